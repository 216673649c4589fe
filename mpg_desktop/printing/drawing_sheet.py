"""The genogram and the ecogram on paper: who belongs to whom, and who supports whom.

The worker's face shows the field's symbols; every other reader gets the family's own face, without
stigma marks. Who stands in them is decided by the copy.
"""

from collections.abc import Iterator, Mapping
from itertools import count

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.drawing_legend import ecogram_legend, genogram_legend
from mpg_desktop.domain.drawn import sees_family_face, shows_anything, shows_genogram
from mpg_desktop.domain.ecogram import drawn_ties, ecogram
from mpg_desktop.domain.genogram import FAMILY_FACE, WORKER_FACE, Caption, Face, genogram
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.kin import Kin, kin_of
from mpg_desktop.domain.people import age_on
from mpg_desktop.domain.picture import Picture, Point
from mpg_desktop.domain.records import Bond, Drawing, Kinship, Organisation, Person, Placement
from mpg_desktop.domain.samples import Sample
from mpg_desktop.printing.block import Needs, PageEnd
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.legend import Legend
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import Sheet, make_pdf, room_on
from mpg_desktop.printing.picture_names import Names, names, unit_for_names
from mpg_desktop.printing.pictures import PaperPicture, Part, parts_of
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import HEADING, LEGEND, Say

SIGNS = {"genogram": "sitemap", "ecogram": "affiliate"}
ROOM_AROUND = 340.0
"""Points of the height of a page that are not for the picture: title, legend, footer."""

ROOM_FOR_TITLE = 76.0
"""Points of it that the title takes in large print."""

AT_THE_SIDE = 9.0
"""Points at either side of it in large print, into which a name at its edge reaches."""

ROOM_FOR_PART = 34.0
"""Points above a part of a picture, for the line that says which part it is."""

ROOM_FOR_LIST, ROOM_FOR_NAME = 34.0, 18.0
"""Points that the list of names in full takes, and each name in it."""

FARTHEST = 60.0
"""Grid units from the middle where somebody can be put by hand; farther is a mistake in a file."""

ENDED = frozenset({Bond.SEPARATED, Bond.DIVORCED})
"""Bonds that the family's own face does not show."""


def drawing_sheet(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return the genogram and, where somebody named a tie, the ecogram of one copy as PDF."""
    reading = Reading(copy, catalogue, say)
    family_face = sees_family_face(copy)
    story = exemplar.story(shaper, say)
    sheet = surroundings(copy, exemplar, reading, say("paper.titles.drawings"))
    pages = _Drawings(reading, story, _room(sheet, exemplar))
    if shows_genogram(copy):
        pages.genogram(FAMILY_FACE if family_face else WORKER_FACE)
    elif not shows_anything(copy):
        pages.nobody()
    pages.ecogram(family_face=family_face)
    pages.explain()
    return make_pdf(sheet, story, say)


def _room(sheet: Sheet, exemplar: Exemplar) -> tuple[float, float]:
    """Return how wide and high a picture can be; in large print it has a page of its own."""
    width, height = sheet.size
    if exemplar.large_print:
        room = room_on(sheet)
        return room.width - 2 * AT_THE_SIDE, room.height - ROOM_FOR_TITLE
    return width - 2 * sheet.margin, height - ROOM_AROUND


class _Drawings:
    """Puts both drawings in a story, each on pages of its own, with its legend."""

    def __init__(self, reading: Reading, story: Story, room: tuple[float, float]) -> None:
        self.reading, self.story, self.room = reading, story, room
        self.say = reading.say
        self.captions = _captions(reading)
        self.explained: list[tuple[Sample, str]] = []

    def nobody(self) -> None:
        """Say that there is nobody to draw."""
        self._title("genogram")
        self.story.words(self.say("paper.drawings.nobody"))

    def genogram(self, face: Face) -> None:
        """Draw who belongs to whom."""
        copy = self.reading.copy
        kin = kin_of(copy)
        self._title("genogram")
        moved = _moved(copy, Drawing.GENOGRAM)
        picture = genogram(kin, self.captions, face, moved)
        told = [*self._people(kin), *self._kinships(face)]
        self._draw(picture, told, genogram_legend(kin, face))

    def ecogram(self, *, family_face: bool) -> None:
        """Draw who supports whom, where somebody named a tie."""
        copy = self.reading.copy
        ties = drawn_ties(copy, family_face=family_face)
        if not ties:
            return
        if self.story.blocks:
            self.story.blocks.append(PageEnd())
        self._title("ecogram")
        moved = _moved(copy, Drawing.ECOGRAM)
        picture = ecogram(copy, self.captions, family_face=family_face, moved=moved)
        told = []
        for tie in ties:
            key = f"paper.drawings.tie_{tie.strength}" if tie.strength else "paper.drawings.tie"
            gives = f" {tie.gives.strip()}" if tie.gives.strip() else ""
            told.append(self._of_two(key, tie.one, tie.other) + gives)
        organisations = {each.id for each in copy.all(Organisation)}
        self._draw(picture, told, ecogram_legend(ties, organisations))

    def _title(self, drawing: str) -> None:
        title, whose = self.say(f"paper.drawings.{drawing}"), self.reading.copy.family.name
        self.story.blocks.append(Masthead(self.story, SIGNS[drawing], title, whose))

    def _draw(self, picture: Picture, told: list[str], legend: list[tuple[Sample, str]]) -> None:
        root = self.story.structure.root
        shaper = self.story.shaper
        parts, below = self._laid(picture)
        for number, part in zip(count(1), parts, strict=False):
            words = " ".join(told)
            if len(parts) > 1:
                said = self.say("paper.drawings.part", number=number, parts=len(parts))
                high = PaperPicture(picture, part, root, shaper, below).wrap(self.room[0], 0.0)
                self.story.blocks.append(Needs(high + ROOM_FOR_PART))
                self.story.words(said)
                words = said if number > 1 else f"{said} {words}"
            tag = root.add("Figure", alt=words)
            self.story.blocks.append(PaperPicture(picture, part, tag, shaper, below))
        self._list(below)
        self.explained += [each for each in legend if each not in self.explained]
        if not self.story.large:
            self.explain()

    def explain(self) -> None:
        """Tell what the shapes and lines mean that were not explained yet.

        In large print a picture has its page, and what is in both is explained behind them.
        """
        if not self.explained:
            return
        # It goes on with its legend, and asks for no more room than that takes.
        self.story.words(self.say("paper.drawings.legend"), HEADING, "H2")
        tag = self.story.structure.root.add("L", attributes="/O /List /ListNumbering /None")
        entries = [
            (sample, self.story.loose(self.say(key), LEGEND, tag.add("LI").add("LBody")))
            for sample, key in self.explained
        ]
        self.story.blocks.append(Legend(entries))
        self.explained = []

    def _laid(self, picture: Picture) -> tuple[list[Part], Names]:
        """Return the parts of a picture and the names in it, with room for those in a list.

        Rather than in more parts it is drawn without that room.
        """
        (width, height), shaper = self.room, self.story.shaper
        least = unit_for_names(picture, shaper)
        parts = parts_of(picture, width, height, least)
        below = names(picture, parts[0].unit, shaper)
        if below.listed:
            height -= ROOM_FOR_LIST + ROOM_FOR_NAME * len(below.listed)
            smaller = parts_of(picture, width, height, least)
            if len(smaller) == len(parts):
                parts, below = smaller, names(picture, smaller[0].unit, shaper)
        return parts, below

    def _list(self, below: Names) -> None:
        """Tell the names whole that are only begun in the drawing, under their numbers."""
        if below.listed:
            self.story.heading(self.say("paper.drawings.names"), 2)
            self.story.items(below.listed, numbered=True)

    def _people(self, kin: Kin) -> Iterator[str]:
        for person in kin.people.values():
            age = self.reading.age(person)
            name = self._name(person.id)
            yield self.say("paper.drawings.person", name=name, age=age) if age else f"{name}."

    def _kinships(self, face: Face) -> Iterator[str]:
        for tie in self.reading.copy.all(Kinship):
            if face.slashes or tie.bond not in ENDED:
                yield self._of_two(f"paper.drawings.{tie.bond}", tie.one, tie.other)

    def _of_two(self, key: str, one: RecordId, other: RecordId) -> str:
        return self.say(key, one=self._name(one), other=self._name(other))

    def _name(self, who: RecordId) -> str:
        return self.reading.name(who) or self.say("paper.drawings.somebody")


def _captions(reading: Reading) -> Mapping[RecordId, Caption]:
    found = {}
    for record in reading.copy:
        if isinstance(record, Person):
            age = age_on(record, reading.copy.occasion.day)
            known = "" if age.at_least is None or age.died else str(age.at_least)
            about = f"±{known}" if known and age.at_least != age.at_most else known
            found[record.id] = Caption(about, (reading.name(record.id),))
        elif isinstance(record, Organisation):
            found[record.id] = Caption("", (reading.name(record.id),))
    return found


def _moved(copy: Copy, drawing: Drawing) -> dict[RecordId, Point]:
    return {
        each.about: Point(each.x, each.y)
        for each in copy.all(Placement)
        if each.drawing is drawing
        and each.about in copy.records
        and max(abs(each.x), abs(each.y)) <= FARTHEST
    }
