"""The rule of five of seven and the definition: for the worker only, explained, deciding nothing.

It takes a case and never a copy: its result can be in nobody's copy. What it rests on is of the
class `definition`, which no reader may have.
"""

from datetime import date

from msgspec import Struct

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import DefinitionCriterion, DomainState
from mpg_desktop.domain.profile import Criterion, Domain, Duration, Overview, Profile
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.sayings import Saying, listed


class Tally(Struct, frozen=True):
    """The seven domains in five heaps; only `long` counts.

    `short` is trouble that is not long-lasting, `unsure` trouble of which nobody said so.
    """

    long: tuple[Domain, ...]
    short: tuple[Domain, ...]
    unsure: tuple[Domain, ...]
    fine: tuple[Domain, ...]
    unknown: tuple[Domain, ...]
    threshold: int

    @property
    def count(self) -> int:
        """How many domains have long-lasting trouble."""
        return len(self.long)

    @property
    def total(self) -> int:
        """How many domains there are."""
        heaps = (self.long, self.short, self.unsure, self.fine, self.unknown)
        return sum(map(len, heaps))

    @property
    def is_reached(self) -> bool:
        """Whether the threshold is reached."""
        return self.count >= self.threshold

    @property
    def could_be_reached(self) -> bool:
        """Whether it is not reached, and could be when more is known."""
        more = len(self.unsure) + len(self.unknown)
        return not self.is_reached and self.count + more >= self.threshold


def tally(found: Overview, profile: Profile) -> Tally:
    """Sort the domains; each is in exactly one heap."""
    heaps: dict[Duration | DomainState, list[Domain]] = {}
    for sheet in found.sheets:
        heap = sheet.duration or sheet.state
        heaps.setdefault(heap, []).append(sheet.domain)
    return Tally(
        long=tuple(heaps.get(Duration.LONG, ())),
        short=tuple(heaps.get(Duration.SHORT, ())),
        unsure=tuple(heaps.get(Duration.UNSURE, ())),
        fine=tuple(heaps.get(DomainState.NO_TROUBLE, ())),
        unknown=tuple(heaps.get(DomainState.UNKNOWN, ())),
        threshold=profile.rule.number,
    )


def explain(found: Tally, profile: Profile) -> tuple[Saying, ...]:
    """Return the tally in sentences, whose numbers always add up to all domains."""
    said = [Saying.of("domains.tally.long", count=found.count, total=found.total)]
    heaps = {
        "short": found.short,
        "unsure": found.unsure,
        "fine": found.fine,
        "unknown": found.unknown,
    }
    for key, heap in heaps.items():
        if heap:
            names = listed(tuple(each.named for each in heap), profile.conjunction)
            said.append(Saying.of(f"domains.tally.{key}", count=len(heap), domains=names))
    rule = {"count": found.threshold, "total": found.total}
    if found.is_reached:
        said.append(Saying.of("domains.tally.reached", **rule))
    elif found.could_be_reached:
        said.append(Saying.of("domains.tally.could_be_reached", **rule))
    else:
        said.append(Saying.of("domains.tally.not_reached", **rule))
    return tuple(said)


class Judged(Struct, frozen=True):
    """One criterion, and what the worker said of it, if anything.

    `asked_as` is the criterion as it was worded then, when that differs from today. `hint` asks
    for the reason that is missing.
    """

    criterion: Criterion
    said: DefinitionCriterion | None
    asked_as: str = ""
    hint: Saying | None = None


def definition(case: Case, profile: Profile) -> tuple[Judged, ...]:
    """Return the five criteria with what the worker said of them; nothing is computed.

    What was judged under a criterion that is gone stands last, under its own wording.
    """
    said = sorted(case.all(DefinitionCriterion), key=lambda each: (each.day or date.min, each.id))
    last = {each.criterion: each for each in said}
    known = {each.id for each in profile.criteria}
    old = (
        Criterion(each.criterion, each.wording or each.criterion, "", profile.source)
        for each in last.values()
        if each.criterion not in known
    )
    return tuple(_judged(each, last.get(each.id)) for each in (*profile.criteria, *old))


def _judged(criterion: Criterion, said: DefinitionCriterion | None) -> Judged:
    if said is None:
        return Judged(criterion, None)
    missing = said.met is YesNo.YES and not said.reason.strip()
    return Judged(
        criterion,
        said,
        said.wording if said.wording not in {criterion.label, criterion.original} else "",
        Saying.of("domains.hint.no_reason") if missing else None,
    )
