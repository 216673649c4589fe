"""What one copy says of the plan, in words: the same choice for every document that shows it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mpg_desktop.domain.directions import capital
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import display_name
from mpg_desktop.domain.plan_records import Agreement, Goal, PlanStep, PlanVersion, Score
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Appointment, Circle, Organisation, Person, Role
from mpg_desktop.printing.deeds import Deed
from mpg_desktop.printing.helpers import Helping
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.score_strip import Given
from mpg_desktop.printing.sentence_signs import beginnings, sign_for

FARTHEST = date.max
QUOTED = re.compile('[“”„"«»]')
SENTENCE_END = re.compile(r"(?<=[^\W\d]{2}[.!?]) +(?=[^\W\d_])")
"""Where a sentence ends: not after an initial, nor after a number."""


@dataclass(frozen=True, eq=False)
class PlanReading:
    """The plan in one copy; what a reader does not get is simply not there."""

    reading: Reading

    @property
    def today(self) -> date:
        """The day of the copy."""
        return self.reading.copy.occasion.day

    # ---- what was answered -------------------------------------------------------------------

    def said(self, question: str) -> str:
        """Return what was answered to a question about the family; '' for nothing."""
        answer = self.reading.copy.answer(question)
        return self.reading.answer(answer).strip() if answer is not None else ""

    def sentences(self, question: str) -> list[str]:
        """Return what was answered, line by line; one line of several sentences in sentences."""
        lines = [each.strip() for each in self.said(question).splitlines() if each.strip()]
        if len(lines) == 1 and not QUOTED.search(lines[0]):
            return SENTENCE_END.split(lines[0])
        return lines

    def chosen(self, question: str) -> Person | None:
        """Return the person with whom a question was answered, when this reader knows of them."""
        answer = self.reading.copy.answer(question)
        for each in answer.choices if answer is not None else ():
            record = self.reading.copy.records.get(RecordId(each))
            if isinstance(record, Person):
                return record
        return None

    def first_called(self, *questions: str) -> Person | None:
        """Return whom to call by the answer to the first question that names somebody.

        Nobody who does not want to be called any more.
        """
        found = filter(None, map(self.chosen, questions))
        gone = self.reading.copy.occasion.withdrew
        return next((each for each in found if each.id not in gone), None)

    # ---- the version -------------------------------------------------------------------------

    @property
    def version(self) -> PlanVersion | None:
        """The version in force, else the one that is being made."""
        found = sorted(self.reading.copy.all(PlanVersion), key=lambda each: each.number)
        adopted = [each for each in found if each.adopted_on and not each.replaced_on]
        return next(reversed(adopted or found), None)

    def facts(self) -> list[tuple[str, str]]:
        """Return of which day the plan is, and until when it holds."""
        version, say = self.version, self.reading.say
        made = version.adopted_on if version is not None else None
        found = [(say("paper.plan.made_on"), self.reading.day(made or self.today))]
        if version is not None and version.evaluate_on is not None:
            found.append((say("paper.plan.holds_until"), self.reading.day(version.evaluate_on)))
        return found

    def edition(self) -> str:
        """Return in the words of a footer which version of the plan it is; '' before the first."""
        version = self.version
        if version is None:
            return ""
        return self.reading.say("paper.plan.version", number=version.number)

    def next_date(self) -> str:
        """Return the next day on which people meet, with the hour where it is known; else ''."""
        coming = [
            (each.day, each.at)
            for each in self.reading.copy.all(Appointment)
            if each.day is not None and each.day >= self.today
        ]
        if not coming:
            return ""
        day, hour = min(coming, key=lambda each: each[0])
        weekday = self.reading.say(f"paper.weekdays.d{day.isoweekday()}")
        words = f"{weekday} {self.short_day(day)}"
        if hour is None:
            return words
        return self.reading.say("paper.plan.at", day=words, hour=f"{hour:%H.%M}")

    # ---- what people do ----------------------------------------------------------------------

    def agreements(self) -> list[Deed]:
        """Return what was agreed and still holds."""
        return [
            self._deed(each.id, each.text, self.names(each.who, all_of_them=True), self._span(each))
            for each in self.reading.copy.all(Agreement)
            if each.until is None or each.until >= self.today
        ]

    def steps(self, goals: Iterable[RecordId | None] | None = None) -> list[Deed]:
        """Return the steps that are not done yet, of some goals or of all, the first first."""
        wanted = None if goals is None else frozenset(goals)
        return [
            self.step(each) for each in self.open_steps() if wanted is None or each.goal in wanted
        ]

    def open_steps(self) -> list[PlanStep]:
        """Return the steps that are not done yet: the next small ones first, then by day."""
        return list(self._open_steps)

    @cached_property
    def _open_steps(self) -> tuple[PlanStep, ...]:
        steps = [each for each in self.reading.copy.all(PlanStep) if each.done_on is None]
        steps.sort(key=lambda each: (each.next_step is not YesNo.YES, each.by_day or FARTHEST))
        return tuple(steps)

    def agreements_of(self, who: RecordId | None) -> list[Deed]:
        """Return what somebody keeps to, of what still holds."""
        own = {each.id for each in self.reading.copy.all(Agreement) if who in each.who}
        return [each for each in self.agreements() if each.id in own]

    def steps_of(self, who: RecordId | None) -> list[Deed]:
        """Return the steps that somebody does, and that are not done yet."""
        return [self.step(each) for each in self.open_steps() if who in each.who]

    def step(self, step: PlanStep) -> Deed:
        """Return a step in words, with the condition under which it is done."""
        provided = step.provided.strip()
        what = f"{step.text.strip()} ({provided})" if provided else step.text
        when = ""
        if step.by_day is not None:
            when = self.reading.say("paper.plan.before", day=self.short_day(step.by_day))
        return self._deed(step.id, what, self.names(step.who), when)

    def goals(self) -> list[Goal]:
        """Return the goals that are worked on, in the order of the family."""
        goals = [each for each in self.reading.copy.all(Goal) if each.ended_on is None]
        return sorted(goals, key=lambda each: each.place if each.place is not None else len(goals))

    def names(self, who: Iterable[RecordId], *, all_of_them: bool = False) -> str:
        """Return names in a sentence; `all_of_them` says *we all* where nobody is named."""
        named = tuple(filter(None, (self.reading.name(each) for each in who)))
        if named or not all_of_them:
            return self.reading.listed(named)
        return self.reading.say("paper.plan.all_of_us")

    def short_day(self, day: date) -> str:
        """Return a day without its year where that is the year of the copy."""
        if day.year != self.today.year:
            return self.reading.day(day)
        month = self.reading.say(f"paper.months.m{day.month}")
        return self.reading.say("paper.plan.short_day", day=day.day, month=month)

    def _span(self, agreement: Agreement) -> str:
        """Return from when or until when an agreement holds."""
        say = self.reading.say
        if agreement.since is not None and agreement.since > self.today:
            return say("paper.plan.from", day=self.short_day(agreement.since))
        if agreement.until is not None:
            return say("paper.plan.until", day=self.short_day(agreement.until))
        return say("paper.plan.from_now")

    def _deed(self, record: RecordId, what: str, who: str, when: str) -> Deed:
        return Deed(record, what.strip(), capital(who), when, sign_for(what, self._signs))

    @cached_property
    def _signs(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return beginnings(self.reading.say)

    def given(self, of: RecordId) -> list[Given]:
        """Return the numbers that each person gave to something, the earliest first."""
        by: dict[str, list[Score]] = {}
        for each in self._scores.get(of, ()):
            who = self.reading.name(each.who)
            if who:
                by.setdefault(who, []).append(each)
        return [self._of_one(who, scores) for who, scores in by.items()]

    @cached_property
    def _scores(self) -> dict[RecordId, list[Score]]:
        """All numbers by what they were given to, the earliest first."""
        found: dict[RecordId, list[Score]] = {}
        for each in sorted(self.reading.copy.all(Score), key=lambda one: one.day or FARTHEST):
            if each.number is not None:
                found.setdefault(each.of, []).append(each)
        return found

    def _of_one(self, who: str, scores: list[Score]) -> Given:
        say = self.reading.say
        numbers = [each.number or 0 for each in scores]
        told = [
            say("paper.plan.score_on", number=each.number, day=self.short_day(each.day))
            if each.day is not None
            else str(each.number)
            for each in scores
        ]
        words = say("paper.plan.score", who=who, numbers=self.reading.in_a_row(told))
        return Given(who, tuple(numbers[:-1]), numbers[-1], words)

    # ---- who helps ---------------------------------------------------------------------------

    def helpers(self) -> list[Helping]:
        """Return whom the family can call, whoever is called first in front.

        Only people of whom this reader may have a number that is safe to call (practice rule 9).
        """
        first = self.first_called("plan.tonight_call")
        named = {each for step in self._with_people() for each in step.who}
        people = [
            each
            for each in self.reading.copy.all(Person)
            if each.circle is not Circle.FAMILY and (each.id in named or each.role is Role.WORKER)
        ]
        ordered = ([first] if first is not None else []) + [
            each for each in people if first is None or each.id != first.id
        ]
        found = [self.helping(each) for each in ordered]
        found += [
            Helping(each.name, each.contact, each.phone)
            for each in self.reading.copy.all(Organisation)
            if each.id in named
        ]
        return [each for each in found if each.name and each.number]

    @property
    def worker(self) -> Person | None:
        """Who works with the family for good; else the first of those who do."""
        fixed = self.chosen("intake.fixed_worker")
        if fixed is not None:
            return fixed
        workers = (
            each
            for each in self.reading.copy.all(Person)
            if each.circle is Circle.PROFESSIONAL and each.role is Role.WORKER
        )
        return next(workers, None)

    def helping(self, person: Person) -> Helping:
        """Return somebody to call, with a number where that is safe and for this reader."""
        return Helping(display_name(person), self.part(person), safe_number(person))

    def part(self, person: Person) -> str:
        """Return who somebody is to the family, where that says more than the name."""
        return person.role_words if person.role_words != display_name(person) else ""

    def _with_people(self) -> Iterator[Agreement | PlanStep]:
        yield from self.reading.copy.all(Agreement)
        yield from self.open_steps()

    def signers(self) -> list[str]:
        """Return who keeps to the plan: the reader, and whoever lives or helps by it.

        Of professionals only who works with the family; what others do stands on their own sheet.
        """
        named = {each for record in self._with_people() for each in record.who}
        named |= {each for goal in self.goals() for each in goal.by}
        if not named:
            return []
        return [
            name
            for each in self.reading.copy.all(Person)
            if (name := display_name(each))
            and each.died_on is None
            and (each.circle is not Circle.PROFESSIONAL or each.role is Role.WORKER)
            and (each.id in named or each.id == self.reading.copy.recipient.who)
        ]


def safe_number(person: Person) -> str:
    """Return a number on which somebody can be called; '' when that is not known to be safe.

    Of a professional it is enough that nobody said that it is not.
    """
    if person.phone_is_safe is YesNo.YES:
        return person.phone
    works = person.circle is Circle.PROFESSIONAL and person.phone_is_safe is None
    return person.phone if works else ""
