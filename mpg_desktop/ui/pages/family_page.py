"""A page of an open family that scrolls: what stays on top, and one thing at a time below it."""

from collections.abc import Callable, Mapping

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.ui.into_sight import bring_into_sight, follow_focus
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.stood import Stood
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import scrolling
from mpg_desktop.ui.sight import settle
from mpg_desktop.ui.tab_order import first_stop, put_in_order
from mpg_desktop.ui.tokens import SIZES


class FamilyPage(QWidget):
    """What the tabs share that show one of several views: the family, the scrolling, the cursor.

    `column` holds what stays, `shown` is what stands below it now. A page says what it shows in
    `follow`, where it stands in `place`, and how one comes back there in `go_back`.
    """

    def __init__(self, around: Surroundings, name: str) -> None:
        super().__init__()
        self.around = around
        self.sheet: Sheet | None = None
        self.shown: QWidget | None = None
        self._owner = f"cursor:{name}"
        self._built: tuple[str, ...] = ()
        self._is_behind = False
        self._following = self._soon(self._catch_up)
        self._ordering = self._soon(self._put_in_order)
        self._content = QWidget()
        self._content.installEventFilter(self)
        self.column = QVBoxLayout()
        self.column.setSpacing(SIZES.room)
        self._below = QVBoxLayout()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(SIZES.wide, SIZES.card, SIZES.wide, SIZES.page)
        column.setSpacing(SIZES.room)
        column.addLayout(self.column)
        column.addLayout(self._below)
        column.addStretch()
        self._scroll: QScrollArea = scrolling(self._content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    # ---- what a page says ----------------------------------------------------------------

    def follow(self) -> None:
        """Show the family as it stands now."""
        raise NotImplementedError

    def place(self) -> tuple[str, ...]:
        """Return in words which view stands there."""
        raise NotImplementedError

    def go_back(self, place: tuple[str, ...]) -> None:
        """Show the view that `place` once gave."""
        raise NotImplementedError

    def parts(self) -> Mapping[str, QWidget]:
        """Return what the cursor is brought back to after a lock, in parts with names."""
        return {"": self._content}

    def reveal(self, record: str, field: str) -> bool:
        """Go to a record or a half-typed line; return False when it is not on this tab."""
        raise NotImplementedError

    # ---- what a tab can do ---------------------------------------------------------------

    def widget(self) -> QWidget:
        """Return what is shown."""
        return self

    @property
    def session(self) -> Session | None:
        """The family that lies open."""
        return self.sheet.session if self.sheet is not None else None

    def show_session(self, session: Session) -> None:
        """Show a family; showing changes nothing in it."""
        self.leave()
        self.sheet = Sheet(self.around, session, self)
        self.sheet.in_sight_wanted.connect(self._show_whole)
        session.changed.connect(self._changed)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr] # there is one
        stood = Stood.taken(session, self._owner)
        if stood is None:
            self.follow()
        else:
            self._stand_again(self.sheet, stood)

    def keep_drafts(self, session: Session) -> None:
        """Put the view and the place of the cursor in the session; what it typed is there."""
        if session is not self.session or self.sheet is None:
            return
        stood = Stood.on(self.sheet, self.parts(), self.place())
        if (line := self._focused_line()) is not None:
            record, field = line.place
            stood = replace(stood, record=record, field=field, inside="")
        stood.keep(session, self._owner)

    def _stand_again(self, sheet: Sheet, stood: Stood) -> None:
        self.go_back(stood.view)
        if stood.record:
            self.reveal(stood.record, stood.field)
        if stood.regain(sheet, self._content, sheet.binding.field_at(stood.place)):
            self.go_to(self.window().focusWidget())

    def leave(self) -> None:
        """Let go of the family: it was closed."""
        if self.sheet is not None:
            self.sheet.session.changed.disconnect(self._changed)
            QApplication.instance().focusChanged.disconnect(self._focus_moved)  # type: ignore[union-attr] # there is one
            self.sheet.deleteLater()
        self._following.stop()
        self.sheet = None
        self.put_away()

    # ---- one thing at a time -------------------------------------------------------------

    def is_shown(self, *key: str) -> bool:
        """Tell whether what stands there was made for `key`."""
        return self.shown is not None and self._built == key

    def show_one(self, made: QWidget, *key: str) -> None:
        """Show something in the place of what stood there; `key` says what it was made for."""
        self.put_away()
        self.shown, self._built = made, key
        self._below.addWidget(made)

    def put_away(self) -> None:
        """Take away what stands there."""
        self._built = ()
        if self.shown is not None:
            self.shown.hide()
            self.shown.deleteLater()
            self.shown = None

    def go_to(self, widget: QWidget) -> None:
        """Bring the cursor to a part of what is shown, and that part in sight."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, widget, lambda: bring_into_sight(self._scroll, widget))

    def _show_whole(self, part: QWidget) -> None:
        settle(self._content)
        QTimer.singleShot(0, part, lambda: bring_into_sight(self._scroll, part))

    def enter(self) -> None:
        """Bring the cursor to the first part of what is shown, or of the page without it."""
        self.go_to(first_stop(self.shown or self._content))

    # ---- inside --------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Put the Tab key's stops in order when something was made or taken away."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._content:
            self._ordering.start()
        return super().eventFilter(watched, event)

    def _soon(self, does: Callable[[], object]) -> QTimer:
        """Return what does something once, after what goes on now came to rest."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(0)
        timer.timeout.connect(does)
        return timer

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Catch up with what was done on other tabs."""
        super().showEvent(event)
        if self._is_behind:
            self._following.start()

    def _changed(self, _records: frozenset[RecordId]) -> None:
        """Follow what was done, or catch up later: nobody sees a tab that is not in front."""
        self._is_behind = True
        if self.isVisible():
            self._following.start()

    def _catch_up(self) -> None:
        self._is_behind = False
        self.follow()

    def _put_in_order(self) -> None:
        put_in_order(self._content)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Let what is typed after the cursor left a line be a step of its own."""
        session = self.session
        if session is None or old is None or new is None:
            return
        if self.isAncestorOf(old) and old is not new:
            session.seal()
        if self.isAncestorOf(new):
            follow_focus(self._scroll, new)

    def _focused_line(self) -> OneLine | None:
        focused = self.window().focusWidget()
        mine = focused is not None and self.isAncestorOf(focused)  # type: ignore[redundant-expr] # it may be None
        return focused if mine and isinstance(focused, OneLine) else None
