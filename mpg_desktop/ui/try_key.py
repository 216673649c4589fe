"""Asks for the recovery key once more when it was shown and never typed back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mpg_desktop.ui.parts import button, label_of
from mpg_desktop.ui.secret_line import SecretLine
from mpg_desktop.ui.snug_dialog import SnugDialog
from mpg_desktop.ui.supplies import Supplies
from mpg_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from mpg_desktop.desk.tasks import Progress
    from mpg_desktop.store.vault import Vault


class TryKey(SnugDialog):
    """Has the key typed over from the sheet; `new_sheet` makes another when there is no sheet."""

    def __init__(
        self, theme: Theme, supplies: Supplies, new_sheet: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Herstelblad nakijken"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._supplies = supplies
        self._new_sheet = new_sheet
        self.key = SecretLine(theme, self.tr("Herstelsleutel"), hidden=False)
        self.take = button(self.tr("Nakijken"), "primary")
        self.take.setDefault(True)
        self.other = button(self.tr("Ik heb geen blad: maak een nieuw"), "link")
        self._later = button(self.tr("Later"))
        self._lay_out(theme)
        self.key.entered.connect(self.prove)
        self.take.clicked.connect(self.prove)
        self.other.clicked.connect(self._make_new)
        self._later.clicked.connect(self.close)
        self.key.setFocus()

    def prove(self) -> None:
        """Try whether the key that was typed opens the vault."""
        from mpg_desktop.store.errors import VaultError
        from mpg_desktop.store.recovery_key import RecoveryKey

        try:
            key = RecoveryKey.parse(self.key.text)
        except VaultError as error:
            self._refuse(error)
            return

        def work(vault: "Vault", _progress: "Progress") -> None:
            try:
                vault.prove(key)
            finally:
                key.wipe()
            vault.recovery_trial.end()

        self.take.setEnabled(False)
        self._supplies.desk.ask(work, lambda _nothing: self.close(), self._refuse)

    def _refuse(self, error: Exception) -> None:
        self.take.setEnabled(True)
        self.key.set_note(self._supplies.sentence(error))
        self.key.setFocus()

    def _make_new(self) -> None:
        self.close()
        self._new_sheet()

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.addWidget(self._later)
        row.addStretch()
        row.addWidget(self.take)
        column = self.column
        column.addWidget(label_of(self.tr("Kijk uw herstelblad na"), "title"))
        why = self.tr(
            "U hebt de herstelsleutel nog niet overgetypt. Pak het herstelblad en typ de acht "
            "groepen over. Streepjes hoeven niet. Zo weet u zeker dat het blad klopt."
        )
        column.addWidget(label_of(why, "help"))
        column.addWidget(self.key)
        column.addWidget(self.other)
        self.close_with(row, theme.px(560))
