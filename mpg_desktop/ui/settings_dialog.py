"""The choices that the program remembers, each in force at once."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mpg_desktop.desk.settings import LEAST_MINUTES, MOST_MINUTES, Settings
from mpg_desktop.domain.catalogue import Option
from mpg_desktop.ui.fields.choice import SegmentsField
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.fields.typed import NumberField
from mpg_desktop.ui.file_dialogs import file_dialog
from mpg_desktop.ui.parts import breakable, button, card, label_of
from mpg_desktop.ui.theme import Scheme, Theme
from mpg_desktop.ui.tokens import LARGEST_TEXT, SIZES, SMALLEST_TEXT
from mpg_desktop.ui.within_screen import resize_within

ON, OFF = "on", "off"

Changes = Callable[..., object]
"""Called with the settings that changed, by name."""


class SettingsDialog(QDialog):
    """Looks, lock, backups and keys; `passphrase` and `sheet` open their own dialogs.

    `own_words` is the list of words that were kept; there is none while the vault is locked.
    """

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        changes: Changes,
        keys: tuple[Callable[[], object], Callable[[], object]] | None,
        parent: QWidget,
        own_words: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Instellingen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._changes = changes
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.wide)
        self._column.setSpacing(SIZES.room)
        self._add_looks(settings)
        self._add_writing(settings, own_words)
        self._add_lock(settings)
        self._add_backups(settings)
        if keys is not None:
            self._add_keys(*keys)
        self._column.addStretch()
        self._frame(page)

    def _add_looks(self, settings: Settings) -> None:
        frame, column = card(self.tr("Beeld"))
        self.look = SegmentsField(
            self._theme,
            self.tr("Kleuren"),
            (
                Option(Scheme.SYSTEM, self.tr("Zoals het systeem")),
                Option(Scheme.LIGHT, self.tr("Licht")),
                Option(Scheme.DARK, self.tr("Donker")),
            ),
        )
        self.look.show_value(settings.look)
        self.text = NumberField(
            self._theme,
            self.tr("Grootte van de tekst (%)"),
            least=SMALLEST_TEXT,
            most=LARGEST_TEXT,
        )
        self.text.show_value(settings.text_percent)
        self.language = SegmentsField(
            self._theme,
            self.tr("Taal"),
            # Each language by its own name: whoever looks for it can read nothing else.
            (Option("nl", "Nederlands"), Option("en", "English")),
            self.tr("De nieuwe taal is er als u Gezinsmap weer start."),
        )
        self.language.show_value(settings.language)
        self._bind(column, self.look, "look")
        self._bind(column, self.text, "text_percent")
        self._bind(column, self.language, "language")
        self._column.addWidget(frame)

    def _add_writing(self, settings: Settings, own_words: QWidget | None) -> None:
        frame, column = card(self.tr("Schrijven"))
        self.tips = self._add_switch(
            column,
            "tips",
            self.tr("Tips bij lange zinnen en moeilijke woorden"),
            self.tr("Alleen bij uw eigen teksten. Er verandert nooit iets vanzelf."),
        )
        self.tips.show_value(ON if settings.tips else OFF)
        self.spelling = self._add_switch(
            column,
            "spelling",
            self.tr("Spelling nakijken"),
            self.tr("Zonder internet. Woorden die u laat onthouden, staan versleuteld in uw map."),
        )
        self.spelling.show_value(ON if settings.spelling else OFF)
        if own_words is not None:
            column.addWidget(own_words)
        self._column.addWidget(frame)

    def _add_switch(
        self, column: QVBoxLayout, name: str, label: str, help_text: str
    ) -> SegmentsField:
        options = (Option(ON, self.tr("Aan")), Option(OFF, self.tr("Uit")))
        field = SegmentsField(self._theme, label, options, help_text)
        field.without_menu()
        field.edited.connect(
            lambda chosen: None if chosen is None else self._changes(**{name: chosen == ON})
        )
        column.addWidget(field)
        return field

    def _add_lock(self, settings: Settings) -> None:
        frame, column = card(self.tr("Slot"))
        self.minutes = NumberField(
            self._theme,
            self.tr("Op slot na zoveel minuten stilte"),
            self.tr("Van 1 tot en met 15. Ook als uw scherm op slot gaat of de laptop slaapt."),
            least=LEAST_MINUTES,
            most=MOST_MINUTES,
        )
        self.minutes.show_value(settings.idle_minutes)
        self._bind(column, self.minutes, "idle_minutes")
        self._column.addWidget(frame)

    def _add_backups(self, settings: Settings) -> None:
        frame, column = card(
            self.tr("Reservekopieën"),
            self.tr("Ze worden vanzelf gemaakt, versleuteld en nagekeken."),
        )
        self._second = label_of("", "path")
        self._tell_second(settings.second_backup)
        column.addWidget(label_of(self.tr("Tweede plek, zoals een stick"), "label"))
        column.addWidget(self._second)
        row = QHBoxLayout()
        choose = button(self.tr("Plek kiezen…"), theme=self._theme, icon="folder-open")
        choose.clicked.connect(self.choose_second)
        none = button(self.tr("Geen tweede plek"), "quiet")
        none.clicked.connect(lambda: self._take_second(""))
        row.addWidget(choose)
        row.addWidget(none)
        row.addStretch()
        column.addLayout(row)
        self._column.addWidget(frame)

    def _add_keys(self, passphrase: Callable[[], object], sheet: Callable[[], object]) -> None:
        frame, column = card(self.tr("Sleutels"))
        row = QHBoxLayout()
        change = button(self.tr("Wachtzin wijzigen…"), theme=self._theme, icon="key")
        change.clicked.connect(lambda _on: passphrase())
        renew = button(self.tr("Nieuw herstelblad…"), theme=self._theme, icon="file-text")
        renew.clicked.connect(lambda _on: sheet())
        row.addWidget(change)
        row.addWidget(renew)
        row.addStretch()
        column.addLayout(row)
        self._column.addWidget(frame)

    def choose_second(self) -> QFileDialog:
        """Ask for a folder for the second copy; return the dialog that asks."""
        dialog = file_dialog(self, self.tr("Kies een plek voor de tweede kopie"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._take_second)
        dialog.open()
        return dialog

    def _take_second(self, folder: str) -> None:
        self._tell_second(folder)
        self._changes(second_backup=folder)

    def _tell_second(self, folder: str) -> None:
        self._second.setText(breakable(Path(folder)) if folder else self.tr("Nog geen"))

    def _bind(self, column: QVBoxLayout, field: Field, name: str) -> None:
        field.without_menu()
        field.edited.connect(
            lambda value: None if value is None else self._changes(**{name: value})
        )
        column.addWidget(field)

    def _frame(self, page: QWidget) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        close = button(self.tr("Klaar"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.gap)
        foot.addStretch()
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(foot)
        resize_within(self, min(self._theme.px(620), 1100), min(self._theme.px(640), 800))
