"""Puts the values of records into words, as a reader of a copy may have them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import Enum
from typing import Any

from mpg_desktop.domain.catalogue import Catalogue, Field, Kind
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.directions import LEFTWARDS, apart, from_the_right, leans_left
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import AgeKind, age_on, display_name
from mpg_desktop.domain.records import (
    Address,
    Answer,
    AnyRecord,
    Attachment,
    Organisation,
    Person,
    kind_of,
)
from mpg_desktop.domain.sayings import listed
from mpg_desktop.printing.style import Say

NAMED_BY = ("called", "name", "label", "what", "purpose", "occasion")
"""The fields that say in a few words which record this is, the best first."""


@dataclass(frozen=True, slots=True)
class Line:
    """A label and what is said under it."""

    label: str
    words: str


@dataclass(frozen=True, eq=False)
class Reading:
    """The words for everything in one copy."""

    copy: Copy
    catalogue: Catalogue
    say: Say

    def day(self, day: date) -> str:
        """Return a date as people write it: 3 maart 2026."""
        month = self.say(f"paper.months.m{day.month}")
        return self.say("paper.page.day", day=day.day, month=month, year=day.year)

    def name(self, record_id: RecordId | None) -> str:
        """Return what somebody or something is called; '' for what this reader does not get."""
        record = self.copy.records.get(record_id) if record_id is not None else None
        match record:
            case Person():
                return display_name(record)
            case Organisation() | Attachment():
                return record.name
            case Address():
                return record.label or record.lines.partition("\n")[0]
            case _:
                return ""

    def names(self) -> Mapping[RecordId, str]:
        """Return what everyone in the copy is called."""
        return {each.id: display_name(each) for each in self.copy.all(Person)}

    def age(self, person: Person) -> str:
        """Return somebody's age on the day of the copy, in words; '' when it is not known here."""
        age = age_on(person, self.copy.occasion.day)
        if age.kind is AgeKind.UNKNOWN:
            return ""
        values = {
            key: self.day(value) if isinstance(value, date) else value
            for key, value in age.values.items()
        }
        return self.say(age.phrase, **values)

    def name_and_age(self, person: Person) -> str:
        """Return what somebody is called, with the age where it is known here."""
        return self.in_a_row(filter(None, (self.name(person.id), self.age(person))))

    @property
    def mirrored(self) -> bool:
        """Whether sentences run from right to left."""
        return self.say("paper.page.language") in LEFTWARDS

    def apart(self, text: str) -> str:
        """Return a text that stands in a sentence of ours, so that it does not turn it round."""
        return apart(text) if self.mirrored or leans_left(text) else text

    def in_a_row(self, texts: Iterable[str], between: str = "") -> str:
        """Return texts behind each other, each in its own direction; with commas in between."""
        between = between or f"{self.say('paper.page.comma')} "
        row = between.join(map(self.apart, texts))
        return from_the_right(row) if self.mirrored else row

    def listed(self, words: Iterable[str]) -> str:
        """Return words as a list in a sentence: a, b and c."""
        comma, conjunction = self.say("paper.page.comma"), self.say("paper.page.and")
        found = listed(tuple(map(self.apart, words)), conjunction, comma)
        if not self.mirrored:
            return found
        # An Arabic *and* is a part of the word behind it, and stands on its line.
        return from_the_right(found.replace(f" {conjunction} ", f" {conjunction}\u00a0"))

    def title(self, record: AnyRecord) -> str:
        """Return in a few words which record this is; '' when nothing says so."""
        if isinstance(record, Person):
            return display_name(record)
        found = (getattr(record, field, "") for field in NAMED_BY)
        return next((text for text in found if text), "")

    def lines(self, record: AnyRecord) -> Iterator[Line]:
        """Yield every filled field of a record with its label, in the order of the editor."""
        kind = kind_of(record)
        words = self.catalogue.records.get(kind)
        for field in words.fields if words else ():
            text = self.value(field, getattr(record, field.name, None))
            why = record.why_blank(field.name)
            if not text and why is not None:
                text = self.catalogue.blanks[why]
            if text:
                yield Line(field.label, text)

    def value(self, field: Field, value: Any) -> str:  # noqa: ANN401 - a field holds any type
        """Return one value in words; '' for an empty one."""
        if isinstance(value, tuple):
            return ", ".join(self.value(field, each) for each in value)
        return self._single(field, value) if value is not None else ""

    def _single(self, field: Field, value: Any) -> str:  # noqa: ANN401 - a field holds any type
        match value:
            case date():
                return self.day(value)
            case time():
                return value.strftime("%H.%M")
            case Enum():
                return self._option(field, str(value.value))
            case str() if field.kind in {Kind.LINK, Kind.LINKS, Kind.PERSON}:
                return self.name(RecordId(value))
            case _:
                return str(value)

    def answer(self, answer: Answer) -> str:
        """Return what was answered, in words."""
        why = next((blank.why for blank in answer.blank), None)
        if answer.day is not None:
            return self.day(answer.day)
        texts = self.catalogue.reading(answer, self.names())
        if not texts and why is not None:
            return self.catalogue.blanks[why]
        return "\n".join(texts) if len(texts) < 2 or answer.text else ", ".join(texts)  # noqa: PLR2004 - several

    def _option(self, field: Field, word: str) -> str:
        options = field.options or self.catalogue.yes_no
        return next((each.label for each in options if each.id == word), word)
