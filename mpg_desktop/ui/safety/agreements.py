"""The view *Afspraken*: at which signal who does what, by band, and whether it was tried out."""

from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mpg_desktop.domain.catalogue import Form
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.safety import agreements_by_band
from mpg_desktop.domain.safety_records import Band, PracticeRun, SafetyAgreement
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import label_of, shown
from mpg_desktop.ui.safety.agreement_row import AgreementRow
from mpg_desktop.ui.safety.band_mark import BandMark
from mpg_desktop.ui.safety.help_at_hand import help_at_hand
from mpg_desktop.ui.safety.rows import Rows
from mpg_desktop.ui.safety.view import SafetyView
from mpg_desktop.ui.tokens import SIZES

ARROWS = ("→", "->", "=>")
"""What separates a signal from what is done then, on the line where an agreement is typed."""

BAND_WORDS = "safety_agreement"

SIZES_BESIDE = 140
"""The size of the text, in per cent, up to which the shape stands beside the agreements."""


class BandCard(QFrame):
    """The agreements of one band beside its shape, and a line for another one."""

    def __init__(self, view: "Agreements", band: Band | None) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._view = view
        self.band = band
        word, _, more = view.words.word(BAND_WORDS, "band", band).partition(": ")
        word = word or self.tr("Nog niet ingedeeld")
        self.rows = Rows(view.sheet, view.words.agreement, AgreementRow)
        self._none = label_of(self.tr("Hier staat nog geen afspraak."), "help")
        self.line = view.line(
            str(band or "none"),
            self.tr("{band}: nieuwe afspraak").format(band=word),
            self.tr("Teken -> wat doen we dan? Druk op Enter."),
        )
        self.line.entered.connect(self._add)
        view.sheet.advise_line(self.line)
        right = QVBoxLayout()
        right.setSpacing(SIZES.gap)
        right.addWidget(self._none)
        right.addWidget(self.rows)
        right.addWidget(self.line)
        right.addStretch()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(SIZES.gap, SIZES.gap, SIZES.card, SIZES.gap)
        row.setSpacing(SIZES.room)
        row.addWidget(BandMark(view.sheet.theme, band, word, more))
        row.addLayout(right, 1)
        view.sheet.theme.changed.connect(self._stand)
        self._stand()

    def _stand(self) -> None:
        """Put the shape beside the agreements; beside large letters there is no room for it."""
        large = self._view.sheet.theme.text_size > SIZES_BESIDE
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if large else way.LeftToRight)

    def show_agreements(self, agreements: tuple[SafetyAgreement, ...]) -> None:
        """Show these and no others."""
        self.rows.show_records(each.id for each in agreements)
        shown(self._none, not agreements)

    def _add(self, text: str) -> None:
        signal, what = apart(text)
        made = SafetyAgreement(
            id=self._view.sheet.around.fresh_id(),
            what=what,
            signal=signal,
            band=self.band,
            since=self._view.sheet.around.today(),
        )
        self._view.put(made)


def apart(text: str) -> tuple[str, str]:
    """Return the signal and what is done, from what was typed; without an arrow no signal."""
    for arrow in ARROWS:
        signal, found, what = text.partition(arrow)
        if found and what.strip():
            return signal.strip(), what.strip()
    return "", text


class Agreements(SafetyView):
    """The bands from calm to unsafe, and how long the plan holds."""

    def __init__(self, sheet: Sheet, form: Form, name: str) -> None:
        super().__init__(sheet, form, name)
        words = sheet.catalogue.records[BAND_WORDS]
        self.column.addWidget(help_at_hand(sheet.theme))
        self.column.addWidget(label_of(words.help, "help"))
        self.bands = {band: BandCard(self, band) for band in (*Band, None)}
        for each in self.bands.values():
            self.rows.append(each.rows)
            self.column.addWidget(each)
        self.column.addWidget(self.group("holds"))
        self.refresh()

    def refresh(self) -> None:
        """Show each agreement in its band; one that changes its band goes on being edited."""
        moved = self._moved()
        for band, agreements in agreements_by_band(self.sheet.case).items():
            card = self.bands[band]
            card.show_agreements(agreements)
            shown(card, band is not None or bool(agreements) or bool(card.line.text()))
        if moved is not None:
            self.reveal(moved, "band")

    def reveal(self, record: str, field: str) -> QWidget | None:
        """Open an agreement, or a try-out below its agreement."""
        run = look_up(self.sheet.case, PracticeRun, RecordId(record))
        if run is None:
            return super().reveal(record, field)
        for card in self.bands.values():
            row = card.rows.rows.get(run.agreement)
            if row is not None:
                row.edit(run.id, field)
                return row.more
        return None

    def _moved(self) -> RecordId | None:
        """Return the agreement that is being edited and now belongs in another band."""
        for band, card in self.bands.items():
            for record, row in card.rows.rows.items():
                kept = look_up(self.sheet.case, SafetyAgreement, record)
                editor = row.below.editor
                if editor is not None and kept is not None and kept.band is not band:
                    return record if editor.record == record else None
        return None
