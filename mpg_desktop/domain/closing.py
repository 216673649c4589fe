"""Letters at the end of the help: to the parents and to each child, prepared from the plan.

A letter says what the reader did well, and whom to call when it gets hard again. It holds the
reader's own goals and steps, and what the plan says to everybody; nobody else's words.
"""

from collections.abc import Iterator
from datetime import date

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.file import name_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.people import age_on, children, display_name
from mpg_desktop.domain.plan_records import ClosingLetter, Goal, PlanStep
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Circle, Person, Role
from mpg_desktop.domain.sayings import Saying, bare


def addressees(case: Case, law: Law, today: date) -> tuple[Person, ...]:
    """Return who gets a letter: the parents of the family, then each child that is born."""
    parents = [
        each
        for each in case.all(Person)
        if each.circle is Circle.FAMILY
        and each.role in {Role.PARENT, Role.STEP_PARENT}
        and age_on(each, today).alive
    ]
    born = [each for each in children(case, law, today) if age_on(each, today).alive]
    return (*parents, *born)


def without_letter(case: Case, law: Law, today: date) -> tuple[Person, ...]:
    """Return who should get a letter and has none yet."""
    written = {each.to for each in case.all(ClosingLetter)}
    return tuple(each for each in addressees(case, law, today) if each.id not in written)


def letter_for(case: Case, person: Person, law: Law, today: date) -> tuple[Saying, ...]:
    """Return the letter to somebody in sentences; the worker makes it warmer."""
    as_child = person.id in {each.id for each in children(case, law, today)}
    tone = "child" if as_child else "parent"
    return tuple(_sentences(case, person, tone))


def _sentences(case: Case, person: Person, tone: str) -> Iterator[Saying]:
    yield Saying.of(f"letter.{tone}.begin", name=display_name(person))
    well = case.answer("plan.closed_well")
    if well is not None and well.text:
        yield Saying.of(f"letter.{tone}.well", text=well.text)
    for text in _reached(case, person.id):
        yield Saying.of(f"letter.{tone}.reached", text=text)
    for text in _done(case, person.id):
        yield Saying.of(f"letter.{tone}.done", text=text)
    returns = case.answer("plan.if_it_returns")
    if returns is not None and returns.text:
        yield Saying.of(f"letter.{tone}.returns", text=returns.text)
    call = case.answer("plan.call_then")
    name = name_of(case, RecordId(call.choices[0])) if call is not None and call.choices else ""
    if name:
        yield Saying.of(f"letter.{tone}.call", name=name)
    yield Saying.of(f"letter.{tone}.end")


def _reached(case: Case, who: RecordId) -> list[str]:
    """Return the goals that somebody set and reached, in that person's own words."""
    return [
        bare(each.text) for each in case.all(Goal) if who in each.by and each.reached is YesNo.YES
    ]


def _done(case: Case, who: RecordId) -> list[str]:
    """Return the steps that somebody did."""
    done = (each for each in case.all(PlanStep) if who in each.who and each.done_on is not None)
    return [bare(each.text) for each in done]
