"""Parts that several documents of the plan share: the wish, what goes well, whom to call."""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.colors import Color

from mpg_desktop.printing.cards import Card, Edge, Grid
from mpg_desktop.printing.deeds import Heads
from mpg_desktop.printing.emblem import emblem_card
from mpg_desktop.printing.helpers import Helping, people_cards
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import (
    AMBER,
    AMBER_TINT,
    CLAY,
    CLAY_TINT,
    GREEN,
    GREEN_TINT,
    INK,
    Say,
)
from mpg_desktop.printing.words import Look

TITLE = Look(15.5, INK, bold=True, after=2)
BODY = Look(13, INK, after=2)
LABEL = Look(13, CLAY, bold=True, after=2)
WISH = Look(17, INK, bold=True)
COLUMNS = 4


def larger(look: Look, grown: float, leading: float = 0.0) -> Look:
    """Return a look with letters that much larger, and lines as far apart as `Look` says."""
    return replace(look, size=look.size * grown, leading=leading)


def tell_wish(story: Story, say: Say, wish: str, grown: float = 1.0, leading: float = 0.0) -> None:
    """Add what the family wants, in its own words, large."""
    if not wish:
        return
    told = story.inside()
    told.words(say("paper.plan.wish"), larger(LABEL, grown, leading), "H2")
    told.words(wish, larger(WISH, grown, leading))
    emblem_card(story, "seedling", told, Edge(CLAY, CLAY_TINT, 1.8), pad=10)


def tell_both(
    story: Story,
    say: Say,
    goes_well: Sequence[str],
    watch_out: Sequence[str],
    grown: float = 1.0,
    leading: float = 0.0,
) -> None:
    """Add what goes well and what to watch, beside each other."""
    told: tuple[tuple[str, Sequence[str], str, str, Color, Color], ...] = (
        ("goes_well", goes_well, "thumb-up", "check", GREEN, GREEN_TINT),
        ("watch_out", watch_out, "eye", "alert-circle", AMBER, AMBER_TINT),
    )
    cards = []
    for part, texts, sign, mark, colour, ground in told:
        if texts:
            inside = story.inside()
            look = replace(larger(TITLE, grown, leading), colour=colour)
            inside.titled(sign, say(f"paper.plan.{part}"), look)
            inside.pictured(mark, texts, larger(BODY, grown, leading), colour)
            cards.append(Card(inside.blocks, Edge(colour, ground), pad=10))
    if cards:
        story.blocks.append(Grid(cards, len(cards), mirrored=story.mirrored))


def tell_people(
    story: Story, title: str, people: Sequence[Helping], grown: float = 1.0, least: float = 0.0
) -> None:
    """Add whom to call, with numbers large enough to dial from."""
    if people:
        look = replace(larger(TITLE, grown), colour=CLAY, before=4, after=4)
        story.titled("users", title, look)
        people_cards(story, people, COLUMNS, grown=grown, least=least)


def heads(say: Say, sign: str, title: str) -> Heads:
    """Return what stands above rows of deeds."""
    return Heads(sign, title, say("paper.plan.who"), say("paper.plan.when"))
