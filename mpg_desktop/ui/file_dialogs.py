"""The dialogs in which one chooses a file or a folder: where they begin, and in which words."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def file_dialog(parent: QWidget, title: str, folder: Path | None = None) -> QFileDialog:
    """Return a dialog that goes when it is closed.

    It begins in `folder`, or where somebody chose before, and the first time among the documents:
    never where the program happened to be started.
    """
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if folder is not None:
        dialog.setDirectory(str(folder))
    elif Path(dialog.directory().absolutePath()) == Path.cwd():
        dialog.setDirectory(str(_documents()))
    # Qt's own words for these are not in its Dutch translation.
    labels = QFileDialog.DialogLabel
    dialog.setLabelText(labels.LookIn, QCoreApplication.translate("FileDialogs", "&In:"))
    dialog.setLabelText(labels.FileType, QCoreApplication.translate("FileDialogs", "&Soort:"))
    return dialog


def _documents() -> Path:
    """Return the folder of documents, which a fresh computer may not have yet, or what holds it."""
    place = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return next(each for each in (place, *place.parents) if each.is_dir())
