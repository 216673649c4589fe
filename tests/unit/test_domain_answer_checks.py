"""Notes about the days that answer a question: given when they should be, and only then."""

from datetime import date
from pathlib import Path

import pytest

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.law import load_law
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.domain.answer_checks import answer_notes
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, answer_id
from mpg_desktop.domain.records import Answer

RESOURCES = Path(__file__).parents[2] / "resources"
LAW = load_law(RESOURCES)
CATALOGUE = load_catalogue(RESOURCES)
PHRASES = load_phrases(RESOURCES)
TODAY = date(2026, 11, 23)
TOMORROW = date(2026, 11, 24)


def told(**days: date | None) -> set[tuple[str, str]]:
    """Return which answer of the intake gets which note."""
    answers = [
        Answer(id=answer_id(f"intake.{key}"), question=f"intake.{key}", day=day)
        for key, day in days.items()
    ]
    case = Case.of(CaseId("c"), answers)
    found = [note for each in case for note in answer_notes(case, each, CATALOGUE, LAW, TODAY)]
    assert all(PHRASES.say(each.phrase) and each.field == "day" for each in found)
    return {(str(each.record).rpartition(".")[2], each.phrase) for each in found}


@pytest.mark.parametrize("question", ["registered_on", "decided_on", "rights_explained_on"])
def test_what_must_have_come_cannot_lie_ahead(question: str) -> None:
    assert told(**{question: TODAY}) == set()
    assert told(**{question: TOMORROW}) == {(question, "notes.day.not_yet")}


def test_a_year_that_is_mistyped_is_told_once_by_the_other_notes() -> None:
    assert told(registered_on=date(2126, 1, 1)) == set()


def test_a_decision_does_not_end_before_it_was_made() -> None:
    wrong = {("decided_until", "notes.order.end_before_start")}
    assert told(decided_on=TODAY, decided_until=date(2026, 11, 22)) == wrong
    assert told(decided_on=TODAY, decided_until=TODAY) == set()
    assert told(decided_until=TOMORROW) == set()
    assert told(decided_on=None, decided_until=date(2020, 1, 1)) == set()


def test_a_question_that_no_form_knows_gets_no_note() -> None:
    assert told(asked_long_ago=TOMORROW) == set()
