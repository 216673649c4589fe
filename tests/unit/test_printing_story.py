"""Long texts, lists, tables and fields over pages: nothing lost, nothing cut, no heading alone."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest

from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.printing.archive import About
from mpg_desktop.printing.exemplar import SIZES, Paper
from mpg_desktop.printing.fields_told import tell_lines
from mpg_desktop.printing.page import Sheet, fitting_line, make_pdf
from mpg_desktop.printing.reading import Line
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import BULLET, Story
from mpg_desktop.printing.style import BODY, FOOT
from mpg_desktop.printing.typefaces import Typefaces
from mpg_desktop.printing.writing import RuledLines

RESOURCES = Path(__file__).parent.parent.parent / "resources"
MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SAY = load_phrases(RESOURCES).say
LONG = " ".join(f"woord{number:04d}" for number in range(500))
"""A text of 5,000 characters in which every word is another."""


@pytest.fixture(scope="module")
def shaper() -> Shaper:
    return Shaper(Typefaces.load(RESOURCES))


def printed(shaper: Shaper, tell: Callable[[Story], object], paper: Paper = Paper.A4) -> list[str]:
    """Return the text of each page of a story."""
    story = Story(shaper, "nl")
    tell(story)
    sheet = Sheet(About("Proef", "nl", MOMENT), ("voet",), ("OEFENING",), SIZES[paper])
    document = pypdfium2.PdfDocument(make_pdf(sheet, story, SAY))
    pages = [document[index].get_textpage().get_text_range() for index in range(len(document))]
    document.close()
    return [each.replace("\r\n", "\n") for each in pages]


def words_of(pages: list[str]) -> list[str]:
    return [word for page in pages for word in page.split() if word.startswith("woord")]


@pytest.mark.parametrize("paper", Paper)
def test_a_text_of_five_thousand_characters_loses_nothing(shaper: Shaper, paper: Paper) -> None:
    assert len(LONG) > 4990
    pages = printed(shaper, lambda story: story.words(LONG), paper)
    assert words_of(pages) == LONG.split()


def test_a_word_wider_than_the_page_is_parted_and_whole(shaper: Shaper) -> None:
    pages = printed(shaper, lambda story: story.words("W" * 700))
    assert sum(page.count("W") for page in pages) == 700


def test_a_long_field_goes_on_beside_the_same_column(shaper: Shaper) -> None:
    def tell(story: Story) -> None:
        story.space(560)
        story.pair("Wat er speelt", LONG)
        story.pair("Daarna", "woord9999")

    pages = printed(shaper, tell)
    assert len(pages) > 2
    assert words_of(pages) == [*LONG.split(), "woord9999"]
    assert sum("Wat er speelt" in page for page in pages) == 1


def test_a_field_with_an_endless_label_goes_on_too(shaper: Shaper) -> None:
    pages = printed(shaper, lambda story: story.pair(LONG, "kort"))
    assert words_of(pages) == LONG.split()
    assert sum("kort" in page for page in pages) == 1


def test_a_list_goes_over_the_end_of_a_page_with_every_mark(shaper: Shaper) -> None:
    texts = [f"woord{number:04d} en nog wat" for number in range(70)]
    pages = printed(shaper, lambda story: story.items([*texts, LONG]))
    assert len(pages) > 2
    assert sum(page.count(BULLET) for page in pages) == 71
    assert len(words_of(pages)) == 70 + 500


@pytest.mark.parametrize("space", range(560, 710, 10))
def test_a_heading_never_stands_alone(shaper: Shaper, space: float) -> None:
    def tell(story: Story) -> None:
        story.space(space)
        story.heading("Kopje", 2)
        story.words("Eerste zin. " * 20)

    pages = [page for page in printed(shaper, tell) if "Kopje" in page]
    assert len(pages) == 1
    assert "Eerste zin." in pages[0]


@pytest.mark.parametrize("space", range(500, 710, 14))
def test_headings_below_each_other_stay_together(shaper: Shaper, space: float) -> None:
    def tell(story: Story) -> None:
        story.space(space)
        story.heading("Bovenkop", 2)
        story.heading("Onderkop", 3)
        story.pair("Wie", "Eerste zin. " * 20)

    pages = [page for page in printed(shaper, tell) if "Bovenkop" in page]
    assert len(pages) == 1
    assert "Onderkop" in pages[0]
    assert "Eerste zin." in pages[0]


def test_a_table_repeats_its_heading_and_keeps_its_rows_whole(shaper: Shaper) -> None:
    rows = [(f"woord{number:04d}", f"Regel een.\nRegel twee van {number}.") for number in range(60)]
    pages = printed(shaper, lambda story: story.table(("Wie", "Wat"), rows, (0.3, 0.7)))
    assert len(pages) > 2
    assert all("Wie" in page and "Wat" in page for page in pages)
    assert words_of(pages) == [name for name, _ in rows]
    for page in pages:
        assert page.count("Regel een.") == page.count("Regel twee van") == len(words_of([page]))


def test_a_row_longer_than_a_page_goes_on(shaper: Shaper) -> None:
    rows = [("Oma", "kort"), ("Opa", LONG), ("", "leeg")]
    pages = printed(shaper, lambda story: story.table(("Wie", "Wat"), rows, (0.4, 0.6)))
    assert words_of(pages) == LONG.split()
    assert sum("Opa" in page for page in pages) == 1
    assert "leeg" in pages[-1]


def test_a_table_that_begins_at_the_end_of_a_page_waits_for_the_next(shaper: Shaper) -> None:
    def tell(story: Story) -> None:
        story.space(700)
        story.table(("Wie", "Wat"), [("Oma", "kookt")], (0.5, 0.5))

    pages = printed(shaper, tell)
    assert "Wie" not in pages[0]
    assert "Wie" in pages[1]
    assert "Oma" in pages[1]


def test_lines_to_write_on_part_over_pages(shaper: Shaper) -> None:
    story = Story(shaper, "nl")
    lines = RuledLines(60, story.loose("Naam", BODY, None))
    height = lines.wrap(400, 700)
    first, rest = lines.split(400, 700)
    assert isinstance(first, RuledLines)
    assert isinstance(rest, RuledLines)
    assert first.wrap(400, 700) <= 700
    assert first.many + rest.many == 60
    assert first.height + rest.wrap(400, 700) == pytest.approx(height, abs=10)
    assert RuledLines(2).split(400, 40) == []


def test_a_footer_is_cut_where_it_does_not_fit(shaper: Shaper) -> None:
    line = fitting_line("Familie " * 80, FOOT, 300, shaper, "nl")
    assert 200 < line.width <= 300
    assert fitting_line("kort", FOOT, 300, shaper, "nl").width < 40


def test_every_page_has_its_number_its_footer_and_its_stamp(shaper: Shaper) -> None:
    pages = printed(shaper, lambda story: story.words(f"{LONG} " * 3))
    for number, page in enumerate(pages, start=1):
        assert f"pagina {number} van {len(pages)}" in page
        assert "voet" in page
        assert "OEFENING" in page


def test_nothing_is_drawn_for_an_empty_text(shaper: Shaper) -> None:
    pages = printed(shaper, lambda story: story.words(""))
    assert len(pages) == 1


@pytest.mark.parametrize("space", range(600, 720, 8))
def test_no_low_row_stands_on_a_page_alone(shaper: Shaper, space: int) -> None:
    def tell(story: Story) -> None:
        story.space(space)
        story.table(("Wie", "Wat"), [(f"naam{at}", f"doet{at}") for at in range(4)], (0.5, 0.5))

    pages = printed(shaper, tell)
    rows = [page.count("naam") for page in pages]
    assert sum(rows) == 4
    assert 1 not in rows


@pytest.mark.parametrize("space", range(480, 720, 12))
def test_the_last_lines_of_a_record_stay_together(shaper: Shaper, space: int) -> None:
    lines = [Line(f"vraag{at}", f"antwoord{at}") for at in range(8)]

    def tell(story: Story) -> None:
        story.space(space)
        story.heading("Noor", 3)
        tell_lines(story, lines)
        for _ in range(20):
            story.words("verder")

    found = [many for page in printed(shaper, tell) if (many := page.count("antwoord"))]
    assert sum(found) == len(lines)
    assert found[-1] >= 3


def test_a_record_without_lines_adds_nothing(shaper: Shaper) -> None:
    story = Story(shaper, "nl")
    tell_lines(story, ())
    assert story.blocks == []
