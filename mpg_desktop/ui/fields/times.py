"""A field for a time of the day."""

import re
from datetime import time

from mpg_desktop.ui.fields.line import PlainLine
from mpg_desktop.ui.fields.typed import TypedField, Understood
from mpg_desktop.ui.theme import Theme

_SHAPE = re.compile(r"(\d{1,2})(?:[:.u h]?(\d{2}))?\s*(?:uur|u|h)?", re.ASCII)


def read_time(text: str) -> time | None:
    """Read a time such as 14:30, 14.30, 1430, 14u30 or 9 uur; None when it is none."""
    found = _SHAPE.fullmatch(text.strip().lower())
    if found is None:
        return None
    try:
        return time(int(found[1]), int(found[2] or 0))
    except ValueError:
        return None


class TimeField(TypedField):
    """A time of the day that may be empty."""

    def __init__(self, theme: Theme, label: str, help_text: str = "") -> None:
        super().__init__(theme, label, help_text, PlainLine())
        self.line.setPlaceholderText(self.tr("uu:mm"))
        self.line.editingFinished.connect(self.finish)

    def value(self) -> time | None:
        """Return the time, or None while there is none."""
        return self._value if isinstance(self._value, time) else None

    def understand(self, text: str) -> Understood:
        """Read a time."""
        found = read_time(text)
        if found is None and text.strip():
            return Understood(complaint=self.tr("Dit is geen tijd. Typ bijvoorbeeld 14:30."))
        return Understood(found)

    def written(self, value: object) -> str:
        """Return the time in hours and minutes."""
        return f"{value:%H:%M}"
