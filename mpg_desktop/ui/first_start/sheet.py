"""The page on which the recovery sheet is printed or saved."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout

from mpg_desktop.ui.file_dialogs import file_dialog
from mpg_desktop.ui.first_start.step import Step, message
from mpg_desktop.ui.parts import button, frame_of, label_of, shown
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class SheetStep(Step):
    """Shows the recovery key, and puts it on paper."""

    icon = "file-text"
    print_wanted = Signal()
    save_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.groups: tuple[str, ...] = ()
        self._key = frame_of("sunken")
        self._grid = QGridLayout(self._key)
        self._grid.setContentsMargins(SIZES.room, SIZES.room, SIZES.room, SIZES.room)
        self._grid.setHorizontalSpacing(SIZES.tight)
        self._grid.setVerticalSpacing(SIZES.tight)
        self._done_box, self._done_text, _ = message(theme, "good", "circle-check")
        self._wrong_box, self._wrong_text, _ = message(theme, "danger", "alert-circle")
        self.column.addWidget(
            label_of(
                self.tr(
                    "Dit is uw herstelsleutel. Druk het herstelblad af en bewaar het op een andere "
                    "plek dan uw laptop, bijvoorbeeld in een kluis of een afgesloten la."
                )
            )
        )
        self.column.addWidget(self._key)
        row = QHBoxLayout()
        self._print = button(self.tr("Afdrukken…"), theme=theme, icon="printer")
        self._save = button(self.tr("Bewaren als PDF…"), theme=theme, icon="download")
        self._print.clicked.connect(self.print_wanted.emit)
        self._save.clicked.connect(self.ask_where)
        row.addWidget(self._print)
        row.addWidget(self._save)
        row.addStretch()
        self.column.addLayout(row)
        self.column.addWidget(self._done_box)
        self.column.addWidget(self._wrong_box)
        shown(self._done_box, visible=False)
        shown(self._wrong_box, visible=False)

    def title(self) -> str:
        """Return the title of the page."""
        return self.tr("Uw herstelblad")

    def enter(self) -> None:
        """Put the cursor on printing."""
        self._print.setFocus()

    def show_key(self, groups: tuple[str, ...]) -> None:
        """Show the groups of the key, numbered as on paper."""
        self.groups = groups
        for place, group in enumerate(groups):
            row, across = divmod(place, 4)
            number = label_of(str(place + 1), "small")
            text = label_of(group, "group")
            text.setWordWrap(False)
            text.setAccessibleName(self.tr("Groep {number}").format(number=place + 1))
            number.setWordWrap(False)
            self._grid.addWidget(number, row, 2 * across, Qt.AlignmentFlag.AlignTrailing)
            self._grid.addWidget(text, row, 2 * across + 1)
            self._grid.setColumnStretch(2 * across + 1, 1)

    def ask_where(self) -> QFileDialog:
        """Ask where the sheet should be saved; return the dialog that asks."""
        dialog = file_dialog(self, self.tr("Herstelblad bewaren"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("Herstelblad.pdf"))
        dialog.fileSelected.connect(lambda chosen: self.save_wanted.emit(Path(chosen)))
        dialog.open()
        return dialog

    def tell_done(self, path: Path | None) -> None:
        """Say that the sheet was printed, or saved at `path`."""
        if path is None:
            self._done_text.setText(self.tr("Het herstelblad is naar de printer."))
        else:
            self._done_text.setText(
                self.tr(
                    "Het herstelblad staat in {file}. Druk het af en haal het bestand daarna weg: "
                    "wie het vindt, kan uw map openen."
                ).format(file=path.name)
            )
        shown(self._done_box, visible=True)
        shown(self._wrong_box, visible=False)

    def tell_wrong(self, sentence: str) -> None:
        """Say why the sheet was neither printed nor saved."""
        self._wrong_text.setText(sentence)
        shown(self._wrong_box, visible=True)

    def said(self) -> str:
        """Return what is said about printing and saving."""
        return self._wrong_text.text() if self._wrong_box.isVisible() else self._done_text.text()
