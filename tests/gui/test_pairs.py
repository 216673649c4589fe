"""Two short fields beside each other: what one says above or below moves no control."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.pages.pairs import Pairs
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.theme import Theme
from tests.gui.asked import Shows

NOTE = "Deze dag ligt vóór de dag waar hij op volgt. Kijk beide datums na, en ook het jaartal."
HELP = "Daarna blijft het dossier nog jaren bewaard, en ook wat er bij hoort, tot de termijn om is."


def level(holder: QWidget, field: DateField | LineField) -> int:
    """Return how high the line of a field lies."""
    return field.line.mapTo(holder, QPoint(0, 0)).y()


@pytest.mark.parametrize("help_text", ["", HELP])
def test_lines_stand_level_whatever_is_said_at_one_of_them(
    theme: Theme, on_screen: Shows, help_text: str
) -> None:
    since, until = DateField(theme, "Vanaf"), DateField(theme, "Tot", help_text)
    alone = LineField(theme, "Naam")
    holder = QWidget()
    pairs = Pairs(holder)
    for each in (since, until, alone):
        pairs.add(each, half=True)
    on_screen(holder)
    before = level(holder, alone)
    until.set_note(NOTE)
    QApplication.processEvents()
    assert level(holder, since) == level(holder, until)
    assert level(holder, alone) > before, "the note has room of its own"
    since.set_note(NOTE)
    until.put_below(label_of("Een tip\nin twee regels"))
    QApplication.processEvents()
    assert level(holder, since) == level(holder, until)
    note = until.findChildren(QWidget)
    assert all(each.geometry().bottom() <= until.height() for each in note if each.isVisible())
