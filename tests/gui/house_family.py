"""A family with two children, for tests of their houses."""

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Circle, Organisation, Person, Role
from tests.laid_open import TODAY

SAM = Person(id=RecordId("p1"), name="Sam", role=Role.CHILD)
LOT = Person(id=RecordId("p2"), name="Lot", role=Role.CHILD)
ANNA = Person(id=RecordId("p3"), name="Anna", role=Role.PARENT)
RIA = Person(id=RecordId("p4"), name="Ria", circle=Circle.NETWORK)
LATE = Person(id=RecordId("p5"), name="Wim", died_on=TODAY)
SCHOOL = Organisation(id=RecordId("o1"), name="De Wilg")
FAMILY = (SAM, LOT, ANNA, RIA, LATE, SCHOOL)

TALL = 1600
"""Pixels at which a whole house is in sight."""
