"""The dialogs in which one chooses a file or a folder: where they begin, and in which words."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

TRAIL = ("FileDialog/history", "FileDialog/lastVisited", "FileDialog/shortcuts")
"""Where Qt keeps the folders that somebody went through, for all programs made with it."""


def file_dialog(parent: QWidget, title: str, folder: Path | None = None) -> QFileDialog:
    """Return a dialog that goes when it is closed.

    It begins in `folder`, or where somebody chose before, and the first time among the documents:
    never where the program happened to be started. Which folders somebody went through, Qt would
    write in a file of settings; they may be called after a family, so they are taken out again.
    """
    before = _remembered()
    dialog = QFileDialog(parent, title)
    dialog.destroyed.connect(lambda: _remember(before))
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


def _remembered() -> dict[str, object]:
    """Return what Qt's settings say about folders; other programs may have written it."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    return {key: kept.value(key) for key in TRAIL if kept.contains(key)}


def _remember(before: dict[str, object]) -> None:
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in TRAIL:
        if key in before:
            kept.setValue(key, before[key])
        else:
            kept.remove(key)
    kept.sync()


def _documents() -> Path:
    """Return the folder of documents, which a fresh computer may not have yet, or what holds it."""
    place = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return next(each for each in (place, *place.parents) if each.is_dir())
