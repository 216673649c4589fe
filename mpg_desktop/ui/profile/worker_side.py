"""For the worker only: the rule of five of seven, explained, and the criteria with reasons."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.findings import DefinitionCriterion
from mpg_desktop.domain.five_of_seven import Judged, definition, explain, tally
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.profile import Overview, Profile
from mpg_desktop.domain.record import YesNo
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.fields.line import PlainLine
from mpg_desktop.ui.pages.binding import CHOSEN, TYPED, Place
from mpg_desktop.ui.pages.said import said
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.spoken import in_words
from mpg_desktop.ui.parts import card, emptied, label_of, shown
from mpg_desktop.ui.tokens import SIZES

CRITERION = "criterion."
"""How the name of the reason for a criterion begins, of which perhaps nothing is kept yet."""


class CriterionPart(QWidget):
    """One of the five criteria: what it asks, the worker's answer, why, and from what it comes."""

    def __init__(self, sheet: Sheet, profile: Profile, judged: Judged) -> None:
        super().__init__()
        self._around = around = sheet.around
        self._session = sheet.session
        self._profile = profile
        self._criterion = criterion = judged.criterion
        self.met = Choices(around.theme, criterion.label)
        self.met.chosen.connect(self._judge)
        self.cause = Choices(around.theme, self.tr("Waar komt dat door?"))
        self.cause.chosen.connect(lambda cause: self._put("cause", cause))
        self.reason = PlainLine()
        self.reason.setAccessibleName(
            self.tr("Waarom? {criterion}").format(criterion=criterion.label)
        )
        self.reason.setPlaceholderText(self.tr("Waarom?"))
        self.reason.textEdited.connect(lambda text: self._put("reason", text))
        self._then = label_of("", "small")
        self._hint = label_of("", "help")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SIZES.tight)
        column.setSpacing(SIZES.hair)
        column.addWidget(self.met)
        if criterion.help:
            column.addWidget(label_of(criterion.help, "small"))
        for part in (self._then, self.reason, self._hint, self.cause):
            column.addWidget(part)
        sheet.advise_plain(self.reason, Place(RecordId(f"{CRITERION}{criterion.id}"), "reason"))
        self.show_judged(judged)

    def show_judged(self, judged: Judged) -> None:
        """Show what the worker said of it, and under which wording."""
        found = judged.said
        self.met.offer(self._answers(), str((found.met if found else None) or ""))
        reason = found.reason if found else ""
        if self.reason.text() != reason:
            self.reason.setText(reason)
        then = self.tr("Toen gevraagd als: {words}").format(words=judged.asked_as)
        self._then.setText(then if judged.asked_as else "")
        hints = in_words(self._around, (judged.hint,) if judged.hint else ())
        self._hint.setText(" ".join(hints))
        for label in (self._then, self._hint):
            shown(label, bool(label.text()))
        causes = judged.criterion.causes
        self.cause.offer((*causes, ("", self.tr("Weet ik niet"))), found.cause if found else "")
        shown(self.cause, bool(causes))

    def _judge(self, word: str) -> None:
        made = replace(self._kept(), met=YesNo(word) if word else None)
        self._session.put(made, step=Step(CHOSEN))

    def _put(self, field: str, value: str) -> None:
        made = replace(self._kept(), **{field: value})
        step = Step(TYPED, f"{made.id}.{field}", self.reason.placeholderText())
        self._session.put(made, step=step)

    def _kept(self) -> DefinitionCriterion:
        """Return what was said of it, as of today and in the words of today."""
        word = self._criterion.id
        said_of_all = definition(self._session.case, self._profile)
        kept = next((each.said for each in said_of_all if each.criterion.id == word), None)
        record = kept or DefinitionCriterion(id=self._around.fresh_id(), criterion=word)
        return replace(record, day=self._around.today(), wording=self._criterion.label)

    def _answers(self) -> tuple[tuple[str, str], ...]:
        return (
            (str(YesNo.YES), self.tr("Ja")),
            (str(YesNo.NO), self.tr("Nee")),
            ("", self.tr("Nog niet beoordeeld")),
        )


class WorkerSide(QWidget):
    """What no copy for others ever holds; nothing here decides anything."""

    def __init__(self, sheet: Sheet, profile: Profile, found: Overview) -> None:
        super().__init__()
        self._around = sheet.around
        self._session = session = sheet.session
        self._profile = profile
        make = partial(CriterionPart, sheet, profile)
        judged = definition(session.case, profile)
        self.criteria = {each.criterion.id: make(each) for each in judged}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.room)
        frame, inside = card(self.tr("Vijf van zeven"), profile.rule_help)
        self._tally = QVBoxLayout()
        inside.addLayout(self._tally)
        inside.addWidget(label_of(profile.rule.source.text, "small"))
        column.addWidget(frame)
        frame, inside = card(
            self.tr("De vijf kenmerken"),
            self.tr("Alleen u kiest, met een reden. Dit komt in geen enkel afschrift."),
        )
        for part in self.criteria.values():
            inside.addWidget(part)
        column.addWidget(frame)
        self.show_overview(found)

    def show_overview(self, found: Overview) -> None:
        """Show the count and the criteria as they are now."""
        emptied(self._tally)
        counted = tally(found, self._profile)
        self._tally.addWidget(said(self._around, explain(counted, self._profile)))
        for judged in definition(self._session.case, self._profile):
            if judged.criterion.id in self.criteria:
                self.criteria[judged.criterion.id].show_judged(judged)
