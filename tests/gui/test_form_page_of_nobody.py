"""A page that was laid out for nobody shows a family as one that was made for it does."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mpg_desktop.content.practice import practice_family
from mpg_desktop.desk.draft import Draft, Place
from mpg_desktop.desk.session import Session
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import FAMILY_RECORD, CaseId, RecordId, answer_id, new_case_id
from mpg_desktop.domain.records import Answer, Family, Person, Role
from mpg_desktop.ui.form_page import FIRST_CARDS, FormPage
from mpg_desktop.ui.pages.group_card import GroupCard
from tests.gui.asked import focused
from tests.laid_open import TODAY, LaidOpen
from tests.laws.strategies import cases, records

LayOpen = Callable[..., LaidOpen]
NOBODY = Case.of(new_case_id(0), [Family()])
REASON = answer_id("intake.reason")


class Nowhere:
    """Where no family is kept: showing must save nothing."""

    def save(self, before: Case, after: Case, step: str) -> NoReturn:
        """Say that something was changed."""
        raise AssertionError((before, after, step))

    def keep_drafts(self, case: CaseId, drafts: Iterable[Draft], gone: Iterable[Place]) -> NoReturn:
        """Say that something was typed."""
        raise AssertionError((case, drafts, gone))


def unseen_page(laid: LaidOpen, nobodys: Session) -> FormPage:
    """Return a page that was laid out and painted for nobody."""
    page = blank_page(laid)
    page.show_session(nobodys)
    page.grab()
    for _turn in range(3):
        QApplication.processEvents()
    return page


def nobodys_session(laid: LaidOpen) -> Session:
    """Return a session in which nothing may be kept."""
    return Session.of_nobody(NOBODY, Nowhere(), laid.worker)


def opened_again(laid: LaidOpen) -> FormPage:
    """Close the family, lay a page out for nobody, and open the family of the vault in that."""
    laid.desk.close_family()
    laid.settle()
    laid.page.leave()
    nobodys = laid.desk.blank_session()
    page = unseen_page(laid, nobodys)
    laid.desk.open(laid.family)
    laid.settle()
    assert laid.session is nobodys
    page.show()
    page.activateWindow()
    page.show_session(laid.session)
    QApplication.processEvents()
    return page


def focused_place(page: FormPage) -> Place:
    """Return the record and the field in which the cursor is."""
    assert page.sheet is not None
    found = page.sheet.binding.focused()
    assert found is not None
    return found[0].record, found[0].field


def blank_page(laid: LaidOpen) -> FormPage:
    """Return a page on which nothing stands, so high that all first cards are in sight."""
    page = FormPage(laid.around.catalogue.forms["intake"], laid.around)
    page.resize(1000, 1800)
    return page


def seen(page: FormPage) -> tuple[QImage, list[tuple[str, str, str]]]:
    """Show a page until all its cards are there; return what it looks like, and what it says."""
    page.show()
    while not page.is_whole:
        QApplication.processEvents()
    for _turn in range(3):
        QApplication.processEvents()
    visible = (each for each in page.findChildren(QWidget) if each.isVisible())
    said = [
        (
            each.text() if isinstance(each, QLabel) else "",
            each.accessibleName(),
            each.accessibleDescription(),
        )
        for each in visible
    ]
    return page.grab().toImage(), [each for each in said if any(each)]


def said_at_once(page: FormPage) -> tuple[list[str], dict[Place, str], str]:
    """Return how much stands in each group and what is remarked, before anything else happens."""
    assert page.sheet is not None
    binding = page.sheet.binding
    beside: dict[Place, str] = {(at.record, at.field): field.note for at, field in binding.bound()}
    words = [line.words() for line in page.side.lines.values()]
    return words, beside, binding.notes.about(FAMILY_RECORD)


def put_away(*pages: FormPage) -> None:
    for page in pages:
        page.leave()
        page.close()
        page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def assert_alike(laid: LaidOpen, case: Case) -> None:
    """Show a case on both, and hold what is seen beside each other."""
    nobodys = nobodys_session(laid)
    unseen = unseen_page(laid, nobodys)
    nobodys.become(case, ())
    unseen.show_session(nobodys)
    fresh = blank_page(laid)
    fresh.show_session(Session(case, (), Nowhere(), laid.worker))
    assert said_at_once(unseen) == said_at_once(fresh)
    (picture, said), (wanted, words) = seen(unseen), seen(fresh)
    assert said == words
    assert picture == wanted
    assert nobodys.case == case
    assert nobodys.undoes is None
    assert nobodys.is_saved
    put_away(unseen, fresh)


QUESTIONS = ("intake.danger_today", "intake.danger_what", "intake.needed_today", "intake.reason")
"""Of the cards that are laid out before; three of them are asked only after some answers."""


def answers() -> st.SearchStrategy[list[Answer]]:
    """Draw answers to them, left blank and secret ones too."""
    of_question = st.builds(
        lambda drawn, question, choices: replace(
            drawn, id=answer_id(question), question=question, about=None, choices=choices
        ),
        records(Answer),
        st.sampled_from(QUESTIONS),
        st.sampled_from([(), ("yes",), ("no",), ("unsure",)]),
    )
    return st.lists(of_question, max_size=4, unique_by=lambda each: each.id)


@pytest.fixture
def laid(lay_open: LayOpen) -> LaidOpen:
    """Return what a page needs around it."""
    return lay_open()


def test_the_practice_family_is_shown_alike(laid: LaidOpen, resources: Path) -> None:
    assert_alike(laid, practice_family(resources, TODAY, 1))


@given(data=st.data())
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_family_is_shown_alike(laid: LaidOpen, data: st.DataObject) -> None:
    case, family = data.draw(cases(most=6)), data.draw(records(Family))
    assert_alike(laid, case.put(family, *data.draw(answers())))


def test_only_what_is_first_in_sight_is_laid_out_for_nobody(laid: LaidOpen) -> None:
    nobodys = nobodys_session(laid)
    page = unseen_page(laid, nobodys)
    assert nobodys.is_nobodys
    assert len(page.findChildren(GroupCard)) == FIRST_CARDS
    put_away(page)


def test_what_is_typed_then_is_in_the_family_s_file(lay_open: LayOpen, resources: Path) -> None:
    case = practice_family(resources, TODAY, 1)
    laid = lay_open(case)
    page = opened_again(laid)
    assert page.reveal(FAMILY_RECORD, "name")
    QTest.keyClicks(focused(), " en Kok")
    assert laid.session.flush()
    kept: list[Case] = []
    laid.desk.ask(lambda vault, _progress: vault.families.load(laid.family), kept.append)
    laid.settle()
    named = replace(case.family, name=f"{case.family.name} en Kok")
    assert kept == [case.put(named)]
    laid.session.undo()
    assert laid.case == case
    put_away(page)


def test_nobody_is_somebody_only_once(laid: LaidOpen) -> None:
    session = nobodys_session(laid)
    session.become(Case.of(new_case_id(7), [Family(name="Brandt")]), ())
    with pytest.raises(ValueError, match="already"):
        session.become(Case.of(new_case_id(8), [Family(name="Kok")]), ())
    assert session.case.family.name == "Brandt"


def test_a_cursor_that_was_left_is_found_back(lay_open: LayOpen, resources: Path) -> None:
    laid = lay_open(practice_family(resources, TODAY, 1))
    assert laid.page.reveal(REASON, "text")
    laid.page.keep_drafts(laid.session)
    page = opened_again(laid)
    assert focused_place(page) == (REASON, "text")
    put_away(page)


def test_a_step_of_nobody_s_is_no_step_of_the_family(laid: LaidOpen) -> None:
    session = nobodys_session(laid)
    told: list[frozenset[RecordId]] = []
    session.changed.connect(told.append)
    mia = Person(id=RecordId("p1"), name="Mia", role=Role.CHILD)
    session.become(Case.of(new_case_id(7), [mia]), ())
    assert told == [frozenset({FAMILY_RECORD, mia.id})]
    assert session.undoes is None
    session.undo()
    assert session.case.records.keys() == {mia.id}
    session.close()


def test_what_is_odd_about_the_family_is_known_at_once(laid: LaidOpen) -> None:
    odd = Family(name="Brandt", since=TODAY, until=TODAY - timedelta(days=9))
    nobodys = nobodys_session(laid)
    page = unseen_page(laid, nobodys)
    nobodys.become(NOBODY.put(odd), ())
    page.show_session(nobodys)
    _words, _beside, remarked = said_at_once(page)
    assert remarked
    put_away(page)
    assert_alike(laid, NOBODY.put(odd))


def test_what_is_asked_only_after_another_answer_is_shown_when_it_was_filled_in(
    laid: LaidOpen,
) -> None:
    question = "intake.danger_what"
    said = Answer(id=answer_id(question), question=question, text="Ruzie om de sleutels")
    assert_alike(laid, NOBODY.put(said))
