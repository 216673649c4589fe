"""From a goal in the plan back to what it came from, by keyboard in the real window."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Basis, Side, Statement
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.safety_records import Worry
from mpg_desktop.domain.voice_records import Need, NeedOf, Rating, Voice
from mpg_desktop.domain.voices import rating_of
from tests.e2e.keyboard import ENTER, Keyboard, places_with, running
from tests.validator.practice_papers import practice_case

LOTTE = RecordId("practice-060-lotte")
SEEN = Statement(
    id=RecordId("seen"),
    text="De post ligt ongeopend.",
    side=Side.CONCERN,
    basis=Basis.SEEN,
    domain="context",
)
THROWN = Worry(id=RecordId("thrown"), text="Er vloog een bord door de kamer.")


def family() -> tuple[Case, dict[str, RecordId]]:
    """Return the practice family with a goal of each kind of origin, and what each came from."""
    case = practice_case()
    case = case.put(SEEN, THROWN)
    need = next(each for each in case.all(Need) if each.shared is YesNo.YES)
    voice = next(
        each
        for each in case.all(Voice)
        if each.shared is YesNo.YES and rating_of(case, each.id, "safe_home") is not None
    )
    rating = rating_of(case, voice.id, "safe_home")
    assert rating is not None
    origins = {
        "behoefte": need.id,
        "stem": rating.id,
        "zorg": SEEN.id,
        "gevaar": THROWN.id,
    }
    by = {"stem": (voice.who,) if voice.who is not None else ()}
    goals = [
        Goal(id=RecordId(f"goal-{name}"), text=f"Doel van {name}", by=by.get(name, ()), origin=each)
        for name, each in origins.items()
    ]
    return case.put(*goals), origins


@contextmanager
def plan_of(app: QApplication, folder: Path, case: Case) -> Iterator[Keyboard]:
    """Give hands in the real window, in which the plan of a family is in front."""
    with running(app, places_with(folder, case)) as house:
        keys = Keyboard(house)
        keys.open_first_family()
        keys.ctrl(Qt.Key.Key_4)
        yield keys


def tab(keys: Keyboard) -> str:
    page = keys.focused.window().desk_page  # type: ignore[attr-defined] # the program's window
    return str(page.tabs.bar.tabText(page.tabs.bar.currentIndex()))


def test_the_way_back_leads_to_where_a_goal_came_from(qapp: QApplication, tmp_path: Path) -> None:
    case, _origins = family()
    with plan_of(qapp, tmp_path, case) as keys:
        for name, title, there in (
            ("behoefte", "Goed genoeg", "Meer over: "),
            ("stem", "Goed genoeg", "Veilige fysieke directe omgeving, nu"),
            ("zorg", "Gezinsprofiel", "Meer over: De post ligt ongeopend."),
            ("gevaar", "Veiligheidsplan", "Meer over: Er vloog een bord door de kamer."),
        ):
            keys.ctrl(Qt.Key.Key_4)
            keys.jump("Ons plan")
            keys.push(f"Ga naar waar dit doel vandaan komt: Doel van {name}")
            keys.settle()
            assert tab(keys) == title
            assert there in keys.said()


def test_a_difference_leads_to_the_voices_side_by_side(qapp: QApplication, tmp_path: Path) -> None:
    case = practice_case()
    opened = [msgspec.structs.replace(each, shared=YesNo.YES) for each in case.all(Voice)]
    (goal,) = (each for each in case.all(Goal) if not each.by)
    assert isinstance(case.records[goal.origin or goal.id], Rating)
    with plan_of(qapp, tmp_path, case.put(*opened)) as keys:
        keys.push(f"Ga naar waar dit doel vandaan komt: {goal.text}")
        assert tab(keys) == "Goed genoeg"
        assert keys.said() == "Maak een doel van: Veilige fysieke directe omgeving"


def test_to_a_confidence_only_the_menu_leads_and_the_card_says_nothing_of_it(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    case = practice_case()
    need = Need(
        id=RecordId("kept"), child=LOTTE, of=NeedOf.CHILD, text="Dat papa niet schreeuwt.", by=LOTTE
    )
    goal = Goal(id=RecordId("goal"), text="Rust aan tafel", by=(LOTTE,), origin=need.id)
    with plan_of(qapp, tmp_path, case.put(need, goal)) as keys:
        window = keys.focused.window()

        def said() -> list[str]:
            return [each.text() for each in window.findChildren(QLabel) if each.isVisible()]

        # The cards of goals come one by one, and this is the last goal.
        qtbot.waitUntil(lambda: "Komt uit het gesprek over Goed genoeg." in said())
        assert not any("schreeuwt" in each for each in said())
        keys.push("Meer over: “Rust aan tafel”")
        keys.walk_to("Naar waar dit vandaan komt (kijk eerst alleen)")
        keys.press(ENTER)
        assert tab(keys) == "Goed genoeg"
        assert keys.said() == "Meer over: Dat papa niet schreeuwt."
