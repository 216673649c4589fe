"""The calendar file holds days and the reference of the file, to the byte, and nothing else."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.exchange.calendar_file import LONGEST_LINE, Moment, calendar_file

MADE = datetime(2026, 11, 23, 9, 30, 15, tzinfo=UTC)

WHOLE = (
    b"BEGIN:VCALENDAR\r\n"
    b"VERSION:2.0\r\n"
    b"PRODID:-//Gezinsmap//Agenda//NL\r\n"
    b"CALSCALE:GREGORIAN\r\n"
    b"METHOD:PUBLISH\r\n"
    b"BEGIN:VEVENT\r\n"
    b"UID:ca978112ca1bbdcafac231b39a23dc4d@gezinsmap\r\n"
    b"DTSTAMP:20261123T093015Z\r\n"
    b"DTSTART;VALUE=DATE:20261231\r\n"
    b"DTEND;VALUE=DATE:20270101\r\n"
    b"SUMMARY:2026-0117\r\n"
    b"CLASS:PRIVATE\r\n"
    b"TRANSP:TRANSPARENT\r\n"
    b"END:VEVENT\r\n"
    b"END:VCALENDAR\r\n"
)


def test_the_whole_file_to_the_byte() -> None:
    made = calendar_file("2026-0117", [Moment(date(2026, 12, 31), "a")], MADE)
    assert made == WHOLE


def test_without_moments_it_is_an_empty_calendar() -> None:
    assert b"VEVENT" not in calendar_file("x", (), MADE)


def test_the_same_moment_keeps_its_id_and_another_has_another() -> None:
    one, other = Moment(date(2026, 12, 31), "a"), Moment(date(2026, 12, 31), "b")
    lines = calendar_file("x", (one, other, one), MADE).splitlines()
    ids = [each for each in lines if each.startswith(b"UID:")]
    assert ids[0] == ids[2] != ids[1]


@given(st.text(max_size=200))
def test_any_reference_fits_in_lines_and_is_read_back(reference: str) -> None:
    made = calendar_file(reference, [Moment(date(2026, 1, 1), "a")], MADE)
    lines = made.split(b"\r\n")
    assert all(len(each) <= LONGEST_LINE for each in lines)
    assert made.decode().count("\r\n") == made.count(b"\n") == made.count(b"\r")
    unfolded = made.decode().replace("\r\n ", "")
    found = next(each for each in unfolded.split("\r\n") if each.startswith("SUMMARY:"))
    read, signs = "", iter(found.removeprefix("SUMMARY:"))
    for sign in signs:
        read += next(signs) if sign == "\\" else sign
    assert read == " ".join(reference.split())


def test_a_long_reference_goes_on_in_the_next_line_and_no_letter_is_cut() -> None:
    made = calendar_file("é" * 100, [Moment(date(2026, 1, 1), "a")], MADE)
    lines = [each.decode() for each in made.split(b"\r\n")]
    first = next(place for place, each in enumerate(lines) if each.startswith("SUMMARY:"))
    assert len(lines[first].encode()) <= LONGEST_LINE
    assert lines[first + 1].startswith(" é")
    together = "".join(each.strip() for each in lines[first : first + 4])
    assert together.startswith("SUMMARY:" + "é" * 100)
