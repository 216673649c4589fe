"""Laws of the case: what is put is there, what is dropped is not, nothing else ever changes."""

from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.fields import record_kinds
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.domain.wire import from_fields, from_json, to_fields, to_json
from tests.laws.strategies import cases, edits, records


@given(cases(), st.data())
def test_put_gives_the_record_and_leaves_all_others(case: Case, data: st.DataObject) -> None:
    changed = data.draw(edits(case))
    ids = changed.differs(case)
    for record_id in case.records.keys() | changed.records.keys():
        if record_id not in ids:
            assert changed.records.get(record_id) == case.records.get(record_id)
        else:
            assert changed.records.get(record_id) != case.records.get(record_id)


@given(cases(), records())
def test_what_was_put_is_found_and_what_was_dropped_is_not(case: Case, record: AnyRecord) -> None:
    kept = case.drop(record.id).put(record)
    assert kept.find(type(record), record.id) is record
    assert record in kept.all(type(record))
    assert record.id not in kept.drop(record.id).records


@given(cases(), st.data())
def test_the_records_of_a_kind_are_all_of_that_kind_in_their_order(
    case: Case, data: st.DataObject
) -> None:
    for each in (case, data.draw(edits(case)), case):
        for kind in record_kinds().values():
            assert each.all(kind) == tuple(one for one in each if isinstance(one, kind))


@given(cases())
def test_putting_what_is_there_and_dropping_what_is_not_change_nothing(case: Case) -> None:
    again = case.put(*case)
    assert again == case
    assert not again.differs(case)
    assert case.drop() == case


@given(cases(), st.data())
def test_differences_lead_from_one_case_to_the_other(case: Case, data: st.DataObject) -> None:
    other = data.draw(edits(data.draw(edits(case))))
    ids = other.differs(case)
    assert ids == case.differs(other)
    gone = [each for each in ids if each not in other.records]
    new = [other.records[each] for each in ids if each in other.records]
    assert case.drop(*ids).put(*new) == other.drop(*gone)


@given(cases(), st.data())
def test_an_edit_never_touches_the_case_it_began_with(case: Case, data: st.DataObject) -> None:
    before = [to_json(each) for each in case]
    data.draw(edits(case))
    assert [to_json(each) for each in case] == before


@given(records())
def test_every_record_comes_back_from_json_as_it_was(record: AnyRecord) -> None:
    assert from_json(to_json(record)) == record
    assert from_fields(to_fields(record)) == record
