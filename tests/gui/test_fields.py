"""Shows of every kind of field that showing it is not editing, and how it is left blank."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.domain.records import Why, YesNo
from mpg_desktop.ui.fields.choice import ChipsField, ScoreField, SegmentsField, YesNoField
from mpg_desktop.ui.fields.combo import ComboField
from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.fields.times import TimeField
from mpg_desktop.ui.fields.typed import NumberField
from mpg_desktop.ui.theme import Theme
from tests.gui.asked import FEW, MANY, ODD, Heard, Shows, focused

Make = Callable[[Theme], Field]

KINDS: dict[str, tuple[Make, object]] = {
    "line": (lambda theme: LineField(theme, "Naam"), ODD),
    "text": (lambda theme: LongTextField(theme, "Wens"), f"{ODD}\nregel twee\n"),
    "segments": (lambda theme: SegmentsField(theme, "Gezag", FEW), "b"),
    "combo": (lambda theme: ComboField(theme, "Rol", MANY), "3"),
    "yes_no": (lambda theme: YesNoField(theme, "Voicemail"), YesNo.NO),
    "score": (lambda theme: ScoreField(theme, "Hoe gaat het?", ends=("slecht", "goed")), 0),
    "chips": (lambda theme: ChipsField(theme, "Onderwerpen", MANY), ("1", "4")),
    "number": (lambda theme: NumberField(theme, "Leeftijd", most=120), 0),
    "date": (lambda theme: DateField(theme, "Geboren op"), date(2014, 2, 28)),
    "time": (lambda theme: TimeField(theme, "Om"), time(14, 30)),
}


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest, theme: Theme) -> tuple[Field, object]:
    """Return a field of each kind, and a value for it."""
    make, value = KINDS[request.param]
    return make(theme), value


def test_showing_is_not_editing(kind: tuple[Field, object], on_screen: Shows) -> None:
    asked, value = kind
    on_screen(asked)
    heard = Heard(asked)
    for shown in (value, asked.empty(), value):
        asked.show_value(shown)
        assert asked.value() == shown
    asked.show_why(Why.DECLINED)
    asked.show_why(None)
    asked.setFocus()
    asked.clearFocus()
    assert (heard.edits, heard.blanks, heard.halves) == ([], [], [])


def test_nothing_is_not_nought_or_no(kind: tuple[Field, object]) -> None:
    asked, value = kind
    assert asked.value() == asked.empty()
    assert asked.value() != value
    assert asked.value() is None or asked.value() in ("", ())


def test_a_reason_for_being_blank_empties_and_is_told(
    kind: tuple[Field, object], on_screen: Shows
) -> None:
    asked, value = kind
    on_screen(asked)
    asked.show_value(value)
    heard = Heard(asked)
    menu = asked.open_menu()
    action = next(each for each in menu.actions() if "&Wil" in each.text())
    action.trigger()
    menu.close()
    assert heard.blanks == [Why.DECLINED]
    assert heard.edits == []
    assert asked.value() == asked.empty()
    assert asked.why is Why.DECLINED
    asked.setFocus()
    assert "wil niet zeggen" in focused().accessibleDescription()


@pytest.mark.parametrize("keyboard", ["American", "Belgian"])
def test_the_menu_opens_by_key(kind: tuple[Field, object], on_screen: Shows, keyboard: str) -> None:
    asked, _ = kind
    on_screen(asked)
    asked.setFocus()
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    held = control | shift if keyboard == "Belgian" else control
    QTest.keyClick(focused(), Qt.Key.Key_Period, held)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    checked = [each.text() for each in menu.actions() if each.isChecked()]
    assert checked == ["&Leeg"]
    menu.close()


@pytest.mark.parametrize("size", [80, 100, 140, 200])
def test_nothing_moves_when_the_button_of_the_menu_comes(
    theme: Theme, on_screen: Shows, size: int
) -> None:
    theme.set_text_size(size)
    first, asked = LineField(theme, "Eerst"), LineField(theme, "Naam", "Zoals op de kaart staat.")
    asked.show_why(Why.DECLINED)
    on_screen(first, asked)
    first.setFocus()
    QApplication.processEvents()
    before = laid_out(asked)
    asked.setFocus()
    QApplication.processEvents()
    (button,) = asked.findChildren(QToolButton)
    assert button.isVisible()
    assert laid_out(asked) == before
    first.setFocus()
    QApplication.processEvents()
    assert button.isHidden()
    assert laid_out(asked) == before


def laid_out(asked: Field) -> list[QRect]:
    """Return where everything of a field stands but the button of its menu."""
    widgets = asked.findChildren(QWidget)
    return [each.geometry() for each in widgets if not isinstance(each, QToolButton)]


def test_the_menu_opens_under_its_button_that_nobody_saw(theme: Theme, on_screen: Shows) -> None:
    asked = LineField(theme, "Naam")
    on_screen(asked)
    asked.clearFocus()
    unseen = asked.open_menu()
    before = unseen.pos()
    unseen.close()
    asked.setFocus()
    QApplication.processEvents()
    seen = asked.open_menu()
    assert seen.pos() == before
    seen.close()


def test_an_answer_ends_the_reason(theme: Theme, on_screen: Shows) -> None:
    asked = LineField(theme, "Naam")
    on_screen(asked)
    asked.show_why(Why.NOT_ASKED)
    QTest.keyClicks(asked.line, "S")
    assert asked.why is None


def test_history_is_asked_for_from_the_menu(theme: Theme, on_screen: Shows, qtbot: QtBot) -> None:
    asked = LongTextField(theme, "Wens")
    on_screen(asked)
    menu = asked.open_menu()
    assert not menu.actions()[-1].isEnabled()
    menu.close()
    asked.offer_history(offered=True)
    menu = asked.open_menu()
    with qtbot.waitSignal(asked.history_wanted):
        menu.actions()[-1].trigger()
    menu.close()
