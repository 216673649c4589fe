"""What a sub-command is: its name, its words and options, and the work; and how they are read."""

import argparse
import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from mpg_desktop.cli.exit_codes import CliError, ExitCode
from mpg_desktop.cli.terminal import Terminal
from mpg_desktop.desk.door import Door
from mpg_desktop.desk.places import Places


class Misuse(StrEnum):
    """What can be wrong with what was typed; ends the key of its sentence."""

    UNCLEAR = "unclear"
    NO_COMMAND = "no_command"
    NO_COMMAND_NEAR = "no_command_near"
    UNKNOWN = "unknown"
    UNKNOWN_NEAR = "unknown_near"
    TOO_MANY = "too_many"
    MISSING = "missing"
    VALUE = "value"
    CHOICE = "choice"
    TWO_SOURCES = "two_sources"
    NO_TERMINAL = "no_terminal"


class UsageError(CliError):
    """The command was not written as it should be; the sentence is `cli.usage.<misuse>`."""

    code: ClassVar[ExitCode] = ExitCode.USAGE

    def __init__(self, misuse: Misuse, **values: object) -> None:
        super().__init__(**values)
        self.misuse = misuse

    @property
    def phrase(self) -> str:  # type: ignore[override]  # one class, many sentences
        """The key of the sentence."""
        return f"cli.usage.{self.misuse}"


@dataclass(frozen=True, slots=True)
class Option:
    """Something like `--vault DIR`; its help is the phrase `cli.options.<name>`.

    `value` names what follows (the phrase `cli.values.<value>`) and is empty for a switch.
    """

    name: str
    value: str = ""
    choices: tuple[str, ...] = ()

    @property
    def flag(self) -> str:
        """As it is typed."""
        return f"--{self.name.replace('_', '-')}"


@dataclass(frozen=True, slots=True)
class Word:
    """A word that stands by itself behind the command; its help is `cli.words.<name>`."""

    name: str
    value: str
    required: bool = True


class Arguments:
    """What was typed, by name."""

    def __init__(self, values: Mapping[str, str | bool | None]) -> None:
        self._values = values

    def flag(self, name: str) -> bool:
        """Return whether a switch was given."""
        return self._values.get(name) is True

    def text(self, name: str) -> str | None:
        """Return the value of an option or word, or None when it was not given."""
        value = self._values.get(name)
        return value if isinstance(value, str) else None

    def path(self, name: str) -> Path | None:
        """Return the value as a file or folder, or None when it was not given."""
        text = self.text(name)
        return None if text is None else Path(text).expanduser()

    def need(self, name: str) -> str:
        """Return the value of a word that is required."""
        value = self._values[name]
        if not isinstance(value, str):
            raise UsageError(Misuse.MISSING, word=name)
        return value


@dataclass(frozen=True, slots=True)
class Errand:
    """One command that somebody gave, with everything that it needs.

    `language` is the tag of a language that was asked for, '' for none; the terminal speaks it as
    far as it can, and what is printed is in it.
    """

    arguments: Arguments
    terminal: Terminal
    places: Places
    door: Door
    language: str = ""


@dataclass(frozen=True, slots=True)
class Command:
    """A sub-command. Its texts are the phrases `cli.<name>.summary`, `.about` and `.examples`."""

    name: str
    run: Callable[[Errand], ExitCode] = field(repr=False)
    words: tuple[Word, ...] = ()
    options: tuple[Option, ...] = ()

    def read(self, typed: Sequence[str]) -> Arguments:
        """Read what stands behind the command. Raises `UsageError`."""
        parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
        for word in self.words:
            parser.add_argument(word.name, nargs="?")
        for option in self.options:
            if option.value:
                parser.add_argument(option.flag, dest=option.name)
            else:
                parser.add_argument(option.flag, dest=option.name, action="store_true")
        try:
            read, unknown = parser.parse_known_intermixed_args(typed)
        except argparse.ArgumentError as error:
            raise UsageError(Misuse.VALUE, option=error.argument_name) from error
        if unknown:
            raise self._unknown(unknown[0])
        arguments = Arguments(vars(read))
        self._prove(arguments)
        return arguments

    def _prove(self, arguments: Arguments) -> None:
        for word in self.words:
            if word.required and arguments.text(word.name) is None:
                raise UsageError(Misuse.MISSING, word=word.name)
        for option in self.options:
            chosen = arguments.text(option.name)
            if option.choices and chosen is not None and chosen not in option.choices:
                choices = ", ".join(option.choices)
                raise UsageError(Misuse.CHOICE, option=option.flag, value=chosen, choices=choices)

    def _unknown(self, typed: str) -> UsageError:
        flag = typed.partition("=")[0]
        if not flag.startswith("-"):
            return UsageError(Misuse.TOO_MANY, word=typed)
        near = difflib.get_close_matches(flag, [option.flag for option in self.options], 1)
        if near:
            return UsageError(Misuse.UNKNOWN_NEAR, option=flag, near=near[0])
        return UsageError(Misuse.UNKNOWN, option=flag)
