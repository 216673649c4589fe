"""Notes about answers to questions: days that have yet to come, and days in the wrong order."""

from collections.abc import Iterator
from datetime import date

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.note import Note
from mpg_desktop.domain.records import Answer, AnyRecord


def answer_notes(
    case: Case, record: AnyRecord, catalogue: Catalogue, law: Law, today: date
) -> Iterator[Note]:
    """Yield what the question of an answer says about the day with which it was answered.

    Of a day that is impossibly far away `domain.checks` tells already.
    """
    if not isinstance(record, Answer) or record.day is None:
        return
    question = catalogue.question(record.question)
    if question is None:
        return
    if question.past and today < record.day <= law.farthest.after(today):
        yield Note(record.id, "day", "notes.day.not_yet")
    before = case.answer(question.after, record.about) if question.after else None
    if before is not None and before.day is not None and record.day < before.day:
        yield Note(record.id, "day", "notes.order.end_before_start")
