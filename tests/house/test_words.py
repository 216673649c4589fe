"""Words are data: complete in both languages, plain, and without a label that hurts a family."""

import re
from itertools import chain
from pathlib import Path
from typing import Any, get_args

import pytest

from mpg_desktop.content.catalogue import load_catalogue, read_catalogue
from mpg_desktop.content.conditions import read_conditions
from mpg_desktop.content.framework import read_framework
from mpg_desktop.content.law import read_law
from mpg_desktop.content.phrases import load_phrases, placeholders
from mpg_desktop.content.plain_words import read_plain_words
from mpg_desktop.content.profile import read_profile
from mpg_desktop.content.recipients import read_recipients
from mpg_desktop.content.toml_source import read_toml
from mpg_desktop.content.wording import Wording
from mpg_desktop.domain.catalogue import Kind
from mpg_desktop.domain.records import AnyRecord, kind_of

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"

LONGEST_SENTENCE = 15
"""Words in a sentence at language level B1 (doorlotje.nl, b1-niveau)."""

FOR_EXPERTS = {"content"}
"""Files of phrases that only somebody reads who changes the forms."""

NEVER_SHOWN = {
    "id": "names a record inside the program",
    "blank": "has its own words, in [blank]",
    "secret": "has its own editor",
    "blob": "names the content of an attachment inside the vault",
    "media_type": "is found by the program",
    "size": "is found by the program",
    "sha256": "is found by the program",
    "question": "names the question of an answer",
    "choices": "are shown with the labels of the question's options",
    "wording": "is the question itself",
    "answer.about": "stands in the question",
    "placement.drawing": "is moved by hand",
    "placement.about": "is moved by hand",
    "placement.x": "is moved by hand",
    "placement.y": "is moved by hand",
    "domain": "is called as in profile.toml",
    "problem": "is called as in profile.toml",
    "criterion": "is called as in profile.toml",
    "cause": "is called as in profile.toml",
    "condition": "is called as in conditions.toml",
    "dimensions": "are called as in framework.toml",
    "statement": "is the statement that a line of a snapshot keeps",
    "snapshot": "is the snapshot that a line belongs to",
    **dict.fromkeys(
        [
            *("paper_copy.reader", "paper_copy.withheld", "paper_copy.decisions"),
            *("paper_copy.carried", "paper_copy.about", "paper_copy.way"),
            "paper_copy.language",
        ],
        "is told in sentences in the register",
    ),
    "rating.voice": "is the card on which the rating stands",
    "goal.origin": "is told on the card of the goal, in words for all (`domain.way_back`)",
    "score.evaluation": "is the evaluation in which the score was given",
    "attainment.evaluation": "is the evaluation in which it was said",
    "plan_version.content": "is what the version says, shown as its plan",
    "signature.drawn": "is shown as it was drawn",
    "stroke.house": "is the drawing that the line is in",
    "stroke.points": "are drawn",
    "stroke.width": "is drawn",
}
"""Fields of records that need no label, and why."""

RULES = ("law", "recipients", "profile", "conditions", "framework", "plain")
"""Files of words that are neither forms nor phrases."""

ON_PAGES_OF_THEIR_OWN = {
    *("statement", "reply", "link", "domain_view", "definition_criterion"),
    *("snapshot", "snapshot_line", "round", "voice", "rating", "need", "paper_copy"),
    *("goal", "plan_step", "chore", "agreement", "score", "goal_scale", "attainment"),
    *("plan_version", "discussion", "signature", "evaluation", "goal_review", "closing_letter"),
    *("worry", "safety_goal", "safety_condition", "safety_agreement", "safety_person"),
    *("practice_run", "meldcode_step", "weighing", "personal_plan", "house", "stroke"),
}
"""Kinds of records of the tabs that are no form."""


def dutch_of_forms() -> dict[str, str]:
    wording = Wording()
    read_catalogue(RESOURCES, wording)
    return wording.asked


def leaves(values: dict[str, Any], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in values.items():
        if isinstance(value, dict):
            found.update(leaves(value, f"{prefix}{key}."))
        else:
            found[prefix + key] = value if isinstance(value, str) else " ".join(value)
    return found


def english_of_forms() -> dict[str, str]:
    forms = read_toml(RESOURCES / "languages" / "en.toml").table("forms")
    return leaves(forms.values)


def dutch_of_rules() -> dict[str, str]:
    """Return the texts of the law, of who may read what, and of the two tabs that are no form."""
    wording = Wording()
    read_law(RESOURCES, wording)
    read_recipients(RESOURCES, wording)
    read_profile(RESOURCES, wording)
    read_conditions(RESOURCES, wording)
    read_framework(RESOURCES, wording)
    read_plain_words(RESOURCES, wording)
    return wording.asked


def english_of_rules() -> dict[str, str]:
    top = read_toml(RESOURCES / "languages" / "en.toml")
    rules = {stem: top.table(stem).values for stem in RULES}
    return leaves(rules)


def dutch() -> dict[str, str]:
    return {**load_phrases(RESOURCES).sentences, **dutch_of_forms(), **dutch_of_rules()}


def english() -> dict[str, str]:
    phrases = load_phrases(RESOURCES, "en").sentences
    return {**phrases, **english_of_forms(), **english_of_rules()}


def test_every_dutch_text_has_its_english_and_no_english_is_left_over() -> None:
    here, there = dutch().keys(), english().keys()
    assert sorted(here - there) == [], "without English"
    assert sorted(there - here) == [], "English of nothing"


def test_both_languages_have_the_same_places_to_fill_in() -> None:
    other = english()
    differing = {
        key: (text, other[key])
        for key, text in dutch().items()
        if key in other and placeholders(text) != placeholders(other[key])
    }
    assert differing == {}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_catalogue_is_whole_in_each_language(language: str) -> None:
    catalogue = load_catalogue(RESOURCES, language)
    assert next(iter(catalogue.forms)) == "intake"
    assert all(question.label for question in catalogue.questions())


def test_no_text_is_empty_or_carries_loose_spaces_or_hidden_characters() -> None:
    hidden = re.compile("[\u00ad\u200b\u2028\ufeff\u00a0]|  ")
    texts = chain(dutch().items(), english().items())
    wrong = {
        key: text for key, text in texts if not text or text != text.strip() or hidden.search(text)
    }
    assert wrong == {}


def test_no_text_anywhere_uses_the_label_that_hurts_families() -> None:
    word = "multi" + "probleem"
    folders = ("resources", "mpg_desktop", "translations")
    kinds = {".toml", ".py", ".ts", ".txt", ".json", ".md", ".html", ".svg"}
    files = [
        path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in kinds
    ]
    assert len(files) > 50
    assert [path for path in files if word in path.read_text("utf-8").lower()] == []


def long_sentences(texts: dict[str, str]) -> dict[str, str]:
    found = {}
    for key, text in texts.items():
        for sentence in re.split(r"(?<=[.?!:;])\s+", text):
            words = [word for word in sentence.split() if re.search(r"\w", word)]
            if len(words) > LONGEST_SENTENCE:
                found[key] = sentence
    return found


def test_every_sentence_that_a_family_can_see_is_short() -> None:
    seen = {
        key: text
        for key, text in dutch().items()
        if key.partition(".")[0] not in FOR_EXPERTS and not key.endswith(".suggestions")
    }
    assert long_sentences(seen) == {}


def test_the_measure_of_a_short_sentence_finds_a_long_one() -> None:
    long = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien"
    assert long_sentences({"a": f"{long}. {long}."}) == {}
    assert long_sentences({"a": f"Kort. {long} zestien."}) == {"a": f"{long} zestien."}


def test_every_field_of_every_record_has_its_words() -> None:
    records = load_catalogue(RESOURCES).records
    missing = []
    for record in get_args(AnyRecord):
        words = records.get(kind_of(record))
        labelled = {field.name for field in words.fields} if words else set()
        missing += [
            f"{kind_of(record)}.{name}"
            for name in record.__struct_fields__
            if not {name, f"{kind_of(record)}.{name}"} & (labelled | NEVER_SHOWN.keys())
        ]
    assert missing == []


def test_every_kind_of_record_stands_somewhere_in_a_form() -> None:
    catalogue = load_catalogue(RESOURCES)
    placed = {each.record for each in catalogue.questions() if each.kind is Kind.RECORDS}
    assert set(catalogue.records) - placed == {"answer", "placement"} | ON_PAGES_OF_THEIR_OWN


def test_a_question_that_was_asked_once_can_always_be_read() -> None:
    """Every id that a release had is still known, so that old answers keep their meaning."""
    catalogue = load_catalogue(RESOURCES)
    known = {each.id for each in catalogue.questions()}
    known |= {f"{each.id}={option.id}" for each in catalogue.questions() for option in each.options}
    released = (ROOT / "tests" / "golden" / "question_ids.txt").read_text("utf-8").split()
    assert set(released) - known == set()
    assert known - set(released) == set(), "add new ids to tests/golden/question_ids.txt"
