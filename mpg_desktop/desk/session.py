"""The case that lies open: every edit goes through here, and is on the disk within two seconds."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from mpg_desktop.desk.draft import Draft, Place
from mpg_desktop.desk.tasks import Progress, Worker
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.history import History, Step
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import AnyRecord

AUTOSAVE_MS = 1000
"""From the first unsaved key to the save; half of the two seconds that are promised."""

RETRY_MS = 5000
"""From a save that failed to the next attempt."""

UNDONE = Step("desk.steps.undo")
REDONE = Step("desk.steps.redo")


class Keeper(Protocol):
    """Where a case is kept; called on the worker thread only."""

    def save(self, before: Case, after: Case, step: str) -> datetime:
        """Write what differs as one transaction, and return when that was."""

    def keep_drafts(self, case: CaseId, drafts: Iterable[Draft], gone: Iterable[Place]) -> None:
        """Keep these drafts, and forget those at the places in `gone`."""


class _OnDisk:
    """What is on the disk of one case; lives on the worker thread.

    Each save is compared with what really was written, never with what was meant to be: when a
    save fails, the next one takes its changes along.
    """

    def __init__(self, case: Case, keeper: Keeper) -> None:
        self._case = case
        self._keeper = keeper
        self._saved_at: datetime | None = None

    def save(self, after: Case, step: Step) -> datetime | None:
        if after.differs(self._case):
            self._saved_at = self._keeper.save(self._case, after, step.phrase)
        self._case = after
        return self._saved_at

    def keep_drafts(self, drafts: Mapping[Place, Draft | None]) -> None:
        kept = [draft for draft in drafts.values() if draft is not None]
        gone = [place for place, draft in drafts.items() if draft is None]
        self._keeper.keep_drafts(self._case.id, kept, gone)


class Session(QObject):
    """An open case with its history, saved by itself.

    `changed` names the records that differ; `saved` says when the last change was written (None
    when this session has written nothing); `failed` comes with every save that did not succeed:
    the text is still here, and another attempt follows.
    """

    changed = Signal(frozenset)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, case: Case, drafts: Iterable[Draft], keeper: Keeper, worker: Worker) -> None:
        super().__init__()
        self._keeper = keeper
        self._begin(case, drafts)
        self._is_nobodys = False
        self._unkept: dict[Place, Draft | None] = {}
        self._worker = worker
        self._step = Step("")
        self._saves_under_way = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.save_now)

    def _begin(self, case: Case, drafts: Iterable[Draft]) -> None:
        self._history = History.start(case)
        self._drafts = {draft.place: draft for draft in drafts}
        self._disk = _OnDisk(case, self._keeper)
        self._sent: Case | None = case

    # ---- before a family is opened -------------------------------------------------------

    @classmethod
    def of_nobody(cls, case: Case, keeper: Keeper, worker: Worker) -> "Session":
        """Return an open case that is nobody's and on no disk, for a page to be laid out with."""
        session = cls(case, (), keeper, worker)
        session._is_nobodys = True
        return session

    @property
    def is_nobodys(self) -> bool:
        """Whether no family lies open here yet."""
        return self._is_nobodys

    def become(self, case: Case, drafts: Iterable[Draft]) -> None:
        """Be the family that was opened; what was laid out for nobody shows it from now on.

        Raises ValueError when somebody's family lies open here already.
        """
        if not self._is_nobodys:
            message = "a family lies open here already"
            raise ValueError(message)
        before = self.case.records.keys()
        self._is_nobodys = False
        self._begin(case, drafts)
        self.changed.emit(frozenset(before | case.records.keys()))

    # ---- what lies open ------------------------------------------------------------------

    @property
    def case(self) -> Case:
        """The case as it stands, saved or not."""
        return self._history.case

    @property
    def undoes(self) -> Step | None:
        """The step that undo would take back, for the menu."""
        return self._history.undoes

    @property
    def redoes(self) -> Step | None:
        """The step that redo would do again, for the menu."""
        return self._history.redoes

    @property
    def undo_touches(self) -> tuple[AnyRecord, ...]:
        """The records that undo would change."""
        return self._history.undo_touches

    @property
    def redo_touches(self) -> tuple[AnyRecord, ...]:
        """The records that redo would change."""
        return self._history.redo_touches

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The half-typed texts of this case, those of an earlier sitting included."""
        return tuple(self._drafts.values())

    @property
    def is_saved(self) -> bool:
        """Whether all of it, drafts included, is on the disk."""
        return not self._is_unsent and self._saves_under_way == 0

    @property
    def _is_unsent(self) -> bool:
        return self.case is not self._sent or bool(self._unkept)

    # ---- edits ---------------------------------------------------------------------------

    def put(self, *records: AnyRecord, step: Step) -> None:
        """Add or replace records, as one step that can be undone."""
        self._take(self.case.put(*records), step)

    def drop(self, *ids: RecordId, step: Step) -> None:
        """Remove records, as one step that can be undone."""
        self._take(self.case.drop(*ids), step)

    def put_for_good(self, *records: AnyRecord, step: Step) -> None:
        """Add or replace records that no undo takes away: what they tell has happened."""
        self._change_for_good(lambda case: case.put(*records), step)

    def drop_for_good(self, *ids: RecordId, step: Step) -> None:
        """Remove records that no undo brings back: what they told did not happen after all."""
        self._change_for_good(lambda case: case.drop(*ids), step)

    def _change_for_good(self, change: Callable[[Case], Case], step: Step) -> None:
        if self._is_unsent:
            self.save_now()
        self._move(self._history.everywhere(change), step)

    def seal(self) -> None:
        """Let the next key begin a new step: the cursor left the field."""
        self._history = self._history.sealed()

    @Slot()
    def undo(self) -> None:
        """Take the last step back; at the beginning nothing happens."""
        self._move(self._history.undo(), UNDONE)

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last; with nothing undone nothing happens."""
        self._move(self._history.redo(), REDONE)

    def keep_draft(self, draft: Draft) -> None:
        """Keep a half-typed text with its cursor, encrypted, until it becomes an answer."""
        if self._drafts.get(draft.place) != draft:
            self._drafts[draft.place] = self._unkept[draft.place] = draft
            self._save_soon()

    def drop_draft(self, record: str, field: str) -> None:
        """Forget a draft: it became an answer, or was thrown away."""
        if self._drafts.pop((record, field), None) is not None:
            self._unkept[record, field] = None
            self._save_soon()

    def _take(self, case: Case, step: Step) -> None:
        history = self._history.put(case, step)
        if history is self._history:
            return
        if history.past is not self._history.past and self._is_unsent:
            # Another step begins: what came before is written under its own name.
            self.save_now()
        self._move(history, step)

    def _move(self, history: History, step: Step) -> None:
        before, self._history = self.case, history
        if self.case is not before:
            self._step = step
            self._save_soon()
            self.changed.emit(self.case.differs(before))

    # ---- saving --------------------------------------------------------------------------

    def _save_soon(self) -> None:
        # Not restarted by each key: who types on and on is saved all the same.
        if not self._timer.isActive():
            self._timer.start(AUTOSAVE_MS)

    @Slot()
    def save_now(self) -> None:
        """Begin to save what is not saved yet; `saved` or `failed` follows."""
        self._timer.stop()
        if not self._is_unsent:
            return
        after, step, drafts = self.case, self._step, self._unkept
        self._sent, self._unkept = after, {}
        self._saves_under_way += 1

        def save(_progress: Progress) -> datetime | None:
            saved_at = self._disk.save(after, step)
            if drafts:
                self._disk.keep_drafts(drafts)
            return saved_at

        def missed(error: Exception) -> None:
            self._saves_under_way -= 1
            self._sent = None
            self._unkept = {**drafts, **self._unkept}
            self._timer.start(RETRY_MS)
            self.failed.emit(error)

        self._worker.do(save, self._arrived, missed)

    def _arrived(self, saved_at: datetime | None) -> None:
        self._saves_under_way -= 1
        self.saved.emit(saved_at)

    def flush(self) -> bool:
        """Save and wait for it; return whether all of it is on the disk.

        Call it where waiting is right: when the program ends.
        """
        self.save_now()
        self._worker.finish()
        return self.is_saved

    def close(self) -> None:
        """Stop saving by itself; the case was put away."""
        self._timer.stop()
