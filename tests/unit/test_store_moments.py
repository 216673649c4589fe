"""Shows that a moment in a file's name is read back, and that nothing else is taken for one."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.store.moments import marked, read_mark

ZONES = st.integers(-720, 720).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=ZONES)  # noqa: DTZ001 - hypothesis adds the zone


@given(MOMENTS)
def test_a_mark_is_read_back_to_the_second(moment: datetime) -> None:
    mark = marked(moment)
    assert read_mark(mark) == moment.replace(microsecond=0)
    assert read_mark(mark).tzinfo is UTC
    assert len(mark) == len("2026-11-23T140300Z")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0001-01-01",
        "2026-11-23",
        "2026-11-23T140300",
        "2026-11-23T14:03:00Z",
        "2026-11-23T1403Z",
        "2026-11-23T140300+00:00",
        "2026-11-23T140300+01:00",
        "2026-02-30T140300Z",
        "20261123T140300Z",
        "2026-11-23T140300.5Z",
    ],
)
def test_what_is_spelled_otherwise_is_no_mark(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_mark(text)


@given(st.from_regex(r"\d{4}-\d\d-\d\dT\d{6}Z", fullmatch=True, alphabet="0123456789-TZ"))
def test_each_text_is_the_mark_of_one_moment_or_of_none(text: str) -> None:
    try:
        moment = read_mark(text)
    except ValueError:
        return
    assert marked(moment) == text
