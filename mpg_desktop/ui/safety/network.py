"""The view *Netwerk*: who agreed to what, what each may know, and who explains it to the child."""

from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from mpg_desktop.domain.catalogue import Form
from mpg_desktop.domain.people import display_name
from mpg_desktop.domain.records import AnyRecord, Circle, Person
from mpg_desktop.domain.safety import network_by_task
from mpg_desktop.domain.safety_records import SafetyPerson
from mpg_desktop.ui.fields.suggestions import suggest
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import card, emptied, label_of
from mpg_desktop.ui.safety.rows import Rows
from mpg_desktop.ui.safety.view import SafetyView
from mpg_desktop.ui.tokens import SIZES

KIND = "safety_person"


class TaskTable(QWidget):
    """Each task of the network with those who do it, or the word that nobody does it yet."""

    def __init__(self, view: SafetyView) -> None:
        super().__init__()
        self._view = view
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SIZES.wide)
        self._grid.setVerticalSpacing(SIZES.tight)
        self._grid.setColumnStretch(1, 1)

    def show_network(self) -> None:
        """Show who does what now."""
        emptied(self._grid)
        words = self._view.words
        for row, (task, people) in enumerate(network_by_task(self._view.sheet.case).items()):
            names = words.names(each.who for each in people)
            label = label_of(words.word(KIND, "tasks", task), "label")
            label.setMinimumWidth(self._view.sheet.theme.px(170))
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            nobody = label_of(self.tr("Nog niemand"), "warning")
            told = label_of(names) if names else nobody
            self._grid.addWidget(told, row, 1, Qt.AlignmentFlag.AlignTop)


class Network(SafetyView):
    """The safety network by task and by person, and what the child knows of the plan."""

    def __init__(self, sheet: Sheet, form: Form, name: str) -> None:
        super().__init__(sheet, form, name)
        self._names = QStringListModel(self)
        self.people = Rows(sheet, self.words.member)
        self.rows.append(self.people)
        self.tasks = TaskTable(self)
        frame, column = card(self.tr("Wie doet wat?"))
        column.addWidget(self.tasks)
        self.column.addWidget(frame)
        self.column.addWidget(self._people())
        self.column.addWidget(self.group("child"))
        self.refresh()

    def refresh(self) -> None:
        """Show the network as it is now."""
        self.tasks.show_network()
        self.people.show_records(each.id for each in self.sheet.case.all(SafetyPerson))
        self._offer_names()

    def _people(self) -> QFrame:
        words = self.sheet.catalogue.records[KIND]
        frame, column = card(words.plural, words.help)
        line = self.line("person", self.tr("Wie kijkt mee? Typ een naam en druk op Enter."))
        line.entered.connect(self._add)
        self._complete(line)
        column.addWidget(self.people)
        column.addWidget(line)
        return frame

    def _add(self, name: str) -> None:
        """Take somebody into the network: whom the file knows already, or somebody new."""
        around = self.sheet.around
        if (popup := self.lines["person"].completer().popup()) is not None:
            popup.hide()
        known = next((each for each in self._known() if _is_called(each, name)), None)
        person = known or Person(id=around.fresh_id(), name=name, circle=Circle.NETWORK)
        member = SafetyPerson(id=around.fresh_id(), who=person.id)
        made: list[AnyRecord] = [member] if known is not None else [person, member]
        self.put(*made)
        row = self.people.rows[member.id]
        # Not before the list of names has given the keys back.
        QTimer.singleShot(0, row, lambda: row.edit(field="tasks"))

    def _known(self) -> tuple[Person, ...]:
        return self.sheet.case.all(Person)

    def _offer_names(self) -> None:
        inside = {each.who for each in self.sheet.case.all(SafetyPerson)}
        names = [display_name(each) for each in self._known() if each.id not in inside]
        self._names.setStringList([name for name in names if name])

    def _complete(self, line: OneLine) -> None:
        """Offer who is known while one types; made once: Qt lets no list go while it is open."""
        suggest(line, self._names, line.accessibleName())


def _is_called(person: Person, name: str) -> bool:
    return name.casefold() in {person.name.casefold(), person.called.casefold()}
