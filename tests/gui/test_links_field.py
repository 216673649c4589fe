"""A field that points to several records: any of the people, and those who are gone as well."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mpg_desktop.domain.findings import Basis, Side, Statement
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.plan_records import InformationLetter
from mpg_desktop.domain.records import (
    Circle,
    Custody,
    CustodyKind,
    Person,
    Role,
)
from mpg_desktop.ui.pages.link_field import LinkField, LinksField
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


def offered(field: LinkField) -> list[str]:
    """Return whom a field offers, as they are called."""
    return [field.combo.itemText(at) for at in range(1, field.combo.count())]


def name_somebody_new(laid: LaidOpen, field: LinkField, name: str) -> Person:
    """Choose the last line of a field and type a name; return who was made."""
    known = {each.id for each in laid.case.all(Person)}
    field.combo.setFocus()
    QTest.keyClick(field.combo, Qt.Key.Key_End)
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, name)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    (made,) = (each for each in laid.case.all(Person) if each.id not in known)
    return made


MIA = Person(id=RecordId("p3"), name="Mia", role=Role.CHILD)
MOTHER = Person(id=RecordId("p4"), name="Lies", role=Role.PARENT)
WORKER = Person(id=RecordId("p5"), name="Sanne", circle=Circle.PROFESSIONAL)
CUSTODY = Custody(id=RecordId("c1"), child=MIA.id, holder=MOTHER.id, extent=CustodyKind.CUSTODY)


def test_where_a_child_is_asked_for_no_grown_up_is_offered(lay_open: LayOpen) -> None:
    laid = lay_open((MOTHER, WORKER, MIA, CUSTODY))
    child = laid.field(CUSTODY.id, "child")
    assert isinstance(child, LinkField)
    assert offered(child) == ["Mia", "Persoon toevoegen…"]
    holder = laid.field(CUSTODY.id, "holder")
    assert isinstance(holder, LinkField)
    assert offered(holder)[:3] == ["Mia", "Lies", "Sanne"]
    made = name_somebody_new(laid, child, "Noor")
    assert (made.role, made.circle) == (Role.CHILD, Circle.FAMILY)
    assert laid.case.all(Custody)[0].child == made.id


def test_who_was_chosen_as_a_child_stays_in_sight_whatever_is_said_later(
    lay_open: LayOpen,
) -> None:
    letter = InformationLetter(id=RecordId("l1"), to=MOTHER.id, about=(MIA.id, MOTHER.id))
    laid = lay_open((MOTHER, WORKER, MIA, letter))
    about = laid.field(letter.id, "about")
    assert isinstance(about, LinksField)
    assert [each.text() for each in about.buttons()] == ["Mia", "Lies"]


def test_the_fixed_worker_is_no_member_of_the_family(lay_open: LayOpen) -> None:
    laid = lay_open((MOTHER, MIA, WORKER))
    field = laid.field(answer_id("intake.fixed_worker"), "choices")
    assert isinstance(field, LinkField)
    assert offered(field) == ["Sanne", "Mia", "Lies", "Persoon toevoegen…"]
    made = name_somebody_new(laid, field, "Omar")
    assert (made.circle, made.role) == (Circle.PROFESSIONAL, Role.WORKER)
    answer = laid.case.answer("intake.fixed_worker")
    assert answer is not None
    assert answer.choices == (made.id,)
