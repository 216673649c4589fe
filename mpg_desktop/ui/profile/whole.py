"""The whole picture at a glance: the seven domains, and what to ask next."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.profile import Overview, ask_next
from mpg_desktop.domain.profile import Sheet as DomainSheet
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.spoken import in_words
from mpg_desktop.ui.parts import button, card, emptied, label_of, rule
from mpg_desktop.ui.profile.state_mark import StateMark
from mpg_desktop.ui.profile.statement_line import StatementLine
from mpg_desktop.ui.profile.statement_list import StatementList
from mpg_desktop.ui.profile.words import ProfileWords
from mpg_desktop.ui.tokens import SIZES

NO_BREAK = "\N{NO-BREAK SPACE}"
MOST_QUESTIONS = 5
"""How many things to ask next are shown: a longer list is read by nobody."""


class Whole(QWidget):
    """A calm overview in shapes, words and colours; `asked` asks for a domain by its word."""

    asked = Signal(str)

    def __init__(self, sheet: Sheet, words: ProfileWords, found: Overview) -> None:
        super().__init__()
        self._sheet = sheet
        self._words = words
        self.names: dict[str, QPushButton] = {}
        self.loose = StatementList(sheet, words)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.room)
        self._glance = QVBoxLayout()
        self._glance.setSpacing(SIZES.room)
        self._column.addLayout(self._glance)
        self._homeless, column = card(
            self.tr("Hoort nog bij geen gebied"),
            self.tr("Kies bij de puntjes waar een regel bij hoort, als u dat wilt."),
        )
        column.addWidget(self.loose)
        self._column.addWidget(self._homeless)
        self.show_overview(found)

    def show_overview(self, found: Overview) -> None:
        """Show the family as it stands now; a statement that is being edited stays open."""
        emptied(self._glance)
        self._add_domains(found)
        self._add_questions(found)
        self.loose.show_readings(found.loose)
        self._homeless.setVisible(bool(found.loose))

    def statement(self, record: RecordId) -> StatementLine | None:
        """Return the line of a statement of no domain, or None when it has one."""
        return self.loose.line(record)

    def _add_domains(self, found: Overview) -> None:
        frame, column = card(self.tr("De zeven gebieden"), self._words.profile.help)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SIZES.room)
        grid.setVerticalSpacing(SIZES.tight)
        for line, sheet in enumerate(found.sheets):
            if line:
                grid.addWidget(rule(), 2 * line - 1, 0, 1, 2)
            mark = StateMark(self._sheet.theme, self._words.profile)
            mark.show_state(sheet.state)
            grid.addWidget(mark, 2 * line, 0)
            name = button(sheet.domain.label, "link")
            name.clicked.connect(partial(self.asked.emit, sheet.domain.id))
            self.names[sheet.domain.id] = name
            about = QVBoxLayout()
            about.setSpacing(0)
            about.addWidget(name, 0, Qt.AlignmentFlag.AlignLeading)
            if told := self._counted(sheet):
                counted = label_of(told, "small")
                counted.setContentsMargins(SIZES.hair, 0, 0, 0)  # below the words of the link
                about.addWidget(counted)
            grid.addLayout(about, 2 * line, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        self._glance.addWidget(frame)

    def _counted(self, sheet: DomainSheet) -> str:
        """Return how much is known of a domain; what goes well comes first."""
        counts = (("strengths", sheet.strengths), ("concerns", sheet.concerns))
        say = self._sheet.around.say
        said = (say(f"domains.sheet.{key}", count=len(each)) for key, each in counts if each)
        told = [each.replace(" ", NO_BREAK) for each in said]
        return "  ·  ".join(told)

    def _add_questions(self, found: Overview) -> None:
        asked = ask_next(found)[:MOST_QUESTIONS]
        if not asked:
            return
        frame, column = card(self.tr("Wat kunt u nu vragen?"))
        for each in asked:
            for text in in_words(self._sheet.around, (each.saying,)):
                column.addWidget(label_of(text))
        self._glance.addWidget(frame)
