"""Pictograms on paper: the outlines of `resources/icons`, read without any library for SVG.

Each is drawn as it is by its makers (Tabler, MIT): a square of 24 units, lines of 2 units with
round ends. Only what these drawings use of SVG is known here; another one raises.
"""

import re
from collections.abc import Iterator
from math import acos, ceil, cos, hypot, pi, radians, sin, sqrt, tan
from pathlib import Path

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

SIDE = 24.0
"""Units of a side of each drawing."""

PATH = re.compile(r'<path(?![^>]*stroke="none")[^>]*\sd="([^"]+)"')
OTHER = re.compile(r"<(circle|rect|ellipse|line|polyline|polygon|text)\b")
STEP = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])|(-?(?:\d*\.\d+|\d+\.?)(?:e-?\d+)?)")
TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7, "Z": 0}
Pair = tuple[float, float]

GOING = frozenset({"checklist", "list-check", "volume", "walk", "message-circle"})
"""Pictograms with a direction: lines begin on one side, somebody walks, sound comes out."""


class UnknownPictogramError(LookupError):
    """A pictogram that is not there, or that is drawn with what is not known here."""


class Pictograms:
    """The pictograms of a folder; each is read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[str, str] = {}

    def outline(self, name: str) -> str:
        """Return a pictogram as operators of a PDF, y running down.

        Raises UnknownPictogramError when there is none of this name.
        """
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._read(name)
        return found

    def draw(
        self,
        canvas: Canvas,
        name: str,
        corner: Pair,
        size: float,
        colour: Color,
        *,
        turned: bool = False,
    ) -> None:
        """Draw a pictogram, `size` points wide and high, with its lower left corner at a place.

        On a page that is `turned`, one that goes somewhere goes the other way.
        """
        x, y = corner
        scale = across = size / SIDE
        if turned and name in GOING:
            x, across = x + size, -scale
        red, green, blue = colour.red, colour.green, colour.blue
        canvas._code.append(  # noqa: SLF001 - reportlab has no door to ready-made operators
            f"q {red:.4f} {green:.4f} {blue:.4f} RG 2 w 1 J 1 j [] 0 d"
            f" {across:.5f} 0 0 {-scale:.5f} {x:.3f} {y + size:.3f} cm {self.outline(name)} S Q"
        )

    def _read(self, name: str) -> str:
        path = self.folder / f"{name}.svg"
        try:
            text = path.read_text(encoding="utf-8")
        except OSError as error:
            raise UnknownPictogramError(name) from error
        if OTHER.search(text):
            raise UnknownPictogramError(name)
        return " ".join(step for course in PATH.findall(text) for step in operators(course))


def operators(course: str) -> Iterator[str]:
    """Yield the operators of a PDF for the `d` of a path."""
    pen = _Pen()
    for letter, values in _commands(course):
        yield from pen.follow(letter, values)


def _commands(course: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each command with its numbers; numbers that go on repeat the command."""
    letter, values = "", list[float]()
    for found in STEP.finditer(course):
        if found[1]:
            letter, values = found[1], []
            if letter in "Zz":
                yield letter, []
        else:
            values.append(float(found[2]))
            if len(values) == TAKES[letter.upper()]:
                yield letter, values
                values = []
                letter = {"M": "L", "m": "l"}.get(letter, letter)


class _Pen:
    """Where the pen is, where the course began, and where the last curve was heading."""

    def __init__(self) -> None:
        self.at: Pair = (0.0, 0.0)
        self.start: Pair = (0.0, 0.0)
        self.handle: Pair | None = None

    def follow(self, letter: str, values: list[float]) -> Iterator[str]:
        command, x, y = letter.upper(), *self.at
        if letter.islower():
            values = _absolute(command, values, x, y)
        before, self.handle = self.handle, None
        if command == "Z":
            self.at = self.start
            yield "h"
        elif command == "A":
            end = (values[5], values[6])
            for curve in arc(self.at, values, end):
                yield _curve(curve)
            self.at = end
        elif command in {"C", "S"}:
            if command == "S":
                mirrored = (2 * x - before[0], 2 * y - before[1]) if before else (x, y)
                values = [*mirrored, *values]
            self.handle, self.at = (values[2], values[3]), (values[4], values[5])
            yield _curve(values)
        else:
            new_x = values[0] if command != "V" else x
            new_y = y if command == "H" else values[-1]
            self.at = (new_x, new_y)
            if command == "M":
                self.start = self.at
            yield f"{new_x:.3f} {new_y:.3f} {'m' if command == 'M' else 'l'}"


def _absolute(command: str, values: list[float], x: float, y: float) -> list[float]:
    if command == "H":
        return [values[0] + x]
    if command == "V":
        return [values[0] + y]
    if command == "A":
        return [*values[:5], values[5] + x, values[6] + y]
    return [value + (y if index % 2 else x) for index, value in enumerate(values)]


def _curve(points: list[float]) -> str:
    return " ".join(f"{each:.3f}" for each in points) + " c"


def arc(start: Pair, values: list[float], end: Pair) -> Iterator[list[float]]:
    """Yield the curves of an elliptical arc (SVG 1.1, appendix F.6)."""
    (x, y), (to_x, to_y) = start, end
    wide, high = abs(values[0]), abs(values[1])
    if start == end or not wide or not high:
        return
    lean = radians(values[2])
    c, s = cos(lean), sin(lean)
    dx, dy = (x - to_x) / 2, (y - to_y) / 2
    across, along = c * dx + s * dy, c * dy - s * dx
    grow = sqrt(max(1.0, (across / wide) ** 2 + (along / high) ** 2))
    wide, high = wide * grow, high * grow
    rest = (wide * high) ** 2 - (wide * along) ** 2 - (high * across) ** 2
    factor = sqrt(max(0.0, rest) / ((wide * along) ** 2 + (high * across) ** 2))
    if bool(values[3]) == bool(values[4]):
        factor = -factor
    mid_x, mid_y = factor * wide * along / high, -factor * high * across / wide
    centre = (c * mid_x - s * mid_y + (x + to_x) / 2, s * mid_x + c * mid_y + (y + to_y) / 2)
    begin = _angle((across - mid_x) / wide, (along - mid_y) / high)
    turn = _angle((-across - mid_x) / wide, (-along - mid_y) / high) - begin
    if values[4] and turn < 0:
        turn += 2 * pi
    elif not values[4] and turn > 0:
        turn -= 2 * pi

    def place(angle: float, ahead: float) -> Pair:
        """Return a point on the ellipse, or that far ahead of it along its edge."""
        u = wide * (cos(angle) - ahead * sin(angle))
        v = high * (sin(angle) + ahead * cos(angle))
        return centre[0] + c * u - s * v, centre[1] + s * u + c * v

    parts = max(1, ceil(abs(turn) / (pi / 2) - 1e-9))
    ahead = 4 / 3 * tan(turn / parts / 4)
    for part in range(parts):
        one, other = begin + turn * part / parts, begin + turn * (part + 1) / parts
        yield [*place(one, ahead), *place(other, -ahead), *place(other, 0.0)]


def _angle(x: float, y: float) -> float:
    """Return the direction of a point as seen from the middle, in radians."""
    angle = acos(max(-1.0, min(1.0, x / hypot(x, y))))
    return -angle if y < 0 else angle
