"""Laws of undo and redo: n edits and n undos give the first case, n redos give the last."""

from hypothesis import assume, given
from hypothesis import strategies as st

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.history import History, Step
from mpg_desktop.domain.plan_records import PlanVersion
from tests.laws.strategies import cases, edits


def unlocked(case: Case) -> Case:
    """Return a case without versions of the plan, which may be locked."""
    return case.drop(*(each.id for each in case.all(PlanVersion)))


def edited(case: Case, data: st.DataObject, *, joins: bool) -> tuple[History, list[Case]]:
    """Make some edits; return the history and each case along the way, no two alike in a row.

    What was adopted has laws of its own: tests/laws/test_plan_versions.py.
    """
    history, seen = History.start(case), [case]
    for number in range(data.draw(st.integers(1, 6))):
        changed = unlocked(data.draw(edits(history.case)))
        history = history.put(changed, Step(f"step{number}", "same" if joins else ""))
        if changed.differs(seen[-1]):
            seen.append(changed)
    return history, seen


@given(cases(most=6).map(unlocked), st.data())
def test_as_many_undos_as_edits_give_the_first_case(case: Case, data: st.DataObject) -> None:
    history, seen = edited(case, data, joins=False)
    assert history.redo_touches == ()
    for expected in reversed(seen[:-1]):
        touched = history.undo_touches
        assert {each.id for each in touched} == history.case.differs(expected)
        history = history.undo()
        assert [each.id for each in history.redo_touches] == [each.id for each in touched]
        assert history.case == expected
    assert history.case == case
    assert history.undo_touches == ()
    assert history.undoes is None
    assert history.undo() is history


@given(cases(most=6).map(unlocked), st.data())
def test_as_many_redos_give_the_last_case_again(case: Case, data: st.DataObject) -> None:
    history, seen = edited(case, data, joins=False)
    back = data.draw(st.integers(0, len(seen) - 1))
    for _ in range(back):
        history = history.undo()
    for expected in seen[len(seen) - back :]:
        history = history.redo()
        assert history.case == expected
    assert history.case == seen[-1]
    assert history.redoes is None
    assert history.redo() is history


@given(cases(most=6).map(unlocked), st.data())
def test_edits_that_join_are_one_step(case: Case, data: st.DataObject) -> None:
    history, seen = edited(case, data, joins=True)
    assert history.case == seen[-1]
    assert history.undo().case == case
    assert len(history.past) == min(1, len(seen) - 1)


@given(cases(most=6).map(unlocked), st.data())
def test_a_new_edit_after_undo_takes_the_place_of_what_was_undone(
    case: Case, data: st.DataObject
) -> None:
    history, seen = edited(case, data, joins=False)
    undone = history.undo()
    other = unlocked(data.draw(edits(undone.case)))
    after = undone.put(other, Step("other"))
    if other.differs(undone.case):
        assert after.redoes is None
        assert after.undo().case == undone.case
    else:
        assert after is undone
    assert after.case == other
    assert seen[0] == case


@given(cases(most=6).map(unlocked), cases(least=1, most=1).map(unlocked).filter(len), st.data())
def test_what_is_changed_everywhere_is_there_after_every_undo_and_redo(
    case: Case, more: Case, data: st.DataObject
) -> None:
    history, _ = edited(case, data, joins=False)
    record = next(iter(more))
    kept = [each for each in (history.case, case) if each.records.get(record.id, record) is record]
    assume(len(kept) == 2)
    history = history.undo().everywhere(lambda each: each.put(record))
    for _ in range(3):
        assert record.id in history.case.records
        history = history.redo()
    while history.undoes is not None:
        history = history.undo()
        assert record.id in history.case.records
    assert record.id not in history.everywhere(lambda each: each.drop(record.id)).case.records
