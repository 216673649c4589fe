"""Laws of the projection: what is blocked is nowhere in a copy, what is allowed is there.

Every text of a random file becomes a canary: a text that stands nowhere else. Copies are searched
as JSON, as a thief would. Each law is also proved to bite: rules with a leak make it fail.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias, cast

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.law import load_law
from mpg_desktop.content.recipients import load_recipients
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Copy, Decision, Occasion
from mpg_desktop.domain.fields import shape_of
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import (
    Protection,
    Recipient,
    RecipientKind,
    RecipientRules,
    Relation,
)
from mpg_desktop.domain.records import (
    Address,
    Answer,
    AnyRecord,
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
    kind_of,
)
from tests.laws.strategies import QUESTIONS, cases, record_ids

RESOURCES = Path(__file__).parents[2] / "resources"
LAW = load_law(RESOURCES)
RULES = load_recipients(RESOURCES, load_catalogue(RESOURCES)).with_questions(
    dict(zip(QUESTIONS, (Protection.FAMILY_OPEN, Protection.OWN_WORDS), strict=False))
)
TODAY = Occasion(date(2026, 11, 23), LAW)
Places: TypeAlias = dict[tuple[RecordId, str], str]
Plan: TypeAlias = tuple[Case, Places, Recipient, list[tuple[RecordId, Secret]]]
COMPLETE = {RecipientKind.OWN_FILE, RecipientKind.WORKER}
OTHERS = [each for each in RecipientKind if each not in COMPLETE]


# ---- canaries ----------------------------------------------------------------------------------


def canary(number: int) -> str:
    """Return a text of letters and digits that no other text contains."""
    return f"kanarie{number:06d}vogel"


def text_fields(record: AnyRecord) -> list[str]:
    """Return the fields of a record that hold free text."""
    return [
        each.name
        for each in shape_of(type(record))
        if type(getattr(record, each.name)) is str and not each.refers and each.name != "question"
    ]


def with_canaries(case: Case) -> tuple[Case, Places]:
    """Return a case without secrets whose every text is a canary, and where each canary sits."""
    places: Places = {}
    records = []
    for record in case:
        found = {}
        for name in text_fields(record):
            found[name] = places[record.id, name] = canary(len(places))
        extra: dict[str, Any] = {"choices": ()} if isinstance(record, Answer) else {}
        records.append(msgspec.structs.replace(record, secret=(), **found, **extra))
    return Case.of(case.id, records, practice=case.practice), places


def hide(case: Case, record_id: RecordId, secret: Secret) -> Case:
    record = case.records[record_id]
    return case.put(msgspec.structs.replace(record, secret=(*record.secret, secret)))


def bytes_of(copy: Copy) -> str:
    """Return all that a copy holds, as JSON: what may be shown, and the account beside it."""
    everything = (list(copy), copy.withheld, copy.decisions, copy.recipient)
    return msgspec.json.encode(everything).decode("utf-8")


VARIANTS = (
    "{}",
    "Zij zei: {}, en liep weg.",
    "«{}»",
)


def rewritten(text: str, number: int) -> str:
    """Return a text as somebody else would type it: capitals, spaces, hyphens."""
    return (text, text.upper(), " ".join(text), "-".join(text))[number % 4]


@st.composite
def secret_plans(
    draw: st.DrawFn,
) -> Plan:
    """Draw a file of canaries, a reader, and some secrets that are not for this reader."""
    case, places = with_canaries(draw(cases(least=2, most=10)))
    people = [each.id for each in case if isinstance(each, Person | Organisation)]
    who = draw(st.sampled_from([None, *people]))
    recipient = Recipient(draw(st.sampled_from(OTHERS)), who, None, tuple(people))
    secrets = []
    assume(places)
    for record_id, field in draw(
        st.lists(st.sampled_from(sorted(places)), min_size=1, max_size=3, unique=True)
    ):
        hidden_from = draw(st.sampled_from([(), (who,) if who else ()]))
        whole = draw(st.booleans())
        shared = field in RULES.record(kind_of(case.records[record_id])).common
        secrets.append((record_id, Secret("" if whole and not shared else field, hidden_from)))
    # Somebody quotes what is hidden, in another text and in another way of typing.
    hidden = {
        place: text
        for place, text in places.items()
        if any(place[0] == each and secret.field in {"", place[1]} for each, secret in secrets)
    }
    open_places = sorted(places.keys() - hidden.keys())
    for number, text in enumerate(hidden.values() if open_places else ()):
        record_id, field = draw(st.sampled_from(open_places))
        quote = VARIANTS[number % 3].format(rewritten(text, draw(st.integers(0, 3))))
        case = case.put(msgspec.structs.replace(case.records[record_id], **{field: quote}))
    return case, places, recipient, secrets


def open_to_all(rules: RecipientRules) -> RecipientRules:
    """Return rules by which every reader may have every class, though not what is secret."""
    everything = MappingProxyType(dict.fromkeys(Relation, frozenset(Protection)))
    readers = {kind: replace(rule, may=everything) for kind, rule in rules.readers.items()}
    return replace(rules, readers=MappingProxyType(readers))


# ---- the laws ----------------------------------------------------------------------------------


def check_nothing_hidden_is_there(
    rules: RecipientRules,
    plan: Plan,
) -> None:
    """Raise AssertionError when a copy holds a secret, as it was typed or in another typing."""
    case, places, recipient, secrets = plan
    for record_id, secret in secrets:
        case = hide(case, record_id, secret)
    found = bytes_of(project(case, recipient, rules, TODAY))
    squeezed = "".join(each for each in found.lower() if each.isalnum())
    for record_id, secret in secrets:
        for (place, field), text in places.items():
            if place != record_id or secret.field not in {"", field}:
                continue
            if secret.field == "" and field in RULES.record(kind_of(case.records[place])).common:
                continue
            assert text not in squeezed, (kind_of(case.records[place]), field)


@given(secret_plans(), st.booleans())
def test_a_secret_is_nowhere_in_the_copy(plan: Plan, everything_is_open: bool) -> None:  # noqa: FBT001 - drawn
    check_nothing_hidden_is_there(open_to_all(RULES) if everything_is_open else RULES, plan)


@given(secret_plans(), st.booleans())
def test_one_more_secret_never_adds_anything(plan: Plan, everything_is_open: bool) -> None:  # noqa: FBT001 - drawn
    case, _, recipient, secrets = plan
    rules = open_to_all(RULES) if everything_is_open else RULES
    copy = project(case, recipient, rules, TODAY)
    for record_id, secret in secrets:
        case = hide(case, record_id, secret)
        less = project(case, recipient, rules, TODAY)
        for record in less:
            before = copy.records[record.id]
            for shape in shape_of(type(record)):
                value = getattr(record, shape.name)
                assert value in (getattr(before, shape.name), shape.empty)
            assert set(record.blank) <= set(before.blank)
        copy = less


@given(cases(most=10), st.sampled_from(OTHERS), st.data())
def test_nothing_disappears_without_being_told(
    case: Case, kind: RecipientKind, data: st.DataObject
) -> None:
    people = [each.id for each in case if isinstance(each, Person | Organisation)]
    who = data.draw(st.sampled_from([None, *people]))
    copy = project(case, Recipient(kind, who), RULES, TODAY)
    told = {(each.record, each.field) for each in copy.withheld}
    for record in case:
        kept = copy.records.get(record.id)
        if kept is None:
            assert (record.id, "") in told
            continue
        assert (record.id, "") not in told
        for shape in shape_of(type(record)):
            same = getattr(kept, shape.name) == getattr(record, shape.name)
            assert same is ((record.id, shape.name) not in told)


@given(cases(most=10), st.sampled_from(OTHERS), st.data())
def test_no_record_of_a_copy_points_to_one_that_was_left_out(
    case: Case, kind: RecipientKind, data: st.DataObject
) -> None:
    people = [each.id for each in case if isinstance(each, Person | Organisation)]
    who = data.draw(st.sampled_from([None, *people]))
    copy = project(case, Recipient(kind, who), RULES, TODAY)
    gone = case.records.keys() - copy.records.keys()
    for record in copy:
        assert not record.secret
        for shape in shape_of(type(record)):
            if shape.refers:
                assert getattr(record, shape.name) not in gone


@given(cases(most=10), st.sampled_from(sorted(COMPLETE)), st.none() | record_ids())
def test_the_own_file_is_complete(case: Case, kind: RecipientKind, who: RecordId | None) -> None:
    copy = project(case, Recipient(kind, who), RULES, TODAY)
    assert dict(copy.records) == dict(case.records)
    assert (copy.case_id, copy.practice, copy.withheld) == (case.id, case.practice, ())


@given(cases(most=10), st.sampled_from(OTHERS))
def test_what_is_allowed_and_not_secret_is_there(case: Case, kind: RecipientKind) -> None:
    """With all classes open, a copy of a file without secrets lacks nothing but what is unknown."""
    plain, places = with_canaries(case)
    copy = project(plain, Recipient(kind), open_to_all(RULES), TODAY)
    found = bytes_of(copy)
    for (record_id, field), text in places.items():
        if record_id in copy.records:
            assert text in found, (record_id, field)
    # Only what is about somebody who is not in the file stays out, with what refers to it.
    for each in copy.withheld:
        assert each.ground in {"not_for_reader", "refers"}


@given(cases(most=8), st.sampled_from(OTHERS), st.data())
def test_a_decision_closes_and_opens_one_field(
    case: Case, kind: RecipientKind, data: st.DataObject
) -> None:
    plain, places = with_canaries(case)
    if not places:
        return
    place = data.draw(st.sampled_from(sorted(places)))
    record = plain.records[place[0]]
    closed = Decision(*place, opens=False, reason="overlegd")
    copy = project(plain, Recipient(kind), open_to_all(RULES), TODAY, [closed])
    if RULES.record(kind_of(record)).fields.get(place[1]):
        assert places[place] not in bytes_of(copy)
    opened = Decision(*place, opens=True, reason="overlegd")
    secret = hide(plain, place[0], Secret(place[1]))
    copy = project(secret, Recipient(kind), open_to_all(RULES), TODAY, [opened])
    assert copy.decisions == (opened,)
    if place[0] in copy.records:
        assert places[place] in bytes_of(copy)


# ---- who may have what, from the text of the rules ----------------------------------------------

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


# ---- the laws can fail --------------------------------------------------------------------------


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


def test_a_reader_who_wrongly_gets_everything_is_found() -> None:
    readers = {
        kind: replace(rule, complete=kind is not RecipientKind.WORKER)
        for kind, rule in RULES.readers.items()
    }
    leaky = replace(RULES, readers=MappingProxyType(readers))

    @settings(database=None)
    @given(secret_plans())
    def law(plan: Plan) -> None:
        check_nothing_hidden_is_there(leaky, plan)

    with pytest.raises(AssertionError):
        law()


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
