"""The earlier texts of a field: shown with their moment, and put back as a new step."""

from collections.abc import Callable
from datetime import date

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Person, Role
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.pages.field_history import FieldHistory
from tests.gui.seen import seen_whole
from tests.laid_open import LaidOpen

LayOpen = Callable[..., LaidOpen]

SAM = Person(
    id=RecordId("p1"), name="Sam de Wit", called="Sam", role=Role.CHILD, birth_date=date(2013, 3, 9)
)
ANNA = Person(id=RecordId("p2"), name="Anna", role=Role.PARENT)


def test_an_earlier_text_is_put_back_as_a_new_step(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA])
    laid.field(ANNA.id, "notes")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Houdt van tuinieren.")
    assert laid.session.flush()
    notes = laid.field(ANNA.id, "notes")
    assert isinstance(notes, LongTextField)
    notes.text.selectAll()
    QTest.keyClicks(notes.text, "Werkt in de tuin.")
    notes.history_wanted.emit()
    laid.settle()
    panel = laid.page.findChild(FieldHistory)
    assert isinstance(panel, FieldHistory)
    assert panel.texts() == ["Houdt van tuinieren."]
    panel.buttons[0].click()
    assert notes.value() == "Houdt van tuinieren."
    assert laid.session.undoes is not None
    assert laid.session.undoes.phrase == "form.steps.put_back"
    laid.session.undo()
    assert notes.value() == "Werkt in de tuin."


def test_all_of_it_comes_into_sight(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA])
    laid.page.resize(900, 560)
    notes = laid.field(ANNA.id, "notes")
    assert isinstance(notes, LongTextField)
    for text in ("Houdt van tuinieren.", "Werkt in de tuin.", "Zoekt werk."):
        notes.text.selectAll()
        QTest.keyClicks(notes.text, text)
        assert laid.session.flush()
    notes.history_wanted.emit()
    laid.settle()
    panel = laid.page.findChild(FieldHistory)
    assert isinstance(panel, FieldHistory)
    assert len(panel.buttons) == 2
    laid.settle()
    assert seen_whole(panel)


def test_a_choice_and_a_day_are_read_back_in_words(lay_open: LayOpen) -> None:
    laid = lay_open([SAM])
    role = laid.field(SAM.id, "role")
    role.choose_blank(None)
    role.history_wanted.emit()
    laid.settle()
    panel = laid.page.findChild(FieldHistory)
    assert isinstance(panel, FieldHistory)
    assert panel.texts() == ["Kind in dit gezin"]
    panel.buttons[0].click()
    assert laid.case.find(Person, SAM.id) == SAM


def test_a_field_without_earlier_texts_says_so(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA])
    field = laid.field(ANNA.id, "phone")
    field.history_wanted.emit()
    laid.settle()
    panel = laid.page.findChild(FieldHistory)
    assert isinstance(panel, FieldHistory)
    assert panel.texts() == []
    assert "geen eerdere" in " ".join(each.text() for each in panel.findChildren(QLabel))


def test_a_text_that_only_grew_is_no_text_of_its_own(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA])
    notes = laid.field(ANNA.id, "notes")
    assert isinstance(notes, LongTextField)
    for letters in ("Houdt", " van", " tuinieren"):
        QTest.keyClicks(notes.text, letters)
        assert laid.session.flush()
    laid.clock.stands_still = True
    notes.text.selectAll()
    for letters in ("Werkt", " in", " de tuin"):
        QTest.keyClicks(notes.text, letters)
        assert laid.session.flush()
    notes.history_wanted.emit()
    laid.settle()
    panel = laid.page.findChild(FieldHistory)
    assert isinstance(panel, FieldHistory)
    assert panel.texts() == ["Houdt van tuinieren", "Houdt van", "Houdt"]
