"""The page of the family plan on screen, and what tests of it share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QWidget

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Goal, PlanStep
from mpg_desktop.domain.records import AnyRecord, Circle, Organisation, Person, Role
from mpg_desktop.ui.plan_page import PlanPage
from tests.laid_open import TODAY, LaidOpen
from tests.rules import CONDITIONS, PROFILE

ANNA = Person(id=RecordId("p1"), name="Anna", role=Role.PARENT)
SEM = Person(id=RecordId("p2"), name="Sem", role=Role.CHILD)
OMA = Person(id=RecordId("p3"), name="Oma", circle=Circle.NETWORK)
SANNE = Person(id=RecordId("p4"), name="Sanne", circle=Circle.PROFESSIONAL, role=Role.WORKER)
SCHOOL = Organisation(id=RecordId("o1"), name="De Wilg")
PEOPLE: tuple[AnyRecord, ...] = (ANNA, SEM, OMA, SANNE, SCHOOL)
CALM = Goal(id=RecordId("g1"), text="Samen eten zonder ruzie", by=(ANNA.id,), day=TODAY)
WORK = Goal(id=RecordId("g2"), text="Weer aan het werk", by=(ANNA.id,), day=TODAY)
COOK = PlanStep(
    id=RecordId("s1"),
    text="Sem en Anna koken samen",
    goal=CALM.id,
    who=(ANNA.id, SEM.id),
    by_day=TODAY + timedelta(days=7),
    day=TODAY,
)

LayOpen = Callable[..., LaidOpen]
Shows = Callable[[LaidOpen], PlanPage]
V = TypeVar("V", bound=QWidget)


@contextmanager
def plan_pages() -> Iterator[Shows]:
    """Give what shows the page of a family that lies open; the pages go when the block ends."""
    pages: list[PlanPage] = []

    def make(laid: LaidOpen) -> PlanPage:
        page = PlanPage(laid.around.catalogue.forms["plan"], PROFILE, CONDITIONS, laid.around)
        page.resize(1000, 800)
        page.show_session(laid.session)
        page.show()
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page)
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.leave()
        page.close()
        page.deleteLater()


def focused() -> QWidget:
    """Return where the keys go."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def settle() -> None:
    """Let the page follow, and what is new come in sight."""
    for _turn in range(4):
        QApplication.processEvents()


def the_view(page: PlanPage, word: str, kind: type[V]) -> V:
    """Show a view and return it."""
    page.choose(word)
    settle()
    assert isinstance(page.shown, kind)
    return page.shown


def enter(line: QLineEdit, text: str) -> None:
    """Type on a line and press Enter."""
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()


def texts(root: QWidget) -> list[str]:
    """Return every text that can be read."""
    settle()
    return [each.text() for each in root.findChildren(QLabel) if each.isVisible()]


def pick(menu: QMenu, *words: str) -> None:
    """Choose in a menu, through the menus under it."""
    actions = {each.text(): each for each in menu.actions()}
    first, *rest = words
    if rest:
        under = actions[first].menu()
        assert isinstance(under, QMenu)
        pick(under, *rest)
    else:
        actions[first].trigger()
    menu.close()
    settle()
