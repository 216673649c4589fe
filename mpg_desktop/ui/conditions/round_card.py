"""About a round as a whole: the worker's own judgement, why now, and another situation."""

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.voice_records import Round
from mpg_desktop.domain.voices import rounds_of
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.conditions.round_names import round_names
from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.fields.line import PlainLine
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.pages.binding import CHOSEN, TYPED, Place
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import card, label_of, shown
from mpg_desktop.ui.tokens import SIZES


class RoundCard(QWidget):
    """What is typed about one round; nothing computes the judgement."""

    def __init__(self, sheet: Sheet, conditions: Conditions, about: Round) -> None:
        super().__init__()
        self._sheet = sheet
        self._about = about
        self.judgement = LongTextField(sheet.theme, self.tr("Uw oordeel"))
        self.lines: dict[str, PlainLine] = {}
        self.day = DateField(sheet.theme, self.tr("Op welke dag?"), today=sheet.around.today)
        self.day.without_menu()
        sheet.binding.bind(self.day, Place(about.id, "day"))
        self.beside = Choices(sheet.theme, self.tr("Naast welke ronde leggen we dit?"))
        self.beside.chosen.connect(self._lay_beside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SIZES.room)
        whole.addWidget(self._judged(conditions))
        whole.addWidget(self._told())
        self.refresh()

    def refresh(self) -> None:
        """Show the round as it is."""
        kept = self._kept()
        if kept is None:
            return
        for field, line in self.lines.items():
            if line.text() != getattr(kept, field):
                line.setText(getattr(kept, field))
        rounds = [each for each in rounds_of(self._sheet.case, kept.child) if each.id != kept.id]
        names = round_names(rounds)
        offered = tuple((str(each.id), names[each.id]) for each in rounds)
        self.beside.offer((*offered, ("", self.tr("Geen"))), str(kept.beside or ""))
        shown(self.beside, bool(kept.alternative and rounds))

    def _kept(self) -> Round | None:
        return look_up(self._sheet.case, Round, self._about.id)

    def _judged(self, conditions: Conditions) -> QWidget:
        frame, column = card(self.tr("Uw oordeel, in uw eigen zin"), conditions.judgement_help)
        help_text = QVBoxLayout()
        help_text.setSpacing(2)
        for each in conditions.qualifications:
            help_text.addWidget(label_of(f"{each.label}: {each.help}", "small"))
        column.addLayout(help_text)
        self.judgement.without_menu()
        place = Place(self._about.id, "judgement")
        self._sheet.binding.bind(self.judgement, place)
        self._sheet.advise(self.judgement, place)
        self.judgement.edited.connect(self._judge)
        column.addWidget(self.judgement)
        column.addWidget(label_of(conditions.no_score, "help"))
        return frame

    def _told(self) -> QWidget:
        frame, column = card(self.tr("Over deze ronde"))
        column.addWidget(self.day)
        for field, words in (
            ("occasion", self.tr("Waarom nu?")),
            ("alternative", self.tr("Gaat het over een andere situatie? Welke?")),
        ):
            line = PlainLine()
            line.setAccessibleName(words)
            line.textEdited.connect(lambda text, field=field: self._tell(field, text))
            part = QVBoxLayout()
            part.setSpacing(SIZES.hair)
            part.addWidget(label_of(words, "label"))
            part.addWidget(line)
            column.addLayout(part)
            self.lines[field] = line
            self._sheet.advise_plain(line, Place(self._about.id, field))
        column.addWidget(self.beside)
        return frame

    def _tell(self, field: str, text: str) -> None:
        kept = self._kept()
        if kept is not None:
            step = Step(TYPED, f"{kept.id}.{field}", self.lines[field].accessibleName())
            self._sheet.session.put(replace(kept, **{field: text}), step=step)

    def _judge(self, text: object) -> None:
        """Keep the day of the judgement along with it."""
        kept = self._kept()
        if kept is not None:
            today = self._sheet.around.today() if text else None
            step = Step(TYPED, f"{kept.id}.judgement", self.judgement.label)
            self._sheet.session.put(replace(kept, judged_on=today), step=step)

    def _lay_beside(self, word: str) -> None:
        kept = self._kept()
        if kept is not None:
            other = RecordId(word) if word else None
            self._sheet.session.put(replace(kept, beside=other), step=Step(CHOSEN))
