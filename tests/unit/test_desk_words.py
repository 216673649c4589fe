"""Words and rules are read when they are first needed, once, in the language of the settings."""

import shutil
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


def test_a_language_that_lacks_a_sentence_is_named_with_line_and_word(tmp_path: Path) -> None:
    Words(RESOURCES, "en").read()
    copied = tmp_path / "resources"
    shutil.copytree(RESOURCES, copied, ignore=shutil.ignore_patterns("fonts", "icons"))
    english = copied / "languages" / "en.toml"
    lines = english.read_text("utf-8").splitlines(keepends=True)
    gone = next(place for place, line in enumerate(lines) if line.startswith("unknown_key ="))
    english.write_text("".join(lines[:gone] + lines[gone + 1 :]), "utf-8")
    with pytest.raises(ContentError) as caught:
        Words(copied, "en").read()
    heading = lines.index("[content.errors]\n") + 1
    assert (caught.value.file, caught.value.line) == ("languages/en.toml", heading)
    assert caught.value.word == "unknown_key"
    Words(copied, "nl").read()


def test_a_door_that_was_got_ready_has_read_what_opening_needs() -> None:
    Door().get_ready()
    assert "mpg_desktop.store.vault" in sys.modules
