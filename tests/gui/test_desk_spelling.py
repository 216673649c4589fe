"""Spelling is judged by a process of its own, which begins late and ends with the lock."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mpg_desktop.desk.spelling import Spelling, speller_command
from mpg_desktop.desk.tasks import Worker
from mpg_desktop.desk.writing_aid import LONG_TEXT, WritingAid
from mpg_desktop.domain.wording_hints import Hint
from tests.rules import PLAIN, RESOURCES

ANSWERING = """
import json, sys, pathlib
pathlib.Path(sys.argv[1]).open("a").write("begun\\n")
for line in sys.stdin:
    asked = json.loads(line)
    if "suggest" in asked:
        print(json.dumps({"words": ["meant"]}), flush=True)
    else:
        print(json.dumps({"wrong": [w for w in asked["check"] if "x" in w]}), flush=True)
"""
"""A program that finds every word with an x wrong, and notes each time that it begins."""


@dataclass
class Asked:
    """What a test asked for and what it got."""

    worker: Worker
    begun: Path
    wrong: list[frozenset[str]] = field(default_factory=list)
    learned: list[str] = field(default_factory=list)
    changed: int = 0

    def spelling(self, program: str = ANSWERING, *, is_on: bool = True) -> Spelling:
        """Return the spelling, judged by a program of ours."""
        made = Spelling((sys.executable, "-c", program, str(self.begun)), self.worker, is_on=is_on)
        made.changed.connect(self.count)
        made.learned.connect(self.learned.append)
        return made

    def count(self) -> None:
        """Remember that a word may be judged otherwise now."""
        self.changed += 1

    def times(self) -> int:
        """Return how often the program was started."""
        return self.begun.read_text("utf-8").count("begun") if self.begun.exists() else 0


@pytest.fixture
def asked(qapp: QApplication, tmp_path: Path) -> Iterator[Asked]:
    """Return what is asked, with a worker of its own."""
    del qapp
    bugs: list[Exception] = []
    worker = Worker("test", bugs.append)
    yield Asked(worker, tmp_path / "begun")
    worker.close()
    assert bugs == []


def ask(asked: Asked, spelling: Spelling, *words: str) -> frozenset[str]:
    """Return which of these words are wrong."""
    spelling.wrong(frozenset(words), asked.wrong.append)
    asked.worker.finish()
    return asked.wrong[-1]


def test_a_word_is_asked_about_once_and_the_process_begins_with_the_first(asked: Asked) -> None:
    spelling = asked.spelling()
    assert ask(asked, spelling) == frozenset()
    assert asked.times() == 0
    assert ask(asked, spelling, "huis", "xuis") == {"xuis"}
    assert spelling.wrong(frozenset({"xuis"}), asked.wrong.append) is None
    assert asked.wrong[-1] == {"xuis"}
    assert ask(asked, spelling, "xuis", "ex") == {"xuis", "ex"}
    assert asked.times() == 1
    spelling.close()


def test_locking_ends_the_process_and_forgets_every_word(asked: Asked) -> None:
    spelling = asked.spelling()
    spelling.know(["ex"])
    assert ask(asked, spelling, "ex", "xuis") == {"xuis"}
    spelling.close()
    asked.worker.finish()
    assert ask(asked, spelling, "ex", "xuis") == {"ex", "xuis"}
    assert asked.times() == 2
    spelling.close()
    spelling.close()


def test_an_answer_that_comes_after_the_lock_is_nobodys(asked: Asked) -> None:
    spelling = asked.spelling()
    spelling.wrong(frozenset({"xuis"}), asked.wrong.append)
    spelling.close()
    asked.worker.finish()
    assert asked.wrong == []


def test_a_word_that_was_learned_is_right_from_then_on(asked: Asked) -> None:
    spelling = asked.spelling()
    assert ask(asked, spelling, "xandra") == {"xandra"}
    spelling.learn("xandra")
    assert ask(asked, spelling, "xandra", "XANDRA") == frozenset()
    assert (asked.learned, asked.changed) == (["xandra"], 1)
    forgotten: list[str] = []
    spelling.forgotten.connect(forgotten.append)
    spelling.forget("xandra")
    assert ask(asked, spelling, "xandra") == {"xandra"}
    assert (forgotten, asked.changed) == (["xandra"], 2)
    spelling.close()


def test_a_word_that_was_kept_in_two_ways_stays_right_while_one_of_them_is_kept(
    asked: Asked,
) -> None:
    spelling = asked.spelling()
    spelling.know(["Xandra", "xandra"])
    spelling.forget("xandra")
    assert ask(asked, spelling, "xandra", "Xandra") == frozenset()
    spelling.learn("xandra")
    spelling.forget("Xandra")
    assert ask(asked, spelling, "xandra", "Xandra") == frozenset()
    spelling.forget("xandra")
    assert ask(asked, spelling, "xandra") == {"xandra"}
    spelling.close()


def test_what_was_meant_is_proposed(asked: Asked) -> None:
    spelling = asked.spelling()
    found: list[tuple[str, ...]] = []
    spelling.propose("xuis", found.append)
    asked.worker.finish()
    assert found == [("meant",)]
    spelling.close()


@pytest.mark.parametrize("program", ["", "print('no answer', flush=True)", "import nowhere"])
def test_where_the_process_does_not_work_no_word_is_wrong(asked: Asked, program: str) -> None:
    spelling = asked.spelling(program)
    assert ask(asked, spelling, "xuis") == frozenset()
    spelling.close()


def test_where_the_process_cannot_begin_no_word_is_wrong(asked: Asked, tmp_path: Path) -> None:
    spelling = Spelling((str(tmp_path / "nowhere"),), asked.worker)
    assert ask(asked, spelling, "xuis") == frozenset()
    spelling.close()


def test_whoever_wants_none_has_no_process(asked: Asked) -> None:
    spelling = asked.spelling(is_on=False)
    assert ask(asked, spelling, "xuis") == frozenset()
    assert asked.times() == 0
    spelling.is_on = True
    assert ask(asked, spelling, "xuis") == {"xuis"}
    spelling.is_on = False
    spelling.is_on = False
    assert not spelling.is_on
    assert ask(asked, spelling, "xuis") == frozenset()
    assert asked.changed == 2
    asked.worker.finish()


def test_a_program_that_is_one_file_calls_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert speller_command(Path("woorden")) == (sys.executable, "--speller", "woorden")


def test_the_program_itself_can_judge_words(asked: Asked) -> None:
    folder = str(RESOURCES / "spelling")
    command = (sys.executable, "-m", "mpg_desktop", "--speller", folder)
    spelling = Spelling(command, asked.worker)
    assert ask(asked, spelling, "huis", "verzekring") == {"verzekring"}
    spelling.close()


def test_the_real_dictionary_judges_a_text_with_its_names(asked: Asked) -> None:
    spelling = Spelling(speller_command(RESOURCES / "spelling"), asked.worker)
    aid = WritingAid(lambda: PLAIN, asked.worker, lambda _error: None, spelling, is_on=False)
    found: list[tuple[Hint, ...]] = []
    text = "Anna slaapd slecht. Lotte e\u0301e\u0301n Pieter zei: “ik slaapd”."

    def spell(names: frozenset[str] = frozenset({"Lotte"})) -> list[str]:
        aid.spell(text, names, found.append)
        asked.worker.finish()
        return [each.words for each in found[-1]]

    assert spell() == []
    assert spell() == ["slaapd"]
    aid.find(text, frozenset(), found.append)
    assert found[-1] == ()
    assert aid.spell("slaapd " * LONG_TEXT, frozenset(), found.append) is None
    assert found[-1] == ()
    spelling.learn("slaapd")
    assert spell() == []
    spelling.is_on = False
    assert spell() == []


def test_a_word_that_is_learned_tells_that_there_is_other_help(asked: Asked) -> None:
    spelling = asked.spelling()
    aid = WritingAid(lambda: PLAIN, asked.worker, lambda _error: None, spelling)
    changed: list[None] = []
    aid.changed.connect(lambda: changed.append(None))
    spelling.learn("xuis")
    assert len(changed) == 1
