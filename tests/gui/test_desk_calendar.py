"""The calendar file of a family: saved where one chose, in the access log, and silent about it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from mpg_desktop.content.practice import practice_family
from mpg_desktop.desk.calendar import calendar_of
from mpg_desktop.desk.office import short_id
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.clocks import due
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import display_name
from mpg_desktop.domain.plan_records import PlanStep
from mpg_desktop.domain.records import Address, Family, Organisation, Person
from mpg_desktop.ui.menus import Do
from tests.gui.conftest import Office, Opens
from tests.gui.four_families import BRANDT, office_of_four, opened, page
from tests.rules import LAW, RESOURCES

TODAY = date(2026, 11, 23)
MOMENT = datetime(2026, 11, 23, tzinfo=UTC)


def test_it_holds_the_days_from_today_on_and_only_the_reference() -> None:
    case = practice_family(RESOURCES, TODAY, 1)
    made = calendar_of(case, LAW, MOMENT).decode()
    days = [each.day for each in due(case, LAW, TODAY) if each.day >= TODAY]
    assert days
    assert made.count("BEGIN:VEVENT") == len(days)
    for day in days:
        assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}" in made
    assert made.count(f"SUMMARY:{case.family.reference}") == len(days)
    words = {display_name(each) for each in case.all(Person)}
    words |= {each.name for each in case.all(Organisation)} | {case.family.name}
    words |= {line for each in case.all(Address) for line in each.lines.splitlines()}
    for word in words - {""}:
        assert word not in made, word
    assert case.id not in made


def test_without_a_reference_the_end_of_the_id_stands_for_it() -> None:
    case = Case.of(practice_family(RESOURCES, TODAY, 1).id, [Family(since=TODAY)])
    assert f"SUMMARY:{short_id(case.id)}" in calendar_of(case, LAW, MOMENT).decode()


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return an unlocked window with three families and the practice family."""
    return office_of_four(opens, tmp_path)


def choose(office: Office, target: Path) -> None:
    """Choose in the dialog of the menu where the calendar goes."""
    office.window.do(Do.CALENDAR)
    dialog = office.window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("Agenda.ics")
    dialog.fileSelected.emit(str(target))
    dialog.close()
    office.settle()


def said(office: Office) -> str:
    snack = page(office).snack
    return " ".join(each.text() for each in snack.findChildren(QLabel))


def test_the_menu_saves_it_where_somebody_chose(office: Office, tmp_path: Path) -> None:
    assert not office.window.menus.action(Do.CALENDAR).isEnabled()
    opened(office, BRANDT)
    session = office.desk.session
    assert session is not None
    step = PlanStep(id=RecordId("s1"), text="Mia belt oma", by_day=TODAY)
    session.put(step, step=Step("form.steps.added"))
    target = tmp_path / "agenda.ics"
    choose(office, target)
    made = target.read_bytes()
    assert made.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"SUMMARY:2026-0117\r\n" in made
    assert b"Brandt" not in made
    assert b"Mia" not in made
    assert "De agenda is bewaard." in said(office)
    lines: list[str] = []
    office.desk.ask(
        lambda vault, _: [f"{each.action} {each.object}" for each in vault.access_log.lines()],
        lines.extend,
    )
    office.settle()
    assert "export calendar" in lines


def test_a_place_where_nothing_can_be_written_says_so(office: Office, tmp_path: Path) -> None:
    opened(office, BRANDT)
    choose(office, tmp_path / "no folder" / "agenda.ics")
    assert said(office)
    assert "De agenda is bewaard." not in said(office)
