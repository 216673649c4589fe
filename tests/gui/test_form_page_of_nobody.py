"""A page that was laid out for nobody shows a family as one that was made for it does."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.content.practice import practice_family
from mpg_desktop.desk.draft import Draft, Place
from mpg_desktop.desk.session import Session
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import FAMILY_RECORD, CaseId, RecordId, answer_id, new_case_id
from mpg_desktop.domain.records import Answer, Family, Person, Role
from mpg_desktop.ui.form_page import FIRST_CARDS, FormPage
from mpg_desktop.ui.pages.group_card import GroupCard
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


class Remembers(Nowhere):
    """Where the last save is kept."""

    def __init__(self) -> None:
        self.saved: list[tuple[Case, Case]] = []

    def save(self, before: Case, after: Case, step: str) -> datetime:  # type: ignore[override] # this one does return
        """Keep it."""
        assert step
        self.saved.append((before, after))
        return datetime.now().astimezone()


def unseen_page(laid: LaidOpen, keeper: Nowhere) -> tuple[FormPage, Session]:
    """Return a page that was laid out and painted for nobody."""
    nobodys = Session.of_nobody(NOBODY, keeper, laid.worker)
    page = blank_page(laid)
    page.show_session(nobodys)
    page.grab()
    for _turn in range(3):
        QApplication.processEvents()
    return page, nobodys


def blank_page(laid: LaidOpen) -> FormPage:
    """Return a page on which nothing stands."""
    page = FormPage(laid.around.catalogue.forms["intake"], laid.around)
    page.resize(1000, 780)
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


def put_away(*pages: FormPage) -> None:
    for page in pages:
        page.leave()
        page.close()
        page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def assert_alike(laid: LaidOpen, case: Case) -> None:
    """Show a case on both, and hold what is seen beside each other."""
    unseen, nobodys = unseen_page(laid, Nowhere())
    nobodys.become(case, ())
    unseen.show_session(nobodys)
    fresh = blank_page(laid)
    fresh.show_session(Session(case, (), Nowhere(), laid.worker))
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
    page, nobodys = unseen_page(laid, Nowhere())
    assert nobodys.is_nobodys
    assert len(page.findChildren(GroupCard)) == FIRST_CARDS
    put_away(page)


def test_what_is_typed_then_is_the_family_s_own(laid: LaidOpen, qtbot: QtBot) -> None:
    kept = Remembers()
    page, session = unseen_page(laid, kept)
    mia = Person(id=RecordId("p1"), name="Mia", role=Role.CHILD)
    case = Case.of(new_case_id(7), [Family(name="Brandt"), mia])
    session.become(case, ())
    page.show_session(session)
    page.show()
    assert page.reveal(FAMILY_RECORD, "name")
    sheet = page.sheet
    assert sheet is not None
    (field,) = (each for place, each in sheet.binding.bound() if place.field == "name")
    field.announce("Brandt-Kok")
    qtbot.waitUntil(lambda: bool(kept.saved))
    ((before, after),) = kept.saved
    assert (before.id, after.id) == (case.id, case.id)
    assert after.family.name == "Brandt-Kok"
    assert after.records[mia.id] == mia
    session.undo()
    assert session.case == case
    put_away(page)


def test_nobody_is_somebody_only_once(laid: LaidOpen) -> None:
    session = Session.of_nobody(NOBODY, Nowhere(), laid.worker)
    session.become(Case.of(new_case_id(7), [Family(name="Brandt")]), ())
    with pytest.raises(ValueError, match="already"):
        session.become(Case.of(new_case_id(8), [Family(name="Kok")]), ())
    assert session.case.family.name == "Brandt"


def test_a_cursor_that_was_left_is_found_back(laid: LaidOpen, resources: Path) -> None:
    case = practice_family(resources, TODAY, 1)
    first = blank_page(laid)
    before = Session(case, (), Remembers(), laid.worker)
    first.show_session(before)
    first.show()
    assert first.reveal(REASON, "text")
    first.keep_drafts(before)
    left = [each for each in before.drafts if each.record.startswith("cursor:")]
    page, session = unseen_page(laid, Remembers())
    session.become(case, left)
    page.show()
    page.activateWindow()
    page.show_session(session)
    QApplication.processEvents()
    sheet = page.sheet
    assert sheet is not None
    found = sheet.binding.focused()
    assert found is not None
    assert found[0].record == REASON
    put_away(page, first)
    before.close()
    session.close()


def test_a_step_of_nobody_s_is_no_step_of_the_family(laid: LaidOpen) -> None:
    session = Session.of_nobody(NOBODY, Nowhere(), laid.worker)
    told: list[frozenset[RecordId]] = []
    session.changed.connect(told.append)
    mia = Person(id=RecordId("p1"), name="Mia", role=Role.CHILD)
    session.become(Case.of(new_case_id(7), [mia]), ())
    assert told == [frozenset({FAMILY_RECORD, mia.id})]
    assert session.undoes is None
    session.undo()
    assert session.case.records.keys() == {mia.id}
    session.close()


def test_what_is_asked_only_after_another_answer_is_shown_when_it_was_filled_in(
    laid: LaidOpen,
) -> None:
    question = "intake.danger_what"
    said = Answer(id=answer_id(question), question=question, text="Ruzie om de sleutels")
    assert_alike(laid, NOBODY.put(said))
