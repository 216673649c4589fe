"""What is odd in a safety plan, said at the spot: who left, what is over, what was not asked."""

from collections.abc import Iterator
from datetime import date

from mpg_desktop.domain.file import File, look_up
from mpg_desktop.domain.house_records import House
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.note import Note
from mpg_desktop.domain.records import Answer, AnyRecord, Organisation, Person
from mpg_desktop.domain.safety import EVALUATE_ON, HOLDS_UNTIL, day_answered, is_over
from mpg_desktop.domain.safety_records import (
    MeldcodeStep,
    SafetyAgreement,
    SafetyPerson,
    Weighing,
)

STEPS = range(1, 6)
"""The steps of the meldcode, and its weighing questions."""


def odd_safety(file: File, record: AnyRecord, today: date) -> Iterator[Note]:
    """Yield what is odd about a record of the safety plan; it blocks nothing."""
    match record:
        case SafetyAgreement():
            if not is_over(record, today) and any(has_left(file, x, today) for x in record.who):
                yield Note(record.id, "who", "notes.safety.who_left")
        case SafetyPerson():
            if has_left(file, record.who, today):
                yield Note(record.id, "who", "notes.safety.who_left")
        case MeldcodeStep() if record.step not in STEPS:
            yield Note(record.id, "step", "notes.safety.five")
        case Weighing() if record.question not in STEPS:
            yield Note(record.id, "question", "notes.safety.five")
        case House() if record.shared_with and record.asked_on is None:
            yield Note(record.id, "asked_on", "notes.safety.asked_when")
        case Answer():
            yield from _days_of_the_plan(file, record, today)
        case _:
            return


def has_left(file: File, who: RecordId, today: date) -> bool:
    """Tell whether somebody who does something has died, left, or is an organisation that did."""
    person, body = look_up(file, Person, who), look_up(file, Organisation, who)
    ends = (person.died_on, person.left_on) if person else (body.until if body else None,)
    return any(day is not None and day <= today for day in ends)


def _days_of_the_plan(file: File, answer: Answer, today: date) -> Iterator[Note]:
    ends = day_answered(file, HOLDS_UNTIL)
    if answer.id == answer_id(HOLDS_UNTIL) and ends is not None and ends < today:
        yield Note(answer.id, "day", "notes.safety.ended")
    looked = answer.day if answer.id == answer_id(EVALUATE_ON) else None
    if looked is not None and ends is not None and looked > ends:
        yield Note(answer.id, "day", "notes.safety.look_after_end")
