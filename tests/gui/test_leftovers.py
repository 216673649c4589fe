"""Shows that a half-typed text of an earlier sitting is named, kept, gone on with or thrown."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from mpg_desktop.desk.draft import Draft as HalfTyped
from mpg_desktop.desk.session import Session
from mpg_desktop.store.drafts import Draft, Drafts
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from mpg_desktop.ui.tab import TabOffer
from tests.gui.conftest import CHEAP, WORDS, Office, Opens
from tests.gui.four_families import BRANDT, OKAFOR, office_of_four, opened, page, unlock

SKETCHED = '{"kind": "person", "id": "p9", "birth_date": "31-2"}'


class Tab:
    """A tab that remembers what it was asked."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, ...]] = []
        self.revealed: list[tuple[str, str]] = []

    def widget(self) -> QWidget:
        """Return an empty page."""
        return QWidget()

    def show_session(self, session: Session) -> None:
        """Remember the half-typed texts that came along."""
        self.shown.append(tuple(each.text for each in session.drafts))

    def keep_drafts(self, session: Session) -> None:
        """Have none."""
        del session

    def reveal(self, record: str, field: str) -> bool:
        """Remember where to go."""
        self.revealed.append((record, field))
        return True

    def visit(self, view: str) -> None:
        """Remember which part was wanted."""
        self.revealed.append((view, ""))

    def leave(self) -> None:
        """Let go."""


def left(folder: Path, *drafts: tuple[str, str, str]) -> None:
    """Leave half-typed texts in a family, as somebody did yesterday."""
    yesterday = datetime.now(UTC) - timedelta(days=1)
    with Vault.unlock(
        folder, Passphrase(WORDS), clock=lambda: datetime.now(UTC), device="x", cost=CHEAP
    ) as vault:
        old = Drafts(vault.database, clock=lambda: yesterday)
        old.keep(*(Draft(BRANDT.id, *each) for each in drafts))


@pytest.fixture
def tab() -> Tab:
    return Tab()


@pytest.fixture
def office(opens: Opens, tmp_path: Path, tab: Tab) -> Office:
    """Return an unlocked window with one tab on a vault of four families."""
    first = office_of_four(opens, tmp_path)
    first.desk.lock()
    first.settle()
    left(first.folder, ("p1", "birth_date", "31-2"), ("cursor:intake", "", '["p1", "name"]'))
    office = opens(folder=first.folder, tabs=lambda: (TabOffer("Intake", "note", lambda: tab),))
    office.begin()
    unlock(office)
    return office


def words(office: Office) -> str:
    return page(office).left.words()


def test_what_was_left_is_named_and_stands_in_its_field(office: Office, tab: Tab) -> None:
    opened(office, OKAFOR)
    assert words(office) == ""
    opened(office, BRANDT)
    assert words(office).startswith("Er is een onafgemaakt gesprek van ")
    assert "31-2" in tab.shown[-1]
    page(office).left.keep.click()
    assert words(office) == ""
    office.desk.close_family()
    office.settle()
    opened(office, BRANDT)
    assert words(office)
    office.desk.close_family()
    office.settle()
    assert words(office) == ""


def test_going_on_leads_to_the_field(office: Office, tab: Tab) -> None:
    opened(office, BRANDT)
    page(office).left.on.click()
    assert tab.revealed == [("p1", "birth_date")]
    assert words(office) == ""


def test_going_on_leads_to_a_record_that_was_only_begun(office: Office, tab: Tab) -> None:
    office.desk.lock()
    office.settle()
    left(office.folder, ("p1", "birth_date", ""), ("new:person:p9", "", SKETCHED))
    unlock(office)
    opened(office, BRANDT)
    page(office).left.on.click()
    assert tab.revealed[-1] in {("p9", "birth_date"), ("p1", "birth_date")}


def test_the_name_of_somebody_new_is_gone_on_with_at_its_field(office: Office, tab: Tab) -> None:
    office.desk.lock()
    office.settle()
    left(office.folder, ("c1", "child+person", "Noo"))
    unlock(office)
    opened(office, BRANDT)
    page(office).left.on.click()
    assert tab.revealed[-1] == ("c1", "child")


def test_what_is_thrown_away_comes_back_with_undo(office: Office, tab: Tab) -> None:
    opened(office, BRANDT)
    page(office).left.throw.click()
    assert "31-2" not in tab.shown[-1]
    page(office).snack.undo()
    assert "31-2" in tab.shown[-1]
    page(office).left.throw.click()
    office.desk.close_family()
    office.settle()
    opened(office, BRANDT)
    assert words(office) == ""


def test_what_is_of_this_sitting_is_no_leftover(office: Office) -> None:
    opened(office, OKAFOR)
    session = office.desk.session
    assert session is not None
    session.keep_draft(HalfTyped("p1", "birth_date", "30-2"))
    office.desk.lock()
    office.settle()
    unlock(office)
    assert office.desk.session is not None
    assert [each.text for each in office.desk.session.drafts] == ["30-2"]
    assert words(office) == ""
