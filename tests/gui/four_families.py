"""A window with four families in it, and the hands that work there."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mpg_desktop.desk.desk import State
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.due import Due
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import CaseId, RecordId, new_case_id
from mpg_desktop.domain.records import Circle, Family, Person
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from mpg_desktop.ui.desk_page import DeskPage
from tests.gui.conftest import CHEAP, TODAY, WORDS, Office, Opens

STEP = Step("desk.steps.new_family")
ANNA = Person(id=RecordId("p1"), name="Anna Brandt", called="Anna", birth_date=date(1992, 5, 1))
MIA = Person(id=RecordId("p2"), name="Mia Brandt", birth_date=date(2014, 2, 28))
BUUR = Person(id=RecordId("p3"), name="Buurvrouw Ans", circle=Circle.NETWORK)


def family(number: int, name: str, *, practice: bool = False, **more: object) -> Case:
    about = Family(name=name, **more)  # type: ignore[arg-type] # fields of a family
    return Case.of(new_case_id(1_000 + number), [about, ANNA, MIA, BUUR], practice=practice)


BRANDT = family(1, "Gezin Brandt", reference="2026-0117", since=date(2026, 3, 4))
OKAFOR = family(2, "Familie Okafor")
SEM = family(3, "Sem, Lot en mama")
DE_BOER = family(4, "Familie De Boer", practice=True)


def settle(day: date) -> Due:
    """Return that the family's plan must be settled by a day."""
    return Due(day, "due.plan.settle", RecordId("p2"), values={"count": 6})


def office_of_four(opens: Opens, tmp_path: Path) -> Office:
    """Return an unlocked window with three families and the practice family."""
    folder = tmp_path / "kluis"
    vault, recovery = Vault.create(
        folder, Passphrase(WORDS), clock=lambda: datetime.now(UTC), device="x", cost=CHEAP
    )
    recovery.wipe()
    for case, due in (
        (BRANDT, settle(TODAY + timedelta(days=3))),
        (OKAFOR, None),
        (SEM, settle(TODAY - timedelta(days=4))),
        (DE_BOER, None),
    ):
        vault.families.save(None, case, STEP.phrase, next_due=due)
    vault.close()
    made = opens(folder=folder)
    made.begin()
    unlock(made)
    return made


def unlock(office: Office) -> None:
    type_in(WORDS)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    office.settle()
    assert office.desk.state is State.OPEN


def page(office: Office) -> DeskPage:
    assert office.window.desk_page is not None
    return office.window.desk_page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_in(text: str) -> None:
    QTest.keyClicks(focused(), text)


def keys(office: Office, text: str) -> None:
    QTest.keySequence(office.window, QKeySequence(text))
    office.settle()


def titles(office: Office) -> list[str]:
    return [row.title for row in page(office).side.rows]


def opened(office: Office, case: Case) -> None:
    office.desk.open(case.id)
    office.settle()
    assert office.desk.session is not None
    assert office.desk.session.case.id == case.id


def open_family(office: Office) -> CaseId | None:
    session = office.desk.session
    return None if session is None else session.case.id


def visible_words(window: QWidget, word: str) -> list[str]:
    """Return every text in a window in which a word stands."""
    found = []
    for each in window.findChildren(QWidget):
        for name in ("text", "windowTitle", "accessibleName", "placeholderText"):
            read = getattr(each, name, None)
            text = read() if callable(read) else ""
            if isinstance(text, str) and word in text:
                found.append(text)
    return found
