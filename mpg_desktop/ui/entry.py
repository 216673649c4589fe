"""Leads from the start of the program to an unlocked desk: the first start, or unlocking."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mpg_desktop.store.places import is_there, vault_in
from mpg_desktop.ui.parts import breakable
from mpg_desktop.ui.supplies import Supplies
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.unlock import Unlock

if TYPE_CHECKING:
    from mpg_desktop.desk.tasks import Job
    from mpg_desktop.store.recovery_key import RecoveryKey
    from mpg_desktop.ui.first_start.page import FirstStart


class Entry(QObject):
    """Shows the page that fits: `page_wanted` carries it. `arrived` when one can work.

    While the first start is under way, `is_beginning` keeps the unlocked desk out of sight.
    """

    page_wanted = Signal(object)
    arrived = Signal()

    def __init__(self, theme: Theme, supplies: Supplies) -> None:
        super().__init__()
        self._theme = theme
        self._supplies = supplies
        self._settings = supplies.settings
        self._unlock: Unlock | None = None
        self._first: FirstStart | None = None
        self._job: Job | None = None
        self._recovery = ""
        self.is_beginning = False

    @property
    def folder(self) -> Path:
        """Where the vault of this worker stands."""
        chosen = self._settings.vault
        return Path(chosen) if chosen else self._supplies.usual_folder

    @property
    def kept_folder(self) -> str:
        """The folder of the vault as the settings hold it; empty for the usual place."""
        return self._settings.vault

    def begin(self) -> None:
        """Show the first page of the program."""
        if is_there(self.folder) or self._settings.vault:
            self.ask()
        else:
            self._show_first()

    def ask(self) -> None:
        """Show that the vault is locked."""
        page = self._unlock or self._adopted(Unlock(self._theme))
        page.clear()
        if not is_there(self.folder):
            page.offer_elsewhere()
        self.page_wanted.emit(page)
        page.focus_line()

    def take_over(self, page: Unlock, early: Sequence[tuple[bool, str]]) -> None:
        """Go on with a page that is shown already, and with what was given there too early."""
        self._adopted(page)
        for with_key, text in early:
            (self._with_recovery_key if with_key else self._with_passphrase)(text)

    def _adopted(self, page: Unlock) -> Unlock:
        page.passphrase_given.connect(self._with_passphrase)
        page.recovery_key_given.connect(self._with_recovery_key)
        page.cancelled.connect(self._cancel)
        page.elsewhere_chosen.connect(self._look_at)
        self._unlock = page
        return page

    def settled(self) -> None:
        """Tell the page that the vault is open."""
        if self._unlock is not None:
            self._unlock.clear()
        if not self.is_beginning:
            self.arrived.emit()

    # ---- unlocking -----------------------------------------------------------------------

    def _with_passphrase(self, text: str) -> None:
        from mpg_desktop.store.secret_memory import Passphrase

        self._try(Passphrase(text))

    def _with_recovery_key(self, text: str) -> None:
        from mpg_desktop.store.errors import VaultError
        from mpg_desktop.store.recovery_key import RecoveryKey

        try:
            key = RecoveryKey.parse(text)
        except VaultError as error:
            self._refused(error)
            return
        self._recovery = text
        self._try(key)

    def _try(self, secret: object) -> None:
        if self._unlock is not None:
            self._unlock.work()
        self._job = self._supplies.desk.unlock(
            self.folder,
            secret,  # type: ignore[arg-type] # a passphrase or a recovery key, made just above
            self._refused,
        )

    def _refused(self, error: Exception) -> None:
        self._recovery = ""
        if self._unlock is not None:
            self._unlock.refuse(self._supplies.sentence(error))

    def _look_at(self, chosen: Path) -> None:
        """Work with the vault in a folder that somebody chose, if there is one."""
        from mpg_desktop.store.errors import NoVaultError

        if is_there(vault_in(chosen)):
            self.work_at(vault_in(chosen))
        else:
            self._refused(NoVaultError())

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def take_recovery(self) -> str:
        """Return the recovery key that opened the vault, once; empty after a passphrase."""
        used, self._recovery = self._recovery, ""
        return used

    # ---- a backup that is put back, a vault that is brought elsewhere ---------------------

    def restore(self) -> None:
        """Show that a backup is being put back; a first start that was under way has ended."""
        self._wait(self.tr("De reservekopie wordt teruggezet…"))

    def restored(self, _restored: object) -> None:
        """Ask for the passphrase of the day of the backup."""
        self.ask()
        if self._unlock is not None:
            self._unlock.tell(
                self.tr("De reservekopie is teruggezet. Open de map met de wachtzin van die dag.")
            )

    def missed(self, error: Exception) -> None:
        """Say why it could not be done; the vault of before stands where it was."""
        self.ask()
        self._refused(error)

    def bring(self) -> None:
        """Show that the vault is being copied to a safe place."""
        self._wait(self.tr("Uw map wordt gekopieerd…"))

    def brought(self, _nothing: None) -> None:
        """Work with the copy from now on, and say where the old one still stands."""
        before = self.folder
        self.work_at(self._supplies.usual_folder)
        if self._unlock is not None:
            words = self.tr(
                "Uw map staat nu op een veilige plek. Open haar en kijk of alles er is. "
                "De oude staat nog hier: {folder}. Gooi die daarna weg, ook op internet."
            )
            self._unlock.tell(words.format(folder=breakable(before)))

    def work_at(self, folder: Path) -> None:
        """Ask for the passphrase of a vault at another place, from now on."""
        import msgspec

        self.is_beginning, self._first = False, None
        self._settings = msgspec.structs.replace(self._settings, vault=str(folder))
        self._supplies.keep(self._settings)
        self.ask()

    def _wait(self, sentence: str) -> None:
        self.is_beginning, self._first = False, None
        self.ask()
        if self._unlock is not None:
            self._unlock.tell(sentence)
            self._unlock.work(can_stop=False)

    # ---- the first start -----------------------------------------------------------------

    def _show_first(self) -> None:
        from mpg_desktop.ui.first_start.page import FirstStart

        beginning = self._supplies.beginning
        first = FirstStart(
            self._theme,
            self._supplies.usual_folder,
            beginning.watched_by,
            beginning.propose,
            beginning.judge,
        )
        first.create_wanted.connect(self._create)
        first.finished.connect(self._finish)
        first.open_wanted.connect(self.work_at)
        self._first = first
        self.is_beginning = True
        self.page_wanted.emit(first)
        first.focus_line()

    def _create(self, folder: Path, text: str) -> None:
        from mpg_desktop.store.secret_memory import Passphrase

        def made(recovery: "RecoveryKey") -> None:
            import msgspec

            groups = recovery.groups()
            recovery.wipe()
            self._settings = msgspec.structs.replace(self._settings, vault=str(folder))
            self._supplies.keep(self._settings)
            self._on_first(lambda first: self._created(first, groups))

        self._supplies.desk.make(
            folder,
            Passphrase(text),
            made,
            lambda error: self._on_first(
                lambda first: first.refuse(self._supplies.sentence(error))
            ),
        )

    def _created(self, first: "FirstStart", groups: tuple[str, ...]) -> None:
        from mpg_desktop.ui.sheet_errands import SheetErrands

        SheetErrands(self._supplies, first.sheet, groups)
        first.created(groups)

    def _finish(self, practice: bool) -> None:  # noqa: FBT001 - carried by a signal
        self.is_beginning = False
        self._first = None
        self._supplies.desk.ask(
            lambda vault, _progress: vault.recovery_trial.end(), lambda _nothing: None
        )
        if not practice:
            self.arrived.emit()
            return
        self._supplies.desk.ask(
            lambda vault, _progress: self._supplies.beginning.practice(vault),
            lambda _family: self.arrived.emit(),
            self._practice_failed,
        )

    def _practice_failed(self, error: Exception) -> None:
        self._supplies.desk.failed.emit(error)
        self.arrived.emit()

    def _on_first(self, does: "Callable[[FirstStart], object]") -> None:
        if self._first is not None:
            does(self._first)
