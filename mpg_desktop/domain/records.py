"""Every kind of record of which a case is made; those that have no room of their own stand here.

Every record is typed and frozen, and has a stable `id`. An empty field is simply empty; that
something was *not asked yet*, *does not apply* or that someone *does not want to say* is written
in `blank`, per field (practice rule 1: four different answers). What must not reach some readers
is written in `secret`.
"""

from datetime import date
from enum import StrEnum
from typing import TypeAlias

from mpg_desktop.domain.care_records import (
    Appointment,
    ChildCheck,
    Consent,
    ConsentWay,
    Custody,
    CustodyKind,
    CustodySource,
    FamilyGroupPlan,
    HelpEpisode,
    OfferAnswer,
)
from mpg_desktop.domain.family_records import (
    Address,
    Bond,
    Circle,
    Family,
    Gender,
    Kinship,
    Organisation,
    Person,
    Reading,
    Residence,
    Role,
    Strength,
    Support,
)
from mpg_desktop.domain.findings import (
    DefinitionCriterion,
    DomainView,
    Link,
    Reply,
    Snapshot,
    SnapshotLine,
    Statement,
)
from mpg_desktop.domain.house_records import House, Stroke
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.domain.plan_records import (
    Agreement,
    Attainment,
    Chore,
    ClosingLetter,
    Discussion,
    Evaluation,
    Goal,
    GoalReview,
    GoalScale,
    InformationLetter,
    PlanStep,
    PlanVersion,
    Score,
    Signature,
)
from mpg_desktop.domain.record import Blank, Record, Secret, Why, YesNo
from mpg_desktop.domain.safety_records import (
    MeldcodeStep,
    PersonalPlan,
    PracticeRun,
    SafetyAgreement,
    SafetyCondition,
    SafetyGoal,
    SafetyPerson,
    Weighing,
    Worry,
)
from mpg_desktop.domain.voice_records import Need, Rating, Round, Voice

__all__ = [
    "Address",
    "Appointment",
    "Blank",
    "Bond",
    "ChildCheck",
    "Circle",
    "Consent",
    "ConsentWay",
    "Custody",
    "CustodyKind",
    "CustodySource",
    "Family",
    "FamilyGroupPlan",
    "Gender",
    "HelpEpisode",
    "Kinship",
    "OfferAnswer",
    "Organisation",
    "Person",
    "Reading",
    "Record",
    "Residence",
    "Role",
    "Secret",
    "Strength",
    "Support",
    "Why",
    "YesNo",
]


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
    | Goal
    | PlanStep
    | Chore
    | Agreement
    | Score
    | GoalScale
    | Attainment
    | PlanVersion
    | Discussion
    | Signature
    | Evaluation
    | GoalReview
    | ClosingLetter
    | InformationLetter
    | Worry
    | SafetyGoal
    | SafetyCondition
    | SafetyAgreement
    | SafetyPerson
    | PracticeRun
    | MeldcodeStep
    | Weighing
    | PersonalPlan
    | House
    | Stroke
)
"""Every kind of record; a new kind is added here and nowhere else."""


def kind_of(record: Record) -> str:
    """Return the kind of a record as it stands in JSON and in the database."""
    return str(record.__struct_config__.tag)
