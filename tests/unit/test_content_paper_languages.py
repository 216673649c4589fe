"""The languages of paper: complete for what they cover, and a mistake names file, line and word."""

import shutil
from pathlib import Path

import pytest

from mpg_desktop.content.errors import ContentError, Mistake
from mpg_desktop.content.paper_languages import paper_languages, read_partial_words
from mpg_desktop.content.phrases import load_phrases, placeholders

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """Return a copy of the words that can be spoiled."""
    for name in ("phrases", "forms", "languages"):
        shutil.copytree(RESOURCES / name, tmp_path / name)
    shutil.copy(RESOURCES / "papers.toml", tmp_path / "papers.toml")
    return tmp_path


def arabic(resources: Path) -> Path:
    return resources / "languages" / "paper" / "ar.toml"


def spoil(resources: Path, old: str, new: str) -> int:
    """Put other words in the place of these, once, and return the line on which they stood."""
    path = arabic(resources)
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def read_all(resources: Path) -> None:
    for each in paper_languages(resources):
        if each.covers is not None:
            read_partial_words(resources, each)


def mistake_in(resources: Path) -> ContentError:
    with pytest.raises(ContentError) as caught:
        read_all(resources)
    return caught.value


def test_dutch_comes_first_and_whole_languages_before_the_others() -> None:
    found = paper_languages(RESOURCES)
    assert [each.code for each in found] == ["nl", "en", "ar"]
    assert [each.covers is None for each in found] == [True, True, False]
    assert [each.checked for each in found] == [True, True, False]
    assert found[2].called == {"nl": "Arabisch", "en": "Arabic"}


def test_what_a_language_covers_it_has_words_for() -> None:
    (language,) = [each for each in paper_languages(RESOURCES) if each.covers is not None]
    assert language.has("fridge")
    assert not language.has("intake")
    words = read_partial_words(RESOURCES, language)
    assert words.phrases.say("paper.fridge.title") == "خطتنا"
    stance = words.catalogue.records["signature"].field("stance")
    assert [each.label for each in stance.options][1] == "موافقة"
    contact = words.catalogue.question("plan.contact")
    assert contact is not None
    assert contact.label == "كيف نبقى على تواصل؟"
    assert words.catalogue.forms["intake"].title == "Intake", "the rest is Dutch"


def test_every_word_has_the_places_to_fill_in_that_dutch_has() -> None:
    (language,) = [each for each in paper_languages(RESOURCES) if each.covers is not None]
    dutch, found = load_phrases(RESOURCES).sentences, read_partial_words(RESOURCES, language)
    assert len(found.phrases.sentences) > 150
    for key, sentence in found.phrases.sentences.items():
        if not key.startswith("forms."):
            assert placeholders(sentence) == placeholders(dutch[key]), key


@pytest.mark.parametrize(
    ("old", "key", "table"),
    [
        ('title = "خطتنا"\n', "paper.fridge.title", "[paper.fridge]"),
        ('m11 = "نوفمبر"\n', "paper.months.m11", "[paper.months]"),
        (
            'agreed = "موافقة"\n',
            "forms.records.records.signature.fields.stance.options.agreed"[:40],
            "[forms.records.records.signature.fields.stance.options]",
        ),
    ],
)
def test_a_word_that_is_missing_is_named_with_its_table(
    resources: Path, old: str, key: str, table: str
) -> None:
    spoil(resources, old, "")
    found = mistake_in(resources)
    text = arabic(resources).read_text(encoding="utf-8")
    line = text[: text.index(table)].count("\n") + 1
    assert (found.mistake, found.file, found.line) == (Mistake.MISSING_KEY, "paper/ar.toml", line)
    assert found.word == key


def test_a_word_of_a_document_that_is_not_covered_may_be_missing(resources: Path) -> None:
    spoil(resources, '    "fridge",\n', "")
    spoil(resources, 'title = "خطتنا"\n', "")
    read_all(resources)


@pytest.mark.parametrize(
    ("old", "new", "mistake", "word"),
    [
        ('title = "خطتنا"', 'titel = "خطتنا"', Mistake.UNKNOWN_KEY, "paper.fridge.titel"),
        ("نسخة رقم {number}", "نسخة", Mistake.PLACEHOLDER, "نسخة"),
        ("نسخة رقم {number}", "نسخة {who}", Mistake.PLACEHOLDER, "نسخة {who}"),
        ("نسخة رقم {number}", "نسخة {number!r}", Mistake.PLACEHOLDER, "number"),
        ('"houses",', '"house",', Mistake.WRONG_VALUE, "house"),
        ("checked = false", "checked = 0", Mistake.WRONG_TYPE, "checked"),
        ("checked = false", "chequed = false", Mistake.UNKNOWN_KEY, "chequed"),
        ('m11 = "نوفمبر"', 'm11 = ""', Mistake.EMPTY, "m11"),
    ],
)
def test_a_mistake_is_named_with_file_line_and_word(
    resources: Path, old: str, new: str, mistake: Mistake, word: str
) -> None:
    line = spoil(resources, old, new)
    found = mistake_in(resources)
    assert (found.mistake, found.file, found.line) == (mistake, "paper/ar.toml", line)
    assert found.word == word
