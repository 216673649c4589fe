"""A statement is read with how it is known and with all that was answered to it."""

from datetime import date

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Basis, Link, Reply, ReplySort, Side, Statement, Tie
from mpg_desktop.domain.framework import hung_at
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import AnyRecord, Organisation, Person
from mpg_desktop.domain.sayings import Saying, listed
from mpg_desktop.domain.statements import (
    Defaults,
    defaults,
    read,
    short_of,
    text_of,
    without_statement,
)
from tests.noted import notes
from tests.rules import LAW

TODAY = date(2026, 11, 23)
MOTHER, SCHOOL, FIRST = RecordId("mother"), RecordId("school"), RecordId("s1")


def statement(record_id: str = "s1", **fields: object) -> Statement:
    """Return a concern that was seen, unless told otherwise."""
    told = {"text": "Sem is te laat.", "side": Side.CONCERN, "basis": Basis.SEEN, **fields}
    return Statement(id=RecordId(record_id), **told)  # type: ignore[arg-type] # fields by name


def case_of(*records: AnyRecord) -> Case:
    people = (Person(id=MOTHER, name="Marieke"), Organisation(id=SCHOOL, name="De Wilg"))
    return Case.of(CaseId("case"), [*people, *records])


def correction(record_id: str, text: str, **fields: object) -> Reply:
    told = {"to": FIRST, "sort": ReplySort.CORRECTION, "text": text, **fields}
    return Reply(id=RecordId(record_id), **told)  # type: ignore[arg-type] # fields by name


def test_its_text_is_the_problem_as_it_was_worded_and_what_was_typed() -> None:
    assert text_of(statement()) == "Sem is te laat."
    assert text_of(statement(problem="late", wording="Te laat")) == "Te laat: Sem is te laat."
    assert text_of(statement(text="", problem="late", wording="Te laat")) == "Te laat"
    assert text_of(statement(text="", problem="late")) == "late"


def test_in_another_sentence_it_is_bare_of_quotes_and_full_stop() -> None:
    assert short_of(statement(text="“Ik ben moe.”")) == "Ik ben moe"
    assert short_of(statement(text="", wording="Te laat")) == "Te laat"
    assert short_of(statement(text="", problem="late")) == "late"


def test_its_origin_names_who_saw_said_or_judged_it() -> None:
    case = case_of()
    assert read(case, statement()).origin == Saying.of("statement.origin.seen")
    said = statement(basis=Basis.SAID, source=MOTHER)
    assert read(case, said).origin == Saying.of("statement.origin.said_by", who="Marieke")
    judged = statement(basis=Basis.JUDGEMENT, source=SCHOOL)
    assert read(case, judged).origin == Saying.of("statement.origin.judgement_by", who="De Wilg")
    gone = statement(basis=Basis.SAID, source=RecordId("gone"), source_words="de buurman")
    assert read(case, gone).origin == Saying.of("statement.origin.said_by", who="de buurman")


def test_it_names_whom_it_is_about_and_when() -> None:
    reading = read(case_of(), statement(about=(MOTHER, RecordId("gone")), day=TODAY))
    assert (reading.about, reading.day) == (("Marieke",), TODAY)


def test_corrections_and_views_follow_it() -> None:
    view = correction("r2", "Ik zie het anders.", sort=ReplySort.VIEW, by=MOTHER)
    elsewhere = correction("r3", "Over iets anders.", to=RecordId("s2"))
    by_words = correction("r4", "Nee.", by_words="opa")
    case = case_of(statement(), correction("r1", "Eén keer."), view, elsewhere, by_words)
    reading = read(case, statement())
    assert reading.replies == (
        Saying.of("statement.reply.correction", text="Eén keer."),
        Saying.of("statement.reply.view_by", text="Ik zie het anders.", who="Marieke"),
        Saying.of("statement.reply.correction_by", text="Nee.", who="opa"),
    )
    (whole,) = reading.sayings()
    assert tuple(whole.in_full())[1:] == (reading.origin, *reading.replies)


def test_a_judgement_without_an_observation_gets_a_hint() -> None:
    judged = statement(basis=Basis.JUDGEMENT)
    hint = Saying.of("statement.hint.no_observation")
    seen, opinion = statement("s2"), statement("s3", basis=Basis.JUDGEMENT)
    shows = Link(id=RecordId("l1"), one=seen.id, other=FIRST, tie=Tie.SHOWS)
    by_opinion = Link(id=RecordId("l2"), one=opinion.id, other=FIRST, tie=Tie.SHOWS)
    beside = Link(id=RecordId("l3"), one=seen.id, other=FIRST, tie=Tie.GOES_WITH)
    dangling = Link(id=RecordId("l4"), one=RecordId("gone"), other=FIRST, tie=Tie.SHOWS)
    assert read(case_of(judged), judged).hint == hint
    assert read(case_of(judged, seen, opinion, by_opinion, beside, dangling), judged).hint == hint
    assert read(case_of(judged, seen, shows), judged).hint is None
    assert read(case_of(statement()), statement()).hint is None


def test_a_new_one_begins_as_the_last_one_of_today() -> None:
    assert defaults(case_of(statement(day=date(2026, 11, 22))), TODAY) == Defaults()
    earlier = statement("s1", day=TODAY, basis=Basis.SAID, source=MOTHER)
    later = statement("s2", day=TODAY, basis=Basis.JUDGEMENT, source_words="opa")
    assert defaults(case_of(later, earlier), TODAY) == Defaults(Basis.JUDGEMENT, None, "opa")
    assert defaults(case_of(earlier), TODAY) == Defaults(Basis.SAID, MOTHER)
    gone = statement(day=TODAY, basis=Basis.SAID, source=RecordId("gone"))
    assert defaults(case_of(gone), TODAY) == Defaults(Basis.SAID, None)


def test_taking_one_away_takes_its_answers_and_ties_along() -> None:
    tie = Link(id=RecordId("l1"), one=RecordId("s2"), other=FIRST, tie=Tie.KEEPS_UP)
    other = statement("s2")
    kept = correction("r2", "Blijft.", to=other.id)
    case = case_of(statement(), other, tie, correction("r1", "Weg."), kept)
    left = without_statement(case, FIRST)
    assert set(left.records) == {MOTHER, SCHOOL, other.id, kept.id}


def test_it_can_hang_at_a_dimension_and_off_it_again() -> None:
    hung = hung_at(hung_at(statement(), "health"), "safety")
    assert hung.dimensions == ("health", "safety")
    assert hung_at(hung, "health").dimensions == ("safety",)


def test_a_list_in_a_sentence_ends_with_its_conjunction() -> None:
    assert [listed(("a", "b", "c")[:number], "en") for number in range(4)] == [
        "",
        "a",
        "a en b",
        "a, b en c",
    ]


def test_only_what_should_be_there_is_noted_as_gone() -> None:
    known = statement(about=(MOTHER,), day=TODAY)
    assert notes(case_of(known), LAW, TODAY) == ()
    lost = statement(about=(MOTHER, RecordId("gone")), day=date(2026, 12, 1))
    found = {(each.field, each.phrase) for each in notes(case_of(lost), LAW, TODAY)}
    assert found == {("about", "notes.reference.gone"), ("day", "notes.day.not_yet")}
