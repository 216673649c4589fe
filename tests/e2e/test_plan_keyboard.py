"""A plan from two needs to its second version, in the real window and by keyboard only."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from mpg_desktop.app import House
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.evaluations import evaluations
from mpg_desktop.domain.plan_records import Course, Goal, GoalReview, PlanStep, PlanVersion, Score
from mpg_desktop.domain.plan_versions import in_force, is_sound
from mpg_desktop.domain.voice_records import Need
from mpg_desktop.ui.plan.plan_map import COMPARE
from mpg_desktop.ui.plan_page import PlanPage
from tests.e2e.keyboard import ENTER, SPACE, TAB, Keyboard, places_in, running
from tests.e2e.test_window_keyboard import pages_of_the_first_start, person

MONDAY = date(2026, 11, 23)
SIX_WEEKS = timedelta(weeks=6)
MOST_ACTIONS = 60
RIGHT, DOWN = Qt.Key.Key_Right, Qt.Key.Key_Down


class Clock:
    """A calendar that can be turned over."""

    def __init__(self) -> None:
        self.day = MONDAY

    def __call__(self) -> date:
        """Return today."""
        return self.day


def case_of(house: House) -> Case:
    session = house.desk.session
    assert session is not None
    return session.case


def walk_to(keys: Keyboard, name: str) -> None:
    """Walk with the arrow through a row until a name is reached, and choose it."""
    for _ in range(20):
        if name in keys.said():
            keys.press(SPACE)
            return
        keys.press(RIGHT)
    message = f"the arrows do not lead to {name}, but to {keys.said()}"
    raise AssertionError(message)


def two_needs(keys: Keyboard) -> None:
    """Write down what Mia needs, and what her mother needs."""
    keys.ctrl(Qt.Key.Key_3)
    keys.push("Nieuwe ronde")
    keys.tab_to("Naast elkaar")
    walk_to(keys, "Wat is er nodig?")
    keys.tab_to("Wat heeft Mia nodig")
    keys.type("Rust in de ochtend")
    keys.press(ENTER)
    keys.tab_to("Wat heeft de ouder nodig")
    keys.type("Weten wie ik kan bellen")
    keys.press(ENTER)


def goals_of_needs(keys: Keyboard) -> None:
    """Make a goal of each need, in the same words, and give both a step."""
    for _ in range(2):
        keys.jump("Doel toevoegen")
        keys.push("Neem wat iemand al zei")
        keys.press(DOWN, ENTER)
    keys.jump("Ons plan")
    keys.tab_to("Stap voor: Rust in de ochtend")
    keys.type("Anna zet de wekker een half uur eerder")
    keys.press(ENTER)
    keys.tab_to("Stap voor: Weten wie ik kan bellen")
    keys.type("Een lijstje met nummers maken")
    keys.press(ENTER)


def rate_in_turn(keys: Keyboard, name: str, numbers: tuple[Qt.Key, Qt.Key], why: str) -> None:
    """Let one person give a number to both goals, with the laptop turned around."""
    for _ in range(10):
        if keys.said() in {"Anna", "Mia"}:
            break
        keys.press(TAB)
    walk_to(keys, name)
    keys.push("Draai de laptop")
    keys.press(numbers[0])
    keys.tab_to("Wat maakt het zo hoog")
    keys.type(why)
    keys.tab_to("Cijfer van 0 tot 10: 0")
    keys.press(numbers[1])
    keys.push("Klaar: draai de laptop terug")
    keys.push("Ik ben de hulpverlener")


def sentences(house: House) -> list[str]:
    page = house.window.findChild(PlanPage)
    assert page is not None
    assert page.place() == (COMPARE,)
    assert page.shown is not None
    return [each.text() for each in page.shown.findChildren(QLabel) if each.isVisible()]


def evaluate(keys: Keyboard) -> int:
    """Go through the evaluation, and return how many keys it took beside the texts."""
    keys.jump("Evaluatie")
    keys.tab_to("Evaluatie beginnen")
    before = keys.pressed - keys.typed
    keys.press(SPACE)
    keys.press(SPACE, RIGHT, SPACE)  # Anna and Mia are there
    rate_in_turn(keys, "Anna", (Qt.Key.Key_6, Qt.Key.Key_8), "We zijn drie keer op tijd")
    rate_in_turn(keys, "Mia", (Qt.Key.Key_7, Qt.Key.Key_9), "Niemand schreeuwde")
    keys.tab_to("Doorgaan")
    keys.press(SPACE)
    keys.tab_to("Wat hielp?")
    keys.type("De wekker")
    keys.tab_to("Doorgaan")
    walk_to(keys, "Gelukt")
    keys.tab_to("Is het nog goed genoeg")
    keys.type("Ja, zeggen Anna en Mia.")
    keys.push("Afronden en nieuwe versie vaststellen")
    return keys.pressed - keys.typed - before


@pytest.mark.timeout(180)
def test_a_plan_from_two_needs_to_its_second_version(qapp: QApplication, tmp_path: Path) -> None:
    places, clock = places_in(tmp_path), Clock()
    with running(qapp, places, clock) as house:
        keys = Keyboard(house)
        words = pages_of_the_first_start(keys, house, tmp_path / "blad.pdf")
        keys.ctrl(Qt.Key.Key_N)
        keys.type("De Vries")
        person(keys, "Anna de Vries", "Anna", 2, "1-5-1992")
        person(keys, "Mia de Vries", "Mia", 1, "28-2-2014")
        two_needs(keys)
        assert len(case_of(house).all(Need)) == 2
        keys.ctrl(Qt.Key.Key_4)
        goals_of_needs(keys)
        goals = case_of(house).all(Goal)
        assert [each.text for each in goals] == ["Rust in de ochtend", "Weten wie ik kan bellen"]
        assert [each.goal for each in case_of(house).all(PlanStep)] == [each.id for each in goals]
        keys.jump("Vaststellen")
        keys.push("We hebben het besproken")
        keys.jump("Vaststellen")
        keys.push("Plan vaststellen")
        first = in_force(case_of(house))
        assert first is not None
        assert (first.number, first.adopted_on, first.evaluate_on) == (
            *(1, MONDAY),
            MONDAY + SIX_WEEKS,
        )
        keys.ctrl(Qt.Key.Key_Q)

    clock.day = MONDAY + SIX_WEEKS
    with running(qapp, places, clock) as house:
        keys = Keyboard(house)
        keys.type(words)
        keys.press(ENTER)
        keys.press(DOWN, ENTER)
        keys.ctrl(Qt.Key.Key_4)
        actions = evaluate(keys)
        case = case_of(house)
        second = in_force(case)
        assert second is not None
        assert (second.number, second.adopted_on) == (2, clock.day)
        assert second.evaluate_on == clock.day + SIX_WEEKS
        assert all(is_sound(each) for each in case.all(PlanVersion))
        (evaluation,) = evaluations(case)
        assert (evaluation.closed_on, evaluation.made) == (clock.day, second.id)
        assert sorted(each.number or 0 for each in case.all(Score)) == [6, 7, 8, 9]
        assert {each.course for each in case.all(GoalReview)} == {
            Course.CONTINUE,
            Course.REACHED,
        }
        assert actions <= MOST_ACTIONS, f"{actions} key actions"
        keys.ctrl(Qt.Key.Key_Z)
        assert in_force(case_of(house)) == second, "no undo takes back what was adopted"
        keys.ctrl(Qt.Key.Key_Y)
        keys.jump("Vergelijken")
        assert "Gelukt: “Weten wie ik kan bellen”." in sentences(house)
        keys.ctrl(Qt.Key.Key_Q)
