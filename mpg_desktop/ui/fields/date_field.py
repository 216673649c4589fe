"""A field for a date: typed in any usual way, picked from a calendar, or left empty."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QToolButton

from mpg_desktop.ui.fields.calendar import Calendar
from mpg_desktop.ui.fields.dates import Misreading, read_date
from mpg_desktop.ui.fields.line import PlainLine
from mpg_desktop.ui.fields.typed import TypedField, Understood
from mpg_desktop.ui.theme import Theme

_WIDTH = 190
_OPENS = {(Qt.Key.Key_F4, False), (Qt.Key.Key_Down, True)}


class DateLine(PlainLine):
    """The line of a date field; it says when the worker leaves it and asks for the calendar."""

    def __init__(self, theme: Theme, field: "DateField") -> None:
        super().__init__()
        self._theme = theme
        self._field = field
        self.button = QToolButton(self)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setCursor(Qt.CursorShape.ArrowCursor)
        theme.dress(self.button, "calendar", "text2", 16)
        self.button.clicked.connect(self._open)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a width that suits a date."""
        return QSize(self._theme.px(_WIDTH), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the button at the end."""
        super().resizeEvent(event)
        size = self.button.sizeHint()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 4 if mirrored else self.width() - size.width() - 4
        top = (self.height() - size.height()) // 2
        self.button.setGeometry(left, top, size.width(), size.height())
        room = size.width() + 4
        self.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)

    def _open(self) -> None:
        self._field.open_calendar()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the date is done; opening a menu or another window is not leaving."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self._field.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the calendar with F4 or Alt+Down."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if (Qt.Key(event.key()), alt) in _OPENS:
            self._open()
            return
        super().keyPressEvent(event)


class DateField(TypedField):
    """A date that may be empty. What cannot be read as a date stays in sight, with a note."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        help_text: str = "",
        *,
        today: Callable[[], date] = date.today,
        born: bool = False,
    ) -> None:
        self._today = today
        self._born = born
        super().__init__(theme, label, help_text, DateLine(theme, self))
        self.line.setPlaceholderText(self.tr("d-m-jjjj"))
        for button in self.line.findChildren(QToolButton):
            button.setToolTip(self.tr("Kies in een kalender (F4)"))
            button.setAccessibleName(self.tr("Kalender: {label}").format(label=label))

    def value(self) -> date | None:
        """Return the day, or None while the field is empty or holds no date."""
        return self._value if isinstance(self._value, date) else None

    def understand(self, text: str) -> Understood:
        """Read a date."""
        reading = read_date(text, self._today(), born=self._born)
        if reading.wrong is not None:
            return Understood(complaint=self._sentence(reading.wrong))
        return Understood(reading.day)

    def written(self, value: object) -> str:
        """Return the date in figures, day first."""
        return f"{value.day}-{value.month}-{value.year}" if isinstance(value, date) else ""

    def open_calendar(self) -> Calendar:
        """Open a calendar at the field and return it."""
        calendar = Calendar(self.theme, self, self.value() or self._today(), self._pick)
        calendar.open_at(self.line, self.label)
        return calendar

    def _pick(self, chosen: date) -> None:
        text = self.written(chosen)
        self.line.setText(text)
        self.take(text)
        self.line.setFocus()

    def _sentence(self, wrong: Misreading) -> str:
        sentences = {
            Misreading.UNREADABLE: self.tr(
                "Dit is geen datum. Typ bijvoorbeeld 1-3-2024 of 1 maart 2024."
            ),
            Misreading.NO_SUCH_MONTH: self.tr(
                "Deze maand bestaat niet. Typ eerst de dag, dan de maand."
            ),
            Misreading.NO_SUCH_DAY: self.tr("Deze dag bestaat niet in die maand. Kijk de dag na."),
            Misreading.FAR_YEAR: self.tr(
                "Dit jaar kan niet kloppen. Typ het jaar met vier cijfers."
            ),
        }
        return sentences[wrong]
