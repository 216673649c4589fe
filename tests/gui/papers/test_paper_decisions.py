"""What the worker decides otherwise than the rules propose, always with a reason."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.record import Secret, YesNo
from mpg_desktop.domain.records import Circle, Person, Residence
from mpg_desktop.domain.safety_records import SafetyPerson, SafetyTask
from mpg_desktop.ui.papers.decide import Decide
from mpg_desktop.ui.papers.preview_page import PreviewPage
from mpg_desktop.ui.papers.withheld_panel import LeaveOut
from tests.gui.conftest import Office, Opens
from tests.gui.four_families import focused, type_in
from tests.gui.paper_hands import (
    HOUSE,
    MOTHER,
    POINT,
    SEM,
    case_of,
    choose,
    decide_beside,
    folded_open,
    look_at,
    office_with,
    press,
    preview_of,
    room_of,
)


def test_the_worker_shows_something_after_all_with_a_reason(office: Office) -> None:
    preview = look_at(office, "Sem")
    assert preview.prepared is not None
    assert "06-12345678" not in preview.prepared.text
    buttons = folded_open(preview)
    phone = next(
        each
        for each in buttons
        if "Anna" in each.accessibleName() and "elefoon" in each.accessibleName()
    )
    phone.setFocus()
    press(office, "Space")
    decide = decide_beside(phone)
    assert not decide.take.isEnabled(), "no decision without a reason"
    assert focused() is decide.reason.text
    type_in("Sem belt zijn moeder elke dag.")
    decide.take.setFocus()
    press(office, "Space")
    preview_of(office)
    assert preview.prepared is not None
    assert "06-12345678" in preview.prepared.text
    decision = preview.decisions[0]
    assert (decision.record, decision.field, decision.opens) == (MOTHER, "phone", True)
    back = [each for each in preview.panel.findChildren(QPushButton) if each.text() == "Toch niet"]
    back[0].click()
    preview_of(office)
    assert preview.decisions == ()
    assert "06-12345678" not in preview.prepared.text


def test_a_decision_can_be_called_off(office: Office) -> None:
    preview = look_at(office, "Sem")
    button = folded_open(preview)[0]
    button.click()
    decide = decide_beside(button)
    decide.stop.click()
    assert button.isVisible()
    assert preview.decisions == ()
    button.click()
    assert decide.isVisible()


def test_leaving_something_out_asks_for_a_colleague_and_a_day(office: Office) -> None:
    preview = look_at(office, "De hulpverlener")
    press(office, "Escape")
    choose(office, "Anna")
    room_of(office).readers.look.click()
    preview = preview_of(office)
    assert preview.prepared is not None
    assert POINT in preview.prepared.paper.copy.records
    assert preview.panel.more is not None
    preview.panel.more.set_open(True)
    leave = preview.panel.more.body
    assert leave is not None
    leave.what.show_value(POINT)  # type: ignore[attr-defined] # what is left out
    leave.what.announce(POINT)  # type: ignore[attr-defined] # as if chosen
    decide = leave.findChild(Decide)
    assert decide is not None
    decide.reason.text.setFocus()
    type_in("Sem vroeg dit.")
    decide.consulted.line.setFocus()
    type_in("Karin")
    decide.again_on.line.setFocus()
    type_in("1-2-2027")
    decide.again_on.finish()
    decide.take.click()
    preview_of(office)
    assert POINT not in preview.prepared.paper.copy.records
    decision = preview.decisions[0]
    assert (decision.opens, decision.consulted, str(decision.again_on)) == (
        False,
        "Karin",
        "2027-02-01",
    )
    press(office, "Escape")
    room_of(office).readers.look.click()
    assert preview_of(office).decisions == (decision,), "the same reader gets the same"


def test_leaving_something_out_can_be_called_off(office: Office) -> None:
    preview = look_at(office, "Anna")
    assert preview.panel.more is not None
    preview.panel.more.set_open(True)
    leave = preview.panel.more.body
    assert isinstance(leave, LeaveOut)
    leave.what.combo.setCurrentIndex(1)
    leave.what.combo.activated.emit(1)
    assert leave.decide.isVisible()
    leave.decide.stop.click()
    assert not leave.decide.isVisible()
    assert leave.what.value() is None
    assert preview.decisions == ()


ANS = RecordId("ans")
NUMBER = "06-98765432"
HELPED = (
    Person(
        id=ANS,
        name="Buurvrouw Ans",
        circle=Circle.NETWORK,
        phone=NUMBER,
        phone_is_safe=YesNo.YES,
    ),
    SafetyPerson(
        id=RecordId("helps"), who=ANS, tasks=(SafetyTask.CONTACT,), agreed_on=date(2026, 1, 5)
    ),
    Residence(id=RecordId("mother-lives"), person=MOTHER, address=HOUSE),
)


def look_at_document(office: Office, name: str, document: str) -> PreviewPage:
    press(office, "Ctrl+P")
    choose(office, name)
    room_of(office).readers.choose.documents.buttons[document].click()
    room_of(office).readers.look.click()
    return preview_of(office)


def test_the_number_of_a_helper_is_proposed_and_may_be_left_out(
    opens: Opens, tmp_path: Path
) -> None:
    office = office_with(opens, tmp_path / "kluis", case_of(*HELPED))
    preview = look_at_document(office, "Sem", "safety_plan")
    assert preview.prepared is not None
    assert NUMBER in preview.prepared.text
    said = [each.text() for each in preview.panel.findChildren(QLabel)]
    assert "Dit staat er wel in" in said
    assert any("zei ja" in each for each in said)
    (leave,) = [
        each
        for each in preview.panel.findChildren(QPushButton)
        if each.accessibleName().startswith("Toch weglaten:")
    ]
    assert "Buurvrouw Ans" in leave.accessibleName()
    leave.setFocus()
    press(office, "Space")
    decide = decide_beside(leave)
    type_in("Ans is op vakantie.")
    decide.stop.click()
    assert focused() is leave
    press(office, "Space")
    type_in("Ans is op vakantie.")
    decide.take.setFocus()
    press(office, "Space")
    preview_of(office)
    assert NUMBER not in preview.prepared.text
    assert "Dit staat er wel in" not in [each.text() for each in preview.panel.findChildren(QLabel)]


def test_what_is_secret_for_a_housemate_is_said_with_its_reason(
    opens: Opens, tmp_path: Path
) -> None:
    hidden = Person(
        id=ANS,
        name="Buurvrouw Ans",
        circle=Circle.NETWORK,
        phone=NUMBER,
        phone_is_safe=YesNo.YES,
        secret=(Secret("phone", (SEM,)),),
    )
    office = office_with(opens, tmp_path / "kluis", case_of(*HELPED, hidden))
    preview = look_at_document(office, "Anna", "safety_plan")
    assert preview.prepared is not None
    assert NUMBER not in preview.prepared.text
    buttons = folded_open(preview)
    said = [each.text() for each in preview.panel.findChildren(QLabel)]
    assert "Dit is geheim voor een huisgenoot van deze lezer." in said
    assert any("hangt in huis" in each for each in said)
    phone = next(each for each in buttons if "Ans · Telefoon" in each.accessibleName())
    phone.click()
    decide = decide_beside(phone)
    type_in("Het hangt in haar eigen kast.")
    decide.take.click()
    preview_of(office)
    assert NUMBER in preview.prepared.text
