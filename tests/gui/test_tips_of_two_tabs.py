"""On the profile and on *Goed genoeg* the worker's own lines get tips, and nobody else's words."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from mpg_desktop.domain.findings import Basis, ReplySort, Side, Statement
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import AnyRecord, Circle, Person, Role
from mpg_desktop.domain.statements import Defaults, is_quoted
from mpg_desktop.domain.voice_records import Round, Voice
from mpg_desktop.ui.conditions.needs import Needs
from mpg_desktop.ui.conditions.round_card import RoundCard
from mpg_desktop.ui.conditions.voice_card import VoiceCard
from mpg_desktop.ui.conditions.whereabouts import ABOUT, NEEDS
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.wording_hint import WordingHint
from mpg_desktop.ui.profile.domain_card import DomainCard
from mpg_desktop.ui.profile.profile_map import WORKER
from mpg_desktop.ui.profile.worker_side import WorkerSide
from tests.gui.two_tabs import Stage, settle
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]
SAM = Person(id=RecordId("p1"), name="Sam", role=Role.CHILD)
SANNE = Person(id=RecordId("p2"), name="Sanne", circle=Circle.PROFESSIONAL)
ROUND = Round(id=RecordId("r1"), child=SAM.id, alternative="", day=TODAY)
SAMS = Voice(id=RecordId("v1"), round=ROUND.id, who=SAM.id)
SANNES = Voice(id=RecordId("v2"), round=ROUND.id, who=SANNE.id)
FAMILY: tuple[AnyRecord, ...] = (SAM, SANNE, ROUND, SAMS, SANNES)
HARD = "Zij belt tevens"


def known(basis: Basis, source: RecordId | None = None, words: str = "") -> Statement:
    return Statement(
        id=RecordId("s"),
        text="Er ligt post.",
        side=Side.FACT,
        basis=basis,
        source=source,
        source_words=words,
        day=TODAY,
        domain="context",
    )


def tips_at(laid: LaidOpen, page: QWidget, line: QWidget) -> int:
    """Write something hard on a line, and return how many tips stand below it."""
    text = line if isinstance(line, QLineEdit) else line.findChild(QTextEdit)
    assert isinstance(text, QWidget)
    text.setFocus(Qt.FocusReason.OtherFocusReason)
    laid.settle()
    QTest.keyClicks(text, HARD)
    settle()
    hint = page.findChild(WordingHint)
    if hint is None:
        return 0
    hint.look()
    laid.settle()
    assert hint.isVisible() is bool(hint.tips)
    return len(hint.tips)


@pytest.mark.parametrize(
    ("before", "tips"),
    [
        ((), 0),  # without one it is said, by nobody yet
        ((known(Basis.SAID, SAM.id),), 0),
        ((known(Basis.SEEN),), 1),
        ((known(Basis.JUDGEMENT, SANNE.id),), 1),
        ((known(Basis.SEEN, SAM.id),), 0),
        ((known(Basis.SEEN, None, "de buurvrouw"),), 0),
    ],
)
def test_a_statement_gets_tips_when_it_is_the_workers(
    lay_open: LayOpen, stage: Stage, before: tuple[AnyRecord, ...], tips: int
) -> None:
    laid = lay_open((*FAMILY, *before))
    page = stage.profile(laid)
    page.choose("context")
    card = page.shown
    assert isinstance(card, DomainCard)
    assert tips_at(laid, page, card.lines[Side.CONCERN]) == tips


def test_tips_go_when_the_next_statement_will_be_said(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open((*FAMILY, known(Basis.SEEN)))
    page = stage.profile(laid)
    page.choose("context")
    card = page.shown
    assert isinstance(card, DomainCard)
    assert tips_at(laid, page, card.lines[Side.FACT]) == 1
    laid.session.put(known(Basis.SAID, SAM.id), step=Step(ADDED))
    settle()
    hint = page.findChild(WordingHint)
    assert hint is not None
    hint.look()
    assert hint.isHidden()


def test_an_answer_to_a_statement_is_somebodys_and_gets_none(
    lay_open: LayOpen, stage: Stage
) -> None:
    laid = lay_open((*FAMILY, known(Basis.SEEN)))
    page = stage.profile(laid)
    page.choose("context")
    card = page.shown
    assert isinstance(card, DomainCard)
    line = card.statement(RecordId("s"))
    assert line is not None
    line.ask_reply(ReplySort.VIEW, SAM.id)
    assert line.reply is not None
    assert tips_at(laid, page, line.reply) == 0


def test_the_reason_for_a_criterion_gets_tips(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.profile(laid)
    page.choose(WORKER)
    shown = page.shown
    assert isinstance(shown, WorkerSide)
    assert tips_at(laid, page, next(iter(shown.criteria.values())).reason) == 1


@pytest.mark.parametrize(("voice", "tips"), [(SANNES, 1), (SAMS, 0)])
def test_what_shows_a_rating_gets_tips_when_a_professional_saw_it(
    lay_open: LayOpen, stage: Stage, voice: Voice, tips: int
) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    page.choose(voice.id)
    card = page.shown
    assert isinstance(card, VoiceCard)
    assert tips_at(laid, page, card.rows[0].evidence) == tips


def test_a_turned_laptop_has_no_tips(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    page.choose(SANNES.id)
    page.turn_laptop()
    turned = page.turned
    assert turned is not None
    assert tips_at(laid, turned, turned.card.rows[0].evidence) == 0
    turned.let_go()


@pytest.mark.parametrize("name", ["judgement", "occasion", "alternative"])
def test_what_the_worker_writes_about_a_round_gets_tips(
    lay_open: LayOpen, stage: Stage, name: str
) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    page.choose(ABOUT)
    card = page.shown
    assert isinstance(card, RoundCard)
    line = card.judgement if name == "judgement" else card.lines[name]
    assert tips_at(laid, page, line) == 1


def test_what_is_needed_is_in_somebodys_own_words(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    page.choose(NEEDS)
    needs = page.shown
    assert isinstance(needs, Needs)
    assert tips_at(laid, page, next(iter(needs.lines.values()))) == 0


def test_whose_words_a_statement_is_in(lay_open: LayOpen) -> None:
    case = lay_open(FAMILY).case
    assert is_quoted(case, Defaults())
    assert not is_quoted(case, Defaults(Basis.SEEN, RecordId("gone")))
