"""The keys behind the slots: one vault key, and the keys of the encrypted file that it wraps.

Two levels, so that a new passphrase rewrites one kilobyte, and a new file key needs no slot.
"""

import contextlib
import hmac
from collections.abc import Iterator

import msgspec

from mpg_desktop.store import header as headers
from mpg_desktop.store import keyslots, sodium
from mpg_desktop.store.errors import DamagedHeaderError
from mpg_desktop.store.header import Header, SealedKeys, Slot
from mpg_desktop.store.keyed_codes import code_256
from mpg_desktop.store.keyslots import Secret
from mpg_desktop.store.secret_memory import wipe, wiped


class Keyring:
    """The opened keys; `coming` is there only while the file is being encrypted anew."""

    def __init__(
        self, vault_key: bytearray, current: bytearray, coming: bytearray | None = None
    ) -> None:
        self.vault_key = vault_key
        self.current = current
        self.coming = coming

    def wipe(self) -> None:
        """Overwrite all keys."""
        wipe(self.vault_key, self.current, self.coming or bytearray())

    def keep_coming(self) -> None:
        """Let the coming key be the current one: the file was encrypted anew."""
        if self.coming is not None:
            self.current[:] = self.coming
            self.drop_coming()

    def drop_coming(self) -> None:
        """Forget the coming key: it is the current one now, or the file never got it."""
        wipe(self.coming or bytearray())
        self.coming = None


def fresh() -> Keyring:
    """Draw the keys of a new vault."""
    return Keyring(sodium.random_key(), sodium.random_key())


def fresh_file_key() -> bytearray:
    """Draw another key for the encrypted file."""
    return sodium.random_key()


def first(vault_id: str, keys: Keyring, *slots: Slot) -> Header:
    """Return the first header of a new vault."""
    blank = Header(
        vault_id=vault_id, epoch=1, sequence=0, slots=slots, keyring=SealedKeys(b"", b"")
    )
    return closed(blank, keys)


def page_key(file_key: bytearray) -> bytearray:
    """Return the raw key that SQLCipher gets: derived, so that the file key itself stays ours."""
    return sodium.derived(file_key, purpose=b"sqlcipher-page")


def opened(header: Header, secret: Secret) -> tuple[Slot, Keyring]:
    """Open a header and prove that it is whole; returns the slot that gave way, and the keys.

    Raises the Wrong…Error of the secret, DamagedHeaderError or NotEnoughMemoryError.
    """
    slot, vault_key = keyslots.opened(header, secret)
    try:
        _prove(header, vault_key)
        return slot, _unwrapped(header, vault_key)
    except BaseException:
        wipe(vault_key)
        raise


def reopened(header: Header, vault_key: bytearray) -> Keyring:
    """Open the header of a backup of the vault whose key we hold; the key is copied.

    Raises DamagedHeaderError when this key never sealed that header.
    """
    _prove(header, vault_key)
    return _unwrapped(header, bytearray(vault_key))


def closed(header: Header, keys: Keyring, *slots: Slot) -> Header:
    """Return the next header: with these slots (or the same), these keys, and a fresh seal."""
    nonce = sodium.random_public(sodium.NONCE_BYTES)
    plain = keys.current + (keys.coming or b"")
    with wiped(plain), _derived(keys.vault_key, b"keyring") as key:
        wrapped = sodium.seal(plain, key, nonce=nonce, about=_about(header))
    bare = msgspec.structs.replace(
        header,
        sequence=header.sequence + 1,
        slots=slots or header.slots,
        keyring=SealedKeys(nonce=nonce, sealed=wrapped),
    )
    return sealed(bare, keys.vault_key)


def sealed(header: Header, vault_key: bytearray) -> Header:
    """Return a header with the proof that whoever wrote it had the vault key."""
    return msgspec.structs.replace(header, mac=_mac(header, vault_key))


def _prove(header: Header, vault_key: bytearray) -> None:
    if not hmac.compare_digest(_mac(header, vault_key).encode(), header.mac.encode()):
        reason = "mac"
        raise DamagedHeaderError(reason)


def _unwrapped(header: Header, vault_key: bytearray) -> Keyring:
    try:
        with _derived(vault_key, b"keyring") as key:
            plain = sodium.unseal(
                header.keyring.sealed, key, nonce=header.keyring.nonce, about=_about(header)
            )
    except sodium.SealError as error:
        reason = "keyring"
        raise DamagedHeaderError(reason) from error
    with wiped(plain):
        size = sodium.KEY_BYTES
        return Keyring(vault_key, plain[:size], plain[size:] if len(plain) > size else None)


def _about(header: Header) -> bytes:
    return headers.canonical(
        {
            "magic": header.magic,
            "version": header.version,
            "vault_id": header.vault_id,
            "epoch": header.epoch,
        }
    )


def _mac(header: Header, vault_key: bytearray) -> str:
    bare = msgspec.structs.replace(header, mac="", sha256="")
    with _derived(vault_key, b"header-mac") as key:
        return code_256(key, headers.canonical(bare)).hex()


@contextlib.contextmanager
def _derived(vault_key: bytearray, purpose: bytes) -> Iterator[bytearray]:
    key = sodium.derived(vault_key, purpose=purpose)
    with wiped(key):
        yield key
