"""Fits a document on one page: the largest letters that fit, then the air spread over the page.

Nothing is written to find out. Letters never become smaller than their reader can read: what does
not fit is told, so that a person can choose what to leave out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mpg_desktop.printing.block import Block, height_of
from mpg_desktop.printing.story import Story

GROWN = (1.12, 1.06, 1.0, 0.96)
"""How much larger or smaller than designed letters are tried, the largest first."""

MOST_AIR = 14.0
"""Points of air that are added between two blocks at most."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A story for one page: how large its letters came out, and how much too high it is.

    `over` is in points, 0 when it fits. `parts` tells how high each named part is.
    """

    story: Story
    grown: float
    over: float
    parts: tuple[tuple[str, float], ...]

    @property
    def fits(self) -> bool:
        """Whether everything stands on one page."""
        return self.over <= 0


def fit(
    tell: Callable[[float], Story],
    width: float,
    height: float,
    *,
    grown: Sequence[float] = GROWN,
) -> Fitted:
    """Return a story with the largest letters with which it fits in a room, in points.

    `tell` tells the story with letters that much larger than designed; the last of `grown` is the
    smallest that can be read, and is used when nothing fits.
    """
    size, *smaller = grown
    story = tell(size)
    over = height_of(story.blocks, width) - height
    while over > 0 and smaller:
        size = smaller.pop(0)
        story = tell(size)
        over = height_of(story.blocks, width) - height
    parts = tuple(
        (name, height_of(story.blocks[start:end], width)) for name, start, end in story.parts()
    )
    if over < 0:
        air(story.blocks, -over)
    return Fitted(story, size, max(0.0, over), parts)


def air(blocks: Sequence[Block], room: float) -> None:
    """Spread room (points) evenly below blocks, so that a page is filled without stretching it."""
    between = [each for each in blocks[:-1] if each.after]
    more = min(MOST_AIR, room / len(between)) if between else 0.0
    for each in between:
        each.after += more
