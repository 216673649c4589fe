"""Files that somebody names on the command line: read with a limit, written for the owner alone."""

import os
from pathlib import Path
from typing import ClassVar

from mpg_desktop.cli.exit_codes import CliError, ExitCode


class NoFileError(CliError):
    """There is no such file."""

    phrase = "cli.errors.no_file"
    code: ClassVar[ExitCode] = ExitCode.NOT_FOUND


class UnreadableFileError(CliError):
    """The file cannot be read."""

    phrase = "cli.errors.unreadable_file"
    code: ClassVar[ExitCode] = ExitCode.DISK


class FileExistsAlreadyError(CliError):
    """The file is there, and nobody said that it may go."""

    phrase = "cli.errors.exists"


class UnwritableFileError(CliError):
    """Nothing can be written there."""

    phrase = "cli.errors.unwritable_file"
    code: ClassVar[ExitCode] = ExitCode.DISK


def read_whole(path: Path, largest: int) -> bytes:
    """Return what a file holds, and one byte more than `largest` when it holds more."""
    try:
        with path.open("rb") as file:
            return file.read(largest + 1)
    except FileNotFoundError as error:
        raise NoFileError(file=str(path)) from error
    except OSError as error:
        raise UnreadableFileError(file=str(path)) from error


def write_new(path: Path, content: bytes, *, force: bool = False) -> None:
    """Write a file that only its owner may read; over an older one with `force` alone."""
    how = os.O_TRUNC if force else os.O_EXCL
    binary = getattr(os, "O_BINARY", 0)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | how | binary, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
    except OSError as error:
        is_there = isinstance(error, FileExistsError) and path.exists()
        kind = FileExistsAlreadyError if is_there else UnwritableFileError
        raise kind(file=str(path)) from error
