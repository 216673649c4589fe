"""What is set, and what comes of it: a stretch of text, and a line on paper from left to right."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from mpg_desktop.printing.shaping import Chunk, Shape
from mpg_desktop.printing.typefaces import Typeface


class Span(NamedTuple):
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


class Type(NamedTuple):
    """How a text is set: size in points, language, and its direction (None: let the text say).

    `mirrored` tells that the whole page runs from right to left, `filled` that lines are nearly as
    long as their room, also where the last one is short.
    """

    size: float
    language: str = "nl"
    leftwards: bool | None = None
    mirrored: bool = False
    filled: bool = False


class Run(NamedTuple):
    """What is drawn of a line in one go, from `x` on: codes of one typeface, or one hard shape.

    `x` is from the left of the line, for type of size 1. The codes are made of `chunks`, or else
    of `shapes`.
    """

    x: float
    face: Typeface | None
    codes: str
    shapes: Sequence[Shape]
    chunks: Sequence[Chunk] = ()

    @property
    def text(self) -> str:
        """What the run spells, as it stands from left to right."""
        if self.chunks:
            return "".join(each.text for each in self.chunks)
        return "".join(each.text for each in self.shapes)


class TextLine:
    """One line: its runs from left to right, and its width without the space at its end.

    `hanging` is that space: it hangs over the edge, and is there for whoever reads the text.
    `tallest` is how high its tallest typeface is, for type of size 1.
    """

    __slots__ = ("hanging", "leftwards", "runs", "tallest", "width")

    def __init__(
        self,
        runs: tuple[Run, ...],
        width: float,
        hanging: Shape | None = None,
        *,
        leftwards: bool = False,
        tallest: float | None = None,
    ) -> None:
        self.runs, self.width, self.hanging, self.leftwards = runs, width, hanging, leftwards
        self.tallest = _tallest(runs) if tallest is None else tallest


def _tallest(runs: tuple[Run, ...]) -> float:
    stretches = (stretch for run in runs for shape in run.shapes for stretch in shape.stretches)
    return max((stretch.face.tall for stretch in stretches), default=0.0)


def runs_of(shapes: Iterable[Shape]) -> tuple[Run, ...]:
    """Return shapes in as few runs as it takes, from left to right."""
    runs, x = [], 0.0
    for face, group in groupby(shapes, key=lambda each: each.plain and each.plain.face):
        gathered = list(group)
        if face is None:
            for shape in gathered:
                runs.append(Run(x, None, "", (shape,)))
                x += shape.width
            continue
        codes = "".join(each.plain.codes for each in gathered if each.plain)
        runs.append(Run(x, face, codes.replace("><", ""), gathered))
        x += sum(each.width for each in gathered)
    return tuple(runs)
