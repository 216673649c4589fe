"""Printing from the terminal: the right copy, its number in the register, and no surname."""

import os
import select
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import Any

import msgspec
import pypdf
import pytest

from mpg_desktop.cli.exit_codes import ExitCode
from mpg_desktop.desk import office
from mpg_desktop.desk.places import usual_places
from mpg_desktop.desk.prints import documents_for
from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.domain.records import Person
from mpg_desktop.printing.leaves import leaves_of
from mpg_desktop.store.access_log import AccessLine, Action
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from tests.unit.cli.typed import WORDS, say, write_file

FAMILY = (
    {"kind": "family", "name": "Fam. Kanarie", "reference": "KAN"},
    {
        "kind": "person",
        "id": "p1",
        "name": "Sem Kanarie",
        "called": "Sem",
        "role": "child",
        "birth_date": "2015-03-01",
        "notes": "alleen voor de hulpverlener",
    },
)
HOW = ("--passphrase-stdin", "--json")


@pytest.fixture
def folder(tmp_path: Path, vault: Path) -> Path:
    """Return an empty folder to print in, with a family to print in the vault."""
    assert vault.exists()
    assert say("import", write_file(tmp_path, list(FAMILY)), "--passphrase-stdin").code == 0
    return tmp_path / "papier"


def text_of(path: str | Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def printed_lines() -> list[AccessLine]:
    with Vault.unlock(
        usual_places().vault, Passphrase(WORDS), clock=lambda: datetime.now(UTC), device="test"
    ) as vault:
        return [line for line in vault.access_log.lines() if line.action == Action.PRINT]


def register_in(folder: Path) -> list[PaperCopy]:
    """Return the copies that left, as a vault tells of its newest family."""
    with Vault.unlock(
        folder, Passphrase(WORDS), clock=lambda: datetime.now(UTC), device="test"
    ) as vault:
        (family,) = (each for each in vault.families.list() if each.reference == "KAN")
        return list(vault.families.load(family.id).all(PaperCopy))


@pytest.mark.skipif(sys.platform != "linux", reason="a pipe that holds little is Linux's own")
def test_a_copy_stands_in_the_register_before_it_is_written(folder: Path, vault: Path) -> None:
    """What lies in the vault when the first bytes arrive is all that a kill would leave."""
    import fcntl  # there on Linux alone

    pipe, left = folder.with_suffix(".pdf"), folder.with_name("left")
    os.mkfifo(pipe)
    paper = os.fdopen(os.open(pipe, os.O_RDONLY | os.O_NONBLOCK), "rb")
    fcntl.fcntl(paper, fcntl.F_SETPIPE_SZ, 4096)  # so that the writer waits for who reads

    def take() -> None:
        select.select([paper], [], [], 60)
        shutil.copytree(vault, left)
        os.set_blocking(paper.fileno(), True)
        paper.read()

    taker = Thread(target=take)
    taker.start()
    typed = ("--document", "intake", "--out", str(pipe), "--force")
    assert say("print", "KAN", "--who", "sem", *typed, *HOW).code == 0
    taker.join()
    paper.close()
    assert [each.document for each in register_in(left)] == ["intake"]


def test_a_copy_that_cannot_be_written_is_struck_from_the_register(
    folder: Path, vault: Path
) -> None:
    folder.write_text("in the way", "utf-8")
    said = say("print", "KAN", "--who", "sem", "--document", "intake", "--out", str(folder), *HOW)
    assert said.code == ExitCode.DISK
    assert register_in(vault) == []
    assert printed_lines() == []


def test_a_child_gets_its_own_copies_with_numbers_of_their_own(folder: Path) -> None:
    said = say("print", "KAN", "--who", "sem", "--out", str(folder), *HOW)
    titles = [
        line.split(". ")[0].split(": ")[1] for line in said.err.splitlines() if "Niet" in line
    ]
    assert titles == [
        *("Familie en netwerk", "Koelkastvel", "Gezinsplan", "Mijn huizen"),
        "Brief bij het afscheid",
    ]
    empty = {"drawings", "fridge", "family_plan", "houses", "closing_letter"}
    documents = [each for each in documents_for(RecipientKind.CHILD) if each not in empty]
    assert [each["document"] for each in said.json] == documents
    assert [each["copy"] for each in said.json] == list(range(1, len(documents) + 1))
    assert {each["reader"] for each in said.json} == {"child"}
    files = [Path(each["file"]) for each in said.json]
    assert files == [path for path in files if path.parent == folder]
    assert not any("Kanarie" in path.name or "Sem" in path.name for path in files)
    for number, path in enumerate(files, start=1):
        found = text_of(path)
        assert f"exemplaar {number}" in found
        assert "voor Sem (het kind)" in found
        assert "alleen voor de hulpverlener" not in found
    assert [line.object for line in printed_lines()] == [
        f"document:{document} reader:child copy:{number}"
        for number, document in enumerate(documents, start=1)
    ]


def test_who_needs_large_print_gets_it(folder: Path, tmp_path: Path) -> None:
    oma: dict[str, Any] = {"kind": "person", "id": "p2", "called": "Ria"}
    oma["reading"] = ["large_print"]
    more: list[dict[str, Any]] = [{**FAMILY[0], "reference": "OMA"}, {**FAMILY[1]}, oma]
    assert say("import", write_file(tmp_path, more), "--passphrase-stdin").code == 0
    wanted = ("--document", "intake", "--out", str(folder), "--force")
    large = say("print", "OMA", "--who", "Ria", *wanted, *HOW)
    ordinary = say("print", "OMA", "--who", "sem", *wanted, *HOW)
    assert [each["large_print"] for each in (*large.json, *ordinary.json)] == [True, False]
    told = say("print", "OMA", "--who", "Ria", *wanted, "--passphrase-stdin")
    assert "Met grote letters, want zo staat het bij deze persoon." in told.err + told.out


def test_an_empty_page_is_made_when_it_is_asked_for_by_name(folder: Path) -> None:
    said = say("print", "KAN", "--who", "sem", "--document", "houses", "--out", str(folder), *HOW)
    assert "Mijn huizen: er staat niets in voor deze lezer." in said.err
    (made,) = said.json
    assert "geen huizen om te zien" in text_of(made["file"])


def test_what_left_stands_in_the_register_of_the_family(folder: Path) -> None:
    say("print", "KAN", "--who", "sem", "--out", str(folder), *HOW)
    say("print", "KAN", "--document", "intake", "--out", str(folder), *HOW)
    with Vault.unlock(
        usual_places().vault, Passphrase(WORDS), clock=lambda: datetime.now(UTC), device="test"
    ) as vault:
        case = vault.families.load(office.find_family(vault, "KAN").id)
    lines = sorted(case.all(PaperCopy), key=lambda each: each.number)
    count = len(documents_for(RecipientKind.CHILD)) - 5 + 1
    assert [each.number for each in lines] == list(range(1, count + 1))
    first, last = lines[0], lines[-1]
    assert (first.document, first.who, first.who_words) == ("intake", "p1", "Sem")
    assert {(each.record, each.field) for each in first.withheld} >= {("p1", "notes")}
    assert ("p1", "called") in {(each.record, each.field) for each in first.carried}
    assert ("p1", "notes") in {(each.record, each.field) for each in last.carried}
    assert last.who_words == ""


def test_the_register_can_be_read_and_says_which_copies_are_behind(folder: Path) -> None:
    assert "nog niets uitgegeven" in say("copies", "KAN", "--passphrase-stdin").out
    say("print", "KAN", "--who", "sem", "--document", "intake", "--out", str(folder), *HOW)
    said = say("copies", "KAN", "--passphrase-stdin")
    assert said.out.startswith("1  Intake  Sem (het kind)  ")
    assert said.out.strip().endswith("als bestand bewaard  Nederlands")
    with Vault.unlock(
        usual_places().vault, Passphrase(WORDS), clock=lambda: datetime.now(UTC), device="test"
    ) as vault:
        before = vault.families.load(office.find_family(vault, "KAN").id)
        (line,) = before.all(PaperCopy)
        person = msgspec.structs.replace(before.all(Person)[0], called="Semmie")
        given = msgspec.structs.replace(line, handed_over_on=line.day, at=None, way=None)
        after = before.put(person, given)
        vault.families.save(before, after, "register.steps.noted")
    said = say("copies", "KAN", "--passphrase-stdin")
    assert "gegeven op" in said.out
    assert "Nu staat er: “Semmie”" in said.out
    (told,) = say("copies", "KAN", *HOW).json
    assert (told["copy"], told["document"], len(told["since"])) == (1, "intake", 1)
    with Vault.unlock(
        usual_places().vault, Passphrase(WORDS), clock=lambda: datetime.now(UTC), device="test"
    ) as vault:
        back = msgspec.structs.replace(given, taken_back_on=given.day, who_words="")
        vault.families.save(after, after.put(back), "register.steps.noted")
    said = say("copies", "KAN", "--passphrase-stdin")
    assert "teruggenomen op" in said.out
    assert "Semmie" not in said.out


def test_the_worker_gets_everything_in_one_named_file(folder: Path) -> None:
    file = folder / "intake.pdf"
    how = ("--document", "intake", "--out", str(file), "--paper", "letter", "--draft")
    said = say("print", "KAN", *how, "--passphrase-stdin")
    assert (said.code, f"{file} (exemplaar 1)" in said.out, said.err) == (0, True, "")
    assert pypdf.PdfReader(file).pages[0].mediabox.width == 612
    found = text_of(file)
    assert "alleen voor de hulpverlener" in found
    assert "CONCEPT" in found
    again = say("print", "KAN", *how, "--passphrase-stdin")
    assert again.code == ExitCode.FINDINGS
    assert len(printed_lines()) == 1


def test_what_a_reader_does_not_get_is_said(folder: Path) -> None:
    how = ("--reader", "school", "--document", "drawings", "--out", str(folder))
    said = say("print", "KAN", *how, "--passphrase-stdin")
    assert (said.code, "niet meegegaan" in said.err) == (0, True)


def test_a_document_that_does_not_exist_is_refused(folder: Path) -> None:
    said = say("print", "KAN", "--document", "krant", "--passphrase-stdin")
    assert (said.code, "Kies uit: intake" in said.err) == (ExitCode.USAGE, True)
    assert not folder.exists()


def sheet_for_the_fridge(folder: Path, *more: str) -> dict[str, list[dict[str, object]]]:
    options = ("--document", "fridge", "--out", str(folder), "--force", *more)
    answer: dict[str, list[dict[str, object]]] = say("print", "VOL", *options, *HOW).json[0]
    return answer


def test_what_does_not_fit_on_the_fridge_sheet_is_told_and_chosen(folder: Path) -> None:
    agreements = [
        {"kind": "agreement", "id": f"a{number}", "text": f"Afspraak {number}."}
        for number in range(7)
    ]
    full = [{"kind": "family", "name": "Fam. Vol", "reference": "VOL"}, *agreements]
    assert say("import", write_file(folder.parent, full), "--passphrase-stdin").code == 0
    first = sheet_for_the_fridge(folder)
    left = [each["key"] for each in first["pieces"] if each["left_out"]]
    assert left == ["a6", "a5"]
    chosen = sheet_for_the_fridge(folder, "--leave-out", "a0,a1")
    assert {each["key"] for each in chosen["pieces"] if each["left_out"]} == {"a0", "a1"}
    told = say(
        "print",
        "VOL",
        *("--document", "fridge", "--out", str(folder), "--force", "--passphrase-stdin"),
    )
    assert "Dit paste er niet op: Afspraak 6. (a6)." in told.out


def test_a_neutral_paper_does_not_say_what_it_is(folder: Path) -> None:
    out = folder / "x.pdf"
    how = ("--who", "sem", "--document", "cards", "--neutral", "--out", str(out), *HOW)
    assert say("print", "KAN", *how).code == 0
    found = text_of(out)
    assert "Handige nummers" in found
    assert "Sem" not in found


AMAL = {
    "kind": "person",
    "id": "p2",
    "name": "Amal Kanarie",
    "called": "Amal",
    "role": "parent",
    "language": "Arabisch",
}


@pytest.fixture
def arabic_folder(tmp_path: Path, vault: Path) -> Path:
    """Return an empty folder to print in, with a family of which the mother speaks Arabic."""
    assert vault.exists()
    case = write_file(tmp_path, [*FAMILY, AMAL])
    assert say("import", case, "--passphrase-stdin").code == 0
    return tmp_path / "papier"


def test_paper_is_in_the_language_that_was_asked_for(arabic_folder: Path) -> None:
    order = ("print", "KAN", "--who", "amal", "--document", "fridge", "--out", str(arabic_folder))
    said = say(*order, *HOW, language="ar")
    (made,) = said.json
    assert (made["language"], said.code) == ("ar", ExitCode.OK)
    text = leaves_of(Path(made["file"]).read_bytes())[0].text
    assert "Amal" in text
    assert "خطتنا" in text
    assert "Vertrouwelijk" not in text
    assert "Arabisch: vertaling nog niet nagekeken" in said.err
    told = say("copies", "KAN", "--passphrase-stdin")
    assert told.out.strip().endswith("Arabisch")
    assert say("copies", "KAN", *HOW).json[0]["language"] == "ar"


def test_without_a_language_paper_is_in_that_of_its_reader(
    arabic_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    order = ("print", "KAN", "--document", "fridge", "--force", "--out", str(arabic_folder))
    for who, language in (("amal", "ar"), ("sem", "nl")):
        (made,) = say(*order, "--who", who, *HOW, language="").json
        assert made["language"] == language


def test_a_document_that_a_language_does_not_cover_is_dutch_and_says_so(
    arabic_folder: Path,
) -> None:
    order = ("print", "KAN", "--who", "amal", "--document", "intake", "--out", str(arabic_folder))
    said = say(*order, *HOW, language="ar")
    assert said.json[0]["language"] == "nl"
    assert "Intake: dit papier is er niet in het Arabisch." in said.err


def test_a_language_of_which_there_are_no_words_is_refused(arabic_folder: Path) -> None:
    order = ("print", "KAN", "--who", "amal", "--out", str(arabic_folder), "--passphrase-stdin")
    said = say(*order, language="tlh")
    assert said.code == ExitCode.USAGE
    assert "nl, en, ar" in said.err
    assert not arabic_folder.exists()
