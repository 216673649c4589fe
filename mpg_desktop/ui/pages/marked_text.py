"""Marks places in a text on screen without touching it, and puts other words in their place."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit

from mpg_desktop.domain.wording_hints import Hint
from mpg_desktop.ui.fields.long_text import Story, units
from mpg_desktop.ui.theme import Theme

Editor = Story | QLineEdit

MOST_MARKS = 200
"""Words that are marked in one text; whoever pastes a book does not read them all."""


def words_in(editor: Editor) -> str:
    """Return the text of an editor."""
    return editor.words() if isinstance(editor, Story) else editor.text()


def mark(
    editor: Editor, theme: Theme, text: str, places: Sequence[Hint], chosen: Sequence[Hint] = ()
) -> None:
    """Draw a dotted line under words of a text, and a soft ground under those that are chosen.

    A text of one line takes no marks. The document stays as it is: these are only drawn over it.
    """
    if not isinstance(editor, Story):
        return
    quiet, loud = QTextCharFormat(), QTextCharFormat()
    quiet.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    quiet.setUnderlineColor(theme.colour("text3"))
    loud.setBackground(theme.colour("chip"))
    loud.setForeground(theme.colour("chip_text"))
    editor.setExtraSelections(
        [_selection(editor, text, each, quiet) for each in places[:MOST_MARKS]]
        + [_selection(editor, text, each, loud) for each in chosen[:MOST_MARKS]]
    )


def put_in(editor: Editor, text: str, hints: Sequence[Hint]) -> None:
    """Put what fits in the place of each of these words of a text, as if somebody typed it."""
    for hint in reversed(hints):
        if isinstance(editor, Story):
            _cursor(editor, text, hint).insertText(hint.swap)
        else:
            editor.setSelection(units(text[: hint.start]), units(hint.words))
            editor.insert(hint.swap)


def _selection(
    editor: Story, text: str, hint: Hint, form: QTextCharFormat
) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = _cursor(editor, text, hint)
    selection.format = form
    return selection


def _cursor(editor: Story, text: str, hint: Hint) -> QTextCursor:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(units(text[: hint.start]))
    cursor.setPosition(units(text[: hint.end]), QTextCursor.MoveMode.KeepAnchor)
    return cursor
