"""Removes what a killed process left half made; only for who holds the vault's lock."""

import shutil
from contextlib import suppress
from pathlib import Path

UNFINISHED = ".part"
"""The ending of every file and folder that is still being made."""


def sweep(folder: Path) -> None:
    """Remove everything unfinished that lies in a folder; what cannot go now stays."""
    for path in folder.glob(f"*{UNFINISHED}"):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink()
