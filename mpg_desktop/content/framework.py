"""Reads the twenty dimensions of the Assessment Framework from `framework.toml`."""

from pathlib import Path

from mpg_desktop.content.errors import Mistake
from mpg_desktop.content.law import wording_of
from mpg_desktop.content.phrases import DUTCH
from mpg_desktop.content.toml_source import Table, read_toml
from mpg_desktop.content.wording import Wording
from mpg_desktop.domain.framework import Dimension, Framework
from mpg_desktop.domain.law import Source


def load_framework(resources: Path, language: str = DUTCH) -> Framework:
    """Read the framework in a language. Raises `ContentError` for the first mistake found."""
    return read_framework(resources, wording_of(resources, language))


def read_framework(resources: Path, wording: Wording) -> Framework:
    """Read the framework with a wording that was opened before; see `load_framework`."""
    top = read_toml(resources / "framework.toml")
    head = top.table("form")
    sides = tuple(_side(key, each, wording) for key, each in top.table("sides").every_table())
    framework = Framework(
        title=wording.text(head, "title"),
        help=wording.text(head, "help"),
        source=Source(wording.text(head, "source")),
        sides=sides,
        dimensions=tuple(
            _dimension(key, each, wording, [word for word, _ in sides])
            for key, each in top.table("dimensions").every_table()
        ),
    )
    head.finish()
    top.finish()
    return framework


def _side(key: str, table: Table, wording: Wording) -> tuple[str, str]:
    side = key, wording.text(table, "label")
    table.finish()
    return side


def _dimension(key: str, table: Table, wording: Wording, sides: list[str]) -> Dimension:
    side = table.text("side")
    if side not in sides:
        raise table.mistake(Mistake.WRONG_VALUE, "side", word=side, expected=", ".join(sides))
    dimension = Dimension(
        id=key,
        side=side,
        label=wording.text(table, "label"),
        help=wording.text(table, "help"),
        source=Source(wording.text(table, "source")),
        unverified=table.flag("unverified", default=False),
    )
    table.finish()
    return dimension
