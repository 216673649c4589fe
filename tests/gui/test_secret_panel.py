"""Shows that a reason for a secret is kept with its first letter, also in what only begins."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Address, Custody, Person, Secret, Why
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.pages.record_editor import RecordEditor
from mpg_desktop.ui.pages.secret_panel import SecretPanel
from tests.laid_open import LaidOpen

LayOpen = Callable[..., LaidOpen]

ANNA = Person(id=RecordId("p2"), name="Anna")
HOUSE = Address(id=RecordId("a1"), label="Thuis", lines="Kade 1")
REASON = "Vader mag niet weten waar dit is"


def asked(field: Field) -> SecretPanel:
    """Ask for whom a field is secret."""
    field.secret_wanted.emit()
    assert isinstance(field.panel, SecretPanel)
    return field.panel


def kept(laid: LaidOpen) -> tuple[Secret, ...]:
    house = laid.case.find(Address, HOUSE.id)
    assert house is not None
    return house.secret


def test_a_reason_without_anybody_chosen_keeps_it_from_everyone(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA, HOUSE])
    field = laid.field(HOUSE.id, "lines")
    panel = asked(field)
    QTest.keyClicks(panel.reason.line, REASON)
    assert kept(laid) == (Secret("lines", (), REASON),)
    assert panel.who.buttons()[0].isChecked(), "one sees for whom"
    QTest.keyClick(panel.ready, Qt.Key.Key_Escape)
    laid.lock_and_unlock()
    again = asked(laid.field(HOUSE.id, "lines"))
    assert again.reason.value() == REASON


def test_a_reason_is_one_step_to_undo(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA, HOUSE])
    panel = asked(laid.field(HOUSE.id, "lines"))
    QTest.keyClicks(panel.reason.line, REASON)
    laid.session.undo()
    assert kept(laid) == ()


def test_spaces_are_no_reason(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA, HOUSE])
    panel = asked(laid.field(HOUSE.id, "lines"))
    QTest.keyClicks(panel.reason.line, " ")
    assert kept(laid) == ()


def test_an_answer_that_is_taken_away_opens_nothing_up(lay_open: LayOpen) -> None:
    secret = Secret("lines", (ANNA.id,))
    laid = lay_open([ANNA, Address(id=HOUSE.id, lines="Kade 1", secret=(secret,))])
    panel = asked(laid.field(HOUSE.id, "lines"))
    QTest.keyClick(panel.who.buttons()[1], Qt.Key.Key_Delete)
    assert kept(laid) == (secret,)
    assert panel.who.buttons()[1].isChecked()
    assert panel.people.isVisible()


def begun_custody(laid: LaidOpen) -> RecordId:
    """Begin a record that lacks what it needs: whose custody it is."""
    laid.page.card("custody").unfold_all()
    section = next(each for each in laid.page.card("custody").sections() if each.kind == "custody")
    section.add()
    QApplication.processEvents()
    return section.entries()[0].record


def test_what_is_only_begun_keeps_its_secrets_and_why_it_is_blank(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA])
    record = begun_custody(laid)
    since = laid.field(record, "since")
    QTest.keyClicks(asked(since).reason.line, REASON)
    assert "geheim" in [each.text() for each in since.findChildren(QLabel) if not each.isHidden()]
    note = laid.field(record, "note")
    QTest.keyClicks(asked(note).reason.line, "Rechter")
    since.choose_blank(Why.NOT_ASKED)
    laid.field(record, "checked_on").choose_blank(Why.DECLINED)
    laid.lock_and_unlock()
    assert laid.field(record, "since").why is Why.NOT_ASKED
    assert laid.field(record, "checked_on").why is Why.DECLINED
    assert asked(laid.field(record, "since")).reason.value() == REASON
    assert laid.case.find(Custody, record) is None, "it is begun still"
    assert asked(laid.field(record, "note")).reason.value() == "Rechter"


def test_a_whole_record_has_one_panel_however_often_it_is_asked_for(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA])
    laid.field(ANNA.id, "name")
    editor = laid.page.findChild(RecordEditor)
    assert isinstance(editor, RecordEditor)
    editor.open_secret()
    (panel,) = editor.findChildren(SecretPanel)
    QTest.keyClicks(panel.reason.line, REASON)
    editor.open_secret()
    assert editor.findChildren(SecretPanel) == [panel]
    QTest.mouseClick(panel.ready, Qt.MouseButton.LeftButton)
    assert panel.isHidden()
    panel.closed.emit()
    editor.open_secret()
    again = editor.findChildren(SecretPanel)[-1]
    assert again is not panel
    assert again.reason.value() == REASON


def test_after_a_lock_the_cursor_stands_in_the_same_reason(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA, HOUSE])
    panel = asked(laid.field(HOUSE.id, "lines"))
    QTest.keyClicks(panel.reason.line, REASON)
    panel.reason.line.setFocus()
    panel.reason.line.setCursorPosition(3)
    laid.lock_and_unlock()
    (again,) = [each for each in laid.page.findChildren(SecretPanel) if each.isVisible()]
    assert again is not panel
    assert again.reason.line.hasFocus()
    assert again.reason.line.cursorPosition() == 3
    QTest.keyClick(again.reason.line, Qt.Key.Key_Escape)
    (field,) = (field for at, field in laid.bound() if (at.record, at.field) == (HOUSE.id, "lines"))
    focused = QApplication.focusWidget()
    assert focused is not None
    assert field.isAncestorOf(focused)


def test_so_it_does_in_the_reason_for_a_whole_record(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA])
    laid.field(ANNA.id, "name")
    editor = laid.page.findChild(RecordEditor)
    assert isinstance(editor, RecordEditor)
    editor.open_secret()
    assert editor.secret is not None
    QTest.keyClicks(editor.secret.reason.line, REASON)
    editor.secret.reason.line.setFocus()
    laid.lock_and_unlock()
    again = laid.page.findChildren(RecordEditor)[-1]
    assert again.secret is not None
    assert again.secret.reason.line.hasFocus()
    assert again.secret.reason.value() == REASON
