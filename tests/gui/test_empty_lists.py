"""Lists of people, consents, help …: empty, not asked yet, not applicable and not told differ."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.records import Answer, Blank, HelpEpisode, Why
from mpg_desktop.ui.pages.progress import filled
from mpg_desktop.ui.pages.record_section import RecordSection
from tests.laid_open import LaidOpen

LayOpen = Callable[..., LaidOpen]

HELPED = HelpEpisode(id=RecordId("h1"), what="Thuisbegeleiding")
ASKED = "intake.help_episodes"
NONE_YET = "Er staat nog geen eerdere hulp in."

KEYS = {
    Why.NOT_ASKED: (Qt.Key.Key_N, "nog niet gevraagd"),
    Why.NOT_APPLICABLE: (Qt.Key.Key_T, "niet van toepassing"),
    Why.DECLINED: (Qt.Key.Key_W, "wil niet zeggen"),
}


def earlier_help(laid: LaidOpen) -> RecordSection:
    """Return the list of earlier help, unfolded."""
    laid.page.card("help").unfold_all()
    QApplication.processEvents()
    return next(each for each in laid.page.card("help").sections() if each.kind == "help_episode")


def words(section: RecordSection) -> set[str]:
    """Return all words above the button that are in sight."""
    labels = [each for each in section.findChildren(QLabel) if each.isVisibleTo(section)]
    return {each.text() for each in labels if each.text()}


def blank(laid: LaidOpen, section: RecordSection, why: Why | None) -> None:
    """Say why the list is empty, with keys alone."""
    laid.page.activateWindow()
    assert QTest.qWaitForWindowActive(laid.page)
    section.add_button.setFocus()
    QTest.keyClick(section.add_button, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_L if why is None else KEYS[why][0])
    laid.settle()


@pytest.mark.parametrize("why", Why)
def test_an_empty_list_says_why_it_is_empty_also_after_a_lock(lay_open: LayOpen, why: Why) -> None:
    laid = lay_open([])
    section = earlier_help(laid)
    assert not words(section) & {said for _key, said in KEYS.values()}
    blank(laid, section, why)
    assert KEYS[why][1] in words(section)
    assert (NONE_YET in words(section)) == (why is Why.NOT_ASKED)
    assert KEYS[why][1] in section.add_button.accessibleDescription()
    assert section.add_button.accessibleName() == "Hulp toevoegen"
    laid.session.save_now()
    laid.lock_and_unlock()
    assert KEYS[why][1] in words(earlier_help(laid))


def test_a_list_can_be_simply_empty_again(lay_open: LayOpen) -> None:
    laid = lay_open([])
    section = earlier_help(laid)
    blank(laid, section, Why.DECLINED)
    blank(laid, section, None)
    assert laid.case.answer(ASKED) is None
    assert NONE_YET in words(section)


@pytest.mark.parametrize("why", Why)
def test_what_was_not_asked_yet_stays_open(lay_open: LayOpen, why: Why) -> None:
    laid = lay_open([])
    blank(laid, earlier_help(laid), why)
    counted = filled(laid.around.catalogue.forms["intake"], laid.case)["help"].answered
    assert counted == (0 if why is Why.NOT_ASKED else 1)


def test_a_list_with_something_in_it_is_not_blank(lay_open: LayOpen) -> None:
    laid = lay_open([HELPED])
    section = earlier_help(laid)
    section.add_button.setFocus()
    QTest.keyClick(section.add_button, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert not menu.isEnabled()
    menu.close()


def test_who_adds_to_a_list_takes_back_why_it_was_empty(lay_open: LayOpen) -> None:
    laid = lay_open([])
    section = earlier_help(laid)
    blank(laid, section, Why.DECLINED)
    section.add()
    assert laid.case.answer(ASKED) is None
    assert "wil niet zeggen" not in words(section)


def test_what_came_into_a_list_elsewhere_counts_more_than_why_it_was_empty(
    lay_open: LayOpen,
) -> None:
    laid = lay_open([])
    section = earlier_help(laid)
    blank(laid, section, Why.NOT_APPLICABLE)
    laid.session.put(HELPED, step=Step("desk.steps.new_family"))
    assert "niet van toepassing" not in words(section)
    laid.session.undo()
    assert "niet van toepassing" in words(section)


def test_one_comes_to_the_list_where_it_says_why_it_is_empty(lay_open: LayOpen) -> None:
    declined = Answer(id=answer_id(ASKED), question=ASKED, blank=(Blank("choices", Why.DECLINED),))
    laid = lay_open([declined])
    assert laid.page.reveal(declined.id, "choices")
    section = earlier_help(laid)
    assert QApplication.focusWidget() is section.add_button
    assert "wil niet zeggen" in words(section)
    assert laid.case.records == {declined.id: declined}, "showing is not editing"
