"""The view *Zorgen en doelen*: what happened, paired with what the parents will do about it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Form
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.safety import (
    SAFETY_AS_A_WHOLE,
    WorryPair,
    goals_of,
    too_many_worries,
    worry_pairs,
)
from mpg_desktop.domain.safety_records import SafetyCondition, SafetyGoal, Worry
from mpg_desktop.ui.pages.in_step import in_step
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import card, label_of, shown
from mpg_desktop.ui.safety.rows import Rows
from mpg_desktop.ui.safety.scores import Scores
from mpg_desktop.ui.safety.view import SafetyView
from mpg_desktop.ui.tokens import SIZES


class PairPart(QFrame):
    """One worry, its scores, and the safety goal beside it."""

    def __init__(self, view: SafetyView, pair: WorryPair) -> None:
        super().__init__()
        self.setProperty("part", "panel")
        sheet, words = view.sheet, view.words
        self._view = view
        self.worry = pair.worry.id
        self.about = Rows(sheet, words.worry)
        self.scores = Scores(sheet, self.worry, pair.worry.text)
        self.goals = Rows(sheet, words.goal)
        hint = self.tr("Wat gaan de ouders doen? Typ een regel en druk op Enter.")
        self.line = OneLine(sheet.session, (self.worry, "goal"), hint)
        spoken = self.tr("Veiligheidsdoel bij: {worry}").format(worry=pair.worry.text)
        self.line.setAccessibleName(spoken)
        self.line.entered.connect(self._add)
        sheet.advise_line(self.line)
        self._none = label_of(self.tr("Bij elke zorg hoort een veiligheidsdoel."), "help")
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.gap, SIZES.gap)
        column.setSpacing(SIZES.tight)
        column.addWidget(self.about)
        column.addWidget(label_of(self.tr("Hoe veilig is het hier?"), "label"))
        column.addWidget(self.scores)
        column.addWidget(label_of(self.tr("Veiligheidsdoel"), "label"))
        column.addWidget(self.goals)
        column.addWidget(self._none)
        column.addWidget(self.line)

    def show_pair(self, pair: WorryPair) -> None:
        """Show the worry and its goals as they are now."""
        self.about.show_records((pair.worry.id,))
        self.scores.refresh()
        self.goals.show_records(each.id for each in pair.goals)
        shown(self._none, not pair.goals)
        # One goal is enough; another one can be added all the same.
        is_over = pair.worry.ended_on is not None
        shown(self.line, not is_over or bool(self.line.text()))

    def _add(self, text: str) -> None:
        around = self._view.sheet.around
        self._view.put(SafetyGoal(id=around.fresh_id(), text=text, worry=self.worry))


class Worries(SafetyView):
    """Direct safety first, then worries with their goals, then conditions."""

    def __init__(self, sheet: Sheet, form: Form, name: str) -> None:
        super().__init__(sheet, form, name)
        self.pairs: dict[RecordId, PairPart] = {}
        self.loose = Rows(sheet, self.words.goal)
        self.conditions = Rows(sheet, self.words.condition)
        self.rows += [self.loose, self.conditions]
        self.whole = Scores(sheet, SAFETY_AS_A_WHOLE, self.tr("hoe veilig is het nu?"))
        self._pairs = QVBoxLayout()
        self._pairs.setSpacing(SIZES.gap)
        self._many = label_of(
            self.tr("Meer dan drie zorgen tegelijk is veel. Welke drie gaan voor?"), "help"
        )
        self._loose_heading = label_of(self.tr("Doelen zonder zorg"), "label")
        self.column.addWidget(self.group("now"))
        self.column.addWidget(self._worries())
        self.column.addWidget(self._scores())
        self.column.addWidget(self._bottom_lines())
        self.refresh()

    def refresh(self) -> None:
        """Show worries, goals and conditions as they are now."""
        case = self.sheet.case
        pairs = {each.worry.id: each for each in worry_pairs(case)}
        self.pairs = in_step(
            self._pairs, self.pairs, pairs, lambda worry: PairPart(self, pairs[worry])
        )
        for worry, part in self.pairs.items():
            part.show_pair(pairs[worry])
        shown(self._many, too_many_worries(case))
        loose = [each.id for each in goals_of(case, None)]
        self.loose.show_records(loose)
        shown(self._loose_heading, bool(loose))
        self.whole.refresh()
        self.conditions.show_records(each.id for each in case.all(SafetyCondition))

    def reveal(self, record: str, field: str) -> QWidget | None:
        """Open a worry, a goal, a score or a condition; a goal's line by its worry."""
        for part in self.pairs.values():
            if record == part.worry and field == "goal":
                return part.line
            for rows in (part.about, part.goals, part.scores.rows):
                if (found := rows.reveal(RecordId(record), field)) is not None:
                    return found
        if (found := self.whole.rows.reveal(RecordId(record), field)) is not None:
            return found
        return super().reveal(record, field)

    def _worries(self) -> QFrame:
        words = self.sheet.catalogue.records["worry"]
        frame, column = card(self.tr("Zorgen, elk met een doel"), words.help)
        line = self.line("worry", self.tr("Wat gebeurde er? Typ een regel en druk op Enter."))
        line.entered.connect(self._add_worry)
        self.sheet.advise_line(line)
        column.addLayout(self._pairs)
        column.addWidget(self._many)
        column.addWidget(line)
        column.addWidget(self._loose_heading)
        column.addWidget(self.loose)
        return frame

    def _scores(self) -> QFrame:
        frame, column = card(
            self.tr("Hoe veilig is het nu?"),
            self.tr(
                "0 is: het gaat zeker weer mis. 10 is: veilig genoeg om te stoppen. "
                "Ieder geeft een eigen cijfer. Het programma rekent er niet mee."
            ),
        )
        column.addWidget(self.whole)
        return frame

    def _bottom_lines(self) -> QFrame:
        words = self.sheet.catalogue.records["safety_condition"]
        frame, column = card(words.plural, words.help)
        line = self.line(
            "condition", self.tr("Wat moet in elk geval? Typ een regel en druk op Enter.")
        )
        line.entered.connect(self._add_condition)
        self.sheet.advise_line(line)
        column.addWidget(self.conditions)
        column.addWidget(line)
        return frame

    def _add_worry(self, text: str) -> None:
        around = self.sheet.around
        self.put(Worry(id=around.fresh_id(), text=text, day=around.today()))

    def _add_condition(self, text: str) -> None:
        around = self.sheet.around
        self.put(SafetyCondition(id=around.fresh_id(), text=text, day=around.today()))
