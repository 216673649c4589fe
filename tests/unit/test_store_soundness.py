"""A damaged page is never taken for a text that ends in zeros."""

from contextlib import closing
from pathlib import Path

import pytest

from mpg_desktop.domain.ids import CaseId
from mpg_desktop.store import engine, snapshot
from mpg_desktop.store.data_errors import ChangedElsewhereError
from mpg_desktop.store.drafts import Draft
from mpg_desktop.store.driver import DatabaseError
from mpg_desktop.store.errors import DamagedPageError
from mpg_desktop.store.soundness import prove_sound, sound
from tests.opened_store import KEY, START, OpenedStore, opened

TEXT = "zo staat het er en niet anders " * 300
FAMILY = CaseId("f")


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Return a file of which the last page of one draft is damaged, so that it reads as zeros."""
    path = tmp_path / "cases.db"
    with opened(path) as store:
        store.drafts.keep(Draft(FAMILY, "r", "notes", TEXT))
        store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    content = path.read_bytes()
    for page in range(len(content) // 4096 - 1, 0, -1):
        changed = bytearray(content)
        changed[page * 4096 + 1000] ^= 1
        path.write_bytes(changed)
        if reads_as_zeros(path):
            return path
    pytest.fail("no page reads as zeros: SQLCipher has become stricter, and soundness.py can go")


def reads_as_zeros(path: Path) -> bool:
    try:
        with opened(path) as store:
            (text,) = store.connection.execute("SELECT text FROM draft").fetchone()
    except (DamagedPageError, DatabaseError):
        return False
    return "\0" in text


def test_the_driver_itself_says_nothing(damaged: Path) -> None:
    with opened(damaged) as store:
        (text,) = store.connection.execute("SELECT text FROM draft").fetchone()
    assert len(text) == len(TEXT)
    assert text != TEXT


def test_a_part_of_the_store_does_not_give_it_out(damaged: Path) -> None:
    with opened(damaged) as store, pytest.raises(DamagedPageError):
        store.drafts.all()


def test_the_damage_is_told_and_not_what_followed_from_it(damaged: Path) -> None:
    def compare(store: OpenedStore) -> None:
        with sound(store.database):
            if store.connection.execute("SELECT text FROM draft").fetchone() != (TEXT,):
                raise ChangedElsewhereError

    with opened(damaged) as store, pytest.raises(DamagedPageError):
        compare(store)


def test_without_damage_an_error_stays_what_it_is(tmp_path: Path) -> None:
    with (
        opened(tmp_path / "cases.db") as store,
        pytest.raises(ChangedElsewhereError),
        sound(store.database),
    ):
        raise ChangedElsewhereError


def test_no_backup_is_made_of_it(damaged: Path, tmp_path: Path) -> None:
    with pytest.raises(DamagedPageError):
        snapshot.take(
            damaged, tmp_path / "copy.db", bytearray(KEY), START, "laptop", lambda _share: None
        )


def test_the_driver_itself_would_give_the_zeros_a_good_seal(damaged: Path, tmp_path: Path) -> None:
    with opened(damaged) as store, closing(engine.create(tmp_path / "copy.db", KEY)) as copy:
        store.connection.backup(copy)
        assert copy.execute("PRAGMA cipher_integrity_check").fetchall() == []
        assert copy.execute("SELECT text FROM draft").fetchone() != (TEXT,)
        with pytest.raises(DamagedPageError):
            prove_sound(store.connection)


def test_a_check_finds_it(damaged: Path) -> None:
    with opened(damaged) as store:
        assert_damage_is_found(store)


def assert_damage_is_found(store: OpenedStore) -> None:
    findings = store.check()
    assert not findings.is_sound
    assert findings.wrong[0].phrase == "check.findings.damaged_pages"
    assert findings.wrong[0].values == {"count": 1}
