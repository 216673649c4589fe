"""Where somebody lives in secret is found by halves, and a number alone is no address."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import Recipient
from mpg_desktop.domain.records import Address, Answer, AnyRecord, Organisation, Residence, Secret
from mpg_desktop.domain.whereabouts import numbers_told, towns_of
from tests.unit.family_vos import FATHER, HOUSE, MUM, OPEN, TODAY, family

HIM = Recipient(MUM, FATHER)
SECRET = (Secret("lines", (FATHER,)),)

LARGE = st.integers(11, 99_999)
ANY = st.integers(1, 99_999)
BEFORE = st.sampled_from(["", "Zij ", "Mama: ", "“", "En toen?\n", "(", "😀 ", "1. "])
BEHIND = st.sampled_from(
    ["", ".", "!", ", en dat weet Els", " woont zij", "a", " a", " bis.", "-2", "\nNieuw", "”", ")"]
)
ALONE = st.sampled_from(
    ["op {}", "Op {}", "OP\u00a0{}", "at {}", "nummer {}", "flat {}", "nr. {}", "#{}", "№ {}"]
)
LIVED = st.sampled_from(
    ["woont op {}", "de buren van {}", "het huis naast {}", "lives at {}", "de deur tegenover {}"]
)
COUNTED = st.sampled_from(
    [
        "{} keer",
        "op {} december",
        "op {}%",
        "op {} punten",
        "van {} naar beter",
        "{} kinderen",
        "{}",
    ]
)
TOWNS = st.sampled_from(["Zwolle", "Ede", "Bergen op Zoom", "Best", "'s-Hertogenbosch", "Den Haag"])


def answer(text: str) -> Answer:
    return Answer(id=answer_id("q"), question="q", text=text)


def is_told(text: str, lines: str, more: Iterable[AnyRecord] = ()) -> bool:
    """Tell whether the father reads a text in a file with a secret address."""
    address = Address(id=HOUSE, lines=lines, secret=SECRET)
    return project(family(address, answer(text), *more), HIM, OPEN, TODAY).answer("q") is not None


@given(number=LARGE, form=ALONE, before=BEFORE, behind=BEHIND)
def test_the_number_of_a_secret_house_is_found(
    number: int, form: str, before: str, behind: str
) -> None:
    assert number in numbers_told(f"{before}{form.format(number)}{behind}")


@given(number=ANY, form=LIVED, before=BEFORE, behind=BEHIND)
def test_a_small_number_is_found_where_somebody_lives_in_the_text(
    number: int, form: str, before: str, behind: str
) -> None:
    assert number in numbers_told(f"{before}{form.format(number)}{behind}")


@given(number=ANY, form=COUNTED, before=BEFORE)
def test_a_number_alone_is_no_address(number: int, form: str, before: str) -> None:
    assert number not in numbers_told(f"{before}{form.format(number)}")


@given(number=st.integers(1, 10))
def test_a_number_that_somebody_gives_is_no_address(number: int) -> None:
    assert number not in numbers_told(f"Marieke staat nu op {number}.")


@given(number=LARGE, form=ALONE, behind=BEHIND)
def test_no_text_with_the_number_of_a_secret_house_reaches_its_reader(
    number: int, form: str, behind: str
) -> None:
    assert not is_told(f"Zij zit {form.format(number)}{behind}", f"Kade {number}, 1234 AB Zwolle")


@given(town=TOWNS, before=BEFORE, behind=st.sampled_from(["", ".", " dus", "-Zuid", ", ver weg"]))
@pytest.mark.parametrize("lines", ["Kade 97\n1234 AB {}", "Kade 97, {}", "Kade 97\n{}\nNederland"])
def test_the_town_of_a_secret_address_is_found(
    lines: str, town: str, before: str, behind: str
) -> None:
    assert not is_told(f"{before}Zij woont in {town}{behind}", lines.format(town))
    assert is_told(f"{before}Zij woont in Almelo{behind}", lines.format(town))


@pytest.mark.parametrize(
    "known",
    [
        (
            Address(id=RecordId("his"), lines="Dorpsweg 1, 4321 AB Zwolle"),
            Residence(id=RecordId("lives"), person=FATHER, address=RecordId("his")),
        ),
        (Organisation(id=RecordId("team"), name="Wijkteam Zwolle"),),
    ],
    ids=["his own address", "an organisation"],
)
@pytest.mark.parametrize("lines", ["Kade 97, 1234 AB Zwolle", "Kade 97\nZwolle"])
def test_a_town_that_the_reader_knows_is_not_looked_for(
    known: tuple[AnyRecord, ...], lines: str
) -> None:
    assert not is_told("Zij wonen in Zwolle.", lines)
    assert is_told("Zij wonen in Zwolle.", lines, known)
    assert not is_told("Zij wonen op 97 in Zwolle.", lines, known)


def test_a_town_with_two_names_is_found_by_both() -> None:
    for name, other in (("'s-Hertogenbosch", "Den Bosch"), ("Den Haag", "\u2019s-Gravenhage")):
        assert not is_told(f"Zij woont in {other}.", f"Kade 97, 1234 AB {name}")


@pytest.mark.parametrize(
    ("lines", "towns"),
    [
        ("Kade 97, 1234 AB Zwolle", ("Zwolle",)),
        ("Kade 97\n0000 AA Voorbeeldstad\nNederland", ("Voorbeeldstad",)),
        ("Kade 97, Bergen op Zoom", ("Bergen op Zoom",)),
        ("De Havenhof, Kerkpad 5", ()),
        ("Kade 97", ()),
        (f"Kade 97, 1234 AB {'Z' * 61}", ()),
        ("", ()),
    ],
)
def test_the_town_of_an_address(lines: str, towns: tuple[str, ...]) -> None:
    assert towns_of(lines) == towns


def test_best_is_a_town_with_its_capital_alone() -> None:
    assert is_told("Dat is best fijn.", "Kade 97, 5683 AB Best")
    assert not is_told("Zij woont in Best.", "Kade 97, 5683 AB Best")
