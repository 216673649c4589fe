"""A picture that takes no more room than there is, with an edge, so that white paper is seen."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from mpg_desktop.ui.theme import Theme


class FittedPicture(QLabel):
    """Shows its pixmap as large as it is, or smaller where the page is narrower."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the whole picture."""
        return self._whole.toSize()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return next to nothing: a large picture widens no page."""
        return QSize(1, 1)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that a narrower picture is lower too."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the picture where it has this width at most."""
        return ceil(self._within(width).height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the picture in the middle, and its edge."""
        size = self._within(self.width())
        corner = QPointF((self.width() - size.width()) / 2, 0)
        place = QRectF(corner, size)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            pixmap = self.pixmap()
            painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))

    @property
    def _whole(self) -> QSizeF:
        return self.pixmap().deviceIndependentSize()

    def _within(self, width: int) -> QSizeF:
        whole = self._whole
        if whole.width() <= width:
            return whole
        return whole.scaled(QSizeF(width, whole.height()), Qt.AspectRatioMode.KeepAspectRatio)
