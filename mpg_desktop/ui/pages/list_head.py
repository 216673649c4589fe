"""What stands above a list of records: the question, and why the list is empty, if said."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton

from mpg_desktop.domain.records import Why
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.fields.field_head import MENU_KEY


class ListHead(Field):
    """A question that is answered by a list. Only while the list is empty can it be blank.

    Its one control is the button that adds to the list, which stands below the list.
    """

    is_empty = True

    def lead(self, button: QPushButton) -> None:
        """Take the button that adds to the list; it keeps its own name."""
        button.setAccessibleName(button.text())
        self.adopt(button)
        shortcut = QShortcut(QKeySequence(MENU_KEY), button, self.open_menu)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def value(self) -> None:
        """Return no answer: what stands in the list are records."""

    def show_value(self, value: object) -> None:
        """Show nothing: the list itself does."""

    def show_empty(self, *, empty: bool) -> None:
        """Offer to say why there is nothing, or not while there is something."""
        self.is_empty = empty
        self.show_why(self.why)
        self.let_menu(wanted=empty)

    def show_why(self, why: Why | None) -> None:
        """Show why the list is empty; a list that is not shows nothing."""
        super().show_why(why)
        if not self.is_empty:
            self._head.show_why(None)
            self._describe()

    def add_more(self, menu: QMenu) -> None:
        """Offer no more: a list has no text of its own that could be secret or older."""
