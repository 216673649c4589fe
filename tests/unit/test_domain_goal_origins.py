"""From what was found out to a goal: in the same words, and with what it came from."""

from datetime import date

import msgspec
import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Basis, Side, Statement
from mpg_desktop.domain.goal_origins import (
    goal_from_difference,
    goal_from_rating,
    goal_from_statement,
    goals_from,
    goals_from_difference,
    origin_of_goal,
    rating_behind,
)
from mpg_desktop.domain.house_records import House, HouseOf
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.plan_sources import goal_from, source_in
from mpg_desktop.domain.record import Secret, YesNo
from mpg_desktop.domain.records import Answer, AnyRecord, Person, Role
from mpg_desktop.domain.safety_records import Worry
from mpg_desktop.domain.voice_records import Level, Need, NeedOf, Rating, Round, Voice
from mpg_desktop.domain.voices import differences, side_by_side
from tests.rules import CONDITIONS, PHRASES

TODAY = date(2026, 11, 23)
GOAL = RecordId("goal")
SON = Person(id=RecordId("son"), name="Sem", role=Role.CHILD)
ROUND = Round(id=RecordId("round"), child=SON.id, alternative="")
MINE = Voice(id=RecordId("v1"), round=ROUND.id, who=SON.id, shared=YesNo.NO)
AUNTS = Voice(id=RecordId("v2"), round=ROUND.id, who_words="tante Els", shared=YesNo.YES)
LOW = Rating(
    id=RecordId("r1"),
    voice=MINE.id,
    condition="safe_home",
    now=Level.INSUFFICIENT,
    wording="Veilig",
)
HIGH = Rating(id=RecordId("r2"), voice=AUNTS.id, condition="safe_home", now=Level.GOOD)


def case_of(*records: AnyRecord) -> Case:
    return Case.of(CaseId("case"), [SON, ROUND, MINE, AUNTS, LOW, HIGH, *records])


def told(case: Case, goal: Goal) -> str:
    saying = origin_of_goal(case, CONDITIONS, goal)
    return PHRASES.say(saying.phrase, **saying.values) if saying else ""


@pytest.mark.parametrize("by", [SON.id, None])
def test_a_need_becomes_a_goal_in_the_same_words_for_the_same_readers(by: RecordId | None) -> None:
    kept = (Secret("text", (RecordId("father"),)), Secret("who"))
    need = Need(
        id=RecordId("need"),
        secret=kept,
        child=SON.id,
        of=NeedOf.CHILD,
        text="“Rust.”",
        by=by,
        shared=YesNo.NO,
    )
    goal = goal_from(source_in(need), GOAL, TODAY)
    assert (goal.text, goal.origin, goal.day) == ("Rust.", need.id, TODAY)
    assert (goal.by, goal.shared) == ((by,) if by else (), YesNo.NO)
    assert goal.secret == kept[:1], "a goal has no field of that name"
    case = case_of(need, goal)
    assert goals_from(case, need.id) == (goal,)
    assert told(case, goal) == "Komt van de vraag: wat heeft Sem nodig?"


def test_what_one_voice_says_becomes_a_goal_of_that_voice() -> None:
    goal = goal_from_rating(case_of(), LOW.id, "Slapen", GOAL, TODAY)
    assert (goal.text, goal.by, goal.by_words) == ("Slapen", (SON.id,), "")
    assert (goal.origin, goal.shared) == (LOW.id, YesNo.NO)
    of_aunt = goal_from_rating(case_of(), HIGH.id, "Langskomen", GOAL, TODAY)
    assert (of_aunt.by, of_aunt.by_words, of_aunt.shared) == ((), "tante Els", YesNo.YES)
    nobodys = goal_from_rating(case_of(), RecordId("gone"), "Iets", GOAL, TODAY)
    assert (nobodys.by, nobodys.by_words, nobodys.shared) == ((), "", None)


def test_a_difference_becomes_a_goal_of_everybody_from_the_voice_that_finds_it_worst() -> None:
    case = case_of()
    (found,) = differences(CONDITIONS, side_by_side(case, CONDITIONS, ROUND.id))
    rating = rating_behind(case, found)
    assert rating == LOW
    goal = goal_from_difference(LOW, "Geen ruzie waar Sem bij is", GOAL, TODAY)
    assert (goal.by, goal.by_words, goal.origin, goal.day) == ((), "", LOW.id, TODAY)


def test_it_is_told_what_a_goal_came_from() -> None:
    statement = Statement(
        id=RecordId("s"), text="De post ligt er.", side=Side.CONCERN, basis=Basis.SEEN
    )
    parent = Need(id=RecordId("need"), child=SON.id, of=NeedOf.PARENT, text="Hulp")
    old = Rating(id=RecordId("r9"), voice=MINE.id, condition="of_long_ago", wording="Oude vraag")
    thrown = Worry(id=RecordId("w"), text="Er vloog een bord.")
    wish = Answer(id=answer_id("intake.wish"), question="intake.wish", text="Rust")
    house = House(id=RecordId("h"), child=SON.id, of=HouseOf.WORRIES, words="Als papa drinkt")
    nameless = Need(id=RecordId("n2"), child=RecordId("gone"), of=NeedOf.CHILD, text="Rust")
    case = case_of(statement, parent, old, thrown, wish, house, nameless)

    def of(origin: RecordId | None) -> str:
        return told(case, Goal(id=GOAL, text="x", origin=origin))

    assert of(parent.id) == "Komt van de vraag: wat heeft een ouder nodig voor Sem?"
    assert of(LOW.id) == "Komt uit Goed genoeg: Veilige fysieke directe omgeving."
    assert of(old.id) == "Komt uit Goed genoeg: Oude vraag."
    assert of(RecordId("w")) == "Komt uit het veiligheidsplan: “Er vloog een bord”."
    assert of(answer_id("intake.wish")) == "Komt uit de intake."
    assert of(RecordId("h")) == "", "a house is its child's"
    assert of(nameless.id) == "Komt uit het gesprek over Goed genoeg."
    assert of(statement.id) == "Komt uit het gezinsprofiel: “De post ligt er”."
    assert of(RecordId("gone")) == of(None) == ""


def test_a_rating_of_a_voice_that_is_gone_has_the_goals_that_came_from_it_alone() -> None:
    lost = Rating(id=RecordId("lost"), voice=RecordId("gone"), condition="safe_home")
    goal = Goal(id=GOAL, text="x", origin=lost.id)
    case = case_of(lost, goal)
    assert goals_from_difference(case, lost) == (goal,)
    assert goals_from_difference(case, LOW) == ()
    of_hers = Goal(id=RecordId("hers"), text="y", origin=HIGH.id)
    assert goals_from_difference(case.put(of_hers), LOW) == (of_hers,)


def test_what_is_known_becomes_a_goal_for_the_same_readers() -> None:
    said = Statement(
        id=RecordId("s"),
        text="Ik tel onder mijn dekbed.",
        side=Side.CONCERN,
        basis=Basis.SAID,
        source=SON.id,
        shared=YesNo.NO,
        secret=(Secret("text"), Secret("day")),
    )
    goal = goal_from_statement(case_of(said), said, "Rust", GOAL, TODAY)
    assert (goal.by, goal.shared, goal.origin) == ((SON.id,), YesNo.NO, said.id)
    assert goal.secret == (Secret("text"),)
    seen = msgspec.structs.replace(said, basis=Basis.SEEN)
    assert goal_from_statement(case_of(seen), seen, "Rust", GOAL, TODAY).by == ()
