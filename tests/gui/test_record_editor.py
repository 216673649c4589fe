"""Lists of records in a form: added, edited, kept secret and removed, all in place."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.records import (
    Address,
    Answer,
    Bond,
    Custody,
    CustodyKind,
    CustodySource,
    FamilyGroupPlan,
    HelpEpisode,
    Kinship,
    OfferAnswer,
    Organisation,
    Person,
    Residence,
    Role,
    Secret,
    YesNo,
)
from mpg_desktop.ui.fields.choice import SegmentsField
from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.pages.link_field import LinkField
from mpg_desktop.ui.pages.links import NewOnTheSpot
from mpg_desktop.ui.pages.record_editor import RecordEditor
from mpg_desktop.ui.pages.record_section import RecordSection
from mpg_desktop.ui.pages.rights_panel import RightsOfChildren
from mpg_desktop.ui.pages.secret_panel import SecretPanel
from tests.laid_open import LaidOpen

LayOpen = Callable[..., LaidOpen]

SAM = Person(
    id=RecordId("p1"), name="Sam de Wit", called="Sam", role=Role.CHILD, birth_date=date(2013, 3, 9)
)
ANNA = Person(id=RecordId("p2"), name="Anna", role=Role.PARENT)
STEP = Step("test.step")
SCHOOL = Organisation(id=RecordId("o1"), name="De Regenboog")


def section(laid: LaidOpen, group: str, kind: str) -> RecordSection:
    """Return a list of records, unfolded as far as needed."""
    laid.page.card(group).unfold_all()
    QApplication.processEvents()
    return next(each for each in laid.page.card(group).sections() if each.kind == kind)


def typed(laid: LaidOpen, record: str, name: str, text: str) -> Field:
    """Type a text in a field, in the place of what stands there."""
    field = laid.field(record, name)
    focused = QApplication.focusWidget()
    assert focused is not None
    if isinstance(field, LineField | DateField):
        field.line.selectAll()
    QTest.keyClicks(focused, text)
    return field


def editor(laid: LaidOpen) -> RecordEditor:
    """Return the editor in which the keyboard is."""
    each: QWidget | None = QApplication.focusWidget()
    while each is not None and not isinstance(each, RecordEditor):
        each = each.parentWidget()
    assert isinstance(each, RecordEditor)
    assert laid.page.isAncestorOf(each)
    return each


def test_somebody_is_added_by_keyboard_and_kept_from_the_first_letter(lay_open: LayOpen) -> None:
    laid = lay_open()
    people = section(laid, "people", "person")
    people.add_button.setFocus()
    QTest.keyClick(people.add_button, Qt.Key.Key_Space)
    assert laid.case.all(Person) == ()
    assert people.entries()[0].row.texts()[1] == "Nieuw"
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Noor")
    (noor,) = laid.case.all(Person)
    assert noor == Person(id=noor.id, name="Noor")
    assert QApplication.focusWidget() is focused
    assert people.entries()[0].row.title() == "Noor"
    assert laid.session.undoes is not None
    assert laid.session.undoes.phrase == "form.steps.added"
    laid.session.undo()
    assert laid.case.all(Person) == ()
    laid.session.redo()
    assert [each.row.title() for each in people.entries()] == ["Noor"]


def test_adding_and_typing_nothing_leaves_nothing(lay_open: LayOpen) -> None:
    laid = lay_open()
    people = section(laid, "people", "person")
    people.add()
    (entry,) = people.entries()
    people.drop(entry.record)
    assert people.entries() == []
    assert laid.session.undoes is None
    assert laid.told == []


def test_custody_needs_a_child_and_a_holder_and_waits_for_them(lay_open: LayOpen) -> None:
    laid = lay_open([SAM, ANNA, SCHOOL])
    custody = section(laid, "custody", "custody")
    custody.add()
    (entry,) = custody.entries()
    field = entry.editor.reveal("child") if entry.editor else None
    assert isinstance(field, LinkField)
    _choose(field, SAM.id)
    assert laid.case.all(Custody) == ()
    assert entry.row.texts()[1] == "Nog niet compleet. Vul aan."
    laid.lock_and_unlock()
    custody = section(laid, "custody", "custody")
    (entry,) = custody.entries()
    entry.set_open(is_open=True)
    assert entry.editor is not None
    kept, holder = entry.editor.reveal("child"), entry.editor.reveal("holder")
    assert isinstance(kept, LinkField)
    assert isinstance(holder, LinkField)
    assert kept.value() == SAM.id
    _choose(holder, ANNA.id)
    assert laid.case.all(Custody) == (Custody(id=entry.record, child=SAM.id, holder=ANNA.id),)
    assert entry.row.title() == "Sam: Anna"
    assert laid.session.drafts == ()
    holder.choose_blank(None)
    assert holder.value() == ANNA.id, "custody without a holder says nothing"


def test_whoever_is_not_there_yet_is_made_on_the_spot(lay_open: LayOpen) -> None:
    laid = lay_open([SAM])
    ties = section(laid, "people", "support")
    ties.add()
    (entry,) = ties.entries()
    assert entry.editor is not None
    other = entry.editor.reveal("other")
    one = entry.editor.reveal("one")
    assert isinstance(other, LinkField)
    assert isinstance(one, LinkField)
    _choose(one, SAM.id)
    other.combo.setFocus()
    place = other.combo.findText("Organisatie toevoegen…")
    other.combo.setCurrentIndex(place)
    other.combo.activated.emit(place)
    (panel,) = entry.findChildren(NewOnTheSpot)
    focused = QApplication.focusWidget()
    assert focused is panel.name.line
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert panel.name.note
    QTest.keyClicks(focused, "Buurthuis")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    (house,) = laid.case.all(Organisation)
    assert house.name == "Buurthuis"
    assert other.value() == house.id
    assert entry.row.title() == "Sam en Buurthuis"
    assert QApplication.focusWidget() is other.combo
    laid.session.undo()
    assert laid.case.all(Organisation) == ()


def test_removing_takes_what_leaned_on_it_and_undo_brings_all_back(lay_open: LayOpen) -> None:
    tie = Kinship(id=RecordId("k1"), one=ANNA.id, other=SAM.id, bond=Bond.PARENT)
    wish = Answer(
        id=answer_id("intake.wish", SAM.id), question="intake.wish", about=SAM.id, text="Een hond"
    )
    laid = lay_open([SAM, ANNA, wish])
    laid.session.put(tie, step=STEP)
    before = laid.case
    people = section(laid, "people", "person")
    people.drop(SAM.id)
    assert [each.id for each in laid.case] == [ANNA.id]
    assert laid.told == ["Sam is weggehaald, met wat erbij hoorde (2)."]
    laid.undoes[-1]()
    assert laid.case == before
    assert [each.row.title() for each in people.entries()] == ["Sam", "Anna"]


def test_a_day_that_cannot_be_is_noted_at_the_field_and_kept(
    lay_open: LayOpen, qtbot: QtBot
) -> None:
    helped = HelpEpisode(id=RecordId("h1"), what="Thuisbegeleiding", since=date(2025, 5, 1))
    laid = lay_open([helped])
    until = typed(laid, helped.id, "until", "1-4-2025")
    qtbot.waitUntil(lambda: bool(until.note))
    assert until.note == "Het einde ligt vóór het begin. Kijk beide datums na."
    assert laid.case.find(HelpEpisode, helped.id).until == date(2025, 4, 1)  # type: ignore[union-attr] # it is there
    typed(laid, helped.id, "until", "1-6-2025")
    qtbot.waitUntil(lambda: not until.note)
    assert until.note == ""


def test_a_field_is_kept_from_somebody_with_a_reason(lay_open: LayOpen) -> None:
    house = Address(id=RecordId("a1"), label="Thuis", lines="Kade 1")
    laid = lay_open([ANNA, house])
    field = laid.field(house.id, "lines")
    field.secret_wanted.emit()
    panel = laid.page.findChild(SecretPanel)
    assert isinstance(panel, SecretPanel)
    panel.who.buttons()[1].click()
    panel.people.buttons()[0].click()
    QTest.keyClicks(panel.reason.line, "Rechter")
    kept = laid.case.find(Address, house.id)
    assert kept is not None
    assert kept.secret == (Secret("lines", (ANNA.id,), "Rechter"),)
    assert "geheim" in [each.text() for each in field.findChildren(QLabel) if not each.isHidden()]
    entry = section(laid, "living", "address").entry(house.id)
    assert entry is not None
    assert "geheim" in entry.row.accessibleName()
    QTest.keyClick(panel.ready, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert QApplication.focusWidget() in field.findChildren(QWidget)
    field.secret_wanted.emit()
    again = laid.page.findChildren(SecretPanel)[-1]
    assert again.reason.value() == "Rechter"
    again.open_up.click()
    assert laid.case.find(Address, house.id) == house


def test_a_whole_record_is_kept_from_everyone(lay_open: LayOpen) -> None:
    laid = lay_open([SAM, ANNA])
    laid.field(ANNA.id, "name")
    edited = editor(laid)
    edited.open_secret()
    panel = edited.findChild(SecretPanel)
    assert isinstance(panel, SecretPanel)
    panel.who.buttons()[0].click()
    anna = laid.case.find(Person, ANNA.id)
    assert anna is not None
    assert anna.secret == (Secret("", (), ""),)
    laid.session.undo()
    assert laid.case.find(Person, ANNA.id) == ANNA


def test_the_age_is_worked_out_and_a_child_that_interprets_is_warned_about(
    lay_open: LayOpen, qtbot: QtBot
) -> None:
    laid = lay_open([SAM])
    entry = section(laid, "people", "person").entry(SAM.id)
    assert entry is not None
    assert entry.row.texts()[1] == "13 jaar  ·  Kind in dit gezin"
    interprets = laid.field(SAM.id, "interpreter_is_child")
    assert isinstance(interprets, SegmentsField)
    interprets.buttons()[0].click()
    sam = laid.case.find(Person, SAM.id)
    assert sam is not None
    assert sam.interpreter_is_child is YesNo.YES
    assert entry.row.texts()[2] == "een kind tolkte"
    qtbot.waitUntil(lambda: bool(interprets.note))
    assert interprets.note == "Hier tolkte een kind. Zoek een volwassen tolk."


def test_an_age_can_be_known_in_three_ways(lay_open: LayOpen) -> None:
    laid = lay_open([Person(id=SAM.id, name="Sam", role=Role.CHILD)])
    entry = section(laid, "people", "person").entry(SAM.id)
    assert entry is not None
    typed(laid, SAM.id, "age_stated", "7")
    typed(laid, SAM.id, "age_stated_on", "1-9-2025")
    assert entry.row.texts()[1].startswith("ongeveer 8 jaar")
    typed(laid, SAM.id, "birth_date", "2-2-2018")
    assert entry.row.texts()[1].startswith("8 jaar")
    laid.session.undo()
    laid.session.undo()
    laid.session.undo()
    typed(laid, SAM.id, "due_date", "6-3-2027")
    assert "uitgerekend op 6" in entry.row.texts()[1]


def test_who_may_consent_and_read_is_told_now_and_after_the_next_birthday(
    lay_open: LayOpen,
) -> None:
    checked = Custody(
        id=RecordId("c1"),
        child=SAM.id,
        holder=ANNA.id,
        extent=CustodyKind.CUSTODY,
        source=CustodySource.REGISTER,
        checked_on=date(2026, 10, 1),
    )
    laid = lay_open([SAM, ANNA, checked])
    laid.page.card("custody").unfold()
    panel = laid.page.card("custody").findChild(RightsOfChildren)
    assert isinstance(panel, RightsOfChildren)
    texts = panel.entries[SAM.id].texts()
    short = panel.entries[SAM.id].row.texts()[1]
    assert short.endswith("toestemming: Sam, Anna  ·  vanaf 9 maart 2029: Sam")
    assert texts[0] == "#Nu"
    assert "Dat is: Sam, Anna." in texts
    ahead = texts[next(at for at, text in enumerate(texts) if text.startswith("#Vanaf")) :]
    assert "9 maart 2029" in ahead[0] or "9 March 2029" in ahead[0]
    assert "De jongere geeft zelf toestemming." in ahead
    assert "Onder die voorwaarde ook: Anna." in ahead
    assert any(text.startswith("~Jeugdwet") for text in ahead)
    laid.session.drop(checked.id, step=STEP)
    assert "Dat is: Sam." in panel.entries[SAM.id].texts()
    _name, short, warning = panel.entries[SAM.id].row.texts()
    assert "vanaf" not in short, "half the truth"
    assert warning == "Wie gezag heeft, is niet bekend. Vraag het gezagsregister op."
    typed(laid, SAM.id, "birth_date", "9-3-1980")
    assert panel.entries == {}


def test_what_may_hold_already_is_no_day_in_the_past(lay_open: LayOpen) -> None:
    said = Person(
        id=SAM.id, name="Sam", role=Role.CHILD, age_stated=11, age_stated_on=date(2025, 11, 30)
    )
    laid = lay_open([said])
    laid.page.card("custody").unfold()
    panel = laid.page.card("custody").findChild(RightsOfChildren)
    assert isinstance(panel, RightsOfChildren)
    assert "#Misschien al nu" in panel.entries[SAM.id].texts()
    assert not any("2025" in text for text in panel.entries[SAM.id].texts())
    assert "vanaf" not in panel.entries[SAM.id].row.texts()[1]


def test_the_clocks_of_the_familys_own_plan_run(lay_open: LayOpen) -> None:
    plan = FamilyGroupPlan(
        id=RecordId("f1"),
        offered_on=date(2026, 10, 20),
        answer=OfferAnswer.DECLINED,
        answered_on=date(2026, 11, 2),
    )
    laid = lay_open([plan])
    laid.field(plan.id, "offered_on")
    texts = " ".join(each.text() for each in editor(laid).findChildren(QLabel))
    assert "binnen 6 weken" in texts
    assert "Jeugdwet" in texts


def test_who_lives_where_in_which_weeks(lay_open: LayOpen) -> None:
    house = Address(id=RecordId("a1"), label="Bij mama", lines="Kade 1")
    lives = Residence(id=RecordId("r1"), person=SAM.id, address=house.id)
    laid = lay_open([SAM, house, lives])
    typed(laid, lives.id, "days", "de even weken")
    entry = section(laid, "living", "residence").entry(lives.id)
    assert entry is not None
    assert entry.row.texts()[:2] == ("Sam: Bij mama", "de even weken")


def _choose(field: LinkField, record: RecordId) -> None:
    place = field.combo.findData(record)
    field.combo.setCurrentIndex(place)
    field.combo.activated.emit(place)
