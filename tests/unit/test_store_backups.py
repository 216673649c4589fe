"""Backups of a real vault: proved, counted, on one snapshot, and honest about what went wrong."""

import io
import shutil
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import new_case_id, new_record_id
from mpg_desktop.domain.records import Family, Person
from mpg_desktop.store import engine, header, keyring, swap
from mpg_desktop.store.access_log import Action
from mpg_desktop.store.connection import Connection
from mpg_desktop.store.errors import (
    BusyError,
    DamagedBackupError,
    DamagedPageError,
    NewerVaultError,
    NoBackupError,
    NoRoomForBackupError,
    OlderKeyError,
    PermissionLostError,
)
from mpg_desktop.store.restore import rehearse
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.shelf import Reason
from mpg_desktop.store.vault import Vault
from tests.vaults import CHEAP, WORDS

START = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
DAY = timedelta(days=1)


class Clock:
    """A clock that stands where the test puts it."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        """Return the moment."""
        return self.now


class StoppedError(Exception):
    """What a worker raises who does not want to wait."""


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vault(tmp_path: Path, clock: Clock) -> Iterator[Vault]:
    """Give an opened vault with two families."""
    made, _ = Vault.create(
        tmp_path / "kluis", Passphrase(WORDS), clock=clock, device="laptop", cost=CHEAP
    )
    with made:
        for number, name in enumerate(("De Boer", "Jansen")):
            child = Person(id=new_record_id(number), name="Sem")
            case = Case(new_case_id(number)).put(Family(name=name), child)
            made.families.save(None, case, "test.step")
        yield made


def add_family(vault: Vault) -> None:
    case = Case(new_case_id(9)).put(Family(name="Yilmaz"))
    vault.families.save(None, case, "test.step")


def test_invented_families_are_counted_apart(vault: Vault) -> None:
    invented = Case(new_case_id(9), practice=True).put(Family(name="Oefening"))
    vault.families.save(None, invented, "test.step")
    made = vault.backups.make()
    assert (made.contents.families, made.contents.practice) == (2, 1)
    note = rehearse(made.backup.path, Passphrase(WORDS), vault.folder)
    assert (note.contents.families, note.contents.practice) == (2, 1)


def test_a_backup_holds_what_the_vault_holds_and_the_status_says_so(
    vault: Vault, clock: Clock
) -> None:
    made = vault.backups.make()
    assert (made.contents.families, made.contents.records) == (2, 4)
    clock.now += timedelta(minutes=5)
    status = vault.backups.status()
    assert status.newest == made.backup
    assert status.last is not None
    assert status.last.contents == made.contents
    assert status.last.checked_at == START
    assert rehearse(made.backup.path, Passphrase(WORDS), vault.folder).contents == made.contents


def test_before_the_first_backup_the_status_says_there_is_none(vault: Vault) -> None:
    status = vault.backups.status()
    assert (status.newest, status.last) == (None, None)


def test_a_backup_that_this_vault_did_not_prove_is_not_called_proved(vault: Vault) -> None:
    first = vault.backups.make().backup
    vault.backups.make().backup.path.unlink()
    status = vault.backups.status()
    assert (status.newest, status.last) == (first, None)


def test_a_backup_is_a_line_in_the_access_log(vault: Vault) -> None:
    vault.backups.make()
    last = list(vault.access_log.lines())[-1]
    assert (last.action, last.object) == (Action.BACKUP, "backup:1")
    assert vault.access_log.verify() is None


def test_nothing_unfinished_stays_and_no_name_tells_a_family(vault: Vault) -> None:
    made = vault.backups.make(Reason.ASKED)
    assert [path.name for path in vault.backups.shelf.folder.iterdir()] == [made.backup.name]
    assert made.backup.name == "0001_2026-11-23T123000Z_gevraagd.vaultbak"


def test_writing_meanwhile_changes_nothing_in_the_copy(vault: Vault) -> None:
    written: list[float] = []

    def write(done: float) -> None:
        if not written:
            add_family(vault)
        written.append(done)

    made = vault.backups.make(progress=write)
    assert made.contents.families == 2
    assert len(vault.families.list()) == 3
    assert written == sorted(written)
    assert written[-1] == 1


def test_a_backup_may_be_made_in_another_thread(vault: Vault) -> None:
    backups = vault.backups
    results: list[int] = []
    thread = threading.Thread(target=lambda: results.append(backups.make().contents.families))
    thread.start()
    thread.join()
    add_family(vault)
    assert results == [2]


@pytest.mark.parametrize("moment", [0, 0.3, 0.45, 0.6, 0.9])
def test_who_stops_the_work_finds_nothing_left_of_it(vault: Vault, moment: float) -> None:
    def stop(done: float) -> None:
        if done >= moment:
            raise StoppedError

    with pytest.raises(StoppedError):
        vault.backups.make(progress=stop)
    assert not list(vault.backups.shelf.folder.iterdir())
    assert vault.backups.make().contents.families == 2


def test_the_ladder_lets_old_backups_go_but_never_the_newest(vault: Vault, clock: Clock) -> None:
    first = vault.backups.make().backup
    clock.now += 80 * DAY
    assert vault.backups.make().removed == (), "only the clock says that it is so late"
    clock.now += DAY
    assert vault.backups.make().removed == (first,)
    clock.now -= 300 * DAY  # the battery of the clock was empty
    made = vault.backups.make()
    assert made.removed == ()
    assert [backup.number for backup in vault.backups.shelf.all()] == [2, 3, 4]


def test_a_clock_that_stands_years_ahead_for_a_day_costs_no_backup(
    vault: Vault, clock: Clock
) -> None:
    kept = [vault.backups.make().backup]
    before = vault.folder.with_name(f"{vault.folder.name}.replaced-2026-11-20T090000Z")
    before.mkdir()
    for _day in range(3):
        clock.now += DAY
        kept.append(vault.backups.make().backup)
    clock.now += 4000 * DAY
    ahead = vault.backups.make()
    clock.now -= 4000 * DAY
    assert (ahead.removed, vault.backups.make().removed) == ((), ())
    assert {*kept} <= {*vault.backups.shelf.all()}
    assert before.exists()


def test_too_little_room_is_told_before_anything_is_written(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(vault.folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage._replace(free=3 << 20))
    with pytest.raises(NoRoomForBackupError) as caught:
        vault.backups.make()
    assert caught.value.values["free"] == 3
    assert not list(vault.backups.shelf.folder.iterdir())


def test_a_damaged_vault_gives_no_backup(vault: Vault) -> None:
    vault.backups.make()
    vault.database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    path = vault.folder / "cases.db"
    content = bytearray(path.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 + 100] ^= 1
    path.write_bytes(content)
    with pytest.raises(DamagedPageError):
        vault.backups.make()
    assert len(vault.backups.shelf.all()) == 1


def test_a_backup_is_found_damaged_and_marked_so(vault: Vault) -> None:
    good, bad = vault.backups.make().backup, vault.backups.make().backup
    content = bytearray(bad.path.read_bytes())
    content[len(content) // 2] ^= 1
    bad.path.write_bytes(content)
    assert vault.backups.check(good).contents.families == 2
    with pytest.raises(DamagedBackupError):
        vault.backups.check(bad)
    assert vault.backups.status().newest == good
    assert [backup.damaged for backup in vault.backups.shelf.all()] == [False, True]


def test_a_page_that_was_changed_with_its_checksum_is_found(vault: Vault, tmp_path: Path) -> None:
    """The seals of the pages stand behind the checksum of the ZIP."""
    backup = vault.backups.make().backup
    content = rezipped(backup.path, lambda database: database[:9000] + b"!" + database[9001:])
    (tmp_path / "changed.vaultbak").write_bytes(content)
    with pytest.raises(DamagedBackupError):
        rehearse(tmp_path / "changed.vaultbak", Passphrase(WORDS), tmp_path)


def test_a_copy_that_does_not_hold_what_its_source_held_is_no_backup(
    vault: Vault, tmp_path: Path
) -> None:
    backup = vault.backups.make().backup

    def lose_a_record(connection: Connection) -> None:
        connection.execute("DELETE FROM draft").fetchall()
        connection.execute("INSERT INTO draft VALUES ('f', 'r', 'd', 'lost', 0, '')").fetchall()

    path = changed_inside(backup.path, tmp_path, lose_a_record)
    with pytest.raises(DamagedBackupError, match="does not hold"):
        rehearse(path, Passphrase(WORDS), tmp_path)


def test_a_copy_without_its_note_is_no_backup(vault: Vault, tmp_path: Path) -> None:
    backup = vault.backups.make().backup

    def lose_the_note(connection: Connection) -> None:
        connection.execute("DELETE FROM meta WHERE key = 'backup_note'").fetchall()

    path = changed_inside(backup.path, tmp_path, lose_the_note)
    with pytest.raises(DamagedBackupError):
        rehearse(path, Passphrase(WORDS), tmp_path)


def test_a_copy_of_a_newer_program_is_named_as_such(vault: Vault, tmp_path: Path) -> None:
    backup = vault.backups.make().backup

    def come_from_the_future(connection: Connection) -> None:
        connection.execute("UPDATE meta SET value = '999' WHERE key = 'schema'").fetchall()

    path = changed_inside(backup.path, tmp_path, come_from_the_future)
    with pytest.raises(NewerVaultError):
        rehearse(path, Passphrase(WORDS), tmp_path)


def test_a_second_place_gets_the_same_file_proved_there(vault: Vault, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    made = vault.backups.make(second=stick)
    assert made.second is not None
    assert made.second.path.parent == stick / f"gezinsmap-{vault.vault_id[:8]}"
    assert made.second.path.read_bytes() == made.backup.path.read_bytes()
    assert list(made.second.path.parent.iterdir()) == [made.second.path]


def test_a_stick_that_is_not_there_undoes_nothing(vault: Vault, tmp_path: Path) -> None:
    made = vault.backups.make(second=tmp_path / "stick")
    assert isinstance(made.second_failed, PermissionLostError)
    assert made.second is None
    assert made.backup.path.exists()
    assert not (tmp_path / "stick").exists()


def test_after_a_new_vault_key_older_backups_ask_for_the_older_passphrase(vault: Vault) -> None:
    before = vault.backups.make().backup
    vault.rotate_all(Passphrase(WORDS), Passphrase("heel andere zin"))
    with pytest.raises(OlderKeyError):
        vault.backups.check(before)
    assert not vault.backups.shelf.all()[0].damaged
    assert rehearse(before.path, Passphrase(WORDS), vault.folder).contents.families == 2
    after = vault.backups.make().backup
    assert vault.backups.check(after).contents.families == 2


def test_a_backup_from_before_a_new_passphrase_is_checked_with_the_key_at_hand(
    vault: Vault,
) -> None:
    before = vault.backups.make().backup
    vault.rotate_key(Passphrase(WORDS))
    vault.change_passphrase(Passphrase(WORDS), Passphrase("heel andere zin"))
    assert vault.backups.check(before).contents.families == 2


def test_the_file_key_is_not_changed_while_a_backup_is_read(vault: Vault, clock: Clock) -> None:
    families = [vault.families.load(line.id) for line in vault.families.list()]
    refused: list[BusyError] = []
    vault.database.conn.execute("PRAGMA busy_timeout=10").fetchall()

    def change_key(_done: float) -> None:
        if not refused:
            with pytest.raises(BusyError) as caught:
                vault.rotate_key(Passphrase(WORDS))
            refused.append(caught.value)
            raise StoppedError

    with pytest.raises(StoppedError):
        vault.backups.make(progress=change_key)
    again = Vault.unlock(vault.folder, Passphrase(WORDS), clock=clock, device="laptop", cost=CHEAP)
    with again:
        assert [again.families.load(case.id) for case in families] == families


def test_a_backup_that_is_not_there_is_not_called_damaged(vault: Vault) -> None:
    backup = vault.backups.make().backup
    backup.path.unlink()
    with pytest.raises(NoBackupError):
        vault.backups.check(backup)


def test_replaced_vaults_go_after_ten_weeks_and_a_new_backup(vault: Vault, clock: Clock) -> None:
    old = vault.folder.with_name("kluis.replaced-2026-11-23T123000Z")
    stranger = vault.folder.with_name("kluis.replaced-yesterday")
    for folder in (old, stranger):
        folder.mkdir()
        (folder / "cases.db").write_bytes(b"sealed")
    clock.now += 69 * DAY
    vault.backups.make()
    assert old.exists()
    clock.now += 2 * DAY
    vault.backups.make()
    assert not old.exists()
    assert stranger.exists()


def test_unlocking_sweeps_what_a_kill_left(vault: Vault, clock: Clock) -> None:
    vault.backups.make()
    left = vault.backups.shelf.folder / "werk-1.part"
    rehearsal = vault.folder / "werk-2.part"
    left.mkdir()
    rehearsal.mkdir()
    ready = swap.ready_folder(vault.folder)
    vault.close()
    with Vault.unlock(vault.folder, Passphrase(WORDS), clock=clock, device="laptop", cost=CHEAP):
        assert not left.exists()
        assert not rehearsal.exists()
        assert not ready.exists()
    assert len(vault.backups.shelf.all()) == 1


def rezipped(archive: Path, change: Callable[[bytes], bytes]) -> bytes:
    """Return a backup with another database and right checksums."""
    with zipfile.ZipFile(archive) as zipped:
        sealed, database = zipped.read("vault.json"), zipped.read("cases.db")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as zipped:
        zipped.writestr("vault.json", sealed)
        zipped.writestr("cases.db", change(database))
    return packed.getvalue()


def changed_inside(archive: Path, folder: Path, change: Callable[[Connection], None]) -> Path:
    """Return a backup whose database was changed by somebody who has the key."""
    with zipfile.ZipFile(archive) as zipped:
        (folder / "cases.db").write_bytes(zipped.read("cases.db"))
        sealed = header.parse(zipped.read("vault.json"))
    _, keys = keyring.opened(sealed, Passphrase(WORDS))
    with closing(engine.connect(folder / "cases.db", keyring.page_key(keys.current))) as inside:
        change(inside)
        inside.commit()
        inside.execute("PRAGMA journal_mode=DELETE").fetchall()
    changed = folder / "changed.vaultbak"
    changed.write_bytes(rezipped(archive, lambda _database: (folder / "cases.db").read_bytes()))
    return changed
