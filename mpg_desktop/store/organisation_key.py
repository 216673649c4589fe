"""The key pair with which an organisation can open the vaults of its workers, if they allow it.

Both halves are one line of text in a file: what it is, a space, 32 bytes as base64.
"""

import base64
import binascii
from pathlib import Path
from typing import Literal, Self

from mpg_desktop.store import files, sodium
from mpg_desktop.store.errors import NoOrganisationKeyError
from mpg_desktop.store.secret_memory import wipe
from mpg_desktop.store.telling import told

PUBLIC_LINE = b"gezinsmap-organisation-public-key-1"
PRIVATE_LINE = b"gezinsmap-organisation-private-key-1"


class OrganisationKey:
    """The private half: opens every vault that has a slot for its public half."""

    kind: Literal["organisation"] = "organisation"

    def __init__(self, secret: bytearray) -> None:
        self.secret = secret

    @classmethod
    def fresh(cls) -> Self:
        """Draw a new key pair."""
        return cls(sodium.random_key())

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the private half from its file; raises NoOrganisationKeyError."""
        return cls(bytearray(_line(path, PRIVATE_LINE)))

    @property
    def public(self) -> bytes:
        """The half that may be given away."""
        return sodium.public_of(self.secret)

    def save(self, private: Path, public: Path) -> None:
        """Write both halves, each to its own file."""
        with told():
            files.write_whole(private, _spelled(PRIVATE_LINE, bytes(self.secret)))
            files.write_whole(public, _spelled(PUBLIC_LINE, self.public))

    def wipe(self) -> None:
        """Forget it."""
        wipe(self.secret)

    def __repr__(self) -> str:
        return "OrganisationKey(…)"


def load_public(path: Path) -> bytes:
    """Read the public half from its file; raises NoOrganisationKeyError."""
    return _line(path, PUBLIC_LINE)


def _spelled(kind: bytes, key: bytes) -> bytes:
    return kind + b" " + base64.b64encode(key) + b"\n"


def _line(path: Path, kind: bytes) -> bytes:
    try:
        with told(), path.open("rb") as file:
            words = file.read(1024).split()
        key = base64.b64decode(words[1], validate=True) if words[:1] == [kind] else b""
    except (FileNotFoundError, IndexError, binascii.Error) as error:
        raise NoOrganisationKeyError(path.name) from error
    if len(key) != sodium.KEY_BYTES:
        raise NoOrganisationKeyError(path.name)
    return key
