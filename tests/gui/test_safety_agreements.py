"""Agreements by band with their try-outs, the network, and the meldcode as a log in words."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Circle, Person
from mpg_desktop.domain.safety_records import (
    Band,
    MeldcodeStep,
    Phase,
    PracticeRun,
    SafetyAgreement,
    SafetyPerson,
    SafetyTask,
    Weighing,
)
from mpg_desktop.ui.safety.agreement_row import AgreementRow
from mpg_desktop.ui.safety.agreements import apart
from mpg_desktop.ui.safety.meldcode import Meldcode
from mpg_desktop.ui.safety.network import Network
from mpg_desktop.ui.safety.safety_map import MELDCODE, NETWORK
from mpg_desktop.ui.safety_page import SafetyPage
from mpg_desktop.ui.theme import Theme
from tests.gui.safety_stage import (
    ANNA,
    FAMILY,
    RIA,
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


# ---- agreements ------------------------------------------------------------------------


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
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open(FAMILY)
    page = safety.show(laid)
    view = agreements(page)
    enter(view.bands[Band.RED].line, "Er wordt gegooid -> bel 112")
    (made,) = laid.case.all(SafetyAgreement)
    assert (made.band, made.signal, made.what) == (Band.RED, "Er wordt gegooid", "bel 112")
    found = texts(page)
    assert "Er wordt gegooid → bel 112" in found
    assert "Nooit geoefend." in found
    assert "Nog niemand doet dit. Kies wie het doet." in found


def test_a_try_out_is_written_down_below_its_agreement(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open((*FAMILY, WALK))
    page = safety.show(laid)
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


def test_a_try_out_tells_who_whether_and_when_again(lay_open: LayOpen, safety: SafetyStage) -> None:
    run = PracticeRun(
        id=RecordId("r"),
        agreement=WALK.id,
        day=TODAY,
        who=(ANNA.id, RIA.id),
        worked=YesNo.NO,
        again_on=TODAY.replace(day=30),
    )
    page = safety.show(lay_open((*FAMILY, WALK, run)))
    agreements(page)
    words = (
        "Geoefend op 23 november 2026 door Anna, oma Ria. Het lukte niet. "
        "Weer oefenen op 30 november 2026."
    )
    assert words in texts(page)


def test_an_agreement_that_changes_its_band_goes_on_being_edited(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open((*FAMILY, WALK))
    page = safety.show(laid)
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


def test_direct_safety_stands_first_and_the_rest_is_told(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    later = SafetyAgreement(
        id=RecordId("a0"), what="Cursus", band=Band.ORANGE, phase=Phase.STABLE, who=(RIA.id,)
    )
    none = SafetyAgreement(id=RecordId("a9"), what="Samen eten", worked_before="In de zomer")
    walk = SafetyAgreement(
        id=WALK.id, what="Rondje", band=Band.ORANGE, phase=Phase.DIRECT, by_when="meteen"
    )
    laid = lay_open((*FAMILY, later, none, walk))
    page = safety.show(laid)
    view = agreements(page)
    assert list(view.bands[Band.ORANGE].rows.rows) == [walk.id, later.id]
    found = texts(page)
    assert "Wie: oma Ria  ·  Blijvend veilig" in found
    assert "Dit ging al eens goed: In de zomer" in found
    assert not view.bands[None].isHidden()
    assert view.bands[Band.GREEN].line.accessibleName() == "Groen: nieuwe afspraak"


def test_large_letters_put_the_shape_above(
    lay_open: LayOpen, safety: SafetyStage, theme: Theme
) -> None:
    page = safety.show(lay_open((*FAMILY, WALK)))
    card = agreements(page).bands[Band.ORANGE]
    turn()
    assert card.rows.x() > card.width() / 10
    theme.set_text_size(200)
    turn()
    assert card.rows.x() < card.width() / 10


# ---- network ---------------------------------------------------------------------------


def network(page: SafetyPage) -> Network:
    page.choose(NETWORK)
    assert isinstance(page.shown, Network)
    return page.shown


def test_whoever_the_file_knows_is_taken_into_the_network(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open(FAMILY)
    page = safety.show(laid)
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


def test_somebody_new_becomes_part_of_the_file_as_well(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open(FAMILY)
    page = safety.show(laid)
    enter(network(page).lines["person"], "Els")
    (member,) = laid.case.all(SafetyPerson)
    els = laid.case.find(Person, member.who)
    assert els is not None
    assert (els.name, els.circle) == ("Els", Circle.NETWORK)
    laid.session.undo()
    assert len(laid.case.all(Person)) == len(FAMILY)


def test_a_number_that_is_not_safe_is_told_as_such(lay_open: LayOpen, safety: SafetyStage) -> None:
    unsafe = Person(id=RecordId("p4"), name="Jo", phone="06-9", phone_is_safe=YesNo.NO)
    member = SafetyPerson(id=RecordId("m"), who=unsafe.id, agreed_on=TODAY, told="Alles")
    page = safety.show(lay_open((*FAMILY, unsafe, member)))
    network(page)
    found = texts(page)
    assert "Telefoon: 06-9 (niet veilig om te bellen)  ·  Zei ja op 23 november 2026" in found
    assert "Weet, en mag weten: Alles" in found
    assert "Kies wat deze persoon doet." in found


def test_who_left_is_said_at_the_row(lay_open: LayOpen, safety: SafetyStage) -> None:
    gone = Person(id=RecordId("p4"), name="Jo", left_on=TODAY)
    member = SafetyPerson(id=RecordId("m"), who=gone.id)
    page = safety.show(lay_open((*FAMILY, gone, member)))
    network(page)
    words = "Iemand die dit doet, hoort er niet meer bij. Kies iemand anders."
    assert words in texts(page)


# ---- meldcode --------------------------------------------------------------------------


def meldcode(page: SafetyPage) -> Meldcode:
    page.choose(MELDCODE)
    assert isinstance(page.shown, Meldcode)
    return page.shown


def test_steps_and_weighing_are_a_log_in_words(lay_open: LayOpen, safety: SafetyStage) -> None:
    laid = lay_open(FAMILY)
    page = safety.show(laid)
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


def test_a_step_of_another_number_stays_in_sight(lay_open: LayOpen, safety: SafetyStage) -> None:
    odd = MeldcodeStep(id=RecordId("m"), step=9, outcome="Iets")
    bare = Weighing(id=RecordId("q"), question=0)
    page = safety.show(lay_open((*FAMILY, odd, bare)))
    meldcode(page)
    found = texts(page)
    assert "Iets" in found
    assert "Nog niets opgeschreven" in found
    assert found.count("Vul een getal in van 1 tot 5.") == 2
