"""A field that points to several records: any of the people, and those who are gone as well."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mpg_desktop.domain.findings import Basis, Side, Statement
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Person
from mpg_desktop.ui.pages.link_field import LinksField
from mpg_desktop.ui.pages.record_editor import RecordEditor
from mpg_desktop.ui.pages.sheet import Sheet
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]

ANNA = Person(id=RecordId("p1"), name="Anna")
BEN = Person(id=RecordId("p2"), name="Ben")
GONE = RecordId("gone")
QUARREL = Statement(
    id=RecordId("s1"),
    text="Ruzie.",
    side=Side.CONCERN,
    basis=Basis.SEEN,
    day=TODAY,
    about=(ANNA.id, GONE),
)


def about(laid: LaidOpen) -> LinksField:
    """Return the field that says whom a statement is about, in an editor of its own."""
    sheet = Sheet(laid.around, laid.session, laid.page)
    words = laid.around.catalogue.records["statement"]
    editor = RecordEditor(sheet, words, QUARREL.id, laid.page)
    editor.show()
    QApplication.processEvents()
    field = editor.reveal("about")
    assert isinstance(field, LinksField)
    return field


def test_several_can_be_chosen_and_who_is_gone_stays(lay_open: LayOpen) -> None:
    laid = lay_open((ANNA, BEN, QUARREL))
    field = about(laid)
    assert [each.text() for each in field.buttons()] == ["Anna", "Ben", "(weg)"]
    assert field.value() == (ANNA.id, GONE)
    anna, ben, _gone = field.buttons()
    anna.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(anna, Qt.Key.Key_Right)
    assert ben.hasFocus()
    QTest.keyClick(ben, Qt.Key.Key_Space)
    assert ben.hasFocus(), "the answer was taken without taking the field away"
    (said,) = laid.case.all(Statement)
    assert set(said.about) == {ANNA.id, BEN.id, GONE}


def test_somebody_new_can_be_chosen_at_once(lay_open: LayOpen) -> None:
    laid = lay_open((ANNA, QUARREL))
    field = about(laid)
    laid.session.put(BEN, step=Step("form.steps.added"))
    assert [each.text() for each in field.buttons()] == ["Anna", "Ben", "(weg)"]
    assert field.value() == (ANNA.id, GONE)
    field.buttons()[2].click()
    assert laid.case.all(Statement)[0].about == (ANNA.id,)
