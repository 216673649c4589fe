"""A family whose paper is made, and the hands that go through the pages for it."""

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Basis, Side, Statement
from mpg_desktop.domain.ids import RecordId, answer_id, new_case_id
from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.domain.record import Secret
from mpg_desktop.domain.records import (
    Address,
    Answer,
    AnyRecord,
    Circle,
    Custody,
    CustodyKind,
    CustodySource,
    Family,
    Organisation,
    Person,
    Residence,
    Role,
)
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from mpg_desktop.ui.papers.batch_page import BatchPage
from mpg_desktop.ui.papers.decide import Decide
from mpg_desktop.ui.papers.paper_room import PaperRoom
from mpg_desktop.ui.papers.preview_page import PreviewPage
from tests.gui.conftest import CHEAP, WORDS, Office, Opens
from tests.gui.four_families import STEP, focused, opened, page, unlock

MOTHER, FATHER, SEM, LOT, SCHOOL = map(RecordId, ("mother", "father", "sem", "lot", "school"))
HOUSE, POINT = map(RecordId, ("house", "point"))
HIDDEN_STREET = "Kanariestraat 77"
REQUEST = "intake.request"


def custody(child: RecordId) -> Custody:
    """Return the mother's custody over a child, checked in the register."""
    return Custody(
        id=RecordId(f"custody-{child}"),
        child=child,
        holder=MOTHER,
        extent=CustodyKind.CUSTODY,
        source=CustodySource.REGISTER,
    )


FAMILY: tuple[AnyRecord, ...] = (
    Family(name="Gezin Kanarie", first_sentence="Wij willen rust in huis."),
    Person(id=MOTHER, name="Anna Kanarie", called="Anna", role=Role.PARENT, phone="06-12345678"),
    Person(id=FATHER, name="Tobias Kanarie", called="Tobias", role=Role.PARENT),
    Person(id=SEM, name="Sem Kanarie", called="Sem", role=Role.CHILD, birth_date=date(2014, 3, 1)),
    Person(id=LOT, name="Lot Kanarie", called="Lot", role=Role.CHILD, birth_date=date(2019, 6, 1)),
    Person(id=RecordId("ans"), name="Buurvrouw Ans", circle=Circle.NETWORK),
    Organisation(id=SCHOOL, name="Basisschool De Regenboog"),
    custody(SEM),
    custody(LOT),
    Address(id=HOUSE, label="Thuis", lines="Dorpsweg 1\n1234 AB Utrecht"),
    Residence(id=RecordId("lives"), person=SEM, address=HOUSE),
    Answer(
        id=answer_id(REQUEST), question=REQUEST, text="Rust in de ochtend. Op tijd naar school."
    ),
    Statement(
        id=POINT, text="Sem komt op tijd.", side=Side.STRENGTH, basis=Basis.SEEN, about=(SEM,)
    ),
)

HIDDEN: tuple[AnyRecord, ...] = (
    Address(
        id=HOUSE, label="Blijf-huis", lines=HIDDEN_STREET, secret=(Secret("lines", (FATHER, SEM)),)
    ),
)
"""Takes the place of the open address: the family then asks for a second look."""


def case_of(*more: AnyRecord, number: int = 5) -> Case:
    """Return the family with more records."""
    return Case.of(new_case_id(2_000 + number), [*FAMILY, *more])


def office_with(opens: Opens, folder: Path, case: Case, language: str = "nl") -> Office:
    """Return an unlocked window in which a family lies open."""
    vault, recovery = Vault.create(
        folder, Passphrase(WORDS), clock=lambda: datetime.now(UTC), device="x", cost=CHEAP
    )
    recovery.wipe()
    vault.families.save(None, case, STEP.phrase)
    vault.close()
    office = opens(folder=folder, language=language)
    office.begin()
    unlock(office)
    opened(office, case)
    return office


def press(office: Office, *keys: str) -> None:
    """Press keys where the keyboard is, and let everything that follows happen."""
    for each in keys:
        focus = QApplication.focusWidget() or office.window
        QTest.keySequence(focus, QKeySequence(each))
        office.settle()


def room_of(office: Office) -> PaperRoom:
    """Return the room for paper."""
    room = office.window.findChild(PaperRoom)
    assert room is not None
    return room


def preview_of(office: Office) -> PreviewPage:
    """Return the preview, with its pages drawn."""
    found = room_of(office).page
    assert isinstance(found, PreviewPage)
    for _ in range(4):
        office.settle()
    return found


def choose(office: Office, name: str) -> None:
    """Choose a reader by walking to it with the arrow keys."""
    readers = room_of(office).readers
    names = [each.name for each in readers.lines]
    target = readers.lines[names.index(name)]
    for _ in names:
        if QApplication.focusWidget() is target:
            break
        press(office, "Down")
    assert QApplication.focusWidget() is target
    press(office, "Space")
    assert page(office) is not None


def lines(office: Office) -> tuple[PaperCopy, ...]:
    """Return the register."""
    assert office.desk.session is not None
    return office.desk.session.case.all(PaperCopy)


def look_at(office: Office, name: str) -> PreviewPage:
    """Go to the preview of the first document for a reader, by keyboard alone."""
    press(office, "Ctrl+P")
    choose(office, name)
    room_of(office).readers.look.setFocus()
    press(office, "Space")
    return preview_of(office)


def save(office: Office, target: Path) -> None:
    """Give the file dialog that is open a name."""
    dialog = office.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(target))
    dialog.close()
    office.settle()
    office.window.activateWindow()
    assert QTest.qWaitForWindowActive(office.window)


def folded_open(preview: PreviewPage) -> list[QPushButton]:
    """Unfold everything beside the copy, and return the buttons that decide otherwise."""
    for fold in preview.panel.folds:
        fold.set_open(True)
    buttons = preview.panel.findChildren(QPushButton)
    names = ("Toch laten zien:", "Show after all:")
    return [each for each in buttons if each.accessibleName().startswith(names)]


def decide_beside(button: QPushButton) -> Decide:
    """Return the question under a button."""
    holder = button.parentWidget()
    assert holder is not None
    found = holder.findChild(Decide)
    assert found is not None
    return found


def printer_to(path: Path) -> QPrinter:
    """Return a printer that writes its paper to a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(72)
    printer.setFullPage(True)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def finish(office: Office) -> None:
    """Let page after page come."""
    for _ in range(30):
        office.settle()


def batch_of(office: Office, *names: str) -> BatchPage:
    """Go to the batch and choose readers there."""
    press(office, "Ctrl+P")
    room_of(office).readers.batch.click()
    found = room_of(office).page
    assert isinstance(found, BatchPage)
    assert focused() in found.readers.buttons()
    for button in found.readers.buttons():
        if any(button.text().startswith(name) for name in names):
            button.click()
    return found
