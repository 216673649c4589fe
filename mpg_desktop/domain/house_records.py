"""The records of the three houses and the safety house: a child's exact words and drawing.

The child draws, names and orders; the worker writes down exact words. Afterwards the child chooses
for each house who may see it, and that choice binds every later copy (Signs of Safety; practice
rule 10).
"""

from datetime import date
from enum import StrEnum

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.record import Record


class HouseOf(StrEnum):
    """Which house it is."""

    GOOD_THINGS = "good_things"
    WORRIES = "worries"
    DREAMS = "dreams"
    SAFETY = "safety"


class House(Record, frozen=True, kw_only=True, tag="house"):
    """One house of a child: its exact words, its drawing (see `Stroke`) or a photo of one on paper.

    `shared_with` are those whom the child lets see it; nobody else but the worker does.
    `asked_on` is when the child was asked.
    """

    child: RecordId
    of: HouseOf
    day: date | None = None
    words: str = ""
    photo: RecordId | None = None
    shared_with: tuple[RecordId, ...] = ()
    asked_on: date | None = None


class Stroke(Record, frozen=True, kw_only=True, tag="stroke"):
    """One stroke of a drawing in a house, kept as soon as it is drawn.

    `points` are x and y by turns on a paper of 1000 by 700; `width` is in the same units.
    """

    house: RecordId
    points: tuple[float, ...]
    colour: str = ""
    width: float = 0.0
