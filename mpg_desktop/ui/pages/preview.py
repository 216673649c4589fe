"""Shows an attachment inside the program, from memory alone; or offers a copy where it cannot."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mpg_desktop.domain.records import Attachment
from mpg_desktop.printing.leaves import PDF, PageImage, page_image
from mpg_desktop.ui.file_dialogs import file_dialog
from mpg_desktop.ui.pages.fitted_picture import FittedPicture
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import button, label_of, shown
from mpg_desktop.ui.tokens import SIZES

T = TypeVar("T")

WIDTH, HEIGHT = 640, 480
"""Pixels at 100 % text that a picture takes at most."""


class Preview(QWidget):
    """A picture, a page of a PDF with buttons to turn it, or words; and a way to save a copy."""

    def __init__(self, around: Surroundings, attachment: Attachment) -> None:
        super().__init__()
        self._around = around
        self._attachment = attachment
        self._content = b""
        self._page = 0
        self._pages = 0
        self.picture = FittedPicture(around.theme)
        self.picture.setAccessibleName(self.tr("Bijlage: {name}").format(name=attachment.name))
        self.words = label_of(self.tr("Even openen…"), "help")
        self.back = button("", "quiet", theme=around.theme, icon="chevron-left")
        self.forth = button("", "quiet", theme=around.theme, icon="chevron-right")
        self.where = label_of("", "small")
        self.copy = button(
            self.tr("Bewaar een kopie…"), "quiet", theme=around.theme, icon="download"
        )
        self._lay_out()
        self.back.clicked.connect(lambda: self._turn(-1))
        self.forth.clicked.connect(lambda: self._turn(1))
        self.copy.clicked.connect(self._ask_where)
        self._fetch()

    def write_copy(self, target: Path) -> None:
        """Write the attachment, no longer encrypted, where somebody chose."""
        said = self.tr("Er staat nu een kopie in {file}. Die kopie is niet versleuteld.")
        job = self._around.enclosures.write_copy(
            self._attachment.blob,
            target,
            lambda path: self._around.tell(said.format(file=path.name)),
            self._failed,
        )
        self.destroyed.connect(job.forget)

    def _fetch(self) -> None:
        kind = self._attachment.media_type
        if kind != PDF and not kind.startswith("image/"):
            self._say(self.tr("Dit bestand kan hier niet worden getoond. Bewaar een kopie."))
            return
        job = self._around.enclosures.read(self._attachment.blob, self._read, self._failed)
        self.destroyed.connect(job.forget)

    def _read(self, content: bytes) -> None:
        self._content = content
        if self._attachment.media_type == PDF:
            self._turn(0)
        else:
            self._beside(lambda: _image(content, self._largest()), self._show_image)

    def _turn(self, step: int) -> None:
        self._page = max(0, min(self._pages - 1, self._page + step)) if self._pages else 0
        content, page, size = self._content, self._page, self._largest()
        self._beside(
            lambda: page_image(content, page, size.width(), size.height()), self._show_page
        )

    def _show_page(self, page: PageImage | None) -> None:
        if page is None:
            self._show_image(QImage())
            return
        self._pages = page.pages
        image = QImage(
            page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32
        )
        self._show_image(image)
        words = self.tr("Bladzijde {page} van {pages}")
        self.where.setText(words.format(page=self._page + 1, pages=page.pages))
        for each in (self.back, self.forth, self.where):
            shown(each, page.pages > 1)
        self.back.setEnabled(self._page > 0)
        self.forth.setEnabled(self._page < page.pages - 1)

    def _show_image(self, image: QImage) -> None:
        if image.isNull():
            self._say(self.tr("Dit bestand kan hier niet worden getoond. Bewaar een kopie."))
            return
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(pixmap)
        self.picture.updateGeometry()
        shown(self.picture, visible=True)
        shown(self.words, visible=False)

    def _beside(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        job = self._around.enclosures.beside(work, done, self._failed)
        self.destroyed.connect(job.forget)

    def _failed(self, error: Exception) -> None:
        self._say(self._around.sentence(error))

    def _say(self, sentence: str) -> None:
        self.words.setText(sentence)
        shown(self.words, visible=True)

    def _largest(self) -> QSize:
        ratio, theme = self.devicePixelRatioF(), self._around.theme
        return QSize(round(theme.px(WIDTH) * ratio), round(theme.px(HEIGHT) * ratio))

    def _ask_where(self) -> None:
        dialog = file_dialog(self, self.tr("Bewaar een kopie"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self._attachment.name)
        dialog.fileSelected.connect(lambda name: self.write_copy(Path(name)))
        dialog.open()

    def _lay_out(self) -> None:
        self.back.setAccessibleName(self.tr("Vorige bladzijde"))
        self.forth.setAccessibleName(self.tr("Volgende bladzijde"))
        row = QHBoxLayout()
        row.setSpacing(SIZES.hair)
        row.addWidget(self.back)
        row.addWidget(self.where)
        row.addWidget(self.forth)
        row.addStretch()
        row.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.tight)
        column.addWidget(self.picture)
        column.addWidget(self.words)
        column.addLayout(row)
        for each in (self.picture, self.back, self.forth, self.where):
            each.hide()


def _image(content: bytes, largest: QSize) -> QImage:
    """Return a picture, no larger than it is shown; an empty one when it cannot be read."""
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > largest.width() or size.height() > largest.height()):
        reader.setScaledSize(size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
