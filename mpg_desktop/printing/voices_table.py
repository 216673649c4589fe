"""What several voices say of the fourteen conditions, side by side: a shape, a word, a colour."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from reportlab.lib.colors import Color

from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.domain.voice_records import Level
from mpg_desktop.domain.voices import Row, Said, is_child_voice
from mpg_desktop.printing.block import Block, Needs
from mpg_desktop.printing.exemplar import Paper
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.signs import level_mark
from mpg_desktop.printing.stack import Stack
from mpg_desktop.printing.story import Cell, Story
from mpg_desktop.printing.style import ACCENT, AMBER, GREEN, INK, RED, SOFT_INK
from mpg_desktop.printing.tags import Tag
from mpg_desktop.printing.words import Look

COMPLETE = frozenset({RecipientKind.WORKER, RecipientKind.OWN_FILE})
"""Readers for whom levels have the colours of the screen; on others' paper no colour judges."""

COLOURS: Mapping[Level | None, Color] = MappingProxyType(
    {
        None: SOFT_INK,
        Level.UNKNOWN: SOFT_INK,
        Level.INSUFFICIENT: RED,
        Level.MODERATE: AMBER,
        Level.SUFFICIENT: GREEN,
        Level.GOOD: GREEN,
    }
)

VOICES_BESIDE = 4
"""How many voices stand beside each other; more go on in a table below."""

VOICE_SHARE = 0.188
LABEL_SHARES = 0.29, 0.46
"""The part of the width that a voice takes, and that conditions take at the least and at most."""

GROUP = Look(13, INK, bold=True, before=8, after=4)
SAID = Look(11, INK, bold=True)
CONDITION = Look(11, INK)
MARK, GAP = 11.0, 4.0
AIR = {Paper.A4: 3.5, Paper.LETTER: 1.9}
"""Points above and below a row, so that what three voices say stands on one page of that paper."""

ROOM = 130.0
"""Points that have to be free for a group with the first of its rows."""


class VoicesTable:
    """Adds the tables of one round to a story, one for each group of conditions."""

    def __init__(
        self, reading: Reading, story: Story, conditions: Conditions, paper: Paper
    ) -> None:
        self.reading, self.story, self.conditions = reading, story, conditions
        self.air = AIR[paper]
        self.in_colour = reading.copy.recipient.kind in COMPLETE
        self.for_child = reading.copy.recipient.kind is RecipientKind.CHILD

    def tell(self, rows: Sequence[Row]) -> None:
        """Add every row; a voice that said nothing is there as well."""
        groups = dict(self.conditions.groups)
        for group in dict.fromkeys(row.condition.group for row in rows):
            mine = [row for row in rows if row.condition.group == group]
            self.story.blocks.append(Needs(ROOM))
            title = groups.get(group) or self.reading.say("paper.conditions.before")
            self.story.words(title, GROUP, "H3")
            for start in range(0, len(rows[0].now), VOICES_BESIDE):
                self._table(mine, slice(start, start + VOICES_BESIDE))

    def _table(self, rows: Sequence[Row], voices: slice) -> None:
        said = rows[0].now[voices]
        nameless = self.reading.say("paper.conditions.somebody")
        head = [self.reading.say("paper.conditions.condition")]
        head += [each.name or nameless for each in said]
        least, most = LABEL_SHARES
        first = min(max(1 - VOICE_SHARE * len(said), least), most)
        shares = [first, *[(1 - first) / len(said)] * len(said)]
        body: list[list[Cell]] = []
        for row in rows:
            number = f"{row.condition.number}. " if row.condition.number else ""
            pairs = zip(row.now[voices], row.later[voices], strict=True)
            cells = [self._cell(now, later) for now, later in pairs]
            label = row.condition.label_for(as_child=self.for_child)
            body.append([self._label(f"{number}{label}"), *cells])
        self.story.table(head, body, shares, air=self.air)

    def _label(self, label: str) -> Cell:
        def make(tag: Tag) -> Block:
            return self.story.loose(label, CONDITION, tag)

        return make

    def _cell(self, now: Said, later: Said) -> Cell:
        """Return what a voice says now and, below it, what it expects later."""
        as_child = is_child_voice(self.reading.copy, now.voice)

        def make(tag: Tag) -> Block:
            lines = [self._level(now.level, "", tag, as_child=as_child)]
            if later.level is not None:
                before = self.reading.say("paper.conditions.later")
                lines.append(self._level(later.level, f"{before} ", tag, as_child=as_child))
            return Stack(lines)

        return make

    def _level(self, level: Level | None, before: str, tag: Tag, *, as_child: bool) -> Block:
        words = self.conditions.level(level)
        said = (words.child if as_child else "") or words.label
        known = level not in {None, Level.UNKNOWN}
        colour = ACCENT if known and not self.in_colour else COLOURS[level]
        look = replace(SAID, colour=INK if level else SOFT_INK, bold=level is not None)
        text = self.story.loose(f"{before}{said}", look, tag)
        return self.story.marked(level_mark(words.mark, colour), text, size=MARK, gap=GAP)
