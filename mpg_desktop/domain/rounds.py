"""Two rounds beside each other: what changed, per voice, in sentences and drawn.

The same compares the present situation with an alternative one.
"""

from collections.abc import Iterator

from msgspec import Struct

from mpg_desktop.domain.conditions import Condition, Conditions
from mpg_desktop.domain.file import File, look_up
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import Line, Outline, Picture, Point, Stroke, Symbol, frame
from mpg_desktop.domain.sayings import Saying, bare
from mpg_desktop.domain.voice_records import Level, Rating, Round, Voice
from mpg_desktop.domain.voices import SCALE, rating_of, voice_name, voices_of

COLUMN = 2.2
"""Grid units between two levels."""

DOT = 0.08
"""Grid units that the foot of a column is wide."""

ROW = 1.4
"""Grid units between two conditions."""

MARK = 0.36
"""Grid units that a mark is wide."""


class Moved(Struct, frozen=True):
    """One condition of one voice in two rounds; `saying` says what changed, None when nothing."""

    condition: Condition
    before: Level | None
    after: Level | None
    saying: Saying | None


class VoiceChange(Struct, frozen=True):
    """What changed for one person between two rounds.

    `one` or `other` is None where this person did not speak in that round.
    """

    name: str
    one: Voice | None
    other: Voice | None
    moved: tuple[Moved, ...]

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """What changed, in sentences."""
        return tuple(each.saying for each in self.moved if each.saying is not None)


def compare_rounds(
    file: File, conditions: Conditions, one: RecordId, other: RecordId
) -> tuple[VoiceChange, ...]:
    """Return what changed from one round to another for each voice; no voices are joined.

    Between two situations nothing changed: then it is told how both are found.
    """
    first, second = _situation(file, one), _situation(file, other)
    words = _Words(conditions, first, second)
    before = {_person(each): each for each in voices_of(file, one)}
    after = {_person(each): each for each in voices_of(file, other)}
    return tuple(
        _change(file, words, before.get(key), after.get(key))
        for key in dict.fromkeys((*before, *after))
    )


def _person(voice: Voice) -> str:
    """Return what tells that two voices are of the same person."""
    return voice.who or voice.who_words or voice.id


def _situation(file: File, about: RecordId) -> str:
    """Return the situation that a round is about; '' for the present one."""
    found = look_up(file, Round, about)
    return bare(found.alternative) if found is not None else ""


def _change(file: File, words: "_Words", one: Voice | None, other: Voice | None) -> VoiceChange:
    present = other or one
    name = voice_name(file, present) if present else ""
    known = words.conditions
    shown = [*known.asked, *(each for each in known.conditions if each.retired)]
    moved = []
    for condition in shown:
        before, after = _level(file, one, condition), _level(file, other, condition)
        moved.append(Moved(condition, before, after, words.saying(condition, before, after)))
    return VoiceChange(name, one, other, tuple(moved))


def _level(file: File, voice: Voice | None, condition: Condition) -> Level | None:
    rating: Rating | None = rating_of(file, voice.id, condition.id) if voice else None
    return rating.now if rating else None


class _Words(Struct, frozen=True):
    """How it is told what a voice finds in two rounds, each about a situation ('' the present)."""

    conditions: Conditions
    first: str
    second: str

    def saying(
        self, condition: Condition, before: Level | None, after: Level | None
    ) -> Saying | None:
        """Return what differs; None when nothing does."""
        if before is after:
            return None
        levels = self.conditions.level(before), self.conditions.level(after)
        named: dict[str, str | int] = {
            "condition": condition.label,
            "before": levels[0].label,
            "after": levels[1].label,
        }
        if self.first == self.second:
            return Saying(f"voices.change.{_course(before, after)}", named)
        if self.first and self.second:
            named |= {"first": self.first, "situation": self.second}
            return Saying("voices.change.alternatives", named)
        named["situation"] = self.first or self.second
        return Saying(f"voices.change.{'alternative' if self.first else 'present'}", named)


def _course(before: Level | None, after: Level | None) -> str:
    """Return whether it became better or worse; 'other' where that cannot be said."""
    if before not in SCALE or after not in SCALE:
        return "other"
    return "better" if SCALE.index(after) > SCALE.index(before) else "worse"


def rounds_picture(conditions: Conditions, change: VoiceChange, names: tuple[str, str]) -> Picture:
    """Draw one voice in two rounds: a row per condition, a column per level.

    A circle marks the earlier round, a square the later one, a line goes from the one to the other.
    What was not discussed or not known has no mark. `names` says the rounds in words.
    """
    rows = [each for each in change.moved if not each.condition.retired]
    bottom = (len(rows) + 0.4) * ROW
    columns = [
        Stroke((Point(x * COLUMN, 0.0), Point(x * COLUMN, bottom)), Line.FAINT)
        for x in range(1, len(SCALE) + 1)
    ]
    drawn = [_row(row, (index + 0.6) * ROW) for index, row in enumerate(rows)]
    strokes = (*columns, *(stroke for lines, _ in drawn for stroke in lines))
    marks = (symbol for _, symbols in drawn for symbol in symbols)
    symbols = (*_feet(conditions, bottom), *marks, *_legend(names, bottom))
    return frame(strokes, symbols, margin=1.6)


def _row(row: Moved, y: float) -> tuple[list[Stroke], list[Symbol]]:
    """Return the line between the two marks of a condition, and its label and marks."""
    condition = row.condition
    label = Symbol(
        RecordId(f"condition-{condition.id}"),
        Point(0.0, y - 0.2),
        Outline.ROUNDED,
        0.6,
        str(condition.number),
        (condition.short,),
    )
    start, end = _place(row.before, y), _place(row.after, y)
    lines = [Stroke((start, end))] if start and end and start != end else []
    marks = [
        Symbol(RecordId(f"{when}-{condition.id}"), at, outline, size)
        for when, at, outline, size in (
            ("before", start, Outline.CIRCLE, MARK * 1.5),
            ("after", end, Outline.SQUARE, MARK),
        )
        if at is not None
    ]
    return lines, [label, *marks]


def _feet(conditions: Conditions, bottom: float) -> Iterator[Symbol]:
    """Yield what each column stands for."""
    for column, level in enumerate(SCALE, start=1):
        at = Point(column * COLUMN, bottom + 0.3)
        name = (conditions.level(level).label,)
        yield Symbol(RecordId(f"level-{level}"), at, Outline.CIRCLE, DOT, captions=name)


def _legend(names: tuple[str, str], bottom: float) -> Iterator[Symbol]:
    """Yield the marks of both rounds, with what each round is called."""
    ways = zip(names, (Outline.CIRCLE, Outline.SQUARE), strict=True)
    for place, (name, outline) in enumerate(ways):
        at = Point((1.5 + place * 2) * COLUMN, bottom + 1.9)
        yield Symbol(RecordId(f"round-{place}"), at, outline, MARK, captions=(name,))


def _place(level: Level | None, y: float) -> Point | None:
    return Point((SCALE.index(level) + 1) * COLUMN, y) if level in SCALE else None
