"""The commands of dev.py: run, test, check and lock."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import environment
import i18n
import system_packages
from system_packages import SetupError

USAGE = """usage: python3 packaging/dev.py COMMAND

  run [arguments]   start the program; without a screen, show the practice family on paper
  test [arguments]  run every check and every test; with arguments, pytest only
  check [names]     run the checks only: {}
  lock              write packaging/requirements.lock anew from pyproject.toml
"""
CHECKS = {
    "lint": ("ruff", "check", "--quiet"),
    "format": ("ruff", "format", "--check", "--quiet"),
    "types": ("mypy", "--no-error-summary"),
    "contracts": ("lint-imports",),
    "translations": ("python", Path("packaging", "i18n.py"), "check"),
}
ONE_DEATH = ("--max-worker-restart=0",)
"""When a worker dies of a test, the run ends and names it: xdist 3.8 would wait for ever for what
that worker still had to do."""
KEPT_READY = {"PYTHONDONTWRITEBYTECODE": ""}
"""Tests start the program some hundred times: it is compiled once, whatever the machine says."""
NO_WITNESS = "Some tests are skipped in this run: a program that they ask is not on this machine."
NO_VALIDATOR = "No document is validated by veraPDF in this run: its Java is not on this machine."
LOCK_COMMAND = (
    *("uv", "pip", "compile", "--universal", "--generate-hashes", "--no-header", "--no-annotate"),
    *("--quiet", "--no-config", "--default-index", "https://pypi.org/simple"),
    *("--group", "dev", "pyproject.toml", "-o", "packaging/requirements.lock"),
)


def prepare(*, window: bool = False, tests: bool = False) -> None:
    """Bring everything that the program and its tests need onto this machine.

    Raises SetupError when the person has to do something first.
    """
    wanted = system_packages.wanted(os.environ, window=window, tests=tests)
    system_packages.install(system_packages.missing(wanted) + environment.missing())
    # A Java takes about as long to come as all packages of Python: they come beside each other.
    with ThreadPoolExecutor(1) as beside:
        brought = beside.submit(_bring_witnesses) if tests else None
        environment.make()
        i18n.build(environment.ROOT, environment.PROGRAMS)
        if brought is not None:
            brought.result()


def _bring_witnesses() -> None:
    """Install the programs that some tests ask, where that may be; say what goes missing."""
    if not sys.platform.startswith("linux"):
        return
    lacking = system_packages.missing(system_packages.VALIDATOR)
    system_packages.install_if_allowed(lacking, NO_VALIDATOR)
    witnesses = system_packages.missing(system_packages.WITNESSES)
    system_packages.install_if_allowed(witnesses, NO_WITNESS)


def run(arguments: list[str]) -> int:  # noqa: RET503 - execve does not come back
    """Start the program; where no window can be shown, let it print the practice family."""
    window = system_packages.has_screen(os.environ)
    prepare(window=window)
    if not window and not arguments:
        arguments = ["demo"]
    command = [str(environment.PYTHON), "-P", "-m", "mpg_desktop", *arguments]
    variables = environment.variables(window=window)
    sys.stdout.flush()
    if sys.platform == "win32":
        # exec on Windows gives the terminal back before the program has ended.
        return subprocess.run(command, env=variables, check=False).returncode
    os.execve(command[0], command, variables)  # noqa: S606 - no shell is wanted


def check(names: list[str]) -> int:
    """Run the named checks, or all of them, and say by 0 or 1 whether every one passed."""
    unknown = [name for name in names if name not in CHECKS]
    if unknown:
        print(f"No such check: {', '.join(unknown)}. There are: {', '.join(CHECKS)}.")
        return 2
    prepare()
    # mypy takes longer than all the others together, and only one core.
    with ThreadPoolExecutor(2) as lanes:
        verdicts = list(lanes.map(_passes, names or CHECKS))
    return 0 if all(verdicts) else 1


def _passes(name: str) -> bool:
    """Run one check and say in one line what came of it; what a failing check said follows it."""
    program, *arguments = CHECKS[name]
    started = time.monotonic()
    done = subprocess.run(
        [environment.PROGRAMS / program, *arguments],
        cwd=environment.ROOT,
        env=environment.variables(window=False),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    word = "failed" if done.returncode else "ok"
    line = f"{name} … {word} ({time.monotonic() - started:.1f} s)\n"
    # In one piece: another check may speak at the same moment.
    print(line + (done.stdout + done.stderr if done.returncode else ""), end="", flush=True)
    return done.returncode == 0


def test(arguments: list[str]) -> int:
    """Run all checks, then all tests; pytest's summary is the last thing printed.

    With arguments for pytest only the tests that these name are run, and nothing is measured.
    """
    prepare(tests=True)
    if not arguments and (failed := check([])):
        return failed
    # Two tests at a time, whole files together: they share what is slow to make.
    shared = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder", *ONE_DEATH)
    measured = [] if arguments else ["--cov", "--cov-report=term", *shared]
    print("tests …", flush=True)
    done = subprocess.run(
        [environment.PYTHON, "-m", "pytest", *measured, *arguments],
        cwd=environment.ROOT,
        env={**environment.variables(window=False), **KEPT_READY},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.STDOUT,  # where a dying worker says what it was doing
        check=False,
    )
    return done.returncode


def lock(_arguments: list[str]) -> int:
    """Write the lock anew: one file with the hashes of every platform, and no address."""
    uv = environment.working_uv()
    if uv is None:
        message = "Locking needs uv: python3 -m pip install uv"
        raise SetupError(message)
    command = [uv, *LOCK_COMMAND[1:], "--upgrade"]
    return subprocess.run(command, cwd=environment.ROOT, check=False).returncode


def main(arguments: list[str]) -> int:
    """Carry out one command and return its exit code."""
    commands = {"run": run, "test": test, "check": check, "lock": lock}
    if not arguments or arguments[0] not in commands:
        print(USAGE.format(" ".join(CHECKS)), end="")
        return 0 if arguments in (["-h"], ["--help"]) else 2
    try:
        return commands[arguments[0]](arguments[1:])
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
