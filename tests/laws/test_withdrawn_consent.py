"""Whoever takes back a yes stands with a number on no new paper; what was locked stays as it was.

Held over every document, for those who had the number before: on paper that shows the version of
the plan in force, in which that yes is locked.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.desk import prints
from mpg_desktop.desk.office import copy_for
from mpg_desktop.desk.prints import Document, Order
from mpg_desktop.domain.care_records import Consent
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Decision, Ground
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id
from mpg_desktop.domain.paper_records import PaperCopy, PaperWay
from mpg_desktop.domain.paper_register import changed_since
from mpg_desktop.domain.plan_records import Agreement, PlanVersion
from mpg_desktop.domain.plan_versions import adopt, is_sound, read_locked
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Answer, Circle, Person, Role
from mpg_desktop.domain.safety_records import SafetyAgreement, SafetyPerson, SafetyTask
from mpg_desktop.domain.sayings import Saying
from mpg_desktop.domain.withdrawal import withdrew
from mpg_desktop.printing.leaves import leaves_of
from tests.laws.searched_pdf import everything_in, squeezed
from tests.laws.test_paper_projection import PRESSES, RULEBOOK
from tests.rules import RESOURCES

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY = MOMENT.date()
CHILD, MOTHER, GRANDMA, SAYS_YES = map(RecordId, ("child", "mother", "grandma", "says-yes"))
NUMBER = "06-98 76 54 32"
SON = Recipient(RecipientKind.CHILD, CHILD, 9)
MUM = Recipient(RecipientKind.PARENT_WITH_CUSTODY, MOTHER, 40)
YES = SafetyPerson(
    id=SAYS_YES,
    who=GRANDMA,
    tasks=(SafetyTask.CONTACT,),
    how="Komt als je belt.",
    agreed_on=date(2026, 11, 1),
)
HELD = (Document.FRIDGE, Document.SAFETY_PLAN, Document.CARDS)
"""Paper on which both had the number before."""
slowly = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def adopted() -> Case:
    """Return a family with a plan in force in which the grandmother can be called."""
    grandma = Person(
        id=GRANDMA,
        name="Oma Tineke",
        circle=Circle.NETWORK,
        phone=NUMBER,
        phone_is_safe=YesNo.YES,
    )
    asked = "safety.call_first"
    case = Case.of(
        CaseId("c" * 32),
        [
            Person(id=CHILD, name="Sem", role=Role.CHILD, age_stated=9),
            Person(id=MOTHER, name="Moeder", role=Role.PARENT),
            grandma,
            YES,
            Agreement(id=RecordId("eat"), text="Eten bij oma", who=(GRANDMA, CHILD, MOTHER)),
            SafetyAgreement(id=RecordId("call"), what="Sem gaat naar oma", who=(CHILD, MOTHER)),
            Answer(id=answer_id(asked), question=asked, wording="", choices=(GRANDMA,)),
        ],
    )
    version = PlanVersion(id=RecordId("v1"), number=1)
    return case.put(*adopt(case, version, date(2026, 11, 10)))


def removed(case: Case) -> Case:
    return case.drop(SAYS_YES)


def undated(case: Case) -> Case:
    return case.put(replace(YES, agreed_on=None))


def in_the_register(case: Case) -> Case:
    return case.put(Consent(id=RecordId("no"), person=GRANDMA, withdrawn_on=date(2026, 11, 20)))


WAYS = (removed, undated, in_the_register)
Way = Callable[[Case], Case]


def printed(case: Case, document: Document, reader: Recipient, *opened: Decision) -> prints.Print:
    return PRESSES[False].print(case, Order(document, reader, MOMENT, 1), opened)


def has_number(paper: prints.Print) -> bool:
    return squeezed(NUMBER) in everything_in(paper.content)


@pytest.mark.parametrize("document", HELD)
@pytest.mark.parametrize("reader", [SON, MUM])
def test_the_number_is_there_as_long_as_the_yes_is(document: Document, reader: Recipient) -> None:
    assert has_number(printed(adopted(), document, reader))


@slowly
@given(
    st.sampled_from(WAYS),
    st.sampled_from([*Document, *(HELD * 4)]),
    st.sampled_from([each for each in RecipientKind if each not in {"worker", "own_file"}]),
    st.sampled_from((CHILD, MOTHER, None)),
)
def test_no_new_paper_holds_a_number_that_was_taken_back(
    way: Way, document: Document, kind: RecipientKind, who: RecordId | None
) -> None:
    paper = printed(way(adopted()), document, Recipient(kind, who, 9))
    assert not has_number(paper)
    assert squeezed("Komt als je belt") not in everything_in(paper.content)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("reader", [SON, MUM])
def test_the_reason_is_that_somebody_says_yes_no_more(way: Way, reader: Recipient) -> None:
    for document in HELD:
        copy = printed(way(adopted()), document, reader).copy
        told = {each.record: each for each in copy.withheld if each.ground is Ground.WITHDRAWN}
        assert told.keys() == {GRANDMA, SAYS_YES}
        assert told[GRANDMA].field == "phone"
        assert "AVG" in told[GRANDMA].source.text


@pytest.mark.parametrize("way", WAYS)
def test_no_paper_asks_to_write_that_number_down(way: Way) -> None:
    for document in (Document.SAFETY_PLAN, Document.CHILD_PLAN):
        text = " ".join(
            each.text for each in leaves_of(printed(way(adopted()), document, SON).content)
        )
        assert "Oma Tineke" not in text, document


def test_a_yes_that_came_later_counts() -> None:
    took_back = in_the_register(adopted())
    assert withdrew(took_back) == {GRANDMA}
    for later, counts in ((TODAY, True), (date(2026, 11, 20), False)):
        again = took_back.put(replace(YES, agreed_on=later))
        assert (withdrew(again) == frozenset()) is counts
        other = took_back.put(Consent(id=RecordId("yes"), person=GRANDMA, given_on=later))
        assert (withdrew(other) == frozenset()) is counts


def test_a_version_that_cannot_be_read_takes_no_number_away() -> None:
    case = removed(adopted())
    (version,) = case.all(PlanVersion)
    assert withdrew(case) == {GRANDMA}
    broken = Case.of(case.id, [replace(version, content="{"), *case.drop(version.id)])
    assert withdrew(broken) == frozenset()


def test_of_the_family_the_register_of_consents_takes_no_number_away() -> None:
    case = adopted().put(Consent(id=RecordId("no"), person=MOTHER, withdrawn_on=TODAY))
    assert withdrew(case) == frozenset()


@pytest.mark.parametrize("way", WAYS)
def test_what_was_locked_stays_and_whoever_has_the_file_reads_it(way: Way) -> None:
    case = way(adopted())
    (version,) = case.all(PlanVersion)
    assert is_sound(version)
    assert YES in read_locked(version).records
    for kind in (RecipientKind.WORKER, RecipientKind.OWN_FILE):
        assert has_number(printed(case, Document.SAFETY_PLAN, Recipient(kind)))
    own = printed(case, Document.CARDS, Recipient(RecipientKind.NETWORK, GRANDMA))
    assert all(each.ground is not Ground.WITHDRAWN for each in own.copy.withheld)


def test_the_worker_may_decide_otherwise() -> None:
    opened = Decision(GRANDMA, "phone", opens=True, reason="Oma wil alleen dit weekend niet.")
    assert has_number(printed(removed(adopted()), Document.FRIDGE, MUM, opened))


def test_a_file_that_leaves_holds_no_number_either() -> None:
    sent = copy_for(in_the_register(adopted()), RULEBOOK, MUM, MOMENT).find(Person, GRANDMA)
    before = copy_for(adopted(), RULEBOOK, MUM, MOMENT).find(Person, GRANDMA)
    assert sent is not None
    assert before is not None
    assert (sent.phone, before.phone) == ("", NUMBER)


@pytest.mark.parametrize("way", WAYS)
def test_the_register_tells_which_copy_holds_the_number_still(way: Way) -> None:
    case, catalogue = adopted(), load_catalogue(RESOURCES)
    told = Saying.of("register.since.withdrew", who="Oma Tineke")

    def given(paper: prints.Print, order: Order) -> PaperCopy:
        text = "\n".join(each.text for each in leaves_of(paper.content))
        return prints.line_of(paper, order, PaperWay.PRINTED, printed=text, called="Moeder")

    order = Order(Document.FRIDGE, MUM, MOMENT, 1)
    before = given(PRESSES[False].print(case, order), order)
    after = given(PRESSES[False].print(way(case), order), order)
    assert told not in changed_since(case, before, catalogue)
    assert told in changed_since(way(case), before, catalogue)
    assert told not in changed_since(way(case), after, catalogue)
