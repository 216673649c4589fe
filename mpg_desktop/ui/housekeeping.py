"""What the window offers apart from families: its looks, its keys, its backups, its handbook."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.supplies import Supplies
from mpg_desktop.ui.theme import Scheme
from mpg_desktop.ui.tokens import TEXT_STEP

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from mpg_desktop.desk.settings import Settings
    from mpg_desktop.store.keyslots import Secret
    from mpg_desktop.ui.entry import Entry
    from mpg_desktop.ui.window import Window


class Housekeeping:
    """Opens the dialogs for all that, and keeps the settings of this machine when one changes."""

    def __init__(self, window: "Window", supplies: Supplies, entry: "Entry") -> None:
        self._window = window
        self._supplies = supplies
        self._entry = entry
        self._theme = window.theme
        self._settings = supplies.settings

    def doers(self) -> dict[Do, Callable[[], object]]:
        """Return what a menu or a key can ask for."""
        size = self._theme.text_size
        return {
            Do.LARGER: lambda: self._set_text(size + TEXT_STEP),
            Do.SMALLER: lambda: self._set_text(size - TEXT_STEP),
            Do.USUAL: lambda: self._set_text(100),
            Do.SYSTEM: lambda: self._set_scheme(Scheme.SYSTEM),
            Do.LIGHT: lambda: self._set_scheme(Scheme.LIGHT),
            Do.DARK: lambda: self._set_scheme(Scheme.DARK),
            Do.SETTINGS: self._show_settings,
            Do.HANDBOOK: self._show_handbook,
            Do.ABOUT: self._show_about,
            Do.RESTORE: self._ask_backup,
        }

    def keep(self, **changes: object) -> None:
        """Keep settings that changed; where the vault stands is as the entry has it by now."""
        kept: Settings = msgspec.structs.replace(self._settings, **changes)
        self._settings = msgspec.structs.replace(kept, vault=self._entry.kept_folder)
        self._supplies.keep(self._settings)

    # ---- the keys of the vault, and its backups ------------------------------------------

    def ask_new_passphrase(self, used: str = "") -> None:
        """Ask for another passphrase; `used` is the recovery key that opened the vault just now."""
        from mpg_desktop.ui.new_passphrase import NewPassphrase

        NewPassphrase(self._theme, self._supplies, used, self._window).open()

    def ask_untried(self, untried: bool) -> None:  # noqa: FBT001 - what the worker says
        """Ask to try the recovery key when it was never typed back."""
        if untried and self._window.desk_page is not None:
            from mpg_desktop.ui.try_key import TryKey

            TryKey(self._theme, self._supplies, self._ask_new_sheet, self._window).open()

    def bring_to_safety(self) -> None:
        """Bring the vault to a folder that no sync service watches."""
        desk, entry = self._supplies.desk, self._entry
        desk.restoring.bring(entry.folder, self._supplies.usual_folder, entry.brought, entry.missed)
        entry.bring()

    def _ask_new_sheet(self) -> None:
        from mpg_desktop.ui.new_sheet import NewSheet

        NewSheet(self._theme, self._supplies, self._window).open()

    def _ask_backup(self) -> None:
        from mpg_desktop.ui.restore_dialog import RestoreDialog

        folder = self._entry.folder
        RestoreDialog(self._theme, self._supplies, folder, self._put_back, self._window).open()

    def _put_back(self, archive: "Path", secret: "Secret") -> None:
        desk, entry = self._supplies.desk, self._entry
        desk.restoring.put_back(archive, entry.folder, secret, entry.restored, entry.missed)
        entry.restore()

    # ---- settings and help ---------------------------------------------------------------

    def _set_text(self, per_cent: int) -> None:
        self._theme.set_text_size(per_cent)
        self.keep(text_percent=self._theme.text_size)

    def _set_scheme(self, scheme: Scheme) -> None:
        self._theme.set_scheme(scheme)
        self.keep(look=scheme.value)

    def _show_settings(self) -> None:
        from mpg_desktop.ui.settings_dialog import SettingsDialog

        is_open = self._window.desk_page is not None
        keys = (self.ask_new_passphrase, self._ask_new_sheet) if is_open else None
        own = self._own_words() if is_open else None
        SettingsDialog(
            self._theme, self._settings, self._change_settings, keys, self._window, own
        ).open()

    def _own_words(self) -> "QWidget | None":
        """Return the list of words that were kept in the vault."""
        from mpg_desktop.ui.own_words import OwnWords

        spelling = self._supplies.spelling
        return None if spelling is None else OwnWords(self._theme, self._supplies.desk, spelling)

    def _change_settings(self, **changes: object) -> None:
        self.keep(**changes)
        if "text_percent" in changes:
            self._theme.set_text_size(self._settings.text_percent)
        if "look" in changes:
            self._theme.set_scheme(Scheme(self._settings.look))

    def _show_handbook(self) -> None:
        from mpg_desktop.ui.about import Handbook

        Handbook(self._theme, self._window).open()

    def _show_about(self) -> None:
        from mpg_desktop.ui.about import About

        About(self._theme, self._window).open()
