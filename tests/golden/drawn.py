"""Draws something by itself on a small page, to look at it apart from all documents."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO

from mpg_desktop.printing.archive import About
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.tags import Structure

SIZE = (360.0, 90.0)
"""Width and height of the page, in points."""

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def drawn(draw: Callable[[ArchiveCanvas], None]) -> bytes:
    """Return a PDF of one page with nothing around what is drawn."""
    target = BytesIO()
    canvas = ArchiveCanvas(
        target,
        pagesize=SIZE,
        invariant=1,
        about=About("Proef", "nl", MOMENT),
        structure=Structure(),
        around=lambda _canvas, _page, _pages: None,
    )
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return target.getvalue()
