"""Custody, consent and access: the cases that the table of ages does not hold."""

from datetime import date
from pathlib import Path

import pytest

from mpg_desktop.content.law import load_law
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.domain.access import Rights, Stage, rights_ahead, rights_on
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.custody import Certainty, custody_on
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import (
    Custody,
    CustodyKind,
    CustodySource,
    Organisation,
    Person,
    Role,
    YesNo,
)

RESOURCES = Path(__file__).parents[2] / "resources"
LAW = load_law(RESOURCES)
PHRASES = load_phrases(RESOURCES)
TODAY = date(2026, 11, 23)
SEM, MOTHER, GUARDIAN = map(RecordId, ("sem", "mother", "guardian"))
CHILD = Person(id=SEM, role=Role.CHILD, birth_date=date(2016, 1, 1))


def custody(
    number: int,
    holder: RecordId,
    extent: CustodyKind | None = CustodyKind.CUSTODY,
    source: CustodySource | None = CustodySource.REGISTER,
    until: date | None = None,
) -> Custody:
    return Custody(
        id=RecordId(f"c{number}"),
        child=SEM,
        holder=holder,
        extent=extent,
        source=source,
        until=until,
    )


def case_of(*records: Custody, child: Person = CHILD, mother: Person | None = None) -> Case:
    people = [child, mother or Person(id=MOTHER, role=Role.PARENT)]
    return Case.of(CaseId("case"), [*people, Organisation(id=GUARDIAN), *records])


def test_an_organisation_can_be_guardian() -> None:
    held = custody_on(case_of(custody(1, GUARDIAN, CustodyKind.GUARDIANSHIP)), SEM, LAW, TODAY)
    assert held.who == (GUARDIAN,)
    assert held.cautions == ()


def test_nobody_known_is_said() -> None:
    held = custody_on(case_of(), SEM, LAW, TODAY)
    assert not held.known
    assert held.cautions == ("rights.custody.unknown",)


@pytest.mark.parametrize(
    ("source", "certainty", "cautions"),
    [
        (CustodySource.REGISTER, Certainty.CHECKED, ()),
        (CustodySource.COURT_ORDER, Certainty.CHECKED, ()),
        (CustodySource.BOTH_PARENTS, Certainty.SAID_BY_BOTH, ("rights.custody.said_by_both",)),
        (
            CustodySource.ONE_PARENT,
            Certainty.ONE_PARENT_ONLY,
            ("rights.custody.one_parent_only",),
        ),
        (None, Certainty.NOT_CHECKED, ("rights.custody.not_checked",)),
    ],
)
def test_how_sure_custody_is_follows_from_its_source(
    source: CustodySource | None, certainty: Certainty, cautions: tuple[str, ...]
) -> None:
    held = custody_on(case_of(custody(1, MOTHER, source=source)), SEM, LAW, TODAY)
    assert held.holders[0].certainty is certainty
    assert held.cautions == cautions
    assert all(each in PHRASES for each in cautions)


def test_whoever_has_none_is_no_holder() -> None:
    held = custody_on(case_of(custody(1, MOTHER, CustodyKind.NONE)), SEM, LAW, TODAY)
    assert (held.who, held.without) == ((), (MOTHER,))


def test_what_contradicts_itself_or_says_nothing_counts_as_none() -> None:
    both = case_of(custody(1, MOTHER), custody(2, MOTHER, CustodyKind.NONE), custody(3, GUARDIAN))
    held = custody_on(both, SEM, LAW, TODAY)
    assert (held.who, held.unclear) == ((GUARDIAN,), (MOTHER,))
    assert held.cautions == ("rights.custody.unclear",)
    nothing = custody_on(case_of(custody(1, MOTHER, None)), SEM, LAW, TODAY)
    assert (nothing.who, nothing.unclear) == ((), (MOTHER,))


def test_the_same_thing_twice_is_no_contradiction() -> None:
    held = custody_on(case_of(custody(1, MOTHER), custody(2, MOTHER)), SEM, LAW, TODAY)
    assert held.who == (MOTHER,)


def test_custody_ends_with_its_day_with_the_holder_and_with_the_child() -> None:
    ended = case_of(custody(1, MOTHER, until=TODAY))
    assert not custody_on(ended, SEM, LAW, TODAY).known
    late = Person(id=MOTHER, died_on=TODAY)
    assert not custody_on(case_of(custody(1, MOTHER), mother=late), SEM, LAW, TODAY).known
    dead = Person(id=SEM, died_on=TODAY)
    assert not custody_on(case_of(custody(1, MOTHER), child=dead), SEM, LAW, TODAY).known
    adult = Person(id=SEM, birth_date=date(2008, 11, 23))
    assert not custody_on(case_of(custody(1, MOTHER), child=adult), SEM, LAW, TODAY).known
    almost = Person(id=SEM, birth_date=date(2008, 11, 24))
    assert custody_on(case_of(custody(1, MOTHER), child=almost), SEM, LAW, TODAY).known


def test_custody_over_an_expected_child_and_over_somebody_not_in_the_file_is_told() -> None:
    unborn = Person(id=SEM, due_date=date(2026, 11, 1))
    assert custody_on(case_of(custody(1, MOTHER), child=unborn), SEM, LAW, TODAY).known
    stranger = Custody(
        id=RecordId("c"), child=RecordId("x"), holder=MOTHER, extent=CustodyKind.CUSTODY
    )
    assert custody_on(case_of(stranger), RecordId("x"), LAW, TODAY).known


def rights(child: Person, *records: Custody) -> Rights:
    found = rights_on(case_of(*records, child=child), child, LAW, TODAY)
    for ruling in (found.consent, found.access):
        assert ruling.phrase in PHRASES
        assert all(each in PHRASES for each in ruling.cautions)
    return found


@pytest.mark.parametrize(
    ("child", "stage"),
    [
        (Person(id=SEM), Stage.UNKNOWN),
        (Person(id=SEM, due_date=TODAY), Stage.NOT_BORN),
        (Person(id=SEM, birth_date=date(2027, 1, 1)), Stage.NOT_BORN),
        (Person(id=SEM, died_on=TODAY), Stage.DIED),
    ],
)
def test_without_an_age_nobody_is_named(child: Person, stage: Stage) -> None:
    found = rights(child, custody(1, MOTHER))
    assert found.stage is stage
    assert (found.consent.who, found.access.who) == ((), ())
    assert found.consent.rule is None


def test_what_is_uncertain_is_said() -> None:
    child = Person(id=SEM, age_stated=11, age_stated_on=date(2026, 3, 1))
    found = rights(child, custody(1, MOTHER, source=CustodySource.ONE_PARENT))
    assert found.stage is Stage.PARENTS_DECIDE
    assert found.consent.cautions == (
        "rights.caution.birth_date_unknown",
        "rights.custody.one_parent_only",
    )
    young = Person(id=SEM, age_stated=5, age_stated_on=date(2026, 3, 1))
    assert rights(young, custody(1, MOTHER)).consent.cautions == ()


def test_a_child_that_must_be_born_by_now_is_asked_about() -> None:
    assert rights(Person(id=SEM, due_date=date(2026, 11, 2))).consent.cautions == ()
    late = rights(Person(id=SEM, due_date=date(2026, 10, 1)))
    assert late.stage is Stage.NOT_BORN
    assert late.consent.cautions == ("rights.caution.born_already",)
    assert late.access.cautions == ("rights.caution.born_already",)


def test_that_a_child_can_judge_is_assumed_and_said_until_somebody_found_it() -> None:
    teen = Person(id=SEM, birth_date=date(2010, 1, 1))
    found = rights(teen, custody(1, MOTHER))
    assert found.stage is Stage.ALONE
    assert found.consent.cautions == ("rights.caution.ability_assumed",)
    able = Person(id=SEM, birth_date=date(2010, 1, 1), able_to_judge=YesNo.YES)
    assert rights(able, custody(1, MOTHER)).consent.cautions == ()
    adult = Person(id=SEM, birth_date=date(2000, 1, 1))
    assert rights(adult).consent.cautions == ()


def test_the_custody_that_nobody_needs_is_not_complained_about() -> None:
    able = Person(id=SEM, birth_date=date(2010, 1, 1), able_to_judge=YesNo.YES)
    found = rights(able)
    assert found.consent.cautions == ()
    assert found.access.cautions == ("rights.custody.unknown",)


def test_rights_ahead_of_a_stated_age_begin_on_the_first_possible_day() -> None:
    child = Person(id=SEM, age_stated=11, age_stated_on=date(2026, 11, 1))
    ahead = rights_ahead(case_of(custody(1, MOTHER), child=child), child, LAW, TODAY)
    assert ahead is not None
    assert (ahead.day, ahead.exact, ahead.stage) == (date(2026, 11, 2), False, Stage.TOGETHER)
    assert "rights.caution.birth_date_unknown" in ahead.consent.cautions
    grown = Person(id=SEM, birth_date=date(2000, 1, 1))
    assert rights_ahead(case_of(child=grown), grown, LAW, TODAY) is None


def test_every_stage_has_its_words() -> None:
    for stage in Stage:
        assert f"rights.consent.{stage}" in PHRASES
        assert f"rights.access.{stage}" in PHRASES
