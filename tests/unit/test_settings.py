"""Settings: choices that come back, defaults for what cannot be read, and nothing of a family."""

import os
import stat
from pathlib import Path

import msgspec
import pytest

from mpg_desktop.desk.settings import Read, Settings, SettingsError, SettingsFile
from tests.e2e.test_disk_full import no_file_larger_than

OURS = Settings(
    language="en",
    look="dark",
    text_percent=140,
    idle_minutes=3,
    vault="/media/usb/map",
    second_backup="/media/usb",
    window="0a1b",
)


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "deep" / "settings.json")


def test_choices_come_back(file: SettingsFile) -> None:
    file.write(Settings())
    file.write(OURS)
    assert file.read() == Read(OURS)
    assert [path.name for path in file.path.parent.iterdir()] == ["settings.json"]


def test_without_a_file_there_are_defaults(file: SettingsFile) -> None:
    read = file.read()
    assert read == Read(Settings())
    assert read.settings.idle_minutes == 5
    assert read.settings.text_percent == 100


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"idle_minutes": 0}',
        b'{"idle_minutes": 16}',
        b'{"text_percent": 79}',
        b'{"text_percent": 201}',
        b'{"language": "xx"}',
        b'{"window": "not hexadecimal"}',
        b'{"vault": 3}',
    ],
)
def test_a_damaged_file_gives_defaults_and_says_so(file: SettingsFile, text: bytes) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(text)
    assert file.read() == Read(Settings(), damaged=True)
    file.write(OURS)
    assert file.read() == Read(OURS)


def test_a_file_of_a_newer_program_is_read_as_far_as_it_is_known(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(b'{"language": "en", "something_new": 1}')
    assert file.read() == Read(Settings(language="en"))


def test_a_folder_in_its_place_is_damage(file: SettingsFile) -> None:
    file.path.mkdir(parents=True)
    assert file.read().damaged
    with pytest.raises(SettingsError) as refused:
        file.write(OURS)
    assert refused.value.values == {"file": str(file.path)}


@pytest.mark.skipif(os.name != "posix", reason="file modes are a matter of POSIX")
def test_only_the_owner_may_read_it(file: SettingsFile) -> None:
    file.write(OURS)
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_there_is_no_place_for_anything_of_a_family() -> None:
    names = {field.name for field in msgspec.structs.fields(Settings)}
    assert names == {
        "language",
        "look",
        "text_percent",
        "idle_minutes",
        "tips",
        "spelling",
        "vault",
        "second_backup",
        "window",
    }, "think before you add one: nothing of a family may ever stand here"


@pytest.mark.skipif(os.name != "posix", reason="needs a limit as POSIX has it")
def test_settings_that_cannot_be_written_leave_the_old_ones_and_nothing_else(
    tmp_path: Path,
) -> None:
    kept = SettingsFile(tmp_path / "settings.json")
    kept.write(Settings(idle_minutes=7))
    with no_file_larger_than(5), pytest.raises(SettingsError):
        kept.write(Settings(idle_minutes=9))
    assert kept.read().settings.idle_minutes == 7
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]
