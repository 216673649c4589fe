"""The tables of the encrypted file, step by step, and how an older file is brought up to date.

The file is SQLite, encrypted page by page in the format of SQLCipher 4, so that it can be read in
twenty years without this program. All text is UTF-8. Moments are UTC (`2026-11-23T14:03:00.123Z`),
days are ISO (`2026-11-23`), values in JSON are as in the JSON Schema that `mpg-desktop schema`
writes. A family is named by its `id`, 32 hexadecimal digits of which the first 12 are the
milliseconds since 1970; so is a record, except the one named `family` and answers
(`answer:<question>` or `answer:<question>:<person>`).

meta              `schema`: the number of this description; `log_key`: see access_log;
                  `wiping`, `pruning`: see the triggers; `index_untidy`: words of a wiped family
                  may still stand in the search index; `log_base`, `log_head`: see access_log;
                  `recovery_untried`: the recovery key was shown and never typed back.
family            One line per family, for the list. `number` stands for it in the other tables,
                  and is below zero for invented families, with `practice` 1. `label`, `reference`
                  and `since` repeat its record named `family`. A family with `binned_at` lies in
                  the bin. `next_due` is the first day on which something is due, `due` the name
                  of the sentence that says what, `due_values` a JSON object of what fills that
                  sentence; `lines` is the number of the last line of its journal.
record            What is known now: `body` is the record as JSON, `kind` and `id` included. Fields
                  that hold nothing are left out. `entry` is the family's number times 2³², plus
                  (below zero: minus) 1, 2, 3…; it is also the row in the search index.
journal           Every change since the beginning, one line per field; `line` counts them within
                  the family, in the order in which they came. `form` tells what `after` is:
                    added    the record came to be, of the kind in `after` (`field` is empty)
                    dropped  the record is gone (`field` is empty)
                    empty    the field holds nothing any more
                    text     the field holds this text
                    json     the field holds this value, in JSON
                    splice   `[start, removed, "inserted"]`: the text of line `previous`, in which
                             at code point `start` so many code points made way for others
                  `previous` is the line before of the same field, since the record came to be;
                  `chain` counts the splices since the last whole text, 49 at most.
                  `step` is what the worker did, `device` is where.
draft             Text that was typed and is not (yet) part of a record, and where the cursor was.
                  `family` is the id of a family, which need not be in the file yet.
attachment        Files, by the `blob` that a record of the kind `attachment` names. Their content
attachment_chunk  is cut into chunks, in the order of `place`; `sha256` is of the whole, in hex.
access_log        Who did what and when, without content. `hash` is the SHA-256, in hex, of the
                  UTF-8 text of the JSON array `[number, at, clock, user, family, action, object,
                  result, device, <hash of the line before>]`, without spaces and with characters
                  unescaped. The line before the first has the hash in meta `log_base` (64 zeros
                  until lines of more than five years old were removed), the last one has the hash
                  in meta `log_head`. `family` is the BLAKE2b-64, in hex, of the family's id
                  with the key in meta `log_key`. `at` never goes back; when the clock did,
                  `clock` holds what it said.
search            FTS5 index over all texts of all records, without a copy of them. `search_word`
                  shows its words.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from mpg_desktop.store import meta
from mpg_desktop.store.errors import NewerVaultError
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.telling import told

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

Step: TypeAlias = Callable[[Tables], None]
"""One change of the schema; runs inside a transaction."""

BeforeChange: TypeAlias = Callable[[int, int], None]
"""Called with the numbers before and after a change, for a verified backup; may raise to stop."""

MIGRATION_SET = "gezinsmap"

FIRST = (
    """CREATE TABLE family (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        label TEXT NOT NULL,
        reference TEXT NOT NULL,
        since TEXT,
        practice INTEGER NOT NULL CHECK (practice = (number < 0)),
        made_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        archived_at TEXT,
        binned_at TEXT,
        next_due TEXT,
        due TEXT,
        due_values TEXT,
        lines INTEGER NOT NULL
    ) STRICT""",
    # In the order of `entry`, so that opening a family reads few pages: each must be decrypted.
    """CREATE TABLE record (
        entry INTEGER PRIMARY KEY,
        family INTEGER NOT NULL REFERENCES family (number),
        body TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE journal (
        family INTEGER NOT NULL REFERENCES family (number),
        record TEXT NOT NULL,
        field TEXT NOT NULL,
        line INTEGER NOT NULL,
        at TEXT NOT NULL,
        device TEXT NOT NULL,
        step TEXT NOT NULL,
        form TEXT NOT NULL
            CHECK (form IN ('added', 'dropped', 'empty', 'text', 'json', 'splice')),
        previous INTEGER,
        chain INTEGER NOT NULL,
        after TEXT,
        PRIMARY KEY (family, record, field, line)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    # A family is wiped on purpose by naming it in meta, inside the same transaction.
    """CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
        WHEN OLD.family IS NOT (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'wiping')
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TABLE draft (
        family TEXT NOT NULL,
        record TEXT NOT NULL,
        field TEXT NOT NULL,
        text TEXT NOT NULL,
        cursor INTEGER NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (family, record, field)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE attachment (
        blob TEXT NOT NULL PRIMARY KEY,
        family INTEGER NOT NULL REFERENCES family (number),
        media_type TEXT NOT NULL,
        size INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        made_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX attachment_by_family ON attachment (family)",
    """CREATE TABLE attachment_chunk (
        id INTEGER PRIMARY KEY,
        blob TEXT NOT NULL,
        place INTEGER NOT NULL,
        content BLOB NOT NULL,
        UNIQUE (blob, place)
    ) STRICT""",
    """CREATE TABLE access_log (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        clock TEXT NOT NULL,
        user TEXT NOT NULL,
        family TEXT NOT NULL,
        action TEXT NOT NULL,
        object TEXT NOT NULL,
        result TEXT NOT NULL,
        device TEXT NOT NULL,
        hash TEXT NOT NULL
    ) STRICT""",
    """CREATE TRIGGER access_log_is_not_changed BEFORE UPDATE ON access_log
        BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END""",
    # Lines of more than five years old go by naming the last of them in meta.
    """CREATE TRIGGER access_log_is_not_shortened BEFORE DELETE ON access_log
        WHEN OLD.number > coalesce(
            (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'pruning'), 0)
        BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END""",
    # No copy of the text: snippets are cut from the record itself. A deleted row leaves the index
    # by a tombstone (cheap while typing); Search.tidy drops its words for good after a wipe.
    """CREATE VIRTUAL TABLE search USING fts5 (
        names, words, content='', contentless_delete=1,
        tokenize='unicode61 remove_diacritics 2')""",
    "CREATE VIRTUAL TABLE search_word USING fts5vocab (search, 'row')",
)


def _first(database: Tables) -> None:
    for statement in FIRST:
        database.conn.execute(statement)
    meta.found(database)


STEPS: tuple[Step, ...] = (_first,)
"""Every change there ever was, in order; once published, a step is never changed again."""


def _nothing_before(_from: int, _to: int) -> None:
    """Stand in for the backup where there is nothing to back up: a vault that is just made."""


@told()
def bring_up_to_date(
    database: Tables,
    *,
    before_change: BeforeChange = _nothing_before,
    steps: Sequence[Step] = STEPS,
) -> int:
    """Apply the steps that this file has not seen, each in its own transaction; return the number.

    `before_change` is called before each step on a file that holds data. A step that fails leaves
    the file at the step before. Raises NewerVaultError, and changes nothing, when the file has
    seen more steps than are known here.
    """
    number = meta.schema_number(database)
    if number > len(steps):
        reason = f"schema {number}, known here: {len(steps)}"
        raise NewerVaultError(reason)
    if number == len(steps):
        return number
    migrations = _migrations(database, steps)
    for reached in range(number + 1, len(steps) + 1):
        if reached > 1:
            before_change(reached - 1, reached)
        following = _name(reached + 1) if reached < len(steps) else None
        migrations.apply(database.whole, stop_before=following)
    return len(steps)


def _migrations(database: Tables, steps: Sequence[Step]) -> "Migrations":
    from sqlite_utils import Migrations

    migrations = Migrations(MIGRATION_SET)
    for number, step in enumerate(steps, start=1):
        migrations(name=_name(number))(_numbered(database, number, step))
    return migrations


def _numbered(database: Tables, number: int, step: Step) -> "Callable[[Database], None]":
    """Write the new number in the transaction of the step itself."""

    def change(_whole: "Database") -> None:
        step(database)
        meta.write(database, "schema", str(number))

    change.__name__ = _name(number)
    return change


def _name(number: int) -> str:
    return f"m{number:03d}"
