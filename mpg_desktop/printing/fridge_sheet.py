"""The sheet for the fridge: always one page, readable at arm's length.

What the family wants, what goes well, at most five agreements, whom to call and the next date. What
does not fit is left out by somebody's choice and never made smaller than can be read: the sheet
says what could be left out, and proposes what to leave out first. In large print it is as much
larger as fits, and says the same: a full one stays as it is, for its letters have 13 points.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.printing.block import Needs
from mpg_desktop.printing.deeds import Deed, tell_deeds
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.fitting import Fitted, fit
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import Sheet, make_pdf, resized, room_on
from mpg_desktop.printing.plan_parts import (
    heads,
    larger,
    tell_both,
    tell_people,
    tell_wish,
)
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import INK, Say
from mpg_desktop.printing.words import Look

LEAST = 13.0
"""Points: nothing on the sheet is smaller, but for what stands below its last line."""

GROWN = (1.16, 1.1, 1.05, 1.0)
"""How much larger than the least letters are tried, the largest first."""

LARGER = (1.5, 1.45, 1.4, 1.35, 1.3, 1.25, 1.2)
"""How many times as large the sheet is tried in large print, in which no letter is smaller then."""

MARGIN = 34.0
"""Points around the sheet: what home printers keep free, so that more fits."""

FACTS_SHARE = 0.48
LITTLE_AIR = 8.0
"""Points between two parts at the least; what is left of the page is spread over them."""

FIRST_MISSED, LAST_MISSED = ("watch_out",), ("people", "goes_well", "next", "whose", "wish")
PARTS = frozenset({*FIRST_MISSED, *LAST_MISSED})
"""Parts of the sheet that are no deed: those that are missed least, and those missed most."""

MOST_DEEDS = 5
MOST_HELPERS = 4
NOTHING = Look(14, INK)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the sheet that can be left out: its key, and in words what it is."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be left out of the sheet, the least missed first, and what is left out of it now.

    `proposed` are those that nobody chose and that are left out all the same, because they do not
    fit or are more than five: whoever prints the sheet is asked about them.
    """

    pieces: tuple[Piece, ...]
    left_out: frozenset[str] = frozenset()
    proposed: tuple[Piece, ...] = ()

    def named(self, name: Callable[[str], str]) -> "Choice":
        """Return the same choice with its parts called as whoever chooses calls them."""

        def renamed(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
            return tuple(Piece(e.key, name(e.key)) if e.key in PARTS else e for e in pieces)

        return Choice(renamed(self.pieces), self.left_out, renamed(self.proposed))


@dataclass(frozen=True, slots=True)
class FridgeSheet:
    """The finished sheet, and what there is to choose about it.

    It `is_full` where it was to be in large print, and leaves no room for larger letters.
    """

    content: bytes
    choice: Choice
    is_full: bool = False


def fridge_sheet(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> FridgeSheet:
    """Return the sheet on one page, without what somebody chose to leave out.

    What still does not fit is left out as proposed.
    """
    reading = Reading(copy, catalogue, say)
    plan = PlanReading(reading)
    sheet = surroundings(copy, exemplar, reading, say("paper.titles.fridge"), plan.edition())
    sheet = replace(resized(sheet, 1.0), margin=MARGIN)
    telling = _Telling(plan, shaper)
    pieces = telling.pieces()
    asked = exemplar.leave_out & {each.key for each in pieces}
    gone = _until_it_fits(telling, sheet, pieces, asked)
    fitted = _fitted(telling, sheet, gone, GROWN)
    if exemplar.large_print:
        sheet, fitted = _enlarged(telling, sheet, gone) or (sheet, fitted)
    proposed = tuple(each for each in pieces if each.key in gone - asked)
    content = make_pdf(sheet, fitted.story, say)
    is_full = exemplar.large_print and sheet.enlarged == 1
    return FridgeSheet(content, Choice(pieces, gone, proposed), is_full)


def _enlarged(
    telling: "_Telling", sheet: Sheet, gone: frozenset[str]
) -> tuple[Sheet, Fitted] | None:
    """Return the sheet in letters as large as fit; None where they are as large as they can be.

    No more is left out than for everybody else: who needs large letters reads the same plan.
    """
    roles = _fitted(telling, sheet, gone, GROWN, (True,)).fits
    for enlarged in LARGER:
        larger_sheet = resized(sheet, enlarged)
        fitted = _fitted(telling, larger_sheet, gone, (1.0,), (roles,))
        if fitted.fits:
            return larger_sheet, fitted
    return None


def _fitted(
    telling: "_Telling",
    sheet: Sheet,
    gone: frozenset[str],
    grown: Sequence[float],
    roles: Sequence[bool] = (True, False),
) -> Fitted:
    """Return the sheet with the largest letters that fit; who helpers are goes before all else.

    `roles` are whether that is told, as tried.
    """
    room = room_on(sheet)

    def fitted(told: bool) -> Fitted:  # noqa: FBT001 - one of those that are tried
        def tell(size: float) -> Story:
            return telling.tell(gone, size, roles=told, large=sheet.enlarged > 1)

        return fit(tell, room.width, room.height, grown=grown)

    found = fitted(roles[0])
    return found if found.fits or len(roles) == 1 else fitted(roles[1])


def _until_it_fits(
    telling: "_Telling", sheet: Sheet, pieces: Sequence[Piece], asked: frozenset[str]
) -> frozenset[str]:
    """Return what to leave out so that the rest fits, as little missed as can be."""

    def over(gone: frozenset[str]) -> float:
        return _fitted(telling, sheet, gone, GROWN[-1:]).over

    deeds = [each.id for each in telling.deeds if each.id not in asked]
    gone = asked | set(deeds[MOST_DEEDS:])
    while over(gone) > 0:
        tried = [(over(gone | {each.key}), each.key) for each in pieces if each.key not in gone]
        if not tried:
            break
        enough = next((key for rest, key in tried if not rest), None)
        gone |= {enough or min(tried, key=lambda each: each[0])[1]}
    return gone


class _Telling:
    """Tells the sheet of one copy, larger or smaller, and without what is left out."""

    def __init__(self, plan: PlanReading, shaper: Shaper) -> None:
        self.plan, self.shaper = plan, shaper
        self.say = plan.reading.say
        self.whose = plan.reading.copy.family.name
        self.wish = plan.said("plan.wish")
        self.goes_well = plan.sentences("plan.goes_well")
        self.watch_out = plan.sentences("plan.watch_out")
        self.deeds: list[Deed] = [*plan.agreements(), *plan.steps()]
        self.people = plan.helpers()[:MOST_HELPERS]
        self.next = plan.next_date()

    def pieces(self) -> tuple[Piece, ...]:
        """Return what can be left out, the least missed first."""
        deeds = tuple(Piece(each.id, each.what) for each in self.deeds[::-1])
        return (*self._named(*FIRST_MISSED), *deeds, *self._named(*LAST_MISSED))

    def tell(self, gone: frozenset[str], grown: float, *, roles: bool, large: bool) -> Story:
        """Tell the sheet with letters that much larger than the least, or for large print.

        `roles` tells who the helpers are, besides their names.
        """
        # On one page columns stay columns, as long as every word in them is whole.
        story = Story(self.shaper, self.say("paper.page.language"), large=large, measure=0.0)
        least = 0.0 if large else LEAST
        title, whose = self.say("paper.fridge.title"), "" if "whose" in gone else self.whose
        facts = self.plan.facts()
        if self.next and "next" not in gone:
            facts.append((self.say("paper.plan.next") + "\n", self.next))
        head = Masthead(story, "home-heart", title, whose, facts, least=least, share=FACTS_SHARE)
        story.blocks.append(head)
        deeds = [each for each in self.deeds if each.id not in gone]
        tell_wish(story, self.say, "" if "wish" in gone else self.wish, grown)
        tell_both(
            story,
            self.say,
            () if "goes_well" in gone else self.goes_well,
            () if "watch_out" in gone else self.watch_out,
            grown,
        )
        if deeds:
            title = self.say("paper.plan.agreements")
            above = heads(self.say, "heart-handshake", title)
            tell_deeds(story, above, deeds, grown=grown, least=least)
        people = () if "people" in gone else self.people
        if not roles:
            people = [replace(each, what="") for each in people]
        tell_people(story, self.say("paper.plan.people"), people, grown, least)
        # On its one page nothing ever waits for the next.
        story.blocks = [each for each in story.blocks if not isinstance(each, Needs)]
        for block in story.blocks:
            block.after = min(block.after, LITTLE_AIR)
        if len(story.blocks) == 1:
            story.words(self.say("paper.plan.nothing"), larger(NOTHING, grown))
        return story

    def _named(self, *parts: str) -> tuple[Piece, ...]:
        return tuple(
            Piece(each, self.say(f"paper.plan.{each}")) for each in parts if getattr(self, each)
        )
