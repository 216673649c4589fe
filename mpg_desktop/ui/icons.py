"""Symbols drawn from the SVG files of `resources/icons`, in any colour and size."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIGN = 128
"""Pixels of the sign of the program; systems make it smaller themselves."""


class Icons:
    """The drawer of symbols; `folder` holds one `name.svg` per symbol (see its LICENSE)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[tuple[str, str, int, int], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int, edge: int = 0) -> QPixmap:
        """Return a symbol of `size` logical pixels, sharp on the sharpest screen.

        `edge` is how much stays empty on either side. Raises `FileNotFoundError` when there is no
        such symbol.
        """
        key = (name, colour, size, edge)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, colour, size, edge)
        return self._drawn[key]

    def icon(self, name: str, colour: str, disabled: str, size: int, edge: int = 0) -> QIcon:
        """Return a symbol for a button, with the colour that it has while it cannot be used."""
        icon = QIcon()
        icon.addPixmap(self.pixmap(name, colour, size, edge), QIcon.Mode.Normal)
        icon.addPixmap(self.pixmap(name, disabled, size, edge), QIcon.Mode.Disabled)
        return icon

    def sign(self, name: str, colour: str, ground: str) -> QIcon:
        """Return the sign of the program, as it stands in the bar of tasks: on a ground."""
        whole = QPixmap(QSize(SIGN, SIGN))
        whole.fill(Qt.GlobalColor.transparent)
        symbol = self.pixmap(name, colour, SIGN * 5 // 8)
        edge = (SIGN - SIGN * 5 // 8) // 2
        with QPainter(whole) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(whole.rect(), SIGN * 0.22, SIGN * 0.22)
            painter.drawPixmap(edge, edge, symbol)
        return QIcon(whole)

    def _draw(self, name: str, colour: str, size: int, edge: int) -> QPixmap:
        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        coloured = source.replace("currentColor", colour).replace(
            'stroke-width="2"', 'stroke-width="1.75"'
        )
        ratio = _sharpest_screen()
        pixmap = QPixmap(QSize(size + 2 * edge, size) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            room = QRectF(edge, 0, size, size)
            QSvgRenderer(QByteArray(coloured.encode())).render(painter, room)
        return pixmap


def _sharpest_screen() -> float:
    screens = QGuiApplication.screens()
    return max((screen.devicePixelRatio() for screen in screens), default=1.0)
