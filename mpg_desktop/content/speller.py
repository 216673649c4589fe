"""Judges the spelling of words in a process of its own: Hunspell is slow to begin and to propose.

It is started by its path (or by the program itself, where that is one file) with the folder of the
dictionary, reads one request a line (JSON) and
answers each with one line. It ends when nobody writes to it any more. Nothing touches the disk.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol, TextIO

LANGUAGE = "nl"
MOST = 3
"""Proposals for one word; the others are seldom meant."""


class Dictionary(Protocol):
    """What is asked of Hunspell."""

    def spell(self, word: str) -> bool:
        """Tell whether a word is written as it should."""

    def suggest(self, word: str) -> Iterable[str]:
        """Return words that may have been meant, the likeliest first."""


def open_dictionary(folder: Path) -> Dictionary:
    """Read the Dutch dictionary. Raises `ImportError` where Hunspell is not to be had."""
    from hunspell import Hunspell

    found: Dictionary = Hunspell(LANGUAGE, hunspell_data_dir=str(folder))
    return found


def answer(dictionary: Dictionary, request: dict[str, Any]) -> dict[str, list[str]]:
    """Return which words are wrong (`check`), or what may have been meant (`suggest`)."""
    if "suggest" in request:
        return {"words": list(dictionary.suggest(request["suggest"]))[:MOST]}
    return {"wrong": [word for word in request["check"] if not _is_right(dictionary, word)]}


def _is_right(dictionary: Dictionary, word: str) -> bool:
    try:
        return dictionary.spell(word)
    except UnicodeError:
        return True  # half a letter is no spelling mistake


def serve(dictionary: Dictionary, asked: TextIO, answers: TextIO) -> None:
    """Answer every request until there are no more."""
    for line in asked:
        answers.write(json.dumps(answer(dictionary, json.loads(line))) + "\n")
        answers.flush()


def judge(folder: Path) -> None:
    """Judge what comes in with the dictionary in a folder, until nothing comes any more."""
    serve(open_dictionary(folder), sys.stdin, sys.stdout)


if __name__ == "__main__":
    judge(Path(sys.argv[1]))
