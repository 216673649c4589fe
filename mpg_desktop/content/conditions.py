"""Reads the fourteen conditions, their levels and their orders from `conditions.toml`."""

from pathlib import Path

from mpg_desktop.content.errors import Mistake
from mpg_desktop.content.law import wording_of
from mpg_desktop.content.phrases import DUTCH
from mpg_desktop.content.toml_source import Table, read_toml
from mpg_desktop.content.wording import Wording
from mpg_desktop.domain.conditions import (
    Condition,
    Conditions,
    LevelWords,
    NeedQuestion,
    Order,
    Qualification,
)
from mpg_desktop.domain.law import Source
from mpg_desktop.domain.voice_records import Level, NeedOf

NAME = "name"
"""What may be filled in in a question about a child: `{name}`."""


def load_conditions(resources: Path, language: str = DUTCH) -> Conditions:
    """Read the conditions in a language. Raises `ContentError` for the first mistake found."""
    return read_conditions(resources, wording_of(resources, language))


def read_conditions(resources: Path, wording: Wording) -> Conditions:
    """Read the conditions with a wording that was opened before; see `load_conditions`."""
    top = read_toml(resources / "conditions.toml")
    head, judgement = top.table("form"), top.table("judgement")
    groups, parts = _labels(top.table("groups"), wording), _labels(top.table("parts"), wording)
    conditions = _conditions(top.table("conditions"), wording, groups, parts)
    found = Conditions(
        title=wording.text(head, "title"),
        help=wording.text(head, "help"),
        no_score=wording.text(head, "no_score"),
        source=Source(wording.text(head, "source")),
        levels=_levels(top, wording),
        groups=groups,
        parts=parts,
        conditions=conditions,
        orders=tuple(
            _order(key, each, wording, conditions)
            for key, each in top.table("orders").every_table()
        ),
        needs=tuple(_need(each, top.table("needs"), wording) for each in NeedOf),
        qualifications=tuple(
            _qualification(key, each, wording)
            for key, each in top.table("qualifications").every_table()
        ),
        judgement_help=wording.text(judgement, "help"),
        judgement_source=Source(wording.text(judgement, "source")),
    )
    for table in (head, judgement, top):
        table.finish()
    return found


def _labels(tables: Table, wording: Wording) -> tuple[tuple[str, str], ...]:
    found = []
    for key, table in tables.every_table():
        found.append((key, wording.text(table, "label")))
        table.finish()
    return tuple(found)


def _levels(top: Table, wording: Wording) -> tuple[LevelWords, ...]:
    """Read every level and *not discussed yet*, each with a key of its own."""
    levels, not_discussed = top.table("levels"), top.table("not_discussed")
    label = wording.text(not_discussed, "label")
    nothing = LevelWords(None, label, label, not_discussed.text("mark"), not_discussed.text("key"))
    not_discussed.finish()
    found, keys = [nothing], {nothing.key}
    for level in Level:
        table = levels.table(level)
        key = table.text("key")
        if key in keys:
            raise table.mistake(Mistake.DUPLICATE, "key", word=key, expected=str(levels.line))
        keys.add(key)
        label, child = wording.text(table, "label"), wording.text(table, "child")
        found.append(LevelWords(level, label, child, table.text("mark"), key))
        table.finish()
    levels.finish()
    return tuple(found)


def _conditions(
    tables: Table,
    wording: Wording,
    groups: tuple[tuple[str, str], ...],
    parts: tuple[tuple[str, str], ...],
) -> tuple[Condition, ...]:
    found = []
    for key, table in tables.every_table():
        found.append(
            Condition(
                id=key,
                number=table.whole("number"),
                group=_one_of(table, "group", groups),
                part=_one_of(table, "part", parts),
                label=wording.text(table, "label"),
                original=table.text("label"),
                short=wording.text(table, "short"),
                help=wording.text(table, "help"),
                question=wording.text(table, "question", fills=NAME),
                child=wording.text(table, "child"),
                child_question=wording.text(table, "child_question"),
                source=Source(wording.text(table, "source")),
                safety=table.flag("safety", default=False),
                unverified=table.flag("unverified", default=False),
                retired=table.flag("retired", default=False),
            )
        )
        table.finish()
    return tuple(sorted(found, key=lambda each: each.number))


def _one_of(table: Table, key: str, known: tuple[tuple[str, str], ...]) -> str:
    word, words = table.text(key), [each for each, _ in known]
    if word not in words:
        raise table.mistake(Mistake.WRONG_VALUE, key, word=word, expected=", ".join(words))
    return word


def _order(key: str, table: Table, wording: Wording, conditions: tuple[Condition, ...]) -> Order:
    words, known = table.texts("conditions"), [each.id for each in conditions]
    for position, word in enumerate(words):
        if word not in known:
            raise table.item_mistake(word, "conditions", position, ", ".join(known))
    order = Order(
        id=key,
        label=wording.text(table, "label"),
        help=wording.text(table, "help"),
        source=Source(wording.text(table, "source")),
        conditions=words,
        unverified=table.flag("unverified", default=False),
    )
    table.finish()
    return order


def _need(of: NeedOf, needs: Table, wording: Wording) -> NeedQuestion:
    if of not in needs.values:
        raise needs.mistake(Mistake.MISSING_KEY, of)
    table = needs.table(of)
    question = NeedQuestion(
        of=of,
        label=wording.text(table, "label", fills=NAME),
        child=wording.text(table, "child"),
        source=Source(wording.text(table, "source")),
    )
    table.finish()
    return question


def _qualification(key: str, table: Table, wording: Wording) -> Qualification:
    found = Qualification(key, wording.text(table, "label"), wording.text(table, "help"))
    table.finish()
    return found
