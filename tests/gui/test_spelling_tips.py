"""Words that are spelled wrong get the same quiet treatment, with what may have been meant."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.spelling import Spelling, speller_command
from mpg_desktop.desk.tasks import Worker
from mpg_desktop.desk.writing_aid import WritingAid
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Person, Role
from mpg_desktop.ui.fields.long_text import Story
from mpg_desktop.ui.pages.advice import Advice
from mpg_desktop.ui.pages.tip_row import TipRow
from mpg_desktop.ui.pages.wording_hint import WordingHint
from tests.laid_open import LaidOpen
from tests.rules import PLAIN, RESOURCES

LayOpen = Callable[..., LaidOpen]

LOTTE = Person(id=RecordId("p1"), name="Lotte Oezcan", role=Role.CHILD)


@dataclass
class Desk:
    """A text on a page, with spelling that is looked at by the real dictionary."""

    laid: LaidOpen
    text: Story
    page: QWidget
    spelling: Spelling
    workers: tuple[Worker, ...]

    def settle(self) -> None:
        """Let everything be found that is under way."""
        for _ in range(3):
            for worker in self.workers:
                worker.finish()
            QApplication.processEvents()

    def write(self, text: str) -> WordingHint:
        """Write a text and return the line under it."""
        self.text.setPlainText(text)
        self.text.setFocus()
        self.settle()
        line = self.page.findChild(WordingHint)
        assert line is not None
        line.look()
        self.settle()
        return line

    def opened(self, text: str) -> TipRow:
        """Write a text and return its first tip."""
        line = self.write(text)
        QTest.keyClick(self.text, Qt.Key.Key_F7)
        self.settle()
        return line.rows[0]


@pytest.fixture
def desk(lay_open: LayOpen, qtbot: QtBot) -> Iterator[Desk]:
    """Return a text on a page of an open family."""
    laid = lay_open([LOTTE])
    bugs: list[Exception] = []
    third = Worker("test spelling", bugs.append)
    spelling = Spelling(speller_command(RESOURCES / "spelling"), third)
    aid = WritingAid(lambda: PLAIN, laid.worker, bugs.append, spelling)
    page, text = QWidget(), Story()
    qtbot.addWidget(page)
    text.setAccessibleName("Tekst")
    column = QVBoxLayout(page)
    column.addWidget(text)
    around = replace(laid.around, aid=aid)
    Advice(around, laid.session, page).offer(text, ("plan", "why"), column.addWidget)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    yield Desk(laid, text, page, spelling, (laid.worker, third))
    spelling.close()
    third.close()
    assert bugs == []


def test_a_slip_is_one_tip_and_what_was_meant_is_taken_over(desk: Desk) -> None:
    row = desk.opened("Zij gebelt haar moeder. Zij gebelt vaak.")
    assert row.tip.first.words == "gebelt"
    assert row.proposals[0].text() == "Neem over: “gebeld”"
    row.proposals[0].setFocus()
    QTest.keyClick(row.proposals[0], Qt.Key.Key_Space)
    assert desk.text.words() == "Zij gebeld haar moeder. Zij gebeld vaak."
    assert desk.text.hasFocus()


def test_names_of_the_file_and_words_of_others_are_left_alone(desk: Desk) -> None:
    line = desk.write("Lotte en Oezcan. Lottes fiets. Zij zei: “ik slaapd”.")
    assert line.tips == ()


def test_a_word_that_is_kept_is_never_wrong_again(desk: Desk) -> None:
    kept: list[str] = []
    desk.spelling.learned.connect(kept.append)
    row = desk.opened("Zij eet kapsalonnetje.")
    assert row.keep is not None
    row.keep.click()
    desk.settle()
    assert kept == ["kapsalonnetje"]
    assert desk.write("Een kapsalonnetje.").tips == ()
    assert desk.laid.told == ["“kapsalonnetje” wordt onthouden."]
    desk.laid.undoes[0]()
    assert len(desk.write("Twee kapsalonnetje.").tips) == 1


def test_a_slip_can_be_put_away_for_this_text(desk: Desk) -> None:
    row = desk.opened("Zij gebelt haar moeder.")
    QTest.keyClick(row.away, Qt.Key.Key_Space)
    assert desk.write("Zij gebelt haar vader.").tips == ()


def test_a_slip_that_comes_to_light_later_joins_the_open_list(desk: Desk) -> None:
    line = desk.write("Een casus.")
    QTest.keyClick(desk.text, Qt.Key.Key_F7)
    assert line.rows[0].has_focus()
    desk.text.setPlainText("Een casus gebelt.")
    line.look()
    desk.settle()
    assert [each.tip.first.words for each in line.rows] == ["casus", "gebelt"]
    assert line.rows[0].has_focus()


def test_a_row_about_something_else_takes_no_proposals(desk: Desk) -> None:
    row = desk.opened("Een casus.")
    row.offer(("iets",))
    assert row.proposals == []
