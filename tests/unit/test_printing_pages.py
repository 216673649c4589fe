"""How blocks fill pages: nothing lost, and no few lines alone on the last page where they fit."""

from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mpg_desktop.printing.archive import About
from mpg_desktop.printing.block import Block, Needs, PageEnd
from mpg_desktop.printing.page import Sheet, room_on
from mpg_desktop.printing.pages import SHORT, TIGHTER
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.stack import Fastened
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import INK
from mpg_desktop.printing.typefaces import Typefaces
from mpg_desktop.printing.words import LEADING, Look
from tests.unit.test_printing_blocks import MOMENT, RESOURCES, made, pages_of

SIZE = 11.0
ROOM = room_on(Sheet(About("Proef", "nl", MOMENT), ("voet",))).height
FEW = 4
"""Lines of which at least so many stand on a last page."""


@pytest.fixture(scope="module")
def shaper() -> Shaper:
    return Shaper(Typefaces.load(RESOURCES))


def lines_on(pages: list[str]) -> list[list[str]]:
    return [[line for line in page.splitlines() if line.startswith("regel")] for page in pages]


def fewest(many: int, air: float, line: float) -> int:
    """Return how many pages so many lines take, counted without any of our own code."""
    on_one = 1 + int((ROOM - line + 1e-6) // (line + air))
    return -(-many // on_one)


def tell(story: Story, many: int, look: Look) -> None:
    for number in range(many):
        story.words(f"regel {number}", look)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(many=st.integers(1, 200), air=st.floats(0, 12))
def test_no_few_lines_stand_alone_on_the_last_page(shaper: Shaper, many: int, air: float) -> None:
    look = Look(SIZE, INK, after=air, leading=LEADING)
    pages = lines_on(pages_of(made(shaper, lambda story: tell(story, many, look))))
    assert [line for page in pages for line in page] == [f"regel {each}" for each in range(many)]
    line = SIZE * LEADING
    usual, closest = fewest(many, air, line), fewest(many, air * TIGHTER[-1], line)
    assert closest <= len(pages) <= usual
    used = len(pages[-1]) * line + (len(pages[-1]) - 1) * air
    if len(pages) > 1:
        assert used >= SHORT
    if closest == usual:
        assert len(pages) == usual


def test_what_fits_by_a_little_less_air_costs_no_page(shaper: Shaper) -> None:
    look = Look(SIZE, INK, after=6, leading=LEADING)
    line = SIZE * LEADING
    on_one = 1 + int((ROOM - line) // (line + 6))
    pages = lines_on(pages_of(made(shaper, lambda story: tell(story, on_one + 1, look))))
    assert [len(each) for each in pages] == [on_one + 1]


def test_what_does_not_fit_gets_company(shaper: Shaper) -> None:
    look = Look(SIZE, INK, leading=LEADING)  # no air that could be less
    on_one = int(ROOM // (SIZE * LEADING))
    pages = lines_on(pages_of(made(shaper, lambda story: tell(story, on_one + 1, look))))
    assert len(pages) == 2
    assert len(pages[1]) >= FEW


def test_each_part_that_begins_a_page_ends_well(shaper: Shaper) -> None:
    look = Look(SIZE, INK, leading=LEADING)
    on_one = int(ROOM // (SIZE * LEADING))

    def both(story: Story) -> None:
        for _ in range(2):
            tell(story, on_one + 1, look)
            story.blocks += [PageEnd(), PageEnd()]

    pages = lines_on(pages_of(made(shaper, both)))
    assert len(pages) == 4, "no page is empty"
    assert all(len(each) >= FEW for each in pages)


def test_nothing_at_all_is_one_page(shaper: Shaper) -> None:
    for block in (PageEnd(), Needs(2 * ROOM)):
        assert len(pages_of(made(shaper, partial(_add, block)))) == 1


def _add(block: Block, story: Story) -> None:
    story.blocks.append(block)


def test_a_line_is_alone_where_nothing_can_keep_it_company(shaper: Shaper) -> None:
    def told(story: Story) -> None:
        story.words("I", Look(ROOM / LEADING - 40, INK))
        story.words("regel 1", Look(SIZE, INK))

    assert lines_on(pages_of(made(shaper, told)))[-1] == ["regel 1"]


def test_what_is_fastened_stays_so_however_often_it_is_tried(shaper: Shaper) -> None:
    look = Look(SIZE, INK, leading=LEADING)

    def told(story: Story) -> None:
        tell(story, 45, look)
        tail = story.loose("regel achter", look, story.structure.root.add("P"))
        story.words("regel voor", look)
        story.blocks.append(Fastened(story.blocks.pop(), tail))

    pages = lines_on(pages_of(made(shaper, told)))
    assert pages[-1][-2:] == ["regel voor", "regel achter"]
    assert len(pages[-1]) >= FEW
