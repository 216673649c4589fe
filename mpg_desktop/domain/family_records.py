"""Who belongs to a family and stands around it, where they live, and what ties them.

The fields follow the guideline for families with multiple and complex problems and the 1Gezin1Plan
intake.
"""

from datetime import date
from enum import StrEnum

from mpg_desktop.domain.ids import FAMILY_RECORD, RecordId
from mpg_desktop.domain.record import Record, YesNo


class Family(Record, frozen=True, kw_only=True, tag="family"):
    """How the family wants to be called, and how the organisation files it.

    Help lasts from `since` to `until`; the file is kept for years after that (Jeugdwet 7.3.8).
    """

    id: RecordId = FAMILY_RECORD
    name: str = ""
    reference: str = ""
    since: date | None = None
    until: date | None = None
    first_sentence: str = ""


class Circle(StrEnum):
    """Where somebody stands: in the family, in its network, or there for work."""

    FAMILY = "family"
    NETWORK = "network"
    PROFESSIONAL = "professional"


class Role(StrEnum):
    """Who somebody is to the children; says nothing about custody."""

    CHILD = "child"
    PARENT = "parent"
    STEP_PARENT = "step_parent"
    FOSTER_PARENT = "foster_parent"
    GRANDPARENT = "grandparent"
    RELATIVE = "relative"
    FRIEND = "friend"
    NEIGHBOUR = "neighbour"
    WORKER = "worker"
    OTHER = "other"


class Gender(StrEnum):
    """What decides the symbol in a genogram; empty means that nobody said."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


class Reading(StrEnum):
    """What somebody needs to be able to read a page."""

    CHILD = "child"
    PLAIN = "plain"
    LARGE_PRINT = "large_print"


class Person(Record, frozen=True, kw_only=True, tag="person"):
    """Somebody of the family, its network or an organisation, entered once and used everywhere.

    Age is known in one of three ways: `birth_date`, `age_stated` on `age_stated_on` (years), or
    `due_date` for a child that is not born yet. `able_to_judge` is *no* only where a professional
    found that somebody cannot weigh what is at stake (*wilsonbekwaam*; Jeugdwet 7.3.15).
    """

    name: str = ""
    called: str = ""
    circle: Circle = Circle.FAMILY
    role: Role | None = None
    role_words: str = ""
    gender: Gender | None = None
    birth_date: date | None = None
    age_stated: int | None = None
    age_stated_on: date | None = None
    due_date: date | None = None
    died_on: date | None = None
    left_on: date | None = None
    able_to_judge: YesNo | None = None
    school_or_work: str = ""
    reading: tuple[Reading, ...] = ()
    language: str = ""
    interpreter: str = ""
    interpreter_is_child: YesNo | None = None
    phone: str = ""
    phone_is_safe: YesNo | None = None
    safe_times: str = ""
    voicemail: YesNo | None = None
    email: str = ""
    organisation: RecordId | None = None
    bsn: str = ""
    notes: str = ""


class Address(Record, frozen=True, kw_only=True, tag="address"):
    """A place where somebody lives or stays; a hidden address is one whose `secret` says so."""

    label: str = ""
    lines: str = ""
    tenure: str = ""


class Residence(Record, frozen=True, kw_only=True, tag="residence"):
    """Who lives where and when; `days` holds the co-parenting weeks in words."""

    person: RecordId
    address: RecordId
    days: str = ""
    since: date | None = None
    until: date | None = None


class Organisation(Record, frozen=True, kw_only=True, tag="organisation"):
    """A school, practice or agency around the family, with its contact and its part in the help."""

    name: str = ""
    contact: str = ""
    phone: str = ""
    part: str = ""
    since: date | None = None
    until: date | None = None
    last_heard: date | None = None


class Bond(StrEnum):
    """What ties two people in a genogram."""

    PARENT = "parent"
    ADOPTIVE_PARENT = "adoptive_parent"
    FOSTER_PARENT = "foster_parent"
    MARRIED = "married"
    PARTNERS = "partners"
    SEPARATED = "separated"
    DIVORCED = "divorced"


class Kinship(Record, frozen=True, kw_only=True, tag="kinship"):
    """A tie of birth, care or partnership: a parent (`one`) and a child (`other`), or partners."""

    one: RecordId
    other: RecordId
    bond: Bond
    since: date | None = None
    until: date | None = None


class Strength(StrEnum):
    """How a tie in an ecogram feels to the family."""

    STRONG = "strong"
    WEAK = "weak"
    STRAINED = "strained"
    BROKEN = "broken"


class Support(Record, frozen=True, kw_only=True, tag="support"):
    """A tie of an ecogram: how `one` feels bound to `other` (a person or an organisation)."""

    one: RecordId
    other: RecordId
    strength: Strength | None = None
    gives: str = ""
