"""The full examination finds what is wrong, whatever it is, and says it in sentences."""

import io
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import Family, Person
from mpg_desktop.store import data_errors
from mpg_desktop.store.access_log import Action
from mpg_desktop.store.check import Findings, check
from mpg_desktop.store.data_errors import CancelledError
from mpg_desktop.store.errors import DamagedPageError, VaultError
from tests.opened_store import OpenedStore, opened

FAMILY, ANNA = CaseId("f" * 32), RecordId("a" * 32)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OpenedStore]:
    with opened(tmp_path / "cases.db") as store:
        records = (Family(name="Jansen"), Person(id=ANNA, name="Anna"))
        store.families.save(None, Case.of(FAMILY, records), "step.made")
        store.attachments.add(FAMILY, io.BytesIO(b"een tekening"), "image/png")
        store.access_log.append(Action.UNLOCK)
        yield store


def wrong(findings: Findings) -> list[str]:
    return [finding.phrase for finding in findings.wrong]


def test_a_sound_vault_is_counted(store: OpenedStore) -> None:
    assert store.check() == Findings(families=1, records=2, attachments=1, log_lines=1)
    assert store.check().is_sound


def test_progress_is_heard_and_work_can_be_stopped(store: OpenedStore) -> None:
    heard: list[tuple[int, int]] = []
    check(store.parts, lambda done, of: heard.append((done, of)))
    assert heard == [(done, 6) for done in range(7)]
    with pytest.raises(CancelledError):
        check(store.parts, cancelled=lambda: True)


@pytest.mark.parametrize(
    ("statements", "phrases"),
    [
        (["UPDATE record SET body = replace(body, 'Anna', 'Anne')"], ["journal_differs"]),
        (["DELETE FROM search"], ["index_differs"]),
        (["INSERT INTO search (rowid, names, words) VALUES (99, '', '')"], ["index_differs"]),
        (["UPDATE meta SET value = 'x' WHERE key = 'log_head'"], ["broken_log"]),
        (
            ["PRAGMA foreign_keys=OFF", "DELETE FROM family"],
            ["damaged_tables"],
        ),
        (["DROP TABLE access_log"], ["damaged_tables"]),
        (
            [
                "INSERT INTO record SELECT entry + 9, family, body FROM record LIMIT 1",
                "INSERT INTO search (rowid, names, words) SELECT max(entry), '', '' FROM record",
            ],
            ["damaged_tables"],
        ),
    ],
)
def test_what_does_not_fit_is_found(
    store: OpenedStore, statements: list[str], phrases: list[str]
) -> None:
    for statement in statements:
        store.connection.execute(statement)
        store.connection.commit()
    findings = store.check()
    assert wrong(findings) == [f"check.findings.{phrase}" for phrase in phrases]


def test_a_family_that_differs_is_named(store: OpenedStore) -> None:
    store.connection.execute("UPDATE record SET body = replace(body, 'Anna', 'Anne')")
    (finding,) = store.check().wrong
    assert finding.values == {"family": FAMILY}


def test_what_is_damaged_elsewhere_is_told_by_its_own_error(store: OpenedStore) -> None:
    store.connection.execute("UPDATE attachment_chunk SET content = CAST('x' AS BLOB)")
    store.connection.execute("UPDATE record SET body = 'x' WHERE body LIKE '%Anna%'")
    assert wrong(store.check()) == [
        "store.errors.unreadable_record",
        "store.errors.damaged_attachment",
    ]


def test_a_damaged_page_is_found_wherever_it_is(tmp_path: Path) -> None:
    path = tmp_path / "vault.db"
    with opened(path) as store:
        for number in range(30):
            person = Person(id=ANNA, notes="verhaal " * 200)
            store.families.save(None, Case.of(CaseId(f"{number:032x}"), [person]), "step.made")
        store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    sound = path.read_bytes()
    pages = len(sound) // 4096
    told: set[str] = set()
    for page in range(0, pages, 5):
        damaged = bytearray(sound)
        damaged[page * 4096 + 2000] ^= 4
        path.write_bytes(damaged)
        told.add(told_of(path))
    assert told == {"check.findings.damaged_pages", "vault.errors.damaged_page"}


def told_of(path: Path) -> str:
    """Return what is told first of a damaged file: by the check, or already when it is opened."""
    try:
        with opened(path) as store:
            return store.check().wrong[0].phrase
    except DamagedPageError as error:
        return error.phrase


@pytest.mark.parametrize("name", ["store", "check"])
def test_everything_that_is_told_has_its_sentence(root: Path, name: str) -> None:
    phrases = tomllib.loads((root / f"resources/phrases/{name}.toml").read_text("utf-8"))
    errors = [each for each in vars(data_errors).values() if isinstance(each, type)]
    told = {
        error.phrase
        for error in errors
        if issubclass(error, VaultError) and error.__module__ == data_errors.__name__
    }
    source = (root / "mpg_desktop/store/check.py").read_text("utf-8")
    there = {f"{name}.{table}.{key}" for table, words in phrases.items() for key in words}
    if name == "store":
        assert there == told
    else:
        assert all(f'"{key.rsplit(".", 1)[1]}"' in source for key in there)
