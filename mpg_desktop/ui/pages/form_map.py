"""What one can jump to on the tab of a form: its groups, questions, lists, and the family."""

from collections.abc import Container, Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import About, Form, Group, Kind, Question
from mpg_desktop.domain.ids import FAMILY_RECORD, answer_id
from mpg_desktop.domain.records import Drawing
from mpg_desktop.ui.pages.asked_of import asked_of
from mpg_desktop.ui.pages.field_maker import HELD
from mpg_desktop.ui.pages.group_card import DRAWN, FAMILY
from mpg_desktop.ui.pages.record_lines import RecordLines
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.spot import Spot


def spots(form: Form, around: Surroundings, case: Case) -> list[Spot]:
    """Return the groups, and the questions of each; those about a person for each of them."""
    found: list[Spot] = []
    for group in form.groups:
        asked = form.asked(group.id)
        found.append(Spot(group.label, form.title, view=group.id))
        for question in asked:
            found += _of_question(around, group, question)
        found += _about_people(around, case, group, [each for each in asked if _is_apart(each)])
    return found


def spot_of(group: Group, question: Question) -> Spot:
    """Return the spot of a question about the family."""
    record = answer_id(question.id)
    return Spot(question.label, group.label, record=record, field=HELD[question.kind])


def spots_in(form: Form, groups: Container[str]) -> Iterator[Spot]:
    """Yield the spots of the questions of some groups, all of them about the family."""
    for group in form.groups:
        if group.id in groups:
            asked = form.asked(group.id)
            yield from (spot_of(group, each) for each in asked if each.kind is not Kind.RECORDS)


def group_of_answer(form: Form, record: str) -> str | None:
    """Return the group of the question that a record answers about the family, or None."""
    found = (each.group for each in form.questions if answer_id(each.id) == record)
    return next(found, None)


def _of_question(around: Surroundings, group: Group, question: Question) -> Iterator[Spot]:
    if question.kind is Kind.RECORDS:
        yield Spot(question.label, group.label, view=question.id)
        if question.record == DRAWN:
            words = QCoreApplication.translate("FormMap", "Stamboom (genogram)")
            yield Spot(words, group.label, view=Drawing.GENOGRAM)
            words = QCoreApplication.translate("FormMap", "Tekening: wie steunt wie? (ecogram)")
            yield Spot(words, group.label, view=Drawing.ECOGRAM)
        if question.record == FAMILY:
            for field in around.catalogue.records[FAMILY].fields:
                yield Spot(field.label, group.label, record=FAMILY_RECORD, field=field.name)
    elif question.about is About.FAMILY:
        yield spot_of(group, question)


def _about_people(
    around: Surroundings, case: Case, group: Group, questions: Sequence[Question]
) -> Iterator[Spot]:
    lines = RecordLines(around, case)
    for person, asked in asked_of(case, questions, around.law, around.today()).items():
        name = lines.name(person)
        for each in asked:
            label = each.label_for(name)
            words = label if name in label else f"{label} {name}"
            record = answer_id(each.id, person)
            yield Spot(words, group.label, record=record, field=HELD[each.kind])


def _is_apart(question: Question) -> bool:
    return question.about is not About.FAMILY and question.kind is not Kind.RECORDS
