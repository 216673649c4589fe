"""The language of a paper: the reader's own is proposed, the worker chooses, the register knows."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QLabel

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Agreement
from mpg_desktop.ui.papers.register_page import RegisterPage
from tests.gui.conftest import Office, Opens
from tests.gui.gallery import HIGH, WIDE, Gallery, Look
from tests.gui.paper_hands import (
    FAMILY,
    MOTHER,
    batch_of,
    case_of,
    choose,
    finish,
    lines,
    look_at,
    office_with,
    press,
    preview_of,
    room_of,
)

AGREED = Agreement(id=RecordId("agreed"), text="Wij lezen elke avond voor.", who=(MOTHER,))
(ANNA,) = [
    msgspec.structs.replace(each, language="Arabisch, en wat Nederlands")
    for each in FAMILY
    if each.id == MOTHER
]
NOT_CHECKED = "Arabisch: vertaling nog niet nagekeken door een moedertaalspreker."


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return a window with a family of which the mother speaks Arabic best."""
    return office_with(opens, tmp_path / "kluis", case_of(ANNA, AGREED))


def test_the_readers_own_language_is_proposed_with_what_is_to_be_known(office: Office) -> None:
    press(office, "Ctrl+P")
    choose_ = room_of(office).readers.choose
    choose(office, "Tobias")
    assert choose_.language.code == "nl"
    assert choose_.language.words() == ""
    choose(office, "Anna")
    assert choose_.language.code == "ar"
    assert choose_.language.choices.buttons["ar"].isChecked()
    assert choose_.language.choices.buttons["ar"].text() == "Arabisch"
    assert choose_.language.words().startswith("Intake: dit papier is er niet in het Arabisch.")
    choose_.documents.buttons["fridge"].click()
    assert choose_.language.words() == NOT_CHECKED
    choose(office, "School")
    assert choose_.language.code == "nl"


def test_what_the_worker_chooses_for_a_reader_stays(office: Office) -> None:
    press(office, "Ctrl+P")
    choose_ = room_of(office).readers.choose
    choose(office, "Anna")
    choose_.language.choices.buttons["en"].click()
    choose(office, "School")
    choose_.language.choices.buttons["ar"].click()
    choose(office, "Anna")
    assert choose_.language.code == "en"
    assert room_of(office).readers.order().language == "en"
    choose(office, "School")
    assert choose_.language.code == "ar"


def test_the_preview_is_in_arabic_and_is_searched_in_it(office: Office) -> None:
    press(office, "Ctrl+P")
    choose(office, "Anna")
    room_of(office).readers.choose.documents.buttons["fridge"].click()
    room_of(office).readers.look.click()
    preview = preview_of(office)
    assert preview.prepared is not None
    assert preview.prepared.paper.language == "ar"
    assert "اتفاقاتنا" in preview.prepared.text
    assert "Wij lezen elke avond voor." in preview.prepared.text
    assert "Onze afspraken" not in preview.prepared.text
    for words, many in (("اتفاقاتنا", 1), ("معًا", 0), ("Wij lezen", 1), ("afspraken", 0)):
        preview.tools.line.setText(words)
        finish(office)
        said = preview.tools.words()[0]
        assert (f"1 van {many}" in said) is bool(many), (words, said)


def test_the_register_tells_in_which_language_a_copy_is(office: Office, tmp_path: Path) -> None:
    press(office, "Ctrl+P")
    choose(office, "Anna")
    room_of(office).readers.choose.documents.buttons["fridge"].click()
    room_of(office).readers.look.click()
    preview_of(office).way_out.save_to(tmp_path / "vel.pdf")
    finish(office)
    (line,) = lines(office)
    assert line.language == "ar"
    assert (AGREED.id, "text") in {(each.record, each.field) for each in line.carried}
    room_of(office).show_register()
    page = room_of(office).page
    assert isinstance(page, RegisterPage)
    said = [each.text() for each in page.entries[0].findChildren(QLabel)]
    assert any(each.endswith("als bestand bewaard · Arabisch") for each in said)


def test_a_batch_gives_everybody_their_own_language(office: Office, tmp_path: Path) -> None:
    batch = batch_of(office, "Anna", "Tobias")
    assert NOT_CHECKED in batch.words()[0]
    batch.to_folder(tmp_path)
    finish(office)
    by = {(each.who, each.document): each.language for each in lines(office)}
    mothers = {document: language for (who, document), language in by.items() if who == MOTHER}
    assert mothers["fridge"] == "ar"
    assert mothers["intake"] == "nl"
    assert {language for (who, _), language in by.items() if who != MOTHER} == {"nl"}


def test_a_batch_can_be_in_one_language(office: Office, tmp_path: Path) -> None:
    batch = batch_of(office, "Anna")
    batch.languages.buttons["en"].click()
    assert NOT_CHECKED not in batch.words()[0]
    batch.to_folder(tmp_path)
    finish(office)
    assert {each.language for each in lines(office)} == {"en"}


def test_the_preview_of_an_intake_stays_dutch(office: Office) -> None:
    preview = look_at(office, "Anna")
    assert preview.prepared is not None
    assert preview.prepared.paper.language == "nl"


def test_the_choice_has_room_for_its_words(opens: Opens, tmp_path: Path, look: Look) -> None:
    gallery = Gallery(look)
    office = office_with(opens, tmp_path / "kluis", case_of(ANNA, AGREED), look.language)
    office.window.resize(WIDE, HIGH)
    press(office, "Ctrl+P")
    choose(office, "Anna")
    gallery.look_at("paper-language-not-covered", office.window)
    room_of(office).readers.choose.documents.buttons["fridge"].click()
    gallery.look_at("paper-language-arabic", office.window)
    room_of(office).readers.look.click()
    preview_of(office)
    gallery.look_at("paper-preview-arabic", office.window)
    assert gallery.wrong == []
