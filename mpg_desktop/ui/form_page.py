"""One form as a tab: cards with its questions, lists of records and drawings, for one family.

It is a `Tab`: a card per group with the urgent ones on top, what is light in sight
and the rest folded, and a side list of what stands in each group. Everything is made from the
catalogue; cards make what is folded when it is first unfolded.
"""

from time import monotonic

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.catalogue import Form, Question
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Drawing
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.pages.binding import Place
from mpg_desktop.ui.pages.card_column import CardColumn
from mpg_desktop.ui.pages.group_card import DRAWN, GroupCard
from mpg_desktop.ui.pages.progress import Filled, filled
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.side_list import SideList
from mpg_desktop.ui.pages.stood import Stood
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.tab_order import first_stop, put_in_order

DRAWINGS = frozenset(Drawing)

SIDE = "side"
"""What the side list is called among the parts of the page; the cards have their groups."""

ROOM_FOR_SIDE = 820
"""Pixels at 100 % text under which the side list is dropped."""

FIRST_CARDS = 3
"""Cards that are made at once; the others follow when the first were painted."""

AT_A_TIME = 0.012
"""Seconds for which the making of more cards may hold up everything else."""

COUNT_AFTER_MS = 150
"""From a change to the side list: typing goes first."""


class FormPage(QWidget):
    """A form that is built when a family is first shown in it."""

    def __init__(self, form: Form, around: Surroundings) -> None:
        super().__init__()
        self._form = form
        self._around = around
        self._session: Session | None = None
        self._is_nobodys = False
        self._sheet: Sheet | None = None
        self._cards: dict[str, GroupCard] = {}
        self._filled: dict[str, Filled] = {}
        self.side = SideList(around.theme, form)
        self.side.chosen.connect(self.go_to_group)
        self._column: CardColumn | None = None
        self._to_make: list[str] = []
        self._making = QTimer(self)
        self._making.setSingleShot(True)
        self._making.setInterval(0)
        self._making.timeout.connect(self._make_some)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(COUNT_AFTER_MS)
        self._counting.timeout.connect(self._count)
        self._ordering = QTimer(self)
        self._ordering.setSingleShot(True)
        self._ordering.timeout.connect(self._put_in_order)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.side)
        self._row.addStretch()

    # ---- what a tab can do ---------------------------------------------------------------

    def widget(self) -> QWidget:
        """Return what is shown."""
        return self

    def show_session(self, session: Session) -> None:
        """Show a family; showing changes nothing in it."""
        if session is self._session and self._is_nobodys:
            self._be_somebodys()
            return
        self.leave()
        self._session, self._is_nobodys = session, session.is_nobodys
        column = self._lay_empty_page()
        self._sheet = Sheet(self._around, session, column.content)
        self._sheet.in_sight_wanted.connect(column.show_whole)
        groups = sorted(self._form.groups, key=lambda each: not each.urgent)
        self._to_make = [group.id for group in groups]
        for _card in groups[:FIRST_CARDS]:
            self._make_next()
        self._count()
        session.changed.connect(self._changed)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr] # there is one
        self._resume()

    def _be_somebodys(self) -> None:
        """Go on with what was laid out for nobody: the fields are filled in already."""
        self._is_nobodys = False
        if self._sheet is not None:
            self._sheet.binding.notes.read_again()
        self._count()
        self._resume()

    def keep_drafts(self, session: Session) -> None:
        """Put the place of the cursor in the session; half-typed texts are there already."""
        if self._sheet is not None and session is self._session:
            stood = Stood.on(self._sheet, {**self._cards, SIDE: self.side})
            if stood.control is not None:
                stood.keep(session, self._owner)

    def reveal(self, record: str, field: str) -> bool:
        """Unfold, scroll to and focus a field; return False when it is not on this tab."""
        found = self._found(Place(RecordId(record), field))
        if found is None:
            return False
        self._go(found)
        return True

    def visit(self, view: str) -> None:
        """Go to a group or a drawing by its word, or to a list by that of its question."""
        question = next((each for each in self._form.questions if each.id == view), None)
        if view in DRAWINGS:
            self._go_to_drawing(view)
        elif question is None:
            self.go_to_group(view)
        else:
            self._go_to_list(question)

    def leave(self) -> None:
        """Let go of the family: it was closed."""
        if self._session is not None:
            self._session.changed.disconnect(self._changed)
            QApplication.instance().focusChanged.disconnect(self._focus_moved)  # type: ignore[union-attr] # there is one
        self._session, self._sheet, self._is_nobodys = None, None, False
        self._cards = {}
        self._counting.stop()
        self._making.stop()
        self._ordering.stop()
        self._to_make = []
        if self._column is not None:
            self._column.area.hide()

    # ---- making the cards ----------------------------------------------------------------

    def _lay_empty_page(self) -> CardColumn:
        """Return the column of a new page, in the place of the page of before."""
        if self._column is not None:
            self._row.removeWidget(self._column.area)
            self._column.put_away()
        column = self._column = CardColumn(self._around.theme, self)
        column.rearranged.connect(self._ordering.start)
        column.painted.connect(self._go_on)
        self._row.insertWidget(0, column.area, 1)
        return column

    def _go_on(self) -> None:
        """Make more cards: the first ones were painted, for somebody to see."""
        if self._to_make and not self._is_nobodys:
            self._making.start()

    def _make_some(self) -> None:
        """Make the cards that nobody sees yet, a few at a time: typing goes first."""
        begun = monotonic()
        while self._to_make and monotonic() - begun < AT_A_TIME:
            self._make_next()
        if self._column is not None:
            self._column.make_room()
        self._go_on()

    def _make_next(self) -> None:
        """Make one card."""
        column, sheet = self._column, self._sheet
        if column is None or sheet is None:
            return
        name = self._to_make.pop(0)
        group = next(each for each in self._form.groups if each.id == name)
        card = GroupCard(sheet, self._form, group, column.content)
        self._cards[name] = card
        column.add(card)
        if self._filled:
            card.show_state(self._words(name))
        self._ordering.start()

    def _make_all(self) -> None:
        """Make the cards that are not there yet: somebody wants to go there."""
        while self._to_make:
            self._make_next()

    # ---- going somewhere -----------------------------------------------------------------

    @property
    def sheet(self) -> Sheet | None:
        """What binds the page to the family that is shown."""
        return self._sheet

    @property
    def is_whole(self) -> bool:
        """Whether every card is there; the last ones come a moment after the first."""
        return not self._to_make

    def card(self, group: str) -> GroupCard:
        """Return the card of a group. Raises KeyError for a group that the form has not."""
        self._make_all()
        return self._cards[group]

    def scrolled(self) -> int:
        """Return how far the page is scrolled down, in pixels."""
        return 0 if self._column is None else self._column.scrolled()

    def go_to_group(self, group: str) -> None:
        """Unfold a group and show it from its top."""
        self._make_all()
        card, column = self._cards.get(group), self._column
        if card is None or column is None:
            return
        card.unfold()
        column.show_from_top(card)
        (card.head or first_stop(card)).setFocus()

    def _go_to_list(self, question: Question) -> None:
        card = self.card(question.group)
        card.unfold_all()
        for section in card.sections():
            if section.kind == question.record:
                self._go(section.add_button)
                return
        self.go_to_group(question.group)

    def _go_to_drawing(self, drawing: str) -> None:
        from mpg_desktop.ui.pages.drawings import Drawings

        for question in self._form.questions:
            if question.record == DRAWN:
                card = self.card(question.group)
                card.unfold_all()
                self._go(card.findChildren(Drawings)[0].opened(drawing))

    def _found(self, place: Place) -> Field | None:
        tried: set[str] = set()
        while True:
            for name in self._cards.keys() - tried:
                tried.add(name)
                if (field := self._cards[name].reveal(place)) is not None:
                    return field
            if not self._to_make:
                return None
            self._make_next()

    def _go(self, widget: QWidget) -> None:
        if self._column is not None:
            self._column.go(widget)

    # ---- keeping in step -----------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Drop the side list where there is no room for it."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= self._around.theme.px(ROOM_FOR_SIDE))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll the cards from beside them as well."""
        if self._column is not None:
            QApplication.sendEvent(self._column.area.verticalScrollBar(), event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Give the cards a width that suits the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._column is not None:
            self._column.suit_text()

    @property
    def _owner(self) -> str:
        """The name under which this page keeps the place of the cursor."""
        return f"cursor:{self._form.id}"

    def _resume(self) -> None:
        """Go on where the worker was before the lock."""
        sheet, session = self._sheet, self._session
        stood = None if session is None else Stood.taken(session, self._owner)
        if sheet is None or stood is None:
            return
        field = self._found(stood.place) if stood.record else None
        if field is not None:
            self._go(field)
        if self._regain(sheet, stood, field):
            self._go(self.window().focusWidget())

    def _regain(self, sheet: Sheet, stood: Stood, field: Field | None) -> bool:
        """Let the keys arrive where they did."""
        if stood.part == SIDE:
            return stood.regain(sheet, self.side)
        if stood.part not in {each.id for each in self._form.groups}:
            return False
        while stood.part not in self._cards:
            self._make_next()
        return stood.regain(sheet, self._cards[stood.part], field)

    def _put_in_order(self) -> None:
        """Put the Tab key's stops in order; cards that still come bring an order of their own."""
        if self._column is not None and not self._to_make:
            put_in_order(self._column.content, self.side)

    def _changed(self, _records: frozenset[RecordId]) -> None:
        self._counting.start()

    def _count(self) -> None:
        if self._session is None:
            return
        self._filled = filled(self._form, self._session.case)
        self.side.show_filled(self._filled)
        for name, card in self._cards.items():
            card.show_state(self._words(name))

    def _words(self, group: str) -> str:
        """Return what a folded heading says about its group."""
        return "" if self._filled[group].is_empty else self.side.lines[group].words()

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Let what is typed after the cursor left a field be a step of its own."""
        if self._session is not None and old is not None and new is not None:
            if self.isAncestorOf(old) and old is not new:
                self._session.seal()
            if self.isAncestorOf(new) and self._column is not None:
                self._column.follow(new)
