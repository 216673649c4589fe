"""The words that stand on a document are those that are said to stand there, and no others."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.desk.makers import maker_of
from mpg_desktop.desk.paper_languages import PaperWords
from mpg_desktop.desk.prints import Document
from mpg_desktop.desk.rulebook import load_rulebook
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Occasion
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import Person
from mpg_desktop.printing.exemplar import Exemplar
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.typefaces import Typefaces
from tests.golden.planned_family import planned_family
from tests.laws.canaries import open_to_all
from tests.laws.strategies import cases

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
RULES = load_rulebook(RESOURCES)
OPEN = open_to_all(RULES.recipients)
PHRASES = load_phrases(RESOURCES)
SHAPER = Shaper(Typefaces.load(RESOURCES))
KNOWN = tomllib.loads((RESOURCES / "papers.toml").read_text(encoding="utf-8"))
DOCUMENTS = {Document(key): (*KNOWN["every"], *them) for key, them in KNOWN["documents"].items()}


def said_on(document: Document, case: Case, reader: Recipient) -> set[str]:
    """Return the keys of all phrases that are said when a document is made."""
    said: set[str] = set()

    def say(key: str, **values: object) -> str:
        said.add(key)
        return PHRASES.say(key, **values)

    copy = project(case, reader, OPEN, Occasion(MOMENT.date(), RULES.law, document))
    words = PaperWords("nl", say, replace(RULES, recipients=OPEN))
    maker_of(document, words, SHAPER)(copy, Exemplar(MOMENT, 1, draft=True))
    return said


def strange(document: Document, said: set[str]) -> set[str]:
    """Return what is said and nowhere stands to be said on this document."""
    places = DOCUMENTS[document]
    return {
        key
        for key in said
        if not any(key == place or key.startswith(f"{place}.") for place in places)
    }


@given(st.sampled_from(sorted(DOCUMENTS)), cases(most=12), st.sampled_from(RecipientKind))
def test_of_any_family(document: Document, case: Case, kind: RecipientKind) -> None:
    assert strange(document, said_on(document, case, Recipient(kind))) == set()


def test_of_a_family_with_all_that_a_plan_can_hold() -> None:
    case = planned_family()
    for document in DOCUMENTS:
        said: set[str] = set()
        for kind in RecipientKind:
            said |= said_on(document, case, Recipient(kind))
        for person in case.all(Person):
            said |= said_on(document, case, Recipient(RecipientKind.CHILD, person.id, 9))
        assert len(said) > 20
        assert strange(document, said) == set()
        assert strange(document, {*said, "paper.intake.title"}) == {"paper.intake.title"}
