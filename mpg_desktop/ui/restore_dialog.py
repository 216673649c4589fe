"""Lists the backups of a vault, tries one out, and puts one back."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QWidget,
)

from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.file_dialogs import file_dialog
from mpg_desktop.ui.parts import button, label_of
from mpg_desktop.ui.secret_line import SecretLine
from mpg_desktop.ui.snug_dialog import SnugDialog
from mpg_desktop.ui.supplies import Supplies
from mpg_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from mpg_desktop.store.keyslots import Secret
    from mpg_desktop.store.proof import Note
    from mpg_desktop.store.shelf import Backup

_ROWS = 6


class RestoreDialog(SnugDialog):
    """Asks which backup, and for the passphrase or recovery key of that day.

    `goes` is called with the file and the secret when one is to be put back for real.
    """

    def __init__(
        self,
        theme: Theme,
        supplies: Supplies,
        folder: Path,
        goes: "Callable[[Path, Secret], object]",
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reservekopie terugzetten"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._supplies = supplies
        self._folder = folder
        self._goes = goes
        self.list = self._empty_list()
        self.secret = SecretLine(theme, self.tr("Wachtzin of herstelsleutel van die dag"))
        self.said = label_of("", "help")
        self.said.hide()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("De reservekopie wordt geprobeerd"))
        self._bar.hide()
        self.elsewhere = button(
            self.tr("Kopie op een andere plek…"), "quiet", theme=theme, icon="folder-open"
        )
        self.rehearse = button(self.tr("Eerst proberen"), theme=theme, icon="shield-check")
        self.go = button(self.tr("Terugzetten"), "danger", theme=theme, icon="history")
        self._close = button(self.tr("Annuleren"))
        self._lay_out(theme)
        self._connect()
        self._weigh()
        supplies.desk.restoring.find(folder, self._show_found, self._refuse)

    def rows(self) -> list[str]:
        """Return the backups as they are listed."""
        return [self.list.item(place).text() for place in range(self.list.count())]

    def choose_file(self) -> QFileDialog:
        """Ask for a backup that stands elsewhere, such as on a stick; return what asks."""
        dialog = file_dialog(self, self.tr("Kies een reservekopie"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Reservekopieën (*.vaultbak)"))
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.open()
        return dialog

    def take_file(self, path: Path) -> None:
        """Offer a backup that stands elsewhere."""
        from mpg_desktop.store.shelf import read_name

        backup = read_name(path)
        words = path.name if backup is None else self._words(backup)
        self.list.insertItem(0, self._item(words, path))
        self.list.setCurrentRow(0)

    # ---- inside --------------------------------------------------------------------------

    def _empty_list(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Reservekopieën"))
        made.setProperty("part", "choices")
        made.setMinimumHeight(_ROWS * made.fontMetrics().lineSpacing())
        made.setTextElideMode(Qt.TextElideMode.ElideNone)
        made.setWordWrap(True)
        return made

    def _connect(self) -> None:
        self._close.clicked.connect(self.close)
        self.elsewhere.clicked.connect(self.choose_file)
        self.rehearse.clicked.connect(self._rehearse)
        self.go.clicked.connect(self._put_back)
        self.secret.typed.connect(lambda _text: self._weigh())
        self.list.currentRowChanged.connect(lambda _row: self._weigh())

    def _show_found(self, found: "Sequence[Backup]") -> None:
        for backup in found:
            item = self._item(self._words(backup), backup.path)
            if backup.damaged:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            self.list.addItem(item)
        good = (place for place, backup in enumerate(found) if not backup.damaged)
        self.list.setCurrentRow(next(good, -1))
        if not found:
            self._say(self.tr("Hier staan geen reservekopieën. Kies er een op een andere plek."))

    def _item(self, words: str, path: Path) -> QListWidgetItem:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, str(path))
        return item

    def _words(self, backup: "Backup") -> str:
        from mpg_desktop.store.shelf import Reason

        moment = backup.made.astimezone()
        why = {
            Reason.ROUTINE: self.tr("vanzelf gemaakt"),
            Reason.ASKED: self.tr("door u gemaakt"),
            Reason.SCHEMA: self.tr("gemaakt voor een vernieuwing"),
        }[backup.reason]
        state = self.tr("beschadigd") if backup.damaged else self.tr("nagekeken")
        return f"{long_day(moment.date())} {moment:%H:%M}  ·  {why}  ·  {state}"

    def _chosen(self) -> Path | None:
        if self.list.currentRow() < 0:
            return None
        return Path(str(self.list.currentItem().data(Qt.ItemDataRole.UserRole)))

    def _weigh(self) -> None:
        ready = self._chosen() is not None and bool(self.secret.text) and self._bar.isHidden()
        self.rehearse.setEnabled(ready)
        self.go.setEnabled(ready)

    def _key(self) -> "Secret":
        """Take what was typed as a recovery key when it is one, and else as a passphrase."""
        from mpg_desktop.store.errors import VaultError
        from mpg_desktop.store.recovery_key import RecoveryKey
        from mpg_desktop.store.secret_memory import Passphrase

        try:
            return RecoveryKey.parse(self.secret.text)
        except VaultError:
            return Passphrase(self.secret.text)

    def _rehearse(self) -> None:
        archive = self._chosen()
        if archive is None:
            return
        self._bar.setRange(0, 0)
        self._bar.show()
        self._say("")
        self._weigh()
        self._supplies.desk.restoring.rehearse(
            archive, self._folder, self._key(), self._rehearsed, self._refuse, self._progress
        )

    def _progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _rehearsed(self, note: "Note") -> None:
        self._bar.hide()
        words = self.tr("Deze kopie is heel. Er staan %n gezinnen in.", "", note.contents.families)
        self._say(words)
        self._weigh()

    def _refuse(self, error: Exception) -> None:
        self._bar.hide()
        self.secret.set_note(self._supplies.sentence(error))
        self._weigh()

    def _put_back(self) -> None:
        archive = self._chosen()
        if archive is not None:
            key = self._key()
            self.secret.clear()
            self.close()
            self._goes(archive, key)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.addWidget(self._close)
        row.addStretch()
        row.addWidget(self.rehearse)
        row.addWidget(self.go)
        column = self.column
        column.addWidget(label_of(self.tr("Een reservekopie terugzetten"), "title"))
        means = self.tr(
            "Uw map wordt weer zoals op die dag. Wat u daarna opschreef, staat er dan niet in. "
            "De map van nu wordt niet gewist: die blijft bewaard onder een andere naam."
        )
        column.addWidget(label_of(means, "help"))
        column.addWidget(self.list, 1)
        column.addWidget(self.elsewhere, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.secret)
        column.addWidget(self.said)
        column.addWidget(self._bar)
        self.close_with(row, theme.px(640))
