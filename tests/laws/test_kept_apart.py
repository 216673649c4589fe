"""What stays apart stays apart: the meldcode, the plan of who is threatened, a child's houses."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.findings import Reply, ReplySort
from mpg_desktop.domain.house_records import House, HouseOf, Stroke
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan_records import Goal, PlanStep, PlanVersion, Score
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import Protection, Recipient, RecipientKind
from mpg_desktop.domain.record import Secret, YesNo
from mpg_desktop.domain.records import (
    AnyRecord,
    Attachment,
    Circle,
    Custody,
    CustodyKind,
    CustodySource,
    Organisation,
    Person,
    Role,
)
from mpg_desktop.domain.safety_records import MeldcodeStep, PersonalPlan, Weighing
from tests.laws.canaries import RULES, TODAY
from tests.laws.strategies import cases, records

APART = (MeldcodeStep, Weighing, PersonalPlan)
NOT_THE_WORKER = [each for each in RecipientKind if each is not RecipientKind.WORKER]
CHILD, MOTHER, GRANDMA, SCHOOL = map(RecordId, ("child", "mother", "grandma", "school"))
PEOPLE: tuple[AnyRecord, ...] = (
    Person(id=CHILD, name="Sem", role=Role.CHILD),
    Person(id=MOTHER, name="Moeder", role=Role.PARENT),
    Person(id=GRANDMA, name="Oma", circle=Circle.NETWORK),
    Organisation(id=SCHOOL, name="De Wilg"),
)
READERS = (
    Recipient(RecipientKind.CHILD, CHILD, 9),
    Recipient(RecipientKind.PARENT_WITHOUT_CUSTODY, MOTHER, 40, (CHILD,)),
    Recipient(RecipientKind.PARENT_WITH_CUSTODY, MOTHER, 40, (CHILD,)),
    Recipient(RecipientKind.NETWORK, GRANDMA, 70, (CHILD,)),
    Recipient(RecipientKind.SCHOOL, SCHOOL, None, (CHILD,)),
    Recipient(RecipientKind.ORGANISATION, SCHOOL, None, (CHILD,)),
    Recipient(RecipientKind.SAFE_HOME, None, None, (CHILD,)),
    Recipient(RecipientKind.JUDGE, None, None, (CHILD,)),
    Recipient(RecipientKind.OWN_FILE),
)


def copy_for(case: Case, reader: Recipient) -> Copy:
    return project(case, reader, RULES, TODAY)


def file(*more: AnyRecord) -> Case:
    return Case.of(CaseId("case"), [*PEOPLE, *more])


@given(cases(most=8), st.lists(st.one_of([records(each) for each in APART]), min_size=1), st.data())
def test_meldcode_and_personal_plan_reach_nobody_but_the_worker(
    case: Case, apart: list[AnyRecord], data: st.DataObject
) -> None:
    whole = case.put(*(each for each in apart if each.id not in case.records))
    kind = data.draw(st.sampled_from(NOT_THE_WORKER))
    who = data.draw(st.sampled_from([None, *whole.records]))
    copy = copy_for(whole, Recipient(kind, who))
    assert not [each for each in copy if isinstance(each, APART)]
    told = {each.record for each in copy.withheld}
    assert told >= {each.id for each in whole if isinstance(each, APART)}


def test_the_worker_has_them() -> None:
    plan = PersonalPlan(id=RecordId("plan"), who=MOTHER, code_word="pannenkoek")
    assert plan in tuple(copy_for(file(plan), Recipient(RecipientKind.WORKER)))


def test_a_word_of_the_personal_plan_stands_nowhere_else() -> None:
    plan = PersonalPlan(
        id=RecordId("plan"), who=MOTHER, code_word="vlinderstruik", refuge="Bij Anna, Dijk 12"
    )
    goal = Goal(id=RecordId("goal"), text="Bel als je vlinderstruik hoort")
    told = Goal(id=RecordId("told"), text="Anna woont op dijk 12")
    free = Goal(id=RecordId("free"), text="Elke dag samen eten")
    for reader in READERS:
        found = copy_for(file(plan, goal, told, free), reader)
        assert "goal" not in found.records, reader
        assert "told" not in found.records, reader
    assert free in tuple(copy_for(file(plan, goal, told, free), READERS[-1]))


@given(st.lists(st.sampled_from((CHILD, MOTHER, GRANDMA, SCHOOL)), unique=True))
def test_a_house_reaches_only_whom_the_child_named(named: list[RecordId]) -> None:
    house = House(
        id=RecordId("house"),
        child=CHILD,
        of=HouseOf.WORRIES,
        words="Als papa drinkt",
        photo=RecordId("photo"),
        shared_with=tuple(named),
    )
    photo = Attachment(id=RecordId("photo"), blob="blob", name="tekening")
    stroke = Stroke(id=RecordId("stroke"), house=house.id, points=(1.0, 2.0, 3.0, 4.0))
    case = file(house, photo, stroke)
    for reader in READERS:
        may = reader.who is not None and (reader.who == CHILD or reader.who in named)
        copy = copy_for(case, reader)
        for each in ("house", "photo", "stroke"):
            assert (each in copy.records) is may, (reader, each)


def test_a_line_of_a_house_that_is_gone_reaches_nobody() -> None:
    stroke = Stroke(id=RecordId("stroke"), house=RecordId("gone"), points=(1.0, 2.0))
    for reader in READERS:
        assert "stroke" not in copy_for(file(stroke), reader).records


def test_a_score_is_read_by_others_when_its_giver_agrees() -> None:
    score = Score(id=RecordId("score"), of=RecordId("family"), who=CHILD, number=3, why="ruzie")
    for reader in READERS:
        own = reader.who == CHILD or reader.kind is RecipientKind.OWN_FILE
        assert ("score" in copy_for(file(score), reader).records) is own, reader
    shared = msgspec.structs.replace(score, shared=YesNo.YES)
    assert "score" in copy_for(with_custody(shared), READERS[2]).records


def test_a_score_of_nobody_in_particular_is_the_worker_s() -> None:
    own = Score(id=RecordId("own"), of=RecordId("family"), number=5)
    other = Score(id=RecordId("other"), of=RecordId("family"), number=5, who_words="buurman")
    found = copy_for(with_custody(own, other), READERS[2]).records
    assert "own" in found
    assert "other" not in found


def test_a_goal_made_of_a_child_s_confidence_stays_one() -> None:
    made = Goal(
        id=RecordId("goal"), text="Geen ruzie", by=(CHILD,), origin=RecordId("need"), shared=None
    )
    case = with_custody(made)
    assert "goal" not in copy_for(case, READERS[2]).records
    assert "goal" in copy_for(case, READERS[0]).records
    said = msgspec.structs.replace(made, shared=YesNo.YES)
    assert "goal" in copy_for(with_custody(said), READERS[2]).records
    at_the_table = msgspec.structs.replace(made, origin=None)
    assert "goal" in copy_for(with_custody(at_the_table), READERS[2]).records


def test_an_organisation_gets_the_steps_of_its_own_people_only() -> None:
    teacher = Person(
        id=RecordId("teacher"), name="Juf", circle=Circle.PROFESSIONAL, organisation=SCHOOL
    )
    mine = PlanStep(id=RecordId("mine"), text="Elke dag vragen hoe het gaat", who=(teacher.id,))
    school = PlanStep(id=RecordId("school"), text="Gesprek in mei", who=(SCHOOL, MOTHER))
    other = PlanStep(id=RecordId("other"), text="Samen eten", who=(MOTHER,))
    found = copy_for(file(teacher, mine, replace_id(school), other), READERS[5]).records
    assert "mine" in found
    assert "school-step" in found
    assert "other" not in found


def test_the_organisation_s_own_file_keeps_what_is_marked_as_secret() -> None:
    secret = Secret("phone", (MOTHER,), "veilig")
    person = Person(id=GRANDMA, name="Oma", phone="0612345678", secret=(secret,))
    assert copy_for(file(person), READERS[-1]).records[GRANDMA] == person


def replace_id(record: AnyRecord) -> AnyRecord:
    return msgspec.structs.replace(record, id=RecordId(f"{record.id}-step"))


def with_custody(*more: AnyRecord) -> Case:
    """Return the file in which the mother has custody over the child."""
    custody = Custody(
        id=RecordId("custody"),
        child=CHILD,
        holder=MOTHER,
        extent=CustodyKind.CUSTODY,
        source=CustodySource.REGISTER,
    )
    child = Person(id=CHILD, name="Sem", role=Role.CHILD, age_stated=9)
    return file(child, custody, *more)


def test_only_the_organisation_s_own_file_has_exceptions_to_everything() -> None:
    own = RULES.reader(RecipientKind.OWN_FILE)
    assert own.but == {
        Protection.PERSONAL_PLAN,
        Protection.MELDCODE,
        Protection.HOUSE_KEPT,
    }
    everything = replace(own, but=frozenset())
    leaking = replace(RULES, readers={**RULES.readers, RecipientKind.OWN_FILE: everything})
    plan = PersonalPlan(id=RecordId("plan"), who=MOTHER, code_word="pannenkoek")
    copy = project(file(plan), Recipient(RecipientKind.OWN_FILE), leaking, TODAY)
    assert plan in tuple(copy)


def test_a_view_on_the_plan_goes_wherever_the_plan_goes() -> None:
    version = PlanVersion(id=RecordId("v1"), number=1)
    view = Reply(id=RecordId("view"), to=version.id, sort=ReplySort.VIEW, text="Nee", by=MOTHER)
    for reader in READERS:
        copy = copy_for(with_custody(version, view), reader)
        assert ("v1" in copy.records) is ("view" in copy.records), reader
    assert "view" in copy_for(with_custody(version, view), READERS[0]).records
