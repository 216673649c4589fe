"""Reads the numbers and rules of law and practice from `resources/law.toml`."""

from pathlib import Path
from typing import get_type_hints

from msgspec.structs import fields

from mpg_desktop.content.errors import Mistake
from mpg_desktop.content.phrases import DUTCH
from mpg_desktop.content.toml_source import Table, read_toml
from mpg_desktop.content.wording import Wording
from mpg_desktop.domain.law import Count, Law, Rule, Source, Term, Unit

PARTS: tuple[tuple[str, type[Rule]], ...] = (("terms", Term), ("counts", Count), ("rules", Rule))
"""The tables of the file, and what stands in each of them."""


def wording_of(resources: Path, language: str) -> Wording:
    """Open the translations of rules in a language; Dutch needs none. Raises `ContentError`."""
    if language == DUTCH:
        return Wording()
    return Wording(read_toml(resources / "languages" / f"{language}.toml"))


def load_law(resources: Path, language: str = DUTCH) -> Law:
    """Read all rules in a language. Raises `ContentError` for the first mistake found."""
    return read_law(resources, wording_of(resources, language))


def read_law(resources: Path, wording: Wording) -> Law:
    """Read all rules with a wording that was opened before; see `load_law`."""
    top = read_toml(resources / "law.toml")
    kinds = get_type_hints(Law)
    found: dict[str, Rule] = {}
    for part, kind in PARTS:
        table = top.table(part)
        for key in [each.name for each in fields(Law) if kinds[each.name] is kind]:
            if key not in table.values:
                raise table.mistake(Mistake.MISSING_KEY, key)
            found[key] = _read(key, table.table(key), kind, wording)
        table.finish()
    top.finish()
    return Law(**found)  # type: ignore[arg-type]  # each key got a rule of its field's own kind


def _read(key: str, table: Table, kind: type[Rule], wording: Wording) -> Rule:
    name = wording.text(table, "name")
    source = Source(wording.text(table, "source"))
    rule = Rule(key, name, source)
    if kind is Term:
        rule = Term(key, name, source, _number(table), table.one_of("unit", Unit))
    elif kind is Count:
        rule = Count(key, name, source, _number(table))
    table.finish()
    return rule


def _number(table: Table) -> int:
    number = table.whole("number")
    if number < 1:
        raise table.mistake(Mistake.WRONG_VALUE, "number", word=str(number), expected="1, 2, 3, …")
    return number
