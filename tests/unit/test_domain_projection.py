"""Copies, readers and secrets: the cases that the laws of the projection do not name."""

import inspect
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.law import load_law
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.content.recipients import load_recipients
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Copy, Decision, Ground, Occasion
from mpg_desktop.domain.fields import record_kinds, shape_of
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id
from mpg_desktop.domain.law import Source
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import (
    Protection,
    ReaderRule,
    Recipient,
    RecipientKind,
    RecipientRules,
    RecordRule,
    Relation,
)
from mpg_desktop.domain.readers import Sight, recipient_for
from mpg_desktop.domain.records import (
    Address,
    Answer,
    AnyRecord,
    Attachment,
    Blank,
    Bond,
    Circle,
    Consent,
    Custody,
    CustodyKind,
    CustodySource,
    Family,
    FamilyGroupPlan,
    Kinship,
    Organisation,
    Person,
    Reading,
    Residence,
    Role,
    Secret,
    Why,
)
from mpg_desktop.domain.secrecy import Hidden, parts_of, squashed

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"
LAW = load_law(RESOURCES)
RULES = load_recipients(RESOURCES, load_catalogue(RESOURCES))
TODAY = Occasion(date(2026, 11, 23), LAW, "fridge_sheet")
MOTHER, FATHER, SEM, TEEN = map(RecordId, ("mother", "father", "sem", "teen"))
SCHOOL, TEACHER, HOUSE = map(RecordId, ("school", "teacher", "house"))


def custody(child: RecordId, holder: RecordId, source: CustodySource | None) -> Custody:
    return Custody(
        id=RecordId(f"{child}-{holder}"),
        child=child,
        holder=holder,
        extent=CustodyKind.CUSTODY,
        source=source,
    )


def family(*more: AnyRecord) -> Case:
    people: list[AnyRecord] = [
        Family(name="Gezin Vos"),
        Person(id=MOTHER, name="Moeder Vos", role=Role.PARENT),
        Person(id=FATHER, name="Vader Vos", role=Role.PARENT),
        Person(id=SEM, name="Sem Vos", role=Role.CHILD, birth_date=date(2017, 5, 1)),
        Person(id=TEEN, name="Noor Vos", role=Role.CHILD, birth_date=date(2010, 1, 1)),
        Organisation(id=SCHOOL, name="De Regenboog"),
        Person(id=TEACHER, name="Juf Mies", circle=Circle.PROFESSIONAL, organisation=SCHOOL),
        custody(SEM, MOTHER, CustodySource.REGISTER),
        custody(SEM, FATHER, CustodySource.ONE_PARENT),
        custody(TEEN, MOTHER, CustodySource.REGISTER),
    ]
    return Case.of(CaseId("case"), [*people, *more])


def copy_for(kind: RecipientKind, who: RecordId | None, case: Case, *decided: Decision) -> Copy:
    return project(case, Recipient(kind, who), RULES, TODAY, decided)


def person(copy: Copy, who: RecordId) -> Person:
    found = copy.find(Person, who)
    assert found is not None
    return found


MUM = RecipientKind.PARENT_WITH_CUSTODY


# ---- the rules themselves -----------------------------------------------------------------------


def test_every_field_of_every_kind_of_record_is_classified() -> None:
    for kind, record in record_kinds().items():
        names = {each.name for each in shape_of(record)}
        if record is not Answer:  # an answer has the class of its question
            assert RULES.records[kind].fields.keys() == names, kind


def test_every_question_has_a_class() -> None:
    unclassified = {key for key, kind in RULES.questions.items() if kind not in Protection}
    asked = {each.id for each in load_catalogue(RESOURCES).questions() if each.record == ""}
    assert unclassified == set()
    assert asked <= RULES.questions.keys()


def test_no_reader_but_the_own_file_may_have_what_is_never_shared() -> None:
    never = {
        Protection.STATUTORY_ID,
        Protection.PERSONAL_PLAN,
        Protection.MELDCODE,
        Protection.DEFINITION,
        Protection.THIRD_PARTY,
        Protection.WORKER_ONLY,
        Protection.ATTACHMENT,
    }
    for kind, reader in RULES.readers.items():
        assert reader.complete is (kind in {RecipientKind.OWN_FILE, RecipientKind.WORKER})
        for classes in reader.may.values():
            assert not classes & never


def test_what_has_no_rule_is_for_the_worker_only() -> None:
    empty = RecipientRules(MappingProxyType({}), MappingProxyType({}), MappingProxyType({}))
    copy = project(family(), Recipient(MUM, MOTHER), empty, TODAY)
    assert len(copy) == 0
    assert {each.protection for each in copy.withheld} == {Protection.WORKER_ONLY}
    assert {each.source for each in copy.withheld} == {Source("")}
    reader = ReaderRule(MUM, "", Source(""))
    assert not reader.allows(Relation.SELF, Protection.NAME)
    assert RecordRule(MappingProxyType({})).protection("hat") is Protection.WORKER_ONLY


def test_an_answer_to_a_question_without_a_class_is_for_the_worker_only() -> None:
    answer = Answer(id=answer_id("new.question"), question="new.question", text="geheim")
    copy = copy_for(MUM, MOTHER, family(answer))
    assert copy.answer("new.question") is None
    assert copy.withheld[-1].protection is Protection.WORKER_ONLY


# ---- a copy is made by the projection alone -----------------------------------------------------


def test_nobody_but_the_projection_makes_a_copy() -> None:
    copy = copy_for(MUM, MOTHER, family())
    with pytest.raises(TypeError, match="only the projection"):
        Copy("seal", CaseId("c"), False, copy.recipient, TODAY, {})  # type: ignore[arg-type] # noqa: FBT003 - on purpose
    with pytest.raises((TypeError, ValueError)):
        replace(copy, records=family().records)  # type: ignore[call-arg]
    users = [
        path.name
        for path in (ROOT / "mpg_desktop").rglob("*.py")
        if re.search(r"copies import (\([^)]*|[^\n(]*)\bSeal\b", path.read_text("utf-8"))
    ]
    assert sorted(users) == ["projection.py"]


def test_a_copy_is_read_like_a_case() -> None:
    copy = copy_for(RecipientKind.WORKER, None, family())
    assert copy.family.name == "Gezin Vos"
    assert len(copy.all(Person)) == 5
    assert copy.find(Person, RecordId("nobody")) is None
    assert len(list(copy)) == len(copy) == len(family())
    assert copy.answer("intake.hopes") is None
    assert inspect.signature(project).return_annotation is Copy
    with pytest.raises(TypeError):
        copy.records[SEM] = Person(id=SEM)  # type: ignore[index]


def test_a_decision_needs_a_reason() -> None:
    with pytest.raises(ValueError, match="reason"):
        Decision(SEM, "name", opens=True, reason=" ")


# ---- who is the reader --------------------------------------------------------------------------


def test_a_reader_is_proposed_by_role_custody_and_age() -> None:
    case = family(Person(id=RecordId("oma"), circle=Circle.NETWORK))

    def proposed(who: RecordId) -> Recipient:
        return recipient_for(case, who, LAW, TODAY.day, (SEM,))

    assert proposed(MOTHER) == Recipient(MUM, MOTHER, None, (SEM,))
    assert proposed(FATHER).kind is RecipientKind.PARENT_WITHOUT_CUSTODY
    assert proposed(SEM) == Recipient(RecipientKind.CHILD, SEM, 9, (SEM,))
    assert proposed(SCHOOL).kind is RecipientKind.ORGANISATION
    assert proposed(TEACHER).kind is RecipientKind.ORGANISATION
    assert proposed(RecordId("oma")).kind is RecipientKind.NETWORK
    with pytest.raises(LookupError):
        proposed(RecordId("house"))


def test_custody_that_rests_on_one_parents_word_opens_nothing() -> None:
    mother = copy_for(MUM, MOTHER, family())
    father = copy_for(MUM, FATHER, family())
    assert person(mother, SEM).birth_date == date(2017, 5, 1)
    assert person(father, SEM).birth_date is None
    assert person(father, SEM).name == "Sem Vos"


def test_from_sixteen_on_a_parent_reads_only_what_the_young_person_allows() -> None:
    mother = copy_for(MUM, MOTHER, family())
    assert person(mother, TEEN).birth_date is None
    told = [each for each in mother.withheld if each.record == TEEN]
    assert [(each.field, each.ground) for each in told] == [("birth_date", "not_for_reader")]
    assert told[0].source.text
    assert told[0].phrase in load_phrases(RESOURCES)


def test_a_copy_about_one_child_shows_a_parent_only_that_child() -> None:
    both = Recipient(MUM, MOTHER, None, (SEM, TEEN))
    assert person(project(family(), both, RULES, TODAY), SEM).birth_date is not None
    other = Recipient(MUM, MOTHER, None, (TEEN,))
    assert person(project(family(), other, RULES, TODAY), SEM).birth_date is None
    unknown = Recipient(MUM, None, None, (SEM,))
    assert person(project(family(), unknown, RULES, TODAY), SEM).birth_date is None


def relation(kind: RecipientKind, who: RecordId | None, record: AnyRecord) -> Relation | None:
    case = family(record)
    return Sight.of(case, Recipient(kind, who), RULES, LAW, TODAY.day).relation(record)


def test_a_record_is_about_its_nearest_person() -> None:
    tie = Kinship(id=RecordId("k"), one=FATHER, other=SEM, bond=Bond.PARENT)
    assert relation(MUM, MOTHER, tie) is Relation.OWN_CHILD
    assert relation(MUM, FATHER, tie) is Relation.SELF
    assert relation(MUM, TEACHER, tie) is Relation.RELATIVE
    school = Attachment(id=RecordId("a"), blob="b", about=SCHOOL)
    assert relation(MUM, MOTHER, school) is Relation.ORGANISATION
    assert relation(RecipientKind.SCHOOL, SCHOOL, school) is Relation.SELF
    assert relation(MUM, MOTHER, Attachment(id=RecordId("a"), blob="b")) is Relation.HOUSEHOLD
    custody_paper = Attachment(id=RecordId("a"), blob="b", about=RecordId("sem-mother"))
    assert relation(MUM, MOTHER, custody_paper) is Relation.OWN_CHILD
    teacher = Attachment(id=RecordId("a"), blob="b", about=TEACHER)
    assert relation(MUM, MOTHER, teacher) is Relation.PROFESSIONAL
    gone = Attachment(id=RecordId("a"), blob="b", about=RecordId("gone"))
    assert relation(MUM, MOTHER, gone) is None
    itself = Attachment(id=RecordId("a"), blob="b", about=RecordId("a"))
    assert relation(MUM, MOTHER, itself) is Relation.HOUSEHOLD


def test_records_that_are_about_each_other_do_not_go_round_for_ever() -> None:
    one, two = RecordId("one"), RecordId("two")
    first = Attachment(id=one, blob="b", about=two)
    case = family(first, Attachment(id=two, blob="c", about=one))
    sight = Sight.of(case, Recipient(MUM, MOTHER), RULES, LAW, TODAY.day)
    assert sight.relation(first) is Relation.HOUSEHOLD


# ---- secrets ------------------------------------------------------------------------------------


def test_a_secret_holds_for_whom_it_names_and_for_whoever_is_not_in_the_file() -> None:
    hidden = Person(id=MOTHER, name="Moeder Vos", secret=(Secret("name", (FATHER,)),))
    case = family(hidden)

    def knows(kind: RecipientKind, who: RecordId | None) -> bool:
        copy = copy_for(kind, who, case)
        return any(each.name == "Moeder Vos" for each in copy.all(Person))

    assert knows(MUM, MOTHER)
    assert not knows(MUM, FATHER)
    assert knows(RecipientKind.ORGANISATION, SCHOOL)
    assert not knows(RecipientKind.JUDGE, None)
    assert not knows(RecipientKind.ORGANISATION, RecordId("unknown office"))
    assert knows(RecipientKind.OWN_FILE, None)


def test_a_secret_from_a_contact_person_holds_for_the_organisation_and_the_other_way() -> None:
    def hides(hidden_from: RecordId, kind: RecipientKind, who: RecordId) -> bool:
        hidden = Person(id=SEM, name="Sem Vos", secret=(Secret("name", (hidden_from,)),))
        about = Recipient(kind, who, None, (SEM,))
        copy = project(family(hidden), about, RULES, TODAY)
        return all(each.name != "Sem Vos" for each in copy.all(Person))

    assert hides(TEACHER, RecipientKind.SCHOOL, SCHOOL)
    assert hides(SCHOOL, RecipientKind.SCHOOL, TEACHER)
    assert not hides(FATHER, RecipientKind.SCHOOL, SCHOOL)


def test_fields_that_tell_the_same_are_secret_together() -> None:
    hidden = Person(
        id=SEM,
        name="Sem Vos",
        called="Semmie",
        role=Role.CHILD,
        secret=(Secret("name", (MOTHER,)),),
    )
    copy = copy_for(MUM, MOTHER, family(hidden))
    assert (person(copy, SEM).name, person(copy, SEM).called) == ("", "")
    assert {each.field for each in copy.withheld if each.ground is Ground.SECRET} == {
        "name",
        "called",
    }


def test_a_secret_on_a_field_that_does_not_exist_hides_everything() -> None:
    hidden = Person(id=SEM, name="Sem Vos", secret=(Secret("nmae"),))
    assert copy_for(MUM, MOTHER, family(hidden)).find(Person, SEM) is None


def test_why_something_is_secret_and_that_it_is_stays_out_of_the_copy() -> None:
    hidden = Person(
        id=MOTHER,
        name="Moeder Vos",
        phone="0612345678",
        secret=(Secret("phone", (FATHER,), "woont bij oma"),),
        blank=(
            Blank("email", Why.DECLINED),
            Blank("name", Why.NOT_ASKED),
            Blank("x", Why.DECLINED),
        ),
    )
    copy = copy_for(MUM, FATHER, family(hidden))
    shown = person(copy, MOTHER)
    assert shown.secret == ()
    assert shown.blank == (Blank("name", Why.NOT_ASKED),)
    assert "oma" not in repr(list(copy)) + repr(copy.withheld)


def test_a_record_that_is_secret_as_a_whole_is_gone_even_when_it_is_empty() -> None:
    empty = Family(secret=(Secret(),))
    copy = copy_for(MUM, MOTHER, family(empty))
    assert RecordId("family") not in copy.records
    assert copy.family == Family()
    told = next(each for each in copy.withheld if each.kind == "family")
    assert (told.field, told.ground) == ("", Ground.SECRET)


# ---- quotes -------------------------------------------------------------------------------------


def living(*more: AnyRecord, secret: tuple[Secret, ...] = ()) -> Case:
    address = Address(id=HOUSE, lines="Kerkpad 5\n1234 AB Zwolle", label="Thuis", secret=secret)
    lives = Residence(id=RecordId("lives"), person=MOTHER, address=HOUSE)
    return family(address, lives, *more)


def open_answer(text: str) -> Answer:
    return Answer(id=answer_id("q"), question="q", text=text)


OPEN = RULES.with_questions({"q": Protection.FAMILY_OPEN})


def shown(text: str, secret: tuple[Secret, ...] = ()) -> bool:
    case = living(open_answer(text), secret=secret)
    copy = project(case, Recipient(MUM, FATHER), OPEN, TODAY)
    return copy.answer("q") is not None


def test_an_address_that_is_not_for_a_reader_is_found_in_other_texts() -> None:
    assert shown("Iedereen eet samen aan tafel in Zwolle.")
    assert not shown("Mama woont op kerkpad 5.")
    assert not shown("postcode 1234ab")
    assert not shown("KERK-PAD 5")
    assert shown("Thuis is het fijn.")


def test_of_a_marked_address_every_line_is_looked_for() -> None:
    marked = (Secret("lines", (FATHER,)),)
    place = "Zij woont in de Havenhof."
    address = Address(id=HOUSE, lines="De Havenhof, Kerkpad 5", secret=marked)
    case = family(address, open_answer(place))
    copy = project(case, Recipient(MUM, FATHER), OPEN, TODAY)
    assert copy.answer("q") is None
    told = next(each for each in copy.withheld if each.kind == "answer")
    assert told.ground is Ground.QUOTES


def test_what_a_reader_has_from_elsewhere_is_not_looked_for() -> None:
    mother = Person(id=MOTHER, name="Moeder Vos", phone="038-1234567")
    father = Person(id=FATHER, name="Vader Vos", phone="(038) 123 45 67")
    copy = project(family(mother, father), Recipient(MUM, FATHER), OPEN, TODAY)
    assert person(copy, FATHER).phone == "(038) 123 45 67"
    assert person(copy, MOTHER).phone == ""


def test_common_words_of_a_secret_person_are_not_looked_for_but_a_marked_one_is() -> None:
    stranger = RecordId("stranger")

    def language_of_sem(secret: Secret) -> str:
        hidden = Person(id=stranger, name="Onbekende", language="Pools", secret=(secret,))
        sem = Person(id=SEM, name="Sem Vos", role=Role.CHILD, language="Pools")
        return person(copy_for(RecipientKind.CHILD, SEM, family(hidden, sem)), SEM).language

    assert language_of_sem(Secret()) == "Pools"
    assert language_of_sem(Secret("language")) == ""


@pytest.mark.parametrize(
    ("hidden", "text", "found"),
    [
        ("Zoë de Boer", "met ZOE DE BOER gesproken", True),
        ("Zoë", "met Zoë gesproken", False),
        ("straße", "STRASSE", True),
        ("ﬁets", "fiets", True),
        ("𝐀𝐧𝐧𝐚", "anna", True),
        ("06-12345678", "bel +31 6 1234 5678", True),
        ("+31612345678", "0612345678", True),
        ("1234", "12345", True),
        ("🐶🐱🐭🐹", "huisdieren: 🐶🐱🐭🐹!", True),
        ("🐶🐱🐭🐹", "geen huisdieren", False),
        ("مرحبا", "قال مرحبا بكم", True),
        ("  ", "  ", False),
    ],
)
def test_a_text_is_found_however_it_is_written(*, hidden: str, text: str, found: bool) -> None:
    assert Hidden.of([hidden]).quoted_in(text) is found


def test_the_parts_of_an_address() -> None:
    parts = parts_of("Kerkpad 5, 1234 AB  Zwolle\nNederland")
    assert parts[1:] == ("Kerkpad 5", "1234 AB  Zwolle", "Nederland", "1234 AB")
    assert squashed("É-1 ") == "e1"


# ---- references ---------------------------------------------------------------------------------


def test_what_points_to_something_left_out_loses_the_pointer_or_goes_too() -> None:
    plan = Attachment(id=RecordId("plan"), blob="b", name="plan.pdf")
    offered = FamilyGroupPlan(id=RecordId("offer"), offered_on=TODAY.day, plan=plan.id)
    hidden = Person(
        id=SEM,
        name="Sem Vos",
        birth_date=date(2017, 5, 1),
        secret=(Secret("", (TEEN, MOTHER)),),
    )
    copy = copy_for(MUM, MOTHER, family(plan, offered, hidden))
    left = copy.find(FamilyGroupPlan, offered.id)
    assert left is not None
    assert (left.plan, left.offered_on) == (None, TODAY.day)
    assert copy.find(Custody, RecordId("sem-mother")) is None
    told = {(str(each.record), each.field): each.ground for each in copy.withheld}
    assert told["offer", "plan"] is Ground.REFERS
    assert told["sem-mother", ""] is Ground.REFERS


def test_an_answer_that_names_somebody_left_out_goes_too() -> None:
    hidden = Person(id=TEEN, name="Noor Vos", secret=(Secret(),))
    answer = Answer(id=answer_id("q"), question="q", choices=(TEEN,))
    copy = project(family(hidden, answer), Recipient(MUM, MOTHER), OPEN, TODAY)
    assert copy.answer("q") is None
    about = Answer(id=answer_id("q", TEEN), question="q", about=TEEN, text="tekst")
    copy = project(family(hidden, about), Recipient(MUM, MOTHER), OPEN, TODAY)
    assert copy.answer("q", TEEN) is None


def test_a_record_of_which_nothing_is_left_is_gone() -> None:
    only = Consent(id=RecordId("consent"), ground="crisis", person=None)
    copy = copy_for(MUM, MOTHER, family(only))
    assert copy.find(Consent, only.id) is None


# ---- decisions ----------------------------------------------------------------------------------


def test_the_worker_closes_a_field_or_a_record_with_a_reason() -> None:
    field = Decision(SEM, "birth_date", opens=False, reason="in overleg met Sem", consulted="Ria")
    copy = copy_for(MUM, MOTHER, family(), field)
    assert person(copy, SEM).birth_date is None
    told = next(each for each in copy.withheld if each.record == SEM)
    assert (told.ground, told.reason) == (Ground.DECIDED, "in overleg met Sem")
    assert copy.decisions == (field,)
    whole = Decision(SEM, "", opens=False, reason="in overleg met Sem")
    copy = copy_for(MUM, MOTHER, family(), whole)
    assert copy.find(Person, SEM) is None
    assert next(each for each in copy.withheld if each.record == SEM).reason == whole.reason


def test_the_worker_opens_a_record_but_not_what_was_marked_in_it() -> None:
    episode = Person(
        id=FATHER,
        name="Vader Vos",
        phone="0612345678",
        email="vader@vos.example",
        secret=(Secret("email"),),
    )
    decision = Decision(FATHER, "", opens=True, reason="vader vindt het goed")
    copy = copy_for(MUM, MOTHER, family(episode), decision)
    assert (person(copy, FATHER).phone, person(copy, FATHER).email) == ("0612345678", "")
    mark = Decision(FATHER, "email", opens=True, reason="vader vindt het goed")
    copy = copy_for(MUM, MOTHER, family(episode), decision, mark)
    assert person(copy, FATHER).email == "vader@vos.example"


def test_the_worker_opens_a_record_that_is_secret_as_a_whole() -> None:
    hidden = Person(id=TEEN, name="Noor Vos", phone="0612345678", secret=(Secret(),))
    decision = Decision(TEEN, "", opens=True, reason="Noor vindt het goed")
    copy = copy_for(MUM, MOTHER, family(hidden), decision)
    assert person(copy, TEEN).phone == "0612345678"


def test_words_of_a_decision_that_give_away_a_secret_are_not_kept_in_the_copy() -> None:
    hidden = Person(id=TEEN, name="Noor Vos", phone="0612345678", secret=(Secret("phone"),))
    decision = Decision(
        SEM, "birth_date", opens=False, reason="zie 0612345678", consulted="0612345678"
    )
    copy = copy_for(MUM, MOTHER, family(hidden), decision)
    assert (copy.decisions[0].reason, copy.decisions[0].consulted) == ("…", "…")
    assert "0612345678" not in repr(copy.withheld) + repr(copy.decisions)


def test_a_secret_day_or_choice_is_left_out_as_well_as_a_text() -> None:
    hidden = Person(
        id=SEM,
        name="Sem Vos",
        role=Role.CHILD,
        birth_date=date(2017, 5, 1),
        reading=(Reading.PLAIN,),
        secret=(Secret("birth_date", (MOTHER,)), Secret("reading", (MOTHER,))),
    )
    copy = copy_for(MUM, MOTHER, family(hidden))
    assert (person(copy, SEM).birth_date, person(copy, SEM).reading) == (None, ())
    assert (person(copy, SEM).name, person(copy, SEM).role) == ("Sem Vos", Role.CHILD)
