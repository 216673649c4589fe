"""A field with one answer of many, in a drop-down list."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from mpg_desktop.domain.catalogue import Option
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.theme import Theme

PAUSE_MS = 1000
"""After so long what is typed next begins another name."""

NO_ANSWER = "\0"
"""How the key of a line begins that is no answer, such as one that makes somebody new."""

_OTHERWISE = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class QuietCombo(QComboBox):
    """A drop-down list that is sought through by typing, and does not change under a wheel.

    Qt would open the list at the space in a name, and the Tab key would lead nowhere then.
    """

    def __init__(self) -> None:
        super().__init__()
        self._sought = ""
        self._since = QElapsedTimer()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Seek the name that is typed; a space that is in no name opens the list."""
        letter = event.text()
        goes_on = bool(self._sought) and self._since.elapsed() < PAUSE_MS
        typed = letter.isprintable() and letter and not event.modifiers() & _OTHERWISE
        if typed and (goes_on or letter != " "):
            self._seek(self._sought + letter if goes_on else letter)
        else:
            self._sought = ""
            super().keyPressEvent(event)

    def _seek(self, sought: str) -> None:
        """Choose the next answer that begins so; one letter again and again goes on to the next."""
        self._sought = sought
        self._since.start()
        here = self.currentIndex()
        found = self._next(sought, here + (len(sought) == 1))
        if found is None and len(set(sought.casefold())) == 1:
            found = self._next(sought[0], here + 1)
        if found is not None and found != here:
            self.setCurrentIndex(found)
            self.activated.emit(found)

    def _next(self, begins: str, first: int) -> int | None:
        count = self.count()
        for at in ((first + step) % count for step in range(count)):
            answers = not str(self.itemData(at) or "").startswith(NO_ANSWER)
            if answers and self.itemText(at).casefold().startswith(begins.casefold()):
                return at
        return None

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the page."""
        event.ignore()


class ComboField(Field):
    """One answer of many, in a drop-down list with an empty first line."""

    def __init__(
        self, theme: Theme, label: str, options: Sequence[Option], help_text: str = ""
    ) -> None:
        super().__init__(theme, label, help_text)
        self.combo = QuietCombo()
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.setMinimumContentsLength(12)
        self._arrow = label_of("")
        self._arrow.setParent(self.combo)
        self._arrow.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.dress(self._arrow, "chevron-down", "text2", 16)
        self.combo.installEventFilter(self)
        self.set_options(options)
        self.set_control(self.combo)
        self.combo.view().setAccessibleName(label)
        self.combo.activated.connect(self._tell)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other answers; the answer itself stays."""
        kept = self.value() if self.combo.count() else None
        self.combo.clear()
        self.combo.addItem("", None)
        self.combo.setItemData(0, self.tr("niets gekozen"), Qt.ItemDataRole.AccessibleTextRole)
        for option in options:
            self.combo.addItem(option.label, option.id)
        self.show_value(kept)

    def value(self) -> str | None:
        """Return the key of the answer, or None while there is none."""
        key = self.combo.currentData()
        return None if key is None else str(key)

    def show_value(self, value: object) -> None:
        """Show an answer; one that the form no longer knows is shown as it was kept."""
        if value is not None and self.combo.findData(str(value)) < 0:
            self.combo.addItem(str(value), str(value))
        self._last = 0 if value is None else self.combo.findData(str(value))
        self.combo.setCurrentIndex(self._last)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep the arrow at the end of the box."""
        if watched is self.combo and event.type() in (QEvent.Type.Resize, QEvent.Type.Polish):
            size = self._arrow.sizeHint()
            mirrored = self.combo.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = 10 if mirrored else self.combo.width() - size.width() - 10
            self._arrow.setGeometry(
                left, (self.combo.height() - size.height()) // 2, size.width(), size.height()
            )
        return super().eventFilter(watched, event)

    def _tell(self, place: int) -> None:
        if place != self._last:
            self._last = place
            self.announce(self.value())
