"""The letters of a paper: who reads large print gets it, and the window says why."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QLabel, QWidget

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Agreement
from mpg_desktop.domain.records import Reading
from tests.golden.laid_out import pages
from tests.gui.conftest import Office, Opens
from tests.gui.four_families import STEP
from tests.gui.gallery import HIGH, WIDE, Gallery, Look
from tests.gui.paper_hands import (
    FAMILY,
    MOTHER,
    batch_of,
    case_of,
    choose,
    finish,
    look_at,
    office_with,
    press,
    preview_of,
    room_of,
)

LARGE = (Reading.PLAIN, Reading.LARGE_PRINT)
(ANNA,) = [msgspec.structs.replace(each, reading=LARGE) for each in FAMILY if each.id == MOTHER]
WHY = "grote letters, want zo staat het bij deze persoon"
FULL = "grotere letters passen niet op dit ene blad"


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return a window with a family of which the mother reads large print."""
    return office_with(opens, tmp_path / "kluis", case_of(ANNA))


def said(page: QWidget) -> str:
    return " | ".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def smallest(pdf: bytes) -> float:
    return min(each.size for page in pages(pdf) for each in page.letters if each.box[1] > 100)


def test_the_copy_of_who_reads_large_print_has_large_letters_and_says_why(office: Office) -> None:
    mother = look_at(office, "Anna")
    assert mother.prepared is not None
    assert WHY in said(mother)
    assert smallest(mother.prepared.paper.content) >= 16


def test_the_copy_of_anybody_else_is_as_it_was(office: Office) -> None:
    father = look_at(office, "Tobias")
    assert father.prepared is not None
    assert "grote letters" not in said(father)
    assert smallest(father.prepared.paper.content) < 16


def test_a_sheet_that_is_full_says_that_larger_letters_do_not_fit(office: Office) -> None:
    assert office.desk.session is not None
    text = " Wij laten elkaar uitpraten, ook als iemand moe is of als de telefoon gaat." * 3
    agreed = [Agreement(id=RecordId(f"a{each}"), text=f"{each}.{text}") for each in range(5)]
    office.desk.session.put(*agreed, step=STEP)
    press(office, "Ctrl+P")
    choose(office, "Anna")
    room_of(office).readers.choose.documents.buttons["fridge"].click()
    room_of(office).readers.look.click()
    preview = preview_of(office)
    assert preview.prepared is not None
    assert preview.prepared.paper.is_full
    assert FULL in said(preview)
    assert smallest(preview.prepared.paper.content) >= 11


def test_everything_for_tonight_gives_each_their_own_letters(
    office: Office, tmp_path: Path
) -> None:
    batch = batch_of(office, "Anna", "Tobias")
    heads = said(batch)
    assert heads.count("grote letters") == 1
    batch.to_folder(tmp_path)
    finish(office)
    files = sorted(tmp_path.glob("Intake*.pdf"))
    sizes = sorted(smallest(each.read_bytes()) >= 16 for each in files)
    assert sizes == [False, True]


def test_the_reason_has_room(opens: Opens, tmp_path: Path, look: Look) -> None:
    gallery = Gallery(look)
    office = office_with(opens, tmp_path / "kluis", case_of(ANNA), look.language)
    office.window.resize(WIDE, HIGH)
    look_at(office, "Anna")
    gallery.look_at("paper-preview-large-print", office.window)
    assert gallery.wrong == []
