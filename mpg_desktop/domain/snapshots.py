"""The profile as it stood on a day, and what changed between two days.

A snapshot keeps each statement as it stood then. What was answered to a statement since follows it
into the comparison as well.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.file import File
from mpg_desktop.domain.findings import (
    DomainState,
    Severity,
    Side,
    Snapshot,
    SnapshotLine,
    SnapshotReason,
    Statement,
)
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.profile import Domain, Profile, is_present, sheet
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.domain.sayings import Saying
from mpg_desktop.domain.statements import replies_to, short_of

HEAVIER = tuple(Severity)
"""From light to heavy."""


class Line(Struct, frozen=True):
    """One statement as it stands or stood."""

    domain: str
    side: Side | None
    text: str
    severity: Severity | None
    long_lasting: YesNo | None


class Standing(Struct, frozen=True):
    """The profile on a day: its statements by id, and the state of each domain."""

    day: date
    lines: Mapping[RecordId, Line]
    states: Mapping[str, DomainState]

    def state(self, domain: str) -> DomainState:
        """Return the state of a domain; one that was not kept is not known."""
        return self.states.get(domain, DomainState.UNKNOWN)

    def of_domain(self, domain: str) -> Mapping[RecordId, Line]:
        """Return the statements of one domain."""
        return {key: each for key, each in self.lines.items() if each.domain == domain}

    def heaviest(self, domain: str) -> Severity | None:
        """Return how heavy the heaviest concern of a domain weighs, or None when nobody said."""
        weights = [
            each.severity
            for each in self.of_domain(domain).values()
            if each.side is Side.CONCERN and each.severity
        ]
        return max(weights, key=HEAVIER.index, default=None)


def standing_now(file: File, profile: Profile, day: date) -> Standing:
    """Return the profile as it stands on a day."""
    lines = {
        each.id: Line(each.domain, each.side, short_of(each), each.severity, each.long_lasting)
        for each in file.all(Statement)
        if each.domain and is_present(each, day)
    }
    states = {each.id: sheet(file, each, day).state for each in profile.domains}
    return Standing(day, lines, states)


def standing_then(file: File, snapshot: Snapshot) -> Standing:
    """Return the profile as it stood in a snapshot."""
    kept = [each for each in file.all(SnapshotLine) if each.snapshot == snapshot.id]
    lines = {
        each.statement: Line(each.domain, each.side, each.text, each.severity, each.long_lasting)
        for each in kept
        if each.statement is not None
    }
    states = {
        each.domain: each.state or DomainState.UNKNOWN for each in kept if each.statement is None
    }
    return Standing(snapshot.day, lines, states)


def take_snapshot(case: Case, profile: Profile, snapshot: Snapshot) -> tuple[AnyRecord, ...]:
    """Return the records that keep the profile as it stands: the snapshot and its lines.

    A line is secret for whomever its statement is secret for.
    """
    now = standing_now(case, profile, snapshot.day)
    made: list[AnyRecord] = [snapshot]

    def number() -> RecordId:
        return RecordId(f"{snapshot.id}-{len(made):03d}")

    for domain, state in now.states.items():
        made.append(SnapshotLine(id=number(), snapshot=snapshot.id, domain=domain, state=state))
    for statement, line in now.lines.items():
        made.append(
            SnapshotLine(
                id=number(),
                secret=case.records[statement].secret,
                snapshot=snapshot.id,
                domain=line.domain,
                statement=statement,
                side=line.side,
                severity=line.severity,
                long_lasting=line.long_lasting,
                text=line.text,
            )
        )
    return tuple(made)


def new_snapshot(
    record_id: RecordId,
    day: date,
    reason: SnapshotReason,
    of: RecordId | None = None,
    words: str = "",
) -> Snapshot:
    """Return a snapshot to take: at each adopted plan and evaluation (`of`), or by hand."""
    return Snapshot(id=record_id, day=day, reason=reason, of=of, words=words)


def snapshots(file: File) -> tuple[Snapshot, ...]:
    """Return all snapshots, the earliest first; two of one day in the order they were made."""
    return tuple(sorted(file.all(Snapshot), key=lambda each: (each.day, each.id)))


def compare(file: File, profile: Profile, one: Standing, other: Standing) -> tuple[Saying, ...]:
    """Return what changed from one standing to the other, in sentences, domain by domain."""
    domains = compare_domains(file, profile, one, other)
    return tuple(each for _, sayings in domains for each in sayings)


def compare_domains(
    file: File, profile: Profile, one: Standing, other: Standing
) -> tuple[tuple[Domain, tuple[Saying, ...]], ...]:
    """Return the domains in which something changed, each with what changed in it.

    What came, what went, what became lighter or heavier, and what became known.
    """
    told = ((each, tuple(_changed(file, profile, each, one, other))) for each in profile.domains)
    return tuple((domain, sayings) for domain, sayings in told if sayings)


def _changed(
    file: File, profile: Profile, domain: Domain, one: Standing, other: Standing
) -> Iterator[Saying]:
    before, after = one.state(domain.id), other.state(domain.id)
    if before is not after:
        yield Saying.of(
            "domains.change.state",
            domain=domain.label,
            before=profile.state_label(before),
            after=profile.state_label(after),
        )
    for key, each in _changes(one.of_domain(domain.id), other.of_domain(domain.id)):
        yield Saying(each.phrase, each.values, replies_to(file, key))


Lines = Mapping[RecordId, Line]


def _changes(before: Lines, after: Lines) -> Iterator[tuple[RecordId, Saying]]:
    """Yield what happened to the statements of one domain."""
    for key in dict.fromkeys((*before, *after)):
        if key not in before:
            came = after[key]
            phrase = f"domains.change.came_{came.side or Side.FACT}"
            yield key, Saying.of(phrase, text=came.text)
        elif key not in after:
            went = before[key]
            phrase = f"domains.change.went_{went.side or Side.FACT}"
            yield key, Saying.of(phrase, text=went.text)
        else:
            for each in _altered(before[key], after[key]):
                yield key, each


def _altered(before: Line, after: Line) -> Iterator[Saying]:
    if before.text != after.text:
        yield Saying.of("domains.change.reworded", before=before.text, after=after.text)
    if before.severity != after.severity:
        yield from _weight(before.severity, after.severity, after.text)
    if before.long_lasting is not YesNo.YES and after.long_lasting is YesNo.YES:
        yield Saying.of("domains.change.long_lasting", text=after.text)


def _weight(before: Severity | None, after: Severity | None, text: str) -> Iterator[Saying]:
    if before is None or after is None:
        key = "weight_known" if before is None else "weight_unknown"
        yield Saying.of(f"domains.change.{key}", text=text)
        return
    heavier = HEAVIER.index(after) > HEAVIER.index(before)
    yield Saying.of(f"domains.change.{'heavier' if heavier else 'lighter'}", text=text)
