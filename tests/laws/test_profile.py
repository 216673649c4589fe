"""Laws of five of seven: what is unknown never counts, and the explanation adds up to seven."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Basis, DomainState, DomainView, Side, Statement
from mpg_desktop.domain.five_of_seven import Tally, explain, tally
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.profile import overview
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import AnyRecord
from tests.rules import PROFILE

TODAY = date(2026, 11, 23)
DOMAINS = [each.id for each in PROFILE.domains]
domains = st.sampled_from([*DOMAINS, "", "a domain of long ago"])
maybe = st.sampled_from([None, *YesNo])
some_days = st.none() | st.dates(date(2020, 1, 1), date(2028, 1, 1))


@st.composite
def statements(draw: st.DrawFn, number: int = 0) -> Statement:
    return Statement(
        id=RecordId(f"s{number}"),
        text="",
        side=draw(st.sampled_from(Side)),
        basis=draw(st.sampled_from(Basis)),
        domain=draw(domains),
        long_lasting=draw(maybe),
        until=draw(some_days),
    )


@st.composite
def views(draw: st.DrawFn, number: int = 0) -> DomainView:
    return DomainView(
        id=RecordId(f"v{number}"),
        domain=draw(domains),
        state=draw(st.sampled_from([None, *DomainState])),
        long_lasting=draw(maybe),
        day=draw(some_days),
    )


@st.composite
def profiles(draw: st.DrawFn) -> Case:
    made: list[AnyRecord] = [draw(statements(number)) for number in range(draw(st.integers(0, 12)))]
    made += [draw(views(number)) for number in range(draw(st.integers(0, 8)))]
    return Case.of(CaseId("case"), made)


def counted(case: Case) -> Tally:
    return tally(overview(case, PROFILE, TODAY), PROFILE)


@given(profiles(), domains, st.sampled_from([None, YesNo.NO]), st.sampled_from(Basis))
def test_adding_what_is_not_known_never_raises_the_count(
    case: Case, domain: str, long: YesNo | None, basis: Basis
) -> None:
    before = counted(case).count
    unknown = DomainView(id=RecordId("x1"), domain=domain, state=DomainState.UNKNOWN, day=TODAY)
    silent = DomainView(id=RecordId("x2"), domain=domain, long_lasting=YesNo.YES)
    unsure = Statement(
        id=RecordId("x3"),
        text="",
        side=Side.CONCERN,
        basis=basis,
        domain=domain,
        long_lasting=long,
    )
    for each in (unknown, silent, unsure):
        assert counted(case.put(each)).count <= before


@given(profiles(), domains, st.sampled_from(Basis))
def test_adding_long_lasting_trouble_never_lowers_the_count(
    case: Case, domain: str, basis: Basis
) -> None:
    before = counted(case)
    trouble = Statement(
        id=RecordId("x1"),
        text="",
        side=Side.CONCERN,
        basis=basis,
        domain=domain,
        long_lasting=YesNo.YES,
    )
    view = DomainView(
        id=RecordId("x2"),
        domain=domain,
        state=DomainState.TROUBLE,
        long_lasting=YesNo.YES,
        day=TODAY,
    )
    for each in (trouble, view):
        after = counted(case.put(each))
        assert before.count <= after.count <= before.count + 1
        assert after.is_reached >= before.is_reached
        if domain in DOMAINS and each is trouble:
            assert domain in {one.id for one in after.long}


@given(profiles())
def test_the_explanation_adds_up_to_seven(case: Case) -> None:
    found = counted(case)
    said = explain(found, PROFILE)
    numbers = [each.values["count"] for each in said[:-1]]
    assert sum(int(each) for each in numbers) == found.total == 7
    heaps = (found.long, found.short, found.unsure, found.fine, found.unknown)
    assert sorted(each.id for heap in heaps for each in heap) == sorted(DOMAINS)


@given(profiles())
def test_only_long_lasting_trouble_counts(case: Case) -> None:
    """Held against the rule as it is written: trouble, and somebody said that it lasts."""
    for domain in counted(case).long:
        concerns = [
            each.long_lasting
            for each in case.all(Statement)
            if each.domain == domain.id and each.side is Side.CONCERN
        ]
        views = [
            each.long_lasting
            for each in case.all(DomainView)
            if each.domain == domain.id and each.state is DomainState.TROUBLE
        ]
        assert YesNo.YES in (*concerns, *views)


@given(profiles())
def test_what_nobody_spoke_of_is_unknown(case: Case) -> None:
    spoken = {each.domain for each in case.all(Statement)}
    spoken |= {each.domain for each in case.all(DomainView)}
    unknown = {each.id for each in counted(case).unknown}
    assert set(DOMAINS) - spoken <= unknown
