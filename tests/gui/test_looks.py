"""Opens every page in both languages, sizes and schemes: nothing is cut, all is read and named.

`GEZINSMAP_SHOTS=folder` keeps a picture of each page there, to be looked at by eye.
"""

import os
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.law import load_law
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.desk.enclosures import Enclosures
from mpg_desktop.ui.about import About, Handbook
from mpg_desktop.ui.desk_page import Tab
from mpg_desktop.ui.first_start.page import FirstStart
from mpg_desktop.ui.first_start.sheet import SheetStep
from mpg_desktop.ui.form_page import FormPage
from mpg_desktop.ui.jump import Jump
from mpg_desktop.ui.languages import Speech
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.pages.record_section import RecordEntry
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.theme import Scheme, Theme
from mpg_desktop.ui.tokens import SHAPE, TEXT, contrast
from tests.gui.conftest import SIX, Office, Opens

WIDE, HIGH = 1180, 780
"""The same at every text size: a laptop does not grow with its letters."""

LARGE = 1.5
"""From so many times ordinary text on, WCAG asks of text what it asks of shapes."""

SETTLING = 12
"""Rounds of events after which layouts in layouts have found their heights."""

SMOOTHED = 0.85
"""How much of its contrast a thin letter keeps when its edges are smoothed."""

LIST_EDGES = 48
"""Pixels of a drop-down list at both sides of its words, the arrow among them."""

CONTROLS = {
    *(QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton),
    *(QAccessible.Role.EditableText, QAccessible.Role.ComboBox, QAccessible.Role.List),
    *(QAccessible.Role.ListItem, QAccessible.Role.PageTab, QAccessible.Role.PageTabList),
    *(QAccessible.Role.MenuBar, QAccessible.Role.MenuItem, QAccessible.Role.ProgressBar),
    *(QAccessible.Role.Link, QAccessible.Role.Dialog),
}

Row = tuple[str, str, Tab]


@dataclass(frozen=True, slots=True)
class Look:
    """One way in which the window may stand there."""

    language: str
    text: int
    scheme: Scheme

    def __str__(self) -> str:
        """Return a name for pictures."""
        return f"{self.language}-{self.text}-{self.scheme.value}"


LOOKS = [
    Look(language, text, scheme)
    for language in ("nl", "en")
    for text in (100, 200)
    for scheme in (Scheme.LIGHT, Scheme.DARK)
]


@pytest.fixture(params=LOOKS, ids=str)
def look(request: pytest.FixtureRequest, theme: Theme, speech: Speech) -> Iterator[Look]:
    """Return one way of standing there, in force; afterwards all is as it was."""
    found: Look = request.param
    theme.set_text_size(found.text)
    theme.set_scheme(found.scheme)
    speech.speak(found.language)
    yield found
    speech.speak("nl")


# ---- what may be wrong with a page -------------------------------------------------------


def seen(root: QWidget) -> list[QWidget]:
    """Return the parts of a page that can be seen, even when one has to scroll."""
    return [each for each in root.findChildren(QWidget) if each.isVisibleTo(root)]


def cut(root: QWidget) -> list[str]:
    """Return the texts that got less room than they need."""
    lacking = (_lacks(each) for each in seen(root))
    return [each for each in lacking if each is not None] + _beyond(root)


def _lacks(widget: QWidget) -> str | None:
    """Return what a part of a page lacks, if anything."""
    lacks = None
    if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
        lacks = _label_lacks(widget)
    elif isinstance(widget, QRadioButton | QCheckBox):
        if widget.heightForWidth(widget.width()) > widget.height():
            lacks = f"answer {widget.text()!r} {widget.size()}"
    elif isinstance(widget, QPushButton | QToolButton):
        lacks = _button_lacks(widget)
    elif isinstance(widget, QLineEdit):
        lacks = _line_lacks(widget)
    elif isinstance(widget, QComboBox):
        words = widget.currentText()
        if widget.fontMetrics().horizontalAdvance(words) > widget.width() - LIST_EDGES:
            lacks = f"list {words!r}"
    elif isinstance(widget, QTabBar):
        lacks = _tabs_lack(widget)
    return lacks


def _tabs_lack(bar: QTabBar) -> str | None:
    letters = bar.fontMetrics()
    narrow = [
        bar.tabText(place)
        for place in range(bar.count())
        if letters.horizontalAdvance(bar.tabText(place)) > bar.tabRect(place).width()
    ]
    return f"tabs {narrow}" if narrow else None


def _button_lacks(widget: QPushButton | QToolButton) -> str | None:
    wanted, has = widget.sizeHint(), widget.size()
    lacks = wanted.width() > has.width() + 1 or wanted.height() > has.height() + 1
    return f"button {widget.text()!r}: {has} of {wanted}" if lacks and widget.text() else None


def _label_lacks(label: QLabel) -> str | None:
    room = label.contentsRect()
    flags = int(label.alignment())
    if label.wordWrap():
        flags |= int(Qt.TextFlag.TextWordWrap)
    needed = label.fontMetrics().boundingRect(
        QRect(0, 0, room.width(), 100_000), flags, label.text()
    )
    lacks = needed.width() > room.width() + 1 or needed.height() > room.height() + 1
    return f"label {label.text()!r}: {room.size()} of {needed.size()}" if lacks else None


def _line_lacks(line: QLineEdit) -> str | None:
    words = line.placeholderText()
    margins = line.textMargins()
    room = line.width() - margins.left() - margins.right() - 2 * 9
    if line.fontMetrics().horizontalAdvance(words) > room:
        return f"words in an empty line {words!r}"
    lacks = line.fontMetrics().height() > line.height()
    return f"line {line.accessibleName()!r} is too low" if lacks else None


def _beyond(root: QWidget) -> list[str]:
    """Return what sticks out of a page that does not scroll sideways."""
    found = []
    for area in root.findChildren(QScrollArea):
        content, room = area.widget(), area.viewport().width()
        if content is not None and area.isVisibleTo(root) and content.width() > room:
            found.append(f"a page of {content.width()} in {room}")
    for each in seen(root):
        parent = each.parentWidget()
        if (
            parent is None
            or each is root
            or each.isWindow()
            or not isinstance(each, QLabel | QAbstractButton | QLineEdit)
        ):
            continue
        if each.geometry().right() > parent.width() + 1 or each.geometry().left() < -1:
            found.append(f"{type(each).__name__} {each.accessibleName()!r} sticks out")
    return found


def faint(root: QWidget) -> list[str]:
    """Return the texts that stand out too little from what is behind them, pixel by pixel."""
    picture = root.grab().toImage()
    found = []
    for each in seen(root):
        words = (
            each.text() if isinstance(each, QLabel | QPushButton | QRadioButton | QCheckBox) else ""
        )
        if not words.strip() or not each.isEnabled():
            continue
        if isinstance(each, QLabel) and not each.pixmap().isNull():
            continue
        place = QRect(each.mapTo(root, QPoint()), each.size()).intersected(root.rect())
        place = place.intersected(_visible(each, root))
        if place.width() < each.width() or place.height() < each.height():
            continue  # scrolled away: seen in another picture
        ratio = _contrast_in(picture, place)
        large = each.font().pointSizeF() >= LARGE * QApplication.font().pointSizeF() or (
            each.font().weight() >= QFont.Weight.DemiBold and each.font().pointSizeF() >= 14
        )
        if ratio < (SHAPE if large else TEXT) * SMOOTHED:
            found.append(f"{words!r}: {ratio:.1f}")
    return found


def _visible(widget: QWidget, root: QWidget) -> QRect:
    region = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(root, region.topLeft()), region.size())


def _contrast_in(picture: QImage, place: QRect) -> float:
    """Return the contrast of the strongest colour in a place with the commonest one."""
    ratio = picture.devicePixelRatio()
    size = QRect(place.topLeft() * ratio, place.size() * ratio)
    piece = picture.copy(size).convertToFormat(QImage.Format.Format_RGB32)
    colours = Counter(array("I", bytes(piece.constBits())))
    ground = _name(colours.most_common(1)[0][0])
    return max(contrast(ground, _name(colour)) for colour in colours)


def _name(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06x}"


def nameless(root: QWidget) -> list[str]:
    """Return the controls that a screen reader could not name or would not know the kind of."""
    found = []
    for each in _spoken(QAccessible.queryAccessibleInterface(root)):
        state, role = each.state(), each.role()
        if state.invisible or not (state.focusable or role in CONTROLS):
            continue
        name = each.text(QAccessible.Text.Name)
        if not name.strip() or role == QAccessible.Role.NoRole:
            owner = each.object()
            found.append(f"{role.name} {type(owner).__name__} of {owner.parent()}")
    return found


def _spoken(part: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if part is not None and part.isValid():
        yield part
        for place in range(part.childCount()):
            yield from _spoken(part.child(place))


# ---- the pages ---------------------------------------------------------------------------


class Gallery:
    """Looks at one page after another, keeps pictures, and remembers what is wrong."""

    def __init__(self, look: Look) -> None:
        self._look = look
        folder = os.environ.get("GEZINSMAP_SHOTS", "")
        self._folder = Path(folder) if folder else None
        self.wrong: list[str] = []

    def look_at(
        self, name: str, page: QWidget, *, whole: Callable[[], object] | None = None
    ) -> None:
        """Look at a page as it stands there; `whole` makes the rest of it come into being."""
        for _ in range(SETTLING):
            QApplication.processEvents()
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            page.grab().save(str(self._folder / f"{name}-{self._look}.png"))
        if whole is not None:
            whole()
            for _ in range(SETTLING):
                QApplication.processEvents()
        self.wrong += [f"{name}: cut: {each}" for each in cut(page)]
        self.wrong += [f"{name}: faint: {each}" for each in faint(page)]
        self.wrong += [f"{name}: nameless: {each}" for each in nameless(page)]


@pytest.fixture
def office(opens: Opens, look: Look, theme: Theme, resources: Path) -> Office:
    """Return a window that speaks this language, with the tabs of the real program."""
    catalogue, law = load_catalogue(resources, look.language), load_law(resources, look.language)
    say = load_phrases(resources, look.language).say
    made: list[Office] = []

    def tabs() -> Sequence[Row]:
        around = Surroundings(
            theme, catalogue, law, say, Enclosures(made[0].desk), lambda *_words: None
        )
        return [
            (form.title, "clipboard-list", FormPage(form, around))
            for form in catalogue.forms.values()
        ]

    made.append(opens(language=look.language, tabs=tabs))
    made[0].window.resize(WIDE, HIGH)
    return made[0]


def walk_to_the_desk(office: Office, gallery: Gallery) -> None:
    """Look at every page of the first start, and take the practice family."""
    office.begin()
    office.window.resize(WIDE, HIGH)
    page = office.window.findChild(FirstStart)
    assert page is not None
    for name in ("1-place", "2-promise", "3-words"):
        gallery.look_at(name, office.window)
        if name == "3-words":
            page.passphrase.other.click()
            QTest.keyClicks(office.window.focusWidget(), "welkom")
            gallery.look_at("3-own-words", office.window)
            page.passphrase.other.click()
        page.onward.click()
        office.settle()
    gallery.look_at("4-sheet", office.window)
    sheet = page.findChild(SheetStep)
    assert sheet is not None
    page.onward.click()
    for group in sheet.groups:
        QTest.keyClicks(office.window.focusWidget(), group)
    gallery.look_at("5-typed-back", office.window)
    page.onward.click()
    gallery.look_at("6-practice", office.window)
    page.onward.click()
    office.settle()


def walk_through_the_desk(office: Office, gallery: Gallery) -> None:
    """Look at the list, at the practice family, and at what can be opened above it."""
    window = office.window
    gallery.look_at("desk-empty", window)
    page = window.desk_page
    assert page is not None
    family = next(row.family for row in page.side.rows if row.family)
    page.side.opened.emit(str(family))
    office.settle()
    gallery.look_at("intake-top", window)
    form = window.findChild(FormPage)
    assert form is not None
    form.go_to_group("people")
    gallery.look_at("intake-people", window)
    entries = form.card("people").sections()[0].findChildren(RecordEntry)
    entries[0].set_open(is_open=True)
    gallery.look_at("intake-person", window, whole=lambda: unfold(form))
    form.go_to_group("custody")
    gallery.look_at("intake-custody", window)
    for name, do, kind in (
        ("handbook", Do.HANDBOOK, Handbook),
        ("about", Do.ABOUT, About),
        ("palette", Do.JUMP, Jump),
    ):
        window.do(do)
        dialog = window.findChild(kind)
        assert dialog is not None
        gallery.look_at(name, dialog)
        dialog.close()
        window.activateWindow()
        office.settle()
    page.side.focus_search()
    page.side.search.setText("moeder")
    page.side.searched.emit("moeder")
    office.settle()
    gallery.look_at("search", window)


def unfold(form: FormPage) -> None:
    """Make every question of the form."""
    for group in form.side.lines:
        form.card(group).unfold_all()
    for entry in form.findChildren(RecordEntry):
        entry.set_open(is_open=True)
    QApplication.processEvents()


def walk_to_the_lock(office: Office, gallery: Gallery) -> None:
    """Look at the locked window, before and after a wrong passphrase."""
    office.desk.lock()
    office.settle()
    gallery.look_at("unlock", office.window)
    QTest.keyClicks(office.window.focusWidget(), SIX + "x")
    QTest.keyClick(office.window.focusWidget(), Qt.Key.Key_Return)
    office.settle()
    gallery.look_at("unlock-wrong", office.window)


def test_every_page_has_room_for_its_words_and_can_be_read(office: Office, look: Look) -> None:
    gallery = Gallery(look)
    walk_to_the_desk(office, gallery)
    walk_through_the_desk(office, gallery)
    walk_to_the_lock(office, gallery)
    assert gallery.wrong == []
