"""A finger, two fingers, a hand that rests, and a pen: where one signs, and where a child draws."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mpg_desktop.domain.house_records import HouseOf
from mpg_desktop.ui.plan.sign_pad import SignPad
from mpg_desktop.ui.safety.drawing_paper import DrawingPaper
from mpg_desktop.ui.theme import Theme

PLACES = ((100.0, 100.0), (200.0, 150.0), (300.0, 300.0))
ELSEWHERE = (900.0, 350.0)


def signs(theme: Theme) -> SignPad:
    return SignPad(theme, "Handtekening van Anna")


def draws(theme: Theme) -> DrawingPaper:
    return DrawingPaper(theme, HouseOf.GOOD_THINGS)


@dataclass
class Hand:
    """A hand at a field: what it does is sent as the system sends it."""

    pad: SignPad | DrawingPaper
    finger: QPointingDevice
    lines: list[tuple[float, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to what was drawn: a line, or all lines together."""
        self.pad.drawn.connect(self._take)

    def _take(self, drawn: tuple[float, ...] | tuple[tuple[float, ...], ...]) -> None:
        last = drawn[-1]
        self.lines.append(last if isinstance(last, tuple) else drawn)  # type: ignore[arg-type] # one

    def spot(self, place: tuple[float, float]) -> QPoint:
        """Return where a place of the field lies."""
        return self.pad.at(*place).toPoint()

    def touch(self, **fingers: tuple[str, tuple[float, float]]) -> None:
        """Let several fingers do something at the same moment, each at its place."""
        event = QTest.touchEvent(self.pad, self.finger, autoCommit=False)
        for name, (what, place) in sorted(fingers.items()):
            number = int(name.removeprefix("of"))
            getattr(event, what)(number, self.spot(place), self.pad)
        event.commit()
        QApplication.processEvents()

    def pen(self, what: QEvent.Type, place: tuple[float, float], *, held: bool) -> None:
        """Let a pen do something."""
        at = self.pad.at(*place)
        stylus = QPointingDevice(
            "pen",
            1,
            QInputDevice.DeviceType.Stylus,
            QPointingDevice.PointerType.Pen,
            QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
            1,
            1,
        )
        event = QTabletEvent(
            what,
            stylus,
            at,
            QPointF(self.pad.mapToGlobal(at)),
            0.6 if held else 0.0,
            0.0,
            0.0,
            0.0,
            0.0,
            0.0,
            Qt.KeyboardModifier.NoModifier,
            Qt.MouseButton.LeftButton if held else Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton if held else Qt.MouseButton.NoButton,
        )
        QApplication.sendEvent(self.pad, event)
        assert event.isAccepted(), "else the system makes a mouse of it, and a second line"

    def is_near(self, line: tuple[float, ...], *places: tuple[float, float]) -> bool:
        """Tell whether a line begins and ends where it should, and is nowhere else."""
        wanted = [value for place in places for value in place]
        ends = (*line[:2], *line[-2:])
        return all(
            abs(one - other) < 8
            for one, other in zip(ends, (*wanted[:2], *wanted[-2:]), strict=True)
        )


@pytest.fixture(params=[signs, draws])
def hand(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme) -> Hand:
    make: Callable[[Theme], SignPad | DrawingPaper] = request.param
    pad = make(theme)
    qtbot.addWidget(pad)
    pad.resize(pad.sizeHint())
    pad.show()
    assert QTest.qWaitForWindowExposed(pad)
    return Hand(pad, QTest.createTouchDevice())


def test_a_finger_makes_one_line(hand: Hand) -> None:
    hand.touch(of0=("press", PLACES[0]))
    for place in PLACES[1:]:
        hand.touch(of0=("move", place))
    hand.touch(of0=("release", PLACES[-1]))
    (line,) = hand.lines
    assert hand.is_near(line, *PLACES)


def test_a_second_finger_and_a_hand_that_stays_draw_nothing(hand: Hand) -> None:
    hand.touch(of1=("press", PLACES[0]))
    hand.touch(of0=("press", ELSEWHERE), of1=("move", PLACES[1]))
    hand.touch(of0=("move", (880.0, 340.0)), of1=("move", PLACES[2]))
    hand.touch(of0=("move", ELSEWHERE), of1=("release", PLACES[2]))
    hand.touch(of0=("move", (870.0, 330.0)))
    hand.touch(of0=("release", ELSEWHERE))
    (line,) = hand.lines
    assert hand.is_near(line, *PLACES)
    assert max(line[::2]) < 500
    hand.touch(of0=("press", PLACES[1]))
    hand.touch(of0=("release", PLACES[1]))
    assert len(hand.lines) == 2


def test_what_the_system_takes_back_was_no_line(hand: Hand) -> None:
    before = hand.pad.grab().toImage()
    hand.touch(of0=("press", PLACES[0]))
    hand.touch(of0=("move", PLACES[2]))
    assert hand.pad.grab().toImage() != before
    cancelled = QTouchEvent(QEvent.Type.TouchCancel, hand.finger)
    QApplication.sendEvent(hand.pad, cancelled)
    assert cancelled.isAccepted()
    assert hand.pad.grab().toImage() == before
    hand.touch(of0=("release", PLACES[2]))
    assert hand.lines == []


def test_a_pen_draws_where_it_is_down_and_not_where_it_hovers(hand: Hand) -> None:
    hand.pen(QEvent.Type.TabletMove, ELSEWHERE, held=False)
    hand.pen(QEvent.Type.TabletPress, PLACES[0], held=True)
    for place in PLACES[1:]:
        hand.pen(QEvent.Type.TabletMove, place, held=True)
    hand.pen(QEvent.Type.TabletRelease, PLACES[-1], held=False)
    hand.pen(QEvent.Type.TabletMove, ELSEWHERE, held=False)
    (line,) = hand.lines
    assert hand.is_near(line, *PLACES)
    assert max(line[::2]) < 500


def test_other_buttons_of_the_mouse_draw_nothing(hand: Hand) -> None:
    other = Qt.MouseButton.RightButton
    QTest.mousePress(hand.pad, other, pos=hand.spot(PLACES[0]))
    QTest.mouseMove(hand.pad, hand.spot(PLACES[1]))
    QTest.mouseRelease(hand.pad, other, pos=hand.spot(PLACES[1]))
    assert hand.lines == []


def test_a_line_of_the_keys_is_kept_when_the_cursor_goes_elsewhere(
    qtbot: QtBot, theme: Theme
) -> None:
    pad = signs(theme)
    qtbot.addWidget(pad)
    pad.show()
    pad.activateWindow()
    assert QTest.qWaitForWindowActive(pad)
    pad.setFocus()
    hand = Hand(pad, QTest.createTouchDevice())
    QTest.keyClick(pad, Qt.Key.Key_Space)
    QTest.keyClick(pad, Qt.Key.Key_Right)
    pad.clearFocus()
    (line,) = hand.lines
    assert len(line) == 4
    pad.setFocus()
    QTest.keyClick(pad, Qt.Key.Key_Right)
    pad.clearFocus()
    assert len(hand.lines) == 1
