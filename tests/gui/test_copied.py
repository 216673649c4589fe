"""What was copied leaves the clipboard with the lock, unless another program put it there."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from mpg_desktop.store import passphrases
from mpg_desktop.ui.copied import take_back
from mpg_desktop.ui.first_start.passphrase import PassphraseStep
from mpg_desktop.ui.theme import Theme
from tests.gui.asked import Shows
from tests.gui.conftest import SIX, Opens
from tests.gui.four_families import office_of_four, unlock

COPIED, MARKED = QClipboard.Mode.Clipboard, QClipboard.Mode.Selection


@dataclass
class Desktop:
    """A desktop with two clipboards: without a screen Qt does not say whose its own is."""

    ours: set[QClipboard.Mode]
    full: set[QClipboard.Mode] = field(default_factory=lambda: {COPIED, MARKED})

    def ownsClipboard(self) -> bool:  # noqa: N802 - Qt's name
        """Say whether what was copied is ours."""
        return COPIED in self.ours

    def ownsSelection(self) -> bool:  # noqa: N802 - Qt's name
        """Say whether what is marked is ours."""
        return MARKED in self.ours

    def clear(self, mode: QClipboard.Mode = COPIED, /) -> None:
        """Empty one of the two."""
        self.full.discard(mode)


@pytest.mark.parametrize("ours", [set(), {COPIED}, {MARKED}, {COPIED, MARKED}])
def test_only_what_is_ours_is_taken_away(ours: set[QClipboard.Mode]) -> None:
    desktop = Desktop(ours)
    take_back(desktop)
    assert desktop.full == {COPIED, MARKED} - ours


def test_the_lock_and_the_end_take_it_away(
    opens: Opens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = Desktop({COPIED, MARKED})
    monkeypatch.setattr(QGuiApplication, "clipboard", lambda: desktop)
    office = office_of_four(opens, tmp_path)
    assert desktop.full == {COPIED, MARKED}
    office.desk.lock()
    assert desktop.full == set()
    office.settle()
    unlock(office)
    desktop.full = {COPIED, MARKED}
    office.window.close()
    assert desktop.full == set()


def lent() -> list[QTimer]:
    """Return what waits to take a secret back."""
    return QGuiApplication.clipboard().findChildren(QTimer)


@pytest.fixture
def step(theme: Theme, on_screen: Shows) -> Iterator[PassphraseStep]:
    """Return the page of the first start that proposes six words."""
    judge = partial(passphrases.judge, words=SIX.split("-") * 1000, known=set())
    step = PassphraseStep(theme, lambda: SIX, judge)
    on_screen(step)
    yield step
    QGuiApplication.clipboard().clear()


def copy_words(step: PassphraseStep) -> None:
    """Mark the six words and copy them with the keys."""
    words = next(each for each in step.findChildren(QLabel) if each.text() == SIX)
    words.setSelection(0, len(SIX))
    QTest.keySequence(words, QKeySequence("Ctrl+C"))


def test_a_passphrase_that_was_copied_is_there_for_half_a_minute(step: PassphraseStep) -> None:
    copy_words(step)
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == SIX
    (waits,) = lent()
    assert waits.interval() == 30_000
    step.forget()  # the vault is made, and the page goes
    waits.timeout.emit()
    assert clipboard.text() == ""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert lent() == []


def test_what_was_copied_since_stays(step: PassphraseStep) -> None:
    copy_words(step)
    (waits,) = lent()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("een boodschappenlijst")
    assert lent() == [waits], "this is no secret"
    waits.timeout.emit()
    assert clipboard.text() == "een boodschappenlijst"
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_what_is_only_marked_is_taken_back_as_well(step: PassphraseStep) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(SIX, MARKED)
    assert len(lent()) == int(clipboard.supportsSelection())
    for waits in lent():
        waits.timeout.emit()
        assert clipboard.text(MARKED) == ""
    assert step.isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
