"""The page *Gezinsprofiel*: a line and Enter, answers that follow, and a side for the worker."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit

from mpg_desktop.content.framework import load_framework
from mpg_desktop.content.practice import practice_family
from mpg_desktop.domain.findings import (
    Basis,
    DefinitionCriterion,
    DomainState,
    DomainView,
    Link,
    Reply,
    ReplySort,
    Severity,
    Side,
    Snapshot,
    Statement,
    Tie,
)
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Person
from mpg_desktop.ui.picture_view import PictureView
from mpg_desktop.ui.profile.changes import Changes
from mpg_desktop.ui.profile.domain_card import DomainCard
from mpg_desktop.ui.profile.profile_map import CHANGES, FRAMEWORK, TOGETHER, WHOLE, WORKER, spots
from mpg_desktop.ui.profile.whole import Whole
from mpg_desktop.ui.profile.worker_side import WorkerSide
from mpg_desktop.ui.profile_page import ProfilePage
from mpg_desktop.ui.theme import Theme
from tests.gui.two_tabs import Stage, pick, settle, texts
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]

ANNA = Person(id=RecordId("p1"), name="Anna")
DEBT = Statement(
    id=RecordId("s1"),
    text="De post blijft liggen.",
    side=Side.CONCERN,
    basis=Basis.SAID,
    source=ANNA.id,
    day=TODAY,
    domain="context",
)
TIRED = Statement(
    id=RecordId("s2"), text="Anna is moe.", side=Side.CONCERN, basis=Basis.SEEN, domain="parents"
)


def the_card(page: ProfilePage, domain: str = "") -> DomainCard:
    if domain:
        page.choose(domain)
    settle()
    assert isinstance(page.shown, DomainCard)
    return page.shown


def test_a_statement_is_one_line_and_enter(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open((ANNA, DEBT))
    page = stage.profile(laid)
    card = the_card(page, "parents")
    assert card.mark.state is DomainState.UNKNOWN
    line = card.lines[Side.CONCERN]
    QTest.keyClicks(line, "Anna slaapt slecht.")
    QTest.keyClick(line, Qt.Key.Key_Return)
    made = next(each for each in laid.case.all(Statement) if each.domain == "parents")
    assert (made.text, made.side) == ("Anna slaapt slecht.", Side.CONCERN)
    assert (made.basis, made.source, made.day) == (Basis.SAID, ANNA.id, TODAY)
    assert "Anna slaapt slecht." in texts(page)
    assert the_card(page).mark.state is DomainState.TROUBLE
    assert card.states.isHidden()
    laid.session.undo()
    assert "Anna slaapt slecht." not in texts(page)


def test_a_problem_can_be_chosen_from_the_list(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open()
    menu = the_card(stage.profile(laid), "context").offer_problems()
    pick(menu, "Geldzorgen of armoede")
    (made,) = laid.case.all(Statement)
    assert (made.problem, made.wording, made.text) == ("money", "Geldzorgen of armoede", "")


def test_the_menu_tells_how_heavy_how_long_and_from_whom(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open((ANNA, DEBT))
    page = stage.profile(laid)
    for words in (
        ("Hoe zwaar?", "ernstig"),
        ("Langdurig?", "Ja, langdurig"),
        ("Hoe lang al?", "een tot twee jaar"),
        ("Hoe weet u dit?", "Gezien"),
        ("Over wie?", "Anna"),
    ):
        (line,) = the_card(page, "context").statements
        pick(line.open_menu(), *words)
    (said,) = laid.case.all(Statement)
    assert (said.severity, said.long_lasting) == (Severity.SEVERE, YesNo.YES)
    assert (said.basis, said.about) == (Basis.SEEN, (ANNA.id,))
    assert any(each.endswith("ernstig, een tot twee jaar, langdurig") for each in texts(page))


@pytest.mark.parametrize("sort", list(ReplySort))
def test_an_answer_follows_its_statement_everywhere(
    lay_open: LayOpen, stage: Stage, sort: ReplySort
) -> None:
    laid = lay_open(
        (ANNA, DEBT, TIRED, Link(id=RecordId("l1"), one=DEBT.id, other=TIRED.id, tie=Tie.KEEPS_UP))
    )
    page = stage.profile(laid)
    (line,) = the_card(page, "context").statements
    sorts = {ReplySort.CORRECTION: "Verbetering van", ReplySort.VIEW: "Zienswijze van"}
    pick(line.open_menu(), sorts[sort], "Anna")
    assert line.reply is not None
    QTest.keyClicks(line.reply, "Dat is voorbij.")
    QTest.keyClick(line.reply, Qt.Key.Key_Return)
    (reply,) = laid.case.all(Reply)
    assert (reply.to, reply.sort, reply.by, reply.day) == (DEBT.id, sort, ANNA.id, TODAY)
    for view in ("context", TOGETHER):
        page.choose(view)
        assert any(each.endswith("Dat is voorbij.") for each in texts(page)), view


def test_a_statement_is_said_otherwise_tied_and_taken_away(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open((ANNA, DEBT, TIRED))
    page = stage.profile(laid)
    (line,) = the_card(page, "context").statements
    pick(line.open_menu(), "Aanpassen…")
    focus = QApplication.focusWidget()
    assert isinstance(focus, QTextEdit)
    focus.selectAll()
    QTest.keyClicks(focus, "Er is post.")
    assert laid.case.find(Statement, DEBT.id).text == "Er is post."  # type: ignore[union-attr] # it is there
    (line,) = the_card(page).statements
    pick(line.open_menu(), "Verbinden", "Houdt in stand", "Anna is moe")
    (link,) = laid.case.all(Link)
    assert (link.one, link.other, link.tie) == (DEBT.id, TIRED.id, Tie.KEEPS_UP)
    (line,) = the_card(page).statements
    pick(line.open_menu(), "Weghalen")
    assert laid.case.all(Link) == ()
    assert [each.id for each in laid.case.all(Statement)] == [TIRED.id]
    laid.undoes[-1]()
    assert laid.case.all(Link) == (link,)


def test_the_overview_leads_to_a_domain_and_asks(lay_open: LayOpen, stage: Stage) -> None:
    page = stage.profile(lay_open((DEBT,)))
    whole = page.shown
    assert isinstance(whole, Whole)
    assert len(whole.names) == 7
    assert any("is nog niet bekend" in each for each in texts(page))
    whole.names["network"].click()
    card = the_card(page)
    card.states.buttons["no_trouble"].click()
    assert the_card(page).mark.state is DomainState.NO_TROUBLE
    page.choose(WHOLE)
    assert [each.words for each in spots(stage.words().profile)][:2] == ["Overzicht", "Context"]


def test_only_the_worker_judges_the_criteria(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open((DEBT,))
    page = stage.profile(laid)
    page.choose(WORKER)
    side = page.shown
    assert isinstance(side, WorkerSide)
    assert any("Langdurige zorgen: 0 van 7." in each for each in texts(page))
    key = next(iter(side.criteria))
    part = side.criteria[key]
    part.met.buttons["yes"].click()
    QTest.keyClicks(part.reason, "Zo is het")
    (said,) = laid.case.all(DefinitionCriterion)
    assert (said.criterion, said.met, said.reason) == (key, YesNo.YES, "Zo is het")
    assert page.shown is side, "typing goes on in the same line"
    laid.session.undo()
    texts(page)
    assert part.reason.text() == ""


def test_a_statement_hangs_in_the_framework_without_typing(
    lay_open: LayOpen, stage: Stage, resources: Path
) -> None:
    laid = lay_open((DEBT,))
    page = stage.profile(laid)
    income = next(each for each in load_framework(resources).dimensions if each.id == "income")
    (line,) = the_card(page, "context").statements
    pick(line.open_menu(), load_framework(resources).title, income.label)
    (said,) = laid.case.all(Statement)
    assert said.dimensions == ("income",)
    page.choose(FRAMEWORK)
    assert DEBT.text in texts(page)
    assert texts(page).count("Nog niets bekend.") == 19


def test_a_kept_profile_is_compared_with_today(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open((ANNA, DEBT))
    page = stage.profile(laid)
    page.choose(CHANGES)
    changes = page.shown
    assert isinstance(changes, Changes)
    changes.keep.click()
    assert [each.day for each in laid.case.all(Snapshot)] == [TODAY]
    assert "Er is niets veranderd." in texts(page)
    (line,) = the_card(page, "context").statements
    pick(line.open_menu(), "Dit is voorbij")
    page.choose(CHANGES)
    assert any(each.startswith("Niet meer: de zorg") for each in texts(page))


@pytest.mark.parametrize("size", [100, 200])
def test_showing_the_practice_family_changes_nothing(
    lay_open: LayOpen, stage: Stage, theme: Theme, resources: Path, size: int
) -> None:
    theme.set_text_size(size)
    case = practice_family(resources, TODAY, 1)
    laid = lay_open(case)
    page = stage.profile(laid)
    for spot in spots(stage.words().profile):
        spot.go(page)
        focused = QApplication.focusWidget()
        assert focused is not None, spot.words
        assert page.isAncestorOf(focused), spot.words
        for line in page.shown.findChildren(QLabel) if page.shown else ():
            assert "multiprobleem" not in line.text().casefold()
    statements = {each.id for each in case.all(Statement)}
    for record in (*case.all(Statement), *case.all(DomainView)):
        assert page.reveal(record.id, "")
    for reply in case.all(Reply):  # one to the plan is on another tab
        assert page.reveal(reply.id, "") is (reply.to in statements)
    assert not page.reveal("family", "name")
    assert laid.case == case
    assert laid.session.undoes is None


def test_a_picture_takes_no_more_height_than_it_needs_and_names_its_domains(
    lay_open: LayOpen, stage: Stage, theme: Theme, resources: Path
) -> None:
    theme.set_text_size(200)
    page = stage.profile(lay_open(practice_family(resources, TODAY, 1)))
    page.choose(TOGETHER)
    settle()
    view = page.findChild(PictureView)
    assert view is not None
    assert abs(view.height() - view.wanted_height(view.width())) < 2
    assert view.heightForWidth(2 * view.width()) > view.heightForWidth(view.width())
