"""The shapes of genograms and ecograms on paper: outlines of symbols, and lines of every sort."""

from collections.abc import Callable

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from mpg_desktop.domain.picture import Line, Outline, Point, Stroke, Symbol, course, cross_in

DASHES = {Line.DASHED: (4, 3), Line.DOTTED: (1, 2.4)}
WIDTHS = {Line.THICK: 3.2, Line.FAINT: 0.4}
Place = Callable[[Point], tuple[float, float]]
"""Tells where on the paper a place of a picture lies, in points."""


def draw_course(canvas: Canvas, stroke: Stroke, place: Place) -> None:
    """Draw one line, thick, dashed, dotted or to and fro as it says."""
    canvas.setLineWidth(WIDTHS.get(stroke.line, 1.2))
    canvas.setDash(*DASHES.get(stroke.line, ()))
    _draw_line(canvas, stroke, place)
    canvas.setDash()


def draw_by_hand(canvas: Canvas, stroke: Stroke, place: Place, unit: float) -> None:
    """Draw a line as somebody drew it: its own colour and width, round at the ends.

    `unit` is how many points a grid unit takes.
    """
    canvas.saveState()
    canvas.setLineCap(1)
    canvas.setLineWidth(stroke.width * unit)
    canvas.setStrokeColor(HexColor(stroke.hue))
    _draw_line(canvas, stroke, place)
    canvas.restoreState()


def _draw_line(canvas: Canvas, stroke: Stroke, place: Place) -> None:
    points = course(stroke)
    path = canvas.beginPath()
    path.moveTo(*place(points[0]))
    for point in points[1:]:
        path.lineTo(*place(point))
    if stroke.closed:
        path.close()
    canvas.drawPath(path)


def draw_outline(canvas: Canvas, symbol: Symbol, at: tuple[float, float], half: float) -> float:
    """Draw a symbol without its words; return how far (points) its middle lies below `at`."""
    x, y = at
    _outline(canvas, symbol.outline, at, half)
    if symbol.doubled:
        _outline(canvas, symbol.outline, at, half * 0.84)
    if symbol.crossed:
        for (left, top), (right, low) in cross_in(symbol.outline):
            canvas.line(x + left * half, y - top * half, x + right * half, y - low * half)
    return half * 0.4 if symbol.outline is Outline.TRIANGLE else 0.0


def _outline(canvas: Canvas, outline: Outline, at: tuple[float, float], half: float) -> None:
    x, y = at
    if outline is Outline.NOTHING:
        return
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
