"""A safety plan by keyboard and three houses by hand, in the real window; the choice binds."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mpg_desktop.app import House as Program
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Occasion
from mpg_desktop.domain.house_records import House, HouseOf, Stroke
from mpg_desktop.domain.ids import RecordId, new_case_id
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.readers import recipient_for
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Circle, Family, Person, Role
from mpg_desktop.domain.safety import agreements_by_band, practised, worry_pairs
from mpg_desktop.domain.safety_records import Band, SafetyPerson, SafetyTask
from mpg_desktop.ui.safety.houses import Houses
from mpg_desktop.ui.safety_page import SafetyPage
from tests.e2e.keyboard import ENTER, SPACE, Keyboard, places_in, places_with, running
from tests.vaults import unlocked

MIA, ANNA, MARK, RIA = map(RecordId, ("p1-mia", "p2-anna", "p3-mark", "p4-ria"))
PEOPLE = (
    Person(id=MIA, name="Mia de Vries", called="Mia", role=Role.CHILD, birth_date=date(2017, 2, 3)),
    Person(id=ANNA, name="Anna de Vries", called="Anna", role=Role.PARENT),
    Person(id=MARK, name="Mark Jansen", called="Mark", role=Role.PARENT),
    Person(id=RIA, name="Ria Bos", called="oma Ria", circle=Circle.NETWORK),
)


def prepared(folder: Path) -> Case:
    """Make a vault with one family that has four people, and return that family."""
    case = Case.of(new_case_id(1_000), [Family(name="De Vries"), *PEOPLE])
    places_with(folder, case)
    return case


def open_the_tab(keys: Keyboard) -> None:
    """Unlock, open the family, and go to the tab."""
    assert keys.said() == "Wachtzin"
    keys.open_first_family()
    keys.jump("Veiligheidsplan")
    keys.tab_to("Zorgen en doelen")


def line(keys: Keyboard, name: str, text: str) -> None:
    """Type on a line that is called so, and press Enter."""
    keys.tab_to(name)
    keys.type(text)
    keys.press(ENTER)


def pick(keys: Keyboard, name: str) -> None:
    """Choose one of a row of answers by walking to it with the arrow keys."""
    for _step in range(20):
        if name in keys.said():
            keys.press(SPACE)
            return
        keys.press(Qt.Key.Key_Right)
    message = f"{name} is not reached, but {keys.said()}"
    raise AssertionError(message)


def back_to(keys: Keyboard, name: str) -> None:
    """Walk back to what is called so."""
    for _stop in range(20):
        if name in keys.said():
            return
        keys.press(Qt.Key.Key_Backtab)
    message = f"{name} is not reached, but {keys.said()}"
    raise AssertionError(message)


def worries_and_conditions(keys: Keyboard) -> None:
    """Two worries, a goal with the first, a condition."""
    line(keys, "Wat gebeurde er?", "Mark gooide een bord. Mia stond erbij.")
    line(keys, "Veiligheidsdoel bij", "Mark gaat naar buiten voor hij boos wordt.")
    line(keys, "Wat moet in elk geval?", "Mia is er niet bij als er ruzie is.")


def agreements(keys: Keyboard) -> None:
    """One agreement that is tried out, and one that never was."""
    keys.jump("Afspraken Veiligheidsplan")
    line(keys, "Oranje: nieuwe afspraak", "Stemmen worden harder -> Mark loopt een rondje")
    line(keys, "Rood: nieuwe afspraak", "Er wordt gegooid -> Mia belt oma Ria")
    keys.push("Oefening opschrijven: Stemmen worden harder")
    keys.tab_to("Hoe ging het?")
    keys.type("Mark liep een rondje. Mia zwaaide.")
    keys.tab_to("Lukte het?: Ja")
    keys.press(SPACE)
    keys.tab_to("Wanneer weer oefenen?")
    keys.type("1-12-2099")
    keys.push("Klaar")


def network(keys: Keyboard, house: Program) -> None:
    """Somebody who steps in, with the day of the yes and what she may know."""
    keys.jump("Netwerk Veiligheidsplan")
    keys.tab_to("Wie kijkt mee?")
    keys.type("oma Ria")
    # A list of names stands open; without a window manager nobody gives the keys back.
    house.window.activateWindow()
    assert QTest.qWaitForWindowActive(house.window)
    keys.press(ENTER)
    back_to(keys, "Wat doet deze persoon?")
    pick(keys, "Springt bij")
    keys.tab_to("Wat weet deze persoon")
    keys.type("Oma weet van het bord.")
    keys.tab_to("Ja gezegd op")
    keys.type("20-11-2026")
    keys.push("Klaar")


def the_houses(house: Program) -> Houses:
    """Return the view of the houses, as it stands in the window."""
    page = house.window.findChild(SafetyPage)
    assert page is not None
    assert isinstance(page.shown, Houses)
    return page.shown


def draw(house: Program, lines: Iterable[tuple[tuple[float, float], ...]]) -> None:
    """Draw lines on the paper that is shown, with the mouse."""
    card = the_houses(house).card
    assert card is not None
    for first, *rest in lines:
        paper = card.paper
        QTest.mousePress(paper, Qt.MouseButton.LeftButton, pos=paper.at(*first).toPoint())
        for place in rest:
            QTest.mouseMove(paper, paper.at(*place).toPoint())
        QTest.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=paper.at(*rest[-1]).toPoint())
        QApplication.processEvents()


def three_houses(keys: Keyboard, house: Program) -> None:
    """Draw and tell in three houses; who may see each is chosen by keyboard."""
    keys.jump("Huizen Veiligheidsplan")
    told = (
        (None, "Oma en soep.", ((200.0, 400.0), (300.0, 420.0)), ("Anna", "Mark", "oma Ria")),
        ("Huis van de zorgen", "Het onweer.", ((500.0, 400.0), (600.0, 600.0)), ("oma Ria",)),
        ("Huis van de dromen", "Een tent.", ((300.0, 300.0), (400.0, 350.0)), ()),
    )
    for which, words, stroke, shared in told:
        keys.jump("Huizen Veiligheidsplan")
        if which is not None:
            keys.tab_to("Huis van de")
            pick(keys, which)
        draw(house, [stroke])
        keys.tab_to("Wat zegt het kind, precies zo?")
        keys.type(words)
        if shared:
            keys.tab_to("mag dit zien")
            for name in shared:
                pick(keys, f"{name} mag dit zien")


def the_plan_is_there(case: Case) -> None:
    """Prove what was written down."""
    (pair,) = worry_pairs(case)
    assert pair.worry.text == "Mark gooide een bord. Mia stond erbij."
    assert [each.text for each in pair.goals] == ["Mark gaat naar buiten voor hij boos wordt."]
    bands = agreements_by_band(case)
    (walk,), (call,) = bands[Band.ORANGE], bands[Band.RED]
    assert (walk.signal, walk.what) == ("Stemmen worden harder", "Mark loopt een rondje")
    tried = practised(case, walk.id, date.today())  # noqa: DTZ011 - the day on which it was typed
    assert tried.last is not None
    assert (tried.last.worked, tried.next_on) == (YesNo.YES, date(2099, 12, 1))
    assert practised(case, call.id, date.today()).never  # noqa: DTZ011 - the same
    (member,) = case.all(SafetyPerson)
    assert (member.who, member.tasks) == (RIA, (SafetyTask.STEPS_IN,))
    assert (member.told, member.agreed_on) == ("Oma weet van het bord.", date(2026, 11, 20))
    houses = {each.of: each for each in case.all(House)}
    assert {of: each.words for of, each in houses.items()} == {
        HouseOf.GOOD_THINGS: "Oma en soep.",
        HouseOf.WORRIES: "Het onweer.",
        HouseOf.DREAMS: "Een tent.",
    }
    assert set(houses[HouseOf.GOOD_THINGS].shared_with) == {ANNA, MARK, RIA}
    assert houses[HouseOf.WORRIES].shared_with == (RIA,)
    assert houses[HouseOf.DREAMS].shared_with == ()
    assert {each.house for each in case.all(Stroke)} == {each.id for each in houses.values()}


def the_choice_binds(case: Case, house: Program) -> None:
    """Prove that each reader gets exactly the houses that the child lets see, lines and all."""
    rules = house.words.rulebook
    today = date.today()  # noqa: DTZ011 - the copy is made now
    seen = {ANNA: {HouseOf.GOOD_THINGS}, MARK: {HouseOf.GOOD_THINGS}}
    seen[RIA] = {HouseOf.GOOD_THINGS, HouseOf.WORRIES}
    seen[MIA] = set(HouseOf) - {HouseOf.SAFETY}
    for who, houses in seen.items():
        reader = replace(recipient_for(case, who, rules.law, today), about=(MIA,))
        copy = project(case, reader, rules.recipients, Occasion(today, rules.law))
        assert {each.of for each in copy.all(House)} == houses, who
        mine = {each.id for each in copy.all(House)}
        assert {each.house for each in copy.all(Stroke)} == mine, who


@pytest.mark.timeout(180)
def test_a_safety_plan_by_keyboard_and_three_houses_by_hand(
    qapp: QApplication, tmp_path: Path
) -> None:
    case = prepared(tmp_path)
    with running(qapp, places_in(tmp_path)) as house:
        keys = Keyboard(house)
        open_the_tab(keys)
        worries_and_conditions(keys)
        agreements(keys)
        network(keys, house)
        three_houses(keys, house)
        keys.ctrl(Qt.Key.Key_Q)
        assert not house.window.isVisible()
    with unlocked(places_in(tmp_path).vault) as vault:
        kept = vault.families.load(case.id)
    the_plan_is_there(kept)
    with running(qapp, places_in(tmp_path)) as house:
        the_choice_binds(kept, house)
