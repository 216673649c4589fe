"""Shows what the program advises about a text, and where it keeps quiet."""

import pytest

from mpg_desktop.domain.plain_words import PlainRules, WordKind
from mpg_desktop.domain.sentences import quoted, sentences, tokens
from mpg_desktop.domain.wording_hints import Hint, HintKind, hints
from tests.rules import PLAIN


def found(text: str, *kinds: HintKind, names: frozenset[str] = frozenset()) -> list[str]:
    """Return the words of the hints of these kinds, of all kinds when none is given."""
    return [each.words for each in hints(text, PLAIN, names) if not kinds or each.kind in kinds]


def only(text: str) -> Hint:
    """Return the one hint about a text."""
    (hint,) = hints(text, PLAIN)
    return hint


def cut(text: str) -> list[str]:
    """Return the sentences of a text, as their first and last word."""
    return [
        " … ".join(dict.fromkeys((run[0].text, run[-1].text)))
        for run in sentences(tokens(text, PLAIN))
    ]


# ---- sentences ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zij belt. Hij komt.", ["Zij … belt", "Hij … komt"]),
        ("Zij belt om 20.00 uur. Hij komt.", ["Zij … uur", "Hij … komt"]),
        ("Zij eet fruit, bijv. Appels of peren.", ["Zij … peren"]),
        ("Dit is dhr. De Boer en mevr. Yildiz.", ["Dit … Yildiz"]),
        ("Zij nam brood, melk enz. Daarna ging zij.", ["Zij … enz.", "Daarna … zij"]),
        ("Zij nam brood enz. mee.", ["Zij … mee"]),
        ("Dokter J. de Boer belt.", ["Dokter … belt"]),
        ("1. Bellen\n2. Koken", ["1 … Bellen", "2 … Koken"]),
        ("Noor is 4. Sem is 13.", ["Noor … 4", "Sem … 13"]),
        ("Gaat het? Ja! Nee… Goed: zo; dan", ["Gaat … het", "Ja", "Nee", "Goed", "zo", "dan"]),
        ("hij ging. zij bleef", ["hij … ging", "zij … bleef"]),
        ("Zij zei “Ja.” Toen ging zij.", ["Zij … zei", "Toen … zij"]),
        ("", []),
        ("… !!", []),
    ],
)
def test_a_sentence_ends_where_a_reader_takes_breath(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zij zei “ja” en “nee”.", ["“ja”", "“nee”"]),
        ('Zij zei "ja" en ging.', ['"ja"']),
        ("Zij zei „ja” en «nee».", ["„ja”", "«nee»"]),
        ("Zij zei ‘dat mag niet’ en ging.", ["‘dat mag niet’"]),
        ("Zij zei 'nu' en ‘u’.", ["'nu'", "‘u’"]),
        ("’s Avonds belt zij 's ochtends en ‘s middags.", []),
        ("Zo’n foto’s van Hans’ huis.", []),
        ("Zij zei “ik ben nog bezig\nHij niet.", ["“ik ben nog bezig"]),
        ("Hij zei ‘weet ik en “nee”.", ["“nee”"]),
        ("Zonder aanhaling", []),
    ],
)
def test_what_somebody_said_is_found(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quoted(text)] == expected


# ---- hard words --------------------------------------------------------------------------


def test_a_hard_word_is_quoted_with_plain_words_beside_it() -> None:
    hint = only("Wij bespreken de pedagogische onmacht thuis.")
    assert (hint.kind, hint.words) == (HintKind.WORD, "pedagogische onmacht")
    assert hint.word is not None
    assert hint.word.kind is WordKind.JARGON
    assert hint.word.plain == ("de ouders weten niet meer wat ze kunnen doen",)
    assert hint.word.why


def test_words_fit_in_any_case_and_over_a_hyphen_but_not_inside_another() -> None:
    assert found("Onbetrouwbaar. ONBETROUWBARE. onbetrouwbaars") == [
        "Onbetrouwbaar",
        "ONBETROUWBARE",
    ]
    assert found("een life-event in plan van\naanpak en plan, van aanpak") == ["life-event"]


def test_the_longest_form_wins() -> None:
    assert found("Het plan van aanpak ligt er in het geval van ruzie.") == [
        "plan van aanpak",
        "in het geval van",
    ]


def test_letters_above_each_other_are_one_letter() -> None:
    composed, apart = "op één lijn", "op e\u0301e\u0301n lijn"
    assert found(composed) == [composed]
    assert found(apart) == [apart]


@pytest.mark.parametrize(
    ("text", "swap"),
    [
        ("Zij komt tevens langs.", "ook"),
        ("Indien nodig", "Als"),
        ("INDIEN", "Als"),
        ("Dat gaat i.v.m. school", "vanwege"),
        ("Dat gaat i.v.m school", "vanwege"),
        ("Zij meldt het bij VT vandaag", "Veilig Thuis (VT)"),
        ("Bel zsm terug", "zo snel mogelijk"),
        ("De ggz belt", "geestelijke gezondheidszorg (ggz)"),
        ("De OTS-maatregel loopt", ""),
        ("Zij heeft casusregie", ""),
    ],
)
def test_a_swap_fits_in_the_place_of_the_word(text: str, swap: str) -> None:
    assert only(text).swap == swap


def test_nobodys_own_words_are_judged() -> None:
    assert found("Sem: “Ik ben lui en onhandelbaar, tevens IK!”") == []
    assert found("Zij zei “ik ben onbetrouwbaar") == []
    assert found("Zij zei ‘ik ben onbetrouwbaar’. Tevens.") == ["Tevens"]


def test_a_name_in_the_file_is_no_hard_word() -> None:
    names = frozenset({"Mr", "Dominant", "GGZ", "Noord"})
    assert found("Dominant komt. GGZ Noord belt.", names=names) == []
    assert found("Zij is dominant.", names=names) == ["dominant"]


# ---- letters -----------------------------------------------------------------------------


def test_letters_that_nobody_explains_get_a_hint() -> None:
    hint = only("Zij belt het XKZ morgen.")
    assert (hint.kind, hint.words, hint.word) == (HintKind.ABBREVIATION, "XKZ", None)


@pytest.mark.parametrize(
    "text",
    [
        "Zij keek TV en belde 112 na de EHBO.",
        "Hij zit op de HAVO.",
        "Het extra kantoor zorg (XKZ) belt. XKZ komt.",
        "XKZ (extra kantoor zorg) belt.",
        "XKZ = extra kantoor.",
        "Zij woont op 1234 XK.",
        "HIJ WERD HEEL BOOS.",
        "Ik en U.",
        "Van 8 tot 9 in kamer B1.",
    ],
)
def test_letters_that_a_reader_knows_get_none(text: str) -> None:
    assert found(text, HintKind.ABBREVIATION) == []


@pytest.mark.parametrize("text", ["(XKZ)", "Zij belt (XKZ) op", "XKZ (ABD)", "1 (XKZ)"])
def test_letters_in_brackets_explain_nothing_by_themselves(text: str) -> None:
    expected = [] if text == "Zij belt (XKZ) op" else ["XKZ"]
    assert found(text, HintKind.ABBREVIATION)[:1] == expected


# ---- long sentences ----------------------------------------------------------------------

FIFTEEN = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien"


def test_a_sentence_of_fifteen_words_is_short_and_one_of_sixteen_long() -> None:
    assert hints(f"{FIFTEEN}.", PLAIN) == ()
    hint = only(f"Kort. {FIFTEEN} zestien. Kort.")
    assert (hint.kind, hint.count, hint.words) == (HintKind.LONG, 16, f"{FIFTEEN} zestien")


def test_a_word_with_a_hyphen_and_a_time_count_once() -> None:
    assert hints(f"{FIFTEEN.removesuffix(' vijftien')} ex-partner.", PLAIN) == ()
    assert hints(f"{FIFTEEN.removesuffix(' vijftien')} 20.00.", PLAIN) == ()


# ---- who does it -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er wordt met school gebeld.", "wordt met school gebeld"),
        ("De huur werd betaald.", "werd betaald"),
        ("De kinderen worden door oma opgehaald.", "worden door oma opgehaald"),
        ("Het plan wordt morgen besproken.", "wordt morgen besproken"),
        ("Zij vertelt dat er hulp geregeld wordt.", "geregeld wordt"),
        ("Er is met school afgesproken wie belt.", "is met school afgesproken"),
        ("Dit moet worden onderzocht.", "worden onderzocht"),
        ("Er werd geïnventariseerd.", "werd geïnventariseerd"),
        ("Lotte werd gezien.", "werd gezien"),
    ],
)
def test_a_sentence_that_hides_who_does_it_is_found(text: str, expected: str) -> None:
    assert found(text, HintKind.PASSIVE) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Sem wordt boos en gaat weg.",
        "Noor wordt 5 in mei.",
        "Zij worden boos en gebruiken geen woorden.",
        "De baby werd geboren.",
        "Zij is naar school gegaan.",
        "Hij is bezorgd.",
        "Lotte wordt gespannen van drukte.",
        "Ze is gewend aan rust.",
        "Het wordt morgen, zegt zij, gekker.",
        "Moeder heeft met school gebeld.",
        "Hij werd gezond.",
    ],
)
def test_a_sentence_that_says_who_does_it_gets_no_hint(text: str) -> None:
    assert found(text, HintKind.PASSIVE) == []


def test_words_far_apart_do_not_belong_together() -> None:
    between = " ".join(["nu"] * 12)
    assert found(f"Dat wordt {between} gebeld.", HintKind.PASSIVE) == []


# ---- all of it ---------------------------------------------------------------------------


def test_hints_stand_in_the_order_of_the_text() -> None:
    text = "Er wordt tevens z.s.m. gebeld. XKZ ook."
    places = [(each.start, each.end) for each in hints(text, PLAIN)]
    assert places == sorted(places)
    assert found(text) == ["wordt tevens z.s.m. gebeld", "tevens", "z.s.m.", "XKZ"]


def test_the_same_word_elsewhere_is_the_same_hint() -> None:
    one, other = hints("Tevens. Zij is tevens moe.", PLAIN)
    assert one.about == other.about == "word:tevens"


def test_without_rules_only_what_needs_no_list_is_found() -> None:
    assert hints("Zij is onbetrouwbaar i.v.m. tevens.", PlainRules()) == ()
    (hint,) = hints("Bel XKZ.", PlainRules())
    assert hint.kind is HintKind.ABBREVIATION
