"""Where the program finds its words and keeps its settings, its vault and its log."""

from pathlib import Path

import msgspec
from platformdirs import PlatformDirs

from mpg_desktop.store.places import PROGRAM, default_folder


class Places(msgspec.Struct, frozen=True):
    """The folders and files of one user on one machine."""

    resources: Path
    settings: Path
    vault: Path
    logs: Path
    documents: Path


def usual_places() -> Places:
    """Return where things are on this machine, following the rules of its operating system."""
    folders = PlatformDirs(PROGRAM, appauthor=False, roaming=False)
    return Places(
        resources=resources(),
        settings=folders.user_config_path / "settings.json",
        vault=default_folder(),
        logs=folders.user_log_path,
        documents=folders.user_documents_path,
    )


def resources(package: Path = Path(__file__).parent.parent) -> Path:
    """Return the folder of words, fonts and icons: inside the installed package, or beside it."""
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
