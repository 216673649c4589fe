"""The words of a passphrase are many, plain, and cannot be taken for one another."""

import math
import re
from itertools import pairwise
from pathlib import Path

import pytest

from mpg_desktop.content.errors import ContentError, Mistake
from mpg_desktop.content.words import blocked_passphrases, passphrase_words

RESOURCES = Path(__file__).parents[2] / "resources"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def slips(word: str) -> set[str]:
    """Return every text that is one typing slip away: left out, added, replaced or swapped."""
    found: set[str] = set()
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        found.update(before + letter + after for letter in LETTERS)
        if after:
            found.add(before + after[1:])
            found.update(before + letter + after[1:] for letter in LETTERS)
            found.add(before + after[1:2] + after[:1] + after[2:])
    return found - {word}


def test_six_words_are_more_than_76_bits() -> None:
    assert 6 * math.log2(len(passphrase_words(RESOURCES))) > 76


def test_every_word_is_four_to_nine_plain_letters_and_stands_there_once() -> None:
    words = passphrase_words(RESOURCES)
    assert len(set(words)) == len(words)
    assert list(words) == sorted(words)
    assert [word for word in words if not re.fullmatch("[a-z]{4,9}", word)] == []


def test_no_word_is_the_beginning_of_another() -> None:
    words = passphrase_words(RESOURCES)
    assert [pair for pair in pairwise(words) if pair[1].startswith(pair[0])] == []


def test_one_slip_of_the_finger_makes_no_other_word() -> None:
    words = frozenset(passphrase_words(RESOURCES))
    assert {word: near for word in words if (near := slips(word) & words)} == {}


def test_no_word_can_be_heard_as_two_spellings() -> None:
    unclear = re.compile("ei|au|c(?!h)|[xyq]|dt$")
    assert [word for word in passphrase_words(RESOURCES) if unclear.search(word)] == []


def test_what_everybody_tries_first_is_known() -> None:
    blocked = blocked_passphrases(RESOURCES)
    assert {"wachtwoord", "welkom", "password", "ditismijnwachtwoord", "gezinsmap"} <= blocked
    assert len(blocked) > 500
    assert [word for word in blocked if not re.fullmatch("[a-z0-9]{4,}", word)] == []


def write(folder: Path, content: bytes, name: str = "passphrase_nl.txt") -> Path:
    (folder / "words").mkdir(exist_ok=True)
    (folder / "words" / name).write_bytes(content)
    return folder


def test_a_list_that_is_too_short_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        passphrase_words(write(tmp_path, b"fiets\nmolen\n"))
    assert (caught.value.mistake, caught.value.word) == (Mistake.WRONG_VALUE, "2")


@pytest.mark.parametrize(
    ("content", "mistake", "line", "word"),
    [
        (b"fiets\n\n# remark\nmolens!\n", Mistake.WRONG_VALUE, 4, "molens!"),
        (b"fiets\nmolen\nfiets\n", Mistake.DUPLICATE, 3, "fiets"),
        (b"fi\xc3\xabts\n", Mistake.NOT_TEXT, 0, "passphrase_nl.txt"),
    ],
)
def test_a_mistake_names_file_line_and_word(
    tmp_path: Path, content: bytes, mistake: Mistake, line: int, word: str
) -> None:
    with pytest.raises(ContentError) as caught:
        passphrase_words(write(tmp_path, content))
    error = caught.value
    assert (error.mistake, error.file, error.line, error.word) == (
        mistake,
        "words/passphrase_nl.txt",
        line,
        word,
    )


def test_a_list_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        blocked_passphrases(tmp_path)
    assert caught.value.mistake is Mistake.NOT_FOUND


def test_remarks_and_empty_lines_are_no_words(tmp_path: Path) -> None:
    folder = write(tmp_path, b"# remark\n\nwelkom\n2026\n", "blocked_passphrases.txt")
    assert blocked_passphrases(folder) == {"welkom", "2026"}
