"""The life of a plan, by example: what is part of it, how far it has come, and what it says."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.house_records import House, HouseOf
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id
from mpg_desktop.domain.plan_records import Discussion, Goal, PlanStep, PlanVersion
from mpg_desktop.domain.plan_versions import (
    State,
    UnreadableVersionError,
    adopt,
    as_adopted,
    begin,
    draft,
    in_force,
    is_changed,
    is_sound,
    next_number,
    plan_records,
    read_locked,
    state_of,
    unchanged,
)
from mpg_desktop.domain.record import Secret
from mpg_desktop.domain.records import Answer, AnyRecord, Circle, Organisation, Person

MAY, JUNE = date(2026, 5, 1), date(2026, 6, 12)
GRANDMA, SCHOOL = RecordId("grandma"), RecordId("school")
GOAL = Goal(id=RecordId("goal"), text="Rust in huis")
STEP = PlanStep(id=RecordId("step"), text="Samen eten", goal=GOAL.id, who=(GRANDMA, SCHOOL))
ANSWER = Answer(id=answer_id("plan.wish"), question="plan.wish", text="Weer samen lachen")
OTHER = Answer(id=answer_id("intake.wish"), question="intake.wish", text="Niets")
PEOPLE: tuple[AnyRecord, ...] = (
    Person(
        id=GRANDMA,
        name="Oma Vos",
        called="Oma",
        circle=Circle.NETWORK,
        phone="06-11111111",
        notes="geheim",
    ),
    Organisation(id=SCHOOL, name="De Wilg", phone="030-1111111"),
    Person(id=RecordId("nobody"), name="Staat er niet in"),
)
GOLDEN = Path(__file__).parents[1] / "golden" / "adopted_plan.json"


def case(*more: AnyRecord) -> Case:
    return Case.of(CaseId("case"), [*PEOPLE, GOAL, STEP, ANSWER, OTHER, *more])


def first(file: Case) -> PlanVersion:
    return adopt(file, begin(file, RecordId("v1"), MAY, JUNE), MAY)[0]


def test_goals_steps_and_answers_are_part_of_it_and_houses_are_not() -> None:
    house = House(id=RecordId("house"), child=RecordId("sem"), of=HouseOf.DREAMS)
    assert plan_records(case(house)) == (GOAL, STEP, ANSWER)


def test_a_version_goes_from_draft_to_replaced() -> None:
    file = case()
    assert (in_force(file), draft(file), next_number(file)) == (None, None, 1)
    begun = begin(file, RecordId("v1"), MAY, JUNE)
    assert (begun.number, begun.begun_on, begun.evaluate_on) == (1, MAY, JUNE)
    with_draft = file.put(begun)
    assert draft(with_draft) == begun
    assert state_of(with_draft, begun) is State.DRAFT
    talked = with_draft.put(Discussion(id=RecordId("talk"), version=begun.id, day=MAY))
    assert state_of(talked, begun) is State.DISCUSSED
    adopted = talked.put(*adopt(talked, begun, MAY))
    now = in_force(adopted)
    assert now is not None
    assert state_of(adopted, now) is State.ADOPTED
    assert draft(adopted) is None
    second = begin(adopted, RecordId("v2"), JUNE)
    made = adopt(adopted, second, JUNE)
    assert [(each.id, each.adopted_on, each.replaced_on) for each in made] == [
        ("v2", JUNE, None),
        ("v1", MAY, JUNE),
    ]
    after = adopted.put(*made)
    assert state_of(after, made[1]) is State.REPLACED
    assert in_force(after) == made[0]


def test_what_was_adopted_is_not_adopted_again() -> None:
    file = case()
    assert adopt(file, first(file), JUNE) == ()


def test_it_names_people_as_they_were_and_nothing_else_of_them() -> None:
    version = first(case())
    assert "06-11111111" not in version.content
    assert "geheim" not in version.content
    assert "030-1111111" not in version.content
    assert "Staat er niet in" not in version.content
    names = [each.name for each in read_locked(version).people if isinstance(each, Person)]
    assert names == ["Oma Vos"]


def test_the_same_plan_gives_the_same_hash_whatever_the_order() -> None:
    other = Case.of(CaseId("other"), [ANSWER, STEP, *PEOPLE, GOAL])
    assert first(other).sha256 == first(case()).sha256


def test_who_left_the_file_is_still_named_in_the_old_version() -> None:
    version = first(case())
    later = case(version).drop(GRANDMA, GOAL.id)
    then = as_adopted(later, version)
    found = then.records[GRANDMA]
    assert isinstance(found, Person)
    assert (found.called, found.circle, found.phone) == ("Oma", Circle.NETWORK, "")
    assert then.records[GOAL.id] == GOAL


def test_what_became_secret_since_is_secret_in_the_old_version_too() -> None:
    mark = Secret("text", (GRANDMA,), "veilig")
    old = first(case())
    again = as_adopted(case().put(replace(GOAL, secret=(mark,))), old)
    assert again.records[GOAL.id].secret == (mark,)
    marked = first(case().put(replace(GOAL, secret=(mark,))))
    assert as_adopted(case().put(replace(GOAL, secret=(mark,))), marked).records[
        GOAL.id
    ].secret == (mark,)


def test_a_plan_without_a_version_has_changed_once_it_says_something() -> None:
    assert not is_changed(Case.of(CaseId("case"), PEOPLE))
    assert is_changed(case())


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"records": [{}], "people": []}', "3"])
def test_a_version_that_cannot_be_read_is_said_to_be_so(content: str) -> None:
    version = PlanVersion(id=RecordId("v1"), number=1, adopted_on=MAY, content=content)
    with pytest.raises(UnreadableVersionError):
        read_locked(version)
    assert is_changed(case(version))


def test_a_draft_has_nothing_to_be_sound_about() -> None:
    assert is_sound(begin(case(), RecordId("v1"), MAY))


def test_only_that_it_was_replaced_can_be_added_to_a_locked_version() -> None:
    version = first(case())
    changed = replace(version, content="{}", sha256="", adopted_on=None, replaced_on=JUNE)
    assert unchanged(version, changed) == replace(version, replaced_on=JUNE)
    assert unchanged(version, None) == version
    assert unchanged(GOAL, None) is None


def test_a_version_that_was_adopted_long_ago_still_says_the_same() -> None:
    """The stored text is never written anew: later programs must read it as it is."""
    text = GOLDEN.read_text(encoding="utf-8").rstrip("\n")
    version = first(case())
    assert version.content == text
    stored = replace(version, content=text)
    assert is_sound(stored)
    assert version.sha256 == "e915bd464cf3d8f55c45132260a58daff846bf85a9b05b53c175556a2cc14636"
    assert [each.id for each in read_locked(stored).records] == [ANSWER.id, "goal", "step"]
