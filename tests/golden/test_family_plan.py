"""The family plan: own words with whose they are, scores apart, zienswijzen always, two sizes."""

import io
from typing import Any

import pypdf
import pytest

from mpg_desktop.desk.prints import Document, Order, Press, documents_for
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Basis, Reply, ReplySort, Side, Statement
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id
from mpg_desktop.domain.plan_records import Chore, Goal, Signature, Stance
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.voice_records import Need, NeedOf
from tests.golden.planned_family import (
    DENNIS,
    MARIEKE,
    SANNE,
    SEM,
    VERSION,
    planned_family,
    said,
)
from tests.golden.test_drawings_and_sheets import pages
from tests.validator.practice_papers import MOMENT, practice_case, press, readers

MOTHER = Recipient(RecipientKind.PARENT_WITH_CUSTODY, MARIEKE)
OWN_FILE = Recipient(RecipientKind.OWN_FILE)
CHILD = Recipient(RecipientKind.CHILD, SEM, 13)


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def told(
    printer: Press,
    case: Case,
    reader: Recipient = MOTHER,
    document: Document = Document.FAMILY_PLAN,
) -> list[str]:
    return pages(printer.print(case, Order(document, reader, MOMENT, 12)).content)


@pytest.mark.parametrize("family", ["the practice family", "all that a plan can hold"])
def test_a_plan_of_usual_length_is_two_pages(printer: Press, family: str) -> None:
    practice = family == "the practice family"
    found = told(printer, practice_case() if practice else planned_family())
    assert len(found) == 2
    assert "Wij doen dit samen" in found[1]


def test_a_goal_stands_with_whose_words_they_are(printer: Press) -> None:
    found = " ".join("".join(told(printer, planned_family())).split())
    assert "want dan kan ik niet slapen.” Dit zei Lot" in found
    assert "Financiën op orde" not in found
    full = "".join(told(printer, planned_family(), OWN_FILE, Document.FULL_PLAN))
    assert "Financiën op orde" in full
    assert "Bedtijden op de muur hangen" in full


def test_scores_are_told_for_each_person_and_what_is_not_shared_is_not_there(
    printer: Press,
) -> None:
    order = Order(Document.FAMILY_PLAN, MOTHER, MOMENT)
    figures = alternatives_deep(printer.print(planned_family(), order).content)
    assert "Marieke gaf: 3 op 9 november, 5 op 22 november. Lot gaf: 6 op 22 november." in figures
    assert not any("Sem gaf" in each for each in figures)
    own = alternatives_deep(
        printer.print(planned_family(), Order(Document.FAMILY_PLAN, CHILD, MOMENT)).content
    )
    assert any("Sem gaf: 2" in each for each in own)


def alternatives_deep(pdf: bytes) -> list[str]:
    """Return what is heard instead of each picture, wherever it stands in the structure."""
    root: Any = pypdf.PdfReader(io.BytesIO(pdf)).root_object["/StructTreeRoot"]
    found: list[str] = []
    waiting = [root]
    while waiting:
        tag = waiting.pop().get_object()
        if not isinstance(tag, pypdf.generic.DictionaryObject):
            continue
        if tag.get("/S") == "/Figure":
            found.append(str(tag["/Alt"]))
        inside = tag.get("/K", [])
        waiting += inside if isinstance(inside, list) else [inside]
    return found


def test_what_somebody_says_of_the_plan_stands_with_it(printer: Press) -> None:
    for reader in (MOTHER, CHILD, OWN_FILE, Recipient(RecipientKind.WORKER)):
        found = "".join(told(printer, planned_family(), reader))
        assert "te weinig in staat over de weken" in " ".join(found.split())
        assert "versie 1" in found


def test_a_signature_says_what_it_means_and_others_can_still_sign(printer: Press) -> None:
    found = " ".join(" ".join(told(printer, planned_family())).split())
    assert "Marieke: akkoord (16 november 2026)" in found
    assert "Joris: niet akkoord, want ik wil ook iets te zeggen hebben over bedtijd" in found
    assert "Wij doen dit samen" in found
    assert "Lot" in found.partition("Wij doen dit samen")[2]
    seen = Signature(id=RecordId("s"), version=VERSION, who=SANNE, stance=Stance.SEEN)
    signed = Signature(id=RecordId("t"), version=VERSION, who=SEM)
    found = "".join(told(printer, planned_family(seen, signed)))
    assert "Sanne: gezien" in found
    assert "Sem: heeft getekend" in found


def test_a_professionals_errands_are_in_no_plan_of_the_family(printer: Press) -> None:
    case = planned_family(Chore(id=RecordId("chore"), text="Verwijsbrief schrijven", who=SANNE))
    assert "Verwijsbrief" in "".join(told(printer, case, OWN_FILE, Document.FULL_PLAN))
    for reader in (MOTHER, CHILD):
        for document in (Document.FAMILY_PLAN, Document.FULL_PLAN):
            assert "Verwijsbrief" not in "".join(told(printer, case, reader, document))
    assert Document.FULL_PLAN not in documents_for(RecipientKind.PARENT_WITH_CUSTODY)


def test_a_father_without_custody_reads_only_what_he_does(printer: Press) -> None:
    father = Recipient(RecipientKind.PARENT_WITHOUT_CUSTODY, DENNIS)
    (page,) = told(printer, planned_family(), father)
    assert "Bellen met Sanne" in page
    for words in ("De Boer", "Lot", "slapen", "Tineke", "schreeuwen"):
        assert words not in page


def test_no_word_of_an_endless_goal_is_lost(printer: Press) -> None:
    endless = " ".join(f"woord{number:04d}" for number in range(500))
    goal = Goal(id=RecordId("goal-money"), text=endless, by=(MARIEKE,))
    found = told(printer, planned_family(goal, said("plan.tonight_first", endless)))
    words = [each for each in " ".join(found).split() if each.startswith("woord")]
    assert sorted(words) == sorted(2 * endless.split())


def test_an_empty_plan_says_so_and_nobody_signs_it(printer: Press) -> None:
    (page,) = told(printer, Case.of(CaseId("c" * 32), []))
    assert "staat hier niets" in page
    everybody = planned_family(adopted=False)
    empty = everybody.drop(*(e for e in everybody.records if not e.startswith("practice")))
    (page,) = told(printer, empty)
    assert "Wij doen dit samen" not in page


def of_all_sorts() -> Case:
    """Return a family whose goals came from a confidence, and from what was corrected since."""
    said_by_sem = Statement(
        id=RecordId("said-by-sem"),
        text="Ik tel onder mijn dekbed.",
        side=Side.CONCERN,
        basis=Basis.SAID,
        source=SEM,
    )
    wrong = Reply(
        id=RecordId("wrong"), to=said_by_sem.id, sort=ReplySort.CORRECTION, text="Het was een kast."
    )
    need = Need(id=RecordId("need"), child=SEM, of=NeedOf.CHILD, text="Rust", by=SEM)
    goals = [
        Goal(id=RecordId(f"from-{each.id}"), text=f"Doel {place}", by=(SEM,), origin=each.id)
        for place, each in enumerate((said_by_sem, need))
    ]
    return planned_family().put(said_by_sem, wrong, need, *goals)


def test_only_the_file_itself_is_told_where_a_goal_came_from(printer: Press) -> None:
    for kind, reader in readers().items():
        order = Order(Document.FULL_PLAN, reader, MOMENT, 12, draft=True)
        found = " ".join("".join(pages(printer.print(of_all_sorts(), order).content)).split())
        assert found
        whole = kind in {RecipientKind.WORKER, RecipientKind.OWN_FILE}
        assert ("Komt van de vraag: wat heeft Sem nodig?" in found) is whole, kind
        assert ("Komt uit" in found) is whole, kind
        assert ("dekbed" in found) is whole, kind
        if whole:
            assert "“Ik tel onder mijn dekbed”. Verbetering: Het was een kast." in found
    plain = "".join(told(printer, of_all_sorts(), OWN_FILE, Document.FAMILY_PLAN))
    assert "Komt uit" not in plain, "the plan that the family keeps stays short"


def test_what_nobody_said_of_tonight_is_not_there(printer: Press) -> None:
    unsaid = ("plan.tonight_call", "plan.evening_number")
    case = planned_family(adopted=False).drop(*map(answer_id, unsaid))
    found = "".join(told(printer, case))
    assert "Als het vanavond misgaat" in found
    assert "Is er gevaar?" in found
    assert "Bel eerst" not in found
    assert "Avond en weekend" not in found
