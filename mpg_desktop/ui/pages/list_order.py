"""In which order the records of a list stand, where it is not the order of their making."""

from datetime import date

from mpg_desktop.domain.records import (
    AnyRecord,
    Appointment,
    Circle,
    Custody,
    Person,
    Residence,
)

CIRCLES = (Circle.FAMILY, Circle.NETWORK, Circle.PROFESSIONAL)

Rank = tuple[int, int, str, str]


def rank_of(record: AnyRecord, today: date) -> Rank:
    """Return what a list is sorted by.

    People of the family come first, custody stands child by child and homes person by person.
    Appointments to come stand on top, the next one first; then those that were, the last first.
    """
    match record:
        case Person():
            return (CIRCLES.index(record.circle), 0, "", record.id)
        case Custody():
            return (0, 0, record.child, record.id)
        case Residence():
            return (0, 0, record.person, record.id)
        case Appointment(day=date() as day):
            been = day < today
            time = f"{record.at:%H:%M}" if record.at is not None else ""
            return (int(been), -day.toordinal() if been else day.toordinal(), time, record.id)
        case _:
            return (0, 0, "", record.id)
