"""Holds the start to plain SQL: sqlite-utils is read when it has something to do."""

import subprocess
import sys
from pathlib import Path

from tests.vaults import made_with_proof

WORKER = """
import sys
from pathlib import Path
from mpg_desktop.store import meta
from mpg_desktop.store.writing import writing
from tests.vaults import unlocked

with unlocked(Path(sys.argv[1])) as vault:
    vault.families.list()
    print("sqlite_utils" in sys.modules)
    with writing(vault.database), writing(vault.database):
        meta.write(vault.database, "proof", "twice")
    print("sqlite_utils" in sys.modules)
    print(meta.read(vault.database, "proof"))
"""


def test_opening_and_listing_do_not_read_sqlite_utils_and_a_nested_write_does(
    tmp_path: Path,
) -> None:
    made_with_proof(tmp_path / "vault").wipe()
    root = Path(__file__).resolve().parents[2]
    told = subprocess.run(
        [sys.executable, "-c", WORKER, str(tmp_path / "vault")],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split() == ["False", "True", "twice"]
