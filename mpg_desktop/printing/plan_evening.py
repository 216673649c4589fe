"""When it goes wrong tonight, and beside it whom the family can call."""

from dataclasses import replace

from mpg_desktop.printing.cards import Card, Edge
from mpg_desktop.printing.plan_goals import CLOSE, LINE_, labelled
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.stack import Beside, Column, Stack
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import CLAY, RED, RED_TINT, SOFT_INK, WHITE
from mpg_desktop.printing.text_line import Span
from mpg_desktop.printing.words import Look, Words

SHARES = 0.475, 0.525
"""The parts of the width that tonight and the people take."""

PAD = 10.0
HEAD = Look(14, RED, bold=True, after=2, leading=CLOSE)
NUMBER = Look(13, CLAY, bold=True, opposite=True)
PART = Look(11, SOFT_INK, leading=CLOSE)


def tell_tonight_and_people(story: Story, plan: PlanReading) -> None:
    """Tell what to do when it goes wrong tonight, and beside it whom to call."""
    told = (
        (SHARES[0], _tonight(story.inside(), plan), Edge(RED, RED_TINT, 1.8)),
        (SHARES[1], _people(story.inside(), plan), Edge(CLAY, WHITE, 1.6)),
    )
    there = [(share, Card(each.blocks, edge, pad=PAD)) for share, each, edge in told if each.blocks]
    if len(there) == 1:
        there = [(1.0, there[0][1])]
    if there:
        columns = [Column(share, card) for share, card in there]
        beside = Beside(columns, gap=12, mirrored=story.mirrored)
        beside.before, beside.after, beside.whole = 7.0, 7.0, True
        story.blocks.append(beside)


def _tonight(inside: Story, plan: PlanReading) -> Story:
    say = plan.reading.say
    steps = plan.sentences("plan.tonight_first")
    first = plan.first_called("plan.tonight_call")
    number = plan.said("plan.evening_number")
    if not steps and first is None and not number:
        return inside
    inside.titled("moon", say("paper.family_plan.tonight"), HEAD)
    inside.pictured("check", steps, LINE_, RED)
    if first is not None:
        helping = plan.helping(first)
        call = plan.reading.in_a_row(filter(None, (helping.name, helping.number)), " ")
        labelled(inside, plan.reading, say("paper.family_plan.call_first"), call)
    if number:
        labelled(inside, plan.reading, say("paper.family_plan.evening"), number)
    labelled(inside, plan.reading, say("paper.plan.danger"), say("paper.plan.danger_call"))
    return inside


def _people(inside: Story, plan: PlanReading) -> Story:
    people = plan.helpers()
    if people:
        inside.titled("users", plan.reading.say("paper.plan.people"), replace(HEAD, colour=CLAY))
    for each in people:
        who = inside.inside()
        who.words((Span(each.name, bold=True),), replace(LINE_, after=0))
        if each.what:
            who.words(each.what, PART)
        number = inside.inside_words(each.number, NUMBER)
        inside.blocks.append(_Helper(Stack(who.blocks), number, mirrored=inside.mirrored))
    return inside


class _Helper(Beside):
    """Somebody, and at the far side the number, which is never broken."""

    after = 3.0

    def __init__(self, who: Stack, number: Words, *, mirrored: bool) -> None:
        super().__init__((Column(0.5, who), Column(0.5, number)), gap=6.0, mirrored=mirrored)
        self.number = number

    def wrap(self, width: float, height: float) -> float:
        """Give the number what it needs on one line, and the rest to who it is."""
        self.number.wrap(width, height)
        room = width - self.gap
        share = min((self.number.drawn[0].width + 1) / room, 0.6) if self.number.drawn else 0.5
        who, number = (each.block for each in self.columns)
        self.columns = Column(1 - share, who), Column(share, number)
        return super().wrap(width, height)
