"""Every document for every reader is an archive copy that speaks: PDF/A-2a (3a with data), UA-1.

Judged by veraPDF, which is proved to bite: a copy in which one thing was broken does not pass.
"""

from pathlib import Path

import pytest

from mpg_desktop.desk.prints import WITH_DATA, Document
from mpg_desktop.domain.protection import RecipientKind
from tests.validator import verapdf
from tests.validator.practice_papers import (
    papers,
    papers_in_arabic,
    papers_in_large_print,
    papers_with_emoji,
)

pytestmark = [
    pytest.mark.untraced,
    pytest.mark.skipif(
        verapdf.missing() != "", reason=f"veraPDF cannot run here: it needs {verapdf.missing()}"
    ),
]

BROKEN = {
    "no alternative text": ("drawings", b"/Alt <", b"/Alx <", "ua1", "7.3-1"),
    "no language": ("drawings", b"/Lang ", b"/Lanx ", "ua1", "7.2-"),
    "no output intent": ("drawings", b"/OutputIntents", b"/OutputIntentx", "2a", "6.2.4.3-"),
    "no text behind the glyphs": ("drawings", b"/ToUnicode", b"/ToUnicodx", "2a", "6.2.11.7.2-"),
    "a typeface that is not there": ("drawings", b"/FontFile2", b"/FontFilx2", "2a", "6.2.11.4.1-"),
    "no structure": ("drawings", b"/Marked true", b"/Marked null", "2a", "6.7.2.2-"),
    "a skipped heading": ("worksheets", b"/S /H2", b"/S /H4", "ua1", "7.4.2-"),
    "headers of nothing": ("worksheets", b"/Scope /", b"/Scopx /", "ua1", "7.5-"),
    "another standard": ("drawings", b"<pdfuaid:part>1", b"<pdfuaid:part>7", "ua1", "5-"),
    "a level that nobody knows": ("profile", b"/S /H3", b"/S /H5", "ua1", "7.4.2-"),
    "a list without numbering": ("conditions", b"/S /LBody", b"/S /LBodx", "ua1", "7."),
    "no title": ("drawings", b"/DisplayDocTitle", b"/DisplayDocTitlx", "ua1", "7.1-"),
}
"""The document, what is broken in it, by which standard, and the rule that says so."""

OWN = "intake for own_file"
BROKEN_DATA = {
    "no relationship": (b"/AFRelationship", b"/AFRelationshix", "3a", "6.8-3"),
    "no kind of file": (b"/application#2Fjson", b"/application2Fjsonx", "3a", "6.8-1"),
    "no name for every script": (b"/UF <", b"/Ux <", "3a", "6.8-2"),
    "nothing that says it belongs here": (b"/AF ", b"/Ax ", "3a", "6.8-4"),
    "no output intent with data": (b"/OutputIntents", b"/OutputIntentx", "3a", "6.2.4.3-"),
}
"""What is broken in the organisation's own copy, by which standard, and the rule that says so."""


@pytest.fixture(scope="module")
def verdicts(
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[tuple[str, str], verapdf.Verdict]:
    """Return the verdict on each document, whole and broken, by each standard."""
    made = dict([*papers(), *papers_in_arabic(), *papers_with_emoji(), *papers_in_large_print()])
    for name, (document, old, new, _, _) in BROKEN.items():
        whole = made[f"{document} for {RecipientKind.WORKER}"]
        assert len(old) == len(new)
        assert whole.find(old) > 0, name
        made[name] = whole.replace(old, new)
    names = [f"{document} for {RecipientKind.OWN_FILE}" for document in WITH_DATA]
    own = {name: made.pop(name) for name in names}
    for name, (old, new, _, _) in BROKEN_DATA.items():
        assert len(old) == len(new)
        assert own[OWN].find(old) > 0, name  # apart: pytest would print the whole document
        own[name] = own[OWN].replace(old, new)
    # By the older standard a page may carry no data at all.
    made["data in a page that may carry none"] = own[OWN]
    return verapdf.validate(made, tmp_path_factory.mktemp("verapdf"), own)


@pytest.mark.timeout(600)
def test_every_document_for_every_reader_passes(
    verdicts: dict[tuple[str, str], verapdf.Verdict],
) -> None:
    broken = {*BROKEN, *BROKEN_DATA, "data in a page that may carry none"}
    judged = {key: each for key, each in verdicts.items() if key[0] not in broken}
    carrying = {key[0] for key in judged if key[1] == "3a"}
    assert carrying == {f"{document} for {RecipientKind.OWN_FILE}" for document in WITH_DATA}
    arabic = [key for key in judged if key[0].endswith("in Arabic")]
    assert len(arabic) == 8 * len(RecipientKind) * len(verapdf.STANDARDS)
    emoji = [key for key in judged if key[0].startswith("emoji")]
    assert len(emoji) == 2 * len(verapdf.STANDARDS)
    large = [key for key in judged if key[0].endswith("in large print")]
    assert len(large) == len(Document) * len(verapdf.STANDARDS)
    dutch = len(judged) - len(arabic) - len(emoji) - len(large)
    assert dutch == len(Document) * len(RecipientKind) * len(verapdf.STANDARDS)
    assert {key: each.broken for key, each in judged.items() if each.broken} == {}
    assert {key: each.checks for key, each in judged.items() if each.checks < 200} == {}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_found(
    name: str, verdicts: dict[tuple[str, str], verapdf.Verdict]
) -> None:
    *_, standard, rule = BROKEN[name]
    assert any(each.startswith(rule) for each in verdicts[name, standard].broken)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", BROKEN_DATA)
def test_what_is_broken_in_the_data_is_found(
    name: str, verdicts: dict[tuple[str, str], verapdf.Verdict]
) -> None:
    *_, standard, rule = BROKEN_DATA[name]
    assert any(each.startswith(rule) for each in verdicts[name, standard].broken)


@pytest.mark.timeout(600)
def test_no_other_page_may_carry_data(verdicts: dict[tuple[str, str], verapdf.Verdict]) -> None:
    found = verdicts["data in a page that may carry none", "2a"].broken
    assert any(each.startswith("6.8") for each in found)


def test_a_file_that_is_no_document_does_not_pass(tmp_path: Path) -> None:
    found = verapdf.validate({"noise": b"%PDF-1.7\nnothing\n"}, tmp_path)
    assert all(each.broken for each in found.values())
