"""What encryption costs: the store on its encrypted file beside the same store on plain SQLite.

Three processes do the same work through the same classes of mpg_desktop/store, one on an encrypted
file and two on plain ones: with the same driver without a key (the same SQLite, so that only the
encryption differs) and with Python's own sqlite3. Data and PRAGMAs are the same. Python's sqlite3
before 3.43 knows no contentless index with deletes: there the index keeps a copy of its text.
The processes take turns; the smallest time is compared, because other work only ever adds.

    python3 packaging/bench/store_ratios.py
"""

import argparse
import itertools
import multiprocessing
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import partial
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import msgspec

from mpg_desktop.content.practice import practice_family
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import Answer, AnyRecord, Family
from mpg_desktop.store import driver, engine, meta, schema
from mpg_desktop.store.access_log import AccessLog
from mpg_desktop.store.case_writer import CaseWriter
from mpg_desktop.store.families import Families
from mpg_desktop.store.journal import Journal
from mpg_desktop.store.search import Search
from mpg_desktop.store.searchable import texts_of
from mpg_desktop.store.tables import Tables

ROOT = Path(__file__).resolve().parents[2]
KEY = bytes(range(32))
OURS, SAME_DRIVER, STANDARD = "encrypted", "plain, same driver", "plain, sqlite3"
KINDS = (OURS, SAME_DRIVER, STANDARD)

FIRST = CaseId(f"{0:032x}")
"""The family of 300 records that is saved and opened; the same in both files."""

RECORDS = 300
TEXT_LETTERS = 20_000
NOTE_LETTERS = 400
NOTES = 50
NOTE_FAMILIES = 1_000

SAVE, ONCE, AGAIN = "save of one field", "open 300 records, once", "open 300 records, again"
LIST, SEARCH = "list of all families", "search, 50 hits"
SAVE_ALONE, AGAIN_ALONE = "save, one family in file", "open, one family in file"
BUDGETS = {SAVE: 1.6, ONCE: 1.5, AGAIN: 1.5, LIST: 1.2, SEARCH: 1.5}

QUERIES = ("mari", "ladi tovo", "kasa", "jelo", "boba rani")
KEYSTROKES = ("s", "sa", "sal", "sali", "m", "ma", "mar", "marie", "tasome", "lodikaveru", "ka ma")
KEYSTROKE_MS = 100

BATCH = 250
AT_ONCE = 4
"""How often a process does its work before it is another one's turn."""

NEW_INDEX = (3, 43)
"""The SQLite from which a contentless index can forget rows."""

SYLLABLES = tuple(a + b for a in "bdfghjklmnprstvwz" for b in ("a", "e", "i", "o", "u", "ij"))


class PlainConnection(sqlite3.Connection):
    """Python's own connection; asked for the seal of its pages, it says that all is well."""

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:  # noqa: ANN401 - as it is there
        """Pass everything on but the question that plain SQLite does not know."""
        return super().execute("SELECT 1" if sql == "PRAGMA cipher_status" else sql, *values)


class Store:
    """One file with the parts of the store that are measured."""

    def __init__(self, kind: str, path: Path) -> None:
        self.database = Tables(_connection(kind, path))
        _make_tables(self.database, kind)
        self.search = Search(self.database)
        self.families = Families(
            self.database,
            writer=lambda: CaseWriter(
                self.database,
                journal=Journal(self.database, device="bench"),
                search=self.search,
                clock=_now,
            ),
            tidy=self.search.tidy,
            access_log=AccessLog(self.database, clock=_now, device="bench"),
            clock=_now,
        )
        self._opened = Case(FIRST)

    def fill(self, families: int, words: "Words") -> None:
        """Put in so many families with a long text each, and one of 300 records among them."""
        self._opened = Case.of(FIRST, practice_records(RECORDS))
        self.families.save(None, self._opened, "bench")
        for first in range(1, families, BATCH):
            # Many families in one transaction: the disk is not what is measured here.
            with self.database.atomic():
                for number in range(first, min(first + BATCH, families)):
                    text = Answer(id=RecordId("a"), question="bench", text=words(TEXT_LETTERS))
                    case = Case.of(_family(number), [Family(name=words(12)), text])
                    self.families.save(None, case, "bench")
        self.settle()

    def fill_notes(self, words: "Words") -> None:
        """Put in 1,000 families with 50 notes each."""
        for number in range(NOTE_FAMILIES):
            notes: list[AnyRecord] = [
                Answer(id=RecordId(f"{place:032x}"), question="bench", text=words(NOTE_LETTERS))
                for place in range(NOTES)
            ]
            case = Case.of(_family(number), [Family(name=words(12)), *notes])
            self.families.save(None, case, "bench")
        self.settle()

    def settle(self) -> None:
        """Bring the file to rest, as it is the next morning."""
        self.database.conn.execute("INSERT INTO search (search) VALUES ('optimize')")
        self.database.conn.commit()
        self.database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def save(self, turn: int) -> float:
        """Return the seconds that one more word in one field takes."""
        texts = [(each, texts_of(each)) for each in self._opened]
        record, of_record = [each for each in texts if each[1]][turn % (RECORDS // 2)]
        field, text = list(of_record.items())[-1]
        longer: Any = msgspec.structs.replace(record, **{field: f"{text} woord"})
        after = self._opened.put(longer)
        seconds = _timed(lambda: self.families.save(self._opened, after, "bench"))
        self._opened = after
        return seconds

    def open_once(self, _turn: int) -> float:
        """Return the seconds that opening takes when only the list was read since unlocking."""
        self.database.conn.execute("PRAGMA shrink_memory").fetchall()
        self.families.list()
        return _timed(lambda: self.families.load(FIRST))

    def open_again(self, _turn: int) -> float:
        """Return the seconds that opening takes the second time."""
        self.families.load(FIRST)
        return _timed(lambda: self.families.load(FIRST))

    def list_all(self, _turn: int) -> float:
        """Return the seconds that the list takes."""
        return _timed(self.families.list)

    def find(self, turn: int) -> float:
        """Return the seconds that one search takes."""
        return _timed(lambda: self.search.find(QUERIES[turn // AT_ONCE % len(QUERIES)]))


class Words:
    """Text of made-up words, some of them much more often than others; the same every time."""

    def __init__(self) -> None:
        self._random = random.Random(7)  # noqa: S311 - data to measure with
        lengths = self._random.choices(range(1, 6), k=40_000)
        self._words = ["".join(self._random.choices(SYLLABLES, k=each)) for each in lengths]
        weights = (1 / (place + 10) for place in range(len(self._words)))
        self._weights = list(itertools.accumulate(weights))

    def __call__(self, letters: int) -> str:
        """Return a text of about so many letters."""
        count = max(1, letters // 6)
        return " ".join(self._random.choices(self._words, cum_weights=self._weights, k=count))


def practice_records(count: int) -> list[AnyRecord]:
    """Return so many records of the practice family; the second time under other ids."""
    read = list(practice_family(ROOT / "resources", date(2026, 11, 23), 0))
    again: list[Any] = [
        msgspec.structs.replace(each, id=RecordId(f"{number:032x}"))
        for number, each in enumerate(read)
    ]
    return [*read, *again][:count]


def _connection(kind: str, path: Path) -> Any:  # noqa: ANN401 - of either driver
    if kind == OURS:
        return engine.create(path, KEY)
    if kind == STANDARD:
        connection: Any = sqlite3.connect(path, factory=PlainConnection)
    else:
        connection = driver.open_file(str(path), factory=_same_driver_plain())
    for setting in (*engine.SETTINGS, "page_size=4096", "journal_mode=WAL"):
        connection.execute(f"PRAGMA {setting}").fetchall()
    return connection


def _same_driver_plain() -> Any:  # noqa: ANN401 - a class of the driver
    import sqlcipher3.dbapi2 as sqlcipher

    class Plain(sqlcipher.Connection):  # type: ignore[misc]  # the driver ships no types
        """The driver's connection without a key."""

        def execute(self, sql: str, *values: Any) -> Any:  # noqa: ANN401 - as it is there
            """Pass everything on but the question that plain SQLite does not know."""
            return super().execute("SELECT 1" if sql == "PRAGMA cipher_status" else sql, *values)

    return Plain


def _make_tables(database: Any, kind: str) -> None:  # noqa: ANN401 - of either driver
    def first(database: Any) -> None:  # noqa: ANN401 - of either driver
        for statement in schema.FIRST:
            is_old = kind == STANDARD and sqlite3.sqlite_version_info < NEW_INDEX
            left_out = "content='', contentless_delete=1," if is_old else "\0"
            database.conn.execute(statement.replace(left_out, ""))
        meta.found(database)

    schema.bring_up_to_date(database, steps=(first,))


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _now() -> datetime:
    return datetime.now(UTC)


def _family(number: int) -> CaseId:
    return CaseId(f"{number:032x}")


def serve(pipe: Pipe, kind: str, folder: Path, families: int) -> None:
    """Fill two files, then measure what the other end asks, until it asks nothing."""
    big, alone = Store(kind, folder / "big.db"), Store(kind, folder / "alone.db")
    big.fill(families, Words())
    alone.fill(1, Words())
    asked = {
        SAVE: big.save,
        ONCE: big.open_once,
        AGAIN: big.open_again,
        LIST: big.list_all,
        SEARCH: big.find,
        SAVE_ALONE: alone.save,
        AGAIN_ALONE: alone.open_again,
    }
    pipe.send((folder / "big.db").stat().st_size)
    while (question := pipe.recv()) is not None:
        name, turn = question
        # The least of a few: the first one after a pause pays for the pause.
        pipe.send(min(asked[name](turn * AT_ONCE + each) for each in range(AT_ONCE)))


def compare(folder: Path, families: int, turns: int) -> dict[str, dict[str, list[float]]]:
    """Return the seconds of every turn, by what was done and on which kind of file."""
    context = multiprocessing.get_context("spawn")
    pipes: dict[str, Any] = {}
    for kind in KINDS:
        (folder / kind).mkdir()
        pipes[kind], theirs = context.Pipe()
        work = (theirs, kind, folder / kind, families)
        context.Process(target=serve, args=work, daemon=True).start()
    for kind, pipe in pipes.items():
        print(f"{kind}: {pipe.recv() / 1e6:.0f} MB", flush=True)
    names = (SAVE, ONCE, AGAIN, LIST, SEARCH, SAVE_ALONE, AGAIN_ALONE)
    times: dict[str, dict[str, list[float]]] = {
        name: {kind: [] for kind in KINDS} for name in names
    }
    for turn in range(turns):
        for name in names:
            for kind, pipe in pipes.items():
                pipe.send((name, turn))
                times[name][kind].append(pipe.recv())
    for pipe in pipes.values():
        pipe.send(None)
    return times


def show(times: dict[str, dict[str, list[float]]]) -> bool:
    """Print the table; return whether every budget holds beside the better of the plain ones."""
    is_kept = True
    columns = "".join(f"{kind:>24}" for kind in KINDS)
    print(f"\n{'least / median, ms':<28}{columns}{'x driver':>10}{'x sqlite3':>10}{'budget':>8}")
    for name, by_kind in times.items():
        # A query is compared with itself: the least of each, added up.
        step = len(QUERIES) if name == SEARCH else 1
        least = {kind: sum(min(t[at::step]) for at in range(step)) for kind, t in by_kind.items()}
        cells = "".join(
            f"{least[kind] * 1e3 / step:>14.2f} /{statistics.median(by_kind[kind]) * 1e3:>8.2f}"
            for kind in KINDS
        )
        ratios = [least[OURS] / least[kind] for kind in (SAME_DRIVER, STANDARD)]
        budget = BUDGETS.get(name)
        is_kept = is_kept and (budget is None or max(ratios) <= budget)
        shown = "".join(f"{ratio:>10.2f}" for ratio in ratios)
        print(f"{name:<28}{cells}{shown}{budget or '':>8}")
    flat = [
        min(times[many][OURS]) / min(times[one][OURS])
        for many, one in ((SAVE, SAVE_ALONE), (AGAIN, AGAIN_ALONE))
    ]
    print(f"\nall families beside one: save {flat[0]:.2f} x, open {flat[1]:.2f} x")
    return is_kept


def keystrokes(folder: Path) -> bool:
    """Print what a keystroke costs over 1,000 families with 50 notes; return if all are quick."""
    store = Store(OURS, folder / "notes.db")
    store.fill_notes(Words())
    print(f"\nwords read once: {_timed(store.search.warm) * 1e3:.0f} ms")
    slowest = 0.0
    for typed in KEYSTROKES:
        least = min(_timed(partial(store.search.find, typed)) for _ in range(5)) * 1e3
        slowest = max(slowest, least)
        print(f"  {typed:<12}{least:>8.1f} ms{len(store.search.find(typed)):>5} hits")
    print(f"slowest keystroke: {slowest:.1f} ms (budget {KEYSTROKE_MS})")
    return slowest <= KEYSTROKE_MS


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return 1 when a budget does not hold."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--families", type=int, default=5_000, help="with 20 kB each (%(default)s)")
    parser.add_argument("--turns", type=int, default=100, help="of each kind (%(default)s)")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        is_kept = show(compare(Path(name), chosen.families, chosen.turns))
        is_kept = keystrokes(Path(name)) and is_kept
    print("every budget holds" if is_kept else "a budget does not hold")
    return 0 if is_kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
