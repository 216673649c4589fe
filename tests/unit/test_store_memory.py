"""Shows that no key and no passphrase is left in the process once the vault is locked (Linux)."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mpg_desktop.store import header as headers
from mpg_desktop.store import keyring, sodium
from mpg_desktop.store.header import PassphraseSlot
from mpg_desktop.store.keyed_codes import INNER, OUTER
from mpg_desktop.store.keyslots import Secret
from mpg_desktop.store.secret_memory import Passphrase
from tests.vaults import CHEAP, made

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads the memory of a process")

WORDS = "négen paarse olifanten dansen zacht"
NEW_WORDS = "twaalf gouden merels zingen ’s avonds"

# Opens, writes, backs up and re-keys; waits; locks; waits. What is typed never becomes a `str`
# of this script: a window cannot promise as much, but the store must not keep copies of its own.
WORKER = """
import os
import sys
from pathlib import Path
from mpg_desktop.store import meta
from mpg_desktop.store.secret_memory import Passphrase
from tests.vaults import unlocked

def typed(size):
    place = bytearray(size)
    assert os.readv(0, [place]) == size
    return Passphrase.from_bytes(place)

def wait(word):
    os.write(1, word)
    os.read(0, 1)

old, new = typed(int(sys.argv[2])), typed(int(sys.argv[3]))
vault = unlocked(Path(sys.argv[1]), old)
wait(b"opened\\n")
with vault.database.atomic():
    meta.write(vault.database, "proof", "a word")
vault.backups.make()
vault.change_passphrase(old, new)
vault.rotate_key(new)
vault.backups.make()
recovery = vault.new_recovery_key(new)
recovery.wipe()
wait(b"worked\\n")
vault.close()
old.wipe()
new.wipe()
wait(b"locked\\n")
"""

Secrets = dict[str, bytes]


def secrets_of(folder: Path, words: str) -> Secrets:
    """Return everything that opens a vault, in each form in which a copy could lie about."""
    header = headers.copies(folder)[0]
    secret: Secret = Passphrase(words)
    slot, keys = keyring.opened(header, secret)
    assert isinstance(slot, PassphraseSlot)
    page_key = keyring.page_key(keys.current)
    stretched = sodium.stretched(
        secret.secret, slot.salt, ops=CHEAP.ops, memory_bytes=CHEAP.memory_bytes
    )
    forms = {
        "vault key": bytes(keys.vault_key),
        "file key": bytes(keys.current),
        "page key": bytes(page_key),
        "stretched passphrase": bytes(stretched),
        "keyring key": bytes(sodium.derived(keys.vault_key, purpose=b"keyring")),
        "seal key": bytes(sodium.derived(keys.vault_key, purpose=b"header-mac")),
    }
    for side, pad in (("inner", INNER), ("outer", OUTER)):
        forms[f"seal key in the {side} hash"] = bytes(pad ^ byte for byte in forms["seal key"])
    hexadecimal = {f"{name} in hex": form.hex().encode() for name, form in forms.items()}
    capitals = {f"{name} in capitals": form.upper() for name, form in hexadecimal.items()}
    text = {
        "passphrase": words.encode(),
        "passphrase as a string": words.encode("utf-16-le"),
        "passphrase as a narrow string": words.encode("latin-1", "replace"),
    }
    return {**forms, **hexadecimal, **capitals, **text}


def memory_of(pid: int) -> Iterator[bytes]:
    """Yield the contents of each readable part of a process's memory."""
    with (
        Path(f"/proc/{pid}/maps").open(encoding="utf-8") as maps,
        Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory,
    ):
        for line in maps:
            match = re.match(r"([0-9a-f]+)-([0-9a-f]+) r", line)
            if match is None or "[v" in line:  # the kernel's own pages cannot be read
                continue
            start, end = (int(number, 16) for number in match.groups())
            memory.seek(start)
            yield memory.read(end - start)


def found_in(pid: int, secrets: Secrets) -> set[str]:
    return {name for part in memory_of(pid) for name, secret in secrets.items() if secret in part}


def test_after_locking_no_key_is_found_in_the_process(tmp_path: Path, root: Path) -> None:
    folder = tmp_path / "kluis"
    made(folder, WORDS)[0].close()
    before = secrets_of(folder, WORDS)
    sizes = [str(len(words.encode())) for words in (WORDS, NEW_WORDS)]
    worker = subprocess.Popen(
        [sys.executable, "-c", WORKER, str(folder), *sizes],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
    )
    assert worker.stdin is not None
    assert worker.stdout is not None
    with worker:
        try:
            worker.stdin.write(WORDS.encode())
            worker.stdin.write(NEW_WORDS.encode())
            assert worker.stdout.readline() == b"opened\n"
            # The search bites: while the vault is open, these are there.
            assert {"vault key", "file key", "passphrase"} <= found_in(worker.pid, before)
            worker.stdin.write(b".")
            assert worker.stdout.readline() == b"worked\n"
            after = secrets_of(folder, NEW_WORDS)
            assert {"vault key", "file key", "passphrase"} <= found_in(worker.pid, after)
            assert before["file key"] != after["file key"]
            worker.stdin.write(b".")
            assert worker.stdout.readline() == b"locked\n"
            assert found_in(worker.pid, before) == set()
            assert found_in(worker.pid, after) == set()
        finally:
            worker.kill()
