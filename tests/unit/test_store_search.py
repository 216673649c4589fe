"""Search while typing: every text of every family, slips and accents forgiven, secrets kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId, new_case_id, new_record_id
from mpg_desktop.domain.records import (
    Address,
    Answer,
    AnyRecord,
    Attachment,
    Family,
    Person,
    Secret,
)
from mpg_desktop.store import searchable, slips
from mpg_desktop.store.data_errors import CancelledError
from mpg_desktop.store.search import Hit
from tests.opened_store import OpenedStore, opened

ANNA = RecordId("a" * 32)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OpenedStore]:
    with opened(tmp_path / "cases.db") as store:
        yield store


def keep(store: OpenedStore, *records: AnyRecord, practice: bool = False) -> Case:
    case = Case.of(new_case_id(1), records, practice=practice)
    store.families.save(None, case, "step.made")
    return case


def person(*, name: str = "", called: str = "", notes: str = "", phone: str = "") -> Person:
    return Person(id=new_record_id(1), name=name, called=called, notes=notes, phone=phone)


def note(text: str, secret: tuple[Secret, ...] = ()) -> Answer:
    record_id = new_record_id(1)
    return Answer(id=record_id, question="intake.request", text=text, secret=secret)


def found(store: OpenedStore, typed: str) -> list[str]:
    return [hit.record for hit in store.search.find(typed)]


def only(store: OpenedStore, typed: str) -> Hit:
    (hit,) = store.search.find(typed)
    return hit


def marked(hit: Hit) -> list[str]:
    return [hit.place.snippet[start:end] for start, end in hit.place.marks]


def test_a_hit_tells_family_record_field_and_the_text_around_it(store: OpenedStore) -> None:
    story = "Het gaat niet goed op school. " * 5
    case = keep(store, Family(name="Jansen"), person(name="Kees", notes=f"{story}Fietst graag."))
    hit = only(store, "fietst")
    assert (hit.family, hit.label, hit.kind) == (case.id, "Jansen", "person")
    assert hit.record in case.records
    assert hit.place.field == "notes"
    assert (hit.place.start, hit.place.end) == (len(story), len(story) + 6)
    assert "goed op school. Fietst graag." in hit.place.snippet
    assert marked(hit) == ["Fietst"]
    assert len(hit.place.snippet) <= searchable.SNIPPET


@pytest.mark.parametrize(
    ("text", "typed", "shown"),
    [
        ("Zoë", "zoe", "Zoë"),
        ("Zoe\u0308 Jansen", "zoë", "Zoe\u0308"),
        ("Ñandú Łódź", "nandu", "Ñandú"),
        ("IJSBEER", "ijsb", "IJSB"),
        ("d'Artagnan", "d'art", "d'Art"),
        ("0612345678", "0612", "0612"),
        ("Straße 5", "straße", "Straße"),
        ("ትግርኛ ይናገራል", "ትግርኛ", "ትግርኛ"),
        ("العربية", "العرب", "العرب"),
        ("snake_case", "case", "case"),
    ],
)
def test_accents_and_scripts_are_no_hindrance(
    store: OpenedStore, text: str, typed: str, shown: str
) -> None:
    keep(store, note(text))
    assert marked(only(store, typed)) == [shown]


def test_the_last_word_may_be_half_a_word_and_all_words_must_be_there(store: OpenedStore) -> None:
    one = note("schulden bij de bank")
    keep(store, one, note("schuldig aan niets"))
    assert len(found(store, "schul")) == 2
    assert found(store, "bank schul") == [one.id]
    assert found(store, "schul bank") == []
    assert found(store, "  ") == found(store, "-- !") == found(store, "\0") == []


def test_one_letter_is_a_word_and_not_a_beginning(store: OpenedStore) -> None:
    one = note("plan b")
    keep(store, one, note("bank"))
    assert found(store, "b") == [one.id]


def test_names_come_first_then_whole_words_then_beginnings_newest_first(
    store: OpenedStore,
) -> None:
    texts = ("bramen plukken", "bram is er", "bramen eten")
    name = Person(id=RecordId("0" * 32), name="Bram")
    plucking, word, eating = (
        Answer(id=RecordId(f"{number:032}"), question="q", text=text)
        for number, text in enumerate(texts, start=1)
    )
    keep(store, name, plucking, word, eating)
    assert found(store, "bram") == [name.id, word.id, eating.id, plucking.id]
    assert len(store.search.find("bram", limit=2)) == 2


def test_a_whole_name_comes_before_newer_ones_that_begin_so(store: OpenedStore) -> None:
    granny, omar = (
        Person(id=RecordId(f"{number:032}"), name=name)
        for number, name in enumerate(("oma Tineke", "Omar"))
    )
    keep(store, granny, omar)
    assert found(store, "oma") == [granny.id, omar.id]
    assert found(store, "om") == [omar.id, granny.id]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Jansen", "jansne"),
        ("Jansen", "jamsen"),
        ("Jansen", "jannsen"),
        ("Jansen", "jasen"),
        ("Jansen", "ansen"),
        ("Jansen", "jansem kees"),
        ("schuldhulpverlening", "schudlhulpverlenig"),
        ("schuldhulpverlening", "sculdhul"),
    ],
)
def test_small_slips_are_forgiven(store: OpenedStore, text: str, typed: str) -> None:
    keep(store, note(f"kees {text}"))
    assert text in marked(only(store, typed))


@pytest.mark.parametrize("typed", ["jn5", "kaas", "jxnsxn", "schluddhulpverlenign", "jansne piet"])
def test_larger_slips_are_not(store: OpenedStore, typed: str) -> None:
    keep(store, note("jansen kees schuldhulpverlening"))
    assert found(store, typed) == []


def test_what_was_typed_right_stands_before_what_is_almost_that(store: OpenedStore) -> None:
    almost, right = note("jansen"), note("janssen")
    keep(store, right)
    keep(store, almost)
    assert found(store, "janssen") == [right.id, almost.id]


def test_words_that_came_in_later_are_forgiven_too(store: OpenedStore) -> None:
    case = keep(store, note("eerst"))
    store.search.warm()
    later = note("kinderopvang")
    store.families.save(case, case.put(later), "step.edited")
    assert found(store, "kindropvang") == [later.id]


def test_the_reading_of_all_words_can_be_stopped_and_begun_anew(store: OpenedStore) -> None:
    keep(store, note("kinderopvang"))

    def stop(_done: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        store.search.warm(stop)
    stopped = store.search.is_warm
    told: list[int] = []
    store.search.warm(told.append)
    assert (stopped, store.search.is_warm) == (False, True)
    assert told == [0]
    store.search.warm(stop)  # they are there: nothing is read any more
    assert len(found(store, "kindropvang")) == 1


def test_signs_inside_what_was_typed_switch_forgiving_off(store: OpenedStore) -> None:
    keep(store, note("o'neill"))
    assert len(found(store, "o'neill")) == 1
    assert found(store, "o'neilk") == []


def test_the_index_follows_every_change(store: OpenedStore) -> None:
    first = note("appel")
    case = keep(store, first)
    second = Answer(id=first.id, question="intake.request", text="peer")
    after = case.put(second)
    store.families.save(case, after, "step.edited")
    assert (found(store, "appel"), found(store, "peer")) == ([], [first.id])
    store.families.save(after, after.drop(first.id), "step.dropped")
    assert found(store, "peer") == []
    assert store.check().is_sound


def test_practice_and_real_families_are_never_mixed(store: OpenedStore) -> None:
    real, practice = note("voetbal"), note("voetbal")
    keep(store, real)
    keep(store, practice, practice=True)
    assert found(store, "voetbal") == found(store, "voetbla") == [real.id]
    assert [hit.record for hit in store.search.find("voetbal", practice=True)] == [practice.id]


def test_a_family_in_the_bin_is_not_found(store: OpenedStore) -> None:
    case = keep(store, note("voetbal"))
    store.families.bin(case.id)
    assert found(store, "voetbal") == []
    store.families.unbin(case.id)
    assert len(found(store, "voetbal")) == 1


@pytest.mark.parametrize("field", ["lines", ""])
def test_a_secret_is_found_but_not_shown(store: OpenedStore, field: str) -> None:
    secret = (Secret(field=field, hidden_from=(ANNA,)),)
    keep(store, Address(id=ANNA, label="opvang", lines="Geheimlaan 3", secret=secret))
    place = only(store, "geheimlaan").place
    assert (place.field, place.is_concealed) == ("lines", True)
    assert (place.snippet, place.marks, place.start, place.end) == ("", (), 0, 0)
    assert only(store, "opvang").place.is_concealed == (field == "")


def test_a_number_of_the_state_is_never_shown(store: OpenedStore) -> None:
    keep(store, Person(id=ANNA, bsn="123456782"))
    assert only(store, "123456782").place.is_concealed


def test_an_open_field_is_shown_rather_than_a_secret_one(store: OpenedStore) -> None:
    secret = (Secret(field="lines"),)
    keep(store, Address(id=ANNA, label="laan", lines="laan laan", tenure="laan", secret=secret))
    place = only(store, "laan").place
    assert (place.field, place.is_concealed) == ("label", False)


def test_the_field_with_most_of_the_words_is_shown(store: OpenedStore) -> None:
    keep(store, person(name="Kees", called="Keesje", notes="Kees fietst"))
    assert only(store, "kees fiets").place.field == "notes"


def test_names_that_only_the_program_knows_are_not_found(store: OpenedStore) -> None:
    keep(store, Attachment(id=ANNA, blob="blobnaam", name="foto", media_type="image/png"))
    assert found(store, "blobnaam") == found(store, "image") == []
    assert only(store, "foto").place.field == "name"


def test_a_match_over_two_fields_is_a_hit_without_a_place(store: OpenedStore) -> None:
    keep(store, person(phone="een", notes="twee"))
    assert only(store, "een-twee").place == searchable.Place()


def test_the_index_can_be_made_anew(store: OpenedStore) -> None:
    one = note("voetbal")
    keep(store, one)
    with store.database.atomic():
        store.connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    assert found(store, "voetbal") == []
    heard: list[int] = []
    with pytest.raises(CancelledError):
        store.search.rebuild(cancelled=lambda: True)
    assert store.search.rebuild(heard.append) == 1
    assert heard == [1]
    assert found(store, "voetbal") == [one.id]
    assert store.check().is_sound


@pytest.mark.parametrize(
    ("typed", "word", "is_start", "slips_made"),
    [
        ("abc", "abc", False, 0),
        ("abc", "abcd", False, 1),
        ("abc", "abcdefgh", True, 0),
        ("acb", "abcdefgh", True, 1),
        ("ab", "ba", False, 1),
        ("kitten", "sitting", False, 3),
        ("kitten", "xxxxxxxxxxxx", False, 3),
        ("kitten", "xxxxxxxxxxxx", True, 3),
    ],
)
def test_slips_are_counted(typed: str, word: str, is_start: bool, slips_made: int) -> None:  # noqa: FBT001 - a column of the table
    assert slips.slips_between(typed, word, 2, is_start=is_start) == slips_made


def test_very_long_words_and_short_ones_are_left_alone() -> None:
    vocabulary = slips.Vocabulary(["abcd", "x" * 100])
    vocabulary.add(["abcd", "x" * 100])
    assert len(vocabulary) == 1
    assert vocabulary.near("abc", is_start=True) == ()
    assert vocabulary.near("abce", is_start=False) == ("abcd",)
