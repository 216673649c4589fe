"""The desk: one vault that is open, with one family on it; lock it, and all is put away."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from mpg_desktop.desk.backup_rounds import BackupRounds
from mpg_desktop.desk.door import Door
from mpg_desktop.desk.held import Held, NextDue
from mpg_desktop.desk.notices import Notice, notices_of
from mpg_desktop.desk.restoring import Restoring
from mpg_desktop.desk.search_warming import SearchWarming
from mpg_desktop.desk.sessions import Sessions
from mpg_desktop.desk.tasks import Done, Failed, Job, Progress, Reported, Worker
from mpg_desktop.domain.ids import CaseId

if TYPE_CHECKING:
    from mpg_desktop.desk.draft import Draft
    from mpg_desktop.desk.session import Session
    from mpg_desktop.domain.case import Case
    from mpg_desktop.store.keyslots import Secret
    from mpg_desktop.store.recovery_key import RecoveryKey
    from mpg_desktop.store.secret_memory import Passphrase
    from mpg_desktop.store.vault import Vault

T = TypeVar("T")


class State(Enum):
    """Whether one can work here; LOCKING lasts until everything is on the disk."""

    LOCKED = "locked"
    OPEN = "open"
    LOCKING = "locking"


class Desk(QObject):
    """What the window works at.

    `unlocked` follows on `make` and `unlock`, and then `noticed` with each `Notice` about the vault
    that the person should see (once in a sitting), and `settled` as soon as the first page must
    stand there. `opened` brings the session of a family. `leaving` comes while that still lies
    there and is about to be put away: stop what is under way for it. `locking` comes first when the
    desk is locked: cover everything, put half-typed texts in the session, all before you return.
    `locked` comes when the vault is closed. `failed` brings the known errors of work whose own
    `failed` was not given. `backups` makes them, `restoring` puts them back.
    """

    unlocked = Signal()
    settled = Signal()
    noticed = Signal(object)
    opened = Signal(object)
    leaving = Signal()
    closed = Signal()
    locking = Signal()
    locked = Signal()
    failed = Signal(object)

    def __init__(self, door: Door, worker: Worker, rounds: BackupRounds, next_due: NextDue) -> None:
        super().__init__()
        self.backups = rounds
        self.restoring = Restoring(door, worker, self._once_locked, self._forget_family)
        self._held = Held(door, next_due)
        self._worker = worker
        self._sessions = Sessions(self._held, worker)
        self._state = State.LOCKED
        self._session: Session | None = None
        self._last: CaseId | None = None
        self._then: Callable[[], object] | None = None
        self._when_locked: tuple[Callable[[], object], Callable[[], object]] | None = None
        self._key_in_door = False
        self._on_its_way = 0
        self._noticed: list[Notice] = []
        self._warming = SearchWarming(self)

    @property
    def state(self) -> State:
        """Whether one can work here."""
        return self._state

    @property
    def session(self) -> "Session | None":
        """The family that lies open, if any."""
        return self._session

    @property
    def has_family(self) -> bool:
        """Whether a family lies open, or is on its way: after unlocking, that of before."""
        return self._last is not None

    # ---- the door ------------------------------------------------------------------------

    def make(
        self,
        folder: Path,
        passphrase: "Passphrase",
        done: "Done[RecoveryKey]",
        failed: Failed | None = None,
    ) -> Job:
        """Make a vault and open it; `done` gets the recovery key, which is never shown again."""

        def made(recovery: "RecoveryKey") -> None:
            self._opened_up()
            done(recovery)

        return self._worker.do(
            lambda _progress: self._held.make(folder, passphrase), made, failed or self.failed.emit
        )

    def unlock(self, folder: Path, secret: "Secret", failed: Failed | None = None) -> Job:
        """Open the vault; `secret` is wiped afterwards. The family of before comes back too."""
        self._key_in_door = True

        def opened(_nothing: None) -> None:
            self._key_in_door = False
            self._opened_up()

        def refused(error: Exception) -> None:
            self._key_in_door = False
            (failed or self.failed.emit)(error)
            self._go_on()

        return self._worker.do(lambda _progress: self._held.unlock(folder, secret), opened, refused)

    def _opened_up(self) -> None:
        self._state, self._then = State.OPEN, None
        self._give_up_waiting()
        self.ask(lambda vault, _progress: lambda: vault.backups, self.backups.start)
        self.unlocked.emit()
        self.ask(lambda vault, _progress: notices_of(vault), self._notice)
        if self._session is not None:
            self.opened.emit(self._session)
        elif self._last is not None:
            self.open(self._last)

    @Slot()
    def settle(self) -> None:
        """Do what nobody waits for; to be called when the first page stands there.

        The first backup of the day comes then, not while the page is being made.
        """
        if self._state is State.OPEN:
            self.settled.emit()
            self._warming.begin()
            self.ask(lambda _vault, _progress: None, lambda _nothing: self.backups.look())

    def _notice(self, notices: tuple[Notice, ...]) -> None:
        for notice in notices:
            if notice not in self._noticed:
                self._noticed.append(notice)
                self.noticed.emit(notice)

    # ---- work ----------------------------------------------------------------------------

    def ask(
        self,
        work: "Callable[[Vault, Progress], T]",
        done: Done[T],
        failed: Failed | None = None,
        reported: Reported = lambda _done, _total: None,
    ) -> Job:
        """Have something done with the vault, on the worker; `done` gets the result, here."""
        return self._worker.do(
            lambda progress: self._held.do(lambda vault: work(vault, progress)),
            done,
            failed or self.failed.emit,
            reported,
        )

    def see_off(
        self,
        work: "Callable[[Vault, Progress], T]",
        done: Done[T],
        failed: Failed,
        reported: Reported = lambda _done, _total: None,
    ) -> Job:
        """Have something done likewise, of which the family that lies open has to hear the end.

        It is not put away before: what follows from the end, or from a failure, is kept in it.
        """
        self._on_its_way += 1
        job = self.ask(work, done, failed, reported)
        # This ends after that, also when nobody wants to hear of that any more.
        self._worker.do(lambda _progress: None, self._seen_off, self._seen_off)
        return job

    def _seen_off(self, _outcome: object) -> None:
        self._on_its_way -= 1
        self._go_on()

    def open(self, family: CaseId) -> None:
        """Lay a family open; the one that lies there is saved first. `opened` follows."""
        self._tell_leaving()
        self._when_saved(lambda: self._load(family))

    def blank_session(self) -> "Session":
        """Return a family that is nobody's, to lay out before a real one comes; see `Sessions`."""
        return self._sessions.of_nobody()

    def close_family(self) -> None:
        """Put the family away; the desk stays unlocked. `closed` follows."""
        self._last = None
        self._tell_leaving()
        self._when_saved(self._put_family_away)

    def _tell_leaving(self) -> None:
        if self._session is not None:
            self.leaving.emit()

    def _load(self, family: CaseId) -> None:
        self._last = family
        self._put_family_away()
        self._warming.make_way()

        def loaded(found: "tuple[Case, list[Draft]]") -> None:
            if self._state is not State.OPEN or self._last != family:
                return  # it was locked, or another one was asked for meanwhile
            session = self._sessions.of(*found)
            session.saved.connect(self._go_on)
            session.failed.connect(lambda _error: self._not_saved(family))
            self._session = session
            self.opened.emit(session)

        def missed(error: Exception) -> None:
            if self._last == family:
                self._last = None
            self.failed.emit(error)

        self._worker.do(lambda _progress: self._held.load(family), loaded, missed)

    def _put_family_away(self) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None
            self.closed.emit()

    # ---- locking -------------------------------------------------------------------------

    @Slot()
    def lock(self) -> None:
        """Put everything away: `locking` now, `locked` when the vault is closed.

        What cannot be saved stays in memory behind the curtain and is tried again; `unlock` then
        goes on where it was.
        """
        if self._state is State.OPEN:
            self._state = State.LOCKING
            self._sessions.forget()
            self.locking.emit()
            self._when_saved(self._close_vault)

    def _close_vault(self) -> None:
        self._warming.rest()
        self._put_family_away()
        # A backup that is being made still needs the keys.
        self.backups.stop(
            lambda: self._worker.do(
                lambda _progress: self._held.close(), self._closed_up, self._closed_up
            )
        )

    def _closed_up(self, _outcome: object) -> None:
        # Also when closing failed: nothing can be done with that vault any more.
        self._state = State.LOCKED
        self.locked.emit()
        waiting, self._when_locked = self._when_locked, None
        if waiting is not None:
            waiting[0]()

    def _once_locked(self, go: Callable[[], object], given_up: Callable[[], object]) -> None:
        if self._state is State.LOCKED:
            go()
        else:
            self._give_up_waiting()
            self._when_locked = go, given_up
            self.lock()

    def _give_up_waiting(self) -> None:
        """Do not what was to be done once it is locked: somebody went on, or wants otherwise."""
        waiting, self._when_locked = self._when_locked, None
        if waiting is not None:
            waiting[1]()

    def _forget_family(self) -> None:
        self._last = None

    def _when_saved(self, then: Callable[[], object]) -> None:
        self._then = then
        if self._session is not None:
            self._session.save_now()
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """Do what waits, as soon as everything is on the disk and nobody is unlocking."""
        is_saved = self._session is None or self._session.is_saved
        is_still = not self._key_in_door and not self._on_its_way
        if self._then is not None and is_saved and is_still:
            then, self._then = self._then, None
            then()

    def _not_saved(self, family: CaseId) -> None:
        self._last = family  # though it was to be closed: it lies there still
        if self._state is State.OPEN:
            # Another family is not opened over one that could not be saved.
            self._then = None

    def finish(self) -> bool:
        """Save and close the vault, and wait for it; return False when a save did not succeed.

        Then all is still open: tell it, and call this again, or `abandon`.
        """
        if self._session is not None and not self._session.flush():
            return False
        self.abandon()
        return True

    def abandon(self) -> None:
        """Close the vault without what could not be saved: the person chose so."""
        self._worker.finish()
        if self._state is not State.LOCKED:
            self._close_vault()
        self.backups.finish()
        self._worker.finish()
