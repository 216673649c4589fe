"""Reads what records and their fields are called, and holds them against the records themselves."""

from datetime import date, time
from enum import StrEnum
from types import NoneType
from typing import Any, get_args, get_type_hints

from mpg_desktop.content.errors import Mistake
from mpg_desktop.content.options import check_condition, read_condition, read_options
from mpg_desktop.content.toml_source import Table
from mpg_desktop.content.wording import Wording
from mpg_desktop.domain.catalogue import Field, Kind, Option, RecordWords, Section, Who
from mpg_desktop.domain.fields import record_kinds
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import AnyRecord, YesNo

KINDS: dict[type | Any, tuple[Kind, ...]] = {
    str: (Kind.LINE, Kind.TEXT),
    YesNo: (Kind.YES_NO,),
    int: (Kind.NUMBER,),
    date: (Kind.DATE,),
    time: (Kind.TIME,),
    RecordId: (Kind.PERSON, Kind.LINK),
}
"""The kinds of editor that fit what a field holds."""


def read_record_words(
    kind: str, table: Table, wording: Wording, yes_no: tuple[Option, ...]
) -> RecordWords:
    """Read the words for one kind of record. Raises `ContentError`, also for unknown fields."""
    types = record_kinds()
    if kind not in types:
        expected = ", ".join(types)
        raise table.mistake(Mistake.UNKNOWN_KEY, "", word=kind, expected=expected)
    sections = tuple(
        _read_section(key, each, wording) for key, each in table.table("sections").every_table()
    )
    reader = _FieldReader(types, get_type_hints(types[kind]), sections, yes_no, wording)
    tables = dict(table.table("fields").every_table())
    fields = {name: reader.read(name, each) for name, each in tables.items()}
    choices = {name: field.options for name, field in fields.items() if field.options}
    for name, field in fields.items():
        if field.shown_when is not None:
            check_condition(tables[name], field.shown_when, choices)
    words = RecordWords(
        kind=kind,
        label=wording.text(table, "label"),
        plural=wording.text(table, "plural"),
        add=wording.text(table, "add", ""),
        none_yet=wording.text(table, "none_yet", ""),
        help=wording.text(table, "help", ""),
        fields=tuple(fields.values()),
        sections=sections,
    )
    table.finish()
    return words


def _read_section(key: str, table: Table, wording: Wording) -> Section:
    section = Section(key, wording.text(table, "label"), table.flag("light", default=False))
    table.finish()
    return section


class _FieldReader:
    """Reads the fields of one kind of record."""

    def __init__(
        self,
        types: dict[str, type[AnyRecord]],
        hints: dict[str, Any],
        sections: tuple[Section, ...],
        yes_no: tuple[Option, ...],
        wording: Wording,
    ) -> None:
        self._types = types
        self._hints = hints
        self._sections = [each.id for each in sections]
        self._yes_no = yes_no
        self._wording = wording

    def read(self, name: str, table: Table) -> Field:
        if name not in self._hints:
            expected = ", ".join(self._hints)
            raise table.mistake(Mistake.UNKNOWN_KEY, "", word=name, expected=expected)
        holds = _held(self._hints[name])
        kind = table.one_of("kind", Kind)
        fitting = _kinds(self._hints[name], holds)
        if kind not in fitting:
            expected = ", ".join(fitting)
            raise table.mistake(Mistake.WRONG_VALUE, "kind", word=kind, expected=expected)
        field = Field(
            name=name,
            kind=kind,
            label=self._wording.text(table, "label"),
            help=self._wording.text(table, "help", ""),
            section=self._section(table),
            options=self._options(table, kind, holds),
            links_to=self._links(table, kind),
            shown_when=read_condition(table),
            light=table.flag("light", default=False),
            suggestions=self._wording.texts(table, "suggestions"),
            own_words=table.flag("own_words", default=False),
            who=table.one_of("who", Who, Who.ANYBODY),
        )
        table.finish()
        return field

    def _section(self, table: Table) -> str:
        section = table.text("section", "")
        if section and section not in self._sections:
            expected = ", ".join(self._sections)
            raise table.mistake(Mistake.WRONG_VALUE, "section", word=section, expected=expected)
        return section

    def _options(self, table: Table, kind: Kind, holds: object) -> tuple[Option, ...]:
        if kind is Kind.YES_NO:
            return self._yes_no
        if kind not in (Kind.CHOICE, Kind.CHOICES) or not isinstance(holds, type):
            return ()
        options = read_options(table, self._wording)
        words = [str(each) for each in holds]  # type: ignore[attr-defined] # an enumeration
        for option in options:
            if option.id not in words:
                expected = ", ".join(words)
                there = table.table("options")
                raise there.mistake(Mistake.UNKNOWN_KEY, option.id, expected=expected)
        for word in words:
            if word not in [each.id for each in options]:
                raise table.table("options").mistake(Mistake.MISSING_KEY, word)
        return options

    def _links(self, table: Table, kind: Kind) -> tuple[str, ...]:
        if kind is Kind.PERSON:
            return ("person",)
        if kind not in (Kind.LINK, Kind.LINKS):
            return ()
        links = table.texts("links_to")
        for position, link in enumerate(links):
            if link not in self._types:
                raise table.item_mistake(link, "links_to", position, ", ".join(self._types))
        return links


def _held(hint: object) -> object:
    """Return what a field holds, apart from None and from being a list of it."""
    parts = [each for each in get_args(hint) if each not in (NoneType, ...)]
    return parts[0] if parts else hint


def _kinds(hint: object, holds: object) -> tuple[Kind, ...]:
    """Return the kinds of editor that fit a field."""
    several = getattr(hint, "__origin__", None) is tuple
    if holds is RecordId and several:
        return (Kind.LINKS,)
    if holds in KINDS:
        return KINDS[holds]
    if isinstance(holds, type) and issubclass(holds, StrEnum):
        return (Kind.CHOICES,) if several else (Kind.CHOICE,)
    return ()
