"""A plan for a child: faces with what this child does, its own agreements, and whom to call.

Big letters and few words, so that a child of seven can point at it. A house is on it only when the
child itself let somebody see that house.
"""

from dataclasses import replace

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.house_records import House, HouseOf
from mpg_desktop.domain.houses import houses_of
from mpg_desktop.domain.records import Person
from mpg_desktop.domain.safety import agreements_by_band, is_over
from mpg_desktop.domain.safety_records import Band, SafetyPerson, SafetyTask
from mpg_desktop.printing.block import Needs, PageEnd, Room
from mpg_desktop.printing.child_page import (
    FEELINGS,
    SIGN_HEIGHT,
    Card,
    Cards,
    RoomToDraw,
    child_words,
    children_of,
    tell_fault,
    tell_numbers,
)
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.house_sheet import tell_house
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import make_pdf, room_on
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import (
    ACCENT,
    CHILD_BIG,
    CHILD_HEADING,
    CHILD_NUMBER,
    CHILD_TEXT,
    WHITE,
    Say,
)

BANDS = {"calm": Band.GREEN, "worried": Band.ORANGE, "stop": Band.RED}
"""The band of the safety plan that each face stands for."""

NEAR = frozenset({SafetyTask.CONTACT, SafetyTask.STEPS_IN})
MOST_PEOPLE = 2
ROOM_TO_DRAW = 70.0
"""Points that a drawing has at least; else it has the next page."""

MOST_ACTS = 2
"""Sentences below a face; a child points at a face, and reads no list."""


def child_plan(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return the plan of a child as PDF; in the worker's copy one for each child."""
    plan = PlanReading(Reading(copy, catalogue, say))
    story = exemplar.story(shaper, say)
    title = say("paper.titles.child_plan")
    sheet = surroundings(copy, exemplar, plan.reading, title, plan.edition())
    for index, child in enumerate(children_of(plan.reading) or [None]):
        if index:
            story.blocks.append(PageEnd())
        _ChildPlan(plan, story, child, exemplar, room_on(sheet)).tell()
    return make_pdf(sheet, story, say)


class _ChildPlan:
    """Tells the plan of one child; of nobody in particular when none is known here."""

    def __init__(
        self,
        plan: PlanReading,
        story: Story,
        child: Person | None,
        exemplar: Exemplar,
        room: Room,
    ) -> None:
        self.plan, self.story, self.child = plan, story, child
        self.exemplar, self.room = exemplar, room
        self.copy, self.say = plan.reading.copy, plan.reading.say
        self.who = child.id if child is not None else None

    def tell(self) -> None:
        """Tell everything, the faces first."""
        whose = ""
        if self.child is not None:
            who = self.plan.reading.name_and_age(self.child)
            whose = self.say("paper.child.of", who=who)
        self.story.blocks.append(
            Masthead(self.story, "heart", self.say("paper.titles.child_plan"), whose)
        )
        self.story.words(self.say("paper.child.how"), CHILD_HEADING, "H2")
        self._faces()
        self._own()
        self.story.words(self.say("paper.child.call"), CHILD_HEADING, "H2")
        self._people()
        tell_numbers(self.story, self.say)
        tell_fault(self.story, self.say)
        houses = self._houses()
        for house in houses:
            tell_house(self.story, self.plan.reading, house, self.exemplar, self.room)
        if not houses:
            self.story.blocks.append(Needs(ROOM_TO_DRAW + 34))
            self.story.words(self.say("paper.child.draw"), CHILD_HEADING, "H2")
            self.story.blocks.append(RoomToDraw(ROOM_TO_DRAW))

    def _faces(self) -> None:
        """Tell three feelings, each with what this child does then."""
        cards, high = [], SIGN_HEIGHT[self.exemplar.paper]
        for word, sign, colour, ground, frame in FEELINGS:
            look = replace(CHILD_BIG, colour=colour, centred=True)
            words = [child_words(self.story, self.say(f"paper.child.{word}"), look)]
            acts = self._acts(BANDS[word]) or [self.say(f"paper.child.{word}_do")]
            words += [
                child_words(self.story, each, replace(CHILD_TEXT, centred=True)) for each in acts
            ]
            cards.append(Card(tuple(words), colour, ground, frame, sign, high))
        self.story.blocks.append(Cards(tuple(cards), mirrored=self.story.mirrored))

    def _acts(self, band: Band) -> list[str]:
        found = [
            each.what.strip()
            for each in agreements_by_band(self.copy)[band]
            if self.who in each.who and not is_over(each, self.plan.today)
        ]
        return found[:MOST_ACTS]

    def _own(self) -> None:
        """Tell what this child agreed to do."""
        deeds = [*self.plan.agreements_of(self.who), *self.plan.steps_of(self.who)]
        if deeds:
            self.story.words(self.say("paper.child_plan.own"), CHILD_HEADING, "H2")
        tag = self.story.structure.root.add("L", attributes="/O /List /ListNumbering /None")
        for deed in deeds:
            words = self.story.loose(
                deed.what, replace(CHILD_TEXT, after=4), tag.add("LI").add("LBody")
            )
            mark = self.story.pictogram(deed.sign, ACCENT)
            self.story.blocks.append(self.story.marked(mark, words, size=24.0))
        if not deeds:
            self.story.structure.root.inside.remove(tag)

    def _people(self) -> None:
        """Tell whom to call; where no number is known here there is room to write it."""
        first = self.plan.first_called("safety.call_first", "plan.tonight_call")
        near = {each.who for each in self.copy.all(SafetyPerson) if not NEAR.isdisjoint(each.tasks)}
        people = [first] if first is not None else []
        people += [each for each in self.copy.all(Person) if each.id in near and each != first]
        cards = []
        for person in [each for each in people if each.id != self.who][:MOST_PEOPLE]:
            helping = self.plan.helping(person)
            label = child_words(self.story, helping.name, CHILD_TEXT)
            number = helping.number or self.say("paper.child_plan.write")
            look = replace(CHILD_NUMBER, size=21, colour=ACCENT)
            cards.append(Card((label, child_words(self.story, number, look)), ACCENT, WHITE))
        while len(cards) < MOST_PEOPLE:
            trusted = child_words(self.story, self.say("paper.child.trusted"), CHILD_TEXT)
            cards.append(Card((trusted,), ACCENT, WHITE))
        self.story.blocks.append(Cards(tuple(cards), least=60.0, mirrored=self.story.mirrored))

    def _houses(self) -> list[House]:
        """Return the houses that this child itself let somebody see, the newest of each sort."""
        if self.who is None:
            return []
        found = [houses_of(self.copy, self.who, of) for of in HouseOf]
        return [each[0] for each in found if each and each[0].shared_with]
