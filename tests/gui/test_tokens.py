"""Shows that every colour can be told from the ground that it stands on."""

import pytest

from mpg_desktop.ui.style_sheet import style_sheet
from mpg_desktop.ui.tokens import DARK, LIGHT, PAIRS, Colours, contrast


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#777777", "#FFFFFF", 4.478),
        ("#0B6868", "#0B6868", 1.0),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.001)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_every_pair_that_meets_can_be_read(
    colours: Colours, front: str, ground: str, least: float
) -> None:
    assert contrast(getattr(colours, front), getattr(colours, ground)) >= least


def test_every_colour_is_held_against_something_or_only_a_line() -> None:
    held = {name for front, ground, _ in PAIRS for name in (front, ground)}
    colours = set(Colours.__struct_fields__) - {"dark"}
    assert colours - held == {"line"}  # a line that parts things carries no meaning


def test_no_rule_looks_around_a_label_or_a_button() -> None:
    """Qt would go through all that is around each of the hundreds that a family has."""
    sheet = style_sheet(LIGHT, 100)
    selectors = [
        each.strip() for rule in sheet.split("}") for each in rule.split("{")[0].split(",")
    ]
    many = ("QLabel", "QPushButton", "QToolButton", "QFrame", "QWidget")
    inside = [each for each in selectors if " " in each and each.split()[-1].startswith(many)]
    assert "QComboBox QAbstractItemView" in selectors, "rules with two parts are seen"
    assert inside == []
