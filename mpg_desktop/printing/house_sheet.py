"""The houses of a child on paper: its exact words and its drawings, for whom it let see them."""

from dataclasses import replace

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.house_records import House, HouseOf
from mpg_desktop.domain.houses import house_picture, houses_of
from mpg_desktop.domain.records import Person
from mpg_desktop.printing.block import PageEnd
from mpg_desktop.printing.cards import Card, Edge
from mpg_desktop.printing.exemplar import SIZES, Exemplar, surroundings
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import make_pdf
from mpg_desktop.printing.pictures import PaperPicture, parts_of
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.stack import Beside, Column, Stack
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, BODY, CHILD_TEXT, INK, MARGIN, WHITE, Say
from mpg_desktop.printing.words import Look

DRAWN = 0.56
"""The part of the width that a drawing takes."""

PAD = 10.0
GAP = 12.0
WHICH = Look(15, ACCENT, bold=True, after=4)


def house_sheet(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return the houses in one copy as PDF, those of each child on pages of their own."""
    reading = Reading(copy, catalogue, say)
    story = Story(shaper, say("paper.page.language"))
    width = SIZES[exemplar.paper][0] - 2 * MARGIN
    children = [each for each in copy.all(Person) if _newest(copy, each)]
    for index, child in enumerate(children):
        if index:
            story.blocks.append(PageEnd())
        name = reading.name(child.id)
        whose = say("paper.child.of", who=name) if name else ""
        story.blocks.append(Masthead(story, "home", say("paper.houses.title"), whose))
        for house in _newest(copy, child):
            tell_house(story, reading, house, width)
    if not children:
        story.heading(say("paper.houses.title"), 1)
        story.words(say("paper.houses.nothing"), BODY)
    return make_pdf(surroundings(copy, exemplar, reading, say("paper.houses.title")), story, say)


def _newest(copy: Copy, child: Person) -> list[House]:
    """Return the newest house of each sort that this reader may see."""
    found = [houses_of(copy, child.id, of) for of in HouseOf]
    return [each[0] for each in found if each]


def tell_house(story: Story, reading: Reading, house: House, width: float) -> None:
    """Add a house: its drawing, and beside it what the child said, word for word."""
    say = reading.say
    option = reading.catalogue.records["house"].field("of").option(house.of)
    which = option.label if option is not None else str(house.of)
    told = story.inside()
    told.words(which, WHICH, "H2")
    alt = say("paper.houses.drawing", which=which)
    tag = story.structure.root.add("Figure", alt=alt)
    picture = house_picture(reading.copy, house)
    room = (width - 2 * PAD - GAP) * DRAWN
    drawn = PaperPicture(picture, parts_of(picture, room, room)[0], tag, story.shaper, free=0.0)
    if house.words.strip():
        told.words(house.words, replace(CHILD_TEXT, colour=INK, after=4))
    if house.photo is not None:
        told.words(say("paper.houses.photo"), BODY)
    columns = [Column(DRAWN, drawn), Column(1 - DRAWN, Stack(told.blocks))]
    beside = Beside(columns, gap=GAP, mirrored=story.mirrored)
    story.blocks.append(Card([beside], Edge(ACCENT, WHITE, 1.4), pad=PAD))
