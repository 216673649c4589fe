"""The life of the plan on its page: talked through, adopted, signed, compared, and ended."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mpg_desktop.domain.findings import Reply, ReplySort, Snapshot, SnapshotReason
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import (
    ClosingLetter,
    Discussion,
    Goal,
    InformationLetter,
    PlanVersion,
    Signature,
    Stance,
)
from mpg_desktop.domain.plan_versions import in_force, is_sound
from mpg_desktop.domain.records import Answer
from mpg_desktop.ui.plan.adopting import Adopting
from mpg_desktop.ui.plan.closing import Closing
from mpg_desktop.ui.plan.comparing import NOW, Comparing
from mpg_desktop.ui.plan.plan_map import ADOPTING, CLOSING, COMPARE
from mpg_desktop.ui.plan.signature_row import SignatureRow
from mpg_desktop.ui.plan.version_row import VersionRow
from mpg_desktop.ui.plan_page import PlanPage
from tests.gui.plan_on_screen import (
    ANNA,
    CALM,
    COOK,
    PEOPLE,
    SEM,
    LayOpen,
    Shows,
    focused,
    pick,
    settle,
    texts,
    the_view,
)
from tests.laid_open import TODAY, LaidOpen

CHANGED = Step("form.steps.chosen")


def adopting(page: PlanPage) -> Adopting:
    return the_view(page, ADOPTING, Adopting)


def comparing(page: PlanPage) -> Comparing:
    return the_view(page, COMPARE, Comparing)


def closing(page: PlanPage) -> Closing:
    return the_view(page, CLOSING, Closing)


def first_version(page: PlanPage) -> VersionRow:
    row = next(iter(adopting(page).versions.rows.values()))
    assert isinstance(row, VersionRow)
    return row


def adopted(lay_open: LayOpen, show: Shows) -> tuple[LaidOpen, PlanPage]:
    laid = lay_open((*PEOPLE, CALM, COOK))
    page = show(laid)
    adopting(page).adopt.click()
    settle()
    return laid, page


def test_a_plan_is_talked_through_and_adopted_and_no_undo_takes_it_back(
    lay_open: LayOpen, show: Shows
) -> None:
    laid = lay_open((*PEOPLE, CALM, COOK))
    page = show(laid)
    view = adopting(page)
    assert "Er is nog geen plan vastgesteld. Alles is nog een concept." in texts(page)
    assert view.next_on.value() == TODAY + timedelta(weeks=6)
    view.talk.click()
    settle()
    (talk,) = laid.case.all(Discussion)
    assert talk.day == TODAY
    assert "Versie 1  ·  besproken" in texts(page)
    row = first_version(page).talks.rows[talk.id]
    pick(row.open_menu(), "Met wie?", "Anna")
    assert "Met Anna" in texts(page)
    view.next_on.show_value(TODAY + timedelta(days=30))
    view.adopt.click()
    settle()
    version = in_force(laid.case)
    assert version is not None
    assert (version.adopted_on, version.evaluate_on) == (TODAY, TODAY + timedelta(days=30))
    assert is_sound(version)
    assert laid.told[-1] == "Versie 1 is vastgesteld."
    (kept,) = laid.case.all(Snapshot)
    assert (kept.day, kept.reason, kept.of) == (TODAY, SnapshotReason.PLAN, version.id)
    for _undo in range(10):
        laid.session.undo()
    assert in_force(laid.case) == version
    assert laid.case.all(Snapshot) == (kept,)
    assert any(each.startswith("Ongewijzigd sinds het vaststellen.") for each in texts(page))
    assert view.adopt.isHidden()
    assert any("Kijk samen hoe het gezinsplan gaat." in each for each in texts(page))
    assert any("Bekijk het gezinsplan opnieuw." in each for each in texts(page))


def test_a_change_makes_the_next_draft_and_is_told_in_sentences(
    lay_open: LayOpen, show: Shows
) -> None:
    laid, page = adopted(lay_open, show)
    assert "Niets veranderd." in texts(comparing(page))
    goal = Goal(id=RecordId("g9"), text="Vaker lachen.", by=(SEM.id,))
    laid.session.put(goal, step=CHANGED)
    assert any(each.endswith("Dat wordt versie 2.") for each in texts(adopting(page)))
    adopting(page).changes.click()
    assert "Nieuw: doel “Vaker lachen”." in texts(comparing(page))
    adopting(page).adopt.click()
    first, second = sorted(laid.case.all(PlanVersion), key=lambda each: each.number)
    assert (first.replaced_on, second.adopted_on) == (TODAY, TODAY)
    assert "Versie 1  ·  vervangen" in texts(adopting(page))
    view = comparing(page)
    assert "Nieuw: doel “Vaker lachen”." in texts(view)
    view.before.buttons[second.id].click()
    view.after.buttons[NOW].click()
    assert "Niets veranderd." in texts(view)
    assert page.shown.reveal(second.id, "") is None  # type: ignore[union-attr] # it is the view


def test_a_locked_version_is_read_as_it_was(lay_open: LayOpen, show: Shows) -> None:
    laid, page = adopted(lay_open, show)
    laid.session.drop(CALM.id, COOK.id, step=CHANGED)
    row = first_version(page)
    row.whole.set_open(is_open=True)
    said = texts(row)
    assert f"“{CALM.text}”" in said
    assert f"{COOK.text}  ·  Anna, Sem  ·  30 november 2026" in said
    assert [each.isEnabled() for each in row.open_menu().actions()] == [False]


def test_a_version_that_cannot_be_read_says_so(lay_open: LayOpen, show: Shows) -> None:
    broken = PlanVersion(id=RecordId("v1"), number=1, adopted_on=TODAY, content="{", sha256="0")
    page = show(lay_open((*PEOPLE, CALM, broken)))
    words = "Deze versie is niet te lezen. De tekst ervan blijft bewaard."
    assert words in texts(comparing(page))
    row = first_version(page)
    row.whole.set_open(is_open=True)
    assert words in texts(row)
    assert any(each.startswith("Let op: deze versie is beschadigd.") for each in texts(row))


def sign(page: PlanPage, who: str) -> SignatureRow:
    row = first_version(page)
    menu = row.offer_signers()
    pick(menu, who)
    found = next(
        each
        for each in row.signatures.rows.values()
        if isinstance(each, SignatureRow) and each.title == who
    )
    assert found.signing is not None
    page.activateWindow()  # without a window manager a menu that closed gives it to nobody
    assert QTest.qWaitForWindowActive(page)
    return found


def test_one_signs_with_a_hand_with_keys_or_with_a_cross(lay_open: LayOpen, show: Shows) -> None:
    laid, page = adopted(lay_open, show)
    row = sign(page, "Anna")
    signing = row.signing
    assert signing is not None
    QTest.qWait(120)  # the notes follow a little later
    assert "Hier is nog niet getekend." in texts(page)
    signing.stance.buttons()[1].click()
    pad = signing.pad
    start, end = pad.at(100, 200).toPoint(), pad.at(400, 250).toPoint()
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(pad, end)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=end)
    (signature,) = laid.case.all(Signature)
    assert (signature.stance, signature.day, signature.who) == (Stance.AGREED, TODAY, ANNA.id)
    assert len(signature.drawn) == 1
    x, y, *_ = signature.drawn[0]
    assert abs(x - 100) < 5
    assert abs(y - 200) < 5
    pad.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Space):
        QTest.keyClick(pad, key)
    (signature,) = laid.case.all(Signature)
    assert len(signature.drawn) == 2
    assert len(signature.drawn[1]) == 6
    laid.session.undo()
    assert len(laid.case.all(Signature)[0].drawn) == 1
    signing.again.click()
    signing.cross.click()
    assert len(laid.case.all(Signature)[0].drawn) == 2
    signing.done.click()
    settle()
    assert row.signing is None
    assert "Akkoord  ·  23 november 2026" in texts(page)


def test_who_does_not_agree_says_why_and_a_line_beside_the_field_is_kept(
    lay_open: LayOpen, show: Shows
) -> None:
    laid, page = adopted(lay_open, show)
    sign(page, "Sem")
    row = sign(page, "Anna")
    assert len(laid.case.all(Signature)) == 2
    signing = row.signing
    assert signing is not None
    signing.stance.buttons()[2].click()
    settle()
    signing.because.setFocus()
    QTest.keyClicks(focused(), "het gaat te snel")
    pad = signing.pad
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=pad.at(100, 200).toPoint())
    QTest.mouseMove(pad, pad.at(100, 200).toPoint() + QPoint(0, 900))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton)
    settle()
    assert "Een deel van de lijn valt buiten het vak. Dat is zo bewaard." in texts(page)
    assert "Niet akkoord  ·  want het gaat te snel  ·  23 november 2026" in texts(page)
    sign(page, "Anna")
    assert len(laid.case.all(Signature)) == 2, "one signature per person"


def test_everybody_may_say_something_about_the_plan(lay_open: LayOpen, show: Shows) -> None:
    laid, page = adopted(lay_open, show)
    row = first_version(page)
    row.speakers.choices.buttons[SEM.id].click()
    settle()
    QTest.keyClicks(row.view_line, "Ik wil ook zaterdag koken.")
    QTest.keyClick(row.view_line, Qt.Key.Key_Return)
    (view,) = laid.case.all(Reply)
    assert (view.to, view.sort, view.by) == (row.record, ReplySort.VIEW, SEM.id)
    assert "Sem  ·  vandaag" in texts(page)
    assert page.reveal(view.id, "")
    page.choose("ours")
    assert "Zienswijze van Sem: Ik wil ook zaterdag koken." in texts(page)


def test_letters_are_prepared_for_whoever_has_none(lay_open: LayOpen, show: Shows) -> None:
    well = Answer(
        id=RecordId("answer:plan.closed_well"),
        question="plan.closed_well",
        text="Jullie lachten.",
    )
    laid = lay_open((*PEOPLE, CALM, COOK, well))
    page = show(laid)
    view = closing(page)
    view.prepare.click()
    settle()
    letters = laid.case.all(ClosingLetter)
    assert [each.to for each in letters] == [ANNA.id, SEM.id]
    assert letters[1].text.startswith("Hoi Sem,\nDit ging goed bij jullie thuis: Jullie lachten.")
    assert view.prepare.isHidden()
    assert "Brief aan Sem" in texts(page)
    assert page.reveal(letters[0].id, "text")
    QTest.keyClicks(focused(), "Dag! ")
    assert "Dag!" in laid.case.all(ClosingLetter)[0].text
    laid.session.undo()
    laid.session.undo()
    assert laid.case.all(ClosingLetter) == ()
    assert page.reveal("answer:plan.if_it_returns", "text")


def test_a_parent_without_custody_gets_a_letter_about_a_child(
    lay_open: LayOpen, show: Shows
) -> None:
    laid = lay_open(PEOPLE)
    page = show(laid)
    pick(closing(page).information.offer_people(), "Anna")
    (letter,) = laid.case.all(InformationLetter)
    assert (letter.to, letter.day) == (ANNA.id, TODAY)
    laid.session.put(replace(letter, about=(SEM.id,), text="Het gaat goed."), step=CHANGED)
    said = texts(page)
    assert {"Brief aan Anna", "Over Sem", "Het gaat goed."} <= set(said)
    assert page.reveal(letter.id, "text")
