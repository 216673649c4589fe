"""Everything that has a side has the other one on a page that runs to the left."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.domain.directions import apart
from mpg_desktop.domain.picture import Outline
from mpg_desktop.domain.samples import outlined
from mpg_desktop.printing.archive import About
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.embedded import EmbeddedFont
from mpg_desktop.printing.leaves import hits_in, leaves_of
from mpg_desktop.printing.legend import Legend
from mpg_desktop.printing.page import Sheet, make_pdf
from mpg_desktop.printing.pictograms import Pictograms
from mpg_desktop.printing.shaping import Cluster, Glyph, Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import BODY, INK, LEGEND
from mpg_desktop.printing.text_line import Span
from mpg_desktop.printing.typefaces import Typefaces
from mpg_desktop.printing.writing import RuledLines, TickBoxes
from tests.golden.drawn import drawn
from tests.laws.searched_pdf import unpacked

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SAY = load_phrases(RESOURCES).say
WIDE = 595.0


@pytest.fixture(scope="module")
def shaper() -> Shaper:
    return Shaper(Typefaces.load(RESOURCES))


def made(shaper: Shaper, language: str, tell: Callable[[Story], object]) -> bytes:
    story = Story(shaper, language)
    tell(story)
    return make_pdf(Sheet(About("Proef", language, MOMENT), ("voet",)), story, SAY)


def places(pdf: bytes, *words: str) -> list[float]:
    """Return how far from the left each word begins on the first page."""
    return [hits_in(pdf, each)[0].boxes[0].left for each in words]


def outlines(pdf: bytes) -> Iterator[tuple[float, float, float]]:
    """Yield left, right and height of each outline on the first page."""
    document = pypdfium2.PdfDocument(pdf)
    for each in document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = each.get_bounds()
        yield left, right, top - bottom
    document.close()


def boxes(pdf: bytes) -> list[float]:
    """Return where boxes to tick begin, from the left."""
    return [left for left, right, high in outlines(pdf) if 12 < right - left < 16 and high > 12]


def test_boxes_to_tick_go_from_right_to_left_before_their_words(shaper: Shaper) -> None:
    def tell(story: Story) -> None:
        words = [story.loose(each, BODY, None) for each in ("Eerste", "Tweede")]
        story.blocks.append(TickBoxes(words, story.loose("Wat", BODY, None)))

    dutch, arabic = (made(shaper, each, tell) for each in ("nl", "ar"))
    label, first, second = places(dutch, "Wat", "Eerste", "Tweede")
    assert label < boxes(dutch)[0] < first < boxes(dutch)[1] < second
    label, first, second = places(arabic, "Wat", "Eerste", "Tweede")
    assert label > boxes(arabic)[0] > first > boxes(arabic)[1] > second


def test_lines_to_write_on_begin_beside_their_label(shaper: Shaper) -> None:
    def tell(story: Story) -> None:
        story.blocks.append(RuledLines(3, story.loose("Naam", BODY, None)))

    for language in ("nl", "ar"):
        pdf = made(shaper, language, tell)
        first, second, third = [
            (left, right) for left, right, high in outlines(pdf) if high < 3 and right < WIDE - 40
        ][:3]
        assert second == third
        short = first[1] - first[0]
        assert short < second[1] - second[0]
        (label,) = places(pdf, "Naam")
        assert label < first[0] if language == "nl" else label > first[1]


def test_a_legend_goes_from_right_to_left(shaper: Shaper) -> None:
    def tell(story: Story) -> None:
        entries = [
            (outlined(Outline.CIRCLE), story.loose(each, LEGEND, None)) for each in ("Een", "Twee")
        ]
        story.blocks.append(Legend(entries))

    left, right = places(made(shaper, "nl", tell), "Een", "Twee")
    assert left < right
    left, right = places(made(shaper, "ar", tell), "Een", "Twee")
    assert left > right > WIDE / 4


def test_dutch_lines_begin_below_each_other_near_the_right(shaper: Shaper) -> None:
    pdf = made(shaper, "ar", lambda story: story.words("Aap noot mies en nog meer.\nZus"))
    first, second = places(pdf, "Aap", "Zus")
    assert abs(first - second) < 2
    assert WIDE / 2 < first < WIDE * 0.75
    (short,) = places(made(shaper, "ar", lambda story: story.words("Oma")), "Oma")
    assert short > WIDE * 0.8, "a single line stands at the right"


def test_a_line_of_names_runs_as_the_page_does(shaper: Shaper) -> None:
    names = f"{apart('Oma')}: {apart('Tante')}"
    first, second = places(made(shaper, "ar", lambda story: story.words(names)), "Oma", "Tante")
    assert first > second
    first, second = places(made(shaper, "nl", lambda story: story.words(names)), "Oma", "Tante")
    assert first < second


def test_letters_of_dutch_are_heard_as_dutch_in_every_face(shaper: Shaper) -> None:
    def tell(story: Story) -> None:
        story.words([Span("خطتنا ", bold=True), Span("Zoe\u0308 en \u0141ukasz\u0323")])

    arabic = unpacked(made(shaper, "ar", tell))
    assert len(re.findall(r"/Span <</Lang \(nl\)>> BDC", arabic)) >= 2
    assert arabic.count("BDC") + arabic.count("BMC") == len(re.findall(r"\bEMC\b", arabic))
    assert "/Lang (nl)>>" not in unpacked(made(shaper, "nl", tell))


def strokes(*, turned: bool, name: str) -> str:
    """Return the operator that places a pictogram."""
    pictograms = Pictograms(RESOURCES / "icons")

    def draw(canvas: ArchiveCanvas) -> None:
        pictograms.draw(canvas, name, (10, 10), 24, INK, turned=turned)

    found = re.search(r"d ([-.\d]+ 0 0 [-.\d]+ [-.\d]+ [-.\d]+) cm", unpacked(drawn(draw)))
    assert found is not None
    return found[1]


def test_a_pictogram_that_goes_somewhere_is_turned_and_no_other() -> None:
    assert strokes(turned=False, name="walk") == "1.00000 0 0 -1.00000 10.000 34.000"
    assert strokes(turned=True, name="walk") == "-1.00000 0 0 -1.00000 34.000 34.000"
    for name in ("check", "phone", "home", "clock"):
        assert strokes(turned=True, name=name) == strokes(turned=False, name=name)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("بيت", "بيت"),
        ("تقرأ", "تقرأ"),
        ("عائشة", "عائشة"),
        ("جيدًا", "جيدا"),
        ("مدرسة", "مدرسة"),
        ("שלום", "שלום"),
        ("שָׁלוֹם", "שלום"),
    ],
)
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_word_that_runs_to_the_left_is_read_and_found_whole(
    shaper: Shaper, language: str, words: str, read: str
) -> None:
    pdf = made(shaper, language, lambda story: story.words(words))
    assert leaves_of(pdf)[0].text.split("\r\n")[0].strip() == read
    for wanted in (words, read):
        (hit,) = hits_in(pdf, wanted)
        assert sum(each.width for each in hit.boxes) > 12


def test_a_mark_of_a_letter_in_latin_script_stands_for_nothing(shaper: Shaper) -> None:
    face = shaper.typefaces.regular[0]
    font = EmbeddedFont(face, "F1")
    assert font.blank() > 0
    assert font.used[font.blank()] == " "
    assert hits_in(made(shaper, "nl", lambda story: story.words("x")), "\u064b") == ()
    marked = Cluster("e\u0301", (Glyph(60_000, 0.5, 0, 0), Glyph(60_001, 0, 0, 0.2)))
    assert not font.spells(marked)
    assert font.used[60_001] == "\u200b"
