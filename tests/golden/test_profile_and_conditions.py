"""The profile and the conditions on paper: what stands first, who is told what, nothing counted."""

import io
import re
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import msgspec
import pypdf
import pypdfium2
import pytest

from mpg_desktop.desk.prints import Document, Order, Press
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import (
    Basis,
    DomainState,
    DomainView,
    Severity,
    Side,
    Snapshot,
    SnapshotLine,
    SnapshotReason,
    Statement,
)
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import AnyRecord, Person, Role
from mpg_desktop.domain.snapshots import snapshots
from mpg_desktop.domain.voice_records import Level, Need, NeedOf, Rating, Round, Voice
from mpg_desktop.printing.leaves import leaves_of
from tests.golden.test_drawings_and_sheets import pages as pdfium_pages
from tests.validator.practice_papers import DAY, MOMENT, practice_case, press, readers

WORKER = Recipient(RecipientKind.WORKER)
CHILD = Person(id=RecordId("p1"), name="Lot", role=Role.CHILD)
ROUND = Round(id=RecordId("r1"), child=CHILD.id, alternative="", day=DAY)


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def pdf_of(
    printer: Press, document: Document, reader: Recipient, records: Iterable[AnyRecord] = ()
) -> bytes:
    made = tuple(records)
    case = Case.of(CaseId("c" * 32), made) if made else practice_case()
    return printer.print(case, Order(document, reader, MOMENT)).content


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[index].get_textpage().get_text_range() for index in range(len(document))]
    document.close()
    return " ".join(" ".join(pages).replace("\u00a0", " ").split())


def alternatives(pdf: bytes) -> list[str]:
    root: Any = pypdf.PdfReader(io.BytesIO(pdf)).root_object
    tags = [each.get_object() for each in root["/StructTreeRoot"]["/K"]["/K"]]
    return [str(tag["/Alt"]) for tag in tags if tag.get("/S") == "/Figure"]


def pages_of(printer: Press, document: Document) -> list[str]:
    """Return the text of each page of what a worker gets."""
    found = pdfium_pages(pdf_of(printer, document, WORKER))
    return [" ".join(each.replace("\u00a0", " ").split()) for each in found]


def test_a_domain_leaves_no_statement_alone_and_changes_stand_with_what_is_before_them(
    printer: Press,
) -> None:
    first, *_, last = pages = pages_of(printer, Document.PROFILE)
    assert len(pages) == 5
    assert "Slechte of te kleine woning" in first
    assert last.index("durft niet goed meer") < last.index("Wat is er veranderd")
    assert last.index("Wat is er veranderd") < last.index("Gaat nu goed")


def test_what_three_voices_say_of_all_conditions_stands_on_one_page(printer: Press) -> None:
    first, second, *_ = pages_of(printer, Document.CONDITIONS)
    assert "1. Adequate verzorging" in first
    assert "14. Stabiliteit" in first
    assert "Hier zien wij het anders" in second


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_conditions_stand_on_one_page_or_are_parted_between_their_groups(
    printer: Press, paper: str
) -> None:
    """Three voices fit on both papers; four, each with what they expect, do not fit on any."""
    order = Order(Document.CONDITIONS, WORKER, MOMENT, paper=paper)
    content = printer.print(practice_case(), order).content
    pages = [leaf.text for leaf in leaves_of(content)]
    with_last = [page for page in pages if "\n14. Stabiliteit" in page.replace("\r", "")]
    assert len(with_last) == 3, "two children now, and one of them in another situation"
    for page in with_last:
        assert "8. Veilige fysieke wijdere" in page, "nothing of the last group is apart"
    four = next(page for page in with_last if "1. Adequate verzorging" not in page)
    assert "7. Contin" not in four
    assert "Buiten het gezin" in four


def test_what_goes_well_stands_before_any_concern(printer: Press) -> None:
    for kind in (RecipientKind.WORKER, RecipientKind.PARENT_WITH_CUSTODY):
        found = text_of(pdf_of(printer, Document.PROFILE, readers()[kind]))
        well, worry = found.index("De huur wordt elke maand"), found.index("Zorgen")
        assert found.index("Dit gaat goed") < well < worry


@pytest.mark.parametrize("document", [Document.PROFILE, Document.CONDITIONS])
@pytest.mark.parametrize("kind", RecipientKind)
def test_no_copy_counts_or_names_what_a_family_is(
    printer: Press, document: Document, kind: RecipientKind
) -> None:
    found = text_of(pdf_of(printer, document, readers()[kind])).lower()
    found = re.sub(r"pagina \d+ van \d+", "", found.replace("nu langdurig:", ""))
    for word in (
        "multiprobleem",
        "van de zeven",
        "langdurig",
        "criteri",
        "totaal",
        "gemiddeld",
        "%",
    ):
        assert word not in found, word
    assert not re.search(r"\d van \d", found)


def test_the_worker_is_told_what_to_ask_and_a_parent_is_told_no_state_of_it(
    printer: Press,
) -> None:
    worker = text_of(pdf_of(printer, Document.PROFILE, WORKER))
    assert "Opvoeding Nog niet bekend Nog te vragen: Hoe gaat het opvoeden" in worker
    assert "Sociaal netwerk Geen zorgen" in worker
    parent = text_of(
        pdf_of(printer, Document.PROFILE, readers()[RecipientKind.PARENT_WITH_CUSTODY])
    )
    for words in ("Nog niet bekend", "Geen zorgen", "Nog te vragen", "veranderd sinds"):
        assert words not in parent
    assert "Opvoeding Hier staat niets over" in parent


def test_a_correction_follows_its_statement_in_every_part(printer: Press) -> None:
    said = "Zienswijze van Ramon: Bij mij slaapt Lotte goed."
    family = practice_case()
    *_, last = snapshots(family)  # what it answers to is older than this day
    worker = pdf_of(printer, Document.PROFILE, WORKER, family.drop(last.id))
    assert text_of(worker).count(said) == 2  # in its domain, and in what is new since then
    assert said in alternatives(worker)[1]
    parent = readers()[RecipientKind.PARENT_WITH_CUSTODY]
    assert said in text_of(pdf_of(printer, Document.PROFILE, parent))


def test_the_interplay_is_drawn_and_told_and_its_legend_explains_what_is_there(
    printer: Press,
) -> None:
    worker = pdf_of(printer, Document.PROFILE, WORKER)
    sentence = "“Bij ruzie loopt Joris een rondje. Dat lukte de laatste drie keer” helpt tegen"
    assert sentence in alternatives(worker)[0]
    assert sentence in text_of(worker)
    parent = readers()[RecipientKind.PARENT_WITH_CUSTODY]
    shown = text_of(pdf_of(printer, Document.PROFILE, parent))
    assert "Houdt in stand" in shown
    assert "Hangt samen met" not in shown


def test_what_changed_is_compared_with_the_last_day_that_was_kept(printer: Press) -> None:
    before = DAY - timedelta(days=30)
    kept = Snapshot(
        id=RecordId("s1"), day=before, reason=SnapshotReason.BY_HAND, words="Na de start"
    )
    line = SnapshotLine(
        id=RecordId("s1-1"),
        snapshot=kept.id,
        domain="context",
        statement=RecordId("t9"),
        side=Side.CONCERN,
        text="De gaskraan lekt",
    )
    case: list[AnyRecord] = [
        kept,
        line,
        Statement(
            id=RecordId("t1"),
            text="Er is werk.",
            side=Side.STRENGTH,
            basis=Basis.SAID,
            domain="context",
        ),
    ]
    found = text_of(pdf_of(printer, Document.PROFILE, WORKER, case))
    assert "Wat is er veranderd sinds 24 oktober 2026 Na de start" in found
    assert "Niet meer: de zorg “De gaskraan lekt”." in found
    state = SnapshotLine(
        id=RecordId("s1-2"), snapshot=kept.id, domain="context", state=DomainState.TROUBLE
    )
    same = text_of(pdf_of(printer, Document.PROFILE, WORKER, [kept, line, state, _of(line)]))
    assert "Er is niets veranderd." in same


def _of(line: SnapshotLine) -> Statement:
    return Statement(
        id=line.statement or RecordId(""),
        text=line.text,
        side=Side.CONCERN,
        basis=Basis.SEEN,
        domain=line.domain,
    )


def test_a_copy_of_which_nothing_is_left_says_so(printer: Press) -> None:
    said = "In dit exemplaar staat hier nog niets."
    school = Recipient(RecipientKind.SCHOOL)
    for document in (Document.PROFILE, Document.CONDITIONS):
        assert said in text_of(pdf_of(printer, document, school, [CHILD]))
    view = DomainView(id=RecordId("v1"), domain="context", state=DomainState.NO_TROUBLE)
    assert said not in text_of(pdf_of(printer, Document.PROFILE, WORKER, [view]))


def voice(number: int, **fields: Any) -> Voice:  # noqa: ANN401 - of any field
    return Voice(id=RecordId(f"v{number}"), round=ROUND.id, **fields)


def rating(of: Voice, condition: str, **fields: Any) -> Rating:  # noqa: ANN401 - of any field
    return Rating(id=RecordId(f"{of.id}-{condition}"), voice=of.id, condition=condition, **fields)


def test_voices_stand_side_by_side_each_in_its_own_words(printer: Press) -> None:
    mother, child = voice(1, who_words="Marieke"), voice(2, who=CHILD.id, who_words="Lot")
    said = [
        rating(mother, "care", now=Level.SUFFICIENT, later=Level.GOOD),
        rating(child, "care", now=Level.MODERATE, words="Ik heb vaak honger."),
    ]
    found = text_of(
        pdf_of(printer, Document.CONDITIONS, WORKER, [CHILD, ROUND, mother, child, *said])
    )
    assert "1. Adequate verzorging voldoende later: goed gaat wel" in found
    assert "Marieke: voldoende. Lot: matig. Wat ziet Lot dat Marieke niet ziet?" in found
    assert "Lot zegt erbij Er wordt goed voor mij gezorgd Ik heb vaak honger." in found
    assert found.count("nog niet besproken") == 2 * 13


def test_a_child_reads_the_conditions_in_words_for_a_child(printer: Press) -> None:
    own = readers()[RecipientKind.CHILD]
    found = text_of(pdf_of(printer, Document.CONDITIONS, own))
    assert "Thuis ben ik veilig gaat wel" in found
    assert "Veilige fysieke directe omgeving" not in found
    assert "Marieke" not in found


def test_nine_voices_go_on_below_and_one_that_was_removed_keeps_its_name(
    printer: Press,
) -> None:
    names = [f"Stem{number}" for number in range(9)]
    voices = [
        voice(number, who_words=name, who=RecordId("gone")) for number, name in enumerate(names)
    ]
    said = [rating(each, "care", now=Level.GOOD) for each in voices]
    found = text_of(pdf_of(printer, Document.CONDITIONS, WORKER, [CHILD, ROUND, *voices, *said]))
    assert all(name in found for name in names)
    assert len(re.findall(r"1\. Adequate verzorging", found)) == 3


def test_what_was_asked_before_stands_last_in_its_own_wording(printer: Press) -> None:
    mother = voice(1, who_words="Marieke", words="Ik doe mijn best.")
    old = rating(mother, "gone", now=Level.GOOD, wording="Genoeg buiten spelen", words="Elke dag.")
    changed = rating(mother, "care", now=Level.GOOD, wording="Goed eten")
    records: list[AnyRecord] = [CHILD, ROUND, mother, old, changed]
    found = text_of(pdf_of(printer, Document.CONDITIONS, WORKER, records))
    assert "Eerder gevraagd" in found
    assert "Genoeg buiten spelen goed" in found
    assert "Marieke zegt erbij Ik doe mijn best." in found
    assert "Goed eten" in found.partition("zegt erbij")[2]


def test_the_two_questions_are_always_asked_with_room_where_nobody_answered(
    printer: Press,
) -> None:
    need = Need(id=RecordId("n1"), child=CHILD.id, of=NeedOf.CHILD, text="Rust.", by=CHILD.id)
    nameless = msgspec.structs.replace(need, child=RecordId("nobody"), id=RecordId("n2"))
    found = text_of(pdf_of(printer, Document.CONDITIONS, WORKER, [CHILD, need]))
    assert "Wat heeft Lot nodig om zich goed te ontwikkelen? Rust. gezegd door Lot" in found
    assert "Wat heeft de ouder nodig om dat aan Lot te geven?" in found
    assert "Wat heeft iemand nodig" in text_of(
        pdf_of(printer, Document.CONDITIONS, WORKER, [nameless, CHILD])
    )


def test_a_round_without_voices_and_one_about_something_else_are_told(printer: Press) -> None:
    other = Round(
        id=RecordId("r2"),
        child=CHILD.id,
        alternative="wonen bij oma",
        judgement="Dat kan goed genoeg zijn.",
        judged_on=DAY,
    )
    found = text_of(pdf_of(printer, Document.CONDITIONS, WORKER, [CHILD, ROUND, other]))
    assert found.count("In deze ronde heeft nog niemand iets gezegd.") == 2
    assert "Als het anders wordt: wonen bij oma" in found
    assert "De weging in woorden Dat kan goed genoeg zijn. 23 november 2026" in found


def test_what_changed_between_two_rounds_is_told_per_voice(printer: Press) -> None:
    later = msgspec.structs.replace(ROUND, id=RecordId("r2"), day=DAY + timedelta(days=20))
    one, other = voice(1, who=CHILD.id), voice(2, who=CHILD.id)
    other = msgspec.structs.replace(other, round=later.id)
    said = [
        rating(one, "care", now=Level.INSUFFICIENT),
        rating(other, "care", now=Level.SUFFICIENT),
    ]
    found = text_of(
        pdf_of(printer, Document.CONDITIONS, WORKER, [CHILD, ROUND, later, one, other, *said])
    )
    assert "Wat is er veranderd sinds 23 november 2026 Lot" in found
    assert "eerst onvoldoende, nu voldoende. Dat is beter." in found
    quiet = [said[0], msgspec.structs.replace(said[1], now=Level.INSUFFICIENT)]
    found = text_of(
        pdf_of(printer, Document.CONDITIONS, WORKER, [CHILD, ROUND, later, one, other, *quiet])
    )
    assert "veranderd" not in found


def test_a_statement_says_how_long_it_lasts_and_when_it_was_over(printer: Press) -> None:
    past = Statement(
        id=RecordId("t1"),
        text="De stroom was afgesloten.",
        side=Side.CONCERN,
        basis=Basis.SAID,
        domain="context",
        shared=YesNo.YES,
        severity=Severity.SEVERE,
        since=DAY - timedelta(days=60),
        until=DAY - timedelta(days=3),
    )
    found = text_of(pdf_of(printer, Document.PROFILE, WORKER, [past]))
    assert "ernstig · sinds 24 september 2026 · voorbij sinds 20 november 2026" in found
    assert "Dit is voorbij" in found
