"""Laws of voices: no voice changes another, nothing said is lost, nothing is settled by machine."""

from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.conditions import Condition
from mpg_desktop.domain.findings import Basis, Link, Side, Statement, Tie
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import AnyRecord, Person, Role
from mpg_desktop.domain.rounds import compare_rounds
from mpg_desktop.domain.voice_records import Level, Need, NeedOf, Rating, Round, Voice
from mpg_desktop.domain.voices import (
    SCALE,
    card,
    differences,
    rated,
    rating_of,
    safety_pointers,
    side_by_side,
    voices_of,
    without_round,
    without_voice,
)
from tests.rules import CONDITIONS

CHILD = RecordId("child")
ROUNDS = (RecordId("round-1"), RecordId("round-2"))
VOICES = tuple(RecordId(f"voice-{number}") for number in range(4))
conditions = st.sampled_from(CONDITIONS.asked)
levels = st.sampled_from([None, *Level])


@st.composite
def talks(draw: st.DrawFn) -> Case:
    """Draw two rounds about one child with up to four voices, some of people who were removed."""
    made: list[AnyRecord] = [Person(id=CHILD, name="Sem", role=Role.CHILD)]
    made += [Round(id=each, child=CHILD, alternative="") for each in ROUNDS]
    for voice in VOICES:
        who = draw(st.sampled_from([CHILD, RecordId("gone"), None]))
        made.append(Voice(id=voice, round=draw(st.sampled_from(ROUNDS)), who=who))
    case = Case.of(CaseId("case"), made)
    for _ in range(draw(st.integers(0, 12))):
        case = case.put(_key(draw, case))
    return case


def _key(draw: st.DrawFn, case: Case) -> Rating:
    voice, condition = draw(st.sampled_from(VOICES)), draw(conditions)
    return rated(case, voice, condition, draw(levels), later=draw(st.booleans()))


def cards(case: Case) -> dict[RecordId, tuple[object, ...]]:
    return {each.id: card(case, CONDITIONS, each) for each in case.all(Voice)}


@given(talks(), st.sampled_from(VOICES), conditions, levels, st.booleans())
def test_no_voice_changes_another(
    case: Case,
    voice: RecordId,
    condition: Condition,
    level: Level | None,
    later: bool,  # noqa: FBT001 - drawn
) -> None:
    before = cards(case)
    after = cards(case.put(rated(case, voice, condition, level, later=later)))
    assert {key for key in before if before[key] != after[key]} <= {voice}


@given(talks(), st.sampled_from(VOICES), conditions, st.sampled_from(Level))
def test_what_a_voice_says_is_what_is_kept(
    case: Case, voice: RecordId, condition: Condition, level: Level
) -> None:
    kept = rating_of(case, voice, condition.id)
    changed = case.put(rated(case, voice, condition, level))
    found = rating_of(changed, voice, condition.id)
    assert found
    assert (found.now, found.later) == (level, kept.later if kept else None)
    assert len(changed.differs(case)) <= 1


@given(talks())
def test_side_by_side_shows_each_voice_as_it_is(case: Case) -> None:
    for round_id in ROUNDS:
        voices = voices_of(case, round_id)
        for row in side_by_side(case, CONDITIONS, round_id):
            assert [each.voice for each in row.now] == list(voices)
            for said in row.now:
                rating = rating_of(case, said.voice.id, row.condition.id)
                assert said.level == (rating.now if rating else None)


@given(talks())
def test_every_real_difference_becomes_a_question_and_nothing_else_does(case: Case) -> None:
    for round_id in ROUNDS:
        rows = side_by_side(case, CONDITIONS, round_id)
        asked = {each.condition.id for each in differences(CONDITIONS, rows)}
        for row in rows:
            said = {each.level for each in row.now} - {None}
            differ = len(said) > 1
            assert (row.condition.id in asked) == differ


@given(talks())
def test_insufficient_safety_is_pointed_out_for_every_voice(case: Case) -> None:
    expected = {
        (each.voice, each.condition)
        for each in case.all(Rating)
        if Level.INSUFFICIENT in {each.now, each.later}
        and each.condition in {"care", "safe_home", "safe_surroundings"}
    }
    found = {
        (each.voice.id, each.condition.id)
        for round_id in ROUNDS
        for each in safety_pointers(case, CONDITIONS, round_id)
    }
    assert found == expected


@given(talks())
def test_comparing_a_round_with_itself_tells_nothing(case: Case) -> None:
    for round_id in ROUNDS:
        for change in compare_rounds(case, CONDITIONS, round_id, round_id):
            assert change.sayings == ()


@given(talks())
def test_better_and_worse_are_each_other_s_opposite(case: Case) -> None:
    there = {each.name: each for each in compare_rounds(case, CONDITIONS, *ROUNDS)}
    back = {each.name: each for each in compare_rounds(case, CONDITIONS, *ROUNDS[::-1])}
    opposite = {"better": "worse", "worse": "better", "other": "other"}
    for name, change in there.items():
        for one, other in zip(change.moved, back[name].moved, strict=True):
            if one.saying and other.saying and {one.before, one.after} <= set(SCALE):
                key = one.saying.phrase.rpartition(".")[2]
                assert other.saying.phrase.rpartition(".")[2] == opposite[key]


@st.composite
def odd_files(draw: st.DrawFn) -> Case:
    """Draw rounds, voices and ratings that point anywhere, also to conditions long gone."""
    ids = st.integers(0, 3).map(lambda each: RecordId(f"x{each}"))
    made: list[AnyRecord] = [Round(id=ROUNDS[0], child=draw(ids), alternative=draw(st.text()))]
    words = st.sampled_from(["care", "respect", "of long ago", ""])
    made += [
        Voice(id=RecordId(f"x{number}"), round=draw(st.just(ROUNDS[0]) | ids))
        for number in range(draw(st.integers(0, 3)))
    ]
    for number in range(draw(st.integers(0, 6))):
        rating = RecordId(f"r{number}")
        made.append(Rating(id=rating, voice=draw(ids), condition=draw(words), now=draw(levels)))
    return Case.of(CaseId("case"), made)


@given(odd_files())
def test_whatever_was_rated_is_shown_however_odd_the_file(case: Case) -> None:
    rows = side_by_side(case, CONDITIONS, ROUNDS[0])
    mine = {each.id for each in voices_of(case, ROUNDS[0])}
    here = {each.condition for each in case.all(Rating) if each.voice in mine}
    assert here <= {row.condition.id for row in rows}
    for voice in voices_of(case, ROUNDS[0]):
        own = {each.condition for each in case.all(Rating) if each.voice == voice.id}
        lines = {each.condition.id for each in card(case, CONDITIONS, voice) if each.rating}
        assert lines == own
    assert len(compare_rounds(case, CONDITIONS, ROUNDS[0], ROUNDS[0])) == len(mine)


def _borne_out(case: Case, draw: st.DataObject) -> Case:
    """Return the case with statements that show ratings, and needs."""
    made: list[AnyRecord] = []
    for number, rating in enumerate(case.all(Rating)):
        statement = RecordId(f"s{number}")
        made.append(Statement(id=statement, text="", side=Side.FACT, basis=Basis.SEEN))
        tie = RecordId(f"t{number}")
        made.append(Link(id=tie, one=statement, other=rating.id, tie=Tie.SHOWS))
    round_id = draw.draw(st.sampled_from(ROUNDS))
    made.append(
        Need(id=RecordId("need"), child=CHILD, of=NeedOf.CHILD, text="rust", round=round_id)
    )
    return case.put(*made)


@given(talks(), st.sampled_from(VOICES), st.data())
def test_taking_a_voice_away_changes_no_other_and_loses_no_statement(
    case: Case, voice: RecordId, data: st.DataObject
) -> None:
    before = _borne_out(case, data)
    after = without_voice(before, voice)
    there = cards(before)
    assert cards(after) == {key: each for key, each in there.items() if key != voice}
    assert after.all(Statement) == before.all(Statement)
    assert after.all(Need) == before.all(Need)
    left = after.records.keys()
    assert all(each.voice in left for each in after.all(Rating))
    assert all({each.one, each.other} <= left for each in after.all(Link))


@given(talks(), st.sampled_from(ROUNDS), st.data())
def test_taking_a_round_away_leaves_the_other_round_as_it_was(
    case: Case, round_id: RecordId, data: st.DataObject
) -> None:
    before = _borne_out(case, data)
    after = without_round(before, round_id)
    (other,) = set(ROUNDS) - {round_id}
    rows = side_by_side(before, CONDITIONS, other)
    assert side_by_side(after, CONDITIONS, other) == rows
    assert voices_of(after, round_id) == ()
    assert [each.id for each in after.all(Round)] == [other]
    assert after.all(Statement) == before.all(Statement)
    assert after.all(Need) == before.all(Need)
