"""Which documents there are, for whom each is made, and which of them show the plan."""

from enum import StrEnum

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.safety_records import PersonalPlan


class Document(StrEnum):
    """What can be printed of a family."""

    INTAKE = "intake"
    DRAWINGS = "drawings"
    WORKSHEETS = "worksheets"
    CHILD_PAGE = "child_page"
    PROFILE = "profile"
    CONDITIONS = "conditions"
    FRIDGE = "fridge"
    FAMILY_PLAN = "family_plan"
    FULL_PLAN = "full_plan"
    SAFETY_PLAN = "safety_plan"
    CARDS = "cards"
    CHILD_PLAN = "child_plan"
    EVALUATION = "evaluation"
    HOUSES = "houses"
    ORGANISATION = "organisation"
    CLOSING_LETTER = "closing_letter"
    INFORMATION_LETTER = "information_letter"
    PERSONAL_PLAN = "personal_plan"


AROUND_THE_TABLE = frozenset(
    {
        *(RecipientKind.WORKER, RecipientKind.OWN_FILE),
        *(RecipientKind.PARENT_WITH_CUSTODY, RecipientKind.PARENT_WITHOUT_CUSTODY),
    }
)
"""Who looks at the whole picture together."""

WITH_DATA = frozenset({Document.INTAKE, Document.FULL_PLAN})
"""Documents whose copy for the organisation's own file carries the data that it was made from."""

WITH_HOUSES = frozenset({Document.HOUSES, Document.CHILD_PLAN})
"""Documents that show the houses of a child, with their photos."""

ONLY_FOR = {
    Document.WORKSHEETS: frozenset({RecipientKind.WORKER}),
    Document.CHILD_PAGE: frozenset({RecipientKind.WORKER, RecipientKind.CHILD}),
    Document.PROFILE: AROUND_THE_TABLE,
    Document.CONDITIONS: AROUND_THE_TABLE,
    Document.FULL_PLAN: frozenset({RecipientKind.WORKER, RecipientKind.OWN_FILE}),
    Document.ORGANISATION: frozenset(
        {RecipientKind.WORKER, RecipientKind.SCHOOL, RecipientKind.ORGANISATION}
    ),
    Document.CHILD_PLAN: frozenset({RecipientKind.WORKER, RecipientKind.CHILD}),
    Document.CLOSING_LETTER: frozenset(
        {
            *(RecipientKind.WORKER, RecipientKind.OWN_FILE, RecipientKind.CHILD),
            *(RecipientKind.PARENT_WITH_CUSTODY, RecipientKind.PARENT_WITHOUT_CUSTODY),
        }
    ),
    Document.INFORMATION_LETTER: frozenset(
        {RecipientKind.WORKER, RecipientKind.OWN_FILE, RecipientKind.PARENT_WITHOUT_CUSTODY}
    ),
    Document.PERSONAL_PLAN: frozenset[RecipientKind](),
}
"""For whom a document is made when everything is; others may be asked for by name.

The plan of somebody who is threatened is in no batch at all (practice rule 20).
"""

NEUTRAL_ON_WISH = frozenset({Document.CARDS})
"""Documents whose title says on wish nothing of what they are about."""

PLANS = frozenset(
    {
        *(Document.FRIDGE, Document.FAMILY_PLAN, Document.FULL_PLAN),
        *(Document.SAFETY_PLAN, Document.CARDS, Document.ORGANISATION),
        Document.CHILD_PLAN,
    }
)
"""Documents that show the plan: of the version in force, or stamped as a draft."""


def documents_for(kind: RecipientKind) -> tuple[Document, ...]:
    """Return what a kind of reader gets when everything is printed."""
    return tuple(each for each in Document if kind in ONLY_FOR.get(each, frozenset({kind})))


def offered_to(case: Case, reader: Recipient) -> tuple[Document, ...]:
    """Return what a reader can be given one by one: also the notes that are this person's alone."""
    found = documents_for(reader.kind)
    if any(each.who == reader.who for each in case.all(PersonalPlan)):
        return (*found, Document.PERSONAL_PLAN)
    return found


def reader_for(document: Document, chosen: Recipient) -> Recipient:
    """Return for whom a document is made when somebody was chosen as its reader.

    The rules give the notes of somebody who is threatened to nobody: they are the worker's own
    copy, about this person alone, and go from hand to hand.
    """
    if document is not Document.PERSONAL_PLAN or chosen.who is None:
        return chosen
    return Recipient(RecipientKind.WORKER, about=(chosen.who,))
