"""What a reader can get of which something stands in it, told before anything is made."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from mpg_desktop.desk.documents import PLANS, Document, documents_for
from mpg_desktop.desk.editions import evaluated, in_force_or_draft
from mpg_desktop.desk.rulebook import Rulebook
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Copy, Occasion
from mpg_desktop.domain.drawn import shows_anything
from mpg_desktop.domain.evaluations import evaluations, under_way
from mpg_desktop.domain.file import doers_for, look_up
from mpg_desktop.domain.findings import Statement
from mpg_desktop.domain.house_records import House
from mpg_desktop.domain.plan_records import (
    Agreement,
    ClosingLetter,
    Evaluation,
    Goal,
    GoalReview,
    InformationLetter,
    PlanStep,
)
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import Recipient
from mpg_desktop.domain.records import Answer, AnyRecord, Person
from mpg_desktop.domain.safety_records import SafetyAgreement, SafetyCondition, SafetyPerson
from mpg_desktop.domain.voice_records import Need, Rating, Round, Voice
from mpg_desktop.domain.withdrawal import taken_back

OF_THE_PLAN = (Goal, PlanStep, Agreement)
OF_EACH = (SafetyAgreement, SafetyPerson, Agreement, PlanStep)

FILLED_BY: Mapping[Document, tuple[type[AnyRecord], ...]] = {
    Document.PROFILE: (Statement,),
    Document.CONDITIONS: (Rating, Need),
    Document.FRIDGE: (PlanStep, Agreement),
    Document.FAMILY_PLAN: OF_THE_PLAN,
    Document.FULL_PLAN: OF_THE_PLAN,
    Document.ORGANISATION: (PlanStep,),
    Document.SAFETY_PLAN: (SafetyAgreement, SafetyPerson, SafetyCondition),
    Document.CARDS: OF_EACH,
    Document.CHILD_PLAN: OF_EACH,
    Document.EVALUATION: (Evaluation,),
    Document.HOUSES: (House,),
    Document.CLOSING_LETTER: (ClosingLetter,),
    Document.INFORMATION_LETTER: (InformationLetter,),
}
"""The kinds of records of which a copy holds one before a document has something to say."""

ON_THE_FRIDGE = ("plan.wish", "plan.goes_well", "plan.watch_out")
HOW_WE_DEAL = ("plan.contact", "plan.cancel", "plan.disagree")
TONIGHT = ("plan.tonight_", "plan.evening_number")
KEPT_WITH = (*ON_THE_FRIDGE, *HOW_WE_DEAL, *TONIGHT)
IN_FULL = ("plan.other_plans", "plan.intervention", "plan.specialist", "plan.follow_up")
CLOSED = ("plan.if_it_returns", "plan.first_signs", "plan.closed_well")

ANSWERED_IN: Mapping[Document, tuple[str, ...]] = {
    Document.FRIDGE: ON_THE_FRIDGE,
    Document.FAMILY_PLAN: KEPT_WITH,
    Document.FULL_PLAN: (*KEPT_WITH, *IN_FULL, *CLOSED),
    Document.SAFETY_PLAN: ("safety.",),
}
"""How the questions begin whose answers are enough as well."""


def filled_for(case: Case, reader: Recipient, rules: Rulebook, day: date) -> frozenset[Document]:
    """Return the documents that say something of this family to a reader, if rules alone decide.

    What it has in each of them is looked up in the copy, so that nobody is offered a page which
    only tells that there is something that others get.
    """
    plan, _ = in_force_or_draft(case, draft=False)
    now = evaluated(case)
    took_back = taken_back(case, reader, rules.recipients)
    # Only of a secret it matters who reads along where a paper hangs.
    is_open = all(not each.secret for each in case)
    hangs = frozenset[str]() if is_open else rules.recipients.hanging.documents

    def edition(document: Document) -> Case:
        if document is Document.EVALUATION:
            return now
        return plan if document in PLANS else case

    @cache
    def copy_of(shown: Case, hanging: str) -> Copy:
        occasion = Occasion(day, rules.law, hanging, took_back)
        return project(shown, reader, rules.recipients, occasion)

    def copy_for(document: Document) -> Copy:
        return copy_of(edition(document), document.value if document in hangs else "")

    return frozenset(
        each for each in documents_for(reader.kind) if _fills(each, copy_for(each), day)
    )


def _fills(document: Document, copy: Copy, day: date) -> bool:
    if document is Document.DRAWINGS:
        return shows_anything(copy)
    kinds, asked = FILLED_BY.get(document), ANSWERED_IN.get(document, ())
    if kinds is None:
        return True
    return any(
        (isinstance(each, kinds) and _says(each, day) and _has_place(each, document, copy))
        or (isinstance(each, Answer) and each.question.startswith(asked) and _is_answered(each))
        for each in copy
    )


def _is_answered(answer: Answer) -> bool:
    """Tell whether an answer holds more than blanks."""
    return bool(answer.text.strip() or answer.choices or answer.day or answer.number is not None)


def _has_outcome(evaluation: Evaluation, copy: Copy) -> bool:
    """Tell whether an evaluation is the last one, and something came of it."""
    told = (evaluation.safe_enough, evaluation.good_enough, evaluation.differently)
    return evaluation == evaluations(copy)[-1] and (
        any(each.strip() for each in told)
        or any(look_up(copy, Person, each) is not None for each in evaluation.present)
        or any(
            each.evaluation == evaluation.id and look_up(copy, Goal, each.goal) is not None
            for each in copy.all(GoalReview)
        )
    )


def _says(record: AnyRecord, day: date) -> bool:
    """Tell whether a record says anything on a day: a letter with words, what is not over yet."""
    match record:
        case ClosingLetter() | InformationLetter():
            return bool(record.text.strip())
        case Agreement():
            return record.until is None or record.until >= day
        case PlanStep():
            return record.done_on is None
        case Goal():
            return record.ended_on is None
        case Statement():
            return bool(record.domain)
        case _:
            return True


def _has_place(record: AnyRecord, document: Document, copy: Copy) -> bool:
    """Tell whether a copy holds that under which a document tells of a record."""
    if isinstance(record, House):
        return look_up(copy, Person, record.child) is not None
    if isinstance(record, Rating):
        voice = look_up(copy, Voice, record.voice)
        return voice is not None and look_up(copy, Round, voice.round) is not None
    if isinstance(record, Evaluation):
        return under_way(copy) is not None or _has_outcome(record, copy)
    if document is Document.ORGANISATION and isinstance(record, PlanStep):
        doers = doers_for(copy, copy.recipient.who)
        return any(not each.isdisjoint(record.who) for each in doers)
    return True
