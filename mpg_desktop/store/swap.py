"""Puts a restored vault in the place of the present one, so that a crash leaves one of the two.

No system exchanges two folders in one step everywhere, so there are three steps, and `settle`
finishes them when the process ended in between:

1. the vault is renamed to `NAME.replaced-MOMENT`;
2. the restored one, which lies ready beside it, is renamed to NAME;
3. the backups move from the replaced vault to the new one, and the marker that says so goes.

Until step 1 the marker in the ready folder means nothing. From step 1 to 2 there is no vault at the
place for a moment: whoever looks for one calls `settle` first.
"""

import glob
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from shutil import rmtree

import msgspec

from mpg_desktop.store import files
from mpg_desktop.store.moments import marked, read_mark
from mpg_desktop.store.telling import told

READY = ".restoring"
REPLACED = ".replaced-"
MARKER_NAME = "restored.json"
BACKUPS_NAME = "backups"


class _Marker(msgspec.Struct, frozen=True):
    """Stands in a restored vault until its backups are there; `replaced` is a folder beside it."""

    replaced: str


def ready_folder(folder: Path) -> Path:
    """Return the empty folder in which the vault for `folder` is made ready."""
    discard(folder)
    ready = folder.with_name(folder.name + READY)
    files.owner_folder(ready)
    return ready


def discard(folder: Path) -> None:
    """Remove what lies ready and never took its place; only for who holds the vault's lock."""
    ready = folder.with_name(folder.name + READY)
    rmtree(ready, ignore_errors=True)


def swap(folder: Path, now: datetime) -> Path | None:
    """Let what lies ready take the place of `folder`; return where the vault of before is now."""
    ready = folder.with_name(folder.name + READY)
    replaced = _free_name(folder, now)
    marker = msgspec.json.encode(_Marker(replaced.name))
    files.write_whole(ready / MARKER_NAME, marker)
    existed = folder.exists()
    if existed:
        _rename(folder, replaced)
    settle(folder)
    return replaced if existed else None


@told()
def settle(folder: Path) -> None:
    """Finish an exchange that was begun; does nothing when there is none."""
    ready = folder.with_name(folder.name + READY)
    if not folder.exists() and (ready / MARKER_NAME).exists():
        with suppress(FileNotFoundError):  # another process may be doing the same
            _rename(ready, folder)
    marker = folder / MARKER_NAME
    if marker.exists():
        replaced, carried = _named_in(marker, folder), folder / BACKUPS_NAME
        left = replaced and replaced / BACKUPS_NAME
        if left and left.is_dir() and not carried.exists():
            _rename(left, carried)
        marker.unlink()
        files.sync_folder(folder)


def forget(folder: Path, before: datetime) -> tuple[Path, ...]:
    """Remove the replaced vaults of `folder` that were replaced before a moment."""
    gone = tuple(path for path, moment in _replaced(folder) if moment < before)
    for path in gone:
        rmtree(path)
    return gone


def _named_in(marker: Path, folder: Path) -> Path | None:
    """Return the vault of before; the newest that lies here when the marker does not say so.

    No damage to this small file may keep anybody out of the vault, nor lead to another folder.
    """
    try:
        name = msgspec.json.decode(marker.read_bytes(), type=_Marker).replaced
    except (msgspec.DecodeError, UnicodeDecodeError):
        name = ""
    if name.startswith(folder.name + REPLACED) and Path(name).name == name:
        return folder.with_name(name)
    found = sorted(_replaced(folder), key=lambda each: each[1])
    return found[-1][0] if found else None


def _replaced(folder: Path) -> list[tuple[Path, datetime]]:
    start = folder.name + REPLACED
    found: list[tuple[Path, datetime]] = []
    for path in folder.parent.glob(f"{glob.escape(start)}*"):
        try:
            moment = read_mark(path.name.removeprefix(start)[:18])
        except ValueError:
            continue
        found.append((path, moment))
    return found


def _free_name(folder: Path, now: datetime) -> Path:
    name = f"{folder.name}{REPLACED}{marked(now)}"
    free, number = folder.with_name(name), 1
    while free.exists():
        number += 1
        free = folder.with_name(f"{name}-{number}")
    return free


def _rename(old: Path, new: Path) -> None:
    files.replace(old, new)
    files.sync_folder(old.parent)
