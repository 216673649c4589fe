"""Tips under a text: quiet, by keyboard and by mouse, and never a change that nobody chose."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.records import Answer, Person, Role
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.foothold import put_cursor
from mpg_desktop.ui.pages.advice import Advice
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.wording_hint import AFTER_MS, WordingHint
from mpg_desktop.ui.theme import Scheme
from tests.laid_open import LaidOpen

LayOpen = Callable[..., LaidOpen]

NOTES = answer_id("intake.visit_notes")
ANNA = Person(id=RecordId("p1"), name="Anna Dominant", role=Role.PARENT)
WISH = answer_id("intake.wish", ANNA.id)


def with_notes(lay_open: LayOpen, text: str) -> tuple[LaidOpen, LongTextField, WordingHint]:
    """Lay a family open whose notes about a visit hold a text, and go there."""
    laid = lay_open([ANNA, Answer(id=NOTES, question="intake.visit_notes", text=text)])
    field = laid.field(NOTES, "text")
    assert isinstance(field, LongTextField)
    laid.settle()
    line = field.findChild(WordingHint)
    assert line is not None
    return laid, field, line


def kept(laid: LaidOpen) -> str:
    """Return the notes as the family has them."""
    answer = laid.case.answer("intake.visit_notes")
    return answer.text if answer is not None else ""


def marked(field: LongTextField) -> list[str]:
    """Return the words that are underlined or marked on screen."""
    return [each.cursor.selectedText() for each in field.text.extraSelections()]


def line_colour(field: LongTextField) -> QColor:
    """Return the colour of the dotted line under the first word that is marked."""
    first = field.text.extraSelections()[0]
    return QColor(first.format.underlineColor())


def test_a_text_says_how_many_tips_there_are_and_stays_as_it_is(lay_open: LayOpen) -> None:
    text = "Anna is 👩‍👧 onbetrouwbaar. Zij komt tevens niet, tevens laat."
    laid, field, line = with_notes(lay_open, text)
    assert line.isVisible()
    assert line.head.text() == "2 tips bij deze tekst"
    assert marked(field) == ["onbetrouwbaar", "tevens", "tevens"]
    assert (field.value(), kept(laid)) == (text, text)
    assert laid.session.undoes is None
    assert not field.text.document().isUndoAvailable()


def test_without_anything_to_say_it_takes_no_room(lay_open: LayOpen) -> None:
    _, field, line = with_notes(lay_open, "Sam past op de hond.")
    assert line.isHidden()
    QTest.keyClick(field.text, Qt.Key.Key_F7)
    assert not line.rows
    assert field.text.hasFocus()


def test_tips_come_when_the_typing_pauses(lay_open: LayOpen, qtbot: QtBot) -> None:
    _, field, line = with_notes(lay_open, "")
    QTest.keyClicks(field.text, "Zij komt tevens")
    assert line.isHidden()
    qtbot.waitUntil(line.isVisible, timeout=AFTER_MS * 5)
    assert line.head.text() == "1 tip bij deze tekst"


def test_a_proposal_is_taken_over_by_keyboard_as_one_step(lay_open: LayOpen) -> None:
    laid, field, line = with_notes(lay_open, "😀 Tevens komt zij, tevens belt zij.")
    put_cursor(field.text, 3)
    QTest.keyClicks(field.text, "Nu. ")
    line.look()
    QTest.keyClick(field.text, Qt.Key.Key_F7)
    (row,) = line.rows
    assert row.take is not None
    assert row.take.hasFocus()
    assert marked(field)[-2:] == ["Tevens", "tevens"]
    QTest.keyClick(row.take, Qt.Key.Key_Space)
    assert field.value() == kept(laid) == "😀 Nu. Ook komt zij, ook belt zij."
    assert not line.rows
    assert field.text.hasFocus()
    QTest.keyClicks(field.text, "!")
    laid.session.undo()
    laid.session.undo()
    assert field.value() == kept(laid) == "😀 Nu. Tevens komt zij, tevens belt zij."
    laid.session.undo()
    assert kept(laid) == "😀 Tevens komt zij, tevens belt zij."


def test_letters_are_explained_the_first_time_only(lay_open: LayOpen) -> None:
    laid, _, line = with_notes(lay_open, "De OTS stopt. De OTS loopt.")
    line.head.click()
    (row,) = line.rows
    assert row.take is not None
    row.take.click()
    assert kept(laid) == "De ondertoezichtstelling (OTS) stopt. De OTS loopt."
    assert line.tips == ()


def test_a_tip_that_was_put_away_stays_away(lay_open: LayOpen) -> None:
    laid, field, line = with_notes(lay_open, "Zij is lui. Zij is onbetrouwbaar. Een casus.")
    QTest.keyClick(field.text, Qt.Key.Key_F7)
    assert [each.tip.first.words for each in line.rows] == ["is lui", "onbetrouwbaar", "casus"]
    QTest.keyClick(line.rows[0].away, Qt.Key.Key_Space)
    assert [each.tip.first.words for each in line.rows] == ["onbetrouwbaar", "casus"]
    assert line.rows[0].away.hasFocus()
    QTest.keyClick(line.rows[1].away, Qt.Key.Key_Space)
    assert line.rows[0].away.hasFocus()
    QTest.keyClick(line.rows[0].away, Qt.Key.Key_Escape)
    assert field.text.hasFocus()
    assert line.head.text() == "1 tip bij deze tekst"
    assert laid.session.flush()
    laid.desk.open(laid.family)
    laid.settle()
    again = laid.field(NOTES, "text")
    laid.settle()
    new = again.findChild(WordingHint)
    assert new is not None
    assert [each.first.words for each in new.tips] == ["onbetrouwbaar"]


def test_the_key_that_opens_the_list_closes_it(lay_open: LayOpen) -> None:
    _, field, line = with_notes(lay_open, "Een casus.")
    QTest.keyClick(field.text, Qt.Key.Key_F7)
    QTest.keyClick(line.rows[0].away, Qt.Key.Key_F7)
    assert not line.rows
    assert field.text.hasFocus()
    assert marked(field) == ["casus"]


def test_the_open_list_follows_the_text(lay_open: LayOpen) -> None:
    _, field, line = with_notes(lay_open, "Een casus.")
    line.head.click()
    field.text.setPlainText("Zij is onbetrouwbaar.")
    line.rows[0].dismissed.emit()
    assert [each.tip.first.words for each in line.rows] == []
    line.look()
    assert [each.first.words for each in line.tips] == ["onbetrouwbaar"]


def test_a_proposal_is_not_put_in_a_text_that_changed_meanwhile(lay_open: LayOpen) -> None:
    laid, field, line = with_notes(lay_open, "Zij komt tevens.")
    line.head.click()
    (row,) = line.rows
    field.text.setPlainText("Wat tevens?")
    row.taken.emit("")
    assert kept(laid) == "Wat tevens?"


def test_every_kind_of_tip_explains_itself(lay_open: LayOpen) -> None:
    long = " ".join(["woord"] * 16)
    _, _, line = with_notes(lay_open, f"{long}. Er wordt gebeld. Het XKZ. Een casus.")
    line.head.click()
    spoken = [row.away.accessibleDescription() for row in line.rows]
    assert "Deze zin heeft 16 woorden." in spoken[0]
    assert "Hier staat niet wie het doet." in spoken[1]
    assert "Kent iedereen deze letters?" in spoken[2]
    assert "Liever: het gezin" in spoken[3]


def test_a_long_list_says_how_many_more_there_are(lay_open: LayOpen) -> None:
    words = "casus cliënt jeugdige traject interventie methodiek indicatie triage maatwerk"
    more = "weerstand draagkracht casusregie diagnostiek monitoren"
    _, _, line = with_notes(lay_open, ". ".join(f"{words} {more}".split()))
    line.head.click()
    assert len(line.rows) == 12
    assert len(line.tips) == 14


@pytest.mark.parametrize(
    ("record", "field"), [(WISH, "text"), (answer_id("intake.reason"), "text")]
)
def test_nobodys_own_words_get_tips(lay_open: LayOpen, record: str, field: str) -> None:
    laid = lay_open([ANNA])
    own = laid.field(RecordId(record), field)
    assert isinstance(own, LongTextField)
    QTest.keyClicks(own.text, "Ik ben lui en onbetrouwbaar. Tevens.")
    laid.settle()
    assert own.findChild(WordingHint) is None


def test_a_name_in_the_file_gets_no_tip(lay_open: LayOpen) -> None:
    _, _, line = with_notes(lay_open, "Dominant belt. Zij is dominant.")
    assert [each.first.words for each in line.tips] == ["dominant"]


def test_a_very_long_text_is_read_behind_the_scenes(lay_open: LayOpen) -> None:
    laid, field, line = with_notes(lay_open, "Zij komt tevens. " * 2_000)
    assert line.head.text() == "1 tip bij deze tekst"
    assert len(marked(field)) == 200
    field.text.setPlainText("Een casus. " * 3_000)
    line.look()
    field.text.setPlainText("Rust.")
    laid.settle()
    assert line.head.text() == "1 tip bij deze tekst"
    line.look()
    assert line.isHidden()


def test_whoever_wants_no_tips_gets_none(lay_open: LayOpen) -> None:
    laid, field, line = with_notes(lay_open, "Een casus.")
    aid = laid.around.aid
    assert aid is not None
    aid.is_on = False
    assert line.isHidden()
    assert marked(field) == []
    aid.is_on = True
    assert line.isVisible()


def test_the_marks_follow_the_colours(lay_open: LayOpen) -> None:
    laid, field, _ = with_notes(lay_open, "Een casus.")
    before = line_colour(field)
    laid.around.theme.set_scheme(Scheme.DARK)
    assert line_colour(field) != before


def test_a_line_of_any_page_gets_tips_in_one_call(lay_open: LayOpen, qtbot: QtBot) -> None:
    laid = lay_open([ANNA])
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    line = OneLine(laid.session, ("plan", "step"), "Stap")
    column.addWidget(line)
    Advice(laid.around, laid.session, page).offer(line, ("plan", "step"), column.addWidget)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    line.setFocus()
    laid.settle()
    line.insert("😀 Indien dit reeds kan")
    hint = page.findChild(WordingHint)
    assert hint is not None
    hint.look()
    QTest.keyClick(line, Qt.Key.Key_F7)
    first = hint.rows[0].take
    assert isinstance(first, QPushButton)
    first.click()
    QApplication.processEvents()
    assert line.text() == "😀 Als dit reeds kan"
    assert [each.text for each in laid.session.drafts] == ["😀 Als dit reeds kan"]


def test_where_nobody_helps_nothing_is_offered(lay_open: LayOpen, qtbot: QtBot) -> None:
    laid = lay_open([ANNA])
    page = QWidget()
    qtbot.addWidget(page)
    line = OneLine(laid.session, ("plan", "step"), "Stap")
    column = QVBoxLayout(page)
    column.addWidget(line)
    around = type(laid.around)(
        laid.around.theme,
        laid.around.catalogue,
        laid.around.law,
        laid.around.say,
        laid.around.enclosures,
        laid.around.tell,
    )
    Advice(around, laid.session, page).offer(line, ("plan", "step"), column.addWidget)
    page.show()
    line.setFocus()
    assert page.findChild(WordingHint) is None
