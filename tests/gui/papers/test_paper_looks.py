"""Every page about paper in both languages, sizes and schemes: nothing cut, all read and named."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from mpg_desktop.domain.copies import Decision
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.paper_records import PaperWay
from mpg_desktop.domain.plan_records import Agreement
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Family
from mpg_desktop.domain.safety_records import SafetyPerson, SafetyTask
from mpg_desktop.ui.papers.batch_page import BatchPage
from mpg_desktop.ui.papers.second_look import SecondLook
from tests.gui.conftest import Office, Opens
from tests.gui.four_families import STEP
from tests.gui.gallery import HIGH, WIDE, Gallery, Look
from tests.gui.paper_hands import (
    HIDDEN,
    SEM,
    case_of,
    choose,
    decide_beside,
    folded_open,
    office_with,
    press,
    preview_of,
    room_of,
)

pytestmark = pytest.mark.untraced

AGREED = [
    Agreement(id=RecordId(f"a{number}"), text=f"Wij doen elke week samen iets leuks, {number}.")
    for number in range(8)
]


def walk_to_the_preview(office: Office, gallery: Gallery) -> None:
    """Look at the readers and at the copy for the father."""
    window, room = office.window, room_of(office)
    gallery.look_at("paper-reader", window)
    room.readers.choose.otherwise.set_open(True)
    choose(office, "Tobias")
    gallery.look_at("paper-reader-father", window)
    room.readers.look.click()
    office.settle()
    preview_of(office)
    gallery.look_at("paper-preview", window)


def walk_through_what_is_left_out(office: Office, gallery: Gallery) -> None:
    """Look at what is not in it, decide otherwise, and look twice."""
    window, preview = office.window, preview_of(office)
    preview.show_side("withheld")
    for fold in preview.panel.folds[:2]:
        fold.set_open(True)
    preview.look_for()
    preview.tools.line.setText("tobias")
    office.settle()
    gallery.look_at("paper-withheld", window)
    button = folded_open(preview)[0]
    button.click()
    decide_beside(button).reason.show_value("Oma weet dit al van Sem zelf.")
    assert preview.panel.more is not None
    preview.panel.more.set_open(True)
    gallery.look_at("paper-decide", window)
    decision = Decision(SEM, "birth_date", opens=True, reason="Vader viert de verjaardag.")
    preview.panel.decided.emit(decision)
    preview_of(office)
    gallery.look_at("paper-decided", window)
    preview.way_out.print.click()
    office.settle()
    dialog = window.findChild(SecondLook)
    assert dialog is not None
    dialog.at_home.buttons()[1].click()
    gallery.look_at("paper-second-look", dialog)
    dialog.close()


def walk_to_the_register(office: Office, gallery: Gallery) -> None:
    """Look at the register with a copy that is behind, and at everything for tonight."""
    window, room, preview = office.window, room_of(office), preview_of(office)
    session, prepared = office.desk.session, preview.prepared
    assert session is not None
    assert prepared is not None
    office.supplies.papers().enter(session, prepared, PaperWay.PRINTED)
    father = session.case.records[RecordId("father")]
    session.put(
        msgspec.structs.replace(father, name="Tobias Vink"),
        Family(name="Gezin Vink"),
        *AGREED,
        step=STEP,
    )
    room.go_back()
    gallery.look_at("paper-reader-behind", window)
    room.show_register()
    gallery.look_at("paper-register", window)
    room.go_back()
    room.readers.lines[1].setChecked(True)
    room.readers.choose.documents.buttons["fridge"].click()
    room.readers.look.click()
    preview_of(office).show_side("withheld")
    gallery.look_at("paper-fridge", window)
    helped_child(office, gallery)
    room.go_back()
    room.show_batch()
    batch = room.page
    assert isinstance(batch, BatchPage)
    batch.readers.buttons()[0].click()
    batch.readers.buttons()[2].click()
    gallery.look_at("paper-batch", window)


def helped_child(office: Office, gallery: Gallery) -> None:
    """Look at what stands in a child's plan because somebody said yes to being called."""
    room, session = room_of(office), office.desk.session
    assert session is not None
    ans = session.case.records[RecordId("ans")]
    helps = SafetyPerson(
        id=RecordId("helps"), who=ans.id, tasks=(SafetyTask.CONTACT,), agreed_on=date(2026, 1, 5)
    )
    phone = {"phone": "06-00 00 00 99", "phone_is_safe": YesNo.YES}
    session.put(msgspec.structs.replace(ans, **phone), helps, step=STEP)
    room.go_back()
    room.readers.lines[[each.name for each in room.readers.lines].index("Sem")].setChecked(True)
    room.readers.choose.documents.buttons["safety_plan"].click()
    room.readers.look.click()
    preview = preview_of(office)
    preview.show_side("withheld")
    assert preview.prepared is not None
    assert preview.prepared.paper.copy.allowed
    gallery.look_at("paper-allowed", office.window)


def test_every_page_about_paper_has_room_for_its_words(
    opens: Opens, tmp_path: Path, look: Look
) -> None:
    gallery = Gallery(look)
    office = office_with(opens, tmp_path / "kluis", case_of(*HIDDEN), look.language)
    office.window.resize(WIDE, HIGH)
    press(office, "Ctrl+P")
    walk_to_the_preview(office, gallery)
    walk_through_what_is_left_out(office, gallery)
    walk_to_the_register(office, gallery)
    assert gallery.wrong == []
