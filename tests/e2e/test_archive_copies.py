"""Every document for every reader is an archive copy that speaks: PDF/A-2a and PDF/UA-1.

Judged by veraPDF, which is proved to bite: a copy in which one thing was broken does not pass.
"""

from pathlib import Path

import pytest

from mpg_desktop.desk.prints import Document
from mpg_desktop.domain.protection import RecipientKind
from tests.validator import verapdf
from tests.validator.practice_papers import papers

pytestmark = pytest.mark.skipif(
    verapdf.missing() != "", reason=f"veraPDF cannot run here: it needs {verapdf.missing()}"
)

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
    "no title": ("drawings", b"/DisplayDocTitle", b"/DisplayDocTitlx", "ua1", "7.1-"),
}
"""The document, what is broken in it, by which standard, and the rule that says so."""


@pytest.fixture(scope="module")
def verdicts(
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[tuple[str, str], verapdf.Verdict]:
    """Return the verdict on each document, whole and broken, by each standard."""
    made = dict(papers())
    for name, (document, old, new, _, _) in BROKEN.items():
        whole = made[f"{document} for {RecipientKind.WORKER}"]
        assert len(old) == len(new)
        assert old in whole, name
        made[name] = whole.replace(old, new)
    return verapdf.validate(made, tmp_path_factory.mktemp("verapdf"))


@pytest.mark.timeout(240)
def test_every_document_for_every_reader_passes(
    verdicts: dict[tuple[str, str], verapdf.Verdict],
) -> None:
    judged = {key: each for key, each in verdicts.items() if key[0] not in BROKEN}
    assert len(judged) == len(Document) * len(RecipientKind) * len(verapdf.STANDARDS)
    assert {key: each.broken for key, each in judged.items() if each.broken} == {}
    assert all(each.checks > 500 for each in judged.values())


@pytest.mark.timeout(240)
@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_found(
    name: str, verdicts: dict[tuple[str, str], verapdf.Verdict]
) -> None:
    *_, standard, rule = BROKEN[name]
    assert any(each.startswith(rule) for each in verdicts[name, standard].broken)


def test_a_file_that_is_no_document_does_not_pass(tmp_path: Path) -> None:
    found = verapdf.validate({"noise": b"%PDF-1.7\nnothing\n"}, tmp_path)
    assert all(each.broken for each in found.values())
