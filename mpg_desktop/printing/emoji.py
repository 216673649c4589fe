"""Where an emoji begins and ends: one picture that several characters may spell together."""

import re

KEYCAP = "[#*0-9]\ufe0f?\u20e3"
FLAG = "[\U0001f1e6-\U0001f1ff]{2}"
"""Two letters of the code of a country."""

PART = (
    "[\u00a9\u00ae\u203c\u2049\u2100-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
    "(?:\ufe0f|[\U0001f3fb-\U0001f3ff])?"
)
"""A picture, and whether it is drawn as one or which colour of skin it has."""

REGION = "[\U000e0020-\U000e007e]+\U000e007f"
"""The code of a region behind a black flag, such as that of Scotland."""

EMOJI = re.compile(f"{KEYCAP}|{FLAG}|{PART}(?:{REGION}|(?:\u200d{PART})*)")
"""One emoji (Unicode Technical Standard 51, 1.4), or one sign such as an arrow."""


def middle_of(text: str) -> int:
    """Return where a word that is too wide is parted: never inside of an emoji.

    It is 0 for what cannot be parted.
    """
    half = len(text) // 2
    for found in EMOJI.finditer(text):
        if found.start() < half < found.end():
            return found.start() or found.end() % len(text)
    return half
