"""The rows of steps and of a professional's own errands: what, who, by when, done."""

from datetime import date, timedelta

from PySide6.QtWidgets import QMenu

from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.plan import late_steps, marked_next, next_step, steps_of
from mpg_desktop.domain.plan_records import Agreement, Chore, PlanStep
from mpg_desktop.domain.record import YesNo
from mpg_desktop.ui.days import day_words, long_day
from mpg_desktop.ui.pages.binding import CHOSEN
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.plan.rows import BETWEEN, PlanRow, TickRow

WEEK = timedelta(days=7)


class DatedRow(TickRow):
    """A row of something that somebody does by a day."""

    def when(self, day: date | None) -> str:
        """Return by when it is done, in few words."""
        if day is None:
            return ""
        return self.tr("vóór {day}").format(day=day_words(day, self.sheet.around.today()))

    def offer_days(self, menu: QMenu) -> None:
        """Offer near days by which it is done; any other day stands in the fields."""
        under = menu.addMenu(self.tr("Vóór welke dag?"))
        today = self.sheet.around.today()
        for words, day in (
            (self.tr("Morgen"), today + timedelta(days=1)),
            (self.tr("Over een week"), today + WEEK),
            (self.tr("Over twee weken"), today + 2 * WEEK),
            (self.tr("Over vier weken"), today + 4 * WEEK),
            (self.tr("Over zes weken"), today + 6 * WEEK),
        ):
            action = under.addAction(f"{words} ({day_words(day, today)})")
            action.triggered.connect(lambda _on=False, day=day: self.change(by_day=day))
        other = under.addAction(self.tr("Een andere dag…"))
        other.triggered.connect(lambda _on=False: self.edit(field="by_day"))


class StepRow(DatedRow):
    """One step of the plan, with the mark of the small step that comes first."""

    def refresh(self) -> None:
        """Say the step as it is now."""
        step = look_up(self.sheet.case, PlanStep, self.record)
        if step is None:
            return
        done = step.done_on is not None
        told = [self.names(step.who), self.when(step.by_day), step.provided]
        if step.done_on is not None:
            day = day_words(step.done_on, self.sheet.around.today())
            told = [self.tr("Gedaan: {day}").format(day=day), self.names(step.who), step.outcome]
        small = BETWEEN.join(each for each in told if each)
        self.show_lines(step.text, [small] if small else [], [] if done else self.hints())
        if step in late_steps(self.sheet.case, self.sheet.around.today()):
            self._told.addWidget(label_of(self.tr("Te laat. Wat is er nodig?"), "warning"))
        self.show_tick(done=done, text=step.text)
        first = next_step(steps_of(self.sheet.case, step.goal)) if step.goal else None
        if first is not None and first.id == step.id:
            self._told.insertWidget(0, label_of(self.tr("Eerstvolgende kleine stap"), "mark"))

    def menu(self) -> QMenu:
        """Offer who does it, by when, and that it comes first."""
        menu = super().menu()
        first = menu.actions()[0]
        more = QMenu(menu)
        self.offer_people(more, self.tr("Wie doet dit?"), "who")
        self.offer_days(more)
        step = look_up(self.sheet.case, PlanStep, self.record)
        if step is not None and step.done_on is None and step.goal is not None:
            words = self.tr("Dit is de eerstvolgende kleine stap")
            more.addAction(words).triggered.connect(lambda _on=False: self.come_first())
        if step is not None and step.done_on is None:
            practical = more.addAction(self.tr("Praktische hulp die nu nodig is"))
            practical.setCheckable(True)
            practical.setChecked(step.practical is YesNo.YES)
            practical.triggered.connect(lambda on: self.change(practical=YesNo.YES if on else None))
        menu.insertActions(first, more.actions())
        menu.insertSeparator(first)
        return menu

    def come_first(self) -> None:
        """Mark the step as the next small step of its goal, instead of any other."""
        step = look_up(self.sheet.case, PlanStep, self.record)
        if step is not None:
            self.sheet.session.put(*marked_next(self.sheet.case, step), step=Step(CHOSEN))


class ChoreRow(DatedRow):
    """One errand of a professional: never among what the family does."""

    def refresh(self) -> None:
        """Say the errand as it is now."""
        chore = look_up(self.sheet.case, Chore, self.record)
        if chore is None:
            return
        who = self.names((chore.who,) if chore.who else ())
        small = BETWEEN.join(each for each in (who, self.when(chore.by_day)) if each)
        self.show_lines(chore.text, [small] if small else [], self.hints())
        self.show_tick(done=chore.done_on is not None, text=chore.text)

    def menu(self) -> QMenu:
        """Offer by when it is done."""
        menu = super().menu()
        first = menu.actions()[0]
        more = QMenu(menu)
        self.offer_days(more)
        menu.insertActions(first, more.actions())
        return menu


class AgreementRow(PlanRow):
    """One agreement on how people deal with each other."""

    def refresh(self) -> None:
        """Say the agreement as it is now."""
        agreement = look_up(self.sheet.case, Agreement, self.record)
        if agreement is None:
            return
        told = [self.names(agreement.who) or self.tr("voor iedereen")]
        if agreement.since is not None:
            told.append(self.tr("vanaf {day}").format(day=long_day(agreement.since)))
        if agreement.until is not None:
            told.append(self.tr("tot {day}").format(day=long_day(agreement.until)))
        self.show_lines(agreement.text, [BETWEEN.join(told)], self.hints())

    def menu(self) -> QMenu:
        """Offer who keeps it, and that it no longer holds."""
        menu = super().menu()
        first = menu.actions()[0]
        more = QMenu(menu)
        self.offer_people(more, self.tr("Wie houdt zich hieraan?"), "who")
        over = more.addAction(self.tr("Dit geldt niet meer"))
        over.triggered.connect(lambda _on=False: self.change(until=self.sheet.around.today()))
        menu.insertActions(first, more.actions())
        return menu
