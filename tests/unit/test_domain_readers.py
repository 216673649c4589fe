"""Who a reader is to the people of a family, and what follows from it."""

from datetime import date

import pytest

from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import (
    Recipient,
    RecipientKind,
    Relation,
)
from mpg_desktop.domain.readers import Sight, recipient_for
from mpg_desktop.domain.records import (
    AnyRecord,
    Attachment,
    Bond,
    Circle,
    Kinship,
    Person,
)
from tests.unit.family_vos import (
    FATHER,
    LAW,
    MOTHER,
    MUM,
    RESOURCES,
    RULES,
    SCHOOL,
    SEM,
    TEACHER,
    TEEN,
    TODAY,
    copy_for,
    family,
    person,
)


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
    return Sight.of(case, Recipient(kind, who), RULES, TODAY).relation(record)


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
    sight = Sight.of(case, Recipient(MUM, MOTHER), RULES, TODAY)
    assert sight.relation(first) is Relation.HOUSEHOLD
