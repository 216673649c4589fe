"""Shows that the window behind a turned laptop comes back, also where the card does not."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from mpg_desktop.desk.desk import State
from mpg_desktop.store.families import WipeGround
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from mpg_desktop.ui.turned_for import TurnedFor, remember
from mpg_desktop.ui.unlock import Unlock
from tests.gui.conftest import CHEAP, WORDS, Office, Opens
from tests.gui.four_families import BRANDT, office_of_four, open_family, opened, page, unlock


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return an unlocked window in which the laptop was turned for a card that is gone since."""
    found = office_of_four(opens, tmp_path)
    opened(found, BRANDT)
    session = found.desk.session
    assert session is not None
    remember(session, TurnedFor("gone"))
    return found


def locked(office: Office) -> None:
    office.desk.lock()
    office.settle()
    assert office.desk.state is State.LOCKED


def test_without_its_card_the_family_is_shown(office: Office) -> None:
    locked(office)
    unlock(office)
    assert open_family(office) == BRANDT.id
    assert page(office).isVisible()


def test_without_its_family_the_list_is_shown_with_the_reason(office: Office) -> None:
    locked(office)
    vault = Vault.unlock(
        office.folder, Passphrase(WORDS), clock=lambda: datetime.now(UTC), device="x", cost=CHEAP
    )
    vault.families.bin(BRANDT.id)
    vault.families.wipe(BRANDT.id, WipeGround.OTHER)
    vault.close()
    unlock(office)
    assert not office.desk.has_family
    assert page(office).isVisible()
    assert page(office).snack.isVisible()
    locked(office)
    unlock(office)
    assert page(office).isVisible(), "it is not asked for again"
    assert not page(office).snack.isVisible()


def test_a_lock_that_comes_before_the_family_asks_for_the_passphrase(office: Office) -> None:
    locked(office)
    once = office.desk.unlocked.connect(office.desk.lock)
    office.window.findChild(Unlock).passphrase_given.emit(WORDS)  # type: ignore[union-attr] # it is there
    office.settle()
    office.desk.unlocked.disconnect(once)
    assert office.desk.state is State.LOCKED
    asking = office.window.findChild(Unlock)
    assert asking is not None
    assert asking.isVisible()
    unlock(office)
    assert page(office).isVisible()
