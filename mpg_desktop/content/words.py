"""The words that passphrases are drawn from, and the passphrases that everybody tries first."""

import re
from pathlib import Path

from mpg_desktop.content.errors import ContentError, Mistake

FEWEST_WORDS = 2048
"""Six words out of this many make 66 bits; a shorter list is a damaged one."""

_WORD = re.compile(r"[a-z]{4,9}")
_BLOCKED = re.compile(r"[a-z0-9]{4,}")


def passphrase_words(resources: Path) -> tuple[str, ...]:
    """Return the Dutch words from which a passphrase is drawn, all different, in a fixed order.

    Raises `ContentError` for a word that is no plain word or stands there twice, and for a list
    that is too short to be safe.
    """
    path = resources / "words" / "passphrase_nl.txt"
    words = _read(path, _WORD, "a-z (4-9)")
    if len(words) < FEWEST_WORDS:
        expected = f">= {FEWEST_WORDS}"
        raise ContentError(Mistake.WRONG_VALUE, _name(path), len(words), str(len(words)), expected)
    return words


def blocked_passphrases(resources: Path) -> frozenset[str]:
    """Return what may not make up a passphrase: in small letters, without spaces and marks.

    Raises `ContentError` as `passphrase_words` does.
    """
    path = resources / "words" / "blocked_passphrases.txt"
    return frozenset(_read(path, _BLOCKED, "a-z 0-9 (>= 4)"))


def _read(path: Path, form: re.Pattern[str], expected: str) -> tuple[str, ...]:
    """Read one word a line; lines that begin with # are remarks."""
    try:
        lines = path.read_bytes().decode("ascii").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        kind = Mistake.NOT_FOUND if isinstance(error, OSError) else Mistake.NOT_TEXT
        raise ContentError(kind, _name(path), 0, path.name) from error
    found: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#"):
            continue
        if not form.fullmatch(line):
            raise ContentError(Mistake.WRONG_VALUE, _name(path), number, line, expected)
        if line in found:
            first = str(found[line])
            raise ContentError(Mistake.DUPLICATE, _name(path), number, line, first)
        found[line] = number
    return tuple(found)


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"
