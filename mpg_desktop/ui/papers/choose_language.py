"""In which language the fixed words of a paper are: proposed for a reader, chosen by the worker."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.desk.documents import Document
from mpg_desktop.domain.protection import Recipient
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
from mpg_desktop.ui.parts import label_of, shown
from mpg_desktop.ui.tokens import SIZES


class ChooseLanguage(QWidget):
    """One language of those in which papers can be set; what people wrote stays as it is.

    `chosen` brings its tag. What was chosen for a reader stays that reader's.
    """

    chosen = Signal(str)

    def __init__(self, around: DeskOfPapers) -> None:
        super().__init__()
        self._around = around
        self._known = around.papers.languages
        self._by_reader: dict[object, str] = {}
        self._reader: object = None
        self._document = Document.INTAKE
        self.code = self._known.program
        self.choices = Choices(around.theme, self.tr("In welke taal zijn de vaste woorden?"))
        self.choices.chosen.connect(self._choose)
        self._own = label_of(
            self.tr(
                "Wat mensen zelf schreven, blijft zoals het getypt is. Het wordt niet vertaald."
            ),
            "help",
        )
        self._note = label_of("", "warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.hair)
        for each in (self.choices, self._own, self._note):
            column.addWidget(each)

    def show_for(self, reader: Recipient, document: Document) -> None:
        """Propose the reader's own language, and say what this document is not in."""
        self._reader = reader.who or reader.kind
        self._document = document
        proposed = self._known.proposed(self._around.case, reader)
        self.code = self._by_reader.get(self._reader, proposed)
        offered = tuple((each.code, self._known.called(each.code)) for each in self._known.offered)
        self.choices.offer(offered, self.code)
        self._tell()

    def remember(self, reader: Recipient, code: str) -> None:
        """Know what was chosen for a reader before."""
        self._by_reader[reader.who or reader.kind] = code

    def words(self) -> str:
        """Return what is said against the language that is chosen; '' for nothing."""
        return self._note.text()

    def _choose(self, code: str) -> None:
        self.code = self._by_reader[self._reader] = code
        self._tell()
        self.chosen.emit(code)

    def _tell(self) -> None:
        words = self._around.language_note(self._document, self.code)
        self._note.setText(words)
        shown(self._note, visible=bool(words))
