"""Phrases say their sentence in the language asked for, or name what is wrong with it."""

from pathlib import Path

import pytest

from mpg_desktop.content.errors import (
    ContentError,
    Mistake,
    PhraseValueError,
    UnknownPhraseError,
)
from mpg_desktop.content.phrases import Phrases, load_phrases, placeholders

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    (tmp_path / "phrases").mkdir()
    (tmp_path / "languages").mkdir()
    (tmp_path / "phrases" / "list.toml").write_text(
        '[families]\nnone = "Nog geen gezinnen."\nempty = "Leg {{dit}} {where} neer."\n'
        'found = { one = "{count} gezin", many = "{count} gezinnen" }\n',
        "utf-8",
    )
    (tmp_path / "phrases" / "errors.toml").write_text('full = "De schijf is vol."\n', "utf-8")
    (tmp_path / "languages" / "en.toml").write_text(
        '[list.families]\nnone = "No families yet."\n[forms.intake]\nx = 1\n[law]\n[recipients]\n',
        "utf-8",
    )
    return tmp_path


def test_a_phrase_is_named_by_its_file_its_table_and_its_key(resources: Path) -> None:
    phrases = load_phrases(resources)
    assert phrases.say("list.families.none") == "Nog geen gezinnen."
    assert phrases.say("errors.full") == "De schijf is vol."
    assert phrases.say("list.families.empty", where="hier") == "Leg {dit} hier neer."
    assert phrases.language == "nl"


def test_one_and_many_are_said_apart(resources: Path) -> None:
    phrases = load_phrases(resources)
    said = [phrases.say("list.families.found", count=count) for count in (0, 1, 2)]
    assert said == ["0 gezinnen", "1 gezin", "2 gezinnen"]


def test_a_phrase_can_be_asked_for(resources: Path) -> None:
    phrases = load_phrases(resources)
    assert "list.families.none" in phrases
    assert "list.families.found" in phrases
    assert "list.families.gone" not in phrases


def test_another_language_has_the_same_keys_and_falls_back_to_nothing(resources: Path) -> None:
    english = load_phrases(resources, "en")
    assert english.say("list.families.none") == "No families yet."
    with pytest.raises(UnknownPhraseError, match=r"'errors\.full'.*'en'"):
        english.say("errors.full")
    assert set(english.sentences) == {"list.families.none"}


def test_a_value_that_is_not_given_is_a_mistake_of_the_program(resources: Path) -> None:
    with pytest.raises(PhraseValueError, match="'where'"):
        load_phrases(resources).say("list.families.empty", place="hier")


def test_a_language_that_is_not_there_is_named(resources: Path) -> None:
    with pytest.raises(ContentError) as caught:
        load_phrases(resources, "fy")
    assert (caught.value.mistake, caught.value.word) == (Mistake.NOT_FOUND, "fy.toml")


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Een losse { accolade", "Een losse { accolade"),
        ("Een {} plek", "{}"),
        ("Een {name.first} plek", "name.first"),
        ("Een {name!r} plek", "name"),
        ("Een {name:>5} plek", "name"),
        ("Een {Naam} plek", "Naam"),
    ],
)
def test_a_place_to_fill_in_is_a_plain_name(resources: Path, sentence: str, word: str) -> None:
    (resources / "phrases" / "bad.toml").write_text(f'\n[t]\nk = "{sentence}"\n', "utf-8")
    with pytest.raises(ContentError) as caught:
        load_phrases(resources)
    error = caught.value
    assert (error.mistake, error.file, error.line) == (
        Mistake.PLACEHOLDER,
        "phrases/bad.toml",
        3,
    )
    assert error.word == word


def test_the_places_of_a_sentence_are_known() -> None:
    assert placeholders("{a} {{b}} {c} {a}") == {"a", "c"}


def test_every_mistake_in_a_file_has_its_dutch_sentence() -> None:
    phrases = load_phrases(RESOURCES)
    error = {kind: ContentError(kind, "forms/x.toml", 3, "woord", "dit") for kind in Mistake}
    said = {kind: phrases.say(each.phrase, **each.values) for kind, each in error.items()}
    assert all("forms/x.toml" in sentence for sentence in said.values())
    assert all("3" in said[kind] for kind in Mistake if kind is not Mistake.NOT_FOUND)


def test_phrases_can_be_made_of_a_plain_mapping() -> None:
    assert Phrases("nl", {"a": "b"}).say("a") == "b"
