"""Lists stand in an order that helps, nameless people apart, and the unborn are not interviewed."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtWidgets import QApplication

from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.records import (
    Address,
    Answer,
    Appointment,
    Custody,
    Person,
    Residence,
    Role,
)
from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.pages.person_questions import PersonEntry
from mpg_desktop.ui.pages.record_section import RecordSection
from mpg_desktop.ui.parts import unbroken
from tests.laid_open import LaidOpen

LayOpen = Callable[..., LaidOpen]

SAM = Person(id=RecordId("p1"), name="Sam", role=Role.CHILD, birth_date=date(2013, 3, 9))
KIM = Person(id=RecordId("p2"), name="Kim", role=Role.CHILD, birth_date=date(2015, 3, 9))
ANNA = Person(id=RecordId("p3"), name="Anna", role=Role.PARENT)
DUE = date(2027, 3, 1)


def visit(number: int, day: date | None, at: time | None = None) -> Appointment:
    return Appointment(id=RecordId(f"v{number}"), day=day, at=at, purpose=f"{number}")


def section(laid: LaidOpen, group: str, kind: str) -> RecordSection:
    laid.page.go_to_group(group)
    laid.page.card(group).unfold()
    return next(each for each in laid.page.card(group).sections() if each.kind == kind)


def titles(found: RecordSection) -> list[str]:
    return [each.row.texts()[0] for each in found.entries()]


def test_the_next_visit_stands_on_top_and_what_was_stands_last(lay_open: LayOpen) -> None:
    laid = lay_open(
        [
            visit(1, date(2026, 10, 1)),
            visit(2, date(2026, 12, 24)),
            visit(3, date(2026, 11, 23), time(15, 0)),
            visit(4, date(2026, 11, 23), time(9, 30)),
            visit(5, date(2026, 11, 1)),
            visit(6, None),
        ]
    )
    found = section(laid, "next", "appointment")
    assert [str(each.record) for each in found.entries()] == ["v6", "v4", "v3", "v2", "v5", "v1"]
    texts = {str(each.record): each.row.texts()[1] for each in found.entries()}
    assert texts["v1"] == "geweest  ·  1"
    assert texts["v3"] == "3"


def test_what_is_being_edited_keeps_its_place_until_it_is_folded(lay_open: LayOpen) -> None:
    laid = lay_open([visit(1, date(2026, 12, 1)), visit(2, date(2026, 12, 2))])
    found = section(laid, "next", "appointment")
    day = laid.field("v1", "day")
    assert isinstance(day, DateField)
    day.edited.emit(date(2026, 12, 24))
    assert [str(each.record) for each in found.entries()] == ["v1", "v2"]
    entry = found.entry(RecordId("v1"))
    assert entry is not None
    entry.set_open(is_open=False)
    assert [str(each.record) for each in found.entries()] == ["v2", "v1"]


def test_a_new_one_stays_below_until_it_is_folded(lay_open: LayOpen) -> None:
    laid = lay_open([visit(1, date(2026, 12, 24))])
    found = section(laid, "next", "appointment")
    found.add()
    new = found.entries()[-1]
    assert new.editor is not None
    day = new.editor.reveal("day")
    assert day is not None
    day.edited.emit(date(2026, 11, 30))
    QApplication.processEvents()
    assert found.entries()[-1] is new
    new.set_open(is_open=False)
    assert found.entries()[0] is new


def test_custody_and_homes_stand_together_for_each_person(lay_open: LayOpen) -> None:
    house = Address(id=RecordId("a1"), label="Bij mama")
    pairs = [("1", SAM), ("2", KIM), ("3", SAM)]
    laid = lay_open(
        [
            *(SAM, KIM, ANNA, house),
            *(Custody(id=RecordId(f"c{n}"), child=who.id, holder=ANNA.id) for n, who in pairs),
            *(Residence(id=RecordId(f"r{n}"), person=who.id, address=house.id) for n, who in pairs),
        ]
    )
    custody, homes = section(laid, "custody", "custody"), section(laid, "living", "residence")
    assert titles(custody) == ["Sam: Anna", "Sam: Anna", "Kim: Anna"]
    assert titles(homes) == ["Sam: Bij mama", "Sam: Bij mama", "Kim: Bij mama"]


def test_people_without_a_name_are_told_apart(lay_open: LayOpen) -> None:
    laid = lay_open(
        [
            Person(id=RecordId("u1"), role=Role.CHILD, due_date=DUE),
            Person(id=RecordId("u2"), role=Role.CHILD, due_date=DUE),
            Person(id=RecordId("u3"), role=Role.CHILD),
            Person(id=RecordId("u4")),
            Person(id=RecordId("u5")),
        ]
    )
    assert titles(section(laid, "people", "person")) == [
        "ongeboren kind 1",
        "ongeboren kind 2",
        "Kind in dit gezin",
        "persoon zonder naam 1",
        "persoon zonder naam 2",
    ]


def test_of_an_unborn_child_only_what_is_known_before_birth_is_asked(lay_open: LayOpen) -> None:
    baby = Person(id=RecordId("u1"), name="de baby", role=Role.CHILD, due_date=DUE)
    told = answer_id("intake.hope", baby.id)
    laid = lay_open(
        [SAM, baby, Answer(id=told, question="intake.hope", about=baby.id, text="Een jongen.")]
    )
    asked = {}
    for group in ("wishes", "living", "contact", "custody"):
        laid.page.go_to_group(group)
        laid.page.card(group).unfold_all()
        for entry in laid.page.card(group).findChildren(PersonEntry):
            if entry.person == baby.id:
                asked[group] = [each.id for each in entry.questions]
    assert asked == {
        "wishes": ["intake.hope"],
        "living": ["intake.health"],
        "custody": ["intake.contact_agreed"],
    }


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("13 jaar  ·  vanaf 5 maart 2029", "13 jaar\u00a0\u00a0·  vanaf 5\u00a0maart\u00a0(2029)"),
        ("groep 6 van 2026", "groep 6\u00a0van\u00a0(2026)"),
        ("de 4 kinderen", "de 4 kinderen"),
    ],
)
def test_no_line_begins_with_a_dot_or_breaks_a_day(text: str, kept: str) -> None:
    assert unbroken(text) == kept.replace("(", "").replace(")", "")
