"""The folder of backups: names that tell everything, and nothing that may not be told."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mpg_desktop.store import scraps
from mpg_desktop.store.shelf import Backup, Reason, Shelf, read_name

NOON = datetime(2026, 11, 23, 12, 5, 1, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "backups")


def put(shelf: Shelf, made: datetime, reason: Reason = Reason.ROUTINE) -> Backup:
    backup = shelf.next(made, reason)
    backup.path.write_bytes(b"a backup")
    return backup


def test_a_name_tells_number_moment_and_reason(shelf: Shelf) -> None:
    assert put(shelf, NOON).path.name == "0001_2026-11-23T120501Z_vanzelf.vaultbak"
    asked = put(shelf, NOON, Reason.ASKED)
    assert asked.path.name == "0002_2026-11-23T120501Z_gevraagd.vaultbak"
    assert shelf.all()[1] == asked


@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize("damaged", [False, True])
@pytest.mark.parametrize("kept_since", [None, NOON + DAY])
def test_every_name_is_read_as_it_was_written(
    tmp_path: Path, reason: Reason, kept_since: datetime | None, *, damaged: bool
) -> None:
    unplaced = Backup(tmp_path, 12345, NOON, reason, kept_since, damaged)
    placed = Backup(tmp_path / unplaced.name, 12345, NOON, reason, kept_since, damaged)
    assert read_name(placed.path) == placed


@pytest.mark.parametrize(
    "name",
    [
        "holiday.jpg",
        "0001_2026-11-23T120501Z_vanzelf.vaultbak.part",
        "0001_2026-13-23T120501Z_vanzelf.vaultbak",
        "0001_2026-11-23T120501Z_anders.vaultbak",
        "01_2026-11-23T120501Z_vanzelf.vaultbak",
        "0001_2026-11-23T120501Z_vanzelf_bewaard-morgen.vaultbak",
    ],
)
def test_other_files_are_left_alone(shelf: Shelf, name: str) -> None:
    put(shelf, NOON - 100 * DAY)
    put(shelf, NOON)
    stranger = shelf.folder / name
    stranger.write_bytes(b"not ours")
    assert len(shelf.all()) == 2
    shelf.thin(NOON)
    assert stranger.exists()


def test_a_shelf_without_a_folder_is_empty(shelf: Shelf) -> None:
    assert shelf.all() == ()
    assert shelf.thin(NOON) == ()


def test_numbers_go_on_when_the_clock_goes_back(shelf: Shelf) -> None:
    put(shelf, NOON)
    assert put(shelf, NOON - 30 * DAY).number == 2


def test_thinning_removes_what_the_ladder_lets_go(shelf: Shelf) -> None:
    old, morning, evening, today = (
        put(shelf, moment)
        for moment in (NOON - 80 * DAY, NOON - 5 * DAY, NOON - 5 * DAY + DAY / 4, NOON)
    )
    assert shelf.thin(NOON) == (old, morning)
    assert shelf.all() == (evening, today)


def test_a_kept_backup_survives_thinning(shelf: Shelf) -> None:
    old = put(shelf, NOON - 69 * DAY)
    put(shelf, NOON)
    kept = shelf.keep(old, NOON)
    assert not old.path.exists()
    assert shelf.thin(NOON + 60 * DAY) == ()
    assert shelf.all()[0] == kept
    put(shelf, NOON + 70 * DAY)
    assert shelf.thin(NOON + 71 * DAY)[0] == kept


def test_a_damaged_backup_does_not_push_out_a_good_one(shelf: Shelf) -> None:
    good = put(shelf, NOON - 90 * DAY)
    newest = shelf.mark_damaged(put(shelf, NOON))
    assert newest.path.name.endswith(".vaultbak.beschadigd")
    assert shelf.thin(NOON) == ()
    assert shelf.all() == (good, newest)


def test_sweeping_removes_what_a_killed_backup_left_and_nothing_else(shelf: Shelf) -> None:
    backup = put(shelf, NOON)
    (shelf.folder / "werk-1.part").mkdir()
    (shelf.folder / "werk-1.part" / "cases.db").write_bytes(b"half")
    (shelf.folder / "copy.vaultbak.part").write_bytes(b"half")
    scraps.sweep(shelf.folder)
    assert list(shelf.folder.iterdir()) == [backup.path]


def test_scratch_is_gone_afterwards_whatever_happens(shelf: Shelf) -> None:
    def work() -> None:
        with shelf.scratch() as scratch:
            (scratch / "half").write_bytes(b"half")
            raise KeyError

    with pytest.raises(KeyError):
        work()
    assert not list(shelf.folder.iterdir())
