"""Two plans beside each other, by example: each kind of change has its sentence."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id
from mpg_desktop.domain.plan_changes import compare_plans
from mpg_desktop.domain.plan_records import Agreement, Goal, GoalScale, PlanStep
from mpg_desktop.domain.record import Blank, Why, YesNo
from mpg_desktop.domain.records import Answer, AnyRecord, Circle, Person
from mpg_desktop.domain.safety_records import (
    Band,
    SafetyAgreement,
    SafetyGoal,
    SafetyPerson,
    SafetyTask,
)

RESOURCES = Path(__file__).parents[2] / "resources"
CATALOGUE = load_catalogue(RESOURCES)
PHRASES = load_phrases(RESOURCES)
GRANDMA, JORIS = RecordId("grandma"), RecordId("joris")
PEOPLE: tuple[AnyRecord, ...] = (
    Person(id=GRANDMA, name="Oma", circle=Circle.NETWORK),
    Person(id=JORIS, name="Joris"),
)
DAY = date(2026, 5, 1)
GOAL = Goal(id=RecordId("goal"), text="Rust in huis")
STEP = PlanStep(id=RecordId("step"), text="Samen eten", who=(GRANDMA,))
SIGNAL = SafetyAgreement(id=RecordId("signal"), what="Sem belt oma", signal="Er is ruzie.")
WISH = Answer(id=answer_id("plan.wish"), question="plan.wish", text="Weer lachen")


def told(before: tuple[AnyRecord, ...], after: tuple[AnyRecord, ...]) -> list[str]:
    """Return what changed, in Dutch."""
    one, other = (Case.of(CaseId("case"), [*PEOPLE, *each]) for each in (before, after))
    sayings = compare_plans(one, other, CATALOGUE, lambda day: f"{day.day}-{day.month}")
    return [PHRASES.say(each.phrase, **each.values) for each in sayings]


def changed(record: AnyRecord, **fields: object) -> list[str]:
    return told((record,), (replace(record, **fields),))


def test_nothing_changed_is_said() -> None:
    assert told((GOAL, STEP), (STEP, GOAL)) == ["Niets veranderd."]


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        (GOAL, "doel “Rust in huis”."),
        (STEP, "stap “Samen eten”."),
        (Agreement(id=RecordId("a"), text="Wij schelden niet"), "afspraak “Wij schelden niet”."),
        (SIGNAL, "veiligheidsafspraak “Er is ruzie: Sem belt oma”."),
        (
            SafetyPerson(id=RecordId("p"), who=GRANDMA),
            "iemand van het veiligheidsnetwerk “Oma”.",
        ),
    ],
)
def test_what_came_and_what_went_is_named(record: AnyRecord, sentence: str) -> None:
    assert told((), (record,)) == [f"Nieuw: {sentence}"]
    assert told((record,), ()) == [f"Weg: {sentence}"]


def test_a_yardstick_is_named_after_its_goal() -> None:
    scale = GoalScale(id=RecordId("scale"), goal=GOAL.id)
    assert told((GOAL,), (GOAL, scale)) == ["Nieuw: meetlat “Rust in huis”."]
    # A yardstick of a goal that is gone has no name; nothing can be said of it.
    assert told((), (scale,)) == ["Niets veranderd."]


def test_ends_have_sentences_of_their_own() -> None:
    assert changed(STEP, done_on=DAY) == ["Klaar: “Samen eten”."]
    done = replace(STEP, done_on=DAY)
    assert changed(done, done_on=None) == ["Toch nog niet klaar: “Samen eten”."]
    assert changed(GOAL, ended_on=DAY, reached=YesNo.YES) == ["Gelukt: “Rust in huis”."]
    assert changed(GOAL, ended_on=DAY, reached=YesNo.NO) == ["Gestopt: “Rust in huis”."]
    ended = replace(GOAL, ended_on=DAY)
    assert changed(ended, ended_on=None) == ["Weer begonnen: “Rust in huis”."]
    safe = SafetyGoal(id=RecordId("safe"), text="Geen ruzie waar de kinderen bij zijn")
    assert changed(safe, reached_on=DAY) == ["Gelukt: “Geen ruzie waar de kinderen bij zijn”."]


def test_other_words_are_laid_beside_the_old_ones() -> None:
    expected = ["Anders gezegd: eerst “Rust in huis”, nu “Rust en samen eten”."]
    assert changed(GOAL, text="Rust en samen eten") == expected


def test_who_and_when_are_told_as_they_were_and_are() -> None:
    assert changed(STEP, who=(JORIS, GRANDMA)) == [
        "Anders: “Samen eten”. Wie doet dit? Eerst: Oma. Nu: Joris, Oma."
    ]
    assert changed(STEP, by_day=DAY) == ["Anders: “Samen eten”. Vóór welke dag? Nu: 1-5."]
    dated = replace(STEP, by_day=DAY)
    assert changed(dated, by_day=None) == [
        "Anders: “Samen eten”. Vóór welke dag? Eerst: 1-5. Nu niets meer."
    ]


def test_why_nothing_stands_there_is_told_and_is_no_other_nothing() -> None:
    assert changed(STEP, blank=(Blank("by_day", Why.NOT_APPLICABLE),)) == [
        "Anders: “Samen eten”. Vóór welke dag? Nu: Niet van toepassing."
    ]
    wish = CATALOGUE.wording(WISH)
    declined = replace(WISH, text="", blank=(Blank("text", Why.DECLINED),))
    (sentence,) = told((WISH,), (declined,))
    assert wish in sentence
    assert "Weer lachen" in sentence
    assert "Wil dit niet vertellen" in sentence
    asked = replace(WISH, text="", blank=(Blank("text", Why.NOT_ASKED),))
    assert told((asked,), (declined,)) != ["Niets veranderd."]


def test_a_full_stop_of_one_s_own_is_not_doubled() -> None:
    goal = Goal(id=RecordId("goal"), text="“Rust in huis.”")
    assert told((), (goal,)) == ["Nieuw: doel “Rust in huis”."]
    assert changed(goal, noticed_by="We lachen.") == [
        "Anders: “Rust in huis”. Waaraan merken we dat het gelukt is? Nu: We lachen."
    ]


def test_links_to_goals_and_choices_are_told_in_words() -> None:
    one, other = (GOAL, STEP), (GOAL, replace(STEP, goal=GOAL.id))
    assert told(one, other) == ["Anders: “Samen eten”. Voor welk doel? Nu: Rust in huis."]
    question = "Anders: “Er is ruzie: Sem belt oma”. Hoe ernstig is het teken?"
    assert changed(SIGNAL, band=Band.RED) == [f"{question} Nu: Rood: het is nu niet veilig."]
    person = SafetyPerson(id=RecordId("p"), who=GRANDMA)
    assert changed(person, tasks=(SafetyTask.STEPS_IN, SafetyTask.CHECKS)) == [
        "Anders: “Oma”. Wat doet deze persoon? Nu: Springt bij, Kijkt na of het goed gaat."
    ]


def test_a_link_to_what_is_gone_says_nothing() -> None:
    assert changed(STEP, goal=RecordId("gone")) == ["Niets veranderd."]


def test_the_order_of_goals_and_where_they_came_from_is_no_change() -> None:
    assert changed(GOAL, place=3, origin=RecordId("need"), day=DAY) == ["Niets veranderd."]


def test_answers_are_told_with_their_question() -> None:
    assert told((), (WISH,)) == ["Nieuw: Wat willen we samen? Weer lachen"]
    assert told((WISH,), ()) == ["Weg: Wat willen we samen? Weer lachen"]
    assert changed(WISH, text="Weer slapen") == [
        "Anders: Wat willen we samen? Eerst: Weer lachen Nu: Weer slapen"
    ]
    assert changed(WISH, wording="Wat wilt u?") == ["Niets veranderd."]
    until = Answer(id=answer_id("plan.follow_up"), question="plan.follow_up", day=DAY)
    assert told((), (until,)) == ["Nieuw: Wanneer vragen we hoe het gaat? 1-5"]
    first = Answer(
        id=answer_id("plan.tonight_call"), question="plan.tonight_call", choices=("grandma",)
    )
    assert told((), (first,)) == ["Nieuw: Wie bellen we als eerste? Oma"]
