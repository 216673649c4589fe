"""The photos that a copy prints: fetched and made fit for paper, of what its reader may have."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.house_records import House
from mpg_desktop.domain.houses import houses_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Attachment

if TYPE_CHECKING:
    from mpg_desktop.printing.photos import NoPhoto, Photo
    from mpg_desktop.store.vault import Vault

Opens: TypeAlias = Callable[[str], "bytes | NoPhoto"]
"""Gives the content of an attachment by the name of its blob, or says why there is none."""


def opener_of(vault: "Vault") -> Opens:
    """Return what opens the attachments of a vault, on the worker."""
    from mpg_desktop.printing.photos import NoPhoto
    from mpg_desktop.store.data_errors import DamagedAttachmentError, MissingAttachmentError

    def opens(blob: str) -> "bytes | NoPhoto":
        try:
            return b"".join(vault.attachments.open(blob))
        except MissingAttachmentError:
            return NoPhoto.MISSING
        except DamagedAttachmentError:
            return NoPhoto.UNREADABLE

    return opens


def photos_in(copy: Copy, opens: Opens) -> "dict[RecordId, Photo | NoPhoto]":
    """Return the photos of the houses in a copy; what is not in the copy is not even opened."""
    from mpg_desktop.printing.photos import photo_of

    found: dict[RecordId, Photo | NoPhoto] = {}
    for house in copy.all(House):
        photo = look_up(copy, Attachment, house.photo)
        if photo is not None and houses_of(copy, house.child, house.of)[0] == house:
            content = opens(photo.blob)
            found[photo.id] = photo_of(content) if isinstance(content, bytes) else content
    return found
