"""With a person stands what is filled in elsewhere: where that person lives, and when."""

from collections.abc import Callable
from datetime import date, timedelta

from msgspec.structs import replace
from PySide6.QtWidgets import QLabel

from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Address, Person, Residence, Role
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]

SAM = Person(id=RecordId("p1"), name="Sam", role=Role.CHILD, birth_date=date(2013, 3, 9))
STEP = Step("form.steps.added")


def test_where_somebody_lives_and_when_stands_with_the_person(lay_open: LayOpen) -> None:
    mama = Address(id=RecordId("a1"), label="bij mama")
    papa = Address(id=RecordId("a2"), label="bij papa")
    even = Residence(id=RecordId("r1"), person=SAM.id, address=mama.id, days="de even weken")
    before = Residence(
        id=RecordId("r2"), person=SAM.id, address=papa.id, until=TODAY - timedelta(days=1)
    )
    laid = lay_open([SAM, mama, papa, even, before])
    laid.field(SAM.id, "name")

    def facts() -> str:
        texts = [each.text() for each in laid.page.findChildren(QLabel)]
        return next(each for each in texts if each.startswith("Vandaag"))

    assert facts() == "Vandaag: 13 jaar\nWoont: bij mama (de even weken)"
    laid.session.put(replace(before, until=None), step=STEP)
    assert facts().endswith("Woont: bij mama (de even weken); bij papa")
    laid.session.drop(even.id, before.id, step=STEP)
    assert facts() == "Vandaag: 13 jaar"
