"""What is known becomes a goal, and stays tied to it; a difference keeps what came of it."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mpg_desktop.domain.findings import Basis, Side, Statement
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.record import Secret, YesNo
from mpg_desktop.domain.records import Person, Role
from mpg_desktop.domain.voice_records import Level, Rating, Round, Voice
from mpg_desktop.domain.way_back import BESIDE
from mpg_desktop.ui.conditions.beside import Beside
from mpg_desktop.ui.conditions.goal_offer import GOAL
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.profile.domain_card import DomainCard
from mpg_desktop.ui.profile.statement_line import StatementLine
from mpg_desktop.ui.profile_page import ProfilePage
from tests.gui.two_tabs import Stage, enter, pick, settle, texts
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]
SAM = Person(id=RecordId("p1"), name="Sam", role=Role.CHILD)
ANNA = Person(id=RecordId("p2"), name="Anna", role=Role.PARENT)
POST = Statement(
    id=RecordId("s"),
    text="De post ligt ongeopend.",
    side=Side.CONCERN,
    basis=Basis.SEEN,
    day=TODAY,
    domain="context",
)
ROUND = Round(id=RecordId("r1"), child=SAM.id, alternative="", day=TODAY)
SAMS = Voice(id=RecordId("v1"), round=ROUND.id, who=SAM.id)
ANNAS = Voice(id=RecordId("v2"), round=ROUND.id, who=ANNA.id)
AFRAID = Rating(id=RecordId("a"), voice=SAMS.id, condition="safe_home", now=Level.INSUFFICIENT)
FINE = Rating(id=RecordId("b"), voice=ANNAS.id, condition="safe_home", now=Level.GOOD)


def the_line(page: ProfilePage) -> StatementLine:
    page.choose("context")
    settle()
    card = page.shown
    assert isinstance(card, DomainCard)
    line = card.statement(POST.id)
    assert line is not None
    return line


def test_what_was_seen_becomes_a_goal_in_new_words(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open((SAM, POST))
    page = stage.profile(laid)
    pick(the_line(page).open_menu(), "Maak hier een doel van…")
    offer = the_line(page).goal
    assert offer is not None
    assert offer.line is not None
    assert offer.line is QApplication.focusWidget()
    assert offer.button.isHidden()
    laid.session.put(msgspec.structs.replace(SAM, called="Sammie"), step=Step(ADDED))
    settle()
    assert offer.line.isVisible(), "what is typed stays while the family changes"
    enter(offer.line, "Elke week de post openen")
    (goal,) = laid.case.all(Goal)
    assert (goal.text, goal.by, goal.origin, goal.day) == (
        "Elke week de post openen",
        (),
        POST.id,
        TODAY,
    )
    assert the_line(page).more.hasFocus()
    assert "Doel: Elke week de post openen" in texts(page)
    laid.undoes[-1]()
    settle()
    assert offer.isHidden()


def test_of_what_somebody_said_the_goal_is_theirs_for_as_few_readers(
    lay_open: LayOpen, stage: Stage
) -> None:
    kept = Secret("text", (ANNA.id,))
    said = msgspec.structs.replace(
        POST, basis=Basis.SAID, source=SAM.id, shared=YesNo.NO, secret=(kept, Secret("day"))
    )
    laid = lay_open((SAM, ANNA, said))
    page = stage.profile(laid)
    pick(the_line(page).open_menu(), "Maak hier een doel van…")
    offer = the_line(page).goal
    assert offer is not None
    assert offer.line is not None
    enter(offer.line, "Rust")
    (goal,) = laid.case.all(Goal)
    assert (goal.by, goal.shared, goal.secret) == ((SAM.id,), YesNo.NO, (kept,))


def test_of_somebody_who_is_not_in_the_file_the_words_keep_the_name(
    lay_open: LayOpen, stage: Stage
) -> None:
    said = msgspec.structs.replace(
        POST, basis=Basis.SAID, source=RecordId("gone"), source_words="de buurman"
    )
    laid = lay_open((SAM, said))
    page = stage.profile(laid)
    the_line(page).make_goal()
    offer = the_line(page).goal
    assert offer is not None
    assert offer.line is not None
    enter(offer.line, "Rust")
    (goal,) = laid.case.all(Goal)
    assert (goal.by, goal.by_words) == ((), "de buurman")


def test_half_a_goal_comes_back(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open((SAM, POST))
    page = stage.profile(laid)
    the_line(page).make_goal()
    settle()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "Elke we")
    page.keep_drafts(laid.session)
    page.show_session(laid.session)
    settle()
    assert page.reveal(POST.id, GOAL)
    offer = the_line(page).goal
    assert offer is not None
    assert offer.line is not None
    assert offer.line.text() == "Elke we"


def test_what_is_gone_makes_a_goal_of_its_own(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open((SAM, POST))
    page = stage.profile(laid)
    line = the_line(page)
    line.make_goal()
    offer = line.goal
    assert offer is not None
    assert offer.line is not None
    laid.session.drop(POST.id, step=Step(ADDED))
    offer.line.setText("Toch een doel")
    QTest.keyClick(offer.line, Qt.Key.Key_Return)
    (goal,) = laid.case.all(Goal)
    assert goal.origin is None
    line.make_goal()
    settle()


def test_a_difference_keeps_its_goal_when_somebody_else_finds_it_worst(
    lay_open: LayOpen, stage: Stage
) -> None:
    goal = Goal(id=RecordId("g"), text="Geen ruzie", origin=AFRAID.id)
    better = msgspec.structs.replace(AFRAID, now=Level.GOOD)
    worse = msgspec.structs.replace(FINE, now=Level.MODERATE)
    laid = lay_open((SAM, ANNA, ROUND, SAMS, ANNAS, better, worse, goal))
    page = stage.conditions(laid)
    page.choose(BESIDE)
    assert isinstance(page.shown, Beside)
    assert "Doel: Geen ruzie" in texts(page)
