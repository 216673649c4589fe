"""The typed, frozen records of which a case is made: people, custody, consents and what was said.

Every record has a stable `id`. An empty field is simply empty; that something was *not asked
yet*, *does not apply* or that someone *does not want to say* is written in `blank`, per field
(practice rule 1: four different answers). What must not reach some readers is written in `secret`.
Sources: the fields of the intake follow the guideline for families with multiple and complex
problems and the 1Gezin1Plan intake; custody and consent follow the Jeugdwet (7.3) and the
professional code; the kindcheck follows the meldcode.
"""

from datetime import date, time
from enum import StrEnum
from typing import TypeAlias

from mpg_desktop.domain.findings import (
    DefinitionCriterion,
    DomainView,
    Link,
    Reply,
    Snapshot,
    SnapshotLine,
    Statement,
)
from mpg_desktop.domain.ids import FAMILY_RECORD, RecordId
from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.domain.record import Blank, Record, Secret, Why, YesNo
from mpg_desktop.domain.voice_records import Need, Rating, Round, Voice

__all__ = ["Blank", "Record", "Secret", "Why", "YesNo"]


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


class CustodyKind(StrEnum):
    """Which say somebody has over a child by law (*gezag*)."""

    CUSTODY = "custody"
    GUARDIANSHIP = "guardianship"
    PROVISIONAL_GUARDIANSHIP = "provisional_guardianship"
    NONE = "none"


class CustodySource(StrEnum):
    """How custody was checked; one parent's word is not enough (professional code NVO)."""

    REGISTER = "register"
    COURT_ORDER = "court_order"
    BOTH_PARENTS = "both_parents"
    ONE_PARENT = "one_parent"


class Custody(Record, frozen=True, kw_only=True, tag="custody"):
    """Who has custody (*gezag*) over a child, apart from anyone's role, on days [since, until)."""

    child: RecordId
    holder: RecordId
    extent: CustodyKind | None = None
    since: date | None = None
    until: date | None = None
    source: CustodySource | None = None
    checked_on: date | None = None
    checked_by: str = ""


class ConsentWay(StrEnum):
    """How consent was given; oral consent counts when it is recorded."""

    ORAL = "oral"
    WRITTEN = "written"
    WITHOUT = "without"


class Consent(Record, frozen=True, kw_only=True, tag="consent"):
    """A line of the consent register (Jeugdwet 7.3; AVG): who, for what, which data, to whom."""

    person: RecordId | None = None
    purpose: str = ""
    data: str = ""
    to_whom: RecordId | None = None
    to_whom_words: str = ""
    way: ConsentWay | None = None
    ground: str = ""
    given_on: date | None = None
    until: date | None = None
    withdrawn_on: date | None = None
    recorded_by: str = ""


class HelpEpisode(Record, frozen=True, kw_only=True, tag="help_episode"):
    """Help that the family had before: what worked, what did not, and what should have differed."""

    what: str = ""
    by_whom: str = ""
    since: date | None = None
    until: date | None = None
    worked: str = ""
    did_not_work: str = ""
    why_stopped: str = ""
    should_have_differed: str = ""


class OfferAnswer(StrEnum):
    """What the family answered to the offer of making its own plan."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    THINKING = "thinking"
    HAS_ONE = "has_one"


class FamilyGroupPlan(Record, frozen=True, kw_only=True, tag="family_group_plan"):
    """The *familiegroepsplan* offered first (Jeugdwet 4.1.2), and what came of it.

    When the family makes none, `settled_on` is when the plan of help was settled instead;
    `given_on` is when it was given in writing to whoever asked for that.
    """

    offered_on: date | None = None
    offered_by: str = ""
    answer: OfferAnswer | None = None
    answered_on: date | None = None
    settled_on: date | None = None
    asked_in_writing_on: date | None = None
    given_on: date | None = None
    plan: RecordId | None = None


class ChildCheck(Record, frozen=True, kw_only=True, tag="child_check"):
    """The *kindcheck* of the meldcode: recorded even when there is no concern."""

    done_on: date | None = None
    occasion: str = ""
    outcome: str = ""


class Appointment(Record, frozen=True, kw_only=True, tag="appointment"):
    """A visit or meeting that was agreed."""

    day: date | None = None
    at: time | None = None
    place: str = ""
    with_whom: str = ""
    purpose: str = ""


class Attachment(Record, frozen=True, kw_only=True, tag="attachment"):
    """A file kept inside the vault; `blob` names its content, `size` is in bytes."""

    blob: str
    name: str = ""
    media_type: str = ""
    size: int = 0
    sha256: str = ""
    about: RecordId | None = None
    notes: str = ""


class Drawing(StrEnum):
    """The pictures in which people can be moved by hand."""

    GENOGRAM = "genogram"
    ECOGRAM = "ecogram"


class Placement(Record, frozen=True, kw_only=True, tag="placement"):
    """Where somebody was put by hand in a drawing, in grid units from its own middle."""

    drawing: Drawing
    about: RecordId
    x: float
    y: float


class Answer(Record, frozen=True, kw_only=True, tag="answer"):
    """The answer to one question of the catalogue, about the family or about one person.

    Exactly one of the value fields is in use, which one is told by the question's kind.
    `wording` keeps the question as it stood when it was answered, for the day the form changes.
    """

    question: str
    about: RecordId | None = None
    text: str = ""
    choices: tuple[str, ...] = ()
    number: int | None = None
    day: date | None = None
    wording: str = ""


AnyRecord: TypeAlias = (
    Family
    | Person
    | Address
    | Residence
    | Organisation
    | Kinship
    | Support
    | Custody
    | Consent
    | HelpEpisode
    | FamilyGroupPlan
    | ChildCheck
    | Appointment
    | Attachment
    | Placement
    | Answer
    | Statement
    | Reply
    | Link
    | DomainView
    | DefinitionCriterion
    | Snapshot
    | SnapshotLine
    | Round
    | Voice
    | Rating
    | Need
    | PaperCopy
)
"""Every kind of record; a new kind is added here and nowhere else."""


def kind_of(record: Record) -> str:
    """Return the kind of a record as it stands in JSON and in the database."""
    return str(record.__struct_config__.tag)
