"""A reader has the same letters in the disc as everywhere else."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.ui.papers.reader_line import ReaderLine
from mpg_desktop.ui.theme import Theme


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Sem", "Se"), ("oma Tineke", "OT"), ("meneer Van Dam", "MD"), ("Anna (mama)", "An")],
)
def test_a_reader_has_the_letters_of_the_list_of_people(
    theme: Theme, qtbot: QtBot, name: str, letters: str
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert ReaderLine(theme, parent, name, "Het kind", "").letters == letters
    assert ReaderLine(theme, parent, name, "Het kind", "building").letters == ""
