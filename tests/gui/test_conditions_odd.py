"""What does not fit on *Goed genoeg* is kept and said plainly; what is taken away can come back."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mpg_desktop.content.conditions import load_conditions
from mpg_desktop.domain.findings import Basis, Link, Side, Statement, Tie
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Person, Role
from mpg_desktop.domain.voice_records import Level, Need, NeedOf, Rating, Round, Voice
from mpg_desktop.domain.way_back import BESIDE
from mpg_desktop.ui.conditions.beside import Beside
from mpg_desktop.ui.conditions.round_card import RoundCard
from mpg_desktop.ui.conditions.voice_card import VoiceCard
from mpg_desktop.ui.conditions.whereabouts import ABOUT, NEEDS
from mpg_desktop.ui.conditions_page import ConditionsPage
from tests.gui.two_tabs import Stage, pick, settle, texts
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]

SAM = Person(id=RecordId("p1"), name="Sam", role=Role.CHILD)
ANNA = Person(id=RecordId("p2"), name="Anna", role=Role.PARENT)
ROUND = Round(id=RecordId("00-r1"), child=SAM.id, alternative="", day=TODAY)
SAMS = Voice(id=RecordId("v1"), round=ROUND.id, who=SAM.id, who_words="Sam")
ANNAS = Voice(id=RecordId("v2"), round=ROUND.id, who=ANNA.id, who_words="Anna")
CARE = Rating(
    id=RecordId("v2-care"),
    voice=ANNAS.id,
    condition="care",
    now=Level.SUFFICIENT,
    wording="Adequate verzorging",
)
EATS = Statement(
    id=RecordId("s1"), text="Hij eet warm.", side=Side.FACT, basis=Basis.SAID, source=ANNA.id
)
SHOWS = Link(id=RecordId("l1"), one=EATS.id, other=CARE.id, tie=Tie.SHOWS)
REST = Need(id=RecordId("n1"), child=SAM.id, of=NeedOf.CHILD, text="Rust.", round=ROUND.id)
FAMILY = (SAM, ANNA, ROUND, SAMS, ANNAS, CARE, EATS, SHOWS, REST)


def the_card(page: ConditionsPage, voice: RecordId) -> VoiceCard:
    page.choose(voice)
    settle()
    assert isinstance(page.shown, VoiceCard)
    return page.shown


def labels(page: ConditionsPage) -> list[str]:
    """Return the names of the views."""
    settle()
    return [each.text() for each in page.views.buttons.values()]


def test_who_is_removed_keeps_a_voice_under_the_name_of_then(
    lay_open: LayOpen, stage: Stage
) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    laid.session.drop(ANNA.id, step=Step("form.steps.dropped"))
    assert "Anna" in labels(page)
    card = the_card(page, ANNAS.id)
    assert "Wat zegt Anna?" in texts(page)
    assert card.rows[0].now.level is Level.SUFFICIENT
    QTest.keyClicks(card.rows[1].now, "4")
    assert len(laid.case.all(Rating)) == 2
    page.choose(BESIDE)
    assert "Anna" in texts(page)


def test_a_child_that_is_removed_stays_to_be_chosen(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    laid.session.drop(SAM.id, step=Step("form.steps.dropped"))
    settle()
    assert [each.text() for each in page.children_.buttons.values()] == ["Niet meer bekend"]
    assert the_card(page, ANNAS.id).rows[0].now.level is Level.SUFFICIENT


def test_a_child_without_a_birth_date_is_spoken_of_like_any_other(
    lay_open: LayOpen, stage: Stage
) -> None:
    nameless = Person(id=RecordId("p3"), role=Role.CHILD)
    laid = lay_open((nameless, *FAMILY))
    page = stage.conditions(laid)
    names = {each.text(): each for each in page.children_.buttons.values()}
    assert set(names) == {"Sam", "Kind zonder naam"}
    names["Kind zonder naam"].click()
    page.tools.new_round.click()
    settle()
    page.tools.let_speak(nameless.id)
    settle()
    assert isinstance(page.shown, VoiceCard)
    QTest.keyClicks(page.shown.rows[0].now, "1")
    assert laid.case.all(Rating)[-1].now is Level.INSUFFICIENT


def test_two_rounds_of_one_day_are_told_apart_and_compared(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    page.tools.new_round.click()
    settle()
    assert [each.text() for each in page.rounds.buttons.values()] == [
        "23 november 2026 (1)",
        "23 november 2026 (2)",
    ]
    page.tools.let_speak(ANNA.id)
    settle()
    assert isinstance(page.shown, VoiceCard)
    QTest.keyClicks(page.shown.rows[0].now, "4")
    page.choose(BESIDE)
    assert "Van 23 november 2026 (1) naar 23 november 2026 (2)." in texts(page)
    assert "Adequate verzorging: eerst voldoende, nu goed. Dat is beter." in texts(page)


def test_a_condition_that_was_added_reworded_or_taken_out_keeps_all_answers(
    lay_open: LayOpen, stage: Stage, resources: Path
) -> None:
    words = load_conditions(resources)
    care, *rest = words.conditions
    reworded = replace(care, label="Goede zorg", original="Goede zorg")
    added = replace(care, id="sleep", number=15, label="Slaap", original="Slaap", short="Slaap")
    gone = Rating(
        id=RecordId("v2-respect"),
        voice=ANNAS.id,
        condition="respect",
        now=Level.GOOD,
        wording="Respect",
    )
    left = tuple(each for each in rest if each.id != "respect")
    page = stage.conditions(
        lay_open((*FAMILY, gone)), replace(words, conditions=(reworded, *left, added))
    )
    card = the_card(page, ANNAS.id)
    assert "Toen gevraagd als: Adequate verzorging" in texts(page)
    assert card.rows[0].now.level is Level.SUFFICIENT
    said = {row.condition.label: row.now.level for row in card.rows}
    assert (said["Slaap"], said["Respect"]) == (None, Level.GOOD)
    page.choose(BESIDE)
    shown = texts(page)
    assert "15. Slaap" in shown
    assert "Respect" in shown


def test_a_voice_is_taken_away_and_put_back_as_it_was(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    the_card(page, ANNAS.id)
    before = laid.case
    pick(page.tools.open_menu(), "Wat Anna zei weghalen")
    assert laid.told == ["Wat Anna zei is weggehaald, met wat erbij hoorde (2)."]
    assert before.differs(laid.case) == {ANNAS.id, CARE.id, SHOWS.id}
    assert "Anna" not in labels(page)
    laid.undoes[-1]()
    assert laid.case == before
    assert "Anna" in labels(page)


def test_own_words_with_a_rating_are_shown_changed_and_taken_away(
    lay_open: LayOpen, stage: Stage
) -> None:
    told = Rating(
        id=RecordId("v1-care"), voice=SAMS.id, condition="care", now=Level.GOOD, words="Lekker."
    )
    laid = lay_open((*FAMILY, told))
    page = stage.conditions(laid)
    row = the_card(page, SAMS.id).rows[0]
    assert "Lekker." in texts(page)
    assert row.own is not None
    row.own.edit(field="words")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "Ja! ")
    assert "Ja! Lekker." in texts(page)
    pick(row.own.open_menu(), "Weghalen")
    assert (row.now.text(), row.own.isHidden()) == ("nog niet besproken", True)
    laid.undoes[-1]()
    settle()
    assert (row.now.text(), row.own.isHidden()) == ("heel goed", False)
    page.turn_laptop()
    assert page.turned is not None
    turned = page.turned.card.rows[0].own
    assert turned is not None
    assert turned.more.isHidden()
    page.turned.done_button.click()
    page.turned.between.worker_button.click()


def test_a_round_is_taken_away_and_put_back_as_it_was(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    page.choose(BESIDE)
    before = laid.case
    menu = page.tools.open_menu()
    assert [each.text() for each in menu.actions()] == ["Deze ronde weghalen"]
    pick(menu, "Deze ronde weghalen")
    assert laid.told == ["De ronde van 23 november 2026 is weggehaald, met wat erbij hoorde (4)."]
    assert {each.id for each in laid.case} == {SAM.id, ANNA.id, EATS.id, REST.id}
    assert page.shown is None
    laid.session.undo()
    settle()
    assert laid.case == before
    assert page.shown is not None


def test_a_round_is_about_another_day_and_another_situation(
    lay_open: LayOpen, stage: Stage
) -> None:
    other = Round(id=RecordId("r2"), child=SAM.id, alternative="", occasion="Later")
    page = stage.conditions(lay_open((*FAMILY, other)))
    page.reveal(other.id, "")
    about = page.shown
    assert isinstance(about, RoundCard)
    assert about.beside.isHidden()
    QTest.keyClicks(about.lines["alternative"], "Bij oma")
    settle()
    assert not about.beside.isHidden()
    about.beside.buttons[ROUND.id].click()
    QTest.keyClicks(about.day.line, "20-11-2026")
    about.day.finish()
    settle()
    session = page.session
    assert session is not None
    kept = session.case.find(Round, other.id)
    assert kept is not None
    assert (kept.beside, str(kept.day)) == (ROUND.id, "2026-11-20")
    about.beside.buttons[""].click()
    kept = session.case.find(Round, other.id)
    assert kept is not None
    assert kept.beside is None
    page.choose(ABOUT)


def test_any_other_round_can_be_compared_with(lay_open: LayOpen, stage: Stage) -> None:
    rounds = tuple(
        Round(id=RecordId(f"x{at}"), child=SAM.id, alternative="", occasion=f"ronde {at}")
        for at in range(3)
    )
    voices = tuple(
        Voice(id=RecordId(f"y{at}"), round=rounds[at].id, who=ANNA.id) for at in range(3)
    )
    levels = (Level.GOOD, Level.MODERATE, Level.SUFFICIENT)
    ratings = tuple(
        Rating(id=RecordId(f"z{at}"), voice=voices[at].id, condition="care", now=levels[at])
        for at in range(3)
    )
    page = stage.conditions(lay_open((SAM, ANNA, *rounds, *voices, *ratings)))
    page.choose(BESIDE)
    beside = page.shown
    assert isinstance(beside, Beside)
    assert beside.others is not None
    assert "Adequate verzorging: eerst matig, nu voldoende. Dat is beter." in texts(page)
    beside.others.buttons["x0"].click()
    assert "Adequate verzorging: eerst goed, nu voldoende. Dat is minder." in texts(page)
    page.reveal(voices[0].id, "")
    page.choose(BESIDE)
    assert not any(each.startswith("Van ") for each in texts(page)), "nothing came before"


def test_what_somebody_finds_unsafe_points_to_safety_at_once(
    lay_open: LayOpen, stage: Stage
) -> None:
    unsafe = Rating(
        id=RecordId("v1-safe-home"),
        voice=SAMS.id,
        condition="safe_home",
        now=Level.INSUFFICIENT,
    )
    page = stage.conditions(lay_open((*FAMILY, unsafe)))
    pointer = "Sam vindt dit onvoldoende: Veilige fysieke directe omgeving. Kijk bij Veiligheid."
    card = the_card(page, SAMS.id)
    assert pointer in texts(page)
    the_card(page, ANNAS.id)
    assert pointer not in texts(page), "what another voice says is not on this card"
    page.choose(BESIDE)
    assert pointer in texts(page)
    card = the_card(page, SAMS.id)
    QTest.keyClicks(card.rows[1].now, "3")
    assert pointer not in texts(page)


def test_lines_that_were_half_typed_are_found_again(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    line = the_card(page, SAMS.id).rows[3].evidence
    QTest.keyClicks(line, "Om acht")
    page.choose(BESIDE)
    (draft,) = laid.session.drafts
    assert page.reveal(*draft.place), "there is no rating yet, and the line is found all the same"
    settle()
    assert isinstance(page.shown, VoiceCard)
    assert page.shown.rows[3].evidence.text() == "Om acht"
    assert page.shown.rows[3].evidence.hasFocus()
    assert page.reveal(SAM.id, "need.child")
    assert page.place() == (SAM.id, ROUND.id, NEEDS)
    assert not page.reveal(ANNA.id, "name")
    lost = Voice(id=RecordId("v9"), round=RecordId("gone"), who=ANNA.id)
    laid.session.put(lost, step=Step("form.steps.added"))
    assert not page.reveal(lost.id, ""), "its round is nowhere"


def test_the_view_and_the_line_come_back_after_a_lock(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    row = the_card(page, ANNAS.id).rows[2]
    row.evidence.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClicks(row.evidence, "Zij knuffelt")
    page.keep_drafts(laid.session)
    page.leave()
    page.show_session(laid.session)
    settle()
    assert page.place() == (SAM.id, ROUND.id, ANNAS.id)
    assert isinstance(page.shown, VoiceCard)
    back = page.shown.rows[2].evidence
    assert (back.text(), back.hasFocus()) == ("Zij knuffelt", True)


def test_a_tab_that_nobody_sees_waits_until_it_is_seen(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    the_card(page, ANNAS.id)
    page.hide()
    laid.session.drop(ANNA.id, step=Step("form.steps.dropped"))
    laid.session.put(msgspec.structs.replace(SAM, name="Samuel"), step=Step("form.steps.typed"))
    settle()
    assert [each.text() for each in page.children_.buttons.values()] == ["Sam"]
    page.show()
    settle()
    assert [each.text() for each in page.children_.buttons.values()] == ["Samuel"]
