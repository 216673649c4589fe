r"""Starts the program or its tests from nothing but a Python: sets up what is missing, once.

    python3 packaging/dev.py run [arguments of mpg-desktop]
    python3 packaging/dev.py test [arguments of pytest]
    python3 packaging/dev.py check [lint format types contracts translations]
    python3 packaging/dev.py lock

On Windows: py packaging\dev.py run. This file and its neighbours use the standard library only.
This file itself is written for Python 3.8, so that an old Python can say what it needs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWEST = (3, 14)  # the newest for which every locked package has a wheel
NAME_YOURSELF = (
    f"import sys; {OLDEST} <= sys.version_info[:2] <= {NEWEST} and print(sys.executable)"
)


def fitting_python() -> str | None:
    """Return another Python on this machine that is neither too old nor too new."""
    names = [f"python3.{minor}" for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    commands = [[found] for found in map(shutil.which, names) if found]
    if sys.platform == "win32":
        commands = [["py", f"-3.{minor}"] for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    for command in commands:
        # A name on PATH can be a shim without a Python behind it: ask it.
        try:
            answer = subprocess.run(
                [*command, "-c", NAME_YOURSELF], capture_output=True, text=True, check=False
            )
        except OSError:
            continue
        if answer.stdout.strip():
            return answer.stdout.strip()
    return None


def with_fitting_python() -> None:
    """Go on in a Python of the right version, or stop and say which is needed.

    A Python newer than we know is given a try when there is no other.
    """
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    other = fitting_python()
    if other is None:
        if sys.version_info[:2] > NEWEST:
            return
        sys.exit("Python 3.11 or newer is needed; this is {}.{}.".format(*sys.version_info[:2]))
    arguments = [other, *sys.argv]
    if sys.platform == "win32":
        sys.exit(subprocess.run(arguments, check=False).returncode)
    os.execv(other, arguments)  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    with_fitting_python()
    from commands import main

    sys.exit(main(sys.argv[1:]))
