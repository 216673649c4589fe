"""A list of words that drops down from a line while somebody types; another word is as good."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


def suggest(line: QLineEdit, words: Sequence[str] | QStringListModel, name: str) -> QCompleter:
    """Offer words under a line; `name` is what a screen reader calls the list."""
    completer = QCompleter(line)
    if isinstance(words, QStringListModel):
        completer.setModel(words)
    else:
        completer.setModel(QStringListModel(list(words), completer))
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    if (popup := completer.popup()) is not None:  # pragma: no branch - Qt makes it when asked
        popup.setAccessibleName(name)
        # A list is see-through on its page; this one stands on a window of its own.
        popup.setProperty("part", "choices")
    line.setCompleter(completer)
    return completer
