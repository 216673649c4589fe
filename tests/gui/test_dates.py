"""Shows which typed texts are dates, and what is said of the others."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from mpg_desktop.ui.fields.dates import FIRST_YEAR, LAST_YEAR, Misreading, read_date
from mpg_desktop.ui.fields.times import read_time

TODAY = date(2026, 11, 23)
MARCH = date(2024, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        *("1-3-2024", "01-03-2024", "1/3/24", "1.3.24", "010324", "01032024", "2024-03-01"),
        *("1 maart 2024", "1 mrt 24", "1 Maart '24", "vrijdag 1 maart 2024", "vr 1-3-24"),
        *("1e maart 2024", "  1 - 3 - 2024 ", "1 mrt. 2024", "1 March 2024"),
    ],
)
def test_dates_as_people_type_them(text: str) -> None:
    assert read_date(text, TODAY).day == MARCH


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("vandaag", TODAY),
        ("Morgen", date(2026, 11, 24)),
        ("gisteren", date(2026, 11, 22)),
        ("3 mei", date(2026, 5, 3)),
        ("29-2-2024", date(2024, 2, 29)),
        ("1-3-36", date(2036, 3, 1)),
        ("1-3-37", date(1937, 3, 1)),
        ("", None),
        ("   ", None),
    ],
)
def test_short_ways_to_say_a_day(text: str, day: date | None) -> None:
    reading = read_date(text, TODAY)
    assert (reading.day, reading.wrong) == (day, None)


def test_nobody_is_born_in_the_future() -> None:
    assert read_date("1-3-30", TODAY, born=True).day == date(1930, 3, 1)
    assert read_date("1-3-26", TODAY, born=True).day == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("31-2-2024", Misreading.NO_SUCH_DAY),
        ("29-2-2023", Misreading.NO_SUCH_DAY),
        ("0-1-2024", Misreading.NO_SUCH_DAY),
        ("1-13-2024", Misreading.NO_SUCH_MONTH),
        ("1-0-2024", Misreading.NO_SUCH_MONTH),
        ("1-3-204", Misreading.FAR_YEAR),
        ("1-3-20244", Misreading.FAR_YEAR),
        ("ergens in mei", Misreading.UNREADABLE),
        ("1 lente 2024", Misreading.UNREADABLE),
        ("1-3-2024 of later", Misreading.UNREADABLE),
        ("١-٣-٢٠٢٤", Misreading.UNREADABLE),
    ],
)
def test_what_is_no_date_is_told_apart(text: str, wrong: Misreading) -> None:
    reading = read_date(text, TODAY)
    assert (reading.day, reading.wrong) == (None, wrong)


@given(some.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)))
def test_a_date_as_it_is_written_is_read_back(day: date) -> None:
    assert read_date(f"{day.day}-{day.month}-{day.year}", TODAY).day == day


@given(some.text())
def test_any_text_is_read_without_trouble(text: str) -> None:
    reading = read_date(text, TODAY)
    assert (reading.day is None) or (reading.wrong is None)
    read_time(text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        *(("14:30", time(14, 30)), ("14.30", time(14, 30)), ("1430", time(14, 30))),
        *(("9 uur", time(9)), ("9u15", time(9, 15)), ("25:00", None), ("straks", None)),
    ],
)
def test_times(text: str, moment: time | None) -> None:
    assert read_time(text) == moment
