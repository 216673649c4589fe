"""What belongs together stays together on paper, and what is short takes no line too many."""

from collections.abc import Callable, Sequence

import pytest

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.printing.aside import Aside
from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.cards import PAD, Card, Edge
from mpg_desktop.printing.deeds import Deed, Heads, tell_deeds
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.score_strip import Given, ScoreStrip
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.stack import Stack
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, BODY, INK
from mpg_desktop.printing.typefaces import Typefaces
from mpg_desktop.printing.words import Look, Words
from mpg_desktop.printing.writing import LEAST_TO_WRITE, RULED, RestToWrite
from tests.unit.test_printing_blocks import RESOURCES, left_of, made, pages_of

HEAD = Look(14, ACCENT, bold=True)
WIDTH = 480.0
LOW = 1000.0
"""Points of room: enough for anything short."""


@pytest.fixture(scope="module")
def shaper() -> Shaper:
    return Shaper(Typefaces.load(RESOURCES))


class Solid(Block):
    """Something that cannot be parted, such as a drawing."""

    def __init__(self, height: float, words: Words) -> None:
        self.high, self.words = height, words

    def wrap(self, width: float, height: float) -> float:
        """Take always as much."""
        del height
        self.width, self.height = width, self.high
        return self.height

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw a line, which stands for a drawing."""
        self.words.wrap(self.width, self.height)
        self.words.draw(canvas, x, y)


def lines(inside: Story, many: int = 12) -> Story:
    for number in range(many):
        inside.words(f"regel {number}")
    return inside


def a_card(story: Story, many: int = 12) -> Block:
    return Card(lines(story.inside(), many).blocks, Edge())


def a_table(story: Story) -> Block:
    story.table(("regel", "wat"), [("hoog " * 40, "kort")] * 3, (0.3, 0.7))
    return story.blocks.pop()


BELOW: dict[str, Callable[[Story], Sequence[Block]]] = {
    "a card": lambda story: [a_card(story)],
    "a small card": lambda story: [a_card(story, 5)],
    "a drawing": lambda story: [Solid(200.0, story.inside_words("tekening"))],
    "a table": lambda story: [a_table(story)],
    "a heading with a card": lambda story: [story.words("regel", HEAD, "H3"), a_card(story)],
}


@pytest.mark.parametrize("below", BELOW)
@pytest.mark.parametrize("space", range(380, 700, 16))
def test_a_heading_is_never_the_last_of_a_page(shaper: Shaper, below: str, space: float) -> None:
    def tell(story: Story) -> None:
        story.words("voor")
        story.space(space)
        story.titled("flag", "KOP", HEAD)
        story.blocks += BELOW[below](story)
        story.words("na")

    pages = pages_of(made(shaper, tell))
    (page,) = [each for each in pages if "KOP" in each]
    behind = page.partition("KOP")[2].removesuffix("voet").split("pagina")[0].split()
    assert behind, "below the heading is something on its own page"


def test_a_heading_without_anything_below_it_is_there(shaper: Shaper) -> None:
    (page,) = pages_of(made(shaper, lambda story: _after(story, 100.0)))
    assert "KOP" in page
    first, second = pages_of(made(shaper, lambda story: _after(story, 706.0)))
    assert "KOP" not in first
    assert "KOP" in second


def _after(story: Story, space: float) -> None:
    story.words("voor")
    story.space(space)
    story.words("KOP", HEAD, "H2")


@pytest.mark.parametrize("space", range(360, 700, 12))
def test_a_card_that_goes_on_leaves_no_single_line_for_the_next_page(
    shaper: Shaper, space: float
) -> None:
    def tell(story: Story) -> None:
        story.words("voor")
        story.space(space)
        story.card(lines(story.inside(), 14), Edge())

    counts = [page.count("regel") for page in pages_of(made(shaper, tell))]
    assert sum(counts) == 14
    assert all(count > 1 for count in counts if count)


@pytest.mark.parametrize("room", range(60, 280, 7))
def test_a_card_takes_along_as_much_as_it_asks_for(shaper: Shaper, room: int) -> None:
    inside = lines(Story(shaper, "nl"), 14)
    parts = Card(inside.blocks, Edge(), rest=120.0).split(WIDTH, float(room))
    for part in parts[1:]:
        assert part.wrap(WIDTH, LOW) >= 120 + 2 * PAD
        assert isinstance(part, Card)
        assert part.rest == 120


@pytest.mark.parametrize("room", range(20, 120, 9))
def test_a_heading_in_a_card_goes_on_with_what_is_below_it(shaper: Shaper, room: float) -> None:
    story = Story(shaper, "nl")
    story.words("voor")
    story.words("KOP", HEAD, "H3")
    story.words("onder")
    parts = Stack(story.blocks).split(WIDTH, float(room))
    if parts:
        assert not parts[0].blocks[-1].heads


def aside(story: Story, text: str) -> Aside:
    words = story.inside_words(text, Look(13, INK, bold=True))
    remark = story.inside_words("MENING", Look(10.5, INK))
    return Aside(words, remark, mirrored=story.mirrored)


def test_a_remark_stands_on_the_same_line_where_it_fits(shaper: Shaper) -> None:
    short = aside(Story(shaper, "nl"), "DOEL")
    assert short.wrap(WIDTH, LOW) == short.words.height
    assert short.split(WIDTH, LOW) == ()
    longer = aside(Story(shaper, "nl"), "DOEL " * 30)
    assert longer.wrap(WIDTH, LOW) == longer.words.height + longer.remark.height
    assert len(longer.split(WIDTH, longer.words.height)) == 2


@pytest.mark.parametrize(("language", "behind"), [("nl", True), ("ar", False)])
def test_a_remark_stands_at_the_far_side(shaper: Shaper, language: str, behind: bool) -> None:  # noqa: FBT001 - a case of the test
    def tell(story: Story) -> None:
        story.blocks.append(aside(story, "DOEL"))

    pdf = made(shaper, tell, language)
    assert (left_of(pdf, "MENING") > left_of(pdf, "DOEL")) is behind


def test_a_title_has_the_room_that_short_facts_leave(shaper: Shaper) -> None:
    story = Story(shaper, "nl")
    title, facts = "Hoe gaat het nu?", [("Datum:", "vandaag")]
    one = Masthead(story, "home", title, "", facts)
    other = Masthead(story, "home", title, "", [("Datum:", "dit staat er ook nog bij " * 3)])
    assert one.wrap(WIDTH, LOW) < other.wrap(WIDTH, LOW)


def told_deeds(shaper: Shaper, who: str) -> float:
    story = Story(shaper, "nl")
    what = "Wordt een gesprek te hard? Dan stoppen we en praten we verder."
    deed = Deed(RecordId("a"), what, who, "nu", "clock")
    tell_deeds(story, Heads("checklist", "Dit", "Wie", "Wanneer"), [deed])
    return story.blocks[0].wrap(WIDTH, LOW)


def test_what_is_done_has_the_room_that_names_leave(shaper: Shaper) -> None:
    assert told_deeds(shaper, "Oma") < told_deeds(shaper, "Oma en opa en iedereen hier")
    assert told_deeds(shaper, "") == told_deeds(shaper, "Oma")


def rows_of(shaper: Shaper, whats: Sequence[str], who: str = "Oma") -> Block:
    """Return a frame of deeds."""
    story = Story(shaper, "nl")
    deeds = [Deed(RecordId(f"{at}"), what, who, "nu", "clock") for at, what in enumerate(whats)]
    tell_deeds(story, Heads("checklist", "Dit", "Wie", "Wanneer"), deeds)
    return story.blocks[0]


def test_deeds_are_parted_between_two_rows(shaper: Shaper) -> None:
    frame = rows_of(shaper, ["Bellen.", "Koken.", "Lezen."])
    high = frame.wrap(WIDTH, LOW)
    first, rest = frame.split(WIDTH, high - 10)
    assert first.wrap(WIDTH, LOW) > rest.wrap(WIDTH, LOW)
    assert frame.split(WIDTH, LOW) == ()


def test_a_row_of_deeds_is_only_parted_when_it_takes_much_of_a_page(shaper: Shaper) -> None:
    lines = "We bellen elkaar, ook als het laat is. "
    low, tall = rows_of(shaper, [lines * 5]), rows_of(shaper, [lines * 40])
    assert low.wrap(WIDTH, LOW) > 120
    assert low.split(WIDTH, 115) == ()
    first, rest = tall.split(WIDTH, 200)
    assert first.wrap(WIDTH, LOW) <= 200
    assert first.wrap(WIDTH, LOW) + rest.wrap(WIDTH, LOW) > tall.wrap(WIDTH, LOW)


def test_who_has_a_very_long_name_gets_more_room(shaper: Shaper) -> None:
    name = "Anna-Wilhelmina Cornelia van den Berghe-Oudshoorn de Middelaer"
    one_line, six_lines = told_deeds(shaper, "Oma"), 6 * 12 * 1.34
    assert told_deeds(shaper, name) < one_line + six_lines / 2


def test_a_name_much_too_long_stands_above_its_line(shaper: Shaper) -> None:
    long = "Anna-Wilhelmina Cornelia van den Berghe-Oudshoorn de Middelaer"

    def tell(story: Story) -> None:
        given = [Given(who, (3,), 6, "") for who in (long, "Sem")]
        story.blocks.append(ScoreStrip(story, given))

    (page,) = pages_of(made(shaper, tell))
    assert "Anna-Wilhelmina Cornelia van den" in page
    assert ScoreStrip(Story(shaper, "nl"), []).wrap(WIDTH, LOW) == 0


def test_lines_stand_as_near_as_a_look_asks_and_arabic_keeps_its_room(shaper: Shaper) -> None:
    def high(text: str, leading: float) -> float:
        story = Story(shaper, "nl")
        return story.words(text, Look(10, INK, leading=leading)).wrap(WIDTH, LOW)

    assert high("Een regel", 1.44) == pytest.approx(14.4)
    assert high("Een regel", 0.0) > 15
    assert high("سطر", 1.44) == high("سطر", 0.0)


SHORT, LONG = ("EEN", "TWEE", "DRIE"), ("EEN", "TWEE", "DRIE VIER VIJF")


def numbers_given(
    shaper: Shaper, names: Sequence[str], before: int, language: str = "nl"
) -> tuple[float, ...]:
    """Return how far from the left the line of each person begins."""

    def tell(story: Story) -> None:
        story.words("kop", BODY, "H1")
        story.blocks.append(ScoreStrip(story, [Given(each, (before,), 7, each) for each in names]))

    pdf = made(shaper, tell, language)
    return tuple(left_of(pdf, each.split()[0]) for each in names)


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize(
    ("names", "before", "three"),
    [(SHORT, 2, True), (SHORT, 7, True), (SHORT, 6, False), (LONG, 2, False)],
)
def test_three_people_stand_on_a_row_when_names_are_short_and_no_number_is_hidden(
    shaper: Shaper,
    names: Sequence[str],
    before: int,
    three: bool,  # noqa: FBT001 - a case of the test
    language: str,
) -> None:
    first, second, third = numbers_given(shaper, names, before, language)
    onwards = 1 if language == "nl" else -1
    assert (second - first) * onwards > 100
    assert ((third - second) * onwards > 100) is three


def test_four_people_stand_two_by_two(shaper: Shaper) -> None:
    first, second, third, _ = numbers_given(shaper, (*SHORT, "VIER"), 2)
    assert first == pytest.approx(third, abs=12)
    assert second > first + 100


@pytest.mark.parametrize("room", range(20, 400, 13))
def test_the_rest_of_a_page_is_written_on_where_that_is_worth_it(
    shaper: Shaper, room: float
) -> None:
    title = Story(shaper, "nl").inside_words("Verder", HEAD)
    rest = RestToWrite(title)
    high = rest.wrap(WIDTH, room)
    assert high <= room
    enough = title.wrap(WIDTH, room) + LEAST_TO_WRITE * RULED <= room
    assert (high > 0) is enough
    if enough:
        assert room - high < RULED


@pytest.mark.parametrize(("space", "there"), [(400.0, True), (690.0, False)])
def test_the_title_of_the_rest_stands_above_lines_only(
    shaper: Shaper,
    space: float,
    there: bool,  # noqa: FBT001 - a case of the test
) -> None:
    def tell(story: Story) -> None:
        story.words("voor")
        story.space(space)
        story.blocks.append(RestToWrite(story.inside_words("VERDER", HEAD)))

    (page,) = pages_of(made(shaper, tell))
    assert ("VERDER" in page) is there
