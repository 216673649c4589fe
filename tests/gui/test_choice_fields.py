"""Shows that choices are walked by keyboard and change only when somebody chooses."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mpg_desktop.domain.catalogue import Option
from mpg_desktop.ui.fields.choice import ChipsField, ScoreField, SegmentsField, choice_field
from mpg_desktop.ui.fields.combo import ComboField
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.theme import Theme
from tests.gui.asked import FEW, MANY, Heard, Shows, focused


def test_tab_lands_on_the_chosen_answer_and_changes_nothing(theme: Theme, on_screen: Shows) -> None:
    before, asked, after = (
        LineField(theme, "Naam"),
        SegmentsField(theme, "Gezag", FEW),
        LineField(theme, "Roepnaam"),
    )
    on_screen(before, asked, after)
    asked.show_value("c")
    heard = Heard(asked)
    before.line.setFocus()
    QTest.keyClick(before.line, Qt.Key.Key_Tab)
    assert asked.buttons()[2].hasFocus()
    QTest.keyClick(asked.buttons()[2], Qt.Key.Key_Tab)
    assert after.line.hasFocus()
    QTest.keyClick(after.line, Qt.Key.Key_Backtab)
    assert asked.buttons()[2].hasFocus()
    assert heard.edits == []
    QTest.keyClick(asked.buttons()[2], Qt.Key.Key_Left)
    assert heard.edits == ["b"]
    QTest.keyClick(asked.buttons()[1], Qt.Key.Key_Delete)
    assert heard.edits == ["b", None]


def test_arrows_follow_the_direction_of_reading(theme: Theme, on_screen: Shows) -> None:
    asked = SegmentsField(theme, "Gezag", FEW)
    window = on_screen(asked)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    asked.show_value("a")
    QApplication.processEvents()
    first, second = asked.buttons()[:2]
    assert first.x() > second.x()
    QTest.keyClick(first, Qt.Key.Key_Left)
    assert asked.value() == "b"


def test_chips_are_one_stop_walked_by_arrows(theme: Theme, on_screen: Shows) -> None:
    before, asked, after = (
        LineField(theme, "Naam"),
        ChipsField(theme, "Onderwerpen", FEW),
        LineField(theme, "Roepnaam"),
    )
    on_screen(before, asked, after)
    heard = Heard(asked)
    before.line.setFocus()
    QTest.keyClick(before.line, Qt.Key.Key_Tab)
    assert asked.buttons()[0].hasFocus()
    QTest.keyClick(asked.buttons()[0], Qt.Key.Key_Right)
    assert asked.buttons()[1].hasFocus()
    assert heard.edits == []
    QTest.keyClick(asked.buttons()[1], Qt.Key.Key_Space)
    assert heard.edits == [("b",)]
    QTest.keyClick(asked.buttons()[1], Qt.Key.Key_Tab)
    assert after.line.hasFocus()


def test_scores_by_figure_and_ten_by_two(theme: Theme, on_screen: Shows) -> None:
    asked = ScoreField(theme, "Hoe gaat het?")
    on_screen(asked)
    heard = Heard(asked)
    asked.buttons()[0].setFocus()
    QTest.keyClicks(focused(), "7")
    QTest.keyClicks(focused(), "1")
    QTest.keyClicks(focused(), "0")
    assert heard.edits == [7, 1, 10]


def test_the_wheel_changes_no_answer(theme: Theme, on_screen: Shows) -> None:
    asked = ComboField(theme, "Rol", MANY)
    on_screen(asked)
    asked.show_value("3")
    heard = Heard(asked)
    event = QWheelEvent(
        QPoint(5, 5),
        asked.combo.mapToGlobal(QPoint(5, 5)),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by place
    )
    QApplication.sendEvent(asked.combo, event)
    assert (asked.value(), heard.edits) == ("3", [])


def test_an_answer_that_the_form_forgot_is_still_shown(theme: Theme, on_screen: Shows) -> None:
    for asked in (SegmentsField(theme, "Gezag", FEW), ComboField(theme, "Rol", MANY)):
        on_screen(asked)
        asked.show_value("vroeger")
        assert asked.value() == "vroeger"
    chips = ChipsField(theme, "Onderwerpen", FEW)
    on_screen(chips)
    chips.show_value(("vroeger", "a"))
    assert set(chips.value()) == {"vroeger", "a"}


def test_the_number_of_answers_chooses_the_field(theme: Theme) -> None:
    assert isinstance(choice_field(theme, "Gezag", FEW), SegmentsField)
    assert isinstance(choice_field(theme, "Rol", MANY), ComboField)


NAMES = [Option(name, name) for name in ("oma Tineke", "opa Wim", "juf Kim", "Aad", "Anna", "Bo")]


def sought(on_screen: Shows, theme: Theme, *typed: str) -> tuple[ComboField, Heard]:
    """Type names in a list that somebody new can be made in, each after a pause."""
    asked = ComboField(theme, "Wie", [*NAMES, Option("\0new", "Xander toevoegen…")])
    on_screen(asked, LineField(theme, "Naam"))
    heard = Heard(asked)
    asked.combo.setFocus()
    for each in typed:
        asked.combo.keyPressEvent(
            QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
        )
        QTest.keyClicks(asked.combo, each)
    return asked, heard


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (("opa w",), "opa Wim"),
        (("OMA T",), "oma Tineke"),
        (("juf kimberley",), "juf Kim"),
        (("aa",), "Aad"),
        (("a", "a"), "Anna"),
        (("a", "a", "a"), "Aad"),
        (("bbb",), "Bo"),
        (("x",), None),
        (("q",), None),
    ],
)
def test_a_list_is_sought_through_by_typing_spaces_and_all(
    theme: Theme, on_screen: Shows, typed: tuple[str, ...], found: str | None
) -> None:
    asked, heard = sought(on_screen, theme, *typed)
    assert QApplication.activePopupWidget() is None
    assert asked.value() == found
    assert heard.edits[-1:] == ([] if found is None else [found])
    QTest.keyClick(asked.combo, Qt.Key.Key_Tab)
    assert not asked.combo.hasFocus(), "Tab goes on"


def test_a_space_in_no_name_opens_the_list(theme: Theme, on_screen: Shows) -> None:
    sought(on_screen, theme, " ")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
