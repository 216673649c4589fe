"""Files in which every text is a canary, and copies searched as a thief would search them."""

from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias

import msgspec
from hypothesis import assume
from hypothesis import strategies as st
from msgspec.structs import replace

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.law import load_law
from mpg_desktop.content.recipients import load_recipients
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Copy, Occasion
from mpg_desktop.domain.fields import shape_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import (
    Protection,
    Recipient,
    RecipientKind,
    RecipientRules,
    Relation,
)
from mpg_desktop.domain.records import (
    Answer,
    AnyRecord,
    Organisation,
    Person,
    Secret,
    kind_of,
)
from tests.laws.strategies import QUESTIONS, cases

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
