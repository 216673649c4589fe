"""Reads who may read what from `resources/recipients.toml`, and holds it against the records."""

from pathlib import Path
from types import MappingProxyType

from mpg_desktop.content.errors import ContentError, Mistake
from mpg_desktop.content.law import wording_of
from mpg_desktop.content.phrases import DUTCH
from mpg_desktop.content.toml_source import Table, read_toml
from mpg_desktop.content.wording import Wording
from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.fields import record_kinds, shape_of
from mpg_desktop.domain.law import Source
from mpg_desktop.domain.protection import (
    HangingRule,
    HelperRule,
    Protection,
    ProtectionText,
    ReaderRule,
    RecipientKind,
    RecipientRules,
    RecordRule,
    Relation,
    WithdrawalRule,
)
from mpg_desktop.domain.records import Person
from mpg_desktop.domain.safety_records import SafetyTask


def load_recipients(resources: Path, catalogue: Catalogue, language: str = DUTCH) -> RecipientRules:
    """Read all rules in a language, with the classes that the catalogue gives to its questions.

    Raises `ContentError` for the first mistake found: also for a kind of record, a field, a class
    or a reader that does not exist, and for a class or a reader without a rule.
    """
    rules = read_recipients(resources, wording_of(resources, language))
    return rules.with_questions(catalogue.protections())


def read_recipients(resources: Path, wording: Wording) -> RecipientRules:
    """Read all rules with a wording that was opened before; see `load_recipients`."""
    top = read_toml(resources / "recipients.toml")
    protections, readers = top.table("protections"), top.table("readers")
    papers = top.table("papers")
    rules = RecipientRules(
        readers=MappingProxyType(
            {each: _read_reader(each, _one(readers, each), wording) for each in RecipientKind}
        ),
        records=MappingProxyType(
            {kind: _read_record(kind, each) for kind, each in top.table("records").every_table()}
        ),
        protections=MappingProxyType(
            {each: _read_protection(_one(protections, each), wording) for each in Protection}
        ),
        hanging=_read_hanging(_one(papers, "hanging"), wording),
        helpers=_read_helpers(_one(papers, "helpers"), wording),
        withdrawal=_read_withdrawal(_one(papers, "withdrawal"), wording),
    )
    for table in (protections, readers, papers, top):
        table.finish()
    return rules


def _one(tables: Table, key: str) -> Table:
    if key not in tables.values:
        raise tables.mistake(Mistake.MISSING_KEY, key)
    return tables.table(key)


def _read_protection(table: Table, wording: Wording) -> ProtectionText:
    text = ProtectionText(
        name=wording.text(table, "name"),
        why=wording.text(table, "why"),
        source=Source(wording.text(table, "source")),
    )
    table.finish()
    return text


def _read_reader(kind: RecipientKind, table: Table, wording: Wording) -> ReaderRule:
    may = table.table("may")
    rule = ReaderRule(
        kind=kind,
        name=wording.text(table, "name"),
        source=Source(wording.text(table, "source")),
        complete=table.flag("complete", default=False),
        but=frozenset(table.some_of("but", Protection, ())),
        may=MappingProxyType(
            {each: frozenset(may.some_of(each, Protection, ())) for each in Relation}
        ),
    )
    may.finish()
    table.finish()
    return rule


def _read_hanging(table: Table, wording: Wording) -> HangingRule:
    rule = HangingRule(
        documents=frozenset(table.texts("documents")),
        why=wording.text(table, "why"),
        source=Source(wording.text(table, "source")),
    )
    table.finish()
    return rule


def _read_helpers(table: Table, wording: Wording) -> HelperRule:
    rule = HelperRule(
        readers=frozenset(table.some_of("readers", RecipientKind)),
        documents=frozenset(table.texts("documents")),
        tasks=frozenset(table.some_of("tasks", SafetyTask)),
        fields=frozenset(_names(table, "fields", [each.name for each in shape_of(Person)])),
        why=wording.text(table, "why"),
        source=Source(wording.text(table, "source")),
    )
    table.finish()
    return rule


def _read_withdrawal(table: Table, wording: Wording) -> WithdrawalRule:
    rule = WithdrawalRule(
        fields=frozenset(_names(table, "fields", [each.name for each in shape_of(Person)])),
        why=wording.text(table, "why"),
        source=Source(wording.text(table, "source")),
    )
    table.finish()
    return rule


def _read_record(kind: str, table: Table) -> RecordRule:
    kinds = record_kinds()
    if kind not in kinds:
        raise table.mistake(Mistake.UNKNOWN_KEY, "", word=kind, expected=", ".join(sorted(kinds)))
    shapes = shape_of(kinds[kind])
    names = [each.name for each in shapes]
    fields = table.table("fields")
    rule = RecordRule(
        fields=MappingProxyType(
            {each: fields.one_of(each, Protection) for each in names if each in fields.values}
        ),
        about=_names(table, "about", [each.name for each in shapes if each.refers]),
        together=_groups(table, names),
        common=frozenset(_names(table, "common", names)),
        frame=frozenset(_names(table, "frame", names)),
    )
    fields.finish()
    table.finish()
    return rule


def _names(table: Table, key: str, known: list[str]) -> tuple[str, ...]:
    """Return a list of names of fields."""
    names = table.texts(key, ())
    for position, name in enumerate(names):
        _check(table, key, position, name, known)
    return names


def _groups(table: Table, known: list[str]) -> tuple[frozenset[str], ...]:
    """Return a list of lists of names of fields."""
    key = "together"
    table.has(key)
    groups = table.values.get(key, [])
    if not isinstance(groups, list) or not all(isinstance(each, list) for each in groups):
        raise table.mistake(Mistake.WRONG_TYPE, key, expected="a list of lists")
    for position, group in enumerate(groups):
        for name in group:
            _check(table, key, position, name, known)
    return tuple(map(frozenset, groups))


def _check(table: Table, key: str, position: int, name: object, known: list[str]) -> None:
    if name not in known:
        line = table.file.line((*table.path, key, position))
        expected = ", ".join(known)
        raise ContentError(Mistake.WRONG_VALUE, table.file.name, line, str(name), expected)
