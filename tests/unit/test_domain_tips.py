"""Tips gather what is said about one text, and leave out names and what was put away."""

from datetime import date

from mpg_desktop.content.practice import practice_family
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.fields import texts_in
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.names import name_words
from mpg_desktop.domain.records import (
    Answer,
    AnyRecord,
    ChildCheck,
    Family,
    Organisation,
    Person,
)
from mpg_desktop.domain.tips import Tip, tips
from mpg_desktop.domain.wording_hints import hints
from tests.rules import PLAIN, RESOURCES

TODAY = date(2026, 11, 23)
BY = "Elif, een dochter"


def found(text: str, *dismissed: str) -> tuple[Tip, ...]:
    """Return the tips about a text."""
    return tips(hints(text, PLAIN), frozenset(dismissed))


def test_the_same_word_is_one_tip_however_often_it_stands_there() -> None:
    one, other = found("Tevens casus. Een casus, tevens.")
    assert (one.about, other.about) == ("word:tevens", "word:casus")
    assert [each.words for each in one.hints] == ["Tevens", "tevens"]
    assert [each.swap for each in one.swaps] == ["Ook", "ook"]
    assert other.swaps == ()


def test_letters_are_explained_the_first_time() -> None:
    (tip,) = found("De OTS stopt. De OTS loopt.")
    assert len(tip.hints) == 2
    assert [each.start for each in tip.swaps] == [3]


def test_what_was_put_away_stays_away_wherever_it_stands() -> None:
    assert found("Tevens. Zij komt tevens.", "word:tevens") == ()


def test_every_word_of_a_name_is_a_name() -> None:
    case = Case.of(
        CaseId("c"),
        [
            Family(name="Familie Vos-Bos"),
            Person(id=RecordId("p"), name="Anna el Amrani", called="Annie", interpreter=BY),
            Organisation(id=RecordId("o"), name="GGZ Noord", contact="dokter Vink"),
        ],
    )
    expected = "Familie Vos Bos Anna el Amrani Annie GGZ Noord Vink Elif"
    assert sorted(name_words(case)) == sorted(expected.split())


def test_the_practice_family_is_written_plainly_enough_to_get_few_tips() -> None:
    """Its worker's texts show how it can be done: whatever is found there is worth a look."""
    case = practice_family(RESOURCES, TODAY, 1)
    texts = [text for record in case for text in _worker_texts(record)]
    assert len(texts) > 40
    names = name_words(case)
    about = [tip.first.words for text in texts for tip in tips(hints(text, PLAIN, names))]
    assert set(about) <= {"is niets afgesproken", "wordt betaald"}


def _worker_texts(record: AnyRecord) -> tuple[str, ...]:
    if isinstance(record, Answer):
        return texts_in(record.text)
    if isinstance(record, Person):
        return texts_in(record.notes)
    return texts_in(record.outcome) if isinstance(record, ChildCheck) else ()
