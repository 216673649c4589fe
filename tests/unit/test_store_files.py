"""Shows that a file is there whole or as it was, and that a short refusal is waited out."""

import os
import stat
import sys
from pathlib import Path

import pytest

from mpg_desktop.store import files


def test_a_file_is_written_whole_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    path.write_bytes(b"old")
    files.write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["vault.json"]
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_a_crash_left_does_not_stand_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "vault.json.part").write_bytes(b"half")
    files.write_whole(tmp_path / "vault.json", b"new")
    assert [entry.name for entry in tmp_path.iterdir()] == ["vault.json"]


def test_what_need_not_last_is_written_whole_as_well(tmp_path: Path) -> None:
    files.write_whole(tmp_path / "note", b"words", synced=False)
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [
        ("note", b"words")
    ]


def test_a_write_that_fails_leaves_nothing_half(tmp_path: Path) -> None:
    (tmp_path / "vault.json").mkdir()
    with pytest.raises(OSError, match=r"vault\.json"):
        files.write_whole(tmp_path / "vault.json", b"new")
    assert [entry.name for entry in tmp_path.iterdir()] == ["vault.json"]


@pytest.mark.parametrize("letter", ["a", "é", "عا"])
def test_the_longest_name_that_there_can_be_is_written_too(tmp_path: Path, letter: str) -> None:
    name = (letter * 255).encode()[:255].decode(errors="ignore")
    files.write_whole(tmp_path / name, b"new")
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a file system that cannot sync")
def test_a_file_system_that_cannot_sync_a_folder_is_no_failure() -> None:
    with files.opened_folder(Path("/proc")) as place, pytest.raises(OSError, match="argument"):
        os.fsync(place)
    files.sync_folder(Path("/proc"))


def test_a_folder_that_went_meanwhile_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        files.sync_folder(tmp_path / "nowhere")


def test_a_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    files.owner_folder(folder)
    folder.chmod(0o755)
    files.owner_folder(folder)
    assert folder.is_dir()
    if sys.platform != "win32":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


class Scanner:
    """Holds a file for the first few attempts, as a virus scanner does."""

    def __init__(self, holds: int) -> None:
        self.attempts = 0
        self.holds = holds

    def __call__(self) -> None:
        """Open the file, or be refused."""
        self.attempts += 1
        if self.attempts <= self.holds:
            raise PermissionError


def test_a_short_refusal_is_waited_out() -> None:
    scanner = Scanner(holds=2)
    files.retried(scanner, (0, 0, 0))
    assert scanner.attempts == 3


def test_a_long_refusal_is_let_through() -> None:
    scanner = Scanner(holds=9)
    with pytest.raises(PermissionError):
        files.retried(scanner, (0, 0, 0))
    assert scanner.attempts == 4


def test_bytes_stay_bytes_on_every_system() -> None:
    assert files.binary_flag() == getattr(os, "O_BINARY", 0)
