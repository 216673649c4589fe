"""Where a goal came from, in words that may lie open on the table, and the way there."""

import msgspec
import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Basis, Side, Statement
from mpg_desktop.domain.house_records import House, HouseOf
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.record import Secret, YesNo
from mpg_desktop.domain.records import Answer, AnyRecord, Person, Role
from mpg_desktop.domain.safety_records import Worry
from mpg_desktop.domain.voice_records import Level, Need, NeedOf, Rating, Round, Voice
from mpg_desktop.domain.way_back import BESIDE, way_back
from tests.rules import CONDITIONS, PHRASES

SEM = Person(id=RecordId("sem"), name="Sem", role=Role.CHILD)
ANNA = Person(id=RecordId("anna"), name="Anna", role=Role.PARENT)
ROUND = Round(id=RecordId("round"), child=SEM.id, alternative="")
MINE = Voice(id=RecordId("v1"), round=ROUND.id, who=SEM.id, shared=YesNo.YES)
HERS = Voice(id=RecordId("v2"), round=ROUND.id, who=ANNA.id, shared=YesNo.YES)
LOW = Rating(id=RecordId("r1"), voice=MINE.id, condition="safe_home", now=Level.INSUFFICIENT)
HIGH = Rating(id=RecordId("r2"), voice=HERS.id, condition="safe_home", now=Level.GOOD)
NEED = Need(id=RecordId("n"), child=SEM.id, of=NeedOf.CHILD, text="Rust", by=SEM.id)
TALK = "Komt uit het gesprek over Goed genoeg."


def case_of(*records: AnyRecord) -> Case:
    return Case.of(CaseId("case"), [SEM, ANNA, ROUND, MINE, HERS, LOW, HIGH, *records])


def told(case: Case, origin: RecordId | None, by: RecordId | None = SEM.id) -> tuple[str, bool]:
    """Return what the card says, and whether the way stands open."""
    goal = Goal(id=RecordId("goal"), text="x", by=(by,) if by else (), origin=origin)
    way = way_back(case, CONDITIONS, goal)
    if way is None:
        return "–", False
    assert way.record == origin
    saying = way.saying
    return PHRASES.say(saying.phrase, **saying.values) if saying else "", way.is_open


def changed(record: AnyRecord, **changes: object) -> AnyRecord:
    return msgspec.structs.replace(record, **changes)


def hidden(record: AnyRecord, field: str = "") -> AnyRecord:
    return changed(record, secret=(Secret(field, (ANNA.id,)),))


def test_an_answer_to_a_question_names_the_question_and_never_the_answer() -> None:
    shared = changed(NEED, shared=YesNo.YES)
    assert told(case_of(shared), NEED.id) == ("Komt van de vraag: wat heeft Sem nodig?", True)
    assert told(case_of(NEED), NEED.id) == (TALK, False), "he did not say that others may know"
    assert told(case_of(hidden(shared)), NEED.id) == ("", False)
    for field in ("name", "called", ""):
        assert told(case_of(shared, hidden(SEM, field)), NEED.id) == (TALK, False), field
    assert told(case_of(shared, hidden(SEM, "phone")), NEED.id)[1]
    nobodys = changed(shared, child=RecordId("gone"))
    assert told(case_of(nobodys), NEED.id) == (TALK, False)


def test_a_condition_is_named_when_whoever_rated_it_shares_that() -> None:
    label = "Komt uit Goed genoeg: Veilige fysieke directe omgeving."
    assert told(case_of(), LOW.id) == (label, True)
    assert told(case_of(changed(MINE, shared=None)), LOW.id) == (TALK, False)
    assert told(case_of(changed(LOW, condition="of_long_ago", wording="Iets")), LOW.id)[0] == TALK
    assert told(case_of(changed(LOW, voice=RecordId("gone"))), LOW.id) == (TALK, False)
    for record in (hidden(LOW, "words"), hidden(MINE), hidden(ROUND)):
        assert told(case_of(record), LOW.id) == ("", False)
    aunts = changed(MINE, who=None, who_words="tante Els")
    goal = Goal(id=RecordId("goal"), text="x", by_words="tante Els", origin=LOW.id)
    way = way_back(case_of(aunts), CONDITIONS, goal)
    assert way is not None
    assert (way.field, way.is_open) == ("", True)


def test_a_difference_is_named_when_all_who_differ_share_it() -> None:
    label = "Komt uit een verschil in Goed genoeg: Veilige fysieke directe omgeving."
    assert told(case_of(), LOW.id, None) == (label, True)
    assert told(case_of(changed(HERS, shared=None)), LOW.id, None) == (TALK, False)
    assert told(case_of(hidden(HIGH)), LOW.id, None) == ("", False)
    goal = Goal(id=RecordId("goal"), text="x", origin=LOW.id)
    way = way_back(case_of(), CONDITIONS, goal)
    assert way is not None
    assert way.field == BESIDE, "one goes to where the voices stand beside each other"
    other = Round(id=RecordId("other"), child=SEM.id, alternative="")
    earlier = Voice(id=RecordId("v3"), round=other.id, who=ANNA.id, shared=YesNo.NO)
    then = Rating(id=RecordId("r3"), voice=earlier.id, condition="safe_home")
    elsewhere = changed(HIGH, id=RecordId("r4"), condition="health", voice=earlier.id)
    assert told(case_of(other, earlier, then, elsewhere), LOW.id, None)[1], "of another round"


@pytest.mark.parametrize(
    ("record", "says"),
    [
        (
            Statement(
                id=RecordId("s"), text="De post ligt er.", side=Side.CONCERN, basis=Basis.SEEN
            ),
            "Komt uit het gezinsprofiel.",
        ),
        (Worry(id=RecordId("w"), text="Hij gooide een bord."), "Komt uit het veiligheidsplan."),
        (
            Answer(id=answer_id("intake.wish"), question="intake.wish", text="Rust"),
            "Komt uit de intake.",
        ),
    ],
)
def test_of_what_is_written_down_only_the_place_is_told(record: AnyRecord, says: str) -> None:
    assert told(case_of(record), RecordId(record.id)) == (says, True)
    assert told(case_of(hidden(record, "text")), RecordId(record.id)) == ("", False)


@pytest.mark.parametrize(
    "record",
    [
        Statement(
            id=RecordId("s"),
            text="Ik tel onder mijn dekbed",
            side=Side.CONCERN,
            basis=Basis.SAID,
            source=SEM.id,
        ),
        Worry(id=RecordId("w"), text="Hij gooide een bord.", by=SEM.id),
        House(id=RecordId("h"), child=SEM.id, of=HouseOf.WORRIES, words="Als papa drinkt"),
    ],
)
def test_of_what_was_said_in_confidence_not_even_the_place_is_told(record: AnyRecord) -> None:
    assert told(case_of(record), RecordId(record.id)) == ("", False)


def test_a_goal_of_nothing_that_is_there_has_no_way_back() -> None:
    assert told(case_of(), None) == ("–", False)
    assert told(case_of(), RecordId("gone")) == ("–", False)
