"""Shows that a dialog for files begins among the documents, and where somebody was before."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.ui.file_dialogs import file_dialog


@pytest.fixture
def parent(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    """Return a window of somebody who has a home without documents, and chose nothing yet."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    made = QWidget()
    qtbot.addWidget(made)
    been(made, Path.cwd())
    return made


def been(parent: QWidget, folder: Path) -> None:
    """Choose a folder, so that the next dialog begins there."""
    dialog = QFileDialog(parent)
    dialog.setDirectory(str(folder))


def begins(dialog: QFileDialog) -> Path:
    return Path(dialog.directory().absolutePath())


def test_it_begins_among_the_documents_or_at_home(parent: QWidget, tmp_path: Path) -> None:
    assert begins(file_dialog(parent, "Bewaren")) == tmp_path
    been(parent, Path.cwd())
    documents = tmp_path / "Documents"
    documents.mkdir()
    dialog = file_dialog(parent, "Bewaren")
    assert begins(dialog) == documents
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    assert dialog.labelText(QFileDialog.DialogLabel.LookIn) == "&In:"
    assert dialog.labelText(QFileDialog.DialogLabel.FileType) == "&Soort:"


def test_it_goes_on_where_somebody_was_and_goes_where_it_is_sent(
    parent: QWidget, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    been(parent, stick)
    assert begins(file_dialog(parent, "Bewaren")) == stick
    assert begins(file_dialog(parent, "Bewaren", tmp_path)) == tmp_path


def test_where_somebody_went_is_not_written_down(parent: QWidget, tmp_path: Path) -> None:
    family = tmp_path / "Familie Okafor"
    family.mkdir()
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    key = "FileDialog/lastVisited"
    for before in (None, "file:///of-another-program"):
        if before is None:
            kept.remove(key)
        else:
            kept.setValue(key, before)
        kept.sync()
        dialog = file_dialog(parent, "Bewaren", family)
        dialog.setHistory([str(family)])
        dialog.close()
        dialog.deleteLater()
        QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
        kept.sync()
        assert kept.value(key) == before
        written = [str(kept.value(each)) for each in kept.allKeys()]
        assert [each for each in written if "Okafor" in each] == []
    kept.remove(key)
