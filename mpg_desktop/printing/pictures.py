"""Draws the domain's vector pictures (genogram, ecogram) on paper, as vectors."""

from reportlab.platypus import Flowable

from mpg_desktop.domain.picture import Line, Outline, Picture, Point, Stroke, Symbol, course
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.page import one_line
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.style import CAPTION, INK, TINT, WHITE
from mpg_desktop.printing.tags import Tag
from mpg_desktop.printing.words import Look

LARGEST_UNIT = 40.0
"""Points that one grid unit takes at most, so that a family of two is not drawn enormous."""

DASHES = {Line.DASHED: (4, 3), Line.DOTTED: (1, 2.4)}


class PaperPicture(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """A picture as wide as the text, or smaller when that is large enough.

    `tag` is its figure, which says the same in words; `highest` its height in points at most.
    """

    def __init__(self, picture: Picture, tag: Tag, shaper: Shaper, highest: float = 480.0) -> None:
        super().__init__()
        self.picture = picture
        self.tag = tag
        self.shaper = shaper
        self.highest = highest
        self.unit = LARGEST_UNIT

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take the whole width and as much of `height` (points) as the picture needs."""
        fits = min(width / self.picture.width, min(height, self.highest) / self.picture.height)
        self.unit = min(fits, LARGEST_UNIT)
        self.width, self.height = width, self.unit * self.picture.height
        return self.width, self.height

    def draw(self) -> None:
        """Draw strokes first, symbols over them, captions last."""
        canvas: ArchiveCanvas = self.canv
        canvas.saveState()
        canvas.translate((self.width - self.unit * self.picture.width) / 2, 0)
        canvas.setStrokeColor(INK)
        canvas.setLineJoin(1)
        with canvas.tagged(self.tag):
            for stroke in self.picture.strokes:
                self._stroke(canvas, stroke)
            for symbol in self.picture.symbols:
                self._symbol(canvas, symbol)
            for symbol in self.picture.symbols:
                self._captions(canvas, symbol)
        canvas.restoreState()

    def _at(self, point: Point) -> tuple[float, float]:
        return (
            (point.x - self.picture.top_left.x) * self.unit,
            (self.picture.bottom_right.y - point.y) * self.unit,
        )

    def _stroke(self, canvas: ArchiveCanvas, stroke: Stroke) -> None:
        canvas.setLineWidth(3.2 if stroke.line is Line.THICK else 1.2)
        canvas.setDash(*DASHES.get(stroke.line, ()))
        points = course(stroke)
        path = canvas.beginPath()
        path.moveTo(*self._at(points[0]))
        for point in points[1:]:
            path.lineTo(*self._at(point))
        if stroke.closed:
            path.close()
        canvas.drawPath(path)
        canvas.setDash()

    def _symbol(self, canvas: ArchiveCanvas, symbol: Symbol) -> None:
        x, y = self._at(symbol.at)
        half = symbol.size * self.unit / 2
        canvas.setFillColor(TINT)
        canvas.setLineWidth(1.6)
        _outline(canvas, symbol.outline, x, y, half)
        if symbol.doubled:
            _outline(canvas, symbol.outline, x, y, half * 0.84)
        if symbol.crossed:
            canvas.line(x - half, y - half, x + half, y + half)
            canvas.line(x - half, y + half, x + half, y - half)
        if symbol.inside and not symbol.crossed:
            low = 0.5 * half if symbol.outline is Outline.TRIANGLE else 0.0
            look = Look(min(11, half * 0.8), INK, bold=True)
            self._centred(canvas, symbol.inside, look, (x, y - 4 - low))

    def _captions(self, canvas: ArchiveCanvas, symbol: Symbol) -> None:
        x, y = self._at(symbol.at)
        y -= symbol.size * self.unit / 2 + CAPTION.size + 3
        for line in symbol.captions:
            width = one_line(line, CAPTION, self.shaper, "nl").width
            canvas.setFillColor(WHITE)
            canvas.rect(x - width / 2 - 2, y - 2.5, width + 4, CAPTION.size + 2.5, stroke=0, fill=1)
            self._centred(canvas, line, CAPTION, (x, y))
            y -= CAPTION.size * 1.25

    def _centred(
        self, canvas: ArchiveCanvas, text: str, look: Look, at: tuple[float, float]
    ) -> None:
        line = one_line(text, look, self.shaper, "nl")
        canvas.draw_text(line, (at[0] - line.width / 2, at[1]), look.size, look.colour)


def _outline(canvas: ArchiveCanvas, outline: Outline, x: float, y: float, half: float) -> None:
    if outline is Outline.CIRCLE:
        canvas.circle(x, y, half, stroke=1, fill=1)
    elif outline in {Outline.SQUARE, Outline.ROUNDED}:
        radius = half * 0.45 if outline is Outline.ROUNDED else 0
        canvas.roundRect(x - half, y - half, 2 * half, 2 * half, radius, stroke=1, fill=1)
    else:
        corners = [(x, y + half), (x + half, y), (x, y - half), (x - half, y)]
        if outline is Outline.TRIANGLE:
            corners = [(x, y + half), (x + half, y - half), (x - half, y - half)]
        path = canvas.beginPath()
        path.moveTo(*corners[0])
        for corner in corners[1:]:
            path.lineTo(*corner)
        path.close()
        canvas.drawPath(path, stroke=1, fill=1)
