"""The desk with a real vault: unlock, work, lock while typing, and nothing lost on the way."""

from threading import Event

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.desk import State
from mpg_desktop.desk.door import device_name
from mpg_desktop.desk.draft import Draft
from mpg_desktop.desk.errors import NothingOpenError
from mpg_desktop.desk.tasks import Progress
from mpg_desktop.domain.ids import CaseId
from mpg_desktop.domain.records import Family
from mpg_desktop.store.errors import VaultGoneError, WrongPassphraseError
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.shelf import Reason
from mpg_desktop.store.vault import Vault
from tests.gui.desk_house import DUE, TYPED, WORDS, House


def is_warm(house: House) -> bool:
    """Return whether all words of the index were read."""
    found: list[bool] = []
    house.desk.ask(lambda vault, _progress: vault.search.is_warm, found.append)
    house.settle()
    return found == [True]


def test_make_lock_and_unlock(house: House) -> None:
    recovery = house.make()
    assert house.state() is State.OPEN
    house.desk.lock()
    house.settle()
    assert house.state() is State.LOCKED
    assert house.said == ["unlocked", "locking", "locked"]
    house.unlock()
    assert house.state() is State.OPEN
    house.desk.lock()
    house.desk.lock()
    house.settle()
    house.desk.unlock(house.folder, recovery)
    house.settle()
    assert house.said == ["unlocked", "locking", "locked"] * 2 + ["unlocked"]
    assert bytes(recovery.secret) == bytes(20), "the secret is wiped after use"
    assert house.failures == []


def test_a_wrong_passphrase_is_told_to_who_asked(house: House) -> None:
    house.make()
    assert house.desk.finish()
    refused: list[Exception] = []
    house.desk.unlock(house.folder, Passphrase("wrong"), refused.append)
    house.settle()
    assert [type(each) for each in refused] == [WrongPassphraseError]
    house.unlock("wrong again")
    assert [type(each) for each in house.failures] == [WrongPassphraseError]
    assert house.state() is State.LOCKED


def test_a_vault_that_cannot_be_made_is_told(house: House) -> None:
    house.make()
    house.desk.finish()
    house.desk.make(house.folder, Passphrase(WORDS), house.said.append)
    house.settle()
    assert len(house.failures) == 1


def test_work_without_a_vault_is_refused(house: House) -> None:
    house.desk.ask(lambda vault, _progress: vault.vault_id, house.said.append)
    house.settle()
    assert [type(each) for each in house.failures] == [NothingOpenError]
    assert house.desk.backups.make(Reason.ASKED, house.said.append, house.said.append) is None
    house.desk.backups.look()
    assert not house.second_worker.is_busy


def test_an_edit_is_on_disk_and_in_the_list(house: House) -> None:
    house.make()
    family = house.new_family("Fam. Jansen")
    house.session.put(Family(name="Fam. de Vries"), step=TYPED)
    assert house.session.flush()
    lines: list[object] = []
    house.desk.ask(
        lambda vault, _progress: [(each.label, each.next_due) for each in vault.families.list()],
        lines.extend,
    )
    house.settle()
    assert lines == [("Fam. de Vries", DUE)]
    house.desk.finish()
    assert house.stored(family).family.name == "Fam. de Vries"


def test_locking_while_typing_brings_the_same_family_field_and_cursor_back(house: House) -> None:
    house.make()
    family = house.new_family("Fam. Jansen")
    half = Draft("family", "since", "31-2", 3)
    # The window does this when it hears that the desk is being locked.
    house.desk.locking.connect(lambda: house.session.keep_draft(half))
    house.session.put(Family(name="Fam. Jansen, half typ"), step=TYPED)
    house.desk.lock()
    assert house.state() is State.LOCKING
    house.settle()
    assert house.desk.session is None
    assert house.stored(family).family.name == "Fam. Jansen, half typ"
    house.unlock()
    assert house.session.case.id == family
    assert house.session.case.family.name == "Fam. Jansen, half typ"
    assert house.session.drafts == (half,)
    assert house.said[-1:] == ["opened"]


def test_another_family_is_opened_after_the_first_is_saved(house: House) -> None:
    house.make()
    first = house.new_family("Eerste")
    house.session.put(Family(name="Eerste, getypt"), step=TYPED)
    second = house.new_family("Tweede")
    assert house.session.case.id == second
    house.desk.open(first)
    house.desk.open(second)
    house.settle()
    assert house.session.case.id == second, "the last one asked for is the one that lies there"
    house.desk.close_family()
    house.settle()
    assert house.desk.session is None
    house.desk.lock()
    house.settle()
    house.unlock()
    assert house.desk.session is None, "no family lay open when it was locked"
    house.desk.finish()
    assert house.stored(first).family.name == "Eerste, getypt"


def test_what_nobody_waits_for_makes_way_for_a_family(house: House, qtbot: QtBot) -> None:
    house.make()
    family = house.new_family("Fam. Jansen")
    house.desk.lock()
    house.settle()
    house.desk.unlock(house.folder, Passphrase(WORDS))
    house.settle()
    gate = Event()
    house.desk.ask(lambda _vault, _progress: gate.wait(10), house.said.append)
    house.desk.settle()
    house.desk.open(family)
    gate.set()
    house.settle()
    assert house.session.case.id == family
    assert not is_warm(house)
    qtbot.waitUntil(lambda: is_warm(house))


def test_nothing_is_begun_anew_behind_the_lock(house: House) -> None:
    house.make()
    family = house.new_family("Fam. Jansen")
    house.desk.settle()
    house.desk.open(family)
    (timer,) = house.desk.findChildren(QTimer)
    assert timer.isActive()
    house.desk.lock()
    house.settle()
    assert house.state() is State.LOCKED
    assert not timer.isActive()
    assert house.failures == []


def test_words_that_cannot_be_read_are_told(house: House) -> None:
    house.make()

    def spoil(vault: Vault, _progress: Progress) -> None:
        vault.database.conn.execute("DROP TABLE search_word")
        vault.folder.rename(vault.folder.with_name("elders"))

    house.desk.lock()
    house.settle()
    house.desk.unlock(house.folder, Passphrase(WORDS))
    house.settle()
    house.desk.ask(spoil, lambda _nothing: None)
    house.desk.settle()
    house.settle()
    assert {type(each) for each in house.failures} == {VaultGoneError}


def test_locked_before_the_family_was_there(house: House) -> None:
    house.make()
    family = house.new_family("Fam. Jansen")
    house.desk.close_family()
    house.desk.open(family)
    house.desk.lock()
    house.settle()
    assert house.desk.session is None
    house.unlock()
    assert house.session.case.id == family


class Unwritable:
    """Makes the encrypted file refuse every write while it lasts."""

    def __init__(self, house: House) -> None:
        self.house = house

    def _pragma(self, value: str) -> None:
        def work(vault: Vault, _progress: Progress) -> None:
            vault.database.conn.execute(f"PRAGMA query_only={value}")

        self.house.worker.do(
            lambda progress: work(self.house.desk._held.vault, progress),  # noqa: SLF001 - a disk
            lambda _nothing: None,
            self.house.failures.append,
        )

    def __enter__(self) -> None:
        self._pragma("ON")

    def __exit__(self, *_error: object) -> None:
        self._pragma("OFF")


def test_a_family_that_is_gone_is_not_waited_for(house: House) -> None:
    house.make()
    here, gone = house.new_family("Er wel"), CaseId("gone")
    house.desk.open(gone)
    waited = [house.desk.has_family]
    house.settle()
    waited.append(house.desk.has_family)
    house.desk.open(gone)
    house.desk.open(here)
    house.settle()
    waited.append(house.desk.has_family)
    assert waited == [True, False, True], "what failed first is not what was asked last"
    assert house.session.case.id == here
    assert len(house.failures) == 2


def test_what_cannot_be_saved_keeps_the_desk_from_closing(house: House) -> None:
    house.make()
    family = house.new_family("Fam. Jansen")
    failed: list[object] = []
    house.session.failed.connect(failed.append)
    with Unwritable(house):
        house.session.put(Family(name="Fam. de Vries"), step=TYPED)
        assert not house.desk.finish()
        house.desk.open(CaseId("another"))
        house.settle()
        assert house.session.case.id == family, "it does not make way while it is not saved"
        house.desk.lock()
        house.settle()
        assert house.state() is State.LOCKING, "covered, but not closed"
        assert house.said[-1:] == ["locking"]
        house.unlock("wrong")
        assert house.state() is State.LOCKING
        assert len(house.failures) == 1
        house.unlock()
        assert house.state() is State.OPEN
        assert house.said[-1:] == ["opened"]
        assert house.session.case.family.name == "Fam. de Vries"
        house.desk.lock()
        house.settle()
        assert len(failed) >= 3
    house.session.save_now()
    house.settle()
    assert house.state() is State.LOCKED, "it closes by itself as soon as it is saved"
    assert house.stored(family).family.name == "Fam. de Vries"


def test_a_family_that_could_not_be_closed_is_there_again_after_a_lock(house: House) -> None:
    house.make()
    family = house.new_family("Fam. Jansen")
    with Unwritable(house):
        house.session.put(Family(name="Fam. de Vries"), step=TYPED)
        house.desk.close_family()
        house.settle()
        assert house.session.case.id == family, "it is not closed over what is not saved"
        assert house.desk.has_family
    house.session.save_now()
    house.desk.lock()
    house.settle()
    assert house.state() is State.LOCKED
    house.unlock()
    assert house.session.case.id == family
    house.desk.close_family()
    house.settle()
    assert not house.desk.has_family


def test_a_vault_is_closed_even_when_its_log_cannot_be_written(house: House) -> None:
    house.make()
    Unwritable(house).__enter__()
    house.desk.lock()
    house.settle()
    assert house.state() is State.LOCKED
    house.unlock()
    assert house.state() is State.OPEN


def test_abandoning_leaves_the_last_saved_text(house: House) -> None:
    house.make()
    family = house.new_family("Fam. Jansen")
    with Unwritable(house):
        house.session.put(Family(name="never saved"), step=TYPED)
        assert not house.desk.finish()
        house.desk.abandon()
    assert house.stored(family).family.name == "Fam. Jansen"


def test_closing_while_it_is_being_locked(house: House) -> None:
    house.make()
    house.new_family("Fam. Jansen")
    house.session.put(Family(name="half typed"), step=TYPED)
    house.desk.lock()
    assert house.desk.finish()
    assert house.state() is State.LOCKED
    assert house.desk.finish(), "and once more, when it is locked already"


def test_the_machine_has_a_name() -> None:
    assert device_name()


def test_the_access_log_tells_of_every_door(house: House) -> None:
    house.make()
    house.new_family("Fam. Jansen")
    house.desk.lock()
    house.settle()
    with house.door.unlock(house.folder, Passphrase(WORDS)) as vault:
        actions = [line.action for line in vault.access_log.lines()]
    doors = [each for each in actions if each in ("create_vault", "open", "lock", "unlock")]
    assert doors[-3:] == ["open", "lock", "unlock"]
    assert "create_vault" in doors
