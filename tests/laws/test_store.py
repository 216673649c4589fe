"""What holds for every family and every edit: nothing is lost, and the journal tells it all."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mpg_desktop.domain import wire
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import FAMILY_RECORD, CaseId, RecordId
from mpg_desktop.domain.records import Answer, AnyRecord
from mpg_desktop.store import journal_lines, searchable
from mpg_desktop.store.families import WipeGround
from mpg_desktop.store.splice import splice_between, spliced
from tests.laws import strategies
from tests.opened_store import OpenedStore, opened

ONE_STORE = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)

ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz0123456789",
    "aeiouáàâäãåéèêëíìîïóòôöõúùûüçñšžýÿ",
    "łøđßæœ",
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "αβγδεζηθικλμνξοπρστυφχψω",
    "אבגדהוזחטיכלמנסעפצקרשת",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "ሀለሐመሠረሰሸቀበተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐ",
    "家庭計画安全",
)
"""Letters of the languages that families here speak."""

WORDS = st.sampled_from(ALPHABETS).flatmap(lambda letters: st.text(letters, min_size=2))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenedStore]:
    with opened(tmp_path_factory.mktemp("store") / "cases.db") as store:
        yield store


@given(data=st.data(), first=strategies.cases(), steps=st.integers(1, 6))
@ONE_STORE
def test_random_edits_saved_and_loaded_give_the_same_case_and_so_does_the_journal(
    store: OpenedStore, data: st.DataObject, first: Case, steps: int
) -> None:
    case = first
    store.families.save(None, case, "step.made")
    try:
        for _ in range(steps):
            after = data.draw(strategies.edits(case))
            store.families.save(case, after, "step.edited")
            case = after
            assert store.families.load(case.id) == case
            assert store.journal.replay(case.id) == case
        loaded = store.families.load(case.id)
        assert list(loaded.records) == sorted(case.records)
        for record in case:
            fields = json.loads(wire.to_json(record))
            for field in {*type(record).__struct_fields__} - journal_lines.NOT_FIELDS:
                versions = store.journal.history(case.id, record.id, field)
                last = versions[-1].after if versions else None
                assert last == fields.get(field)
                befores = [None, *(each.after for each in versions[:-1])]
                assert [each.before for each in versions] == befores[: len(versions)]
    finally:
        store.families.wipe(first.id, WipeGround.OTHER)


@given(data=st.data(), case=strategies.cases(least=2, practice=False))
@ONE_STORE
def test_any_earlier_state_can_be_replayed(
    store: OpenedStore, data: st.DataObject, case: Case
) -> None:
    states = [case]
    store.families.save(None, case, "step.made")
    try:
        lines = [_last_line(store, case.id)]
        for _ in range(3):
            after = data.draw(strategies.edits(states[-1]))
            store.families.save(states[-1], after, "step.edited")
            states.append(after)
            lines.append(_last_line(store, case.id))
        for state, line in zip(states, lines, strict=True):
            assert store.journal.replay(case.id, until=line) == state
    finally:
        store.families.wipe(case.id, WipeGround.OTHER)


@given(before=st.text(), after=st.text())
def test_a_splice_makes_the_new_text_of_the_old_one(before: str, after: str) -> None:
    assert spliced(before, splice_between(before, after)) == after


@given(start=st.text(), removed=st.text(), inserted=st.text(), end=st.text())
def test_a_splice_holds_no_more_than_what_changed(
    start: str, removed: str, inserted: str, end: str
) -> None:
    splice = splice_between(start + removed + end, start + inserted + end)
    assert splice.removed <= len(removed)
    assert len(splice.inserted) <= len(inserted)


@given(texts=st.lists(st.text(min_size=journal_lines.SHORT), min_size=2, max_size=5))
def test_lines_of_the_journal_read_back_as_they_were_written(texts: list[str]) -> None:
    value, chain = None, None
    for text in texts:
        change = journal_lines.Change(FAMILY_RECORD, "name", value, text)
        line = journal_lines.write(change, chain)
        assert journal_lines.read(line.form, line.after, value) == text
        value, chain = text, line.chain


def _last_line(store: OpenedStore, family: CaseId) -> int:
    query = (
        "SELECT coalesce(max(line), 0) FROM journal"
        " JOIN family ON number = family WHERE family.id = ?"
    )
    return int(store.connection.execute(query, (family,)).fetchone()[0])


@given(before=st.lists(WORDS), word=WORDS, after=st.lists(WORDS), kept=st.integers(2, 12))
@ONE_STORE
def test_every_word_of_every_text_is_found_whole_or_begun(
    store: OpenedStore, before: list[str], word: str, after: list[str], kept: int
) -> None:
    text = ", ".join([*before, word, *after])
    case = Case.of(CaseId("f" * 32), [Answer(id=RecordId("a"), question="q", text=text)])
    store.families.save(None, case, "step.made")
    try:
        shouted = word.upper() if word.upper().lower() == word else word
        for typed in {word, word[:kept], shouted}:
            (hit,) = store.search.find(typed)
            assert hit.place.field == "text"
            begin, end = hit.place.start, hit.place.end
            assert searchable.folded(text[begin:end]) == searchable.folded(typed)
    finally:
        store.families.wipe(case.id, WipeGround.OTHER)


@given(text=st.text(), record=strategies.records())
@ONE_STORE
def test_nothing_that_is_typed_breaks_the_search(
    store: OpenedStore, text: str, record: AnyRecord
) -> None:
    case = Case.of(CaseId("f" * 32), [record])
    store.families.save(None, case, "step.made")
    try:
        for typed in (text, *searchable.texts_of(record).values()):
            store.search.find(typed)
    finally:
        store.families.wipe(case.id, WipeGround.OTHER)
