"""Numbers and scales over time, each person apart: never added up, never averaged.

What one person gave is that person's own line; the picture has one band per person, and what it
shows is said in words beside it.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from msgspec import Struct

from mpg_desktop.domain.file import File, name_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import Line, Outline, Picture, Point, Stroke, Symbol, frame
from mpg_desktop.domain.plan_records import Attainment, Score

LOWEST, HIGHEST = 0, 10
"""Between what a score lies."""

LEAST, MOST = -2, 2
"""Between what a level of goal attainment lies."""

MOST_DAYS = 6
"""How many days a picture shows: the last ones; older numbers stand in the words beside it."""

NAME_AT, FIRST_AT, STEP = 0.0, 2.4, 1.7
"""Grid units from the left to the names, to the first day, and from one day to the next."""

BAND, HIGH = 2.2, 1.5
"""Grid units from one person's band to the next, and from its lowest level to its highest."""

MARK, DOT = 0.62, 0.06
"""Grid units that a mark is wide, and the point above a day."""


class Given(Struct, frozen=True):
    """What somebody gave on a day: a number from 0 to 10, or a level from -2 to 2."""

    record: RecordId
    day: date | None
    number: int


class Series(Struct, frozen=True):
    """What one person gave over time, the earliest first; `name` is '' for the worker's own."""

    who: RecordId | None
    name: str
    given: tuple[Given, ...]

    @property
    def last(self) -> Given:
        """What was given last."""
        return self.given[-1]


def score_series(file: File, of: RecordId) -> tuple[Series, ...]:
    """Return the scores of a goal or of something else, one series per person."""
    return _series(
        file,
        (
            (each.who, each.who_words, Given(each.id, each.day, each.number))
            for each in file.all(Score)
            if each.of == of and each.number is not None
        ),
    )


def attainment_series(file: File, goal: RecordId) -> tuple[Series, ...]:
    """Return where a goal stood on its yardstick, one series per person."""
    return _series(
        file,
        (
            (each.who, each.who_words, Given(each.id, each.day, each.level))
            for each in file.all(Attainment)
            if each.goal == goal and each.level is not None
        ),
    )


def score_picture(
    series: Iterable[Series], words: Callable[[date], str], nameless: str = ""
) -> Picture:
    """Draw scores over time, one band per person. `words` writes a day, `nameless` a name."""
    return _picture(tuple(series), words, nameless, (LOWEST, HIGHEST))


def attainment_picture(
    series: Iterable[Series], words: Callable[[date], str], nameless: str = ""
) -> Picture:
    """Draw levels of a yardstick over time, a band per person, a line at the hoped-for level."""
    return _picture(tuple(series), words, nameless, (LEAST, MOST))


def signed(level: int) -> str:
    """Return a level as people write it: +1, 0, −1 with a real minus."""
    return f"+{level}" if level > 0 else str(level).replace("-", "−")


def _series(file: File, found: Iterable[tuple[RecordId | None, str, Given]]) -> tuple[Series, ...]:
    """Sort what was given by person, in the order in which people first gave something."""
    lines: dict[tuple[RecordId | None, str], list[Given]] = {}
    for who, words, given in found:
        lines.setdefault((who, "" if who else words), []).append(given)
    return tuple(
        Series(
            who,
            name_of(file, who) or words,
            tuple(sorted(given, key=lambda each: (each.day or date.min, each.record))),
        )
        for (who, words), given in lines.items()
    )


def _picture(
    series: tuple[Series, ...],
    words: Callable[[date], str],
    nameless: str,
    ends: tuple[int, int],
) -> Picture:
    days = sorted({each.day for one in series for each in one.given if each.day})[-MOST_DAYS:]
    across = {day: FIRST_AT + place * STEP for place, day in enumerate(days)}
    right = FIRST_AT + max(len(days) - 1, 0) * STEP
    strokes: list[Stroke] = []
    symbols: list[Symbol] = []
    for row, one in enumerate(series):
        bottom = row * BAND + HIGH
        strokes += _levels(bottom, right, ends)
        points = [
            (each, _at(each, across, bottom, ends)) for each in one.given if each.day in across
        ]
        if len(points) > 1:
            strokes.append(Stroke(tuple(at for _, at in points), Line.THICK))
        symbols += [_mark(each, at, ends) for each, at in points]
        middle = Point(NAME_AT, bottom - HIGH / 2 - 0.2)
        key = RecordId(f"name-{row}")
        symbols.append(Symbol(key, middle, Outline.CIRCLE, 0.0, captions=(one.name or nameless,)))
    foot = (len(series) - 1) * BAND + HIGH + MARK
    for day, x in across.items():
        key = RecordId(f"day-{day}")
        symbols.append(Symbol(key, Point(x, foot), Outline.CIRCLE, DOT, captions=(words(day),)))
    return frame(tuple(strokes), tuple(symbols), margin=0.5)


def _levels(bottom: float, right: float, ends: tuple[int, int]) -> list[Stroke]:
    """Return the lines of the lowest and the highest level, and of the middle of a yardstick."""
    shares = (0.0, 0.5, 1.0) if ends[0] < 0 else (0.0, 1.0)
    return [
        Stroke(
            (
                Point(FIRST_AT - 0.5, bottom - share * HIGH),
                Point(right + 0.5, bottom - share * HIGH),
            ),
            Line.FAINT,
        )
        for share in shares
    ]


def _at(given: Given, across: Mapping[date, float], bottom: float, ends: tuple[int, int]) -> Point:
    low, high = ends
    inside = min(max(given.number, low), high)
    x = across[given.day] if given.day else FIRST_AT
    return Point(x, bottom - HIGH * (inside - low) / (high - low))


def _mark(given: Given, at: Point, ends: tuple[int, int]) -> Symbol:
    words = signed(given.number) if ends[0] < 0 else str(given.number)
    return Symbol(given.record, at, Outline.CIRCLE, MARK, inside=words)
