"""Two short fields beside each other: what one says above or below moves no control."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.held_layout import HeldLayout
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


@pytest.mark.parametrize("laying", [Pairs, Flow])
@given(data=st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_measured_is_measured_anew_after_a_change(
    theme: Theme, laying: type[HeldLayout], data: st.DataObject
) -> None:
    holder = QWidget()
    layout = laying(holder)
    fields: list[LineField] = []

    def add() -> None:
        fields.append(LineField(theme, "Naam"))
        if isinstance(layout, Pairs):
            layout.insert(0, fields[-1], half=data.draw(st.booleans()))
        else:
            layout.addWidget(fields[-1])

    def change() -> None:
        field = data.draw(st.sampled_from(fields))
        changes: list[Callable[[], object]] = [
            lambda: field.set_note(data.draw(st.sampled_from(["", "Kort.", NOTE]))),
            lambda: field.setVisible(data.draw(st.booleans())),
            lambda: field.put_below(label_of(HELP)),
            lambda: layout.removeWidget(field),
        ]
        data.draw(st.sampled_from(changes))()

    add()
    holder.resize(500, 900)
    holder.show()
    for _change in range(data.draw(st.integers(1, 6))):
        data.draw(st.sampled_from([add, change]))()
        QApplication.processEvents()
        for width in (240, 480, 500):
            assert layout.heightForWidth(width) == layout.lay(QRect(0, 0, width, 0), move=False)
    holder.deleteLater()
