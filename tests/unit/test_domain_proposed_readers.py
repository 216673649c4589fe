"""Who may get a copy, as what, and why; and what is said of what a reader does not get."""

from datetime import date

import msgspec
import pytest

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.domain.copies import Ground, Occasion
from mpg_desktop.domain.findings import Reply, ReplySort
from mpg_desktop.domain.house_records import House, HouseOf
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.proposed_readers import (
    ABOUT_A_CHILD,
    AT_HOME,
    BY_OFFICE,
    Proposal,
    children,
    likely_about,
    proposals,
)
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import (
    Answer,
    AnyRecord,
    Bond,
    Circle,
    Custody,
    CustodyKind,
    CustodySource,
    Drawing,
    Kinship,
    Organisation,
    Person,
    Placement,
    Role,
    kind_of,
)
from mpg_desktop.domain.safety_records import MeldcodeStep, PersonalPlan
from mpg_desktop.domain.withheld import field_label, grouped, title_of
from tests.rules import LAW, PHRASES, READERS, RESOURCES
from tests.unit.family_vos import FATHER, MOTHER, SEM, TEACHER, TEEN, custody, family

DAY = date(2026, 11, 23)
CATALOGUE = load_catalogue(RESOURCES)


def proposed(*more: AnyRecord) -> dict[str, Proposal]:
    return {each.name: each for each in proposals(family(*more), LAW, DAY)}


def said(proposal: Proposal) -> str:
    return PHRASES.say(proposal.why.phrase, **proposal.why.values)


def test_everybody_is_proposed_with_a_kind_and_a_reason_the_family_first() -> None:
    grandmother = Person(id=RecordId("oma"), name="Oma Vos", circle=Circle.NETWORK)
    dead = Person(id=RecordId("opa"), name="Opa Vos", died_on=DAY)
    nameless = Person(id=RecordId("nobody"))
    expected = Person(id=RecordId("baby"), name="de baby", due_date=date(2027, 3, 13))
    found = proposed(grandmother, dead, nameless, expected)
    assert list(found) == [
        *("Vader Vos", "Moeder Vos", "Noor Vos", "Sem Vos", "Oma Vos", "Juf Mies", "De Regenboog"),
    ]
    assert found["Moeder Vos"].recipient.kind is RecipientKind.PARENT_WITH_CUSTODY
    assert "Sem Vos" in said(found["Moeder Vos"])
    assert said(found["Sem Vos"]) == "9 jaar."
    assert said(found["Oma Vos"]) == "Staat om het gezin heen."
    assert said(found["Juf Mies"]) == "Werkt bij een organisatie."
    assert said(found["De Regenboog"]) == "Staat bij de organisaties van dit gezin."


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (custody(SEM, FATHER, CustodySource.ONE_PARENT), "readers.why.custody_not_sure"),
        (
            Custody(id=RecordId("none"), child=SEM, holder=FATHER, extent=CustodyKind.NONE),
            "readers.why.parent_without_custody",
        ),
        (Organisation(id=RecordId("other"), name="Buurtzorg"), "readers.why.custody_unknown"),
    ],
)
def test_a_parent_whose_custody_is_not_sure_reads_without_it_and_the_reason_says_so(
    record: AnyRecord, why: str
) -> None:
    case = family().drop(*(each.id for each in family().all(Custody) if each.holder == FATHER))
    found = {each.name: each for each in proposals(case.put(record), LAW, DAY)}
    father = found["Vader Vos"]
    assert father.recipient.kind is RecipientKind.PARENT_WITHOUT_CUSTODY
    assert father.why.phrase == why


def test_a_child_of_unknown_age_is_a_child() -> None:
    found = proposed(Person(id=SEM, name="Sem Vos", role=Role.CHILD))
    assert said(found["Sem Vos"]) == "De leeftijd is niet bekend."


def test_a_copy_for_somebody_else_is_about_the_own_or_the_only_child() -> None:
    case = family()
    assert [each.id for each in children(case)] == [TEEN, SEM]
    assert likely_about(case, TEACHER) == ()
    born = Kinship(id=RecordId("k"), one=FATHER, other=TEEN, bond=Bond.PARENT)
    assert likely_about(case.put(born), FATHER) == (TEEN,)
    assert likely_about(case.drop(TEEN), TEACHER) == (SEM,)


def test_every_reader_of_an_office_has_a_reason_and_every_kind_has_its_place() -> None:
    for kind in BY_OFFICE:
        assert f"readers.office.{kind}" in PHRASES
    assert AT_HOME | set(BY_OFFICE) == set(RecipientKind)
    assert RecipientKind.CHILD not in ABOUT_A_CHILD


def test_what_is_left_out_is_gathered_by_reason_the_weightiest_first() -> None:
    case = family()
    copy = project(case, Recipient(RecipientKind.SCHOOL, TEACHER), READERS, Occasion(DAY, LAW))
    groups = grouped(copy.withheld)
    assert sum(len(each.items) for each in groups) == len(copy.withheld) > 0
    grounds = [tuple(Ground).index(each.ground) for each in groups]
    assert grounds == sorted(grounds)
    assert len({(each.ground, each.protection) for each in groups}) == len(groups)


def test_every_record_has_a_title() -> None:
    note = Answer(id=answer_id("intake.request"), question="intake.request", text="rust")
    reply = Reply(id=RecordId("r"), to=RecordId("s"), sort=ReplySort.VIEW, text="lang " * 40)
    placed = Placement(id=RecordId("pl"), drawing=Drawing.GENOGRAM, about=SEM, x=1, y=2)
    case = family(note, reply, placed)
    titles = {each.id: title_of(case, CATALOGUE, each) for each in case}
    assert all(titles.values())
    assert titles[MOTHER] == "Moeder Vos"
    assert titles[note.id] == CATALOGUE.wording(note)
    assert titles[RecordId("sem-mother")] == "Gezag: Sem Vos – Moeder Vos"
    assert titles[reply.id].startswith("Reactie: lang lang")
    assert titles[reply.id].endswith("…")
    bare = msgspec.structs.replace(case.records[MOTHER], name="")
    assert title_of(case.put(bare), CATALOGUE, bare) == CATALOGUE.records["person"].label


def test_no_list_tells_of_the_plan_of_who_is_threatened_or_quotes_what_stays_apart() -> None:
    plan = PersonalPlan(id=RecordId("own"), who=MOTHER, code_word="vlinderstruik")
    step = MeldcodeStep(id=RecordId("step"), step=1, outcome="Overlegd")
    house = House(id=RecordId("house"), child=SEM, of=HouseOf.WORRIES, words="Onweer")
    case = family(plan, step, house)
    for record in (plan, step, house):
        label = CATALOGUE.records[kind_of(record)].label
        assert title_of(case, CATALOGUE, record) == label
    copy = project(case, Recipient(RecipientKind.OWN_FILE), READERS, Occasion(DAY, LAW))
    assert plan.id in {each.record for each in copy.withheld}
    listed = {item.record for group in grouped(copy.withheld) for item in group.items}
    assert listed == {each.record for each in copy.withheld} - {plan.id}


def test_a_field_is_called_as_in_its_editor() -> None:
    person = family().records[SEM]
    assert (
        field_label(CATALOGUE, person, "phone") == CATALOGUE.records["person"].field("phone").label
    )
    assert field_label(CATALOGUE, person, "nickname") == ""
