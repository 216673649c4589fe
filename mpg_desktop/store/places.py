"""Where vaults live, and which folders are no good place for one."""

import contextlib
import fnmatch
from collections.abc import Iterator
from pathlib import Path

import platformdirs

PROGRAM = "Gezinsmap"
VAULT_FOLDER = "kluis"
HEADER = "vault.json"
"""The file by which a vault is known."""

SYNC_FOLDER_NAMES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mijn drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "stack": "STACK",
    "proton drive": "Proton Drive",
}
"""Names of folders that a service keeps equal with the internet, in small letters."""

SYNC_MARKERS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".sync.ffs_db": "FreeFileSync",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".sync_*.db": "Nextcloud",
    "._sync_*.db": "Nextcloud",
    ".stfolder": "Syncthing",
    ".tmp.drivedownload": "Google Drive",
    ".849c9593-d756-4e56-8d6e-42412f2a707b": "OneDrive",
}
"""Files and folders that such a service leaves in the folder that it watches."""


def default_folder() -> Path:
    """Return where a vault goes when nobody says otherwise: private data that does not roam."""
    return Path(platformdirs.user_data_dir(PROGRAM, appauthor=False, roaming=False)) / VAULT_FOLDER


def is_there(folder: Path) -> bool:
    """Return whether a vault stands in a folder."""
    return (folder / HEADER).is_file()


def vault_in(chosen: Path) -> Path:
    """Return which vault is meant by a folder that somebody chose: itself, or the one in it."""
    return chosen if is_there(chosen) else chosen / VAULT_FOLDER


def watched_by(folder: Path) -> str | None:
    """Return the name of the service that copies this folder to the internet, if one seems to.

    Such a service may copy the file while it is being written, put back an older one, or open it
    on two computers. It is advice, not proof: names and marks of the known services are looked at.
    """
    return next(_services(folder.absolute()), None)


def _services(folder: Path) -> Iterator[str]:
    for place in (folder, *folder.parents):
        name = place.name.lower()
        for known, service in SYNC_FOLDER_NAMES.items():
            # OneDrive adds the organisation: "OneDrive - Gemeente Utrecht".
            if name == known or name.startswith((f"{known} - ", f"{known}-")):
                yield service
        names = _names_in(place)
        for mark, service in SYNC_MARKERS.items():
            if any(fnmatch.fnmatchcase(entry, mark) for entry in names):
                yield service


def _names_in(folder: Path) -> tuple[str, ...]:
    """Return what lies in a folder in small letters; nothing when it cannot be looked into."""
    with contextlib.suppress(OSError):
        return tuple(entry.name.lower() for entry in folder.iterdir())
    return ()
