"""How everything looks: the scheme, the typefaces and the size of the text, in one place."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton

from mpg_desktop.ui.icons import Icons
from mpg_desktop.ui.style_sheet import style_sheet
from mpg_desktop.ui.tokens import (
    BASE_POINTS,
    DARK,
    LARGEST_TEXT,
    LIGHT,
    SIZES,
    SMALLEST_TEXT,
    Colours,
)

FAMILIES = ("Gezinsmap Sans", "Gezinsmap Arabic", "Gezinsmap Hebrew", "Gezinsmap Ethiopic")
"""The typefaces in `resources/fonts`; their own names keep a system font from taking over."""

ICON_EDGE = 3
"""Pixels at either side of a symbol on a button with words: Qt itself sets it against them."""

SIGN = "heart-handshake"
"""The symbol by which one finds the program among others."""


class Scheme(StrEnum):
    """Which scheme the worker chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class MissingFontError(RuntimeError):
    """A typeface of ours could not be read; without it some systems show no text at all."""


class Theme(QObject):
    """Dresses the application; `changed` tells that colours or sizes are other ones now."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        resources: Path,
        *,
        text_size: int = 100,
        scheme: Scheme = Scheme.SYSTEM,
    ) -> None:
        super().__init__()
        self._app = app
        self._scheme = scheme
        self._text_size = _within(text_size)
        self._icons = Icons(resources / "icons")
        _load_fonts(resources / "fonts")
        # The same in every scheme: the bar in which it stands is not ours.
        app.setWindowIcon(self._icons.sign(SIGN, LIGHT.on_accent, LIGHT.accent))
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def colours(self) -> Colours:
        """The colours in force."""
        if self._scheme is Scheme.SYSTEM:
            system = QGuiApplication.styleHints().colorScheme()
            return DARK if system == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._scheme is Scheme.DARK else LIGHT

    @property
    def text_size(self) -> int:
        """The size of the text in per cent."""
        return self._text_size

    @property
    def scheme(self) -> Scheme:
        """The worker's choice of scheme."""
        return self._scheme

    def set_text_size(self, per_cent: int) -> None:
        """Make all text larger or smaller; beyond 80 and 200 per cent it stays at the end."""
        self._text_size = _within(per_cent)
        self._apply()

    def set_scheme(self, scheme: Scheme) -> None:
        """Choose light, dark, or whatever the system has."""
        self._scheme = scheme
        self._apply()

    def px(self, length: int) -> int:
        """Return a length that grows with the text, from its pixels at 100 %."""
        return round(length * self._text_size / 100)

    def colour(self, tone: str) -> QColor:
        """Return a colour by the name that it has in `Colours`."""
        return QColor(getattr(self.colours, tone))

    def pixmap(self, name: str, tone: str = "text2", size: int = SIZES.icon) -> QPixmap:
        """Return a symbol in a colour of the scheme; `size` in pixels at 100 % text."""
        return self._icons.pixmap(name, getattr(self.colours, tone), self.px(size))

    def icon(self, name: str, tone: str = "text2", size: int = SIZES.icon, edge: int = 0) -> QIcon:
        """Return a symbol for a button or menu in a colour of the scheme."""
        colours = self.colours
        room = self.px(size), self.px(edge)
        return self._icons.icon(name, getattr(colours, tone), colours.control, *room)

    def dress(
        self,
        widget: QAbstractButton | QLabel,
        name: str,
        tone: str = "text2",
        size: int = SIZES.icon,
    ) -> None:
        """Give a button or label its symbol, now and after every change of scheme or size."""
        dress = next((each for each in widget.children() if isinstance(each, _Dress)), None)
        (dress or _Dress(self, widget)).choose(name, tone, size)

    def _follow_system(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        font = QFont()
        font.setFamilies(list(FAMILIES))
        font.setPointSizeF(BASE_POINTS * self._text_size / 100)
        self._app.setFont(font)
        self._app.setPalette(_palette(self.colours))
        self._app.setStyleSheet(style_sheet(self.colours, self._text_size))
        self.changed.emit()


class _Dress(QObject):
    """Keeps the symbol of one button or label right, as long as that widget lives."""

    def __init__(self, theme: Theme, widget: QAbstractButton | QLabel) -> None:
        super().__init__(widget)
        self._theme = theme
        self._widget = widget
        self._worn = ("", "", 0)
        theme.changed.connect(self.put_on)

    def choose(self, name: str, tone: str, size: int) -> None:
        """Wear another symbol."""
        self._worn = (name, tone, size)
        self.put_on()

    @Slot()
    def put_on(self) -> None:
        """Draw the symbol anew."""
        name, tone, size = self._worn
        if isinstance(self._widget, QLabel):
            self._widget.setPixmap(self._theme.pixmap(name, tone, size))
        else:
            edge = ICON_EDGE if isinstance(self._widget, QPushButton) else 0
            side, room = self._theme.px(size), 2 * self._theme.px(edge)
            self._widget.setIcon(self._theme.icon(name, tone, size, edge))
            self._widget.setIconSize(QSize(side + room, side))


def _within(per_cent: int) -> int:
    return max(SMALLEST_TEXT, min(LARGEST_TEXT, per_cent))


def _load_fonts(folder: Path) -> None:
    for path in sorted(folder.glob("Gezinsmap*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    missing = [family for family in FAMILIES if not QFontDatabase.hasFamily(family)]
    if missing:
        message = f"no {', '.join(missing)} in {folder}"
        raise MissingFontError(message)


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for part, colour in (
        (role.Window, colours.canvas),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.sunken),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.text3),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.danger),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.ToolTipBase, colours.snack),
        (role.ToolTipText, colours.on_snack),
        (role.Light, colours.surface),
        (role.Midlight, colours.line),
        (role.Mid, colours.line),
        (role.Dark, colours.control),
        (role.Shadow, colours.control),
    ):
        palette.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(colours.control))
    return palette
