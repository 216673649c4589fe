"""Ctrl+K in the real window: it goes to questions of tabs that nobody looked at yet."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mpg_desktop.app import House
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Side, Statement
from mpg_desktop.domain.plan_records import Goal
from tests.e2e.keyboard import ENTER, Keyboard, places_in, running
from tests.e2e.test_window_keyboard import pages_of_the_first_start, person

CHILD = 1
"""How many times down in the list of roles."""

WELL = "Wat gaat goed met geld, wonen en werk?"
NOW = "Wat is nu meteen nodig?"
TOGETHER = "Wat gaat goed in dit gezin?"
CARE, CARE_OF_MIA = "Adequate verzorging", "Er wordt goed voor mij gezorgd"


def the_case(house: House) -> Case:
    """Return the family as it stands."""
    session = house.desk.session
    assert session is not None
    return session.case


def tab(house: House) -> str:
    """Return the title of the tab in front."""
    page = house.window.desk_page
    assert page is not None
    return page.tabs.bar.tabText(page.tabs.bar.currentIndex())


def text_of(case: Case, question: str) -> str:
    """Return what was answered to a question."""
    answer = case.answer(question)
    return "" if answer is None else answer.text


@pytest.mark.timeout(120)
def test_a_question_of_every_tab_can_be_jumped_to(qapp: QApplication, tmp_path: Path) -> None:
    with running(qapp, places_in(tmp_path)) as house:
        keys = Keyboard(house)
        pages_of_the_first_start(keys, house, tmp_path / "blad.pdf")
        keys.ctrl(Qt.Key.Key_N)

        keys.jump(WELL)
        assert tab(house) == "Gezinsprofiel"
        keys.type("Er is werk.")
        keys.press(ENTER)
        (said,) = the_case(house).all(Statement)
        assert (said.text, said.domain, said.side) == ("Er is werk.", "context", Side.STRENGTH)

        keys.jump(TOGETHER)
        assert (tab(house), keys.said()) == ("Gezinsplan", TOGETHER)
        keys.type("Samen eten.")
        assert text_of(the_case(house), "plan.goes_well") == "Samen eten."
        keys.jump("Doel toevoegen")
        keys.type("Rust in huis.")
        keys.press(ENTER)
        assert [each.text for each in the_case(house).all(Goal)] == ["Rust in huis."]

        keys.jump(NOW)
        assert (tab(house), keys.said()) == ("Veiligheidsplan", NOW)
        keys.type("Bel oma.")
        assert text_of(the_case(house), "safety.direct") == "Bel oma."

        person(keys, "Mia de Vries", "Mia", CHILD, "28-2-2014")
        keys.jump(CARE)
        assert tab(house) == "Goed genoeg"
        keys.push("Nieuwe ronde")
        keys.push("Iemand laten spreken")
        keys.press(Qt.Key.Key_Down, ENTER)
        keys.jump("Gezinsplan")
        keys.jump(CARE)
        assert tab(house) == "Goed genoeg"
        assert keys.said().startswith(CARE_OF_MIA), "on the card of whoever speaks, in her words"
