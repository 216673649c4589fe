"""How a picture looks to somebody who sees colours otherwise, and on a printer without colour."""

from collections.abc import Iterable
from functools import cache

from PySide6.QtGui import QColor, QImage

from mpg_desktop.ui.tokens import contrast

Pixel = tuple[float, float, float]
Matrix = tuple[Pixel, Pixel, Pixel]

PROTANOPIA: Matrix = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
DEUTERANOPIA: Matrix = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
TRITANOPIA: Matrix = (
    (1.255528, -0.076749, -0.178779),
    (-0.078411, 0.930809, 0.147602),
    (0.004733, 0.691367, 0.303900),
)
GREY: Matrix = ((0.2126, 0.7152, 0.0722),) * 3
"""Red, green and blue light, before its gamma (Machado, Oliveira and Fernandes 2009; WCAG 2.2)."""

EYES = {
    "protanopia": PROTANOPIA,
    "deuteranopia": DEUTERANOPIA,
    "tritanopia": TRITANOPIA,
    "grey": GREY,
}
"""Everybody for whom states must stay apart, besides who sees all colours."""


@cache
def seen_as(colour: str, matrix: Matrix) -> str:
    """Return the colour `#rrggbb` that somebody sees instead."""
    light = [_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5)]
    mixed = (sum(share * part for share, part in zip(row, light, strict=True)) for row in matrix)
    return "#" + "".join(f"{round(255 * _gamma(part)):02x}" for part in mixed)


def ink(picture: QImage, matrix: Matrix, least: float) -> frozenset[tuple[int, int]]:
    """Return the places of a picture that stand out from its ground by a contrast of `least`."""
    colours = {
        (x, y): QColor(picture.pixel(x, y)).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    ground = seen_as(_commonest(colours.values()), matrix)

    def stands_out(colour: str) -> bool:
        return contrast(ground, seen_as(colour, matrix)) >= least

    return frozenset(place for place, colour in colours.items() if stands_out(colour))


def _commonest(colours: Iterable[str]) -> str:
    counted: dict[str, int] = {}
    for colour in colours:
        counted[colour] = counted.get(colour, 0) + 1
    return max(counted, key=lambda each: counted[each])


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _gamma(value: float) -> float:
    inside = min(1.0, max(0.0, value))
    return inside * 12.92 if inside <= 0.0031308 else 1.055 * inside ** (1 / 2.4) - 0.055
