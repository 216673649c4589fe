"""The colours with which a child draws, the same on the screen and on paper.

Each is at least seven steps of lightness (CIE L*) away from every other: on a copy in grey the
lines of a drawing still stay apart (tests/unit/test_domain_crayons.py).
"""

PAPER_LINE = "#8A8F98"
"""The house that is there before a child begins: lighter than what is drawn in it."""

CRAYONS = {
    "black": "#22262B",
    "red": "#E0394A",
    "orange": "#EE8C2E",
    "yellow": "#E8B90A",
    "green": "#35A457",
    "blue": "#1D66C4",
    "purple": "#5F2391",
    "brown": "#7C4824",
}
"""The hue of each colour, by the word that a stroke keeps."""


def hue_of(word: str) -> str:
    """Return the hue of a stroke; one without a known colour is black."""
    return CRAYONS.get(word, CRAYONS["black"])
