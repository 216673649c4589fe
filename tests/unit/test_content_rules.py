"""The files of law and readers: read whole, and a mistake names file, line and word."""

import shutil
import tomllib
from pathlib import Path

import pytest

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.errors import ContentError, Mistake
from mpg_desktop.content.law import load_law
from mpg_desktop.content.recipients import load_recipients
from mpg_desktop.domain.law import Unit
from mpg_desktop.domain.protection import Protection, RecipientKind, Relation

RESOURCES = Path(__file__).parents[2] / "resources"
CATALOGUE = load_catalogue(RESOURCES)


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """Return a copy of the files that may be spoilt."""
    for name in ("law.toml", "recipients.toml"):
        shutil.copy(RESOURCES / name, tmp_path / name)
    (tmp_path / "languages").mkdir()
    shutil.copy(RESOURCES / "languages" / "en.toml", tmp_path / "languages" / "en.toml")
    return tmp_path


def load(resources: Path, file: str) -> None:
    """Read one of the two files."""
    if file == "law.toml":
        load_law(resources)
    else:
        load_recipients(resources, CATALOGUE)


def spoil(file: Path, old: str, new: str) -> int:
    """Change one piece of a file; return the line on which it stood."""
    text = file.read_text("utf-8")
    before, found, after = text.partition(old)
    assert found, old
    file.write_text(before + new + after, "utf-8")
    return before.count("\n") + 1


def test_the_numbers_of_the_law_are_those_of_the_rules_of_practice() -> None:
    law = load_law(RESOURCES)
    ages = (law.together, law.alone, law.grown_up)
    assert [(each.number, each.unit) for each in ages] == [
        (12, Unit.YEARS),
        (16, Unit.YEARS),
        (18, Unit.YEARS),
    ]
    assert (law.plan_within.number, law.plan_within.unit) == (6, Unit.WEEKS)
    assert (law.plan_in_writing.number, law.plan_in_writing.unit) == (14, Unit.DAYS)
    assert (law.retention.number, law.retention.unit) == (20, Unit.YEARS)
    assert (law.silence.number, law.silence.unit) == (5, Unit.WEEKS)
    assert law.together.key == "together"
    assert "7.3.4" in law.together.source.text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_both_languages_have_all_names_and_sources(language: str) -> None:
    law = load_law(RESOURCES, language)
    rules = load_recipients(RESOURCES, CATALOGUE, language)
    assert law.check_custody.name
    assert rules.protections.keys() == set(Protection)
    assert rules.readers.keys() == set(RecipientKind)
    assert all(each.why and each.source.text for each in rules.protections.values())


def test_the_languages_differ_in_words_and_not_in_rules() -> None:
    dutch, english = (load_recipients(RESOURCES, CATALOGUE, each) for each in ("nl", "en"))
    assert dutch.records == english.records
    for kind in RecipientKind:
        assert dutch.readers[kind].may == english.readers[kind].may
        assert dutch.readers[kind].source != english.readers[kind].source


def test_no_english_is_left_over(resources: Path) -> None:
    """Every text of the two files is asked for in English, and nothing else stands there."""
    english = tomllib.loads((resources / "languages" / "en.toml").read_text("utf-8"))
    law = tomllib.loads((resources / "law.toml").read_text("utf-8"))
    readers = tomllib.loads((resources / "recipients.toml").read_text("utf-8"))
    for part, tables in english["law"].items():
        assert tables.keys() == law[part].keys()
    for part in ("protections", "readers"):
        assert english["recipients"][part].keys() == readers[part].keys()


@pytest.mark.parametrize(
    ("file", "old", "new", "mistake", "word"),
    [
        ("law.toml", "[terms.silence]", "[terms.noise]", Mistake.MISSING_KEY, "silence"),
        ("law.toml", "[rules.parents_read]", "[rules.aunts]", Mistake.MISSING_KEY, "parents_read"),
        ("law.toml", "number = 12\n", "number = 0\n", Mistake.WRONG_VALUE, "0"),
        ("law.toml", "number = 12\n", 'number = "12"\n', Mistake.WRONG_TYPE, "number"),
        ("law.toml", 'unit = "weeks"', 'unit = "fortnights"', Mistake.WRONG_VALUE, "fortnights"),
        ("law.toml", "number = 16", "number = 16\nnumbre = 3", Mistake.UNKNOWN_KEY, "numbre"),
        ("recipients.toml", 'bsn = "statutory_id"', 'bsn = "open"', Mistake.WRONG_VALUE, "open"),
        ("recipients.toml", 'bsn = "statutory_id"', 'bns = "name"', Mistake.UNKNOWN_KEY, "bns"),
        (
            "recipients.toml",
            "[records.person.fields]",
            "[records.parson.fields]",
            Mistake.UNKNOWN_KEY,
            "parson",
        ),
        (
            "recipients.toml",
            'about = ["child"]',
            'about = ["kid"]',
            Mistake.WRONG_VALUE,
            "kid",
        ),
        (
            "recipients.toml",
            'common = ["language"',
            'common = ["tongue"',
            Mistake.WRONG_VALUE,
            "tongue",
        ),
        (
            "recipients.toml",
            '[["label", "lines"]]',
            '[["label", "lanes"]]',
            Mistake.WRONG_VALUE,
            "lanes",
        ),
        (
            "recipients.toml",
            '[["label", "lines"]]',
            '["label", "lines"]',
            Mistake.WRONG_TYPE,
            "together",
        ),
        ("recipients.toml", '[["label", "lines"]]', '"lines"', Mistake.WRONG_TYPE, "together"),
        (
            "recipients.toml",
            "[readers.judge]\n",
            "[readers.jury]\n",
            Mistake.MISSING_KEY,
            "name",
        ),
        (
            "recipients.toml",
            "[readers.child.may]",
            "[readers.child.can]",
            Mistake.UNKNOWN_KEY,
            "can",
        ),
        (
            "recipients.toml",
            'professional = ["name", "contact"',
            'professional = ["naam"',
            Mistake.WRONG_VALUE,
            "naam",
        ),
        (
            "recipients.toml",
            "[protections.health]",
            "[protections.illness]",
            Mistake.MISSING_KEY,
            "health",
        ),
    ],
)
def test_a_mistake_names_file_line_and_word(
    resources: Path, file: str, old: str, new: str, mistake: Mistake, word: str
) -> None:
    line = spoil(resources / file, old, new)
    with pytest.raises(ContentError) as found:
        load(resources, file)
    error = found.value
    assert (error.file.rpartition("/")[2], error.mistake, error.word) == (file, mistake, word)
    if mistake is not Mistake.MISSING_KEY:
        assert abs(error.line - line) <= 1


def test_a_class_or_reader_that_is_too_many_is_refused(resources: Path) -> None:
    path = resources / "recipients.toml"
    path.write_text(path.read_text("utf-8") + '\n[readers.stranger]\nname = "Vreemde"\n', "utf-8")
    with pytest.raises(ContentError) as found:
        load_recipients(resources, CATALOGUE)
    assert (found.value.mistake, found.value.word) == (Mistake.UNKNOWN_KEY, "stranger")


def test_a_reader_without_a_rule_is_refused(resources: Path) -> None:
    path = resources / "recipients.toml"
    text = path.read_text("utf-8")
    start = text.index("[readers.worker]")
    path.write_text(text[:start], "utf-8")
    with pytest.raises(ContentError) as found:
        load_recipients(resources, CATALOGUE)
    assert (found.value.mistake, found.value.word) == (Mistake.MISSING_KEY, "worker")


def test_english_that_is_missing_is_refused(resources: Path) -> None:
    spoil(resources / "languages" / "en.toml", "silence.name", "silence.nome")
    with pytest.raises(ContentError) as found:
        load_law(resources, "en")
    assert (found.value.file, found.value.mistake) == ("languages/en.toml", Mistake.MISSING_KEY)


def test_questions_bring_their_class_along() -> None:
    rules = load_recipients(RESOURCES, CATALOGUE)
    assert rules.questions["intake.child_says"] is Protection.CHILD_CONFIDENCE
    assert rules.readers[RecipientKind.CHILD].allows(Relation.SELF, Protection.CHILD_CONFIDENCE)
