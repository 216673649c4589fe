"""The houses of a child on paper: words, drawings and photos, for whom the child let see them.

Those of one child stand on one page where they fit: below each other, or two by two. In large
print they stand below each other, on as many pages as that takes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.house_records import House, HouseOf
from mpg_desktop.domain.houses import house_picture, houses_of, strokes_of
from mpg_desktop.domain.records import Person
from mpg_desktop.printing.block import Block, PageEnd, Room, height_of
from mpg_desktop.printing.cards import Card, Edge, Grid
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import make_pdf, room_on
from mpg_desktop.printing.photo_block import PaperPhoto
from mpg_desktop.printing.photos import Photo
from mpg_desktop.printing.picture_names import Names
from mpg_desktop.printing.pictures import PaperPicture, whole
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.stack import Beside, Column, Stack
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, BODY, CHILD_TEXT, INK, WHITE, Say
from mpg_desktop.printing.words import Look

DRAWN = 0.56
"""The part of the width that a drawing takes beside what the child said."""

HIGHEST = 320.0
"""Points that a photo is high at most: two houses stand on a page."""

TWO_BY_TWO = 2
SMALLER = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
"""The part of the width of a card that pictures take where houses stand two by two, as tried."""

PAD = 10.0
GAP = 12.0
MEASURE = 8.0
"""How wide words beside a drawing are at the least, in times the size of their letters."""

WHICH = Look(15, ACCENT, bold=True, after=4, measure=MEASURE)
BELOW = 6.0
"""Points below a picture that stands above what the child said."""


@dataclass(frozen=True, slots=True)
class Size:
    """How wide a drawing is, and how high a photo is at most, in points."""

    wide: float
    high: float


@dataclass(frozen=True, slots=True)
class _Told:
    """A house on paper: what it is called, what is seen of it, and what the child said."""

    called: Block
    seen: list[Block]
    said: list[Block]


def house_sheet(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return the houses in one copy as PDF, those of each child on pages of their own."""
    reading = Reading(copy, catalogue, say)
    story = exemplar.story(shaper, say)
    sheet = surroundings(copy, exemplar, reading, say("paper.titles.houses"))
    children = [each for each in copy.all(Person) if _newest(copy, each)]
    for index, child in enumerate(children):
        if index:
            story.blocks.append(PageEnd())
        _Houses(reading, child, exemplar, room_on(sheet)).tell(story)
    if not children:
        story.heading(say("paper.titles.houses"), 1)
        story.words(say("paper.houses.nothing"), BODY)
    return make_pdf(sheet, story, say)


def _newest(copy: Copy, child: Person) -> list[House]:
    """Return the newest house of each sort that this reader may see."""
    found = [houses_of(copy, child.id, of) for of in HouseOf]
    return [each[0] for each in found if each]


class _Houses:
    """Tells the houses of one child in the way in which they fit on a page."""

    def __init__(self, reading: Reading, child: Person, exemplar: Exemplar, room: Room) -> None:
        self.reading, self.child, self.exemplar, self.room = reading, child, exemplar, room
        self.houses = _newest(reading.copy, child)

    def tell(self, story: Story) -> None:
        """Tell them below each other where that fits or nothing does, and else two by two.

        In large print drawings are never made smaller for it.
        """
        ways: list[Callable[[Story], None]] = [self._below]
        if len(self.houses) > TWO_BY_TWO and not story.large:
            ways += [self._two_by_two(share) for share in SMALLER]
        for way in ways:
            # Told apart to be measured: what is told in the document is heard in it.
            tried = Story(story.shaper, story.language, large=story.large)
            way(tried)
            if height_of(tried.blocks, self.room.width) <= self.room.height:
                break
        else:
            way = self._below
        way(story)

    def _below(self, story: Story) -> None:
        self._head(story)
        for house in self.houses:
            tell_house(story, self.reading, house, self.exemplar, self.room)

    def _two_by_two(self, share: float) -> Callable[[Story], None]:
        """Return what tells them with pictures that take a part of the width of their card."""
        inside = (self.room.width - GAP) / TWO_BY_TWO - 2 * PAD
        size = Size(inside * share, inside * share)

        def tell(story: Story) -> None:
            self._head(story)
            cards = []
            for house in self.houses:
                told = _told(story, self.reading, house, self.exemplar, size)
                told.seen[-1].after = BELOW
                cards.append(_card([told.called, *told.seen, *told.said]))
            story.blocks.append(Grid(cards, TWO_BY_TWO, mirrored=story.mirrored))

        return tell

    def _head(self, story: Story) -> None:
        say, name = self.reading.say, self.reading.name(self.child.id)
        whose = say("paper.child.of", who=name) if name else ""
        story.blocks.append(Masthead(story, "home", say("paper.titles.houses"), whose))


def tell_house(
    story: Story, reading: Reading, house: House, exemplar: Exemplar, room: Room
) -> None:
    """Add a house: its drawing or its photo, and beside it what the child said, word for word."""
    width = room.width - 2 * PAD - GAP
    told = _told(story, reading, house, exemplar, Size(width * DRAWN, HIGHEST))
    said = Stack([told.called, *told.said])
    columns = [Column(DRAWN, Stack(told.seen)), Column(1 - DRAWN, said)]
    story.blocks.append(_card([Beside(columns, gap=GAP, mirrored=story.mirrored)]))


def _card(blocks: Sequence[Block]) -> Card:
    return Card(blocks, Edge(ACCENT, WHITE, 1.4), pad=PAD)


def _told(story: Story, reading: Reading, house: House, exemplar: Exemplar, size: Size) -> _Told:
    say = reading.say
    option = reading.catalogue.records["house"].field("of").option(house.of)
    which = option.label if option is not None else str(house.of)
    called = story.inside().words(which, WHICH, "H2")
    seen = _seen(story, reading, house, exemplar, (which, size))
    told = story.inside()
    if house.words.strip():
        told.words(house.words, replace(CHILD_TEXT, colour=INK, after=4, measure=MEASURE))
    if house.photo is not None and house.photo not in exemplar.photos:
        told.words(say("paper.houses.photo"), BODY)
    return _Told(called, seen, told.blocks)


def _seen(
    story: Story, reading: Reading, house: House, exemplar: Exemplar, place: tuple[str, Size]
) -> list[Block]:
    """Return the drawing of a house and the photo of one on paper; a photo alone stands alone.

    `place` is what the house is called, and how large what is seen is.
    """
    (which, size), root = place, story.structure.root
    photo = exemplar.photos.get(house.photo) if house.photo is not None else None
    blocks: list[Block] = []
    if strokes_of(reading.copy, house.id) or not isinstance(photo, Photo):
        tag = root.add("Figure", alt=reading.say("paper.houses.drawing", which=which))
        picture = house_picture(reading.copy, house)
        part = whole(picture, size.wide)
        blocks.append(PaperPicture(picture, part, tag, story.shaper, Names(())))
    if isinstance(photo, Photo):
        tag = root.add("Figure", alt=reading.say("paper.photo.of_house", which=which))
        blocks.append(PaperPhoto(photo, tag, size.high))
    elif photo is not None:
        told = story.inside()
        told.words(reading.say(f"paper.photo.{photo}"), BODY)
        blocks += told.blocks
    return blocks
