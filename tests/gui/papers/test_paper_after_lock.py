"""After a lock in the room for paper one is on the same page, and looks at the same copy there."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from mpg_desktop.desk.documents import Document
from mpg_desktop.store.drafts import Draft, Drafts
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from mpg_desktop.ui.leftovers import IN_THE_ROOM
from mpg_desktop.ui.papers.batch_page import BatchPage
from mpg_desktop.ui.papers.paper_room import PaperRoom
from mpg_desktop.ui.papers.reader_page import ReaderPage
from mpg_desktop.ui.papers.register_page import RegisterPage
from tests.gui.conftest import CHEAP, WORDS, Office, Opens
from tests.gui.four_families import focused, page, type_in, unlock
from tests.gui.paper_hands import (
    case_of,
    choose,
    folded_open,
    look_at,
    office_with,
    press,
    preview_of,
    room_of,
)

LONG = "De hulpverlener"
"""Whose copy has many pages."""


def lock_and_unlock(office: Office) -> None:
    office.desk.lock()
    assert office.window.findChild(PaperRoom) is None or not room_of(office).isVisible()
    office.settle()
    assert office.window.findChild(PaperRoom) is None, "nothing of a family stays in the window"
    unlock(office)
    for _ in range(4):
        office.settle()


def kept(office: Office) -> list[str]:
    """Return what is kept of a place in the room."""
    assert office.desk.session is not None
    return [each.text for each in office.desk.session.drafts if each.record == IN_THE_ROOM]


def test_the_same_copy_is_looked_at_where_it_was(office: Office) -> None:
    preview = look_at(office, LONG)
    order = preview.order
    assert order is not None
    press(office, "1", "End")
    preview.view.setFocus()
    size, down = preview.view.look()
    assert down > 0
    lock_and_unlock(office)
    again = preview_of(office)
    assert again is not preview
    assert again.order is not None
    assert (again.order.document, again.order.reader) == (order.document, order.reader)
    assert again.view.look() == (size, down)
    assert focused() is again.view
    assert kept(office) == [], "it is gone back to once"
    press(office, "Escape", "Escape")
    lock_and_unlock(office)
    assert page(office).isVisible(), "whoever went away is not brought back"


def test_what_was_sought_on_paper_is_found_again(office: Office) -> None:
    preview = look_at(office, LONG)
    press(office, "Ctrl+F")
    type_in("Sem")
    office.settle()
    preview.step(1)
    found = preview.tools.words()[0]
    assert found.startswith("2 van ")
    preview.tools.line.setCursorPosition(1)
    lock_and_unlock(office)
    again = preview_of(office)
    assert again.tools.words()[0] == found
    assert focused() is again.tools.line
    assert again.tools.line.cursorPosition() == 1
    QTest.keyClicks(again.tools.line, "xq")
    office.settle()
    assert again.tools.words()[0] == "niets gevonden"


def test_what_was_decided_for_others_is_there_too(office: Office) -> None:
    preview = look_at(office, "Sem")
    phone = next(each for each in folded_open(preview) if "Anna" in each.accessibleName())
    phone.click()
    type_in("zij wil gebeld worden")
    press(office, "Tab", "Space")
    for _ in range(4):
        office.settle()
    assert len(preview.decisions) == 1
    press(office, "Escape")
    lock_and_unlock(office)
    assert isinstance(room_of(office).page, ReaderPage)
    assert room_of(office).readers.chosen().name == "Sem"
    again = look_at(office, "Sem")
    assert [each.reason for each in again.decisions] == ["zij wil gebeld worden"]


def test_the_choice_of_reader_and_paper_is_there_again(office: Office) -> None:
    press(office, "Ctrl+P")
    choose(office, "Anna")
    readers = room_of(office).readers
    readers.choose.documents.chosen.emit(Document.FRIDGE.value)
    readers.choose.sizes.chosen.emit("letter")
    readers.choose.language.choices.chosen.emit("en")
    readers.choose.draft.click()
    readers.look.setFocus()
    before = readers.order()
    lock_and_unlock(office)
    again = room_of(office).readers
    after = again.order()
    assert again is not readers
    assert (after.document, after.reader, after.paper, after.language, after.draft) == (
        *(before.document, before.reader, "letter", "en"),
        True,
    )
    assert focused() is again.look


def test_everything_for_tonight_is_for_the_same_readers(office: Office) -> None:
    press(office, "Ctrl+P")
    room_of(office).show_batch()
    batch = room_of(office).page
    assert isinstance(batch, BatchPage)
    batch.readers.buttons()[0].click()
    chosen = batch.chosen()
    batch.save.setFocus()
    lock_and_unlock(office)
    again = room_of(office).page
    assert isinstance(again, BatchPage)
    assert again.chosen() == chosen
    assert chosen
    assert focused() is again.save


def test_the_register_is_looked_at_again(office: Office) -> None:
    press(office, "Ctrl+P")
    room_of(office).show_register()
    lock_and_unlock(office)
    assert isinstance(room_of(office).page, RegisterPage)


@pytest.mark.parametrize(("days", "other"), [(1, ""), (0, "{}")])
def test_what_cannot_be_gone_back_to_is_forgotten(
    opens: Opens, tmp_path: Path, days: int, other: str
) -> None:
    """It is of yesterday, or another version of the program wrote it."""
    office = office_with(opens, tmp_path / "kluis", case_of())
    look_at(office, "Sem")
    office.desk.lock()
    office.settle()
    with Vault.unlock(
        office.folder, Passphrase(WORDS), clock=lambda: datetime.now(UTC), device="x", cost=CHEAP
    ) as vault:
        (draft,) = [each for each in vault.drafts.all() if each.record == IN_THE_ROOM]
        at = datetime.now(UTC) - timedelta(days=days)
        old = Drafts(vault.database, clock=lambda: at)
        old.keep(Draft(draft.family, draft.record, draft.field, other or draft.text))
    unlock(office)
    office.settle()
    assert page(office).isVisible()
    assert page(office).left.words() == "", "it is no text that somebody typed"
    assert kept(office) == []
