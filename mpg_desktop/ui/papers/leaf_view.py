"""The pages of a document under each other, as they come out: zoomed, searched, by keyboard."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mpg_desktop.ui.papers.errands import Errands
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

if TYPE_CHECKING:
    from mpg_desktop.desk.paper_desk import Prepared
    from mpg_desktop.desk.tasks import Job
    from mpg_desktop.printing.leaves import Box, Hit, PageImage

Draw = Callable[["Prepared", int, float, Callable[["PageImage"], object]], "Job"]
"""Draws a page of a document at a scale (pixels for each point), and brings it later."""

ON_SCREEN = 96 / 72
"""Pixels for each point at 100 %: paper as large as it is."""

LEAST, MOST, STEP = 0.25, 4.0, 1.25
LARGEST = 32_000_000
"""Pixels of one page that are drawn at most; a larger zoom shows them larger."""

AHEAD = 400
"""Pixels above and below what is in sight within which a page is drawn already."""


class LeafSheet(QWidget):
    """One page: nothing but paper until its picture comes."""

    def __init__(self, theme: Theme, number: int, of: int, width: float, height: float) -> None:
        super().__init__()
        self._theme = theme
        self.paper = (width, height)
        self._scale = ON_SCREEN
        self._image: QImage | None = None
        self._hits: list[tuple[Box, bool]] = []
        self.drawn_at = 0.0
        words = self.tr("Bladzijde {page} van {pages}")
        self.setAccessibleName(words.format(page=number + 1, pages=of))

    def show_scale(self, scale: float) -> None:
        """Take the size of a zoom."""
        self._scale = scale
        width, height = self.paper
        self.setFixedSize(QSize(round(width * scale), round(height * scale)))
        self.update()

    def show_picture(self, image: QImage, scale: float) -> None:
        """Show the page itself."""
        self._image, self.drawn_at = image, scale
        self.update()

    def picture(self) -> QImage | None:
        """Return the page as it was drawn, or None while it is not."""
        return self._image

    def let_go(self) -> None:
        """Forget the picture of a page that is out of sight."""
        self._image, self.drawn_at = None, 0.0

    def mark(self, hits: "list[tuple[Box, bool]]") -> None:
        """Mark places; of each is told whether it is the one where one is now."""
        self._hits = hits
        self.update()

    def place(self, box: "Box") -> QRect:
        """Return where a place of the paper is on the screen."""
        scale = self._scale
        corner = QPoint(round(box.left * scale), round(box.top * scale))
        return QRect(corner, QSize(round(box.width * scale), round(box.height * scale)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the page, a line around it, and the marks."""
        with QPainter(self) as painter:
            if self._image is None:
                painter.fillRect(self.rect(), self._theme.colour("surface"))
            else:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(self.rect(), self._image)
            painter.setPen(self._theme.colour("line"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for box, is_current in self._hits:
                around = QRectF(self.place(box)).adjusted(-2, -2, 2, 2)
                ground = self._theme.colour("caution")
                ground.setAlpha(80)
                painter.setBrush(ground)
                pen = QPen(self._theme.colour("focus"), 2.5)
                painter.setPen(pen if is_current else Qt.PenStyle.NoPen)
                painter.drawRoundedRect(around, 3, 3)


class LeafView(QScrollArea):
    """All pages; `turned` tells which page is in sight, `zoomed` how large it is in per cent."""

    turned = Signal(int)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, draw: Draw) -> None:
        super().__init__()
        self._theme = theme
        self._draw = draw
        self._scale = ON_SCREEN
        self._fits = True
        self._turn = 0
        self._asked: dict[int, float] = {}
        self._errands = Errands(self)
        self._prepared: Prepared | None = None
        self.sheets: list[LeafSheet] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Het exemplaar"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._draw_in_sight)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._moved())

    # ---- what is shown -----------------------------------------------------------------------

    def show_leaves(self, prepared: "Prepared") -> None:
        """Show a document from its first page, or from where one was in the one before."""
        at = self.verticalScrollBar().value()
        self._prepared, leaves = prepared, prepared.leaves
        self._errands.drop_all()
        self._asked.clear()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(SIZES.room, SIZES.room, SIZES.room, SIZES.room)
        column.setSpacing(SIZES.room)
        self.sheets = [
            LeafSheet(self._theme, number, len(leaves), leaf.width, leaf.height)
            for number, leaf in enumerate(leaves)
        ]
        for sheet, leaf in zip(self.sheets, leaves, strict=True):
            sheet.setAccessibleDescription(leaf.text)
            column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.setWidget(holder)
        self._turn = 0
        self._rescale()
        self.verticalScrollBar().setValue(at)

    def mark(self, hits: "tuple[Hit, ...]", current: int) -> None:
        """Mark what was found, and go to the one of that number."""
        for number, sheet in enumerate(self.sheets):
            sheet.mark(
                [
                    (box, place == current)
                    for place, hit in enumerate(hits)
                    if hit.page == number
                    for box in hit.boxes
                ]
            )
        if hits:
            hit = hits[current]
            sheet = self.sheets[hit.page]
            spot = sheet.place(hit.boxes[0]).center() if hit.boxes else QPoint()
            middle = sheet.geometry().topLeft() + spot
            self.ensureVisible(middle.x(), middle.y(), 40, self.viewport().height() // 3)

    # ---- zoom and pages ----------------------------------------------------------------------

    @property
    def per_cent(self) -> int:
        """How large the paper is shown, in per cent."""
        return round(self._scale / ON_SCREEN * 100)

    @property
    def page(self) -> int:
        """Which page is in sight, from 0."""
        return self._turn

    def look(self) -> tuple[float, int]:
        """Return how often its own size the paper is shown (0: as there is room), and where."""
        size = 0.0 if self._fits else self._scale / ON_SCREEN
        return size, self.verticalScrollBar().value()

    def look_again(self, size: float, down: int) -> None:
        """Show the paper as it was looked at before."""
        if size:
            self.zoom_to(size)
        # The pages have their places a moment later only.
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(down))

    def fit(self) -> None:
        """Show pages as wide as there is room, now and after every change of the window."""
        self._fits = True
        self._rescale()

    def zoom_to(self, factor: float) -> None:
        """Show the paper so many times its own size."""
        self._fits = False
        self._scale = max(LEAST, min(MOST, factor)) * ON_SCREEN
        self._rescale()

    def zoom(self, steps: int) -> None:
        """Show it larger (above zero) or smaller."""
        self.zoom_to(self._scale / ON_SCREEN * STEP**steps)

    def go_to(self, page: int) -> None:
        """Go to the top of a page."""
        page = max(0, min(len(self.sheets) - 1, page))
        if self.sheets:
            top = self.sheets[page].geometry().top()
            self.verticalScrollBar().setValue(top - SIZES.room)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom with + and -, 1 and 0; turn pages; let arrows scroll."""
        keys: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Plus: lambda: self.zoom(1),
            Qt.Key.Key_Equal: lambda: self.zoom(1),
            Qt.Key.Key_Minus: lambda: self.zoom(-1),
            Qt.Key.Key_1: lambda: self.zoom_to(1.0),
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_Home: lambda: self.go_to(0),
            Qt.Key.Key_End: lambda: self.go_to(len(self.sheets) - 1),
            Qt.Key.Key_Right: lambda: self.go_to(self._turn + 1),
            Qt.Key.Key_Left: lambda: self.go_to(self._turn - 1),
        }
        does = keys.get(event.key())
        if does is None:
            super().keyPressEvent(event)
        else:
            does()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit again, and draw what came in sight."""
        super().resizeEvent(event)
        self._rescale()

    # ---- inside ------------------------------------------------------------------------------

    def _rescale(self) -> None:
        if self._fits and self.sheets:
            # As if the bar stood there always: a page that fits would else take it away, become
            # larger, bring it again, and so on without end.
            bar = self.verticalScrollBar().sizeHint().width()
            room = self.contentsRect().width() - bar - 2 * SIZES.room
            widest = max(sheet.paper[0] for sheet in self.sheets)
            self._scale = max(LEAST * ON_SCREEN, room / widest)
        for sheet in self.sheets:
            sheet.show_scale(self._scale)
        self.zoomed.emit(self.per_cent)
        self._soon.start()

    def _moved(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        tops = [sheet.geometry().top() for sheet in self.sheets]
        turn = max((n for n, top in enumerate(tops) if top <= middle), default=0)
        if turn != self._turn:
            self._turn = turn
            self.turned.emit(turn)
        self._soon.start()

    def _draw_in_sight(self) -> None:
        top = self.verticalScrollBar().value()
        sight = QRect(0, top - AHEAD, 1, self.viewport().height() + 2 * AHEAD)
        for number, sheet in enumerate(self.sheets):
            place = sheet.geometry()
            near = place.top() <= sight.bottom() and place.bottom() >= sight.top()
            if not near:
                sheet.let_go()
                self._asked.pop(number, None)
                self._errands.drop(number)
            elif self._asked.get(number) != (scale := self._sharp(sheet)):
                self._asked[number] = scale
                self._ask(number, scale)

    def _sharp(self, sheet: LeafSheet) -> float:
        """Return the scale at which a page is drawn: every pixel of the screen, within reason."""
        wanted = self._scale * self.devicePixelRatioF()
        width, height = sheet.paper
        return float(min(wanted, (LARGEST / (width * height)) ** 0.5))

    def _ask(self, number: int, scale: float) -> None:
        def came(page: "PageImage") -> None:
            form = QImage.Format.Format_RGB32
            image = QImage(page.pixels, page.width, page.height, page.stride, form).copy()
            self.sheets[number].show_picture(image, scale)

        if self._prepared is not None:
            self._errands.ask(number, self._draw(self._prepared, number, scale, came))
