"""The page *Goed genoeg*: one key per condition, voices apart, differences as questions."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from mpg_desktop.content.practice import practice_family
from mpg_desktop.domain.findings import Basis, Link, Reply, ReplySort, Statement, Tie
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Circle, Person, Role
from mpg_desktop.domain.voice_records import Level, Need, NeedOf, Rating, Round, Voice
from mpg_desktop.domain.way_back import BESIDE
from mpg_desktop.ui.conditions.beside import Beside
from mpg_desktop.ui.conditions.conditions_map import spots
from mpg_desktop.ui.conditions.needs import Needs
from mpg_desktop.ui.conditions.round_card import RoundCard
from mpg_desktop.ui.conditions.voice_card import VoiceCard
from mpg_desktop.ui.conditions.whereabouts import ABOUT, NEEDS
from mpg_desktop.ui.conditions_page import ConditionsPage
from mpg_desktop.ui.spot import Spot
from mpg_desktop.ui.theme import Theme
from tests.gui.two_tabs import Stage, texts
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]

ADD = Step("form.steps.added")
SAM = Person(id=RecordId("p1"), name="Sam de Wit", role=Role.CHILD)
ANNA = Person(id=RecordId("p2"), name="Anna", role=Role.PARENT)
SANNE = Person(id=RecordId("p3"), name="Sanne", circle=Circle.PROFESSIONAL)
ROUND = Round(id=RecordId("r1"), child=SAM.id, alternative="", day=TODAY)
SAMS = Voice(id=RecordId("v1"), round=ROUND.id, who=SAM.id, who_words="Sam de Wit")
ANNAS = Voice(id=RecordId("v2"), round=ROUND.id, who=ANNA.id, who_words="Anna")
FAMILY = (SAM, ANNA, SANNE, ROUND, SAMS, ANNAS)


def the_card(page: ConditionsPage) -> VoiceCard:
    QApplication.processEvents()
    assert isinstance(page.shown, VoiceCard)
    return page.shown


def test_fourteen_keys_are_a_whole_round(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    page.choose(ANNAS.id)
    card = the_card(page)
    card.begin()
    for key in "n0123443210n12":
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, key)
    said = {each.condition: each.now for each in laid.case.all(Rating)}
    assert len(said) == 14
    assert list(said.values()).count(Level.GOOD) == 2
    assert {each.voice for each in laid.case.all(Rating)} == {ANNAS.id}
    assert [row.now.level for row in card.rows[:6]] == [None, *list(Level)]
    laid.session.undo()
    assert len(laid.case.all(Rating)) == 13


def test_arrows_walk_and_set_what_is_expected(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    card = the_card(stage.conditions(laid))
    card.begin()
    QTest.keyClick(card.rows[0].now, Qt.Key.Key_Right)
    assert card.rows[0].later.hasFocus()
    QTest.keyClick(card.rows[0].later, Qt.Key.Key_Down)
    QTest.keyClicks(card.rows[1].later, "4")
    (rating,) = laid.case.all(Rating)
    assert (rating.now, rating.later) == (None, Level.GOOD)
    QTest.keyClick(card.rows[2].later, Qt.Key.Key_Up)
    assert card.rows[1].later.hasFocus()


def test_the_menu_offers_every_level(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    card = the_card(stage.conditions(laid))
    menu = card.rows[0].now.open_menu()
    assert [each.text().split("\t")[1] for each in menu.actions()] == ["n", "0", "1", "2", "3", "4"]
    menu.actions()[2].trigger()
    menu.close()
    assert card.rows[0].now.text() == "niet goed", "a child reads words for a child"
    assert card.rows[0].now.accessibleName().endswith(": niet goed")


def test_evidence_is_one_line_and_enter(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    page.choose(ANNAS.id)
    row = the_card(page).rows[0]
    QTest.keyClicks(row.evidence, "Hij eet elke dag warm.")
    assert [each.text for each in laid.session.drafts] == ["Hij eet elke dag warm."]
    QTest.keyClick(row.evidence, Qt.Key.Key_Return)
    assert laid.session.drafts == ()
    (statement,) = laid.case.all(Statement)
    (rating,) = laid.case.all(Rating)
    (link,) = laid.case.all(Link)
    assert (statement.basis, statement.source, statement.about) == (Basis.SAID, ANNA.id, (SAM.id,))
    assert (link.one, link.other, link.tie) == (statement.id, rating.id, Tie.SHOWS)
    reply = Reply(
        id=RecordId("y1"), to=statement.id, sort=ReplySort.CORRECTION, text="Niet elke dag."
    )
    laid.session.put(reply, step=ADD)
    assert "Verbetering: Niet elke dag." in texts(page)
    laid.session.undo()
    laid.session.undo()
    assert laid.case.all(Statement) == ()
    assert "Hij eet elke dag warm." not in texts(page)


def test_a_half_typed_line_comes_back(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    QTest.keyClicks(the_card(page).rows[3].evidence, "Half")
    page.show_session(laid.session)
    assert the_card(page).rows[3].evidence.text() == "Half"


def test_what_a_professional_adds_was_seen(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open((SAM, SANNE, ROUND))
    page = stage.conditions(laid)
    page.tools.let_speak(SANNE.id)
    row = the_card(page).rows[0]
    QTest.keyClicks(row.evidence, "Schone kleren.")
    QTest.keyClick(row.evidence, Qt.Key.Key_Return)
    (statement,) = laid.case.all(Statement)
    assert (statement.basis, statement.source) == (Basis.SEEN, SANNE.id)


def test_a_turned_laptop_shows_one_voice_only(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    page.choose(SAMS.id)
    page.tools.turn.click()
    turned = page.turned
    assert turned is not None
    assert turned.isModal()
    assert turned.card.voice.id == SAMS.id
    words = [each.text() for each in turned.findChildren(QLabel)]
    assert not any("Anna" in each for each in words)
    focus = turned.focusWidget()
    assert focus is turned.card.rows[0].now
    QTest.keyClicks(focus, "4")
    turned.done_button.click()
    turned.between.worker_button.click()
    assert page.turned is None
    assert the_card(page).rows[0].now.level is Level.GOOD
    page.tools.turn.click()
    page.leave()
    assert page.turned is None


def test_a_difference_is_a_question(lay_open: LayOpen, stage: Stage) -> None:
    ratings = (
        Rating(id=RecordId("v1-a"), voice=SAMS.id, condition="safe_home", now=Level.INSUFFICIENT),
        Rating(id=RecordId("v2-a"), voice=ANNAS.id, condition="safe_home", now=Level.GOOD),
    )
    laid = lay_open((*FAMILY, *ratings))
    page = stage.conditions(laid)
    page.choose(BESIDE)
    assert isinstance(page.shown, Beside)
    said = texts(page)
    assert any("Anna: goed. Sam de Wit: onvoldoende." in each for each in said)
    assert not any(each.endswith("%") for each in said)


def test_the_order_of_safety_first_is_optional(lay_open: LayOpen, stage: Stage) -> None:
    page = stage.conditions(lay_open(FAMILY))
    numbers = [row.condition.number for row in the_card(page).rows]
    assert numbers == list(range(1, 15))
    page.tools.safety_first.click()
    assert [row.condition.number for row in the_card(page).rows] != numbers


def test_two_questions_and_a_sentence(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    page.choose(NEEDS)
    needs = page.shown
    assert isinstance(needs, Needs)
    line = needs.lines[NeedOf.PARENT]
    QTest.keyClicks(line, "Slaap")
    QTest.keyClick(line, Qt.Key.Key_Return)
    (need,) = laid.case.all(Need)
    assert (need.child, need.of, need.text) == (SAM.id, NeedOf.PARENT, "Slaap")
    assert "Slaap" in texts(page)
    page.choose(ABOUT)
    about = page.shown
    assert isinstance(about, RoundCard)
    QTest.keyClicks(about.judgement.text, "Bijna.")
    assert laid.case.all(Round)[0].judgement == "Bijna."
    QTest.keyClicks(about.lines["alternative"], "Bij oma")
    QApplication.processEvents()
    assert laid.case.all(Round)[0].alternative == "Bij oma"
    assert "(Bij oma)" in page.rounds.buttons[ROUND.id].text()
    laid.session.undo()
    assert page.shown is about, "typing goes on in the same line"
    laid.session.undo()
    QApplication.processEvents()
    assert about.judgement.value() == ""


def _spots(stage: Stage, laid: LaidOpen) -> list[Spot]:
    """Return where one can jump to on the page, as the window does."""
    return spots(stage.conditions_in_words(), laid.case, laid.around.law, TODAY)


def test_without_children_or_rounds_it_says_what_to_do(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open((ANNA,))
    page = stage.conditions(laid)
    assert page.empty.text().startswith("Vul eerst")
    assert _spots(stage, laid) == []
    laid.session.put(SAM, step=ADD)
    QApplication.processEvents()
    assert page.empty.text().startswith("Begin een nieuwe ronde")
    page.tools.new_round.click()
    QApplication.processEvents()
    assert [each.child for each in laid.case.all(Round)] == [SAM.id]
    menu = page.tools.offer_people()
    assert menu is not None
    assert [each.text() for each in menu.actions()] == ["Anna", "Sam de Wit"]
    menu.actions()[1].trigger()
    menu.close()
    assert the_card(page).voice.who == SAM.id
    found = _spots(stage, laid)
    assert found[0].words == "Sam de Wit"
    assert len(found) == 1 + 14


def test_who_speaks_already_is_not_asked_again(lay_open: LayOpen, stage: Stage) -> None:
    menu = stage.conditions(lay_open(FAMILY)).tools.offer_people()
    assert menu is not None
    assert [each.text() for each in menu.actions()] == ["Sanne"]
    menu.close()


def test_nothing_is_done_any_more_to_a_family_that_was_closed(
    lay_open: LayOpen, stage: Stage
) -> None:
    laid = lay_open(FAMILY)
    page, before = stage.conditions(laid), laid.case
    page.choose(ANNAS.id)
    menu = page.tools.open_menu()
    assert len(menu.actions()) == 2
    page.leave()
    for action in menu.actions():
        action.trigger()
    menu.close()
    page.tools.new_round.click()
    page.tools.let_speak(SANNE.id)
    assert page.tools.offer_people() is None
    assert laid.case is before
    assert laid.told == []


def test_a_removed_person_and_an_old_condition_stay(lay_open: LayOpen, stage: Stage) -> None:
    old = Rating(
        id=RecordId("v2-old"),
        voice=ANNAS.id,
        condition="gone",
        now=Level.GOOD,
        wording="Oude vraag",
    )
    page = stage.conditions(lay_open((SAM, ROUND, ANNAS, old)))
    page.choose(ANNAS.id)
    card = the_card(page)
    assert "Wat zegt Anna?" in texts(page)
    assert (card.rows[-1].condition.label, card.rows[-1].now.level) == ("Oude vraag", Level.GOOD)


@pytest.mark.parametrize("size", [100, 200])
def test_showing_the_practice_family_changes_nothing(
    lay_open: LayOpen, stage: Stage, theme: Theme, resources: Path, size: int
) -> None:
    theme.set_text_size(size)
    case = practice_family(resources, TODAY, 1)
    laid = lay_open(case)
    page = stage.conditions(laid)
    shown = [*case.all(Round), *case.all(Voice), *case.all(Rating)[:20], *case.all(Need)]
    for record in shown:
        assert page.reveal(record.id, "")
        page.choose(BESIDE)
    assert not page.reveal("family", "name")
    for spot in _spots(stage, laid):
        spot.go(page)
        focused = QApplication.focusWidget()
        assert focused is not None, spot.words
        assert page.isAncestorOf(focused), spot.words
    assert laid.case == case
    assert laid.session.undoes is None
    page.reveal("practice-801-lotte-2", "")
    page.choose(BESIDE)
    assert "Wat is er veranderd?" in texts(page)
