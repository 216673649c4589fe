"""What a voice finds unsafe leads to the safety plan, by keyboard in the real window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mpg_desktop.content.conditions import load_conditions
from mpg_desktop.domain.voice_records import Round
from mpg_desktop.domain.voices import safety_pointers
from mpg_desktop.ui.conditions_page import ConditionsPage
from tests.e2e.keyboard import Keyboard, places_with, running
from tests.validator.practice_papers import RESOURCES, practice_case

WORDED = load_conditions(RESOURCES)


def test_the_note_about_safety_opens_the_safety_plan(qapp: QApplication, tmp_path: Path) -> None:
    case = practice_case()
    with running(qapp, places_with(tmp_path, case)) as house:
        keys = Keyboard(house)
        keys.open_first_family()
        page = house.window.desk_page
        assert page is not None
        keys.ctrl(Qt.Key.Key_3)
        conditions = house.window.findChild(ConditionsPage)
        assert conditions is not None
        worry = next(each.id for each in case.all(Round) if safety_pointers(case, WORDED, each.id))
        assert conditions.reveal(worry, "")
        conditions.choose("beside")
        keys.settle()
        conditions.safety.link.setFocus()
        keys.press(Qt.Key.Key_Space)
        assert page.tabs.bar.tabText(page.tabs.bar.currentIndex()) == "Veiligheidsplan"
        there = QApplication.focusWidget()
        assert there is not None
        assert there.accessibleName() == "Wat is nu meteen nodig?"
