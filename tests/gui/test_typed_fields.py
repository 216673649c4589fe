"""Shows that texts, dates and numbers keep what is typed, whatever it is."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.fields.typed import NumberField
from mpg_desktop.ui.foothold import put_cursor
from mpg_desktop.ui.theme import Theme
from tests.gui.asked import ODD, Heard, Shows


def test_typed_text_arrives_letter_by_letter(theme: Theme, on_screen: Shows) -> None:
    line, text = LineField(theme, "Naam"), LongTextField(theme, "Wens")
    on_screen(line, text)
    for asked, widget in ((line, line.line), (text, text.text)):
        heard = Heard(asked)
        QTest.keyClicks(widget, "Sem")
        assert heard.edits == ["S", "Se", "Sem"]
        assert asked.value() == "Sem"


def test_a_hundred_thousand_letters_stay_as_they_are_and_quick(
    theme: Theme, on_screen: Shows
) -> None:
    line, text = LineField(theme, "Naam"), LongTextField(theme, "Wens")
    on_screen(line, text)
    paragraph = f"{ODD} woord " * 6
    story = (paragraph + "\n") * (100_000 // len(paragraph) + 1)
    plain = ("woord " * 17_000)[:100_000]
    QGuiApplication.clipboard().setText(story)
    text.text.paste()
    assert text.value() == story
    QGuiApplication.clipboard().setText(plain)
    line.line.paste()
    assert line.value() == plain
    QApplication.processEvents()
    for widget, text_of in ((text.text, text.value), (line.line, line.value)):
        before = text_of()
        QTest.keyClicks(widget, "x")
        QApplication.processEvents()
        assert text_of() != before


def test_a_story_grows_and_tab_leaves_it(theme: Theme, on_screen: Shows) -> None:
    text, after = LongTextField(theme, "Wens"), LineField(theme, "Naam")
    on_screen(text, after)
    low = text.text.height()
    text.show_value("regel\n" * 10)
    QApplication.processEvents()
    assert text.text.height() > low
    assert text.text.verticalScrollBar().maximum() == 0
    text.text.setFocus()
    QTest.keyClick(text.text, Qt.Key.Key_Tab)
    assert after.line.hasFocus()


def test_another_text_keeps_the_cursor_near(theme: Theme, on_screen: Shows) -> None:
    text = LongTextField(theme, "Wens")
    on_screen(text)
    text.show_value("Sem wil 👩‍👧 voetballen en zwemmen")
    put_cursor(text.text, 5)
    text.show_value("Sem wil 👩‍👧 voetballen en schaatsen")
    assert text.text.words() == "Sem wil 👩‍👧 voetballen en schaatsen"
    at = len("Sem wil 👩‍👧 voetballen en schaats".encode("utf-16-le")) // 2
    assert abs(text.text.textCursor().position() - at) <= 2
    text.show_value("Sem wil 👩‍👧 voetballen en schaatsen")
    assert abs(text.text.textCursor().position() - at) <= 2


def test_right_to_left_text_begins_at_the_right(theme: Theme, on_screen: Shows) -> None:
    text = LongTextField(theme, "Wens")
    on_screen(text)
    text.show_value("أريد بيتا")
    QApplication.processEvents()
    assert text.text.cursorRect().left() > text.text.width() / 2


def test_undo_in_a_text_belongs_to_the_window(theme: Theme, qtbot: QtBot) -> None:
    window = QMainWindow()
    holder = QWidget()
    column = QVBoxLayout(holder)
    line, text = LineField(theme, "Naam"), LongTextField(theme, "Wens")
    column.addWidget(line)
    column.addWidget(text)
    window.setCentralWidget(holder)
    undone = []
    action = QAction("undo", window)
    action.setShortcut(QKeySequence.StandardKey.Undo)
    action.triggered.connect(lambda: undone.append(True))
    window.addAction(action)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    for widget, asked in ((line.line, line), (text.text, text)):
        widget.setFocus()
        QTest.keyClicks(widget, "Sem")
        QTest.keySequence(widget, QKeySequence("Ctrl+Z"))
        assert asked.value() == "Sem"
    assert undone == [True, True]
    action.setEnabled(False)
    for widget, asked in ((line.line, line), (text.text, text)):
        QTest.keySequence(widget, QKeySequence("Ctrl+Z"))
        assert asked.value() == "Sem"


def test_an_impossible_date_stays_and_is_explained_when_one_leaves(
    theme: Theme, on_screen: Shows
) -> None:
    asked, after = DateField(theme, "Geboren op"), LineField(theme, "Naam")
    on_screen(asked, after)
    heard = Heard(asked)
    asked.line.setFocus()
    QTest.keyClicks(asked.line, "31-2-2014")
    assert asked.note == ""
    assert heard.halves[-1] == "31-2-2014"
    after.line.setFocus()
    assert asked.line.text() == "31-2-2014"
    assert "bestaat niet" in asked.note
    assert asked.unfinished() == "31-2-2014"
    assert "bestaat niet" in asked.line.accessibleDescription()
    assert asked.value() is None  # not the 31st of February of another year, typed on the way
    asked.show_value(None)
    assert asked.line.text() == "31-2-2014"
    asked.line.setFocus()
    asked.line.selectAll()
    QTest.keyClicks(asked.line, "28 feb 2014")
    after.line.setFocus()
    assert heard.edits[-1] == date(2014, 2, 28)
    assert heard.halves[-1] == ""
    assert (asked.line.text(), asked.note) == ("28-2-2014", "")


def test_a_date_comes_from_the_calendar_too(theme: Theme, on_screen: Shows) -> None:
    asked = DateField(theme, "Geboren op", today=lambda: date(2026, 11, 23))
    on_screen(asked)
    heard = Heard(asked)
    asked.line.setFocus()
    QTest.keyClick(asked.line, Qt.Key.Key_F4)
    calendar = QApplication.focusWidget()
    assert calendar is not None
    QTest.keyClick(calendar, Qt.Key.Key_Left)
    QTest.keyClick(calendar, Qt.Key.Key_Return)
    assert heard.edits == [date(2026, 11, 22)]


@pytest.mark.parametrize("corner", ["topLeft", "bottomRight"])
def test_the_calendar_is_in_sight_as_a_whole(theme: Theme, on_screen: Shows, corner: str) -> None:
    asked = DateField(theme, "Geboren op", today=lambda: date(2026, 11, 23))
    window = on_screen(asked)
    room = window.screen().availableGeometry()
    window.resize(240, 90)
    edge = room.topLeft() if corner == "topLeft" else room.bottomRight() - QPoint(120, 100)
    window.move(edge)
    QApplication.processEvents()
    calendar = asked.open_calendar()
    QApplication.processEvents()
    assert room.contains(calendar.geometry())
    line = QRect(asked.line.mapToGlobal(QPoint(0, 0)), asked.line.size())
    assert not calendar.geometry().intersects(line)
    calendar.close()


def test_the_calendar_warns_of_nothing(theme: Theme, on_screen: Shows) -> None:
    """Qt paints weekends red, and the month in dark letters on the accent."""
    asked = DateField(theme, "Geboren op", today=lambda: date(2026, 11, 23))
    on_screen(asked)
    calendar = asked.open_calendar()
    month = calendar.findChild(QCalendarWidget)
    assert isinstance(month, QCalendarWidget)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        assert month.weekdayTextFormat(day).foreground().style() is Qt.BrushStyle.NoBrush
    bar = month.findChild(QWidget, "qt_calendar_navigationbar")
    assert isinstance(bar, QWidget)
    assert bar.backgroundRole() is QPalette.ColorRole.Base
    calendar.close()


def test_a_draft_comes_back_and_is_no_answer(theme: Theme, on_screen: Shows) -> None:
    asked = DateField(theme, "Geboren op")
    on_screen(asked)
    heard = Heard(asked)
    asked.show_half("31-2-20")
    assert asked.unfinished() == "31-2-20"
    assert asked.note
    assert heard.edits == []


@pytest.mark.parametrize(("text", "number"), [("8", 8), (" 8 ", 8), ("121", None), ("acht", None)])
def test_numbers_within_their_ends(
    theme: Theme, on_screen: Shows, text: str, number: int | None
) -> None:
    asked, after = NumberField(theme, "Leeftijd", most=120), LineField(theme, "Naam")
    on_screen(asked, after)
    asked.line.setFocus()
    QTest.keyClicks(asked.line, text)
    after.line.setFocus()
    assert asked.value() == number
    assert bool(asked.note) is (number is None)


def test_a_long_name_is_read_from_its_beginning(theme: Theme, on_screen: Shows) -> None:
    first, asked = LineField(theme, "Kenmerk"), LineField(theme, "Naam")
    on_screen(first, asked)
    text = "Huisartsenpraktijk Zuid, dokter Hendriks, samen met Marieke"
    asked.show_value(text)
    assert asked.line.cursorPosition() == 0
    asked.line.setFocus()
    asked.show_value(f"{text} en Joris")
    assert asked.line.cursorPosition() == len(f"{text} en Joris"), "who types there goes on"


def test_a_number_without_an_end_names_none(theme: Theme, on_screen: Shows) -> None:
    asked, after = NumberField(theme, "Leeftijd"), LineField(theme, "Naam")
    on_screen(asked, after)
    asked.setFocus()
    QTest.keyClicks(asked.line, "-1")
    after.setFocus()
    assert asked.note == "Typ een heel getal in cijfers, 0 of meer."
