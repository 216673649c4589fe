"""Records that still lack something: what was said about their fields stays with them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.record import Blank
from mpg_desktop.domain.records import Custody, Person, Role, Secret, Why
from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.pages.binding import Place
from mpg_desktop.ui.pages.link_field import LinkField
from mpg_desktop.ui.pages.record_section import RecordEntry, RecordSection
from mpg_desktop.ui.pages.secret_panel import SecretPanel
from tests.laid_open import LaidOpen

LayOpen = Callable[..., LaidOpen]

SAM = Person(id=RecordId("p1"), name="Sam", role=Role.CHILD)
ANNA = Person(id=RecordId("p2"), name="Anna", role=Role.PARENT)


def custodies(laid: LaidOpen) -> RecordSection:
    """Return the list of custody."""
    laid.page.card("custody").unfold_all()
    (section,) = (each for each in laid.page.card("custody").sections() if each.kind == "custody")
    return section


def begun_custody(laid: LaidOpen) -> RecordEntry:
    """Return the custody that is on its way, begun now if none is."""
    section = custodies(laid)
    if not section.entries():
        section.add()
    (entry,) = section.entries()
    entry.set_open(is_open=True)
    return entry


def field_of(entry: RecordEntry, name: str) -> Field:
    """Return a field of a record that is open."""
    assert entry.editor is not None
    field = entry.editor.reveal(name)
    assert field is not None
    return field


def keep_from_anna(laid: LaidOpen, entry: RecordEntry, name: str) -> Field:
    """Say in the panel below a field that Anna may not see it."""
    field = field_of(entry, name)
    field.secret_wanted.emit()
    panel = laid.page.findChildren(SecretPanel)[-1]
    panel.who.buttons()[1].click()
    panel.people.buttons()[1].click()
    panel.ready.click()
    return field


def complete(entry: RecordEntry) -> None:
    """Fill in what custody cannot do without."""
    for name, who in (("child", SAM.id), ("holder", ANNA.id)):
        field = field_of(entry, name)
        assert isinstance(field, LinkField)
        place = field.combo.findData(who)
        field.combo.setCurrentIndex(place)
        field.combo.activated.emit(place)


def says(field: Field, word: str) -> bool:
    """Tell whether a word stands in sight at a field."""
    return word in [each.text() for each in field.findChildren(QLabel) if not each.isHidden()]


def test_every_secret_of_a_record_that_is_only_begun_is_kept(lay_open: LayOpen) -> None:
    laid = lay_open([SAM, ANNA])
    entry = begun_custody(laid)
    for name in ("since", "checked_by"):
        assert says(keep_from_anna(laid, entry, name), "geheim")
    assert laid.page.sheet is not None
    laid.page.sheet.binding.put_secret(Place(entry.record, ""), Secret("", (SAM.id,)))
    laid.lock_and_unlock()
    entry = begun_custody(laid)
    since = field_of(entry, "since")
    assert says(since, "geheim")
    since.secret_wanted.emit()
    panel = laid.page.findChildren(SecretPanel)[-1]
    QTest.keyClicks(panel.reason.line, "Rechter")
    complete(entry)
    (custody,) = laid.case.all(Custody)
    assert custody.secret == (
        Secret("checked_by", (ANNA.id,)),
        Secret("", (SAM.id,)),
        Secret("since", (ANNA.id,), "Rechter"),
    )


def test_every_reason_for_a_blank_of_a_record_that_is_only_begun_is_kept(
    lay_open: LayOpen,
) -> None:
    laid = lay_open([SAM, ANNA])
    entry = begun_custody(laid)
    field_of(entry, "since").choose_blank(Why.NOT_ASKED)
    field_of(entry, "until").choose_blank(Why.NOT_APPLICABLE)
    field_of(entry, "checked_by").choose_blank(Why.DECLINED)
    field_of(entry, "since").choose_blank(None)
    laid.lock_and_unlock()
    entry = begun_custody(laid)
    shown = [field_of(entry, name).why for name in ("since", "until", "checked_by")]
    assert shown == [None, Why.NOT_APPLICABLE, Why.DECLINED]
    complete(entry)
    (custody,) = laid.case.all(Custody)
    assert custody.blank == (
        Blank("until", Why.NOT_APPLICABLE),
        Blank("checked_by", Why.DECLINED),
    )


def half_a_date(entry: RecordEntry, name: str, text: str) -> DateField:
    """Type what is no date in the place of what stands in a field."""
    field = field_of(entry, name)
    assert isinstance(field, DateField)
    field.line.selectAll()
    QTest.keyClick(field.line, Qt.Key.Key_Delete)
    QTest.keyClicks(field.line, text)
    return field


def test_half_a_date_brings_back_a_record_in_which_nothing_else_stands(lay_open: LayOpen) -> None:
    laid = lay_open([SAM, ANNA])
    entry = begun_custody(laid)
    half_a_date(entry, "since", "31-2")
    half_a_date(entry, "until", "30-2")
    half_a_date(entry, "until", "")
    laid.lock_and_unlock()
    since = field_of(begun_custody(laid), "since")
    assert isinstance(since, DateField)
    assert since.line.text() == "31-2"
    half_a_date(begun_custody(laid), "since", "")
    assert laid.session.drafts == (), "nothing was begun any more"


def test_a_record_that_is_only_begun_can_be_put_back(lay_open: LayOpen) -> None:
    laid = lay_open([SAM, ANNA])
    entry = begun_custody(laid)
    field_of(entry, "checked_by").edited.emit("Piet")
    half_a_date(entry, "since", "31-2")
    section = custodies(laid)
    section.drop(entry.record)
    assert section.entries() == []
    assert laid.session.drafts == ()
    assert laid.told == ["Gezag is weggehaald."]
    laid.undoes[-1]()
    laid.lock_and_unlock()
    entry = begun_custody(laid)
    since = field_of(entry, "since")
    assert isinstance(since, DateField)
    assert (since.line.text(), field_of(entry, "checked_by").value()) == ("31-2", "Piet")


def test_an_empty_record_that_is_only_begun_goes_without_a_word(lay_open: LayOpen) -> None:
    laid = lay_open([SAM, ANNA])
    custodies(laid).drop(begun_custody(laid).record)
    assert (laid.told, custodies(laid).entries()) == ([], [])


def test_no_reason_to_be_blank_is_offered_where_nothing_would_be_left(lay_open: LayOpen) -> None:
    laid = lay_open([SAM, ANNA])
    entry = begun_custody(laid)

    def offered(name: str) -> list[bool]:
        menu = field_of(entry, name).open_menu()
        found = [each.isEnabled() for each in menu.actions() if each.isCheckable()]
        menu.close()
        return found

    assert offered("checked_on") == [True] * 4
    assert offered("holder") == [False] * 4, "of one that is only begun"
    complete(entry)
    laid.lock_and_unlock()
    entry = begun_custody(laid)
    assert offered("holder") == [False] * 4
