"""The view *Eigen plan*: the plan of somebody who is threatened, behind a question of its own.

It is shown after that question only, each time anew; whatever covers or leaves the view takes it
from the screen (practice rule 20).
"""

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Form
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import display_name
from mpg_desktop.domain.records import Circle, Person
from mpg_desktop.domain.safety_records import PersonalPlan
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.pages.record_editor import RecordEditor
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.taking_away import take_away
from mpg_desktop.ui.parts import button, card, frame_of, label_of, shown, told_apart
from mpg_desktop.ui.safety.view import SafetyView
from mpg_desktop.ui.tokens import SIZES

KIND = "personal_plan"


class OwnPlan(SafetyView):
    """Asks whether nobody looks along; then asks for whom, and shows the plan of that person."""

    def __init__(self, sheet: Sheet, form: Form, name: str) -> None:
        super().__init__(sheet, form, name)
        self._who = ""
        self._inside: QWidget | None = None
        self.editor: RecordEditor | None = None
        self.ask = self._question()
        self.column.addWidget(self.ask)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._leave)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def is_open(self) -> bool:
        """Whether somebody said that the plan may be shown."""
        return self._inside is not None

    def open(self) -> None:
        """Show for whom there is a plan: somebody said that nobody looks along."""
        self.ask.hide()
        words = self.sheet.catalogue.records[KIND]
        self._inside, column = card(words.label, words.help)
        self.people = Choices(self.sheet.theme, words.field("who").label)
        self.people.chosen.connect(self._choose)
        column.addWidget(self.people)
        self.make = button(words.add, "primary")
        self.make.clicked.connect(self._make)
        column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeading)
        self._editing = QVBoxLayout()
        column.addLayout(self._editing)
        self.close_plan = button(self.tr("Sluiten (Esc)"), theme=self.sheet.theme, icon="lock")
        self.close_plan.clicked.connect(self._leave)
        foot = QHBoxLayout()
        foot.addWidget(self.close_plan)
        foot.addStretch()
        column.addLayout(foot)
        self.column.addWidget(self._inside)
        self.refresh()
        first = next(iter(self.people.buttons.values()), self.close_plan)
        first.setFocus()

    def shut(self) -> None:
        """Take everything of the plan from the screen, and ask again."""
        if self._inside is not None:
            self._drop_editor()
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None
            self._who = ""
            self.ask.show()

    def _leave(self) -> None:
        if self.is_open:
            self.shut()
            self.yes.setFocus()

    def refresh(self) -> None:
        """Show for whom a plan can be made; undo can have taken the plan away that stands there."""
        if self._inside is None:
            return
        planned = {each.who for each in self.sheet.case.all(PersonalPlan)}
        people = [
            (str(each.id), display_name(each) or self.tr("Iemand zonder naam"))
            for each in self.sheet.case.all(Person)
            if each.id in planned or _can_be_threatened(each)
        ]
        self.people.offer(told_apart(people), self._who)
        plan = self._plan()
        if self.editor is not None and (plan is None or plan.id != self.editor.record):
            self._drop_editor()
        if self.editor is None and plan is not None:
            self._show(plan.id)
        shown(self.make, bool(self._who) and plan is None)

    def reveal(self, record: str, field: str) -> None:
        """Go nowhere: no search, list or draft leads into this plan."""
        del record, field

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Take the plan from the screen when something else is shown."""
        super().hideEvent(event)
        self.shut()

    def event(self, event: QEvent) -> bool:
        """Take the plan from the screen when another window is in front; a list is no window."""
        if (
            event.type() == QEvent.Type.WindowDeactivate
            and QApplication.activePopupWidget() is None
        ):
            self.shut()
        return super().event(event)

    def _question(self) -> QFrame:
        frame, column = card(self.tr("Dit deel is alleen voor u en voor deze persoon"))
        band = frame_of("caution")
        inside = QVBoxLayout(band)
        inside.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.gap)
        inside.addWidget(label_of(self.tr("Kan nu niemand anders op dit scherm kijken?")))
        column.addWidget(band)
        column.addWidget(
            label_of(
                self.tr(
                    "Wat hier staat, komt in geen ander papier, geen lijst en geen zoekresultaat. "
                    "Zodra u hier weggaat, is het van het scherm."
                ),
                "help",
            )
        )
        self.yes = button(self.tr("Niemand kijkt mee: openen"), "primary")
        self.yes.clicked.connect(self.open)
        row = QHBoxLayout()
        row.addWidget(self.yes)
        row.addStretch()
        column.addLayout(row)
        return frame

    def _choose(self, who: str) -> None:
        self._who = who
        self._drop_editor()
        self.refresh()

    def _make(self) -> None:
        around = self.sheet.around
        made = PersonalPlan(id=around.fresh_id(), who=RecordId(self._who), day=around.today())
        self.put(made)
        first = self.editor.reveal("code_word") if self.editor is not None else None
        if first is not None:
            first.setFocus()

    def _plan(self) -> PersonalPlan | None:
        plans = self.sheet.case.all(PersonalPlan)
        return next((each for each in plans if each.who == self._who), None)

    def _show(self, record: RecordId) -> None:
        words = self.sheet.catalogue.records[KIND]
        # For whom it is, was chosen above.
        words = replace(words, fields=tuple(each for each in words.fields if each.name != "who"))
        self.editor = RecordEditor(self.sheet, words, record, self)
        self.editor.done.connect(self._leave)
        self.editor.drop_wanted.connect(self._take_away)
        self._editing.addWidget(self.editor)
        shown(self.editor, visible=True)

    def _take_away(self) -> None:
        plan = self._plan()
        if plan is not None:
            words = self.sheet.catalogue.records[KIND]
            self._drop_editor()
            self._who = ""
            take_away(self.sheet.around, self.sheet.session, words.label, plan.id)

    def _drop_editor(self) -> None:
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None


def _can_be_threatened(person: Person) -> bool:
    """Tell whether a plan of one's own could be made with somebody: born, alive, not at work."""
    is_born = person.due_date is None or person.birth_date is not None
    return is_born and person.died_on is None and person.circle is not Circle.PROFESSIONAL
