"""For whom is this copy? The first page of printing: nothing is made before there is a reader."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mpg_desktop.desk.prints import Order, reader_for
from mpg_desktop.domain.paper_register import next_number, outdated
from mpg_desktop.domain.proposed_readers import ABOUT_A_CHILD, BY_OFFICE, likely_about, proposals
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.ui.fields.button_row import Row
from mpg_desktop.ui.papers.choose_document import ChooseDocument
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
from mpg_desktop.ui.papers.paper_page import PaperPage
from mpg_desktop.ui.papers.reader_line import ReaderLine
from mpg_desktop.ui.parts import button, card, frame_of, label_of, shown
from mpg_desktop.ui.tokens import SIZES

BESIDE = 820
"""Pixels at 100 % text from which both cards stand beside each other."""

ICONS = {
    RecipientKind.SCHOOL: "school",
    RecipientKind.ORGANISATION: "building",
    RecipientKind.SAFE_HOME: "shield-half",
    RecipientKind.JUDGE: "gavel",
    RecipientKind.OWN_FILE: "folder",
    RecipientKind.WORKER: "user",
}


class ReaderPage(PaperPage):
    """Everybody of the family by name, then the offices; beside them what is made."""

    look_wanted = Signal()
    batch_wanted = Signal()
    register_wanted = Signal()

    def __init__(self, around: DeskOfPapers) -> None:
        super().__init__(around.theme, "")
        self.set_title(self.tr("Voor wie is dit exemplaar?"))
        self._around = around
        self.lines: list[ReaderLine] = []
        self._readers: dict[ReaderLine, Recipient] = {}
        self._row = Row(self)
        self.choose = ChooseDocument(around)
        self.choose.reader_changed.connect(self._keep)
        self.look = button(
            self.tr("Bekijk het exemplaar"), "primary", theme=around.theme, icon="eye"
        )
        self.look.clicked.connect(self.look_wanted.emit)
        self.batch = button(self.tr("Alles voor vanavond…"), theme=around.theme, icon="copy")
        self.batch.clicked.connect(self.batch_wanted.emit)
        self.register = button(
            self.tr("Wat is er uitgegeven?"), theme=around.theme, icon="list-check"
        )
        self.register.clicked.connect(self.register_wanted.emit)
        self._outdated = frame_of("caution")
        self._outdated_words = label_of("")
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.lines[0].setChecked(True)

    def chosen(self) -> ReaderLine:
        """Return the line of the reader that is chosen."""
        return next(each for each in self.lines if each.isChecked())

    def choose_reader(self, recipient: Recipient) -> None:
        """Choose the line of a reader, where the family still has that reader."""
        for line, each in self._readers.items():
            if (each.kind, each.who) == (recipient.kind, recipient.who):
                self._readers[line] = recipient
                line.setChecked(True)

    def go_back(self, order: Order) -> None:
        """Choose again what was chosen for a copy."""
        self.choose.go_back(order)
        self.choose_reader(order.reader)

    def order(self) -> Order:
        """Return what was chosen, as the next copy of this family."""
        choose, around = self.choose, self._around
        return Order(
            choose.document,
            reader_for(choose.document, choose.recipient),
            around.papers.clock(),
            next_number(around.case),
            choose.draft.isChecked(),
            choose.paper,
            neutral=choose.neutral.isVisibleTo(choose) and choose.neutral.isChecked(),
            language=choose.language.code,
        )

    def enter(self) -> None:
        """Let keys arrive at the chosen reader."""
        self._tell_outdated()
        self.chosen().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Set the cards under each other where there is little room."""
        super().resizeEvent(event)
        beside = self.width() >= self.theme.px(BESIDE)
        across = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(across)

    def outdated_words(self) -> str:
        """Return what is said of copies that are behind; '' when none is."""
        return self._outdated_words.text()

    def _tell_outdated(self) -> None:
        count = len(outdated(self._around.case, self._around.rules.catalogue))
        words = self._around.say("register.outdated", count=count) if count else ""
        self._outdated_words.setText(words)
        shown(self._outdated, visible=bool(words))

    def _show(self, line: ReaderLine) -> None:
        self.choose.show_reader(self._readers[line])

    def _keep(self, recipient: object) -> None:
        if isinstance(recipient, Recipient):
            self._readers[self.chosen()] = recipient

    def _lay_out(self) -> None:
        frame, column = card(
            self.tr("Kies de lezer"),
            self.tr(
                "Wat iemand niet mag lezen, komt niet op het papier. U ziet straks wat en waarom."
            ),
        )
        column.setSpacing(SIZES.hair)
        self._offer_readers(frame, column)
        self._cards.setSpacing(SIZES.card)
        self._cards.addWidget(frame, 3, Qt.AlignmentFlag.AlignTop)
        self._cards.addWidget(self.choose, 2)
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(SIZES.wide, SIZES.card, SIZES.wide, SIZES.card)
        inside = QVBoxLayout(self._outdated)
        inside.setContentsMargins(SIZES.room, SIZES.tight, SIZES.room, SIZES.tight)
        inside.addWidget(self._outdated_words)
        self._outdated.hide()
        around.setSpacing(SIZES.gap)
        around.addWidget(self._outdated)
        around.addLayout(self._cards)
        around.addStretch()
        self.set_body(holder)
        self.set_foot(self.register, self.batch, self.look)

    def _offer_readers(self, frame: QWidget, column: QVBoxLayout) -> None:
        """Offer the people of the family first, then whoever reads by office."""
        case, rules = self._around.case, self._around.rules
        today = self._around.papers.clock().astimezone().date()
        for each in proposals(case, rules.law, today):
            kind = _capital(self._around.say(f"paper.readers.{each.recipient.kind}"))
            self._add(
                frame,
                column,
                each.name,
                f"{kind} · {self._around.saying(each.why)}",
                each.recipient,
            )
        column.addSpacing(SIZES.tight)
        column.addWidget(label_of(self.tr("Iemand die niet in de map staat"), "label"))
        for office in BY_OFFICE:
            about = likely_about(case, None) if office in ABOUT_A_CHILD else ()
            name = self._around.say(f"paper.readers.{office}")
            why = self._around.say(f"readers.office.{office}")
            self._add(
                frame,
                column,
                _capital(name),
                why,
                Recipient(office, about=about),
                ICONS[office],
            )

    def _add(
        self,
        frame: QWidget,
        column: QVBoxLayout,
        name: str,
        why: str,
        recipient: Recipient,
        icon: str = "",
    ) -> None:
        line = ReaderLine(self.theme, frame, name, why, icon)
        line.toggled.connect(lambda on, line=line: self._show(line) if on else None)
        self._readers[line] = recipient
        self.lines.append(line)
        self._row.add(line)
        column.addWidget(line)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
