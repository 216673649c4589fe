"""Keeps the virtual environment of this project equal to the lock, and knows when it is."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from system_packages import VENV, Part, SetupError

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "packaging" / "requirements.lock"
FOLDER = ROOT / ".venv"
STAMP = FOLDER / "made-from.txt"
PROGRAMS = FOLDER / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = PROGRAMS / ("python.exe" if sys.platform == "win32" else "python")
NO_WHEEL = (
    "The packages could not be installed (see above). They exist for Linux with glibc 2.34 or "
    "newer, Windows 10 or newer and macOS 14 or newer, for Python 3.11 to 3.14."
)


def base_python() -> str:
    """Return the Python outside any virtual environment: .venv is made from it."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def fingerprint() -> str:
    """Return what .venv must be made from: the lock, this Python and this folder."""
    parts = (LOCK.read_bytes(), sys.version.encode(), base_python().encode(), bytes(FOLDER))
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_current() -> bool:
    """Say whether .venv was made, to the end, from what fingerprint() names."""
    return STAMP.is_file() and PYTHON.exists() and STAMP.read_text() == fingerprint()


def working_uv() -> str | None:
    """Return uv, which installs ten times faster than pip, when this machine has one."""
    uv = shutil.which("uv")
    if uv is None:
        return None
    answer = subprocess.run([uv, "--version"], capture_output=True, check=False)
    return uv if answer.returncode == 0 else None


def missing() -> tuple[Part, ...]:
    """Return the system package without which no virtual environment can be made."""
    if is_current() or (importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv")):
        return ()
    return (VENV,)


def make() -> None:
    """Make .venv anew from the lock, unless it is current already.

    Raises SetupError when it cannot be made.
    """
    if is_current():
        return
    print("Making .venv from packaging/requirements.lock …", flush=True)
    uv = working_uv()
    if not (uv and _with_uv(uv)):
        _with_pip()
    STAMP.write_text(fingerprint())


def _run(command: list[str | Path], *, quiet: bool = False) -> bool:
    """Run one step of the installation and say whether it went well."""
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=quiet, check=False, cwd=ROOT
    )
    return done.returncode == 0


def _with_uv(uv: str) -> bool:
    """Fill a new .venv by uv; False leaves the work to pip, with its own settings."""
    made = _run([base_python(), "-m", "venv", "--clear", "--without-pip", FOLDER])
    sync: list[str | Path] = [uv, "pip", "sync", "--quiet", "--require-hashes"]
    sync += ["--only-binary", ":all:", "--compile-bytecode", "--python", PYTHON, LOCK]
    return made and _run(sync, quiet=True)


def _with_pip() -> None:
    """Fill a new .venv by the pip that comes with this Python."""
    if not _run([base_python(), "-m", "venv", "--clear", FOLDER]):
        message = f"{FOLDER} could not be made (see above)."
        raise SetupError(message)
    pip: list[str | Path] = [PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    # The lock names everything: pip has nothing to resolve. An old pip that resolves all the same
    # takes coverage[toml] for something not pinned as soon as a newer coverage is published.
    pip += ["--no-input", "--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", LOCK]
    if not _run(pip):
        raise SetupError(NO_WHEEL)


def variables(*, window: bool) -> dict[str, str]:
    """Return the environment in which our own code runs; without a window Qt draws in memory."""
    # The code is found here from whatever folder the person stands in.
    changed = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    if not window:
        changed["QT_QPA_PLATFORM"] = "offscreen"
    return {**os.environ, **changed}
