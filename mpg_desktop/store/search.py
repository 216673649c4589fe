"""Finds words in every text of every family while they are typed, slips and accents forgiven."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import partial

from msgspec import Struct

from mpg_desktop.domain import wire
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import AnyRecord, kind_of
from mpg_desktop.store import engine, meta, searchable
from mpg_desktop.store.data_errors import CancelledError
from mpg_desktop.store.searchable import Needle, Place
from mpg_desktop.store.slips import Vocabulary
from mpg_desktop.store.soundness import proven, sound
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.writing import writing

LIMIT = 50

ENOUGH = 10
"""Hits from which nobody needs words that are only almost what was typed."""

TELL_AFTER = 256
"""Words between two moments at which the reading of all words may be stopped: a millisecond."""

# The index answers newest first without looking at the other matches. Ranking them
# (bm25) was measured: 8 µs for every match, 0.5 s for a short word in 50,000 notes.
REAL = """
SELECT search.rowid, family.id, family.label FROM search
CROSS JOIN family ON family.number = search.rowid >> 32
WHERE search MATCH ? AND search.rowid > 0 AND family.binned_at IS NULL
ORDER BY search.rowid DESC LIMIT ?
"""
PRACTICE = """
SELECT search.rowid, family.id, family.label FROM search
CROSS JOIN family ON family.number = -((-search.rowid) >> 32)
WHERE search MATCH ? AND search.rowid < 0 AND family.binned_at IS NULL
ORDER BY search.rowid LIMIT ?
"""
BODY = "SELECT body FROM record WHERE entry = ?"


class Hit(Struct, frozen=True):
    """A record that matches: which family, which field, and what it says there."""

    family: CaseId
    label: str
    record: RecordId
    kind: str
    place: Place


class _Word(Struct, frozen=True):
    """One thing that was typed between spaces; several `parts` when a sign stood inside it."""

    parts: tuple[str, ...]
    is_start: bool

    @property
    def whole(self) -> str:
        return _quoted(" ".join(self.parts))

    @property
    def begun(self) -> str:
        return f"{self.whole} *" if self.is_start else self.whole


def _told(rows: Iterable[tuple[str]], progress: Callable[[int], object]) -> Iterator[str]:
    """Return the words of rows one by one, and tell now and then how many there were."""
    for count, (word,) in enumerate(rows):
        if not count % TELL_AFTER:
            progress(count)
        yield word


class Search:
    """The search index of one vault."""

    def __init__(self, database: Tables) -> None:
        self._database = database
        self._sql = database.conn
        self._vocabulary: Vocabulary | None = None

    def index(self, entry: int, before: AnyRecord | None, after: AnyRecord | None) -> None:
        """Let the index follow a record, in the caller's transaction."""
        old = None if before is None else searchable.columns_of(before)
        new = None if after is None else searchable.columns_of(after)
        if new == old:
            return
        if new is None:
            self._sql.execute("DELETE FROM search WHERE rowid = ?", (entry,))
            return
        if old is None:
            statement = "INSERT INTO search (names, words, rowid) VALUES (?, ?, ?)"
        else:
            statement = "UPDATE search SET names = ?, words = ? WHERE rowid = ?"
        self._sql.execute(statement, (*new, entry))
        if self._vocabulary is not None:
            for text, was in zip(new, old or ("", ""), strict=True):
                if text != was:
                    self._vocabulary.add(searchable.tokens(text))

    @proven
    def find(self, typed: str, *, practice: bool = False, limit: int = LIMIT) -> tuple[Hit, ...]:
        """Return what matches every word of `typed`, the last of which may be half a word.

        Names first, whole ones before those that begin so, then whole words, then beginnings of
        words, then words that are almost what was typed; the newest family and record first in
        each. Real families or practice families, never both; families in the bin are left out.
        """
        words = _words(typed)
        if not words:
            return ()
        hits: dict[int, Hit] = {}
        ask = partial(self._ask, hits, practice=practice, limit=limit)
        needles = tuple(Needle(word.parts, word.is_start) for word in words)
        whole = " AND ".join(word.whole for word in words)
        begun = " AND ".join(word.begun for word in words)
        for match in (f"names : ({whole})", f"names : ({begun})", whole, begun):
            if len(hits) < limit:
                ask(match, needles)
        if len(hits) < min(ENOUGH, limit):
            almost = tuple(self._almost(word) for word in words)
            more = tuple(Needle((each,)) for near in almost for each in near)
            if more:
                ask(" AND ".join(map(_any_of, words, almost)), (*needles, *more))
        return tuple(hits.values())[:limit]

    @property
    def is_warm(self) -> bool:
        """Whether the words of the index were read."""
        return self._vocabulary is not None

    def warm(self, progress: Callable[[int], object] = lambda _done: None) -> None:
        """Read the words of the index, so that the first slip costs no more than a later one.

        `progress` gets the words that were read; what it raises stops the reading.
        """
        if self._vocabulary is None:
            with (
                sound(self._database),
                engine.small_cache(self._sql),
                closing(self._sql.execute("SELECT term FROM search_word")) as rows,
            ):
                self._vocabulary = Vocabulary(_told(rows, progress))

    @proven
    def rebuild(
        self,
        progress: Callable[[int], object] = lambda _done: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> int:
        """Make the index anew from the records; return how many it holds.

        Raises CancelledError, and leaves the index as it was, when `cancelled` says so.
        """
        with writing(self._database):
            self._sql.execute("INSERT INTO search (search) VALUES ('delete-all')")
            count = 0
            for entry, body in self._sql.execute("SELECT entry, body FROM record"):
                if cancelled():
                    raise CancelledError
                names, words = searchable.columns_of(wire.from_json(body))
                self._sql.execute(
                    "INSERT INTO search (names, words, rowid) VALUES (?, ?, ?)",
                    (names, words, entry),
                )
                count += 1
                progress(count)
        self._vocabulary = None
        return count

    @proven
    def tidy(self) -> bool:
        """Drop the words of wiped families from the index for good; False when there are none.

        Until then a deleted record only has a tombstone there. Takes 0.5 s for 50,000 notes.
        """
        if meta.read(self._database, meta.UNTIDY) is None:
            return False
        with writing(self._database):
            self._sql.execute("INSERT INTO search (search) VALUES ('optimize')")
            meta.erase(self._database, meta.UNTIDY)
        self._vocabulary = None
        return True

    def _ask(
        self,
        hits: dict[int, Hit],
        match: str,
        needles: tuple[Needle, ...],
        *,
        practice: bool,
        limit: int,
    ) -> None:
        """Add to `hits` what the index finds and is not there yet."""
        rows = self._sql.execute(PRACTICE if practice else REAL, (match, limit)).fetchall()
        for entry, family, label in rows:
            if entry not in hits:
                body = self._sql.execute(BODY, (entry,)).fetchone()[0]
                hits[entry] = _hit(family, label, wire.from_json(body), needles)

    def _almost(self, word: _Word) -> tuple[str, ...]:
        self.warm()
        if self._vocabulary is None or len(word.parts) > 1:
            return ()
        return self._vocabulary.near(word.parts[0], is_start=word.is_start)


def _words(typed: str) -> tuple[_Word, ...]:
    pieces = [parts for piece in typed.split() if (parts := searchable.tokens(piece))]
    last = len(pieces) - 1
    # The beginning of a word of one letter would be nearly every text.
    return tuple(
        _Word(parts, place == last and len(parts[-1]) > 1) for place, parts in enumerate(pieces)
    )


def _quoted(text: str) -> str:
    return f'"{text}"'


def _any_of(word: _Word, near: tuple[str, ...]) -> str:
    return f"({' OR '.join([word.begun, *map(_quoted, near)])})"


def _hit(family: str, label: str, record: AnyRecord, needles: tuple[Needle, ...]) -> Hit:
    place = searchable.place_in(record, needles)
    return Hit(CaseId(family), label, record.id, kind_of(record), place)
