"""Paper made, looked at and sent on its way beside the window, with its line in the register."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.desk.enclosures import Enclosures
from mpg_desktop.desk.outgoing import NoPrinterError, PrintJob, UnwrittenPaperError
from mpg_desktop.desk.paper_desk import PaperDesk, Prepared
from mpg_desktop.desk.prints import Document, Order
from mpg_desktop.desk.rulebook import load_rulebook
from mpg_desktop.domain.copies import Decision
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.house_records import House as DrawnHouse
from mpg_desktop.domain.house_records import HouseOf
from mpg_desktop.domain.ids import FAMILY_RECORD, RecordId
from mpg_desktop.domain.paper_records import PaperCopy, PaperWay
from mpg_desktop.domain.paper_register import next_number
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Attachment, Family, Person, Role
from mpg_desktop.printing.leaves import leaves_of
from mpg_desktop.printing.photos import bare_jpeg
from mpg_desktop.store.access_log import Action
from mpg_desktop.store.attachments import Stored
from mpg_desktop.store.errors import VaultGoneError
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from tests.gui.desk_house import WORDS, House
from tests.photographed import drawing, from_a_camera

RESOURCES = Path(__file__).parents[2] / "resources"
RULES = load_rulebook(RESOURCES)
SAY = load_phrases(RESOURCES).say
MOMENT = datetime(2026, 11, 23, 18, 45, tzinfo=UTC)
SEM = RecordId("sem")
STEP = Step("test.put")


@dataclass
class Table:
    """A desk with one family and its paper, and what was heard."""

    house: House
    papers: PaperDesk
    heard: list[object] = field(default_factory=list)

    def outcome(self) -> object:
        """Wait, and return what was heard last."""
        self.house.settle()
        return self.heard.pop()

    def prepared(self, *decisions: Decision, kind: str = "network") -> Prepared:
        """Make the intake for one reader."""
        case = self.house.session.case
        reader = Recipient(RecipientKind(kind), SEM if kind == "child" else None)
        order = Order(Document.INTAKE, reader, MOMENT, next_number(case))
        self.papers.prepare(case, order, decisions, self.heard.append, self.heard.append)
        made = self.outcome()
        assert isinstance(made, Prepared)
        return made

    @property
    def lines(self) -> tuple[PaperCopy, ...]:
        """The register of the family."""
        return self.house.session.case.all(PaperCopy)


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    """Return a desk on which a family with one child lies open."""
    del qtbot
    house = House(tmp_path / "kluis")
    house.make()
    house.new_family("Gezin Kanarie")
    house.session.put(
        Family(id=FAMILY_RECORD, name="Gezin Kanarie", first_sentence="Rust in huis 漢"),
        Person(id=SEM, name="Sem Kanarie", called="Sem", role=Role.CHILD, notes="geheimpje"),
        step=STEP,
    )
    yield Table(house, PaperDesk(house.desk, lambda: RULES, say=SAY, resources=RESOURCES))
    house.close()
    assert house.bugs == []


def test_a_document_is_made_drawn_and_searched(table: Table) -> None:
    made = table.prepared(kind="worker")
    assert "geheimpje" in made.text
    assert "exemplaar 1" in made.text
    table.papers.picture(made, 0, 1.0, table.heard.append)
    picture = table.outcome()
    assert (picture.width, picture.height) == (596, 842)  # type: ignore[attr-defined] # a page
    table.papers.look_for(made, "KANARIE", table.heard.append)
    hits = table.outcome()
    assert hits
    assert all(each.boxes for each in hits)  # type: ignore[attr-defined] # places on pages
    table.papers.look_for(made, " ", table.heard.append)
    assert table.outcome() == ()


def test_a_character_that_no_typeface_has_is_told(table: Table) -> None:
    assert table.prepared(kind="worker").paper.missing == ("漢",)
    table.house.session.put(Family(id=FAMILY_RECORD, name="Gezin Kanarie"), step=STEP)
    assert table.prepared(kind="worker").paper.missing == ()


def test_a_saved_copy_is_the_one_that_was_shown_and_stands_in_the_register(
    table: Table, tmp_path: Path
) -> None:
    decision = Decision(SEM, "notes", opens=True, reason="oma weet het al")
    made = table.prepared(decision)
    line = table.papers.enter(table.house.session, made, PaperWay.SAVED, YesNo.YES)
    target = tmp_path / "papier.pdf"
    table.papers.save(made, target, line, table.heard.append, table.heard.append)
    assert table.outcome() == line
    assert target.read_bytes() == made.paper.content
    assert table.lines == (line,)
    assert (line.number, line.safe_at_home, line.decisions[0].reason) == (
        1,
        YesNo.YES,
        "oma weet het al",
    )
    table.house.session.undo()
    assert table.lines == (line,), "what left the house cannot be undone"
    assert next_number(table.house.session.case) == 2
    table.house.desk.ask(lambda vault, _: list(vault.access_log.lines()), table.heard.append)
    lines = table.outcome()
    objects = [each.object for each in lines if each.action == Action.PRINT]  # type: ignore[attr-defined] # lines of the log
    assert objects == ["document:intake reader:network copy:1"]


def test_a_copy_that_did_not_leave_is_struck_from_the_register(
    table: Table, tmp_path: Path
) -> None:
    made = table.prepared()
    line = table.papers.enter(table.house.session, made, PaperWay.SAVED)
    target = tmp_path / "weg" / "papier.pdf"
    table.papers.save(made, target, line, table.heard.append, table.heard.append)
    assert isinstance(table.outcome(), UnwrittenPaperError)
    assert table.lines == ()
    table.house.session.undo()
    table.house.session.redo()
    assert table.lines == ()
    assert not target.parent.exists()


def test_a_printer_gets_it_as_it_is_or_it_did_not_leave(table: Table, tmp_path: Path) -> None:
    made = table.prepared()
    program = tmp_path / "lp"
    program.write_text(f'#!/bin/sh\ncat > "{tmp_path}/got"\n', encoding="utf-8")
    program.chmod(0o755)
    for place, kept in ((program, 1), (tmp_path / "weg", 1)):
        line = table.papers.enter(table.house.session, made, PaperWay.PRINTED)
        job = PrintJob("HP-gang")
        table.papers.spool(made, str(place), job, line, table.heard.append, table.heard.append)
        heard = table.outcome()
        assert isinstance(heard, PaperCopy | NoPrinterError)
        assert len(table.lines) == kept
    assert (tmp_path / "got").read_bytes() == made.paper.content


def test_a_copy_stands_in_the_register_on_the_disk_before_it_leaves(
    table: Table, tmp_path: Path
) -> None:
    """What lies in the folder while the printer takes the paper is all that a kill would leave."""
    made, folder, left = table.prepared(), table.house.folder, tmp_path / "left"
    family = table.house.session.case.id
    program = tmp_path / "lp"
    program.write_text(f'#!/bin/sh\ncat > /dev/null\ncp -r "{folder}" "{left}"\n', encoding="utf-8")
    program.chmod(0o755)
    line = table.papers.enter(table.house.session, made, PaperWay.PRINTED)
    job, heard = PrintJob("HP-gang"), table.heard.append
    table.papers.spool(made, str(program), job, line, heard, heard)
    assert table.outcome() == line
    (left / "vault.lock").unlink(missing_ok=True)
    with table.house.door.unlock(left, Passphrase(WORDS)) as vault:
        assert vault.families.load(family).all(PaperCopy) == (line,)


def test_what_left_stays_in_the_register_when_only_the_log_cannot_be_written(
    table: Table, tmp_path: Path
) -> None:
    """The stick with the vault is pulled while the printer takes the paper."""
    made, folder, away = table.prepared(), table.house.folder, tmp_path / "stick"
    program = tmp_path / "lp"
    program.write_text(f'#!/bin/sh\ncat > /dev/null\nmv "{folder}" "{away}"\n', encoding="utf-8")
    program.chmod(0o755)
    line = table.papers.enter(table.house.session, made, PaperWay.PRINTED)
    job, heard = PrintJob("HP-gang"), table.heard.append
    table.papers.spool(made, str(program), job, line, heard, heard)
    assert table.outcome() == line
    assert [type(each) for each in table.house.failures] == [VaultGoneError]
    table.papers.drawn(made, line, heard)
    assert table.outcome() == line, "nor is it taken out when the window drew it"
    away.rename(folder)
    table.house.session.save_now()
    table.house.settle()
    assert table.lines == (line,)
    assert table.house.session.is_saved


def test_what_the_window_printed_page_by_page_is_logged(table: Table) -> None:
    made = table.prepared(kind="child")
    line = table.papers.enter(table.house.session, made, PaperWay.PRINTED)
    table.papers.drawn(made, line, table.heard.append)
    assert table.outcome() == line
    assert table.lines[0].who_words == "Sem"


def test_a_lock_half_way_waits_until_the_register_is_right(table: Table, tmp_path: Path) -> None:
    made = table.prepared()
    family = table.house.session.case.id
    line = table.papers.enter(table.house.session, made, PaperWay.SAVED)
    target = tmp_path / "weg" / "papier.pdf"
    table.papers.save(made, target, line, table.heard.append, table.heard.append)
    table.house.desk.lock()
    table.house.settle()
    assert isinstance(table.heard.pop(), UnwrittenPaperError)
    table.papers.strike(line)  # too late, and no harm
    assert table.house.stored(family).all(PaperCopy) == ()


def test_another_family_waits_until_the_register_of_the_first_is_right(
    table: Table, tmp_path: Path
) -> None:
    family = table.house.session.case.id
    table.house.desk.close_family()
    table.house.settle()
    other = table.house.new_family("Gezin Lijster")
    table.house.desk.open(family)
    table.house.settle()
    made = table.prepared()
    line = table.papers.enter(table.house.session, made, PaperWay.SAVED)
    target = tmp_path / "weg" / "papier.pdf"
    table.papers.save(made, target, line, table.heard.append, table.heard.append)
    table.house.desk.open(other)
    assert isinstance(table.outcome(), UnwrittenPaperError)
    assert table.house.session.case.id == other
    table.house.desk.lock()
    table.house.settle()
    assert table.house.stored(family).all(PaperCopy) == ()


def test_nothing_that_was_printed_lingers_after_the_lock(table: Table) -> None:
    table.papers.forget()  # nothing was printed yet
    table.prepared(kind="worker")
    press = table.papers._press  # noqa: SLF001 - what it remembers shows nowhere else
    assert press is not None
    shaper = press._shaper  # noqa: SLF001 - the same
    assert any("geheimpje" in key[0] for key in shaper._known)  # noqa: SLF001 - the same
    table.house.desk.lock()
    table.house.settle()
    assert not shaper._known  # noqa: SLF001 - the same


def test_a_photo_of_a_house_comes_from_the_vault(table: Table, tmp_path: Path) -> None:
    """The bytes are fetched and taken apart on the worker; a missing file is said on the page."""
    camera = tmp_path / "tekening.jpg"
    camera.write_bytes(from_a_camera(drawing()))
    family = table.house.session.case.id
    Enclosures(table.house.desk).take_in(family, camera, table.heard.append, table.heard.append)
    kept = table.outcome()
    assert isinstance(kept, Stored)
    photo = Attachment(id=RecordId("photo"), blob=kept.blob, name="tekening.jpg")
    drawn = DrawnHouse(id=RecordId("house"), child=SEM, of=HouseOf.DREAMS, photo=photo.id)
    table.house.session.put(photo, drawn, step=STEP)

    def printed() -> bytes:
        case = table.house.session.case
        order = Order(Document.HOUSES, Recipient(RecipientKind.CHILD, SEM, 9), MOMENT, 1)
        table.papers.prepare(case, order, (), table.heard.append, table.heard.append)
        made = table.outcome()
        assert isinstance(made, Prepared)
        return made.paper.content

    is_there = bare_jpeg(camera.read_bytes()) in printed()  # type: ignore[operator]  # a JPEG
    assert is_there
    table.house.session.put(replace(photo, blob="nowhere"), step=STEP)
    assert "niet meer in de kluis" in " ".join(leaves_of(printed())[0].text.split())
    harm(table.house, kept.blob)
    table.house.session.put(photo, step=STEP)
    assert "Het bestand is stuk" in " ".join(leaves_of(printed())[0].text.split())


def harm(house: House, blob: str) -> None:
    """Change a byte of a file that the vault keeps, as a failing disk would."""

    def work(vault: Vault, _progress: object) -> None:
        sql = vault.attachments._sql  # noqa: SLF001 - no door lets in harm
        sql.execute("UPDATE attachment_chunk SET content = ? WHERE blob = ?", (b"?", blob))

    house.desk.ask(work, lambda _nothing: None)
    house.settle()
