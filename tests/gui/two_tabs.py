"""The tabs *Gezinsprofiel* and *Goed genoeg*, shown with the words of the real program."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from mpg_desktop.content.conditions import load_conditions
from mpg_desktop.content.framework import load_framework
from mpg_desktop.content.profile import load_profile
from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.ui.conditions_page import ConditionsPage
from mpg_desktop.ui.pages.family_page import FamilyPage
from mpg_desktop.ui.profile.words import ProfileWords
from mpg_desktop.ui.profile_page import ProfilePage
from tests.laid_open import LaidOpen

TURNS, MOST_TURNS = 3, 200
"""Rounds of events once nothing waits any more: new lines come in sight; and until then at most."""


class Stage:
    """Shows pages in windows of their own, and puts them away after the test."""

    def __init__(self, resources: Path, language: str = "nl", width: int = 1000) -> None:
        self._resources = resources
        self._language = language
        self._width = width
        self._pages: list[FamilyPage] = []

    def profile(self, laid: LaidOpen) -> ProfilePage:
        """Show the profile of a family that lies open."""
        words = self.words()
        page = ProfilePage(words.profile, words.framework, laid.around)
        self._show(page, laid)
        return page

    def conditions(self, laid: LaidOpen, words: Conditions | None = None) -> ConditionsPage:
        """Show the fourteen conditions of a family that lies open; `words` are other ones."""
        shown = words or self.conditions_in_words()
        page = ConditionsPage(shown, self.words(), laid.around)
        self._show(page, laid)
        return page

    def conditions_in_words(self) -> Conditions:
        """Return the fourteen conditions in the language of this stage."""
        return load_conditions(self._resources, self._language)

    def words(self) -> ProfileWords:
        """Return the words of the profile and the framework in the language of this stage."""
        resources, language = self._resources, self._language
        return ProfileWords(load_profile(resources, language), load_framework(resources, language))

    def close(self) -> None:
        """Put all pages away."""
        for page in self._pages:
            page.leave()
            page.close()
            page.deleteLater()

    def _show(self, page: FamilyPage, laid: LaidOpen) -> None:
        page.resize(self._width, 800)
        page.show_session(laid.session)
        page.show()
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page)
        self._pages.append(page)


def settle() -> None:
    """Let the page follow what was done.

    A round of events may do no more than bring what the worker sent, such as a save on a busy
    machine: what the pages still have to do decides how many rounds there are.
    """
    for _turn in range(MOST_TURNS):
        QApplication.processEvents()
        if not _is_awaited():
            break
    for _turn in range(TURNS):
        QApplication.processEvents()


def _is_awaited() -> bool:
    """Tell whether a page is still to do something as soon as it can."""
    timers = (each for top in QApplication.topLevelWidgets() for each in top.findChildren(QTimer))
    return any(each.isActive() and each.interval() == 0 for each in timers)


def texts(page: QWidget) -> list[str]:
    """Return the texts that can be read on a page."""
    settle()
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def pick(menu: QMenu, *words: str) -> None:
    """Choose in a menu, through the menus under it, and go back to the window."""
    owner = menu.parentWidget()
    assert owner is not None
    window, here = owner.window(), menu
    for word in words[:-1]:
        under = _action(here, word).menu()
        assert isinstance(under, QMenu)
        here = under
    _action(here, words[-1]).trigger()
    menu.close()
    settle()
    window.activateWindow()  # there is no window manager that would
    assert QTest.qWaitForWindowActive(window)
    settle()  # what the menu asked for goes where the keys are once the window has them again


def _action(menu: QMenu, words: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == words)


def enter(line: QWidget, text: str) -> None:
    """Type a line and press Enter."""
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
