"""Switches the whole window, Qt's own words included, to one language."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

_COUNTRY = {"nl": "nl_NL", "en": "en_GB"}


class Speech:
    """The translators in force; they must live as long as the application speaks."""

    def __init__(self, app: QApplication, translations: Path) -> None:
        self._app = app
        self._folder = translations
        self._translators: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Speak `nl` or `en` from the next window on; what is missing stays Dutch."""
        for old in self._translators:
            self._app.removeTranslator(old)
        QLocale.setDefault(QLocale(_COUNTRY.get(language, "nl_NL")))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = []
        for name, folder in ((f"qtbase_{language}", qt_folder), (f"mpg_{language}", self._folder)):
            translator = QTranslator()
            if translator.load(name, str(folder)):
                self._app.installTranslator(translator)
                self._translators.append(translator)
