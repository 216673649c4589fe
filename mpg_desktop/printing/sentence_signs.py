"""Which pictogram goes with a sentence, told by its words, for whoever reads with difficulty.

The words stand in the phrases (`paper.signs`), as beginnings of words; a full stop ends a word. A
pictogram never says more than its sentence; where none of the words is there, hands that hold a
heart say *we do this*.
"""

import re

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


def sign_for(text: str, say: Say) -> str:
    """Return the name of the pictogram for a sentence."""
    words = WORD.findall(text.lower())
    begins = {sign: tuple(say(f"paper.signs.{sign.replace('-', '_')}").split()) for sign in SIGNS}
    for word in words:
        for sign, beginnings in begins.items():
            if f"{word}.".startswith(beginnings):
                return sign
    return ANYTHING
