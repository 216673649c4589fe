"""A vault examined, backed up and put back."""

import csv
import io
from pathlib import Path

import pytest

from mpg_desktop.cli.exit_codes import ExitCode
from mpg_desktop.store.secret_memory import Passphrase
from tests.unit.cli.typed import DOOR, WORDS, say


@pytest.mark.usefixtures("vault")
def test_a_sound_vault_is_called_sound() -> None:
    said = say("check", "--passphrase-stdin")
    assert (said.code, said.out.splitlines()[0]) == (0, "Alles klopt.")
    found = say("check", "--passphrase-stdin", "--json").json
    assert (found["sound"], found["families"], found["records"]) == (True, 1, 1)


def test_what_is_wrong_is_told(vault: Path) -> None:
    with DOOR.unlock(vault, Passphrase(WORDS)) as opened:
        opened.database.whole.execute(
            "UPDATE record SET body = replace(body, 'Jansen', 'Pietersen')"
        )
    said = say("check", "--passphrase-stdin")
    assert said.code == ExitCode.FINDINGS
    assert "De geschiedenis van gezin" in said.out
    assert "Alles klopt" not in said.out
    found = say("check", "--passphrase-stdin", "--json")
    assert (found.code, found.json["sound"]) == (ExitCode.FINDINGS, False)
    assert found.json["wrong"][0]["finding"] == "check.findings.journal_differs"


def test_the_log_is_written_as_csv_without_a_word_of_a_family(vault: Path, tmp_path: Path) -> None:
    said = say("log", "--passphrase-stdin")
    names, *lines = csv.reader(io.StringIO(said.out))
    assert names[:6] == ["number", "at", "clock", "user", "family", "action"]
    actions = [line[5] for line in lines]
    assert {"create_vault", "new_family", "unlock"} <= set(actions)
    assert lines[-1][5:7] == ["export", "access_log"]
    assert "Jansen" not in said.out
    file = tmp_path / "logboek.csv"
    told = say("log", str(file), "--passphrase-stdin")
    assert (told.code, str(file) in told.out) == (0, True)
    written = list(csv.reader(io.StringIO(file.read_bytes().decode(), newline="")))
    assert written[: len(lines) + 1] == [names, *lines]
    assert say("log", str(file), "--passphrase-stdin").code == ExitCode.FINDINGS
    assert say("log", str(file), "--force", "--passphrase-stdin").code == 0
    with DOOR.unlock(vault, Passphrase(WORDS)) as opened:
        assert opened.access_log.verify() is None


def test_a_backup_is_made_proved_and_put_back(vault: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    said = say("backup", "--second", str(stick), "--passphrase-stdin")
    assert (said.code, said.err) == (0, "")
    assert said.out.count(".vaultbak") == 2
    made = say("backup", "--passphrase-stdin", "--json").json
    assert (made["families"], made["second"], made["second_failed"]) == (1, None, None)
    say("new", "Fam. Later", "--passphrase-stdin")
    rehearsed = say("restore", made["file"], "--rehearse", "--passphrase-stdin")
    assert (rehearsed.code, "niets veranderd" in rehearsed.out) == (0, True)
    assert len(say("list", "--passphrase-stdin", "--json").json) == 2
    name = Path(made["file"]).name
    restored = say("restore", name, "--passphrase-stdin")
    assert restored.code == 0
    assert "De map van hiervoor" in restored.out
    assert len(say("list", "--passphrase-stdin", "--json").json) == 1
    assert vault.exists()


@pytest.mark.usefixtures("vault")
def test_a_restore_for_a_script(tmp_path: Path) -> None:
    made = say("backup", "--passphrase-stdin", "--json").json
    elsewhere = tmp_path / "elsewhere"
    options = ("--vault", str(elsewhere), "--passphrase-stdin", "--json")
    told = say("restore", made["file"], *options).json
    assert (told["vault"], told["replaced"], told["families"]) == (str(elsewhere), None, 1)


@pytest.mark.usefixtures("vault")
def test_a_second_backup_that_fails_is_told_and_the_first_stands(tmp_path: Path) -> None:
    (tmp_path / "stick").write_text("in the way")
    said = say("backup", "--second", str(tmp_path / "stick"), "--passphrase-stdin")
    assert (said.code, "De eerste is goed" in said.err) == (ExitCode.FINDINGS, True)
    told = say("backup", "--second", str(tmp_path / "stick"), "--passphrase-stdin", "--json")
    assert told.json["second_failed"].startswith("vault.errors.")


@pytest.mark.usefixtures("vault")
def test_a_restore_with_another_passphrase_changes_nothing() -> None:
    made = say("backup", "--passphrase-stdin", "--json").json
    said = say("restore", made["file"], "--passphrase-stdin", source="wrong\n")
    assert said.code == ExitCode.WRONG_SECRET
    assert say("restore", "nowhere.vaultbak", "--passphrase-stdin").code == ExitCode.NOT_FOUND
    assert say("list", "--passphrase-stdin").code == 0


def test_a_new_key_encrypts_the_file_anew_and_the_passphrase_stays(vault: Path) -> None:
    say("new", "Fam. Zee", "--passphrase-stdin")
    before = (vault / "vault.json").read_bytes()
    said = say("rekey", "--passphrase-stdin")
    assert (said.code, said.err) == (0, "")
    assert "Uw wachtzin is dezelfde" in said.out
    assert (vault / "vault.json").read_bytes() != before
    told = say("rekey", "--passphrase-stdin", "--json").json
    assert Path(told["backup"]).exists()
    assert len(say("list", "--passphrase-stdin", "--json").json) == 2
    assert say("check", "--passphrase-stdin").code == 0
    assert say("restore", told["backup"], "--rehearse", "--passphrase-stdin").code == 0


def test_a_new_key_asks_for_the_right_passphrase(vault: Path) -> None:
    before = (vault / "cases.db").read_bytes()
    said = say("rekey", "--passphrase-stdin", source="wrong\n")
    assert said.code == ExitCode.WRONG_SECRET
    assert (vault / "cases.db").read_bytes() == before
