"""How a text is broken into lines: nothing lost, nothing too wide, numbers never turned round."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.printing.emoji import EMOJI as EMOJI_SEQUENCE
from mpg_desktop.printing.lines import balanced_lines, break_lines, isolated
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.text_line import Span, TextLine, Type
from mpg_desktop.printing.typefaces import Typefaces

RESOURCES = Path(__file__).parent.parent.parent / "resources"
SETTING = Type(12.0)
WORDS = st.text(st.sampled_from("abcéWi -/0123456789עברית😀عربي"), max_size=80)


@pytest.fixture(scope="module")
def shaper() -> Shaper:
    return Shaper(Typefaces.load(RESOURCES))


def text_of(line: TextLine) -> str:
    clusters = [
        cluster.text
        for run in line.runs
        for shape in (*run.shapes, *(each for chunk in run.chunks for each in chunk.shapes))
        for stretch in shape.stretches
        for cluster in stretch.clusters
    ]
    return "".join(clusters)


@given(text=WORDS, width=st.floats(30, 400))
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(
    shaper: Shaper, text: str, width: float
) -> None:
    lines = break_lines((Span(text),), width, SETTING, shaper)
    letters = "".join(text_of(line) for line in lines)
    assert sorted(letters.replace(" ", "")) == sorted(text.replace(" ", ""))
    assert all(line.width <= width + 1e-6 or len(text_of(line)) == 1 for line in lines)


@pytest.mark.parametrize(("alphabet", "leftwards"), [("abcéW -/12", False), ("עבר عربي", True)])
@given(data=st.data(), width=st.floats(8, 400), bold=st.booleans())
def test_no_line_begins_with_the_dot_that_parts_two_pieces(
    shaper: Shaper, alphabet: str, *, leftwards: bool, data: st.DataObject, width: float, bold: bool
) -> None:
    drawn = data.draw(st.lists(st.text(st.sampled_from(alphabet), max_size=30), min_size=1))
    pieces = [each.strip() for each in drawn if each.strip()]
    spans = tuple(Span(f" · {each}" if at else each, bold) for at, each in enumerate(pieces))
    letters = "".join(pieces).replace(" ", "")
    for told in (spans, (Span("".join(each.text for each in spans)),)):
        for break_up in (break_lines, balanced_lines):
            found = [text_of(line).strip() for line in break_up(told, width, SETTING, shaper)]
            assert not any(
                line.endswith("·") if leftwards else line.startswith("·") for line in found
            )
            assert sorted("".join(found).replace(" ", "").replace("·", "")) == sorted(letters)


def test_a_dot_stays_with_the_word_before_it_or_goes(shaper: Shaper) -> None:
    def lines(width: float) -> list[str]:
        broken = break_lines((Span("Kim · dag"),), width, SETTING, shaper)
        return [text_of(line).strip() for line in broken]

    word, both = (
        break_lines((Span(each),), 1e6, SETTING, shaper)[0].width for each in ("Kim", "Kim ·")
    )
    assert lines(both + 1) == ["Kim ·", "dag"]
    assert lines(word + 1) == ["Kim", "dag"]


@given(text=WORDS, width=st.floats(60, 400))
def test_balancing_costs_no_line(shaper: Shaper, text: str, width: float) -> None:
    plain = break_lines((Span(text),), width, SETTING, shaper)
    assert len(balanced_lines((Span(text),), width, SETTING, shaper)) == len(plain)


def test_a_lonely_last_word_is_joined_by_others(shaper: Shaper) -> None:
    text = "Een tikfout wijzen wij graag even aan"
    width = break_lines((Span(text),), 1e6, SETTING, shaper)[0].width - 1
    assert text_of(break_lines((Span(text),), width, SETTING, shaper)[-1]) == "aan"
    assert text_of(balanced_lines((Span(text),), width, SETTING, shaper)[-1]) != "aan"


@given(text=WORDS, width=st.floats(60, 400))
def test_lines_that_fill_their_room_are_no_more_and_nearly_as_long(
    shaper: Shaper, text: str, width: float
) -> None:
    def longest(setting: Type) -> float:
        return max(line.width for line in balanced_lines((Span(text),), width, setting, shaper))

    filled = SETTING._replace(filled=True)
    plain = break_lines((Span(text),), width, SETTING, shaper)
    assert len(balanced_lines((Span(text),), width, filled, shaper)) == len(plain)
    assert longest(filled) >= longest(SETTING) - 1e-6


def test_a_line_that_fills_its_room_is_longer_than_one_that_helps_a_lonely_word(
    shaper: Shaper,
) -> None:
    text = "Een tikfout wijzen wij graag even aan"
    width = break_lines((Span(text),), 1e6, SETTING, shaper)[0].width - 1
    lines = [
        balanced_lines((Span(text),), width, each, shaper)[0]
        for each in (SETTING, SETTING._replace(filled=True))
    ]
    assert lines[0].width < lines[1].width


@pytest.mark.parametrize("number", ["0612-345678", "06-1234 5678", "20.00", "12-03-2026", "+31 6"])
def test_a_number_keeps_its_order_inside_arabic(shaper: Shaper, number: str) -> None:
    line = break_lines((Span(isolated(f"اتصل {number} الآن")),), 1e6, SETTING, shaper)[0]
    assert number.replace(" ", "\u00a0") in text_of(line)


def test_without_isolation_a_number_is_turned_round(shaper: Shaper) -> None:
    line = break_lines((Span("اتصل 0612-345678 الآن"),), 1e6, SETTING, shaper)[0]
    assert "0612-345678" not in text_of(line)


def test_the_halves_of_a_persian_word_stay_in_their_order(shaper: Shaper) -> None:
    line = break_lines((Span("Oma zegt می\u200cخواهم en lacht"),), 1e6, SETTING, shaper)[0]
    shapes = [shape for run in line.runs for shape in run.shapes if "م" in shape.text]
    assert len(shapes) == 1
    assert shapes[0].text.startswith("م")  # the last letter stands at the left


def test_a_number_is_never_broken_over_two_lines(shaper: Shaper) -> None:
    text = isolated("Bel ons op 06 12 34 56 78 vandaag")
    for width in range(60, 220, 10):
        lines = break_lines((Span(text),), float(width), SETTING, shaper)
        assert any("06\u00a012\u00a034\u00a056\u00a078" in text_of(line) for line in lines) or (
            width < 90
        )


def test_right_to_left_text_begins_at_the_right(shaper: Shaper) -> None:
    assert break_lines((Span("שלום"),), 100, SETTING, shaper)[0].leftwards
    assert not break_lines((Span("Dag שלום"),), 100, SETTING, shaper)[0].leftwards
    assert break_lines((Span("Dag"),), 100, Type(12.0, leftwards=True), shaper)[0].leftwards


def test_what_no_typeface_has_is_named_and_can_be_copied(shaper: Shaper) -> None:
    assert shaper.typefaces.missing("a\u0378漢ع\u200d\u0301") == ("\u0378", "漢")
    shape = shaper.shape("漢", bold=False, leftwards=False, language="nl")
    assert [cluster.text for cluster in shape.stretches[0].clusters] == ["漢"]
    assert len(shape.stretches[0].clusters[0].glyphs) == len("[U+6F22]")


EMOJI = ("😀", "❤️", "👍🏽", "👨‍👩‍👧", "🇳🇱", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "☎️", "🏳️‍🌈", "🫠", "⭐", "🏽")
"""A face, one with a sign for pictures, of a colour, of three joined, flags, a key, odd ones."""


@pytest.mark.parametrize("leftwards", [False, True])
@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("emoji", EMOJI)
def test_an_emoji_is_one_picture(
    shaper: Shaper, emoji: str, *, bold: bool, leftwards: bool
) -> None:
    shape = shaper.shape(f"a{emoji}b1", bold=bold, leftwards=leftwards, language="nl")
    pictures = [each for each in shape.stretches if each.face.name == "NotoEmoji-Regular"]
    assert [each.text for stretch in pictures for each in stretch.clusters] == [emoji]
    assert len(pictures[0].clusters[0].glyphs) == 1
    assert shape.missing == ()


def test_letters_and_their_signs_are_no_pictures(shaper: Shaper) -> None:
    """A star that a letter face has, an arrow with a sign for pictures, CJK: none is an emoji."""
    for text in ("12 # * ©™", "→\ufe0f", "é → ab"):
        shape = shaper.shape(text, bold=False, leftwards=False, language="nl")
        assert not any(each.face.pictures for each in shape.stretches)
        assert shape.missing == ()


def test_pictures_that_nobody_joined_stand_beside_each_other(shaper: Shaper) -> None:
    shape = shaper.shape("🦊\u200d🚲", bold=False, leftwards=False, language="nl")
    assert [each.text for each in shape.stretches[0].clusters] == ["🦊\u200d🚲"]
    assert len(shape.stretches[0].clusters[0].glyphs) == 2


def test_the_typeface_of_emoji_is_read_when_a_text_has_one() -> None:
    typefaces = Typefaces.load(RESOURCES)
    typefaces.runs("Oma → é עברית 06-12345678 1# ©", bold=False)
    assert "emoji" not in vars(typefaces)
    typefaces.runs("Oma 😀", bold=False)
    assert "emoji" in vars(typefaces)


@given(many=st.lists(st.sampled_from(EMOJI), min_size=1, max_size=30), width=st.floats(20, 200))
@pytest.mark.parametrize("before", ["", "ע"])
def test_no_emoji_is_cut_at_the_end_of_a_line(
    shaper: Shaper, before: str, many: list[str], width: float
) -> None:
    text = before + "".join(many)
    broken = break_lines((Span(text),), width, SETTING, shaper)
    clusters = [
        cluster.text
        for line in broken
        for run in line.runs
        for shape in run.shapes
        for stretch in shape.stretches
        for cluster in stretch.clusters
    ]
    assert sorted(clusters) == sorted([*before, *EMOJI_SEQUENCE.findall("".join(many))])


def test_pieces_are_forgotten_on_request(shaper: Shaper) -> None:
    before = shaper.shape("weg", bold=False, leftwards=False, language="nl")
    assert shaper.shape("weg", bold=False, leftwards=False, language="nl") is before
    shaper.forget()
    assert shaper.shape("weg", bold=False, leftwards=False, language="nl") is not before
