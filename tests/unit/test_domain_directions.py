"""Sentences of words of two scripts begin where they are read from."""

import pytest

from mpg_desktop.domain.directions import (
    APART,
    FROM_RIGHT,
    TOGETHER,
    apart,
    capital,
    from_the_right,
    leans_left,
)
from mpg_desktop.printing.bidi import directions


def test_a_text_is_set_apart_line_by_line() -> None:
    assert apart("Oma\n\nSem") == f"{APART}Oma{TOGETHER}\n\n{APART}Sem{TOGETHER}"
    assert apart("") == ""


@pytest.mark.parametrize(
    ("sentence", "begun"),
    [
        ("خطتنا", False),
        (f"{APART}Oma{TOGETHER} و {APART}Sem{TOGETHER}", False),
        ("112", False),
        ("…………", False),
        ("Veilig Thuis، ليلًا ونهارًا", True),
        (f"{APART}Oma{TOGETHER} (12)", True),
        (f"24 {APART}نوفمبر{TOGETHER} 2026", True),
    ],
)
def test_a_sentence_begins_at_the_right(sentence: str, begun: bool) -> None:  # noqa: FBT001 - a table
    found = from_the_right(sentence)
    assert found == (FROM_RIGHT + sentence if begun else sentence)
    if any(each.isalpha() for each in sentence):
        assert directions(found).base == 1


def test_where_no_letter_decides_the_page_does() -> None:
    assert directions(f"{APART}Oma{TOGETHER}: 12").base == 0
    assert directions(f"{APART}Oma{TOGETHER}: 12", otherwise=1).base == 1
    assert directions("112\nOma", otherwise=1).base == 1
    assert directions("Oma", otherwise=1).base == 0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("oma", "Oma"),
        (f"{APART}oma{TOGETHER}", f"{APART}Oma{TOGETHER}"),
        ("عائشة", "عائشة"),
        ("", ""),
        (APART, APART),
    ],
)
def test_a_capital_comes_behind_what_is_not_seen(text: str, found: str) -> None:
    assert capital(text) == found


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("محمد en Sem", True),
        ("Sem en محمد", False),
        (f"{APART}محمد{TOGETHER} zegt", False),
        ("12", False),
        ("", False),
    ],
)
def test_a_text_that_begins_in_arabic_would_turn_a_sentence_round(
    text: str,
    leans: bool,  # noqa: FBT001 - a table
) -> None:
    assert leans_left(text) is leans
