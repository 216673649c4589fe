"""What changed between two days, in sentences and drawn, and what hangs together."""

from datetime import date
from math import hypot

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import (
    Basis,
    DomainState,
    DomainView,
    Link,
    Reply,
    ReplySort,
    Severity,
    Side,
    SnapshotReason,
    Statement,
    Tie,
)
from mpg_desktop.domain.genogram import Caption
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.interplay import domain_key, interplay, interplay_picture, ring
from mpg_desktop.domain.picture import Line, Outline
from mpg_desktop.domain.record import Secret, YesNo
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.domain.sayings import Saying
from mpg_desktop.domain.seven_axes import height_of, seven_axes
from mpg_desktop.domain.snapshots import (
    Standing,
    compare,
    new_snapshot,
    snapshots,
    standing_now,
    standing_then,
    take_snapshot,
)
from tests.rules import PHRASES, PROFILE

THEN, NOW = date(2026, 10, 1), date(2026, 11, 23)
SHOT = new_snapshot(RecordId("shot"), THEN, SnapshotReason.BY_HAND)
LIGHT, MODERATE, SEVERE = Severity


def statement(word: str, domain: str = "family", **fields: object) -> Statement:
    told = {"text": word, "side": Side.CONCERN, "basis": Basis.SEEN, **fields}
    return Statement(id=RecordId(word), domain=domain, **told)  # type: ignore[arg-type] # fields by name


def case_of(*records: AnyRecord) -> Case:
    return Case.of(CaseId("case"), records)


def kept(*records: AnyRecord) -> Case:
    """Return a case of which a snapshot was taken."""
    case = case_of(*records)
    return case.put(*take_snapshot(case, PROFILE, SHOT))


def told(sayings: tuple[Saying, ...]) -> list[str]:
    """Return sayings in full, in words."""
    return [
        " ".join(PHRASES.say(each.phrase, **each.values) for each in whole.in_full())
        for whole in sayings
    ]


def changes(case: Case) -> list[str]:
    (shot,) = snapshots(case)
    then, now = standing_then(case, shot), standing_now(case, PROFILE, NOW)
    return told(compare(case, PROFILE, then, now))


# ---- in sentences ------------------------------------------------------------------------------


def test_nothing_changed_says_nothing() -> None:
    assert changes(kept(statement("ruzie", severity=LIGHT), statement("los", ""))) == []


def test_what_came_and_went_is_told() -> None:
    case = kept(statement("ruzie"), statement("samen eten", side=Side.STRENGTH))
    over = statement("ruzie", until=date(2026, 11, 1))
    case = case.put(over, statement("oma", "network", side=Side.STRENGTH)).drop(
        RecordId("samen eten")
    )
    assert changes(case) == [
        "Gezin: eerst ‘Zorgen’, nu ‘Nog niet bekend’.",
        "Niet meer: de zorg “ruzie”.",
        "Niet meer genoemd als wat goed gaat: “samen eten”.",
        "Gaat nu goed: “oma”.",
    ]


def test_what_became_lighter_heavier_or_long_lasting_is_told() -> None:
    words = {"a": (LIGHT, SEVERE), "b": (SEVERE, LIGHT), "c": (None, LIGHT), "d": (LIGHT, None)}
    case = kept(*(statement(word, severity=first) for word, (first, _) in words.items()))
    case = case.put(*(statement(word, severity=last) for word, (_, last) in words.items()))
    case = case.put(statement("d", long_lasting=YesNo.YES))
    assert changes(case) == [
        "Zwaarder: “a”.",
        "Lichter: “b”.",
        "Nu is bekend hoe zwaar: “c”.",
        "Niet meer bekend hoe zwaar: “d”.",
        "Nu langdurig: “d”.",
    ]


def test_another_wording_and_another_domain_are_told() -> None:
    case = kept(statement("a"), statement("b"))
    case = case.put(statement("a", text="anders"), statement("b", "care"))
    assert changes(case) == [
        "Anders gezegd: eerst “a”, nu “anders”.",
        "Niet meer: de zorg “b”.",
        "Hulpverlening: eerst ‘Nog niet bekend’, nu ‘Zorgen’.",
        "Nieuwe zorg: “b”.",
    ]


def test_a_correction_follows_into_the_comparison_also_when_its_statement_is_gone() -> None:
    case = kept(statement("ruzie"))
    no = Reply(id=RecordId("no"), to=RecordId("ruzie"), sort=ReplySort.CORRECTION, text="Eén keer.")
    assert changes(case.put(no).drop(RecordId("ruzie")))[1] == (
        "Niet meer: de zorg “ruzie”. Verbetering: Eén keer."
    )


def test_a_line_is_secret_for_whom_its_statement_is() -> None:
    secret = (Secret("", (RecordId("father"),)),)
    case = case_of(statement("a", secret=secret), statement("b"))
    lines = take_snapshot(case, PROFILE, SHOT)
    assert [each.secret for each in lines if getattr(each, "statement", None)] == [secret, ()]


def test_snapshots_of_one_day_stand_as_they_were_made() -> None:
    later = new_snapshot(RecordId("a"), NOW, SnapshotReason.PLAN, of=RecordId("plan"))
    again = new_snapshot(RecordId("b"), NOW, SnapshotReason.EVALUATION, words="weer")
    assert snapshots(case_of(again, later, SHOT)) == (SHOT, later, again)


# ---- seven axes --------------------------------------------------------------------------------


def standing(**states: tuple[DomainState, Severity | None]) -> Standing:
    records: list[AnyRecord] = []
    for domain, (state, weight) in states.items():
        records.append(DomainView(id=RecordId(domain), domain=domain, state=state))
        if weight:
            records.append(statement(f"{domain}-{weight}", domain, severity=weight))
    return standing_now(case_of(*records), PROFILE, NOW)


TROUBLE, FINE = DomainState.TROUBLE, DomainState.NO_TROUBLE


def test_further_out_is_heavier_and_unknown_is_nowhere() -> None:
    found = standing(
        context=(TROUBLE, SEVERE),
        child=(TROUBLE, MODERATE),
        parents=(TROUBLE, None),
        care=(FINE, None),
    )
    heights = [height_of(found, each.id) for each in PROFILE.domains]
    assert heights == [3, 2, 1, None, None, None, 0]


def test_two_dates_are_told_apart_by_mark_and_line() -> None:
    one = standing(context=(TROUBLE, LIGHT), child=(TROUBLE, LIGHT))
    other = standing(context=(TROUBLE, SEVERE), child=(TROUBLE, None), care=(FINE, None))
    picture = seven_axes(PROFILE, (one, other), ("toen", "nu"))
    marks = [each for each in picture.symbols if each.about.startswith("mark-")]
    assert [each.outline for each in marks] == [Outline.CIRCLE] * 2 + [Outline.SQUARE] * 3
    assert [each.inside for each in marks] == ["", "", "", "?", ""]
    drawn = [each.line for each in picture.strokes if each.line in {Line.DASHED, Line.THICK}]
    # A side between neighbours that are both known, and a line in the legend.
    assert (drawn.count(Line.DASHED), drawn.count(Line.THICK)) == (2, 3)
    captions = {caption for each in picture.symbols for caption in each.captions}
    assert {"toen", "nu", "Sociaal netwerk"} <= captions


def test_one_date_or_none_can_be_drawn_as_well() -> None:
    single = seven_axes(PROFILE, (standing(context=(TROUBLE, LIGHT)),), ("nu",))
    assert [each.outline for each in single.symbols if each.about.startswith("mark-")] == [
        Outline.SQUARE
    ]
    assert len(seven_axes(PROFILE, (), ()).symbols) == 7


def test_more_dates_than_can_be_told_apart_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        seven_axes(PROFILE, (standing(),) * 3, ("a", "b", "c"))


# ---- what hangs together -----------------------------------------------------------------------


def tie(word: str, one: str, other: str, kind: Tie, why: str = "") -> Link:
    return Link(id=RecordId(word), one=RecordId(one), other=RecordId(other), tie=kind, why=why)


def family() -> Case:
    return case_of(
        statement("schuld.", "context"),
        statement("moe", "parents"),
        statement("“ruzie”"),
        statement("los", ""),
        tie("t1", "schuld.", "moe", Tie.KEEPS_UP, "wakker liggen"),
        tie("t2", "moe", "schuld.", Tie.GOES_WITH),
        tie("t3", "moe", "“ruzie”", Tie.HELPS_AGAINST),
        tie("t4", "moe", "“ruzie”", Tie.SHOWS),
        tie("t5", "moe", "moe", Tie.KEEPS_UP),
        tie("t6", "moe", "gone", Tie.KEEPS_UP),
        tie("t7", "los", "moe", Tie.GOES_WITH),
        Reply(id=RecordId("no"), to=RecordId("moe"), sort=ReplySort.VIEW, text="Valt mee."),
    )


def test_ties_are_told_in_sentences_with_what_was_answered() -> None:
    assert told(tuple(each.saying for each in interplay(family()))) == [
        "“schuld” houdt “moe” in stand. Hoe dan: wakker liggen Zienswijze: Valt mee.",
        "“moe” hangt samen met “schuld”. Zienswijze: Valt mee.",
        "“moe” helpt tegen “ruzie”. Zienswijze: Valt mee.",
        "“los” hangt samen met “moe”. Zienswijze: Valt mee.",
    ]


def test_ties_between_domains_are_drawn_once_beside_each_other() -> None:
    double = tie("t8", "schuld.", "moe", Tie.KEEPS_UP)
    picture = interplay_picture(interplay(family().put(double)), PROFILE)
    # Three ways, of which two have an arrow; the tie of a statement without a domain is not drawn.
    assert len(picture.strokes) == 5
    ways = [each for each in picture.strokes if each.line in {Line.THICK, Line.PLAIN}]
    one, other = (each.points for each in ways if len(each.points) == 2)
    assert one[0] != other[1]
    assert {each.outline for each in picture.symbols} == {Outline.ROUNDED}
    assert [each.captions[0] for each in picture.symbols][:2] == ["Context", "Kind"]


def test_a_tie_within_a_domain_is_a_loop() -> None:
    inside = (
        statement("a"),
        statement("b"),
        tie("t1", "a", "b", Tie.GOES_WITH),
        tie("t2", "a", "b", Tie.HELPS_AGAINST),
    )
    strokes = interplay_picture(interplay(case_of(*inside)), PROFILE).strokes
    lines = [each.line for each in strokes if len(each.points) > 3]
    assert sorted(lines) == [Line.DASHED, Line.PLAIN]
    assert len(strokes) == 3, "only one of both has a direction, and so an arrow"


def test_loops_lie_around_each_other_on_the_outer_side_of_their_domain() -> None:
    places = ring(PROFILE)
    for domain, at in places.items():
        ties = (Tie.KEEPS_UP, Tie.HELPS_AGAINST, Tie.GOES_WITH)
        inside = (statement("a", domain), statement("b", domain))
        tied = [tie(f"t{each}", "a", "b", each) for each in ties]
        strokes = interplay_picture(interplay(case_of(*inside, *tied)), PROFILE).strokes
        loops = [each.points for each in strokes if len(each.points) > 3]
        reaches = [max(hypot(each.x - at.x, each.y - at.y) for each in loop) for loop in loops]
        assert sorted(reaches) == reaches, domain
        assert len({round(each, 1) for each in reaches}) == 3, domain
        for loop in loops:
            middle = loop[len(loop) // 2]
            assert hypot(middle.x, middle.y) > hypot(at.x, at.y), domain
            assert all(hypot(each.x - at.x, each.y - at.y) > 0.7 for each in loop), domain
            below = [each for each in loop if abs(each.x - at.x) < 0.6 and each.y > at.y + 0.5]
            assert not below, f"the name of {domain} stands there"


def test_a_domain_has_the_shape_of_what_is_known_of_it() -> None:
    states = dict(zip((each.id for each in PROFILE.domains), DomainState, strict=False))
    captions = {"child": Caption("2", ("twee",))}
    picture = interplay_picture((), PROFILE, states, captions)
    found = {each.about: (each.outline, each.inside, each.captions) for each in picture.symbols}
    assert found[domain_key("context")] == (Outline.SQUARE, "", ("Context",))
    assert found[domain_key("child")] == (Outline.CIRCLE, "2", ("twee",))
    assert found[domain_key("parents")] == (Outline.DIAMOND, "?", ("Ouders",))
