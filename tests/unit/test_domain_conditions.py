"""Voices on the fourteen conditions: each on its own card, then side by side, then in time."""

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Basis, Link, Reply, ReplySort, Side, Statement, Tie
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.picture import Outline
from mpg_desktop.domain.records import AnyRecord, Person, Role
from mpg_desktop.domain.rounds import compare_rounds, rounds_picture
from mpg_desktop.domain.sayings import Saying
from mpg_desktop.domain.voice_records import Level, Need, NeedOf, Rating, Round, Voice
from mpg_desktop.domain.voices import (
    card,
    differences,
    is_child_voice,
    needs_of,
    new_voice,
    rated,
    rating_of,
    rounds_of,
    safety_pointers,
    side_by_side,
    voice_name,
    voices_of,
)
from tests.rules import CONDITIONS, PHRASES

SON, MOTHER, WORKER = RecordId("son"), RecordId("mother"), RecordId("worker")
ROUND, LATER = RecordId("round-1"), RecordId("round-2")
PEOPLE = (
    Person(id=SON, name="Sem", role=Role.CHILD),
    Person(id=MOTHER, name="Marieke", role=Role.PARENT),
    Person(id=WORKER, name="Sanne", role=Role.WORKER),
)


def voice(
    who: RecordId, levels: Mapping[str, Level | None], at: RecordId = ROUND
) -> list[AnyRecord]:
    """Return somebody's voice in a round with what it says now."""
    record = Voice(id=RecordId(f"{at}-{who}"), round=at, who=who)
    case = Case.of(CaseId("case"), [record])
    for word, level in levels.items():
        condition = CONDITIONS.condition(word)
        assert condition
        case = case.put(rated(case, record.id, condition, level))
    return list(case)


def case_of(*records: AnyRecord) -> Case:
    rounds = (
        Round(id=ROUND, child=SON, alternative="", day=date(2026, 11, 1)),
        Round(id=LATER, child=SON, alternative="", day=date(2026, 11, 20)),
    )
    return Case.of(CaseId("case"), [*PEOPLE, *rounds, *records])


def said(saying: Saying | None) -> str:
    assert saying
    return PHRASES.say(saying.phrase, **saying.values)


# ---- the words ---------------------------------------------------------------------------------


def test_there_are_fourteen_in_two_groups() -> None:
    groups = [each.group for each in CONDITIONS.asked]
    assert groups == ["family"] * 7 + ["society"] * 7
    assert [each.number for each in CONDITIONS.asked] == list(range(1, 15))
    assert {each.number for each in CONDITIONS.asked if each.safety} == {1, 2, 8}


def test_safety_can_come_first() -> None:
    ordered = CONDITIONS.ordered("safety_first")
    assert {each.number for each in ordered[:3]} == {1, 2, 8}
    assert sorted(ordered, key=lambda each: each.number) == list(CONDITIONS.asked)
    assert CONDITIONS.ordered("unheard of") == CONDITIONS.asked


def test_one_key_sets_a_level() -> None:
    levels = [CONDITIONS.level_for_key(each) for each in "n01234"]
    assert [each and each.level for each in levels] == [None, *Level]
    assert CONDITIONS.level_for_key("x") is None
    assert len({each.mark for each in CONDITIONS.levels}) == len(CONDITIONS.levels)


def test_the_two_questions_name_the_child() -> None:
    question = CONDITIONS.need(NeedOf.CHILD)
    assert question.label_for("Sem") == "Wat heeft Sem nodig om zich goed te ontwikkelen?"
    assert question.label_for("Sem", as_child=True).startswith("Wat heb jij nodig")


# ---- the cards ---------------------------------------------------------------------------------


def test_a_card_shows_one_voice_only_with_a_child_s_words_for_a_child() -> None:
    records = (*voice(SON, {"care": Level.GOOD}), *voice(MOTHER, {"respect": Level.MODERATE}))
    case = case_of(*records)
    sons, mothers = voices_of(case, ROUND)[1], voices_of(case, ROUND)[0]
    lines = card(case, CONDITIONS, sons)
    assert len(lines) == 14
    assert [each.condition.id for each in lines if each.rating] == ["care"]
    assert lines[0].label == "Er wordt goed voor mij gezorgd"
    grown_up = card(case, CONDITIONS, mothers, "safety_first")
    assert grown_up[0].question.startswith("Is het thuis veilig voor Sem?")
    assert is_child_voice(case, sons)
    assert not is_child_voice(case, mothers)


def test_a_condition_that_was_reworded_or_is_gone_stays_readable() -> None:
    own = Voice(id=RecordId("v"), round=ROUND, who=MOTHER)
    old = Rating(id=RecordId("r1"), voice=own.id, condition="care", wording="Zo heette het")
    gone = Rating(id=RecordId("r2"), voice=own.id, condition="x", wording="Oude voorwaarde")
    bare = Rating(id=RecordId("r3"), voice=own.id, condition="y")
    case = case_of(own, old, gone, bare)
    lines = {each.condition.id: each for each in card(case, CONDITIONS, own)}
    assert lines["care"].asked_as == "Zo heette het"
    assert (lines["x"].label, lines["x"].asked_as) == ("Oude voorwaarde", "")
    assert lines["y"].label == "y"
    assert len(side_by_side(case, CONDITIONS, ROUND)) == 16


def test_a_retired_condition_is_asked_no_more_and_read_still() -> None:
    first = replace(CONDITIONS.conditions[0], retired=True)
    conditions = replace(CONDITIONS, conditions=(first, *CONDITIONS.conditions[1:]))
    case = case_of(*voice(MOTHER, {"care": Level.GOOD}))
    (own,) = voices_of(case, ROUND)
    lines = card(case, conditions, own)
    assert [each.condition.id for each in lines][-1] == "care"
    assert len(lines) == 14


def test_a_voice_keeps_its_name_when_somebody_is_removed() -> None:
    case = case_of()
    kept = new_voice(case, RecordId("v"), ROUND, MOTHER)
    left = case.put(kept).drop(MOTHER)
    assert voice_name(left, kept) == "Marieke"
    assert len(card(left.drop(ROUND), CONDITIONS, kept)) == 14


def test_a_key_changes_one_rating_and_nothing_else() -> None:
    case = case_of(*voice(MOTHER, {"care": Level.GOOD}), *voice(SON, {"care": Level.MODERATE}))
    mothers = RecordId(f"{ROUND}-{MOTHER}")
    care = CONDITIONS.conditions[0]
    changed = case.put(rated(case, mothers, care, Level.MODERATE, later=True))
    rating = rating_of(changed, mothers, "care")
    assert rating
    assert (rating.now, rating.later) == (Level.GOOD, Level.MODERATE)
    assert changed.differs(case) == {rating.id}


def test_evidence_comes_with_its_corrections() -> None:
    case = case_of(*voice(MOTHER, {"care": Level.GOOD}))
    seen = Statement(id=RecordId("s"), text="Volle kast.", side=Side.FACT, basis=Basis.SEEN)
    mothers = RecordId(f"{ROUND}-{MOTHER}-care")
    tie = Link(id=RecordId("l"), one=seen.id, other=mothers, tie=Tie.SHOWS)
    no = Reply(id=RecordId("no"), to=seen.id, sort=ReplySort.CORRECTION, text="Halfvol.")
    (own,) = voices_of(case, ROUND)
    line = card(case.put(seen, tie, no), CONDITIONS, own)[0]
    assert [each.replies[0].values["text"] for each in line.evidence] == ["Halfvol."]


def test_rounds_stand_in_time_two_of_one_day_as_they_were_made() -> None:
    same = Round(id=RecordId("round-3"), child=SON, alternative="Bij oma", day=date(2026, 11, 1))
    undated = Round(id=RecordId("round-9"), child=SON, alternative="")
    other = Round(id=RecordId("round-0"), child=MOTHER, alternative="")
    case = case_of(same, undated, other)
    found = [each.id for each in rounds_of(case, SON)]
    assert found == [undated.id, ROUND, same.id, LATER]


# ---- side by side ------------------------------------------------------------------------------


def test_a_difference_becomes_a_question() -> None:
    case = case_of(
        *voice(MOTHER, {"safe_home": Level.SUFFICIENT, "respect": Level.GOOD}),
        *voice(SON, {"safe_home": Level.INSUFFICIENT, "respect": Level.UNKNOWN}),
        *voice(WORKER, {"safe_home": Level.MODERATE, "care": Level.GOOD}),
    )
    found = differences(CONDITIONS, side_by_side(case, CONDITIONS, ROUND))
    assert [said(each.question) for each in found] == [
        "Marieke: voldoende. Sem: onvoldoende. Wat ziet Sem dat Marieke niet ziet?",
        "Sem weet het niet. Marieke: goed. Wat kan Marieke daarover vertellen?",
    ]
    assert [len(each.said) for each in found] == [3, 2]


def test_voices_that_agree_or_say_nothing_raise_no_question() -> None:
    case = case_of(
        *voice(MOTHER, {"care": Level.GOOD, "interest": Level.UNKNOWN}),
        *voice(SON, {"care": Level.GOOD}),
    )
    assert differences(CONDITIONS, side_by_side(case, CONDITIONS, ROUND)) == ()


def test_a_condition_about_safety_points_to_safety_for_any_voice() -> None:
    case = case_of(
        *voice(MOTHER, {"safe_home": Level.SUFFICIENT, "interest": Level.INSUFFICIENT}),
        *voice(SON, {"safe_home": Level.INSUFFICIENT}),
    )
    mothers = RecordId(f"{ROUND}-{MOTHER}")
    outside = CONDITIONS.condition("safe_surroundings")
    assert outside
    case = case.put(rated(case, mothers, outside, Level.INSUFFICIENT, later=True))
    found = [said(each.saying) for each in safety_pointers(case, CONDITIONS, ROUND)]
    assert found == [
        "Sem vindt dit onvoldoende: Veilige fysieke directe omgeving. Kijk bij Veiligheid.",
        f"Marieke verwacht dat dit onvoldoende wordt: {outside.label}. Kijk bij Veiligheid.",
    ]


def test_what_is_needed_is_kept_per_child_and_question() -> None:
    mine = Need(id=RecordId("n1"), child=SON, of=NeedOf.CHILD, text="Rust.")
    hers = Need(id=RecordId("n2"), child=SON, of=NeedOf.PARENT, text="Hulp.", who=MOTHER)
    case = case_of(mine, hers)
    assert needs_of(case, SON, NeedOf.CHILD) == (mine,)
    assert needs_of(case, SON, NeedOf.PARENT) == (hers,)


# ---- two rounds --------------------------------------------------------------------------------


def test_two_rounds_are_compared_per_voice() -> None:
    unnamed = Voice(id=RecordId("v-x"), round=LATER, who_words="opa")
    nobody = Voice(id=RecordId("v-y"), round=LATER)
    case = case_of(
        *voice(SON, {"care": Level.MODERATE, "respect": Level.GOOD, "peers": Level.UNKNOWN}),
        *voice(SON, {"care": Level.GOOD, "respect": Level.MODERATE, "peers": Level.GOOD}, LATER),
        *voice(MOTHER, {"care": Level.GOOD}),
        *voice(WORKER, {"care": Level.GOOD}, LATER),
        unnamed,
        nobody,
    )
    changes = {each.name: each for each in compare_rounds(case, CONDITIONS, ROUND, LATER)}
    assert set(changes) == {"Sem", "Marieke", "Sanne", "opa", ""}
    assert [said(each) for each in changes["Sem"].sayings] == [
        "Adequate verzorging: eerst matig, nu goed. Dat is beter.",
        "Respect: eerst goed, nu matig. Dat is minder.",
        "Omgang met leeftijdgenoten: eerst weten we niet, nu goed.",
    ]
    assert [said(each) for each in changes["Marieke"].sayings] == [
        "Adequate verzorging: eerst goed, nu nog niet besproken."
    ]
    assert (changes["Marieke"].other, changes["Sanne"].one) == (None, None)


def test_what_changed_is_drawn_and_what_is_not_known_has_no_mark() -> None:
    case = case_of(
        *voice(SON, {"care": Level.MODERATE, "peers": Level.UNKNOWN, "respect": Level.GOOD}),
        *voice(SON, {"care": Level.GOOD, "peers": Level.GOOD, "respect": Level.GOOD}, LATER),
    )
    (change,) = compare_rounds(case, CONDITIONS, ROUND, LATER)
    picture = rounds_picture(CONDITIONS, change, ("begin", "nu"))
    marks = {str(each.about): each.outline for each in picture.symbols}
    assert {key for key in marks if key.startswith("before-")} == {"before-care", "before-respect"}
    assert marks["after-care"] is Outline.SQUARE
    assert len(picture.strokes) == 5
    captions = {caption for each in picture.symbols for caption in each.captions}
    assert {"begin", "nu", "voldoende", "Verzorging"} <= captions


def test_another_situation_lies_beside_the_present_one_and_is_no_change() -> None:
    at_grandma = Round(id=LATER, child=SON, alternative="bij oma.")
    both = (
        *voice(SON, {"care": Level.MODERATE, "respect": Level.GOOD}),
        *voice(SON, {"care": Level.GOOD, "respect": Level.GOOD}, LATER),
    )
    case = case_of(*both).put(at_grandma)

    def told(one: RecordId, other: RecordId, file: Case = case) -> list[str]:
        (change,) = compare_rounds(file, CONDITIONS, one, other)
        return [said(each) for each in change.sayings]

    assert told(ROUND, LATER) == ["Adequate verzorging. Nu: matig. “bij oma”: goed."]
    assert told(LATER, ROUND) == ["Adequate verzorging. “bij oma”: goed. Nu: matig."]
    away = case.put(Round(id=ROUND, child=SON, alternative="bij papa"))
    assert told(ROUND, LATER, away) == ["Adequate verzorging. “bij papa”: matig. “bij oma”: goed."]
    again = case.put(Round(id=ROUND, child=SON, alternative="bij oma"))
    assert told(ROUND, LATER, again) == [
        "Adequate verzorging: eerst matig, nu goed. Dat is beter."
    ], "the same situation, looked at twice"
