"""What went out: every copy with its reader, what it lacked, and what was corrected since."""

from datetime import date

import msgspec
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.desk.draft import Draft
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.paper_records import Otherwise, PaperCopy
from mpg_desktop.domain.paper_register import changed_since, copies_out
from mpg_desktop.domain.sayings import Saying
from mpg_desktop.domain.withheld import UNTOLD, field_label, title_of
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.pages.fold import Fold
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
from mpg_desktop.ui.papers.half_done import REGISTER
from mpg_desktop.ui.papers.paper_page import PaperPage
from mpg_desktop.ui.parts import button, frame_of, label_of, shown
from mpg_desktop.ui.tokens import SIZES

NOTED = "register.steps.noted"
WIDEST = 860
"""Pixels at 100 % text that a line of the register takes at most."""


class RegisterPage(PaperPage):
    """All copies of the family that lies open, the newest first."""

    def __init__(self, around: DeskOfPapers) -> None:
        super().__init__(around.theme, "")
        self.set_title(self.tr("Wat is er uitgegeven?"))
        self._around = around
        self.entries: list[RegisterEntry] = []
        self._outdated = label_of("", "help")
        self._lay_out()
        self._tell_outdated()

    def words(self) -> str:
        """Return what is said of all copies together."""
        return self._outdated.text()

    def _tell_outdated(self) -> None:
        count = sum(each.is_outdated for each in self.entries)
        if not self.entries:
            words = self._around.rules.catalogue.records["paper_copy"].none_yet
        elif count:
            words = self._around.say("register.outdated", count=count)
        else:
            words = self.tr("Alle exemplaren die nog bij iemand zijn, kloppen met deze map.")
        self._outdated.setText(words)

    def _lay_out(self) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(SIZES.wide, SIZES.card, SIZES.wide, SIZES.card)
        column.setSpacing(SIZES.gap)
        column.addWidget(self._outdated)
        for paper in copies_out(self._around.case):
            entry = RegisterEntry(self._around, paper)
            entry.noted = self._tell_outdated
            self.entries.append(entry)
            column.addWidget(entry)
        column.addStretch()
        self.set_body(holder)


class RegisterEntry(QWidget):
    """One copy: what, for whom, when; given, taken back, and what was corrected since."""

    def __init__(self, around: DeskOfPapers, paper: PaperCopy) -> None:
        super().__init__()
        self._around = around
        self._paper = paper
        self._since: tuple[Saying, ...] = changed_since(around.case, paper, around.rules.catalogue)
        self.noted = _nothing
        self.days: dict[str, DateField] = {}
        self._state = label_of("", "help")
        self._caution = frame_of("caution")
        self.given = button(self.tr("Vandaag gegeven"), theme=around.theme, icon="check")
        self.taken = button(
            self.tr("Vandaag teruggenomen"), theme=around.theme, icon="arrow-back-up"
        )
        self.given.clicked.connect(lambda: self._note(handed_over_on=self._today()))
        self.taken.clicked.connect(lambda: self._note(taken_back_on=self._today()))
        self.dates = Fold(around.theme, self.tr("Andere dag, of een opmerking"), self._dates_body)
        self._told = [each for each in paper.withheld if each.protection not in UNTOLD]
        self.lacked = Fold(
            around.theme,
            self.tr("Wat er niet in stond ({count})").format(count=len(self._told)),
            self._lacked_body,
        )
        self._lay_out()
        self._show()
        if any(each.record == REGISTER and each.field.startswith(paper.id) for each in self._kept):
            self.dates.set_open(True)

    @property
    def _kept(self) -> tuple[Draft, ...]:
        return self._around.session.drafts

    @property
    def paper(self) -> PaperCopy:
        """The copy as it stands in the register."""
        return self._paper

    @property
    def is_outdated(self) -> bool:
        """Whether it is still with somebody and carries what was corrected since."""
        return bool(self._since) and self._paper.taken_back_on is None

    def words(self) -> str:
        """Return what is said of where the copy is."""
        return self._state.text()

    def _today(self) -> date:
        return self._around.papers.clock().astimezone().date()

    def _note(self, **changes: object) -> None:
        self._paper = msgspec.structs.replace(self._paper, **changes)
        self._around.session.put_for_good(self._paper, step=Step(NOTED))
        self._show()
        self.noted()

    def _show(self) -> None:
        paper = self._paper
        parts = []
        if paper.handed_over_on is not None:
            parts.append(self.tr("gegeven op {day}").format(day=long_day(paper.handed_over_on)))
        if paper.taken_back_on is not None:
            parts.append(self.tr("teruggenomen op {day}").format(day=long_day(paper.taken_back_on)))
        parts.append(paper.remark)
        words = " · ".join(part for part in parts if part)
        self._state.setText(words or self.tr("nog niet opgeschreven dat het gegeven is"))
        shown(self.given, visible=paper.handed_over_on is None)
        shown(self.taken, visible=paper.taken_back_on is None)
        shown(self._caution, visible=self.is_outdated)

    def _dates_body(self) -> QWidget:
        catalogue = self._around.rules.catalogue.records["paper_copy"]
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        theme, paper = self._around.theme, self._paper
        given = DateField(theme, catalogue.field("handed_over_on").label, today=self._today)
        taken = DateField(theme, catalogue.field("taken_back_on").label, today=self._today)
        remark = LineField(theme, catalogue.field("remark").label)
        given.show_value(paper.handed_over_on)
        taken.show_value(paper.taken_back_on)
        remark.show_value(paper.remark)
        given.edited.connect(lambda day: self._note(handed_over_on=day))
        taken.edited.connect(lambda day: self._note(taken_back_on=day))
        remark.edited.connect(lambda text: self._note(remark=text))
        for each in (given, taken, remark):
            each.without_menu()
            column.addWidget(each)
        self.days = {"given": given, "taken": taken}
        for name, day in self.days.items():
            self._keep_half(f"{paper.id} {name}", day)
        return body

    def _keep_half(self, place: str, day: DateField) -> None:
        """Keep a day that is no day yet, and show one that was kept."""
        session = self._around.session

        def keep(text: str) -> None:
            if text:
                session.keep_draft(Draft(REGISTER, place, text))
            else:
                session.drop_draft(REGISTER, place)

        for each in self._kept:
            if each.place == (REGISTER, place):
                day.show_half(each.text)
        day.half_typed.connect(keep)

    def _lacked_body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SIZES.gap, 0, 0, 0)
        column.setSpacing(SIZES.hair)
        protections = self._around.rules.recipients.protections
        for each in self._told:
            why = protections[each.protection].name
            column.addWidget(label_of(f"{self._called(each.record, each.field)} ({why})"))
        return body

    def _called(self, record_id: RecordId, field: str) -> str:
        record = self._around.case.records.get(record_id)
        if record is None:
            return self.tr("iets wat er niet meer is")
        catalogue = self._around.rules.catalogue
        title = title_of(self._around.case, catalogue, record)
        label = field_label(catalogue, record, field) if field else ""
        return f"{title} · {label}" if label else title

    def _lay_out(self) -> None:
        paper = self._paper
        frame = frame_of("card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(SIZES.card, SIZES.room, SIZES.card, SIZES.room)
        column.setSpacing(SIZES.tight)
        number = self._around.say("paper.page.copy_number", number=paper.number)
        title = self._around.title(paper.document)
        column.addWidget(label_of(f"{title} · {number}", "heading"))
        column.addWidget(label_of(self._how_it_left()))
        inside = QVBoxLayout(self._caution)
        inside.setContentsMargins(SIZES.gap, SIZES.tight, SIZES.gap, SIZES.tight)
        inside.setSpacing(SIZES.hair)
        inside.addWidget(label_of(self.tr("Dit exemplaar loopt achter."), "label"))
        for each in self._since:
            inside.addWidget(label_of(self._around.saying(each)))
        column.addWidget(self._caution)
        column.addWidget(self._state)
        row = QWidget()
        flow = Flow(row, gap=SIZES.tight)
        flow.addWidget(self.given)
        flow.addWidget(self.taken)
        column.addWidget(row)
        column.addWidget(self.dates)
        for decision in paper.decisions:
            column.addWidget(label_of(self._decided(decision), "help"))
        column.addWidget(self.lacked)
        shown(self.lacked, visible=bool(self._told))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)
        frame.setMaximumWidth(self._around.theme.px(WIDEST))

    def _how_it_left(self) -> str:
        """Return for whom the copy was, and when, how and in which language it left."""
        paper, say = self._paper, self._around.say
        reader = say(f"paper.readers.{paper.reader}")
        if paper.who_words:
            reader = say("paper.page.reader_by_name", name=paper.who_words, kind=reader)
        parts = [self.tr("voor {reader}").format(reader=reader), long_day(paper.day)]
        if paper.at is not None:
            parts.append(f"{paper.at:%H.%M}")
        if paper.way is not None:
            parts.append(say(f"register.way.{paper.way}"))
        parts += filter(None, (self._around.papers.languages.called(paper.language),))
        return " · ".join(parts)

    def _decided(self, decision: Otherwise) -> str:
        what = self._called(decision.record, decision.field)
        words = (
            self.tr("Toch laten zien: {what}. Waarom: {reason}")
            if decision.opens
            else self.tr("Weggelaten: {what}. Waarom: {reason}")
        ).format(what=what, reason=decision.reason)
        if decision.consulted:
            words += " " + self.tr("Overlegd met {who}.").format(who=decision.consulted)
        if decision.again_on is not None:
            day = long_day(decision.again_on)
            words += " " + self.tr("Opnieuw bekijken op {day}.").format(day=day)
        return words


def _nothing() -> None:
    """Nobody waits for a note yet."""
