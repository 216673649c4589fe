"""A new recovery key: for when the sheet was lost, or seen by somebody else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mpg_desktop.ui.first_start.sheet import SheetStep
from mpg_desktop.ui.first_start.typed_back import TypedBackStep
from mpg_desktop.ui.parts import button, label_of
from mpg_desktop.ui.secret_line import SecretLine
from mpg_desktop.ui.sheet_errands import SheetErrands
from mpg_desktop.ui.snug_dialog import SnugDialog
from mpg_desktop.ui.supplies import Supplies
from mpg_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from mpg_desktop.desk.tasks import Progress
    from mpg_desktop.store.vault import Vault


class NewSheet(SnugDialog):
    """Asks for the passphrase, shows and prints the new key, and has it typed back."""

    def __init__(self, theme: Theme, supplies: Supplies, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Nieuw herstelblad"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._supplies = supplies
        self._title = label_of(self.tr("Een nieuw herstelblad"), "title")
        self._intro = label_of(
            self.tr("Het oude blad werkt daarna niet meer. Gooi het weg in kleine stukjes."), "help"
        )
        self.secret = SecretLine(theme, self.tr("Uw wachtzin"))
        self.sheet = SheetStep(theme)
        self.typed = TypedBackStep(theme)
        self._steps: list[QWidget] = [self.secret, self.sheet, self.typed]
        self._at = 0
        self.onward = button(self.tr("Verder"), "primary")
        self.onward.setDefault(True)
        self._cancel = button(self.tr("Annuleren"))
        self._lay_out(theme)
        self._cancel.clicked.connect(self.close)
        self.onward.clicked.connect(self.go_on)
        self.secret.entered.connect(self.go_on)
        self.typed.changed.connect(self._weigh)
        self.typed.done.connect(self.go_on)
        self._show()

    def go_on(self) -> None:
        """Do what the page in sight is for."""
        if self._at == 0:
            self._make()
        elif self._at + 1 < len(self._steps):
            self._at += 1
            self._show()
        elif self.typed.is_ready():
            self._supplies.desk.ask(
                lambda vault, _progress: vault.recovery_trial.end(), lambda _nothing: None
            )
            self.close()

    def _make(self) -> None:
        from mpg_desktop.store.secret_memory import Passphrase

        proof = Passphrase(self.secret.text)

        def work(vault: "Vault", _progress: "Progress") -> tuple[str, ...]:
            key = vault.new_recovery_key(proof)
            groups = key.groups()
            key.wipe()
            return groups

        self.onward.setEnabled(False)
        self._supplies.desk.ask(work, self._made, self._refuse)

    def _made(self, groups: tuple[str, ...]) -> None:
        self.secret.clear()
        SheetErrands(self._supplies, self.sheet, groups)
        self.typed.expect(groups)
        self._at = 1
        self._show()

    def _refuse(self, error: Exception) -> None:
        self.onward.setEnabled(True)
        self.secret.set_note(self._supplies.sentence(error))
        self.secret.setFocus()

    def _show(self) -> None:
        for place, step in enumerate(self._steps):
            step.setVisible(place == self._at)
        self._cancel.setVisible(self._at == 0)
        self._weigh()
        if self._at == 1:
            self.sheet.enter()
        elif self._at > 1:
            self.typed.enter()

    def _weigh(self) -> None:
        last = self._at == len(self._steps) - 1
        self.onward.setText(self.tr("Klaar") if last else self.tr("Verder"))
        self.onward.setEnabled(not last or self.typed.is_ready())

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.addWidget(self._cancel)
        row.addStretch()
        row.addWidget(self.onward)
        column = self.column
        column.addWidget(self._title)
        column.addWidget(self._intro)
        for step in self._steps:
            column.addWidget(step)
        self.close_with(row, theme.px(560))
