"""How a finished document goes out: whole or not at all to a file, or as it is to a printer.

The file is written beside its place, under a name of its own that only its owner may read, and
then put there in one step: at a full disk nothing is left. To a printer of CUPS the document goes
through a pipe, so that the program writes no file; what the printer's own spool keeps is beyond it.
"""

import errno
import shutil
import subprocess
import sys
from pathlib import Path

from msgspec import Struct

from mpg_desktop.desk.errors import DeskError
from mpg_desktop.store.files import write_whole

PATIENCE = 60
"""Seconds that a printer's spool may take for one document."""

SIDES = ("one-sided", "two-sided-long-edge", "two-sided-short-edge")
"""The words of IPP for how both sides of the paper are used."""


class UnwrittenPaperError(DeskError):
    """A document cannot be written where somebody wanted it."""

    phrase = "desk.errors.unwritten_paper"


class NoRoomForPaperError(DeskError):
    """The disk is full, so that a document cannot be written there."""

    phrase = "desk.errors.no_room_for_paper"


class NoPrinterError(DeskError):
    """The printer took nothing: it is gone, or it refused."""

    phrase = "desk.errors.no_printer"


class PrintJob(Struct, frozen=True):
    """What was chosen for one print: `pages` are the first and the last, None for all of them.

    `paper` is `a4` or `letter`; `sides` is a word of `SIDES`.
    """

    printer: str
    copies: int = 1
    sides: str = SIDES[0]
    paper: str = "a4"
    pages: tuple[int, int] | None = None

    def command(self, program: str) -> list[str]:
        """Return the command that prints what it reads; its title names no family."""
        told = [program, "-s", "-d", self.printer, "-n", str(self.copies), "-t", "Gezinsmap"]
        told += ["-o", f"sides={self.sides}", "-o", f"media={self.paper}"]
        if self.pages is not None:
            told += ["-P", f"{self.pages[0]}-{self.pages[1]}"]
        return [*told, "-"]


def write_paper(target: Path, content: bytes) -> None:
    """Write a document where somebody chose. Raises `NoRoomForPaperError` and the like."""
    try:
        write_whole(target, content)
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        kind = NoRoomForPaperError if full else UnwrittenPaperError
        raise kind(file=target.name) from error


def pdf_printing() -> str | None:
    """Return the program that takes a PDF for a printer as it is, or None where there is none."""
    return shutil.which("lp") if sys.platform != "win32" else None


def print_as_it_is(program: str, job: PrintJob, content: bytes) -> None:
    """Give a document to a printer, as lines and letters. Raises `NoPrinterError`."""
    try:
        done = subprocess.run(  # noqa: S603 - a program of the system, never through a shell
            job.command(program), input=content, capture_output=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoPrinterError(printer=job.printer) from error
    if done.returncode != 0:
        raise NoPrinterError(printer=job.printer)
