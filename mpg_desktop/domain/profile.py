"""The family profile: seven domains, what is known of each, and what to ask next.

Each domain has trouble, no trouble, or is not known yet: not knowing never counts as no. All words
are data (`resources/profile.toml`).
"""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from mpg_desktop.domain.file import File
from mpg_desktop.domain.findings import DomainState, DomainView, Side, Statement
from mpg_desktop.domain.law import Count, Source, Term
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.sayings import Saying
from mpg_desktop.domain.statements import Reading, read_all, short_of

SEVEN = 7
"""The domains of the profile (Kenniscentrum KJP)."""


class Problem(Struct, frozen=True):
    """Something that can be going on in a domain; a retired one is read but no longer offered.

    `unverified` tells that it was not read in the source itself.
    """

    id: str
    label: str
    source: Source
    unverified: bool = False
    retired: bool = False


class Domain(Struct, frozen=True):
    """One of the seven domains; `named` is how a sentence calls it.

    `well` asks what goes well, `ask` is the question while nothing is known.
    """

    id: str
    label: str
    named: str
    help: str
    well: str
    ask: str
    problems: tuple[Problem, ...]
    source: Source
    unverified: bool = False

    @property
    def offered(self) -> tuple[Problem, ...]:
        """The problems that can still be chosen."""
        return tuple(each for each in self.problems if not each.retired)

    def problem(self, problem_id: str) -> Problem | None:
        """Return a problem, retired ones included, or None when there never was one."""
        return next((each for each in self.problems if each.id == problem_id), None)


class Criterion(Struct, frozen=True):
    """One of the five criteria of the definition; `causes` are offered beside it, by word.

    `original` is its label before it was translated.
    """

    id: str
    label: str
    help: str
    source: Source
    causes: tuple[tuple[str, str], ...] = ()
    unverified: bool = False
    original: str = ""


class Profile(Struct, frozen=True):
    """All words and rules of the profile.

    `rule` holds the threshold and its source, `rule_help` what it is good for. `long_lasting` is
    only a hint. `states` says the three states in words, `conjunction` joins the last two of a
    list, `of_the_family` names the family where a statement is about nobody in particular.
    """

    title: str
    help: str
    source: Source
    domains: tuple[Domain, ...]
    criteria: tuple[Criterion, ...]
    rule: Count
    rule_help: str
    long_lasting: Term
    states: tuple[tuple[DomainState, str], ...]
    conjunction: str
    of_the_family: str

    def domain(self, domain_id: str) -> Domain | None:
        """Return a domain by its word, or None when there is none."""
        return next((each for each in self.domains if each.id == domain_id), None)

    def state_label(self, state: DomainState) -> str:
        """Return a state in words."""
        return dict(self.states)[state]


class Duration(StrEnum):
    """Whether the trouble in a domain is long-lasting, as far as the worker said so."""

    LONG = "long"
    SHORT = "short"
    UNSURE = "unsure"


class Sheet(Struct, frozen=True):
    """What is known of one domain on a day: what goes well first, then concerns, then facts.

    `over` are concerns that have passed. `duration` is None where there is no trouble.
    `contradiction` tells that the worker said *no trouble* while a concern stands there.
    """

    domain: Domain
    state: DomainState
    duration: Duration | None
    strengths: tuple[Reading, ...]
    concerns: tuple[Reading, ...]
    facts: tuple[Reading, ...]
    over: tuple[Reading, ...]
    contradiction: bool = False


class Overview(Struct, frozen=True):
    """All seven sheets in order; `loose` are statements of no domain, or of one long gone."""

    sheets: tuple[Sheet, ...]
    loose: tuple[Reading, ...]


def overview(file: File, profile: Profile, day: date) -> Overview:
    """Return what is known of the seven domains on a day."""
    known = {each.id for each in profile.domains}
    loose = [each for each in file.all(Statement) if each.domain not in known]
    return Overview(
        tuple(sheet(file, domain, day) for domain in profile.domains), read_all(file, loose)
    )


def sheet(file: File, domain: Domain, day: date) -> Sheet:
    """Return what is known of one domain on a day."""
    here = [each for each in file.all(Statement) if each.domain == domain.id]
    concerns = [each for each in here if each.side is Side.CONCERN]
    present = [each for each in concerns if is_present(each, day)]
    view = view_of(file, domain.id)
    said = (view.state if view else None) or DomainState.UNKNOWN
    state = DomainState.TROUBLE if present else said
    return Sheet(
        domain=domain,
        state=state,
        duration=_duration(present, view) if state is DomainState.TROUBLE else None,
        strengths=read_all(file, (each for each in here if each.side is Side.STRENGTH)),
        concerns=read_all(file, present),
        facts=read_all(file, (each for each in here if each.side is Side.FACT)),
        over=read_all(file, (each for each in concerns if not is_present(each, day))),
        contradiction=bool(present) and said is DomainState.NO_TROUBLE,
    )


def is_present(statement: Statement, day: date) -> bool:
    """Tell whether something still holds on a day."""
    return statement.until is None or statement.until > day


def view_of(file: File, domain: str) -> DomainView | None:
    """Return what the worker last said of a domain as a whole, or None."""
    views = [each for each in file.all(DomainView) if each.domain == domain]
    return max(views, key=lambda each: (each.day or date.min, each.id), default=None)


def _duration(concerns: list[Statement], view: DomainView | None) -> Duration:
    """Return whether trouble is long-lasting: one concern that is, is enough."""
    said = [each.long_lasting for each in concerns]
    if view is not None and view.state is DomainState.TROUBLE:
        said.append(view.long_lasting)
    if YesNo.YES in said:
        return Duration.LONG
    return Duration.UNSURE if None in said else Duration.SHORT


class Ask(Struct, frozen=True):
    """Something to ask next, about one domain."""

    domain: Domain
    saying: Saying


def ask_next(found: Overview) -> tuple[Ask, ...]:
    """Return what to ask next: what is not known first, then since when, then what goes well."""
    unknown, unsure, well = [], [], []
    for each in found.sheets:
        name = each.domain.label
        if each.state is DomainState.UNKNOWN:
            question = Saying.of("domains.ask.unknown", domain=name, question=each.domain.ask)
            unknown.append(Ask(each.domain, question))
            continue
        if each.contradiction:
            unsure.append(Ask(each.domain, Saying.of("domains.ask.contradiction", domain=name)))
        if each.duration is Duration.UNSURE:
            unsure.append(Ask(each.domain, Saying.of("domains.ask.how_long", domain=name)))
        if not each.strengths:
            question = Saying.of("domains.ask.well", domain=name, question=each.domain.well)
            well.append(Ask(each.domain, question))
    return (*unknown, *unsure, *well)


def long_lasting_hint(statement: Statement, profile: Profile, today: date) -> Saying | None:
    """Return a hint for a concern that lasts for a while and that nobody called long-lasting.

    The worker decides: no source names a number of months.
    """
    since = statement.since
    nobody_said = statement.side is Side.CONCERN and statement.long_lasting is None
    if not nobody_said or since is None or profile.long_lasting.after(since) > today:
        return None
    months = profile.long_lasting.number
    return Saying.of("domains.hint.long_lasting", text=short_of(statement), count=months)
