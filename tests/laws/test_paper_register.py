"""Laws of the register: a copy is outdated exactly when a text that it carries reads otherwise."""

from datetime import UTC, datetime

import msgspec
from hypothesis import assume, given
from hypothesis import strategies as st

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Reply
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.paper_records import PaperCopy, PaperWay
from mpg_desktop.domain.paper_register import (
    Leaving,
    changed_since,
    next_number,
    register_of,
    typed_fields,
)
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import Recipient, RecipientKind
from tests.laws.canaries import RESOURCES, RULES, TODAY, with_canaries
from tests.laws.strategies import cases

CATALOGUE = load_catalogue(RESOURCES)
WORKER = Recipient(RecipientKind.WORKER)
MOMENT = datetime(2026, 11, 23, 18, 45, tzinfo=UTC)


def left(case: Case, printed: str, number: int = 1) -> PaperCopy:
    leaving = Leaving(RecordId(f"copy-{number}"), "intake", number, MOMENT, PaperWay.SAVED, printed)
    return register_of(project(case, WORKER, RULES, TODAY), CATALOGUE, leaving)


@given(cases(least=1, most=8), st.data())
def test_a_copy_is_outdated_when_one_text_on_it_changed(case: Case, data: st.DataObject) -> None:
    plain, places = with_canaries(case)
    # A line of the register is on no paper itself.
    plain = Case.of(plain.id, [each for each in plain if not isinstance(each, Reply | PaperCopy)])
    typed = {
        place: text
        for place, text in places.items()
        if place[0] in plain.records
        and place[1] in typed_fields(plain.records[place[0]], CATALOGUE)
    }
    assume(typed)
    on_paper = data.draw(st.lists(st.sampled_from(sorted(typed)), unique=True))
    line = left(plain, " ".join(typed[each] for each in on_paper))
    assert changed_since(plain, line, CATALOGUE) == ()
    assert {(each.record, each.field) for each in line.carried} == set(on_paper)
    changed = data.draw(st.sampled_from(sorted(typed)))
    record = msgspec.structs.replace(plain.records[changed[0]], **{changed[1]: "iets anders"})
    assert bool(changed_since(plain.put(record), line, CATALOGUE)) is (changed in on_paper)
    dropped = plain.drop(changed[0])
    carried_it = any(place[0] == changed[0] for place in on_paper)
    assert bool(changed_since(dropped, line, CATALOGUE)) is carried_it


@given(cases(most=6), st.integers(1, 6))
def test_every_copy_has_a_number_of_its_own(case: Case, count: int) -> None:
    given_out = []
    for _ in range(count):
        number = next_number(case)
        given_out.append(number)
        case = case.put(left(case, "", number))
    assert len(set(given_out)) == count
    assert given_out == sorted(given_out)
