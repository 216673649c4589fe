"""Which copies left the program, and which of them still carry a text that was corrected since.

A copy is compared by its own marks: a text that reads otherwise now, a record that is gone, and a
correction that did not stand in the copy yet (Jeugdwet 7.3.8 lid 2; practice rule 12).
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime

from msgspec import Struct

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import Catalogue, Kind
from mpg_desktop.domain.copies import Copy, Decision
from mpg_desktop.domain.directions import LEFTWARDS
from mpg_desktop.domain.file import File, name_of
from mpg_desktop.domain.findings import Reply, ReplySort
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.paper_records import (
    Carried,
    LeftOut,
    Otherwise,
    PaperCopy,
    PaperWay,
)
from mpg_desktop.domain.paper_words import Days, Page, stands_in, value_of, words_of
from mpg_desktop.domain.plan_versions import UnreadableVersionError, as_adopted, in_force
from mpg_desktop.domain.protection import Protection
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Answer, AnyRecord, kind_of
from mpg_desktop.domain.safety_records import PersonalPlan
from mpg_desktop.domain.sayings import Saying
from mpg_desktop.domain.withdrawal import withdrew

TYPED = frozenset({Kind.LINE, Kind.TEXT})
"""Kinds of fields that hold what somebody typed."""

APART = PersonalPlan
"""Records that no list tells of but the one that they are in themselves (practice rule 20)."""

LEFT, NOT_LEFT = "register.steps.left", "register.steps.not_left"
"""What is done when a copy leaves the program, and when it did not leave after all."""

NUMBER = "phone"
"""The field of a person that holds the number to call."""

MARK_BYTES = 8
UNSAID = "…"
LONGEST_QUOTE = 90
"""Characters of a text that a sentence about it quotes."""


class Leaving(Struct, frozen=True):
    """What is known of a copy at the moment that it leaves, besides the copy itself.

    `printed` is the text of its pages. `reader_words` is how its reader is called, `language` the
    tag of the language of its fixed words. `days` says a day as its pages do; without it only texts
    are found there.
    """

    id: RecordId
    document: str
    number: int
    moment: datetime
    way: PaperWay
    printed: str
    reader_words: str = ""
    version: int | None = None
    language: str = ""
    safe_at_home: YesNo | None = None
    days: Days | None = None


def next_number(file: File) -> int:
    """Return the number of the next copy of this family; no number is given twice."""
    return max((each.number for each in file.all(PaperCopy)), default=0) + 1


def copies_out(file: File) -> tuple[PaperCopy, ...]:
    """Return every copy that left the program, the newest first."""
    return tuple(sorted(file.all(PaperCopy), key=lambda each: each.number, reverse=True))


def register_of(copy: Copy, catalogue: Catalogue, leaving: Leaving) -> PaperCopy:
    """Return the line of the register for a copy that leaves now."""
    here = leaving.moment.astimezone()
    return PaperCopy(
        id=leaving.id,
        number=leaving.number,
        document=leaving.document,
        reader=copy.recipient.kind,
        day=here.date(),
        at=here.time().replace(second=0, microsecond=0),
        who=copy.recipient.who,
        who_words=leaving.reader_words,
        about=copy.recipient.about,
        version=leaving.version,
        language=leaving.language,
        way=leaving.way,
        withheld=tuple(
            LeftOut(each.record, each.field, each.ground, each.protection)
            for each in copy.withheld
            if each.protection is not Protection.PERSONAL_PLAN
        ),
        decisions=tuple(map(_otherwise, copy.decisions)),
        carried=tuple(
            carried(
                copy,
                catalogue,
                leaving.printed,
                leaving.days,
                leftwards=leaving.language in LEFTWARDS,
            )
        ),
        safe_at_home=leaving.safe_at_home,
    )


def _otherwise(decision: Decision) -> Otherwise:
    return Otherwise(
        decision.record,
        decision.field,
        decision.opens,
        decision.reason,
        decision.consulted,
        decision.again_on,
    )


def carried(
    copy: Copy,
    catalogue: Catalogue,
    printed: str,
    days: Days | None = None,
    *,
    leftwards: bool = False,
) -> Iterator[Carried]:
    """Yield what of a copy stands on its pages, each with its mark: texts, days and choices.

    `catalogue` is in the language of the pages, `leftwards` tells that they run to the left.
    """
    on_paper = frozenset(words_of(printed))
    page = None
    if days is not None:
        page = Page.of(printed, copy, catalogue, days, leftwards=leftwards)
    for record in copy:
        if isinstance(record, PaperCopy):
            continue  # a line of the register stands on no page
        typed = {each: getattr(record, each) for each in typed_fields(record, catalogue)}
        told = [field for field, text in typed.items() if stands_in(on_paper, text)]
        chosen = page.chosen_on(record, typed.values()) if page is not None else ()
        for field in (*told, *chosen):
            yield Carried(record.id, field, mark_of(value_of(getattr(record, field))))


def typed_fields(record: AnyRecord, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the fields of a record that hold what somebody typed."""
    if isinstance(record, Answer):
        return ("text",)
    words = catalogue.records.get(kind_of(record))
    return tuple(each.name for each in words.fields if each.kind in TYPED) if words else ()


def mark_of(text: str) -> str:
    """Return the mark of a text: equal for equal texts, and it gives nothing away."""
    return hashlib.blake2b(text.encode(), digest_size=MARK_BYTES).hexdigest()


# ---- what was corrected since --------------------------------------------------------------------


def changed_since(case: Case, paper: PaperCopy, catalogue: Catalogue) -> tuple[Saying, ...]:
    """Return in sentences what a copy still says that was corrected, changed or removed since.

    A copy of an adopted plan is held against the version in force, not against what is being
    worked on.
    """
    there = {each.record for each in paper.carried}
    found: list[Saying] = []
    file, newer = _edition(case, paper)
    if newer is not None:
        found.append(Saying.of("register.since.newer", number=newer))
    for reply in case.all(Reply):
        if reply.sort is ReplySort.CORRECTION and reply.to in there and reply.id not in there:
            who = name_of(case, reply.by) or reply.by_words
            phrase = "register.since.corrected" if who else "register.since.corrected_by_somebody"
            values = {"who": who} if who else {}
            found.append(Saying.of(phrase, text=_quoted(reply.text), **values))
    found += _each_once(_edited(file, paper, catalogue))
    found += _no_longer_called(case, paper)
    gone = sum(each not in file.records for each in there)
    if gone:
        found.append(Saying.of("register.since.gone", count=gone))
    return tuple(found)


def _edition(case: Case, paper: PaperCopy) -> tuple[Case, int | None]:
    """Return what a copy is held against, and the number of a newer version of its plan."""
    version = in_force(case) if paper.version is not None else None
    if version is None:
        return case, None
    newer = version.number if version.number != paper.version else None
    try:
        return as_adopted(case, version), newer
    except UnreadableVersionError:
        return case, newer


def _each_once(sayings: Iterable[Saying]) -> list[Saying]:
    found: list[Saying] = []
    for each in sayings:
        if each not in found:
            found.append(each)
    return found


def _edited(file: File, paper: PaperCopy, catalogue: Catalogue) -> Iterator[Saying]:
    for each in paper.carried:
        record = file.records.get(each.record)
        if record is None or not hasattr(record, each.field):
            continue
        value = getattr(record, each.field)
        if mark_of(value_of(value)) == each.mark:
            continue
        if isinstance(record, APART):
            yield Saying.of("register.since.edited", text=UNSAID)
        elif each.field in typed_fields(record, catalogue):
            yield Saying.of("register.since.edited", text=_quoted(value))
        else:
            yield _chosen_otherwise(file, catalogue, record, each.field)


def _no_longer_called(case: Case, paper: PaperCopy) -> Iterator[Saying]:
    """Say whose number a copy holds that said yes then and does not any more."""
    took_back = withdrew(case) - {paper.who}
    for each in paper.carried:
        held = each.record in took_back and each.record in case.records
        if held and each.field == NUMBER:
            yield Saying.of("register.since.withdrew", who=name_of(case, each.record))


def _chosen_otherwise(file: File, catalogue: Catalogue, record: AnyRecord, field: str) -> Saying:
    """Say of which record which day or choice is another now."""
    if isinstance(record, Answer):
        what = catalogue.wording(record, name_of(file, record.about))
        return Saying.of("register.since.answered", what=what)
    words = catalogue.records[kind_of(record)]
    texts = [getattr(record, each) for each in typed_fields(record, catalogue)]
    text = next(filter(str.strip, texts), words.label)
    label = words.field(field).label
    return Saying.of("register.since.chosen", label=label, what=_quoted(text))


def _quoted(text: str) -> str:
    line = " ".join(text.split()) or "–"
    return line if len(line) <= LONGEST_QUOTE else line[:LONGEST_QUOTE].rstrip() + "…"


def outdated(case: Case, catalogue: Catalogue) -> tuple[tuple[PaperCopy, tuple[Saying, ...]], ...]:
    """Return the copies that are still with somebody and carry what was corrected since."""
    told = ((each, changed_since(case, each, catalogue)) for each in copies_out(case))
    return tuple((each, since) for each, since in told if since and each.taken_back_on is None)
