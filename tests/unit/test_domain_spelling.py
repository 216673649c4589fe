"""Only common words are looked at: no names, no numbers, and nothing that somebody else said."""

import pytest

from mpg_desktop.domain.spelling import words_to_check
from mpg_desktop.domain.wording_hints import HintKind
from tests.rules import PLAIN

NAMES = frozenset({"Lotte", "Ozcan", "amrani"})


def looked_at(text: str) -> list[str]:
    """Return the words whose spelling is looked at."""
    return [each.words for each in words_to_check(text, PLAIN, NAMES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moeder slaapt slecht.", ["Moeder", "slaapt", "slecht"]),
        ("zo’n foto’s e\u0301e\u0301n", ["zo’n", "foto’s"]),
        ("Daar komt Pieter. Pieter belt.", ["Daar", "komt", "Pieter", "belt"]),
        ("Lotte, Lottes en Lotte’s hond met amrani.", ["hond", "met"]),
        ("Zij belt 20.00 uur, B12 en de GGZ i.v.m. huur.", ["Zij", "belt", "uur", "huur"]),
        ("Zij zei “ik ben slegt” en ging.", ["Zij", "zei", "ging"]),
        ("Iets tevens en OTS.", ["Iets"]),
        ("ex-partner", ["partner"]),
        ("Eén koelkastvel in huis", ["huis"]),
        ("iPad IJs " + "a" * 41, []),
        ("goed\ud83dzo", ["goed"]),
    ],
)
def test_what_is_looked_at(text: str, expected: list[str]) -> None:
    assert looked_at(text) == expected


def test_a_word_stands_where_it_is_quoted() -> None:
    text = "😀 Zij slaapd."
    (_, hint) = words_to_check(text, PLAIN)
    assert hint.kind is HintKind.SPELLING
    assert text[hint.start : hint.end] == hint.words == "slaapd"
    assert hint.about == "spelling:slaapd"
