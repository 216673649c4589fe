"""The log and the crash reports: what happened and where, never what was typed."""

import faulthandler
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mpg_desktop.desk.crash import (
    KEPT,
    LAST_WORDS,
    CrashReports,
    FatalErrors,
    TopHandler,
    describe,
)
from mpg_desktop.desk.log import BYTES, FILE, OLDER, Event, Log
from mpg_desktop.desk.places import resources, usual_places
from mpg_desktop.domain import wire

CANARY = "Kanarie-Jansen"


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "logs")


def test_lines_hold_time_event_type_and_counts(log: Log, tmp_path: Path) -> None:
    log.note(Event.STARTED)
    log.note(Event.SAVE_FAILED, ValueError(CANARY), attempt=2)
    first, second = (tmp_path / "logs" / FILE).read_text("utf-8").splitlines()
    assert first.endswith("+00:00 started")
    assert second.split(" ", 1)[1] == "save failed ValueError attempt=2"


def test_the_log_stays_small(log: Log, tmp_path: Path) -> None:
    lines = 2 * (OLDER + 1) * BYTES // 50
    for number in range(lines):
        log.note(Event.UNLOCKED, number=number)
    files = sorted((tmp_path / "logs").iterdir())
    assert [path.name for path in files] == [FILE, *(f"{FILE}.{age + 1}" for age in range(OLDER))]
    assert all(path.stat().st_size <= BYTES for path in files)
    kept = [line for path in reversed(files) for line in path.read_text("utf-8").splitlines()]
    told = [int(line.partition("number=")[2]) for line in kept]
    assert told == list(range(lines - len(kept), lines)), "the last ones, each once, in order"


def test_threads_do_not_mix_their_lines(log: Log, tmp_path: Path) -> None:
    def talk() -> None:
        for number in range(200):
            log.note(Event.UNLOCKED, number=number)

    threads = [threading.Thread(target=talk) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lines = (tmp_path / "logs" / FILE).read_text("utf-8").splitlines()
    assert len(lines) == 4 * 200
    assert all(line.split(" ", 1)[1].startswith("unlocked number=") for line in lines)


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    Log(tmp_path / "file").note(Event.STARTED)
    (tmp_path / "logs" / FILE).mkdir(parents=True)
    Log(tmp_path / "logs").note(Event.STARTED)
    assert (tmp_path / "file").read_text() == "in the way"


def caught(work: Callable[[], object]) -> BaseException:
    """Return what a piece of work raises."""
    try:
        work()
    except BaseException as error:  # noqa: BLE001 - whatever it is
        return error
    raise AssertionError


def test_a_report_tells_where_but_never_what() -> None:
    def nested() -> None:
        try:
            wire.from_json(f'{{"kind": "{CANARY}"}}')
        except wire.MisreadError as error:
            raise KeyError(CANARY) from error

    report = describe(caught(nested))
    assert CANARY not in report
    assert "builtins.KeyError" in report
    assert "mpg_desktop.domain.wire.MisreadError" in report
    assert "msgspec.ValidationError" in report
    assert "domain/wire.py:" in report
    assert "from_json" in report
    assert "Python " in report
    assert "sqlcipher3 " in report
    assert str(Path.home()) not in report
    assert "test_desk_log" not in report, "only the lines of our own code"


def test_a_report_follows_groups_and_circles() -> None:
    inner = ValueError(CANARY)
    group = ExceptionGroup(CANARY, [inner, TypeError(CANARY)])
    inner.__context__ = group
    report = describe(group)
    assert report.count("builtins.ExceptionGroup") == 1
    assert report.count("builtins.ValueError") == 1
    assert "builtins.TypeError" in report
    assert CANARY not in report


def test_reports_are_kept_and_the_oldest_go(tmp_path: Path) -> None:
    written = [CrashReports(tmp_path / "logs").write(ValueError(CANARY)) for _ in range(KEPT + 3)]
    kept = sorted((tmp_path / "logs").iterdir())
    assert kept == sorted(path for path in written[3:] if path)
    assert "builtins.ValueError" in kept[0].read_text("utf-8")


def test_the_same_bug_is_written_once(tmp_path: Path) -> None:
    reports = CrashReports(tmp_path)
    again = [reports.write(ValueError(CANARY)) for _ in range(50)]
    assert len(set(again)) == 1
    assert reports.write(TypeError(CANARY)) not in again
    assert len(list(tmp_path.iterdir())) == 2


def test_a_report_that_cannot_be_written_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert CrashReports(tmp_path / "file").write(ValueError()) is None


@pytest.fixture
def bugs() -> Iterator[list[BaseException]]:
    bugs: list[BaseException] = []
    handler = TopHandler(bugs.append)
    yield bugs
    handler.remove()


def test_the_top_catches_what_a_thread_raises(bugs: list[BaseException]) -> None:
    def stumble() -> None:
        raise ZeroDivisionError

    thread = threading.Thread(target=stumble)
    thread.start()
    thread.join()
    assert [type(each) for each in bugs] == [ZeroDivisionError]


def test_the_top_catches_what_nobody_caught(bugs: list[BaseException]) -> None:
    error = caught(lambda: int(CANARY))
    sys.excepthook(type(error), error, error.__traceback__)
    assert bugs == [error]


def test_the_top_catches_what_comes_too_late(bugs: list[BaseException]) -> None:
    class Stubborn:
        def __del__(self) -> None:
            raise ZeroDivisionError

    Stubborn()
    assert [type(each) for each in bugs] == [ZeroDivisionError]


def test_the_hooks_without_an_error_do_nothing(bugs: list[BaseException]) -> None:
    threading.excepthook(threading.ExceptHookArgs((SystemExit, None, None, None)))
    sys.unraisablehook(type("Args", (), {"exc_value": None})())
    assert bugs == []


def test_removing_puts_back_what_was_there() -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    handler = TopHandler(lambda _error: None)
    assert sys.excepthook != before[0]
    handler.remove()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_an_uncaught_error_ends_in_a_report_and_prints_nothing(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from mpg_desktop.desk.crash import CrashReports, TopHandler\n"
        "reports = CrashReports(Path(sys.argv[1]))\n"
        "TopHandler(reports.write)\n"
        f"raise ValueError('{CANARY}')\n"
    )
    child = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert child.returncode == 1
    assert child.stdout == b""
    assert child.stderr == b""
    (report,) = tmp_path.iterdir()
    assert "builtins.ValueError" in report.read_text("utf-8")
    assert CANARY not in report.read_text("utf-8")


FALL = """
import faulthandler, os, signal, sys
from pathlib import Path
from mpg_desktop.desk.crash import FatalErrors
fatal = FatalErrors(Path(sys.argv[1]))
def fall_down(answer):
    os.kill(os.getpid(), signal.SIGSEGV)
if sys.argv[2] == "fall":
    fall_down("Kanarie-Jansen")
fatal.close()
"""


@pytest.mark.skipif(os.name != "posix", reason="a signal is sent")
def test_the_last_words_name_functions_and_no_answer(tmp_path: Path) -> None:
    def run(how: str) -> int:
        return subprocess.run(
            [sys.executable, "-c", FALL, str(tmp_path), how],
            check=False,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        ).returncode

    assert run("stand") == 0
    assert list(tmp_path.iterdir()) == []
    assert run("fall") == -signal.SIGSEGV
    said = (tmp_path / LAST_WORDS).read_text("utf-8")
    assert "in fall_down" in said
    assert CANARY not in said
    assert run("stand") == 0
    assert (tmp_path / LAST_WORDS).exists(), "kept until somebody looked"


def test_two_programs_end_one_after_the_other(tmp_path: Path) -> None:
    was_on = faulthandler.is_enabled()
    first, second = FatalErrors(tmp_path), FatalErrors(tmp_path)
    first.close()
    second.close()
    assert not (tmp_path / LAST_WORDS).exists()
    if was_on:
        faulthandler.enable()


def test_last_words_begin_and_end_in_this_process(tmp_path: Path) -> None:
    was_on = faulthandler.is_enabled()
    FatalErrors(tmp_path).close()
    FatalErrors(tmp_path / "x" / "y").close()
    (tmp_path / LAST_WORDS).write_text("of before")
    FatalErrors(tmp_path).close()
    assert (tmp_path / LAST_WORDS).read_text() == "of before"
    FatalErrors(tmp_path / LAST_WORDS).close()  # a file where the folder should be
    if was_on:
        faulthandler.enable()


def test_a_library_that_is_not_there_is_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mpg_desktop.desk.crash.LIBRARIES", ("no-such-library",))
    assert "no-such-library -" in describe(ValueError())


def test_places_are_of_this_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.delenv(name, raising=False)
    places = usual_places()
    assert (places.resources / "phrases").is_dir()
    for path in (places.settings, places.vault, places.logs, places.documents):
        assert path.is_relative_to(tmp_path) or sys.platform == "win32"


def test_resources_of_an_installed_program_stand_inside_it(tmp_path: Path) -> None:
    package = tmp_path / "mpg_desktop"
    (package / "resources").mkdir(parents=True)
    assert resources(package) == package / "resources"
