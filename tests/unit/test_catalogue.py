"""Forms in data become questions; a mistake in one names its file, its line and the word."""

from datetime import date
from pathlib import Path

import pytest

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.errors import ContentError, Mistake
from mpg_desktop.domain.catalogue import About, Catalogue, Condition, Kind, Question
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.protection import Protection
from mpg_desktop.domain.records import Answer, Why

RESOURCES = Path(__file__).parents[2] / "resources"

RECORDS = """[blank]
not_asked = "Niet gevraagd"
not_applicable = "Niet van toepassing"
declined = "Wil niet"
[yes_no]
yes = "Ja"
no = "Nee"
[records.person]
label = "Persoon"
plural = "Mensen"
[records.person.sections]
who = { label = "Wie?", light = true }
[records.person.fields.name]
kind = "line"
label = "Naam"
section = "who"
suggestions = ["Sam", "Kim"]
[records.person.fields.circle]
kind = "choice"
label = "Kring"
options = { family = "Gezin", network = "Netwerk", professional = "Werk" }
[records.person.fields.organisation]
kind = "link"
label = "Werkt bij"
links_to = ["organisation"]
shown_when = { of = "circle", values = ["professional"] }
"""

FORM = """[form]
place = 1
title = "Intake"
[groups.now]
label = "Nu"
urgent = true
[questions.danger]
group = "now"
kind = "choice"
label = "Gevaar?"
protection = "safety"
light = true
options.yes = "Ja"
options.no = { label = "Nee", help = "Zeker weten?" }
options.maybe = { label = "Misschien", retired = true }
[questions.what]
group = "now"
kind = "text"
label = "Wat?"
protection = "safety"
shown_when = { of = "danger", values = ["yes"] }
[questions.wish]
group = "now"
kind = "text"
about = "person"
label = "Wat wil {name}?"
protection = "own_words"
source = "Eigen vraag"
unverified = true
[questions.mark]
group = "now"
kind = "number"
label = "Cijfer"
protection = "family_open"
at_least = 0
at_most = 10
retired = true
[questions.people]
group = "now"
kind = "records"
record = "person"
label = "Mensen"
"""


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    (tmp_path / "forms").mkdir()
    (tmp_path / "languages").mkdir()
    (tmp_path / "forms" / "records.toml").write_text(RECORDS, "utf-8")
    (tmp_path / "forms" / "intake.toml").write_text(FORM, "utf-8")
    return tmp_path


def question(catalogue: Catalogue, question_id: str) -> Question:
    found = catalogue.question(question_id)
    assert found is not None
    return found


def test_a_block_becomes_a_question(resources: Path) -> None:
    catalogue = load_catalogue(resources)
    danger = question(catalogue, "intake.danger")
    assert (danger.kind, danger.label, danger.light) == (Kind.CHOICE, "Gevaar?", True)
    assert danger.protection is Protection.SAFETY
    assert [option.label for option in danger.options] == ["Ja", "Nee", "Misschien"]
    assert [option.id for option in danger.offered] == ["yes", "no"]
    wish = question(catalogue, "intake.wish")
    assert wish.about is About.PERSON
    assert wish.label_for("Sam") == "Wat wil Sam?"
    assert (wish.source, wish.unverified) == ("Eigen vraag", True)
    mark = question(catalogue, "intake.mark")
    assert (mark.at_least, mark.at_most) == (0, 10)
    assert question(catalogue, "intake.what").shown_when == Condition("intake.danger", ("yes",))
    assert question(catalogue, "intake.people").record == "person"


def test_what_is_retired_is_read_but_no_longer_asked(resources: Path) -> None:
    form = load_catalogue(resources).forms["intake"]
    assert [each.id for each in form.asked("now")] == [
        "intake.danger",
        "intake.what",
        "intake.wish",
        "intake.people",
    ]
    assert [each.id for each in form.light] == ["intake.danger"]
    assert form.groups[0].urgent


def test_the_words_of_a_record_come_with_its_fields(resources: Path) -> None:
    catalogue = load_catalogue(resources)
    person = catalogue.records["person"]
    assert (person.label, person.plural, person.sections[0].light) == ("Persoon", "Mensen", True)
    assert person.field("name").suggestions == ("Sam", "Kim")
    circle = person.field("circle").option("network")
    assert circle is not None
    assert circle.label == "Netwerk"
    assert person.field("circle").option("village") is None
    organisation = person.field("organisation")
    assert organisation.links_to == ("organisation",)
    assert organisation.shown_when == Condition("circle", ("professional",))
    with pytest.raises(KeyError, match="bsn"):
        person.field("bsn")
    assert catalogue.blanks[Why.DECLINED] == "Wil niet"
    assert [each.label for each in catalogue.yes_no] == ["Ja", "Nee"]


def test_an_unknown_question_or_form_is_simply_not_there(resources: Path) -> None:
    catalogue = load_catalogue(resources)
    assert catalogue.question("intake.gone") is None
    assert catalogue.question("nowhere.danger") is None


def answer(question_id: str, **values: object) -> Answer:
    return Answer(id=answer_id(question_id), question=question_id, **values)  # type: ignore[arg-type] # each test gives fitting values


def test_an_answer_is_read_under_the_wording_it_was_given(resources: Path) -> None:
    catalogue = load_catalogue(resources)
    old = answer("intake.danger", choices=("maybe",), wording="Was er gevaar?")
    assert catalogue.wording(old) == "Was er gevaar?"
    assert catalogue.reading(old) == ("Misschien",)
    assert catalogue.wording(answer("intake.wish"), "Sam") == "Wat wil Sam?"
    gone = answer("intake.gone", choices=("x",), text="tekst")
    assert catalogue.wording(gone) == "intake.gone"
    assert catalogue.reading(gone) == ("x", "tekst")


def test_every_kind_of_value_can_be_read(resources: Path) -> None:
    catalogue = load_catalogue(resources)
    assert catalogue.reading(answer("intake.mark", number=0)) == ("0",)
    assert catalogue.reading(answer("intake.mark", day=date(2026, 11, 23))) == ("2026-11-23",)
    named = catalogue.reading(answer("intake.mark", choices=("p1",)), {RecordId("p1"): "Sam"})
    assert named == ("Sam",)
    assert catalogue.reading(answer("intake.mark")) == ()


def test_the_forms_stand_in_the_order_of_the_tabs(resources: Path) -> None:
    other = FORM.replace("place = 1", "place = 0").replace("Intake", "Eerst")
    (resources / "forms" / "zulu.toml").write_text(other, "utf-8")
    assert list(load_catalogue(resources).forms) == ["zulu", "intake"]


def test_the_classes_of_protection_are_known_for_every_question(resources: Path) -> None:
    assert load_catalogue(resources).protections() == {
        "intake.danger": Protection.SAFETY,
        "intake.what": Protection.SAFETY,
        "intake.wish": Protection.OWN_WORDS,
        "intake.mark": Protection.FAMILY_OPEN,
        "intake.people": Protection.WORKER_ONLY,
    }


@pytest.mark.parametrize(
    ("file", "change", "mistake", "place"),
    [
        ("intake", ('label = "Wat?"', 'lable = "Wat?"'), Mistake.MISSING_KEY, (16, "label")),
        ("intake", ("light = true", "licht = true"), Mistake.UNKNOWN_KEY, (12, "licht")),
        ("intake", ('kind = "text"', 'kind = "tekst"'), Mistake.WRONG_VALUE, (18, "tekst")),
        ("intake", ('group = "now"', 'group = "then"'), Mistake.WRONG_VALUE, (8, "then")),
        ("intake", ('"own_words"', '"mine"'), Mistake.WRONG_VALUE, (27, "mine")),
        ("intake", ('protection = "own_words"', ""), Mistake.MISSING_KEY, (22, "protection")),
        ("intake", ('"danger", v', '"dnager", v'), Mistake.WRONG_VALUE, (21, "dnager")),
        ("intake", ('["yes"]', '["jes"]'), Mistake.WRONG_VALUE, (21, "jes")),
        ("intake", ('values = ["yes"]', 'valeus = ["yes"]'), Mistake.MISSING_KEY, (21, "values")),
        ("intake", ("{name}", "{naam}"), Mistake.PLACEHOLDER, (26, "naam")),
        ("intake", ('"Wat?"', '"Wat, {name}?"'), Mistake.PLACEHOLDER, (19, "name")),
        ("intake", ('record = "person"', 'record = "pet"'), Mistake.WRONG_VALUE, (41, "pet")),
        ("intake", ('"Mensen"', '"Mensen"\nafter = "wish"'), Mistake.WRONG_VALUE, (43, "wish")),
        ("intake", ("place = 1", "place = true"), Mistake.WRONG_TYPE, (2, "place")),
        ("intake", ("[questions.what]", "[questions.danger]"), Mistake.SYNTAX, (16, "[questions.")),
        ("intake", ('"Nee", h', '"Nee", k = 1, h'), Mistake.UNKNOWN_KEY, (14, "k")),
        ("intake", ("[form]", "[frm]"), Mistake.MISSING_KEY, (1, "place")),
        ("intake", ("[groups.now]", "[group.now]"), Mistake.WRONG_VALUE, (8, "now")),
        ("intake", ("urgent = true", "urgent = 1"), Mistake.WRONG_TYPE, (6, "urgent")),
        ("records", ("records.person", "records.pet"), Mistake.UNKNOWN_KEY, (8, "pet")),
        ("records", ("fields.name", "fields.naam"), Mistake.UNKNOWN_KEY, (13, "naam")),
        ("records", ('kind = "line"', 'kind = "date"'), Mistake.WRONG_VALUE, (14, "date")),
        ("records", ('"who"', '"hoe"'), Mistake.WRONG_VALUE, (16, "hoe")),
        ("records", ('network = "N', 'village = "N'), Mistake.UNKNOWN_KEY, (21, "village")),
        ("records", (', network = "Netwerk"', ""), Mistake.MISSING_KEY, (21, "network")),
        ("records", ('["organisation"]', '["club"]'), Mistake.WRONG_VALUE, (25, "club")),
        ("records", ('links_to = ["organisation"]', ""), Mistake.MISSING_KEY, (22, "links_to")),
        ("records", ('["professional"]', '["work"]'), Mistake.WRONG_VALUE, (26, "work")),
        ("records", ('declined = "Wil niet"', ""), Mistake.MISSING_KEY, (1, "declined")),
        ("records", ('no = "Nee"', 'no = "Nee"\nmaybe = "?"'), Mistake.UNKNOWN_KEY, (8, "maybe")),
    ],
)
def test_a_mistake_in_a_form_names_its_file_its_line_and_the_word(
    resources: Path, file: str, change: tuple[str, str], mistake: Mistake, place: tuple[int, str]
) -> None:
    path = resources / "forms" / f"{file}.toml"
    text = path.read_text("utf-8")
    old, new = change
    assert old in text
    path.write_text(text.replace(old, new, -1 if old == "records.person" else 1), "utf-8")
    with pytest.raises(ContentError) as caught:
        load_catalogue(resources)
    error = caught.value
    assert (error.mistake, error.file) == (mistake, f"forms/{file}.toml")
    assert (error.line, error.word[: len(place[1])]) == place


def test_a_choice_without_options_is_no_choice(resources: Path) -> None:
    path = resources / "forms" / "intake.toml"
    kept = [each for each in FORM.splitlines() if not each.startswith("options.")]
    path.write_text("\n".join(kept), "utf-8")
    with pytest.raises(ContentError) as caught:
        load_catalogue(resources)
    assert (caught.value.mistake, caught.value.word) == (Mistake.MISSING_KEY, "options")


def test_a_field_that_holds_what_no_editor_can_edit_is_refused(resources: Path) -> None:
    path = resources / "forms" / "records.toml"
    more = '[records.placement]\nlabel = "Plek"\nplural = "Plekken"\n'
    field = '[records.placement.fields.x]\nkind = "number"\nlabel = "X"\n'
    path.write_text(RECORDS + more + field, "utf-8")
    with pytest.raises(ContentError) as caught:
        load_catalogue(resources)
    assert (caught.value.mistake, caught.value.word) == (Mistake.WRONG_VALUE, "number")


def translation() -> str:
    """Return English for the small form and records of this file."""
    return (
        '[forms.records.blank]\nnot_asked = "a"\nnot_applicable = "b"\ndeclined = "c"\n'
        '[forms.records.yes_no]\nyes = "Yes"\nno = "No"\n'
        '[forms.records.records.person]\nlabel = "Person"\nplural = "People"\n'
        'sections.who.label = "Who?"\nfields.name.label = "Name"\n'
        'fields.name.suggestions = ["Sam", "Kim"]\nfields.circle.label = "Circle"\n'
        'fields.circle.options.family = "Family"\nfields.circle.options.network = "Network"\n'
        'fields.circle.options.professional = "Work"\n'
        'fields.organisation.label = "Works at"\n'
        '[forms.intake.form]\ntitle = "Intake"\n[forms.intake.groups.now]\nlabel = "Now"\n'
        '[forms.intake.questions]\ndanger.label = "Danger?"\ndanger.options.yes = "Yes"\n'
        'danger.options.no.label = "No"\ndanger.options.no.help = "Sure?"\n'
        'danger.options.maybe.label = "Maybe"\nwhat.label = "What?"\n'
        'wish.label = "What does {name} want?"\nmark.label = "Mark"\npeople.label = "People"\n'
    )


def test_another_language_gives_every_text_and_changes_nothing_else(resources: Path) -> None:
    (resources / "languages" / "en.toml").write_text(translation(), "utf-8")
    english = load_catalogue(resources, "en")
    assert question(english, "intake.wish").label_for("Sam") == "What does Sam want?"
    assert question(english, "intake.danger").offered[1].help == "Sure?"
    assert english.records["person"].field("name").suggestions == ("Sam", "Kim")
    assert english.protections() == load_catalogue(resources).protections()


@pytest.mark.parametrize(
    ("old", "new", "mistake", "word"),
    [
        ('danger.label = "Danger?"\n', "", Mistake.MISSING_KEY, "label"),
        ("what.label", "waht.label", Mistake.MISSING_KEY, "what"),
        ("{name}", "{who}", Mistake.PLACEHOLDER, "who"),
        ('"Maybe"', '""', Mistake.EMPTY, "label"),
        ('["Sam", "Kim"]', '"Sam"', Mistake.WRONG_TYPE, "suggestions"),
        ("[forms.records.yes_no]", "[forms.records.yesno]", Mistake.MISSING_KEY, "yes_no"),
    ],
)
def test_a_text_that_is_missing_in_a_language_is_named_in_its_file(
    resources: Path, old: str, new: str, mistake: Mistake, word: str
) -> None:
    text = translation()
    assert old in text
    (resources / "languages" / "en.toml").write_text(text.replace(old, new), "utf-8")
    with pytest.raises(ContentError) as caught:
        load_catalogue(resources, "en")
    error = caught.value
    assert (error.mistake, error.file, error.word) == (mistake, "languages/en.toml", word)
