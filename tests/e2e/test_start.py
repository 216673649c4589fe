"""The window as it is started: it opens, ends well, and a mistake in a file of words stops it."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def environment(home: Path, root: Path = ROOT) -> dict[str, str]:
    """Return the environment of a child with a home of its own."""
    run = home / "run"
    run.mkdir(mode=0o700, exist_ok=True)
    names = ("DATA", "CONFIG", "STATE", "CACHE")
    return {
        **os.environ,
        **{f"XDG_{name}_HOME": str(home / name.lower()) for name in names},
        "XDG_RUNTIME_DIR": str(run),
        "HOME": str(home),
        "PYTHONPATH": str(root),
        "QT_QPA_PLATFORM": "offscreen",
    }


def started(home: Path, root: Path = ROOT) -> subprocess.Popen[bytes]:
    """Start the program without a word behind its name."""
    return subprocess.Popen(
        [sys.executable, "-m", "mpg_desktop"],
        env=environment(home, root),
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signal")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_opens_and_ends_well_when_asked(tmp_path: Path, number: int) -> None:
    log = tmp_path / "state" / "Gezinsmap" / "log" / "gezinsmap.log"
    with started(tmp_path) as child:
        while not log.exists() and child.poll() is None:
            time.sleep(0.02)
        child.send_signal(number)
        _out, err = child.communicate()
    assert child.returncode == 0, err
    lines = [line.split(" ", 1)[1] for line in log.read_text("utf-8").splitlines()]
    assert lines == ["started", "ended"]


@pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="looks where Linux tells it")
def test_a_crash_of_it_leaves_no_memory_on_the_disk(tmp_path: Path) -> None:
    log = tmp_path / "state" / "Gezinsmap" / "log" / "gezinsmap.log"
    with started(tmp_path) as child:
        while not log.exists() and child.poll() is None:
            time.sleep(0.02)
        limits = Path(f"/proc/{child.pid}/limits").read_text("utf-8").splitlines()
        child.send_signal(signal.SIGTERM)
        child.communicate()
    (core,) = [line.split() for line in limits if line.startswith("Max core file size")]
    assert core[4:6] == ["0", "0"]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the program of which the words can be spoilt."""
    root = tmp_path / "copy"
    root.mkdir()
    (root / "mpg_desktop").symlink_to(ROOT / "mpg_desktop")
    (root / "translations").symlink_to(ROOT / "translations")
    shutil.copytree(ROOT / "resources", root / "resources", copy_function=os.link)
    return root


def spoil(path: Path, before: str, after: str) -> int:
    """Put a mistake in a file, and return its line."""
    text = path.read_text("utf-8")
    assert before in text
    path.unlink()  # a link to the real one
    path.write_text(text.replace(before, after, 1), "utf-8")
    return text[: text.index(before)].count("\n") + 1


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
@pytest.mark.parametrize(
    ("file", "before", "after", "word"),
    [
        (
            "phrases/vault.toml",
            'wrong_passphrase = "',
            'wrong_passphrase = 7 #"',
            "wrong_passphrase",
        ),
        ("forms/intake.toml", 'kind = "', 'kind = "wondersoort" #', "wondersoort"),
        ("recipients.toml", "[readers.", "[readers.toverkol]\n[readers.", "toverkol"),
    ],
)
def test_a_mistake_in_a_file_of_words_stops_the_start(
    tmp_path: Path, copy: Path, file: str, before: str, after: str, word: str
) -> None:
    line = spoil(copy / "resources" / file, before, after)
    with started(tmp_path, copy) as child:
        _out, err = child.communicate()
    said = err.decode()
    assert child.returncode == 1, said
    assert Path(file).name in said
    assert word in said
    assert str(line) in said
