"""What is put on paper, asked for by the window and by the terminal alike."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from mpg_desktop.desk.rulebook import Rulebook
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Occasion
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.readers import recipient_for
from mpg_desktop.domain.records import Circle, Person

Say = Callable[..., str]
"""Says a sentence by its key."""


def recovery_paper(
    groups: tuple[str, ...], mark: str, moment: datetime, *, say: Say, resources: Path
) -> bytes:
    """Return the recovery sheet as PDF; `mark` tells this vault from another."""
    from mpg_desktop.printing.recovery_sheet import recovery_sheet
    from mpg_desktop.printing.shaping import Shaper
    from mpg_desktop.printing.typefaces import Typefaces

    shaper = Shaper(Typefaces.load(resources))
    return recovery_sheet(groups, mark, moment, say=say, shaper=shaper)


@dataclass(frozen=True, slots=True)
class Print:
    """A finished document: the key of its file name (`paper.files.…`) and its PDF."""

    name: str
    content: bytes


def readers_of(case: Case, law: Law, day: date) -> tuple[Recipient, ...]:
    """Return the worker, and of each kind of reader in the family the first one."""
    family = [each for each in case.all(Person) if each.circle is Circle.FAMILY and each.name]
    found = {RecipientKind.WORKER: Recipient(RecipientKind.WORKER)}
    for person in family:
        reader = recipient_for(case, person.id, law, day)
        found.setdefault(reader.kind, reader)
    return tuple(found.values())


def family_papers(
    case: Case,
    reader: Recipient,
    moment: datetime,
    rules: Rulebook,
    *,
    say: Say,
    resources: Path,
) -> tuple[Print, ...]:
    """Return everything that can be printed of a family so far, for one reader."""
    from mpg_desktop.printing.intake_sheet import intake_sheet
    from mpg_desktop.printing.shaping import Shaper
    from mpg_desktop.printing.typefaces import Typefaces

    shaper = Shaper(Typefaces.load(resources))
    day = moment.astimezone().date()
    copy = project(case, reader, rules.recipients, Occasion(day, rules.law, "intake"))
    sheet = intake_sheet(copy, rules.catalogue, moment, say=say, shaper=shaper)
    return (Print("paper.files.intake", sheet),)
