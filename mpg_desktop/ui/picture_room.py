"""How large a genogram or an ecogram is drawn in the room that it gets, with its captions."""

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from mpg_desktop.domain.family_lines import DROP
from mpg_desktop.domain.picture import Outline, Picture, Symbol
from mpg_desktop.ui.picture_shapes import fitted

LARGEST_UNIT = 56.0
SMALLEST_UNIT = 26.0
"""Pixels at 100 % text that one grid unit takes at most and at least; then the page scrolls."""

WIDEST_CAPTION = 2.1
"""Grid units that a line of a name takes at most, so that neighbours do not run into each other."""

RING_CAPTION = 3.6
"""The same where the seven domains stand in a ring: there it goes on in a next line."""

FREE_BELOW = DROP - 0.5
"""Grid units below a symbol in which a name can go on in a next line, where lines lie below."""

CAPTION_GAP = 4

WITHIN = {Outline.DIAMOND: 0.62, Outline.TRIANGLE: 0.5}
"""Share of the width of a symbol in which words fit, where it is less than `WITHIN_MOST`."""
WITHIN_MOST = 0.82
DOUBLED = 0.84
"""By how much the inner line of a doubled symbol is smaller."""
SMALLEST_INSIDE = 0.72
"""Share of the usual letters that words in a symbol take at least; smaller ones go below it."""
SMALLEST_LETTERS = 0.8
"""Share of the usual letters that names take at least in a picture that was made smaller."""

STEP = 0.97
"""How a picture is made smaller, again and again, as long as no name comes over a symbol."""

Overhang = tuple[float, float, float, float]
"""By how much captions stand out of a picture: left, right, above and below, in pixels."""


class Frame(Struct, frozen=True):
    """How large a grid unit is drawn, and the room around the picture, in pixels."""

    unit: float
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    bottom: float = 0.0


class PictureRoom:
    """Measures one picture in one typeface; `text` is the size of text as a share of the usual.

    `widest` is how wide a line of a name may be, in grid units. `highest` is the height, in pixels
    at 100 % text, in which all of it is to be seen at first, as long as names can be read. `zoom`
    is how large somebody made it: a smaller one has smaller letters, as far as they can be read.
    """

    def __init__(
        self,
        picture: Picture,
        font: QFont,
        text: float,
        widest: float,
        highest: int | None,
        *,
        zoom: float = 1.0,
    ) -> None:
        self.picture = picture
        self._letters = max(SMALLEST_LETTERS, min(1.0, zoom))
        self.font = QFont(font)
        self.font.setPointSizeF(font.pointSizeF() * self._letters)
        self._text = text
        self._widest, self._highest = widest, highest
        self._zoom = zoom
        self._overhangs: dict[float, Overhang] = {}
        self._units: dict[float, float] = {}
        self.inside_font = QFont(self.font)
        self.inside_font.setWeight(QFont.Weight.DemiBold)

    @property
    def least(self) -> float:
        """The smallest grid unit at which names can be read, in pixels."""
        return SMALLEST_UNIT * self._text

    @property
    def easiest_width(self) -> float:
        """The width in pixels at which the picture is easiest to read."""
        return LARGEST_UNIT * self._text * self.picture.width

    def fitting(self, width: float) -> float:
        """Return how large a grid unit is when the picture fits a width."""
        unit = LARGEST_UNIT * self._text
        for _round in range(2):  # captions stand out less when the picture is smaller
            left, right, _top, bottom = self.overhang(unit)
            fits = (width - left - right) / self.picture.width
            if self._highest is not None:
                fits = min(fits, (self._highest * self._text - bottom) / self.picture.height)
            unit = max(self.least, min(LARGEST_UNIT * self._text, fits))
        return unit

    def unit(self, fits: float) -> float:
        """Return how large a grid unit is drawn where `fits` would fill the room.

        A picture that was made smaller stays so large that no name lies over somebody's symbol.
        """
        if fits not in self._units:  # every point that is drawn asks for it
            self._units[fits] = fits * self._zoom if self._zoom >= 1 else self._smaller(fits)
        return self._units[fits]

    def _smaller(self, fits: float) -> float:
        wanted, unit = fits * self._zoom, fits
        if self._covers(fits):  # somebody put them so
            return wanted
        while unit > wanted and not self._covers(smaller := max(wanted, unit * STEP)):
            unit = smaller
        return unit

    def caption_boxes(self, symbol: Symbol, unit: float) -> list[tuple[str, QRectF]]:
        """Return the lines below a symbol with their places, in pixels from the grid's origin."""
        metrics = QFontMetricsF(self.font)
        top = (symbol.at.y + symbol.size / 2) * unit + CAPTION_GAP
        found = []
        for line in self.lines(symbol, metrics, unit):
            width = metrics.horizontalAdvance(line)
            left = symbol.at.x * unit - width / 2 - 3
            found.append((line, QRectF(left, top, width + 6, metrics.height())))
            top += metrics.height()
        return found

    def _covers(self, unit: float) -> bool:
        """Tell whether a name lies over the symbol of somebody else."""
        symbols = self.picture.symbols
        places = [(each.about, _box(each, unit)) for each in symbols]
        return any(
            box.intersects(place)
            for each in symbols
            for _line, box in self.caption_boxes(each, unit)
            for about, place in places
            if about != each.about
        )

    def width(self, unit: float) -> int:
        """Return the width in pixels that the picture takes with a grid unit of this size."""
        left, right, _top, _bottom = self.overhang(unit)
        return round(unit * self.picture.width + left + right)

    def height(self, frame: Frame) -> int:
        """Return the height in pixels that the picture takes in a frame."""
        return round(self.picture.height * frame.unit + frame.top + frame.bottom)

    def frame(self, unit: float) -> Frame:
        """Return the frame of a picture that is drawn at this size."""
        return Frame(unit, *self.overhang(unit))

    def overhang(self, unit: float) -> Overhang:
        """Return by how much captions stand out of the picture."""
        if unit not in self._overhangs:  # every point that is drawn asks for it
            self._overhangs[unit] = self._measured(unit)
        return self._overhangs[unit]

    def share_inside(self, symbol: Symbol, unit: float) -> float:
        """Return by how much what stands in a symbol is drawn smaller; nothing when not there."""
        if not symbol.inside or symbol.crossed:
            return 0.0
        room = symbol.size * unit * WITHIN.get(symbol.outline, WITHIN_MOST)
        room *= DOUBLED if symbol.doubled else 1.0
        share = room / QFontMetricsF(self.inside_font).horizontalAdvance(symbol.inside)
        return min(1.0, share) if share * self._letters >= SMALLEST_INSIDE else 0.0

    def lines(self, symbol: Symbol, metrics: QFontMetricsF, unit: float) -> list[str]:
        """Return what stands below a symbol: its captions, and what does not fit in it."""
        lines = self._names(symbol, metrics, unit)
        goes_below = symbol.inside and not symbol.crossed and not self.share_inside(symbol, unit)
        return [*lines, symbol.inside] if goes_below else lines

    def _names(self, symbol: Symbol, metrics: QFontMetricsF, unit: float) -> list[str]:
        """Return the captions of a symbol, cut to what fits between neighbours."""
        room = max(self._widest * unit, metrics.horizontalAdvance("MMMMM"))
        below = (FREE_BELOW * unit - CAPTION_GAP) / metrics.height()
        most = max(1, int(below)) if self._widest <= WIDEST_CAPTION else None
        return fitted(symbol.captions, metrics, room, most)

    def _measured(self, unit: float) -> Overhang:
        picture, metrics = self.picture, QFontMetricsF(self.font)
        left = right = bottom = 0.0
        for symbol in picture.symbols:
            lines = self.lines(symbol, metrics, unit)
            half = max((metrics.horizontalAdvance(line) for line in lines), default=0.0) / 2 + 4
            below = symbol.size * unit / 2 + CAPTION_GAP + len(lines) * metrics.height() + 4
            left = max(left, half - (symbol.at.x - picture.top_left.x) * unit)
            right = max(right, half - (picture.bottom_right.x - symbol.at.x) * unit)
            bottom = max(bottom, below - (picture.bottom_right.y - symbol.at.y) * unit)
        return left, right, 0.0, bottom


def _box(symbol: Symbol, unit: float) -> QRectF:
    side = symbol.size * unit
    return QRectF(symbol.at.x * unit - side / 2, symbol.at.y * unit - side / 2, side, side)
