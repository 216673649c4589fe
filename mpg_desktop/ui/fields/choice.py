"""Fields with fixed answers in sight: one of a few, yes or no, a score, any of several."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from mpg_desktop.domain.catalogue import Option
from mpg_desktop.domain.records import YesNo
from mpg_desktop.ui.fields.button_row import Row, pressed
from mpg_desktop.ui.fields.combo import ComboField
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.fields.pills import Chip, Segment
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.theme import Theme

_CLEARING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_OTHERWISE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_FIGURES = frozenset("0123456789")
_MANY = 7


class SegmentsField(Field):
    """One answer of a few, all in sight; Delete empties it."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        options: Sequence[Option],
        help_text: str = "",
        *,
        marked: bool = True,
    ) -> None:
        super().__init__(theme, label, help_text)
        self._marked = marked
        self._holder = QWidget()
        self._flow = Flow(self._holder, gap=6)
        self._group = QButtonGroup(self)
        self._row = Row(self)
        self._keys: list[str] = []
        self._chosen: str | None = None
        for option in options:
            self._add(option)
        self.set_control(self._holder, *self._row.buttons)
        self._group.idClicked.connect(self._tell)

    def value(self) -> str | None:
        """Return the key of the answer, or None while there is none."""
        return self._chosen

    def show_value(self, value: object) -> None:
        """Show an answer; one that the form no longer knows is shown as it was kept."""
        self._chosen = None if value is None else str(value)
        if self._chosen is not None and self._chosen not in self._keys:
            self.adopt(self._add(Option(self._chosen, self._chosen)))
        self._check()

    def buttons(self) -> list[QAbstractButton]:
        """Return the buttons in their order."""
        return list(self._row.buttons)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Empty the answer with Delete or Backspace."""
        key = pressed(event)
        if key is not None and Qt.Key(key.key()) in _CLEARING and self._chosen is not None:
            self._chosen = None
            self._check()
            self.announce(self.value())
            return True
        return super().eventFilter(watched, event)

    def _add(self, option: Option) -> Segment:
        segment = Segment(self.theme, option.label, marked=self._marked)
        segment.setAccessibleName(f"{self.label}: {option.label}")
        self._group.addButton(segment, len(self._keys))
        self._keys.append(option.id)
        self._row.add(segment)
        self._flow.addWidget(segment)
        return segment

    def _check(self) -> None:
        self._group.setExclusive(False)
        for key, button in zip(self._keys, self._row.buttons, strict=True):
            button.setChecked(key == self._chosen)
        self._group.setExclusive(True)
        self._row.settle()

    def _tell(self, place: int) -> None:
        self._row.settle()
        if self._keys[place] != self._chosen:
            self._chosen = self._keys[place]
            self.announce(self.value())


class YesNoField(SegmentsField):
    """Yes, no, or nothing said."""

    def __init__(self, theme: Theme, label: str, help_text: str = "") -> None:
        super().__init__(theme, label, (), help_text)
        for option in (Option(YesNo.YES, self.tr("Ja")), Option(YesNo.NO, self.tr("Nee"))):
            self.adopt(self._add(option))

    def value(self) -> YesNo | None:
        """Return yes or no, or None while nothing was said."""
        return None if self._chosen is None else YesNo(self._chosen)


class ScoreField(SegmentsField):
    """A row of figures from 0 to 10, with words at both ends; nothing chosen is not 0."""

    def __init__(
        self, theme: Theme, label: str, help_text: str = "", *, ends: tuple[str, str] = ("", "")
    ) -> None:
        figures = [Option(str(number), str(number)) for number in range(11)]
        super().__init__(theme, label, figures, help_text, marked=False)
        if any(ends):
            words = self.tr("0 is {low}, 10 is {high}").format(low=ends[0], high=ends[1])
            self.put_under_control(label_of(words, "small"))

    def value(self) -> int | None:  # type: ignore[override]  # a score is a number, not a word
        """Return the score, or None while there is none."""
        return None if self._chosen is None else int(self._chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Choose a score by its figure; 1 and then 0 is ten. With Ctrl or Alt it is no figure."""
        key = pressed(event)
        if key is not None and key.text() in _FIGURES and not key.modifiers() & _OTHERWISE:
            ten = key.text() == "0" and self._chosen == "1"
            chosen = self._row.buttons[10 if ten else int(key.text())]
            chosen.setFocus()
            chosen.click()
            return True
        return super().eventFilter(watched, event)


class ChipsField(Field):
    """Any of several answers."""

    def __init__(
        self, theme: Theme, label: str, options: Sequence[Option], help_text: str = ""
    ) -> None:
        super().__init__(theme, label, help_text)
        self._holder = QWidget()
        self._flow = Flow(self._holder, gap=8)
        self._row = Row(self)
        self.keys: list[str] = []
        for option in options:
            self.add(option)
        self.set_control(self._holder, *self._row.buttons)

    def value(self) -> tuple[str, ...]:
        """Return the keys of the answers, in the order of the form."""
        pairs = zip(self.keys, self._row.buttons, strict=True)
        return tuple(key for key, button in pairs if button.isChecked())

    def show_value(self, value: object) -> None:
        """Show answers; one that the form no longer knows is shown as it was kept."""
        wanted = [str(key) for key in value] if isinstance(value, tuple | list) else []
        for key in wanted:
            if key not in self.keys:
                self.adopt(self.add(Option(key, key)))
        for key, button in zip(self.keys, self._row.buttons, strict=True):
            button.setChecked(key in wanted)
        self._row.settle()

    def clear(self) -> None:
        """Take all answers away, to offer others."""
        for button in self._row.take_all():
            self._flow.removeWidget(button)
            self.give_up(button)
            button.hide()
            button.deleteLater()
        self.keys.clear()

    def empty(self) -> tuple[str, ...]:
        """Return no answers."""
        return ()

    def buttons(self) -> list[QAbstractButton]:
        """Return the buttons in their order."""
        return list(self._row.buttons)

    def add(self, option: Option) -> Chip:
        """Offer one more answer."""
        chip = Chip(self.theme, option.label)
        chip.setAccessibleName(f"{self.label}: {option.label}")
        self.keys.append(option.id)
        self._row.add(chip)
        self._flow.addWidget(chip)
        chip.clicked.connect(lambda _on: self._tell(chip))
        return chip

    def _tell(self, chip: Chip) -> None:
        self._row.settle(chip)
        self.announce(self.value())


def choice_field(
    theme: Theme, label: str, options: Sequence[Option], help_text: str = ""
) -> SegmentsField | ComboField:
    """Return the field that suits the number of answers: all in sight, or a drop-down list."""
    if len(options) < _MANY:
        return SegmentsField(theme, label, options, help_text)
    return ComboField(theme, label, options, help_text)
