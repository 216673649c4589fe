"""Three signs that differ in shape, so that they are told apart in grey too.

A calm face in a circle, a worried face in a triangle, and a hand in an octagon.
"""

from math import cos, pi, sin

from reportlab.pdfgen.canvas import Canvas

from mpg_desktop.printing.style import AMBER_SIGN, GREEN, INK, RED, WHITE

EIGHT = 8


def draw_calm(canvas: Canvas, x: float, y: float, half: float) -> None:
    """Draw a smiling face in a circle."""
    canvas.setFillColor(GREEN)
    canvas.circle(x, y, half, stroke=0, fill=1)
    canvas.setStrokeColor(WHITE)
    canvas.setFillColor(WHITE)
    _face(canvas, x, y, half * 0.52)
    canvas.arc(x - half * 0.26, y - half * 0.3, x + half * 0.26, y + half * 0.16, 200, 140)


def draw_worried(canvas: Canvas, x: float, y: float, half: float) -> None:
    """Draw a face with the corners of its mouth down, in a triangle."""
    canvas.setFillColor(AMBER_SIGN)
    canvas.setStrokeColor(AMBER_SIGN)
    canvas.setLineWidth(6)
    canvas.setLineJoin(1)
    path = canvas.beginPath()
    path.moveTo(x, y + half * 1.12)
    path.lineTo(x + half * 1.14, y - half * 0.9)
    path.lineTo(x - half * 1.14, y - half * 0.9)
    path.close()
    canvas.drawPath(path, stroke=1, fill=1)
    canvas.setStrokeColor(INK)
    canvas.setFillColor(INK)
    low = y - half * 0.3
    _face(canvas, x, low, half * 0.44)
    canvas.arc(x - half * 0.2, low - half * 0.42, x + half * 0.2, low - half * 0.08, 20, 140)


def draw_stop(canvas: Canvas, x: float, y: float, half: float) -> None:
    """Draw a raised hand in an octagon."""
    canvas.setFillColor(RED)
    path = canvas.beginPath()
    for corner in range(EIGHT):
        turn = pi / EIGHT + corner * 2 * pi / EIGHT
        at = (x + half * 1.06 * cos(turn), y + half * 1.06 * sin(turn))
        if corner:
            path.lineTo(*at)
        else:
            path.moveTo(*at)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.setFillColor(WHITE)
    wide = half * 0.17
    for index, high in enumerate((0.42, 0.6, 0.62, 0.48)):
        left = x - half * 0.34 + index * half * 0.21
        canvas.roundRect(left, y - half * 0.2, wide, half * (high + 0.2), wide / 2, 0, 1)
    canvas.roundRect(x - half * 0.34, y - half * 0.6, half * 0.8, half * 0.62, half * 0.22, 0, 1)
    canvas.saveState()
    canvas.translate(x - half * 0.3, y - half * 0.36)
    canvas.rotate(58)
    canvas.roundRect(-wide * 0.4, -wide * 0.4, wide, half * 0.52, wide / 2, 0, 1)
    canvas.restoreState()


def _face(canvas: Canvas, x: float, y: float, half: float) -> None:
    """Draw the outline of a face and its eyes, in the colours that are set."""
    canvas.setLineWidth(half * 0.18)
    canvas.setLineCap(1)
    canvas.circle(x, y, half, stroke=1, fill=0)
    for side in (-1, 1):
        canvas.circle(x + side * half * 0.34, y + half * 0.22, half * 0.1, stroke=0, fill=1)
