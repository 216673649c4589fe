"""Files that somebody names on the command line: read with a limit, written for the owner alone."""

from pathlib import Path
from typing import ClassVar

from mpg_desktop.cli.exit_codes import CliError, ExitCode
from mpg_desktop.store.files import write_whole


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
    """Write a file that only its owner may read, whole or not at all.

    It goes over an older one with `force` alone. What is no file, such as a pipe, takes it as it
    comes.
    """
    try:
        is_there = path.exists()
        if is_there and not force:
            raise FileExistsAlreadyError(file=str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        if is_there and not path.is_file():
            path.write_bytes(content)
        else:
            write_whole(path, content)
    except OSError as error:
        raise UnwritableFileError(file=str(path)) from error
