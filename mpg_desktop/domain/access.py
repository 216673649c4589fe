"""Whose consent is needed for help, and who has access to the file, now and after a birthday.

Follows the ages of the Jeugdwet (7.3.4, 7.3.5, 7.3.10, 7.3.15). The program proposes and names
the rule; the professional decides.
"""

from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.custody import custody_on
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.law import Law, Rule
from mpg_desktop.domain.people import Age, AgeKind, age_on, next_birthday
from mpg_desktop.domain.records import Person, YesNo


class Stage(StrEnum):
    """Where somebody stands by age; its value ends the keys `rights.consent.…`, `rights.access.…`.

    `UNABLE` is a minor from twelve, `UNABLE_ADULT` somebody of age, of whom a professional found
    that they cannot weigh what is at stake.
    """

    UNKNOWN = "unknown"
    NOT_BORN = "not_born"
    DIED = "died"
    PARENTS_DECIDE = "parents_decide"
    TOGETHER = "together"
    ALONE = "alone"
    UNABLE = "unable"
    GROWN_UP = "grown_up"
    UNABLE_ADULT = "unable_adult"


class Ruling(Struct, frozen=True):
    """Who says yes, or who may read: these people and organisations, by this rule.

    `on_condition` are people for whom a condition holds that the phrase names. `cautions` are
    keys of phrases about what is still uncertain.
    """

    phrase: str
    who: tuple[RecordId, ...] = ()
    on_condition: tuple[RecordId, ...] = ()
    rule: Rule | None = None
    cautions: tuple[str, ...] = ()


class Rights(Struct, frozen=True):
    """What holds for somebody from a day on: the consent that help needs, and access to the file.

    `exact` is False where only an age was said, so that the day is the first possible one.
    """

    day: date
    stage: Stage
    consent: Ruling
    access: Ruling
    exact: bool = True


def rights_on(case: Case, person: Person, law: Law, day: date) -> Rights:
    """Return whose consent help to a person needs on a day, and who may read their file."""
    age = age_on(person, day)
    stage = _stage(person, age, law)
    return _rights(case, person, law, day, stage, _age_cautions(person, age, law, stage, day))


def rights_ahead(case: Case, person: Person, law: Law, day: date) -> Rights | None:
    """Return what will hold after the next birthday that changes it, or None when none does."""
    birthday = next_birthday(person, law, day)
    if birthday is None:
        return None
    stage = _stage(person, Age(AgeKind.EXACT, birthday.age.number, birthday.age.number), law)
    cautions = () if birthday.exact else ("rights.caution.birth_date_unknown",)
    found = _rights(case, person, law, birthday.day, stage, cautions)
    return Rights(found.day, stage, found.consent, found.access, birthday.exact)


def _stage(person: Person, age: Age, law: Law) -> Stage:
    """Return where somebody stands; an approximate age counts as the lowest it can be."""
    if age.died:
        return Stage.DIED
    if age.kind in {AgeKind.EXPECTED, AgeKind.NOT_BORN}:
        return Stage.NOT_BORN
    if age.at_least is None:
        return Stage.UNKNOWN
    return _stage_at(age.at_least, able=person.able_to_judge is not YesNo.NO, law=law)


def _stage_at(years: int, *, able: bool, law: Law) -> Stage:
    if years < law.together.number:
        return Stage.PARENTS_DECIDE
    if years >= law.grown_up.number:
        return Stage.GROWN_UP if able else Stage.UNABLE_ADULT
    if not able:
        return Stage.UNABLE
    return Stage.ALONE if years >= law.alone.number else Stage.TOGETHER


def _age_cautions(person: Person, age: Age, law: Law, stage: Stage, day: date) -> tuple[str, ...]:
    """Warn where a birth date would decide which rule holds, or where a child must be born."""
    if age.kind is AgeKind.EXPECTED and age.on is not None and law.born_by.after(age.on) < day:
        return ("rights.caution.born_already",)
    if age.at_most is None or not age.alive:
        return ()
    oldest = Age(AgeKind.ABOUT, age.at_most, age.at_most)
    return () if _stage(person, oldest, law) is stage else ("rights.caution.birth_date_unknown",)


def _rights(
    case: Case, person: Person, law: Law, day: date, stage: Stage, cautions: tuple[str, ...]
) -> Rights:
    custody = custody_on(case, person.id, law, day)
    entry = _table(law)[stage]
    if entry.young_person and person.able_to_judge is None and stage is not Stage.GROWN_UP:
        cautions = (*cautions, "rights.caution.ability_assumed")
    doubts = (*cautions, *custody.cautions)
    own = (person.id,) if entry.young_person else ()
    saying = (*own, *custody.who) if entry.parents_say else own
    reading = (*own, *custody.who) if entry.parents_read else own
    asking = custody.who if entry.parents_ask else ()
    consent = Ruling(
        f"rights.consent.{stage}", saying, (), entry.says, doubts if entry.parents_say else cautions
    )
    involved = entry.parents_read or entry.parents_ask
    access = Ruling(
        f"rights.access.{stage}", reading, asking, entry.reads, doubts if involved else cautions
    )
    return Rights(day, stage, consent, access)


class _Entry(Struct, frozen=True):
    """One line of the table of ages: the rules for consent and access, and who is in them.

    `parents_say`, `parents_read` and `parents_ask` are about whoever has custody: that their
    consent is needed, that they may read, and that they may read when the young person allows it.
    """

    says: Rule | None = None
    reads: Rule | None = None
    young_person: bool = False
    parents_say: bool = False
    parents_read: bool = False
    parents_ask: bool = False


def _table(law: Law) -> dict[Stage, _Entry]:
    """Return the table *Ages and access* of the rules of practice."""
    young = _Entry(young_person=True)
    return {
        Stage.UNKNOWN: _Entry(),
        Stage.NOT_BORN: _Entry(),
        Stage.DIED: _Entry(),
        Stage.PARENTS_DECIDE: _Entry(
            law.parents_decide, law.parents_read, parents_say=True, parents_read=True
        ),
        Stage.TOGETHER: replace(
            young,
            says=law.together,
            reads=law.together_read,
            parents_say=True,
            parents_read=True,
        ),
        Stage.ALONE: replace(young, says=law.alone, reads=law.alone_reads, parents_ask=True),
        Stage.UNABLE: _Entry(
            law.representative, law.representative, parents_say=True, parents_read=True
        ),
        Stage.GROWN_UP: replace(young, says=law.grown_up, reads=law.grown_up),
        Stage.UNABLE_ADULT: _Entry(law.adult_representative, law.adult_representative),
    }
