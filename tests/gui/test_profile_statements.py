"""Everything about one statement can be told on the profile, and whatever is done can be undone."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from mpg_desktop.domain.findings import (
    Basis,
    DefinitionCriterion,
    Link,
    Reply,
    ReplySort,
    Side,
    Snapshot,
    SnapshotReason,
    Statement,
    Tie,
)
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Organisation, Person, Secret
from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.pages.link_field import LinksField
from mpg_desktop.ui.profile.changes import Changes
from mpg_desktop.ui.profile.domain_card import DomainCard
from mpg_desktop.ui.profile.profile_map import CHANGES, TOGETHER, WHOLE, WORKER
from mpg_desktop.ui.profile.statement_line import StatementLine
from mpg_desktop.ui.profile.together import Together
from mpg_desktop.ui.profile.whole import Whole
from mpg_desktop.ui.profile_page import ProfilePage
from tests.gui.two_tabs import Stage, enter, pick, settle, texts
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]

ANNA = Person(id=RecordId("p1"), name="Anna")
BEN = Person(id=RecordId("p2"), name="Ben & co")
SCHOOL = Organisation(id=RecordId("o1"), name="De Wilg")
DEBT = Statement(
    id=RecordId("s1"),
    text="De post blijft liggen.",
    side=Side.CONCERN,
    basis=Basis.SAID,
    source=ANNA.id,
    day=TODAY,
    domain="context",
)
TIRED = Statement(
    id=RecordId("s2"), text="Anna is moe.", side=Side.CONCERN, basis=Basis.SEEN, domain="parents"
)
LOOSE = Statement(id=RecordId("s3"), text="Er is een hond.", side=Side.FACT, basis=Basis.SEEN)
TIE = Link(id=RecordId("l1"), one=DEBT.id, other=TIRED.id, tie=Tie.KEEPS_UP)
FAMILY = (ANNA, BEN, SCHOOL, DEBT, TIRED, LOOSE, TIE)


def the_line(page: ProfilePage, domain: str = "context") -> StatementLine:
    page.choose(domain)
    settle()
    assert isinstance(page.shown, DomainCard)
    (line,) = page.shown.statements
    return line


def said(laid: LaidOpen) -> Statement:
    found = laid.case.find(Statement, DEBT.id)
    assert found is not None
    return found


def test_day_source_and_people_are_edited_in_place(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    line = the_line(stage.profile(laid))
    line.edit()
    editor = line.below.editor
    assert editor is not None
    day = editor.reveal("day")
    assert isinstance(day, DateField)
    day.line.selectAll()
    QTest.keyClicks(day.line, "20-11-2026")
    day.finish()
    about = editor.reveal("about")
    assert isinstance(about, LinksField)
    about.buttons()[0].click()
    about.buttons()[1].click()
    settle()
    assert line.below.editor is editor, "the editor stays open while it is used"
    assert (said(laid).day, said(laid).about) == (date(2026, 11, 20), (ANNA.id, BEN.id))
    assert any("20 nov" in each and "Anna  ·  Ben & co" in each for each in texts(line))
    editor.done.emit()
    assert line.below.isHidden()
    assert line.more.hasFocus()


def test_the_menu_names_several_people_and_a_source_that_is_not_in_the_file(
    lay_open: LayOpen, stage: Stage
) -> None:
    laid = lay_open(FAMILY)
    page = stage.profile(laid)
    pick(the_line(page).open_menu(), "Over wie?", "Anna")
    pick(the_line(page).open_menu(), "Over wie?", "Ben && co")
    assert said(laid).about == (ANNA.id, BEN.id)
    pick(the_line(page).open_menu(), "Over wie?", "Anna")
    assert said(laid).about == (BEN.id,)
    pick(the_line(page).open_menu(), "Over wie?", "Het hele gezin")
    assert said(laid).about == ()
    pick(the_line(page).open_menu(), "Van wie?", "De Wilg")
    assert said(laid).source == SCHOOL.id
    pick(the_line(page).open_menu(), "Van wie?", "Iemand anders…")
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    QTest.keyClicks(focus, "de buurman")
    assert said(laid).source_words == "de buurman"


def test_a_statement_is_kept_from_somebody(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    line = the_line(stage.profile(laid))
    assert not line.below.isVisible()
    pick(line.open_menu(), "Geheim houden…")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Space)  # the first answer: only the worker
    assert said(laid).secret == (Secret("", ()),)
    settle()
    assert "geheim" in {each.accessibleName() for each in line.findChildren(QLabel)}
    laid.session.undo()
    assert said(laid).secret == ()


def test_an_answer_is_changed_and_taken_away(lay_open: LayOpen, stage: Stage) -> None:
    reply = Reply(id=RecordId("y1"), to=DEBT.id, sort=ReplySort.VIEW, text="Nee.", by=ANNA.id)
    laid = lay_open((*FAMILY, reply))
    page = stage.profile(laid)
    line = the_line(page)
    pick(line.open_menu(), "Antwoord aanpassen: Nee.")
    assert line.below.editor is not None
    assert line.below.editor.record == reply.id
    line.below.editor.drop_wanted.emit()
    assert laid.case.all(Reply) == ()
    assert laid.case.all(Link) == (TIE,)
    laid.undoes[-1]()
    assert laid.case.all(Reply) == (reply,)
    line = the_line(page)
    line.edit()
    assert line.below.editor is not None
    line.below.editor.drop_wanted.emit()
    assert (laid.case.all(Reply), laid.case.all(Link)) == ((), ())
    assert laid.told[-1] == "De post blijft liggen. is weggehaald, met wat erbij hoorde (2)."


def test_what_is_over_can_hold_again(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.profile(laid)
    pick(the_line(page).open_menu(), "Dit is voorbij")
    assert said(laid).until == TODAY
    assert isinstance(page.shown, DomainCard)
    assert "Voorbij" in texts(page)
    over = page.shown.statement(DEBT.id)
    assert over is not None
    pick(over.open_menu(), "Dit is voorbij")
    assert said(laid).until is None
    assert "Voorbij" not in texts(page)


def test_what_has_no_domain_gets_one_from_the_overview(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.profile(laid)
    assert "Hoort nog bij geen gebied" in texts(page)
    assert isinstance(page.shown, Whole)
    line = page.shown.statement(LOOSE.id)
    assert line is not None
    pick(line.open_menu(), "Hoort bij gebied", "Gezin")
    found = laid.case.find(Statement, LOOSE.id)
    assert found is not None
    assert found.domain == "family"
    assert "Hoort nog bij geen gebied" not in texts(page)


def test_a_tie_is_explained_and_taken_away(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.profile(laid)
    page.choose(TOGETHER)
    together = page.shown
    assert isinstance(together, Together)
    row = together.rows[TIE.id]
    row.edit(field="why")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "Door de stress")
    assert "Hoe dan: Door de stress" in texts(page)
    assert together.rows[TIE.id] is row, "it stays open while one types"
    pick(row.open_menu(), "Weghalen")
    assert laid.case.all(Link) == ()
    assert "Er is nog niets verbonden." in texts(page)
    laid.undoes[-1]()
    settle()
    assert list(together.rows) == [TIE.id]


def test_any_two_days_are_compared(lay_open: LayOpen, stage: Stage) -> None:
    days = (date(2026, 3, 1), date(2026, 6, 1), date(2026, 6, 1))
    hand, plan = SnapshotReason.BY_HAND, SnapshotReason.PLAN
    kept = tuple(
        Snapshot(id=RecordId(f"k{at}"), day=day, reason=reason)
        for at, (day, reason) in enumerate(zip(days, (plan, hand, hand), strict=True))
    )
    page = stage.profile(lay_open((*FAMILY, *kept)))
    page.choose(CHANGES)
    changes = page.shown
    assert isinstance(changes, Changes)
    one, other = changes.days
    assert [each.text() for each in one.buttons.values()] == [
        "1 maart 2026 (plan vastgesteld)",
        "1 juni 2026 (1)",
        "1 juni 2026 (2)",
        "Vandaag",
    ]
    assert one.buttons["k2"].isChecked()
    assert other.buttons["now"].isChecked()
    assert "Nieuwe zorg: “De post blijft liggen”." in texts(page)
    other.buttons["k0"].click()
    assert "Er is niets veranderd." in texts(page)
    assert changes.view is not None
    one.buttons["k0"].click()
    assert "Kies twee dagen." in texts(page)
    one.buttons["now"].click()
    assert "Nieuwe zorg: “De post blijft liggen”." in texts(page), "the earlier day comes first"


def test_a_record_is_found_on_its_view(lay_open: LayOpen, stage: Stage) -> None:
    shot = Snapshot(id=RecordId("k"), day=TODAY, reason=SnapshotReason.BY_HAND)
    judged = DefinitionCriterion(id=RecordId("c"), criterion="long_lasting")
    laid = lay_open((*FAMILY, shot, judged))
    page = stage.profile(laid)
    for record, view in ((TIE, TOGETHER), (shot, CHANGES), (judged, WORKER), (LOOSE, WHOLE)):
        assert page.reveal(record.id, "")
        assert page.place() == (view,)
    assert page.reveal(DEBT.id, "text")
    assert isinstance(page.shown, DomainCard)
    line = page.shown.statement(DEBT.id)
    assert line is not None
    assert line.below.editor is not None
    assert not page.reveal(RecordId("gone"), "")


def test_half_typed_lines_and_the_cursor_come_back_after_a_lock(
    lay_open: LayOpen, stage: Stage
) -> None:
    laid = lay_open(FAMILY)
    page = stage.profile(laid)
    page.choose("parents")
    settle()
    assert isinstance(page.shown, DomainCard)
    line = page.shown.lines[Side.STRENGTH]
    line.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClicks(line, "Zij zingt")
    QTest.keyClick(line, Qt.Key.Key_Home)
    page.keep_drafts(laid.session)
    page.leave()
    page.show_session(laid.session)
    settle()
    assert page.place() == ("parents",)
    assert isinstance(page.shown, DomainCard)
    back = page.shown.lines[Side.STRENGTH]
    assert back is not line
    assert (back.text(), back.hasFocus(), back.cursorPosition()) == ("Zij zingt", True, 0)
    assert [each.text for each in laid.session.drafts] == ["Zij zingt"]


def test_an_answer_that_was_half_typed_comes_back_with_whose_it_is(
    lay_open: LayOpen, stage: Stage
) -> None:
    laid = lay_open(FAMILY)
    page = stage.profile(laid)
    line = the_line(page)
    line.ask_reply(ReplySort.CORRECTION, ANNA.id)
    settle()
    assert line.reply is not None
    QTest.keyClicks(line.reply, "Niet waar")
    page.keep_drafts(laid.session)
    page.leave()
    page.show_session(laid.session)
    settle()
    back = the_line(page)
    assert back.reply is not None
    assert back.reply.hasFocus()
    enter(back.reply, ".")
    (reply,) = laid.case.all(Reply)
    assert reply.by == ANNA.id
    assert reply.text in {"Niet waar.", ".Niet waar"}


def test_a_field_in_which_one_was_is_open_again_after_a_lock(
    lay_open: LayOpen, stage: Stage
) -> None:
    laid = lay_open(FAMILY)
    page = stage.profile(laid)
    line = the_line(page)
    line.edit(field="text")
    page.keep_drafts(laid.session)
    page.leave()
    page.show_session(laid.session)
    settle()
    back = the_line(page)
    assert back.below.editor is not None
    page.keep_drafts(laid.session)
    page.leave()
    laid.session.drop(DEBT.id, step=Step("form.steps.dropped"))
    page.show_session(laid.session)
    assert page.place() == ("context",), "where it stood is gone; the view is shown all the same"
