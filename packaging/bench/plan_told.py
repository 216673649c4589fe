"""What a family plan says, as plain words: the content that every engine of the bench sets.

The words are chosen by the program (`printing/plan_reading.py`), as for its own paper; the bench
then holds the text of the finished documents of all engines against each other.
"""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from msgspec.structs import replace

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.ids import FAMILY_RECORD, RecordId
from mpg_desktop.domain.plan_records import Agreement, Goal, PlanStep, PlanVersion, Score
from mpg_desktop.domain.plan_versions import adopt
from mpg_desktop.printing.deeds import Deed
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.family_plan import HOW_WE_DEAL
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.plan_voices import MARKS, signatures_told, views_told
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.score_strip import Given
from mpg_desktop.printing.style import Say

Pairs = tuple[tuple[str, str], ...]
"""Labels, each with its words."""


@dataclass(frozen=True)
class GoalTold:
    """A goal with whose words it is, its pairs, its steps and the numbers that were given."""

    text: str
    about: str
    pairs: Pairs
    steps: tuple[Deed, ...]
    scores: tuple[Given, ...]


@dataclass(frozen=True)
class PlanTold:
    """Everything that stands on the pages of a plan; `words` are headings by their key."""

    title: str
    whose: str
    facts: Pairs
    stamps: tuple[str, ...]
    foot: tuple[str, ...]
    page: str
    words: dict[str, str]
    wish: str
    well: tuple[str, ...]
    watch: tuple[str, ...]
    goals: tuple[GoalTold, ...]
    others: tuple[Deed, ...]
    safe: tuple[Given, ...]
    agreements: tuple[Deed, ...]
    deal: Pairs
    tonight: tuple[str, ...]
    calls: Pairs
    people: tuple[tuple[str, str, str], ...]
    views: tuple[str, ...]
    signed: tuple[tuple[str, str], ...]
    left: tuple[str, ...]

    def as_data(self) -> dict[str, Any]:
        """Return the same as dictionaries and lists, for engines that read JSON."""
        return asdict(self)


HEADINGS = {
    "wish": "paper.plan.wish",
    "well": "paper.plan.goes_well",
    "watch": "paper.plan.watch_out",
    "goals": "paper.family_plan.goals",
    "others": "paper.family_plan.other_steps",
    "safe": "paper.family_plan.safe_scores",
    "agreements": "paper.family_plan.agreements",
    "who": "paper.plan.who",
    "when": "paper.plan.when",
    "tonight": "paper.family_plan.tonight",
    "people": "paper.plan.people",
    "views": "paper.plan.views",
    "signed": "paper.plan.signed",
    "together": "paper.plan.together",
}


def told(copy: Copy, catalogue: Catalogue, exemplar: Exemplar, say: Say) -> PlanTold:
    """Return what the family's own plan says to the reader of a copy."""
    plan = PlanReading(Reading(copy, catalogue, say))
    title = say("paper.family_plan.title")
    called = say("paper.titles.family_plan")
    sheet = surroundings(copy, exemplar, plan.reading, called, plan.edition())
    facts = plan.facts()
    if coming := plan.next_date():
        facts.append((say("paper.plan.next"), coming))
    mine = {each.id for each in plan.goals()}
    calls = []
    if (first := plan.chosen("plan.tonight_call")) is not None:
        helping = plan.helping(first)
        calls.append((say("paper.family_plan.call_first"), f"{helping.name} {helping.number}"))
    if number := plan.said("plan.evening_number"):
        calls.append((say("paper.family_plan.evening"), number))
    calls.append((say("paper.plan.danger"), say("paper.plan.danger_call")))
    signed = signatures_told(plan)
    names = {each.who for each in signed}
    asked = [(catalogue.question(each), plan.said(each)) for each in HOW_WE_DEAL]
    return PlanTold(
        title=title,
        whose=copy.family.name,
        facts=tuple(facts),
        stamps=sheet.stamps,
        foot=sheet.foot,
        page=say("paper.page.number", page="{page}", pages="{pages}"),
        words={key: say(phrase) for key, phrase in HEADINGS.items()},
        wish=plan.said("plan.wish"),
        well=tuple(plan.sentences("plan.goes_well")),
        watch=tuple(plan.sentences("plan.watch_out")),
        goals=tuple(_goal(plan, each) for each in plan.goals()),
        others=tuple(plan.step(each) for each in plan.open_steps() if each.goal not in mine),
        safe=tuple(plan.given(FAMILY_RECORD)),
        agreements=tuple(plan.agreements()),
        deal=tuple((each.label, text) for each, text in asked if each is not None and text),
        tonight=tuple(plan.sentences("plan.tonight_first")),
        calls=tuple(calls),
        people=tuple((each.name, each.what, each.number) for each in plan.helpers()),
        views=tuple(views_told(plan)),
        signed=tuple((MARKS[each.stance], each.words) for each in signed),
        left=tuple(each for each in plan.signers() if each not in names),
    )


def _goal(plan: PlanReading, goal: Goal) -> GoalTold:
    say = plan.reading.say
    whose = plan.names(goal.by) or goal.by_words
    about = [say("paper.family_plan.said_by", who=whose)] if whose else []
    about.append(say(f"paper.family_plan.{goal.horizon}"))
    whom = plan.names(goal.matters_to)
    matters = goal.matters
    if whom:
        matters = say("paper.family_plan.matters_to", why=matters, who=whom).strip()
    pairs = [
        (say(f"paper.family_plan.{key}"), text)
        for key, text in (("noticed", goal.noticed_by), ("matters", matters))
        if text.strip()
    ]
    steps = tuple(plan.step(each) for each in plan.open_steps() if each.goal == goal.id)
    return GoalTold(goal.text, " · ".join(about), tuple(pairs), steps, tuple(plan.given(goal.id)))


def grown(case: Case, times: int, today: date) -> Case:
    """Return a family with as many times the goals, steps and agreements, in a plan adopted anew.

    `times` 1 leaves the family as it is.
    """
    if times == 1:
        return case
    more: list[Goal | PlanStep | Agreement | Score] = []
    for number in range(2, times + 1):
        copied = {each.id: RecordId(f"{each.id}-{number}") for each in case.all(Goal)}
        more += [
            replace(each, id=copied[each.id], text=f"{each.text} ({number})")
            for each in case.all(Goal)
        ]
        more += [
            replace(
                each,
                id=RecordId(f"{each.id}-{number}"),
                text=f"{each.text} ({number})",
                goal=copied.get(each.goal) if each.goal is not None else None,
            )
            for each in case.all(PlanStep)
        ]
        more += [
            replace(each, id=RecordId(f"{each.id}-{number}"), text=f"{each.text} ({number})")
            for each in case.all(Agreement)
        ]
        more += [
            replace(each, id=RecordId(f"{each.id}-{number}"), of=copied[each.of])
            for each in case.all(Score)
            if each.of in copied
        ]
    return adopted_anew(case.put(*more), today)


def varied(case: Case, number: int, today: date) -> Case:
    """Return another family of the same size: every text of its plan ends in its number."""
    changed: list[Goal | PlanStep | Agreement] = [
        *(replace(each, text=f"{each.text} {number}") for each in case.all(Goal)),
        *(replace(each, text=f"{each.text} {number}") for each in case.all(PlanStep)),
        *(replace(each, text=f"{each.text} {number}") for each in case.all(Agreement)),
    ]
    return adopted_anew(case.put(*changed), today)


def adopted_anew(case: Case, today: date) -> Case:
    """Return a family whose plan, as it stands, is the version in force."""
    last = max(case.all(PlanVersion), key=lambda each: each.number)
    fresh = replace(last, adopted_on=None, content="", sha256="")
    before = case.put(fresh)
    return before.put(*adopt(before, fresh, last.adopted_on or today))
