"""The shapes of the symbols in a picture, and their names in lines."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPolygonF

from mpg_desktop.domain.picture import Outline


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
