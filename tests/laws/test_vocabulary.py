"""Laws of the words that are almost what was typed: when a word came in makes no difference."""

from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.store import slips

WORD = st.text("abcé漢", min_size=1, max_size=9)


@given(
    first=st.lists(WORD),
    later=st.lists(WORD),
    typed=st.text("abcé漢", max_size=9),
    start=st.booleans(),
)
def test_a_word_that_comes_in_later_is_known_as_well(
    *, first: list[str], later: list[str], typed: str, start: bool
) -> None:
    grown, whole = slips.Vocabulary({*first}), slips.Vocabulary({*first, *later})
    grown.near(typed, is_start=start)
    grown.add(later)
    assert len(grown) == len(whole) == len({*first, *later})
    assert grown.near(typed, is_start=start) == whole.near(typed, is_start=start)


@given(words=st.lists(WORD), typed=st.text("abcé漢", min_size=4, max_size=9))
def test_every_word_with_one_slip_is_found(*, words: list[str], typed: str) -> None:
    near = slips.Vocabulary({*words}).near(typed, is_start=False)
    one = {word for word in words if slips.slips_between(typed, word, 1, is_start=False) <= 1}
    assert one <= set(near) or len(near) == slips.MOST
    limit = slips.forgiven(typed)
    assert all(slips.slips_between(typed, word, limit, is_start=False) <= limit for word in near)
