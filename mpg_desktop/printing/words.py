"""A paragraph on paper: wraps, splits over pages and draws shaped text with its tag."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color

from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.lines import balanced_lines, isolated, reach
from mpg_desktop.printing.shaping import Shape, Shaper
from mpg_desktop.printing.tags import Tag
from mpg_desktop.printing.text_line import Span, TextLine, Type

LEADING = 1.36
"""Lines of the size of the type from one base line to the next; more where letters are taller."""

ROUNDED = 0.1
"""Points that words have to spare at the least in a room that is made for them."""

WIDE, CLOSE = 1.6, 1.46
"""The most of it: for a guest among lower letters, and on a page where all letters are as tall."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks: size in points, weight, colour, and room around it in points."""

    size: float
    colour: Color
    bold: bool = False
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    centred: bool = False
    opposite: bool = False
    """Whether lines end at the far side of their room instead of beginning at the near side."""
    filled: bool = False
    """Whether lines are nearly as long as their room, also where the last one is short."""
    measure: float = 0.0
    """How wide its room is at the least where it can be, in times the size of its letters."""
    leading: float = 0.0
    """Lines of the size of the type from one base line to the next; 0 for all that the typeface
    asks for, which leaves room for two accents on one letter. Scripts that need more get more."""


class Words(Block):
    """One or more paragraphs (a new line begins the next) in one look, for one tag.

    Text is data: it is drawn as it is, and no character in it is a command.
    """

    def __init__(
        self,
        spans: Sequence[Span],
        look: Look,
        tag: Tag | None,
        shaper: Shaper,
        setting: Type | None = None,
    ) -> None:
        self.spans = tuple(spans)
        self.look = look
        self.tag = tag
        self.shaper = shaper
        self.setting = setting or Type(look.size)
        self.before, self.after = look.before, look.after
        self.lines: tuple[TextLine, ...] | None = None
        self._wrapped: dict[float, tuple[TextLine, ...]] = {}

    def wrap(self, width: float, height: float) -> float:
        """Return how much room the words take when they are `width` points wide."""
        del height
        self.width = width
        inside = width - self.look.indent
        if self.lines is None and inside not in self._wrapped:
            key = self.spans, self.look.bold, self.setting, inside
            lines = self.shaper.lines_of(key, lambda: tuple(self._broken(inside)))
            self._wrapped[inside] = lines
        self.drawn = self.lines if self.lines is not None else self._wrapped[inside]
        self.leadings = [self._leading(line) for line in self.drawn]
        self.height = sum(self.leadings)
        return self.height

    def narrowest(self) -> float:
        """Return how wide the words have to be so that no word is broken, and lines are of use."""
        key = self.spans, self.look.bold, self.setting, self.look.measure
        return self.look.indent + self.shaper.narrowest_of(key, self._narrowest)

    def _narrowest(self) -> float:
        widest = 0.0
        for paragraph in _paragraphs(self.spans):
            word, whole = reach(self._bold(paragraph), self.setting, self.shaper)
            widest = max(widest, word, min(whole, self.look.measure * self.look.size))
        # A little more: what is as wide as its room is broken when numbers are rounded.
        return widest + ROUNDED

    def split(self, width: float, height: float) -> "Sequence[Words]":
        """Return the words in two parts, never with a line alone on either page."""
        self.wrap(width, height)
        room, fits = height, 0
        for leading in self.leadings:
            room -= leading
            if room < 0:
                break
            fits += 1
        fits = min(fits, len(self.drawn) - 2)
        if fits < 2:  # noqa: PLR2004 - a line alone is what this avoids
            return []
        return [self._part(self.drawn[:fits]), self._part(self.drawn[fits:])]

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the lines from the top down, as the content of their tag."""
        canvas.note(self.tag, "".join(each.text for each in self.spans), y + self.height)
        canvas.begin(self.tag)
        self.paint(canvas, x, y)
        canvas.end()

    def paint(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the lines inside of what has its tag already, such as a figure."""
        y += self.height
        size, placed = self.look.size, []
        for line, leading in zip(self.drawn, self.leadings, strict=True):
            y -= leading
            placed.append((line, x + self._left(line), y + (leading - size) / 2 + size * 0.18))
        canvas.draw_lines(placed, size, self.look.colour)

    @property
    def first_leading(self) -> float:
        """Points from the top of the first line to its foot; the words must be wrapped."""
        return self.leadings[0] if self.leadings else 0.0

    def _left(self, line: TextLine) -> float:
        """Return where a line begins, from the left of the room of the words.

        What runs to the left begins at the right, but for a single line on a page that runs to the
        right: a name in Arabic stands where every other name does. On a page that runs to the left
        lines that run to the right begin below each other, as near to the right as they can.
        """
        if self.look.centred:
            return (self.width - line.width) / 2
        leftwards = line.leftwards and len(self.drawn) > 1
        at_right = (leftwards or self.setting.mirrored) is not self.look.opposite
        if not at_right:
            return self.look.indent
        guest = self.setting.mirrored and not line.leftwards
        wide = max(each.width for each in self.drawn) if guest else line.width
        return self.width - self.look.indent - wide

    def silent(self) -> "Words":
        """Return the same words for the eye alone, such as a heading that is repeated."""
        return Words(self.spans, self.look, None, self.shaper, self.setting)

    def _part(self, lines: tuple[TextLine, ...]) -> "Words":
        part = Words(self.spans, self.look, self.tag, self.shaper, self.setting)
        part.lines = lines
        return part

    def _broken(self, width: float) -> list[TextLine]:
        lines: list[TextLine] = []
        for paragraph in _paragraphs(self.spans):
            if lines and lines[-1].hanging is None:
                lines[-1].hanging = self._space()
            lines += balanced_lines(self._bold(paragraph), width, self.setting, self.shaper)
        return lines

    def _bold(self, paragraph: Sequence[Span]) -> list[Span]:
        return [Span(isolated(span.text), span.bold or self.look.bold) for span in paragraph]

    def _space(self) -> Shape:
        language = self.setting.language
        return self.shaper.shape(" ", bold=self.look.bold, leftwards=False, language=language)

    def _leading(self, line: TextLine) -> float:
        own = self.shaper.typefaces.regular[0].tall
        if self.look.leading and line.tallest <= own:
            return self.look.size * self.look.leading
        most = CLOSE if self.setting.mirrored else WIDE
        return self.look.size * max(LEADING, min(line.tallest * 1.02, most))


def _paragraphs(spans: Sequence[Span]) -> list[list[Span]]:
    if len(spans) == 1:
        return [[Span(line, spans[0].bold)] for line in spans[0].text.splitlines() or [""]]
    paragraphs: list[list[Span]] = [[]]
    for span in spans:
        first, *rest = span.text.splitlines() or [""]
        paragraphs[-1].append(Span(first, span.bold))
        paragraphs += [[Span(line, span.bold)] for line in rest]
        if span.text.endswith("\n"):
            paragraphs.append([])
    return [each for each in paragraphs if each]
