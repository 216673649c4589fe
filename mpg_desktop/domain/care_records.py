"""The records of custody, consent and the help so far, and of what was agreed about it.

Custody and consent follow the Jeugdwet (7.3) and the professional code; the kindcheck follows the
meldcode.
"""

from datetime import date, time
from enum import StrEnum

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.record import Record


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
