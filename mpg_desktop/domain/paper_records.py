"""The register of copies: what left the program on paper or as a file, for whom, without what.

A copy that left stays in the register, whatever becomes of the records that it names: its lines
hold ids and marks, never a text of the family.
"""

from datetime import date, time
from enum import StrEnum

import msgspec

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.protection import Protection, RecipientKind
from mpg_desktop.domain.record import Record, YesNo


class PaperWay(StrEnum):
    """How a copy left the program."""

    PRINTED = "printed"
    SAVED = "saved"


class LeftOut(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that was not in a copy: `field` is empty for a whole record.

    `ground` is the word of `copies.Ground`; `protection` tells why after the record is gone.
    """

    record: RecordId
    field: str
    ground: str
    protection: Protection


class Otherwise(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the worker decided otherwise than the rules propose; see `copies.Decision`."""

    record: RecordId
    field: str
    opens: bool
    reason: str
    consulted: str = ""
    again_on: date | None = None


class Carried(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text that stood in a copy: where it comes from, and a mark of how it read then."""

    record: RecordId
    field: str
    mark: str


class PaperCopy(Record, frozen=True, kw_only=True, tag="paper_copy"):
    """One copy of a document that left the program.

    `reader` says for what kind of reader, `who` for whom of the file, `who_words` how that reader
    was called. `version` is the version of the plan that it shows, where it shows one. `language`
    is the tag (BCP 47) of the language of its fixed words.
    `safe_at_home` is what was answered to the question whether this paper can be kept safely.
    """

    number: int
    document: str
    reader: RecipientKind
    day: date
    at: time | None = None
    who: RecordId | None = None
    who_words: str = ""
    about: tuple[RecordId, ...] = ()
    version: int | None = None
    language: str = ""
    way: PaperWay | None = None
    withheld: tuple[LeftOut, ...] = ()
    decisions: tuple[Otherwise, ...] = ()
    carried: tuple[Carried, ...] = ()
    safe_at_home: YesNo | None = None
    handed_over_on: date | None = None
    taken_back_on: date | None = None
    remark: str = ""
