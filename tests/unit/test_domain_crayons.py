"""The colours of a drawing stay apart, also on a copy in grey."""

from itertools import pairwise

from mpg_desktop.domain.crayons import CRAYONS, hue_of

LEAST_STEP = 6.9
"""Steps of lightness by which two lines beside each other are told apart in grey."""


def lightness(hue: str) -> float:
    """Return the lightness (CIE L*, 0 to 100) of a colour: what a grey printer makes of it."""
    parts = [int(hue[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return float(116 * (0.2126 * red + 0.7152 * green + 0.0722 * blue) ** (1 / 3) - 16)


def test_no_two_colours_are_the_same_grey() -> None:
    found = sorted((lightness(hue), word) for word, hue in CRAYONS.items())
    steps = [(two[0] - one[0], one[1], two[1]) for one, two in pairwise(found)]
    assert min(steps)[0] >= LEAST_STEP, min(steps)


def test_all_of_them_are_seen_on_white_paper() -> None:
    assert max(lightness(hue) for hue in CRAYONS.values()) <= 78


def test_a_stroke_of_no_known_colour_is_black() -> None:
    assert hue_of("") == hue_of("goud") == CRAYONS["black"]
