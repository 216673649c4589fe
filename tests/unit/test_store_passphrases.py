"""Shows which passphrases are accepted, what they are worth, and what is warned about."""

import itertools
import math

import pytest

from mpg_desktop.store.passphrases import SHORTEST, WORDS, judge, propose

LIST = tuple(f"woord{''.join(letters)}" for letters in itertools.product("abcdef", repeat=4))
KNOWN = frozenset({"wachtwoord", "welkom", "password", "geheim", "gemeente", "utrecht", "ik"})


def test_a_proposal_is_six_words_from_the_list() -> None:
    words = propose(LIST).split("-")
    assert len(words) == WORDS
    assert set(words) <= set(LIST)
    assert propose(LIST) != propose(LIST)
    assert len(propose(LIST, count=8).split("-")) == 8


def test_a_proposal_is_judged_by_the_list_it_came_from() -> None:
    words = "-".join(LIST[:6])
    for typed in (words, words.upper(), words.replace("-", " ")):
        judgement = judge(typed, words=LIST, known=KNOWN)
        assert judgement.generated
        assert judgement.acceptable
        assert judgement.bits == 6 * math.log2(len(LIST))


def test_the_same_word_six_times_is_no_proposal() -> None:
    judgement = judge("-".join([LIST[0]] * 6), words=LIST, known=KNOWN)
    assert not judgement.generated
    assert judgement.bits < 30


def test_five_words_are_judged_as_any_text() -> None:
    assert not judge("-".join(LIST[:5]), words=LIST, known=KNOWN).generated


@pytest.mark.parametrize(
    "text",
    [
        "zeven rode fietsen in de regen",
        "Öpa's gekke hond blaft!",
        "correcthorsebattery",
        "שלום עולם טוב מאוד",
        "mijn welkom mat is groen en oud",
    ],
)
def test_a_sentence_of_ones_own_is_accepted(text: str) -> None:
    judgement = judge(text, words=LIST, known=KNOWN)
    assert judgement.acceptable
    assert not judgement.dead_keys
    assert judgement.bits > 20


@pytest.mark.parametrize("length", [0, 1, SHORTEST - 1])
def test_what_is_short_is_refused(length: int) -> None:
    judgement = judge("kmwzpvhtqxnbgrd"[:length], words=LIST, known=KNOWN)
    assert judgement.too_short
    assert not judgement.acceptable


def test_fifteen_letters_are_enough_however_they_are_typed() -> None:
    composed, separate = "éëïöüéëïöüéëïöü", "e\u0301e\u0308i\u0308o\u0308u\u0308" * 3
    assert not judge(composed, words=LIST, known=KNOWN).too_short
    assert not judge(separate, words=LIST, known=KNOWN).too_short
    assert judge("e\u0301" * 14, words=LIST, known=KNOWN).too_short


@pytest.mark.parametrize(
    "text",
    [
        "wachtwoordwachtwoord",
        "Welkom-Gemeente-Utrecht!",
        "WachtwoordGeheim2026",
        "aaaaaaaaaaaaaaaaaaaa",
        "abcdefghijklmnopqrst",
        "12345678901234567890",
        "qwertyuiopasdfghjkl",
        "poiuytrewqlkjhgfdsa",
        "abcabcabcabcabcabc",
        "geheim geheim geheim 1",
        "................",
    ],
)
def test_what_everyone_chooses_is_refused(text: str) -> None:
    judgement = judge(text, words=LIST, known=KNOWN)
    assert judgement.well_known
    assert not judgement.acceptable
    assert judgement.bits < 20


def test_longer_is_worth_more_and_known_words_are_worth_nothing() -> None:
    def bits(text: str) -> float:
        return judge(text, words=LIST, known=KNOWN).bits

    texts = ["", "k", "kmwzpvht", "kmwzpvhtqxnbgrdjlsfc", "kmwzpvhtqxnbgrdjlsfcvxbtnzpk"]
    assert [bits(text) for text in texts] == [0, 4, 18, 36, 44]
    assert bits("kmwzpvhtgemeente") == bits("kmwzpvht")


@pytest.mark.parametrize(
    ("text", "accents"),
    [
        ("zeven rode fietsen´ in", ("´",)),
        ("zeven^rode fietsen~in", ("^", "~")),
        ("`zeven` ¨rode", ("`", "¨")),
        ("zeven \u0301rode", ("\u0301",)),
        ("\u0308zeven", ("\u0308",)),
        ("één crème brûlée", ()),
        ("e\u0301e\u0301n cre\u0300me", ()),
        ("k\u0336ruis", ()),
    ],
)
def test_a_lone_accent_is_warned_about(text: str, accents: tuple[str, ...]) -> None:
    assert judge(text, words=LIST, known=KNOWN).dead_keys == accents
