"""Tells a document from top to bottom: each call adds a block and its tag, in reading order."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reportlab.lib.colors import Color

from mpg_desktop.domain.directions import LEFTWARDS, apart, leans_left
from mpg_desktop.printing.block import Block, Needs, Space
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.cards import Card, Edge, Mark, Marked
from mpg_desktop.printing.large_print import MEASURE, for_large_print
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.style import BODY, CELL, HEADING, LABEL, LISTED, SUBHEADING, TITLE
from mpg_desktop.printing.table import PAD, Row, Table
from mpg_desktop.printing.tags import Structure, Tag
from mpg_desktop.printing.text_line import Span, Type
from mpg_desktop.printing.words import Look, Words

Cell = str | Callable[[Tag], Block]
"""What stands in a table: a text, or what makes a block that belongs to the tag of the cell."""

BULLET = "•"
ROOM_AFTER_HEADING = 72.0
"""Points that have to be free below a heading, so that it never stands alone at the end."""

LABEL_SHARE = 0.36
"""The part of the width that labels beside their words take."""

GUTTER = 14.0
"""Points between a label and its words."""

CELL_MEASURE = 9.0
"""How wide a column of a table is at the least in large print, in times the size of its letters."""

ENDS = ("?", "!", ".", ":", "\u061f")
"""What a label ends with that has no colon behind it; the last is an Arabic question mark."""

LEVELS = {1: ("H1", TITLE), 2: ("H2", HEADING), 3: ("H3", SUBHEADING)}


class Story:
    """The blocks of one document, and the structure that goes with them.

    A story inside another one (`inside`) fills a card or a column; what is told in it is heard in
    the order in which it is told. A `large` one is told for large print, in columns that hold at
    least so many times the size of their letters as its `measure` says.
    """

    def __init__(
        self,
        shaper: Shaper,
        language: str,
        structure: Structure | None = None,
        *,
        large: bool = False,
        measure: float = MEASURE,
    ) -> None:
        self.shaper, self.large, self.measure = shaper, large, measure
        self.language = language
        self.mirrored = language in LEFTWARDS
        self.pictograms = shaper.typefaces.pictograms
        self.structure = structure or Structure()
        self.blocks: list[Block] = []
        self._headings: tuple[Needs, Words] | None = None
        self._parts: list[tuple[str, int]] = []

    def begin(self, part: str) -> None:
        """Say that a part of this name begins here, for whoever measures it."""
        self._parts.append((part, len(self.blocks)))

    def parts(self) -> Iterator[tuple[str, int, int]]:
        """Yield each part with the numbers of its first block and of the one after its last."""
        for (name, start), (_, end) in pairwise([*self._parts, ("", len(self.blocks))]):
            yield name, start, end

    def heading(self, text: str, level: int) -> None:
        """Add a heading of level 1 (the title), 2 or 3; levels are never skipped."""
        kind, look = LEVELS[level]
        room = look.size * 2 + look.before
        if self._headings is not None and self.blocks[-1] is self._headings[1]:
            # A heading right below a heading: the two stay together.
            condition = self._headings[0]
            condition.height += room
        else:
            condition = Needs(room + ROOM_AFTER_HEADING)
            self.blocks.append(condition)
        self._headings = condition, self.words(text, look, kind)

    def words(self, text: str | Sequence[Span], look: Look = BODY, kind: str = "P") -> Words:
        """Add a paragraph."""
        words = self.loose(text, look, self.structure.root.add(kind))
        words.heads = kind.startswith("H")
        self.blocks.append(words)
        return words

    def inside_words(self, text: str | Sequence[Span], look: Look = BODY) -> Words:
        """Return a paragraph that stands beside another one."""
        return self.loose(text, look, self.structure.root.add("P"))

    def loose(self, text: str | Sequence[Span], look: Look, tag: Tag | None) -> Words:
        """Return words that stand in another block, such as a cell or a frame."""
        spans = (Span(text),) if isinstance(text, str) else text
        look = for_large_print(look, self.measure) if self.large else look
        setting = Type(look.size, self.language, mirrored=self.mirrored, filled=look.filled)
        return Words(spans, look, tag, self.shaper, setting)

    def inside(self) -> "Story":
        """Return a story of the same document, for what stands in a card or a column."""
        of = self.shaper, self.language, self.structure
        return Story(*of, large=self.large, measure=self.measure)

    def card(self, inside: "Story", edge: Edge) -> None:
        """Add a card with what was told inside it."""
        self.blocks.append(Card(inside.blocks, edge))

    def titled(self, pictogram: str, text: str, look: Look, kind: str = "H2") -> None:
        """Add a heading behind a pictogram of its colour."""
        self.blocks.append(Needs(look.size * 2 + look.before + ROOM_AFTER_HEADING))
        words = self.loose(text, look, self.structure.root.add(kind))
        head = self.marked(self.pictogram(pictogram, look.colour), words)
        head.heads = True
        self.blocks.append(head)

    def pictured(self, pictogram: str, texts: Iterable[str], look: Look, colour: Color) -> None:
        """Add a list with a pictogram before each of its texts."""
        self.marked_items(((pictogram, text) for text in texts), look, colour)

    def marked_items(self, items: Iterable[tuple[str, str]], look: Look, colour: Color) -> None:
        """Add a list of texts, each behind a pictogram of its own."""
        tag = self.structure.root.add("L", attributes="/O /List /ListNumbering /None")
        for pictogram, text in items:
            words = self.loose(text, look, tag.add("LI").add("LBody"))
            self.blocks.append(self.marked(self.pictogram(pictogram, colour), words))

    def pictogram(self, name: str, colour: Color) -> Mark:
        """Return what draws a pictogram of a colour."""

        def draw(canvas: ArchiveCanvas, x: float, y: float, size: float) -> None:
            self.pictograms.draw(canvas, name, (x, y), size, colour, turned=self.mirrored)

        return draw

    def marked(self, mark: Mark, words: Words, *, size: float = 0.0, gap: float = 7.0) -> Marked:
        """Return words behind a mark, which is as large as they are unless a size is given."""
        return Marked(mark, words, size=size, gap=gap, mirrored=self.mirrored)

    def items(self, texts: Iterable[str], *, numbered: bool = False) -> None:
        """Add a list, with a dot or a number before each of its texts."""
        numbering = "Decimal" if numbered else "Disc"
        tag = self.structure.root.add("L", attributes=f"/O /List /ListNumbering /{numbering}")
        for number, text in enumerate(texts, start=1):
            item = tag.add("LI")
            mark = self.loose(
                f"{number}." if numbered else BULLET, replace(LISTED, indent=2), item.add("Lbl")
            )
            self.blocks.append(Item(mark, self.loose(text, LISTED, item.add("LBody"))))

    def pair(self, label: str, text: str) -> None:
        """Add a label with its words beside it, the two read as one paragraph."""
        tag = self.structure.root.add("P")
        if self.large:
            # In a column of their own few labels would stand on one line.
            steady = apart(text) if self.mirrored or leans_left(text) else text
            self.blocks.append(self.loose((run_in(label), Span(steady)), BODY, tag))
            return
        beside = self.loose(label, LABEL, tag), self.loose(text, BODY, tag)
        self.blocks.append(Pair(*beside, mirrored=self.mirrored))

    def table(
        self,
        head: Sequence[str],
        rows: Iterable[Sequence[Cell]],
        shares: Sequence[float],
        *,
        high: float = 0.0,
        air: float = PAD,
    ) -> None:
        """Add a table with a heading for each column; `high` is the least height of a row.

        `air` is above and below the words of a row.

        The first cell of a row is heard as its heading. An empty text leaves room to write.
        """
        tag = self.structure.root.add("Table")
        top = self._row(tag, head, ("TH /O /Table /Scope /Column",) * len(head), LABEL)
        kinds = ("TH /O /Table /Scope /Row", *("TD",) * (len(head) - 1))
        body = [replace(self._row(tag, row, kinds, CELL), high=high) for row in rows]
        top = replace(top, heading=True)
        self.blocks.append(Table(top, body, shares, mirrored=self.mirrored, air=air))

    def _row(self, table: Tag, inside: Sequence[Cell], kinds: Sequence[str], look: Look) -> Row:
        row = table.add("TR")
        cells: list[Block | None] = []
        for cell, kind in zip(inside, kinds, strict=True):
            name, _, attributes = kind.partition(" ")
            # An empty first cell heads nothing.
            tag = row.add(name if cell else "TD", attributes=attributes if cell else "")
            if isinstance(cell, str):
                of = look
                if self.large:  # What a row is about stands out where it goes on below itself.
                    of = replace(look, bold=kind.endswith("Row"), measure=CELL_MEASURE)
                cells.append(self.loose(cell, of, tag) if cell else None)
            else:
                cells.append(cell(tag))
        return Row(tuple(cells))

    def space(self, points: float) -> None:
        """Add room between two parts."""
        self.blocks.append(Space(points))


def run_in(label: str) -> Span:
    """Return a label that stands on the line of its words, before them."""
    return Span(f"{label} " if label.endswith(ENDS) else f"{label}: ", bold=True)


class Pair(Block):
    """A label in a narrow column, and its words in the wide column beside it."""

    def __init__(self, label: Words | None, body: Words | None, *, mirrored: bool = False) -> None:
        self.label, self.body, self.mirrored = label, body, mirrored
        self.after = BODY.after

    def wrap(self, width: float, height: float) -> float:
        """Return how much room the pair takes when it is `width` points wide."""
        label = self.label.wrap(width * LABEL_SHARE - GUTTER, height) if self.label else 0.0
        body = self.body.wrap(width * (1 - LABEL_SHARE), height) if self.body else 0.0
        self.width, self.height = width, max(label, body)
        return self.height

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return the pair in two parts; what of label and words fits stays with the first."""
        label, rest = _cut(self.label, width * LABEL_SHARE - GUTTER, height)
        body, more = _cut(self.body, width * (1 - LABEL_SHARE), height)
        if (self.label and not label) or (self.body and not body):
            return []
        return [
            Pair(label, body, mirrored=self.mirrored),
            Pair(rest, more, mirrored=self.mirrored),
        ]

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the label, then the words on the same first line."""
        if self.label is not None:
            drop = (BODY.size - LABEL.size) * 0.72
            left = x + self.width - self.label.width if self.mirrored else x
            self.label.draw(canvas, left, y + self.height - self.label.height - drop)
        if self.body is not None:
            left = x if self.mirrored else x + self.width * LABEL_SHARE
            self.body.draw(canvas, left, y + self.height - self.body.height)


def _cut(words: Words | None, width: float, height: float) -> tuple[Words | None, Words | None]:
    """Return what of some words fits on this page, and what goes to the next; nothing is None."""
    if words is None or words.wrap(width, height) <= height:
        return words, None
    parts = words.split(width, height)
    return (parts[0], parts[1]) if parts else (None, words)


class Item(Block):
    """One entry of a list: its mark, and its words beside it."""

    def __init__(self, mark: Words, body: Words) -> None:
        self.mark, self.body = mark, body
        self.after = body.look.after

    def wrap(self, width: float, height: float) -> float:
        """Return how much room the entry takes when it is `width` points wide."""
        self.mark.wrap(width, height)
        self.width, self.height = width, self.body.wrap(width, height)
        return self.height

    def narrowest(self) -> float:
        """Return what the words need."""
        return self.body.narrowest()

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return the entry in two parts, the mark with the first."""
        parts = self.body.split(width, height)
        return [Item(self.mark, parts[0]), parts[1]] if parts else []

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the mark, then the words."""
        self.mark.draw(canvas, x, y + self.height - self.mark.height)
        self.body.draw(canvas, x, y)
