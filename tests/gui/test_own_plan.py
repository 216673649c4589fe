"""The plan of who is threatened: behind its question each time, and gone when one looks away."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QWidget

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Circle, Person, Role
from mpg_desktop.domain.safety_records import PersonalPlan
from mpg_desktop.ui.pages.record_lines import RecordLines
from mpg_desktop.ui.safety.own_plan import OwnPlan
from mpg_desktop.ui.safety.safety_map import NETWORK, OWN, WORRIES, spots
from mpg_desktop.ui.safety_page import SafetyPage
from tests.gui.safety_stage import SafetyStage
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]

ANNA = Person(id=RecordId("p1"), name="Anna", role=Role.PARENT)
RIA = Person(id=RecordId("p2"), name="Ria", circle=Circle.NETWORK)
SANNE = Person(id=RecordId("p3"), name="Sanne", circle=Circle.PROFESSIONAL)
LATE = Person(id=RecordId("p4"), name="Wim", died_on=TODAY)
BABY = Person(id=RecordId("p5"), called="de baby", due_date=TODAY)
PLAN = PersonalPlan(
    id=RecordId("own"), who=ANNA.id, code_word="vlinderstruik", refuge="Bij een vriendin"
)
FAMILY = (ANNA, RIA, SANNE, LATE, BABY)


def own(page: SafetyPage) -> OwnPlan:
    for _turn in range(3):
        QApplication.processEvents()
    assert isinstance(page.shown, OwnPlan)
    return page.shown


def in_sight(root: QWidget) -> str:
    """Return all words that are on the screen."""
    for _turn in range(3):
        QApplication.processEvents()
    shown = [each for each in root.findChildren(QWidget) if each.isVisibleTo(root)]
    words = [each.text() for each in shown if isinstance(each, QLabel | QLineEdit)]
    words += [each.toPlainText() for each in shown if isinstance(each, QTextEdit)]
    words += [each.accessibleName() + each.accessibleDescription() for each in shown]
    return "\n".join(words)


def test_nothing_of_it_is_shown_before_somebody_says_that_nobody_looks_along(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    page = safety.show(lay_open((*FAMILY, PLAN)), OWN)
    view = own(page)
    assert (view.is_open, view.findChildren(QLineEdit)) == (False, [])
    assert "vlinderstruik" not in in_sight(page)
    view.yes.click()
    assert "vlinderstruik" not in in_sight(page)
    assert [each.text() for each in view.people.buttons.values()] == ["Anna", "Ria"]
    view.people.buttons[ANNA.id].click()
    assert "vlinderstruik" in in_sight(page)


def test_it_is_gone_on_leaving_and_asks_again(lay_open: LayOpen, safety: SafetyStage) -> None:
    page = safety.show(lay_open((*FAMILY, PLAN)), OWN)
    ways: tuple[Callable[[], object], ...] = (
        lambda: page.choose(NETWORK),
        page.hide,
        lambda: own(page).shut(),
    )
    for look_away in ways:
        page.show()
        page.choose(OWN)
        view = own(page)
        assert not view.is_open
        view.yes.click()
        view.people.buttons[ANNA.id].click()
        assert "vlinderstruik" in in_sight(page)
        look_away()
        assert "vlinderstruik" not in in_sight(page)
        assert not view.is_open


def test_another_window_in_front_takes_it_from_the_screen(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    page = safety.show(lay_open((*FAMILY, PLAN)), OWN)
    view = own(page)
    view.yes.click()
    view.people.buttons[ANNA.id].click()
    other = QWidget()
    other.show()
    other.activateWindow()
    assert QTest.qWaitForWindowActive(other)
    assert not view.is_open
    other.close()


def test_a_plan_is_made_with_one_button_and_keeps_every_letter(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open(FAMILY)
    page = safety.show(laid, OWN)
    view = own(page)
    view.yes.click()
    view.people.buttons[ANNA.id].click()
    assert laid.case.all(PersonalPlan) == ()
    view.make.click()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    QTest.keyClicks(focus, "boterbloem")
    (plan,) = laid.case.all(PersonalPlan)
    assert (plan.who, plan.code_word, plan.day) == (ANNA.id, "boterbloem", TODAY)
    assert laid.session.undoes is not None
    assert laid.session.undoes.about == "", "not even a title of it stands in the menu of undo"
    assert view.make.isHidden()
    view.people.buttons[RIA.id].click()
    assert "boterbloem" not in in_sight(page)
    assert not view.make.isHidden()


def test_neither_undo_nor_what_is_said_below_repeats_its_words(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open((*FAMILY, PLAN))
    page = safety.show(laid, OWN)
    view = own(page)
    view.yes.click()
    view.people.buttons[ANNA.id].click()
    assert view.editor is not None
    view.editor.drop_wanted.emit()
    assert laid.case.all(PersonalPlan) == ()
    assert laid.told == ["Eigen plan is weggehaald."]
    step = laid.session.undoes
    assert step is not None
    assert laid.around.say(step.phrase) == "weghalen"
    laid.session.undo()
    assert laid.case.all(PersonalPlan) == (PLAN,)
    assert "vlinderstruik" not in in_sight(page)


def test_undo_can_take_away_the_plan_that_stands_there(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open(FAMILY)
    page = safety.show(laid, OWN)
    view = own(page)
    view.yes.click()
    view.people.buttons[ANNA.id].click()
    view.make.click()
    laid.session.undo()
    own(page)
    assert view.editor is None
    assert not view.make.isHidden()


def test_no_search_jump_or_cursor_leads_into_it(lay_open: LayOpen, safety: SafetyStage) -> None:
    laid = lay_open((*FAMILY, PLAN))
    page = safety.show(laid, OWN)
    assert not page.reveal(PLAN.id, "code_word")
    assert not page.reveal(PLAN.id, "")
    words = [each.words for each in spots(laid.around.catalogue.forms["safety"])]
    assert "Eigen plan" not in words
    view = own(page)
    view.yes.click()
    view.people.buttons[ANNA.id].click()
    assert view.editor is not None
    field = view.editor.reveal("code_word")
    assert field is not None
    field.setFocus()
    page.keep_drafts(laid.session)
    assert not [each for each in laid.session.drafts if "vlinderstruik" in each.text]
    page.show_session(laid.session)
    assert page.place() == (WORRIES,)
    assert "vlinderstruik" not in in_sight(page)


def test_its_line_in_any_list_says_what_it_is_and_no_more(lay_open: LayOpen) -> None:
    laid = lay_open((*FAMILY, PLAN))
    lines = RecordLines(laid.around, laid.case)
    assert lines.line(PLAN).title == "Eigen plan"
    assert lines.line(PLAN).about == ""
    assert lines.name(PLAN.id) == "Eigen plan"


def test_escape_and_the_button_below_close_it(lay_open: LayOpen, safety: SafetyStage) -> None:
    page = safety.show(lay_open((*FAMILY, PLAN)), OWN)
    view = own(page)
    view.yes.click()
    view.people.buttons[ANNA.id].click()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.is_open
    view.yes.click()
    view.close_plan.click()
    assert not view.is_open
    assert QApplication.focusWidget() is view.yes
