"""What everything on one page of one open family shares, and the panels that open below a field."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.fields.line import PlainLine
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.pages.advice import Advice, Applies, always, put_below
from mpg_desktop.ui.pages.binding import Binding, Place
from mpg_desktop.ui.pages.links import Links
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.pairs import Pairs
from mpg_desktop.ui.pages.record_lines import RecordLines
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from mpg_desktop.ui.pages.record_editor import RecordEditor

FIELD, EDITOR, SECRET, NEW, WHOLE = "field", "editor", "secret", "new", "whole"
"""What may hold the cursor around a field: itself, the editor of its record, the panels below it
that ask about a secret and about somebody new, and the one about a secret of the whole record."""


class Sheet(QObject):
    """One page of one family, until the family is put away.

    `in_sight_wanted` carries a part of the page that grew, and is to be seen as a whole.
    """

    in_sight_wanted = Signal(object)

    def __init__(self, around: Surroundings, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.around = around
        self.session = session
        self.binding = Binding(around, session, self)
        self.links = Links(around, self.binding, self)
        self._advice = Advice(around, session, self)
        self._editors: dict[int, RecordEditor] = {}
        self.links.below.connect(lambda field, panel: self.open_below(field, panel, NEW))
        self.binding.secret_wanted.connect(self._open_secret)
        self.binding.history_wanted.connect(self._open_history)

    @property
    def case(self) -> Case:
        """The family as it stands."""
        return self.session.case

    @property
    def catalogue(self) -> Catalogue:
        """The questions and words."""
        return self.around.catalogue

    @property
    def theme(self) -> Theme:
        """How everything looks."""
        return self.around.theme

    def lines(self) -> RecordLines:
        """Return what puts the records of the family in words."""
        return RecordLines(self.around, self.case)

    def advise(self, field: Field, place: Place) -> None:
        """Offer tips under a long text of the worker's own."""
        if isinstance(field, LongTextField):
            self._advice.offer(field.text, (place.record, place.field), field.put_below)

    def advise_line(self, line: OneLine, applies: Applies = always) -> None:
        """Offer tips under a line of the worker's own; `applies` where it is not always."""
        self._advice.offer(line, line.place, partial(put_below, line), applies)

    def advise_plain(self, line: PlainLine, place: Place) -> None:
        """Offer tips under a line of the worker's own that is kept letter by letter."""
        self._advice.offer(line, (place.record, place.field), partial(put_below, line))

    def edits(self, editor: "RecordEditor") -> None:
        """Know of an editor until it goes."""
        mark = id(editor)
        self._editors[mark] = editor
        editor.destroyed.connect(lambda: self._editors.pop(mark))

    def around_field(self, field: Field) -> dict[str, QWidget]:
        """Return what may hold the cursor around a field, the nearest first."""
        found: dict[str, QWidget] = {FIELD: field}
        if field.panel is not None and field.panel.objectName():
            found[field.panel.objectName()] = field.panel
        if (editor := self._editor_of(field)) is not None:
            if editor.secret is not None:
                found[WHOLE] = editor.secret
            found[EDITOR] = editor
        return found

    def open_again(self, place: Place, field: Field, what: str) -> None:
        """Open a panel about a field that was open before."""
        if what == SECRET:
            self._open_secret(place, field)
        elif what == NEW:
            self.links.open_again(field, place)
        elif what == WHOLE and (editor := self._editor_of(field)) is not None:
            editor.open_secret()

    def _editor_of(self, field: Field) -> "RecordEditor | None":
        return next((each for each in self._editors.values() if each.isAncestorOf(field)), None)

    def open_below(self, field: Field, panel: QWidget, what: str = "") -> None:
        """Show a panel under a field, in the place of one that stands there."""
        holder = field.parentWidget()
        layout = holder.layout() if holder is not None else None
        if not isinstance(layout, Pairs):
            return
        self.close_below(field)
        panel.setObjectName(what)
        field.panel = panel
        panel.destroyed.connect(lambda: self._forget(field, panel))
        layout.insert(layout.place_of(field) + 1, panel, half=False)
        panel.show()

    def close_below(self, field: Field) -> None:
        """Close the panel under a field, if there is one."""
        panel, field.panel = field.panel, None
        if panel is not None:
            panel.hide()
            panel.deleteLater()

    def _forget(self, field: Field, panel: QWidget) -> None:
        """Let go of a panel that ended with its page, unless another stands there by now."""
        if field.panel is panel:
            field.panel = None

    def _open_secret(self, place: Place, field: Field) -> None:
        from mpg_desktop.ui.pages.secret_panel import SecretPanel

        panel = SecretPanel(self, place)
        panel.closed.connect(lambda: self._return_to(field))
        self.open_below(field, panel, SECRET)
        panel.begin()

    def _open_history(self, place: Place, field: Field) -> None:
        from mpg_desktop.ui.pages.field_history import FieldHistory

        panel = FieldHistory(self, place)
        panel.closed.connect(lambda: self._return_to(field))
        self.open_below(field, panel)
        panel.begin()

    def _return_to(self, field: Field) -> None:
        self.close_below(field)
        field.setFocus()
