"""Sentences on paper run as their language does, whoever is named in them."""

from pathlib import Path

from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.desk.makers import Hearing
from mpg_desktop.printing.bidi import directions

RESOURCES = Path(__file__).parent.parent.parent / "resources"
ARABIC = "محمد الفاسي"


def test_a_dutch_sentence_that_begins_with_an_arabic_name_runs_to_the_right() -> None:
    say = load_phrases(RESOURCES).say
    assert directions(say("paper.conditions.says", who=ARABIC)).base == 1
    found = Hearing(say).say("paper.conditions.says", who=ARABIC)
    assert directions(found).base == 0
    assert ARABIC in found


def test_a_latin_name_and_a_number_stay_as_they_are() -> None:
    say = load_phrases(RESOURCES).say
    assert Hearing(say).say("paper.conditions.says", who="Sem") == "Sem zegt erbij"
    assert Hearing(say).say("paper.plan.version", number=3) == say("paper.plan.version", number=3)


def test_a_sentence_of_a_page_from_right_to_left_is_left_alone() -> None:
    def said(key: str, **values: object) -> str:
        return "ar" if key == "paper.page.language" else str(values["who"])

    assert Hearing(said).say("paper.conditions.says", who=ARABIC) == ARABIC
