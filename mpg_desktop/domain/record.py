"""What every kind of record shares: its id, what was left blank and why, and what is secret."""

from enum import StrEnum

import msgspec

from mpg_desktop.domain.ids import RecordId


class Why(StrEnum):
    """Why a field is blank, when it is not simply empty."""

    NOT_ASKED = "not_asked"
    NOT_APPLICABLE = "not_applicable"
    DECLINED = "declined"


class Blank(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One field of a record that was left blank for a reason."""

    field: str
    why: Why


class Secret(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One field of a record that must not reach some people.

    `field` is a field name, or empty for the whole record. `hidden_from` holds ids of people and
    organisations; empty means hidden from everyone but the worker.
    """

    field: str = ""
    hidden_from: tuple[RecordId, ...] = ()
    reason: str = ""


class Record(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    tag_field="kind",
):
    """What all records share."""

    id: RecordId
    blank: tuple[Blank, ...] = ()
    secret: tuple[Secret, ...] = ()

    def why_blank(self, field: str) -> Why | None:
        """Return why `field` was left blank, or None when nobody said so."""
        return next((blank.why for blank in self.blank if blank.field == field), None)


class YesNo(StrEnum):
    """A yes or a no; empty means that nobody said."""

    YES = "yes"
    NO = "no"
