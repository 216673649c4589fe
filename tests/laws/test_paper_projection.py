"""The projection law on paper: what is blocked is nowhere in the bytes, what is allowed is there.

For every document, any reader and any family. The law is proved able to fail: a reader who wrongly
gets everything is found, and so is a secret in every place where a PDF can hold one.
"""

import dataclasses
from collections.abc import Callable
from datetime import UTC, datetime
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from mpg_desktop.content.paper_languages import paper_languages
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.desk.prints import Document, Order, Press
from mpg_desktop.desk.rulebook import load_rulebook
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.protection import Recipient, RecipientKind, RecipientRules
from mpg_desktop.domain.records import Answer, kind_of
from mpg_desktop.printing.archive import About
from mpg_desktop.printing.page import Sheet, make_pdf
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import BODY, WHITE
from mpg_desktop.printing.typefaces import Typefaces
from tests.laws.canaries import (
    OTHERS,
    RESOURCES,
    RULES,
    Plan,
    hide,
    open_to_all,
    secret_plans,
    with_canaries,
)
from tests.laws.searched_pdf import everything_in, pages_by_pypdf, squeezed
from tests.laws.strategies import cases

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
RULEBOOK = load_rulebook(RESOURCES)
CATALOGUE = RULEBOOK.catalogue
SAY = load_phrases(RESOURCES).say
ON_PAPER = frozenset(
    each.record for each in CATALOGUE.forms["intake"].questions if each.record and not each.retired
)
slowly = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def press(rules: RecipientRules) -> Press:
    return Press(replace(RULEBOOK, recipients=rules), say=SAY, resources=RESOURCES)


PRESSES = {False: press(RULES), True: press(open_to_all(RULES))}
"""What prints by the rules, and what prints when every class is open to everybody."""


LANGUAGES = st.sampled_from(["nl", "en", "ar"])
COVERED = sorted(paper_languages(RESOURCES)[-1].covers or ())
"""The documents that are set in Arabic."""


def check_no_secret_is_printed(
    printer: Press, document: Document, plan: Plan, language: str = ""
) -> None:
    """Raise AssertionError when a secret stands anywhere in a document or in its name."""
    case, places, recipient, secrets = plan
    for record_id, secret in secrets:
        case = hide(case, record_id, secret)
    made = printer.print(case, Order(document, recipient, MOMENT, 1, language=language))
    name = SAY(made.name, reader=SAY(f"paper.readers.{recipient.kind}"))
    found = everything_in(made.content) + squeezed(name)
    for record_id, secret in secrets:
        for (place, field), text in places.items():
            if place != record_id or secret.field not in {"", field}:
                continue
            kind = kind_of(case.records[place])
            if secret.field == "" and field in RULES.record(kind).common:
                continue
            is_there = text in found  # apart, for pytest would compare all bytes of a document
            assert not is_there, (document, kind, field)


@slowly
@given(st.sampled_from(Document), secret_plans(), st.booleans(), LANGUAGES)
def test_a_secret_is_nowhere_on_paper(
    document: Document,
    plan: Plan,
    opened: bool,  # noqa: FBT001 - drawn
    language: str,
) -> None:
    check_no_secret_is_printed(PRESSES[opened], document, plan, language)


@slowly
@given(st.sampled_from(COVERED), secret_plans(), st.booleans())
def test_a_secret_is_nowhere_on_paper_in_arabic(document: str, plan: Plan, opened: bool) -> None:  # noqa: FBT001 - drawn
    check_no_secret_is_printed(PRESSES[opened], Document(document), plan, "ar")


@slowly
@given(st.sampled_from(COVERED), cases(least=2, most=10), st.sampled_from(OTHERS))
def test_what_a_reader_may_have_is_as_much_in_arabic_as_in_dutch(
    document: str, case: Case, kind: RecipientKind
) -> None:
    plain, places = with_canaries(case)
    order = Order(Document(document), Recipient(kind), MOMENT, 1, leave_out=frozenset({"whose"}))
    dutch, arabic = (
        squeezed("".join(pages_by_pypdf(made.content)))
        for made in (
            PRESSES[True].print(plain, replace(order, language=each)) for each in ("nl", "ar")
        )
    )
    there = {place for place, text in places.items() if text in dutch}
    if document != Document.FRIDGE:  # on its one page as much stands as fits
        assert {place for place, text in places.items() if text in arabic} == there


@slowly
@given(cases(least=2, most=8), st.sampled_from(OTHERS))
def test_what_a_reader_may_have_is_on_the_intake(case: Case, kind: RecipientKind) -> None:
    plain, places = with_canaries(case)
    made = PRESSES[True].print(plain, Order(Document.INTAKE, Recipient(kind), MOMENT))
    found = squeezed("".join(pages_by_pypdf(made.content)))
    for (record_id, field), text in places.items():
        record = made.copy.records.get(record_id)
        if record is None or isinstance(record, Answer) or kind_of(record) not in ON_PAPER:
            continue
        named = {each.name for each in CATALOGUE.records[kind_of(record)].fields}
        if field in named and getattr(record, field) == text:
            is_there = text in found
            assert is_there, (kind_of(record), field)


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_reader_who_wrongly_gets_everything_is_found(language: str) -> None:
    readers = {
        kind: replace(rule, complete=kind is not RecipientKind.WORKER)
        for kind, rule in RULES.readers.items()
    }
    leaky = press(replace(RULES, readers=MappingProxyType(readers)))

    @settings(slowly, database=None, max_examples=200, phases=[Phase.generate])
    @given(secret_plans())
    def law(plan: Plan) -> None:
        document = Document.FAMILY_PLAN if language == "ar" else Document.INTAKE
        check_no_secret_is_printed(leaky, document, plan, language)

    with pytest.raises(AssertionError):
        law()


PLANTED = "kanarie777777vogel"


def in_the_text(story: Story) -> Sheet:
    story.words(f"Zij woont in {PLANTED}.")
    return Sheet(About("Proef", "nl", MOMENT), ("voet",))


def in_the_alternative_text(story: Story) -> Sheet:
    tag = story.structure.root.add("Figure", alt=f"Een huis in {PLANTED}")
    story.blocks.append(story.loose("een huis", BODY, tag))
    return Sheet(About("Proef", "nl", MOMENT), ("voet",))


def in_the_properties(story: Story) -> Sheet:
    story.words("niets")
    return Sheet(About(f"Plan van {PLANTED}", "nl", MOMENT), ("voet",))


def in_the_footer(story: Story) -> Sheet:
    story.words("niets")
    return Sheet(About("Proef", "nl", MOMENT), (PLANTED,))


def in_white_letters(story: Story) -> Sheet:
    look = dataclasses.replace(BODY, colour=WHITE)
    story.words(PLANTED, look)
    return Sheet(About("Proef", "nl", MOMENT), ("voet",))


@pytest.mark.parametrize(
    "plant",
    [in_the_text, in_the_alternative_text, in_the_properties, in_the_footer, in_white_letters],
)
def test_a_secret_is_found_wherever_it_is_put(plant: Callable[[Story], Sheet]) -> None:
    story = Story(Shaper(Typefaces.load(RESOURCES)), "nl")
    sheet = plant(story)
    found = everything_in(make_pdf(sheet, story, SAY))
    is_there = PLANTED in found
    assert is_there


@slowly
@given(
    st.sampled_from(Document), cases(most=10), st.sampled_from(RecipientKind), LANGUAGES, st.data()
)
def test_any_family_can_be_printed(
    document: Document, case: Case, kind: RecipientKind, language: str, data: st.DataObject
) -> None:
    """Whatever was typed: control characters, any script, no people, dates in any century."""
    who = data.draw(st.sampled_from([None, *case.records]))
    order = Order(document, Recipient(kind, who), MOMENT, language=language)
    made = PRESSES[False].print(case, order)
    found = "".join(pages_by_pypdf(made.content))
    stamp = "PRACTICE" if language == "en" else "OEFENING"
    assert (stamp in found) is case.practice
