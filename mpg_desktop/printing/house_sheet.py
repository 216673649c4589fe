"""The houses of a child on paper: words, drawings and photos, for whom the child let see them."""

from dataclasses import replace

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.house_records import House, HouseOf
from mpg_desktop.domain.houses import house_picture, houses_of, strokes_of
from mpg_desktop.domain.records import Person
from mpg_desktop.printing.block import Block, PageEnd
from mpg_desktop.printing.cards import Card, Edge
from mpg_desktop.printing.exemplar import SIZES, Exemplar, surroundings
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import make_pdf
from mpg_desktop.printing.photo_block import PaperPhoto
from mpg_desktop.printing.photos import Photo
from mpg_desktop.printing.pictures import PaperPicture, parts_of
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.stack import Beside, Column, Stack
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, BODY, CHILD_TEXT, INK, MARGIN, WHITE, Say
from mpg_desktop.printing.words import Look

DRAWN = 0.56
"""The part of the width that a drawing takes."""

HIGHEST = 320.0
"""Points that a photo is high at most: two houses stand on a page."""

PAD = 10.0
GAP = 12.0
WHICH = Look(15, ACCENT, bold=True, after=4)


def house_sheet(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return the houses in one copy as PDF, those of each child on pages of their own."""
    reading = Reading(copy, catalogue, say)
    story = Story(shaper, say("paper.page.language"))
    children = [each for each in copy.all(Person) if _newest(copy, each)]
    for index, child in enumerate(children):
        if index:
            story.blocks.append(PageEnd())
        name = reading.name(child.id)
        whose = say("paper.child.of", who=name) if name else ""
        story.blocks.append(Masthead(story, "home", say("paper.titles.houses"), whose))
        for house in _newest(copy, child):
            tell_house(story, reading, house, exemplar)
    if not children:
        story.heading(say("paper.titles.houses"), 1)
        story.words(say("paper.houses.nothing"), BODY)
    return make_pdf(surroundings(copy, exemplar, reading, say("paper.titles.houses")), story, say)


def _newest(copy: Copy, child: Person) -> list[House]:
    """Return the newest house of each sort that this reader may see."""
    found = [houses_of(copy, child.id, of) for of in HouseOf]
    return [each[0] for each in found if each]


def tell_house(story: Story, reading: Reading, house: House, exemplar: Exemplar) -> None:
    """Add a house: its drawing or its photo, and beside it what the child said, word for word."""
    say = reading.say
    option = reading.catalogue.records["house"].field("of").option(house.of)
    which = option.label if option is not None else str(house.of)
    told = story.inside()
    told.words(which, WHICH, "H2")
    width = SIZES[exemplar.paper][0] - 2 * MARGIN - 2 * PAD - GAP
    seen = _seen(story, reading, house, exemplar, (which, width * DRAWN))
    if house.words.strip():
        told.words(house.words, replace(CHILD_TEXT, colour=INK, after=4))
    if house.photo is not None and house.photo not in exemplar.photos:
        told.words(say("paper.houses.photo"), BODY)
    columns = [Column(DRAWN, Stack(seen)), Column(1 - DRAWN, Stack(told.blocks))]
    beside = Beside(columns, gap=GAP, mirrored=story.mirrored)
    story.blocks.append(Card([beside], Edge(ACCENT, WHITE, 1.4), pad=PAD))


def _seen(
    story: Story, reading: Reading, house: House, exemplar: Exemplar, place: tuple[str, float]
) -> list[Block]:
    """Return the drawing of a house and the photo of one on paper; a photo alone stands alone.

    `place` is what the house is called, and how wide its drawing is, in points.
    """
    (which, width), root = place, story.structure.root
    photo = exemplar.photos.get(house.photo) if house.photo is not None else None
    blocks: list[Block] = []
    if strokes_of(reading.copy, house.id) or not isinstance(photo, Photo):
        tag = root.add("Figure", alt=reading.say("paper.houses.drawing", which=which))
        picture = house_picture(reading.copy, house)
        part = parts_of(picture, width, width)[0]
        blocks.append(PaperPicture(picture, part, tag, story.shaper, free=0.0))
    if isinstance(photo, Photo):
        tag = root.add("Figure", alt=reading.say("paper.photo.of_house", which=which))
        blocks.append(PaperPhoto(photo, tag, HIGHEST))
    elif photo is not None:
        told = story.inside()
        told.words(reading.say(f"paper.photo.{photo}"), BODY)
        blocks += told.blocks
    return blocks
