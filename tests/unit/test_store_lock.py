"""Shows that one process has a vault at a time, with real processes, one of them killed."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mpg_desktop.store import lock
from mpg_desktop.store.errors import ReadOnlyVaultError, VaultInUseError
from mpg_desktop.store.lock import LOCK_NAME, NOTE_NAME, VaultLock
from tests.vaults import SteppingClock

SINCE = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)

HOLDER = """
import sys
from datetime import datetime
from pathlib import Path
from mpg_desktop.store.lock import VaultLock
held = VaultLock.take(Path(sys.argv[1]), lambda: datetime.fromisoformat(sys.argv[2]))
print("holding", flush=True)
sys.stdin.read()
held.release()
"""

Start = Callable[[], "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path, root: Path) -> Iterator[Start]:
    """Return how to start another process that holds the vault in the test's folder."""
    started: list[subprocess.Popen[str]] = []

    def begin() -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-c", HOLDER, str(tmp_path), SINCE.isoformat()],
            cwd=root,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "holding\n"
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def test_another_process_is_told_who_has_the_vault_and_since_when(
    tmp_path: Path, start: Start
) -> None:
    start()
    with pytest.raises(VaultInUseError) as caught:
        VaultLock.take(tmp_path, SteppingClock())
    assert lock.user_name() in caught.value.who
    assert caught.value.since == SINCE
    shown = SINCE.astimezone().strftime("%d-%m-%Y %H:%M")
    assert caught.value.values == {"who": caught.value.who, "since": shown}


def test_a_process_that_ends_well_leaves_nothing(tmp_path: Path, start: Start) -> None:
    start().communicate()
    held = VaultLock.take(tmp_path, SteppingClock())
    assert not held.was_left_open
    held.release()
    assert not (tmp_path / NOTE_NAME).exists()


def test_a_lock_of_a_killed_process_is_known_to_be_stale(tmp_path: Path, start: Start) -> None:
    killed = start()
    killed.kill()
    killed.communicate()
    held = VaultLock.take(tmp_path, SteppingClock())
    assert held.was_left_open
    found = lock.holder(tmp_path)
    assert found is not None
    assert found.pid != killed.pid
    held.release()
    held.release()
    again = VaultLock.take(tmp_path, SteppingClock())
    assert not again.was_left_open
    again.release()


def test_who_could_not_open_the_vault_leaves_the_trace_of_the_crash(
    tmp_path: Path, start: Start
) -> None:
    killed = start()
    killed.kill()
    killed.communicate()
    before = (tmp_path / NOTE_NAME).read_bytes()
    VaultLock.take(tmp_path, SteppingClock()).release(opened=False)
    assert (tmp_path / NOTE_NAME).read_bytes() == before
    held = VaultLock.take(tmp_path, SteppingClock())
    assert held.was_left_open
    held.release()


def test_the_same_process_cannot_take_it_twice(tmp_path: Path) -> None:
    held = VaultLock.take(tmp_path, SteppingClock())
    with pytest.raises(VaultInUseError):
        VaultLock.take(tmp_path, SteppingClock())
    held.release()


@pytest.mark.parametrize("note", [None, b"", b"{}", b"\xff"])
def test_an_unreadable_note_names_nobody(tmp_path: Path, note: bytes | None) -> None:
    held = VaultLock.take(tmp_path, SteppingClock())
    (tmp_path / NOTE_NAME).unlink()
    if note is not None:
        (tmp_path / NOTE_NAME).write_bytes(note)
    with pytest.raises(VaultInUseError) as caught:
        VaultLock.take(tmp_path, SteppingClock())
    assert (caught.value.who, caught.value.since) == ("?", None)
    assert caught.value.values == {"who": "?", "since": "?"}
    held.release()


def test_a_note_that_cannot_be_written_lets_the_vault_go(tmp_path: Path) -> None:
    (tmp_path / NOTE_NAME).mkdir()
    with pytest.raises(ReadOnlyVaultError):
        VaultLock.take(tmp_path, SteppingClock())
    (tmp_path / NOTE_NAME).rmdir()
    VaultLock.take(tmp_path, SteppingClock()).release()


def test_a_user_without_a_name_is_a_question_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setitem(sys.modules, "pwd", None)
    assert lock.user_name() == "?"


def test_the_lock_says_nothing_of_families(tmp_path: Path) -> None:
    held = VaultLock.take(tmp_path, SteppingClock())
    assert {entry.name for entry in tmp_path.iterdir()} == {LOCK_NAME, NOTE_NAME}
    assert (tmp_path / LOCK_NAME).read_bytes() == b""
    held.release()
