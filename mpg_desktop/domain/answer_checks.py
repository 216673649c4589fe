"""Notes about answers to questions: days that have yet to come, and days in the wrong order."""

from collections.abc import Iterator
from datetime import date

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.note import Note
from mpg_desktop.domain.records import Answer


def answer_notes(case: Case, catalogue: Catalogue, law: Law, today: date) -> Iterator[Note]:
    """Yield what the questions of the forms say about the days with which they were answered.

    Of a day that is impossibly far away `domain.checks` tells already.
    """
    for answer in case.all(Answer):
        question = catalogue.question(answer.question)
        if question is None or answer.day is None:
            continue
        if question.past and today < answer.day <= law.farthest.after(today):
            yield Note(answer.id, "day", "notes.day.not_yet")
        before = case.answer(question.after, answer.about) if question.after else None
        if before is not None and before.day is not None and answer.day < before.day:
            yield Note(answer.id, "day", "notes.order.end_before_start")
