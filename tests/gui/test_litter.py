"""Shows that parts of a window are never destroyed on another thread."""

import gc
import threading

from PySide6.QtCore import QObject, QThread, QTimer
from pytestqt.qtbot import QtBot

from mpg_desktop.ui.litter import Litter


class Ring(QObject):
    """Part of a window that holds itself, so that only the collector can let it go."""

    def __init__(self, died_on: list[QThread]) -> None:
        super().__init__()
        self.itself = self
        self.timer = QTimer(self)
        self.timer.start(10_000)
        self.destroyed.connect(lambda: died_on.append(QThread.currentThread()))


def make_many() -> None:
    for _ in range(20_000):
        ring: list[object] = []
        ring.append(ring)


def test_a_busy_worker_destroys_nothing_of_the_window(qtbot: QtBot) -> None:
    del qtbot
    gc.enable()
    parent = QObject()
    litter = Litter(parent)
    died_on: list[QThread] = []
    for _ in range(50):
        Ring(died_on)
    worker = threading.Thread(target=make_many)
    worker.start()
    worker.join()
    assert died_on == []
    litter.look()
    gc.collect()
    assert len(died_on) == 50
    assert set(died_on) == {parent.thread()}
    litter.stop()
    assert gc.isenabled()
