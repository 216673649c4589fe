"""What people do, row by row in a frame: a pictogram, what, who and when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.printing.block import ROUNDING, Block, cut_cells
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.cards import Edge, draw_frame
from mpg_desktop.printing.pictograms import Pictograms
from mpg_desktop.printing.stack import Beside, Column, Stack
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, INK, TINT
from mpg_desktop.printing.tags import Tag
from mpg_desktop.printing.words import Look, Words

SIDES = (0.13, 0.2), (0.13, 0.27)
"""The parts of the width beside the pictograms that who and when take: at the least, at the most.

What is done has the rest.
"""

PAD = 7.0
ROW_PAD = 3.5
"""Points between the frame and its rows, and above and below the words of a row."""

GAP = 12.0
"""Points between two columns, and below the frame."""

END = 8.0
"""Points between the last column and the end of the ground of its row, at least."""

MUCH_TOO_LONG, MOST_WHO = 3.0, 0.3
"""How many lines names take at least before who gets more room, and the part that it takes then."""

SIGN_ROOM = 38.0
"""Points that the column of pictograms takes."""

WHOLE_ROW = 240.0
"""Points of a row that goes to the next page in one piece."""

LEAST_PART = 60.0
"""Points of a row that stand on a page at least before it goes on to the next."""

TITLE = Look(15, ACCENT, bold=True)
HEAD = Look(11, ACCENT, bold=True)
WHAT = Look(12.5, INK, leading=1.44)
WHO = Look(12, INK, bold=True)
WHEN = Look(11, INK)


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody does: who and when in words ('' where nobody said), and its pictogram."""

    id: RecordId
    what: str
    who: str
    when: str
    sign: str


@dataclass(frozen=True, slots=True)
class Heads:
    """What stands above the rows: the pictogram and title of the whole, and its columns."""

    sign: str
    title: str
    who: str
    when: str


@dataclass(frozen=True, slots=True)
class _Row:
    """One row as it is drawn; the first has no ground and heads the columns."""

    sign: str
    cells: tuple[Words | None, ...]
    size: float
    tinted: bool = False


class Deeds(Block):
    """A framed table of deeds; it goes on between two rows, and its head stands on every page.

    Where its columns are too narrow for their words, who and when stand below what is done.
    """

    whole = True

    def __init__(
        self,
        head: _Row,
        rows: Sequence[_Row],
        sides: tuple[float, ...],
        pictograms: Pictograms,
        *,
        mirrored: bool,
    ) -> None:
        self.head, self.rows, self.sides = head, tuple(rows), sides
        self.pictograms, self.mirrored = pictograms, mirrored
        self.after = GAP

    def wrap(self, width: float, height: float) -> float:
        """Return how high the frame is around its rows."""
        self.width, rows = width, (self.head, *self.rows)
        self.below = _stacked(rows, mirrored=self.mirrored) if self._is_narrow() else []
        if self.below:
            _, wide = self._place()
            tall = [
                max(row.size, each.wrap(wide, height))
                for row, each in zip(rows, self.below, strict=True)
            ]
            self.heights = [each + 2 * ROW_PAD for each in tall]
        else:
            self.heights = [self._height(each, height) for each in rows]
        self.height = sum(self.heights) + 2 * PAD
        return self.height

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return the rows in two frames, the head on both; never a head without a row."""
        self.wrap(width, height)
        room, fits = height - self.heights[0] - 2 * PAD, 0
        for high in self.heights[1:]:
            if high > room + ROUNDING:
                break
            room -= high
            fits += 1
        first, rest = list(self.rows[:fits]), list(self.rows[fits:])
        if rest and not first and room >= LEAST_PART and self.heights[1] > WHOLE_ROW:
            parts = self._cut(rest[0], room)
            if parts is not None:
                first.append(parts[0])
                rest[0] = parts[1]
        if not first or not rest:
            return ()
        silent = replace(self.head, cells=tuple(each and each.silent() for each in self.head.cells))
        return tuple(
            Deeds(head, rows, self.sides, self.pictograms, mirrored=self.mirrored)
            for head, rows in ((self.head, first), (silent, rest))
        )

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the frame, then row by row from the top down."""
        with artifact(canvas):
            draw_frame(canvas, Edge(ACCENT, frame=1.8), (x, y), (self.width, self.height))
        top = y + self.height - PAD
        for index, (row, high) in enumerate(
            zip((self.head, *self.rows), self.heights, strict=True)
        ):
            self._draw_ground(canvas, row, (x, top), high)
            if self.below:
                stack = self.below[index]
                low = top - high / 2 - stack.height / 2
                stack.draw(canvas, x + self._place()[0], low)
            else:
                self._draw_cells(canvas, row, (x, top), high)
            top -= high

    def _draw_ground(
        self, canvas: ArchiveCanvas, row: _Row, corner: tuple[float, float], high: float
    ) -> None:
        x, top = corner
        with artifact(canvas):
            if row.tinted:
                canvas.setFillColor(TINT)
                inside = self.width - 2 * PAD
                canvas.roundRect(x + PAD, top - high, inside, high, 7, stroke=0, fill=1)
            if row.sign:
                half = (SIGN_ROOM - row.size) / 2 + PAD + 3
                at = x + self.width - half - row.size if self.mirrored else x + half
                place = (at, top - high / 2 - row.size / 2)
                self.pictograms.draw(
                    canvas, row.sign, place, row.size, ACCENT, turned=self.mirrored
                )

    def _draw_cells(
        self, canvas: ArchiveCanvas, row: _Row, corner: tuple[float, float], high: float
    ) -> None:
        x, top = corner
        for cell, (left, _) in zip(row.cells, self._places(), strict=True):
            if cell is not None:
                cell.draw(canvas, x + left, top - high / 2 - cell.height / 2)

    def narrowest(self) -> float:
        """Return what the widest cell needs beside the pictograms."""
        cells = [cell for row in (self.head, *self.rows) for cell in row.cells if cell is not None]
        return max(each.narrowest() for each in cells) + 2 * PAD + SIGN_ROOM + 6 + END

    def _is_narrow(self) -> bool:
        """Tell whether a word would be broken, or a column be a tower of words."""
        return any(
            cell is not None and cell.narrowest() > wide
            for row in (self.head, *self.rows)
            for cell, (_, wide) in zip(row.cells, self._places(), strict=True)
        )

    def _place(self) -> tuple[float, float]:
        """Return where words begin that stand below each other, and how wide they are."""
        left = PAD + SIGN_ROOM + 6
        wide = self.width - left - PAD - END
        return (self.width - left - wide if self.mirrored else left), wide

    def _places(self) -> list[tuple[float, float]]:
        """Return where each column begins, from the left of the frame, and how wide it is."""
        room = self.width - 2 * PAD - SIGN_ROOM - 2 * GAP - 6 - END
        (least, most), when = SIDES
        if self.sides[0] > MUCH_TOO_LONG * room * most:
            most = MOST_WHO
        sides = [
            min(max(wide, room * least), room * most)
            for wide, (least, most) in zip(self.sides, ((least, most), when), strict=True)
        ]
        places, at = [], PAD + SIGN_ROOM + 6
        for wide in (room - sum(sides), *sides):
            places.append((self.width - at - wide if self.mirrored else at, wide))
            at += wide + GAP
        return places

    def _height(self, row: _Row, height: float) -> float:
        tallest = [
            cell.wrap(wide, height)
            for cell, (_, wide) in zip(row.cells, self._places(), strict=True)
            if cell is not None
        ]
        return max([row.size, *tallest]) + 2 * ROW_PAD

    def _cut(self, row: _Row, room: float) -> tuple[_Row, _Row] | None:
        """Return a row in two parts, or None when it cannot be parted here."""
        if self.below:
            what = row.cells[0]
            parts = what.split(self._place()[1], room - 2 * ROW_PAD) if what is not None else ()
            if not parts:
                return None
            rest = replace(row, cells=(parts[1], *row.cells[1:]), sign="")
            return replace(row, cells=(parts[0], None, None)), rest
        cut = cut_cells(row.cells, room - 2 * ROW_PAD)
        return cut and (replace(row, cells=cut[0]), replace(row, cells=cut[1], sign=""))


def _stacked(rows: Sequence[_Row], *, mirrored: bool) -> list[Stack]:
    """Return the words of rows with who and when below what is done, beside each other."""
    sides = []
    for row in rows:
        columns = [Column(0.5, each) for each in row.cells[1:]]
        sides.append(Beside(columns, gap=GAP, mirrored=mirrored))
    for each in sides:
        each.alike = sides
    return [
        Stack([*(each for each in row.cells[:1] if each is not None), side])
        for row, side in zip(rows, sides, strict=True)
    ]


def tell_deeds(
    story: Story, heads: Heads, deeds: Sequence[Deed], *, grown: float = 1.0, least: float = 0.0
) -> None:
    """Add a frame of deeds under its heading.

    `grown` makes all letters larger; none is smaller than `least` points.
    """

    def look(of: Look) -> Look:
        return replace(of, size=max(of.size * grown, least))

    root = story.structure.root
    title = story.loose(heads.title, look(TITLE), root.add("H2"))
    table = root.add("Table")
    top = table.add("TR")
    top.add("TD")
    named = [_cell(story, text, look(HEAD), top, "Column") for text in (heads.who, heads.when)]
    head = _Row(heads.sign, (title, *named), look(TITLE).size * 1.6)
    rows = [
        _row(story, each, (look(WHAT), look(WHO), look(WHEN)), table, tinted=not number % 2)
        for number, each in enumerate(deeds)
    ]
    sides = tuple(
        max(_on_one_line(each.cells[column]) for each in (head, *rows)) for column in (1, 2)
    )
    story.blocks.append(Deeds(head, rows, sides, story.pictograms, mirrored=story.mirrored))


def _on_one_line(words: Words | None) -> float:
    """Return how wide words are that are not broken, in points."""
    if words is None:
        return 0.0
    words.wrap(float("inf"), 0.0)
    # A little more: what is as wide as its room is broken when numbers are rounded.
    return max((line.width for line in words.drawn), default=0.0) + 1.0


def _row(
    story: Story, deed: Deed, looks: tuple[Look, Look, Look], table: Tag, *, tinted: bool
) -> _Row:
    tag = table.add("TR")
    what = _cell(story, deed.what, looks[0], tag, "Row")
    others = [
        _cell(story, text, look, tag, "")
        for text, look in ((deed.who, looks[1]), (deed.when, looks[2]))
    ]
    return _Row(deed.sign, (what, *others), looks[0].size * 1.75, tinted)


def _cell(story: Story, text: str, look: Look, row: Tag, scope: str) -> Words | None:
    """Return the words of a cell; an empty one heads nothing."""
    if not text:
        row.add("TD")
        return None
    tag = row.add("TH", attributes=f"/O /Table /Scope /{scope}") if scope else row.add("TD")
    return story.loose(text, look, tag)
