"""What is made for the chosen reader: which document, on which paper, and about which child."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.desk.prints import NEUTRAL_ON_WISH, Document, Order, offered_to
from mpg_desktop.domain.catalogue import Option
from mpg_desktop.domain.file import name_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.proposed_readers import ABOUT_A_CHILD, children
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.fields.choice import ChipsField
from mpg_desktop.ui.fields.pills import Chip
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.pages.fold import Fold
from mpg_desktop.ui.papers.choose_language import ChooseLanguage
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
from mpg_desktop.ui.parts import card, label_of, shown
from mpg_desktop.ui.tokens import SIZES

A4, LETTER = "a4", "letter"
SIZES_OFFERED = ((A4, "A4"), (LETTER, "Letter"))


class ChooseDocument(QWidget):
    """The card beside the readers; `reader_changed` brings the reader as the worker made it."""

    reader_changed = Signal(object)

    def __init__(self, around: DeskOfPapers) -> None:
        super().__init__()
        self._around = around
        self._recipient = Recipient(RecipientKind.WORKER)
        self._document = Document.INTAKE
        self._paper = A4
        self.documents = Choices(around.theme, self.tr("Welk papier?"))
        self.documents.chosen.connect(self._choose_document)
        self.language = ChooseLanguage(around)
        self.sizes = Choices(around.theme, self.tr("Hoe groot is het papier?"))
        self.sizes.chosen.connect(self._choose_size)
        self.draft = Chip(around.theme, self.tr("Concept: zet dit op elke bladzijde"))
        self.neutral = Chip(around.theme, self.tr("Titel die niets zegt over het plan"))
        self.about = ChipsField(
            around.theme,
            self.tr("Over welk kind?"),
            [Option(each.id, name_of(around.case, each.id)) for each in children(around.case)],
            self.tr("Deze lezer krijgt alleen iets over de kinderen die u hier kiest."),
        )
        self.about.without_menu()
        self.about.edited.connect(self._choose_about)
        self.kinds = Choices(around.theme, self.tr("Leest dit als"))
        self.kinds.chosen.connect(self._choose_kind)
        self._source = label_of("", "small")
        self.otherwise = Fold(
            around.theme, self.tr("Anders kiezen voor deze lezer"), self._kinds_body
        )
        self._lay_out()

    @property
    def recipient(self) -> Recipient:
        """The reader as it stands here."""
        return self._recipient

    @property
    def document(self) -> Document:
        """The document that was chosen."""
        return self._document

    @property
    def paper(self) -> str:
        """The size of the paper: `a4` or `letter`."""
        return self._paper

    def go_back(self, order: Order) -> None:
        """Choose again what was chosen for a copy; the reader follows."""
        self._document, self._paper = order.document, order.paper
        self.sizes.offer(SIZES_OFFERED, order.paper)
        self.draft.setChecked(order.draft)
        self.neutral.setChecked(order.neutral)
        self.language.remember(order.reader, order.language)

    def show_reader(self, recipient: Recipient) -> None:
        """Offer what fits a reader."""
        self._recipient = recipient
        fitting = offered_to(self._around.case, recipient)
        if self._document not in fitting:
            self._document = fitting[0]
        offered = [(each.value, self._around.title(each)) for each in fitting]
        self.documents.offer(tuple(offered), self._document.value)
        self._offer_neutral()
        self.language.show_for(recipient, self._document)
        asks = recipient.kind in ABOUT_A_CHILD and bool(self.about.keys)
        shown(self.about, visible=asks)
        self.about.show_value(recipient.about)
        self._offer_kinds()

    def _offer_kinds(self) -> None:
        say, rules = self._around.say, self._around.rules
        offered: Sequence[tuple[str, str]] = [
            (kind.value, say(f"paper.readers.{kind}")) for kind in RecipientKind
        ]
        self.kinds.offer(tuple(offered), self._recipient.kind.value)
        source = rules.recipients.reader(self._recipient.kind).source
        self._source.setText(say("rights.source.check", source=source.text))

    def _kinds_body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.kinds)
        column.addWidget(self._source)
        return body

    def _choose_document(self, word: str) -> None:
        self._document = Document(word)
        self._offer_neutral()
        self.language.show_for(self._recipient, self._document)

    def _offer_neutral(self) -> None:
        shown(self.neutral, visible=self._document in NEUTRAL_ON_WISH)

    def _choose_size(self, word: str) -> None:
        self._paper = word

    def _choose_about(self, chosen: object) -> None:
        ids = tuple(RecordId(each) for each in chosen) if isinstance(chosen, tuple) else ()
        self._change(Recipient(self._recipient.kind, self._recipient.who, self._recipient.age, ids))

    def _choose_kind(self, word: str) -> None:
        old = self._recipient
        self._change(Recipient(RecipientKind(word), old.who, old.age, old.about))

    def _change(self, recipient: Recipient) -> None:
        self.show_reader(recipient)
        self.reader_changed.emit(recipient)

    def _lay_out(self) -> None:
        frame, column = card(self.tr("Wat geeft u mee?"))
        self.sizes.offer(SIZES_OFFERED, A4)
        stamp = QWidget()
        flow = Flow(stamp)
        flow.addWidget(self.draft)
        flow.addWidget(self.neutral)
        for each in (
            *(self.documents, self.language, self.about),
            *(self.sizes, stamp, self.otherwise),
        ):
            column.addWidget(each)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)
        around.addStretch()
