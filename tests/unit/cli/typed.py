"""Commands as somebody types them, in this process and with a cheap key derivation."""

import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mpg_desktop.cli.main import run
from mpg_desktop.cli.terminal import Streams
from mpg_desktop.desk.door import Door
from mpg_desktop.store.keyslots import KdfCost

DOOR = Door(device="laptop", cost=KdfCost(ops=1, memory_bytes=8 << 20))
WORDS = "kano-vlinder-drempel-zolder-molen-tak"


class Keyboard(io.StringIO):
    """A standard input at which somebody sits."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@dataclass
class Said:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever was said
        """What was said, for a script."""
        return json.loads(self.out)


def say(*typed: str, source: str = f"{WORDS}\n", language: str = "nl") -> Said:
    out, err = io.StringIO(), io.StringIO()
    asked = ["--language", language] if language else []
    code = run([*typed, *asked], Streams(out, err, io.StringIO(source)), DOOR)
    return Said(code, out.getvalue(), err.getvalue())


def at_keyboard(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """Type these answers at the prompts, and return the prompts."""
    prompts: list[str] = []
    waiting = list(answers)

    def ask(prompt: str) -> str:
        prompts.append(prompt)
        return waiting.pop(0)

    monkeypatch.setattr("getpass.getpass", ask)
    return prompts


def typed_at_keyboard(*typed: str) -> Said:
    out, err = io.StringIO(), io.StringIO()
    code = run(list(typed), Streams(out, err, Keyboard()), DOOR)
    return Said(code, out.getvalue(), err.getvalue())


def write_file(folder: Path, records: list[dict[str, Any]], case: str = "0" * 32) -> str:
    head = {"format": "gezinsmap-case", "version": 1, "program": "x", "made_on": "2026-11-23"}
    path = folder / "gezin.json"
    text = json.dumps({**head, "reader": "own_file", "case": case, "records": records})
    path.write_text(text, "utf-8")
    return str(path)
