"""The words of the profile, the conditions and the framework are whole, and mistakes are named."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mpg_desktop.content.conditions import load_conditions
from mpg_desktop.content.errors import ContentError, Mistake
from mpg_desktop.content.framework import load_framework
from mpg_desktop.content.practice import practice_family
from mpg_desktop.content.profile import load_profile
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Basis, DefinitionCriterion, DomainState, Statement, Tie
from mpg_desktop.domain.five_of_seven import tally
from mpg_desktop.domain.interplay import interplay
from mpg_desktop.domain.profile import Profile, overview
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Person, Role
from mpg_desktop.domain.snapshots import compare, snapshots, standing_now, standing_then
from mpg_desktop.domain.voice_records import NeedOf, Rating, Round, Voice
from mpg_desktop.domain.voices import (
    differences,
    is_child_voice,
    needs_of,
    rounds_of,
    safety_pointers,
    side_by_side,
)
from tests.rules import CONDITIONS, FRAMEWORK, PROFILE, RESOURCES

TODAY = date(2026, 11, 23)
Load = Callable[[Path], object]
SPOILT: tuple[tuple[Load, str, str, Mistake, str], ...] = (
    (load_profile, "number = 5", "number = 8", Mistake.WRONG_VALUE, "8"),
    (load_profile, "number = 6", "number = 0", Mistake.WRONG_VALUE, "0"),
    (load_profile, "[domains.care", "[domains.network.care", Mistake.UNKNOWN_KEY, "care"),
    (load_profile, 'named = "de context"', "", Mistake.MISSING_KEY, "named"),
    (load_profile, "[criteria.both_kinds]", "[criterion.x]", Mistake.UNKNOWN_KEY, "criterion"),
    (load_framework, 'side = "child"', 'side = "kind"', Mistake.WRONG_VALUE, "kind"),
    (load_framework, "[sides.child]", "[sides.child]\nhelp = 'x'", Mistake.UNKNOWN_KEY, "help"),
    (load_conditions, 'group = "family"', 'group = "x"', Mistake.WRONG_VALUE, "x"),
    (load_conditions, 'key = "1"', 'key = "n"', Mistake.DUPLICATE, "n"),
    (load_conditions, '["safe_home"', '["safe"', Mistake.WRONG_VALUE, "safe"),
    (load_conditions, "[needs.parent]", "[needs.adult]", Mistake.MISSING_KEY, "parent"),
    (load_conditions, "Wat heeft {name}", "Wat heeft {child}", Mistake.PLACEHOLDER, "child"),
)


@pytest.mark.parametrize(("load", "old", "new", "mistake", "word"), SPOILT)
def test_a_mistake_in_a_file_is_named(
    tmp_path: Path, load: Load, old: str, new: str, mistake: Mistake, word: str
) -> None:
    for name in ("profile", "framework", "conditions"):
        text = (RESOURCES / f"{name}.toml").read_text("utf-8")
        (tmp_path / f"{name}.toml").write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load(tmp_path)
    assert (caught.value.mistake, caught.value.word) == (mistake, word)
    assert caught.value.line > 0


def test_seven_domains_no_more_and_no_fewer(tmp_path: Path) -> None:
    text = (RESOURCES / "profile.toml").read_text("utf-8")
    start, end = text.index("[domains.care]"), text.index("[criteria.parent_and_child]")
    (tmp_path / "profile.toml").write_text(text[:start] + text[end:], encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_profile(tmp_path)
    assert (caught.value.word, caught.value.expected) == ("6", "7")


def test_everything_can_be_read_in_english() -> None:
    profile = load_profile(RESOURCES, "en")
    assert profile.domains[1].label == "Child"
    assert load_conditions(RESOURCES, "en").conditions[0].label == "Adequate physical care"
    assert load_framework(RESOURCES, "en").dimensions[0].label == "Health and how the child looks"


def test_every_word_has_a_source_and_what_is_not_verified_says_so() -> None:
    problems = [each for domain in PROFILE.domains for each in domain.problems]
    sources = [each.source for each in problems]
    sources += [each.source for each in PROFILE.domains]
    sources += [each.source for each in PROFILE.criteria]
    sources += [each.source for each in FRAMEWORK.dimensions]
    sources += [each.source for each in CONDITIONS.conditions]
    assert all(each.text for each in sources)
    # Only of the first two conditions both name and meaning were read in the source.
    assert [each.unverified for each in CONDITIONS.conditions] == [False] * 2 + [True] * 12
    assert any(each.unverified for each in problems)


def test_words_under_which_answers_are_kept_fit_an_id() -> None:
    words = [each.id for each in CONDITIONS.conditions]
    assert max(map(len, words)) + len("practice-810-marieke") < 64
    assert len(set(words)) == 14


# ---- the practice family shows all of it --------------------------------------------------------


@pytest.fixture(scope="module")
def family() -> Case:
    return practice_family(RESOURCES, TODAY, 1)


def test_it_has_interplay_an_unknown_domain_and_a_count(family: Case) -> None:
    found = overview(family, PROFILE, TODAY)
    counted = tally(found, PROFILE)
    assert (counted.count, len(counted.unknown), found.loose) == (4, 1, ())
    assert {each.link.tie for each in interplay(family)} == set(Tie) - {Tie.SHOWS}
    assert all(each.strengths for each in found.sheets if each.state is not DomainState.UNKNOWN)


def test_it_tells_what_changed_since_its_first_snapshot(family: Case) -> None:
    shot, _later = snapshots(family)
    now = standing_now(family, PROFILE, TODAY)
    keys = {each.phrase for each in compare(family, PROFILE, standing_then(family, shot), now)}
    told = {each.removeprefix("domains.change.") for each in keys}
    assert {"state", "came_concern", "went_concern", "heavier", "lighter", "long_lasting"} <= told


def test_it_has_two_rounds_of_four_voices_with_a_disagreement(family: Case) -> None:
    children = {each.child for each in family.all(Round)}
    (child,) = (each for each in children if len(rounds_of(family, each)) == 3)
    first, second, other = rounds_of(family, child)
    assert (first.alternative, second.alternative, bool(other.alternative)) == ("", "", True)
    for each in (first, second):
        rows = side_by_side(family, CONDITIONS, each.id)
        assert len(rows[0].now) == 4
        assert differences(CONDITIONS, rows)
    assert safety_pointers(family, CONDITIONS, first.id)
    assert second.judgement
    assert needs_of(family, child, NeedOf.CHILD)
    assert needs_of(family, child, NeedOf.PARENT)
    assert any(is_child_voice(family, each) for each in family.all(Voice))


def test_its_wordings_are_those_of_today(family: Case) -> None:
    for rating in family.all(Rating):
        condition = CONDITIONS.condition(rating.condition)
        assert condition
        assert rating.wording == condition.label
    for statement in family.all(Statement):
        assert wording(PROFILE, statement) == statement.wording
    labels = {each.id: each.label for each in PROFILE.criteria}
    for said in family.all(DefinitionCriterion):
        assert said.wording == labels[said.criterion]
        assert said.reason


def wording(profile: Profile, statement: Statement) -> str:
    domain = profile.domain(statement.domain)
    assert domain
    problem = domain.problem(statement.problem)
    return problem.label if problem else ""


def test_its_words_of_others_are_shared_only_when_they_agreed(family: Case) -> None:
    people = {each.id: each for each in family.all(Person)}
    children = {key for key, each in people.items() if each.role is Role.CHILD}
    childs = [each for each in family.all(Statement) if each.source in children]
    assert childs
    assert all(each.shared is not YesNo.YES for each in childs)
    assert {each.basis for each in family.all(Statement)} == set(Basis)
