"""Who gets which statement: what was said stays with who said it, and answers go along."""

from datetime import date

import msgspec
import pytest

from mpg_desktop.content.practice import practice_family
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Copy, Decision, Ground, Occasion
from mpg_desktop.domain.findings import Basis, Link, Reply, ReplySort, Side, Statement, Tie
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan_records import PlanVersion
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import Protection, Recipient, RecipientKind
from mpg_desktop.domain.record import Secret, YesNo
from mpg_desktop.domain.records import (
    AnyRecord,
    Circle,
    Custody,
    CustodyKind,
    CustodySource,
    Organisation,
    Person,
    Role,
)
from mpg_desktop.domain.voice_records import Level, Need, NeedOf, Rating, Round, Voice
from tests.rules import LAW, READERS, RESOURCES

TODAY = date(2026, 11, 23)
SON, MOTHER, FATHER, NEIGHBOUR = map(RecordId, ("son", "mother", "father", "neighbour"))
WORKER, SCHOOL, SAID = map(RecordId, ("worker", "school", "said"))
FAMILY: tuple[AnyRecord, ...] = (
    Person(id=SON, name="Sem", role=Role.CHILD, birth_date=date(2017, 5, 1)),
    Person(id=MOTHER, name="Marieke", role=Role.PARENT),
    Person(id=FATHER, name="Ramon", role=Role.PARENT),
    Person(id=NEIGHBOUR, name="Fatma", circle=Circle.NETWORK),
    Person(id=WORKER, name="Sanne", circle=Circle.PROFESSIONAL),
    Organisation(id=SCHOOL, name="De Wilg"),
    *(
        Custody(
            id=RecordId(f"custody-{each}"),
            child=SON,
            holder=each,
            extent=CustodyKind.CUSTODY,
            source=CustodySource.REGISTER,
        )
        for each in (MOTHER, FATHER)
    ),
)
TO_MOTHER = Recipient(RecipientKind.PARENT_WITH_CUSTODY, MOTHER, 34)
TO_FATHER = Recipient(RecipientKind.PARENT_WITH_CUSTODY, FATHER, 38)
TO_SON = Recipient(RecipientKind.CHILD, SON, 9)


def statement(**fields: object) -> Statement:
    told = {"text": "woorden", "side": Side.FACT, "basis": Basis.SAID, "about": (SON,), **fields}
    return Statement(id=SAID, **told)  # type: ignore[arg-type] # fields by name


def copy_of(recipient: Recipient, *records: AnyRecord, decided: tuple[Decision, ...] = ()) -> Copy:
    case = Case.of(CaseId("case"), [*FAMILY, *records])
    return project(case, recipient, READERS, Occasion(TODAY, LAW), decided)


def readers_of(*records: AnyRecord) -> set[str]:
    """Return which of the three readers gets the first of these records."""
    readers = {"mother": TO_MOTHER, "father": TO_FATHER, "son": TO_SON}
    return {
        name for name, each in readers.items() if records[0].id in copy_of(each, *records).records
    }


@pytest.mark.parametrize(
    ("fields", "readers"),
    [
        # A child's confidence: the child only, until it agrees.
        ({"source": SON}, {"son"}),
        ({"source": SON, "shared": YesNo.NO}, {"son"}),
        ({"source": SON, "shared": YesNo.YES}, {"son", "mother", "father"}),
        ({"source": SON, "about": (MOTHER,)}, {"son"}),
        # Another's words: who said them, until they agree.
        ({"source": MOTHER}, {"mother"}),
        ({"source": MOTHER, "shared": YesNo.YES}, {"mother", "father"}),
        ({"source": NEIGHBOUR}, set()),
        ({"source": NEIGHBOUR, "basis": Basis.SEEN}, set()),
        ({"source": RecordId("gone")}, set()),
        ({"source_words": "de buurman"}, set()),
        ({"source_words": "de buurman", "basis": Basis.SEEN}, set()),
        ({}, set()),
        # Professionals and the worker: by whom it is about.
        ({"source": SCHOOL}, {"mother", "father"}),
        ({"source": WORKER}, {"mother", "father"}),
        ({"basis": Basis.SEEN}, {"mother", "father"}),
        ({"basis": Basis.JUDGEMENT, "about": (MOTHER,)}, {"mother"}),
        ({"basis": Basis.SEEN, "about": (MOTHER, FATHER)}, set()),
        ({"basis": Basis.SEEN, "about": (MOTHER, SON)}, {"mother"}),
        ({"basis": Basis.SEEN, "about": (RecordId("gone"),)}, set()),
        ({"basis": Basis.SEEN, "about": ()}, {"mother", "father"}),
    ],
)
def test_who_reads_a_statement(fields: dict[str, object], readers: set[str]) -> None:
    assert readers_of(statement(**fields)) == readers


def test_why_it_is_withheld_is_told_by_its_class() -> None:
    by_child = copy_of(TO_MOTHER, statement(source=SON)).withheld
    assert {each.protection for each in by_child if each.record == SAID} == {
        Protection.CHILD_CONFIDENCE
    }
    by_neighbour = copy_of(TO_MOTHER, statement(source=NEIGHBOUR)).withheld
    assert {each.protection for each in by_neighbour if each.record == SAID} == {
        Protection.THIRD_PARTY
    }


def reply(**fields: object) -> Reply:
    told = {"to": SAID, "sort": ReplySort.VIEW, "text": "zienswijze", **fields}
    return Reply(id=RecordId("reply"), **told)  # type: ignore[arg-type] # fields by name


def test_a_view_goes_along_whoever_gave_it() -> None:
    for by in (MOTHER, FATHER, SON, NEIGHBOUR):
        assert readers_of(reply(by=by), statement(basis=Basis.SEEN)) == {"mother", "father"}
    assert readers_of(reply(by=MOTHER), statement(source=SON)) == {"son"}
    assert readers_of(reply(to=RecordId("gone"))) == set()


def test_a_view_on_the_plan_goes_where_the_plan_goes() -> None:
    version = PlanVersion(id=RecordId("version"), number=1)
    for by in (MOTHER, FATHER, NEIGHBOUR, None):
        said = reply(to=version.id, by=by)
        assert readers_of(version, said) == {"mother", "father", "son"}


def test_a_statement_stays_out_when_its_answer_must() -> None:
    hidden = reply(secret=(Secret("", (FATHER,)),))
    seen = statement(basis=Basis.SEEN)
    assert {SAID, hidden.id} <= copy_of(TO_MOTHER, seen, hidden).records.keys()
    fathers = copy_of(TO_FATHER, seen, hidden)
    assert not {SAID, hidden.id} & fathers.records.keys()
    grounds = {each.record: each.ground for each in fathers.withheld}
    assert (grounds[SAID], grounds[hidden.id]) == (Ground.REFERS, Ground.SECRET)


def test_opening_or_closing_a_statement_takes_its_answers_along() -> None:
    words, answer = statement(source=SON), reply(by=MOTHER)
    opened = Decision(SAID, "", opens=True, reason="Sem wil dit zelf laten lezen")
    assert {SAID, answer.id} <= copy_of(TO_FATHER, words, answer, decided=(opened,)).records.keys()
    closed = Decision(SAID, "", opens=False, reason="nog niet")
    seen = statement(basis=Basis.SEEN)
    left = copy_of(TO_FATHER, seen, answer, decided=(closed,))
    assert not {SAID, answer.id} & left.records.keys()
    apart = Decision(answer.id, "", opens=False, reason="apart")
    assert SAID not in copy_of(TO_FATHER, words, answer, decided=(opened, apart)).records


def test_a_tie_goes_where_both_of_its_ends_go() -> None:
    seen, private = statement(basis=Basis.SEEN), statement(source=MOTHER)
    other = msgspec.structs.replace(private, id=RecordId("other"))
    tie = Link(id=RecordId("tie"), one=SAID, other=other.id, tie=Tie.GOES_WITH)
    assert readers_of(tie, seen, other) == {"mother"}


def test_a_voice_is_read_by_whom_it_is_of_and_shared_by_agreement() -> None:
    about = Round(id=RecordId("round"), child=SON, alternative="")
    readers = {SON: {"son"}, MOTHER: {"mother"}, WORKER: {"mother", "father"}, None: set[str]()}
    for who, expected in readers.items():
        voice = Voice(id=RecordId("voice"), round=about.id, who=who)
        rating = Rating(id=RecordId("r"), voice=voice.id, condition="care", now=Level.GOOD)
        assert readers_of(rating, voice, about) == expected
    agreed = Voice(id=RecordId("voice"), round=about.id, who=MOTHER, shared=YesNo.YES)
    rating = Rating(id=RecordId("r"), voice=agreed.id, condition="care")
    assert readers_of(rating, agreed, about) == {"mother", "father"}
    assert readers_of(rating, about) == set()


def test_what_is_needed_is_read_by_whom_it_is_about() -> None:
    def need(**fields: object) -> Need:
        told = {"child": SON, "of": NeedOf.PARENT, "text": "rust", **fields}
        return Need(id=RecordId("need"), **told)  # type: ignore[arg-type] # fields by name

    assert readers_of(need()) == {"mother", "father"}
    assert readers_of(need(who=MOTHER)) == {"mother"}
    assert readers_of(need(by=SON)) == {"son"}


@pytest.mark.parametrize("parent", ["practice-010-marieke", "practice-030-ramon"])
def test_no_parent_of_the_practice_family_gets_what_a_child_confided(parent: str) -> None:
    case = practice_family(RESOURCES, TODAY, 1)
    recipient = Recipient(RecipientKind.PARENT_WITH_CUSTODY, RecordId(parent), 38)
    found = "".join(map(str, project(case, recipient, READERS, Occasion(TODAY, LAW))))
    for words in ("onder mijn dekbed", "’s Avonds schreeuwen ze", "niet meteen boos wordt"):
        assert words in "".join(map(str, case))
        assert words not in found
    # What the teacher said of Lotte comes with what her father answered to it.
    tired, answer = "is Lotte moe en stil", "Bij mij slaapt Lotte goed"
    assert (tired in found, answer in found) == (parent.endswith("marieke"),) * 2
