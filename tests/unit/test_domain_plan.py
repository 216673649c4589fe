"""The family plan as it is read: order, steps, who does how much, numbers, quiet notes."""

import msgspec

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan import (
    agreements_on,
    balance,
    ended_goals,
    goal_card,
    late_steps,
    loose_steps,
    marked_next,
    moved_goal,
    open_chores,
    practical_help,
    running_goals,
)
from mpg_desktop.domain.plan_records import (
    Agreement,
    Attainment,
    Chore,
    Horizon,
    PlanStep,
)
from mpg_desktop.domain.plan_scores import (
    attainment_picture,
    attainment_series,
    score_picture,
    score_series,
    signed,
)
from mpg_desktop.domain.plan_sources import bare, goal_from, sources
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Answer
from mpg_desktop.domain.voice_records import Need, NeedOf
from tests.rules import PHRASES
from tests.unit.planning_family import (
    AFTER,
    ANNA,
    BEFORE,
    OMA,
    SANNE,
    SCHOOL,
    TODAY,
    case_of,
    goal,
    score,
    step,
)


def test_goals_stand_in_the_family_s_order_under_the_goal_for_later_that_they_serve() -> None:
    case = case_of(
        goal("g1"),
        goal("g2", place=1, under=RecordId("long")),
        goal("g3", place=0, under=RecordId("long")),
        goal("long", horizon=Horizon.LONG, under=RecordId("long")),
        goal("over", ended_on=BEFORE, under=RecordId("long")),
        goal("g4", under=RecordId("gone")),
        goal("g5", under=RecordId("g1")),
        goal("past", ended_on=TODAY),
    )
    assert [each.id for each in running_goals(case)] == ["long", "g3", "g2", "g1", "g4", "g5"]
    assert [each.id for each in ended_goals(case)] == ["past", "over"]


def test_a_goal_moves_within_its_own_row_only() -> None:
    case = case_of(
        goal("g1"),
        goal("g2"),
        goal("g3"),
        goal("long", horizon=Horizon.LONG),
        goal("under", under=RecordId("long")),
        goal("past", ended_on=TODAY),
    )
    moved = case.put(*moved_goal(case, RecordId("g3"), -1))
    assert [each.id for each in running_goals(moved)] == ["long", "under", "g1", "g3", "g2"]
    back = moved.put(*moved_goal(moved, RecordId("g3"), 1))
    assert [each.id for each in running_goals(back)] == ["long", "under", "g1", "g2", "g3"]
    for name, by in (("g1", -1), ("g3", 1), ("long", 1), ("under", -1), ("past", 1), ("no", 1)):
        assert moved_goal(case, RecordId(name), by) == ()


def test_a_card_shows_whose_words_what_comes_first_and_what_is_done() -> None:
    mine = goal("g1", by=(ANNA, RecordId("gone")), by_words="buurman", under=RecordId("long"))
    steps = (
        step("late", by_day=BEFORE),
        step("some day", by_day=None),
        step("soon"),
        step("done", done_on=BEFORE),
        step("just done", done_on=TODAY),
        step("other", goal=RecordId("g9")),
    )
    case = case_of(mine, goal("long", horizon=Horizon.LONG), *steps)
    card = goal_card(case, mine)
    assert card.voices == ("Anna", "buurman")
    assert card.long_term is not None
    assert [each.id for each in card.steps] == ["late", "soon", "some day", "just done", "done"]
    assert card.next_step is not None
    assert card.next_step.id == "late"
    marked = case.put(*marked_next(case, steps[2]))
    assert goal_card(marked, mine).next_step == replace_next(steps[2])
    again = marked.put(*marked_next(marked, steps[1]))
    assert goal_card(again, mine).next_step == replace_next(steps[1])
    assert again.find(PlanStep, steps[2].id) == steps[2]
    assert goal_card(case_of(mine), mine).next_step is None


def replace_next(step_: PlanStep) -> PlanStep:
    return msgspec.structs.replace(step_, next_step=YesNo.YES)


def test_practical_help_stands_apart_until_it_is_done() -> None:
    bed = step("bed", goal=None, practical=YesNo.YES)
    case = case_of(
        goal("g1"),
        bed,
        step("washed", practical=YesNo.YES, done_on=BEFORE),
        step("loose", goal=None),
        step("lost", goal=RecordId("gone")),
        step("held"),
    )
    assert practical_help(case) == (bed,)
    assert [each.id for each in loose_steps(case)] == ["loose", "lost"]


def test_late_is_what_was_to_be_done_before_today() -> None:
    case = case_of(
        step("late", by_day=BEFORE),
        step("today", by_day=TODAY),
        step("never", by_day=None),
        step("done", by_day=BEFORE, done_on=TODAY),
    )
    assert [each.id for each in late_steps(case, TODAY)] == ["late"]


def test_the_balance_counts_each_circle_and_what_is_nobody_s() -> None:
    case = case_of(
        step("both", who=(ANNA, OMA)),
        step("talk", who=(SCHOOL,)),
        step("call", who=(SANNE, SCHOOL)),
        step("nobody", who=()),
        step("gone", who=(RecordId("gone"),)),
        step("done", done_on=TODAY),
    )
    found = balance(case)
    assert (found.family, found.network, found.professional, found.nobody) == (1, 1, 2, 2)
    assert [PHRASES.say(each.phrase, **each.values) for each in found.sayings()] == [
        "Het gezin doet 1 stap.",
        "Familie en vrienden doen 1 stap.",
        "Hulpverleners doen 2 stappen.",
        "2 stappen zijn nog van niemand.",
    ]
    nothing = [PHRASES.say(each.phrase, **each.values) for each in balance(case_of()).sayings()]
    assert nothing[0] == "Het gezin doet nu geen stap."
    assert len(nothing) == 3


def test_chores_and_agreements_in_order() -> None:
    chores = (
        Chore(id=RecordId("done"), text="a", by_day=BEFORE, done_on=TODAY),
        Chore(id=RecordId("some day"), text="b"),
        Chore(id=RecordId("soon"), text="c", by_day=AFTER),
    )
    over = Agreement(id=RecordId("over"), text="x", until=TODAY)
    holds = Agreement(id=RecordId("holds"), text="y", until=AFTER)
    open_ended = Agreement(id=RecordId("open"), text="z")
    case = case_of(*chores, over, holds, open_ended)
    assert [each.id for each in open_chores(case)] == ["soon", "some day", "done"]
    assert agreements_on(case, TODAY) == (holds, open_ended)


def test_each_person_has_a_series_of_their_own_and_nothing_is_averaged() -> None:
    case = case_of(
        score("s2", 6, TODAY),
        score("s1", 3, BEFORE),
        score("s3", 8, TODAY, who=OMA),
        score("s4", 5, TODAY, who=None, who_words="buurman"),
        score("s5", None, TODAY),
        score("s6", 1, None),
        score("s7", 9, TODAY, of=RecordId("g2")),
    )
    series = score_series(case, RecordId("g1"))
    assert [(each.name, [one.number for one in each.given]) for each in series] == [
        ("Anna", [1, 3, 6]),
        ("Oma", [8]),
        ("buurman", [5]),
    ]
    assert series[0].last.number == 6
    picture = score_picture(series, str, "Iemand")
    inside = [each.inside for each in picture.symbols if each.inside]
    assert inside == ["3", "6", "8", "5"]
    captions = [each.captions[0] for each in picture.symbols if each.captions]
    assert captions == ["Anna", "Oma", "buurman", "2026-11-09", "2026-11-23"]
    low, high = (each.at.y for each in picture.symbols if each.inside in {"3", "6"})
    assert high < low, "higher on paper is a higher number"
    assert score_picture((), str).symbols == ()


def test_a_yardstick_runs_from_minus_two_to_plus_two() -> None:
    goal_id = RecordId("g1")
    case = case_of(
        Attainment(id=RecordId("a1"), goal=goal_id, who=ANNA, day=BEFORE, level=-2),
        Attainment(id=RecordId("a2"), goal=goal_id, who=ANNA, day=TODAY, level=1),
        Attainment(id=RecordId("a3"), goal=goal_id, day=TODAY, level=0),
        Attainment(id=RecordId("a4"), goal=goal_id, day=TODAY),
        Attainment(id=RecordId("a5"), goal=RecordId("g2"), day=TODAY, level=2),
    )
    series = attainment_series(case, goal_id)
    assert [each.name for each in series] == ["Anna", ""]
    picture = attainment_picture(series, str, "U")
    assert [each.inside for each in picture.symbols if each.inside] == ["−2", "+1", "0"]
    assert [signed(each) for each in (-2, 0, 2)] == ["−2", "0", "+2"]


def test_what_somebody_said_before_becomes_a_goal_in_the_same_words() -> None:
    need = Need(id=RecordId("n1"), child=ANNA, of=NeedOf.CHILD, text=" “Rust.” ", by=ANNA)
    told = Need(id=RecordId("n2"), child=ANNA, of=NeedOf.PARENT, text="Hulp", shared=YesNo.YES)
    empty = Need(id=RecordId("n3"), child=ANNA, of=NeedOf.CHILD, text=" ")
    wish = Answer(id=RecordId("a1"), question="intake.wish", about=OMA, text='"“Ja” en “nee”"')
    other = Answer(id=RecordId("a2"), question="intake.reason", text="Ruzie")
    case = case_of(need, told, empty, wish, other)
    found = sources(case)
    assert [(each.text, each.by) for each in found] == [
        ("Rust.", ANNA),
        ("Hulp", None),
        ("“Ja” en “nee”", OMA),
    ]
    made = goal_from(found[0], RecordId("g1"), TODAY)
    assert (made.text, made.by, made.origin, made.shared) == ("Rust.", (ANNA,), need.id, None)
    assert goal_from(found[1], RecordId("g2"), TODAY).shared is YesNo.YES
    assert goal_from(found[1], RecordId("g2"), TODAY).by == ()
    assert [each.origin for each in sources(case.put(made))] == [told.id, wish.id]
    assert [bare(each) for each in ("“a” en “b”", "“", "", "'s avonds'")] == [
        "“a” en “b”",
        "“",
        "",
        "'s avonds'",
    ]
