"""A field that points to several records: any of the people, and those who are gone as well."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from mpg_desktop.desk.draft import OF_NEW, Draft
from mpg_desktop.domain.findings import Basis, Side, Statement
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.plan_records import InformationLetter
from mpg_desktop.domain.records import (
    Circle,
    Custody,
    CustodyKind,
    Organisation,
    Person,
    Role,
)
from mpg_desktop.ui.pages.binding import Place
from mpg_desktop.ui.pages.link_field import LinkField, LinksField
from mpg_desktop.ui.pages.links import NewOnTheSpot
from mpg_desktop.ui.pages.record_editor import RecordEditor
from mpg_desktop.ui.pages.record_section import RecordSection
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


def begin_somebody_new(field: LinkField, letters: str) -> NewOnTheSpot:
    """Choose the last line of a field, type letters of a name, and return what asks for it."""
    field.combo.setFocus()
    QTest.keyClick(field.combo, Qt.Key.Key_End)
    QApplication.processEvents()
    panel = field.panel
    assert isinstance(panel, NewOnTheSpot)
    QTest.keyClicks(panel.name.line, letters)
    return panel


def test_a_name_that_was_being_typed_is_there_after_the_lock(lay_open: LayOpen) -> None:
    laid = lay_open((MOTHER, MIA, CUSTODY))
    child = laid.field(CUSTODY.id, "child")
    assert isinstance(child, LinkField)
    begin_somebody_new(child, "Noo")
    laid.lock_and_unlock()
    QApplication.processEvents()
    (panel,) = (each.panel for at, each in laid.bound() if at == Place(CUSTODY.id, "child"))
    assert isinstance(panel, NewOnTheSpot)
    assert panel.name.value() == "Noo"
    assert panel.name.line.hasFocus(), "there the cursor was"
    QTest.keyClicks(panel.name.line, "r")
    QTest.keyClick(panel.name.line, Qt.Key.Key_Return)
    assert {each.name for each in laid.case.all(Person)} == {"Lies", "Mia", "Noor"}
    assert [each for each in laid.session.drafts if "+" in each.field] == []


def test_a_name_that_was_given_up_does_not_come_back(lay_open: LayOpen) -> None:
    laid = lay_open((MOTHER, MIA, CUSTODY))
    child = laid.field(CUSTODY.id, "child")
    assert isinstance(child, LinkField)
    panel = begin_somebody_new(child, "No")
    QTest.keyClick(panel.name.line, Qt.Key.Key_Backspace)
    QTest.keyClick(panel.name.line, Qt.Key.Key_Backspace)
    assert laid.session.drafts == (), "nothing is left of it"
    QTest.keyClicks(panel.name.line, "Noor")
    panel.findChildren(QPushButton)[-1].click()
    assert laid.session.drafts == ()
    assert not panel.isVisible()


def test_a_name_that_was_being_typed_takes_the_cursor_from_nobody(lay_open: LayOpen) -> None:
    laid = lay_open((MOTHER, MIA, CUSTODY))
    child = laid.field(CUSTODY.id, "child")
    assert isinstance(child, LinkField)
    begin_somebody_new(child, "Noor")
    holder = laid.field(CUSTODY.id, "holder")
    laid.lock_and_unlock()
    QApplication.processEvents()
    panels = {at.field: each.panel for at, each in laid.bound() if at.record == CUSTODY.id}
    assert isinstance(panels["child"], NewOnTheSpot)
    assert panels["holder"] is None
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not panels["child"].isAncestorOf(focused)
    assert focused.accessibleName() == holder.label


def names_kept(laid: LaidOpen) -> list[tuple[str, str]]:
    """Return the half-typed names of new records that are kept, with their kinds."""
    drafts = [each for each in laid.session.drafts if OF_NEW in each.field]
    return [(each.field.partition(OF_NEW)[2], each.text) for each in drafts]


def begin_new(field: LinkField, kind: str, letters: str = "") -> NewOnTheSpot:
    """Choose the line that makes a kind of record, and return what asks for its name."""
    add = next(each for each in offered(field) if each.startswith(kind))
    field.combo.setFocus()
    field.combo.setCurrentIndex(field.combo.findText(add))
    field.combo.activated.emit(field.combo.currentIndex())
    panel = field.panel
    assert isinstance(panel, NewOnTheSpot)
    QTest.keyClicks(panel.name.line, letters)
    return panel


def test_a_name_goes_along_when_another_kind_is_chosen_for_it(lay_open: LayOpen) -> None:
    laid = lay_open((MOTHER, MIA, CUSTODY))
    holder = laid.field(CUSTODY.id, "holder")
    assert isinstance(holder, LinkField)
    begin_new(holder, "Persoon", "Jeugdbescherming")
    panel = begin_new(holder, "Organisatie")
    assert panel.name.value() == "Jeugdbescherming"
    assert names_kept(laid) == [("organisation", "Jeugdbescherming")]
    assert panel.name.line.hasFocus()
    again = begin_new(holder, "Organisatie", " Noord")
    assert again.name.value() == "Jeugdbescherming Noord", "nor is it lost when asked for twice"
    QTest.keyClick(again.name.line, Qt.Key.Key_Return)
    assert [each.name for each in laid.case.all(Organisation)] == ["Jeugdbescherming Noord"]
    assert names_kept(laid) == []


def test_of_two_names_that_were_left_in_one_field_none_is_lost(lay_open: LayOpen) -> None:
    laid = lay_open((MOTHER, MIA, CUSTODY))
    laid.session.keep_draft(Draft(CUSTODY.id, f"holder{OF_NEW}person", "Noor"))
    laid.session.keep_draft(Draft(CUSTODY.id, f"holder{OF_NEW}organisation", "De Brug"))
    laid.lock_and_unlock()
    assert laid.page.reveal(CUSTODY.id, "holder")
    QApplication.processEvents()
    (holder,) = (each for at, each in laid.bound() if at == Place(CUSTODY.id, "holder"))
    assert isinstance(holder, LinkField)
    begin_new(holder, "Persoon")
    texts = []
    while isinstance(holder.panel, NewOnTheSpot) and holder.panel.isVisible():
        texts.append(holder.panel.name.value())
        holder.panel.given_up.emit()
        QApplication.processEvents()
    assert texts == ["Noor", "De Brug"]
    assert names_kept(laid) == []


def custodies(laid: LaidOpen) -> RecordSection:
    """Return the list of custodies on the page."""
    assert laid.page.reveal(CUSTODY.id, "holder")
    return next(each for each in laid.page.findChildren(RecordSection) if each.kind == "custody")


def added(laid: LaidOpen) -> tuple[RecordId, LinkField]:
    """Begin another custody; return it, and the field that says about which child it is."""
    known = {each.record for each in custodies(laid).entries()}
    custodies(laid).add()
    (record,) = {each.record for each in custodies(laid).entries()} - known
    child = custodies(laid).reveal(Place(record, "child"))
    assert isinstance(child, LinkField)
    return record, child


def test_so_is_one_of_a_record_of_which_nothing_else_was_filled_in(lay_open: LayOpen) -> None:
    laid = lay_open((MOTHER, MIA, CUSTODY))
    record, child = added(laid)
    begin_somebody_new(child, "Noor")
    laid.lock_and_unlock()
    assert laid.page.reveal(record, "child")
    QApplication.processEvents()
    (panel,) = (each.panel for at, each in laid.bound() if at == Place(record, "child"))
    assert isinstance(panel, NewOnTheSpot)
    assert panel.name.value() == "Noor"
    QTest.keyClick(panel.name.line, Qt.Key.Key_Return)
    assert [each.record.rpartition(":")[2] for each in laid.session.drafts] == [record]


def test_a_record_that_is_only_begun_is_found_after_the_lock(lay_open: LayOpen) -> None:
    laid = lay_open((MOTHER, MIA, CUSTODY))
    record, child = added(laid)
    child.combo.setFocus()
    QTest.keyClicks(child.combo, "Mia")
    assert laid.page.reveal(record, "child")
    laid.lock_and_unlock()
    assert laid.page.reveal(record, "child"), "though no list of custodies was seen since"
    assert laid.page.reveal(record, "holder")
    assert not laid.page.reveal("nobody", "holder")


def test_of_a_name_that_was_given_up_no_empty_record_is_left(lay_open: LayOpen) -> None:
    laid = lay_open((MOTHER, MIA, CUSTODY))
    _record, child = added(laid)
    panel = begin_somebody_new(child, "Noor")
    assert "Noor" in [each.text for each in laid.session.drafts]
    panel.findChildren(QPushButton)[-1].click()
    assert laid.session.drafts == ()
