"""The family profile on paper: what goes well first, seven domains, what hangs together, changes.

Each domain is told by a shape, a word and a colour. The rule of five of seven and the definition
stand in no copy: what a family is called by others is not what it is (practice rule 8).
"""

from collections.abc import Iterable
from dataclasses import replace

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.findings import DomainState, Snapshot, Tie
from mpg_desktop.domain.interplay import LINE, Tied, interplay, interplay_picture
from mpg_desktop.domain.picture import Picture
from mpg_desktop.domain.profile import Profile, Sheet, overview
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.domain.samples import lined
from mpg_desktop.domain.seven_axes import seven_axes
from mpg_desktop.domain.snapshots import compare, snapshots, standing_now, standing_then
from mpg_desktop.printing.block import Block, Needs, Room
from mpg_desktop.printing.cards import LEAST_REST, Card, Edge, Grid
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.legend import Legend
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import make_pdf, room_on
from mpg_desktop.printing.picture_names import captions
from mpg_desktop.printing.pictures import PaperPicture, parts_of
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.signs import STATES, state_mark
from mpg_desktop.printing.stack import Beside, Column
from mpg_desktop.printing.statements_told import in_words, tell_statements
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import (
    ACCENT,
    AMBER,
    BODY,
    GREEN,
    GREEN_TINT,
    INK,
    LEGEND,
    RULE,
    SOFT_INK,
    WHITE,
    Say,
)
from mpg_desktop.printing.tags import Tag
from mpg_desktop.printing.words import Look

COMPLETE = frozenset({RecipientKind.WORKER, RecipientKind.OWN_FILE})
"""Readers who are told what the worker says of a domain, and what was kept of earlier days."""

TILES = 4
"""How many domains stand beside each other in the overview."""

SECTION = Look(15, ACCENT, bold=True, before=12, after=6)
DOMAIN = Look(14, INK, bold=True)
STATE = Look(11.5, INK, bold=True, opposite=True)
TILE = Look(11, INK, bold=True)
TILE_STATE = Look(11, INK)
TILE_MARK, TILE_GAP, TILE_PAD = 13.0, 4.0, 6.0
DOMAIN_PAD = DOMAIN_GAP = 9.0
"""Points between the frame of a domain and its words, and below it."""

SIDE = Look(11.5, INK, bold=True, before=6, after=3)
DRAWN, CHANGED = 400.0, 360.0
"""Points of the height of a page that a picture takes at most: what hangs together, and changes."""

TWO_STATEMENTS = 84.0
"""Points of a domain that go on to the next page at least: a statement is not left alone there,
but in large print, in which two of them take half a page."""

ROOM_FOR_TITLE = 84.0
"""Points that the heading of a picture takes with a line below it."""

LARGE_DRAWN = 0.54
"""The part of the height of a page that a picture takes at most in large print."""

WIDE, DATED = 3.5, 4.5
"""Grid units that a name below a symbol takes at the most, and a day."""


def profile_sheet(
    copy: Copy,
    profile: Profile,
    catalogue: Catalogue,
    exemplar: Exemplar,
    *,
    say: Say,
    shaper: Shaper,
) -> bytes:
    """Return the profile of one copy as PDF; what this reader does not get is not hinted at."""
    reading = Reading(copy, catalogue, say)
    story = exemplar.story(shaper, say)
    made = (say("paper.page.made"), reading.day(copy.occasion.day))
    story.blocks.append(Masthead(story, "leaf", profile.title, copy.family.name, [made]))
    sheet = surroundings(copy, exemplar, reading, profile.title)
    _Profile(reading, story, profile, room_on(sheet)).tell()
    return make_pdf(sheet, story, say)


class _Profile:
    """Tells the parts of the profile, each from the copy alone."""

    def __init__(self, reading: Reading, story: Story, profile: Profile, room: Room) -> None:
        self.reading, self.story, self.profile, self.width = reading, story, profile, room.width
        self.highest = room.height * LARGE_DRAWN if story.large else DRAWN
        self.say, self.copy = reading.say, reading.copy
        self.complete = reading.copy.recipient.kind in COMPLETE
        self.found = overview(self.copy, profile, self.copy.occasion.day)

    def tell(self) -> None:
        """Tell everything of which there is something in this copy."""
        if not self.complete and not any(map(_has_words, self.found.sheets)):
            self.story.words(self.say("paper.profile.empty"))
            return
        self.strengths()
        self.overview()
        self.domains()
        self.interplay()
        self.changes()

    def strengths(self) -> None:
        """Tell in a card what goes well, of all domains together, before anything else."""
        told = [each for sheet in self.found.sheets for each in sheet.strengths]
        if not told:
            return
        inside = self.story.inside()
        inside.titled("thumb-up", self.say("paper.profile.well"), replace(SECTION, colour=GREEN))
        inside.pictured("check", (each.text for each in told), replace(BODY, after=3), GREEN)
        self.story.card(inside, Edge(GREEN, GREEN_TINT))

    def overview(self) -> None:
        """Tell the seven domains at one glance."""
        self.story.titled("layout-dashboard", self.say("paper.profile.seven"), SECTION)
        tiles: list[Block] = []
        for sheet in self.found.sheets:
            sign = STATES[self._state(sheet)]
            inside = self.story.inside()
            name = self.story.loose(sheet.domain.label, TILE, self._tag("P"))
            inside.blocks.append(
                self.story.marked(
                    state_mark(self._state(sheet)), name, size=TILE_MARK, gap=TILE_GAP
                )
            )
            inside.words(self._word(sheet), replace(TILE_STATE, indent=TILE_MARK + TILE_GAP))
            tiles.append(Card(inside.blocks, Edge(sign.colour, sign.ground, 1.2), pad=TILE_PAD))
        self.story.blocks.append(Grid(tiles, TILES, mirrored=self.story.mirrored))

    def domains(self) -> None:
        """Tell each domain of which something is known, or of which a complete reader may ask."""
        for sheet in self.found.sheets:
            if self.complete or _has_words(sheet):
                self._domain(sheet)

    def _domain(self, sheet: Sheet) -> None:
        state = self._state(sheet)
        inside = self.story.inside()
        name = self.story.loose(sheet.domain.label, DOMAIN, self._tag("H2"))
        word = self.story.loose(
            self._word(sheet), replace(STATE, colour=STATES[state].colour), self._tag("P")
        )
        head = [Column(0.6, self.story.marked(state_mark(state), name)), Column(0.4, word)]
        inside.blocks += [Needs(90), Beside(head, mirrored=inside.mirrored)]
        if not _has_words(sheet):
            inside.words(self.say("paper.profile.ask", question=sheet.domain.ask), BODY)
        for key, told, pictogram, colour in (
            ("well", sheet.strengths, "check", GREEN),
            ("concerns", sheet.concerns, "alert-circle", AMBER),
            ("facts", sheet.facts, "note", SOFT_INK),
            ("over", sheet.over, "circle-check", SOFT_INK),
        ):
            if told:
                inside.blocks.append(Needs(64))
                inside.words(self.say(f"paper.profile.{key}"), replace(SIDE, colour=colour), "H3")
                tell_statements(inside, self.reading, told, pictogram, colour)
        rest = LEAST_REST if self.story.large else TWO_STATEMENTS
        card = Card(inside.blocks, Edge(RULE, WHITE, 1.2), pad=DOMAIN_PAD, rest=rest)
        card.after = DOMAIN_GAP
        self.story.blocks.append(card)

    def interplay(self) -> None:
        """Draw what hangs together, explain the lines, and say the same in sentences."""
        tied = interplay(self.copy)
        if not tied:
            return
        states = {each.domain.id: each.state for each in self.found.sheets}
        picture = interplay_picture(tied, self.profile, states if self.complete else None)
        told = [in_words(self.reading, each.saying) for each in tied]
        self.story.blocks.append(self._room_for(picture, DRAWN))
        self.story.titled("affiliate", self.say("paper.profile.interplay"), SECTION)
        self.story.words(self.say("paper.profile.interplay_help"))
        self._draw(picture, told, DRAWN, WIDE)
        self._legend(tied)
        self.story.items(told)

    def changes(self) -> None:
        """Draw and say what changed since the profile was last kept."""
        kept = [each for each in snapshots(self.copy) if each.day < self.copy.occasion.day]
        if not kept:
            return
        last: Snapshot = kept[-1]
        then = standing_then(self.copy, last)
        now = standing_now(self.copy, self.profile, self.copy.occasion.day)
        since, today = self.reading.day(last.day), self.reading.day(now.day)
        told = [
            in_words(self.reading, each) for each in compare(self.copy, self.profile, then, now)
        ]
        picture = seven_axes(self.profile, (then, now), (since, today))
        self.story.blocks.append(self._room_for(picture, CHANGED))
        self.story.titled("history", self.say("paper.profile.changes", day=since), SECTION)
        if last.words:
            self.story.words(last.words)
        self._draw(picture, told or [today], CHANGED, DATED)
        self.story.items(told or [self.say("paper.profile.unchanged")])

    def _room_for(self, picture: Picture, high: float) -> Needs:
        """Return what keeps a heading on the page of its picture."""
        part = parts_of(picture, self.width, min(high, self.highest))[0]
        return Needs(ROOM_FOR_TITLE + (part.bottom_right.y - part.top_left.y) * part.unit)

    def _draw(self, picture: Picture, told: Iterable[str], high: float, wide: float) -> None:
        words = " ".join(told)
        for part in parts_of(picture, self.width, min(high, self.highest)):
            tag = self._tag("Figure")
            tag.alt = words
            below = captions(picture, part.unit, wide, self.story.shaper)
            drawn = PaperPicture(picture, part, tag, self.story.shaper, below)
            self.story.blocks.append(drawn)

    def _legend(self, tied: tuple[Tied, ...]) -> None:
        tag = self._tag("L")
        tag.attributes = "/O /List /ListNumbering /None"
        used = {each.link.tie for each in tied}
        entries = [
            (
                lined(line, arrow=tie is not Tie.GOES_WITH),
                self.story.loose(
                    self.say(f"paper.profile.tie_{tie}"), LEGEND, tag.add("LI").add("LBody")
                ),
            )
            for tie, line in LINE.items()
            if tie in used
        ]
        legend = Legend(entries)
        legend.after = 8
        self.story.blocks.append(legend)

    def _state(self, sheet: Sheet) -> DomainState | None:
        """Return the state that this reader is told: only a complete one hears the worker's."""
        if self.complete or sheet.state is DomainState.TROUBLE:
            return sheet.state
        return None

    def _word(self, sheet: Sheet) -> str:
        state = self._state(sheet)
        if state is not None:
            return self.profile.state_label(state)
        if sheet.strengths:
            return self.say("paper.profile.only_well")
        known = sheet.facts or sheet.over
        return self.say("paper.profile.only_facts" if known else "paper.profile.nothing")

    def _tag(self, kind: str) -> Tag:
        return self.story.structure.root.add(kind)


def _has_words(sheet: Sheet) -> bool:
    return bool(sheet.strengths or sheet.concerns or sheet.facts or sheet.over)
