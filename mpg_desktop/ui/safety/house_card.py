"""One house of a child: its drawing, its exact words, a photo instead, and who may see it."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mpg_desktop.domain.file import look_up, name_of
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.house_records import House, HouseOf, Stroke
from mpg_desktop.domain.houses import goes_over_the_edge, strokes_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import AnyRecord, Attachment
from mpg_desktop.store.attachments import Stored
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.file_dialogs import file_dialog
from mpg_desktop.ui.pages.attachments import FILED
from mpg_desktop.ui.pages.binding import Place
from mpg_desktop.ui.pages.pairs import Pairs
from mpg_desktop.ui.pages.preview import Preview
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, emptied, label_of, shown
from mpg_desktop.ui.safety.crayons import Crayons
from mpg_desktop.ui.safety.drawing_paper import USUAL, DrawingPaper
from mpg_desktop.ui.safety.sharing import Sharing
from mpg_desktop.ui.tokens import SIZES

DRAWN, ERASED, SHARED = "form.steps.drawn", "form.steps.erased", "form.steps.shared"
KIND = "house"
CALM = 900
"""Pixels at 100 % text that the paper is wide when it has the whole screen."""


class HouseCard(QFrame):
    """A house that is kept from its first stroke, word or choice on; each stroke is saved at once.

    `calm` leaves out what is the worker's: the child sits before the screen.
    """

    def __init__(
        self, sheet: Sheet, child: RecordId, of: HouseOf, house: RecordId, *, calm: bool = False
    ) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._sheet = sheet
        self._child, self.of, self.house = child, of, house
        theme = sheet.theme
        words = sheet.catalogue.records[KIND]
        option = words.field("of").option(of)
        self._title = option.label if option is not None else words.label
        self.paper = DrawingPaper(theme, of, usual=CALM if calm else USUAL)
        self.paper.setAccessibleName(self.tr("Tekenpapier: {house}").format(house=self._title))
        self.crayons = Crayons(theme)
        self.strayed = label_of("", "help")
        said = words.field("words")
        self.words = LongTextField(theme, said.label, said.help)
        self.photo = button(self.tr("Foto van een tekening…"), theme=theme, icon="photo")
        self.no_photo = button(self.tr("Foto weghalen"), "quiet", theme=theme, icon="trash")
        self.refusal = label_of("", "note")
        self._pictures = QVBoxLayout()
        self._pictured: RecordId | None = None
        self.sharing = Sharing(sheet, child)
        begun = {"kind": KIND, "child": child, "of": str(of)}
        sheet.binding.begun.add(house, {**begun, "day": sheet.around.today().isoformat()})
        self._lay_out(calm=calm)
        sheet.binding.bind(self.words, Place(house, "words"))
        self._connect()
        self.refresh()

    def begin(self) -> None:
        """Go to the crayons."""
        self.crayons.buttons[self.crayons.colour].setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show drawing, photo and choice as they are now."""
        case = self._sheet.case
        strokes = strokes_of(case, self.house)
        self.paper.show_strokes(strokes, self._spoken(strokes))
        self.crayons.undo.setEnabled(self._can_go_back())
        kept = look_up(case, House, self.house)
        asked = long_day(kept.asked_on) if kept is not None and kept.asked_on else ""
        self.sharing.show_shared(kept.shared_with if kept is not None else (), asked)
        self._show_photo(look_up(case, Attachment, kept.photo) if kept is not None else None)

    def take_photo(self, path: Path) -> None:
        """Keep the photo of a drawing on paper with this house."""
        self._refuse("")
        sheet = self._sheet
        # A family that was made a moment ago has to be in the vault first.
        sheet.session.save_now()
        job = sheet.around.enclosures.take_in(
            sheet.case.id,
            path,
            lambda stored: self._taken(path.name, stored),
            lambda error: self._refuse(sheet.around.sentence(error)),
        )
        self.destroyed.connect(job.forget)

    # ---- drawing -------------------------------------------------------------------------

    def _draw(self, points: tuple[float, ...]) -> None:
        stroke = Stroke(
            id=self._sheet.around.fresh_id(),
            house=self.house,
            points=points,
            colour=self.crayons.colour,
            width=self.crayons.width_of_line,
        )
        self._put(Step(DRAWN), stroke)
        over = goes_over_the_edge(stroke)
        self.strayed.setText(
            self.tr("Deze lijn ging over de rand. Wat op het papier staat, is bewaard.")
            if over
            else ""
        )
        shown(self.strayed, over)

    def _erase(self, stroke: str) -> None:
        self._sheet.session.drop(RecordId(stroke), step=Step(ERASED))
        self._sheet.session.save_now()
        self.refresh()

    def _go_back(self) -> None:
        """Take back the last stroke, as undo does; nothing else is ever taken back here."""
        if self._can_go_back():
            self._sheet.session.undo()
            self._sheet.session.save_now()
            self.refresh()

    def _can_go_back(self) -> bool:
        step = self._sheet.session.undoes
        return step is not None and step.phrase in (DRAWN, ERASED)

    def _choose_crayon(self) -> None:
        self.paper.erases = self.crayons.erases
        self.paper.width_of_line = self.crayons.width_of_line
        if not self.crayons.erases:
            self.paper.colour = self.crayons.colour

    # ---- keeping -------------------------------------------------------------------------

    def _put(self, step: Step, *records: AnyRecord) -> None:
        """Keep records of this house at once, and the house itself with the first of them."""
        session = self._sheet.session
        is_new = self.house not in session.case.records
        whole = [self._kept(), *records] if is_new else list(records)
        session.put(*{each.id: each for each in whole}.values(), step=step)
        session.save_now()
        self.refresh()

    def _kept(self) -> House:
        kept = look_up(self._sheet.case, House, self.house)
        today = self._sheet.around.today()
        return kept or House(id=self.house, child=self._child, of=self.of, day=today)

    def _share(self, who: tuple[RecordId, ...]) -> None:
        made = replace(self._kept(), shared_with=who, asked_on=self._sheet.around.today())
        self._put(Step(SHARED), made)

    def _taken(self, name: str, stored: Stored) -> None:
        photo = Attachment(
            id=self._sheet.around.fresh_id(),
            blob=stored.blob,
            name=name,
            media_type=stored.media_type,
            size=stored.size,
            sha256=stored.sha256,
        )
        self._put(Step(FILED), replace(self._kept(), photo=photo.id), photo)

    def _remove_photo(self) -> None:
        kept = look_up(self._sheet.case, House, self.house)
        if kept is not None:
            self._put(Step(FILED), replace(kept, photo=None))

    def _ask_photo(self) -> None:
        dialog = file_dialog(self, self.tr("Foto van een tekening"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Foto's") + " (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.pdf)")
        dialog.fileSelected.connect(lambda name: self.take_photo(Path(name)))
        dialog.open()

    # ---- showing -------------------------------------------------------------------------

    def _show_photo(self, photo: Attachment | None) -> None:
        shown(self.no_photo, photo is not None and not self._is_calm)
        wanted = photo.id if photo is not None else None
        if wanted != self._pictured:
            self._pictured = wanted
            emptied(self._pictures)
            if photo is not None:
                self._pictures.addWidget(Preview(self._sheet.around, photo))

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        shown(self.refusal, bool(sentence))

    def _spoken(self, strokes: Sequence[Stroke]) -> str:
        """Return in words what is on the paper, for whoever hears it."""
        if not strokes:
            return self.tr("Er is nog niets getekend.")
        names = {word: each.accessibleName() for word, each in self.crayons.buttons.items()}
        colours = dict.fromkeys(names.get(each.colour, "") for each in strokes)
        listed = ", ".join(each for each in colours if each)
        words = self.tr("Op het papier staan %n lijn(en).", "", len(strokes))
        used = self.tr("Kleuren: {colours}.").format(colours=listed)
        return f"{words} {used}"

    def _connect(self) -> None:
        self.paper.drawn.connect(self._draw)
        self.paper.erased.connect(self._erase)
        self.crayons.chosen.connect(self._choose_crayon)
        self.crayons.back.connect(self._go_back)
        self.sharing.chosen.connect(self._share)
        self.photo.clicked.connect(self._ask_photo)
        self.no_photo.clicked.connect(self._remove_photo)
        self._sheet.session.changed.connect(self._changed)

    def _changed(self, records: frozenset[RecordId]) -> None:
        del records
        self.refresh()

    def _lay_out(self, *, calm: bool) -> None:
        name = name_of(self._sheet.case, self._child)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.card, SIZES.card, SIZES.card, SIZES.card)
        column.setSpacing(SIZES.gap)
        column.addWidget(label_of(self._title, "title" if calm else "heading"))
        column.addWidget(self.crayons)
        column.addWidget(self.paper)
        column.addWidget(self.strayed)
        holder = QWidget()
        Pairs(holder).add(self.words, half=False)
        column.addWidget(holder)
        photo = QHBoxLayout()
        photo.addWidget(self.photo)
        photo.addWidget(self.no_photo)
        photo.addStretch()
        column.addLayout(self._pictures)
        column.addLayout(photo)
        column.addWidget(self.refusal)
        asks = self.tr("Vraag {name}: wie mag dit huis zien?").format(name=name)
        column.addWidget(label_of(self.tr("Wie mag jouw huis zien?") if calm else asks, "heading"))
        column.addWidget(self.sharing)
        for told in (self.strayed, self.refusal):
            told.hide()
        self._is_calm = calm
        shown(self.photo, not calm)
