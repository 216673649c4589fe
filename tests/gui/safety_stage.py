"""The page *Veiligheidsplan* with a family that lies open, and hands to work in it, for tests."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Circle, Person, Role
from mpg_desktop.domain.safety_records import Band, SafetyAgreement
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.safety.agreements import Agreements
from mpg_desktop.ui.safety.drawing_paper import DrawingPaper
from mpg_desktop.ui.safety.house_card import HouseCard
from mpg_desktop.ui.safety.houses import Houses
from mpg_desktop.ui.safety.safety_map import AGREEMENTS, WORRIES
from mpg_desktop.ui.safety_page import SafetyPage
from tests.laid_open import LaidOpen

SAM = Person(id=RecordId("p1"), name="Sam de Wit", called="Sam", role=Role.CHILD)
ANNA = Person(id=RecordId("p2"), name="Anna", role=Role.PARENT)
RIA = Person(
    id=RecordId("p3"), name="Ria Bos", called="oma Ria", phone="06-1", circle=Circle.NETWORK
)
FAMILY = (SAM, ANNA, RIA)
WALK = SafetyAgreement(
    id=RecordId("a1"), what="Anna loopt een rondje", signal="Harde stemmen", band=Band.ORANGE
)


class SafetyStage:
    """Shows the page, and puts it away."""

    def __init__(self) -> None:
        self._pages: list[SafetyPage] = []

    def show(self, laid: LaidOpen, view: str = WORRIES, high: int = 800) -> SafetyPage:
        """Return the page of a family that lies open, with one of its views in sight."""
        page = SafetyPage(laid.around.catalogue.forms["safety"], laid.around)
        page.resize(1000, high)
        page.show_session(laid.session)
        page.choose(view)
        page.show()
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page)
        self._pages.append(page)
        return page

    def close(self) -> None:
        """Put all pages away."""
        for page in self._pages:
            page.leave()
            page.close()
            page.deleteLater()


def turn() -> None:
    """Let the page follow, and its new lines come in sight."""
    for _turn in range(4):
        QApplication.processEvents()


def texts(page: SafetyPage) -> list[str]:
    """Return what stands on the page."""
    turn()
    return [each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page)]


def focused() -> QWidget:
    """Return what has the keyboard; without a window manager nobody gives it back to the page."""
    found = QApplication.focusWidget()
    if found is None:
        (page,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, SafetyPage))
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page)
        found = QApplication.focusWidget()
    assert found is not None
    return found


def enter(line: OneLine, text: str) -> None:
    """Type on a line and press Enter."""
    line.setFocus()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    turn()


def agreements(page: SafetyPage) -> Agreements:
    """Show the view of the agreements and return it."""
    page.choose(AGREEMENTS)
    assert isinstance(page.shown, Agreements)
    return page.shown


def houses(page: SafetyPage) -> Houses:
    """Return the view of the houses."""
    turn()
    assert isinstance(page.shown, Houses)
    return page.shown


def card_of(page: SafetyPage) -> HouseCard:
    """Return the house that is shown."""
    found = houses(page).card
    assert found is not None
    return found


def spot(paper: DrawingPaper, x: float, y: float) -> QPoint:
    """Return where a place of the paper lies."""
    return paper.at(x, y).toPoint()


def draw(paper: DrawingPaper, *places: tuple[float, float]) -> None:
    """Draw through places of the paper with the mouse."""
    first, *rest = (spot(paper, x, y) for x, y in places)
    QTest.mousePress(paper, Qt.MouseButton.LeftButton, pos=first)
    for place in rest:
        QTest.mouseMove(paper, place)
    last = rest[-1] if rest else first
    QTest.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=last)
    QApplication.processEvents()
