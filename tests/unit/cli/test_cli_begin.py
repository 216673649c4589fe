"""The first family, the practice family, and the passphrase that begins it all."""

from pathlib import Path

import pytest

from mpg_desktop.cli.exit_codes import ExitCode
from mpg_desktop.desk.places import usual_places
from tests.unit.cli.typed import WORDS, at_keyboard, say, typed_at_keyboard


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
    readers = ("een ouder met gezag", "een ouder zonder gezag", "het kind", "school")
    documents = ("Koelkastvel", "Gezinsplan", "Veiligheidsplan", "Kaartjes")
    for document in documents:
        four = {
            (tmp_path / "oefenen" / f"{document} voor {reader}.pdf").read_bytes()
            for reader in readers
        }
        assert len(four) == len(readers)
    assert not any("Notities" in name for name in papers)
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
