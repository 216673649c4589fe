"""Run sqlite-utils' own tests on encrypted connections, and explain each that fails.

    python packaging/bench/sqlite_utils_suite.py

fetches the source of the installed version with pip into a temporary folder and runs its tests
with every connection really keyed, files and memory alike. It ends with code 1 when a test fails
that is not explained below, or when fewer pass than the floor measured in November 2026.

The module is its own pytest plug-in: the hook at the end puts the keyed driver in place.
"""

import argparse
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

FLOOR = 1468
TEST_KEY = bytes(range(32))

DUMP = "the driver has no Connection.iterdump; the program never dumps SQL"
PLAIN_START = "asserts that the file starts with the words of a plain SQLite file; ours must not"
SUBPROCESS = "starts `sqlite-utils` as a program of its own, which knows nothing of our driver"
ATTACH = "attaches a second file without its key; the program never attaches"
AUTOCOMMIT = "asks for Python 3.12's autocommit=, which the driver does not have and we do not use"

EXPLAINED: dict[str, str] = {
    "test_analyze_tables::test_analyze_table": DUMP,
    "test_analyze_tables::test_analyze_table_save": DUMP,
    "test_attach::test_attach": ATTACH,
    "test_cli::test_attach": ATTACH,
    "test_cli::test_create_database[False]": PLAIN_START,
    "test_cli::test_create_database[True]": PLAIN_START,
    "test_cli::test_dump": DUMP,
    "test_cli_bulk::test_cli_bulk_batch_size": SUBPROCESS,
    "test_cli_insert::test_insert_streaming_batch_size_1": SUBPROCESS,
    "test_cli_memory::test_memory_dump[extra_args0]": DUMP,
    "test_cli_memory::test_memory_dump[extra_args1]": DUMP,
    "test_cli_memory::test_memory_save[extra_args0]": DUMP,
    "test_cli_memory::test_memory_save[extra_args1]": DUMP,
    "test_constructor::test_autocommit_connections_are_rejected[False]": AUTOCOMMIT,
    "test_constructor::test_autocommit_connections_are_rejected[True]": AUTOCOMMIT,
    "test_constructor::test_legacy_transaction_control_connection_is_accepted": AUTOCOMMIT,
}
"""Every test that may fail, and why that is right for us."""


def main() -> int:
    """Fetch, run, count, explain."""
    parser = argparse.ArgumentParser(description="Run sqlite-utils' own tests, encrypted.")
    parser.add_argument("--sdist", type=Path, help="a source archive, instead of fetching it")
    given: Path | None = parser.parse_args().sdist
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        source = _unpacked(given or _fetched(folder), folder)
        report = folder / "report.xml"
        _run(source, report)
        outcomes = _outcomes(report)
    return _verdict(outcomes)


def _fetched(folder: Path) -> Path:
    name = f"sqlite-utils=={version('sqlite-utils')}"
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:"]
    subprocess.run([*pip, "--dest", str(folder), name], check=True)
    return next(folder.glob("*.tar.gz"))


def _unpacked(archive: Path, folder: Path) -> Path:
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    return next(path for path in folder.iterdir() if (path / "tests").is_dir())


def _run(source: Path, report: Path) -> None:
    here = Path(__file__).resolve()
    path = os.pathsep.join([str(here.parent), str(here.parents[2])])
    plugins = ["randomly", "xdist", "pytest-qt", "timeout", "pytest_cov"]
    quiet = [part for plugin in plugins for part in ("-p", f"no:{plugin}")]
    pytest = [sys.executable, "-m", "pytest", "tests", "-q", "--tb=line", "-p", here.stem, *quiet]
    subprocess.run(
        [*pytest, f"--junitxml={report}", "-o", "junit_family=xunit1"],
        cwd=source,
        env={**os.environ, "PYTHONPATH": path},
        check=False,
    )


def _outcomes(report: Path) -> dict[str, tuple[str, str]]:
    """Return outcome and message of every test by its name."""
    found: dict[str, tuple[str, str]] = {}
    for case in ET.parse(report).iter("testcase"):  # noqa: S314 - pytest wrote it a moment ago
        name = f"{case.get('classname', '').removeprefix('tests.')}::{case.get('name')}"
        bad = next((part for part in case if part.tag in {"failure", "error", "skipped"}), None)
        message = "" if bad is None else re.sub(r"\s+", " ", bad.get("message") or "")
        found[name] = ("passed" if bad is None else bad.tag, message)
    return found


def _verdict(outcomes: dict[str, tuple[str, str]]) -> int:
    counts = dict.fromkeys(("passed", "failure", "error", "skipped"), 0)
    unexplained = 0
    for name, (outcome, message) in sorted(outcomes.items()):
        counts[outcome] += 1
        if outcome in {"failure", "error"}:
            reason = EXPLAINED.get(name)
            unexplained += reason is None
            print(f"{outcome:8} {name}\n         {reason or 'NOT EXPLAINED: ' + message[:200]}")
    print(f"{len(outcomes)} tests: {counts}; floor {FLOOR}, unexplained {unexplained}")
    return 0 if counts["passed"] >= FLOOR and not unexplained else 1


def pytest_load_initial_conftests() -> None:
    """Put the keyed driver in the place of sqlite3, before sqlite-utils looks for one."""
    from mpg_desktop.store import driver, engine

    opened: Callable[..., Any] = driver.open_file

    def connect(database: object, *args: object, **kwargs: object) -> object:
        connection = opened(database, *args, **kwargs)
        connection.execute("PRAGMA cipher_log_level=NONE").fetchall()
        engine.set_key(connection, TEST_KEY)
        return connection

    alias: Any = sys.modules["pysqlite3"]
    alias.connect = connect
    sys.modules["sqlite3"] = sys.modules["sqlite3.dbapi2"] = alias


if __name__ == "__main__":
    sys.exit(main())
