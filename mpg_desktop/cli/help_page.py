"""The help: what there is, how it is written, with examples, on one screen."""

from collections.abc import Iterator
from itertools import count

from mpg_desktop.cli.command import Command, Option
from mpg_desktop.cli.exit_codes import ExitCode
from mpg_desktop.cli.terminal import Terminal

PROGRAM = "mpg-desktop"

EVERYWHERE = (Option("language", "language"), Option("help"), Option("version"))
"""Options that every command has."""


def overview(terminal: Terminal, groups: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """Give the lines of the main help; `groups` holds the commands under each heading."""
    yield from terminal.paragraph(terminal.text("cli.help.about"))
    yield ""
    yield terminal.title(terminal.text("cli.help.usage"))
    yield f"  {PROGRAM}"
    yield f"  {PROGRAM} {terminal.text('cli.values.command')} [...]"
    for group, names in groups.items():
        yield ""
        yield terminal.title(terminal.text(f"cli.groups.{group}"))
        yield from terminal.columns([(name, _summary(terminal, name)) for name in names])
    yield ""
    yield terminal.title(terminal.text("cli.help.everywhere"))
    yield from terminal.columns([_option(terminal, option) for option in EVERYWHERE])
    yield from _examples(terminal, "help")
    yield ""
    yield terminal.title(terminal.text("cli.help.exit_codes"))
    yield from terminal.columns(
        [(str(code.value), terminal.text(f"cli.exit.{code.name.lower()}")) for code in ExitCode]
    )
    yield ""
    yield from terminal.paragraph(terminal.text("cli.help.more"))


def page(terminal: Terminal, command: Command) -> Iterator[str]:
    """Give the lines of the help of one command."""
    yield from terminal.paragraph(_summary(terminal, command.name))
    yield ""
    yield terminal.title(terminal.text("cli.help.usage"))
    yield f"  {PROGRAM} {' '.join([command.name, *_words(terminal, command)])} [...]"
    yield ""
    yield from terminal.paragraph(terminal.text(f"cli.{command.name}.about"))
    if command.words:
        yield ""
        yield terminal.title(terminal.text("cli.help.words"))
        yield from terminal.columns(
            [
                (_value(terminal, word.value), terminal.text(f"cli.words.{word.name}"))
                for word in command.words
            ]
        )
    yield ""
    yield terminal.title(terminal.text("cli.help.options"))
    options = (*command.options, *EVERYWHERE)
    yield from terminal.columns([_option(terminal, option) for option in options])
    yield from _examples(terminal, command.name)


def _summary(terminal: Terminal, name: str) -> str:
    return terminal.text(f"cli.{name}.summary")


def _value(terminal: Terminal, value: str) -> str:
    return terminal.text(f"cli.values.{value}")


def _words(terminal: Terminal, command: Command) -> Iterator[str]:
    for word in command.words:
        shown = _value(terminal, word.value)
        yield shown if word.required else f"[{shown}]"


def _option(terminal: Terminal, option: Option) -> tuple[str, str]:
    value = f" {_value(terminal, option.value)}" if option.value else ""
    choices = f" ({', '.join(option.choices)})" if option.choices else ""
    return f"{option.flag}{value}", terminal.text(f"cli.options.{option.name}") + choices


def _examples(terminal: Terminal, name: str) -> Iterator[str]:
    yield ""
    yield terminal.title(terminal.text("cli.help.examples"))
    for number in count(1):
        key = f"cli.{name}.example_{number}"
        if key not in terminal.phrases:
            return
        yield f"  {terminal.text(key)}"
