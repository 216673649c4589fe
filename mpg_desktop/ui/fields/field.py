"""What all fields share: the label above, help, a note below, the blank states and the menu."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from mpg_desktop.domain.records import Why
from mpg_desktop.ui.fields.field_head import FieldHead
from mpg_desktop.ui.fields.undo_keys import leaves_undo
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

FOCUS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)
BESIDE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""With what the full stop of Ctrl+. may be typed: on a Belgian keyboard it needs Shift."""


class Field(QWidget):
    """A question and its answer. Showing a value is not editing: `show_value` never emits.

    `edited` carries the new value after something the worker did; `blanked` carries a `Why`, or
    None for simply empty; `half_typed` a text that is no answer yet, "" when there is none any
    more; `history_wanted` asks for the earlier texts of this field, `secret_wanted` for who may not
    see it.
    """

    edited = Signal(object)
    blanked = Signal(object)
    half_typed = Signal(str)
    history_wanted = Signal()
    secret_wanted = Signal()

    def __init__(self, theme: Theme, label: str, help_text: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.label = label
        self.panel: QWidget | None = None  # what was opened below, and belongs to this field
        self._help_text = help_text
        self._note_text = ""
        self._why: Why | None = None
        self._controls: list[QWidget] = []
        self._has_history = False
        self._more_wanted = True
        self._is_needed = False
        self._head = FieldHead(theme, label)
        self._help: QLabel | None = None
        self._note: QLabel | None = None
        self._control: QWidget | None = None
        self._lowest: QWidget | None = None
        self._body = QVBoxLayout(self)
        self._lay_out()

    def set_control(self, control: QWidget, *inner: QWidget) -> None:
        """Place the control; `inner` are the widgets that take the focus, if not itself."""
        self._control = self._lowest = control
        self._body.addWidget(control, 0, self._beside(control))
        for widget in inner or (control,):
            self.adopt(widget)
        self._head.belong_to(inner[0] if inner else control)

    def setFocus(  # noqa: N802 - Qt's name
        self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason
    ) -> None:
        """Go to the control that Tab stops at.

        A focus proxy would do, but Tab would then stop at the field as well, wherever it stands
        in Qt's order.
        """
        stops = (each for each in self._controls if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        control = next(stops, None)
        if control is not None:
            control.setFocus(reason)

    def adopt(self, widget: QWidget) -> None:
        """Take a widget that gets the focus into this field: its keys, name and description."""
        self._controls.append(widget)
        widget.installEventFilter(self)
        if not widget.accessibleName():
            widget.setAccessibleName(self.label)
        self._describe()

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What takes the focus in the field."""
        return tuple(self._controls)

    def give_up(self, widget: QWidget) -> None:
        """Let go of a widget that was adopted and goes away."""
        self._controls.remove(widget)

    def put_under_control(self, widget: QWidget) -> None:
        """Show a widget under the control, above everything that was put below."""
        place = -1 if self._lowest is None else self._body.indexOf(self._lowest) + 1
        self._body.insertWidget(place, widget)
        self._lowest = widget

    def put_below(self, widget: QWidget) -> None:
        """Show a widget under the field and its note, as a part of the field."""
        self._body.addWidget(widget)

    def foot(self, width: int) -> int:
        """Return how much of the height lies under the control: a note, or what was opened."""
        control = self._body.indexOf(self._control) if self._control is not None else 0
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        heights = [
            each.heightForWidth(width) if each.hasHeightForWidth() else each.sizeHint().height()
            for each in self.findChildren(QWidget, options=direct)
            if not each.isHidden() and self._body.indexOf(each) > control
        ]
        return sum(heights) + len(heights) * self._body.spacing()

    def without_menu(self) -> None:
        """Do without blank states and earlier texts: the field is no answer of a family."""
        self.let_menu(wanted=False)

    def demand_answer(self) -> None:
        """Offer no reason to be blank: without this answer nothing is left of the record."""
        self._is_needed = True

    def let_menu(self, *, wanted: bool) -> None:
        """Say whether the menu of the field is of use."""
        self._more_wanted = wanted
        if not wanted:
            self._head.show_more(shown=False)

    def value(self) -> object:
        """Return the answer as it stands; every kind of field has its own type."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Show an answer without telling anyone."""
        raise NotImplementedError

    def unfinished(self) -> str:
        """Return what was typed but is no answer yet, such as an impossible date; else ""."""
        return ""

    def empty(self) -> object:
        """Return the value of a field that nobody filled in."""
        return None

    @property
    def why(self) -> Why | None:
        """Why the field is blank, when it is not simply empty."""
        return self._why

    def show_why(self, why: Why | None) -> None:
        """Show why the field is blank, without telling anyone."""
        self._why = why
        self._head.show_why(why)
        self._describe()

    def show_secret(self, secret: bool) -> None:  # noqa: FBT001 - as QWidget.setVisible
        """Show whether the answer is kept from somebody."""
        self._head.show_secret(secret=secret)
        self._describe()

    def set_label(self, label: str, help_text: str) -> None:
        """Call and explain the field otherwise: somebody's name became another one."""
        for control in self._controls:
            if control.accessibleName() == self.label:
                control.setAccessibleName(label)
        self.label = label
        self._head.show_label(label)
        self._help_text = help_text
        if self._help is not None:
            self._help.setText(help_text)
        self._describe()

    @property
    def note(self) -> str:
        """The sentence under the field; empty when there is nothing to say."""
        return self._note_text

    def set_note(self, sentence: str) -> None:
        """Say something about the answer under the field, or nothing with an empty sentence."""
        if sentence == self._note_text:
            return
        self._note_text = sentence
        if self._note is None and sentence:
            self._note = label_of("", "note")
            self.put_under_control(self._note)
        if self._note is not None:
            self._note.setText(sentence)
            self._note.setVisible(bool(sentence))
        for control in self._controls:
            control.setProperty("wrong", bool(sentence))
            control.style().unpolish(control)
            control.style().polish(control)
        self._describe()

    def offer_history(self, *, offered: bool) -> None:
        """Say whether there are earlier texts to look at."""
        self._has_history = offered

    def open_menu(self) -> QMenu:
        """Open the menu of the field and return it."""
        menu = self._menu()
        menu.setEnabled(self._more_wanted)
        menu.popup(self._head.below_button())
        return menu

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Show the menu button while one is in the field, and leave undo to the whole case."""
        kind = event.type()
        if kind in FOCUS:
            self._reveal_more(shown=kind == QEvent.Type.FocusIn or self.underMouse())
        elif kind == QEvent.Type.KeyPress and self._opens_menu(event):
            return True  # a list of choices would look for a choice that begins so
        return leaves_undo(event, kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the menu also from what stands in the field beside its controls."""
        if not self._opens_menu(event):
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Show the menu button under the mouse."""
        super().enterEvent(event)
        self._reveal_more(shown=True)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the menu button again, unless one is in the field."""
        super().leaveEvent(event)
        self._reveal_more(shown=any(control.hasFocus() for control in self._controls))

    def choose_blank(self, why: Why | None) -> None:
        """Empty the field for a reason, as the menu does."""
        self.show_value(self.empty())
        self.show_why(why)
        self.set_note("")
        self.blanked.emit(why)

    def announce(self, value: object) -> None:
        """Tell that the worker gave an answer; an answer ends every reason for being blank."""
        if self._why is not None:
            self.show_why(None)
        self.edited.emit(value)

    @staticmethod
    def _beside(control: QWidget) -> Qt.AlignmentFlag:
        """Keep a control that wants no more room than it needs at the start of the line."""
        narrow = control.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum
        return Qt.AlignmentFlag.AlignLeading if narrow else Qt.AlignmentFlag(0)

    def _lay_out(self) -> None:
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(SIZES.hair)
        # Beside a longer field the words stay above, the control and what is under it below.
        self._body.addLayout(self._head, 0 if self._help_text else 1)
        if self._help_text:
            self._help = label_of(self._help_text, "help")
            self._help.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
            self._body.addWidget(self._help, 1)
        self._head.menu_wanted.connect(self.open_menu)

    def _opens_menu(self, event: QEvent) -> bool:
        """Open the menu when its keys are pressed; return whether they were.

        A shortcut of Qt's would be an object of its own, for each of hundreds of fields.
        """
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Period:
            return False
        asked = event.modifiers() & ~BESIDE == Qt.KeyboardModifier.ControlModifier
        if asked:
            self.open_menu()
        return asked

    def _reveal_more(self, *, shown: bool) -> None:
        self._head.show_more(shown=shown and self._more_wanted)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for why, words in (
            (None, self.tr("&Leeg")),
            (Why.NOT_ASKED, self.tr("&Nog niet gevraagd")),
            (Why.NOT_APPLICABLE, self.tr("Niet van &toepassing")),
            (Why.DECLINED, self.tr("&Wil niet zeggen")),
        ):
            action = QAction(words, group)
            action.setCheckable(True)
            action.setChecked(self._is_blank() and self._why is why)
            action.setEnabled(not self._is_needed)
            action.triggered.connect(lambda _on, why=why: self.choose_blank(why))
            menu.addAction(action)
        self.add_more(menu)
        return menu

    def add_more(self, menu: QMenu) -> None:
        """Add what else can be done with an answer."""
        menu.addSeparator()
        secret = menu.addAction(self.tr("&Geheim houden…"))
        secret.triggered.connect(self._want_secret)
        earlier = menu.addAction(self.tr("&Eerdere teksten…"))
        earlier.setEnabled(self._has_history)
        earlier.triggered.connect(self._want_history)

    def _want_secret(self) -> None:
        self.secret_wanted.emit()

    def _want_history(self) -> None:
        self.history_wanted.emit()

    def _is_blank(self) -> bool:
        return self.value() == self.empty() and not self.unfinished()

    def _describe(self) -> None:
        parts = (self._help_text, *self._head.said(), self._note_text)
        description = " ".join(part for part in parts if part)
        for control in self._controls:
            control.setAccessibleDescription(description)
