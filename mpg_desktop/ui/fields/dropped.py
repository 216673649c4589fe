"""What is dragged onto a text: words are put into it, files are not."""

from PySide6.QtCore import QMimeData


def brings_files(dragged: QMimeData) -> bool:
    """Tell whether files are dragged, of which a text would get only where they stand."""
    return any(url.isLocalFile() for url in dragged.urls())
