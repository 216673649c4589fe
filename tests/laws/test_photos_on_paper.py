"""The projection law for pictures: a photo of a house is in the bytes only for whom it is.

The pixels of each planted photo spell a word, and no packing loses it: whoever unpacks a document
finds the word if the photo is anywhere in it.
"""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mpg_desktop.desk.documents import WITH_HOUSES
from mpg_desktop.desk.prints import Document, Order
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.house_records import House, HouseOf
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.record import Secret
from mpg_desktop.domain.records import Attachment
from tests.laws.canaries import canary
from tests.laws.searched_pdf import everything_in
from tests.laws.test_kept_apart import CHILD, GRANDMA, MOTHER, READERS, SCHOOL, file
from tests.laws.test_paper_projection import PRESSES
from tests.photographed import spelled

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
WORKER = Recipient(RecipientKind.WORKER)
slowly = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def with_photos(named: list[list[RecordId]], secret: tuple[Secret, ...] = ()) -> Case:
    """Return a file with a photo in each house, each house for those whom the child named."""
    records: list[House | Attachment] = []
    for number, (of, readers) in enumerate(zip(HouseOf, named, strict=False)):
        photo = RecordId(f"photo{number}")
        records += [
            House(
                id=RecordId(f"house{number}"),
                child=CHILD,
                of=of,
                words="Dit is ons huis",
                photo=photo,
                shared_with=tuple(readers),
            ),
            Attachment(id=photo, blob=canary(number), name="tekening", secret=secret),
        ]
    return file(*records)


def is_for(reader: Recipient, named: list[RecordId]) -> bool:
    who = reader.who
    return reader is WORKER or (who is not None and (who == CHILD or who in named))


PEOPLE = st.lists(st.sampled_from((CHILD, MOTHER, GRANDMA, SCHOOL)), unique=True)


@slowly
@given(
    st.lists(PEOPLE, min_size=2, max_size=3),
    st.sampled_from([WORKER, *READERS]),
    st.sampled_from([*Document, *(sorted(WITH_HOUSES) * 8)]),
)
def test_a_photo_is_printed_only_for_whom_the_child_named(
    named: list[list[RecordId]],
    reader: Recipient,
    document: Document,
) -> None:
    fetched: list[str] = []

    def opens(blob: str) -> bytes:
        fetched.append(blob)
        return spelled(blob)

    order = Order(document, reader, MOMENT, 1)
    made = PRESSES[False].print(with_photos(named), order, opens=opens)
    found = everything_in(made.content)
    for number, readers in enumerate(named):
        may = is_for(reader, readers) and document in WITH_HOUSES
        is_there = canary(number) in found
        if not may:
            assert not is_there, (document, reader, number)
            assert canary(number) not in fetched
        elif document is Document.HOUSES:
            assert is_there, (reader, number)


@pytest.mark.parametrize("document", sorted(WITH_HOUSES))
def test_a_photo_that_was_made_secret_is_printed_for_nobody_of_the_family(
    document: Document,
) -> None:
    everybody = [CHILD, MOTHER, GRANDMA, SCHOOL]
    case = with_photos([everybody], (Secret("", (MOTHER, GRANDMA, SCHOOL, CHILD)),))
    for reader in (*READERS[:-1], WORKER):
        made = PRESSES[False].print(case, Order(document, reader, MOMENT, 1), opens=spelled)
        is_there = canary(0) in everything_in(made.content)
        assert is_there is (reader is WORKER), reader


def test_a_photo_that_leaks_would_be_found() -> None:
    """The search is proved able to find: the worker's copy holds every photo."""
    case = with_photos([[], [], []])
    made = PRESSES[False].print(case, Order(Document.HOUSES, WORKER, MOMENT), opens=spelled)
    found = everything_in(made.content)
    assert [canary(number) in found for number in range(3)] == [True] * 3
