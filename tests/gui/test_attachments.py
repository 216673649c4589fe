"""Files of a family: taken in, shown from memory, refused in time, and never in the clear."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Attachment
from mpg_desktop.store.attachments import LARGEST, MOST, Stored
from mpg_desktop.ui.pages.attachments import AttachmentEntry, AttachmentSection
from mpg_desktop.ui.pages.preview import Preview
from mpg_desktop.ui.theme import Theme
from tests.gui.seen import seen_whole
from tests.laid_open import LaidOpen
from tests.vaults import bytes_of

LayOpen = Callable[..., LaidOpen]

CANARY = b"the drawing of Sam in the clear"
PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]>>endobj
4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
"""


@pytest.fixture
def drawn(tmp_path: Path) -> Path:
    """Return a picture that somebody made."""
    path = tmp_path / "tekening van Sam.png"
    image = QImage(1600, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(path))
    return path


def files(laid: LaidOpen) -> AttachmentSection:
    """Return the list of attachments."""
    card = laid.page.card("next")
    card.unfold_all()
    section = next(each for each in card.sections() if each.kind == "attachment")
    assert isinstance(section, AttachmentSection)
    return section


def test_every_file_that_was_dropped_is_there_after_a_lock(
    lay_open: LayOpen, tmp_path: Path
) -> None:
    laid = lay_open()
    brought = [tmp_path / f"foto {number}.jpg" for number in range(4)]
    for each in brought:
        each.write_bytes(b"x" * 3_000_000)
    files(laid).take_in(brought)
    laid.lock_and_unlock()
    assert [each.name for each in laid.case.all(Attachment)] == [each.name for each in brought]


def opened(laid: LaidOpen, section: AttachmentSection) -> Preview:
    """Unfold the last attachment and wait for what it shows."""
    entry = section.entries()[-1]
    assert isinstance(entry, AttachmentEntry)
    entry.set_open(is_open=True)
    for _turn in range(3):
        laid.settle()
    assert entry.preview is not None
    return entry.preview


def test_a_picture_is_taken_in_and_shown(lay_open: LayOpen, drawn: Path) -> None:
    laid = lay_open()
    section = files(laid)
    section.take_in([drawn])
    laid.settle()
    (kept,) = laid.case.all(Attachment)
    assert (kept.name, kept.media_type) == (drawn.name, "image/png")
    assert kept.size == drawn.stat().st_size
    preview = opened(laid, section)
    shown = preview.picture.pixmap()
    assert not shown.isNull()
    assert shown.width() <= laid.around.theme.px(640)
    assert shown.toImage().pixelColor(5, 5) == QColor("teal")
    laid.session.undo()
    assert laid.case.all(Attachment) == ()
    laid.session.redo()
    assert laid.case.all(Attachment) == (kept,)


@pytest.mark.parametrize("size", [100, 200])
def test_a_large_picture_widens_no_page(
    lay_open: LayOpen, theme: Theme, drawn: Path, size: int
) -> None:
    theme.set_text_size(size)
    laid = lay_open()
    section = files(laid)
    section.take_in([drawn])
    laid.settle()
    narrow = section.width()
    picture = opened(laid, section).picture
    QApplication.processEvents()
    assert section.width() == narrow
    whole = picture.pixmap().deviceIndependentSize()
    shown = min(1.0, picture.width() / whole.width()) * whole.height()
    assert abs(picture.height() - shown) <= 1, "all of it is seen, and nothing is stretched"
    seen = picture.grab().toImage()
    middle = seen.width() // 2
    assert seen.pixelColor(middle, seen.height() // 2) == QColor("teal")
    assert seen.pixelColor(middle, 0) == laid.around.theme.colour("line"), "it has an edge"


def test_a_file_is_as_large_as_the_limit_counts(lay_open: LayOpen) -> None:
    largest = Attachment(id=RecordId("a1"), blob="b", name="film", size=LARGEST)
    laid = lay_open([largest])
    (entry,) = files(laid).entries()
    assert entry.row.texts()[1] == "25,0 MB"


def test_nothing_of_a_file_lies_in_the_clear(lay_open: LayOpen, tmp_path: Path) -> None:
    laid = lay_open()
    secret = tmp_path / "secret.txt"
    secret.write_bytes(CANARY * 100)
    files(laid).take_in([secret])
    laid.settle()
    assert laid.session.flush()
    secret.unlink()
    for name, content in bytes_of(tmp_path).items():
        assert CANARY not in content, name


def test_the_pages_of_a_pdf_are_turned(lay_open: LayOpen, tmp_path: Path) -> None:
    laid = lay_open()
    path = tmp_path / "plan.pdf"
    path.write_bytes(PDF)
    section = files(laid)
    section.take_in([path])
    laid.settle()
    preview = opened(laid, section)
    first = preview.picture.pixmap()
    assert first.height() > first.width()
    assert preview.where.text() == "Bladzijde 1 van 2"
    assert not preview.back.isEnabled()
    preview.forth.click()
    laid.settle()
    second = preview.picture.pixmap()
    assert second.width() > second.height()
    assert preview.where.text() == "Bladzijde 2 van 2"
    assert not preview.forth.isEnabled()


def test_an_empty_file_is_refused_and_the_next_one_is_taken(
    lay_open: LayOpen, tmp_path: Path
) -> None:
    laid = lay_open()
    empty, sound = tmp_path / "leeg.jpg", tmp_path / "lied.mp3"
    empty.touch()
    sound.write_bytes(b"ID3")
    section = files(laid)
    section.take_in([empty, sound])
    laid.settle()
    assert section.refusal.text().startswith("leeg.jpg: Dit bestand is leeg.")
    assert [each.name for each in laid.case.all(Attachment)] == ["lied.mp3"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("brief.docx", b"PK"), ("lied.mp3", b"ID3"), ("stuk.pdf", b"no pdf"), ("stuk.png", b"no")],
)
def test_what_cannot_be_shown_can_be_copied(
    lay_open: LayOpen, tmp_path: Path, name: str, content: bytes
) -> None:
    laid = lay_open()
    path = tmp_path / name
    path.write_bytes(content)
    section = files(laid)
    section.take_in([path])
    laid.settle()
    preview = opened(laid, section)
    assert preview.words.text() == "Dit bestand kan hier niet worden getoond. Bewaar een kopie."
    preview.write_copy(tmp_path / "copy")
    laid.settle()
    assert (tmp_path / "copy").read_bytes() == content
    assert laid.told == ["Er staat nu een kopie in copy. Die kopie is niet versleuteld."]
    preview.write_copy(tmp_path / "nowhere" / "copy")
    laid.settle()
    assert "kan daar niet worden geschreven" in preview.words.text()


def test_what_is_too_large_is_refused_here_and_the_rest_goes_on(
    lay_open: LayOpen, tmp_path: Path, drawn: Path
) -> None:
    laid = lay_open()
    large = tmp_path / "film.mp4"
    with large.open("wb") as stream:
        stream.truncate(LARGEST + 1)
    section = files(laid)
    section.take_in([large, tmp_path / "weg.txt", drawn])
    for _turn in range(4):
        laid.settle()
    refusals = section.refusal.text().splitlines()
    assert [line.partition(":")[0] for line in refusals] == ["film.mp4", "weg.txt"]
    assert "25 MB" in refusals[0]
    assert "kan niet worden gelezen" in refusals[1]
    assert not section.refusal.isHidden()
    assert [each.name for each in laid.case.all(Attachment)] == [drawn.name]
    assert section.bar.isHidden()


def test_more_than_a_hundred_are_refused(lay_open: LayOpen, drawn: Path, tmp_path: Path) -> None:
    brought = [tmp_path / f"{at:03d}.txt" for at in range(MOST)]
    for each in brought:
        each.write_text(each.name, "utf-8")
    laid = lay_open()
    section = files(laid)
    section.take_in(brought)
    laid.settle()
    assert section.refusal.isHidden()
    section.take_in([drawn])
    laid.settle()
    assert "100" in section.refusal.text()
    assert seen_whole(section.refusal), "a hundred files stand above it"
    assert len(laid.case.all(Attachment)) == MOST
    laid.session.drop(laid.case.all(Attachment)[0].id, step=Step("test.drop"))
    section.take_in([drawn])
    laid.settle()
    assert section.refusal.isHidden()
    assert len(laid.case.all(Attachment)) == MOST


def test_taking_in_can_be_stopped(lay_open: LayOpen, drawn: Path, tmp_path: Path) -> None:
    laid = lay_open()
    section = files(laid)
    gate = threading.Event()
    laid.worker.do(lambda _progress: gate.wait(), lambda _done: None, lambda _error: None)
    section.take_in([drawn, tmp_path / "later.txt"])
    section.stop.click()
    gate.set()
    laid.settle()
    assert laid.case.all(Attachment) == ()
    assert "Gestopt" in section.refusal.text()
    assert section.bar.isHidden()


# Qt 6.12 wants a QPointF, which 6.11 does not know.
@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent.*:DeprecationWarning")
def test_a_file_is_dropped_in(lay_open: LayOpen, drawn: Path, qtbot: QtBot) -> None:
    laid = lay_open()
    section = files(laid)
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(drawn)), QUrl("https://example.org/x")])
    held = (carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(section, QDragEnterEvent(QPoint(5, 5), copy, *held))
    assert section.add_button.isDown()
    QApplication.sendEvent(section, QDropEvent(QPointF(5, 5), copy, *held))
    assert not section.add_button.isDown()
    qtbot.waitUntil(lambda: len(laid.case.all(Attachment)) == 1)


def test_a_damaged_or_missing_file_says_so(lay_open: LayOpen) -> None:
    gone = Attachment(id=RecordId("a1"), blob="0" * 32, name="weg.png", media_type="image/png")
    laid = lay_open([gone])
    preview = opened(laid, files(laid))
    assert preview.words.text() == "Deze bijlage staat niet (meer) in uw map."


def test_a_removed_file_goes_when_the_family_is_opened_again(
    lay_open: LayOpen, drawn: Path
) -> None:
    laid = lay_open()
    section = files(laid)
    section.take_in([drawn])
    laid.settle()
    (kept,) = laid.case.all(Attachment)
    section.drop(kept.id)
    assert laid.session.flush()
    found: list[tuple[Stored, ...]] = []
    for _turn in range(2):
        laid.desk.ask(lambda vault, _: vault.attachments.all(laid.family), found.append)
        laid.desk.open(laid.family)
        laid.settle()
    assert [len(each) for each in found] == [1, 0]
    laid.page.show_session(laid.session)
