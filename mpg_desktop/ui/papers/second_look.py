"""Look once more: asked before paper of a family with something to fear leaves the program."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.proposed_readers import AT_HOME
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.sayings import Saying
from mpg_desktop.ui.fields.choice import YesNoField
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
from mpg_desktop.ui.parts import button, frame_of, label_of, shown
from mpg_desktop.ui.snug_dialog import SnugDialog
from mpg_desktop.ui.tokens import SIZES

Go = Callable[[YesNo | None], object]
"""What happens after the second look; it gets whether the paper can be kept safely at home."""


class SecondLook(SnugDialog):
    """Says why it asks, who reads along, and what is left out; it holds nobody up for good."""

    def __init__(
        self,
        around: DeskOfPapers,
        why: tuple[Saying, ...],
        readers: tuple[Recipient, ...],
        go: Go,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Kijk nog één keer"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._does = go
        self.at_home = YesNoField(
            around.theme, self.tr("Kan dit papier thuis veilig bewaard worden?")
        )
        self.at_home.without_menu()
        self._advice = frame_of("caution")
        self.onward = button(self.tr("Ik heb gekeken. Ga door"), "primary")
        self.wait = button(self.tr("Nog niet"))
        self._lay_out(around, why, readers)
        self.at_home.edited.connect(self._advise)
        self.onward.clicked.connect(self._go)
        self.wait.clicked.connect(self.close)
        self.wait.setDefault(True)
        self.wait.setFocus()

    def _advise(self, answer: object) -> None:
        shown(self._advice, visible=answer is YesNo.NO)

    def _go(self) -> None:
        answer = self.at_home.value()
        self.close()
        self._does(answer)

    def _lay_out(
        self, around: DeskOfPapers, why: tuple[Saying, ...], readers: tuple[Recipient, ...]
    ) -> None:
        column = self.column
        column.setSpacing(SIZES.gap)
        column.addWidget(label_of(self.tr("Kijk nog één keer"), "title"))
        for each in why:
            column.addWidget(label_of(around.saying(each)))
        names = "\n".join(dict.fromkeys(around.reader(each) for each in readers))
        column.addWidget(label_of(self.tr("Dit is voor:"), "label"))
        column.addWidget(label_of(names, "heading"))
        column.addWidget(
            label_of(
                self.tr(
                    "Wie ziet dit papier nog meer? Staat er iets op wat iemand in gevaar brengt?"
                ),
                "help",
            )
        )
        column.addWidget(self.at_home)
        shown(self.at_home, visible=any(map(_goes_home, readers)))
        inside = QVBoxLayout(self._advice)
        inside.setContentsMargins(SIZES.gap, SIZES.gap, SIZES.gap, SIZES.gap)
        inside.addWidget(
            label_of(
                self.tr(
                    "Geef het dan niet mee naar huis. Laat het lezen en neem het weer mee, of "
                    "spreek een veilige plek af."
                )
            )
        )
        column.addWidget(self._advice)
        self._advice.hide()
        row = QWidget()
        flow = Flow(row, gap=SIZES.gap)
        flow.addWidget(self.wait)
        flow.addWidget(self.onward)
        foot = QVBoxLayout()
        foot.addWidget(row)
        self.close_with(foot, around.theme.px(520))


def _goes_home(reader: Recipient) -> bool:
    """Tell whether a copy goes home with somebody; notes for one person are the worker's copy."""
    is_notes = reader.kind is RecipientKind.WORKER and bool(reader.about)
    return reader.kind in AT_HOME or is_notes
