"""What is read ahead ends with the program: nothing is made ready in a window that is gone."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mpg_desktop.ui.family_tabs import PAGES
from tests.e2e.keyboard import Keyboard, places_with, running
from tests.validator.practice_papers import practice_case


def test_nothing_is_read_on_after_the_end(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot  # which hears what goes wrong in a turn of the window
    with running(qapp, places_with(tmp_path, practice_case())) as house:
        Keyboard(house).open_first_family()
    for _turn in range(2 * len(PAGES)):
        QApplication.processEvents()
