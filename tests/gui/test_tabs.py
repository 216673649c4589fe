"""Shows that five tabs keep their words in sight, and that each is made when it is first seen."""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.case import Case
from mpg_desktop.ui.spot import Spot
from mpg_desktop.ui.tab import TabOffer
from tests.gui.conftest import Office, Opens
from tests.gui.four_families import BRANDT, OKAFOR, office_of_four, opened, page, unlock
from tests.gui.test_leftovers import Tab

FIVE = (
    ("Intake", "note"),
    ("Gezinsprofiel", "users"),
    ("Goed genoeg", "checklist"),
    ("Gezinsplan", "target"),
    ("Veiligheidsplan", "shield-check"),
)


NEVER_READ = pytest.mark.parametrize(
    "unread", [("never_read_before", "never_read_either")], indirect=True
)
"""A tab whose modules were not read yet is read, made and shown, one after another."""


class Signpost(Tab):
    """A tab that has one record."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.page = QWidget()

    def widget(self) -> QWidget:
        """Return the same empty page each time."""
        return self.page

    def reveal(self, record: str, field: str) -> bool:
        """Have the record that is called as the tab."""
        return super().reveal(record, field) and record == self.title


@pytest.fixture
def made() -> dict[str, Signpost]:
    """Hold the tabs that were made, by their titles."""
    return {}


@pytest.fixture
def unread(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[str, ...]]:
    """Write the modules that are read before a tab is made: none, unless a test names some."""
    names: tuple[str, ...] = getattr(request, "param", ())
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in names:
        (tmp_path / f"{name}.py").write_text(f'"""{name}"""\n', "utf-8")
    yield names
    for name in names:
        sys.modules.pop(name, None)


@pytest.fixture
def office(
    opens: Opens, tmp_path: Path, made: dict[str, Signpost], unread: tuple[str, ...]
) -> Office:
    """Return a window, 1280 wide, with a family that has five tabs."""
    first = office_of_four(opens, tmp_path)
    first.desk.lock()
    first.settle()

    def make(title: str) -> Signpost:
        return made.setdefault(title, Signpost(title))

    def spots(title: str, _case: Case) -> list[Spot]:
        one = Spot(f"Vraag van {title}", title, record=title, field="text")
        return [one, Spot(f"Deel van {title}", title, view="part")]

    offers = [
        TabOffer(title, icon, partial(make, title), partial(spots, title), unread)
        for title, icon in FIVE
    ]
    office = opens(folder=first.folder, tabs=lambda: offers)
    office.begin()
    unlock(office)
    opened(office, BRANDT)
    office.window.resize(1280, 720)
    return office


@pytest.mark.parametrize(
    ("per_cent", "symbols", "part"), [(100, 5, None), (150, 0, None), (200, 0, "tight")]
)
def test_all_words_are_in_sight_without_arrows(
    office: Office, per_cent: int, symbols: int, part: str | None, qtbot: QtBot
) -> None:
    office.window.theme.set_text_size(per_cent)
    bar = page(office).tabs.bar
    # The layout takes a turn or two to give the bar its room.
    qtbot.waitUntil(lambda: bar.sizeHint().width() <= bar.width())
    assert [each for each in bar.findChildren(QToolButton) if each.isVisible()] == []
    assert sum(not bar.tabIcon(place).isNull() for place in range(bar.count())) == symbols
    assert bar.property("part") == part


@pytest.mark.parametrize("per_cent", [100, 110, 120, 130, 140, 150])
def test_no_width_of_the_window_cuts_a_tab(office: Office, per_cent: int) -> None:
    office.window.theme.set_text_size(per_cent)
    bar = page(office).tabs.bar
    cut = []
    for width in range(1100, 1400, 4):
        office.window.resize(width, 720)
        for _turn in range(3):
            QApplication.processEvents()
        if bar.sizeHint().width() > bar.width():
            cut.append(width)
    assert cut == []


def test_the_room_comes_back_with_smaller_text(office: Office) -> None:
    for per_cent in (200, 100):
        office.window.theme.set_text_size(per_cent)
        QApplication.processEvents()
    bar = page(office).tabs.bar
    assert bar.property("part") != "tight"
    assert not bar.tabIcon(0).isNull()


def test_the_room_is_measured_anew_when_the_list_beside_it_grows(office: Office) -> None:
    desk = page(office)
    assert not desk.tabs.bar.tabIcon(0).isNull()
    desk.side.setFixedWidth(desk.side.width() + 320)
    QApplication.processEvents()
    assert desk.tabs.bar.tabIcon(0).isNull(), "symbols give way"
    assert desk.tabs.bar.tabRect(desk.tabs.bar.count() - 1).right() <= desk.tabs.bar.width()


def test_a_tab_is_made_when_it_is_first_seen(office: Office, made: dict[str, Signpost]) -> None:
    assert list(made) == ["Intake"]
    page(office).tabs.bar.setCurrentIndex(2)
    page(office).tabs.bar.setCurrentIndex(0)
    page(office).tabs.bar.setCurrentIndex(2)
    assert list(made) == ["Intake", "Goed genoeg"]
    assert len(made["Goed genoeg"].shown) == 1, "a family is shown once in a tab"
    opened(office, OKAFOR)
    assert len(made["Goed genoeg"].shown) == 2, "the tab in front shows the next family"
    assert len(made["Intake"].shown) == 1, "the one behind it waits until it is seen"


def test_a_field_is_found_on_a_tab_that_was_never_seen(
    office: Office, made: dict[str, Signpost]
) -> None:
    page(office).tabs.reveal("Gezinsplan", "text")
    assert page(office).tabs.bar.currentIndex() == 3
    assert made["Gezinsplan"].revealed == [("Gezinsplan", "text")]


def test_a_goal_makes_its_tab_and_brings_it_in_front(
    office: Office, made: dict[str, Signpost]
) -> None:
    goals = {goal.words: goal for goal in page(office).tabs.goals()}
    goals["Vraag van Veiligheidsplan"].go()
    assert page(office).tabs.bar.currentIndex() == 4
    assert list(made) == ["Intake", "Veiligheidsplan"], "naming the goals makes no tab"
    assert made["Veiligheidsplan"].revealed == [("Veiligheidsplan", "text")]
    goals["Deel van Gezinsprofiel"].go()
    assert page(office).tabs.bar.currentIndex() == 1
    assert made["Gezinsprofiel"].revealed == [("part", "")]
    goals["Goed genoeg"].go()
    assert page(office).tabs.bar.currentIndex() == 2


@NEVER_READ
def test_keys_are_heard_before_it_is_made(
    office: Office, made: dict[str, Signpost], qtbot: QtBot
) -> None:
    bar = page(office).tabs.bar
    bar.setCurrentIndex(3)
    assert list(made) == ["Intake"], "it was not made at once"
    assert bar.hasFocus(), "what is typed meanwhile ends in no text"
    qtbot.waitUntil(lambda: "Gezinsplan" in made)
    qtbot.waitUntil(lambda: made["Gezinsplan"].widget().isVisible())
    assert len(made["Gezinsplan"].shown) == 1


@NEVER_READ
def test_who_goes_on_meanwhile_sees_where_he_went(
    office: Office, made: dict[str, Signpost], qtbot: QtBot
) -> None:
    bar = page(office).tabs.bar
    bar.setCurrentIndex(3)
    bar.setCurrentIndex(4)
    qtbot.waitUntil(lambda: "Veiligheidsplan" in made)
    bar.setCurrentIndex(0)
    QApplication.processEvents()
    assert list(made) == ["Intake", "Veiligheidsplan"], "the one that was left was not made"
    assert made["Intake"].widget().isVisible()


@NEVER_READ
def test_the_focus_goes_along(office: Office, made: dict[str, Signpost], qtbot: QtBot) -> None:
    inside = QLineEdit(made["Intake"].widget())
    inside.show()
    inside.setFocus()
    bar = page(office).tabs.bar
    bar.setCurrentIndex(2)
    assert bar.hasFocus()
    qtbot.waitUntil(lambda: "Goed genoeg" in made)
    qtbot.waitUntil(lambda: made["Goed genoeg"].widget().isVisible())
    assert not bar.hasFocus()


@NEVER_READ
def test_a_jump_makes_it_at_once(office: Office, made: dict[str, Signpost]) -> None:
    page(office).tabs.reveal("Gezinsplan", "text")
    assert made["Gezinsplan"].revealed == [("Gezinsplan", "text")]
    assert made["Gezinsplan"].widget().isVisible()


@NEVER_READ
def test_a_module_with_a_bug_is_not_kept_silent(
    office: Office, unread: tuple[str, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / f"{unread[0]}.py").write_text("raise ZeroDivisionError\n", "utf-8")
    with qtbot.captureExceptions() as caught:
        page(office).tabs.bar.setCurrentIndex(3)
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_a_tab_that_cannot_be_made_keeps_no_other_from_its_drafts(
    opens: Opens, tmp_path: Path, qtbot: QtBot
) -> None:
    class Forgetful(Signpost):
        """A tab that counts how often it kept what was half typed."""

        kept = 0

        def keep_drafts(self, session: Session) -> None:
            """Count."""
            del session
            self.kept += 1

    first, broken = Forgetful("Intake"), [True]

    def second() -> Tab:
        if broken:
            message = f"a bug {broken.pop()}"
            raise ValueError(message)
        return Signpost("Plan")

    offers = (TabOffer("Intake", "note", lambda: first), TabOffer("Plan", "target", second))
    four = office_of_four(opens, tmp_path)
    four.desk.lock()
    four.settle()
    office = opens(folder=four.folder, tabs=lambda: offers)
    office.begin()
    unlock(office)
    opened(office, BRANDT)
    with qtbot.captureExceptions() as raised:
        page(office).tabs.bar.setCurrentIndex(1)
    assert len(raised) == 1
    page(office).tabs.keep_drafts()
    assert first.kept == 1
    page(office).tabs.bar.setCurrentIndex(0)
    page(office).tabs.bar.setCurrentIndex(1)
    page(office).tabs.keep_drafts()
    assert first.kept == 2, "and the other one is there after all"
