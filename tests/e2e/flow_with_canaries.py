"""Does everything that the program can do, with texts that a test then looks for on the disk.

A program of its own: it is started with a home and a temporary folder that are watched. It takes
its orders from standard input and gives what else must not be found to standard output.
"""

import io
import json
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Any

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from mpg_desktop.app import House
from mpg_desktop.cli.main import run
from mpg_desktop.cli.terminal import Streams
from mpg_desktop.desk.door import Door
from mpg_desktop.desk.draft import Draft
from mpg_desktop.desk.enclosures import Enclosures
from mpg_desktop.desk.places import usual_places
from mpg_desktop.desk.settings import Settings
from mpg_desktop.desk.tasks import Progress
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id
from mpg_desktop.domain.records import Answer, Attachment, Person
from mpg_desktop.store.keyslots import KdfCost
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.shelf import Reason
from mpg_desktop.store.vault import Vault
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.papers.paper_room import PaperRoom
from mpg_desktop.ui.papers.preview_page import PreviewPage

STEP = "desk.steps.new_family"
"""Any step that the menu can name."""

CHEAP = Door(device="laptop", cost=KdfCost(ops=1, memory_bytes=8 << 20))


class Flow:
    """One person who does it all."""

    def __init__(self, orders: dict[str, Any]) -> None:
        self.canary: dict[str, str] = orders["canaries"]
        self.passphrase: str = orders["passphrase"]
        self.new_passphrase: str = orders["new_passphrase"]
        self.outside = Path(orders["outside"])
        self.secrets: list[str] = []
        self.family = CaseId("")

    # ---- without a window ----------------------------------------------------------------

    def type(self, *words: str) -> str:
        """Give a command, with the passphrase on standard input, and return what it says."""
        source = io.StringIO(f"{self.passphrase}\n")
        out, err = io.StringIO(), io.StringIO()
        code = run([*words, "--passphrase-stdin"], Streams(out, err, source), CHEAP)
        assert code == 0, (words[0], code, err.getvalue())
        return out.getvalue()

    def at_the_terminal(self) -> None:
        """Make the vault and a family, show them, back up, restore, check, import, export."""
        made = json.loads(
            self.type(
                *("new", self.canary["name"], "--sentence", self.canary["sentence"]),
                *("--reference", self.canary["reference"], "--json"),
            )
        )
        self.secrets.append(made["recovery_key"])
        self.family = CaseId(made["id"])
        assert self.canary["name"] in self.type("list")
        assert self.canary["sentence"] in self.type("show", self.family)
        copy = self.outside / "copy.json"
        self.type("export", self.family, str(copy))
        self.type("import", str(copy))
        self.type("check")
        backup = json.loads(self.type("backup", "--json"))["file"]
        self.type("restore", backup, "--rehearse")
        self.type("restore", backup)

    # ---- with a window -------------------------------------------------------------------

    def at_the_desk(self, application: QApplication) -> None:
        """Unlock, type, draft, search, attach, lock, unlock, fall over, back up, change keys."""
        places = usual_places()
        house = House(application, places, Settings(), CHEAP)
        self.house = house
        house.window.begin()
        house.begun(None)
        house.desk.unlock(places.vault, Passphrase("not the passphrase"))
        self.settle()
        self.unlock(self.passphrase)
        house.desk.open(self.family)
        self.settle()
        self.edit()
        self.search_and_attach()
        self.look_at_paper()
        self.fall_over()
        house.desk.lock()
        self.settle()
        self.unlock(self.passphrase)
        self.change_keys()
        house.desk.backups.make(Reason.ASKED, lambda _made: None, _fail)
        self.settle()
        house.window.close()
        house.close()

    def settle(self) -> None:
        """Let all work end, on both threads, and all that follows from it."""
        desk = self.house.desk
        for _ in range(3):
            self.house.worker.finish()
            desk.backups.finish()
            QApplication.processEvents()

    def unlock(self, passphrase: str) -> None:
        """Open the vault."""
        self.house.desk.unlock(usual_places().vault, Passphrase(passphrase), _fail)
        self.settle()

    def edit(self) -> None:
        """Type in every way there is, and take some of it back."""
        session = self.house.desk.session
        assert session is not None
        for length in range(0, len(self.canary["typed"]), 7):
            person = Person(id=RecordId("p1"), name="Sam", notes=self.canary["typed"][:length])
            session.put(person, step=Step(STEP, joins="notes"))
        session.put(
            Person(id=RecordId("p1"), name="Sam", notes=self.canary["typed"]),
            step=Step(STEP),
        )
        answer = Answer(
            id=answer_id("intake.request"), question="intake.request", text=self.canary["long"]
        )
        session.put(answer, step=Step(STEP))
        session.put(Person(id=RecordId("p2"), name=self.canary["undone"]), step=Step(STEP))
        session.save_now()
        session.undo()
        session.keep_draft(Draft("p1", "birth_date", self.canary["draft"], 4))
        assert session.flush()

    def search_and_attach(self) -> None:
        """Look for a text and keep a file."""
        desk = self.house.desk
        found: list[object] = []
        wanted = self.canary["typed"].split()[0]
        desk.ask(lambda vault, _progress: vault.search.find(wanted), found.extend, _fail)
        drawing = self.outside / "tekening.txt"
        drawing.write_text(self.canary["attachment"] * 20_000, "utf-8")
        kept: list[Any] = []
        Enclosures(desk).take_in(self.family, drawing, kept.append, _fail)
        self.settle()
        assert found, "the search index is in use"
        session = desk.session
        assert session is not None
        record = Attachment(id=RecordId("a1"), blob=kept[0].blob, name=self.canary["file name"])
        session.put(record, step=Step(STEP))
        assert session.flush()

    def look_at_paper(self) -> None:
        """Look at a copy, search in it, print it page by page, and save it elsewhere."""
        window = self.house.window
        window.do(Do.PRINT)
        room = window.findChild(PaperRoom)
        assert room is not None
        room.readers.lines[-1].setChecked(True)
        room.look()
        self.settle()
        preview = room.page
        assert isinstance(preview, PreviewPage)
        assert preview.prepared is not None
        assert self.canary["typed"].split()[0] in preview.prepared.text
        preview.tools.line.setText(self.canary["typed"].split()[0])
        self.settle()
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.outside / "paper.pdf"))
        preview.way_out.print_on(printer)
        for _ in range(20):
            self.settle()
        room.look()
        self.settle()
        saved = room.page
        assert isinstance(saved, PreviewPage)
        saved.way_out.save_to(self.outside / "saved.pdf")
        self.settle()
        assert {each.name for each in self.outside.glob("*.pdf")} == {"paper.pdf", "saved.pdf"}

    def fall_over(self) -> None:
        """Stumble on every thread, with an answer in the message and in the variables."""
        answer = self.canary["crash"]

        def stumble(*_arguments: object) -> None:
            raise ValueError(answer)

        self.house.worker.do(stumble, stumble, lambda _error: None)
        thread = threading.Thread(target=stumble)
        thread.start()
        thread.join()
        try:
            stumble()
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
        self.settle()

    def change_keys(self) -> None:
        """Change the passphrase and the key of the file; tell the old key and the new one."""

        def work(vault: Vault, _progress: Progress) -> RecoveryKey:
            self.tell_keys(vault)
            vault.change_passphrase(Passphrase(self.passphrase), Passphrase(self.new_passphrase))
            vault.rotate_key(Passphrase(self.new_passphrase))
            self.tell_keys(vault)
            return vault.new_recovery_key(Passphrase(self.new_passphrase))

        self.house.desk.ask(work, lambda key: self.secrets.append(key.text()), _fail)
        self.settle()

    def tell_keys(self, vault: Vault) -> None:
        """Remember the raw keys, for the test to look for."""
        keys = vault._keys  # noqa: SLF001 - only a test wants to know them
        self.secrets += [keys.vault_key.hex(), keys.current.hex()]


def _fail(error: Exception) -> None:
    raise AssertionError from error


def main(orders: dict[str, Any]) -> None:
    """Do it all, and end well or by SIGKILL while a save is half-way."""
    flow = Flow(orders)
    flow.at_the_terminal()
    application = QApplication(["gezinsmap", "-style", "Fusion"])
    flow.at_the_desk(application)
    sys.stdout.write(json.dumps(flow.secrets))
    sys.stdout.flush()
    if orders["killed"]:
        vault = CHEAP.unlock(usual_places().vault, Passphrase(flow.new_passphrase))
        case = vault.families.load(flow.family)
        changed = case.put(Person(id=RecordId("p3"), notes=flow.canary["killed"]))
        vault.families.save(case, changed, STEP)
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(json.load(sys.stdin))
