"""Families in the encrypted file: saved whole or not at all, listed, put away, wiped for good."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.due import Due
from mpg_desktop.domain.ids import CaseId, RecordId, new_case_id
from mpg_desktop.domain.records import Address, Attachment, Family, Person
from mpg_desktop.store import meta
from mpg_desktop.store.data_errors import (
    ChangedElsewhereError,
    UnknownFamilyError,
    UnreadableRecordError,
)
from mpg_desktop.store.drafts import Draft
from mpg_desktop.store.driver import IntegrityError
from mpg_desktop.store.errors import DamagedPageError
from mpg_desktop.store.families import WipeGround
from tests.opened_store import KEY, OpenedStore, opened

MOTHER, CHILD, HOME = RecordId("1" * 32), RecordId("2" * 32), RecordId("3" * 32)
CHECK = Due(date(2026, 12, 1), "due.plan.settle", HOME, values={"count": 6})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OpenedStore]:
    with opened(tmp_path / "cases.db") as store:
        yield store


def jansen(number: int = 1, *, practice: bool = False) -> Case:
    family = Family(name="Jansen", reference="A-7", since=date(2026, 3, 1))
    people = (Person(id=CHILD, name="Kees"), Person(id=MOTHER, name="Anna"))
    return Case.of(new_case_id(number), (family, *people), practice=practice)


def count(store: OpenedStore, table: str) -> int:
    return int(store.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - names of this file


def test_what_was_saved_is_there_after_reopening_in_the_order_of_the_ids(tmp_path: Path) -> None:
    case = jansen()
    with opened(tmp_path / "cases.db") as store:
        moment = store.families.save(None, case, "step.made")
    assert moment == datetime(2026, 11, 23, 9, 0, 1, tzinfo=UTC)
    with opened(tmp_path / "cases.db") as store:
        loaded = store.families.load(case.id)
    assert loaded == case
    assert list(loaded.records) == [MOTHER, CHILD, "family"]


def test_a_record_that_goes_is_gone_and_one_that_changes_changes(store: OpenedStore) -> None:
    case = jansen()
    store.families.save(None, case, "step.made")
    after = case.drop(CHILD).put(Person(id=MOTHER, name="Anna", phone="06"))
    store.families.save(case, after, "step.edited")
    assert store.families.load(case.id) == after


def test_an_id_that_comes_back_as_another_kind_is_that_other_kind(store: OpenedStore) -> None:
    case = jansen()
    store.families.save(None, case, "step.made")
    after = case.drop(CHILD).put(Address(id=CHILD, label="thuis"))
    store.families.save(case, after, "step.edited")
    assert store.families.load(case.id) == after
    assert store.journal.replay(case.id) == after


def test_nothing_is_written_when_the_file_holds_something_else(
    store: OpenedStore, tmp_path: Path
) -> None:
    case = jansen()
    store.families.save(None, case, "step.made")
    theirs = case.put(Person(id=MOTHER, name="Annie"))
    with opened(tmp_path / "cases.db") as other:
        other.families.save(case, theirs, "step.edited")
    ours = case.put(Person(id=CHILD, name="Cees"))
    with pytest.raises(ChangedElsewhereError):
        store.families.save(case, ours, "step.edited")
    assert store.families.load(case.id) == theirs
    assert store.journal.replay(case.id) == theirs


def test_a_family_that_is_gone_or_already_there_is_not_written(store: OpenedStore) -> None:
    case = jansen()
    with pytest.raises(ChangedElsewhereError):
        store.families.save(case, case.drop(CHILD), "step.edited")
    store.families.save(None, case, "step.made")
    with pytest.raises(ChangedElsewhereError):
        store.families.save(None, case, "step.made")


def test_a_family_never_turns_into_another_or_into_practice(store: OpenedStore) -> None:
    case = jansen()
    store.families.save(None, case, "step.made")
    for other in (jansen(2), Case.of(case.id, case, practice=True)):
        with pytest.raises(ValueError, match="one family into another"):
            store.families.save(case, other, "step.edited")
    assert store.families.load(case.id) == case


def test_a_save_that_fails_halfway_leaves_nothing_behind(store: OpenedStore) -> None:
    case = jansen()
    store.families.save(None, case, "step.made")
    store.connection.execute(
        "CREATE TRIGGER full BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    after = case.put(Person(id=MOTHER, name="Annabel"))
    with pytest.raises(IntegrityError):
        store.families.save(case, after, "step.edited")
    store.connection.execute("DROP TRIGGER full")
    assert store.families.load(case.id) == case
    assert store.search.find("Annabel") == ()
    store.families.save(case, after, "step.edited")
    assert store.families.load(case.id) == after


def test_the_list_tells_what_stands_in_the_family_and_what_is_due(store: OpenedStore) -> None:
    case = jansen()
    store.families.save(None, case, "step.made", next_due=CHECK)
    store.families.save(None, jansen(2, practice=True), "step.made")
    (line,) = store.families.list()
    assert (line.id, line.label, line.reference) == (case.id, "Jansen", "A-7")
    assert (line.since, line.next_due) == (date(2026, 3, 1), date(2026, 12, 1))
    assert (line.due, line.asks) == ("due.plan.settle", {"count": 6})
    assert line.made_at == line.changed_at == datetime(2026, 11, 23, 9, 0, 1, tzinfo=UTC)
    assert (line.practice, line.archived_at, line.binned_at) == (False, None, None)
    later = store.families.save(case, case.put(Family(name="De Vries")), "step.edited")
    (line,) = store.families.list()
    assert (line.label, line.changed_at, line.next_due) == ("De Vries", later, None)
    assert (line.due, line.asks) == (None, {})
    assert line.made_at < later
    (line,) = store.families.list(practice=True)
    assert line.practice


def test_a_family_goes_to_the_archive_and_the_bin_and_back(store: OpenedStore) -> None:
    case = jansen()
    store.families.save(None, case, "step.made")
    store.families.archive(case.id)
    assert store.families.list() == ()
    assert [line.id for line in store.families.list(archived=True)] == [case.id]
    store.families.bin(case.id)
    assert store.families.list(archived=True) == ()
    assert [line.id for line in store.families.list(binned=True)] == [case.id]
    store.families.unbin(case.id)
    store.families.unarchive(case.id)
    (line,) = store.families.list()
    assert (line.archived_at, line.binned_at) == (None, None)
    told = [(line.action, line.object) for line in store.access_log.lines()]
    assert told == [("archive", ""), ("bin", ""), ("bin", "back"), ("archive", "back")]


def test_a_family_that_is_not_there_is_said_not_to_be(store: OpenedStore) -> None:
    nobody = CaseId("nobody")
    for ask in (
        store.families.load,
        store.families.archive,
        store.families.bin,
        store.journal.replay,
        lambda family: store.families.wipe(family, WipeGround.REQUEST),
    ):
        with pytest.raises(UnknownFamilyError):
            ask(nobody)
    assert list(store.access_log.lines()) == []


def test_a_wiped_family_leaves_only_its_proof(store: OpenedStore, tmp_path: Path) -> None:
    case, other = jansen(), jansen(2)
    store.families.save(None, case, "step.made")
    store.families.save(None, other, "step.made")
    with (tmp_path / "drawing.png").open("w+b") as file:
        file.write(b"a drawing")
        file.seek(0)
        stored = store.attachments.add(case.id, file, "image/png")
    record = Attachment(id=HOME, blob=stored.blob, notes="zeldzaamwoord")
    store.families.save(case, case.put(record), "step.edited")
    store.drafts.keep(Draft(case.id, MOTHER, "notes", "half"))
    number = store.families.wipe(case.id, WipeGround.RETENTION)
    proof = list(store.access_log.lines())[-1]
    assert (proof.number, proof.action) == (number, "wipe")
    assert proof.family == store.access_log.pseudonym(case.id) != case.id
    assert proof.object == "ground:retention records:4 journal_lines:11 drafts:1 attachments:1"
    for table in ("draft", "attachment", "attachment_chunk"):
        assert count(store, table) == 0
    assert count(store, "record") == count(store, "search_docsize") == len(other)
    assert store.families.load(other.id) == store.journal.replay(other.id) == other
    words = {row[0] for row in store.connection.execute("SELECT term FROM search_word")}
    assert "zeldzaamwoord" not in words
    assert "jansen" in words
    assert [meta.read(store.database, key) for key in ("wiping", "index_untidy")] == [None, None]
    assert store.check().is_sound


def test_wiped_words_leave_the_index_even_when_the_program_is_killed_before(
    store: OpenedStore,
) -> None:
    case = jansen().put(Person(id=HOME, name="Zeldzaamwoord"))
    store.families.save(None, case, "step.made")
    with store.database.atomic():
        store.connection.execute("DELETE FROM search")
        meta.write(store.database, "index_untidy", "1")
    data = "SELECT count(*) FROM search_data WHERE instr(block, CAST('zeldzaam' AS BLOB))"
    assert store.connection.execute(data).fetchone()[0] == 1
    assert store.search.tidy()
    assert store.connection.execute(data).fetchone()[0] == 0
    assert not store.search.tidy()


def test_a_record_that_is_none_is_told_without_its_content(store: OpenedStore) -> None:
    case = jansen()
    store.families.save(None, case, "step.made")
    store.connection.execute(
        "UPDATE record SET body = json_set(body, '$.role', 'geheim') WHERE body LIKE ?",
        (f"%{MOTHER}%",),
    )
    with pytest.raises(UnreadableRecordError) as caught:
        store.families.load(case.id)
    assert "geheim" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_a_damaged_page_is_an_error_and_never_another_word(tmp_path: Path) -> None:
    path, case = tmp_path / "cases.db", jansen()
    notes = "zeven woorden die precies zo moeten blijven " * 200
    case = case.put(msgspec.structs.replace(case.records[MOTHER], notes=notes))
    with opened(path) as store:
        store.families.save(None, case, "step.made")
        store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    sound = path.read_bytes()
    outcomes = set()
    for place in range(4096 * 5, len(sound), 4096):
        damaged = bytearray(sound)
        damaged[place + 1000] ^= 1
        path.write_bytes(damaged)
        try:
            with opened(path) as store:
                assert store.families.load(case.id) == case
                outcomes.add("elsewhere")
        except DamagedPageError:
            outcomes.add("told")
    assert outcomes == {"elsewhere", "told"}


def test_the_file_is_not_readable_without_the_key(store: OpenedStore, tmp_path: Path) -> None:
    store.families.save(None, jansen(), "step.made")
    for path in tmp_path.iterdir():
        assert b"Jansen" not in path.read_bytes()
        assert KEY not in path.read_bytes()


def test_new_families_do_not_share_places_in_the_index(store: OpenedStore) -> None:
    practice = jansen(3, practice=True)
    store.families.save(None, practice, "step.made")
    store.families.save(None, jansen(4), "step.made")
    store.families.save(None, jansen(5), "step.made")
    query = "SELECT family, min(entry), max(entry) FROM record GROUP BY family ORDER BY family"
    span = 2**32
    assert store.connection.execute(query).fetchall() == [
        (-1, -span - 3, -span - 1),
        (1, span + 1, span + 3),
        (2, 2 * span + 1, 2 * span + 3),
    ]
