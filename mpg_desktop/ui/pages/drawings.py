"""The genogram and the ecogram of a family, each with two faces, moved by mouse and keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Option
from mpg_desktop.domain.drawing_legend import Entry, ecogram_legend, genogram_legend
from mpg_desktop.domain.ecogram import drawn_ties, ecogram
from mpg_desktop.domain.genogram import FAMILY_FACE, WORKER_FACE, Face, genogram
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.kin import kin_of
from mpg_desktop.domain.picture import Picture, Point
from mpg_desktop.domain.records import Drawing, Kinship, Organisation, Person, Placement, Support
from mpg_desktop.ui.fields.choice import SegmentsField
from mpg_desktop.ui.pages.drawing_legend import DrawingLegend
from mpg_desktop.ui.pages.drawing_words import captions, sentences
from mpg_desktop.ui.pages.fold import Fold
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, label_of
from mpg_desktop.ui.picture_room import WIDEST_CAPTION
from mpg_desktop.ui.picture_view import PictureView
from mpg_desktop.ui.sight import sight
from mpg_desktop.ui.tokens import SIZES

MOVED, ARRANGED = "form.steps.moved", "form.steps.arranged"
WORKER, FAMILY = "worker", "family"
HEIGHT = 560
"""Pixels at 100 % text that a drawing takes at most; a larger one scrolls."""

WIDEST_IN_RINGS = 2.4
"""Grid units that a line of a name takes at most in an ecogram, where no lines run below people."""

DRAWN = (Person, Organisation, Kinship, Support, Placement)


class DrawingPanel(QWidget):
    """One drawing with what can be done with it, and the same in sentences."""

    def __init__(self, sheet: Sheet, drawing: Drawing) -> None:
        super().__init__()
        self._sheet = sheet
        self._drawing = drawing
        theme = sheet.theme
        self.face = SegmentsField(
            theme,
            self.tr("Voor wie is de tekening?"),
            (
                Option(WORKER, self.tr("Voor uzelf")),
                Option(FAMILY, self.tr("Voor het gezin")),
            ),
        )
        self.face.without_menu()
        self.face.show_value(WORKER)
        widest = WIDEST_IN_RINGS if drawing is Drawing.ECOGRAM else WIDEST_CAPTION
        self.view = PictureView(theme, widest=widest, highest=HEIGHT - 2)
        self.larger = button("", "quiet", theme=theme, icon="plus")
        self.smaller = button("", "quiet", theme=theme, icon="minus")
        self.arrange = button(
            self.tr("Opnieuw laten schikken"), "quiet", theme=theme, icon="refresh"
        )
        self.words = label_of("", "help")
        self.legend = DrawingLegend(sheet)
        self._explained = Fold(theme, self.tr("Wat betekenen de tekens?"), lambda: self.legend)
        self._told = Fold(theme, self.tr("Lees de tekening in woorden"), lambda: self.words)
        self._scroll = QScrollArea()
        self._lay_out()
        self.draw()
        self.face.edited.connect(lambda _value: self.draw())
        self.view.moved.connect(self._move)
        self.view.zoomed.connect(self._fit)
        self.larger.clicked.connect(lambda: self.view.zoom(1))
        self.smaller.clicked.connect(lambda: self.view.zoom(-1))
        self.arrange.clicked.connect(self._arrange)
        sheet.session.changed.connect(self._changed)

    @property
    def for_family(self) -> bool:
        """Whether the drawing shows the family's own face, without marks."""
        return self.face.value() == FAMILY

    def draw(self) -> None:
        """Draw what is known now."""
        told = sentences(self._sheet, self._drawing, family_face=self.for_family)
        self.view.show_picture(self._picture(), " ".join(told))
        self.words.setText("\n".join(told))
        self.legend.show_entries(self._entries())
        self.arrange.setEnabled(bool(self._placements()))
        self._fit()

    def _picture(self) -> Picture:
        case, said = self._sheet.case, captions(self._sheet)
        moved = {each.about: Point(each.x, each.y) for each in self._placements()}
        if self._drawing is Drawing.GENOGRAM:
            return genogram(kin_of(case), said, self._face(), moved)
        return ecogram(case, said, family_face=self.for_family, moved=moved)

    def _entries(self) -> list[Entry]:
        case = self._sheet.case
        if self._drawing is Drawing.GENOGRAM:
            return genogram_legend(kin_of(case), self._face())
        organisations = {each.id for each in case.all(Organisation)}
        return ecogram_legend(drawn_ties(case, family_face=self.for_family), organisations)

    def _face(self) -> Face:
        return FAMILY_FACE if self.for_family else WORKER_FACE

    def _placements(self) -> list[Placement]:
        return [each for each in self._sheet.case.all(Placement) if each.drawing is self._drawing]

    def _move(self, about: str, x: float, y: float) -> None:
        old = next((each for each in self._placements() if each.about == about), None)
        record = self._sheet.around.fresh_id() if old is None else old.id
        placed = Placement(
            id=record, drawing=self._drawing, about=RecordId(about), x=round(x, 2), y=round(y, 2)
        )
        # Many arrow keys on one person are one step.
        self._sheet.session.put(placed, step=Step(MOVED, f"{self._drawing}.{about}"))

    def _arrange(self) -> None:
        ids = [each.id for each in self._placements()]
        self._sheet.session.drop(*ids, step=Step(ARRANGED))
        self.view.setFocus()

    def _changed(self, records: frozenset[RecordId]) -> None:
        case = self._sheet.case
        touched = [case.records.get(each) for each in records]
        if any(each is None or isinstance(each, DRAWN) for each in touched):
            self.draw()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take the height that suits another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height of the drawing, up to a limit; beyond that it scrolls."""
        width = sight(self._scroll).width()
        wanted = self.view.wanted_height(max(width, 1)) + 2
        if self.view.minimumWidth() > width:
            wanted += self._scroll.horizontalScrollBar().sizeHint().height()
        self._scroll.setFixedHeight(min(wanted, self._sheet.theme.px(HEIGHT)))

    def _lay_out(self) -> None:
        self._scroll.setWidget(self.view)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        for each, words, keys in (
            (self.larger, self.tr("Groter"), "Ctrl+Shift++"),
            (self.smaller, self.tr("Kleiner"), "Ctrl+Shift+-"),
        ):
            each.setToolTip(words)
            each.setAccessibleName(words)
            shortcut = QShortcut(QKeySequence(keys), self, each.click)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys = self.tr("Spatie kiest een persoon, de pijlen verschuiven. Slepen mag ook.")
        row = QHBoxLayout()
        row.setSpacing(SIZES.hair)
        row.addWidget(label_of(keys, "small"), 1)
        for each in (self.arrange, self.smaller, self.larger):
            row.addWidget(each)
        frame = QFrame()
        frame.setProperty("part", "entry")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.face)
        column.addWidget(frame)
        column.addLayout(row)
        column.addWidget(self._explained)
        column.addWidget(self._told)


class Drawings(QWidget):
    """Both drawings, each behind a line, under the list of people."""

    def __init__(self, sheet: Sheet, parent: QWidget) -> None:
        super().__init__(parent)
        theme = sheet.theme
        self.genogram = Fold(
            theme, self.tr("Stamboom bekijken"), lambda: DrawingPanel(sheet, Drawing.GENOGRAM)
        )
        self.ecogram = Fold(
            theme,
            self.tr("Wie steunt wie? Tekening bekijken"),
            lambda: DrawingPanel(sheet, Drawing.ECOGRAM),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.tight)
        column.addWidget(self.genogram)
        column.addWidget(self.ecogram)

    def opened(self, drawing: str) -> PictureView:
        """Unfold a drawing and return it."""
        fold = self.genogram if drawing == Drawing.GENOGRAM else self.ecogram
        fold.set_open(is_open=True)
        return fold.findChildren(PictureView)[0]
