"""The seven domains, the rule of five of seven, the definition and what to ask next."""

from datetime import date

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import (
    Basis,
    DefinitionCriterion,
    DomainState,
    DomainView,
    Side,
    Statement,
)
from mpg_desktop.domain.five_of_seven import definition, explain, tally
from mpg_desktop.domain.framework import framework_sheet
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.profile import (
    Duration,
    Overview,
    ask_next,
    long_lasting_hint,
    overview,
)
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.domain.sayings import Saying
from tests.rules import FRAMEWORK, PHRASES, PROFILE

TODAY = date(2026, 11, 23)
YES, NO = YesNo.YES, YesNo.NO
DOMAINS = tuple(each.id for each in PROFILE.domains)


def concern(domain: str, long: YesNo | None = YES, **fields: object) -> Statement:
    told = {"text": f"zorg {domain}", "side": Side.CONCERN, "basis": Basis.SEEN, **fields}
    record_id = RecordId(f"s-{domain}-{len(fields)}-{long}")
    return Statement(id=record_id, domain=domain, long_lasting=long, **told)  # type: ignore[arg-type] # fields by name


def view(domain: str, state: DomainState | None, **fields: object) -> DomainView:
    record_id = RecordId(f"v-{domain}-{state}-{len(fields)}")
    return DomainView(id=record_id, domain=domain, state=state, **fields)  # type: ignore[arg-type] # fields by name


def seen(*records: AnyRecord) -> Overview:
    return overview(Case.of(CaseId("case"), records), PROFILE, TODAY)


def said(sayings: tuple[Saying, ...]) -> list[str]:
    return [PHRASES.say(each.phrase, **each.values) for each in sayings]


def test_what_nobody_spoke_of_is_not_known() -> None:
    found = seen()
    assert {each.state for each in found.sheets} == {DomainState.UNKNOWN}
    assert [each.domain.id for each in found.sheets] == list(DOMAINS)


def test_strengths_come_apart_from_concerns_and_facts() -> None:
    well = concern("child", None, side=Side.STRENGTH)
    fact = concern("child", NO, side=Side.FACT)
    over = concern("child", until=date(2026, 11, 23))
    still = concern("child", NO, until=date(2026, 11, 24), text="nog")
    sheet = seen(well, fact, over, still).sheets[1]
    assert [each.statement for each in sheet.strengths] == [well]
    assert [each.statement for each in sheet.facts] == [fact]
    assert [each.statement for each in sheet.concerns] == [still]
    assert [each.statement for each in sheet.over] == [over]
    assert (sheet.state, sheet.duration) == (DomainState.TROUBLE, Duration.SHORT)


def test_the_last_word_on_a_whole_domain_counts() -> None:
    old = view("family", DomainState.TROUBLE, day=date(2026, 1, 1))
    new = view("family", DomainState.NO_TROUBLE, day=date(2026, 2, 1), words="rust")
    undated = view("family", DomainState.TROUBLE)
    assert seen(new, old, undated).sheets[4].state is DomainState.NO_TROUBLE
    assert seen(view("family", None)).sheets[4].state is DomainState.UNKNOWN


def test_a_concern_weighs_more_than_the_word_that_there_is_none() -> None:
    sheet = seen(view("care", DomainState.NO_TROUBLE), concern("care", NO)).sheets[6]
    assert sheet.state is DomainState.TROUBLE
    assert sheet.contradiction


@pytest.mark.parametrize(
    ("records", "duration"),
    [
        ([view("care", DomainState.TROUBLE, long_lasting=YES)], Duration.LONG),
        ([view("care", DomainState.TROUBLE)], Duration.UNSURE),
        ([view("care", DomainState.TROUBLE, long_lasting=NO), concern("care")], Duration.LONG),
        ([concern("care", NO), concern("care", None)], Duration.UNSURE),
        ([view("care", DomainState.NO_TROUBLE, long_lasting=YES)], None),
    ],
)
def test_trouble_is_long_lasting_when_somebody_said_so(
    records: list[AnyRecord], duration: Duration | None
) -> None:
    assert seen(*records).sheets[6].duration is duration


def test_what_belongs_to_no_domain_is_kept_apart() -> None:
    lost = concern("a domain of long ago")
    assert [each.statement for each in seen(lost).loose] == [lost]


def test_the_count_is_explained() -> None:
    found = tally(
        seen(
            *(concern(each) for each in DOMAINS[:4]),
            view(DOMAINS[4], DomainState.NO_TROUBLE),
        ),
        PROFILE,
    )
    assert (found.count, found.total, found.is_reached) == (4, 7, False)
    assert said(explain(found, PROFILE)) == [
        "Langdurige zorgen: 4 van 7.",
        "1 zonder zorgen: het gezin.",
        "2 nog onbekend: vraag naar het netwerk en de hulpverlening.",
        "De regel noemt 5 van 7. Dat kan nog, als u meer weet.",
    ]


def test_five_reach_the_threshold_and_its_source_can_be_shown() -> None:
    found = tally(seen(*(concern(each) for each in DOMAINS[:5])), PROFILE)
    assert found.is_reached
    assert not found.could_be_reached
    assert said(explain(found, PROFILE))[-1] == "De regel noemt 5 van 7. Dat is hier zo."
    assert "Kenniscentrum KJP" in PROFILE.rule.source.text


def test_it_can_be_out_of_reach() -> None:
    short = (concern(each, NO) for each in DOMAINS[:3])
    found = tally(seen(*short, concern(DOMAINS[3], None)), PROFILE)
    assert not found.could_be_reached
    assert said(explain(found, PROFILE)) == [
        "Langdurige zorgen: 0 van 7.",
        "3 met zorgen die niet langdurig zijn: de context, de kinderen en de ouders.",
        "1 met zorgen waarvan niet bekend is hoe lang: vraag naar de opvoeding.",
        "3 nog onbekend: vraag naar het gezin, het netwerk en de hulpverlening.",
        "De regel noemt 5 van 7. Dat is hier niet zo.",
    ]


def test_what_to_ask_next_begins_with_what_is_not_known() -> None:
    fine = concern("parents", None, side=Side.STRENGTH)
    found = seen(
        concern("context", None),
        view("child", DomainState.NO_TROUBLE),
        concern("child", NO),
        view("parents", DomainState.NO_TROUBLE),
        fine,
    )
    asked = [(each.domain.id, each.saying.phrase.rpartition(".")[2]) for each in ask_next(found)]
    assert asked == [
        *((each, "unknown") for each in DOMAINS[3:]),
        ("context", "how_long"),
        ("child", "contradiction"),
        ("context", "well"),
        ("child", "well"),
    ]
    assert all(said((each.saying,)) for each in ask_next(found))


def test_a_hint_asks_whether_a_concern_of_long_ago_is_long_lasting() -> None:
    old = concern("care", None, since=date(2026, 5, 23), text="Veel hulp.")
    hint = long_lasting_hint(old, PROFILE, TODAY)
    assert hint
    assert said((hint,)) == ["“Veel hulp” duurt langer dan 6 maanden. Noemt u dit langdurig?"]
    assert long_lasting_hint(old, PROFILE, date(2026, 11, 22)) is None
    assert long_lasting_hint(concern("care", NO, since=date(2020, 1, 1)), PROFILE, TODAY) is None
    assert long_lasting_hint(concern("care", None), PROFILE, TODAY) is None


def criterion(word: str, **fields: object) -> DefinitionCriterion:
    record_id = RecordId(f"c-{word}-{len(fields)}")
    return DefinitionCriterion(id=record_id, criterion=word, **fields)  # type: ignore[arg-type] # fields by name


def test_the_definition_is_the_worker_s_with_a_reason() -> None:
    label = PROFILE.criteria[0].label
    case = Case.of(
        CaseId("case"),
        [
            criterion("long_lasting", met=YES),
            criterion("parent_and_child", met=YES, reason="Drie kinderen.", wording=label),
            criterion("both_kinds", met=NO, wording="Zo heette het toen"),
            criterion("of_long_ago", met=YES, reason="Oud.", wording="Oud kenmerk"),
        ],
    )
    found = definition(case, PROFILE)
    assert [each.criterion.id for each in found] == [
        *(each.id for each in PROFILE.criteria),
        "of_long_ago",
    ]
    assert [bool(each.hint) for each in found] == [False, True, False, False, False, False]
    assert [each.asked_as for each in found][:3] == ["", "", "Zo heette het toen"]
    assert found[3].said is None
    assert found[-1].criterion.label == "Oud kenmerk"


def test_words_of_the_profile_are_found() -> None:
    context = PROFILE.domain("context")
    assert context
    assert context.problem("money") in context.offered
    assert (PROFILE.domain("x"), context.problem("x")) == (None, None)


def test_the_framework_shows_the_same_statements() -> None:
    hung = concern("child", dimensions=("health", "safety"))
    loose = concern("care", dimensions=("of long ago",))
    sheet = framework_sheet(Case.of(CaseId("case"), [hung, loose]), FRAMEWORK)
    places = {each.id: [one.statement for one in here] for each, here in sheet.entries}
    assert places["health"] == places["safety"] == [hung]
    assert sum(map(len, places.values())) == 2
    assert [each.statement for each in sheet.loose] == [loose]
    assert [len(FRAMEWORK.of_side(side)) for side, _ in FRAMEWORK.sides] == [7, 6, 7]
