"""Cards, bands and signatures: nothing lost over pages, nothing alone, and mirrored."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.printing.archive import About
from mpg_desktop.printing.band import CALM, STOP, WORRIED, band
from mpg_desktop.printing.cards import Card, Edge, Grid
from mpg_desktop.printing.fitting import fit
from mpg_desktop.printing.helpers import Helping, people_cards
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import Sheet, make_pdf
from mpg_desktop.printing.pictograms import Pictograms, UnknownPictogramError, operators
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.signing import sign
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, BODY, INK
from mpg_desktop.printing.typefaces import Typefaces
from mpg_desktop.printing.words import Look

RESOURCES = Path(__file__).parent.parent.parent / "resources"
MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SAY = load_phrases(RESOURCES).say
LONG = " ".join(f"woord{number:04d}" for number in range(500))
"""A text of 5,000 characters in which every word is another."""

NAMES = ("Marieke", "Ramon", "Sem", "Lot", "Oma Ria")


@pytest.fixture(scope="module")
def shaper() -> Shaper:
    return Shaper(Typefaces.load(RESOURCES))


def made(shaper: Shaper, tell: Callable[[Story], object], language: str = "nl") -> bytes:
    story = Story(shaper, language)
    tell(story)
    return make_pdf(Sheet(About("Proef", language, MOMENT), ("voet",)), story, SAY)


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    found = [document[index].get_textpage().get_text_range() for index in range(len(document))]
    document.close()
    return [each.replace("\r\n", "\n").replace("\u00a0", " ") for each in found]


def left_of(pdf: bytes, text: str) -> float:
    """Return how far from the left edge a text begins on the first page."""
    document = pypdfium2.PdfDocument(pdf)
    searched = document[0].get_textpage()
    at, _ = searched.search(text).get_next()
    left: float = searched.get_charbox(at)[0]
    document.close()
    return left


def words_of(pages: list[str]) -> list[str]:
    return [word for page in pages for word in page.split() if word.startswith("woord")]


def test_every_pictogram_is_read_and_stays_in_its_square() -> None:
    folder = RESOURCES / "icons"
    pictograms = Pictograms(folder)
    for path in sorted(folder.glob("*.svg")):
        found = pictograms.outline(path.stem)
        numbers = [float(each) for each in found.split() if each not in {"m", "l", "c", "h"}]
        assert len(numbers) > 3, path.stem
        assert min(numbers) > -1.5, path.stem
        assert max(numbers) < 25.5, path.stem


def test_a_pictogram_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "ring.svg").write_text('<svg><circle r="3"/></svg>', encoding="utf-8")
    for name in ("nergens", "ring"):
        with pytest.raises(UnknownPictogramError, match=name):
            Pictograms(tmp_path).outline(name)


def test_an_arc_ends_where_it_says_and_a_smooth_curve_goes_on() -> None:
    found = list(operators("M2 2a4 4 0 0 1 8 0A0 4 0 0 0 12 2S14 4 16 2c1 1 2 1 3 0s1 1 2 0Vz"))
    assert found[0] == "2.000 2.000 m"
    assert any(each.endswith("10.000 2.000 c") for each in found)
    assert "12.000 2.000 14.000 4.000 16.000 2.000 c" in found
    assert found[-1] == "h"


def test_a_card_with_an_endless_text_goes_on_and_loses_nothing(shaper: Shaper) -> None:
    def tell(story: Story) -> None:
        inside = story.inside()
        inside.titled("flag", "Dit willen wij", Look(13, ACCENT, bold=True))
        inside.pictured("check", [LONG, "woord9999"], BODY, ACCENT)
        story.card(inside, Edge())

    pages = pages_of(made(shaper, tell))
    assert len(pages) > 1
    assert words_of(pages) == [*LONG.split(), "woord9999"]


@pytest.mark.parametrize("space", range(560, 720, 20))
def test_a_card_waits_for_the_page_on_which_it_fits(shaper: Shaper, space: float) -> None:
    def tell(story: Story) -> None:
        story.space(space)
        inside = story.inside()
        for number in range(5):
            inside.words(f"regel {number}")
        story.card(inside, Edge())

    holding = [page for page in pages_of(made(shaper, tell)) if "regel" in page]
    assert len(holding) == 1


def test_columns_beside_each_other_go_on_below_themselves(shaper: Shaper) -> None:
    def tell(story: Story) -> None:
        one, other = story.inside(), story.inside()
        one.words("kort")
        other.words(LONG)
        story.blocks.append(Grid([Card(each.blocks, Edge()) for each in (one, other)], 2))

    pages = pages_of(made(shaper, tell))
    assert words_of(pages) == LONG.split()
    assert sum("kort" in page for page in pages) == 1


@pytest.mark.parametrize("space", range(520, 720, 12))
def test_signatures_never_stand_alone_on_a_page(shaper: Shaper, space: float) -> None:
    def tell(story: Story) -> None:
        story.space(space)
        story.words("Dit spreken wij af. " * 14)
        sign(story, "Wij doen dit samen", NAMES)

    page = next(each for each in pages_of(made(shaper, tell)) if "Wij doen dit samen" in each)
    assert "spreken wij af" in page
    assert "Marieke" in page


def test_signatures_after_something_as_high_as_a_page_are_there(shaper: Shaper) -> None:
    class Tall(Card):
        def wrap(self, width: float, height: float) -> float:
            del height
            self.width, self.height = width, 700.0
            return self.height

    def tell(story: Story) -> None:
        story.words("voor")
        story.blocks.append(Tall((), Edge()))
        sign(story, "Samen", [f"Naam {number}" for number in range(60)])

    pages = pages_of(made(shaper, tell))
    assert all(f"Naam {number}" in "".join(pages) for number in range(60))


def test_without_names_there_is_nothing_to_sign(shaper: Shaper) -> None:
    story = Story(shaper, "nl")
    sign(story, "Samen", ())
    assert story.blocks == []
    sign(story, "Samen", ("Oma",))
    assert len(story.blocks) == 1


def test_a_page_in_arabic_is_mirrored(shaper: Shaper) -> None:
    def tell(story: Story) -> None:
        story.blocks.append(Masthead(story, "home", "TITEL", "van ons", [("gemaakt", "FEIT")]))
        story.items(["PUNT"])
        story.pair("LABEL", "WOORDEN")
        story.table(("WIE", "WAT"), [("OMA", "KOOKT")], (0.5, 0.5))
        people_cards(story, [Helping("EERSTE", "", "1"), Helping("TWEEDE", "belt", "")])

    pairs = [
        *(("TITEL", "FEIT"), ("LABEL", "WOORDEN"), ("WIE", "WAT")),
        ("EERSTE", "TWEEDE"),
    ]
    plain, mirrored = made(shaper, tell), made(shaper, tell, "ar")
    for first, second in pairs:
        assert left_of(plain, first) < left_of(plain, second), first
        assert left_of(mirrored, first) > left_of(mirrored, second), first
    assert left_of(mirrored, "PUNT") > 300 > left_of(plain, "PUNT")


def test_a_number_to_dial_is_never_over_two_lines(shaper: Shaper) -> None:
    people = [Helping(f"Naam{each}", "belt graag", "0031-6 12 34 56 78") for each in range(5)]
    (page,) = pages_of(made(shaper, lambda story: people_cards(story, people, 5, grown=1.2)))
    assert page.count("0031-6 12 34 56 78") == 5
    story = Story(shaper, "nl")
    people_cards(story, [])
    assert story.blocks == []


def test_cards_of_sixty_helpers_go_over_pages(shaper: Shaper) -> None:
    people = [Helping(f"Naam{each:02d}", "belt", "06-12345678") for each in range(60)]
    pages = pages_of(made(shaper, lambda story: people_cards(story, people)))
    assert len(pages) > 1
    assert all(each.name in "".join(pages) for each in people)


def test_a_name_in_arabic_stands_where_other_names_do_and_a_text_begins_at_the_right(
    shaper: Shaper,
) -> None:
    name, text = "عائشة", "نأكل معا كل مساء مع الأطفال في بيت هادئ وآمن. " * 4
    assert left_of(made(shaper, lambda story: story.words(name)), "ع") < 120
    assert left_of(made(shaper, lambda story: story.words(text)), "ن") > 400
    assert left_of(made(shaper, lambda story: story.words(name), "ar"), "ع") > 400


def test_a_band_is_heard_from_its_word_to_its_last_column(shaper: Shaper) -> None:
    def tell(story: Story) -> None:
        story.words("Veilig", BODY, "H1")
        for number, tone in enumerate((CALM, WORRIED, STOP)):
            signs, deeds = story.inside(), story.inside()
            story.blocks.append(
                band(story, tone, f"WOORD{number}", "", [(0.5, signs), (0.5, deeds)])
            )
            signs.words(f"merken{number}")
            deeds.words(LONG if tone is STOP else f"doen{number}")

    pdf = made(shaper, tell)
    root: Any = pypdf.PdfReader(io.BytesIO(pdf)).root_object
    kinds = [str(each.get_object()["/S"]) for each in root["/StructTreeRoot"]["/K"]["/K"]]
    assert kinds == ["/H1", *["/H2", "/P", "/P"] * 3]
    assert words_of(pages_of(pdf)) == LONG.split()


def test_a_page_is_fitted_with_the_largest_letters_and_says_what_is_too_much(
    shaper: Shaper,
) -> None:
    def telling(lines: int) -> Callable[[float], Story]:
        def tell(grown: float) -> Story:
            story = Story(shaper, "nl")
            story.begin("wens")
            story.words("Wij willen rust.", Look(14 * grown, INK, after=4))
            story.begin("afspraken")
            for number in range(lines):
                story.words(f"Afspraak {number}", Look(14 * grown, INK, after=4))
            return story

        return tell

    few, many = fit(telling(3), 400, 600), fit(telling(60), 400, 600)
    assert few.fits
    assert few.grown == 1.12
    assert not many.fits
    assert many.grown == 0.96
    heights = dict(many.parts)
    assert heights["afspraken"] > 600 > heights["wens"]
    assert many.over == pytest.approx(heights["afspraken"] + heights["wens"] + 4 - 600, abs=1)


def test_air_is_spread_without_pushing_anything_off_the_page(shaper: Shaper) -> None:
    def tell(grown: float) -> Story:
        story = Story(shaper, "nl")
        for number in range(12):
            story.words(f"Afspraak {number}", Look(14 * grown, INK, after=4))
        return story

    found = fit(tell, 499, 700)
    sheet = Sheet(About("Proef", "nl", MOMENT), ("voet",))
    (page,) = pages_of(make_pdf(sheet, found.story, SAY))
    assert "Afspraak 11" in page


def test_a_pictogram_is_drawn_in_its_colour(shaper: Shaper) -> None:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(100, 100))
    shaper.typefaces.pictograms.draw(canvas, "check", (10, 10), 80, ACCENT)
    canvas.save()
    document = pypdfium2.PdfDocument(target.getvalue())
    seen = document[0].render(scale=1).to_pil().convert("RGB").getcolors(10000)
    document.close()
    assert (11, 104, 104) in {colour for _, colour in seen}
