"""What hangs together, as a picture on the seven domains and as a list that says the same."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.interplay import interplay, interplay_picture
from mpg_desktop.domain.profile import Overview
from mpg_desktop.ui.pages.record_row import RecordRow
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.spoken import in_words
from mpg_desktop.ui.parts import card, label_of, shown
from mpg_desktop.ui.picture_room import RING_CAPTION
from mpg_desktop.ui.picture_view import PictureView
from mpg_desktop.ui.profile.words import ProfileWords
from mpg_desktop.ui.tokens import SIZES


class Together(QWidget):
    """The ties, drawn and told; each can be explained and taken away."""

    def __init__(self, sheet: Sheet, words: ProfileWords, found: Overview) -> None:
        super().__init__()
        self._sheet = sheet
        self._words = words
        self.rows: dict[RecordId, RecordRow] = {}
        frame, column = card(
            self.tr("Wat hangt samen?"),
            self.tr("Verbind een regel met een andere bij de puntjes achter die regel."),
        )
        self.view = PictureView(sheet.theme, widest=RING_CAPTION)
        self._nothing = label_of(self.tr("Er is nog niets verbonden."), "help")
        self._told = QVBoxLayout()
        self._told.setSpacing(SIZES.gap)
        column.addWidget(self.view)
        column.addWidget(label_of(self._legend(), "small"))
        column.addWidget(self._nothing)
        column.addLayout(self._told)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self.show_overview(found)

    def show_overview(self, found: Overview) -> None:
        """Show the ties as they are now; one that is being edited stays open."""
        around = self._sheet.around
        tied = {each.link.id: each for each in interplay(self._sheet.case)}
        for gone in self.rows.keys() - tied.keys():
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for record, each in tied.items():
            if record not in self.rows:
                self.rows[record] = RecordRow(self._sheet, record)
                self._told.addWidget(self.rows[record])
            text, *rest = in_words(around, (each.saying,))
            self.rows[record].show_lines(text, rest)
        states = {each.domain.id: each.state for each in found.sheets}
        picture = interplay_picture(tuple(tied.values()), self._words.profile, states)
        said = in_words(around, (each.saying for each in tied.values()))
        self.view.show_picture(picture, " ".join(said))
        shown(self._nothing, not tied)

    def _legend(self) -> str:
        return self.tr(
            "Vierkant: zorgen. Rond: geen zorgen. Ruit: nog niet bekend. "
            "Lijn: hangt samen. Dikke pijl: houdt in stand. Gestreepte pijl: helpt tegen."
        )
