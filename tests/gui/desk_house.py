"""A desk with everything around it, for tests of the desk."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from mpg_desktop.desk.backup_rounds import BackupRounds
from mpg_desktop.desk.desk import Desk, State
from mpg_desktop.desk.door import Door, now
from mpg_desktop.desk.session import Session
from mpg_desktop.desk.tasks import Progress, Worker
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.due import Due
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import CaseId, RecordId, new_case_id
from mpg_desktop.domain.records import Family
from mpg_desktop.store.keyslots import KdfCost
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault

CHEAP = KdfCost(ops=1, memory_bytes=8 << 20)
WORDS = "kano vlinder drempel zolder"
TYPED = Step("test.typed", joins="family.name")
DUE = date(2027, 1, 1)


@dataclass
class Clock:
    """A clock that can be put forward."""

    ahead: timedelta = timedelta()

    def __call__(self) -> datetime:
        """Return the moment."""
        return now() + self.ahead


@dataclass
class House:
    """A desk with everything around it."""

    folder: Path
    clock: Clock = field(default_factory=Clock)
    bugs: list[Exception] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)
    said: list[object] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.worker = Worker("vault", self.bugs.append)
        self.second_worker = Worker("backups", self.bugs.append)
        self.door = Door(self.clock, "test laptop", CHEAP)
        rounds = BackupRounds(self.second_worker, self.clock)
        self.desk = Desk(
            self.door,
            self.worker,
            rounds,
            lambda _case: Due(DUE, "due.child_check.first", RecordId("family")),
        )
        self.desk.failed.connect(self.failures.append)
        for name in ("unlocked", "locking", "locked", "closed"):
            getattr(self.desk, name).connect(lambda name=name: self.said.append(name))
        self.desk.opened.connect(lambda _session: self.said.append("opened"))

    def settle(self) -> None:
        """Let all work end, and all that follows from it."""
        while self.worker.is_busy or self.second_worker.is_busy:
            self.worker.finish()
            self.second_worker.finish()

    def make(self) -> RecoveryKey:
        """Make the vault and leave it open."""
        keys: list[RecoveryKey] = []
        self.desk.make(self.folder, Passphrase(WORDS), keys.append)
        self._settle_down()
        return keys[0]

    def unlock(self, words: str = WORDS) -> None:
        """Unlock with a passphrase, and wait."""
        self.desk.unlock(self.folder, Passphrase(words))
        self._settle_down()

    def _settle_down(self) -> None:
        """Do what the window does when its first page stands there."""
        self.settle()
        self.desk.settle()
        self.settle()

    def new_family(self, name: str) -> CaseId:
        """Make a family and lay it open."""
        case = Case.of(new_case_id(int(now().timestamp() * 1000)), [Family(name=name)])

        def save(vault: Vault, _progress: Progress) -> None:
            vault.families.save(None, case, "test.new")

        self.desk.ask(save, lambda _nothing: self.desk.open(case.id))
        self.settle()
        return case.id

    def state(self) -> State:
        """Whether one can work here."""
        return self.desk.state

    @property
    def session(self) -> Session:
        """The family that lies open."""
        assert self.desk.session is not None
        return self.desk.session

    def stored(self, family: CaseId) -> Case:
        """Read what is on the disk, with the desk locked."""
        with self.door.unlock(self.folder, Passphrase(WORDS)) as vault:
            return vault.families.load(family)

    def close(self) -> None:
        """End it all."""
        self.desk.abandon()
        self.worker.close()
        self.second_worker.close()
