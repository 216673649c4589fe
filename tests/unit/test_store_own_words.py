"""Words that somebody keeps stand in the encrypted file, once each."""

from pathlib import Path

from mpg_desktop.store.own_words import OwnWords
from tests.opened_store import opened


def test_a_word_is_kept_once_and_outlives_the_sitting(tmp_path: Path) -> None:
    with opened(tmp_path / "cases.db") as store:
        words = OwnWords(store.database)
        assert words.all() == ()
        for word in ("Tineke", "één", "Tineke", "amrani"):
            words.add(word)
        words.add("tinek")
        words.drop("tinek")
        words.drop("nobody")
    with opened(tmp_path / "cases.db") as store:
        assert OwnWords(store.database).all() == ("Tineke", "amrani", "één")


def test_no_word_can_be_read_without_the_key(tmp_path: Path) -> None:
    with opened(tmp_path / "cases.db") as store:
        OwnWords(store.database).add("Tinekezonderzorgen")
    assert b"Tinekezonderzorgen" not in (tmp_path / "cases.db").read_bytes()
