"""A quiet line under a text that says how many tips there are, and the list behind it.

It only advises: nothing in the text changes until somebody takes a proposal over.
"""

import json
from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.desk.draft import Draft
from mpg_desktop.desk.session import Session
from mpg_desktop.desk.writing_aid import WritingAid, spelled
from mpg_desktop.domain.names import name_words
from mpg_desktop.domain.tips import Tip, tips
from mpg_desktop.domain.wording_hints import Hint, HintKind
from mpg_desktop.ui.pages.marked_text import Editor, mark, put_in, words_in
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.pages.tip_row import TipRow
from mpg_desktop.ui.parts import button, frame_of, label_of, rule, shown
from mpg_desktop.ui.tokens import SIZES

KEY = "F7"
"""Opens the tips about the text in which one is, and closes them."""

AFTER_MS = 700
"""From the last key to the tips: whoever types is not disturbed."""

SHOWN = 12
"""Tips in the list at a time; more at once nobody reads."""

DISMISSED = "tips:"
"""How the draft begins that keeps which tips were put away; the record follows."""

_MARKED = (HintKind.WORD, HintKind.ABBREVIATION, HintKind.SPELLING)


class WordingHint(QWidget):
    """Tips about one text, of one family; with none it takes no room.

    `place` names the text in the family, so that a tip that was put away stays away. `applies` is
    asked before each look: somebody else's words get no tips.
    """

    def __init__(
        self,
        around: Surroundings,
        session: Session,
        aid: WritingAid,
        editor: Editor,
        place: tuple[str, str],
    ) -> None:
        super().__init__()
        self._theme, self._tell = around.theme, around.tell
        self.applies: Callable[[], bool] = lambda: True
        self._session = session
        self._aid = aid
        self._editor = editor
        self._draft = (f"{DISMISSED}{place[0]}", place[1])
        self._text = ""
        self._found: tuple[Hint, ...] = ()
        self._misspelled: tuple[Hint, ...] = ()
        self._tips: tuple[Tip, ...] = ()
        self._rows: list[TipRow] = []
        self._list: QWidget | None = None
        self.head = button("", "tips")
        self.head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.head.clicked.connect(self.turn)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.hair)
        self._column.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeading)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(AFTER_MS)
        self._wait.timeout.connect(self.look)
        editor.textChanged.connect(self._changed)
        key = QShortcut(QKeySequence(KEY), editor, self.turn)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        aid.changed.connect(self.look)
        self._theme.changed.connect(self._mark)
        self._show_count()

    @property
    def tips(self) -> tuple[Tip, ...]:
        """The tips that are not put away."""
        return self._tips

    @property
    def rows(self) -> Sequence[TipRow]:
        """The tips in the open list; none while it is closed."""
        return self._rows

    def look(self) -> None:
        """Look at the text as it stands now."""
        self._wait.stop()
        text = words_in(self._editor)
        if not self.applies():
            self._text, self._found, self._misspelled = text, (), ()
            self._gather()
            return
        names = name_words(self._session.case)

        def take(found: tuple[Hint, ...]) -> None:
            if words_in(self._editor) == text:
                if text != self._text:
                    self._misspelled = ()
                self._text, self._found = text, found
                self._gather()

        def take_misspelled(found: tuple[Hint, ...]) -> None:
            if words_in(self._editor) == text == self._text:
                self._misspelled = found
                self._gather()

        for job in (
            self._aid.find(text, names, take),
            self._aid.spell(text, names, take_misspelled),
        ):
            if job is not None:
                self.destroyed.connect(job.forget)

    def turn(self) -> None:
        """Open the list of tips, or close it."""
        if self._list is not None:
            self.close_list()
            return
        self.look()
        if self._tips:
            self._fill()
            self._enter(0)

    def close_list(self) -> None:
        """Close the list and go back to the text."""
        self._empty()
        self._mark()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- what is shown -------------------------------------------------------------------

    def _changed(self) -> None:
        # The places of before may be wrong from now on: nothing is marked until the next look.
        if words_in(self._editor) != self._text:
            self._wait.start()

    def _gather(self) -> None:
        both = sorted((*self._found, *self._misspelled), key=lambda each: (each.start, each.end))
        found = tips(both, self._dismissed())
        is_same = [(each.about, each.hints) for each in found] == [
            (each.about, each.hints) for each in self._tips
        ]
        self._tips = found
        self._show_count()
        self._mark()
        if self._list is not None and not is_same:
            place = next((at for at, row in enumerate(self._rows) if row.has_focus()), None)
            self._fill()
            if place is not None:
                self._enter(place)

    def _show_count(self) -> None:
        words = self.tr("%n tips bij deze tekst", "", len(self._tips))
        self.head.setText(words)
        self.head.setAccessibleName(self.tr("{tips}: {key}").format(tips=words, key=KEY))
        self.head.setToolTip(self.tr("Tips bekijken ({key})").format(key=KEY))
        is_open = self._list is not None
        self._theme.dress(self.head, "chevron-up" if is_open else "chevron-down", "text3", 14)
        shown(self, bool(self._tips))

    def _mark(self, chosen: Sequence[Hint] = ()) -> None:
        places = [hint for tip in self._tips for hint in tip.hints if hint.kind in _MARKED]
        if words_in(self._editor) == self._text:
            mark(self._editor, self._theme, self._text, places, chosen)

    # ---- the list ------------------------------------------------------------------------

    def _fill(self) -> None:
        """Make the list anew: what was taken over or put away is gone from it."""
        self._empty()
        if not self._tips:
            return
        frame = frame_of("panel")
        frame.setAccessibleName(self.tr("Tips bij deze tekst"))
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(SIZES.gap, SIZES.gap, SIZES.gap, SIZES.tight)
        inside.setSpacing(SIZES.tight)
        for place, tip in enumerate(self._tips[:SHOWN]):
            if place:
                inside.addWidget(rule())
            row = TipRow(self._theme, tip)
            row.taken.connect(lambda swap, row=row: self._take(row, swap))
            row.dismissed.connect(lambda row=row: self._dismiss(row))
            row.entered.connect(lambda tip=tip: self._mark(tip.hints))
            self._rows.append(row)
            inside.addWidget(row)
            if tip.first.kind is HintKind.SPELLING:
                self._propose(row)
        if (more := len(self._tips) - SHOWN) > 0:
            inside.addWidget(label_of(self.tr("En nog %n tips.", "", more), "help"))
        for keys in (QKeySequence(Qt.Key.Key_Escape), QKeySequence(KEY)):
            close = QShortcut(keys, frame, self.close_list)
            close.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._list = frame
        self._column.addWidget(frame)
        frame.show()
        self._show_count()

    def _empty(self) -> None:
        frame, self._list, self._rows = self._list, None, []
        if frame is not None:
            self._column.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        self._show_count()

    def _enter(self, place: int) -> None:
        """Go to a tip of the list, or back to the text when there is none."""
        if not self._rows:
            self.close_list()
            return
        row = self._rows[min(place, len(self._rows) - 1)]
        row.stops()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, row: TipRow, swap: str) -> None:
        """Put the proposal in the text, as one step that can be undone."""
        place = self._rows.index(row)
        places = [replace(each, swap=swap) for each in row.tip.hints] if swap else row.tip.swaps
        if words_in(self._editor) == self._text:
            self._session.seal()
            put_in(self._editor, self._text, places)
            self._session.seal()
        self.look()
        self._fill()
        self._enter(place)

    def _propose(self, row: TipRow) -> None:
        """Look for what may have been meant by a word that is spelled wrong."""
        spelling = self._aid.spelling
        if spelling is not None:
            word = spelled(row.tip.first)
            row.learned.connect(lambda: self._learn(row))
            row.destroyed.connect(spelling.propose(word, row.offer).forget)

    def _learn(self, row: TipRow) -> None:
        """Keep a word in the vault: it is never wrong any more."""
        place = self._rows.index(row)
        word = spelled(row.tip.first)
        if (spelling := self._aid.spelling) is not None:
            spelling.learn(word)
            kept = self.tr("“{word}” wordt onthouden.").format(word=word)
            self._tell(kept, self.tr("Ongedaan maken"), lambda: spelling.forget(word))
        self._fill()
        self._enter(place)

    def _dismiss(self, row: TipRow) -> None:
        place = self._rows.index(row)
        there = {each.about for each in (*self._found, *self._misspelled)}
        self._keep_dismissed((self._dismissed() | {row.tip.about}) & there)
        self._gather()
        self._fill()
        self._enter(place)

    # ---- what was put away ---------------------------------------------------------------

    def _dismissed(self) -> frozenset[str]:
        for draft in self._session.drafts:
            if draft.place == self._draft:
                return frozenset(json.loads(draft.text))
        return frozenset()

    def _keep_dismissed(self, about: frozenset[str]) -> None:
        self._session.keep_draft(Draft(*self._draft, json.dumps(sorted(about))))
