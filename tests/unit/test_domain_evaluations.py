"""An evaluation by example: the agenda that prepares itself, and what it ends in."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from mpg_desktop.content.conditions import load_conditions
from mpg_desktop.content.law import load_law
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.content.profile import load_profile
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.evaluations import (
    Knowledge,
    agenda,
    begun,
    conclude,
    evaluations,
    next_day,
    review_of,
    under_way,
)
from mpg_desktop.domain.findings import Basis, Severity, Side, SnapshotReason, Statement
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan import running_goals
from mpg_desktop.domain.plan_records import Course, Evaluation, Goal, GoalReview, PlanStep
from mpg_desktop.domain.plan_versions import adopt, begin, in_force
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import AnyRecord, ChildCheck, Circle, Organisation, Person, Role
from mpg_desktop.domain.safety_records import PracticeRun, SafetyAgreement
from mpg_desktop.domain.snapshots import new_snapshot, take_snapshot
from mpg_desktop.domain.voice_records import Level, Rating, Round, Voice

RESOURCES = Path(__file__).parents[2] / "resources"
PHRASES = load_phrases(RESOURCES)
LAW, PROFILE = load_law(RESOURCES), load_profile(RESOURCES)
TODAY, BEFORE = date(2026, 11, 30), date(2026, 10, 19)
KNOWN = Knowledge(PROFILE, load_conditions(RESOURCES), LAW, TODAY, "en")
GRANDMA, SEM = RecordId("grandma"), RecordId("sem")
PEOPLE: tuple[AnyRecord, ...] = (
    Person(id=SEM, name="Sem", role=Role.CHILD, age_stated=9, age_stated_on=BEFORE),
    Person(id=GRANDMA, name="Oma", circle=Circle.NETWORK),
    ChildCheck(id=RecordId("check"), done_on=TODAY),
)
ALWAYS = ["Is het nog veilig genoeg?", "Is het nog goed genoeg voor de kinderen?"]


def case(*more: AnyRecord) -> Case:
    return Case.of(CaseId("case"), [*PEOPLE, *more])


def points(*more: AnyRecord, evaluation: Evaluation | None = None) -> list[str]:
    """Return the agenda in Dutch, without the two questions that are always asked."""
    found = agenda(case(*more), KNOWN, evaluation)
    said = [PHRASES.say(each.saying.phrase, **each.saying.values) for each in found]
    assert said[:2] == ALWAYS
    return said[2:]


def test_an_empty_file_still_asks_the_two_questions() -> None:
    assert points() == []


def test_open_goals_and_late_steps_stand_in_it() -> None:
    late = PlanStep(id=RecordId("late"), text="Bellen", by_day=TODAY - timedelta(1), who=(GRANDMA,))
    nobody = PlanStep(id=RecordId("nobody"), text="Kopen", by_day=TODAY - timedelta(9))
    today = PlanStep(id=RecordId("today"), text="Vandaag", by_day=TODAY)
    done = replace(late, id=RecordId("done"), done_on=TODAY)
    goal = Goal(id=RecordId("goal"), text="Rust")
    ended = Goal(id=RecordId("ended"), text="Oud", ended_on=BEFORE)
    assert points(goal, ended, late, nobody, today, done) == [
        "Deze stap is te laat: “Kopen”. Wat is er nodig?",
        "Deze stap is te laat: “Bellen” (Oma). Wat is er nodig?",
        "Doel: “Rust”. Hoe staat het ervoor?",
    ]


def test_goals_stand_in_the_order_of_the_family() -> None:
    texts = [("c", None), ("b", 2), ("a", 1)]
    goals = [Goal(id=RecordId(text), text=text, place=place) for text, place in texts]
    assert [each.text for each in running_goals(case(*goals))] == ["a", "b", "c"]


def test_what_nobody_tried_out_and_what_is_to_be_tried_again() -> None:
    never = SafetyAgreement(id=RecordId("never"), what="Sem belt oma")
    again = SafetyAgreement(id=RecordId("again"), what="Buurvrouw komt")
    fine = SafetyAgreement(id=RecordId("fine"), what="Naar buiten")
    over = SafetyAgreement(id=RecordId("over"), what="Oud", until=BEFORE)
    runs = (
        PracticeRun(id=RecordId("r1"), agreement=again.id, day=BEFORE, again_on=TODAY),
        PracticeRun(id=RecordId("r2"), agreement=fine.id, day=BEFORE, again_on=date(2027, 1, 1)),
        PracticeRun(id=RecordId("r3"), agreement=never.id),
    )
    assert points(never, again, fine, over, *runs) == [
        "Nooit geoefend: “Sem belt oma”.",
        "Weer oefenen: “Buurvrouw komt”.",
    ]


def test_changed_domains_are_told_in_sentences() -> None:
    concern = Statement(
        id=RecordId("s"),
        text="Schulden",
        side=Side.CONCERN,
        basis=Basis.SEEN,
        domain="context",
        severity=Severity.LIGHT,
    )
    snapshot = new_snapshot(RecordId("snap"), BEFORE, SnapshotReason.BY_HAND)
    kept = take_snapshot(case(concern), PROFILE, snapshot)
    heavier = replace(concern, severity=Severity.SEVERE)
    assert points(heavier, *kept) == ["Zwaarder: “Schulden”."]
    today = take_snapshot(
        case(concern), PROFILE, new_snapshot(RecordId("now"), TODAY, SnapshotReason.BY_HAND)
    )
    assert points(heavier, *today) == []


def test_conditions_that_got_worse_are_told_per_voice() -> None:
    rounds = [
        Round(id=RecordId(f"r{place}"), child=SEM, alternative="", day=day)
        for place, day in enumerate((BEFORE, TODAY))
    ]
    other = Round(id=RecordId("r9"), child=SEM, alternative="bij oma", day=TODAY)
    records: list[AnyRecord] = [*rounds, other]
    for place, level in enumerate((Level.GOOD, Level.MODERATE)):
        voice = Voice(id=RecordId(f"v{place}"), round=rounds[place].id, who=GRANDMA)
        records += [
            voice,
            Rating(id=RecordId(f"g{place}"), voice=voice.id, condition="care", now=level),
        ]
        better = Level.MODERATE if level is Level.GOOD else Level.GOOD
        records.append(
            Rating(id=RecordId(f"h{place}"), voice=voice.id, condition="respect", now=better)
        )
    assert points(*records) == [
        "Sem, volgens Oma: Adequate verzorging ging van goed naar matig.",
    ]
    assert points(*records[:1]) == []


def test_agencies_that_were_silent_are_named() -> None:
    silent = Organisation(id=RecordId("ggz"), name="GGZ", last_heard=TODAY - timedelta(weeks=6))
    heard = Organisation(id=RecordId("school"), name="School", last_heard=BEFORE + timedelta(30))
    left = replace(silent, id=RecordId("left"), until=BEFORE)
    unknown = Organisation(id=RecordId("unknown"), name="Onbekend")
    assert points(silent, heard, left, unknown) == ["GGZ heeft al 6 weken niets laten horen."]


def test_the_child_check_belongs_to_every_evaluation() -> None:
    found = agenda(case().drop(RecordId("check")), KNOWN)
    assert [each.saying.phrase for each in found][2:] == ["agenda.point.child_check"]


def test_points_of_one_s_own_come_last_one_a_line() -> None:
    own = Evaluation(id=RecordId("e"), version=RecordId("v1"), points="De hond\n\n  Vakantie ")
    assert points(evaluation=own) == ["De hond", "Vakantie"]


def adopted(*more: AnyRecord) -> Case:
    file = case(*more)
    return file.put(*adopt(file, begin(file, RecordId("v1"), BEFORE), BEFORE))


def test_an_evaluation_needs_a_version_in_force() -> None:
    assert begun(case(), RecordId("e"), TODAY) is None
    assert begun(adopted(), RecordId("e"), TODAY) == Evaluation(
        id=RecordId("e"), version=RecordId("v1"), day=TODAY
    )


def test_the_one_under_way_is_the_first_that_is_not_finished() -> None:
    done = Evaluation(id=RecordId("e1"), version=RecordId("v1"), day=BEFORE, closed_on=BEFORE)
    now = Evaluation(id=RecordId("e2"), version=RecordId("v1"), day=TODAY)
    file = case(now, done)
    assert evaluations(file) == (done, now)
    assert under_way(file) == now
    assert under_way(case(done)) is None


def test_six_weeks_are_proposed() -> None:
    assert next_day(LAW, BEFORE) == TODAY


@pytest.mark.parametrize(
    ("course", "ended", "reached"),
    [
        (None, None, None),
        (Course.CONTINUE, None, None),
        (Course.ADJUST, None, None),
        (Course.STOP, TODAY, YesNo.NO),
        (Course.REACHED, TODAY, YesNo.YES),
    ],
)
def test_a_goal_ends_only_when_that_was_decided(
    course: Course | None, ended: date | None, reached: YesNo | None
) -> None:
    goal = Goal(id=RecordId("goal"), text="Rust")
    evaluation = Evaluation(id=RecordId("e"), version=RecordId("v1"), day=TODAY)
    review = GoalReview(
        id=RecordId("review"), evaluation=evaluation.id, goal=goal.id, course=course
    )
    file = adopted(goal, evaluation, review)
    assert review_of(file, evaluation.id, goal.id) == review
    outcome = conclude(file, evaluation, RecordId("v2"), TODAY, date(2027, 1, 11))
    after = file.put(*outcome.records)
    found = after.find(Goal, goal.id)
    assert found is not None
    assert (found.ended_on, found.reached) == (ended, reached)
    assert in_force(after) == outcome.adopted
    assert outcome.adopted.number == 2
    assert ('"ended_on"' in outcome.adopted.content) is (ended is not None)


def test_a_draft_that_was_begun_becomes_the_next_version() -> None:
    file = adopted()
    started = file.put(begin(file, RecordId("draft"), BEFORE))
    evaluation = Evaluation(id=RecordId("e"), version=RecordId("v1"), day=TODAY)
    assert review_of(started, evaluation.id, RecordId("goal")) is None
    outcome = conclude(started, evaluation, RecordId("unused"), TODAY, TODAY)
    assert outcome.adopted.id == "draft"
