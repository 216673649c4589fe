"""One visit from nothing to a family that is kept, in the real window and by keyboard only."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTextEdit

from mpg_desktop.app import House
from mpg_desktop.desk.desk import State
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.records import (
    Answer,
    Consent,
    ConsentWay,
    Custody,
    CustodyKind,
    CustodySource,
    Person,
)
from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.first_start.page import FirstStart
from mpg_desktop.ui.first_start.sheet import SheetStep
from tests.e2e.keyboard import ENTER, SPACE, Keyboard, places_in, running

REASON = "Mia durft niet naar school. Moeder hoopt op rust in de och"
BACK = 14
"""How many letters the cursor is put back before the lock strikes."""
HALF_A_DAY = "31-2-2026"


def pages_of_the_first_start(keys: Keyboard, house: House, sheet: Path) -> str:
    """Walk through the first start; return the passphrase that was proposed and taken."""
    page = house.window.findChild(FirstStart)
    assert page is not None
    keys.push("Verder")
    keys.push("Verder")
    words = page.passphrase.passphrase
    assert len(words.split("-")) >= 6
    keys.push("Maak mijn map")
    keys.push("Bewaren als PDF")
    keys.ctrl(Qt.Key.Key_A)
    keys.type(str(sheet))
    keys.press(ENTER)
    step = page.findChild(SheetStep)
    assert step is not None
    keys.push("Verder")
    for group in step.groups:
        keys.type(group.lower())
    keys.push("Verder")
    keys.push("Aan de slag")
    return words


def person(keys: Keyboard, name: str, called: str, role: int, born: str) -> None:
    """Add somebody of the family; `role` is how many times down in the list of roles."""
    keys.jump("Wie horen erbij")
    keys.press(SPACE)
    keys.type(name)
    keys.tab_to("Roepnaam")
    keys.type(called)
    keys.tab_to("Is voor de kinderen")
    keys.press(*[Qt.Key.Key_Down] * role)
    keys.tab_to("Geboren op")
    keys.type(born)
    keys.push("Klaar")


def choose(keys: Keyboard, place: str, name: str) -> None:
    """Choose in a list by typing how a name begins."""
    keys.tab_to(place)
    keys.type(name)
    keys.settle()


def write_down(keys: Keyboard) -> None:
    """Write down a family: its people, who has custody, who consents, and why now."""
    keys.ctrl(Qt.Key.Key_N)
    assert keys.said() == "Hoe wil het gezin heten?"
    keys.type("De Vries")
    person(keys, "Anna de Vries", "Anna", 1, "1-5-1992")
    person(keys, "Mia de Vries", "Mia", 0, "28-2-2014")
    keys.jump("Mensen in en om het gezin")
    assert keys.said().startswith("Anna")  # the first line of the group
    keys.jump("Hoe wil het gezin heten")
    assert keys.said() == "Hoe wil het gezin heten?"
    keys.jump("Wie heeft gezag")
    keys.press(SPACE)
    choose(keys, "Over welk kind", "Mia")
    choose(keys, "Wie heeft gezag", "Anna")
    keys.tab_to("Welk gezag")
    keys.press(SPACE)
    keys.tab_to("Hoe weet u dit")
    keys.press(SPACE)
    keys.tab_to("Nagekeken op")
    keys.type("20-11-2026")
    keys.push("Klaar")
    keys.jump("Wie geeft waarvoor toestemming")
    keys.press(SPACE)
    choose(keys, "Wie geeft toestemming", "Anna")
    keys.tab_to("Waarvoor")
    keys.type("overleg met school")
    keys.tab_to("Hoe: ")
    keys.press(SPACE)
    keys.tab_to("Wanneer")
    keys.type("23-11-2026")
    keys.push("Klaar")


def all_of_it_is_there(case: Case) -> None:
    """Prove what was written down."""
    assert case.family.name == "De Vries"
    anna, mia = sorted(case.all(Person), key=lambda each: each.name)
    assert (anna.name, anna.called, anna.birth_date) == (
        *("Anna de Vries", "Anna"),
        date(1992, 5, 1),
    )
    assert (mia.name, mia.called, mia.birth_date) == ("Mia de Vries", "Mia", date(2014, 2, 28))
    (custody,) = case.all(Custody)
    assert (custody.child, custody.holder) == (mia.id, anna.id)
    assert (custody.extent, custody.source) == (CustodyKind.CUSTODY, CustodySource.REGISTER)
    assert custody.checked_on == date(2026, 11, 20)
    (consent,) = case.all(Consent)
    assert (consent.person, consent.purpose) == (anna.id, "overleg met school")
    assert (consent.way, consent.given_on) == (ConsentWay.ORAL, date(2026, 11, 23))


def reason(case: Case) -> str:
    """Return why help was asked for now."""
    (answer,) = (each for each in case.all(Answer) if each.question == "intake.reason")
    return answer.text


def is_locked(house: House) -> bool:
    """Say whether the vault is closed and nothing of a family is left in the window."""
    return house.desk.state is State.LOCKED and house.window.desk_page is None


def story(keys: Keyboard) -> tuple[str, str, int]:
    """Return the field in which the keys go, its text, and where the cursor stands."""
    widget = keys.focused
    assert isinstance(widget, QTextEdit)
    return keys.said(), widget.toPlainText(), widget.textCursor().position()


def half_typed_day(house: House) -> str:
    """Return what stands in the field for the day of registration."""
    (field,) = (
        each for each in house.window.findChildren(DateField) if each.label == "Aangemeld op"
    )
    return field.unfinished()


@pytest.mark.timeout(120)
def test_a_first_visit_by_keyboard_only(qapp: QApplication, tmp_path: Path) -> None:
    places = places_in(tmp_path)
    with running(qapp, places) as house:
        keys = Keyboard(house)
        words = pages_of_the_first_start(keys, house, tmp_path / "blad.pdf")
        assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF-")
        write_down(keys)
        keys.jump("Aangemeld op")
        keys.type(HALF_A_DAY)
        keys.jump("Waarom nu")
        keys.type(REASON)
        keys.press(*[Qt.Key.Key_Left] * BACK)
        stood = story(keys)
        assert stood == ("Waarom nu?", REASON, len(REASON) - BACK)

        keys.ctrl(Qt.Key.Key_L)
        assert is_locked(house)
        assert keys.said() == "Wachtzin"
        keys.type(words)
        keys.press(ENTER)
        assert not is_locked(house)
        assert story(keys) == stood
        assert keys.focused.visibleRegion().boundingRect() == keys.focused.rect(), "it is in sight"
        assert half_typed_day(house) == HALF_A_DAY
        keys.type("steeds ")
        keys.ctrl(Qt.Key.Key_Q)
        assert not house.window.isVisible()

    with running(qapp, places) as house:
        keys = Keyboard(house)
        assert keys.said() == "Wachtzin"
        keys.type(words)
        keys.press(ENTER)
        keys.press(Qt.Key.Key_Down, ENTER)  # from the search line into the list
        session = house.desk.session
        assert session is not None
        all_of_it_is_there(session.case)
        assert reason(session.case) == f"{REASON[:-BACK]}steeds {REASON[-BACK:]}"
        keys.jump("Aangemeld op")
        assert half_typed_day(house) == HALF_A_DAY
        keys.ctrl(Qt.Key.Key_Q)
