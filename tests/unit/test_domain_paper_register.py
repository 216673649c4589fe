"""The register of copies: numbers, what a copy carried, and what was corrected since."""

from datetime import UTC, date, datetime

import msgspec
import pytest

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Decision, Occasion
from mpg_desktop.domain.findings import Basis, Reply, ReplySort, Side, Statement
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.paper_records import Carried, Otherwise, PaperCopy, PaperWay
from mpg_desktop.domain.paper_register import (
    Leaving,
    changed_since,
    copies_out,
    next_number,
    outdated,
    register_of,
)
from mpg_desktop.domain.plan_records import Agreement, PlanVersion
from mpg_desktop.domain.plan_versions import adopt
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.record import Secret, YesNo
from mpg_desktop.domain.records import Address, Answer, AnyRecord, Person, Role
from mpg_desktop.domain.safety_records import PersonalPlan
from mpg_desktop.domain.second_look import cautions
from mpg_desktop.domain.withheld import grouped, title_of
from tests.rules import LAW, PHRASES, READERS, RESOURCES
from tests.unit.family_vos import MOTHER, SEM, TEACHER, family

CATALOGUE = load_catalogue(RESOURCES)
MOMENT = datetime(2026, 11, 23, 18, 45, 10, tzinfo=UTC)
POINT, FIXED, SEEN_SO = map(RecordId, ("point", "fixed", "seen-so"))
STATEMENT = Statement(
    id=POINT,
    text="Sem gaat elke dag op tijd naar school.",
    side=Side.STRENGTH,
    basis=Basis.SEEN,
    about=(SEM,),
)
CORRECTION = Reply(id=FIXED, to=POINT, sort=ReplySort.CORRECTION, text="Niet elke dag.", by=MOTHER)


def left(
    case: Case,
    printed: str,
    *,
    reader: Recipient | None = None,
    number: int = 1,
    decisions: tuple[Decision, ...] = (),
) -> PaperCopy:
    """Return the line of a copy on whose pages this was printed."""
    occasion = Occasion(date(2026, 11, 23), LAW, "intake")
    copy = project(case, reader or Recipient(RecipientKind.WORKER), READERS, occasion, decisions)
    leaving = Leaving(
        id=RecordId(f"copy{number}"),
        document="intake",
        number=number,
        moment=MOMENT,
        way=PaperWay.PRINTED,
        printed=printed,
        reader_words="Moeder Vos",
        safe_at_home=YesNo.NO,
    )
    return register_of(copy, CATALOGUE, leaving)


def told(case: Case, paper: PaperCopy) -> list[str]:
    return [
        PHRASES.say(each.phrase, **each.values) for each in changed_since(case, paper, CATALOGUE)
    ]


def test_the_first_copy_has_number_one_and_no_number_comes_back() -> None:
    case = family()
    assert next_number(case) == 1
    case = case.put(left(case, "", number=1)).put(left(case, "", number=7))
    assert next_number(case) == 8
    assert [each.number for each in copies_out(case)] == [7, 1]


def test_a_line_tells_who_got_what_without_what() -> None:
    case = family(
        STATEMENT, msgspec.structs.replace(CORRECTION, secret=(Secret("", (), "niet delen"),))
    )
    reader = Recipient(RecipientKind.SCHOOL, TEACHER, None, (SEM,))
    decision = Decision(SEM, "birth_date", opens=True, reason="school vraagt het")
    line = left(case, "Sem Vos", reader=reader, decisions=(decision,))
    here = MOMENT.astimezone()
    assert (line.day, line.at) == (here.date(), here.time().replace(second=0, microsecond=0))
    assert (line.reader, line.who, line.about) == (RecipientKind.SCHOOL, TEACHER, (SEM,))
    assert (line.who_words, line.way, line.safe_at_home) == (
        "Moeder Vos",
        PaperWay.PRINTED,
        YesNo.NO,
    )
    assert POINT in {each.record for each in line.withheld}
    assert line.decisions == (Otherwise(SEM, "birth_date", opens=True, reason="school vraagt het"),)
    assert "Vos" not in msgspec.json.encode((line.withheld, line.carried)).decode()


def test_only_what_stands_on_the_pages_is_carried() -> None:
    note = Answer(id=answer_id("intake.request"), question="intake.request", text="Rust in huis")
    case = family(STATEMENT, note)
    line = left(case, "Wat goed gaat\nSem gaat ELKE dag op\nTijd naar school. Punt")
    assert {(each.record, each.field) for each in line.carried} == {(POINT, "text")}
    line = left(case, "rust in ons huis")
    assert {(each.record, each.field) for each in line.carried} == {(note.id, "text")}


def test_the_register_itself_is_on_no_page() -> None:
    case = family()
    case = case.put(left(case, ""))
    line = left(case, "intake Moeder Vos", number=2)
    assert {each.record for each in line.carried} == {MOTHER}


def test_letters_that_run_from_right_to_left_count_as_carried() -> None:
    case = family(msgspec.structs.replace(STATEMENT, text="يذهب سام إلى المدرسة"))
    assert (POINT, "text") in {(each.record, each.field) for each in left(case, "").carried}


def test_a_copy_that_says_what_stands_in_the_file_is_not_outdated() -> None:
    case = family(STATEMENT)
    line = left(case, STATEMENT.text)
    case = case.put(line)
    assert told(case, line) == []
    assert outdated(case, CATALOGUE) == ()


@pytest.mark.parametrize(
    ("reply", "sentence"),
    [
        (CORRECTION, "Moeder Vos zei later dat dit niet klopt: “Niet elke dag.”"),
        (
            msgspec.structs.replace(CORRECTION, by=None, by_words="Oma"),
            "Oma zei later dat dit niet klopt: “Niet elke dag.”",
        ),
        (
            msgspec.structs.replace(CORRECTION, by=None, text="x" * 200),
            f"Iemand zei later dat dit niet klopt: “{'x' * 90}…”",
        ),
    ],
)
def test_a_copy_without_a_correction_that_came_later_is_outdated(
    reply: Reply, sentence: str
) -> None:
    case = family(STATEMENT)
    line = left(case, STATEMENT.text)
    case = case.put(line, reply)
    assert told(case, line) == [sentence]
    assert [each for each, _ in outdated(case, CATALOGUE)] == [line]
    assert (
        outdated(case.put(msgspec.structs.replace(line, taken_back_on=line.day)), CATALOGUE) == ()
    )


def test_a_correction_that_stood_in_the_copy_and_a_view_make_nothing_outdated() -> None:
    case = family(STATEMENT, CORRECTION)
    line = left(case, f"{STATEMENT.text} {CORRECTION.text}")
    view = Reply(id=SEEN_SO, to=POINT, sort=ReplySort.VIEW, text="Zo zie ik het ook.")
    assert told(case.put(line, view), line) == []


def test_a_text_that_changed_or_went_is_told() -> None:
    case = family(STATEMENT)
    line = left(case, STATEMENT.text)
    edited = case.put(msgspec.structs.replace(STATEMENT, text="Sem gaat vaak\nop tijd."))
    assert told(edited, line) == [
        "Deze tekst is daarna veranderd. Nu staat er: “Sem gaat vaak op tijd.”"
    ]
    emptied = case.put(msgspec.structs.replace(STATEMENT, text=""))
    assert told(emptied, line) == ["Deze tekst is daarna veranderd. Nu staat er: “–”"]
    gone = case.drop(POINT)
    assert told(gone, line) == ["Eén tekst van dit exemplaar staat niet meer in de map."]


def test_a_field_that_no_longer_exists_says_nothing() -> None:
    line = left(family(), "")
    line = msgspec.structs.replace(line, carried=(Carried(MOTHER, "nickname", "0"),))
    assert told(family(), line) == []


def test_no_reader_but_the_complete_ones_gets_the_register() -> None:
    case = family()
    case = case.put(left(case, ""))
    occasion = Occasion(date(2026, 11, 23), LAW, "intake")
    for kind in RecipientKind:
        copy = project(case, Recipient(kind), READERS, occasion)
        assert bool(copy.all(PaperCopy)) is READERS.reader(kind).complete


HIDDEN = Address(id=RecordId("house"), lines="Kerkstraat 12", secret=(Secret("lines"),))


def danger(word: str) -> Answer:
    key = "intake.danger_today"
    return Answer(id=answer_id(key), question=key, choices=(word,))


NOTES = PersonalPlan(id=RecordId("notes"), who=MOTHER, code_word="vlinder", bag="tas bij oma")


def test_the_notes_of_somebody_who_is_threatened_stand_in_no_list() -> None:
    case = family(NOTES)
    copy = project(
        case, Recipient(RecipientKind.NETWORK), READERS, Occasion(date(2026, 11, 23), LAW)
    )
    assert NOTES.id in {each.record for each in copy.withheld}
    assert NOTES.id not in {each.record for group in grouped(copy.withheld) for each in group.items}
    line = left(case, "", reader=Recipient(RecipientKind.NETWORK))
    assert NOTES.id not in {each.record for each in line.withheld}
    assert "vlinder" not in title_of(case, CATALOGUE, NOTES)
    own = left(case, "vlinder, tas bij oma")
    changed = case.put(msgspec.structs.replace(NOTES, code_word="zonnebloem"))
    assert told(changed, own) == ["Deze tekst is daarna veranderd. Nu staat er: “…”"]


class _SafetyPlan(Person, frozen=True, kw_only=True, tag="safety_plan"):
    """Stands for a record of the safety plan."""


@pytest.mark.parametrize(
    ("record", "phrases"),
    [
        (danger("no"), []),
        (danger("yes"), ["register.look.danger"]),
        (danger("unsure"), ["register.look.danger"]),
        (HIDDEN, ["register.look.secret"]),
        (PersonalPlan(id=RecordId("notes"), who=MOTHER), ["register.look.safety_plan"]),
        (_SafetyPlan(id=RecordId("plan"), role=Role.OTHER), ["register.look.safety_plan"]),
    ],
)
def test_a_family_that_has_something_to_fear_asks_for_a_second_look(
    record: AnyRecord, phrases: list[str]
) -> None:
    assert cautions(family()) == ()
    assert [each.phrase for each in cautions(family(record))] == phrases
    assert all(each in PHRASES for each in phrases)


AGREED = Agreement(id=RecordId("agreed"), text="We eten samen.")


def adopted(case: Case, number: int) -> Case:
    """Return the file after its plan was adopted as a version."""
    version = PlanVersion(id=RecordId(f"version{number}"), number=number)
    return case.put(*adopt(case, version, date(2026, 11, 20 + number)))


def test_a_copy_of_a_plan_is_held_against_the_version_in_force() -> None:
    case = adopted(family(AGREED), 1)
    line = msgspec.structs.replace(left(case, AGREED.text), version=1)
    working = case.put(msgspec.structs.replace(AGREED, text="We eten vaak samen."))
    assert told(working, line) == [], "what is being worked on was not agreed yet"
    assert told(adopted(working, 2), line) == [
        "Er is nu een nieuwere versie van het plan: versie 2.",
        "Deze tekst is daarna veranderd. Nu staat er: “We eten vaak samen.”",
    ]
    assert told(case.drop(RecordId("version1")), line) == []


def test_a_copy_of_a_plan_that_cannot_be_read_is_held_against_the_file() -> None:
    case = adopted(family(AGREED), 1)
    line = msgspec.structs.replace(left(case, AGREED.text), version=1)
    broken = PlanVersion(
        id=RecordId("version1"), number=1, adopted_on=date(2026, 11, 21), content="{"
    )
    edited = case.put(broken, msgspec.structs.replace(AGREED, text="We eten vaak samen."))
    assert told(edited, line) == [
        "Deze tekst is daarna veranderd. Nu staat er: “We eten vaak samen.”"
    ]
