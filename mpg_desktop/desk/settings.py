"""What the program remembers between two starts: a handful of choices, nothing of a family."""

from pathlib import Path
from typing import Annotated, Literal

import msgspec

from mpg_desktop.desk.errors import DeskError

DEFAULT_MINUTES = 5
LEAST_MINUTES = 1
MOST_MINUTES = 15
"""Idle minutes until the desk is locked."""

LARGEST_FILE = 64 * 1024
"""More bytes than any settings of ours have."""


class SettingsError(DeskError):
    """The settings cannot be kept; the program goes on with them until it ends."""

    phrase = "desk.errors.settings"


class Settings(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Every choice, with its default.

    `vault` and `second_backup` are folders, empty for the usual place and for none. `window` is
    the place and size of the window, as hexadecimal digits that only the window understands. `tips`
    and `spelling` tell whether somebody wants help with words while writing.
    """

    language: Literal["nl", "en"] = "nl"
    look: Literal["system", "light", "dark"] = "system"
    text_percent: Annotated[int, msgspec.Meta(ge=80, le=200)] = 100
    idle_minutes: Annotated[int, msgspec.Meta(ge=LEAST_MINUTES, le=MOST_MINUTES)] = DEFAULT_MINUTES
    tips: bool = True
    spelling: bool = True
    vault: str = ""
    second_backup: str = ""
    window: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]*$", max_length=4096)] = ""


class Read(msgspec.Struct, frozen=True):
    """The settings as they were read; `damaged` when the file could not be understood."""

    settings: Settings
    damaged: bool = False


class SettingsFile:
    """The file that holds the settings."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> Read:
        """Return the settings; defaults where there is no file, or not one that can be read."""
        try:
            with self.path.open("rb") as file:
                text = file.read(LARGEST_FILE)
            return Read(msgspec.json.decode(text, type=Settings))
        except FileNotFoundError:
            return Read(Settings())
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return Read(Settings(), damaged=True)

    def write(self, settings: Settings) -> None:
        """Replace the settings as a whole. Raises `SettingsError` when that is impossible."""
        from mpg_desktop.store.files import write_whole

        text = msgspec.json.format(msgspec.json.encode(settings), indent=2)
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(self.path, text)
        except OSError as error:
            raise SettingsError(file=str(self.path)) from error
