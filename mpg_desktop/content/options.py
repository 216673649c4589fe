"""Reads the options of a question or field, and when it is worth showing."""

from collections.abc import Mapping

from mpg_desktop.content.errors import Mistake
from mpg_desktop.content.toml_source import Table
from mpg_desktop.content.wording import Wording
from mpg_desktop.domain.catalogue import Condition, Option


def read_options(table: Table, wording: Wording) -> tuple[Option, ...]:
    """Return the options at `options`: a label each, or a table with label, help and retired."""
    options = table.table("options")
    found = tuple(_read_option(options, key, wording) for key in options.values)
    options.finish()
    return found


def _read_option(options: Table, key: str, wording: Wording) -> Option:
    if not isinstance(options.values[key], dict):
        return Option(key, wording.text(options, key))
    table = options.table(key)
    option = Option(
        id=key,
        label=wording.text(table, "label"),
        help=wording.text(table, "help", ""),
        retired=table.flag("retired", default=False),
    )
    table.finish()
    return option


def read_condition(table: Table) -> Condition | None:
    """Return the condition at `shown_when`, or None when there is none."""
    if not table.has("shown_when"):
        return None
    when = table.table("shown_when")
    condition = Condition(when.text("of"), when.texts("values"))
    when.finish()
    return condition


def check_condition(
    table: Table, condition: Condition, options: Mapping[str, tuple[Option, ...]]
) -> None:
    """Raise `ContentError` unless a condition names something that can be chosen.

    `options` holds the options of every question or field that may be named.
    """
    when = table.table("shown_when")
    if condition.of not in options:
        expected = ", ".join(options)
        raise when.mistake(Mistake.WRONG_VALUE, "of", word=condition.of, expected=expected)
    known = [each.id for each in options[condition.of]]
    for position, value in enumerate(condition.values):
        if value not in known:
            raise when.item_mistake(value, "values", position, ", ".join(known))
