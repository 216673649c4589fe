"""The list of hard words is large, of one mind, and names its own mistakes."""

import re
from pathlib import Path

import pytest

from mpg_desktop.content.errors import ContentError, Mistake
from mpg_desktop.content.plain_words import load_plain_words, spelled_out
from mpg_desktop.domain.plain_words import LONGEST_SENTENCE, WordKind
from mpg_desktop.domain.wording_hints import hints
from tests.rules import PLAIN, RESOURCES

HEAD = """
[sentence]
dotted = ["evt."]
closing = []
[spelling]
right = []
[letters]
common = ["TV"]
[passive]
auxiliary = ["wordt"]
being = []
participles = []
with_being = []
other = []
breaks = []
[reasons]
jargon = "Wie dit niet kent, haakt af."
stigma = "Schrijf wat u zag."
[jargon]
"""


def test_the_list_is_long_and_every_kind_has_its_share() -> None:
    assert len(PLAIN.words) >= 300
    counted = {kind: sum(each.kind is kind for each in PLAIN.words) for kind in WordKind}
    assert min(counted.values()) >= 30
    assert len({each.id for each in PLAIN.words}) == len(PLAIN.words)


def test_every_word_explains_itself_and_proposes_something_else() -> None:
    for each in PLAIN.words:
        assert each.why.endswith((".", "?"))
        assert each.plain
        assert not {form.lower() for form in each.forms} & {text.lower() for text in each.plain}


def test_no_proposal_is_a_hard_word_itself() -> None:
    """A plain word that the list itself calls hard would help nobody."""
    proposed = {text for each in PLAIN.words for text in (*each.plain, each.swap) if text}
    official = {each.swap for each in PLAIN.words if each.kind is WordKind.ABBREVIATION}
    hard = {
        text: found
        for text in proposed - official
        if (found := [each.words for each in hints(text, PLAIN) if each.word is not None])
    }
    assert hard == {}


def test_every_proposal_is_short() -> None:
    proposed = [text for each in PLAIN.words for text in each.plain]
    assert [text for text in proposed if len(text.split()) > LONGEST_SENTENCE] == []


def test_no_reason_and_no_proposal_uses_a_hard_word_of_another_kind() -> None:
    """The reasons name the word they are about; whatever else they say is plain."""
    for each in PLAIN.words:
        found = hints(each.why, PLAIN)
        own = [hint for hint in found if hint.word is not None and hint.word.id != each.id]
        assert [hint.words for hint in own if hint.word.kind is WordKind.FORMAL] == []  # type: ignore[union-attr] # filtered above


def test_in_english_the_reasons_are_english_and_the_proposals_dutch() -> None:
    english = {each.id: each for each in load_plain_words(RESOURCES, "en").words}
    for each in PLAIN.words:
        assert english[each.id].plain == each.plain
        assert english[each.id].why != each.why


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("reeds", ("reeds",)),
        ("dwar(s,se)", ("dwars", "dwarse")),
        ("doel(,en)", ("doel", "doelen")),
        ("in kaart (brengen,gebracht)", ("in kaart brengen", "in kaart gebracht")),
        ("a(b,c)d(e,f)", ("abde", "abdf", "acde", "acdf")),
    ],
)
def test_endings_between_brackets_are_spelled_out(form: str, expected: tuple[str, ...]) -> None:
    assert spelled_out(form) == expected


def test_no_form_has_letters_that_dutch_has_not() -> None:
    odd = re.compile(r"[^a-zA-ZéëïóöüèçáÉ'’ .\-0-9+]")
    assert [form for each in PLAIN.words for form in each.forms if odd.search(form)] == []


def read(folder: Path, words: str) -> None:
    (folder / "words").mkdir()
    (folder / "words" / "plain.toml").write_text(HEAD + words, encoding="utf-8")
    load_plain_words(folder)


@pytest.mark.parametrize(
    ("words", "mistake", "line", "word"),
    [
        ('a = { forms = ["b"] }', Mistake.MISSING_KEY, 20, "plain"),
        ('a = { forms = ["b"], plain = [] , x = 1 }', Mistake.UNKNOWN_KEY, 20, "x"),
        ('a = { forms = ["b", "B"], plain = ["c"] }\nd = { forms = ["b"], plain = ["c"] }',
         Mistake.DUPLICATE, 21, "b"),
        ('a = { forms = ["b, c"], plain = ["c"] }', Mistake.WRONG_VALUE, 20, "b, c"),
        ('a = { forms = ["b++"], plain = ["c"] }', Mistake.WRONG_VALUE, 20, "b++"),
        ('a = { forms = ["!"], plain = ["c"] }', Mistake.WRONG_VALUE, 20, "!"),
        ('a = { forms = ["b"], plain = ["c"], reason = "d" }', Mistake.WRONG_VALUE, 20, "d"),
        ('a = { forms = ["b"], plain = ["c"], why = "{d}" }', Mistake.PLACEHOLDER, 20, "d"),
        ('[formal]\na = { forms = ["b"], plain = ["c"] }', Mistake.WRONG_VALUE, 21, "formal"),
        ("[other]\n", Mistake.UNKNOWN_KEY, 20, "other"),
    ],
)  # fmt: skip
def test_a_mistake_names_file_line_and_word(
    tmp_path: Path, words: str, mistake: Mistake, line: int, word: str
) -> None:
    with pytest.raises(ContentError) as caught:
        read(tmp_path, words)
    error = caught.value
    assert (error.file, error.mistake, error.line, error.word) == (
        "words/plain.toml",
        mistake,
        line,
        word,
    )


def test_a_word_may_borrow_the_reason_of_another_kind(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    line = 'a = { forms = ["b"], plain = ["c"], reason = "stigma" }'
    (tmp_path / "words" / "plain.toml").write_text(HEAD + line, encoding="utf-8")
    assert [each.why for each in load_plain_words(tmp_path).words] == ["Schrijf wat u zag."]
