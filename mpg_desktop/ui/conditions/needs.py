"""The two questions that are always asked about a child, and the worker's own judgement."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.file import look_up, name_of
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.voice_records import Need, NeedOf, Round
from mpg_desktop.domain.voices import needs_of
from mpg_desktop.ui.fields.line import PlainLine
from mpg_desktop.ui.pages.binding import ADDED, TYPED
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import card, label_of
from mpg_desktop.ui.tokens import SIZES


class Needs(QWidget):
    """What the child needs, and what a parent needs to give that: a line and Enter each."""

    def __init__(
        self, around: Surroundings, conditions: Conditions, session: Session, about: Round
    ) -> None:
        super().__init__()
        self._around = around
        self._session = session
        self._about = about
        self.lines: dict[NeedOf, OneLine] = {}
        self.about_round: dict[str, PlainLine] = {}
        self._answers: dict[NeedOf, QVBoxLayout] = {}
        frame, column = card(self.tr("Deze twee vragen stelt u altijd"))
        name = name_of(session.case, about.child) or self.tr("dit kind")
        for question in conditions.needs:
            column.addWidget(label_of(question.label_for(name), "label"))
            answers = QVBoxLayout()
            answers.setSpacing(SIZES.hair)
            column.addLayout(answers)
            words = self.tr("Typ een antwoord en druk op Enter.")
            line = OneLine(session, (about.child, f"need.{question.of}"), words)
            line.entered.connect(lambda text, of=question.of: self._add(of, text))
            column.addWidget(line)
            self._answers[question.of], self.lines[question.of] = answers, line
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SIZES.room)
        whole.addWidget(frame)
        whole.addWidget(self._judged(conditions))
        whole.addWidget(self._told())
        self.refresh()

    def refresh(self) -> None:
        """Show the answers as they are."""
        case = self._session.case
        for of, answers in self._answers.items():
            while (item := answers.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
            for need in needs_of(case, self._about.child, of):
                answers.addWidget(label_of(need.text))
                by = name_of(case, need.by)
                if by:
                    answers.addWidget(
                        label_of(self.tr("Gezegd door {name}").format(name=by), "small")
                    )
        kept = look_up(case, Round, self._about.id)
        if kept is None:
            return
        for field, line in self.about_round.items():
            if line.text() != getattr(kept, field):
                line.setText(getattr(kept, field))
        if kept.judgement != self.judgement.text():
            self.judgement.setText(kept.judgement)

    def _add(self, of: NeedOf, text: str) -> None:
        need = Need(
            id=self._around.fresh_id(),
            child=self._about.child,
            of=of,
            text=text,
            day=self._around.today(),
            round=self._about.id,
        )
        self._session.put(need, step=Step(ADDED))

    def _judged(self, conditions: Conditions) -> QWidget:
        """Return the line for the worker's own sentence; nothing computes it."""
        frame, column = card(self.tr("Uw oordeel, in uw eigen zin"), conditions.judgement_help)
        for each in conditions.qualifications:
            column.addWidget(label_of(f"{each.label}: {each.help}", "small"))
        self.judgement = PlainLine()
        self.judgement.setAccessibleName(self.tr("Uw oordeel"))
        self.judgement.textEdited.connect(self._judge)
        column.addWidget(self.judgement)
        column.addWidget(label_of(conditions.no_score, "help"))
        return frame

    def _told(self) -> QWidget:
        """Return the lines that say what was special about this round."""
        frame, column = card(self.tr("Over deze ronde"))
        for field, words in (
            ("occasion", self.tr("Waarom nu?")),
            ("alternative", self.tr("Gaat het over een andere situatie? Welke?")),
        ):
            line = PlainLine()
            line.setAccessibleName(words)
            line.textEdited.connect(partial(self._tell, field))
            column.addWidget(label_of(words, "label"))
            column.addWidget(line)
            self.about_round[field] = line
        return frame

    def _tell(self, field: str, text: str) -> None:
        kept = look_up(self._session.case, Round, self._about.id)
        if kept is not None:
            step = Step(TYPED, f"{kept.id}.{field}")
            self._session.put(replace(kept, **{field: text}), step=step)

    def _judge(self, text: str) -> None:
        kept = look_up(self._session.case, Round, self._about.id)
        if kept is not None:
            made = replace(kept, judgement=text, judged_on=self._around.today() if text else None)
            self._session.put(made, step=Step(TYPED, f"{kept.id}.judgement"))
