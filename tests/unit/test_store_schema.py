"""The file's schema: brought up to date step by step, never downgraded, never half."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import Person
from mpg_desktop.store import engine, meta, schema
from mpg_desktop.store.driver import OperationalError
from mpg_desktop.store.errors import DiskFullError, NewerVaultError
from mpg_desktop.store.tables import Tables
from tests.opened_store import KEY, opened

SAMPLES = Path(__file__).resolve().parents[1] / "golden" / "vaults"
"""A file of each schema there ever was, made by packaging/bench/store_sample.py."""

SAMPLE_FAMILY = CaseId("0199a0000000a0a0a0a0a0a0a0a0a0a0")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """Return a copy of the newest sample, to change."""
    return Path(shutil.copy(SAMPLES / f"schema_{len(schema.STEPS)}.db", tmp_path / "cases.db"))


@pytest.fixture
def database(sample: Path) -> "Iterator[Tables]":
    connection = engine.connect(sample, KEY)
    yield Tables(connection)
    connection.close()


def add_mood(database: Tables) -> None:
    database.conn.execute("ALTER TABLE draft ADD COLUMN mood TEXT")


def add_and_fail(database: Tables) -> None:
    add_mood(database)
    database.conn.execute("UPDATE meta SET value = 'gone' WHERE key = 'log_key'")
    database.conn.execute("SELECT no_such_thing")


def columns(database: Tables) -> list[str]:
    return [row[1] for row in database.conn.execute("PRAGMA table_info(draft)")]


def test_there_is_a_sample_of_every_schema() -> None:
    there = sorted(path.name for path in SAMPLES.glob("schema_*.db"))
    assert there == [f"schema_{number}.db" for number in range(1, len(schema.STEPS) + 1)]


@pytest.mark.parametrize("number", range(1, len(schema.STEPS) + 1))
def test_every_older_file_is_brought_up_to_date_and_read(tmp_path: Path, number: int) -> None:
    path = Path(shutil.copy(SAMPLES / f"schema_{number}.db", tmp_path / "cases.db"))
    with opened(path) as store:
        assert meta.schema_number(store.database) == len(schema.STEPS)
        case = store.families.load(SAMPLE_FAMILY)
        person = case.find(Person, RecordId("0199a0000001a0a0a0a0a0a0a0a0a0a0"))
        assert person is not None
        assert (person.name, person.notes) == (
            "Zoë Jansen",
            "Houdt van tekenen. " * 40 + "En zingen.",
        )
        notes = store.journal.history(case.id, person.id, "notes")
        assert [each.step for each in notes] == ["sample.made", "sample.edited"]
        (draft,) = store.drafts.all()
        assert (draft.text, draft.cursor) == ("half getyp", 10)
        (stored,) = store.attachments.all(case.id)
        assert b"".join(store.attachments.open(stored.blob)) == b"a small drawing"
        assert [line.action for line in store.access_log.lines()] == ["create_vault"]
        (hit,) = store.search.find("zoe")
        assert hit.record == person.id
        assert store.check().wrong == ()


def test_a_new_step_is_taken_after_the_backup_and_only_once(database: Tables) -> None:
    told: list[tuple[int, int, bool]] = []

    def before_change(old: int, new: int) -> None:
        told.append((old, new, "mood" in columns(database)))

    steps = (*schema.STEPS, add_mood)
    known = len(schema.STEPS)
    for _ in range(2):
        number = schema.bring_up_to_date(database, before_change=before_change, steps=steps)
        assert number == known + 1
    assert told == [(known, known + 1, False)]
    assert "mood" in columns(database)
    assert meta.schema_number(database) == known + 1


def test_several_new_steps_are_taken_one_by_one(database: Tables) -> None:
    told: list[tuple[int, int]] = []

    def before_change(old: int, new: int) -> None:
        told.append((old, meta.schema_number(database)))
        assert new == old + 1

    def fill_mood(database: Tables) -> None:
        database.conn.execute("UPDATE draft SET mood = 'goed'")

    steps = (*schema.STEPS, add_mood, fill_mood)
    schema.bring_up_to_date(database, before_change=before_change, steps=steps)
    known = len(schema.STEPS)
    assert told == [(known, known), (known + 1, known + 1)]
    assert database.conn.execute("SELECT mood FROM draft").fetchall() == [("goed",)]


def test_a_step_that_fails_halfway_leaves_the_file_as_it_was(database: Tables) -> None:
    before = list(database.conn.execute("SELECT * FROM meta"))
    with pytest.raises(OperationalError, match="no_such_thing"):
        schema.bring_up_to_date(database, steps=(*schema.STEPS, add_and_fail))
    assert list(database.conn.execute("SELECT * FROM meta")) == before
    assert "mood" not in columns(database)
    assert schema.bring_up_to_date(database) == len(schema.STEPS)


def test_without_a_backup_nothing_is_changed(database: Tables) -> None:
    def disk_is_full(_old: int, _new: int) -> None:
        raise DiskFullError

    with pytest.raises(DiskFullError):
        schema.bring_up_to_date(
            database, before_change=disk_is_full, steps=(*schema.STEPS, add_mood)
        )
    assert "mood" not in columns(database)
    assert meta.schema_number(database) == len(schema.STEPS)


def test_a_newer_file_is_refused_and_left_alone(database: Tables, sample: Path) -> None:
    schema.bring_up_to_date(database, steps=(*schema.STEPS, add_mood))
    database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    before = sample.read_bytes()
    with pytest.raises(NewerVaultError):
        schema.bring_up_to_date(database)
    assert sample.read_bytes() == before


def test_a_new_file_needs_no_backup(tmp_path: Path) -> None:
    def no_backup(_old: int, _new: int) -> None:
        pytest.fail("there is nothing to back up")

    connection = engine.create(tmp_path / "cases.db", KEY)
    database = Tables(connection)
    assert meta.schema_number(database) == 0
    schema.bring_up_to_date(database, before_change=no_backup)
    strict = {
        table.name: table.strict
        for table in database.whole.tables
        if table.virtual_table_using is None
    }
    ours = {name: value for name, value in strict.items() if not name.startswith(("search", "_"))}
    assert set(ours.values()) == {True}
    connection.close()


@pytest.mark.parametrize("number", range(1, len(schema.STEPS) + 1))
def test_published_steps_are_never_changed(tmp_path: Path, number: int) -> None:
    connection = engine.create(tmp_path / "new.db", KEY)
    database = Tables(connection)
    schema.bring_up_to_date(database, steps=schema.STEPS[:number])
    sample = engine.connect(SAMPLES / f"schema_{number}.db", KEY, read_only=True)
    query = "SELECT type, name, sql FROM sqlite_schema ORDER BY name"
    assert connection.execute(query).fetchall() == sample.execute(query).fetchall()
    connection.close()
    sample.close()
