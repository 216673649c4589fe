"""Opens every page in both languages, sizes and schemes: nothing is cut, all is read and named.

`GEZINSMAP_SHOTS=folder` keeps a picture of each page there, to be looked at by eye.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.law import load_law
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.content.plain_words import load_plain_words
from mpg_desktop.desk.enclosures import Enclosures
from mpg_desktop.desk.notices import WATCHED, Notice
from mpg_desktop.desk.writing_aid import WritingAid
from mpg_desktop.domain.ids import answer_id
from mpg_desktop.ui.about import About, Handbook
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.first_start.page import FirstStart
from mpg_desktop.ui.first_start.sheet import SheetStep
from mpg_desktop.ui.form_page import FormPage
from mpg_desktop.ui.jump import Jump
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.pages.binding import Place
from mpg_desktop.ui.pages.record_section import RecordEntry
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.pages.wording_hint import WordingHint
from mpg_desktop.ui.tab import TabOffer
from mpg_desktop.ui.theme import Theme
from tests.gui.conftest import SIX, Office, Opens
from tests.gui.gallery import HIGH, WIDE, Gallery, Look

pytestmark = pytest.mark.untraced


@pytest.fixture
def office(opens: Opens, look: Look, theme: Theme, resources: Path) -> Office:
    """Return a window that speaks this language, with the tabs of the real program."""
    catalogue, law = load_catalogue(resources, look.language), load_law(resources, look.language)
    say = load_phrases(resources, look.language).say
    made: list[Office] = []

    def tabs() -> Sequence[TabOffer]:
        desk, worker = made[0].desk, made[0].worker
        words = partial(load_plain_words, resources, look.language)
        around = Surroundings(
            theme,
            catalogue,
            law,
            say,
            Enclosures(desk),
            lambda *_words: None,
            aid=WritingAid(words, worker, made[0].bugs.append),
        )
        return [
            TabOffer(form.title, "clipboard-list", partial(FormPage, form, around))
            for form in catalogue.forms.values()
        ]

    made.append(opens(language=look.language, tabs=tabs))
    made[0].window.resize(WIDE, HIGH)
    return made[0]


def walk_to_the_desk(office: Office, gallery: Gallery) -> None:
    """Look at every page of the first start, and take the practice family."""
    office.begin()
    office.window.resize(WIDE, HIGH)
    page = office.window.findChild(FirstStart)
    assert page is not None
    for name in ("1-place", "2-promise", "3-words"):
        gallery.look_at(name, office.window)
        if name == "3-words":
            page.passphrase.other.click()
            QTest.keyClicks(office.window.focusWidget(), "welkom")
            gallery.look_at("3-own-words", office.window)
            page.passphrase.other.click()
        page.onward.click()
        office.settle()
    gallery.look_at("4-sheet", office.window)
    sheet = page.findChild(SheetStep)
    assert sheet is not None
    page.onward.click()
    for group in sheet.groups:
        QTest.keyClicks(office.window.focusWidget(), group)
    gallery.look_at("5-typed-back", office.window)
    page.onward.click()
    gallery.look_at("6-practice", office.window)
    page.onward.click()
    office.settle()


def walk_through_the_desk(office: Office, gallery: Gallery) -> None:
    """Look at the list, at the practice family, and at what can be opened above it."""
    window = office.window
    gallery.look_at("desk-empty", window)
    page = window.desk_page
    assert page is not None
    family = next(row.family for row in page.side.rows if row.family)
    page.side.opened.emit(str(family))
    office.settle()
    gallery.look_at("intake-top", window)
    form = window.findChild(FormPage)
    assert form is not None
    form.go_to_group("people")
    gallery.look_at("intake-people", window)
    entries = form.card("people").sections()[0].findChildren(RecordEntry)
    entries[0].set_open(is_open=True)
    gallery.look_at("intake-person", window, whole=lambda: unfold(form))
    form.go_to_group("custody")
    gallery.look_at("intake-custody", window)
    look_at_tips(office, form, gallery)
    for name, do, kind in (
        ("handbook", Do.HANDBOOK, Handbook),
        ("about", Do.ABOUT, About),
        ("palette", Do.JUMP, Jump),
    ):
        window.do(do)
        dialog = window.findChild(kind)
        assert dialog is not None
        gallery.look_at(name, dialog)
        dialog.close()
        window.activateWindow()
        office.settle()
    page.side.focus_search()
    page.side.search.setText("moeder")
    page.side.searched.emit("moeder")
    office.settle()
    gallery.look_at("search", window)
    for phrase in ("vault.notices.was_left_open", WATCHED):
        office.desk.noticed.emit(Notice(phrase, {"service": "OneDrive"}))
    page.notices.offer_safe_place()
    gallery.look_at("notices", window)
    page.notices.read.click()


HARD = (
    "Moeder is onbetrouwbaar, zegt school. Indien nodig wordt er z.s.m. gebeld over de OTS en de "
    "casusregie, zodat iedereen voor het weekend weet wie er bij welk kind op bezoek gaat."
)


def look_at_tips(office: Office, form: FormPage, gallery: Gallery) -> None:
    """Look at the line under a text of the worker's, closed and open."""
    field = form.card("visit").reveal(Place(answer_id("intake.visit_notes"), "text"))
    assert isinstance(field, LongTextField)
    before = field.value()
    form.reveal(answer_id("intake.visit_notes"), "text")
    field.text.setPlainText(HARD)
    office.settle()
    line = field.findChild(WordingHint)
    assert line is not None
    line.look()
    gallery.look_at("tips", office.window)
    QTest.keyClick(field.text, Qt.Key.Key_F7)
    form.reveal(answer_id("intake.visit_notes"), "text")
    QApplication.processEvents()
    assert line.rows
    gallery.look_at("tips-open", office.window)
    line.close_list()
    field.text.setPlainText(str(before))


def unfold(form: FormPage) -> None:
    """Make every question of the form."""
    for group in form.side.lines:
        form.card(group).unfold_all()
    for entry in form.findChildren(RecordEntry):
        entry.set_open(is_open=True)
    QApplication.processEvents()


def walk_to_the_lock(office: Office, gallery: Gallery) -> None:
    """Look at the locked window, before and after a wrong passphrase."""
    office.desk.lock()
    office.settle()
    gallery.look_at("unlock", office.window)
    QTest.keyClicks(office.window.focusWidget(), SIX + "x")
    QTest.keyClick(office.window.focusWidget(), Qt.Key.Key_Return)
    office.settle()
    gallery.look_at("unlock-wrong", office.window)


def test_every_page_has_room_for_its_words_and_can_be_read(office: Office, look: Look) -> None:
    gallery = Gallery(look)
    walk_to_the_desk(office, gallery)
    walk_through_the_desk(office, gallery)
    walk_to_the_lock(office, gallery)
    assert gallery.wrong == []
