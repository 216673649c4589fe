"""A decision otherwise than the rules propose: always with a reason, and sometimes a colleague."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.copies import Decision
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.foothold import put_cursor
from mpg_desktop.ui.papers.half_done import Half
from mpg_desktop.ui.parts import button, frame_of, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class Decide(QWidget):
    """Asks why something is shown after all, or left out; `decided` brings the decision.

    `typed` brings what was typed so far (`Half`), an empty one once nothing is left to keep.

    Whoever leaves out what somebody is entitled to asks a colleague first, and looks again later
    (Jeugdwet 7.3.2 lid 3).
    """

    decided = Signal(object)
    cancelled = Signal()
    typed = Signal(object)

    def __init__(
        self, theme: Theme, *, opens: bool, today: Callable[[], date], source: str = ""
    ) -> None:
        super().__init__()
        self._opens = opens
        self._place: tuple[RecordId, str] = (RecordId(""), "")
        self.reason = LongTextField(theme, self.tr("Waarom besluit u dit?"))
        self.consulted = LineField(theme, self.tr("Met welke collega hebt u overlegd?"))
        self.again_on = DateField(theme, self.tr("Wanneer kijkt u hier opnieuw naar?"), today=today)
        self.take = button(self.tr("Toch laten zien") if opens else self.tr("Weglaten"), "primary")
        self.stop = button(self.tr("Niet doen"))
        for each in (self.reason, self.consulted, self.again_on):
            each.without_menu()
            each.edited.connect(lambda _value: self._weigh_and_tell())
            each.half_typed.connect(lambda _text: self._weigh_and_tell())
        self.take.clicked.connect(self._decide)
        self.stop.clicked.connect(self._stop)
        self._lay_out(source)
        self._weigh()

    def ask(self, record: RecordId, field: str) -> None:
        """Ask about this place, with nothing filled in."""
        self._place = (record, field)
        self.reason.show_value("")
        self.consulted.show_value("")
        self.again_on.show_value(None)
        self._weigh()

    def resume(self, half: Half) -> None:
        """Ask again about what was being decided, where the keys arrive."""
        self.fill(half)
        self.reason.setFocus()
        put_cursor(self.reason.text, len(half.reason))

    def fill(self, half: Half) -> None:
        """Ask again, with all that was typed."""
        self.ask(half.record, half.field)
        self.reason.show_value(half.reason)
        self.consulted.show_value(half.consulted)
        self.again_on.show_value(half.again_on)
        if half.again_half:
            self.again_on.show_half(half.again_half)
        self._weigh()

    def _weigh_and_tell(self) -> None:
        self._weigh()
        day = self.again_on.value()
        half = Half(
            *self._place,
            self._opens,
            self.reason.value(),
            self.consulted.value(),
            day if isinstance(day, date) else None,
            self.again_on.unfinished(),
        )
        self.typed.emit(half)

    def _end(self) -> None:
        self.typed.emit(Half(*self._place, self._opens, ""))

    def _stop(self) -> None:
        self._end()
        self.cancelled.emit()

    def _weigh(self) -> None:
        self.take.setEnabled(bool(self.reason.value().strip()))

    def _decide(self) -> None:
        record, field = self._place
        self._end()
        self.decided.emit(
            Decision(
                record,
                field,
                self._opens,
                self.reason.value().strip(),
                self.consulted.value().strip(),
                self.again_on.value(),
            )
        )

    def _lay_out(self, source: str) -> None:
        frame = frame_of("panel")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(SIZES.gap, SIZES.gap, SIZES.gap, SIZES.gap)
        inside.setSpacing(SIZES.gap)
        inside.addWidget(self.reason)
        if self._opens:
            self.consulted.hide()
            self.again_on.hide()
        else:
            help_text = self.tr(
                "Mag deze lezer dit eigenlijk wel lezen? Overleg dan eerst met een collega, en "
                "kijk later opnieuw."
            )
            inside.addWidget(label_of(help_text, "help"))
            inside.addWidget(label_of(source, "small"))
            inside.addWidget(self.consulted)
            inside.addWidget(self.again_on)
        row = QWidget()
        flow = Flow(row, gap=SIZES.tight)
        flow.addWidget(self.take)
        flow.addWidget(self.stop)
        inside.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
