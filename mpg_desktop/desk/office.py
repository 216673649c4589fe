"""The plain work on families, the same behind the window and behind the terminal.

Each function takes an opened vault and runs on the thread that opened it.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mpg_desktop.content.practice import practice_family as invented
from mpg_desktop.desk.errors import DeskError
from mpg_desktop.desk.rulebook import Rulebook
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Copy, Occasion
from mpg_desktop.domain.ids import CaseId, RecordId, new_case_id
from mpg_desktop.domain.people import display_name
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.readers import recipient_for
from mpg_desktop.domain.records import AnyRecord, Organisation, Person
from mpg_desktop.domain.withdrawal import taken_back
from mpg_desktop.exchange.case_file import Arrived

if TYPE_CHECKING:
    from mpg_desktop.store.check import Findings, Progress
    from mpg_desktop.store.families import FamilyLine
    from mpg_desktop.store.vault import Vault

NEW = "desk.steps.new_family"
IMPORTED = "desk.steps.imported"

SHORT_ID = 8
"""How many characters of an id tell one family from another in a list: the last ones."""

DOCUMENT = "case_file"
"""The name of the case file among the documents that can be made of a family."""


class MoreFamiliesError(DeskError):
    """Several families answer to what was typed."""

    phrase = "cli.errors.more_families"


class NoReaderError(DeskError):
    """Nobody in the family's file has the name of the reader."""

    phrase = "cli.errors.no_reader"


def new_family(
    vault: "Vault", rules: Rulebook, records: Iterable[AnyRecord], moment: datetime
) -> Case:
    """Make a family of these records (its `Family` at least) and keep it."""
    from mpg_desktop.store.access_log import Action

    case = Case.of(_fresh_id(moment), records)
    vault.families.save(None, case, NEW, next_due=rules.next_due(case, moment.date()))
    vault.access_log.append(Action.NEW_FAMILY, case.id)
    return case


def practice_family(vault: "Vault", rules: Rulebook, resources: Path, moment: datetime) -> Case:
    """Put the practice family in the vault: invented, whole, and marked as practice."""
    from mpg_desktop.store.access_log import Action

    case = invented(resources, moment.date(), int(moment.timestamp() * 1000))
    vault.families.save(None, case, NEW, next_due=rules.next_due(case, moment.date()))
    vault.access_log.append(Action.NEW_FAMILY, case.id, object="practice")
    return case


def find_family(vault: "Vault", typed: str) -> "FamilyLine":
    """Return the family that is meant: by name, by reference, or by the end of its id.

    Raises `UnknownFamilyError` and `MoreFamiliesError`.
    """
    from mpg_desktop.store.data_errors import UnknownFamilyError

    wanted = typed.strip().casefold()
    found = [line for line in all_families(vault) if _answers_to(line, wanted)]
    if not wanted or not found:
        raise UnknownFamilyError
    if len(found) > 1:
        raise MoreFamiliesError(count=len(found))
    return found[0]


def all_families(vault: "Vault") -> "list[FamilyLine]":
    """Return every family: real and practice, at work, archived and binned."""
    places: tuple[dict[str, bool], ...] = ({}, {"archived": True}, {"binned": True})
    return [
        line
        for practice in (False, True)
        for place in places
        for line in vault.families.list(practice=practice, **place)
    ]


def take_in(vault: "Vault", rules: Rulebook, arrived: Arrived, moment: datetime) -> Case:
    """Keep a family that came from a file; under an id of its own when its id is taken here."""
    from mpg_desktop.store.access_log import Action

    case = arrived.case
    if any(line.id == case.id for line in all_families(vault)):
        case = arrived.under(_fresh_id(moment))
    vault.families.save(None, case, IMPORTED, next_due=rules.next_due(case, moment.date()))
    vault.access_log.append(Action.IMPORT, case.id, object=DOCUMENT)
    return case


def copy_for(case: Case, rules: Rulebook, recipient: Recipient, moment: datetime) -> Copy:
    """Return what a reader may have of a family's file today."""
    took_back = taken_back(case, recipient, rules.recipients)
    occasion = Occasion(moment.date(), rules.law, DOCUMENT, took_back)
    return project(case, recipient, rules.recipients, occasion)


def reader_of(
    case: Case, rules: Rulebook, kind: RecipientKind, name: str | None, moment: datetime
) -> Recipient:
    """Return the reader that is meant: a kind, and perhaps somebody of the file by name.

    Raises `NoReaderError` when nobody has the name.
    """
    if name is None:
        return Recipient(kind)
    wanted = name.strip().casefold()
    for record in case:
        if isinstance(record, Person | Organisation) and wanted in _names(record):
            meant = recipient_for(case, RecordId(record.id), rules.law, moment.date())
            return Recipient(kind, meant.who, meant.age, meant.about)
    raise NoReaderError


def hand_out(vault: "Vault", copy: Copy) -> None:
    """Write in the access log that a copy left the program."""
    from mpg_desktop.store.access_log import Action

    about = f"document:{copy.occasion.document} reader:{copy.recipient.kind}"
    vault.access_log.append(Action.EXPORT, copy.case_id, object=about)


def examine(vault: "Vault", progress: "Progress") -> "Findings":
    """Examine the whole vault; nothing in it is changed but a line in the access log."""
    from mpg_desktop.store.access_log import Action, Outcome
    from mpg_desktop.store.check import Parts, check

    parts = Parts(
        vault.database, vault.families, vault.journal, vault.attachments, vault.access_log
    )
    findings = check(parts, progress)
    if findings.is_sound:
        # A damaged file refuses every line; that it was examined is then the least of worries.
        vault.access_log.append(Action.CHECK, result=Outcome.DONE)
    return findings


def short_id(case_id: CaseId) -> str:
    """Return the end of an id, for people."""
    return case_id[-SHORT_ID:]


def _fresh_id(moment: datetime) -> CaseId:
    return new_case_id(int(moment.timestamp() * 1000))


def _answers_to(line: "FamilyLine", wanted: str) -> bool:
    by_id = len(wanted) >= SHORT_ID and line.id.endswith(wanted)
    return by_id or wanted in (line.label.casefold(), line.reference.casefold())


def _names(record: Person | Organisation) -> set[str]:
    names = {record.name}
    if isinstance(record, Person):
        names |= {record.called, display_name(record)}
    return {name.strip().casefold() for name in names if name.strip()}


def mark_of(vault: "Vault") -> str:
    """Return the mark that tells this vault from another on paper, and says nothing else."""
    return vault.vault_id[:SHORT_ID]
