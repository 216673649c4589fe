"""For whom a copy is: the readers of a family, what fits them, and what the rules propose."""

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.domain.safety_records import PersonalPlan
from mpg_desktop.ui.papers.batch_page import BatchPage
from mpg_desktop.ui.papers.paper_room import PaperRoom
from mpg_desktop.ui.papers.reader_page import ReaderPage
from mpg_desktop.ui.papers.second_look import SecondLook
from tests.gui.conftest import Office
from tests.gui.four_families import STEP, focused, page
from tests.gui.paper_hands import (
    MOTHER,
    SEM,
    choose,
    press,
    preview_of,
    room_of,
)


def test_ctrl_p_asks_first_for_whom_it_is(office: Office) -> None:
    press(office, "Ctrl+P")
    readers = room_of(office).page
    assert isinstance(readers, ReaderPage)
    assert readers.title() == "Voor wie is dit exemplaar?"
    assert [each.name for each in readers.lines][:6] == [
        *("Tobias", "Anna", "Sem", "Lot", "Buurvrouw Ans", "Basisschool De Regenboog"),
    ]
    assert focused() is readers.lines[0]
    assert "Kijk het na in het gezagsregister." in readers.lines[0].accessibleName()
    press(office, "Escape")
    assert office.window.findChild(PaperRoom) is None
    assert page(office).isVisible()
    assert focused() is page(office).header.print


def test_the_button_in_the_header_leads_there_too(office: Office) -> None:
    page(office).header.print.click()
    assert isinstance(room_of(office).page, ReaderPage)


def test_only_documents_that_fit_a_reader_are_offered(office: Office) -> None:
    press(office, "Ctrl+P")
    choose_ = room_of(office).readers.choose
    choose(office, "Sem")
    assert choose_.recipient.kind is RecipientKind.CHILD
    assert "child_page" in choose_.documents.buttons
    choose(office, "School")
    assert "child_page" not in choose_.documents.buttons
    assert choose_.about.isVisible()
    choose_.about.buttons()[0].click()
    assert choose_.recipient.about == (SEM,)
    choose(office, "Sem")
    assert not choose_.about.isVisible()
    choose(office, "School")
    assert choose_.recipient.about == (SEM,), "what was chosen for a reader stays"


def test_the_worker_may_choose_another_kind_of_reader(office: Office) -> None:
    press(office, "Ctrl+P")
    choose_ = room_of(office).readers.choose
    choose(office, "Basisschool De Regenboog")
    assert choose_.kinds.buttons["organisation"].isChecked()
    choose_.otherwise.set_open(True)
    choose_.kinds.buttons["school"].click()
    changed = choose_.recipient
    assert (changed.kind, changed.who) == (RecipientKind.SCHOOL, "school")
    choose_.sizes.buttons["letter"].click()
    choose_.draft.click()
    order = room_of(office).readers.order()
    assert (order.paper, order.draft, order.number) == ("letter", True, 1)


def test_notes_of_somebody_who_is_threatened_are_offered_to_this_person_alone(
    office: Office,
) -> None:
    assert office.desk.session is not None
    notes = PersonalPlan(id=RecordId("notes"), who=MOTHER, code_word="vlinder")
    office.desk.session.put(notes, step=STEP)
    press(office, "Ctrl+P")
    choose_ = room_of(office).readers.choose
    for name in ("Tobias", "Sem", "School", "De hulpverlener"):
        choose(office, name)
        assert "personal_plan" not in choose_.documents.buttons
    choose(office, "Anna")
    choose_.documents.buttons["personal_plan"].click()
    room_of(office).readers.look.click()
    preview = preview_of(office)
    assert preview.prepared is not None
    assert "vlinder" in preview.prepared.text
    assert "Anna" not in preview.prepared.text
    preview.way_out.print.click()
    office.settle()
    look = office.window.findChild(SecondLook)
    assert look is not None
    assert look.at_home.isVisible()
    look.close()
    office.settle()
    room_of(office).go_back()
    room_of(office).show_batch()
    batch = room_of(office).page
    assert isinstance(batch, BatchPage)
    for button in batch.readers.buttons():
        button.click()
    assert "Notities" not in batch.words()[0]


def test_the_cards_get_a_title_that_says_nothing_on_wish(office: Office) -> None:
    press(office, "Ctrl+P")
    choose(office, "Anna")
    choose_ = room_of(office).readers.choose
    assert not choose_.neutral.isVisible()
    choose_.documents.buttons["cards"].click()
    choose_.neutral.click()
    assert room_of(office).readers.order().neutral
    choose_.documents.buttons["intake"].click()
    assert not room_of(office).readers.order().neutral
