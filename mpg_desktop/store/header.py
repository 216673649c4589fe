"""The key header: the small file beside the encrypted one, kept twice and written whole.

It is JSON, so that it can be read in twenty years. `sha256` covers everything else and finds
damage without any key; `mac` is keyed with the vault key and finds changes made on purpose. Bytes
are base64. What is covered is always the canonical form: keys sorted, no spaces (`json.dumps(…,
sort_keys=True, separators=(",", ":"))`), without the fields `mac` and `sha256` where they are not
yet known.
"""

import contextlib
import hashlib
import hmac
from pathlib import Path
from typing import Literal

import msgspec

from mpg_desktop.store import files
from mpg_desktop.store.errors import (
    DamagedHeaderError,
    NewerVaultError,
    NoKeyHeaderError,
    NoVaultError,
)
from mpg_desktop.store.telling import told

MAGIC = "gezinsmap-vault"
VERSION = 1

HEADER_NAME = "vault.json"
SPARE_NAME = "vault.json.bak"
DATABASE_NAME = "cases.db"
COPIES = 2

LARGEST_HEADER = 1 << 20


class Stretching(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a passphrase becomes a key: Argon2id version 1.3, one lane."""

    ops: int
    memory_bytes: int
    name: Literal["argon2id"] = "argon2id"


class PassphraseSlot(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="passphrase"
):
    """The vault key, wrapped by a key stretched from the passphrase."""

    id: str
    kdf: Stretching
    salt: bytes
    nonce: bytes
    sealed: bytes = b""


class RecoverySlot(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="recovery"
):
    """The vault key, wrapped by a key made from the printed recovery key."""

    id: str
    salt: bytes
    nonce: bytes
    sealed: bytes = b""


class OrganisationSlot(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="organisation"
):
    """The vault key, in a sealed box for the public X25519 key of the organisation."""

    id: str
    label: str
    public: bytes
    sealed: bytes = b""


Slot = PassphraseSlot | RecoverySlot | OrganisationSlot


class SealedKeys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The keys of the encrypted file, wrapped by the vault key: one, or two during a change."""

    nonce: bytes
    sealed: bytes


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole header; `epoch` counts vault keys, `sequence` counts writes: the highest wins."""

    vault_id: str
    epoch: int
    sequence: int
    slots: tuple[Slot, ...]
    keyring: SealedKeys
    mac: str = ""
    sha256: str = ""
    magic: Literal["gezinsmap-vault"] = "gezinsmap-vault"
    version: Literal[1] = 1


class _Promise(msgspec.Struct, frozen=True):
    """What is looked at first: is it ours, and can we read it."""

    magic: Literal["gezinsmap-vault"]
    version: int


def canonical(value: object) -> bytes:
    """Return the one JSON form of a value that checksums are taken of."""
    return msgspec.json.encode(value, order="sorted")


def dump(header: Header) -> bytes:
    """Return the bytes of a header as they stand in the file, with a fresh checksum."""
    blank = msgspec.structs.replace(header, sha256="")
    checksum = hashlib.sha256(canonical(blank)).hexdigest()
    return msgspec.json.format(canonical(msgspec.structs.replace(header, sha256=checksum)))


def parse(content: bytes) -> Header:
    """Read a header; raises DamagedHeaderError, or NewerVaultError for a later format."""
    try:
        promise = msgspec.json.decode(content, type=_Promise)
        _refuse_newer(promise.version)
        header = msgspec.json.decode(content, type=Header)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DamagedHeaderError(type(error).__name__) from error
    checksum = hashlib.sha256(canonical(msgspec.structs.replace(header, sha256=""))).hexdigest()
    if not hmac.compare_digest(checksum.encode(), header.sha256.encode()):
        reason = "checksum"
        raise DamagedHeaderError(reason)
    return header


def _refuse_newer(version: int) -> None:
    if version > VERSION:
        reason = f"key header version {version}"
        raise NewerVaultError(reason)


def copies(folder: Path) -> tuple[Header, ...]:
    """Return the readable copies in a folder, newest first, without changing anything.

    Raises NoVaultError, NoKeyHeaderError, DamagedHeaderError or NewerVaultError.
    """
    found: list[Header] = []
    errors: list[DamagedHeaderError | OSError] = []
    with told():
        for name in (HEADER_NAME, SPARE_NAME):
            try:
                found.append(parse(_content(folder / name)))
            except FileNotFoundError:
                continue
            except (DamagedHeaderError, OSError) as error:
                errors.append(error)  # a bad spot on the disk is why there are two
        if not found and not errors:
            there = (folder / DATABASE_NAME).exists()
            raise NoKeyHeaderError if there else NoVaultError
        if not found:
            raise errors[0]
    return tuple(sorted(found, key=lambda header: (header.epoch, header.sequence), reverse=True))


def write(folder: Path, header: Header) -> None:
    """Put both copies of a header on the disk, one after the other, each whole; or neither.

    Where only the first can be written it becomes what it was, if the disk still takes that: the
    newest copy counts, and whoever hears of a failure takes the keys of before for the right ones.
    """
    content, first = dump(header), folder / HEADER_NAME
    with told():
        before = first.read_bytes() if first.exists() else b""
        files.write_whole(first, content)
        try:
            files.write_whole(folder / SPARE_NAME, content)
        except OSError:
            with contextlib.suppress(OSError):
                files.write_whole(first, before)
            raise


def repair(folder: Path, header: Header) -> bool:
    """Rewrite the copies that are not exactly `header`; say whether there were any.

    A folder in the place of one stays: the other copy is enough to work with.
    """
    content = dump(header)
    wrong = [name for name in (HEADER_NAME, SPARE_NAME) if not _holds(folder / name, content)]
    with told():
        for name in wrong:
            if not (folder / name).is_dir():
                files.write_whole(folder / name, content)
    return bool(wrong)


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST_HEADER)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return _content(path) == content
    except OSError:
        return False
