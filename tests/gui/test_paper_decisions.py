"""What the worker decides otherwise than the rules propose, always with a reason."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from mpg_desktop.ui.papers.decide import Decide
from mpg_desktop.ui.papers.withheld_panel import LeaveOut
from tests.gui.conftest import Office, Opens
from tests.gui.four_families import focused, type_in
from tests.gui.paper_hands import (
    MOTHER,
    POINT,
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


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return a window in which a family without anything to fear lies open."""
    return office_with(opens, tmp_path / "kluis", case_of())


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
