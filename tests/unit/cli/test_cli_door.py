"""How commands get at a vault, and what they say when that fails."""

from pathlib import Path

import pytest

from mpg_desktop.cli.exit_codes import ExitCode
from mpg_desktop.desk.places import usual_places
from mpg_desktop.desk.settings import Settings, SettingsFile
from mpg_desktop.store.lock import VaultLock
from tests.unit.cli.typed import DOOR, WORDS, say


@pytest.mark.usefixtures("vault")
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (f"{WORDS}\n".encode(), 0),
        (f"{WORDS}\r\nsecond line".encode(), 0),
        (WORDS.encode(), 0),
        (b"\xef\xbb\xbf" + WORDS.encode(), 0),
        (f"{WORDS} \n".encode(), ExitCode.WRONG_SECRET),
        (b"\n", ExitCode.WRONG_SECRET),
        (b"", ExitCode.WRONG_SECRET),
        (b"\xff\xfe", ExitCode.WRONG_SECRET),
    ],
)
def test_the_passphrase_is_the_first_line_of_a_file(
    tmp_path: Path, content: bytes, code: int
) -> None:
    (tmp_path / "words").write_bytes(content)
    assert say("list", "--passphrase-file", str(tmp_path / "words")).code == code


@pytest.mark.usefixtures("vault")
def test_a_passphrase_that_is_nowhere_to_be_had(tmp_path: Path) -> None:
    both = say("list", "--passphrase-stdin", "--passphrase-file", str(tmp_path / "words"))
    assert (both.code, "Kies één plek" in both.err) == (ExitCode.USAGE, True)
    nobody = say("list")
    assert (nobody.code, "niemand achter dit scherm" in nobody.err) == (ExitCode.USAGE, True)
    assert say("list", "--passphrase-file", "nowhere").code == ExitCode.NOT_FOUND


def test_the_recovery_key_opens_it_too(tmp_path: Path) -> None:
    made = say("new", "x", "--passphrase-stdin", "--json").json
    sheet = tmp_path / "key"
    option = ("--recovery-key-file", str(sheet))
    sheet.write_text(made["recovery_key"].lower().replace("-", " ") + "\n", "utf-8")
    assert say("list", *option).code == 0
    group = made["recovery_key"].split("-")[2]
    # Another check sign: other signs could have the same one by chance.
    wrong = made["recovery_key"].replace(group, group[:-1] + ("0" if group[-1] != "0" else "1"))
    sheet.write_text(wrong, "utf-8")
    said = say("list", *option)
    assert (said.code, "groep 3" in said.err) == (ExitCode.WRONG_SECRET, True)
    sheet.write_bytes(b"\xff")
    assert say("list", *option).code == ExitCode.WRONG_SECRET
    assert say("list", *option, "--passphrase-stdin").code == ExitCode.USAGE


def test_a_vault_that_is_not_there_or_is_held(vault: Path, tmp_path: Path) -> None:
    nowhere = str(tmp_path / "nowhere")
    assert say("list", "--vault", nowhere, "--passphrase-stdin").code == ExitCode.NOT_FOUND
    assert say("list", "--passphrase-stdin", source="wrong\n").code == ExitCode.WRONG_SECRET
    held = VaultLock.take(vault, DOOR.clock)
    said = say("list", "--passphrase-stdin")
    held.release()
    assert (said.code, "al open bij" in said.err) == (ExitCode.IN_USE, True)


def test_damage_has_an_ending_of_its_own(vault: Path) -> None:
    path = vault / "cases.db"
    path.write_bytes(path.read_bytes()[:5000])
    assert say("list", "--passphrase-stdin").code == ExitCode.DAMAGED


def test_the_vault_that_was_chosen_in_the_window_is_the_usual_one(tmp_path: Path) -> None:
    chosen = tmp_path / "elsewhere" / "map"
    SettingsFile(usual_places().settings).write(Settings(vault=str(chosen)))
    assert say("new", "x", "--passphrase-stdin").code == 0
    assert (chosen / "cases.db").exists()


def test_a_vault_that_was_left_open_is_remarked(vault: Path) -> None:
    note = vault / "vault.lock.json"
    note.write_text('{"user":"x","host":"y","pid":1,"since":"2026-11-23T12:00:00Z"}', "utf-8")
    said = say("list", "--passphrase-stdin")
    assert (said.code, "niet goed gesloten" in said.err) == (0, True)
