"""The dictionary that comes along judges Dutch, with compounds, and proposes what was meant."""

import io
import json
import runpy
import sys
from pathlib import Path

import pytest

from mpg_desktop.content import speller
from mpg_desktop.content.speller import MOST, answer, open_dictionary, serve
from tests.rules import RESOURCES

FOLDER = RESOURCES / "spelling"


@pytest.fixture(scope="module")
def dictionary() -> speller.Dictionary:
    """Return the dictionary; reading it takes a while."""
    return open_dictionary(FOLDER)


@pytest.mark.parametrize(
    "word",
    [
        *("betekenis", "Betekenis", "slaapkamers", "vrijdagmiddag", "gezinswerker", "zo’n"),
        *("huiswerkbegeleiding", "schuldhulpverlening", "ondertoezichtstelling", "één", "foto’s"),
    ],
)
def test_a_good_word_is_right(dictionary: speller.Dictionary, word: str) -> None:
    assert answer(dictionary, {"check": [word]}) == {"wrong": []}


def test_a_slip_is_wrong_and_the_word_that_was_meant_comes_first(
    dictionary: speller.Dictionary,
) -> None:
    assert answer(dictionary, {"check": ["huis", "verzekring", "gebelt"]}) == {
        "wrong": ["verzekring", "gebelt"]
    }
    proposed = answer(dictionary, {"suggest": "gebelt"})["words"]
    assert proposed[0] == "gebeld"
    assert len(proposed) == MOST


def test_half_a_letter_is_no_mistake(dictionary: speller.Dictionary) -> None:
    assert answer(dictionary, {"check": ["goed\ud83d"]}) == {"wrong": []}


def test_each_request_gets_one_line(dictionary: speller.Dictionary) -> None:
    asked = io.StringIO('{"check": ["verzekring"]}\n{"suggest": "verzekring"}\n')
    answers = io.StringIO()
    serve(dictionary, asked, answers)
    first, second = (json.loads(line) for line in answers.getvalue().splitlines())
    assert first == {"wrong": ["verzekring"]}
    assert "verzekering" in second["words"]


def test_as_a_program_it_reads_the_folder_that_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [speller.__file__, str(FOLDER)])
    monkeypatch.setattr(sys, "stdin", io.StringIO('{"check": ["verzekring", "huis"]}\n'))
    runpy.run_path(speller.__file__, run_name="__main__")
    assert json.loads(capsys.readouterr().out) == {"wrong": ["verzekring"]}


def test_it_stands_on_its_own() -> None:
    """It is started by its path: nothing of the program is loaded with it."""
    assert "mpg_desktop" not in Path(speller.__file__).read_text("utf-8")


def test_the_dictionary_carries_its_licence() -> None:
    licence = (FOLDER / "LICENCE.txt").read_text("utf-8")
    assert "OpenTaal" in licence
    assert "Revised BSD" in licence
