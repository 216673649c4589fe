"""Laws of advice on a text: exact places, no word of anybody else, and the same in any company."""

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.domain.sentences import quoted
from mpg_desktop.domain.wording_hints import Hint, HintKind, hints
from tests.rules import PLAIN

FORMS = st.sampled_from([form for word in PLAIN.words for form in word.forms])
PIECES = st.one_of(
    FORMS,
    FORMS.map(str.capitalize),
    st.sampled_from(["wordt", "gebeld", "is", "besproken", "Sem", "TV", "XKZ", "20.00", "o.a."]),
    st.sampled_from(
        [". ", "? ", ", ", "\n", " ", "-", "“", "”", '"', "‘", "’", "(", ")", "\u0301"]
    ),
    st.text(max_size=8),
)
TEXTS = st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join)
BESIDE = st.sampled_from(
    ["Het regent.", "De zon schijnt vandaag!", "Komt oma ook?", "Lotte lacht."]
)
FRIENDLY = st.lists(
    st.sampled_from(["Sem", "belt", "oma", "tevens", "casusregie", "lui", "XKZ", "o.a.", "wordt"]),
    min_size=1,
    max_size=20,
).map(lambda words: f"Zij {' '.join(words)} nu.")


def moved(found: tuple[Hint, ...], by: int) -> list[tuple[object, ...]]:
    """Return hints as they are when everything stands so many letters further on."""
    return [
        (each.start + by, each.end + by, each.kind, each.words, each.swap, each.count)
        for each in found
    ]


@given(TEXTS)
def test_every_hint_lies_in_the_text_and_quotes_it(text: str) -> None:
    for each in hints(text, PLAIN):
        assert 0 <= each.start < each.end <= len(text)
        assert each.words == text[each.start : each.end]


@given(TEXTS)
def test_no_hint_begins_or_ends_in_what_somebody_said(text: str) -> None:
    own = quoted(text)
    for each in hints(text, PLAIN):
        assert not any(start <= each.start < end for start, end in own)
        assert not any(start < each.end <= end for start, end in own)


@given(TEXTS, BESIDE, BESIDE)
def test_a_line_above_or_below_changes_no_hint(text: str, above: str, below: str) -> None:
    alone = moved(hints(text, PLAIN), len(above) + 1)
    assert moved(hints(f"{above}\n{text}\n{below}", PLAIN), 0) == alone


@given(FRIENDLY, BESIDE, BESIDE)
def test_a_sentence_beside_it_changes_no_hint(text: str, before: str, after: str) -> None:
    alone = moved(hints(text, PLAIN), len(before) + 1)
    assert moved(hints(f"{before} {text} {after}", PLAIN), 0) == alone


@given(FORMS)
def test_every_form_in_the_list_is_found(form: str) -> None:
    text = f"Zij zegt {form} nu"
    found = [each for each in hints(text, PLAIN) if each.word is not None]
    assert any(each.start <= 9 and each.end >= 9 + len(form) for each in found) or any(
        each.words == form for each in found
    )


@given(TEXTS)
def test_a_swap_is_offered_only_for_one_word_of_the_list(text: str) -> None:
    for each in hints(text, PLAIN):
        if each.swap:
            assert each.kind in (HintKind.WORD, HintKind.ABBREVIATION)
            assert each.word is not None
            assert each.word.swap.lower() in each.swap.lower()


def test_a_very_long_text_takes_no_more_than_its_length() -> None:
    """100,000 letters in about the time of ten times 10,000, whatever they are."""
    sample = (
        "Moeder is onbetrouwbaar. Er wordt z.s.m. gebeld i.v.m. OTS en “rust” thuis, zegt Sem. "
    )
    for part in (sample, "a-", "“", " 'ab", "wordt ", "XKZ (x ", ". ", "a'", "\n"):
        short, long = ((part * (size // len(part) + 1))[:size] for size in (10_000, 100_000))
        assert _seconds(long) < 40 * max(_seconds(short), 0.001)


def _seconds(text: str) -> float:
    def once() -> float:
        begun = process_time()
        hints(text, PLAIN)
        return process_time() - begun

    return min(once(), once())
