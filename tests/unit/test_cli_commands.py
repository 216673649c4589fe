"""Every command does its work on a real vault, says what it did, and ends as it should."""

import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mpg_desktop.cli.exit_codes import ExitCode
from mpg_desktop.cli.main import run
from mpg_desktop.cli.terminal import Streams
from mpg_desktop.desk.door import Door
from mpg_desktop.desk.places import usual_places
from mpg_desktop.desk.settings import Settings, SettingsFile
from mpg_desktop.store.keyslots import KdfCost
from mpg_desktop.store.lock import VaultLock
from mpg_desktop.store.secret_memory import Passphrase

DOOR = Door(device="laptop", cost=KdfCost(ops=1, memory_bytes=8 << 20))
WORDS = "kano-vlinder-drempel-zolder-molen-tak"


class Keyboard(io.StringIO):
    """A standard input at which somebody sits."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@dataclass
class Said:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever was said
        """What was said, for a script."""
        return json.loads(self.out)


def say(*typed: str, source: str = f"{WORDS}\n", language: str = "nl") -> Said:
    out, err = io.StringIO(), io.StringIO()
    code = run([*typed, "--language", language], Streams(out, err, io.StringIO(source)), DOOR)
    return Said(code, out.getvalue(), err.getvalue())


@pytest.fixture(autouse=True)
def places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Give every test a home of its own."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def vault() -> Path:
    """Return the usual vault, with one family in it."""
    said = say("new", "Fam. Jansen", "--reference", "2026-17", "--passphrase-stdin")
    assert (said.code, said.err) == (0, "")
    return usual_places().vault


def at_keyboard(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """Type these answers at the prompts, and return the prompts."""
    prompts: list[str] = []
    waiting = list(answers)

    def ask(prompt: str) -> str:
        prompts.append(prompt)
        return waiting.pop(0)

    monkeypatch.setattr("getpass.getpass", ask)
    return prompts


def typed_at_keyboard(*typed: str) -> Said:
    out, err = io.StringIO(), io.StringIO()
    code = run(list(typed), Streams(out, err, Keyboard()), DOOR)
    return Said(code, out.getvalue(), err.getvalue())


# ---- beginning ------------------------------------------------------------------------------


def test_the_first_family_makes_the_vault_and_shows_its_keys_once(tmp_path: Path) -> None:
    sheet = tmp_path / "herstelblad.pdf"
    said = say("new", "Fam. Eén", "--generate", "--sheet", str(sheet))
    assert said.code == 0
    assert "Uw wachtzin: " in said.out
    assert "Uw herstelsleutel: " in said.out
    assert "Gemaakt: Fam. Eén" in said.out
    assert sheet.read_bytes().startswith(b"%PDF-")
    drawn = said.out.split("Uw wachtzin: ")[1].splitlines()[0]
    again = say("new", "Fam. Twee", "--passphrase-stdin", source=f"{drawn}\n")
    assert (again.code, "herstelsleutel" in again.out) == (0, False)


def test_json_of_a_new_vault_holds_all_there_is_to_keep() -> None:
    said = say("new", "Fam. Eén", "--passphrase-stdin", "--json")
    assert set(said.json) == {"vault", "recovery_key", "id", "name"}
    assert set(say("new", "x", "--passphrase-stdin", "--json").json) == {"vault", "id", "name"}


def test_a_new_passphrase_is_typed_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    prompts = at_keyboard(monkeypatch, WORDS, WORDS, WORDS)
    assert typed_at_keyboard("new", "Fam. Jansen").code == 0
    assert prompts == ["Nieuwe wachtzin: ", "Nog een keer: "]
    assert typed_at_keyboard("list").code == 0
    assert prompts[2:] == ["Wachtzin: "]


def test_a_new_passphrase_that_differs_makes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    at_keyboard(monkeypatch, WORDS, "something else altogether")
    said = typed_at_keyboard("new", "Fam. Jansen")
    assert (said.code, "niet gelijk" in said.err) == (ExitCode.FINDINGS, True)
    assert not usual_places().vault.exists()


def test_a_weak_passphrase_makes_nothing() -> None:
    said = say("new", "Fam. Jansen", "--passphrase-stdin", source="welkom01\n")
    assert said.code == ExitCode.FINDINGS
    assert "te makkelijk te raden" in said.err
    assert not usual_places().vault.exists()


def test_a_folder_that_a_service_watches_is_remarked(tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox" / "map"
    said = say("new", "x", "--vault", str(folder), "--passphrase-stdin")
    assert (said.code, "Dropbox" in said.err) == (0, True)


def test_the_practice_has_a_vault_of_its_own_and_every_paper(tmp_path: Path) -> None:
    said = say("demo", "--folder", str(tmp_path / "oefenen"))
    assert (said.code, said.err) == (0, "")
    papers = sorted(path.name for path in (tmp_path / "oefenen").glob("*.pdf"))
    assert "Herstelblad.pdf" in papers
    assert len(papers) > 2
    assert all(f"Gemaakt: {name}" in said.out for name in papers)
    drawn = said.out.split("De wachtzin van de oefenmap: ")[1].splitlines()[0]
    place = str(tmp_path / "oefenen" / "map")
    options = ("--vault", place, "--passphrase-stdin")
    assert say("list", *options, source=drawn).out == "Er staan hier geen gezinnen.\n"
    practice = say("list", "--practice", "--json", *options, source=drawn).json
    assert [line["practice"] for line in practice] == [True]
    shown = say("show", practice[0]["id"], *options, source=drawn)
    assert shown.out.startswith("OEFENING")
    assert say("check", *options, source=drawn).code == 0
    again = say("demo", "--folder", str(tmp_path / "oefenen"))
    assert (again.code, "staat al iets" in again.err) == (ExitCode.FINDINGS, True)


def test_the_practice_stands_among_the_documents_when_nobody_says_where() -> None:
    first = say("demo", "--json", language="en").json
    assert Path(first["folder"]).parent == usual_places().documents
    assert Path(first["vault"]).name == "folder"
    assert (Path(first["folder"]) / "Recovery sheet.pdf").exists()


# ---- families -------------------------------------------------------------------------------


@pytest.mark.usefixtures("vault")
def test_the_list_has_a_line_for_each_family() -> None:
    say("new", "Familie met een lange naam", "--passphrase-stdin")
    said = say("list", "--passphrase-stdin")
    lines = [line.split("  ") for line in said.out.splitlines()]
    assert [line[1].strip() for line in lines] == ["Fam. Jansen", "Familie met een lange naam"]
    assert lines[0][-1].strip() == "2026-17"
    everything = say("list", "--passphrase-stdin", "--json").json
    assert [each["reference"] for each in everything] == ["2026-17", ""]
    for kind in ("--archived", "--binned", "--practice"):
        assert say("list", kind, "--passphrase-stdin", "--json").json == []


@pytest.mark.usefixtures("vault")
def test_a_family_is_found_by_name_reference_or_id() -> None:
    family = say("list", "--passphrase-stdin", "--json").json[0]["id"]
    for typed in ("Fam. Jansen", " fam. jansen", "2026-17", family, family[-8:]):
        said = say("show", typed, "--passphrase-stdin")
        assert (said.code, "Fam. Jansen" in said.out) == (0, True)
    for typed in ("Fam. Bestaat Niet", "", family[-7:]):
        assert say("show", typed, "--passphrase-stdin").code == ExitCode.NOT_FOUND
    say("new", "FAM. JANSEN", "--passphrase-stdin")
    said = say("show", "Fam. Jansen", "--passphrase-stdin")
    assert (said.code, "meer gezinnen" in said.err) == (ExitCode.FINDINGS, True)


@pytest.mark.usefixtures("vault")
def test_show_tells_everything_in_words(tmp_path: Path) -> None:
    records: list[dict[str, Any]] = [
        {"kind": "family", "name": "Fam. Vol"},
        {
            "kind": "person",
            "id": "p1",
            "name": "Sam",
            "role": "child",
            "reading": ["child"],
            "blank": [{"field": "phone", "why": "declined"}],
        },
        {"kind": "person", "id": "p2", "name": "Noor"},
        {"kind": "kinship", "id": "k1", "one": "p2", "other": "p1", "bond": "parent"},
        {
            "kind": "answer",
            "id": "answer:intake.request",
            "question": "intake.request",
            "text": "Rust in huis",
        },
        {
            "kind": "answer",
            "id": "answer:intake.old:p1",
            "question": "intake.old",
            "about": "p1",
            "text": "Van vroeger",
        },
    ]
    said = say("import", write_file(tmp_path, records), "--passphrase-stdin", "--json")
    assert said.code == 0
    shown = say("show", said.json["id"], "--passphrase-stdin").out
    for words in ("Sam", "Noor", "Rust in huis", "Van vroeger", "kind"):
        assert words in shown
    assert "p1" not in shown.replace("answer:intake.old:p1", ""), "names, not ids"
    copy = say("show", said.json["id"], "--passphrase-stdin", "--json").json
    assert (copy["reader"], len(copy["records"])) == ("worker", 6)


# ---- files ----------------------------------------------------------------------------------


def write_file(folder: Path, records: list[dict[str, Any]], case: str = "0" * 32) -> str:
    head = {"format": "gezinsmap-case", "version": 1, "program": "x", "made_on": "2026-11-23"}
    path = folder / "gezin.json"
    text = json.dumps({**head, "reader": "own_file", "case": case, "records": records})
    path.write_text(text, "utf-8")
    return str(path)


@pytest.mark.usefixtures("vault")
def test_a_copy_is_taken_in_under_an_id_of_its_own(tmp_path: Path) -> None:
    out = tmp_path / "kopie.json"
    said = say("export", "2026-17", str(out), "--passphrase-stdin")
    assert (said.code, str(out) in said.out) == (0, True)
    assert say("export", "2026-17", str(out), "--passphrase-stdin").code == ExitCode.FINDINGS
    assert say("export", "2026-17", str(out), "--force", "--passphrase-stdin").code == 0
    original = json.loads(out.read_text("utf-8"))["case"]
    taken = say("import", str(out), "--passphrase-stdin", "--json").json
    assert taken["id"] != original
    assert taken["name"] == "Fam. Jansen"
    screen = say("export", original, "--passphrase-stdin")
    assert json.loads(screen.out)["case"] == original


@pytest.mark.usefixtures("vault")
def test_a_free_id_is_kept_and_attachments_are_told(tmp_path: Path) -> None:
    records = [
        {"kind": "family", "name": "Fam. Bijlage"},
        {"kind": "attachment", "id": "a1", "blob": "b"},
    ]
    said = say("import", write_file(tmp_path, records, "a" * 32), "--passphrase-stdin")
    assert "Overgenomen: Fam. Bijlage (kenmerk aaaaaaaa)" in said.out
    assert "1 bijlage" in said.out
    again = say("import", write_file(tmp_path, records, "b" * 32), "--passphrase-stdin", "--json")
    assert again.json == {"id": "b" * 32, "name": "Fam. Bijlage", "attachments_left": 1}


@pytest.mark.usefixtures("vault")
def test_a_reader_gets_what_that_reader_may_have(tmp_path: Path) -> None:
    records = [
        {"kind": "family", "name": "Fam. School", "reference": "SCH"},
        {"kind": "person", "id": "p1", "name": "Sam", "notes": "Kanarie", "phone": "06-1"},
        {"kind": "organisation", "id": "o1", "name": "De Regenboog"},
    ]
    say("import", write_file(tmp_path, records), "--passphrase-stdin")
    said = say(
        *("export", "SCH", "--reader", "school", "--who", "de regenboog", "--passphrase-stdin")
    )
    assert said.code == 0
    assert "Kanarie" not in said.out
    assert "niet meegegaan" in said.err
    nobody = say("export", "SCH", "--reader", "school", "--who", "x", "--passphrase-stdin")
    assert (nobody.code, "niemand met deze naam" in nobody.err) == (ExitCode.FINDINGS, True)
    king = say("export", "SCH", "--reader", "king", "--passphrase-stdin")
    assert (king.code, "Kies uit: child" in king.err) == (ExitCode.USAGE, True)


@pytest.mark.usefixtures("vault")
def test_a_file_that_is_not_ours_is_refused_before_the_vault_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}")
    said = say("import", str(tmp_path / "x.json"), source="wrong passphrase\n")
    assert said.code == ExitCode.FILE_REFUSED
    assert say("import", str(tmp_path / "nowhere.json")).code == ExitCode.NOT_FOUND


def test_the_schema_is_written_to_the_screen_or_a_file(tmp_path: Path) -> None:
    out = tmp_path / "schema.json"
    assert say("schema").json["$schema"].startswith("https://json-schema.org/")
    assert say("schema", str(out)).code == 0
    assert say("schema", str(out)).code == ExitCode.FINDINGS
    assert say("schema", str(out), "--force").code == 0
    assert json.loads(out.read_text("utf-8")) == say("schema").json


# ---- care -----------------------------------------------------------------------------------


@pytest.mark.usefixtures("vault")
def test_a_sound_vault_is_called_sound() -> None:
    said = say("check", "--passphrase-stdin")
    assert (said.code, said.out.splitlines()[0]) == (0, "Alles klopt.")
    found = say("check", "--passphrase-stdin", "--json").json
    assert (found["sound"], found["families"], found["records"]) == (True, 1, 1)


def test_what_is_wrong_is_told(vault: Path) -> None:
    with DOOR.unlock(vault, Passphrase(WORDS)) as opened:
        opened.database.execute("UPDATE record SET body = replace(body, 'Jansen', 'Pietersen')")
    said = say("check", "--passphrase-stdin")
    assert said.code == ExitCode.FINDINGS
    assert "De geschiedenis van gezin" in said.out
    assert "Alles klopt" not in said.out
    found = say("check", "--passphrase-stdin", "--json")
    assert (found.code, found.json["sound"]) == (ExitCode.FINDINGS, False)
    assert found.json["wrong"][0]["finding"] == "check.findings.journal_differs"


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


# ---- the door -------------------------------------------------------------------------------


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
    wrong = made["recovery_key"].replace(group, group[::-1][:4] + ("0" if group[0] != "0" else "1"))
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


# ---- the top --------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", [(), ("help",), ("--help",), ("-h",)])
def test_the_help_names_every_command_and_every_ending(typed: tuple[str, ...]) -> None:
    said = say(*typed)
    assert (said.code, said.err) == (0, "")
    for word in ("demo", "restore", "schema", "130", "--language", "Voorbeelden"):
        assert word in said.out
    assert max(map(len, said.out.splitlines())) <= 80


def test_the_help_of_a_command_without_words() -> None:
    assert "Dit typt u erbij" not in say("help", "list").out


@pytest.mark.parametrize("typed", [("help", "export"), ("export", "--help"), ("export", "-h")])
def test_the_help_of_a_command_has_all_its_options(typed: tuple[str, ...]) -> None:
    said = say(*typed)
    assert said.code == 0
    for word in ("--reader LEZER", "school", "GEZIN [BESTAND]", "--vault PLEK", "Voorbeelden"):
        assert word in said.out


def test_the_help_speaks_english(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Show your families." in say("--help", language="en").out
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    for spoken, words in (("en_GB.UTF-8", "Exit codes"), ("C.UTF-8", "Dit typt u erbij")):
        monkeypatch.setenv("LANG", spoken)
        out = io.StringIO()
        run(["help"] if spoken != "C.UTF-8" else ["help", "show"], Streams(out, out, out), DOOR)
        assert words in out.getvalue()
    out = io.StringIO()
    run(["--language=en", "help"], Streams(out, out, out), DOOR)
    assert "Exit codes" in out.getvalue()


@pytest.mark.parametrize("language", ["fr", ""])
def test_a_language_that_is_not_spoken_becomes_dutch(language: str) -> None:
    assert "Zo typt u het" in say("help", language=language).out


def test_the_version_is_told() -> None:
    assert say("--version").out.startswith("mpg-desktop ")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("lst", "Er is geen opdracht ‘lst’. Bedoelt u list?"),
        ("qqqqq", "Er is geen opdracht ‘qqqqq’."),
        ("--qqqqq", "De optie --qqqqq bestaat hier niet."),
    ],
)
def test_a_command_that_is_none(typed: str, sentence: str) -> None:
    said = say(typed)
    assert said.code == ExitCode.USAGE
    assert said.err == f"mpg-desktop: {sentence}\nUitleg: mpg-desktop --help\n"


def test_an_error_for_a_script_is_json(tmp_path: Path) -> None:
    said = say("list", "--vault", str(tmp_path / "x"), "--passphrase-stdin", "--json")
    told = json.loads(said.err)
    assert told["error"] == "vault.errors.no_vault"
    assert told["exit_code"] == said.code == ExitCode.NOT_FOUND


def test_a_bug_ends_in_a_report_without_answers(vault: Path) -> None:
    with DOOR.unlock(vault, Passphrase(WORDS)) as opened:
        opened.database.execute("UPDATE family SET made_at = 'Kanarie'")
    said = say("list", "--passphrase-stdin")
    assert said.code == ExitCode.BUG
    assert "Kanarie" not in said.err + said.out
    (report,) = usual_places().logs.glob("crash-*.txt")
    assert str(report) in said.err
    assert "Kanarie" not in report.read_text("utf-8")
    assert "cli/families.py" in report.read_text("utf-8")
