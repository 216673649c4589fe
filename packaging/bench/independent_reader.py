"""Read a vault without the program: every step from the file on disk to the words in it.

    python packaging/bench/independent_reader.py FOLDER < file-with-the-passphrase

Nothing of mpg_desktop is used, so that this file is the proof of the format that README.md
describes. It needs three things that exist in most languages: Argon2id and XChaCha20-Poly1305
(here PyNaCl), BLAKE2b (in Python itself), and anything that reads SQLCipher 4 (here another engine
than the program's own, apsw-sqlite3mc). It prints every table as JSON. FOLDER may also be an
unpacked backup: a `.vaultbak` is a plain ZIP file.
"""

import argparse
import base64
import hashlib
import json
import sys
import unicodedata
from pathlib import Path
from typing import Any

import apsw
from nacl import bindings, pwhash

KEY_BYTES = 32


def main() -> None:
    """Print everything in the vault; or, with --key, the raw key for another engine."""
    parser = argparse.ArgumentParser(description="Read a vault without the program.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--recovery", action="store_true", help="the secret is a recovery key")
    parser.add_argument("--key", action="store_true", help="print only the raw key of cases.db")
    given = parser.parse_args()
    secret = sys.stdin.readline().rstrip("\n")
    header = json.loads((given.folder / "vault.json").read_text(encoding="utf-8"))
    keys = page_keys(header, secret, is_recovery=given.recovery)
    connection = opened(given.folder / "cases.db", keys)
    if given.key:
        print(connection[1].hex())
        return
    json.dump(tables(connection[0]), sys.stdout, ensure_ascii=False)


def page_keys(header: dict[str, Any], secret: str, *, is_recovery: bool) -> list[bytes]:
    """Go from the secret that a person has to the raw keys that the file may have."""
    # 1. The slot for this kind of secret.
    kind = "recovery" if is_recovery else "passphrase"
    slot = next(each for each in header["slots"] if each["kind"] == kind)
    # 2. The secret becomes a key: slowly for a passphrase; 160 random bits need no slowness.
    salt = base64.b64decode(slot["salt"])
    if is_recovery:
        slot_key = blake2b(recovery_bits(secret), b"recovery-slot", salt)
    else:
        slot_key = pwhash.argon2id.kdf(
            KEY_BYTES,
            unicodedata.normalize("NFKC", secret).encode(),
            salt,
            opslimit=slot["kdf"]["ops"],
            memlimit=slot["kdf"]["memory_bytes"],
        )
    # 3. That key opens the vault key; the rest of the slot is authenticated with it.
    about = {name: header[name] for name in ("magic", "version", "vault_id")}
    vault_key = unsealed(slot, slot_key, {**about, "slot": {**slot, "sealed": ""}})
    # 4. The vault key, derived for this purpose, opens the keys of the file: one, or two when
    #    the program ended while it was encrypting everything anew.
    about["epoch"] = header["epoch"]
    file_keys = unsealed(header["keyring"], blake2b(vault_key, b"keyring"), about)
    # 5. Each file key, derived once more, is a raw key for SQLCipher.
    parts = (file_keys[at : at + KEY_BYTES] for at in range(0, len(file_keys), KEY_BYTES))
    return [blake2b(part, b"sqlcipher-page") for part in parts]


def blake2b(key: bytes, purpose: bytes, salt: bytes = bytes(16)) -> bytes:
    """Derive a key for one purpose: BLAKE2b-256 of the key, with salt and personalisation."""
    return hashlib.blake2b(key, digest_size=KEY_BYTES, person=purpose, salt=salt).digest()


def unsealed(box: dict[str, str], key: bytes, about: dict[str, Any]) -> bytes:
    """Open XChaCha20-Poly1305; what is authenticated is JSON, keys sorted, without spaces."""
    text = json.dumps(about, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
        base64.b64decode(box["sealed"]), text.encode(), base64.b64decode(box["nonce"]), key
    )


def recovery_bits(printed: str) -> bytes:
    """Return the 160 bits of a recovery key: eight groups of four signs and one check sign."""
    signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    data = "".join(group[:4] for group in printed.strip().split("-"))
    number = 0
    for sign in data:
        number = number << 5 | signs.index(sign)
    return number.to_bytes(20, "big")


def opened(path: Path, keys: list[bytes]) -> tuple[apsw.Connection, bytes]:
    """Open the SQLCipher 4 file with the first key that fits."""
    for key in keys:
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        connection.execute("PRAGMA cipher = 'sqlcipher'")
        connection.execute("PRAGMA legacy = 4")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        except apsw.NotADBError:
            continue
        return connection, key
    message = "none of the keys fits this file"
    raise SystemExit(message)


def tables(connection: apsw.Connection) -> dict[str, list[list[Any]]]:
    """Return every row of every table; bytes as hexadecimal digits."""
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL %'"
    ).fetchall()
    return {
        str(name): [
            [value.hex() if isinstance(value, bytes) else value for value in row]
            for row in connection.execute(f'SELECT * FROM "{name}"')  # noqa: S608 - its own name
        ]
        for (name,) in names
    }


if __name__ == "__main__":
    main()
