"""Words and rules are read when they are first needed, once, in the language of the settings."""

import sys
from datetime import date
from pathlib import Path

import pytest

from mpg_desktop.content.errors import ContentError
from mpg_desktop.content.practice import practice_family
from mpg_desktop.desk.door import Door
from mpg_desktop.desk.words import Words

RESOURCES = Path(__file__).parents[2] / "resources"


def test_each_kind_of_words_is_read_once() -> None:
    words = Words(RESOURCES, "nl")
    assert words.rulebook is words.rulebook
    assert words.for_passphrases is words.for_passphrases
    assert words.known_passphrases is words.known_passphrases
    assert "welkom" in words.known_passphrases
    assert words.plain() == Words(RESOURCES, "nl").plain()


def test_what_a_family_asks_first_comes_from_the_rules() -> None:
    case = practice_family(RESOURCES, date(2026, 11, 23), 1)
    assert Words(RESOURCES, "en").next_due(case) is not None


def test_a_file_with_a_mistake_is_named_where_words_are_needed(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"toml"):
        _ = Words(tmp_path, "nl").rulebook


def test_a_door_that_was_got_ready_has_read_what_opening_needs() -> None:
    Door().get_ready()
    assert "mpg_desktop.store.vault" in sys.modules
