"""Two rounds of four voices about one of three children, by keyboard only; a difference is a goal.

And the profile: a line and Enter, with the real window and everything behind it.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mpg_desktop.app import House
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Basis, Link, Side, Statement, Tie
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.records import Person
from mpg_desktop.domain.voice_records import Level, Need, NeedOf, Rating, Round, Voice
from mpg_desktop.domain.voices import rounds_of, voices_of
from tests.e2e.keyboard import ENTER, TAB, Keyboard, places_in, running
from tests.e2e.test_window_keyboard import pages_of_the_first_start, person
from tests.rules import CONDITIONS

CHILD, PARENT, WORKER = 1, 2, 9
"""How many times down in the list of roles."""

FAMILY = (
    ("Anna de Vries", "Anna", PARENT, "1-5-1992"),
    ("Bram de Vries", "Bram", PARENT, "3-2-1990"),
    ("Mia de Vries", "Mia", CHILD, "28-2-2014"),
    ("Tom de Vries", "Tom", CHILD, "9-9-2016"),
    ("Lot de Vries", "Lot", CHILD, "1-12-2019"),
    ("Sanne Kuiper", "Sanne", WORKER, "1-1-1985"),
)
FOURTEEN = 14
FIRST = {
    "Anna": "33443334333443",
    "Bram": "33333333333333",
    "Mia": "31423443333n02",
    "Sanne": "32332333333333",
}
SECOND = {**FIRST, "Mia": "32423443333n02", "Sanne": "33332333333333"}
"""What each voice says in both rounds, a key for each condition."""

LEVELS = {
    "n": None,
    "0": Level.UNKNOWN,
    "1": Level.INSUFFICIENT,
    "2": Level.MODERATE,
    "3": Level.SUFFICIENT,
    "4": Level.GOOD,
}
SAFE = "Veilige fysieke directe omgeving"


def go_round(keys: Keyboard, said: dict[str, str]) -> int:
    """Go through a round with everybody; return how many keys the fullest voice took."""
    keys.push("Nieuwe ronde")
    most = 0
    for name, levels in said.items():
        keys.push("Iemand laten spreken")
        keys.walk_to(name)
        keys.press(ENTER)
        assert keys.said().endswith("nu: nog niet besproken"), "at the first condition at once"
        before = keys.pressed
        keys.type(levels)
        most = max(most, keys.pressed - before)
    return most


def said_in(case: Case, about: Round) -> dict[str, str]:
    """Return what each voice said in a round, as the keys that say it."""
    signs = {level: key for key, level in LEVELS.items()}
    names = {each.id: each.called for each in case.all(Person)}
    found = {}
    for voice in voices_of(case, about.id):
        mine = [each for each in case.all(Rating) if each.voice == voice.id]
        levels = {each.condition: signs[each.now] for each in mine}
        found[names[voice.who or voice.id]] = "".join(levels[each.id] for each in CONDITIONS.asked)
    return found


def the_child(case: Case, called: str) -> Person:
    return next(each for each in case.all(Person) if each.called == called)


def fill_the_profile(keys: Keyboard) -> None:
    """Write down what goes well and a concern, each with a line and Enter."""
    keys.jump("Gezinsprofiel")
    keys.jump("Opvoeding")
    keys.tab_to("Wat gaat goed?")
    keys.type("Anna leest elke avond voor.")
    keys.press(ENTER)
    keys.tab_to("Welke zorgen zijn er?")
    keys.type("Bram en Anna hebben andere regels.")
    keys.press(ENTER)


def speak(keys: Keyboard) -> int:
    """Have two rounds about Mia; return how many keys the fullest voice took."""
    keys.jump("Goed genoeg")
    keys.jump("Mia")
    most = go_round(keys, FIRST)
    keys.press(TAB, TAB)  # from the last condition past what is expected
    keys.type("Hij was er vaak niet.")
    keys.press(ENTER)
    return max(most, go_round(keys, SECOND))


def set_goals(keys: Keyboard) -> None:
    """Make a goal of where voices differ, and another one of what Mia needs."""
    keys.tab_to("Sanne")
    keys.walk_to("Naast elkaar")
    keys.push(f"Maak een doel van: {SAFE}")
    keys.type("Mia is thuis niet bang.")
    keys.press(ENTER)
    keys.tab_to("Naast elkaar")
    keys.walk_to("Wat is er nodig?")
    keys.tab_to("Wat heeft Mia nodig")
    keys.type("Rust in de avond.")
    keys.press(ENTER)
    keys.push("Maak een doel van: Rust in de avond.")


def all_of_it_is_there(case: Case) -> None:
    """Prove what was written down."""
    mia = the_child(case, "Mia")
    first, second = rounds_of(case, mia.id)
    assert said_in(case, first) == FIRST
    assert said_in(case, second) == SECOND
    assert len(case.all(Voice)) == 2 * len(FIRST)
    by_hand = {each.text: each for each in case.all(Statement)}
    assert by_hand["Anna leest elke avond voor."].side is Side.STRENGTH
    assert by_hand["Bram en Anna hebben andere regels."].side is Side.CONCERN
    shown = by_hand["Hij was er vaak niet."]
    assert (shown.source, shown.basis) == (the_child(case, "Sanne").id, Basis.SAID)
    (tie,) = case.all(Link)
    assert (tie.one, tie.tie) == (shown.id, Tie.SHOWS)
    (need,) = case.all(Need)
    assert (need.text, need.of, need.child) == ("Rust in de avond.", NeedOf.CHILD, mia.id)
    goals = {each.text: each.origin for each in case.all(Goal)}
    origin = goals["Mia is thuis niet bang."]
    rating = next(each for each in case.all(Rating) if each.id == origin)
    assert (rating.condition, rating.now) == ("safe_home", Level.MODERATE)
    mias = next(each for each in voices_of(case, second.id) if each.who == mia.id)
    assert rating.voice == mias.id
    assert goals["Rust in de avond."] == need.id


def case_of(house: House) -> Case:
    session = house.desk.session
    assert session is not None
    return session.case


@pytest.mark.timeout(240)
def test_two_rounds_of_four_voices_by_keyboard_only(qapp: QApplication, tmp_path: Path) -> None:
    places = places_in(tmp_path)
    with running(qapp, places) as house:
        keys = Keyboard(house)
        words = pages_of_the_first_start(keys, house, tmp_path / "blad.pdf")
        keys.ctrl(Qt.Key.Key_N)
        keys.type("De Vries")
        for each in FAMILY:
            person(keys, *each)
        fill_the_profile(keys)
        assert speak(keys) <= FOURTEEN
        set_goals(keys)
        all_of_it_is_there(case_of(house))
        keys.ctrl(Qt.Key.Key_Q)

    with running(qapp, places) as house:
        keys = Keyboard(house)
        keys.type(words)
        keys.press(ENTER)
        keys.press(Qt.Key.Key_Down, ENTER)
        all_of_it_is_there(case_of(house))
        keys.ctrl(Qt.Key.Key_Q)
