"""Of whom the questions are asked that each person of a family, or each child, gets apart."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import About, Question
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.people import children, is_unborn
from mpg_desktop.domain.records import Answer, Circle, Person


def asked_of(
    case: Case, questions: Sequence[Question], law: Law, today: date
) -> Mapping[RecordId, tuple[Question, ...]]:
    """Return the questions about each person: those of a child, those of all, those answered.

    Whoever belongs to the family is asked, and whoever an answer is about already. An unborn child
    says nothing yet: of it only what is known before birth is asked.
    """
    young = {each.id for each in children(case, law, today)}
    known = {each.id for each in questions}
    answered = {each.about for each in case.all(Answer) if each.question in known}
    found = {}
    for person in sorted(case.all(Person), key=lambda each: each.id):
        if person.id in answered or _belongs(person):
            mine = tuple(
                each
                for each in questions
                if _fits(each, person, young) or case.answer(each.id, person.id) is not None
            )
            if mine:
                found[person.id] = mine
    return found


def _fits(question: Question, person: Person, young: Collection[RecordId]) -> bool:
    if is_unborn(person) and not question.before_birth:
        return False
    return question.about is About.PERSON or person.id in young


def _belongs(person: Person) -> bool:
    here = person.left_on is None and person.died_on is None
    return here and person.circle is Circle.FAMILY
