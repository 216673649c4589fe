"""What is written down when the program has a bug: where it happened, never what was typed."""

import faulthandler
import platform
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from mpg_desktop import __version__

PACKAGE = Path(__file__).parent.parent
LAST_WORDS = "last-words.txt"
KEPT = 10
"""How many reports stay; older ones go."""

LIBRARIES = ("PySide6-Essentials", "sqlcipher3", "sqlite-utils", "PyNaCl", "msgspec", "reportlab")

Bug = Callable[[BaseException], object]


def describe(error: BaseException) -> str:
    """Return versions, the types of the error and its causes, and the lines of our own code.

    The message of an exception is left out (it may quote an answer), and so are values of
    variables, lines of other people's code and the folders of this machine.
    """
    lines = [f"Gezinsmap {__version__}", f"Python {platform.python_version()}"]
    lines += [f"{platform.system()} {platform.release()} {platform.machine()}"]
    lines += [f"{name} {_version(name)}" for name in LIBRARIES]
    for each in _with_causes(error):
        lines += ["", f"{type(each).__module__}.{type(each).__qualname__}"]
        lines += list(_our_frames(each.__traceback__))
    return "\n".join(lines) + "\n"


def _version(name: str) -> str:
    # Read here: it takes a fiftieth of a second, and hardly anybody ever needs it.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return "-"


def _with_causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        if isinstance(each, BaseExceptionGroup):
            waiting += each.exceptions
        waiting += [cause for cause in (each.__cause__, each.__context__) if cause]


def _our_frames(traceback: TracebackType | None) -> Iterator[str]:
    while traceback is not None:
        code = traceback.tb_frame.f_code
        path = Path(code.co_filename)
        if path.is_relative_to(PACKAGE):
            place = path.relative_to(PACKAGE).as_posix()
            yield f"  {place}:{traceback.tb_lineno} {code.co_qualname}"
        traceback = traceback.tb_next


class CrashReports:
    """The folder in which reports stand until somebody sends one along."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._written: dict[str, Path] = {}

    def write(self, error: BaseException) -> Path | None:
        """Write a report and return where; None when even that is impossible.

        The same bug in the same run is written once: one in drawing comes back at every blink.
        """
        text = describe(error)
        if text in self._written:
            return self._written[text]
        at = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S.%fZ")
        path = self.folder / f"crash-{at}.txt"
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            for old in sorted(self.folder.glob("crash-*.txt"))[:-KEPT]:
                old.unlink(missing_ok=True)
        except OSError:
            return None
        self._written[text] = path
        return path


class FatalErrors:
    """Where Python writes its last words when Qt or a driver takes the whole process down.

    They name threads, files, lines and functions: never a value.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / LAST_WORDS
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file: TextIO | None = self._path.open("a", encoding="utf-8")
        except OSError:
            self._file = None
        else:
            faulthandler.enable(self._file)

    def close(self) -> None:
        """All ended well: no last words."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            # Another program of the same person may have been quicker, or hold it still.
            with suppress(OSError):
                if not self._path.stat().st_size:
                    self._path.unlink()


class TopHandler:
    """Catches whatever nobody else caught, on every thread; remove it when the program ends.

    Python's own handlers would print the message of the exception, and so perhaps an answer, on a
    terminal or in a file of the desktop; these print nothing.
    """

    def __init__(self, bug: Bug) -> None:
        self._bug = bug
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread
        sys.unraisablehook = self._caught_late

    def remove(self) -> None:
        """Put back the handlers that were there."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        traceback: TracebackType | None,
    ) -> None:
        del kind
        self._bug(error.with_traceback(traceback))

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._bug(args.exc_value)

    def _caught_late(self, args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            self._bug(args.exc_value)
