"""Laws of the projection: what is blocked is nowhere in a copy, what is allowed is there.

The law about secrets is also proved to bite: a reader who wrongly gets everything makes it fail.
"""

from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Decision
from mpg_desktop.domain.fields import shape_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import (
    Protection,
    Recipient,
    RecipientKind,
)
from mpg_desktop.domain.records import (
    Organisation,
    Person,
    Secret,
    kind_of,
)
from mpg_desktop.domain.verdicts import BOUND
from tests.laws.canaries import (
    COMPLETE,
    OTHERS,
    RULES,
    TODAY,
    Plan,
    bytes_of,
    check_nothing_hidden_is_there,
    hide,
    open_to_all,
    secret_plans,
    with_canaries,
)
from tests.laws.strategies import cases, record_ids


@given(secret_plans(), st.booleans())
def test_a_secret_is_nowhere_in_the_copy(plan: Plan, everything_is_open: bool) -> None:  # noqa: FBT001 - drawn
    check_nothing_hidden_is_there(open_to_all(RULES) if everything_is_open else RULES, plan)


@given(secret_plans(), st.booleans())
def test_one_more_secret_never_adds_anything(plan: Plan, everything_is_open: bool) -> None:  # noqa: FBT001 - drawn
    case, _, recipient, secrets = plan
    rules = open_to_all(RULES) if everything_is_open else RULES
    copy = project(case, recipient, rules, TODAY)
    for record_id, secret in secrets:
        case = hide(case, record_id, secret)
        less = project(case, recipient, rules, TODAY)
        for record in less:
            before = copy.records[record.id]
            for shape in shape_of(type(record)):
                value = getattr(record, shape.name)
                assert value in (getattr(before, shape.name), shape.empty)
            assert set(record.blank) <= set(before.blank)
        copy = less


@given(cases(most=10), st.sampled_from(OTHERS), st.data())
def test_nothing_disappears_without_being_told(
    case: Case, kind: RecipientKind, data: st.DataObject
) -> None:
    people = [each.id for each in case if isinstance(each, Person | Organisation)]
    who = data.draw(st.sampled_from([None, *people]))
    copy = project(case, Recipient(kind, who), RULES, TODAY)
    told = {(each.record, each.field) for each in copy.withheld}
    for record in case:
        kept = copy.records.get(record.id)
        if kept is None:
            assert (record.id, "") in told
            continue
        assert (record.id, "") not in told
        for shape in shape_of(type(record)):
            same = getattr(kept, shape.name) == getattr(record, shape.name)
            assert same is ((record.id, shape.name) not in told)


@given(cases(most=10), st.sampled_from(OTHERS), st.data())
def test_no_record_of_a_copy_points_to_one_that_was_left_out(
    case: Case, kind: RecipientKind, data: st.DataObject
) -> None:
    people = [each.id for each in case if isinstance(each, Person | Organisation)]
    who = data.draw(st.sampled_from([None, *people]))
    copy = project(case, Recipient(kind, who), RULES, TODAY)
    gone = case.records.keys() - copy.records.keys()
    for record in copy:
        assert not record.secret
        for shape in shape_of(type(record)):
            if shape.refers:
                assert getattr(record, shape.name) not in gone


@given(cases(most=10), st.sampled_from(sorted(COMPLETE)), st.none() | record_ids())
def test_the_own_file_is_complete(case: Case, kind: RecipientKind, who: RecordId | None) -> None:
    if kind is RecipientKind.OWN_FILE:  # what stays with the worker: tests/laws/test_kept_apart.py
        kept = {"meldcode_step", "weighing", "personal_plan", "house", "stroke"}
        case = case.drop(*(each.id for each in case if kind_of(each) in kept))
    copy = project(case, Recipient(kind, who), RULES, TODAY)
    assert dict(copy.records) == dict(case.records)
    assert (copy.case_id, copy.practice, copy.withheld) == (case.id, case.practice, ())


@given(cases(most=10), st.sampled_from(OTHERS))
def test_what_is_allowed_and_not_secret_is_there(case: Case, kind: RecipientKind) -> None:
    """With all classes open, a copy of a file without secrets lacks nothing but what is unknown."""
    plain, places = with_canaries(case)
    copy = project(plain, Recipient(kind), open_to_all(RULES), TODAY)
    found = bytes_of(copy)
    # What somebody said in confidence opens with that person's yes only, not with a class.
    confided = {
        (each.record, each.field)
        for each in copy.withheld
        if each.protection in {Protection.CHILD_CONFIDENCE, Protection.THIRD_PARTY}
    }
    for (record_id, field), text in places.items():
        if record_id in copy.records and (record_id, field) not in confided:
            assert text in found, (record_id, field)
    # Only what is about somebody who is not in the file stays out, with what refers to it.
    for each in copy.withheld:
        assert each.ground in {"not_for_reader", "refers"}


@given(cases(most=8), st.sampled_from(OTHERS), st.data())
def test_a_decision_closes_and_opens_one_field(
    case: Case, kind: RecipientKind, data: st.DataObject
) -> None:
    plain, places = with_canaries(case)
    if not places:
        return
    place = data.draw(st.sampled_from(sorted(places)))
    record = plain.records[place[0]]
    closed = Decision(*place, opens=False, reason="overlegd")
    copy = project(plain, Recipient(kind), open_to_all(RULES), TODAY, [closed])
    if RULES.record(kind_of(record)).fields.get(place[1]):
        assert places[place] not in bytes_of(copy)
    opened = Decision(*place, opens=True, reason="overlegd")
    secret = hide(plain, place[0], Secret(place[1]))
    copy = project(secret, Recipient(kind), open_to_all(RULES), TODAY, [opened])
    assert copy.decisions == (opened,)
    bound = RULES.record(kind_of(record)).protection(place[1]) in BOUND
    if place[0] in copy.records and not bound:
        assert places[place] in bytes_of(copy)


def test_a_reader_who_wrongly_gets_everything_is_found() -> None:
    readers = {
        kind: replace(rule, complete=kind is not RecipientKind.WORKER)
        for kind, rule in RULES.readers.items()
    }
    leaky = replace(RULES, readers=MappingProxyType(readers))

    @settings(database=None)
    @given(secret_plans())
    def law(plan: Plan) -> None:
        check_nothing_hidden_is_there(leaky, plan)

    with pytest.raises(AssertionError):
        law()
