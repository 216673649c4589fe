"""The vault can be read without the program: by another engine, and by another program still."""

import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import new_case_id, new_record_id
from mpg_desktop.domain.records import Family, Person
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.vault import Vault
from tests.vaults import WORDS, made, unlocked

EVERY_TABLE = """
SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL %'
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a closed vault with words in several scripts, files, drafts and a history."""
    vault, _ = made(tmp_path / "kluis")
    with vault:
        fill(vault)
    return vault.folder


def fill(vault: Vault) -> None:
    case = Case(new_case_id(1)).put(Family(name="De Boer – Yılmaz", first_sentence="«سلام» ëén"))
    vault.families.save(None, case, "test.step")
    after = case.put(Person(id=new_record_id(2), name="Sem", notes="regel één\nregel 'twee'" * 200))
    vault.families.save(case, after, "test.step")
    vault.attachments.add(case.id, io.BytesIO(bytes(range(256)) * 3000), "image/png")


def contents(vault: Vault) -> dict[str, list[list[Any]]]:
    """Return every row of every table, as our own engine reads it."""
    read = vault.database.conn.execute
    return {
        name: [
            [value.hex() if isinstance(value, bytes) else value for value in row]
            for row in read(f'SELECT * FROM "{name}"')  # noqa: S608 - the schema's own name
        ]
        for (name,) in read(EVERY_TABLE).fetchall()
    }


def independent(root: Path, folder: Path, secret: str, *options: str) -> str:
    """Run the reader in a process that cannot find the program."""
    script = root / "packaging" / "bench" / "independent_reader.py"
    assert "import mpg_desktop" not in script.read_text(encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    ended = subprocess.run(
        [sys.executable, "-P", str(script), str(folder), *options],
        input=secret + "\n",
        env={**environment, "PYTHONUTF8": "1"},
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def ours(folder: Path) -> dict[str, list[list[Any]]]:
    """Return what our own engine reads in a copy, so that reading adds no line to the log."""
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy)
    with unlocked(copy) as vault:
        found = contents(vault)
    # Unlocking the copy wrote in its own access log.
    return {name: rows for name, rows in found.items() if name not in {"access_log", "meta"}}


def test_another_engine_reads_every_word_with_the_passphrase(root: Path, folder: Path) -> None:
    read = json.loads(independent(root, folder, WORDS))
    expected = ours(folder)
    assert {"family", "record", "journal", "attachment_chunk"} <= expected.keys()
    assert {name: read[name] for name in expected} == expected
    assert len(read["access_log"]) >= 2


def test_another_engine_reads_every_word_with_the_printed_key(root: Path, tmp_path: Path) -> None:
    vault, recovery = made(tmp_path / "kluis")
    with vault:
        fill(vault)
    assert isinstance(recovery, RecoveryKey)
    read = json.loads(independent(root, vault.folder, recovery.text(), "--recovery"))
    (family,) = read["family"]
    assert "De Boer – Yılmaz" in family


def test_an_unpacked_backup_reads_the_same(root: Path, folder: Path, tmp_path: Path) -> None:
    with unlocked(folder) as vault:
        backup = vault.backups.make().backup
    with zipfile.ZipFile(backup.path) as zipped:
        zipped.extractall(tmp_path / "unpacked")
    read = json.loads(independent(root, tmp_path / "unpacked", WORDS))
    expected = ours(folder)
    assert {name: read[name] for name in expected} == expected


def test_the_sqlcipher_shell_reads_every_word(root: Path, folder: Path) -> None:
    shell = sqlcipher_4()
    key = independent(root, folder, WORDS, "--key").strip()
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy)
    with unlocked(copy) as vault:
        read = vault.database.conn.execute
        names = [name for (name,) in read(EVERY_TABLE).fetchall()]
        queries = [
            _spelled_out(vault, name) for name in names if name not in {"access_log", "meta"}
        ]
        expected = [row[0] for query in queries for row in read(query).fetchall()]
    assert any("Yılmaz" in row for row in expected)
    script = "\n".join([f"PRAGMA key = \"x'{key}'\";", *(f"{query};" for query in queries)])
    ended = subprocess.run(
        [shell, "-batch", str(folder / "cases.db")],
        input=script,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ended.stdout.removeprefix("ok\n") == "\n".join(expected) + "\n"


def _spelled_out(vault: Vault, table: str) -> str:
    columns = vault.database.conn.execute(f"PRAGMA table_info('{table}')").fetchall()
    spelled = " || '|' || ".join(f'quote("{column[1]}")' for column in columns)
    return f'SELECT {spelled} FROM "{table}"'  # noqa: S608 - the schema's own names


def sqlcipher_4() -> str:
    """Return the shell that reads format 4, or skip and say why there is none."""
    shell = os.environ.get("SQLCIPHER_SHELL") or shutil.which("sqlcipher")
    if shell is None:
        pytest.skip("no sqlcipher shell here: apt install sqlcipher (Debian 13 or later)")
    told = subprocess.run(
        [shell, "-batch", ":memory:"],
        input="PRAGMA cipher_version;\n",
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    if int(told.split(".")[0]) < 4:
        pytest.skip(f"this sqlcipher shell ({told}, as in Debian 12) is older than the format, 4")
    return shell
