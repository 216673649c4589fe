"""Which professionals and organisations a reader may know of.

Who treats whom is health of that person: an ex-partner, a grandmother or a club has no business
with it (Jeugdwet 7.3.10). So a reader knows of the worker and the deputy, of those who help the
reader or the reader's children, and of those with whom the reader does something.
"""

from collections.abc import Iterator
from itertools import chain

from mpg_desktop.domain.care_records import Consent
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Agreement, PlanStep
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import Circle, Organisation, Person, Support
from mpg_desktop.domain.safety_records import SafetyAgreement, SafetyPerson

WIDE = frozenset({RecipientKind.PARENT_WITH_CUSTODY, RecipientKind.CHILD})
"""Readers who have the whole plan, and so know of everybody in it."""

LEADING = ("intake.fixed_worker", "intake.deputy")
"""The questions that name who works with the family for everybody."""


def unknown_helpers(
    case: Case, recipient: Recipient, children: frozenset[RecordId]
) -> frozenset[RecordId]:
    """Return the professionals and organisations of which a reader may not know.

    `children` are those over whom the reader has a say. A helper of whom nothing says whom it helps
    is known to those who have the plan.
    """
    wide = recipient.kind in WIDE
    own = children | ({recipient.who} if recipient.who is not None else frozenset())
    helpers: dict[RecordId, RecordId | None] = {
        each.id: each.organisation
        for each in case.all(Person)
        if each.circle is Circle.PROFESSIONAL
    }
    helpers |= {each.id: None for each in case.all(Organisation)}
    helped = {each: _helped_by(case, each) for each in helpers}
    met = _leading(case) | _met(case, own, wide=wide)

    def knows(each: RecordId) -> bool:
        place = helpers[each]
        people = helped[each] | helped.get(place or each, frozenset())
        return each in met or not own.isdisjoint(people) or (wide and not people)

    known = {each for each in helpers if knows(each)}
    # Where somebody works is known with the one who works there.
    known |= {place for each in known & met if (place := helpers[each]) is not None}
    return frozenset(helpers) - known


def _leading(case: Case) -> frozenset[RecordId]:
    answers = (case.answer(each) for each in LEADING)
    return frozenset(RecordId(who) for each in answers if each is not None for who in each.choices)


def _met(case: Case, own: frozenset[RecordId], *, wide: bool) -> frozenset[RecordId]:
    """Return who does something together with a reader; all of the plan for who has it whole."""
    deeds = [
        *(each.who for each in case.all(PlanStep)),
        *(each.who for each in case.all(Agreement)),
        *(each.who for each in case.all(SafetyAgreement)),
    ]
    together = [each for each in deeds if wide or not own.isdisjoint(each)]
    network = [each.who for each in case.all(SafetyPerson) if wide]
    return frozenset(chain(chain.from_iterable(together), network))


def _helped_by(case: Case, helper: RecordId) -> frozenset[RecordId]:
    """Return the people whom something says to be helped by a professional or an organisation."""
    return frozenset(_named_with(case, helper))


def _named_with(case: Case, helper: RecordId) -> Iterator[RecordId]:
    for tie in case.all(Support):
        if helper in {tie.one, tie.other}:
            yield tie.other if tie.one == helper else tie.one
    for consent in case.all(Consent):
        if consent.to_whom == helper and consent.person is not None:
            yield consent.person
    place = case.records.get(helper)
    name = place.name if isinstance(place, Organisation) else ""
    for person in case.all(Person):
        if name and person.school_or_work.startswith(name):
            yield person.id
