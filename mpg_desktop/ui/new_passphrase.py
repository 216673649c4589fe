"""A new passphrase in the place of the old one, or of one that was lost."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mpg_desktop.ui.first_start.passphrase import PassphraseStep
from mpg_desktop.ui.first_start.step import message
from mpg_desktop.ui.parts import button, label_of, shown
from mpg_desktop.ui.secret_line import SecretLine
from mpg_desktop.ui.snug_dialog import SnugDialog
from mpg_desktop.ui.supplies import Supplies
from mpg_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from mpg_desktop.desk.tasks import Progress
    from mpg_desktop.store.keyslots import Secret
    from mpg_desktop.store.vault import Vault


class NewPassphrase(SnugDialog):
    """Asks for the old passphrase, unless `used` is the recovery key that just opened the vault."""

    def __init__(self, theme: Theme, supplies: Supplies, used: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Nieuwe wachtzin"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._supplies = supplies
        self._used = used
        self.old = SecretLine(theme, self.tr("Uw wachtzin van nu"))
        shown(self.old, visible=not used)
        self.step = PassphraseStep(theme, supplies.beginning.propose, supplies.beginning.judge)
        self._trouble, self._trouble_text, _ = message(theme, "danger", "alert-circle")
        self._trouble.hide()
        self._take = button(self.tr("Deze wachtzin gebruiken"), "primary")
        self._take.setDefault(True)
        self._later = button(self.tr("Later") if used else self.tr("Annuleren"))
        self._lay_out(theme)
        self._later.clicked.connect(self.close)
        self._take.clicked.connect(self.change)
        self.step.done.connect(self.change)
        self.step.changed.connect(lambda: self._take.setEnabled(self.step.is_ready()))

    def trouble(self) -> str:
        """Return why the passphrase was not changed; empty when all is well."""
        return self._trouble_text.text() if self._trouble.isVisible() else ""

    def change(self) -> None:
        """Put the new passphrase in its place."""
        from mpg_desktop.store.secret_memory import Passphrase

        if not self.step.is_ready():
            return
        proof, new = self._proof(), Passphrase(self.step.passphrase)

        def work(vault: "Vault", _progress: "Progress") -> None:
            vault.change_passphrase(proof, new)

        self._take.setEnabled(False)
        self._supplies.desk.ask(work, lambda _nothing: self.close(), self._refuse)

    def _proof(self) -> "Secret":
        from mpg_desktop.store.recovery_key import RecoveryKey
        from mpg_desktop.store.secret_memory import Passphrase

        return RecoveryKey.parse(self._used) if self._used else Passphrase(self.old.text)

    def _refuse(self, error: Exception) -> None:
        self._take.setEnabled(True)
        self._trouble_text.setText(self._supplies.sentence(error))
        self._trouble.show()

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.addWidget(self._later)
        row.addStretch()
        row.addWidget(self._take)
        column = self.column
        column.addWidget(label_of(self.tr("Kies een nieuwe wachtzin"), "title"))
        keep = self.tr("Uw herstelsleutel blijft gewoon geldig. Bewaar het blad dus.")
        column.addWidget(label_of(keep, "help"))
        column.addWidget(self.old)
        column.addWidget(self.step)
        column.addWidget(self._trouble)
        self.close_with(row, theme.px(560))
