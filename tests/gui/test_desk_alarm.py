"""A bug: saved first, then written down, then told; and a request to end, heard in Qt's loop."""

import os
import signal
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.alarm import Alarm
from mpg_desktop.desk.backup_rounds import BackupRounds
from mpg_desktop.desk.crash import CrashReports
from mpg_desktop.desk.desk import Desk
from mpg_desktop.desk.door import Door, now
from mpg_desktop.desk.interrupts import SIGNALS, Interrupts
from mpg_desktop.desk.tasks import Progress, Worker
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import new_case_id
from mpg_desktop.domain.records import Family
from mpg_desktop.store.keyslots import KdfCost
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault

DOOR = Door(device="laptop", cost=KdfCost(ops=1, memory_bytes=8 << 20))
WORDS = "kano vlinder drempel zolder"


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    del qtbot
    worker = Worker("test", lambda _error: None)
    yield worker
    worker.close()


def test_what_is_typed_is_saved_before_the_bug_is_told(
    worker: Worker, tmp_path: Path, qtbot: QtBot
) -> None:
    second = Worker("backups", lambda _error: None)
    desk = Desk(DOOR, worker, BackupRounds(second, now), lambda _case: None)
    case = Case.of(new_case_id(1), [Family(name="Fam. Jansen")])

    def save(vault: Vault, _progress: Progress) -> datetime:
        return vault.families.save(None, case, "test.new")

    desk.make(tmp_path / "kluis", Passphrase(WORDS), lambda _key: None)
    desk.ask(save, lambda _at: desk.open(case.id))
    worker.finish()
    assert desk.session is not None
    desk.session.put(Family(name="typed just now"), step=Step("test.typed"))
    alarm = Alarm(CrashReports(tmp_path / "logs"))
    alarm.guard(desk)
    with qtbot.waitSignal(alarm.rang) as rang:
        alarm.ring(ZeroDivisionError())
    worker.finish()
    assert desk.session.is_saved
    assert rang.args is not None
    assert rang.args[0].parent == tmp_path / "logs"
    desk.finish()
    second.close()
    with DOOR.unlock(tmp_path / "kluis", Passphrase(WORDS)) as vault:
        assert vault.families.load(case.id).family.name == "typed just now"


def test_a_bug_of_any_thread_is_told_on_ours(tmp_path: Path, qtbot: QtBot) -> None:
    alarm = Alarm(CrashReports(tmp_path))
    told_on: list[int] = []
    alarm.rang.connect(lambda _report: told_on.append(threading.get_ident()))
    with qtbot.waitSignal(alarm.rang):
        thread = threading.Thread(target=alarm.ring, args=(ZeroDivisionError(),))
        thread.start()
    thread.join()
    assert told_on == [threading.get_ident()]


def test_a_desk_without_a_family_is_no_reason_to_fall_over(
    worker: Worker, tmp_path: Path, qtbot: QtBot
) -> None:
    alarm = Alarm(CrashReports(tmp_path))
    alarm.guard(Desk(DOOR, worker, BackupRounds(worker, now), lambda _case: None))
    with qtbot.waitSignal(alarm.rang):
        alarm.ring(ZeroDivisionError())


@pytest.mark.skipif(os.name != "posix", reason="Windows cannot send itself a signal")
@pytest.mark.parametrize("number", SIGNALS)
def test_a_request_to_end_is_heard(number: signal.Signals, qtbot: QtBot) -> None:
    before = [signal.getsignal(each) for each in SIGNALS]
    interrupts = Interrupts()
    with qtbot.waitSignal(interrupts.asked):
        os.kill(os.getpid(), number)
    interrupts.stop()
    assert [signal.getsignal(each) for each in SIGNALS] == before
