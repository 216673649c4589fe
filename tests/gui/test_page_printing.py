"""The recovery sheet goes to a printer in bands that the worker drew; the window stays awake."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.desk.prints import recovery_paper
from mpg_desktop.printing.leaves import picture_of
from mpg_desktop.ui.new_sheet import NewSheet
from mpg_desktop.ui.page_printing import BANDS, bands_of, fitted
from mpg_desktop.ui.sheet_errands import SheetErrands
from tests.golden.test_papers import GROUPS, MOMENT
from tests.golden.test_pictures import differ, page_of
from tests.gui.conftest import WORDS, Office, Opens
from tests.gui.paper_hands import finish, printer_to
from tests.validator.practice_papers import RESOURCES

DIFFERENT = 40
"""Steps of grey (of 255) by which a page that was printed as a picture may differ anywhere."""


@pytest.fixture
def errand(opens: Opens, vault_folder: Path) -> Iterator[tuple[Office, NewSheet, SheetErrands]]:
    """Show a new recovery sheet, ready to be printed."""
    office = opens(folder=vault_folder)
    office.begin()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, WORDS)
    QTest.keyClick(focus, Qt.Key.Key_Return)
    office.settle()
    dialog = NewSheet(office.window.theme, office.supplies, office.window)
    dialog.open()
    dialog.secret.put(WORDS)
    dialog.go_on()
    office.settle()
    found = dialog.sheet.findChild(SheetErrands)
    assert found is not None
    yield office, dialog, found
    dialog.close()


def sheet() -> bytes:
    say = load_phrases(RESOURCES).say
    return recovery_paper(GROUPS, "4F-2A", MOMENT, say=say, resources=RESOURCES)


def test_the_sheet_is_printed_as_it_is_and_the_window_comes_in_between(
    errand: tuple[Office, NewSheet, SheetErrands], tmp_path: Path
) -> None:
    office, dialog, errands = errand
    printer = printer_to(tmp_path / "blad.pdf")
    printer.setResolution(300)
    turns: list[int] = []
    pulse = QTimer(office.window)
    pulse.timeout.connect(lambda: turns.append(1))
    pulse.start(0)
    errands.print_on(printer, sheet())
    finish(office)
    pulse.stop()
    assert "naar de printer" in dialog.sheet.said()
    assert len(turns) >= BANDS - 1
    printed = (tmp_path / "blad.pdf").read_bytes()
    assert differ(page_of(sheet()), page_of(printed)) <= DIFFERENT


# Qt says so itself as well; what counts is what the person is told.
@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")
def test_a_printer_that_is_not_there_is_told(
    errand: tuple[Office, NewSheet, SheetErrands], tmp_path: Path
) -> None:
    office, dialog, errands = errand
    errands.print_on(printer_to(tmp_path / "nergens" / "blad.pdf"), sheet())
    finish(office)
    assert "naar de printer" not in dialog.sheet.said()
    assert "printer" in dialog.sheet.said().lower()


def test_the_dialog_of_the_system_is_asked_first(
    errand: tuple[Office, NewSheet, SheetErrands],
) -> None:
    office, dialog, _ = errand
    dialog.sheet.print_wanted.emit()
    office.settle()
    asked = dialog.findChild(QPrintDialog)
    assert asked is not None
    asked.reject()
    QApplication.processEvents()
    assert not dialog.sheet.said()


@given(
    high=st.integers(1, 4000), wide=st.integers(1, 3000), paper=st.sampled_from([842, 3508, 14032])
)
def test_bands_are_the_whole_picture_without_a_line_between_them(
    high: int, wide: int, paper: int
) -> None:
    image = QImage(wide, high, QImage.Format.Format_Grayscale8)
    place = fitted(QRect(0, 0, paper, paper), image)
    bands = list(bands_of(place, image))
    assert bands[0][1].top() == bands[0][0].top() == 0
    assert bands[-1][1].bottom() == high - 1
    assert bands[-1][0].bottom() == place.height() - 1
    for (where, part), (where_next, part_next) in pairwise(bands):
        assert part_next.top() <= part.bottom()
        assert where_next.top() <= where.bottom() + 1


def test_a_picture_of_a_page_is_made_without_a_window() -> None:
    assert picture_of(sheet(), 0, 0.1).pages == 1
