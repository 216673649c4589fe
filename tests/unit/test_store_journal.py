"""The journal: what stood where and when, kept small, and never changed."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import Answer, Person, Reading
from mpg_desktop.store import journal_lines, meta
from mpg_desktop.store.data_errors import UnreadableRecordError
from mpg_desktop.store.driver import IntegrityError
from mpg_desktop.store.splice import Splice, splice_between, spliced
from tests.opened_store import START, OpenedStore, opened

FAMILY = CaseId("f" * 32)
ANNA = RecordId("a" * 32)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OpenedStore]:
    with opened(tmp_path / "cases.db") as store:
        yield store


def typed(store: OpenedStore, *texts: str) -> Case:
    """Save Anna with one text after the other as her notes, and return her family."""
    case = Case(FAMILY)
    for number, notes in enumerate(texts):
        after = case.put(Person(id=ANNA, name="Anna", notes=notes))
        store.families.save(case, after, f"step.{number}")
        case = after
    return case


def forms(store: OpenedStore, field: str = "notes") -> list[str]:
    rows = store.connection.execute(
        "SELECT form FROM journal WHERE field = ? ORDER BY line", (field,)
    )
    return [row[0] for row in rows]


def test_history_tells_when_where_and_by_which_step(store: OpenedStore) -> None:
    typed(store, "boos", "minder boos", "")
    first, second, third = store.journal.history(FAMILY, ANNA, "notes")
    assert (first.before, first.after, first.step) == (None, "boos", "step.0")
    assert (second.before, second.after, second.step) == ("boos", "minder boos", "step.1")
    assert (third.before, third.after, third.step) == ("minder boos", None, "step.2")
    assert first.at == START + timedelta(seconds=1)
    assert first.device == "laptop"
    assert first.number < second.number < third.number
    assert forms(store) == ["text", "text", "empty"]


def test_a_long_text_is_kept_as_what_changed_with_a_whole_one_now_and_then(
    store: OpenedStore,
) -> None:
    story = "Het begon op een maandag. " * 40
    texts = [story + "x" * number for number in range(120)]
    case = typed(store, *texts)
    found = store.journal.history(FAMILY, ANNA, "notes")
    assert [each.after for each in found] == texts
    assert store.journal.replay(FAMILY) == case
    kept = forms(store)
    wholes = [place for place, form in enumerate(kept) if form == "text"]
    assert wholes == [0, 50, 100]
    assert set(kept) == {"text", "splice"}
    size = store.connection.execute("SELECT sum(length(after)) FROM journal").fetchone()[0]
    assert size < 6 * len(story)


def test_a_text_that_is_rewritten_is_kept_whole(store: OpenedStore) -> None:
    typed(store, "a" * 500, "b" * 500)
    assert forms(store) == ["text", "text"]


def test_every_line_but_the_first_names_the_one_before(store: OpenedStore) -> None:
    typed(store, "een", "twee", "drie")
    rows = store.connection.execute("SELECT line, previous FROM journal WHERE field = 'notes'")
    (first, none), (second, before_second), (_, before_third) = rows
    assert (none, before_second, before_third) == (None, first, second)


def test_values_that_are_no_text_are_kept_as_json(store: OpenedStore) -> None:
    before = Case(FAMILY)
    person = Person(id=ANNA, reading=(Reading.CHILD, Reading.LARGE_PRINT), age_stated=9)
    store.families.save(None, before.put(person), "step.made")
    (version,) = store.journal.history(FAMILY, ANNA, "reading")
    assert version.after == ["child", "large_print"]
    (version,) = store.journal.history(FAMILY, ANNA, "age_stated")
    assert version.after == 9
    assert forms(store, "age_stated") == ["json"]


def test_a_record_that_went_and_came_back_keeps_its_history(store: OpenedStore) -> None:
    case = typed(store, "eerst")
    gone = case.drop(ANNA)
    store.families.save(case, gone, "step.dropped")
    assert store.journal.replay(FAMILY) == gone
    back = gone.put(Person(id=ANNA, notes="later"))
    store.families.save(gone, back, "step.undone")
    values = [(each.before, each.after) for each in store.journal.history(FAMILY, ANNA, "notes")]
    assert values == [(None, "eerst"), ("eerst", None), (None, "later")]
    assert store.journal.replay(FAMILY) == back
    assert store.journal.history(FAMILY, ANNA, "name")[-1].after is None


def test_since_tells_what_changed_after_a_moment(store: OpenedStore) -> None:
    case = typed(store, "een", "twee")
    moment = store.clock.now
    assert store.journal.since(FAMILY, moment) == ()
    store.families.save(case, case.put(Answer(id=RecordId("q"), question="q")), "step.answered")
    lines = store.journal.since(FAMILY, moment)
    assert {(line.record, line.step) for line in lines} == {("q", "step.answered")}
    assert [(line.field, line.form) for line in lines] == [("", "added"), ("question", "text")]
    assert store.journal.replay(FAMILY, until=lines[0].number - 1) == case


def test_a_clock_that_was_set_back_loses_nothing(store: OpenedStore) -> None:
    typed(store, "een")
    store.clock.now -= timedelta(days=400)
    case = store.families.load(FAMILY)
    after = case.put(msgspec.structs.replace(case.records[ANNA], notes="twee"))
    store.families.save(case, after, "step.later")
    first, second = store.journal.history(FAMILY, ANNA, "notes")
    assert (first.after, second.after) == ("een", "twee")
    assert second.at < first.at
    assert store.journal.replay(FAMILY) == after


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET after = 'x'",
        "UPDATE journal SET at = at WHERE line = 1",
        "DELETE FROM journal",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE line = 1",
    ],
)
def test_the_journal_only_grows(store: OpenedStore, statement: str) -> None:
    typed(store, "een")
    with pytest.raises(IntegrityError, match="append-only"):
        store.connection.execute(statement)


def test_only_the_family_that_is_being_wiped_may_go(store: OpenedStore) -> None:
    typed(store, "een")
    with store.database.atomic():
        meta.write(store.database, "wiping", "2")
        with pytest.raises(IntegrityError, match="append-only"):
            store.connection.execute("DELETE FROM journal")


@pytest.mark.parametrize(
    ("form", "after"),
    [
        ("splice", "[0, 900, 'no JSON']"),
        ("splice", '[0,900,"x"]'),
        ("splice", '[-1,0,"x"]'),
        ("splice", None),
        ("json", "{"),
        ("json", "true"),
        ("text", "notes of a record that is not there"),
    ],
)
def test_a_line_that_does_not_fit_is_told_without_its_content(
    store: OpenedStore, form: str, after: str | None
) -> None:
    typed(store, "geheim")
    record = "elsewhere" if form == "text" else ANNA
    store.connection.execute(
        "INSERT INTO journal (family, line, at, device, step, record, field, form, chain, after)"
        " VALUES (1, 99, '2026-11-23T10:00:00.000Z', '', '', ?, 'notes', ?, 0, ?)",
        (record, form, after),
    )
    with pytest.raises(UnreadableRecordError) as caught:
        store.journal.replay(FAMILY)
    assert "geheim" not in str(caught.value)


def test_a_splice_that_does_not_fit_is_refused() -> None:
    for splice in (Splice(-1, 0, ""), Splice(0, -1, ""), Splice(2, 2, "")):
        with pytest.raises(ValueError, match="beyond"):
            spliced("abc", splice)


def test_a_splice_is_found_at_once_in_a_very_long_text() -> None:
    before = "abc " * 25_000
    after = before[:60_000] + "één woord " + before[60_000:]
    splice = splice_between(before, after)
    assert spliced(before, splice) == after
    assert len(splice.inserted) == len("één woord ")


def test_no_change_is_no_line() -> None:
    anna = Person(id=ANNA, name="Anna")
    assert list(journal_lines.changes(anna, anna)) == []
    assert list(journal_lines.changes(None, None)) == []
