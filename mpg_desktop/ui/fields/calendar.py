"""The calendar that opens at a date field, in sight as a whole and in the colours of the rest."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from mpg_desktop.ui.theme import Theme

GAP = 2
"""Pixels between a field and its calendar."""

_ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}


class Calendar(QFrame):
    """A month under a field, or above it where there is no room below; `picks` gets the day."""

    def __init__(
        self, theme: Theme, field: QWidget, day: date, picks: Callable[[date], object]
    ) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._picks = picks
        self._days = QCalendarWidget()
        self._days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._days.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._days.setSelectedDate(QDate(day.year, day.month, day.day))
        self._days.activated.connect(self._pick)
        self._days.clicked.connect(self._pick)
        self._dress(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._days)

    def open_at(self, line: QWidget, name: str) -> None:
        """Show it at a line, wholly on the screen."""
        self._days.setAccessibleName(name)
        self.show()  # how large it is, it knows no sooner
        room, size = line.screen().availableGeometry(), self.size()
        below = line.mapToGlobal(QPoint(0, line.height() + GAP))
        above = line.mapToGlobal(QPoint(0, 0)).y() - GAP - size.height()
        y = below.y() if below.y() + size.height() <= room.bottom() else max(above, room.top())
        x = max(min(below.x(), room.right() + 1 - size.width()), room.left())
        self.move(x, y)
        self._days.setFocus()

    def _dress(self, theme: Theme) -> None:
        """Take Qt's own colours away: black on teal above, and red for what is no warning."""
        for part in self._days.findChildren(QWidget, "qt_calendar_navigationbar"):
            part.setBackgroundRole(QPalette.ColorRole.Base)
        for each in self._days.findChildren(QToolButton):
            if each.objectName() in _ARROWS:
                theme.dress(each, _ARROWS[each.objectName()], "text2", 16)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._days.setWeekdayTextFormat(day, QTextCharFormat())

    def _pick(self, chosen: QDate) -> None:
        self.close()
        self._picks(date(chosen.year(), chosen.month(), chosen.day()))
