"""The terminal: says sentences, asks for a passphrase, and never breaks on what it cannot show."""

import io
import json
import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO

from mpg_desktop.content.phrases import Phrases

WIDEST = 100
"""Columns that are read with ease; a wider terminal is not filled."""

BEGIN_BOLD, END_BOLD = "\x1b[1m", "\x1b[0m"
PERCENT = 100


@dataclass(frozen=True, slots=True)
class Streams:
    """Where words come from and go to."""

    out: TextIO
    err: TextIO
    source: TextIO

    def read_line(self) -> bytes:
        """Return the first line that is put in, as bytes: a passphrase decides on its own text."""
        buffer = getattr(self.source, "buffer", None)
        return self.source.readline().encode() if buffer is None else bytes(buffer.readline())

    @classmethod
    def of_this_process(cls) -> "Streams":
        """Return the standard streams, made to show a mark for a character they do not know."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):  # pragma: no branch - tests hold others
                stream.reconfigure(errors="replace")
        return cls(sys.stdout, sys.stderr, sys.stdin)


class Terminal:
    """Speaks the language of the person in front of it."""

    def __init__(self, streams: Streams, phrases: Phrases) -> None:
        self.streams = streams
        self.phrases = phrases
        self._shows_progress = False

    @property
    def width(self) -> int:
        """How many columns there are to write in."""
        return min(shutil.get_terminal_size().columns, WIDEST)

    @property
    def is_asked(self) -> bool:
        """Whether somebody sits there who can answer."""
        return self.streams.source.isatty()

    def text(self, key: str, /, **values: object) -> str:
        """Return a sentence."""
        return self.phrases.say(key, **values)

    def say(self, key: str, /, **values: object) -> None:
        """Write a sentence."""
        self.write(self.text(key, **values))

    def write(self, text: str = "") -> None:
        """Write a line of any text; what would steer the terminal becomes a harmless mark."""
        self._end_progress()
        print(harmless(text), file=self.streams.out)

    def write_json(self, value: object) -> None:
        """Write a value for a script: ASCII, so that no terminal or pipe can spoil it."""
        self._end_progress()
        print(json.dumps(value, indent=2), file=self.streams.out)

    def complain(self, key: str, /, **values: object) -> None:
        """Write a sentence where errors go."""
        self._end_progress()
        sentence = harmless(self.text(key, **values))
        print(f"mpg-desktop: {sentence}", file=self.streams.err)

    def remark(self, key: str, /, **values: object) -> None:
        """Write a sentence that is no result: where errors go, so that a script can leave it."""
        self._end_progress()
        print(harmless(self.text(key, **values)), file=self.streams.err)

    def title(self, text: str) -> str:
        """Return a title, bold where the terminal can."""
        if self.streams.out.isatty() and "NO_COLOR" not in os.environ:
            return f"{BEGIN_BOLD}{text}{END_BOLD}"
        return text

    def paragraph(self, text: str, indent: int = 0) -> list[str]:
        """Return text in lines that fit, each so far from the left."""
        margin = " " * indent
        return textwrap.wrap(text, self.width, initial_indent=margin, subsequent_indent=margin)

    def columns(self, rows: Sequence[tuple[str, str]], indent: int = 2) -> list[str]:
        """Return two columns: a short one, and text that wraps beside it."""
        broad = max((len(left) for left, _ in rows), default=0) + indent + 2
        lines = []
        for left, right in rows:
            first, *rest = textwrap.wrap(right, max(self.width - broad, 20)) or [""]
            lines.append(f"{' ' * indent}{left}".ljust(broad) + first)
            lines += [" " * broad + each for each in rest]
        return [line.rstrip() for line in lines]

    def progress(self, done: float) -> None:
        """Show how much of the work (0 to 1) is done, on a terminal only."""
        if self.streams.err.isatty():
            self._shows_progress = True
            print(f"\r{int(done * PERCENT):3d} %", end="", file=self.streams.err, flush=True)

    def _end_progress(self) -> None:
        if self._shows_progress:
            self._shows_progress = False
            print("\r      \r", end="", file=self.streams.err, flush=True)


def harmless(text: str) -> str:
    """Return text in which nothing steers a terminal: an answer may hold any character."""
    return "".join(
        sign if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs") else "\ufffd"
        for sign in text
    )
