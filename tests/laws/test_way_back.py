"""What a goal's card says of where it came from holds nothing that is not for everybody."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.domain.at_the_table import is_kept_back
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.findings import Basis, Side, Statement
from mpg_desktop.domain.goal_origins import origin_of_goal
from mpg_desktop.domain.house_records import House
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.record import Secret, YesNo
from mpg_desktop.domain.records import Answer, AnyRecord, Person, Role
from mpg_desktop.domain.safety_records import Worry
from mpg_desktop.domain.sayings import Saying
from mpg_desktop.domain.voice_records import Need, NeedOf, Rating, Round, Voice
from mpg_desktop.domain.way_back import way_back
from tests.laws.canaries import text_fields, with_canaries
from tests.laws.strategies import Kinds, records
from tests.rules import CONDITIONS, PHRASES

GOAL = RecordId("goal")
SEM, LOTTE, ROUND, ONE, OTHER = map(RecordId, ("sem", "lotte", "round", "one", "other"))
LAID: Kinds = {
    SEM: Person,
    LOTTE: Person,
    ROUND: Round,
    ONE: Voice,
    OTHER: Voice,
    RecordId("one-r"): Rating,
    RecordId("other-r"): Rating,
    RecordId("need"): Need,
    RecordId("statement"): Statement,
    RecordId("worry"): Worry,
    RecordId("house"): House,
}
ASKED = [each.id for each in CONDITIONS.conditions]
Tells = Callable[[Case, Goal], Saying | None]


@dataclass(frozen=True)
class Origins:
    """A file in which every text is a canary, and a goal that came from something in it."""

    case: Case
    goal: Goal


@st.composite
def origins(draw: st.DrawFn) -> Origins:
    known: Kinds = {SEM: Person, LOTTE: Person, ROUND: Round, ONE: Voice, OTHER: Voice}
    made = [draw(records(kind, each, known)) for each, kind in LAID.items()]
    made.append(draw(records(Answer, None, known)))
    case, _places = with_canaries(Case.of(CaseId("case"), made))
    # Two voices of one round that speak of the same conditions: there the law is tried hardest.
    for voice, who in ((ONE, SEM), (OTHER, LOTTE)):
        said = look_up(case, Voice, voice)
        assert said is not None
        shared = draw(st.sampled_from([YesNo.YES, None]))
        case = case.put(msgspec.structs.replace(said, round=ROUND, who=who, shared=shared))
    for rating in case.all(Rating):
        asked = draw(st.sampled_from([ASKED[0], ASKED[0], ASKED[1], "of_long_ago"]))
        voice = ONE if rating.id == "one-r" else OTHER
        case = case.put(msgspec.structs.replace(rating, voice=voice, condition=asked))
    ratings = [RecordId(each.id) for each in case.all(Rating)]
    origin = draw(st.sampled_from([*sorted(case.records), *ratings, *ratings, *ratings]))
    for record in draw(st.lists(st.sampled_from([origin, *sorted(case.records)]), max_size=2)):
        field = draw(st.sampled_from(["", *text_fields(case.records[record])]))
        hidden = Secret(field, draw(st.sampled_from([(), (SEM,)])))
        case = case.put(msgspec.structs.replace(case.records[record], secret=(hidden,)))
    by = draw(st.sampled_from([(), (SEM,), (LOTTE,)]))
    return Origins(case, Goal(id=GOAL, text="Doel", by=by, origin=origin))


def check_nothing_is_told_that_is_not_for_all(found: Origins, tells: Tells) -> None:
    """Raise AssertionError when the words hold a text, or a finding, that not all may read."""
    saying = tells(found.case, found.goal)
    words = PHRASES.say(saying.phrase, **saying.values) if saying is not None else ""
    for record in found.case:
        texts = {name: getattr(record, name) for name in text_fields(record)}
        told = {name for name, text in texts.items() if text and text in words}
        hidden = {each.field for each in record.secret}
        if told:
            assert isinstance(record, Person), f"{told} of {record.id}"
            assert told <= {"name", "called"}
            assert not hidden & {"", "name", "called"}, f"{record.id} is kept from somebody"
    origin = found.case.records[found.goal.origin or GOAL]
    if saying is not None:
        assert not origin.secret
        assert not isinstance(origin, House)
    if isinstance(origin, Rating) and any(each.label in words for each in CONDITIONS.conditions):
        check_every_voice_is_open(found, origin)


def check_every_voice_is_open(found: Origins, origin: Rating) -> None:
    """Which condition it was is told only of voices that all may read."""
    case = found.case
    mine = look_up(case, Voice, origin.voice)
    assert mine is not None
    alone = mine.who in found.goal.by if mine.who else mine.who_words == found.goal.by_words
    for rating in case.all(Rating):
        voice = look_up(case, Voice, rating.voice)
        same = voice is not None and voice.round == mine.round
        meant = rating == origin or (not alone and same and rating.condition == origin.condition)
        assert not (meant and is_kept_back(case, rating)), rating.id


def at_the_table(case: Case, goal: Goal) -> Saying | None:
    way = way_back(case, CONDITIONS, goal)
    return way.saying if way is not None else None


@given(origins())
def test_the_card_of_a_goal_never_tells_what_is_not_for_everybody(found: Origins) -> None:
    check_nothing_is_told_that_is_not_for_all(found, at_the_table)


@given(origins())
def test_the_way_stands_open_only_to_what_all_may_see(found: Origins) -> None:
    way = way_back(found.case, CONDITIONS, found.goal)
    assert way is not None
    assert way.record == found.goal.origin
    origin = found.case.records[way.record]
    if way.is_open:
        assert way.saying is not None
        assert not origin.secret
        assert not is_kept_back(found.case, origin)


def leaking() -> list[tuple[Origins, Tells]]:
    """Return files with a confidence in them, and what would tell it on the card."""
    sem = Person(id=SEM, name="Sem", role=Role.CHILD)
    said = Statement(
        id=RecordId("s"), text="Papa sloeg", side=Side.CONCERN, basis=Basis.SAID, source=SEM
    )
    low = Rating(id=RecordId("r"), voice=ONE, condition=ASKED[0], wording="Veilig")
    about = Round(id=ROUND, child=SEM, alternative="")
    mine = Voice(id=ONE, round=ROUND, who=SEM, shared=YesNo.NO)
    kept = msgspec.structs.replace(sem, secret=(Secret("name", (LOTTE,)),))
    need = Need(id=RecordId("n"), child=SEM, of=NeedOf.CHILD, text="Rust", shared=YesNo.YES)

    def of(origin: str, *more: AnyRecord) -> Origins:
        case = Case.of(CaseId("case"), more)
        return Origins(case, Goal(id=GOAL, text="Doel", by=(SEM,), origin=RecordId(origin)))

    def in_full(case: Case, goal: Goal) -> Saying | None:
        return origin_of_goal(case, CONDITIONS, goal)

    return [
        (of("s", sem, said), in_full),
        (of("r", sem, about, mine, low), in_full),
        (of("n", kept, need), in_full),
    ]


@pytest.mark.parametrize("place", range(3))
def test_the_law_finds_a_planted_leak(place: int) -> None:
    found, tells = leaking()[place]
    with pytest.raises(AssertionError):
        check_nothing_is_told_that_is_not_for_all(found, tells)
    check_nothing_is_told_that_is_not_for_all(found, at_the_table)
