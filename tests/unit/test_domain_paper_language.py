"""The language that a reader is offered is the one that the intake says the reader speaks best."""

from types import MappingProxyType

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.paper_language import PaperLanguage, proposed_language
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import Organisation, Person

NONE = MappingProxyType[str, str]({})
DUTCH = PaperLanguage("nl", NONE, frozenset({"nederlands"}))
ARABIC = PaperLanguage(
    "ar", NONE, frozenset({"arabisch", "عربي"}), frozenset({"fridge"}), checked=False
)
WHO = RecordId("somebody")


def test_a_language_covers_some_documents_or_all() -> None:
    assert DUTCH.has("intake")
    assert ARABIC.has("fridge")
    assert not ARABIC.has("intake")


@pytest.mark.parametrize(
    ("spoken", "proposed"),
    [
        ("Arabisch", "ar"),
        ("Marokkaans-Arabisch", "ar"),
        ("arabisch, en een beetje Nederlands", "ar"),
        ("Nederlands en Arabisch", "nl"),
        ("عربي", "ar"),
        ("Nederlandse Gebarentaal", "en"),
        ("Turks", "en"),
        ("", "en"),
    ],
)
def test_the_first_language_that_can_be_set_is_proposed(spoken: str, proposed: str) -> None:
    case = Case.of(CaseId("c" * 32), [Person(id=WHO, name="Amal", language=spoken)])
    reader = Recipient(RecipientKind.NETWORK, WHO)
    assert proposed_language(case, reader, (DUTCH, ARABIC), "en") == proposed


@pytest.mark.parametrize("who", [None, WHO, RecordId("gone")])
def test_an_organisation_is_written_to_as_the_program_speaks(who: RecordId | None) -> None:
    case = Case.of(CaseId("c" * 32), [Organisation(id=WHO, name="Arabisch Centrum")])
    reader = Recipient(RecipientKind.ORGANISATION, who)
    assert proposed_language(case, reader, (DUTCH, ARABIC), "nl") == "nl"
