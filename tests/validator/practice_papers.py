"""Every document of the practice family for every kind of reader, as a person would print them."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType

from msgspec.structs import replace

from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.content.practice import practice_family
from mpg_desktop.desk.paper_readers import readers_of
from mpg_desktop.desk.prints import Document, Order, Press
from mpg_desktop.desk.rulebook import Rulebook, load_rulebook
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import Person, Reading

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
DAY = date(2026, 11, 23)
MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@cache
def practice_case() -> Case:
    """Return the practice family on that day; a case never changes, so it is made only once."""
    return practice_family(RESOURCES, DAY, 1)


@cache
def rulebook(language: str = "nl") -> Rulebook:
    """Return all words and rules; these never change either."""
    return load_rulebook(RESOURCES, language)


def press(language: str = "nl") -> Press:
    """Return what prints, with the words of a language."""
    rules = rulebook(language)
    return Press(rules, say=load_phrases(RESOURCES, language).say, resources=RESOURCES)


@cache
def readers() -> Mapping[RecipientKind, Recipient]:
    """Return a reader of every kind; somebody of the family where there is one."""
    found = {each.kind: each for each in readers_of(practice_case(), rulebook().law, DAY)}
    return MappingProxyType({kind: found.get(kind, Recipient(kind)) for kind in RecipientKind})


def papers_in_arabic() -> Iterator[tuple[str, bytes]]:
    """Yield every document that Arabic covers for every kind of reader."""
    case, printer = practice_case(), press()
    covered = printer.languages.of("ar").covers or frozenset()
    for number, (kind, reader) in enumerate(readers().items(), start=1):
        for document in sorted(covered):
            order = Order(Document(document), reader, MOMENT, number, language="ar")
            yield f"{document} for {kind} in Arabic", printer.print(case, order).content


def papers_with_emoji() -> Iterator[tuple[str, bytes]]:
    """Yield a sheet on which emoji stand in the name of the family, in both directions."""
    case, printer = practice_case(), press()
    name = "Gezin 🦊 ❤️ 👨‍👩‍👧 👍🏽 👍 🇳🇱 1️⃣"
    case = case.put(replace(case.family, name=name))
    for language in ("", "ar"):
        order = Order(
            Document.FRIDGE, readers()[RecipientKind.WORKER], MOMENT, 1, language=language
        )
        yield f"emoji in {language or 'nl'}", printer.print(case, order).content


def papers_in_large_print() -> Iterator[tuple[str, bytes]]:
    """Yield every document for a parent who needs large print, who gets the most of all."""
    case, printer = practice_case(), press()
    reader = readers()[RecipientKind.PARENT_WITH_CUSTODY]
    person = next(each for each in case.all(Person) if each.id == reader.who)
    large = case.put(replace(person, reading=(Reading.LARGE_PRINT,)))
    for document in Document:
        order = Order(document, reader, MOMENT, 12, draft=True)
        yield f"{document} in large print", printer.print(large, order).content


def papers() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of every document for every kind of reader."""
    case, printer = practice_case(), press()
    for number, (kind, reader) in enumerate(readers().items(), start=1):
        for document in Document:
            order = Order(document, reader, MOMENT, number, draft=number % 2 == 0)
            yield f"{document} for {kind}", printer.print(case, order).content
