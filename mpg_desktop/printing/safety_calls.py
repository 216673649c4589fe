"""Whom to call when it goes wrong: 112 largest, then who is near.

Nothing is numbered where there is danger: 112 is called at once.
"""

from collections.abc import Sequence
from dataclasses import replace

from mpg_desktop.domain.records import Person
from mpg_desktop.domain.safety_records import SafetyPerson, SafetyTask
from mpg_desktop.printing.cards import Card, Edge
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.stack import Beside, Column, Stack
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import CLAY, INK, RED, SOFT_INK, WHITE
from mpg_desktop.printing.words import Look

NUMBERS = {1: (0.33, 0.67), 2: (0.24, 0.38, 0.38)}
"""The parts of the width that 112, and one or two columns of other numbers take."""

MOST_NEAR = 4

TITLE = Look(14, INK, bold=True, after=3)
SMALL = Look(11, INK, after=1)
BIG = Look(14.5, INK, bold=True, after=2)
LARGEST = Look(30, RED, bold=True, after=4)

NEAR = frozenset({SafetyTask.CONTACT, SafetyTask.STEPS_IN})
"""What somebody does who can be called when it goes wrong."""


def tell_calls(story: Story, plan: PlanReading) -> None:
    """Add the numbers of those who are there for everybody, and beside them who is near."""
    people = _near_card(story, plan)
    calls = _everybodys_card(story, plan, half=people is not None)
    columns = [Column(0.47, calls), Column(0.53, people)] if people else [Column(1.0, calls)]
    beside = Beside(columns, gap=12, mirrored=story.mirrored)
    beside.before, beside.after, beside.whole = 8.0, 10.0, True
    story.blocks.append(beside)


def _everybodys_card(story: Story, plan: PlanReading, *, half: bool) -> Card:
    """Return 112 and the numbers of others; in `half` of the width these stand below each other."""
    say = plan.reading.say
    danger, title = story.inside(), story.inside()
    title.titled("phone", say("paper.safety.call"), replace(TITLE, colour=RED))
    danger.words(say("paper.safety.danger_now"), SMALL)
    danger.words(say("paper.child.emergency_number"), LARGEST)
    others = []
    for key in ("safe_home", "children"):
        number = story.inside()
        number.words(say(f"paper.safety.{key}"), SMALL)
        number.words(say(f"paper.safety.{key}_number"), BIG)
        others.append(number)
    if half:
        others[0].blocks += others.pop().blocks
    told, shares = [danger, *others], NUMBERS[len(others)]
    return Card([*title.blocks, _columns(story, told, shares)], Edge(RED, WHITE, 1.8), pad=10)


def _near_card(story: Story, plan: PlanReading) -> Card | None:
    people = _near(plan)
    if not people:
        return None
    say, inside = plan.reading.say, story.inside()
    inside.titled("users", say("paper.safety.near"), replace(TITLE, colour=CLAY))
    told = []
    for person in people:
        helping, one = plan.helping(person), story.inside()
        number = helping.number or say("paper.safety.write_number")
        one.words(helping.name, replace(SMALL, bold=True))
        one.words(number, replace(BIG, colour=CLAY if helping.number else SOFT_INK))
        told.append(one)
    for start in range(0, len(told), 2):
        row = [*told[start : start + 2], story.inside()][:2]
        inside.blocks.append(_columns(story, row, (0.5, 0.5)))
    return Card(inside.blocks, Edge(CLAY, WHITE, 1.6), pad=10)


def _columns(story: Story, told: Sequence[Story], shares: Sequence[float]) -> Beside:
    columns = [Column(share, Stack(each.blocks)) for share, each in zip(shares, told, strict=True)]
    return Beside(columns, gap=10, mirrored=story.mirrored)


def _near(plan: PlanReading) -> list[Person]:
    """Return who can be called, the first first; without any number, who can give theirs."""
    copy = plan.reading.copy
    near = {each.who for each in copy.all(SafetyPerson) if not NEAR.isdisjoint(each.tasks)}
    first = plan.first_called("safety.call_first")
    people = [first] if first is not None else []
    people += [each for each in copy.all(Person) if each.id in near and each != first]
    named = [each for each in people if plan.reading.name(each.id)]
    reached = [each for each in named if plan.helping(each).number]
    return (reached or named)[:MOST_NEAR]
