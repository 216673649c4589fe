"""The first thing one sees: the vault is locked, and a passphrase or a recovery key opens it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mpg_desktop.ui.entrance import Emblem, Entrance
from mpg_desktop.ui.parts import button, label_of
from mpg_desktop.ui.secret_line import SecretLine
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog


class Unlock(Entrance):
    """Asks for the passphrase or the recovery key; whoever made it does the opening.

    Call `work` while a key is derived, `refuse` with a sentence when it did not open.
    `elsewhere_chosen` carries a folder: somebody told where the vault is.
    """

    passphrase_given = Signal(str)
    recovery_key_given = Signal(str)
    cancelled = Signal()
    elsewhere_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 440)
        self._with_key = False
        self._working = False
        self._title = label_of("", "title")
        self._intro = label_of("", "help")
        self.secret = SecretLine(theme, self.tr("Wachtzin"))
        self.key = SecretLine(theme, self.tr("Herstelsleutel"), hidden=False)
        self._open = button(self.tr("Openen"), "primary", theme=theme, icon="lock-open")
        self.stop = button(self.tr("Annuleren"))
        self.other = button("", "link")
        self.elsewhere = button(self.tr("Mijn map staat ergens anders…"), "link")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("De map gaat open"))
        self._lay_out(theme)
        self._connect()
        self._ask()

    def focus_line(self) -> None:
        """Put the cursor where typing can begin."""
        (self.key if self._with_key else self.secret).setFocus()

    def work(self, *, can_stop: bool = True) -> None:
        """Show that the key is being derived; typing waits, stopping mostly does not."""
        self._set_working(working=True)
        self.stop.setVisible(can_stop)

    def tell(self, sentence: str) -> None:
        """Say something in the place of what usually stands under the title."""
        self._intro.setText(sentence)

    def told(self) -> str:
        """Return what stands under the title."""
        return self._intro.text()

    def refuse(self, sentence: str) -> None:
        """Say at the spot why it did not open; what was typed stays, selected."""
        self._set_working(working=False)
        if self._with_key:
            self.key.set_note(sentence)
        else:
            self.secret.set_note(sentence)
            self.secret.line.selectAll()
        self.focus_line()

    def offer_elsewhere(self) -> None:
        """Offer to say where the vault is: it is not where it was."""
        self.elsewhere.show()

    def choose(self) -> "QFileDialog":
        """Ask where the vault is; return the dialog that asks."""
        from PySide6.QtWidgets import QFileDialog

        from mpg_desktop.ui.file_dialogs import file_dialog

        dialog = file_dialog(self, self.tr("Waar staat uw map?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: self.elsewhere_chosen.emit(Path(chosen)))
        dialog.open()
        return dialog

    def clear(self) -> None:
        """Forget everything that was typed."""
        self.elsewhere.hide()
        self.secret.clear()
        self.secret.set_note("")
        self.key.clear()
        self.key.set_note("")
        self._with_key = False
        self._set_working(working=False)
        self._ask()

    def _lay_out(self, theme: Theme) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(SIZES.hair)
        texts.addWidget(self._title)
        texts.addWidget(self._intro)
        self.column.addWidget(Emblem(theme, "lock"))
        self.column.addLayout(texts)
        self.column.addWidget(self.secret)
        self.column.addWidget(self.key)
        self.column.addWidget(self._bar)
        keys = QWidget()
        row = QHBoxLayout(keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._open, 1)
        row.addWidget(self.stop)
        self.column.addWidget(keys)
        self.column.addWidget(self.other)
        self.column.addWidget(self.elsewhere)
        self.elsewhere.hide()

    def _connect(self) -> None:
        self.secret.entered.connect(self._give)
        self.key.entered.connect(self._give)
        self._open.clicked.connect(self._give)
        self.stop.clicked.connect(self.cancelled.emit)
        self.stop.clicked.connect(lambda: self._set_working(working=False))
        self.other.clicked.connect(self._change)
        self.elsewhere.clicked.connect(self.choose)

    def _ask(self) -> None:
        if self._with_key:
            self._title.setText(self.tr("Openen met de herstelsleutel"))
            self._intro.setText(
                self.tr("Typ de acht groepen van uw herstelblad. Streepjes hoeven niet.")
            )
            self.other.setText(self.tr("Toch met de wachtzin"))
        else:
            self._title.setText(self.tr("Uw map is op slot"))
            self._intro.setText(self.tr("Typ uw wachtzin om verder te gaan."))
            self.other.setText(self.tr("Wachtzin vergeten"))
        self._set_working(working=self._working)

    def _set_working(self, *, working: bool) -> None:
        self._working = working
        self.secret.setVisible(not self._with_key)
        self.key.setVisible(self._with_key)
        self.secret.setEnabled(not working)
        self.key.setEnabled(not working)
        self._open.setEnabled(not working)
        self.other.setVisible(not working)
        self.stop.setVisible(working)
        self._bar.setVisible(working)
        if working:
            self.stop.setFocus()

    def _change(self) -> None:
        self._with_key = not self._with_key
        self._ask()
        self.focus_line()

    def _give(self) -> None:
        if self._working:
            return
        text = self.key.text if self._with_key else self.secret.text
        if not text:
            self.refuse(self.tr("Hier staat nog niets."))
        elif self._with_key:
            self.recovery_key_given.emit(text)
        else:
            self.passphrase_given.emit(text)
