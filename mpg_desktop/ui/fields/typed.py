"""What date, time and number fields share: a line of text that is an answer only when it fits."""

from msgspec import Struct
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from mpg_desktop.domain.records import Why
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.fields.line import PlainLine
from mpg_desktop.ui.theme import Theme


class Understood(Struct, frozen=True):
    """What a text means: a value (None for an empty text), or what is wrong with it."""

    value: object = None
    complaint: str = ""


class TypedField(Field):
    """A value that is typed. What does not fit stays in sight with a note; nothing gets lost.

    The note comes when the worker leaves the field, not while the typing goes on.
    """

    def __init__(self, theme: Theme, label: str, help_text: str, line: QLineEdit) -> None:
        super().__init__(theme, label, help_text)
        self.line = line
        self._value: object = None
        self._outside_note = ""
        self._half = ""
        line.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_control(line)
        line.textEdited.connect(self.take)

    def understand(self, text: str) -> Understood:
        """Return what a text means."""
        raise NotImplementedError

    def written(self, value: object) -> str:
        """Return a value as it is shown; None is never asked."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Show a value; an unfinished text gives way to it only when the value is another one."""
        if value == self._value and (value is not None or self.unfinished()):
            return
        self._value = value
        self._write(value)
        self._tell_half("")
        super().set_note(self._outside_note)

    def show_half(self, text: str) -> None:
        """Show a half-typed text of an earlier sitting, and what is wrong with it."""
        self._half = text
        self.line.setText(text)
        self.finish()

    def set_note(self, sentence: str) -> None:
        """Say something about the value; that it does not fit is said first."""
        self._outside_note = sentence
        if not self.unfinished():
            super().set_note(sentence)

    def unfinished(self) -> str:
        """Return a text that does not fit."""
        text = self.line.text()
        return text if self.understand(text).complaint else ""

    def choose_blank(self, why: Why | None) -> None:
        """Empty the field for a reason; an unfinished text goes too."""
        self.line.clear()
        self._tell_half("")
        self._value = None
        super().choose_blank(why)

    def take(self, text: str) -> None:
        """Take a text as typed. A text that does not fit is no answer: "121" is not "12"."""
        understood = self.understand(text)
        self._tell_half(text if understood.complaint else "")
        if not understood.complaint:
            super().set_note(self._outside_note)
        if understood.value != self._value:
            self._value = understood.value
            self.announce(understood.value)

    def _tell_half(self, text: str) -> None:
        if text != self._half:
            self._half = text
            self.half_typed.emit(text)

    def finish(self) -> None:
        """Say what does not fit, or write the value the usual way: the worker left the field."""
        understood = self.understand(self.line.text())
        if understood.complaint:
            super().set_note(understood.complaint)
        else:
            self._write(understood.value)

    def _write(self, value: object) -> None:
        text = "" if value is None else self.written(value)
        if text != self.line.text():
            self.line.setText(text)


UNLIMITED = 1_000_000
"""A number that nobody means: a field that goes so far names no highest number."""


class NumberField(TypedField):
    """A whole number between two ends, or empty."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        help_text: str = "",
        *,
        least: int = 0,
        most: int = UNLIMITED,
    ) -> None:
        self._least = least
        self._most = most
        super().__init__(theme, label, help_text, PlainLine())
        self.line.editingFinished.connect(self.finish)

    def value(self) -> int | None:
        """Return the number, or None while there is none."""
        return self._value if isinstance(self._value, int) else None

    def understand(self, text: str) -> Understood:
        """Read a whole number; spaces around it do no harm."""
        figures = text.strip()
        if not figures:
            return Understood()
        whole = figures.isascii() and figures.removeprefix("-").isdigit()
        if whole and len(figures) < len("1000000000") and self._least <= int(figures) <= self._most:
            return Understood(int(figures))
        sentence = self.tr("Typ een heel getal van {least} tot en met {most}.")
        if self._most == UNLIMITED:
            sentence = self.tr("Typ een heel getal in cijfers, {least} of meer.")
        return Understood(complaint=sentence.format(least=self._least, most=self._most))

    def written(self, value: object) -> str:
        """Return the number in figures."""
        return str(value)
