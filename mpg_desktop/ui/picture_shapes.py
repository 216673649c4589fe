"""The shapes and lines of a picture, and the names in it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from mpg_desktop.domain.picture import Line, Outline, Point, Stroke, Symbol, course, cross_in
from mpg_desktop.ui.theme import Theme

PENS = {
    Line.DASHED: Qt.PenStyle.DashLine,
    Line.DOTTED: Qt.PenStyle.DotLine,
}


def broken(text: str, metrics: QFontMetricsF, room: float) -> list[str]:
    """Return the words of a text as lines that fit in a room, as far as a word does."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def fitted(
    captions: Sequence[str], metrics: QFontMetricsF, room: float, most: int | None
) -> list[str]:
    """Return captions as lines that fit in a room; the last of `most` lines is cut where needed."""
    lines = [line for each in captions for line in broken(each, metrics, room)]
    if most is not None and len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines]


def draw_stroke(
    painter: QPainter, stroke: Stroke, at: Callable[[Point], QPointF], theme: Theme
) -> None:
    """Draw one line, thick, dashed, dotted or to and fro as it says; `at` tells where it lies."""
    tone = "line" if stroke.line is Line.FAINT else "text2"
    width = 4.0 if stroke.line is Line.THICK else 1.6
    pen = QPen(theme.colour(tone), width * _scale(theme))
    pen.setStyle(PENS.get(stroke.line, Qt.PenStyle.SolidLine))
    painter.setPen(pen)
    points = course(stroke)
    around = points[:1] if stroke.closed else ()
    painter.drawPolyline(QPolygonF([at(point) for point in (*points, *around)]))


def draw_symbol(painter: QPainter, symbol: Symbol, box: QRectF, theme: Theme) -> None:
    """Draw the shape of a symbol, doubled or crossed as it says."""
    painter.setPen(QPen(theme.colour("text"), 2.0 * _scale(theme)))
    draw_outline(painter, symbol.outline, box)
    half = box.width() / 2
    if symbol.doubled:
        inner = half * 0.16
        draw_outline(painter, symbol.outline, box.adjusted(inner, inner, -inner, -inner))
    if symbol.crossed:
        for one, other in cross_in(symbol.outline):
            painter.drawLine(
                box.center() + QPointF(*one) * half, box.center() + QPointF(*other) * half
            )


def _scale(theme: Theme) -> float:
    """Return by how much lines grow with the text; they never get thinner than usual."""
    return max(1.0, theme.text_size / 100)


def draw_outline(painter: QPainter, outline: Outline, box: QRectF) -> None:
    """Draw the shape of a symbol in a box."""
    if outline is Outline.NOTHING:
        return
    if outline is Outline.CIRCLE:
        painter.drawEllipse(box)
    elif outline is Outline.SQUARE:
        painter.drawRect(box)
    elif outline is Outline.ROUNDED:
        radius = box.width() * 0.22
        painter.drawRoundedRect(box, radius, radius)
    else:
        top, bottom = QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom())
        left, right = QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y())
        corners = [top, right, bottom, left]
        if outline is Outline.TRIANGLE:
            corners = [top, box.bottomRight(), box.bottomLeft()]
        painter.drawPolygon(QPolygonF(corners))
