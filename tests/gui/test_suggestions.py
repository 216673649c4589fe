"""The words that drop down under a line can be read: they stand on a ground of their own."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from mpg_desktop.ui.fields.suggestions import suggest
from mpg_desktop.ui.theme import Scheme, Theme
from mpg_desktop.ui.tokens import DARK, LIGHT, Colours

WORDS = ("Arabisch", "Farsi", "Nederlands")


@pytest.mark.parametrize(("scheme", "tokens"), [(Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK)])
@pytest.mark.parametrize("words", [WORDS, QStringListModel(WORDS)], ids=["words", "model"])
def test_what_drops_down_is_not_see_through(
    theme: Theme,
    qtbot: QtBot,
    scheme: Scheme,
    tokens: Colours,
    words: Sequence[str] | QStringListModel,
) -> None:
    theme.set_scheme(scheme)
    line = QLineEdit()
    qtbot.addWidget(line)
    popup = suggest(line, words, "Taal").popup()
    assert popup is not None
    line.show()
    line.setFocus()
    QTest.keyClicks(line, "a")
    QApplication.processEvents()
    assert popup.isVisible()
    assert popup.accessibleName() == "Taal"
    shown = popup.grab().toImage()
    assert shown.pixelColor(shown.width() // 2, shown.height() - 4).name() == tokens.surface.lower()
    popup.hide()
    theme.set_scheme(Scheme.SYSTEM)
