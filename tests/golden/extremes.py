"""A family of sixty with endless texts, names in other scripts, signs and letters nobody has."""

import re

import msgspec

from mpg_desktop.desk.rulebook import load_rulebook
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import Kind
from mpg_desktop.domain.fields import shape_of
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan_records import Agreement, Goal, PlanStep
from mpg_desktop.domain.records import (
    Answer,
    AnyRecord,
    Bond,
    Circle,
    Kinship,
    Person,
    Role,
    kind_of,
)
from mpg_desktop.domain.voice_records import Need
from tests.golden.planned_family import MARIEKE, planned_family
from tests.validator.practice_papers import RESOURCES, practice_case

CATALOGUE = load_rulebook(RESOURCES).catalogue
WORDS = 450
MARK = re.compile(r"q([a-z]{3})(\d{3})z")
"""A word of an endless text: which text it is of, and where in it."""

NAMES = ("عائشة بنت محمد الفاسي", "Łukasz Wiśniewski", "Привіт Олена", "דוד בן־גוריון", "ሰላም ገብረ")
SIGNS = "🙂 👨‍👩‍👧 ꙮ \u0378"
"""An emoji, one that joins three, a rare letter, and a letter that nobody has."""


def endless(number: int) -> str:
    """Return a text of almost 5,000 characters in which every word is another."""
    letters = "".join(chr(ord("a") + number // 26**place % 26) for place in range(3))
    words = [f"q{letters}{place:03d}z" for place in range(WORDS)]
    words[3:3] = ["Mama", "heet", "عائشة", "en", "belt", "0612-345678", "vandaag."]
    return f"{SIGNS} {' '.join(words)}."


def endless_family() -> Case:
    """Return the planned family with an endless text in one field of every kind of record."""
    case = planned_family(adopted=False)
    seen: set[str] = set()
    changed: list[AnyRecord] = []
    for record in case:
        kind = kind_of(record)
        key = record.question if isinstance(record, Answer) else kind
        fields = CATALOGUE.records[kind].fields if kind in CATALOGUE.records else ()
        long = [each.name for each in fields if each.kind is Kind.TEXT]
        if isinstance(record, Answer):
            long = ["text"] if record.text else []
        if key in seen or not long:
            continue
        seen.add(key)
        text = {long[0]: endless(len(seen))}
        changed.append(msgspec.structs.replace(record, secret=(), **text))
    return case.put(*changed)


LONG_NAME = "Anna-Wilhelmina Cornelia van den Berghe-Oudshoorn de Middelaer"
MORE = (
    " En dat wij elkaar laten uitpraten, ook als iemand moe is, ook als de telefoon gaat, en ook"
    " als er bezoek is, want dat ging dit jaar al drie keer mis en daar was niemand blij mee."
)
"""What makes a goal or a step a long one."""


def long_names() -> Case:
    """Return the planned family with long names and wishes, twelve children more, and Arabic."""
    case = planned_family(adopted=False)
    changed: list[AnyRecord] = []
    for index, record in enumerate(case):
        if isinstance(record, Person) and record.circle is Circle.FAMILY:
            names = ("محمد عبد الرحمن الفاسي", LONG_NAME, "Ayşe Yılmaz")
            name = record.called if record.role is Role.CHILD else names[index % len(names)]
            changed.append(msgspec.structs.replace(record, called=name))
        elif isinstance(record, Goal | PlanStep | Agreement):
            changed.append(msgspec.structs.replace(record, text=f"{record.text}{MORE}"))
    for number, name in enumerate(("Mohammed-Amine", "خديجة", "Maximiliaan-Alexander", "Li") * 3):
        child = RecordId(f"child{number:02d}")
        changed.append(Person(id=child, name=name, role=Role.CHILD))
        tie = Kinship(id=RecordId(f"tie{number:02d}"), one=MARIEKE, other=child, bond=Bond.PARENT)
        changed.append(tie)
    return case.put(*changed)


def crowd() -> Case:
    """Return sixty people in thirty pairs of parent and child, with names in many scripts."""
    records: list[AnyRecord] = []
    for number in range(60):
        name = f"{NAMES[number % len(NAMES)]} {number:02d} {SIGNS}"
        role = Role.CHILD if number % 2 else Role.PARENT
        records.append(Person(id=RecordId(f"p{number}"), name=name, phone="0612345678", role=role))
        if number % 2:
            one, other = RecordId(f"p{number - 1}"), RecordId(f"p{number}")
            tie = Kinship(id=RecordId(f"k{number}"), one=one, other=other, bond=Bond.PARENT)
            records.append(tie)
    return Case.of(CaseId("c" * 32), records)


def tangled() -> Case:
    """Return the practice family in which every reference leads to a record of a wrong kind."""
    case = practice_case()
    wrong = next(each.id for each in case.all(Need))
    changed = []
    for record in case:
        fields: dict[str, object] = {}
        for shape in shape_of(type(record)):
            value = getattr(record, shape.name)
            if shape.refers and value:
                fields[shape.name] = (wrong,) if isinstance(value, tuple) else wrong
        changed.append(msgspec.structs.replace(record, **fields))
    return case.put(*changed)


def begun_and_broken(text: str) -> list[str]:
    """Return the endless texts that begin in a text and are not whole."""
    found: dict[str, set[int]] = {}
    for letters, place in MARK.findall(text):
        found.setdefault(letters, set()).add(int(place))
    return [letters for letters, places in found.items() if len(places) < WORDS]
