"""Whoever sees no colours still tells every state apart: by its shape and by its word."""

from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from mpg_desktop.content.conditions import load_conditions
from mpg_desktop.content.profile import load_profile
from mpg_desktop.domain.findings import DomainState
from mpg_desktop.domain.voice_records import Level
from mpg_desktop.ui.conditions.level_cell import TONES as LEVEL_TONES
from mpg_desktop.ui.conditions.level_cell import LevelCell
from mpg_desktop.ui.profile.domain_pill import DomainPill
from mpg_desktop.ui.profile.state_mark import TONES as STATE_TONES
from mpg_desktop.ui.profile.state_mark import StateMark
from mpg_desktop.ui.theme import Scheme, Theme
from mpg_desktop.ui.tokens import SHAPE, TEXT, contrast
from tests.gui.colour_vision import EYES, ink, seen_as

pytestmark = pytest.mark.untraced

LARGE = 200
"""Per cent: shapes are compared at a size at which their pixels can be counted."""

APART = 0.05
"""The least share of the pixels of a mark by which two shapes differ."""

SIDE = 44
"""Pixels from the edge of a state to the end of its mark, at that size."""


@pytest.fixture(params=[Scheme.LIGHT, Scheme.DARK])
def scheme(request: pytest.FixtureRequest, theme: Theme) -> Theme:
    """Return the theme in a scheme, with large text."""
    theme.set_scheme(request.param)
    theme.set_text_size(LARGE)
    return theme


def mark_of(widget: QWidget, theme: Theme) -> QImage:
    """Return the part of a state that shows its shape, without its word and its edge."""
    widget.resize(widget.sizeHint())
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor(theme.colours.surface))
    with QPainter(picture) as painter:
        widget.render(painter, QPoint())
    return picture.copy(QRect(6, 6, SIDE - 6, widget.height() - 12))


def states(theme: Theme, resources: Path) -> Mapping[str, tuple[str, QImage]]:
    """Return the word and the mark of what can be known of a domain."""
    profile = load_profile(resources)
    found = {}
    for state in DomainState:
        mark = StateMark(theme, profile)
        mark.show_state(state)
        found[str(state)] = (mark.accessibleName(), mark_of(mark, theme))
    return found


def pills(theme: Theme, resources: Path) -> Mapping[str, tuple[str, QImage]]:
    """Return the same on the pill that leads to a domain."""
    profile = load_profile(resources)
    found = {}
    for state in DomainState:
        pill = DomainPill(theme, "Gezin")
        pill.show_state(state, profile.state_label(state))
        found[str(state)] = (pill.accessibleName(), mark_of(pill, theme))
    return found


def levels(theme: Theme, resources: Path) -> Mapping[str, tuple[str, QImage]]:
    """Return the word and the mark of what a voice can say."""
    conditions = load_conditions(resources)
    found = {}
    for level in (None, *Level):
        cell = LevelCell(theme, conditions, live=False)
        cell.show_level(level)
        found[str(level)] = (cell.text(), mark_of(cell, theme))
    return found


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("kind", [states, pills, levels])
def test_every_two_states_differ_in_shape_and_word(
    scheme: Theme,
    resources: Path,
    eyes: str,
    kind: object,
) -> None:
    assert callable(kind)
    found = kind(scheme, resources)
    shapes = {key: ink(mark, EYES[eyes], SHAPE * 0.85) for key, (_, mark) in found.items()}
    assert all(shapes.values()), "every shape stands out from its ground"
    for one, other in combinations(found, 2):
        assert found[one][0] != found[other][0]
        whole = found[one][1].width() * found[one][1].height()
        differs = len(shapes[one] ^ shapes[other]) / whole
        assert differs >= APART, f"{one} and {other}: {differs:.3f}"


@pytest.mark.parametrize("eyes", EYES)
def test_marks_and_words_stand_out_from_their_ground_for_everybody(
    scheme: Theme, eyes: str
) -> None:
    tones = {*STATE_TONES.values(), *LEVEL_TONES.values()}
    matrix = EYES[eyes]
    for tone, ground in tones:
        below = seen_as(getattr(scheme.colours, ground), matrix)
        shape = seen_as(getattr(scheme.colours, tone), matrix)
        assert contrast(shape, below) >= SHAPE, f"{tone} on {ground}"
        for word in ("text", "text2"):
            assert contrast(seen_as(getattr(scheme.colours, word), matrix), below) >= TEXT


def test_a_shape_that_only_another_colour_tells_apart_is_found(
    theme: Theme, resources: Path
) -> None:
    """The measure itself can fail: the same shape in two colours does not pass."""
    theme.set_text_size(LARGE)
    conditions = load_conditions(resources)
    cell = LevelCell(theme, conditions, live=False)
    cell.show_level(Level.GOOD)
    green = mark_of(cell, theme)
    red = green.copy()
    ground = QColor(theme.colours.good_tint).rgb()
    for x in range(red.width()):
        for y in range(red.height()):
            if red.pixel(x, y) != ground:
                red.setPixelColor(x, y, QColor(theme.colours.danger))
    for matrix in EYES.values():
        shapes = ink(green, matrix, SHAPE * 0.85), ink(red, matrix, SHAPE * 0.85)
        assert len(shapes[0] ^ shapes[1]) / (green.width() * green.height()) < APART
