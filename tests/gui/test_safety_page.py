"""The page *Veiligheidsplan*: a line and Enter, try-outs in plain sight, and a log in words."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mpg_desktop.content.practice import practice_family
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.plan_records import Score
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Answer, Circle, Person, Role
from mpg_desktop.domain.safety_records import (
    Band,
    MeldcodeStep,
    Phase,
    PracticeRun,
    SafetyAgreement,
    SafetyCondition,
    SafetyGoal,
    SafetyPerson,
    SafetyTask,
    Weighing,
    Worry,
)
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.safety.agreement_row import AgreementRow
from mpg_desktop.ui.safety.agreements import Agreements, apart
from mpg_desktop.ui.safety.meldcode import Meldcode
from mpg_desktop.ui.safety.network import Network
from mpg_desktop.ui.safety.worries import Worries
from mpg_desktop.ui.safety_page import AGREEMENTS, MELDCODE, NETWORK, OWN, WORRIES, SafetyPage
from mpg_desktop.ui.theme import Theme
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]
Shows = Callable[[LaidOpen], SafetyPage]

SAM = Person(id=RecordId("p1"), name="Sam de Wit", called="Sam", role=Role.CHILD)
ANNA = Person(id=RecordId("p2"), name="Anna", role=Role.PARENT)
RIA = Person(
    id=RecordId("p3"), name="Ria Bos", called="oma Ria", phone="06-1", circle=Circle.NETWORK
)
FAMILY = (SAM, ANNA, RIA)
WALK = SafetyAgreement(
    id=RecordId("a1"), what="Anna loopt een rondje", signal="Harde stemmen", band=Band.ORANGE
)


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Shows]:
    """Return what shows the page of a family that lies open."""
    del qapp
    pages: list[SafetyPage] = []

    def make(laid: LaidOpen) -> SafetyPage:
        page = SafetyPage(laid.around.catalogue.forms["safety"], laid.around)
        page.resize(1000, 800)
        page.show_session(laid.session)
        page.show()
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page)
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.leave()
        page.close()
        page.deleteLater()


def turn() -> None:
    """Let the page follow, and its new lines come in sight."""
    for _turn in range(3):
        QApplication.processEvents()


def texts(page: SafetyPage) -> list[str]:
    turn()
    return [each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page)]


def focused() -> QWidget:
    """Return what has the keyboard; without a window manager nobody gives it back to the page."""
    found = QApplication.focusWidget()
    if found is None:
        (page,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, SafetyPage))
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page)
        found = QApplication.focusWidget()
    assert found is not None
    return found


def enter(line: OneLine, text: str) -> None:
    """Type on a line and press Enter."""
    line.setFocus()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    turn()


def worries(page: SafetyPage) -> Worries:
    page.choose(WORRIES)
    assert isinstance(page.shown, Worries)
    return page.shown


def agreements(page: SafetyPage) -> Agreements:
    page.choose(AGREEMENTS)
    assert isinstance(page.shown, Agreements)
    return page.shown


# ---- worries and goals -------------------------------------------------------------------


def test_a_worry_and_its_goal_are_a_line_and_enter_each(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    page = show(laid)
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


def test_more_than_three_worries_get_a_quiet_hint(lay_open: LayOpen, show: Shows) -> None:
    three = [Worry(id=RecordId(f"w{at}"), text=f"Zorg {at}") for at in range(3)]
    page = show(lay_open((*FAMILY, *three)))
    hint = "Meer dan drie zorgen tegelijk is veel. Welke drie gaan voor?"
    assert hint not in texts(page)
    enter(worries(page).lines["worry"], "Zorg 4")
    assert hint in texts(page)


def test_a_worry_tells_whose_it_is_and_what_it_did(lay_open: LayOpen, show: Shows) -> None:
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
    page = show(lay_open((*FAMILY, worry, loose)))
    found = texts(page)
    assert "Zorg van oma Ria  ·  Over Sam  ·  Voorbij sinds 23 november 2026" in found
    assert "Wat het met het kind deed: Sam sliep niet." in found
    assert "Anders gezien: Anna zegt: het viel mee." in found
    assert "Doelen zonder zorg" in found
    assert "Het kind merkt: Stilte" in found
    assert worries(page).pairs[worry.id].line.isHidden()


def test_a_condition_says_who_set_it(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    page = show(laid)
    enter(worries(page).lines["condition"], "De kinderen zijn nooit alleen.")
    (made,) = laid.case.all(SafetyCondition)
    assert made.day == TODAY
    assert "Wie stelt deze voorwaarde?" in texts(page)
    assert page.reveal(made.id, "set_by_words")
    QTest.keyClicks(focused(), "Veilig Thuis")
    assert "Gesteld door Veilig Thuis  ·  23 november 2026" in texts(page)


def test_each_gives_a_score_of_ones_own_and_nothing_is_put_together(
    lay_open: LayOpen, show: Shows
) -> None:
    laid = lay_open(FAMILY)
    page = show(laid)
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


def test_scores_of_more_days_are_drawn_apart(lay_open: LayOpen, show: Shows) -> None:
    worry = Worry(id=RecordId("w"), text="Ruzie")
    early = TODAY.replace(day=2)
    scores = [
        Score(id=RecordId("s1"), of=worry.id, who=ANNA.id, day=early, number=3),
        Score(id=RecordId("s2"), of=worry.id, who=ANNA.id, day=TODAY, number=6, why="Rust"),
    ]
    page = show(lay_open((*FAMILY, worry, *scores)))
    part = worries(page).pairs[worry.id]
    assert "23 november 2026  ·  eerder: 3 (2 november 2026)" in texts(page)
    part.scores.over_time.set_open(is_open=True)
    assert "Anna: 3 (2 nov), 6 (vandaag)." in texts(page)


# ---- agreements --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "signal", "what"),
    [
        ("Ruzie -> naar buiten", "Ruzie", "naar buiten"),
        ("Ruzie → naar buiten", "Ruzie", "naar buiten"),
        ("Ruzie => naar buiten", "Ruzie", "naar buiten"),
        ("We eten samen", "", "We eten samen"),
        ("Ruzie ->", "", "Ruzie ->"),
    ],
)
def test_an_arrow_stands_between_signal_and_deed(typed: str, signal: str, what: str) -> None:
    assert apart(typed) == (signal, what)


def test_an_agreement_is_typed_in_its_band_and_was_never_tried_out(
    lay_open: LayOpen, show: Shows
) -> None:
    laid = lay_open(FAMILY)
    page = show(laid)
    view = agreements(page)
    enter(view.bands[Band.RED].line, "Er wordt gegooid -> bel 112")
    (made,) = laid.case.all(SafetyAgreement)
    assert (made.band, made.signal, made.what) == (Band.RED, "Er wordt gegooid", "bel 112")
    found = texts(page)
    assert "Er wordt gegooid → bel 112" in found
    assert "Nooit geoefend." in found
    assert "Nog niemand doet dit. Kies wie het doet." in found


def test_a_try_out_is_written_down_below_its_agreement(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open((*FAMILY, WALK))
    page = show(laid)
    row = agreements(page).bands[Band.ORANGE].rows.rows[WALK.id]
    assert isinstance(row, AgreementRow)
    row.write.click()
    turn()
    (run,) = laid.case.all(PracticeRun)
    assert (run.agreement, run.day) == (WALK.id, TODAY)
    assert page.reveal(run.id, "outcome")
    QTest.keyClicks(focused(), "Rustig.")
    turn()
    assert row.tried.text() == "Geoefend op 23 november 2026. Rustig."
    menu = row.menu()
    words = [each.text() for each in menu.actions()]
    assert words[-1] == "Oefening van 23 november 2026…"
    menu.actions()[-1].trigger()
    menu.close()
    assert row.below.editor is not None
    assert row.below.editor.record == run.id
    row.drop(WALK.id)
    assert laid.case.all(PracticeRun) == ()
    assert laid.case.all(SafetyAgreement) == ()
    laid.undoes[-1]()
    assert laid.case.all(PracticeRun)


def test_a_try_out_tells_who_whether_and_when_again(lay_open: LayOpen, show: Shows) -> None:
    run = PracticeRun(
        id=RecordId("r"),
        agreement=WALK.id,
        day=TODAY,
        who=(ANNA.id, RIA.id),
        worked=YesNo.NO,
        again_on=TODAY.replace(day=30),
    )
    page = show(lay_open((*FAMILY, WALK, run)))
    agreements(page)
    words = (
        "Geoefend op 23 november 2026 door Anna, oma Ria. Het lukte niet. "
        "Weer oefenen op 30 november 2026."
    )
    assert words in texts(page)


def test_an_agreement_that_changes_its_band_goes_on_being_edited(
    lay_open: LayOpen, show: Shows
) -> None:
    laid = lay_open((*FAMILY, WALK))
    page = show(laid)
    view = agreements(page)
    assert page.reveal(WALK.id, "band")
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    turn()
    (moved,) = laid.case.all(SafetyAgreement)
    assert moved.band is Band.RED
    assert WALK.id not in view.bands[Band.ORANGE].rows.rows
    row = view.bands[Band.RED].rows.rows[WALK.id]
    assert row.below.editor is not None
    assert row.isAncestorOf(focused())


def test_direct_safety_stands_first_and_the_rest_is_told(lay_open: LayOpen, show: Shows) -> None:
    later = SafetyAgreement(
        id=RecordId("a0"), what="Cursus", band=Band.ORANGE, phase=Phase.STABLE, who=(RIA.id,)
    )
    none = SafetyAgreement(id=RecordId("a9"), what="Samen eten", worked_before="In de zomer")
    walk = SafetyAgreement(
        id=WALK.id, what="Rondje", band=Band.ORANGE, phase=Phase.DIRECT, by_when="meteen"
    )
    laid = lay_open((*FAMILY, later, none, walk))
    page = show(laid)
    view = agreements(page)
    assert list(view.bands[Band.ORANGE].rows.rows) == [walk.id, later.id]
    found = texts(page)
    assert "Wie: oma Ria  ·  Blijvend veilig" in found
    assert "Dit ging al eens goed: In de zomer" in found
    assert not view.bands[None].isHidden()
    assert view.bands[Band.GREEN].line.accessibleName() == "Groen: nieuwe afspraak"


def test_large_letters_put_the_shape_above(lay_open: LayOpen, show: Shows, theme: Theme) -> None:
    page = show(lay_open((*FAMILY, WALK)))
    card = agreements(page).bands[Band.ORANGE]
    turn()
    assert card.rows.x() > card.width() / 10
    theme.set_text_size(200)
    turn()
    assert card.rows.x() < card.width() / 10


# ---- network -----------------------------------------------------------------------------


def network(page: SafetyPage) -> Network:
    page.choose(NETWORK)
    assert isinstance(page.shown, Network)
    return page.shown


def test_whoever_the_file_knows_is_taken_into_the_network(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    page = show(laid)
    view = network(page)
    assert texts(page).count("Nog niemand") == len(SafetyTask)
    enter(view.lines["person"], "OMA RIA")
    (member,) = laid.case.all(SafetyPerson)
    assert member.who == RIA.id
    assert len(laid.case.all(Person)) == len(FAMILY)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    turn()
    (member,) = laid.case.all(SafetyPerson)
    assert member.tasks == (SafetyTask.CONTACT,)
    found = texts(page)
    assert found.count("Nog niemand") == len(SafetyTask) - 1
    assert "Telefoon: 06-1" in found
    assert "Zei deze persoon ja? Schrijf de dag erbij." in found


def test_somebody_new_becomes_part_of_the_file_as_well(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    page = show(laid)
    enter(network(page).lines["person"], "Els")
    (member,) = laid.case.all(SafetyPerson)
    els = laid.case.find(Person, member.who)
    assert els is not None
    assert (els.name, els.circle) == ("Els", Circle.NETWORK)
    laid.session.undo()
    assert len(laid.case.all(Person)) == len(FAMILY)


def test_a_number_that_is_not_safe_is_told_as_such(lay_open: LayOpen, show: Shows) -> None:
    unsafe = Person(id=RecordId("p4"), name="Jo", phone="06-9", phone_is_safe=YesNo.NO)
    member = SafetyPerson(id=RecordId("m"), who=unsafe.id, agreed_on=TODAY, told="Alles")
    page = show(lay_open((*FAMILY, unsafe, member)))
    network(page)
    found = texts(page)
    assert "Telefoon: 06-9 (niet veilig om te bellen)  ·  Zei ja op 23 november 2026" in found
    assert "Weet, en mag weten: Alles" in found
    assert "Kies wat deze persoon doet." in found


def test_who_left_is_said_at_the_row(lay_open: LayOpen, show: Shows) -> None:
    gone = Person(id=RecordId("p4"), name="Jo", left_on=TODAY)
    member = SafetyPerson(id=RecordId("m"), who=gone.id)
    page = show(lay_open((*FAMILY, gone, member)))
    network(page)
    words = "Iemand die dit doet, hoort er niet meer bij. Kies iemand anders."
    assert words in texts(page)


# ---- meldcode ----------------------------------------------------------------------------


def meldcode(page: SafetyPage) -> Meldcode:
    page.choose(MELDCODE)
    assert isinstance(page.shown, Meldcode)
    return page.shown


def test_steps_and_weighing_are_a_log_in_words(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    page = show(laid)
    view = meldcode(page)
    enter(view.lines["steps.2"], "Overlegd met Omar.")
    enter(view.lines["weighing.5"], "Over zes weken weten we dat.")
    (step,) = laid.case.all(MeldcodeStep)
    (weighing,) = laid.case.all(Weighing)
    assert (step.step, step.day, step.outcome) == (2, TODAY, "Overlegd met Omar.")
    assert (weighing.question, weighing.day) == (5, TODAY)
    found = texts(page)
    assert "Overlegd met Omar." in found
    assert any("112" in each and "0800-2000" in each for each in found)
    assert (
        "Dit is een logboek. Het programma beslist niets. Niemand anders krijgt dit te lezen."
        in (found)
    )


def test_a_step_of_another_number_stays_in_sight(lay_open: LayOpen, show: Shows) -> None:
    odd = MeldcodeStep(id=RecordId("m"), step=9, outcome="Iets")
    bare = Weighing(id=RecordId("q"), question=0)
    page = show(lay_open((*FAMILY, odd, bare)))
    meldcode(page)
    found = texts(page)
    assert "Iets" in found
    assert "Nog niets opgeschreven" in found
    assert found.count("Vul een getal in van 1 tot 5.") == 2


# ---- the tab -----------------------------------------------------------------------------


def test_what_was_half_typed_comes_back_after_a_lock(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open((*FAMILY, WALK))
    page = show(laid)
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
    lay_open: LayOpen, show: Shows, resources: object
) -> None:
    case = practice_family(resources, TODAY, 1)  # type: ignore[arg-type] # it is a path
    laid = lay_open(case)
    page = show(laid)
    kinds = (Worry, SafetyGoal, SafetyCondition, SafetyAgreement, PracticeRun, SafetyPerson)
    for kind in (*kinds, MeldcodeStep, Weighing):
        for record in case.all(kind):
            assert page.reveal(record.id, ""), record.id
    for answer in case.all(Answer):
        mine = answer.question.startswith("safety.")
        field = "choices" if answer.choices else "day" if answer.day else "text"
        assert page.reveal(answer.id, field) is mine, answer.id
    for goal in page.goals():
        goal.go()
    assert page.reveal("safety.worries", "worry")
    assert not page.reveal("safety.own", "x")
    assert not page.reveal(answer_id("safety.unknown"), "text")
    assert not page.reveal("family", "name")
    assert not page.reveal("nobody", "name")
    assert OWN not in [each.words for each in page.goals()]
    assert laid.case == case
    assert laid.session.undoes is None


def test_a_view_that_is_gone_gives_way_to_the_first(lay_open: LayOpen, show: Shows) -> None:
    page = show(lay_open(FAMILY))
    page.go_back(("nowhere",))
    assert isinstance(page.shown, Worries)
