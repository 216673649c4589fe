"""A band of the safety plan: what one sees, and what is done at it, by whom.

A band is told by shape, word, colour and the weight of its frame.
"""

from collections.abc import Sequence
from dataclasses import replace

from mpg_desktop.domain.directions import capital
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.domain.safety import practised
from mpg_desktop.domain.safety_records import Band, SafetyAgreement
from mpg_desktop.printing.band import HEAD, Tone, band
from mpg_desktop.printing.block import Block
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.stack import Beside, Column, Stack
from mpg_desktop.printing.story import Story, run_in
from mpg_desktop.printing.style import INK, RED
from mpg_desktop.printing.text_line import Span
from mpg_desktop.printing.words import Look

SHARES = (0.42, 0.58)
"""The parts of a band that a signal and an act take."""

SIGNAL, DONE = "paper.safety.signal", "paper.safety.act"
"""The phrases for what one sees, and for what is done at it."""

WAITS = 0.6
"""The part of a page in large print that a band may take to wait for the next one in one piece."""

BEFORE_LARGE = 6.0
"""Points above an agreement in large print, where its act stands below its signal."""

BETWEEN = 8.0
"""Points between two bands."""

NO_BREAK = "\u00a0"

ACT = Look(11.5, INK, after=2)
AT_ONCE = Look(16, RED, bold=True, after=4)

NOT_TOLD_WHAT_IS_MISSING = frozenset({RecipientKind.CHILD})
"""Readers who are not told that an agreement was never tried out."""


def tell_band(
    story: Story, plan: PlanReading, found: Band, tone: Tone, agreements: Sequence[SafetyAgreement]
) -> None:
    """Add one band with its agreements."""
    say, inside = plan.reading.say, story.inside()
    word, meaning = say(f"paper.safety.{found}"), say(f"paper.safety.{found}_means")
    card = band(story, tone, word, meaning, [(1.0, inside)], side=0.19, pad=9)
    card.waits = WAITS if story.large else card.waits
    if found is Band.RED:
        inside.words(say("paper.safety.at_once"), AT_ONCE).heads = story.large and bool(agreements)
    if agreements and not story.large:
        look = replace(HEAD, colour=tone.colour)
        heads = [inside.inside_words(say(key), look) for key in (SIGNAL, DONE)]
        inside.blocks.append(Stack([_row(inside, heads)]))
    for each in agreements:
        inside.blocks.append(Stack([_tell_agreement(inside, plan, tone, each)]))
    card.after = BETWEEN
    story.blocks.append(card)


def _tell_agreement(
    inside: Story, plan: PlanReading, tone: Tone, agreement: SafetyAgreement
) -> Beside:
    """Return one agreement: what one sees, and what is done at it.

    In large print these stand below each other, each behind what it is, and on one page.
    """
    signal, say, steady = agreement.signal.strip(), plan.reading.say, plan.reading.apart
    cells: list[Block | None] = [None, None]
    if signal:
        told = [run_in(say(SIGNAL)), Span(steady(signal))] if inside.large else signal
        words = inside.inside_words(told, ACT)
        seen = inside.marked(inside.pictogram("eye", tone.colour), words)
        seen.heads = inside.large
        cells[0] = seen
    spans = [Span(agreement.what.strip())]
    if inside.large:
        spans = [run_in(say(DONE)), Span(steady(agreement.what.strip()))]
    who, soon = plan.names(agreement.who), agreement.by_when.strip()
    spans += [Span(f"\n{capital(who)}", bold=True)] if who else []
    # On one line: that something was never tried out is not read past.
    tried = _practised(plan, agreement).replace(" ", NO_BREAK)
    rest = plan.reading.in_a_row(filter(None, (soon, tried)), " · ")
    if rest:
        spans += [Span(f" · {rest}" if who else f"\n{rest}")]
    words = inside.inside_words(spans, ACT)
    cells[1] = inside.marked(inside.pictogram("check", tone.colour), words)
    return _row(inside, cells)


def _practised(plan: PlanReading, agreement: SafetyAgreement) -> str:
    """Return when an agreement was tried out last, or that it never was."""
    copy, say = plan.reading.copy, plan.reading.say
    found = practised(copy, agreement.id, plan.today)
    if found.last is not None and found.last.day is not None:
        return say("paper.safety.practised", day=plan.short_day(found.last.day))
    if copy.recipient.kind in NOT_TOLD_WHAT_IS_MISSING:
        return ""
    return say("paper.safety.never_practised")


def _row(story: Story, cells: Sequence[Block | None]) -> Beside:
    """Return a signal and what is done at it, side by side."""
    columns = [Column(share, cell) for share, cell in zip(SHARES, cells, strict=True)]
    row = Beside(columns, gap=12, mirrored=story.mirrored)
    row.before = BEFORE_LARGE if story.large else 0.0
    return row
