"""What is secret is left out, and found wherever else it is quoted."""

from datetime import date

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Decision, Ground
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import (
    Recipient,
    RecipientKind,
)
from mpg_desktop.domain.records import (
    Address,
    Answer,
    AnyRecord,
    Blank,
    Circle,
    Family,
    Person,
    Reading,
    Residence,
    Role,
    Secret,
    Why,
)
from mpg_desktop.domain.secrecy import Hidden, homes_of, parts_of, squashed
from tests.unit.family_vos import (
    FATHER,
    HOUSE,
    MOTHER,
    MUM,
    OPEN,
    RULES,
    SCHOOL,
    SEM,
    TEACHER,
    TODAY,
    copy_for,
    family,
    person,
)

HIM = Recipient(MUM, FATHER)


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


def living(*more: AnyRecord, secret: tuple[Secret, ...] = ()) -> Case:
    address = Address(id=HOUSE, lines="Kerkpad 5\n1234 AB Zwolle", label="Thuis", secret=secret)
    lives = Residence(id=RecordId("lives"), person=MOTHER, address=HOUSE)
    return family(address, lives, *more)


def open_answer(text: str) -> Answer:
    return Answer(id=answer_id("q"), question="q", text=text)


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
        ("Zoë", "met Zoë gesproken", True),
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


HAVEN = "Kade 97a, 1234 AB Zwolle"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Els: buurvrouw van nummer 97", True),
        ("Els woont op nr. 97 a", True),
        ("het huis met #97", True),
        ("huisnummer: 97", True),
        ("NUMMER 97!", True),
        ("Els woont aan de kade.", True),
        ("De KADE, vijf minuten verder", True),
        ("het juridische kader", False),
        ("nummer 970 van de rij", False),
        ("dossiernummer 97", False),
        ("97 keer geoefend", False),
        ("Zij wonen in Zwolle.", True),
        ("ergens in zwolle-zuid", True),
        ("Zij woont op 97", True),
        ("op 97a, bij Els", True),
        ("Op 97 bis woont Els.", True),
        ("de buren van 97", True),
        ("Els woont naast 97", True),
        ("She lives at 97.", True),
        ("in huis 97", True),
        ("op 97% van de dagen", False),
        ("op 97.50 euro", False),
        ("op 97-jarige leeftijd", False),
        ("op 97e plaats", False),
        ("op 97 punten", False),
        ("van 97 naar 98", False),
        ("op 970", False),
        ("stop 97", False),
        ("", False),
        ("nummer", False),
        ("\u202eedak\u202c 🏠 nummer ٩٧", True),
        ("المنزل رقم 97", True),
    ],
)
def test_a_street_or_a_number_of_a_secret_address_is_found_alone(text: str, *, told: bool) -> None:
    marked = Address(id=HOUSE, lines=HAVEN, secret=(Secret("lines", (FATHER,)),))
    role = Person(id=RecordId("els"), name="Els", circle=Circle.NETWORK, role_words=text)
    copy = copy_for(MUM, FATHER, family(marked, role))
    shown_role = person(copy, RecordId("els")).role_words
    assert shown_role == ("" if told else text)
    if told:
        (why,) = [each for each in copy.withheld if each.record == "els"]
        assert (why.field, why.ground) == ("role_words", Ground.QUOTES)
    assert person(copy_for(MUM, MOTHER, family(marked, role)), RecordId("els")).role_words == text


def test_a_street_that_a_reader_knows_is_not_looked_for_but_the_number_is() -> None:
    marked = Address(id=HOUSE, lines="Kanariestraat 97", secret=(Secret("lines", (FATHER,)),))
    his = Address(id=RecordId("his"), lines="Kanariestraat 5")
    lives = Residence(id=RecordId("lives"), person=FATHER, address=his.id)

    def told(text: str) -> bool:
        copy = project(family(marked, his, lives, open_answer(text)), HIM, OPEN, TODAY)
        assert copy.find(Address, his.id) == his
        return copy.answer("q") is not None

    assert told("Opa woont in de Kanariestraat.")
    assert not told("Zij zit op nummer 97.")
    assert not told("Kanariestraat 97")


def test_a_secret_that_the_worker_opened_is_looked_for_no_more() -> None:
    marked = Address(id=HOUSE, lines="Kade 97", secret=(Secret("lines", (FATHER,)),))
    opened = Decision(HOUSE, "lines", opens=True, reason="hij weet het al")
    case = family(marked, open_answer("Zij woont aan de kade."))
    assert project(case, HIM, OPEN, TODAY).answer("q") is None
    assert project(case, HIM, OPEN, TODAY, [opened]).answer("q") is not None


@pytest.mark.parametrize(
    ("lines", "homes"),
    [
        ("Kanariestraat 97\n1234 AB Utrecht", [("Kanariestraat", "97")]),
        ("1e Kade 5a, 1234AB Zwolle", [("1e Kade", "5")]),
        ("Plein 1940 12", [("Plein 1940", "12"), ("Plein", "1940")]),
        ("Kade 12-3", [("Kade", "12")]),
        ("Kade 12 bis", [("Kade", "12")]),
        ("شارع النخيل 15", [("شارع النخيل", "15")]),
        ("De Havenhof", []),
        ("12", []),
        ("", []),
        ("a 1 " * 25_000, []),
    ],
    ids=range(10),
)
def test_streets_and_numbers_of_an_address(lines: str, homes: list[tuple[str, str]]) -> None:
    assert [(each.street, each.number) for each in homes_of(lines)] == homes


@pytest.mark.parametrize(
    ("name", "text", "is_found"),
    [
        ("Ali", "Sem slaapt vrijdag bij Ali thuis.", True),
        ("Ali", "Ali's auto stond er.", True),
        ("Ali", "Alice belde.", False),
        ("Ali", "De valigheid.", False),
        ("Bo", "Bo, kom je?", True),
        ("علي", "بيت علي", True),
        ("oma", "oma kookt", False),
        ("A.", "Groep A. is klaar", True),
        ("12", "Hij is 12.", False),
        ("B", "Plan B", False),
    ],
)
def test_a_name_of_two_or_three_letters_is_found_as_a_word(
    name: str, text: str, *, is_found: bool
) -> None:
    assert Hidden.of([name]).quoted_in(text) is is_found


def test_somebody_with_a_short_name_who_is_secret_is_named_nowhere() -> None:
    ali = Person(id=RecordId("ali"), name="Ali", circle=Circle.NETWORK, secret=(Secret(),))
    wish = answer_id("intake.goes_well_family")
    told = Answer(id=wish, question="intake.goes_well_family", text="Sem gaat graag naar Ali.")
    seen = copy_for(MUM, FATHER, family(ali, told))
    assert not any("Ali" in repr(each) for each in seen)
