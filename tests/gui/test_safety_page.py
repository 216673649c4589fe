"""The page *Veiligheidsplan*: worries with their goals, scores apart, and ways to everything."""

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mpg_desktop.content.practice import practice_family
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.plan_records import Score
from mpg_desktop.domain.records import Answer
from mpg_desktop.domain.safety_records import (
    Band,
    MeldcodeStep,
    PracticeRun,
    SafetyAgreement,
    SafetyCondition,
    SafetyGoal,
    SafetyPerson,
    Weighing,
    Worry,
)
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.safety.safety_map import AGREEMENTS, OWN, WORRIES, spots
from mpg_desktop.ui.safety.worries import Worries
from mpg_desktop.ui.safety_page import SafetyPage
from tests.gui.safety_stage import (
    ANNA,
    FAMILY,
    RIA,
    SAM,
    WALK,
    SafetyStage,
    agreements,
    enter,
    focused,
    texts,
    turn,
)
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]


def worries(page: SafetyPage) -> Worries:
    page.choose(WORRIES)
    assert isinstance(page.shown, Worries)
    return page.shown


# ---- worries and goals -----------------------------------------------------------------


def test_a_worry_and_its_goal_are_a_line_and_enter_each(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open(FAMILY)
    page = safety.show(laid)
    view = worries(page)
    enter(view.lines["worry"], "Er werd geschreeuwd.")
    (worry,) = laid.case.all(Worry)
    assert (worry.text, worry.day) == ("Er werd geschreeuwd.", TODAY)
    assert "Bij elke zorg hoort een veiligheidsdoel." in texts(page)
    enter(view.pairs[worry.id].line, "We stoppen op tijd.")
    (goal,) = laid.case.all(SafetyGoal)
    assert (goal.text, goal.worry) == ("We stoppen op tijd.", worry.id)
    found = texts(page)
    assert "Bij elke zorg hoort een veiligheidsdoel." not in found
    assert "Wat gaat het kind merken?" in found
    laid.session.undo()
    turn()
    assert laid.case.all(SafetyGoal) == ()
    assert "Bij elke zorg hoort een veiligheidsdoel." in texts(page)


def test_more_than_three_worries_get_a_quiet_hint(lay_open: LayOpen, safety: SafetyStage) -> None:
    three = [Worry(id=RecordId(f"w{at}"), text=f"Zorg {at}") for at in range(3)]
    page = safety.show(lay_open((*FAMILY, *three)))
    hint = "Meer dan drie zorgen tegelijk is veel. Welke drie gaan voor?"
    assert hint not in texts(page)
    enter(worries(page).lines["worry"], "Zorg 4")
    assert hint in texts(page)


def test_a_worry_tells_whose_it_is_and_what_it_did(lay_open: LayOpen, safety: SafetyStage) -> None:
    worry = Worry(
        id=RecordId("w"),
        text="Een stoel viel om.",
        by=RIA.id,
        about=(SAM.id,),
        effect="Sam sliep niet.",
        otherwise="Iemand wordt geraakt.",
        complicates="Geldzorgen.",
        disagrees="Anna zegt: het viel mee.",
        ended_on=TODAY,
    )
    loose = SafetyGoal(id=RecordId("g"), text="Rust", noticed="Stilte", lasts="een jaar")
    page = safety.show(lay_open((*FAMILY, worry, loose)))
    found = texts(page)
    assert "Zorg van oma Ria  ·  Over Sam  ·  Voorbij sinds 23 november 2026" in found
    assert "Wat het met het kind deed: Sam sliep niet." in found
    assert "Anders gezien: Anna zegt: het viel mee." in found
    assert "Doelen zonder zorg" in found
    assert "Het kind merkt: Stilte" in found
    assert worries(page).pairs[worry.id].line.isHidden()


def test_a_condition_says_who_set_it(lay_open: LayOpen, safety: SafetyStage) -> None:
    laid = lay_open(FAMILY)
    page = safety.show(laid)
    enter(worries(page).lines["condition"], "De kinderen zijn nooit alleen.")
    (made,) = laid.case.all(SafetyCondition)
    assert made.day == TODAY
    assert "Wie stelt deze voorwaarde?" in texts(page)
    assert page.reveal(made.id, "set_by_words")
    QTest.keyClicks(focused(), "Veilig Thuis")
    assert "Gesteld door Veilig Thuis  ·  23 november 2026" in texts(page)


def test_each_gives_a_score_of_ones_own_and_nothing_is_put_together(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open(FAMILY)
    page = safety.show(laid)
    whole = worries(page).whole
    menu = whole.offer_people()
    names = [each.text() for each in menu.actions()]
    assert names == ["Sam", "Anna", "oma Ria"]
    menu.actions()[1].trigger()
    menu.close()
    assert whole.card is not None
    for key in ("4", "1"):  # another figure takes the place of the first
        QTest.keyClicks(focused(), key)
    whole.ask(SAM.id)
    QTest.keyClicks(focused(), "8")
    turn()
    scores = {each.who: each.number for each in laid.case.all(Score)}
    assert scores == {ANNA.id: 1, SAM.id: 8}
    found = texts(page)
    assert "Anna: 1" in found
    assert "Sam: 8" in found
    assert not [each for each in found if "gemiddeld" in each.lower()]
    assert page.reveal(laid.case.all(Score)[0].id, "why")


def test_scores_of_more_days_are_drawn_apart(lay_open: LayOpen, safety: SafetyStage) -> None:
    worry = Worry(id=RecordId("w"), text="Ruzie")
    early = TODAY.replace(day=2)
    scores = [
        Score(id=RecordId("s1"), of=worry.id, who=ANNA.id, day=early, number=3),
        Score(id=RecordId("s2"), of=worry.id, who=ANNA.id, day=TODAY, number=6, why="Rust"),
    ]
    page = safety.show(lay_open((*FAMILY, worry, *scores)))
    part = worries(page).pairs[worry.id]
    assert "23 november 2026  ·  eerder: 3 (2 november 2026)" in texts(page)
    part.scores.over_time.set_open(is_open=True)
    assert "Anna: 3 (2 nov), 6 (vandaag)." in texts(page)


# ---- the tab ---------------------------------------------------------------------------


def test_what_was_half_typed_comes_back_after_a_lock(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open((*FAMILY, WALK))
    page = safety.show(laid)
    view = agreements(page)
    line = view.bands[Band.GREEN].line
    line.setFocus()
    QTest.keyClicks(line, "half")
    page.keep_drafts(laid.session)
    page.show_session(laid.session)
    turn()
    focus = QApplication.focusWidget()
    assert isinstance(focus, OneLine)
    assert (focus.text(), focus.place) == ("half", ("safety.agreements", "green"))
    assert page.place() == (AGREEMENTS,)


def test_every_record_and_answer_of_the_plan_can_be_gone_to(
    lay_open: LayOpen, safety: SafetyStage, resources: object
) -> None:
    case = practice_family(resources, TODAY, 1)  # type: ignore[arg-type] # it is a path
    laid = lay_open(case)
    page = safety.show(laid)
    kinds = (Worry, SafetyGoal, SafetyCondition, SafetyAgreement, PracticeRun, SafetyPerson)
    for kind in (*kinds, MeldcodeStep, Weighing):
        for record in case.all(kind):
            assert page.reveal(record.id, ""), record.id
    for answer in case.all(Answer):
        mine = answer.question.startswith("safety.")
        field = "choices" if answer.choices else "day" if answer.day else "text"
        assert page.reveal(answer.id, field) is mine, answer.id
    found = spots(laid.around.catalogue.forms["safety"])
    for spot in found:
        spot.go(page)
        turn()
        on = QApplication.focusWidget()
        assert on is not None, spot.words
        assert page.isAncestorOf(on), spot.words
    assert page.reveal("safety.worries", "worry")
    assert not page.reveal("safety.own", "x")
    assert not page.reveal(answer_id("safety.unknown"), "text")
    assert not page.reveal("family", "name")
    assert not page.reveal("nobody", "name")
    assert OWN not in [each.view for each in found]
    assert {"Meldcode", "Wat is nu meteen nodig?"} <= {each.words for each in found}
    assert laid.case == case
    assert laid.session.undoes is None


def test_a_view_that_is_gone_gives_way_to_the_first(lay_open: LayOpen, safety: SafetyStage) -> None:
    page = safety.show(lay_open(FAMILY))
    page.go_back(("nowhere",))
    assert isinstance(page.shown, Worries)
