"""Finds the line of every key and every list item in the text of a TOML file.

The standard library's tomllib gives values but no places, and a mistake has to be shown where it
stands. The text has been read by tomllib before, so only valid TOML arrives here.
"""

import re
import tomllib
from typing import TypeAlias

from msgspec import Struct, field

TomlPath: TypeAlias = tuple[str | int, ...]
"""The keys and list positions that lead from the top of a file to a value."""

_SPACE = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_PART = r"""[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*'"""
_KEY = re.compile(rf"[ \t]*(?:{_PART})(?:[ \t]*\.[ \t]*(?:{_PART}))*")
_KEY_PART = re.compile(_PART)
_SCALAR = re.compile(
    r"""
    "{3} (?: \\. | [^\\] )*? "{3,5} (?!")   # basic text over several lines
    | '{3} .*? '{3,5} (?!')                # literal text over several lines
    | " (?: \\. | [^"\\\n] )* "            # basic text
    | ' [^'\n]* '                          # literal text
    | [^,\]}#\n]*                           # a number, a day, true or false
    """,
    re.DOTALL | re.VERBOSE,
)


def find_lines(text: str) -> dict[TomlPath, int]:
    """Return the line (from 1) on which each key, table and list item of valid TOML begins."""
    scan = _Scan(text)
    table: TomlPath = ()
    while not scan.at_end():
        if scan.takes("[["):
            table = scan.header(repeats=True)
            scan.take("]]")
        elif scan.takes("["):
            table = scan.header(repeats=False)
            scan.take("]")
        else:
            scan.pair(table)
    return scan.lines


class _Scan(Struct):
    """One walk through a text; `at` is the place reached."""

    text: str
    at: int = 0
    lines: dict[TomlPath, int] = field(default_factory=dict)
    repeats: dict[TomlPath, int] = field(default_factory=dict)
    counted: int = 0
    line: int = 1

    def at_end(self) -> bool:
        self.space()
        return self.at >= len(self.text)

    def space(self) -> None:
        self.past(_SPACE)

    def past(self, pattern: re.Pattern[str]) -> str:
        """Step over what a pattern finds here, and return it."""
        match = pattern.match(self.text, self.at)
        found = match[0] if match else ""
        self.at += len(found)
        return found

    def takes(self, word: str) -> bool:
        self.space()
        found = self.text.startswith(word, self.at)
        self.at += len(word) if found else 0
        return found

    def take(self, word: str) -> None:
        self.space()
        self.at += len(word)

    def mark(self, path: TomlPath) -> None:
        """Note the line of `path`; the first place counts."""
        self.line += self.text.count("\n", self.counted, self.at)
        self.counted = self.at
        self.lines.setdefault(path, self.line)

    def key(self) -> tuple[str, ...]:
        words = _KEY_PART.findall(self.past(_KEY))
        return tuple(
            tomllib.loads(f"k = {word}")["k"] if word[0] in "\"'" else word for word in words
        )

    def header(self, *, repeats: bool) -> TomlPath:
        start, parts = self.at, self.key()
        after, self.at = self.at, start
        path: TomlPath = ()
        for part in parts[:-1]:
            path = self.last((*path, part))
            self.mark(path)
        path = (*path, parts[-1])
        self.mark(path)
        if repeats:
            self.repeats[path] = self.repeats.get(path, 0) + 1
        path = self.last(path)
        self.mark(path)
        self.at = after
        return path

    def last(self, path: TomlPath) -> TomlPath:
        """Step into the last of repeated tables, which is the one that a header goes on with."""
        return (*path, self.repeats[path] - 1) if path in self.repeats else path

    def pair(self, table: TomlPath) -> None:
        self.space()
        start, parts = self.at, self.key()
        after, self.at = self.at, start
        path = table
        for part in parts:
            path = (*path, part)
            self.mark(path)
        self.at = after
        self.take("=")
        self.value(path)

    def value(self, path: TomlPath) -> None:
        self.space()
        if self.takes("["):
            position = 0
            while not self.takes("]"):
                self.mark((*path, position))
                self.value((*path, position))
                position += 1
                self.takes(",")
        elif self.takes("{"):
            while not self.takes("}"):
                self.pair(path)
                self.takes(",")
        else:
            self.past(_SCALAR)
