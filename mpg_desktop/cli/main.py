"""Read what was typed, do it, and end with a number that says how it went."""

import difflib
import json
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from types import FrameType
from typing import NoReturn

from mpg_desktop import __version__
from mpg_desktop.cli import help_page
from mpg_desktop.cli.command import Command, Errand, Misuse, UsageError
from mpg_desktop.cli.exit_codes import ExitCode, code_of
from mpg_desktop.cli.terminal import Streams, Terminal
from mpg_desktop.content.errors import ContentError
from mpg_desktop.content.phrases import DUTCH, load_phrases
from mpg_desktop.desk.crash import CrashReports
from mpg_desktop.desk.door import Door
from mpg_desktop.desk.errors import is_known
from mpg_desktop.desk.places import Places, usual_places

LANGUAGES = (DUTCH, "en")

GROUPS = {
    "begin": ("demo", "new"),
    "families": ("list", "show", "print", "copies", "import", "export"),
    "care": ("check", "log", "backup", "restore", "rekey"),
    "makers": ("schema",),
}
"""Every sub-command, under the heading that it has in the help."""

MODULES = {
    "demo": "demo",
    "new": "families",
    "list": "families",
    "show": "families",
    "print": "paper",
    "copies": "register",
    "import": "transfer",
    "export": "transfer",
    "check": "care",
    "log": "care",
    "backup": "care",
    "restore": "care",
    "rekey": "care",
    "schema": "schema",
}
"""The module of each: read only when it is asked for, so that every command starts at once."""


class TerminatedError(BaseException):
    """The operating system asks the process to end."""


def run(
    typed: Sequence[str],
    streams: Streams | None = None,
    door: Door | None = None,
    places: Places | None = None,
) -> int:
    """Do what was typed behind the name of the program, and return how it ended."""
    streams = streams or Streams.of_this_process()
    places = places or usual_places()
    with _ended_by_signal():
        try:
            asked, rest = _language(typed)
            terminal = Terminal(streams, load_phrases(places.resources, _spoken(asked)))
            code = _answer(rest, asked, terminal, places, door or Door())
            streams.out.flush()
        except ContentError as error:  # in English: the Dutch sentence is what cannot be read
            code = _unreadable(error, streams, as_json="--json" in typed)
        except KeyboardInterrupt:
            print(file=streams.err)
            code = ExitCode.INTERRUPTED
        except TerminatedError:
            code = ExitCode.TERMINATED
        except BrokenPipeError:
            _close_quietly(streams)
            code = ExitCode.BROKEN_PIPE
    return code


def _answer(
    typed: Sequence[str], asked: str, terminal: Terminal, places: Places, door: Door
) -> ExitCode:
    try:
        return _obey(typed, asked, terminal, places, door)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the top: nothing is above it but the terminal
        return _explain(error, terminal, places, as_json="--json" in typed)


def _obey(
    typed: Sequence[str], asked: str, terminal: Terminal, places: Places, door: Door
) -> ExitCode:
    name, rest = (typed[0], typed[1:]) if typed else ("help", ())
    if "--version" in typed:
        terminal.write(f"mpg-desktop {__version__}")
        return ExitCode.OK
    if name == "help" and rest:
        name, rest = rest[0], ("--help",)
    if name in ("help", "--help", "-h"):
        return _show(help_page.overview(terminal, GROUPS), terminal)
    command = find(name)
    if "--help" in rest or "-h" in rest:
        return _show(help_page.page(terminal, command), terminal)
    return command.run(Errand(command.read(rest), terminal, places, door, asked))


def find(name: str) -> Command:
    """Return a sub-command. Raises `UsageError` for a name that is none."""
    if name not in MODULES:
        raise _no_command(name)
    commands: tuple[Command, ...] = import_module(f"mpg_desktop.cli.{MODULES[name]}").COMMANDS
    return next(command for command in commands if command.name == name)


def _no_command(name: str) -> UsageError:
    if name.startswith("-"):
        return UsageError(Misuse.UNKNOWN, option=name)
    near = difflib.get_close_matches(name, MODULES, 1)
    if near:
        return UsageError(Misuse.NO_COMMAND_NEAR, word=name, near=near[0])
    return UsageError(Misuse.NO_COMMAND, word=name)


def _show(lines: Iterator[str], terminal: Terminal) -> ExitCode:
    for line in lines:
        print(line, file=terminal.streams.out)
    return ExitCode.OK


def _explain(error: Exception, terminal: Terminal, places: Places, *, as_json: bool) -> ExitCode:
    """Say what went wrong; of a bug only where the report stands, never what the error says."""
    if is_known(error):
        code, phrase, values = code_of(error), error.phrase, error.values  # type: ignore[attr-defined]  # is_known looked
    else:
        report = CrashReports(places.logs).write(error)
        code, phrase, values = ExitCode.BUG, "cli.errors.bug", {"file": report or "-"}
    if as_json:
        said = {"error": phrase, "message": terminal.text(phrase, **values), "exit_code": code}
        terminal.streams.err.write(f"{json.dumps(said)}\n")
    else:
        terminal.complain(phrase, **values)
    if code is ExitCode.USAGE:
        terminal.remark("cli.usage.see_help")
    return code


def _unreadable(error: ContentError, streams: Streams, *, as_json: bool) -> ExitCode:
    """Say which file of words has a mistake where no sentence can be read."""
    code = ExitCode.FINDINGS
    said = {"error": error.phrase, "message": str(error), "exit_code": code}
    print(json.dumps(said) if as_json else f"mpg-desktop: {error}", file=streams.err)
    return code


def _language(typed: Sequence[str]) -> tuple[str, list[str]]:
    """Return the language that was asked for ('' for none), and what was typed without it."""
    rest = list(typed)
    for place, word in enumerate(rest):
        name, equals, value = word.partition("=")
        if name == "--language":
            end = place + 1 if equals else place + 2
            chosen = value if equals else "".join(rest[place + 1 : end])
            del rest[place:end]
            return chosen, rest
    return "", rest


def _spoken(asked: str) -> str:
    """Return the language to speak: the one that was asked for, or else that of the system."""
    if asked:
        return asked if asked in LANGUAGES else DUTCH
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    system = next((os.environ[name] for name in names if os.environ.get(name)), "")
    return "en" if system.startswith("en") else DUTCH


@contextmanager
def _ended_by_signal() -> Iterator[None]:
    """Let a request to end unwind the work, so that the vault is closed as it should be."""

    def end(_number: int, _frame: FrameType | None) -> NoReturn:
        raise TerminatedError

    before: Callable[..., object] | int | None = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _close_quietly(streams: Streams) -> None:
    """Whoever read our output left: let Python's own last flush go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (streams.out, streams.err):
        with suppress(OSError, ValueError):
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
