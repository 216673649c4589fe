"""The safety plan: what is over, what was tried out, what is odd, and what is due."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.clocks import due
from mpg_desktop.domain.house_records import House, HouseOf, Stroke
from mpg_desktop.domain.houses import goes_over_the_edge, house_picture, stroke_at
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id
from mpg_desktop.domain.plan_records import Score
from mpg_desktop.domain.records import (
    Answer,
    AnyRecord,
    ChildCheck,
    Family,
    Organisation,
    Person,
)
from mpg_desktop.domain.safety import (
    EVALUATE_ON,
    HOLDS_UNTIL,
    Practised,
    agreements_by_band,
    day_answered,
    is_over,
    practised,
    too_many_worries,
    worry_pairs,
)
from mpg_desktop.domain.safety_records import (
    Band,
    MeldcodeStep,
    Phase,
    PracticeRun,
    SafetyAgreement,
    SafetyGoal,
    SafetyPerson,
    Weighing,
    Worry,
)
from tests.noted import notes
from tests.rules import LAW, PHRASES

TODAY = date(2026, 11, 23)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
OMA, SCHOOL, STOP = map(RecordId, ("oma", "school", "stop"))
PLAIN = SafetyAgreement(id=STOP, what="We stoppen het gesprek", who=(OMA,))


def file(*records: AnyRecord) -> Case:
    return Case.of(CaseId("case"), records)


def odd(*records: AnyRecord) -> set[tuple[str, str]]:
    found = notes(file(*records), LAW, TODAY)
    for each in found:
        assert PHRASES.say(each.phrase, **each.values)
    return {(each.field, each.phrase.removeprefix("notes.")) for each in found}


def is_due(*records: AnyRecord) -> list[tuple[date, str, str]]:
    done = ChildCheck(id=RecordId("check"), done_on=TODAY)
    found = due(file(done, *records), LAW, TODAY)
    told = [each for each in found if each.phrase.startswith(("due.try_out", "due.look"))]
    for each in told:
        assert PHRASES.say(each.phrase, **each.values)
    return [(each.day, each.phrase, each.about) for each in told]


def run(day: date | None = None, again: date | None = None, name: str = "run") -> PracticeRun:
    return PracticeRun(id=RecordId(name), agreement=STOP, day=day, again_on=again)


def answer(question: str, day: date) -> Answer:
    return Answer(id=answer_id(question), question=question, day=day)


def test_a_goal_of_a_worry_that_is_gone_stands_with_those_of_none() -> None:
    worry = Worry(id=RecordId("w"), text="Ruzie")
    mine = SafetyGoal(id=RecordId("a"), text="Rust", worry=worry.id)
    lost = SafetyGoal(id=RecordId("b"), text="Slapen", worry=RecordId("gone"))
    (pair,) = worry_pairs(file(worry, mine, lost))
    assert (pair.worry, pair.goals) == (worry, (mine,))


def test_a_worry_that_is_over_does_not_count() -> None:
    worries = [Worry(id=RecordId(f"w{at}"), text="Ruzie") for at in range(4)]
    assert too_many_worries(file(*worries))
    over = Worry(id=RecordId("w3"), text="Ruzie", ended_on=YESTERDAY)
    assert not too_many_worries(file(*worries, over))


def test_direct_safety_stands_before_stable_safety() -> None:
    later = SafetyAgreement(id=RecordId("a"), what="Cursus", band=Band.RED, phase=Phase.STABLE)
    now = SafetyAgreement(id=RecordId("b"), what="Bel 112", band=Band.RED, phase=Phase.DIRECT)
    none = SafetyAgreement(id=RecordId("c"), what="Praten", band=Band.RED)
    assert agreements_by_band(file(later, none, now))[Band.RED] == (now, later, none)


def test_an_agreement_holds_on_its_last_day() -> None:
    make: Callable[..., Any] = SafetyAgreement
    assert not is_over(make(id="a", what="x", until=TODAY), TODAY)
    assert is_over(make(id="a", what="x", until=YESTERDAY), TODAY)
    assert not is_over(PLAIN, TODAY)


@pytest.mark.parametrize(
    ("runs", "times", "next_on"),
    [
        ([], 0, None),
        ([run(again=TOMORROW)], 0, TOMORROW),
        ([run(day=TOMORROW)], 0, TOMORROW),
        ([run(day=YESTERDAY)], 1, None),
        ([run(YESTERDAY, TOMORROW)], 1, TOMORROW),
        ([run(YESTERDAY, TODAY), run(TODAY, name="later")], 2, None),
        ([run(YESTERDAY - timedelta(days=9), YESTERDAY)], 1, YESTERDAY),
        ([run(YESTERDAY, TODAY), run(day=TOMORROW, name="later")], 1, TODAY),
    ],
)
def test_a_try_out_counts_when_it_took_place(
    runs: list[PracticeRun], times: int, next_on: date | None
) -> None:
    found = practised(file(PLAIN, *runs), STOP, TODAY)
    assert (len(found.runs), found.next_on) == (times, next_on)
    assert (found.last is None) is found.never is (times == 0)


def test_a_try_out_of_another_agreement_does_not_count() -> None:
    assert practised(file(PLAIN, run(YESTERDAY)), RecordId("other"), TODAY) == Practised()


def test_what_is_due_tells_nothing_of_safety() -> None:
    found = is_due(
        PLAIN,
        run(YESTERDAY, TOMORROW),
        answer(EVALUATE_ON, TODAY),
        answer(HOLDS_UNTIL, YESTERDAY),
    )
    assert found == [
        (YESTERDAY, "due.look.ends", f"answer:{HOLDS_UNTIL}"),
        (TODAY, "due.look.works", f"answer:{EVALUATE_ON}"),
        (TOMORROW, "due.try_out.again", STOP),
    ]
    for _, phrase, _ in found:
        assert "veilig" not in PHRASES.say(phrase).lower()


def test_an_agreement_that_is_over_is_not_tried_out_again() -> None:
    over = SafetyAgreement(id=STOP, what="Weg", until=YESTERDAY)
    assert is_due(over, run(YESTERDAY, TOMORROW)) == []


def test_after_the_help_nothing_of_the_plan_is_due() -> None:
    family = Family(until=YESTERDAY)
    assert is_due(family, PLAIN, run(YESTERDAY, TOMORROW), answer(HOLDS_UNTIL, TODAY)) == []


def test_a_day_is_read_from_an_answer_only() -> None:
    odd_one = Person(id=answer_id(HOLDS_UNTIL))
    assert day_answered(file(odd_one), HOLDS_UNTIL) is None
    assert day_answered(file(answer(HOLDS_UNTIL, TODAY)), HOLDS_UNTIL) == TODAY


@pytest.mark.parametrize(
    "gone",
    [
        Person(id=OMA, left_on=TODAY),
        Person(id=OMA, died_on=YESTERDAY),
        Organisation(id=OMA, until=TODAY),
    ],
)
def test_who_left_can_do_nothing_any_more(gone: AnyRecord) -> None:
    member = SafetyPerson(id=RecordId("member"), who=OMA)
    left = {("who", "safety.who_left")}
    assert odd(gone, PLAIN) == left
    assert odd(gone, member) == left
    over = SafetyAgreement(id=STOP, what="Weg", who=(OMA,), until=YESTERDAY)
    assert odd(gone, over) == set()


def test_who_is_there_gets_no_note() -> None:
    member = SafetyPerson(id=RecordId("member"), who=OMA, agreed_on=TODAY)
    there = Person(id=OMA, left_on=TOMORROW)
    assert odd(there, PLAIN, member) == {("left_on", "day.not_yet")}
    assert odd(PLAIN) == {("who", "reference.gone")}


def test_days_that_cannot_be_are_said_where_they_stand() -> None:
    oma = Person(id=OMA)
    assert odd(oma, PLAIN, run(TOMORROW)) == {("day", "day.not_yet")}
    assert odd(oma, PLAIN, run(TODAY, YESTERDAY)) == {("again_on", "order.before_the_other")}
    assert odd(Worry(id=RecordId("w"), text="Ruzie", day=TOMORROW)) == {("day", "day.not_yet")}
    assert odd(Score(id=RecordId("s"), of=RecordId("s"), day=TOMORROW)) == {("day", "day.not_yet")}
    assert odd(answer(HOLDS_UNTIL, YESTERDAY)) == {("day", "safety.ended")}
    assert odd(answer(HOLDS_UNTIL, TODAY), answer(EVALUATE_ON, TODAY)) == set()
    assert odd(answer(HOLDS_UNTIL, TODAY), answer(EVALUATE_ON, TOMORROW)) == {
        ("day", "safety.look_after_end")
    }
    assert odd(answer("safety.direct", TODAY)) == set()


def test_steps_and_questions_of_the_meldcode_go_from_one_to_five() -> None:
    assert odd(MeldcodeStep(id=RecordId("m"), step=5), Weighing(id=RecordId("q"), question=1)) == (
        set()
    )
    assert odd(MeldcodeStep(id=RecordId("m"), step=6)) == {("step", "safety.five")}
    assert odd(Weighing(id=RecordId("q"), question=0)) == {("question", "safety.five")}


def test_a_shared_house_says_when_the_child_was_asked() -> None:
    sem = Person(id=RecordId("sem"))
    house = House(id=RecordId("h"), child=sem.id, of=HouseOf.DREAMS, shared_with=(sem.id,))
    assert odd(sem, house) == {("asked_on", "safety.asked_when")}
    alone = House(id=RecordId("h"), child=sem.id, of=HouseOf.DREAMS)
    assert odd(sem, alone) == set()


def stroke(*points: float, width: float = 6.0) -> Stroke:
    return Stroke(id=RecordId("s"), house=RecordId("h"), points=points, width=width)


def test_a_stroke_over_the_edge_is_known() -> None:
    assert not goes_over_the_edge(stroke(0, 0, 1000, 700))
    assert goes_over_the_edge(stroke(0, 0, 1001, 700))
    assert goes_over_the_edge(stroke(5, -1))


def test_the_eraser_finds_the_last_stroke_near_its_place() -> None:
    one, other = stroke(0, 0, 100, 0), stroke(50, -50, 50, 50)
    assert stroke_at([one, other], 50, 2) is other
    assert stroke_at([one, other], 90, 4) is one
    assert stroke_at([one, other], 90, 60) is None
    assert stroke_at([stroke(), stroke(3, 3)], 4, 4) == stroke(3, 3)


def test_a_stroke_without_points_is_not_drawn_and_a_dot_is() -> None:
    house = House(id=RecordId("h"), child=RecordId("c"), of=HouseOf.SAFETY)
    bare = house_picture(file(house), house).strokes
    assert house_picture(file(house, stroke()), house).strokes == bare
    assert len(house_picture(file(house, stroke(3, 3)), house).strokes) == len(bare) + 1
