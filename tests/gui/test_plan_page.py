"""The page *Gezinsplan*: goals in own words, steps, agreements, numbers; a line and Enter each."""

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QWidget

from mpg_desktop.content.practice import practice_family
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import (
    Chore,
    Goal,
    Horizon,
    PlanStep,
    Score,
)
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Answer
from mpg_desktop.domain.voice_records import Need, NeedOf
from mpg_desktop.ui.plan.goal_card import GoalCard
from mpg_desktop.ui.plan.our_plan import OurPlan
from mpg_desktop.ui.plan.plan_map import KINDS, OURS, spots
from mpg_desktop.ui.plan.rows import TickRow
from mpg_desktop.ui.plan_page import PlanPage
from mpg_desktop.ui.theme import Theme
from tests.gui.plan_on_screen import (
    ANNA,
    CALM,
    COOK,
    OMA,
    PEOPLE,
    SANNE,
    SEM,
    WORK,
    LayOpen,
    Shows,
    enter,
    focused,
    pick,
    settle,
    texts,
    the_view,
)
from tests.laid_open import TODAY


def ours(page: PlanPage) -> OurPlan:
    return the_view(page, OURS, OurPlan)


def the_card(page: PlanPage, goal: str) -> GoalCard:
    return ours(page).cards[RecordId(goal)]


def step_row(page: PlanPage, step: str) -> TickRow:
    rows = (card.steps.rows.get(RecordId(step)) for card in ours(page).cards.values())
    row = next(each for each in rows if each is not None)
    assert isinstance(row, TickRow)
    return row


def test_a_goal_is_one_line_in_the_words_of_whoever_speaks(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(PEOPLE)
    page = show(laid)
    line = ours(page).goal_line
    line.speakers.buttons[SEM.id].click()
    enter(line.line, "Geen ruzie aan tafel")
    line.horizons.buttons["long"].click()
    enter(line.line, "Een rustig huis")
    first, second = laid.case.all(Goal)
    assert (first.text, first.by, first.day) == ("Geen ruzie aan tafel", (SEM.id,), TODAY)
    assert (first.horizon, second.horizon) == (Horizon.WORKING, Horizon.LONG)
    said = texts(page)
    assert "“Geen ruzie aan tafel”" in said
    assert said.count("Woorden van Sem") == 2
    assert said.count("Voor later") == 1
    enter(line.line, "Nog een doel")
    assert texts(page).count("Voor later") == 2, "each mark stands once, however often it is shown"
    laid.session.undo()
    laid.session.undo()
    laid.session.undo()
    assert "Geen ruzie aan tafel" not in "".join(texts(page))


def test_a_goal_that_nobody_said_is_remarked_and_somebody_can_be_named(
    lay_open: LayOpen, show: Shows
) -> None:
    laid = lay_open((*PEOPLE, msgspec.structs.replace(CALM, by=())))
    page = show(laid)
    assert "Niemand zei dit nog zelf. Van wie zijn deze woorden?" in texts(page)
    for name in ("Sem", "Anna", "Sem"):
        pick(the_card(page, CALM.id).row.open_menu(), "Wie zei dit?", name)
    (goal,) = laid.case.all(Goal)
    assert goal.by == (ANNA.id,)
    assert "Woorden van Anna" in texts(page)
    QTest.qWait(120)  # the notes follow a little later
    assert not any(each.startswith("Niemand zei") for each in texts(page))


def test_what_was_said_before_becomes_a_goal_that_keeps_where_it_came_from(
    lay_open: LayOpen, show: Shows
) -> None:
    need = Need(
        id=RecordId("n"), child=SEM.id, of=NeedOf.CHILD, text="“Niet schreeuwen.”", by=SEM.id
    )
    long = Need(id=RecordId("m"), child=SEM.id, of=NeedOf.PARENT, text="Rust en " * 20)
    laid = lay_open((*PEOPLE, need, long))
    page = show(laid)
    menu = ours(page).goal_line.offer_sources()
    assert any(each.text().endswith("…") for each in menu.actions())
    pick(menu, "Sem: Niet schreeuwen.")
    (goal,) = laid.case.all(Goal)
    assert (goal.text, goal.by, goal.origin) == ("Niet schreeuwen.", (SEM.id,), need.id)


def test_a_step_says_who_and_when_and_is_ticked_off(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open((*PEOPLE, CALM))
    page = show(laid)
    enter(the_card(page, CALM.id).line, "Oma haalt Sem op")
    (step,) = laid.case.all(PlanStep)
    assert (step.text, step.goal, step.day) == ("Oma haalt Sem op", CALM.id, TODAY)
    assert "Eerstvolgende kleine stap" in texts(page)
    pick(step_row(page, step.id).open_menu(), "Wie doet dit?", "Oma")
    menu = step_row(page, step.id).open_menu()
    days = menu.actions()[1].menu()
    assert isinstance(days, QMenu)
    pick(menu, "Vóór welke dag?", next(a.text() for a in days.actions() if "Morgen" in a.text()))
    (step,) = laid.case.all(PlanStep)
    assert (step.who, step.by_day) == ((OMA.id,), TODAY + timedelta(days=1))
    assert "Oma  ·  vóór morgen" in texts(page)
    assert "Familie en vrienden doen 1 stap." in texts(page)
    step_row(page, step.id).tick.click()
    settle()
    assert laid.case.all(PlanStep)[0].done_on == TODAY
    assert "Gedaan: vandaag  ·  Oma" in texts(page)
    assert "Eerstvolgende kleine stap" not in texts(page)
    step_row(page, step.id).tick.click()
    assert laid.case.all(PlanStep)[0].done_on is None


def test_a_late_step_says_so_and_another_can_come_first(lay_open: LayOpen, show: Shows) -> None:
    late = msgspec.structs.replace(
        COOK, id=RecordId("s2"), text="Bellen", by_day=TODAY - timedelta(days=3), day=None
    )
    laid = lay_open((*PEOPLE, CALM, COOK, late))
    page = show(laid)
    assert "Te laat. Wat is er nodig?" in texts(page)
    assert list(the_card(page, CALM.id).steps.rows) == ["s2", "s1"]
    pick(step_row(page, COOK.id).open_menu(), "Dit is de eerstvolgende kleine stap")
    assert list(the_card(page, CALM.id).steps.rows) == ["s1", "s2"]
    pick(step_row(page, COOK.id).open_menu(), "Praktische hulp die nu nodig is")
    assert COOK.id in ours(page).practical.rows


def test_goals_move_end_and_begin_again(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open((*PEOPLE, CALM, WORK))
    page = show(laid)
    pick(the_card(page, WORK.id).row.open_menu(), "Omhoog")
    assert list(ours(page).cards) == [WORK.id, CALM.id]
    pick(the_card(page, WORK.id).row.open_menu(), "Dit is gelukt")
    assert list(ours(page).cards) == [CALM.id]
    assert "Gelukt op 23 november 2026" in texts(page)
    pick(the_card(page, CALM.id).row.open_menu(), "Dit laten we los")
    assert "Losgelaten op 23 november 2026" in texts(page)
    pick(ours(page).ended.rows[WORK.id].open_menu(), "Toch weer oppakken")
    assert list(ours(page).cards) == [WORK.id]
    pick(the_card(page, WORK.id).row.open_menu(), "Weghalen")
    assert [each.id for each in laid.case.all(Goal)] == [CALM.id]
    laid.undoes[-1]()
    assert len(laid.case.all(Goal)) == 2


def test_all_of_a_goal_can_be_filled_in_below_it(lay_open: LayOpen, show: Shows) -> None:
    long = Goal(id=RecordId("g0"), text="Rust", horizon=Horizon.LONG)
    whole = msgspec.structs.replace(
        CALM,
        under=long.id,
        noticed_by="We lachten.",
        matters="Dan slapen we.",
        matters_to=(SEM.id,),
        professional="Interactie",
    )
    laid = lay_open((*PEOPLE, long, whole))
    page = show(laid)
    said = texts(page)
    for words in (
        "Helpt bij: Rust",
        "Zo merken we het: We lachten.",
        "Belangrijk voor Sem: Dan slapen we.",
        "In vaktaal: Interactie",
    ):
        assert words in said
    assert page.reveal(CALM.id, "noticed_by")
    settle()
    QTest.keyClicks(focused(), "Vaak. ")
    goal = laid.case.find(Goal, CALM.id)
    assert goal is not None
    assert "Vaak." in goal.noticed_by


def test_help_now_and_errands_stand_apart(lay_open: LayOpen, show: Shows) -> None:
    asked = Answer(
        id=RecordId("answer:intake.practical_help"),
        question="intake.practical_help",
        text="Een bed",
    )
    laid = lay_open((*PEOPLE, CALM, asked))
    page = show(laid)
    assert "Bij de intake vroeg het gezin: Een bed" in texts(page)
    enter(ours(page).practical_line, "Post openen")
    enter(ours(page).chore_line, "Verwijzing schrijven")
    (step,) = laid.case.all(PlanStep)
    assert (step.practical, step.goal) == (YesNo.YES, None)
    (chore,) = laid.case.all(Chore)
    row = ours(page).chores.rows[chore.id]
    assert isinstance(row, TickRow)
    pick(row.open_menu(), "Vóór welke dag?", "Over een week (30 nov)")
    row.tick.click()
    (chore,) = laid.case.all(Chore)
    assert (chore.done_on, chore.by_day) == (TODAY, TODAY + timedelta(days=7))
    assert not ours(page).practical.isHidden()
    loose = PlanStep(id=RecordId("s9"), text="Los", goal=RecordId("gone"))
    laid.session.put(loose, step=laid.session.undoes or pytest.fail("nothing was done"))
    assert "Stappen zonder doel" in texts(page)


def test_a_half_typed_line_comes_back_where_it_was(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open((*PEOPLE, CALM))
    page = show(laid)
    line = the_card(page, CALM.id).line
    line.setFocus()
    QTest.keyClicks(line, "Oma be")
    page.keep_drafts(laid.session)
    page.show_session(laid.session)
    settle()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.text() == "Oma be"
    assert the_card(page, CALM.id).line is focused


@pytest.mark.parametrize("size", [100, 200])
def test_showing_the_practice_family_changes_nothing(
    lay_open: LayOpen, show: Shows, theme: Theme, resources: Path, size: int
) -> None:
    theme.set_text_size(size)
    case = practice_family(resources, TODAY, 1)
    laid = lay_open(case)
    page = show(laid)
    for spot in spots(laid.around.catalogue.forms["plan"], laid.around.catalogue):
        spot.go(page)
        settle()
        for line in page.findChildren(QLabel):
            assert "multiprobleem" not in line.text().casefold()
    for kind in KINDS:
        for record in case.all(kind):
            about_a_goal = not isinstance(record, Score) or record.of in {
                each.id for each in case.all(Goal)
            }
            assert page.reveal(record.id, "") is about_a_goal, record.id
    assert not page.reveal("family", "name")
    assert not page.reveal("answer:intake.reason", "text")
    assert laid.case == case
    assert laid.session.undoes is None


def test_every_question_and_line_can_be_jumped_to(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open((*PEOPLE, SANNE, CALM, COOK))
    page = show(laid)
    found = spots(laid.around.catalogue.forms["plan"], laid.around.catalogue)
    for spot in found:
        page.views.buttons[OURS].setFocus()
        spot.go(page)
        settle()
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget), spot.words
        assert page.isAncestorOf(focused), spot.words
    assert {"Ons plan", "Doel toevoegen", "Wat gaat goed in dit gezin?"} <= {
        each.words for each in found
    }
