"""Laws of things in a row: nothing overlaps, order is kept, and no better place exists."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.domain.spread import spread

PLACES = st.lists(st.floats(-1e3, 1e3, allow_nan=False), min_size=1, max_size=12)


@given(PLACES, st.floats(0.1, 10))
def test_neighbours_keep_their_distance(wishes: list[float], gap: float) -> None:
    places = spread(wishes, [gap] * len(wishes))
    assert all(right - left >= gap - 1e-6 for left, right in pairwise(places))


@given(PLACES, st.floats(0.1, 10), st.integers(0, 11), st.floats(-1, 1))
def test_moving_one_thing_never_comes_nearer_to_all_wishes(
    wishes: list[float], gap: float, which: int, step: float
) -> None:
    places = list(spread(wishes, [gap] * len(wishes)))
    cost = sum((place - wish) ** 2 for place, wish in zip(places, wishes, strict=True))
    moved = places.copy()
    moved[which % len(moved)] += step
    if all(b - a >= gap for a, b in pairwise(moved)):
        assert sum((a - b) ** 2 for a, b in zip(moved, wishes, strict=True)) >= cost - 1e-4
