"""Which pictogram goes with a sentence, told by its words, for whoever reads with difficulty.

The words stand in the phrases (`paper.signs`), as beginnings of words; a full stop ends a word. A
pictogram never says more than its sentence; where none of the words is there, hands that hold a
heart say *we do this*.
"""

import re
from collections.abc import Iterable

from mpg_desktop.printing.style import Say

SIGNS = (
    "phone",
    "bed",
    "soup",
    "school",
    "wallet",
    "stethoscope",
    "volume",
    "book",
    "shirt",
    "walk",
    "backpack",
    "home",
    "gift",
    "clock",
    "message-circle",
)
"""The pictograms that have words; where one sentence has words of two, the first word counts."""

ANYTHING = "heart-handshake"
WORD = re.compile(r"\w+")


def beginnings(say: Say) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return each pictogram with the beginnings of its words, in the order in which they count."""
    return tuple(
        (sign, tuple(say(f"paper.signs.{sign.replace('-', '_')}").split())) for sign in SIGNS
    )


def sign_for(text: str, signs: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    """Return the name of the pictogram for a sentence; `signs` are their `beginnings`."""
    for word in WORD.findall(text.lower()):
        for sign, begun in signs:
            if f"{word}.".startswith(begun):
                return sign
    return ANYTHING
