"""The access log: append-only, chained, without content."""

import csv
import hashlib
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId
from mpg_desktop.store import meta
from mpg_desktop.store.access_log import Action, Outcome
from mpg_desktop.store.driver import IntegrityError
from mpg_desktop.store.families import WipeGround
from tests.opened_store import OpenedStore, opened

FAMILY = CaseId("f" * 32)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OpenedStore]:
    with opened(tmp_path / "cases.db") as store:
        yield store


def without_the_triggers(store: OpenedStore, statement: str) -> None:
    """Change the log as someone would who has the key and knows SQL."""
    store.connection.execute("DROP TRIGGER access_log_is_not_changed")
    store.connection.execute("DROP TRIGGER access_log_is_not_shortened")
    store.connection.execute(statement)


def test_a_line_tells_who_did_what_when_where_and_how_it_ended(store: OpenedStore) -> None:
    number = store.access_log.append(
        Action.PRINT, FAMILY, object="document:plan copy:3", result=Outcome.REFUSED
    )
    (line,) = store.access_log.lines()
    assert (line.number, line.at, line.clock) == (number, "2026-11-23T09:00:01.000Z", "")
    assert (line.user, line.device) == ("anna", "laptop")
    assert (line.action, line.object, line.result) == ("print", "document:plan copy:3", "refused")
    assert len(line.family) == 16
    assert FAMILY not in line.family


def test_the_hash_can_be_computed_from_the_description_in_schema(store: OpenedStore) -> None:
    store.access_log.append(Action.UNLOCK)
    store.access_log.append(Action.OPEN, FAMILY, object="Zoë")
    first, second = store.access_log.lines()
    text = json.dumps(
        [2, second.at, "", "anna", second.family, "open", "Zoë", "done", "laptop", first.hash],
        ensure_ascii=False,
        separators=(",", ":"),
    )
    assert second.hash == hashlib.sha256(text.encode()).hexdigest()


def test_one_family_has_one_name_that_nobody_else_can_compute(
    store: OpenedStore, tmp_path: Path
) -> None:
    pseudonym = store.access_log.pseudonym(FAMILY)
    assert store.access_log.pseudonym(FAMILY) == pseudonym
    assert store.access_log.pseudonym(CaseId("e" * 32)) != pseudonym
    with opened(tmp_path / "other.db") as other:
        assert other.access_log.pseudonym(FAMILY) != pseudonym


def test_a_clock_that_was_set_back_is_noted_and_time_goes_on(store: OpenedStore) -> None:
    store.access_log.append(Action.UNLOCK)
    store.clock.now -= timedelta(hours=3)
    store.access_log.append(Action.LOCK)
    first, second = store.access_log.lines()
    assert second.at == first.at
    assert second.clock == "2026-11-23T06:00:02.000Z"
    assert store.access_log.verify() is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE access_log SET result = 'done'",
        "DELETE FROM access_log",
        "INSERT OR REPLACE INTO access_log SELECT * FROM access_log WHERE number = 1",
    ],
)
def test_the_log_only_grows(store: OpenedStore, statement: str) -> None:
    store.access_log.append(Action.UNLOCK)
    with pytest.raises(IntegrityError, match="append-only"):
        store.connection.execute(statement)


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE access_log SET action = 'lock' WHERE number = 2", 2),
        ("UPDATE access_log SET at = '2020' WHERE number = 1", 1),
        ("DELETE FROM access_log WHERE number = 1", 1),
        ("DELETE FROM access_log WHERE number = 2", 2),
        ("DELETE FROM access_log WHERE number = 3", 3),
        ("DELETE FROM access_log", 1),
    ],
)
def test_a_line_that_was_changed_or_taken_out_shows(
    store: OpenedStore, statement: str, found: int
) -> None:
    for action in (Action.UNLOCK, Action.OPEN, Action.LOCK):
        store.access_log.append(action)
    heard: list[int] = []
    assert store.access_log.verify(heard.append) is None
    assert heard == [1, 2, 3]
    without_the_triggers(store, statement)
    assert store.access_log.verify() == found


def test_an_empty_log_is_a_whole_one(store: OpenedStore) -> None:
    assert store.access_log.verify() is None
    assert store.access_log.prune() == 0


def test_the_csv_has_a_line_of_names_and_every_line(store: OpenedStore) -> None:
    store.access_log.append(Action.EXPORT, FAMILY, object="format:pdf, copy:1")
    file = io.StringIO()
    assert store.access_log.export_csv(file) == 1
    names, line = csv.reader(io.StringIO(file.getvalue()))
    assert names[:3] == ["number", "at", "clock"]
    assert dict(zip(names, line, strict=True))["object"] == "format:pdf, copy:1"


def test_the_log_outlives_the_family(store: OpenedStore) -> None:
    store.families.save(None, Case(FAMILY), "step.made")
    store.access_log.append(Action.OPEN, FAMILY)
    store.families.wipe(FAMILY, WipeGround.REQUEST)
    actions = [(line.action, line.family) for line in store.access_log.lines()]
    pseudonym = store.access_log.pseudonym(FAMILY)
    assert actions == [("open", pseudonym), ("wipe", pseudonym)]


def test_lines_go_after_five_years_and_the_chain_goes_on(store: OpenedStore) -> None:
    store.access_log.append(Action.UNLOCK)
    store.access_log.append(Action.LOCK)
    store.clock.now += timedelta(days=365)
    store.access_log.append(Action.UNLOCK)
    assert store.access_log.prune() == 0
    store.clock.now = datetime(2031, 11, 24, tzinfo=UTC)
    assert store.access_log.prune() == 2
    assert [line.number for line in store.access_log.lines()] == [3]
    assert store.access_log.verify() is None
    with pytest.raises(IntegrityError, match="append-only"):
        store.connection.execute("DELETE FROM access_log")
    store.clock.now = datetime(2040, 2, 29, tzinfo=UTC)
    assert store.access_log.prune() == 1
    assert store.access_log.verify() is None
    assert store.access_log.append(Action.UNLOCK) == 4
    assert store.access_log.verify() is None


def test_an_end_that_is_not_what_was_noted_shows(store: OpenedStore) -> None:
    store.access_log.append(Action.UNLOCK)
    meta.write(store.database, "log_head", "0" * 64)
    store.connection.commit()
    assert store.access_log.verify() == 2
