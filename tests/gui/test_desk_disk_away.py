"""A stick is pulled or a folder renamed while somebody types: it waits, and goes on afterwards."""

import shutil

from mpg_desktop.desk.desk import State
from mpg_desktop.domain.records import Family
from mpg_desktop.store.errors import DamagedPageError, PermissionLostError, VaultGoneError
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from tests.gui.desk_house import TYPED, WORDS, House


def typed(house: House, name: str) -> None:
    """Type, and let it be saved if it can."""
    house.session.put(Family(name=name), step=TYPED)
    house.session.save_now()
    house.settle()


def test_what_is_typed_while_the_folder_is_away_is_saved_when_it_is_back(house: House) -> None:
    house.make()
    family = house.new_family("Fam. Jansen")
    failed: list[object] = []
    house.session.failed.connect(failed.append)
    house.folder.rename(house.folder.with_name("elders"))
    typed(house, "getypt zonder stick")
    assert [type(error) for error in failed] == [VaultGoneError]
    house.desk.lock()
    house.settle()
    assert house.state() is State.LOCKING, "covered, and kept"
    # Put back as a stick comes back: the same content, in other files.
    shutil.copytree(house.folder.with_name("elders"), house.folder)
    house.unlock()
    typed(house, "getypt met stick")
    house.settle()
    assert house.session.is_saved
    house.desk.lock()
    house.settle()
    assert house.stored(family).family.name == "getypt met stick"


def test_whoever_goes_on_instead_of_putting_a_backup_back_leaves_no_key_behind(
    house: House,
) -> None:
    """The stick is pulled: what was typed cannot be saved, so that nothing is put back."""
    house.make()
    house.new_family("Fam. Jansen")
    house.folder.rename(house.folder.with_name("elders"))
    typed(house, "getypt zonder stick")
    first, second = Passphrase(WORDS), Passphrase(WORDS)
    heard: list[object] = []
    archive = house.folder / "kopie.vaultbak"
    for key in (first, second):
        house.desk.restoring.put_back(archive, house.folder, key, heard.append, heard.append)
    house.settle()
    assert (house.state(), set(first.secret)) == (State.LOCKING, {0}), "the second one counts"
    house.folder.with_name("elders").rename(house.folder)
    house.unlock()
    assert (house.state(), set(second.secret), heard) == (State.OPEN, {0}, [])


def test_what_looks_damaged_on_a_disk_that_is_gone_is_told_as_gone(house: House) -> None:
    house.make()

    def read(vault: Vault, _progress: object) -> None:
        vault.folder.rename(vault.folder.with_name("elders"))
        raise DamagedPageError

    house.desk.ask(read, lambda _nothing: None)
    house.settle()
    assert [type(error) for error in house.failures] == [VaultGoneError]


def test_a_damaged_page_makes_only_its_own_family_unreadable(house: House) -> None:
    house.make()
    whole = house.new_family("Fam. Jansen")
    house.new_family("Fam. de Vries")
    house.session.put(Family(name="Fam. de Vries", first_sentence="lang " * 100_000), step=TYPED)
    house.desk.lock()
    house.settle()
    path = house.folder / "cases.db"
    pages = bytearray(path.read_bytes())
    pages[len(pages) // 3] ^= 1
    path.write_bytes(pages)
    house.unlock()
    assert [type(error) for error in house.failures] == [DamagedPageError], "it lay open last"
    house.desk.open(whole)
    house.settle()
    assert house.session.case.id == whole


def test_a_disk_that_failed_is_reached_anew_before_the_next_work(house: House) -> None:
    house.make()
    family = house.new_family("Fam. Jansen")

    def fail(_vault: object, _progress: object) -> None:
        raise PermissionLostError

    house.desk.ask(fail, lambda _nothing: None)
    house.settle()
    assert [type(error) for error in house.failures] == [PermissionLostError]
    typed(house, "Fam. de Vries")
    seen: list[list[str]] = []
    house.desk.ask(
        lambda vault, _progress: [line.object for line in vault.access_log.lines()], seen.append
    )
    house.desk.lock()
    house.settle()
    assert "again" in seen[0]
    assert house.stored(family).family.name == "Fam. de Vries"
