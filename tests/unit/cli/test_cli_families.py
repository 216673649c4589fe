"""Families: listed, found, shown, taken in and handed out."""

import json
from pathlib import Path
from typing import Any

import pytest

from mpg_desktop.cli.exit_codes import ExitCode
from tests.unit.cli.typed import say, write_file


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
        {
            "kind": "answer",
            "id": "answer:intake.wish:p1",
            "question": "intake.wish",
            "about": "p1",
            "blank": [{"field": "text", "why": "not_asked"}],
        },
    ]
    said = say("import", write_file(tmp_path, records), "--passphrase-stdin", "--json")
    assert said.code == 0
    shown = say("show", said.json["id"], "--passphrase-stdin").out
    for words in ("Sam", "Noor", "Rust in huis", "Van vroeger", "kind", "Nog niet gevraagd"):
        assert words in shown
    assert "p1" not in shown.replace("answer:intake.old:p1", ""), "names, not ids"
    copy = say("show", said.json["id"], "--passphrase-stdin", "--json").json
    assert (copy["reader"], len(copy["records"])) == ("worker", 7)


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
