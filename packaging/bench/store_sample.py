"""Make a small encrypted file of today's schema, once for each schema that is published.

Run it when a step was added to mpg_desktop/store/schema.py, and commit what it writes: the tests
bring every sample up to date for ever (tests/unit/test_store_schema.py). The key is known to all.

    python3 packaging/bench/store_sample.py tests/golden/vaults
"""

import argparse
import io
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import Attachment, Family, Person
from mpg_desktop.store import engine, schema
from mpg_desktop.store.access_log import AccessLog, Action
from mpg_desktop.store.attachments import Attachments
from mpg_desktop.store.case_writer import CaseWriter
from mpg_desktop.store.drafts import Draft, Drafts
from mpg_desktop.store.families import Families
from mpg_desktop.store.journal import Journal
from mpg_desktop.store.search import Search
from mpg_desktop.store.tables import Tables

KEY = bytes(range(32))
MADE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
FAMILY = CaseId("0199a0000000a0a0a0a0a0a0a0a0a0a0")
PERSON = RecordId("0199a0000001a0a0a0a0a0a0a0a0a0a0")
DRAWING = RecordId("0199a0000002a0a0a0a0a0a0a0a0a0a0")


def clock() -> datetime:
    """Stand still, so that the sample is the same each time but for its random numbers."""
    return MADE


def fill(path: Path) -> None:
    """Write one family with a bit of everything into a new file."""
    connection = engine.create(path, KEY)
    database = Tables(connection)
    schema.bring_up_to_date(database)
    log = AccessLog(database, clock=clock, device="sample", user="sample")
    log.append(Action.CREATE_VAULT)
    search, journal = Search(database), Journal(database, device="sample")
    families = Families(
        database,
        writer=lambda: CaseWriter(database, journal=journal, search=search, clock=clock),
        tidy=search.tidy,
        access_log=log,
        clock=clock,
    )
    notes = "Houdt van tekenen. " * 40
    person = Person(id=PERSON, name="Zoë Jansen", notes=notes)
    made = Case.of(FAMILY, [Family(name="Jansen"), person])
    families.save(None, made, "sample.made")
    drawing = io.BytesIO(b"a small drawing")
    stored = Attachments(database, clock=clock).add(FAMILY, drawing, "image/png")
    edited = made.put(
        Person(id=PERSON, name="Zoë Jansen", notes=notes + "En zingen."),
        Attachment(
            id=DRAWING,
            blob=stored.blob,
            name="tekening.png",
            media_type=stored.media_type,
            size=stored.size,
            sha256=stored.sha256,
        ),
    )
    families.save(made, edited, "sample.edited")
    Drafts(database, clock=clock).keep(Draft(FAMILY, PERSON, "called", "half getyp", 10))
    connection.execute("PRAGMA journal_mode=DELETE").fetchall()
    connection.close()


def main() -> None:
    """Read the folder from the command line and write the sample there."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="where samples stand")
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"schema_{len(schema.STEPS)}.db"
    fill(path)
    print(f"{path}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
