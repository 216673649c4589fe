"""What the menu of undo and redo says: what was done, and to what."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.records import Answer, Bond, Family, Kinship, Person
from mpg_desktop.domain.safety_records import PersonalPlan
from mpg_desktop.ui.menus import Do
from tests.gui.conftest import Office, Opens
from tests.gui.four_families import BRANDT, keys, office_of_four, opened

ADDED, DROPPED = Step("form.steps.added"), Step("form.steps.dropped")
NOUR, LIES = RecordId("nour"), RecordId("lies")


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return an unlocked window with some families."""
    return office_of_four(opens, tmp_path)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Waarom nu?", "“Waarom nu?”"),
        ("Eten & drinken", "“Eten & drinken”"),
        (
            "Gaat het over een andere situatie, zoals wonen bij oma?",
            "“Gaat het over een andere situatie, zoals…”",
        ),
        (
            "Welke afspraken zijn er, en met wie, of is er niets?",
            "“Welke afspraken zijn er, en met wie, of…”",
        ),
        (
            "Wat helpt als het even niet goed gaat, of spannend is?",
            "“Wat helpt als het even niet goed gaat…”",
        ),
        ("A" * 60, f"“{'A' * 40}…”"),
    ],
)
def test_the_menu_names_the_field_of_a_step_in_short(
    office: Office, title: str, shown: str
) -> None:
    opened(office, BRANDT)
    session = office.desk.session
    assert session is not None
    session.put(Family(name="De Brandjes"), step=Step("form.steps.typed", about=title))
    undo, redo = (office.window.menus.action(each) for each in (Do.UNDO, Do.REDO))
    assert undo.text() == f"&Ongedaan maken: typen bij {shown}".replace(" & ", " && ")
    words = {entry.do: entry.words for entry in office.window.menus.entries()}
    assert words[Do.UNDO] == f"Ongedaan maken: typen bij {shown}"
    keys(office, "Ctrl+Z")
    assert redo.text() == f"Op&nieuw: typen bij {shown}".replace(" & ", " && ")
    assert title not in office.window.windowTitle()


def test_the_menu_names_what_a_step_was_about(office: Office) -> None:
    opened(office, BRANDT)
    session = office.desk.session
    assert session is not None
    menus = office.window.menus
    words = [menus.action(each).text for each in (Do.UNDO, Do.REDO)]
    nour = Person(id=NOUR, name="Nour Brandt")
    session.put(nour, Kinship(id=LIES, one=NOUR, other=NOUR, bond=Bond.PARTNERS), step=ADDED)
    assert words[0]() == "&Ongedaan maken: toevoegen (Persoon)"
    session.drop(NOUR, LIES, step=DROPPED)
    assert words[0]() == "&Ongedaan maken: weghalen (Persoon)"
    session.undo()
    assert [each() for each in words] == [
        "&Ongedaan maken: toevoegen (Persoon)",
        "Op&nieuw: weghalen (Persoon)",
    ]
    answer = Answer(id=answer_id("intake.request"), question="intake.request", text="Rust.")
    session.put(answer, step=Step("form.steps.put_back"))
    asked = office.supplies.catalogue().wording(answer)
    assert words[0]() == f"&Ongedaan maken: eerdere tekst terugzetten bij “{asked}”"
    session.put(PersonalPlan(id=RecordId("own"), who=NOUR), step=ADDED)
    assert words[0]() == "&Ongedaan maken: toevoegen", "that there is one stands nowhere else"
    session.put(replace(nour, name="Noor"), step=Step("form.steps.typed"))
    assert words[0]() == "&Ongedaan maken: typen"
    assert "Nour" not in "".join(each() for each in words)
