"""What a page lacks: room for its words, contrast, names for who hears it."""

from array import array
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont, QImage
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

from mpg_desktop.ui.tokens import SHAPE, TEXT, contrast

LARGE = 1.5
"""From so many times ordinary text on, WCAG asks of text what it asks of shapes."""

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
    ground = colours.most_common(1)[0][0]
    return max(_between(ground, colour) for colour in colours)


@lru_cache(maxsize=1 << 17)
def _between(ground: int, colour: int) -> float:
    """Return the contrast of two pixels; the same few thousand pairs come back on every page."""
    return contrast(_name(ground), _name(colour))


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
