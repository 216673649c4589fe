"""Hunts for the plan of who is threatened in everything else: paper, files, lists, hits, titles."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from mpg_desktop.app import House as Program
from mpg_desktop.desk.prints import Document, Order
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Occasion
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.domain.safety_records import PersonalPlan
from mpg_desktop.exchange.case_file import write_case_file
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.safety.own_plan import OwnPlan
from mpg_desktop.ui.safety_page import SafetyPage
from tests.e2e.keyboard import Keyboard, places_with, running
from tests.laws.searched_pdf import everything_in, squeezed
from tests.rules import LAW, READERS
from tests.validator.practice_papers import DAY, MOMENT, practice_case, press, readers
from tests.vaults import unlocked

pytestmark = pytest.mark.untraced

TEXTS = {
    "code_word": "vlinderstruik",
    "bag": "groene weekendtas bij Wouter",
    "route": "brandtrap naar het perron",
    "refuge": "pension Zonnehoek in Lutjebroek",
    "moment": "woensdag na zwemles",
    "numbers": "Wouter 06-55 51 23 45",
    "children_do": "Noor klopt bij mevrouw Oosterling",
    "papers": "geboorteaktes in de koektrommel",
    "phone_and_internet": "zoekgeschiedenis wissen op zolder",
    "words": "niemand vertellen over Lutjebroek",
}
"""What stands in the plan: words that stand nowhere else in the practice family."""

NEEDLES = tuple(squeezed(each) for each in TEXTS.values())


def family() -> Case:
    """Return the practice family with a plan of which every word is known."""
    case = practice_case()
    (plan,) = case.all(PersonalPlan)
    return case.put(replace(plan, **TEXTS))


def found_in(text: str) -> list[str]:
    """Return which words of the plan stand in a text."""
    plain = squeezed(text)
    return [each for each in NEEDLES if each in plain]


def test_the_words_can_be_found_at_all() -> None:
    (plan,) = family().all(PersonalPlan)
    assert len(found_in(json.dumps([getattr(plan, each) for each in TEXTS]))) == len(TEXTS)


@pytest.mark.parametrize("kind", [each for each in RecipientKind if each != "worker"], ids=str)
def test_no_paper_and_no_file_for_anybody_holds_a_word_of_it(kind: RecipientKind) -> None:
    case, reader = family(), readers()[kind]
    copy = project(case, reader, READERS, Occasion(DAY, LAW))
    assert found_in(write_case_file(copy).decode()) == []
    printer = press()
    for number, document in enumerate(Document):
        order = Order(document, reader, MOMENT, 1, draft=number % 2 == 0)
        assert found_in(everything_in(printer.print(case, order).content)) == [], document


def words_of(widget: QWidget) -> Iterator[str]:
    """Yield every word that one part of a window says or could be heard to say."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    yield widget.windowTitle()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QLabel | QLineEdit | QAbstractButton):
        yield widget.text()


def everything_shown() -> str:
    """Return every word in every window, whether it is in sight or not."""
    widgets = [each for top in QApplication.topLevelWidgets() for each in (top, *_below(top))]
    return "\n".join(word for each in widgets for word in words_of(each))


def _below(widget: QWidget) -> list[QWidget]:
    return list(widget.findChildren(QWidget))


def hunt_in_lists(house: Program, keys: Keyboard) -> None:
    """Look through the list of families, the jump list, the menus and the search."""
    page = house.window.desk_page
    assert page is not None
    goals = "\n".join(f"{each.words} {each.kind}" for each in page.tabs.goals())
    assert found_in(goals) == []
    menus = "\n".join(each.text() for each in house.window.menuBar().actions())
    entries = "\n".join(house.window.menus.action(each).text() for each in Do)
    assert found_in(menus + entries) == []
    for text in TEXTS.values():
        page.side.focus_search()
        page.side.search.setText(text)
        page.side.searched.emit(text)
        keys.settle()
        rows = "\n".join(row.spoken + row.field for row in page.side.rows)
        assert found_in(rows) == []
        assert not [row for row in page.side.rows if row.family], text
    page.side.search.setText("")
    page.side.searched.emit("")
    keys.settle()


@pytest.mark.timeout(180)
def test_no_window_title_list_hit_or_draft_holds_a_word_of_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    case = family()
    places = places_with(tmp_path, case)
    with running(qapp, places) as house:
        keys = Keyboard(house)
        keys.open_first_family()
        page = house.window.desk_page
        assert page is not None
        for place in range(page.tabs.bar.count()):
            page.tabs.bar.setCurrentIndex(place)
            keys.settle()
        assert found_in(everything_shown()) == []
        plan_in_sight(house, keys)
        typed_in(keys)
        keys.jump("Netwerk Veiligheidsplan")
        assert found_in(everything_shown()) == []
        hunt_in_lists(house, keys)
        house.window.do(Do.PRINT)
        keys.settle()
        assert found_in(everything_shown()) == []
        keys.ctrl(Qt.Key.Key_Q)
    with unlocked(places.vault) as vault:
        drafts = "\n".join(each.text for each in vault.drafts.all(case.id))
        assert found_in(drafts) == []
        (plan,) = vault.families.load(case.id).all(PersonalPlan)
        assert plan.code_word.startswith("perzik")


def plan_in_sight(house: Program, keys: Keyboard) -> None:
    """Open the plan by its question: there its words do stand."""
    keys.jump("Zorgen en doelen")
    page = house.window.findChild(SafetyPage)
    assert page is not None
    page.choose("own")
    keys.settle()
    view = page.shown
    assert isinstance(view, OwnPlan)
    view.yes.click()
    view.people.buttons["practice-010-marieke"].click()
    keys.settle()
    assert found_in(everything_shown())


def typed_in(keys: Keyboard) -> None:
    """Change the code word, so that there is something to undo and to save."""
    keys.tab_to("Codewoord")
    keys.press(Qt.Key.Key_Home)
    keys.type("perzik ")
