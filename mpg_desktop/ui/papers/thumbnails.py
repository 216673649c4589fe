"""Small pictures of all pages beside the document: press one to go there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from mpg_desktop.ui.papers.errands import Errands
from mpg_desktop.ui.papers.leaf_view import Draw
from mpg_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from mpg_desktop.desk.paper_desk import Prepared
    from mpg_desktop.printing.leaves import PageImage

HIGH = 104
"""Pixels of a small picture at 100 % text."""
ROOM = 44
"""Pixels of the list beside the picture: its edges and a scroll bar."""

EDGE = 12
"""Pixels around a picture and its number together."""


class Thumbnails(QListWidget):
    """`chosen` brings the number of a page that somebody wants to see."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, draw: Draw) -> None:
        super().__init__()
        self._theme = theme
        self._draw = draw
        self._errands = Errands(self)
        self._prepared: Prepared | None = None
        self.setProperty("part", "pages")
        self.setAccessibleName(self.tr("Bladzijden"))
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setFlow(QListWidget.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListWidget.Movement.Static)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._choose)
        theme.changed.connect(self._dress)
        self._dress()

    def show_leaves(self, prepared: "Prepared") -> None:
        """Show the pages of a document."""
        self._prepared = prepared
        self._errands.drop_all()
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.clear()
        words = self.tr("Bladzijde {page}")
        for number, _ in enumerate(prepared.leaves):
            item = QListWidgetItem(str(number + 1))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words.format(page=number + 1))
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.addItem(item)
            self._draw_anew(number)
        self.setCurrentRow(0)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own

    def show_page(self, page: int) -> None:
        """Show which page is in sight, without going anywhere."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.setCurrentRow(page)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)

    def _draw_anew(self, number: int) -> None:
        """Give a page its place before its picture comes: else the pages lie over each other."""
        size, edge = self.iconSize(), self._theme.px(EDGE)
        room = QSize(edge, edge + self.fontMetrics().height())
        self.item(number).setSizeHint(size + room)
        self._ask(number)

    def _ask(self, number: int) -> None:
        if self._prepared is None:
            return
        leaf = self._prepared.leaves[number]
        scale = self._theme.px(HIGH) * self.devicePixelRatioF() / max(leaf.height, 1)

        def came(page: "PageImage") -> None:
            form = QImage.Format.Format_RGB32
            image = QImage(page.pixels, page.width, page.height, page.stride, form)
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            icon = QIcon(pixmap)
            icon.addPixmap(pixmap, QIcon.Mode.Selected)  # else Qt tints the page that is chosen
            self.item(number).setIcon(icon)

        self._errands.ask(number, self._draw(self._prepared, number, scale, came))

    def _dress(self) -> None:
        high = self._theme.px(HIGH)
        self.setIconSize(QSize(high, high))
        self.setFixedWidth(high + self._theme.px(ROOM))
        for number in range(self.count()):
            self._draw_anew(number)
