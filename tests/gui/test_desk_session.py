"""The open case: every edit on the disk in time, one undo for all, and no save that misleads."""

import threading
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.draft import Draft, Place
from mpg_desktop.desk.errors import DeskError
from mpg_desktop.desk.session import AUTOSAVE_MS, RETRY_MS, Session
from mpg_desktop.desk.tasks import Worker
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import Family, Person

TYPED = Step("test.typed", joins="family.name", about="a title that is not written")
ADDED = Step("test.added")
MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class FullError(DeskError):
    """As if the disk were full."""

    phrase = "test.full"


class SlowShelf:
    """A shelf that can be held up and can be full, and knows what lies on it."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.drafts: dict[Place, Draft] = {}
        self.steps: list[str] = []
        self.is_full = False
        self.open = threading.Event()
        self.open.set()

    def save(self, before: Case, after: Case, step: str) -> datetime:
        """Keep a case, unless full; before must be what lies here."""
        self.open.wait()
        assert before == self.case
        if self.is_full:
            raise FullError
        self.case = after
        self.steps.append(step)
        return MORNING + timedelta(minutes=len(self.steps))

    def keep_drafts(self, case: CaseId, drafts: Iterable[Draft], gone: Iterable[Place]) -> None:
        """Keep drafts, unless full."""
        assert case == self.case.id
        if self.is_full:
            raise FullError
        for draft in drafts:
            self.drafts[draft.place] = draft
        for place in gone:
            del self.drafts[place]


@pytest.fixture
def shelf() -> SlowShelf:
    return SlowShelf(Case.of(CaseId("case-1"), [Family(name="Fam. Jansen")]))


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    del qtbot
    bugs: list[Exception] = []
    worker = Worker("test", bugs.append)
    yield worker
    worker.close()
    assert bugs == []


@pytest.fixture
def session(shelf: SlowShelf, worker: Worker) -> Iterator[Session]:
    session = Session(shelf.case, [], shelf, worker)
    yield session
    shelf.is_full = False
    shelf.open.set()
    session.close()


def heard(connect: Callable[[Callable[[object], None]], object]) -> list[object]:
    """Return the list that fills itself with what a signal says."""
    said: list[object] = []
    connect(said.append)
    return said


def test_nothing_to_save_at_first(session: Session, shelf: SlowShelf) -> None:
    assert session.is_saved
    assert session.flush()
    session.undo()
    session.redo()
    assert shelf.steps == []
    assert session.undoes is None
    assert session.redoes is None


def test_a_key_is_saved_by_itself_within_two_seconds(
    session: Session, shelf: SlowShelf, qtbot: QtBot
) -> None:
    changed = heard(session.changed.connect)
    with qtbot.waitSignal(session.saved, timeout=2000) as saved:
        session.put(Family(name="Fam. de Vries"), step=TYPED)
        assert not session.is_saved
    assert saved.args == [MORNING + timedelta(minutes=1)]
    assert shelf.case.family.name == "Fam. de Vries"
    assert changed == [frozenset({"family"})]
    assert session.is_saved


def test_who_types_on_and_on_is_saved_all_the_same(session: Session, shelf: SlowShelf) -> None:
    session.put(Family(name="a"), step=TYPED)
    timer = session.findChild(QTimer)
    assert isinstance(timer, QTimer)
    due = timer.remainingTime()
    for letters in ("ab", "abc", "abcd"):
        session.put(Family(name=letters), step=TYPED)
        assert timer.remainingTime() <= due, "a key does not put the save off"
    assert due <= AUTOSAVE_MS <= 2000
    assert session.flush()
    assert shelf.steps == ["test.typed"], "the letters of one text are one step"


def test_a_step_that_changes_nothing_is_none(session: Session) -> None:
    changed = heard(session.changed.connect)
    session.put(session.case.family, step=TYPED)
    assert changed == []
    assert session.is_saved
    assert session.undoes is None


def test_each_step_is_written_under_its_own_name(session: Session, shelf: SlowShelf) -> None:
    session.put(Family(name="Fam. de Vries"), step=TYPED)
    session.put(Person(id=RecordId("p1"), name="Sam"), step=ADDED)
    session.drop(RecordId("p1"), step=Step("test.dropped"))
    assert session.flush()
    assert shelf.steps == ["test.typed", "test.added", "test.dropped"]
    assert len(shelf.case) == 1


def test_leaving_the_field_begins_a_new_step(session: Session) -> None:
    session.put(Family(name="a"), step=TYPED)
    session.seal()
    session.put(Family(name="ab"), step=TYPED)
    session.undo()
    assert session.case.family.name == "a"
    assert session.undoes is not None
    assert session.redoes == TYPED
    session.redo()
    assert session.case.family.name == "ab"


def test_undo_while_a_save_is_running_does_not_leave_the_old_state_on_disk(
    session: Session, shelf: SlowShelf, worker: Worker
) -> None:
    opened = session.case
    shelf.open.clear()
    session.put(Family(name="typed by mistake"), step=TYPED)
    session.save_now()
    session.undo()
    assert session.case is opened, "the case is the one that was read from the disk ..."
    assert not session.is_saved, "... and yet the disk is about to hold another one"
    shelf.open.set()
    worker.finish()
    assert shelf.case.family.name == "typed by mistake"
    assert not session.is_saved
    assert session.flush()
    assert shelf.case == opened
    assert shelf.steps == ["test.typed", "desk.steps.undo"]


def test_a_step_taken_back_before_it_was_saved_leaves_no_trace(
    session: Session, shelf: SlowShelf
) -> None:
    saved = heard(session.saved.connect)
    session.put(Family(name="typed by mistake"), step=TYPED)
    session.undo()
    assert session.flush()
    assert shelf.steps == []
    assert saved == []
    session.put(Family(name="once more"), step=TYPED)
    session.undo()
    session.keep_draft(Draft("family", "since", "31-2", 4))
    assert session.flush()
    assert saved == [None]


def test_a_failed_save_is_told_and_tried_again(
    session: Session, shelf: SlowShelf, qtbot: QtBot
) -> None:
    shelf.is_full = True
    with qtbot.waitSignal(session.failed) as failed:
        session.put(Family(name="kept in mind"), step=TYPED)
        session.keep_draft(Draft("family", "since", "31-2", 4))
        session.save_now()
    assert failed.args is not None
    assert isinstance(failed.args[0], FullError)
    assert not session.is_saved
    assert not session.flush()
    session.drop_draft("family", "since")
    session.keep_draft(Draft("family", "since", "1-3", 3))
    shelf.is_full = False
    with qtbot.waitSignal(session.saved, timeout=RETRY_MS + 2000):
        pass
    assert shelf.case.family.name == "kept in mind"
    assert shelf.drafts == {("family", "since"): Draft("family", "since", "1-3", 3)}
    assert session.is_saved


def test_what_a_failed_save_missed_goes_along_with_the_next(
    session: Session, shelf: SlowShelf, worker: Worker
) -> None:
    shelf.is_full = True
    session.put(Family(name="first"), step=TYPED)
    session.save_now()
    worker.finish()
    shelf.is_full = False
    session.put(Person(id=RecordId("p1"), name="Sam"), step=ADDED)
    assert session.flush()
    assert shelf.case.family.name == "first"
    assert shelf.case == session.case


def test_an_edit_after_a_failure_under_way_is_not_lost(
    session: Session, shelf: SlowShelf, worker: Worker
) -> None:
    shelf.is_full = True
    shelf.open.clear()
    session.put(Family(name="first"), step=TYPED)
    session.save_now()
    session.put(Person(id=RecordId("p1"), name="Sam"), step=ADDED)
    session.save_now()
    shelf.open.set()
    worker.finish()
    assert not session.is_saved
    shelf.is_full = False
    assert session.flush()
    assert shelf.case == session.case


def test_drafts_are_kept_and_come_back(session: Session, shelf: SlowShelf, worker: Worker) -> None:
    draft = Draft("family", "since", "31-2", 4)
    session.keep_draft(draft)
    session.keep_draft(draft)
    assert not session.is_saved
    assert session.flush()
    assert shelf.drafts == {draft.place: draft}
    again = Session(shelf.case, shelf.drafts.values(), shelf, worker)
    assert again.drafts[0] == draft
    again.drop_draft("family", "since")
    again.drop_draft("never", "heard of")
    assert again.flush()
    assert shelf.drafts == {}
    assert not again.drafts


def test_a_closed_session_saves_no_more(session: Session, shelf: SlowShelf, qtbot: QtBot) -> None:
    session.put(Family(name="put away"), step=TYPED)
    session.close()
    qtbot.wait(AUTOSAVE_MS + 200)
    assert shelf.steps == []
