"""Who may have what, written from the rules of practice and held against every kind of copy.

The lists below come from the rules themselves (Jeugdwet 7.3.10 and 7.3.11; BW 1:377c), not from the
file that is tested. A field in a class that is too open is found.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, cast

import msgspec
import pytest
from msgspec.structs import replace

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import (
    Protection,
    Recipient,
    RecipientKind,
    RecipientRules,
)
from mpg_desktop.domain.records import (
    Address,
    Answer,
    Appointment,
    Circle,
    Custody,
    CustodyKind,
    CustodySource,
    Family,
    Organisation,
    Person,
    Residence,
    Role,
    Secret,
)
from tests.laws.canaries import (
    RULES,
    TODAY,
    bytes_of,
    check_nothing_hidden_is_there,
    with_canaries,
)

MOTHER, FATHER, SON, NEIGHBOUR = map(RecordId, ("mother", "father", "son", "neighbour"))
SCHOOL, HOUSE = RecordId("school"), RecordId("house")
FAMILY_READERS = (
    Recipient(RecipientKind.CHILD, SON, 9),
    Recipient(RecipientKind.PARENT_WITH_CUSTODY, FATHER, 40),
    Recipient(RecipientKind.PARENT_WITHOUT_CUSTODY, FATHER, 40, (SON,)),
    Recipient(RecipientKind.NETWORK, NEIGHBOUR, 60, (SON,)),
    Recipient(RecipientKind.SCHOOL, SCHOOL, None, (SON,)),
    Recipient(RecipientKind.ORGANISATION, SCHOOL, None, (SON,)),
    Recipient(RecipientKind.JUDGE, None, None, (SON,)),
)
ABOUT_MOTHER = (
    "phone",
    "email",
    "safe_times",
    "school_or_work",
    "bsn",
    "notes",
    "interpreter",
    "language",
)


def family() -> Case:
    """Return a family in which the mother lives apart; each text tells what it is."""
    mother: dict[str, Any] = {each: f"moeders-{each}-77" for each in ABOUT_MOTHER if each != "bsn"}
    return Case.of(
        CaseId("case"),
        [
            Family(name="Gezin Vos", first_sentence="eerste-zin-77", reference="kenmerk-77"),
            Person(id=MOTHER, name="Moeder Vos", role=Role.PARENT, bsn="111222333", **mother),
            Person(id=FATHER, name="Vader Vos", role=Role.PARENT, phone="vaders-nummer-77"),
            Person(
                id=SON,
                name="Sem Vos",
                role=Role.CHILD,
                birth_date=date(2017, 5, 1),
                school_or_work="school-van-sem-77",
            ),
            Person(
                id=NEIGHBOUR, name="Buurvrouw Bes", circle=Circle.NETWORK, phone="buur-nummer-77"
            ),
            Organisation(id=SCHOOL, name="De Regenboog"),
            Address(id=HOUSE, lines="Kerkpad 5\n1234 AB Zwolle"),
            Residence(id=RecordId("lives"), person=MOTHER, address=HOUSE),
            Residence(id=RecordId("lives-too"), person=SON, address=HOUSE),
            Appointment(id=RecordId("visit"), place="Kerkpad 5", purpose="doel-77"),
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
            *answers(),
        ],
    )


CLASSES: Mapping[str, tuple[Protection, RecordId | None]] = {
    "q.health": (Protection.HEALTH, MOTHER),
    "q.money": (Protection.MONEY, MOTHER),
    "q.crime": (Protection.CRIME, MOTHER),
    "q.words": (Protection.OWN_WORDS, MOTHER),
    "q.confidence": (Protection.CHILD_CONFIDENCE, SON),
    "q.third": (Protection.THIRD_PARTY, None),
    "q.plan": (Protection.PERSONAL_PLAN, MOTHER),
    "q.meldcode": (Protection.MELDCODE, None),
    "q.definition": (Protection.DEFINITION, None),
    "q.safety": (Protection.SAFETY, None),
    "q.open": (Protection.FAMILY_OPEN, None),
}


def answers() -> Iterator[Answer]:
    for question, (_, about) in CLASSES.items():
        text = f"antwoord-{question}-77"
        yield Answer(id=answer_id(question, about or ""), question=question, about=about, text=text)


FAMILY_RULES = RULES.with_questions({key: kind for key, (kind, _) in CLASSES.items()})

# What must not reach a recipient who is not entitled (rules of practice), by reader: everything
# of this list, but for what is said about the reader or by the reader.
FORBIDDEN = (
    *(f"moeders-{each}-77" for each in ABOUT_MOTHER if each not in {"bsn", "language"}),
    "111222333",
    "eerste-zin-77",
    "doel-77",
    "Kerkpad 5",
    *(f"antwoord-{each}-77" for each in CLASSES if each not in {"q.open", "q.confidence"}),
)
OWN = {SON: ("Kerkpad 5",)}


def check_whitelist(rules: RecipientRules, recipient: Recipient) -> None:
    """Raise AssertionError when a copy holds something that no rule of practice allows."""
    found = bytes_of(project(family(), recipient, rules, TODAY))
    for text in FORBIDDEN:
        if text not in OWN.get(recipient.who or RecordId(""), ()):
            assert text not in found
    if recipient.kind is not RecipientKind.CHILD:
        assert "antwoord-q.confidence-77" not in found


@pytest.mark.parametrize("recipient", FAMILY_READERS, ids=lambda each: each.kind)
def test_what_must_not_reach_a_reader_does_not(recipient: Recipient) -> None:
    check_whitelist(FAMILY_RULES, recipient)


ALLOWED = {
    RecipientKind.CHILD: (
        "Gezin Vos",
        "Moeder Vos",
        "Sem Vos",
        "school-van-sem-77",
        "antwoord-q.confidence-77",
        "antwoord-q.open-77",
        "Kerkpad 5",
    ),
    RecipientKind.PARENT_WITH_CUSTODY: (
        "Gezin Vos",
        "Moeder Vos",
        "Vader Vos",
        "vaders-nummer-77",
        "school-van-sem-77",
        "2017-05-01",
        "Buurvrouw Bes",
        "buur-nummer-77",
        "De Regenboog",
        "antwoord-q.open-77",
    ),
    RecipientKind.PARENT_WITHOUT_CUSTODY: ("Vader Vos", "vaders-nummer-77", "Sem Vos"),
    RecipientKind.NETWORK: ("Gezin Vos", "Sem Vos", "Buurvrouw Bes", "buur-nummer-77"),
    RecipientKind.SCHOOL: ("Gezin Vos", "Sem Vos", "2017-05-01", "De Regenboog"),
    RecipientKind.ORGANISATION: ("Gezin Vos", "Sem Vos", "Moeder Vos", "De Regenboog"),
    RecipientKind.JUDGE: ("Gezin Vos", "Sem Vos", "Moeder Vos", "kenmerk-77"),
}


@pytest.mark.parametrize("recipient", FAMILY_READERS, ids=lambda each: each.kind)
def test_what_a_reader_may_have_is_there(recipient: Recipient) -> None:
    found = bytes_of(project(family(), recipient, FAMILY_RULES, TODAY))
    for text in ALLOWED[recipient.kind]:
        assert text in found


def test_the_child_is_told_of_the_plan_but_not_a_parent_without_custody() -> None:
    without = bytes_of(project(family(), FAMILY_READERS[2], FAMILY_RULES, TODAY))
    for text in ("antwoord-q.open-77", "Gezin Vos", "school-van-sem-77", "2017-05-01"):
        assert text not in without


def leaking(kind: str, field: str, protection: Protection) -> RecipientRules:
    """Return the rules with one field in a class that is too open."""
    rule = FAMILY_RULES.records[kind]
    fields = MappingProxyType({**rule.fields, field: protection})
    records = {**FAMILY_RULES.records, kind: replace(rule, fields=fields)}
    return replace(FAMILY_RULES, records=MappingProxyType(records))


@pytest.mark.parametrize(
    ("kind", "field", "protection"),
    [
        ("person", "bsn", Protection.NAME),
        ("person", "phone", Protection.NAME),
        ("family", "first_sentence", Protection.FAMILY_OPEN),
        ("appointment", "purpose", Protection.FAMILY_OPEN),
    ],
)
def test_a_field_in_the_wrong_class_is_found(kind: str, field: str, protection: Protection) -> None:
    parent = FAMILY_READERS[1]
    check_whitelist(FAMILY_RULES, parent)
    with pytest.raises(AssertionError):
        check_whitelist(leaking(kind, field, protection), parent)


def test_a_quote_that_is_not_looked_for_is_found() -> None:
    """With a secret word called common, whole-record secrets are no longer searched elsewhere."""
    case, places = with_canaries(family())
    text = places[MOTHER, "name"]
    quoting = cast("Person", case.records[SON])
    case = case.put(msgspec.structs.replace(quoting, school_or_work=f"zie {text}"))
    plan = (case, places, FAMILY_READERS[1], [(MOTHER, Secret())])
    check_nothing_hidden_is_there(FAMILY_RULES, plan)
    rule = replace(FAMILY_RULES.records["person"], common=frozenset({"name"}))
    records = MappingProxyType({**FAMILY_RULES.records, "person": rule})
    with pytest.raises(AssertionError):
        check_nothing_hidden_is_there(replace(FAMILY_RULES, records=records), plan)
