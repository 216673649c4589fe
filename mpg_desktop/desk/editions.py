"""Which version of the plan a paper shows, and which one a reader has at home."""

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.evaluations import under_way
from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.domain.plan_versions import (
    UnreadableVersionError,
    as_adopted,
    in_force,
    versions,
)
from mpg_desktop.domain.protection import Recipient


def in_force_or_draft(case: Case, *, draft: bool) -> tuple[Case, bool]:
    """Return the file with the plan of the version in force, and whether it is a draft.

    It is a draft where that was asked for, and as long as no version was adopted that can be read.
    """
    version = None if draft else in_force(case)
    if version is None:
        return case, True
    try:
        return as_adopted(case, version), False
    except UnreadableVersionError:
        return case, True


def evaluated(case: Case) -> Case:
    """Return the file as its evaluation shows it: while one is under way, as it is worked on."""
    return case if under_way(case) is not None else in_force_or_draft(case, draft=False)[0]


def at_home(case: Case, reader: Recipient) -> Case | None:
    """Return the file with the version of the plan that a reader was given last.

    Without such a copy in the register: the version before the one in force. None where there is
    nothing to hold the plan of now against.
    """
    given = [
        each
        for each in case.all(PaperCopy)
        if (each.reader, each.who) == (reader.kind, reader.who) and each.version is not None
    ]
    last = max(given, key=lambda each: (each.day, each.number), default=None)
    adopted = [each for each in versions(case) if each.adopted_on is not None]
    fitting = [each for each in adopted if last is not None and each.number == last.version]
    for version in (*fitting, *adopted[-2:-1])[:1]:
        try:
            return as_adopted(case, version)
        except UnreadableVersionError:
            return None
    return None
