"""For the worker only: the rule of five of seven, explained, and the criteria with reasons."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.findings import DefinitionCriterion
from mpg_desktop.domain.five_of_seven import Judged, definition, explain, tally
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.profile import Overview, Profile
from mpg_desktop.domain.record import YesNo
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.fields.line import PlainLine
from mpg_desktop.ui.pages.binding import CHOSEN, TYPED
from mpg_desktop.ui.pages.spoken import in_words
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import card, label_of
from mpg_desktop.ui.tokens import SIZES


class WorkerSide(QWidget):
    """What no copy for others ever holds; nothing here decides anything."""

    def __init__(
        self, around: Surroundings, session: Session, profile: Profile, found: Overview
    ) -> None:
        super().__init__()
        self._around = around
        self._session = session
        self._profile = profile
        self.met: dict[str, Choices] = {}
        self.reasons: dict[str, PlainLine] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.room)
        frame, inside = card(self.tr("Vijf van zeven"), profile.rule_help)
        self._tally = label_of("")
        inside.addWidget(self._tally)
        inside.addWidget(label_of(profile.rule.source.text, "small"))
        column.addWidget(frame)
        frame, inside = card(
            self.tr("De vijf kenmerken"),
            self.tr("Alleen u kiest, met een reden. Dit komt in geen enkel afschrift."),
        )
        for judged in definition(session.case, profile):
            inside.addWidget(self._criterion(judged))
        column.addWidget(frame)
        self.show_overview(found)

    def show_overview(self, found: Overview) -> None:
        """Show the count and the criteria as they are now."""
        said = in_words(self._around, explain(tally(found, self._profile), self._profile))
        self._tally.setText("\n".join(said))
        for judged in definition(self._session.case, self._profile):
            key = judged.criterion.id
            if key not in self.met:
                continue
            met = judged.said.met if judged.said else None
            self.met[key].offer(self._answers(), str(met or ""))
            reason = judged.said.reason if judged.said else ""
            if self.reasons[key].text() != reason:
                self.reasons[key].setText(reason)

    def _criterion(self, judged: Judged) -> QWidget:
        criterion = judged.criterion
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, SIZES.tight)
        column.setSpacing(SIZES.hair)
        choices = Choices(self._around.theme, criterion.label)
        choices.chosen.connect(partial(self._judge, judged))
        reason = PlainLine()
        reason.setAccessibleName(self.tr("Waarom? {criterion}").format(criterion=criterion.label))
        reason.setPlaceholderText(self.tr("Waarom?"))
        reason.textEdited.connect(partial(self._give_reason, judged))
        column.addWidget(choices)
        if criterion.help:
            column.addWidget(label_of(criterion.help, "small"))
        column.addWidget(reason)
        self.met[criterion.id], self.reasons[criterion.id] = choices, reason
        return part

    def _judge(self, judged: Judged, word: str) -> None:
        made = replace(self._kept(judged), met=YesNo(word) if word else None)
        self._session.put(made, step=Step(CHOSEN))

    def _give_reason(self, judged: Judged, text: str) -> None:
        made = replace(self._kept(judged), reason=text)
        self._session.put(made, step=Step(TYPED, f"{made.id}.reason"))

    def _kept(self, judged: Judged) -> DefinitionCriterion:
        """Return what was said of a criterion, as of today and in the words of today."""
        criterion = judged.criterion
        now = definition(self._session.case, self._profile)
        said = next((each.said for each in now if each.criterion.id == criterion.id), None)
        kept = said or DefinitionCriterion(id=self._around.fresh_id(), criterion=criterion.id)
        return replace(kept, day=self._around.today(), wording=criterion.label)

    def _answers(self) -> tuple[tuple[str, str], ...]:
        return (
            (str(YesNo.YES), self.tr("Ja")),
            (str(YesNo.NO), self.tr("Nee")),
            ("", self.tr("Nog niet beoordeeld")),
        )
