"""One signature under a version of the plan: what it means, and the field in which it is drawn."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Signature, Stance
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.fields.choice import SegmentsField
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.pages.binding import CHOSEN, Place
from mpg_desktop.ui.pages.pairs import Pairs
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, label_of, shown
from mpg_desktop.ui.plan.rows import BETWEEN, PlanRow
from mpg_desktop.ui.plan.sign_pad import CROSS, Ink, SignPad, Strokes, runs_off
from mpg_desktop.ui.tokens import SIZES

SIGNED = "form.steps.signed"


class SignatureRow(PlanRow):
    """Who signed, and as what; opened it is the field in which one signs."""

    def __init__(self, sheet: Sheet, record: RecordId) -> None:
        super().__init__(sheet, record)
        self.signing: Signing | None = None
        self.ink = Ink(sheet.theme)
        self.column.insertWidget(1, self.ink, 0, Qt.AlignmentFlag.AlignLeading)

    def refresh(self) -> None:
        """Say the signature as it is now."""
        signature = look_up(self.sheet.case, Signature, self.record)
        if signature is None:
            return
        name = self.names((signature.who,) if signature.who else ()) or signature.who_words
        words = self.sheet.catalogue.records["signature"].field("stance")
        option = words.option(signature.stance) if signature.stance else None
        told = [option.label if option is not None else ""]
        if signature.stance is Stance.NOT_AGREED and signature.because:
            told.append(self.tr("want {text}").format(text=signature.because))
        if signature.day is not None:
            told.append(long_day(signature.day))
        if signature.scan is not None:
            told.append(self.tr("op papier"))
        small = BETWEEN.join(each for each in told if each)
        self.show_lines(name or self.tr("Iemand"), [small] if small else [], self.hints())
        self.ink.show_strokes(
            signature.drawn, self.tr("Handtekening van {name}").format(name=self.title)
        )
        shown(self.ink, bool(signature.drawn) and self.signing is None)
        if self.signing is not None:
            self.signing.refresh()

    def sign(self) -> "Signing":
        """Open the field in which one signs, and go to what the signature means."""
        if self.signing is None:
            self.signing = Signing(self.sheet, self.record)
            self.signing.done.clicked.connect(self._done)
            self.column.insertWidget(1, self.signing)
            self.ink.hide()
        self.signing.stance.setFocus()
        return self.signing

    def _done(self) -> None:
        self.close_signing()
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_signing(self) -> None:
        """Put the field away: the signature is kept already."""
        if self.signing is not None:
            self.signing.hide()
            self.signing.deleteLater()
            self.signing = None
            self.refresh()


class Signing(QWidget):
    """Seen, agreed or not agreed and why, and a signature drawn on the screen."""

    def __init__(self, sheet: Sheet, record: RecordId) -> None:
        super().__init__()
        self._sheet = sheet
        self._record = record
        words = sheet.catalogue.records["signature"]
        stance, because = words.field("stance"), words.field("because")
        self.stance = SegmentsField(sheet.theme, stance.label, stance.options)
        self.because = LongTextField(sheet.theme, because.label)
        self.pad = SignPad(sheet.theme, words.label)
        self.cross = button(self.tr("Zet een kruisje"), "quiet", theme=sheet.theme, icon="x")
        self.cross.clicked.connect(lambda: self._keep(CROSS))
        self.again = button(self.tr("Opnieuw tekenen"), "quiet", theme=sheet.theme, icon="refresh")
        self.again.clicked.connect(lambda: self._keep(()))
        self.done = button(self.tr("Klaar"))
        self._off = label_of(
            self.tr("Een deel van de lijn valt buiten het vak. Dat is zo bewaard."), "help"
        )
        self.pad.drawn.connect(self._keep)
        self._lay_out()
        sheet.binding.bind(self.stance, Place(record, "stance"))
        sheet.binding.bind(self.because, Place(record, "because"))
        self.refresh()

    def refresh(self) -> None:
        """Show the signature as it is now."""
        signature = look_up(self._sheet.case, Signature, self._record)
        if signature is None:
            return
        if signature.drawn != self.pad.strokes:
            self.pad.show_strokes(signature.drawn)
        objects = signature.stance is Stance.NOT_AGREED or bool(signature.because)
        shown(self.because, objects)
        shown(self._off, runs_off(signature.drawn))
        shown(self.again, bool(signature.drawn))

    def _keep(self, strokes: Strokes) -> None:
        """Keep the signature, each stroke as it is made."""
        signature = look_up(self._sheet.case, Signature, self._record)
        if signature is not None:
            step = Step(SIGNED if strokes else CHOSEN)
            self._sheet.session.put(replace(signature, drawn=strokes), step=step)
            self.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SIZES.tight, 0, SIZES.gap)
        column.setSpacing(SIZES.tight)
        pairs = Pairs(scale=self._sheet.theme.text_size / 100)
        pairs.add(self.stance, half=False)
        pairs.add(self.because, half=False)
        column.addLayout(pairs)
        column.addWidget(label_of(self.tr("Teken hier"), "label"))
        column.addWidget(self.pad)
        column.addWidget(self._off)
        row = QHBoxLayout()
        for part in (self.done, self.cross, self.again):
            row.addWidget(part)
        row.addStretch()
        column.addLayout(row)
