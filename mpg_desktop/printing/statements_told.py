"""Statements on paper: what is said, how it is known, and all that was answered to it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportlab.lib.colors import Color

from mpg_desktop.domain.sayings import Saying
from mpg_desktop.domain.statements import Reading as Told
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import BODY, INK, LABEL
from mpg_desktop.printing.tags import Tag
from mpg_desktop.printing.words import Look

SAID = replace(BODY, after=1.0)
KNOWN = replace(LABEL, after=4.0, leading=1.28)
ANSWER = Look(11, INK, after=5.0)
DETAILS = ("severity", "since", "period", "until")
"""What is told of a statement besides its origin, in this order; days with a word before them."""


def in_words(reading: Reading, saying: Saying) -> str:
    """Return a saying with all that must follow it."""
    return " ".join(reading.say(each.phrase, **each.values) for each in saying.in_full())


def tell_statements(
    story: Story, reading: Reading, told: Iterable[Told], pictogram: str, colour: Color
) -> None:
    """Add a list of statements behind a pictogram, each with its corrections and *zienswijzen*."""
    statements = tuple(told)
    if not statements:
        return
    tag = story.structure.root.add("L", attributes="/O /List /ListNumbering /None")
    for each in statements:
        tell_statement(story, reading, each, tag.add("LI").add("LBody"), (pictogram, colour))


def tell_statement(
    story: Story, reading: Reading, told: Told, tag: Tag, mark: tuple[str, Color]
) -> None:
    """Add one statement as the content of a tag."""
    pictogram, colour = mark
    words = story.marked(story.pictogram(pictogram, colour), story.loose(told.text, SAID, tag))
    words.heads = True  # what is said never stands on a page without how it is known
    story.blocks.append(words)
    indent = words.size + words.gap
    known = " · ".join(known_by(reading, told))
    below = [story.loose(known, replace(KNOWN, indent=indent), tag)]
    for reply in told.replies:
        below[-1].heads = True  # nor without what was answered to it
        look = replace(ANSWER, indent=indent)
        below.append(story.loose(in_words(reading, reply), look, tag))
    story.blocks += below


def known_by(reading: Reading, told: Told) -> Iterator[str]:
    """Yield how a statement is known, when, about whom, how heavy it weighs and how long it is."""
    yield reading.say(told.origin.phrase, **told.origin.values)
    if told.day is not None:
        yield reading.day(told.day)
    if told.about:
        yield reading.say("paper.statements.about", who=reading.listed(told.about))
    words = reading.catalogue.records["statement"]
    for name in DETAILS:
        value = getattr(told.statement, name)
        if value is None:
            continue
        said = reading.value(words.field(name), value)
        dated = name in {"since", "until"}
        yield reading.say(f"paper.statements.{name}", day=said) if dated else said.lower()
