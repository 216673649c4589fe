"""Shows that after a lock the cursor is where it was on the page of a form."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from mpg_desktop.desk.draft import Draft
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.records import Person, Role
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.pages.field_history import FieldHistory
from mpg_desktop.ui.picture_view import PictureView
from tests.laid_open import LaidOpen

LayOpen = Callable[..., LaidOpen]

SAM = Person(id=RecordId("p1"), name="Sam de Wit", called="Sam", role=Role.CHILD)


def test_after_a_lock_the_cursor_stands_in_the_same_text(lay_open: LayOpen) -> None:
    laid = lay_open([SAM])
    hope = answer_id("intake.hope", SAM.id)
    field = laid.field(hope, "text")
    assert isinstance(field, LongTextField)
    QTest.keyClicks(field.text, "Samen eten")
    QTest.keyClick(field.text, Qt.Key.Key_Left)
    QTest.keyClick(field.text, Qt.Key.Key_Left)
    laid.lock_and_unlock()
    focused = QApplication.focusWidget()
    assert focused is not None
    again = laid.field(hope, "text")
    assert isinstance(again, LongTextField)
    assert again.text is focused
    assert again.value() == "Samen eten"
    assert again.text.textCursor().position() == len("Samen eten") - 2


def test_after_a_lock_over_a_dialog_the_cursor_stands_in_the_same_text(lay_open: LayOpen) -> None:
    laid = lay_open([SAM])
    name = laid.field("family", "name")
    dialog = QDialog(laid.page)
    dialog.open()
    QApplication.processEvents()
    assert dialog.isActiveWindow()
    laid.page.keep_drafts(laid.session)
    dialog.done(0)
    laid.page.window().activateWindow()
    QApplication.processEvents()
    laid.desk.lock()
    laid.settle()
    laid.page.leave()
    laid.unlock()
    again = next(each for at, each in laid.bound() if (at.record, at.field) == ("family", "name"))
    assert isinstance(again, LineField)
    assert again is not name
    assert again.line is QApplication.focusWidget()


def test_after_a_lock_over_earlier_texts_the_cursor_stands_in_their_text(lay_open: LayOpen) -> None:
    laid = lay_open([SAM])
    name = laid.field("family", "name")
    for _twice in range(2):
        name.history_wanted.emit()
        laid.settle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    panel, focused = name.panel, QApplication.focusWidget()
    assert isinstance(panel, FieldHistory)
    assert focused is not None
    assert panel.isAncestorOf(focused)
    laid.lock_and_unlock()
    again = next(each for at, each in laid.bound() if (at.record, at.field) == ("family", "name"))
    assert isinstance(again, LineField)
    assert again.line is QApplication.focusWidget()


def test_after_a_lock_the_cursor_is_on_the_same_line_beside_the_form(lay_open: LayOpen) -> None:
    laid = lay_open([SAM])
    laid.page.side.lines["custody"].setFocus()
    laid.lock_and_unlock()
    assert QApplication.focusWidget() is laid.page.side.lines["custody"]


def test_after_a_lock_it_is_near_what_is_folded_by_now(lay_open: LayOpen) -> None:
    laid = lay_open([SAM])
    laid.page.visit("genogram")
    QApplication.processEvents()
    assert isinstance(QApplication.focusWidget(), PictureView)
    laid.lock_and_unlock()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert laid.page.card("people").isAncestorOf(focused)


@pytest.mark.parametrize("text", ['["family", "name"]', '{"part": "of another version"}'])
def test_a_place_that_nobody_knows_any_more_is_forgotten(lay_open: LayOpen, text: str) -> None:
    laid = lay_open([SAM])
    before = QApplication.focusWidget()
    laid.session.keep_draft(Draft("cursor:intake", "", text))
    laid.page.show_session(laid.session)
    assert laid.session.drafts == ()
    assert QApplication.focusWidget() in {before, None}
