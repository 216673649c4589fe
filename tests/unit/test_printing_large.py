"""Large print: letters grow, ink is dark, and columns give way before a word is broken."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.printing import style
from mpg_desktop.printing.archive import About
from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.cards import Grid
from mpg_desktop.printing.large_print import ENLARGED, LEAST, for_large_print
from mpg_desktop.printing.page import Sheet, make_pdf, resized
from mpg_desktop.printing.score_strip import Given, ScoreStrip
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.stack import Beside, Column, shared
from mpg_desktop.printing.story import Story, run_in
from mpg_desktop.printing.tags import Tag
from mpg_desktop.printing.typefaces import Typefaces
from mpg_desktop.printing.words import Look
from tests.golden.test_paper_measures import GROUNDS, contrast

RESOURCES = Path(__file__).parent.parent.parent / "resources"
SAY = load_phrases(RESOURCES).say
SHEET = Sheet(About("Blad", "nl", datetime(2026, 11, 23, 9, 30, tzinfo=UTC)), ("voet",))
LONG = "Dat wij elkaar laten uitpraten, ook als iemand moe is, en ook als de telefoon gaat."
STARK = 7.0
"""Contrast of text that is read with little sight (WCAG 2.1, 1.4.6)."""


@pytest.fixture(scope="module")
def shaper() -> Shaper:
    return Shaper(Typefaces.load(RESOURCES))


@given(st.floats(9.0, 32.0))
def test_no_letter_becomes_smaller_and_none_is_under_sixteen_points(size: float) -> None:
    drawn = for_large_print(Look(size, style.INK)).size * ENLARGED
    assert drawn >= max(size, LEAST * ENLARGED)
    assert drawn >= 16


@pytest.mark.parametrize("name", GROUNDS)
def test_letters_stand_out_well_from_their_ground(name: str) -> None:
    letters = for_large_print(Look(12, getattr(style, name))).colour
    for ground in GROUNDS[name]:
        assert contrast(letters, getattr(style, ground)) >= STARK, ground
    assert for_large_print(Look(12, style.WHITE)).colour == style.WHITE


def test_a_label_has_a_colon_unless_it_ends_a_sentence() -> None:
    assert [run_in(each).text for each in ("Naam", "Wie?", "Nu meteen:")] == [
        *("Naam: ", "Wie? ", "Nu meteen: ")
    ]


@given(
    st.floats(10, 600),
    st.lists(st.tuples(st.integers(1, 9), st.floats(0, 200)), min_size=1, max_size=5),
)
def test_columns_share_a_room_and_each_has_what_it_needs(
    room: float, columns: list[tuple[int, float]]
) -> None:
    whole = sum(share for share, _ in columns)
    shares, needs = [share / whole for share, _ in columns], [need for _, need in columns]
    wide = shared(room, shares, needs)
    if wide is None:
        assert sum(needs) > room
        return
    assert sum(wide) == pytest.approx(room)
    assert all(have >= need for have, need in zip(wide, needs, strict=True))


def beside(story: Story, *texts: str) -> Beside:
    columns = [Column(1 / len(texts), story.loose(each, style.BODY, None)) for each in texts]
    return Beside(columns, gap=10.0, mirrored=story.mirrored)


def is_below(columns: Beside) -> bool:
    return columns.below is not None


def test_columns_stand_below_each_other_where_a_word_would_be_broken(shaper: Shaper) -> None:
    story = Story(shaper, "nl")
    columns = beside(story, "verantwoordelijkheid", "verantwoordelijkheid")
    low = columns.wrap(300, 500)
    assert not is_below(columns)
    high = columns.wrap(200, 500)
    assert is_below(columns)
    assert high == pytest.approx(2 * low + style.BODY.after)
    assert columns.narrowest() < 150
    assert len(columns.split(200, low + 1)) == 2


def test_a_column_takes_of_the_room_of_the_others(shaper: Shaper) -> None:
    columns = beside(Story(shaper, "nl"), "ja", "verantwoordelijkheid")
    columns.wrap(190, 500)
    assert not is_below(columns)
    assert columns.lefts()[1] < 70


def test_in_large_print_two_texts_do_not_stand_beside_each_other(shaper: Shaper) -> None:
    for large, below in ((False, False), (True, True)):
        columns = beside(Story(shaper, "nl", large=large), LONG, LONG)
        columns.wrap(349, 500)
        assert is_below(columns) is below
    short = beside(Story(shaper, "nl", large=True), "0800-2000", "0800-0432")
    short.wrap(349, 500)
    assert not is_below(short)


def test_cards_stand_beside_each_other_as_their_words_let_them(shaper: Shaper) -> None:
    story = Story(shaper, "nl")
    names = ["Jo", "Li", "Verantwoordelijke", "Bo"]
    cards: list[Block] = [story.loose(each, style.BODY, None) for each in names]
    many = {}
    for width in (600, 300, 120):
        grid = Grid(cards, 4)
        grid.wrap(width, 500)
        many[width] = len(grid.rows.blocks)
    assert many == {600: 1, 300: 2, 120: 4}
    assert Grid([], 4).wrap(600, 500) == 0
    assert Grid(cards, 4).narrowest() == max(each.narrowest() for each in cards)
    assert len(Grid(cards, 4).split(120, 60)) == 2


def texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


ROWS = [
    ("oma Tineke", "is grootouder van", "Marieke en alle kinderen", "sinds augustus 1992"),
    ("Marieke", "is verantwoordelijk voor", "Sem, Lotte en Noor", ""),
]
HEADS = ("Wie", "Verantwoordelijkheid", "Met wie", "Vanaf")


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_table_without_room_tells_each_row_below_itself(shaper: Shaper, language: str) -> None:
    story = Story(shaper, language, large=True)
    story.table(HEADS, ROWS, (0.25, 0.25, 0.25, 0.25))
    (table,) = story.blocks
    assert table.wrap(349, 500) > 0
    assert table.narrowest() < 349
    found = " ".join(texts(make_pdf(resized(SHEET, ENLARGED), story, SAY)))
    words = found.split()
    assert words.count("Verantwoordelijkheid") == len(ROWS)
    assert words.count("Vanaf") == 1  # nothing is said below it in the second row
    heard = [tag for tag in _tags(story, "TH") if tag.attributes.endswith("/Column")]
    assert len(heard) == len(HEADS)
    assert all(len(tag.inside) == 1 for tag in heard)


def _tags(story: Story, kind: str) -> list[Tag]:
    found: list[Tag] = []
    waiting = [story.structure.root]
    while waiting:
        inside = [each for each in waiting.pop().inside if isinstance(each, Tag)]
        found += [each for each in inside if each.kind == kind]
        waiting += inside
    return found


def test_a_table_to_fill_in_has_a_line_for_each_column(shaper: Shaper) -> None:
    story = Story(shaper, "nl", large=True)
    story.table(HEADS, [("Marieke", "", "", ""), ("", "", "", "")], (0.25,) * 4, high=34.0)
    (table,) = story.blocks
    assert table.wrap(200, 900) > 8 * 25
    assert len(table.split(200, 150)) == 2
    found = " ".join(texts(make_pdf(resized(SHEET, 2.6), story, SAY)))
    assert found.split().count("Vanaf") == 2


def test_a_row_that_is_higher_than_a_page_goes_on_below_itself(shaper: Shaper) -> None:
    endless = " ".join(f"woord{number:04d}" for number in range(400))
    story = Story(shaper, "nl", large=True)
    story.table(
        HEADS, [("Sem", endless, "Marieke en alle kinderen", "sinds augustus 1992")], (0.25,) * 4
    )
    story.words("daarna")
    found = texts(make_pdf(resized(SHEET, ENLARGED), story, SAY))
    assert len(found) > 2
    assert [each for each in " ".join(found).split() if each.startswith("woord")] == endless.split()


def test_figures_and_contents_are_told_where_they_are_drawn(shaper: Shaper) -> None:
    ordinary, large = (_places(shaper, each) for each in (1.0, ENLARGED))
    assert large == pytest.approx([each * ENLARGED for each in ordinary], abs=1.0)
    width, _, _, right, *_ = large
    assert right <= width


def _places(shaper: Shaper, enlarged: float) -> list[float]:
    """Return how wide a page is, where a heading stands on it, and where a figure."""
    story = Story(shaper, "nl")
    story.heading("Cijfers", 1)
    strip = ScoreStrip(story, [Given("Marieke", (5,), 7, "Marieke gaf een 7.")])
    story.blocks.append(strip)
    # In a room as large, so that everything is drawn at the same place before it is enlarged.
    with pypdfium2.PdfDocument(make_pdf(replace(SHEET, enlarged=enlarged), story, SAY)) as document:
        (heading,) = document.get_toc()
        to = heading.get_dest()
        assert to is not None
        left, low, right, top = map(float, strip.tag.attributes.partition("[")[2][:-1].split())
        return [document[0].get_width(), float(to.get_view()[1][1]), left, right, low, top]


def test_the_paper_stays_as_large_when_what_stands_on_it_grows() -> None:
    sheet = resized(SHEET, ENLARGED)
    assert tuple(side * sheet.enlarged for side in sheet.size) == pytest.approx(SHEET.size)
    assert resized(sheet, 1.0).margin == pytest.approx(SHEET.margin)


class Nothing(Block):
    """A block that takes no room and needs none."""

    def wrap(self, width: float, height: float) -> float:
        """Take no room."""
        del height
        self.width = width
        return 0.0

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw nothing."""


def test_what_has_no_words_fits_in_any_column() -> None:
    assert Nothing().narrowest() == 0
    columns = Beside([Column(0.5, Nothing()), Column(0.5, None)])
    assert columns.wrap(10, 10) == 0
    assert not is_below(columns)
