"""Two who write at once: the second waits, and nobody is refused in the middle."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest

from mpg_desktop.store import driver, engine
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.writing import writing

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "cases.db"
    with closing(engine.create(path, KEY)) as connection:
        connection.execute("CREATE TABLE word (text TEXT)")
        connection.execute("COMMIT") if connection.in_transaction else None
    return path


@pytest.fixture
def database(path: Path) -> "Iterator[Tables]":
    with closing(engine.connect(path, KEY)) as connection:
        yield Tables(connection)


def words(database: Tables) -> list[str]:
    return [
        text
        for (text,) in database.whole.execute("SELECT text FROM word ORDER BY rowid").fetchall()
    ]


def write_elsewhere(path: Path) -> None:
    with closing(engine.connect(path, KEY)) as connection:
        other = Tables(connection)
        with writing(other):
            other.whole.execute("INSERT INTO word VALUES ('elsewhere')")


def test_a_transaction_that_first_reads_is_refused_without_it(path: Path, database: Tables) -> None:
    with pytest.raises(driver.DatabaseError, match="locked"), database.atomic():  # noqa: PT012 - the order is the point
        words(database)
        write_elsewhere(path)
        database.whole.execute("INSERT INTO word VALUES ('here')")


def test_who_comes_second_waits(path: Path, database: Tables) -> None:
    other = Thread(target=write_elsewhere, args=(path,))
    with writing(database):
        assert words(database) == []
        other.start()
        database.whole.execute("INSERT INTO word VALUES ('here')")
    other.join()
    assert words(database) == ["here", "elsewhere"]


def test_a_mistake_takes_all_of_it_back(database: Tables) -> None:
    with pytest.raises(ZeroDivisionError), writing(database):  # noqa: PT012 - what came before counts
        database.whole.execute("INSERT INTO word VALUES ('lost')")
        _ = 1 / 0
    assert words(database) == []
    assert not database.conn.in_transaction


def test_a_part_of_a_larger_transaction_can_fail_alone(database: Tables) -> None:
    with writing(database):
        database.whole.execute("INSERT INTO word VALUES ('kept')")
        with pytest.raises(ZeroDivisionError), writing(database):  # noqa: PT012 - as above
            database.whole.execute("INSERT INTO word VALUES ('lost')")
            _ = 1 / 0
    assert words(database) == ["kept"]
