"""The help with words reads its list once, when the first text asks for it, and not before."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication

from mpg_desktop.content.errors import ContentError, Mistake
from mpg_desktop.desk.tasks import Worker
from mpg_desktop.desk.writing_aid import LONG_TEXT, WritingAid
from mpg_desktop.domain.plain_words import PlainRules
from mpg_desktop.domain.wording_hints import Hint
from tests.rules import PLAIN

TEXT = "Zij komt tevens."


@dataclass
class Asked:
    """What a test asked for and what it got."""

    worker: Worker
    read: int = 0
    found: list[tuple[Hint, ...]] = field(default_factory=list)
    failed: list[Exception] = field(default_factory=list)
    changed: int = 0

    def rules(self) -> PlainRules:
        """Return the list, and remember that it was read."""
        self.read += 1
        return PLAIN

    def count(self) -> None:
        """Remember that there is other help now."""
        self.changed += 1

    def aid(self, *, is_on: bool = True) -> WritingAid:
        """Return the help."""
        made = WritingAid(self.rules, self.worker, self.failed.append, is_on=is_on)
        made.changed.connect(self.count)
        return made


@pytest.fixture
def asked(qapp: QApplication) -> Iterator[Asked]:
    """Return what is asked, with a worker of its own."""
    del qapp
    bugs: list[Exception] = []
    worker = Worker("test", bugs.append)
    yield Asked(worker)
    worker.close()
    assert bugs == []


def test_the_list_is_read_once_and_not_before_a_text_asks(asked: Asked) -> None:
    aid = asked.aid()
    asked.worker.finish()
    assert asked.read == 0
    for _ in range(2):
        assert aid.find(TEXT, frozenset(), asked.found.append) is None
    asked.worker.finish()
    assert (asked.read, asked.changed, asked.found) == (1, 1, [(), ()])
    aid.find(TEXT, frozenset(), asked.found.append)
    assert [each.words for each in asked.found[-1]] == ["tevens"]


def test_names_are_left_alone(asked: Asked) -> None:
    aid = asked.aid()
    aid.find("", frozenset(), asked.found.append)
    asked.worker.finish()
    aid.find("Dominant belt.", frozenset({"Dominant"}), asked.found.append)
    assert asked.found == [(), ()]


def test_a_very_long_text_is_read_on_the_worker(asked: Asked) -> None:
    aid = asked.aid()
    aid.find("", frozenset(), asked.found.append)
    asked.worker.finish()
    long = TEXT * (LONG_TEXT // len(TEXT) + 1)
    job = aid.find(long, frozenset(), asked.found.append)
    assert job is not None
    assert asked.found == [()]
    asked.worker.finish()
    assert len(asked.found[-1]) == long.count("tevens")


def test_whoever_wants_no_help_gets_none_and_nothing_is_read(asked: Asked) -> None:
    aid = asked.aid(is_on=False)
    aid.find(TEXT, frozenset(), asked.found.append)
    asked.worker.finish()
    assert (asked.read, asked.found, asked.changed) == (0, [()], 0)
    assert not aid.is_on
    aid.is_on = True
    aid.is_on = True
    assert asked.changed == 1


def test_a_list_that_cannot_be_read_is_told(asked: Asked) -> None:
    broken = ContentError(Mistake.NOT_FOUND, "words/plain.toml", 0, "plain.toml")

    def read() -> PlainRules:
        raise broken

    aid = WritingAid(read, asked.worker, asked.failed.append)
    aid.find(TEXT, frozenset(), asked.found.append)
    asked.worker.finish()
    assert asked.failed == [broken]
    assert asked.found == [()]
