"""Which days, choices and numbers of a record stand on a page, as far as its words tell.

A text is found by its words. A day, a name or a grade is shorter, and may stand there for another
reason. So it only counts for a record of which a whole sentence stands there too, and as the words
behind each other in which the page says it; a number and an hour must stand right beside their day.
In doubt it is not there. (Pages from right to left come out of a document in another order: of
those only texts are known.)
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import Enum
from functools import cached_property

from msgspec.structs import replace

from mpg_desktop.domain.catalogue import Catalogue, Field
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.file import name_of
from mpg_desktop.domain.findings import Statement
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Agreement, Evaluation, Goal, PlanStep, Score
from mpg_desktop.domain.records import (
    Answer,
    AnyRecord,
    Appointment,
    Consent,
    HelpEpisode,
    Person,
    kind_of,
)
from mpg_desktop.domain.safety_records import (
    SafetyAgreement,
    SafetyCondition,
    SafetyPerson,
    Worry,
)
from mpg_desktop.domain.voice_records import Rating

Days = Callable[[date], str]
"""Says a day without its year, as the page does."""

TOLD: Mapping[type, tuple[str, ...]] = {
    Goal: ("by", "horizon", "ended_on"),
    PlanStep: ("who", "by_day"),
    Agreement: ("who", "since", "until"),
    Evaluation: ("day", "next_on"),
    SafetyAgreement: ("who", "band", "since", "until"),
    SafetyPerson: ("who", "tasks"),
    SafetyCondition: ("set_by", "until"),
    Worry: ("by", "about"),
    Rating: ("now", "later"),
    Statement: ("source", "severity", "since", "until"),
    Consent: ("given_on", "until", "withdrawn_on"),
    HelpEpisode: ("since", "until"),
}
"""Who, when and how far, as pages tell it beside the sentence that a record is about."""

SENTENCE = 3
"""Words of a text that nobody else would have written by chance."""

BESIDE = 4
"""Words between a day and the number or the hour that belongs to it, at the most."""

_WORD = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """Return the words of a text, in small letters."""
    return _WORD.findall(text.casefold())


def value_of(value: object) -> str:
    """Return a value as a text that is the same for equal values, for a mark."""
    match value:
        case Enum():
            return str(value.value)
        case date() | time():
            return value.isoformat()
        case tuple():
            return "|".join(map(value_of, value))
        case None:
            return ""
        case _:
            return str(value)


LATIN_ENDS = "\u024f"
"""The last letter of which a word is looked for on paper as it was typed."""


def stands_in(words: frozenset[str], text: str) -> bool:
    """Tell whether all words of a text are among others, wherever they stand.

    In doubt they are: letters that run from right to left come out of a document otherwise.
    """
    found = words_of(text)
    return bool(found) and all(each in words or each[-1] > LATIN_ENDS for each in found)


@dataclass(frozen=True, eq=False)
class Page:
    """The words of one document, in the language of which `catalogue` and `days` are.

    Of one that runs from right to left they come in another order: there it counts that they are
    on the page at all.
    """

    words: str
    copy: Copy
    catalogue: Catalogue
    days: Days
    leftwards: bool = False

    @classmethod
    def of(
        cls, printed: str, copy: Copy, catalogue: Catalogue, days: Days, *, leftwards: bool = False
    ) -> "Page":
        """Read a document."""
        return cls(f" {' '.join(words_of(printed))} ", copy, catalogue, days, leftwards)

    @cached_property
    def _here(self) -> frozenset[str]:
        return frozenset(self.words.split())

    def says(self, text: str, least: int = 1) -> bool:
        """Tell whether the words of a text, `least` or more, stand behind each other."""
        found = words_of(text)
        if len(found) < least:
            return False
        if self.leftwards:
            return stands_in(self._here, text)
        return f" {' '.join(found)} " in self.words

    def chosen_on(self, record: AnyRecord, texts: Iterable[str]) -> Iterator[str]:
        """Yield the fields of a record that stand here; `texts` are what was typed in it."""
        match record:
            case Answer():
                yield from self._answered(record)
            case Score():
                yield from self._scored(record)
            case Appointment():
                yield from self._agreed(record)
            case _ if any(self.says(each, SENTENCE) for each in texts):
                yield from self._told(record)

    def _scored(self, score: Score) -> Iterator[str]:
        if (
            score.day is None
            or score.number is None
            or not self.says(name_of(self.copy, score.who))
        ):
            return
        if self._beside(str(score.number), self.days(score.day)):
            yield from ("day", "number")

    def _agreed(self, appointment: Appointment) -> Iterator[str]:
        day, hour = appointment.day, appointment.at
        if day is not None and hour is not None:
            if self._beside(self.days(day), f"{hour:%H.%M}"):
                yield from ("day", "at")
        elif day is not None and self.says(self.days(day)):
            yield "day"

    def _told(self, record: AnyRecord) -> Iterator[str]:
        for name in TOLD.get(type(record), ()):
            field = self.catalogue.records[kind_of(record)].field(name)
            if self._stands(field, getattr(record, name)):
                yield name

    def _beside(self, one: str, other: str) -> bool:
        """Tell whether a text stands close before another."""
        if self.leftwards:
            return self.says(one) and self.says(other)
        first, last = (re.escape(" ".join(words_of(each))) for each in (one, other))
        return re.search(rf" {first}(?: \w+){{0,{BESIDE}}}? {last} ", self.words) is not None

    def _answered(self, answer: Answer) -> Iterator[str]:
        """Yield what of an answer stands here: the question must stand here too.

        As it was asked, or as it is asked now in the language of the page.
        """
        name = name_of(self.copy, answer.about)
        asked = (answer, replace(answer, wording=""))
        if not any(self.says(self.catalogue.wording(each, name)) for each in asked):
            return
        if answer.day is not None and self.says(self.days(answer.day)):
            yield "day"
        if answer.choices and not answer.text:
            names = {each.id: name_of(self.copy, each.id) for each in self.copy.all(Person)}
            if all(map(self.says, self.catalogue.reading(answer, names))):
                yield "choices"

    def _stands(self, field: Field, value: object) -> bool:
        """Tell whether a value stands here; an empty one and one without a name do not."""
        match value:
            case tuple():
                return bool(value) and all(self._stands(field, each) for each in value)
            case Enum():
                named = [each.label for each in field.options if each.id == str(value.value)]
                # A page that runs to the left has words of its own: in doubt it stands there.
                return self.leftwards or any(map(self.says, named))
            case date():
                return self.says(self.days(value))
            case str():
                return self.says(name_of(self.copy, RecordId(value)))
            case _:
                return False
