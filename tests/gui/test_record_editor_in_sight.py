"""Shows that what is filled in stays in sight while more is said above it."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollArea

from mpg_desktop.domain.records import Person, Role
from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.theme import Theme
from tests.gui.test_record_editor import SAM, LayOpen, typed


@pytest.mark.parametrize("size", [100, 200])
def test_what_is_said_above_does_not_push_the_field_out_of_sight(
    lay_open: LayOpen, theme: Theme, size: int
) -> None:
    theme.set_text_size(size)
    laid = lay_open([Person(id=SAM.id, name="Sam", role=Role.CHILD)])
    laid.page.resize(theme.px(900), theme.px(480))
    field = laid.field(SAM.id, "birth_date")
    assert isinstance(field, DateField)
    area = next(each for each in laid.page.findChildren(QScrollArea) if each.isAncestorOf(field))
    bar = area.verticalScrollBar()
    bar.setValue(bar.value() - (area.height() - field.line.mapTo(area, QPoint(0, 0)).y()) + 60)
    typed(laid, SAM.id, "birth_date", "5-6-2015")
    QApplication.processEvents()
    top = field.line.mapTo(area, QPoint(0, 0)).y()
    assert 0 <= top <= area.height() - field.line.height()
