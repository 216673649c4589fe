"""What was half typed with paper is encrypted like every draft, and stands there after a lock."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from mpg_desktop.desk.draft import Draft as HalfTyped
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.store.drafts import Draft, Drafts
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from mpg_desktop.ui.papers.decide import Decide
from mpg_desktop.ui.papers.half_done import REGISTER, VISIT
from mpg_desktop.ui.papers.preview_page import PreviewPage
from mpg_desktop.ui.papers.reader_page import ReaderPage
from mpg_desktop.ui.papers.register_page import RegisterPage
from mpg_desktop.ui.papers.withheld_panel import LeaveOut
from tests.gui.conftest import CHEAP, WORDS, Office, Opens
from tests.gui.four_families import focused, opened, page, type_in, unlock
from tests.gui.paper_hands import (
    POINT,
    SEM,
    case_of,
    choose,
    folded_open,
    lines,
    look_at,
    office_with,
    press,
    preview_of,
    room_of,
    save,
)

REASON = "kanarie515151vogel belt elke dag"
CASE = case_of()
"""The same family before a lock and after it."""


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return a window in which that family lies open."""
    return office_with(opens, tmp_path / "kluis", CASE)


def phone_of(preview: PreviewPage) -> QPushButton:
    """Return the button that shows the mother's number after all."""
    return next(
        each
        for each in folded_open(preview)
        if "Anna" in each.accessibleName() and "elefoon" in each.accessibleName()
    )


def begin(office: Office, name: str = "Sem") -> PreviewPage:
    """Look at a copy, and half type why it shows a number after all."""
    preview = look_at(office, name)
    phone = phone_of(preview)
    phone.setFocus()
    press(office, "Space")
    type_in(REASON)
    return preview


def lock_and_unlock(office: Office) -> None:
    office.desk.lock()
    office.settle()
    unlock(office)
    for _ in range(4):
        office.settle()


def stored(office: Office) -> list[HalfTyped]:
    assert office.desk.session is not None
    return [each for each in office.desk.session.drafts if each.record.startswith("paper:")]


def asked(preview: PreviewPage) -> Decide:
    """Return the question that is in sight."""
    (found,) = [each for each in preview.panel.findChildren(Decide) if each.isVisible()]
    return found


def test_a_reason_half_typed_stands_there_again_after_a_lock(office: Office) -> None:
    begin(office)
    lock_and_unlock(office)
    preview = preview_of(office)
    decide = asked(preview)
    assert decide.reason.value() == REASON
    assert focused() is decide.reason.text
    assert room_of(office).readers.chosen().name == "Sem"
    type_in(" om vier uur")
    decide.take.setFocus()
    press(office, "Space")
    preview_of(office)
    assert preview.prepared is not None
    assert "06-12345678" in preview.prepared.text
    (decision,) = preview.decisions
    assert decision.reason == f"{REASON} om vier uur"


def test_it_is_nowhere_in_plain_sight_on_the_disk(office: Office, tmp_path: Path) -> None:
    begin(office)
    office.desk.lock()
    office.settle()
    for path in tmp_path.rglob("*"):
        if path.is_file():
            is_there = REASON.encode() in path.read_bytes()
            assert not is_there, path.name


def test_what_was_decided_survives_a_lock_too(office: Office) -> None:
    preview = begin(office)
    asked(preview).take.click()
    preview_of(office)
    assert len(preview.decisions) == 1
    lock_and_unlock(office)
    again = preview_of(office)
    assert [each.reason for each in again.decisions] == [REASON]
    assert again.prepared is not None
    assert "06-12345678" in again.prepared.text
    back = [each for each in again.panel.findChildren(QPushButton) if each.text() == "Toch niet"]
    back[0].click()
    preview_of(office)
    assert stored(office) == []


def test_whoever_went_away_is_not_brought_back_but_finds_it_there(office: Office) -> None:
    begin(office)
    press(office, "Escape", "Escape")
    lock_and_unlock(office)
    assert office.window.desk_page is not None
    assert office.window.desk_page.isVisible()
    preview = look_at(office, "Sem")
    assert asked(preview).reason.value() == REASON
    press(office, "Escape", "Escape")
    other = look_at(office, "Lot")
    assert [each for each in other.panel.findChildren(Decide) if each.isVisible()] == []


def test_nothing_is_kept_of_what_was_called_off(office: Office) -> None:
    preview = begin(office)
    assert len(stored(office)) == 1
    asked(preview).stop.click()
    assert stored(office) == []
    phone_of(preview).click()
    type_in("x")
    assert len(stored(office)) == 1
    press(office, "Backspace")
    assert stored(office) == []


def test_leaving_something_out_comes_back_with_colleague_and_day(office: Office) -> None:
    preview = look_at(office, "Anna")
    assert preview.panel.more is not None
    preview.panel.more.set_open(True)
    leaving = preview.panel.findChild(LeaveOut)
    assert leaving is not None
    leaving.what.show_value(POINT)
    leaving.what.edited.emit(POINT)
    leaving.decide.reason.text.setFocus()
    type_in("Eerst vragen")
    leaving.decide.consulted.line.setFocus()
    type_in("Ria")
    leaving.decide.again_on.line.setFocus()
    type_in("31-2")
    lock_and_unlock(office)
    again = preview_of(office).panel.findChild(LeaveOut)
    assert again is not None
    assert again.what.value() == POINT
    assert again.decide.reason.value() == "Eerst vragen"
    assert again.decide.consulted.value() == "Ria"
    assert again.decide.again_on.unfinished() == "31-2"
    again.decide.again_on.line.clear()
    again.decide.again_on.line.setFocus()
    type_in("1-3-2027")
    lock_and_unlock(office)
    last = preview_of(office).panel.findChild(LeaveOut)
    assert last is not None
    assert last.decide.again_on.value() == date(2027, 3, 1)


def reasons(preview: PreviewPage) -> set[str]:
    """Return every reason that stands in a question in sight."""
    questions = preview.panel.findChildren(Decide)
    return {str(each.reason.value()) for each in questions if each.isVisible()}


def question_with(preview: PreviewPage, reason: str) -> Decide:
    """Return the question in sight with a reason."""
    questions = preview.panel.findChildren(Decide)
    return next(each for each in questions if each.isVisible() and each.reason.value() == reason)


def test_of_two_reasons_half_typed_neither_is_lost(office: Office) -> None:
    preview = begin(office)
    other = next(each for each in folded_open(preview) if not each.isHidden())
    other.click()
    type_in("ook dit")
    assert reasons(preview) == {REASON, "ook dit"}
    lock_and_unlock(office)
    again = preview_of(office)
    assert reasons(again) == {REASON, "ook dit"}
    assert focused() is question_with(again, "ook dit").reason.text, "where was typed last"
    question_with(again, REASON).take.click()
    assert reasons(preview_of(office)) == {"ook dit"}
    lock_and_unlock(office)
    last = preview_of(office)
    assert reasons(last) == {"ook dit"}
    assert [each.reason for each in last.decisions] == [REASON]


def test_each_copy_keeps_what_was_half_typed_for_it(office: Office) -> None:
    begin(office, "Sem")
    press(office, "Escape", "Escape")
    other = look_at(office, "Lot")
    folded_open(other)[0].click()
    type_in("voor Lot")
    lock_and_unlock(office)
    assert reasons(preview_of(office)) == {"voor Lot"}
    press(office, "Escape", "Escape")
    assert reasons(look_at(office, "Sem")) == {REASON}
    assert len(stored(office)) == 2


def test_what_is_left_out_keeps_its_reason_while_another_is_chosen(office: Office) -> None:
    preview = look_at(office, "Anna")
    assert preview.panel.more is not None
    preview.panel.more.set_open(True)
    leaving = preview.panel.findChild(LeaveOut)
    assert leaving is not None
    for record, words in ((POINT, "Eerst vragen"), (SEM, "")):
        leaving.what.edited.emit(record)
        leaving.decide.reason.text.setFocus()
        type_in(words)
    assert leaving.decide.reason.value() == ""
    leaving.what.edited.emit(POINT)
    assert leaving.decide.reason.value() == "Eerst vragen"
    lock_and_unlock(office)
    again = preview_of(office).panel.findChild(LeaveOut)
    assert again is not None
    assert (again.what.value(), again.decide.reason.value()) == (POINT, "Eerst vragen")


def test_a_day_of_the_register_half_typed_comes_back(office: Office, tmp_path: Path) -> None:
    look_at(office, "Sem").way_out.save.click()
    save(office, tmp_path / "papier.pdf")
    room_of(office).show_register()
    register = room_of(office).page
    assert isinstance(register, RegisterPage)
    register.entries[0].dates.set_open(True)
    day = register.entries[0].days["given"]
    day.line.setFocus()
    type_in("31-2")
    lock_and_unlock(office)
    press(office, "Ctrl+P")
    room_of(office).show_register()
    again = room_of(office).page
    assert isinstance(again, RegisterPage)
    assert again.entries[0].dates.is_open
    kept = again.entries[0].days["given"]
    assert kept.unfinished() == "31-2"
    kept.line.clear()
    kept.line.setFocus()
    type_in("1-3-2026")
    assert stored(office) == []
    assert lines(office)[0].handed_over_on == date(2026, 3, 1)


def left_yesterday(folder: Path, record: str, field: str, text: str) -> None:
    """Leave a half-typed text, as somebody did yesterday."""
    yesterday = datetime.now(UTC) - timedelta(days=1)
    with Vault.unlock(
        folder, Passphrase(WORDS), clock=lambda: datetime.now(UTC), device="x", cost=CHEAP
    ) as vault:
        old = Drafts(vault.database, clock=lambda: yesterday)
        old.keep(Draft(CASE.id, record, field, text))


def test_an_earlier_sitting_is_named_and_gone_on_with(office: Office, opens: Opens) -> None:
    begin(office)
    (kept,) = stored(office)
    office.desk.lock()
    office.settle()
    left_yesterday(office.folder, kept.record, kept.field, kept.text)
    office = opens(folder=office.folder)
    office.begin()
    unlock(office)
    opened(office, CASE)
    assert page(office).isVisible(), "of yesterday is asked first"
    assert page(office).left.words().startswith("Er is een onafgemaakt gesprek van ")
    page(office).left.on.click()
    office.settle()
    assert asked(preview_of(office)).reason.value() == REASON


@pytest.mark.parametrize(("record", "text"), [(REGISTER, "31-2"), (VISIT, "{of another program}")])
def test_what_cannot_be_gone_on_with_leads_to_the_register(
    office: Office, opens: Opens, record: str, text: str
) -> None:
    office.desk.lock()
    office.settle()
    left_yesterday(office.folder, record, "", text)
    office = opens(folder=office.folder)
    office.begin()
    unlock(office)
    opened(office, CASE)
    page(office).left.on.click()
    office.settle()
    assert isinstance(room_of(office).page, RegisterPage)
    press(office, "Escape")
    assert isinstance(room_of(office).page, ReaderPage)


def test_a_reader_is_chosen_again_as_the_worker_made_it(office: Office) -> None:
    press(office, "Ctrl+P")
    choose(office, "Anna")
    readers = room_of(office).readers
    changed = Recipient(RecipientKind.CHILD, SEM, 12)
    readers.choose_reader(changed)
    assert readers.chosen().name == "Sem"
    assert readers.order().reader == changed
    readers.choose_reader(Recipient(RecipientKind.CHILD, POINT))
    assert readers.chosen().name == "Sem"
