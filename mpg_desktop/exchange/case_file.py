"""The case file: one family as JSON, for another computer, another office, another program.

It is written from a `Copy`, so that it holds what its reader may have and nothing else. It is read
as what it is, a file from outside: strictly, with limits, and refused as a whole or taken as a
whole. Attachments travel in backups; here only their descriptions do, and they are not taken in.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

import msgspec

from mpg_desktop import __version__
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.ids import FAMILY_RECORD, CaseId, RecordId, answer_id
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.domain.records import Answer, AnyRecord, Attachment, Family
from mpg_desktop.exchange.errors import (
    MisshapenFileError,
    NewerFileError,
    NotOurFileError,
    TooLargeFileError,
    WrongIdError,
)

FORMAT: Literal["gezinsmap-case"] = "gezinsmap-case"
VERSION = 1

LARGEST = 32 * 1024 * 1024
"""Bytes; a family of 300 records takes a hundredth of it."""

MOST_RECORDS = 20_000

CASE_ID = re.compile(r"[0-9a-f]{32}")
RECORD_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
PLACE = re.compile(r"at `(\$[^`]*)`$")


class CaseFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file. `reader` tells for whom the copy was made, `made_on` when."""

    format: Literal["gezinsmap-case"]
    version: Annotated[int, msgspec.Meta(ge=1)]
    program: str
    made_on: date
    reader: RecipientKind
    case: str
    practice: bool = False
    records: list[AnyRecord]


class _Head(msgspec.Struct, frozen=True):
    """What tells whether to read on."""

    format: str
    version: int


@dataclass(frozen=True, slots=True)
class Arrived:
    """A family that was read from a file, and how many attachments stayed behind."""

    case: Case
    attachments_left: int

    def under(self, case_id: CaseId) -> Case:
        """Return the family under another id: in this vault its own is taken."""
        return Case.of(case_id, self.case, practice=self.case.practice)


def write_case_file(copy: Copy) -> bytes:
    """Return a copy as the text of a case file; the same copy always gives the same bytes."""
    file = CaseFile(
        format=FORMAT,
        version=VERSION,
        program=__version__,
        made_on=copy.occasion.day,
        reader=copy.recipient.kind,
        case=copy.case_id,
        practice=copy.practice,
        records=list(copy),
    )
    return msgspec.json.format(msgspec.json.encode(file, order="deterministic"), indent=2) + b"\n"


def read_case_file(text: bytes) -> Arrived:
    """Read a case file. Raises the errors of exchange/errors.py."""
    if len(text) > LARGEST:
        raise TooLargeFileError(limit=LARGEST // 1024**2)
    try:
        head = msgspec.json.decode(text, type=_Head)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise NotOurFileError from error
    if head.format != FORMAT:
        raise NotOurFileError
    if head.version > VERSION:
        raise NewerFileError(version=head.version)
    try:
        file = msgspec.json.decode(text, type=CaseFile)
    except msgspec.ValidationError as error:
        raise MisshapenFileError(place=_place(error)) from error
    _prove_ids(file)
    taken = [record for record in file.records if not isinstance(record, Attachment)]
    taken.sort(key=lambda record: record.id)
    case = Case.of(CaseId(file.case), taken, practice=file.practice)
    return Arrived(case, len(file.records) - len(taken))


def case_file_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a whole case file."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {**schema, "title": f"{FORMAT} {VERSION}", **msgspec.json.schema(CaseFile)}


def _place(error: msgspec.ValidationError) -> str:
    """Return where in the file it is wrong; the rest of the message may quote an answer."""
    found = PLACE.search(str(error))
    return found[1] if found else "$"


def _prove_ids(file: CaseFile) -> None:
    if len(file.records) > MOST_RECORDS:
        raise TooLargeFileError(limit=LARGEST // 1024**2)
    if not CASE_ID.fullmatch(file.case):
        raise MisshapenFileError(place="$.case")
    seen: set[RecordId] = set()
    for number, record in enumerate(file.records):
        if record.id in seen or not _fits(record):
            raise WrongIdError(place=f"$.records[{number}].id")
        seen.add(record.id)


def _fits(record: AnyRecord) -> bool:
    """Whether a record has the id that its kind asks for."""
    if isinstance(record, Family):
        return record.id == FAMILY_RECORD
    if isinstance(record, Answer):
        return record.id == answer_id(record.question, record.about or "")
    return record.id != FAMILY_RECORD and RECORD_ID.fullmatch(record.id) is not None
