"""The page of a form: typing becomes answers, showing changes nothing, and nothing gets lost."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.records import Answer, Blank, Circle, Family, Person, Role, Why
from mpg_desktop.ui.fields.choice import SegmentsField
from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.form_map import spots
from mpg_desktop.ui.pages.group_card import GroupCard
from mpg_desktop.ui.pages.person_questions import PersonEntry
from tests.laid_open import LaidOpen

LayOpen = Callable[..., LaidOpen]

DANGER = answer_id("intake.danger_today")
WHAT = answer_id("intake.danger_what")
WELL = answer_id("intake.goes_well_family")
SAM = Person(
    id=RecordId("p1"), name="Sam de Wit", called="Sam", role=Role.CHILD, birth_date=date(2017, 3, 9)
)
ANNA = Person(id=RecordId("p2"), name="Anna de Wit", role=Role.PARENT)
NEIGHBOUR = Person(id=RecordId("p3"), name="Corrie", circle=Circle.NETWORK)


def test_one_name_and_one_sentence_are_enough(lay_open: LayOpen) -> None:
    laid = lay_open()
    name = laid.field("family", "name")
    assert isinstance(name, LineField)
    QTest.keyClicks(name.line, "Fam. de Wit")
    sentence = laid.field("family", "first_sentence")
    assert isinstance(sentence, LongTextField)
    QTest.keyClicks(sentence.text, "Rust in huis.")
    assert laid.session.flush()
    assert laid.case.family == Family(name="Fam. de Wit", first_sentence="Rust in huis.")
    assert laid.session.undoes is not None


def test_the_letters_of_one_text_are_one_step_until_the_cursor_leaves(lay_open: LayOpen) -> None:
    laid = lay_open()
    name = laid.field("family", "name")
    assert isinstance(name, LineField)
    QTest.keyClicks(name.line, "Jansen")
    laid.field(WELL, "text")
    again = laid.field("family", "name")
    assert again is name
    QTest.keyClicks(name.line, "!")
    assert laid.case.family.name == "Jansen!"
    laid.session.undo()
    assert laid.case.family.name == "Jansen"
    assert name.value() == "Jansen"
    laid.session.undo()
    assert name.value() == ""
    assert laid.session.undoes is None


def test_a_step_knows_what_the_field_is_called(lay_open: LayOpen) -> None:
    laid = lay_open()
    why = laid.field(answer_id("intake.reason"), "text")
    assert isinstance(why, LongTextField)
    QTest.keyClicks(why.text, "De buurvrouw belde.")
    assert laid.session.undoes == Step(
        "form.steps.typed", f"{answer_id('intake.reason')}.text", "Waarom nu?"
    )
    why.blanked.emit(Why.DECLINED)
    assert laid.session.undoes == Step("form.steps.blank", about="Waarom nu?")
    danger = laid.field(DANGER, "choices")
    assert isinstance(danger, SegmentsField)
    danger.edited.emit("yes")
    assert laid.session.undoes == Step("form.steps.chosen", about=danger.label)


def test_a_question_that_matters_appears(lay_open: LayOpen) -> None:
    laid = lay_open()
    danger = laid.field(DANGER, "choices")
    what = next(field for place, field in laid.bound() if place.record == WHAT)
    assert isinstance(danger, SegmentsField)
    assert what.isHidden()
    danger.buttons()[1].click()
    assert laid.case.answer("intake.danger_today") == Answer(
        id=DANGER,
        question="intake.danger_today",
        choices=("yes",),
        wording="Is er vandaag iemand in gevaar?",
    )
    assert not what.isHidden()
    danger.buttons()[0].click()
    assert what.isHidden()


def test_what_was_filled_in_stays_in_sight_whatever_the_condition_says(lay_open: LayOpen) -> None:
    laid = lay_open([Answer(id=WHAT, question="intake.danger_what", text="Een mes in de la.")])
    what = next(field for place, field in laid.bound() if place.record == WHAT)
    assert not what.isHidden()


def test_what_is_filled_in_from_elsewhere_comes_in_sight_and_does_not_go_under_the_cursor(
    lay_open: LayOpen,
) -> None:
    laid = lay_open()
    what = next(field for place, field in laid.bound() if place.record == WHAT)
    assert what.isHidden()
    said = Answer(id=WHAT, question="intake.danger_what", text="Een mes in de la.")
    laid.session.put(said, step=Step(ADDED))
    assert not what.isHidden()
    laid.session.drop(WHAT, step=Step(ADDED))
    assert not what.isHidden()


@pytest.mark.parametrize(
    "text",
    [
        "שלום, Sam",
        "مرحبا بكم",
        "👩‍👧‍👦 e\u0301 \u00a0ß\tİ",
        "regel één\nregel twee\n\n",
        "lang " * 20_000,
    ],
)
def test_any_text_is_kept_as_it_was_pasted(lay_open: LayOpen, text: str) -> None:
    laid = lay_open()
    field = laid.field(WELL, "text")
    assert isinstance(field, LongTextField)
    QApplication.clipboard().setText(text)
    field.text.paste()
    assert laid.session.flush()
    laid.desk.open(laid.family)
    laid.settle()
    answer = laid.case.answer("intake.goes_well_family")
    assert answer is not None
    assert answer.text == text


def test_half_a_letter_is_marked_and_everything_else_is_saved(lay_open: LayOpen) -> None:
    laid = lay_open()
    field = laid.field(WELL, "text")
    field.edited.emit("goed\ud83d zo")
    assert laid.session.flush()
    answer = laid.case.answer("intake.goes_well_family")
    assert answer is not None
    assert answer.text == "goed\ufffd zo"


@pytest.mark.parametrize("why", [*Why, None])
def test_four_kinds_of_nothing_are_different_answers(lay_open: LayOpen, why: Why | None) -> None:
    laid = lay_open([Answer(id=WELL, question="intake.goes_well_family", text="Veel.")])
    laid.field(WELL, "text").choose_blank(why)
    answer = laid.case.answer("intake.goes_well_family")
    if why is None:
        assert answer is None
    else:
        assert answer is not None
        assert (answer.text, answer.blank) == ("", (Blank("text", why),))
    field = laid.field(WELL, "text")
    assert field.why is why
    assert isinstance(field, LongTextField)
    QTest.keyClicks(field.text, "Toch")
    answer = laid.case.answer("intake.goes_well_family")
    assert answer is not None
    assert (answer.text, answer.blank) == ("Toch", ())


def test_an_impossible_date_is_no_answer_and_is_not_lost(lay_open: LayOpen) -> None:
    laid = lay_open([Family(since=date(2026, 1, 2))])
    since = laid.field("family", "since")
    assert isinstance(since, DateField)
    since.line.selectAll()
    QTest.keyClicks(since.line, "31-2-2026")
    since.line.setCursorPosition(2)
    assert laid.case.family.since is None
    laid.lock_and_unlock()
    focused = QApplication.focusWidget()
    after = next(
        field for place, field in laid.bound() if (place.record, place.field) == ("family", "since")
    )
    assert isinstance(after, DateField)
    assert focused is after.line
    assert after is not since
    assert (after.line.text(), after.line.cursorPosition()) == ("31-2-2026", 2)
    assert "bestaat niet" in after.note
    assert laid.case.family.since is None
    after.line.selectAll()
    QTest.keyClicks(after.line, "28-2-2026")
    assert laid.case.family.since == date(2026, 2, 28)
    assert [draft for draft in laid.session.drafts if draft.record == "family"] == []


def test_each_person_is_asked_by_name(lay_open: LayOpen) -> None:
    laid = lay_open([SAM, ANNA, NEIGHBOUR])
    page = laid.page
    page.card("wishes").unfold_all()
    entries = page.card("wishes").findChildren(PersonEntry)
    assert [each.row.title() for each in entries] == ["Sam", "Anna de Wit"]
    assert [len(each.questions) for each in entries] == [7, 4]
    wish = laid.field(answer_id("intake.wish", SAM.id), "text")
    assert wish.label == "Wat wil Sam anders?"
    assert isinstance(wish, LongTextField)
    QTest.keyClicks(wish.text, "Een hond")
    answer = laid.case.answer("intake.wish", SAM.id)
    assert answer is not None
    assert (answer.text, answer.about) == ("Een hond", SAM.id)
    assert entries[0].row.texts()[1] == "1 van 7 ingevuld"
    called = laid.field(SAM.id, "called")
    assert isinstance(called, LineField)
    called.line.selectAll()
    QTest.keyClicks(called.line, "Sammie")
    assert wish.label == "Wat wil Sammie anders?"
    assert wish.value() == "Een hond"


def test_a_page_without_people_says_what_to_do_first(lay_open: LayOpen) -> None:
    laid = lay_open()
    laid.page.card("wishes").unfold_all()
    texts = [each.text() for each in laid.page.card("wishes").findChildren(QLabel)]
    assert any(text.startswith("Vul eerst in wie erbij horen") for text in texts)


def test_the_side_list_tells_what_stands_where(lay_open: LayOpen, qtbot: QtBot) -> None:
    laid = lay_open([Family(name="De Wit")])
    lines = laid.page.side.lines
    assert lines["safety"].words() == "leeg"
    assert lines["registration"].words() == "1 van 7"
    danger = laid.field(DANGER, "choices")
    assert isinstance(danger, SegmentsField)
    danger.buttons()[0].click()
    qtbot.waitUntil(lambda: lines["safety"].words() != "leeg")
    assert lines["safety"].words() == "1 van 11"
    QTest.mouseClick(lines["custody"], Qt.MouseButton.LeftButton)
    head = laid.page.card("custody").head
    assert head is not None
    assert head.isChecked()
    assert head.hasFocus()


def test_a_narrow_page_drops_the_side_list(lay_open: LayOpen) -> None:
    laid = lay_open()
    assert laid.page.side.isVisible()
    laid.page.resize(600, 700)
    assert not laid.page.side.isVisible()


def test_every_goal_leads_somewhere(lay_open: LayOpen) -> None:
    laid = lay_open([SAM])
    found = spots(laid.around.catalogue.forms["intake"], laid.around, laid.case)
    words = {each.words for each in found}
    assert {"Is er vandaag iemand in gevaar?", "Gezag", "Bijlagen"} <= words
    assert any("Sam" in each.words for each in found), "also what is asked about one person"
    for spot in found:
        laid.page.side.lines["safety"].setFocus()
        spot.go(laid.page)
        focused = QApplication.focusWidget()
        assert focused is not None, spot.words
        assert laid.page.isAncestorOf(focused), spot.words
        assert not laid.page.side.isAncestorOf(focused), spot.words


def test_what_is_elsewhere_is_not_revealed(lay_open: LayOpen) -> None:
    laid = lay_open([SAM])
    assert not laid.page.reveal("answer:profile.context", "text")
    assert not laid.page.reveal("nobody", "name")
    assert laid.page.reveal(SAM.id, "notes")


def test_tab_goes_through_the_page_as_it_is_seen(lay_open: LayOpen) -> None:
    laid = lay_open([SAM, ANNA])
    laid.page.card("safety").unfold_all()
    laid.page.reveal(SAM.id, "name")
    laid.field(DANGER, "choices")
    content = laid.page.sheet
    assert content is not None
    QTest.qWait(0)
    QApplication.processEvents()
    seen: list[int] = []
    for _stop in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if laid.page.side.isAncestorOf(focused):
            break
        top = focused.mapTo(laid.page, QPoint(0, 0)).y() + laid.page.scrolled()
        seen.append(top)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    jumps = [(one, other) for one, other in pairwise(seen) if other < one - 40]
    assert jumps == []
    assert len(seen) > 30


def test_the_first_cards_are_there_at_once_and_the_others_follow(
    lay_open: LayOpen, qtbot: QtBot
) -> None:
    laid = lay_open()
    laid.page.show_session(laid.session)
    assert laid.page.reveal("family", "name"), "what stands on the first cards can be filled in"
    assert not laid.page.is_whole

    def seen() -> list[str]:
        cards = [each for each in laid.page.findChildren(GroupCard) if each.isVisible()]
        return [each.group.id for each in sorted(cards, key=lambda each: each.y())]

    qtbot.waitUntil(lambda: seen() == list(laid.page.side.lines))
    assert laid.page.is_whole
