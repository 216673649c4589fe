"""Tips and spelling in the real window, by keyboard only, and gone with the lock."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mpg_desktop.app import House
from mpg_desktop.domain.case import Case
from mpg_desktop.ui.pages.wording_hint import WordingHint
from tests.e2e.keyboard import ENTER, Keyboard, places_in, running
from tests.e2e.test_window_keyboard import is_locked, pages_of_the_first_start

NOTES = "Waar let u op bij een bezoek?"
NAME, SLIP = "Xanthippekade", "verzekring"


def line(house: House) -> WordingHint | None:
    """Return the line of tips that is in sight."""
    found = house.window.findChildren(WordingHint)
    return next((each for each in found if each.isVisible()), None)


def about(house: House) -> list[str]:
    """Return which words the tips in sight are about."""
    seen = line(house)
    return [] if seen is None else [tip.first.words for tip in seen.tips]


def notes(case: Case) -> str:
    """Return what stands in the notes about a visit."""
    answer = case.answer("intake.visit_notes")
    return "" if answer is None else answer.text


def spellers() -> int:
    """Return how many processes of ours judge words now (Linux)."""
    tasks = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    children = [child for task in tasks for child in task.read_text().split()]
    lines = [Path(f"/proc/{child}/cmdline").read_bytes() for child in children]
    return sum(b"speller.py" in each for each in lines)


@pytest.mark.timeout(120)
@pytest.mark.skipif(sys.platform != "linux", reason="looks at the processes of the machine")
def test_a_text_is_made_plain_by_keyboard_only(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with running(qapp, places_in(tmp_path)) as house:
        keys = Keyboard(house)
        words = pages_of_the_first_start(keys, house, tmp_path / "blad.pdf")
        keys.ctrl(Qt.Key.Key_N)
        assert spellers() == 0
        keys.jump(NOTES)
        keys.type(f"{NAME}: de {SLIP} is reeds rond.")
        qtbot.waitUntil(lambda: about(house) == [NAME, SLIP, "reeds"], timeout=20_000)
        assert spellers() == 1

        keys.press(Qt.Key.Key_F7)
        keys.push("Woord onthouden, bij")
        keys.push("Neem over: “al”")
        seen = line(house)
        assert seen is not None
        qtbot.waitUntil(lambda: bool(seen.rows and seen.rows[0].proposals), timeout=20_000)
        keys.push("Neem over: “verzekering”")
        session = house.desk.session
        assert session is not None
        assert notes(session.case) == f"{NAME}: de verzekering is al rond."
        keys.ctrl(Qt.Key.Key_Z)
        assert notes(session.case) == f"{NAME}: de {SLIP} is al rond."

        keys.ctrl(Qt.Key.Key_L)
        assert is_locked(house)
        assert spellers() == 0
        keys.type(words)
        keys.press(ENTER)
        qtbot.waitUntil(lambda: about(house) == [SLIP], timeout=20_000)
        keys.ctrl(Qt.Key.Key_Q)
    assert spellers() == 0
