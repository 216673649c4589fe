"""Reads a TOML file of words, and names file, line and word of any mistake in it."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct, field

from mpg_desktop.content.errors import ContentError, Mistake
from mpg_desktop.content.toml_lines import TomlPath, find_lines

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")
_AT_LINE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_toml(path: Path) -> "Table":
    """Read a TOML file and return its top table; the file is named as `folder/name.toml`.

    Raises `ContentError` when the file is not there, is no UTF-8 text or is no TOML.
    """
    file = f"{path.parent.name}/{path.name}"
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ContentError(Mistake.NOT_FOUND, file, 0, path.name) from error
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        byte = f"0x{raw[error.start]:02x}"
        raise ContentError(Mistake.NOT_TEXT, file, line, byte) from error
    return parse_toml(text, file)


def parse_toml(text: str, file: str) -> "Table":
    """Read TOML from a text and return its top table; `file` is the name used for mistakes."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _syntax(text, file, str(error)) from error
    except RecursionError as error:
        raise ContentError(Mistake.SYNTAX, file, 1, "[", "fewer lists in lists") from error
    return Table(TomlFile(file, text), (), values)


def _syntax(text: str, file: str, message: str) -> ContentError:
    """Turn tomllib's message into ours: its line, and the word that stands there."""
    found = _AT_LINE.search(message)
    lines = text.rstrip().split("\n")
    if found and found[1]:
        line, column = int(found[1]), int(found[2]) - 1
    else:
        line, column = len(lines), 0
    here = lines[line - 1] if line <= len(lines) else ""
    start = here.rfind(" ", 0, column) + 1
    word = here[start:].split(" ", maxsplit=1)[0] or here.strip() or text[:1]
    what = _AT_LINE.sub("", message)
    return ContentError(Mistake.SYNTAX, file, line, word, what)


class TomlFile:
    """The name of a file and its text, in which lines are looked for when one is asked for."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self._text = text

    @cached_property
    def lines(self) -> dict[TomlPath, int]:
        """The line of everything in the file; only a mistake needs it."""
        return find_lines(self._text)

    def line(self, path: TomlPath) -> int:
        """Return the line of a key, or of the nearest table around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class Table(Struct):
    """One table of a TOML file, read key by key; `finish()` then complains about the others.

    Every method that reads a key raises `ContentError` when the key is missing (and has no
    default) or holds something else than it should.
    """

    file: TomlFile
    path: TomlPath
    values: dict[str, Any]
    asked: set[str] = field(default_factory=set)

    @property
    def line(self) -> int:
        """The line on which the table begins."""
        return self.file.line(self.path)

    @property
    def name(self) -> str:
        """The last word of the table's own name."""
        return str(self.path[-1]) if self.path else self.file.name

    def line_of(self, key: str) -> int:
        """Return the line of a key."""
        return self.file.line((*self.path, key))

    def mistake(
        self, kind: Mistake, key: str, *, word: str | None = None, expected: str = ""
    ) -> ContentError:
        """Return the error for what stands at `key`; `word` is the word to show, else the key."""
        shown = key if word is None else word
        return ContentError(kind, self.file.name, self.line_of(key), shown, expected)

    def item_mistake(
        self,
        word: str,
        key: str,
        position: int,
        expected: str,
        kind: Mistake = Mistake.WRONG_VALUE,
    ) -> ContentError:
        """Return the error for one item of the list that stands at `key`."""
        line = self.file.line((*self.path, key, position))
        return ContentError(kind, self.file.name, line, word, expected)

    def has(self, key: str) -> bool:
        """Tell whether a key is there."""
        self.asked.add(key)
        return key in self.values

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text that is not empty."""
        found = self._typed(key, str, "text in quotes", default)
        if not found.strip() and key in self.values:
            raise self.mistake(Mistake.EMPTY, key)
        return found

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """Return true or false."""
        return self._typed(key, bool, "true or false", default)

    def whole(self, key: str, default: int | None = None) -> int:
        """Return a whole number."""
        return self._typed(key, int, "a whole number", default)

    def day(self, key: str, default: date | None = None) -> date:
        """Return a day."""
        return self._typed(key, date, "a day such as 2026-11-23", default)

    def one_of(self, key: str, kind: type[E], default: E | None = None) -> E:
        """Return one of the words of an enumeration."""
        word = self.text(key, default)
        if word not in list(kind):
            raise self.mistake(Mistake.WRONG_VALUE, key, word=word, expected=_listed(kind))
        return kind(word)

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Return a list of texts of which none is empty."""
        found = self._typed(key, list, "a list", None if default is None else list(default))
        for position, each in enumerate(found):
            if not isinstance(each, str) or not each.strip():
                wrong = Mistake.WRONG_TYPE
                expected = "a list of texts in quotes"
                raise self.item_mistake(str(each) or key, key, position, expected, wrong)
        return tuple(found)

    def some_of(
        self, key: str, kind: type[E], default: tuple[E, ...] | None = None
    ) -> tuple[E, ...]:
        """Return words of an enumeration, in the order in which they stand."""
        words = self.texts(key, default)
        for position, word in enumerate(words):
            if word not in list(kind):
                raise self.item_mistake(word, key, position, _listed(kind))
        return tuple(kind(word) for word in words)

    def table(self, key: str) -> "Table":
        """Return the table at a key; an empty one when it is not there."""
        values = self._typed(key, dict, "a table", {})
        return Table(self.file, (*self.path, key), values)

    def tables(self, key: str) -> list["Table"]:
        """Return the repeated tables `[[key]]`; none when they are not there."""
        found = self._typed(key, list, "a list of tables", [])
        for each in found:
            if not isinstance(each, dict):
                raise self.mistake(Mistake.WRONG_TYPE, key, expected="a list of tables")
        return [
            Table(self.file, (*self.path, key, position), values)
            for position, values in enumerate(found)
        ]

    def every_table(self) -> Iterator[tuple[str, "Table"]]:
        """Return each key that was not asked for yet with its table, in the order of the file."""
        for key in [key for key in self.values if key not in self.asked]:
            yield key, self.table(key)

    def leaves(self, prefix: str = "") -> Iterator[tuple[str, "Table", str]]:
        """Return every text below, as (dotted key, its table, its own key).

        Raises `ContentError` for anything that is neither a text nor a table.
        """
        for key, value in self.values.items():
            dotted = f"{prefix}.{key}" if prefix else key
            if isinstance(value, dict):
                yield from self.table(key).leaves(dotted)
            else:
                self.text(key)
                yield dotted, self, key

    def finish(self) -> None:
        """Raise `ContentError` for the first key that nobody asked for."""
        for key in self.values:
            if key not in self.asked:
                expected = ", ".join(sorted(self.asked))
                raise self.mistake(Mistake.UNKNOWN_KEY, key, expected=expected)

    def _typed(self, key: str, kind: type[T], expected: str, default: T | None) -> T:
        self.asked.add(key)
        if key not in self.values:
            if default is None:
                raise self.mistake(Mistake.MISSING_KEY, key)
            return default
        value = self.values[key]
        # In Python a bool is an int and a datetime is a date; in a form they are not.
        confused = (kind is int and isinstance(value, bool)) or isinstance(value, datetime)
        if not isinstance(value, kind) or confused:
            raise self.mistake(Mistake.WRONG_TYPE, key, expected=expected)
        return value


def _listed(kind: type[StrEnum]) -> str:
    return ", ".join(kind)
