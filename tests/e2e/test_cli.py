"""The program as a terminal has it: real processes, signals, pipes, prompts and encodings."""

import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WORDS = "kano-vlinder-drempel-zolder-molen-tak"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and pseudo-terminals of POSIX")


@dataclass
class Home:
    """A home of its own, in which the program is started."""

    folder: Path

    def environment(self, **more: str) -> dict[str, str]:
        """Return the environment of a child."""
        names = ("DATA", "CONFIG", "STATE", "CACHE")
        folders = {f"XDG_{name}_HOME": str(self.folder / name.lower()) for name in names}
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "PYTHONPATH": str(ROOT),
            "LANG": "nl_NL.UTF-8",
            **folders,
            **more,
        }

    def start(self, *typed: str, **more: str) -> subprocess.Popen[bytes]:
        """Start the program with a command."""
        return subprocess.Popen(
            [sys.executable, "-m", "mpg_desktop", *typed],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self.environment(**more),
            cwd=self.folder,
        )

    def run(self, *typed: str, source: bytes = f"{WORDS}\n".encode(), **more: str) -> "Ended":
        """Run a command to its end."""
        with self.start(*typed, **more) as child:
            out, err = child.communicate(source)
        return Ended(child.returncode, out, err)

    @property
    def is_held(self) -> bool:
        """Whether some process has the vault open."""
        return bool(list(self.folder.rglob("vault.lock.json")))


@dataclass
class Ended:
    """How it ended, in bytes."""

    code: int
    out: bytes
    err: bytes


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return a home with a vault and one family in it."""
    home = Home(tmp_path_factory.mktemp("home"))
    made = home.run("new", "Fam. Zoë Überzwaluw 👪", "--passphrase-stdin")
    assert made.code == 0, made.err
    return home


def until(condition: Callable[[], bool]) -> None:
    """Wait until something is so; a test that waits in vain is ended by its timeout."""
    while not condition():
        time.sleep(0.01)


def test_a_command_does_its_work(home: Home) -> None:
    listed = home.run("list", "--passphrase-stdin", "--json")
    assert (listed.code, listed.err) == (0, b"")
    assert json.loads(listed.out)[0]["label"] == "Fam. Zoë Überzwaluw 👪"
    assert home.run("check", "--passphrase-stdin").code == 0


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "Zoë Überzwaluw 👪"),
        ("latin-1", "Zoë Überzwaluw ?"),
        ("ascii", "Zo? ?berzwaluw ?"),
    ],
)
def test_a_terminal_shows_what_it_can(home: Home, encoding: str, shown: str) -> None:
    listed = home.run("list", "--passphrase-stdin", PYTHONIOENCODING=encoding)
    assert listed.code == 0
    assert shown in listed.out.decode(encoding)
    assert home.run("--help", PYTHONIOENCODING=encoding).code == 0


def test_who_reads_may_leave(home: Home) -> None:
    with home.start("schema") as child:
        assert child.stdout is not None
        child.stdout.close()
        assert child.stderr is not None
        said = child.stderr.read()
    assert (child.returncode, said) == (141, b"")


def test_help_into_a_closed_pipe_is_quiet(home: Home) -> None:
    command = f'"{sys.executable}" -m mpg_desktop --help | true'
    shell = subprocess.run(
        ["/bin/sh", "-c", command],
        env=home.environment(),
        cwd=home.folder,
        capture_output=True,
        check=False,
    )
    assert shell.stderr == b""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells that a process waits")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_command_that_waits_can_be_stopped(home: Home, number: int, code: int) -> None:
    with home.start("list", "--passphrase-stdin") as child:
        # It reads its passphrase from us, and waits.
        until(lambda: waits_for_input(child.pid))
        child.send_signal(number)
        assert child.stdin is not None
        out, err = child.stdout, child.stderr
        assert out is not None
        assert err is not None
        said = out.read(), err.read().strip()
    assert child.returncode == code
    assert said == (b"", b"")
    assert not home.is_held


def waits_for_input(process: int) -> bool:
    """Return whether a process sleeps in a read of its standard input."""
    where = Path(f"/proc/{process}/wchan").read_text("ascii")
    call = Path(f"/proc/{process}/syscall").read_text("ascii").split()
    return "pipe" in where or call[:2] == ["0", "0x0"]


def test_stopping_in_the_middle_of_the_work_leaves_a_whole_vault(home: Home) -> None:
    for _ in range(3):
        with home.start("backup", "--passphrase-stdin") as child:
            assert child.stdin is not None
            child.stdin.write(f"{WORDS}\n".encode())
            child.stdin.close()
            until(lambda: home.is_held or child.poll() is not None)
            child.send_signal(signal.SIGTERM)
        assert child.returncode in (0, 143)
        assert not home.is_held
    assert home.run("check", "--passphrase-stdin").code == 0


@dataclass
class Prompted:
    """What a person at a terminal saw, and how it ended."""

    code: int
    seen: str


def at_a_terminal(home: Home, typed: list[str], answers: list[str]) -> Prompted:
    """Run a command at a pseudo-terminal, and give an answer at each prompt."""
    try:
        screen, theirs = pty.openpty()
    except OSError:
        pytest.skip("this machine (a bare chroot) has no pseudo-terminals")
    child = subprocess.Popen(
        [sys.executable, "-m", "mpg_desktop", *typed],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        env=home.environment(),
        cwd=home.folder,
    )
    os.close(theirs)
    seen = b""
    waiting = list(answers)
    for piece in pieces(screen):
        seen += piece
        if waiting and seen.rstrip(b" ").endswith(b":"):
            os.write(screen, f"{waiting.pop(0)}\n".encode())
    os.close(screen)
    return Prompted(child.wait(), seen.decode())


def pieces(screen: int) -> Iterator[bytes]:
    """Yield what appears on a screen until nobody writes there any more."""
    while select.select([screen], [], [], 60)[0]:
        try:
            piece = os.read(screen, 4096)
        except OSError:
            return
        if not piece:
            return
        yield piece


def test_a_passphrase_is_asked_for_and_not_shown(home: Home) -> None:
    prompted = at_a_terminal(home, ["list"], [WORDS])
    assert prompted.code == 0
    assert prompted.seen.startswith("Wachtzin: ")
    assert WORDS not in prompted.seen
    assert "Zoë Überzwaluw" in prompted.seen


def test_a_wrong_passphrase_at_the_prompt(home: Home) -> None:
    prompted = at_a_terminal(home, ["list"], ["wrong"])
    assert prompted.code == 3
    assert "Deze wachtzin is niet goed" in prompted.seen


def test_no_command_loads_a_window(home: Home) -> None:
    program = (
        "import sys; from mpg_desktop.cli.main import run\n"
        "run(['list', '--passphrase-stdin'])\n"
        "print([name for name in sys.modules if name.startswith('PySide6')], file=sys.stderr)"
    )
    child = subprocess.run(
        [sys.executable, "-c", program],
        input=f"{WORDS}\n".encode(),
        env=home.environment(),
        cwd=home.folder,
        capture_output=True,
        check=True,
    )
    assert child.stderr.strip() == b"[]"
