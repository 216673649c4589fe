"""The text of a locked version of the plan: goals with their steps, help and agreements."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.file import look_up, name_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan import agreements_on, goal_card, practical_help, running_goals
from mpg_desktop.domain.plan_records import Goal, PlanStep, PlanVersion
from mpg_desktop.domain.plan_versions import UnreadableVersionError, as_adopted
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.plan.rows import BETWEEN
from mpg_desktop.ui.tokens import SIZES


class WholeVersion(QWidget):
    """What a version said when it was adopted; people are called as they are called now."""

    def __init__(self, sheet: Sheet, record: RecordId) -> None:
        super().__init__()
        self._sheet = sheet
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.hair)
        version = look_up(sheet.case, PlanVersion, record)
        if version is not None:
            self._show(version)

    def _show(self, version: PlanVersion) -> None:
        try:
            then = as_adopted(self._sheet.case, version)
        except UnreadableVersionError:
            words = self.tr("Deze versie is niet te lezen. De tekst ervan blijft bewaard.")
            self._column.addWidget(label_of(words, "warning"))
            return
        for question in self._sheet.catalogue.forms["plan"].questions:
            answer = then.answer(question.id)
            if answer is not None and answer.text:
                self._add(question.label, [answer.text])
        for goal in running_goals(then):
            self._add_goal(then, goal)
        self._add(self.tr("Praktische hulp"), [_step(then, each) for each in practical_help(then)])
        day = version.adopted_on or self._sheet.around.today()
        self._add(self.tr("Afspraken"), [each.text for each in agreements_on(then, day)])

    def _add_goal(self, then: Case, goal: Goal) -> None:
        card = goal_card(then, goal)
        names = ", ".join(card.voices)
        told = [self.tr("Woorden van {names}").format(names=names)] if names else []
        steps = [_step(then, each) for each in card.steps]
        self._add(f"“{goal.text}”" if names else goal.text, [*told, *steps], always=True)

    def _add(self, heading: str, texts: list[str], *, always: bool = False) -> None:
        """Add a heading and what stands under it; without texts there is no heading."""
        if not texts and not always:
            return
        self._column.addSpacing(SIZES.tight)
        self._column.addWidget(label_of(heading, "label"))
        for text in texts:
            self._column.addWidget(label_of(text))


def _step(then: Case, step: PlanStep) -> str:
    who = ", ".join(filter(None, (name_of(then, each) for each in step.who)))
    parts = (step.text, who, long_day(step.by_day) if step.by_day else "")
    return BETWEEN.join(each for each in parts if each)
