"""What the person should know when a vault was opened: things that are no error."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mpg_desktop.store.vault import Vault

import msgspec

WATCHED = "vault.notices.watched_folder"
"""The notice about a place that a service copies to the internet."""


class Notice(msgspec.Struct, frozen=True):
    """The key of a sentence, and what it names."""

    phrase: str
    values: Mapping[str, object] = msgspec.field(default_factory=dict)


def notices_of(vault: "Vault") -> tuple[Notice, ...]:
    """Return what there is to say about a vault that was just opened, the gravest first."""
    return tuple(_notices(vault))


def _notices(vault: "Vault") -> Iterator[Notice]:
    if vault.lost_saves:
        yield Notice("vault.notices.lost_saves")
    elif vault.was_left_open:
        yield Notice("vault.notices.was_left_open")
    if vault.header_was_repaired:
        yield Notice("vault.notices.header_repaired")
    if vault.clock_stood_at is not None:
        yield Notice("vault.notices.clock_moved_back", {"last": _spelled(vault.clock_stood_at)})
    yield from about_place(vault.folder)


def about_place(folder: Path) -> tuple[Notice, ...]:
    """Return a warning when a service copies this place to the internet."""
    from mpg_desktop.store.places import watched_by

    service = watched_by(folder)
    return (Notice(WATCHED, {"service": service}),) if service else ()


def _spelled(moment: datetime) -> str:
    return f"{moment.astimezone():%d-%m-%Y %H:%M}"
