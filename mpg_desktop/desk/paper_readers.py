"""For whom everything of a family is printed at once: one reader of each kind that it has."""

from datetime import date

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.plan_records import PlanStep
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.readers import recipient_for
from mpg_desktop.domain.records import Circle, Organisation, Person, Role


def readers_of(case: Case, law: Law, day: date) -> tuple[Recipient, ...]:
    """Return the worker, of each kind of reader in the family the first one, and a school."""
    family = [each for each in case.all(Person) if each.circle is Circle.FAMILY and each.name]
    found = {RecipientKind.WORKER: Recipient(RecipientKind.WORKER)}
    for person in family:
        reader = recipient_for(case, person.id, law, day)
        found.setdefault(reader.kind, reader)
    return (*found.values(), *_schools(case)[:1])


def _schools(case: Case) -> list[Recipient]:
    """Return the schools of children of the file, with those children; first who does something."""
    busy = {each for step in case.all(PlanStep) for each in step.who}
    found: list[tuple[bool, int, Recipient]] = []
    for organisation in case.all(Organisation):
        pupils = [
            each.id
            for each in case.all(Person)
            if each.role is Role.CHILD
            and organisation.name
            and each.school_or_work.startswith(organisation.name)
        ]
        people = {each.id for each in case.all(Person) if each.organisation == organisation.id}
        if pupils:
            idle = busy.isdisjoint({organisation.id, *people})
            reader = Recipient(RecipientKind.SCHOOL, organisation.id, None, tuple(pupils))
            found.append((idle, len(found), reader))
    return [reader for *_, reader in sorted(found, key=lambda each: each[:2])]
