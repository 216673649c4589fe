"""Drawings, worksheets and the child's page: who stands in them for whom, and what never does."""

import io
import re
import shutil
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Any

import pypdf
import pypdfium2
import pytest
from msgspec.structs import replace

from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.desk.prints import Document, Order, Press, documents_for
from mpg_desktop.desk.rulebook import load_rulebook
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import (
    Answer,
    AnyRecord,
    Bond,
    Circle,
    Drawing,
    Gender,
    Kinship,
    Organisation,
    Person,
    Placement,
    Role,
    Strength,
    Support,
)
from mpg_desktop.domain.safety_records import SafetyAgreement
from mpg_desktop.printing.archive import About
from mpg_desktop.printing.page import Sheet, make_pdf
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.typefaces import Typefaces
from tests.laws.searched_pdf import text_by_poppler
from tests.validator.practice_papers import MOMENT, RESOURCES, practice_case, press, readers

pytestmark = pytest.mark.untraced

WORKER = Recipient(RecipientKind.WORKER)


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    found = [document[index].get_textpage().get_text_range() for index in range(len(document))]
    document.close()
    return [each.replace("\r\n", "\n").replace("\u00a0", " ") for each in found]


def alternatives(pdf: bytes) -> list[str]:
    """Return what is heard instead of each picture, in order."""
    root: Any = pypdf.PdfReader(io.BytesIO(pdf)).root_object
    tags = [each.get_object() for each in root["/StructTreeRoot"]["/K"]["/K"]]
    return [str(tag["/Alt"]) for tag in tags if tag.get("/S") == "/Figure"]


def drawn(printer: Press, records: Iterable[AnyRecord], reader: Recipient = WORKER) -> bytes:
    case = Case.of(CaseId("c" * 32), records)
    return printer.print(case, Order(Document.DRAWINGS, reader, MOMENT)).content


def person(number: int, name: str, **fields: object) -> Person:
    return Person(id=RecordId(f"p{number}"), name=name, **fields)  # type: ignore[arg-type]  # any


def tie(number: int, one: Person, other: Person, bond: Bond) -> Kinship:
    return Kinship(id=RecordId(f"k{number}"), one=one.id, other=other.id, bond=bond)


MOTHER = person(1, "Marieke", gender=Gender.FEMALE, role=Role.PARENT)
FATHER = person(2, "Ramon", gender=Gender.MALE, role=Role.PARENT)
CHILD = person(3, "Lot", role=Role.CHILD)
ADOPTED = person(4, "Joy", role=Role.CHILD, gender=Gender.FEMALE)
FAMILY = (
    *(MOTHER, FATHER, CHILD, ADOPTED),
    tie(1, MOTHER, FATHER, Bond.DIVORCED),
    tie(2, MOTHER, CHILD, Bond.PARENT),
    tie(3, FATHER, CHILD, Bond.PARENT),
    tie(4, MOTHER, ADOPTED, Bond.ADOPTIVE_PARENT),
)


def test_a_genogram_is_told_in_sentences(printer: Press) -> None:
    (told,) = alternatives(drawn(printer, FAMILY))
    for sentence in (
        "Marieke en Ramon zijn gescheiden.",
        "Ramon is ouder van Lot.",
        "Marieke is adoptieouder van Joy.",
    ):
        assert sentence in told


def test_the_legend_explains_what_is_drawn_and_nothing_else(printer: Press) -> None:
    (page,) = pages(drawn(printer, FAMILY))
    shown = page.partition("Wat betekent wat")[2]
    for words in ("Man of jongen", "Vrouw of meisje", "Niet gezegd", "Twee", "Geadopteerd kind"):
        assert words in shown
    for words in ("Pleegkind", "Kruis", "uit elkaar", "Nog niet geboren", "Samen"):
        assert words not in shown


def test_twins_are_explained_where_there_are_any(printer: Press) -> None:
    day = date(2019, 2, 2)
    twins = [person(at, f"{at}", role=Role.CHILD, birth_date=day) for at in (8, 9)]
    born = [tie(at, MOTHER, twin, Bond.PARENT) for at, twin in enumerate(twins, start=8)]
    (page,) = pages(drawn(printer, [MOTHER, *twins, *born]))
    assert "Tweeling" in page
    assert "Tweeling" not in "".join(pages(drawn(printer, FAMILY)))


def test_the_family_sees_no_stigma(printer: Press) -> None:
    child = Recipient(RecipientKind.CHILD, CHILD.id, 9)
    pdf = drawn(printer, FAMILY, child)
    assert "gescheiden" not in "".join([*pages(pdf), *alternatives(pdf)])


def test_an_ecogram_tells_every_tie_and_who_gives_what(printer: Press) -> None:
    team = Organisation(id=RecordId("o1"), name="FACT-team")
    ties = [
        Support(id=RecordId("s1"), one=CHILD.id, other=team.id, strength=Strength.STRONG),
        Support(id=RecordId("s2"), one=MOTHER.id, other=team.id, gives="Praten."),
        Support(id=RecordId("s3"), one=FATHER.id, other=team.id, strength=Strength.BROKEN),
    ]
    pdf = drawn(printer, [*FAMILY, team, *ties])
    assert len(pages(pdf)) == 2
    told = alternatives(pdf)[1]
    assert "Lot voelt zich sterk gesteund door FACT-team." in told
    assert "Marieke kent FACT-team. Praten." in told
    shown = pages(pdf)[1]
    for words in ("Sterke band", "Geen contact meer", "Ze kennen elkaar", "Een organisatie"):
        assert words in shown


def test_an_ecogram_without_organisations_explains_none(printer: Press) -> None:
    tied = Support(id=RecordId("s1"), one=CHILD.id, other=MOTHER.id, strength=Strength.WEAK)
    shown = pages(drawn(printer, [*FAMILY, tied]))[1]
    assert "Zwakke band" in shown
    assert "Een organisatie" not in shown


def test_sixty_people_take_more_pages_and_keep_their_names(printer: Press) -> None:
    mothers = [person(100 + number, f"Moeder {number:02d}") for number in range(30)]
    children = [person(200 + number, f"Kind {number:02d}") for number in range(30)]
    ties = [
        tie(number, mother, child, Bond.PARENT)
        for number, (mother, child) in enumerate(zip(mothers, children, strict=True))
    ]
    pdf = drawn(printer, [*mothers, *children, *ties])
    told = alternatives(pdf)
    assert len(told) > 3
    assert told[1] == f"Deel 2 van {len(told)}. Leg de delen naast elkaar."
    found = " ".join("".join(pages(pdf)).split())
    for each in (*mothers, *children):
        assert each.name in found
        assert each.name in told[0]


def test_a_family_without_people_is_told_so(printer: Press) -> None:
    (page,) = pages(drawn(printer, []))
    assert "Er is nog niemand om te tekenen." in page


def test_somebody_without_a_name_is_somebody(printer: Press) -> None:
    nameless = person(50, "")
    pdf = drawn(printer, [nameless, MOTHER, tie(9, nameless, MOTHER, Bond.MARRIED)])
    assert "iemand en Marieke" in alternatives(pdf)[0]


def test_who_was_moved_by_hand_stays_there_and_a_mistake_in_a_file_does_no_harm(
    printer: Press,
) -> None:
    def moved(x: float) -> Placement:
        return Placement(id=RecordId("m"), drawing=Drawing.GENOGRAM, about=MOTHER.id, x=x, y=0.0)

    plain = drawn(printer, FAMILY)
    assert drawn(printer, [*FAMILY, moved(-3.0)]) != plain
    assert drawn(printer, [*FAMILY, moved(1e300)]) == plain


def test_a_name_too_long_for_its_place_stands_whole_in_a_list(printer: Press) -> None:
    name = "Wilhelmina-Alexandrina van Amsberg tot Oranje en Nassau der Nederlanden"
    pdf = drawn(printer, [person(50, name), MOTHER])
    assert name in alternatives(pdf)[0]
    (page,) = pages(pdf)
    assert "…" not in page
    found = " ".join(page.split())
    assert "(1)" in found
    assert f"Namen voluit 1. {name}" in found


def test_no_name_in_a_drawing_is_cut_or_broken_in_a_word(printer: Press) -> None:
    names = ("Mohammed-Amine", "Maximiliaan-Alexander", "Anna Cornelia van den Berg", "Li")
    children = [person(200 + number, name) for number, name in enumerate(names * 4)]
    ties = [tie(number, MOTHER, each, Bond.PARENT) for number, each in enumerate(children)]
    pdf = drawn(printer, [MOTHER, *children, *ties])
    found = [page.replace("\ufffe", "-\n") for page in pages(pdf)]
    assert not any("…" in page for page in found)
    words = [word for page in found for word in page.split()]
    for word in ("Mohammed-", "Maximiliaan-", "Alexander", "Cornelia"):
        assert words.count(word) == 4


def test_a_word_wider_than_any_place_is_parted_and_whole(printer: Press) -> None:
    pdf = drawn(printer, [person(50, "W" * 40), MOTHER])
    assert sum(page.count("W") for page in pages(pdf)) >= 40


def sheets(printer: Press, reader: Recipient) -> list[str]:
    case = practice_case()
    return pages(printer.print(case, Order(Document.WORKSHEETS, reader, MOMENT)).content)


def test_worksheets_follow_the_tabs_and_each_part_begins_a_page(printer: Press) -> None:
    forms = load_rulebook(RESOURCES).catalogue.forms
    found = sheets(printer, WORKER)
    begins = [
        next(i for i, page in enumerate(found) if " ".join(page.split()).startswith(group.label))
        for name in ("intake", "plan", "safety")
        for group in forms[name].groups
    ]
    assert all(before < after for before, after in pairwise(begins))
    for words in ("Doelen", "Stappen", "Veiligheidsafspraken"):
        assert any(words in page.splitlines() for page in found)


def test_worksheets_hold_the_names_and_none_of_the_answers(printer: Press) -> None:
    case = practice_case()
    found = " ".join(" ".join(sheets(printer, WORKER)).split())
    for each in ("Sem", "Lot", "Noor", "Marieke"):
        assert each in found
    answers = [each.text for each in case.all(Answer) if len(each.text) > 30]
    assert len(answers) > 5
    assert not any(" ".join(each.split()) in found for each in answers)
    assert not any(each.text in found for each in case.all(Goal))
    assert not any(each.what in found for each in case.all(SafetyAgreement))
    assert not any(each.phone in found for each in case.all(Person) if each.phone)
    assert "{name}" not in found


def test_a_reader_is_not_asked_what_that_reader_may_not_read(printer: Press) -> None:
    choked = "bij de keel gegrepen"
    assert any(choked in page for page in sheets(printer, WORKER))
    for kind in (RecipientKind.CHILD, RecipientKind.PARENT_WITH_CUSTODY, RecipientKind.SCHOOL):
        assert not any(choked in page for page in sheets(printer, readers()[kind]))


def test_a_reader_without_questions_gets_a_sentence() -> None:
    rules = load_rulebook(RESOURCES)
    nothing = {kind: replace(each, may={}) for kind, each in rules.recipients.readers.items()}
    strict = replace(rules, recipients=replace(rules.recipients, readers=nothing))
    printer = Press(strict, say=load_phrases(RESOURCES).say, resources=RESOURCES)
    (page,) = sheets(printer, Recipient(RecipientKind.SCHOOL))
    assert "geen vragen" in page


def test_a_child_gets_its_own_page_and_the_worker_one_for_each(printer: Press) -> None:
    case = practice_case()
    own = readers()[RecipientKind.CHILD]
    (page,) = pages(printer.print(case, Order(Document.CHILD_PAGE, own, MOMENT)).content)
    for words in ("van Sem, 13 jaar", "Fijn", "Niet zo fijn", "Bang", "0800 0432", "112"):
        assert words in page
    every = pages(printer.print(case, Order(Document.CHILD_PAGE, WORKER, MOMENT)).content)
    assert [re.search(r"van (.+),", each)[1] for each in every][:3] == ["Sem", "Lot", "Noor"]  # type: ignore[index]  # there is one


def test_a_page_for_a_child_that_is_not_known_has_no_name(printer: Press) -> None:
    case = Case.of(CaseId("c" * 32), [person(1, "Bart", circle=Circle.NETWORK, role=Role.CHILD)])
    (page,) = pages(printer.print(case, Order(Document.CHILD_PAGE, WORKER, MOMENT)).content)
    assert "Mijn blad" in page
    assert "Bart" not in page


def test_who_gets_what_when_everything_is_printed() -> None:
    assert {*documents_for(RecipientKind.WORKER), Document.PERSONAL_PLAN} == set(Document)
    assert Document.CHILD_PAGE in documents_for(RecipientKind.CHILD)
    assert Document.CHILD_PAGE not in documents_for(RecipientKind.SCHOOL)
    assert Document.WORKSHEETS not in documents_for(RecipientKind.SCHOOL)


ARABIC = "اتصل بأمي على الرقم 0612-345678 الآن من فضلك"


def in_other_scripts() -> bytes:
    story = Story(Shaper(Typefaces.load(RESOURCES)), "nl")
    story.words(ARABIC)
    story.words("Mama Aïcha heet عائشة en belt om 20.00 uur.")
    story.words("שלום לך, דוד! טלפון 06-12345678")
    sheet = Sheet(About("Proef", "nl", MOMENT), ("voet",))
    return make_pdf(sheet, story, lambda key, **_: key)


def test_arabic_and_hebrew_are_copied_in_the_order_in_which_they_are_read() -> None:
    (page,) = pages(in_other_scripts())
    assert ARABIC in page
    assert "Mama Aïcha heet عائشة en belt om 20.00 uur." in page
    assert "שלום לך, דוד! טלפון" in page


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not on this machine")
def test_poppler_reads_the_same() -> None:
    found = re.sub("[\u202a-\u202e\u2066-\u2069]", "", text_by_poppler(in_other_scripts()))
    assert ARABIC.split()[:4] == found.split()[:4]
    assert "0612-345678" in found
    assert "عائشة" in found


@pytest.mark.parametrize("document", Document)
def test_the_same_family_and_reader_give_the_same_bytes(document: Document) -> None:
    case, order = practice_case(), Order(document, WORKER, MOMENT, 1)
    first, second = press(), press()
    second.print(case, Order(Document.INTAKE, readers()[RecipientKind.CHILD], MOMENT))
    assert first.print(case, order).content == second.print(case, order).content
