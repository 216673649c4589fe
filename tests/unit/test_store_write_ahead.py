"""A damaged write-ahead log is told from a save that was not finished, wherever that can be."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import new_case_id
from mpg_desktop.domain.records import Family
from mpg_desktop.store.access_log import Action
from mpg_desktop.store.write_ahead import lost_saves
from tests.vaults import made, unlocked

STEP = 24 + 4096
SAVES = 8


@pytest.fixture
def crashed(tmp_path: Path) -> Path:
    """Return a vault as a crash leaves it: with a log of eight saves that nobody brought over."""
    vault, _ = made(tmp_path / "kluis")
    vault.close()
    with unlocked(vault.folder) as vault:
        case = Case(new_case_id(1))
        for number in range(SAVES):
            before, case = case, case.put(Family(name=str(number)))
            vault.families.save(before, case, "test.step")
        shutil.copytree(vault.folder, tmp_path / "crashed")
    return tmp_path / "crashed"


def spoil(folder: Path, place: Callable[[int], int]) -> int:
    """Flip a bit of the log, at a place reckoned from the number of its frames."""
    log = folder / "cases.db-wal"
    content = bytearray(log.read_bytes())
    frames = (len(content) - 32) // STEP
    content[place(frames)] ^= 1
    log.write_bytes(content)
    return lost_saves(log)


def names_in(folder: Path) -> tuple[list[str], int]:
    with unlocked(folder) as vault:
        return [line.label for line in vault.families.list()], vault.lost_saves


def test_a_log_that_is_whole_says_nothing(crashed: Path) -> None:
    assert lost_saves(crashed / "cases.db-wal") == 0
    assert names_in(crashed) == (["7"], 0)


@pytest.mark.parametrize(
    ("what", "place"),
    [
        ("magic", lambda _frames: 3),
        ("checksum of the header", lambda _frames: 30),
        ("salt of the header", lambda _frames: 16),
        ("page number", lambda _frames: 32 + 3),
        ("salt of a frame", lambda _frames: 32 + 9),
        ("checksum of a frame", lambda _frames: 32 + 20),
        ("page", lambda _frames: 32 + 24 + 2000),
    ],
)
def test_saves_that_can_no_longer_be_read_are_told(
    crashed: Path, what: str, place: Callable[[int], int]
) -> None:
    assert spoil(crashed, place) >= SAVES - 1, what
    assert names_in(crashed)[1] >= SAVES - 1


def test_damage_half_way_keeps_what_was_saved_before(crashed: Path) -> None:
    lost = spoil(crashed, lambda frames: 32 + (frames // 2) * STEP + 1000)
    assert 0 < lost < SAVES
    names, told = names_in(crashed)
    assert len(names) == 1
    assert (int(names[0]) < SAVES - 1, told) == (True, lost)


def test_damage_to_the_very_last_save_looks_like_one_that_was_not_finished(crashed: Path) -> None:
    assert spoil(crashed, lambda frames: 32 + (frames - 1) * STEP + 1000) == 0


@pytest.mark.parametrize("length", [0, 31, 40, 5000, 100_000])
def test_a_log_that_was_cut_off_looks_like_a_save_that_was_not_finished(
    crashed: Path, length: int
) -> None:
    log = crashed / "cases.db-wal"
    log.write_bytes(log.read_bytes()[:length])
    assert lost_saves(log) == 0
    assert names_in(crashed)[1] == 0


def test_frames_of_an_older_round_are_no_lost_saves(crashed: Path) -> None:
    """After a checkpoint SQLite writes from the start again, under new salts."""
    with unlocked(crashed) as vault:
        vault.database.conn.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
        vault.access_log.append(Action.CHECK)
        size = (crashed / "cases.db-wal").stat().st_size
        assert size > 32 + 2 * STEP
        assert lost_saves(crashed / "cases.db-wal") == 0


def test_no_log_no_losses(tmp_path: Path) -> None:
    assert lost_saves(tmp_path / "cases.db-wal") == 0
