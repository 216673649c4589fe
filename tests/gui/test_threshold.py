"""Shows what the first page takes from the settings, and that the rest is read beside it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mpg_desktop.desk.settings import Settings, SettingsFile
from mpg_desktop.ui.icons import SIGN
from mpg_desktop.ui.theme import Scheme, Theme
from mpg_desktop.ui.threshold import Glance, Threshold
from mpg_desktop.ui.tokens import LIGHT
from mpg_desktop.ui.unlock import Unlock


def test_a_glance_sees_what_the_settings_say(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    SettingsFile(path).write(
        Settings(language="en", look="dark", text_percent=140, window="0a", vault="/x")
    )
    assert Glance.at(path) == Glance("en", Scheme.DARK, 140, "0a", "/x")
    SettingsFile(path).write(Settings())
    assert Glance.at(path) == Glance()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"look": "pink"}', '{"text_percent": "x"}', "\x00"]
)
def test_a_glance_at_damaged_settings_sees_the_usual(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    assert Glance.at(path) == Glance()
    assert Glance.at(tmp_path / "nothing.json") == Glance()


def test_text_beyond_its_ends_stays_readable(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"text_percent": 900}')
    assert Glance.at(path).text_percent == 200


def test_the_page_lives_while_the_rest_is_read(
    qapp: QApplication, resources: Path, tmp_path: Path, theme: Theme
) -> None:
    threshold = Threshold(qapp, resources, Glance(look=Scheme.LIGHT, vault=str(tmp_path)))
    assert threshold.window.findChild(Unlock) is not None
    ticks: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(0)
    threshold.wait_for("mpg_desktop.app")
    with pytest.raises(ModuleNotFoundError):
        threshold.wait_for("mpg_desktop.no_such_module", "mpg_desktop.app")
    assert ticks
    threshold.litter.stop()
    left = [threshold.was_left]
    threshold.window.close()
    left.append(threshold.was_left)
    assert left == [False, True]
    assert theme.text_size == 100


def test_the_program_is_found_by_its_sign(qapp: QApplication, theme: Theme) -> None:
    picture = qapp.windowIcon().pixmap(SIGN, SIGN).toImage()
    assert picture.pixelColor(0, 0).alpha() == 0
    seen = {picture.pixelColor(x, y).name() for x in range(0, SIGN, 2) for y in range(0, SIGN, 2)}
    assert {LIGHT.accent.lower(), LIGHT.on_accent.lower()} <= seen
    theme.set_scheme(Scheme.DARK)
    assert qapp.windowIcon().pixmap(SIGN, SIGN).toImage() == picture
