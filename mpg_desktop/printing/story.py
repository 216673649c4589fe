"""Tells a document from top to bottom: each call adds a flowable and its tag, in reading order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from mpg_desktop.printing.lines import Span, Type
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.style import BODY, HEADING, LABEL, LISTED, SUBHEADING, TITLE
from mpg_desktop.printing.tags import Structure, Tag
from mpg_desktop.printing.words import Look, Words

BULLET = "•"
ROOM_AFTER_HEADING = 72.0
"""Points that have to be free below a heading, so that it never stands alone at the end."""

LABEL_SHARE = 0.36
"""The part of the width that labels beside their words take."""

GUTTER = 14.0
"""Points between a label and its words."""

LEVELS = {1: ("H1", TITLE), 2: ("H2", HEADING), 3: ("H3", SUBHEADING)}


class Story:
    """The flowables of one document, and the structure that goes with them."""

    def __init__(self, shaper: Shaper, language: str) -> None:
        self.shaper = shaper
        self.language = language
        self.structure = Structure()
        self.flowables: list[Flowable] = []

    def heading(self, text: str, level: int) -> None:
        """Add a heading of level 1 (the title), 2 or 3; levels are never skipped."""
        kind, look = LEVELS[level]
        self.flowables.append(CondPageBreak(look.size * 2 + ROOM_AFTER_HEADING))
        self.words(text, look, kind)

    def words(self, text: str | Sequence[Span], look: Look = BODY, kind: str = "P") -> Words:
        """Add a paragraph."""
        words = self.loose(text, look, self.structure.root.add(kind))
        self.flowables.append(words)
        return words

    def loose(self, text: str | Sequence[Span], look: Look, tag: Tag | None) -> Words:
        """Return words that stand in another flowable, such as a cell or a frame."""
        spans = (Span(text),) if isinstance(text, str) else text
        return Words(spans, look, tag, self.shaper, Type(look.size, self.language))

    def items(self, texts: Iterable[str], *, numbered: bool = False) -> None:
        """Add a list, with a dot or a number before each of its texts."""
        numbering = "Decimal" if numbered else "Disc"
        tag = self.structure.root.add("L", attributes=f"/O /List /ListNumbering /{numbering}")
        for number, text in enumerate(texts, start=1):
            item = tag.add("LI")
            mark = self.loose(
                f"{number}." if numbered else BULLET, replace(LISTED, indent=2), item.add("Lbl")
            )
            self.flowables.append(Item(mark, self.loose(text, LISTED, item.add("LBody"))))

    def pair(self, label: str, text: str) -> None:
        """Add a label with its words beside it, the two read as one paragraph."""
        tag = self.structure.root.add("P")
        self.flowables.append(Pair(self.loose(label, LABEL, tag), self.loose(text, BODY, tag)))

    def space(self, points: float) -> None:
        """Add room between two parts."""
        self.flowables.append(Spacer(0, points))


class Pair(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """A label in a narrow column, and its words in the wide column beside it."""

    def __init__(self, label: Words | None, body: Words) -> None:
        super().__init__()
        self.label, self.body = label, body
        self.spaceAfter = body.look.after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return how much room the pair takes when it is `width` points wide."""
        label = self.label.wrap(width * LABEL_SHARE - GUTTER, height)[1] if self.label else 0.0
        body = self.body.wrap(width * (1 - LABEL_SHARE), height)[1]
        self.width, self.height = width, max(label, body)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the pair in two parts, the label with the first."""
        parts = self.body.split(width * (1 - LABEL_SHARE), height)
        fits = self.label is None or self.label.height <= height
        return [Pair(self.label, parts[0]), Pair(None, parts[1])] if parts and fits else []

    def draw(self) -> None:
        """Draw the label, then the words on the same first line."""
        if self.label is not None:
            drop = (self.body.look.size - self.label.look.size) * 0.72
            self.label.drawOn(self.canv, 0, self.height - self.label.height - drop)
        self.body.drawOn(self.canv, self.width * LABEL_SHARE, self.height - self.body.height)


class Item(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """One entry of a list: its mark, and its words beside it."""

    def __init__(self, mark: Words, body: Words) -> None:
        super().__init__()
        self.mark, self.body = mark, body
        self.spaceAfter = body.look.after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return how much room the entry takes when it is `width` points wide."""
        self.mark.wrap(width, height)
        self.width, self.height = self.body.wrap(width, height)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the entry in two parts, the mark with the first."""
        parts = self.body.split(width, height)
        return [Item(self.mark, parts[0]), parts[1]] if parts else []

    def draw(self) -> None:
        """Draw the mark, then the words."""
        self.mark.drawOn(self.canv, 0, self.height - self.mark.height)
        self.body.drawOn(self.canv, 0, 0)
