"""Which rows stand in *Mijn gezinnen*: families under what is due, and what a search found."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mpg_desktop.ui.days import is_soon, long_day
from mpg_desktop.ui.families_model import Row, due_words

if TYPE_CHECKING:
    from mpg_desktop.store.families import FamilyLine
    from mpg_desktop.store.search import Hit


def rows_of_mine(
    families: "Sequence[FamilyLine]",
    practice: "Sequence[FamilyLine]",
    says: "Callable[[FamilyLine], str]",
    today: date,
) -> list[Row]:
    """Return the families in progress: what is due first, practice last.

    `says` gives the sentence about what is due; it stands under the name when it is soon.
    """
    soon = sorted(
        (line for line in families if is_soon(line.next_due, today)),
        key=lambda line: line.next_due or today,
    )
    later = [line for line in families if not is_soon(line.next_due, today)]
    others = QCoreApplication.translate("FamilyRows", "Alle andere") if soon else ""
    return [
        *_under(QCoreApplication.translate("FamilyRows", "Aan de beurt"), soon, today, says),
        *_under(others, later, today),
        *_under(QCoreApplication.translate("FamilyRows", "Om te oefenen"), practice, today, says),
    ]


def rows_put_away(families: "Sequence[FamilyLine]", today: date) -> list[Row]:
    """Return the families of the archive or the bin."""
    return _under("", families, today)


def rows_found(hits: "Sequence[Hit]") -> list[Row]:
    """Return what a search found."""
    heading = QCoreApplication.translate("FamilyRows", "Gevonden")
    return ([Row(heading, is_heading=True)] if hits else []) + [
        Row(
            hit.label or _nameless(),
            what=hit.place.snippet,
            family=hit.family,
            record=hit.record,
            field=hit.place.field,
        )
        for hit in hits
    ]


def _under(
    heading: str,
    lines: "Sequence[FamilyLine]",
    today: date,
    says: "Callable[[FamilyLine], str]" = lambda _line: "",
) -> list[Row]:
    if not lines:
        return []
    return ([Row(heading, is_heading=True)] if heading else []) + [
        _row(line, says(line) if is_soon(line.next_due, today) else "", today) for line in lines
    ]


def _row(line: "FamilyLine", what: str, today: date) -> Row:
    is_put_away = line.archived_at is not None or line.binned_at is not None
    due = None if is_put_away else line.next_due
    late = due is not None and due < today
    aside = due_words(due, today)
    was = QCoreApplication.translate("FamilyRows", "was {day}").format(day=aside)
    since = QCoreApplication.translate("FamilyRows", "sinds {day}")
    begun = since.format(day=long_day(line.since)) if line.since else ""
    return Row(
        title=line.label or _nameless(),
        what=what,
        below=" · ".join(part for part in (line.reference, begun) if part),
        aside=was if late else aside,
        family=line.id,
        late=late,
    )


def _nameless() -> str:
    return QCoreApplication.translate("FamilyRows", "Gezin zonder naam")
