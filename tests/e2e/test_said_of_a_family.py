"""What the bar at the bottom says of a family goes away with that family."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId, new_case_id
from mpg_desktop.domain.records import Family, Person, Role
from tests.e2e.keyboard import Keyboard, places_with, running
from tests.vaults import unlocked

JAN = Person(id=RecordId("jan"), name="Jan", role=Role.PARENT)
DE_WIT = Case.of(new_case_id(1), [Family(name="De Wit"), JAN])
OTHER = Case.of(new_case_id(2), [Family(name="Een ander gezin")])


@pytest.mark.parametrize("goes", ["close", "open"])
def test_who_was_removed_is_named_no_longer_than_the_family_lies_open(
    qapp: QApplication, tmp_path: Path, goes: str
) -> None:
    places = places_with(tmp_path, DE_WIT)
    with unlocked(places.vault) as vault:
        vault.families.save(None, OTHER, "desk.steps.new_family")
    with running(qapp, places, lambda: date(2026, 11, 23)) as house:
        keys, desk = Keyboard(house), house.desk
        keys.open_first_family()
        assert desk.session is not None
        if desk.session.case.id != DE_WIT.id:
            desk.open(DE_WIT.id)
            keys.settle()
        keys.jump("Wie horen erbij")
        keys.push("Jan")
        keys.push("Weghalen")
        page = house.window.desk_page
        assert page is not None
        assert (page.snack.isVisible(), page.snack.words()) == (True, "Jan is weggehaald.")
        if goes == "close":
            desk.close_family()
        else:
            desk.open(OTHER.id)
        keys.settle()
        assert page.snack.isHidden()
