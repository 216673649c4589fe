"""How a text tells where somebody lives without the whole address: a house number, or a town.

A number alone is no address. It tells of a house where a word before it says so (“nummer 97”, “zij
woont op 97”) and nothing behind it counts something (“op 5 december”). What is found too often, the
worker can open; what is not found, stands on paper for good.
"""

import re
from collections.abc import Iterator

CALLED = re.compile(
    r"(?:(?<![^\W_])(?:(?:huis)?nummer|number|nr|no|numer|numara|номер|رقم"
    r"|huis|house|flat|appartement|apartment)(?![^\W\d_])|[#№])"
    r"[\s.:-]*(\d+)",
    re.IGNORECASE,
)
"""A number that is called one, in the languages of families, or that a house has."""

BEHIND_A_WORD = re.compile(
    r"(?<![^\W_])(op|at|van|bij|naast|tegenover|achter|from|by|near|opposite|to)\s+(\d{1,5})(?!\d)",
    re.IGNORECASE,
)
ON = frozenset({"op", "at"})
"""Behind these words a number tells of a house by itself; behind the others where somebody lives in
the text."""

LARGEST_SCORE = 10
"""People say “op 7” of a number that they give; up to here somebody has to live in the text."""

LIVING = re.compile(
    "w[oó]+n|huis|huiz|adres|buur|buren|deur|straat|flat|verblij|logeer|slaap|slap|"
    "liv(?:e|ing)|hous|home|address|neighbo|door|street|stay",
    re.IGNORECASE,
)
"""Parts of words that stand in a text about where somebody lives."""

MONTHS = (
    "jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|juni?|june|juli?|"
    "july|aug(?:ustus|ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
COUNTED = (
    "ja(?:ar|ren|rige?)|maand(?:en)?|we(?:ek|ken)|dag(?:en)?|u(?:ur|ren)|min(?:uten|uut)?|sec(?:onden)?|"
    "punt(?:en)?|procent|euros?|keer|maal|kilo(?:meters?)?|km|meters?|graden|kinderen|mensen|"
    "gezinnen|scholen|van de|years?|months?|weeks?|days?|hours?|minutes|points?|percent|times|"
    "children|people|out of"
)
COUNTS = re.compile(
    rf"[.,:/]\d|-\d{{1,2}}-\d|\s?[%°€]|(?:s?t?e|de|th|st|nd|rd)(?![^\W_])"
    rf"|[\s-]*(?:{MONTHS}|{COUNTED})(?![^\W_])",
    re.IGNORECASE,
)
"""What stands behind a number that is a day, a time, a share, an order or a count of something."""

POSTCODE = re.compile(r"[1-9]\d{3}\s?[A-Za-z]{2}(?![A-Za-z])")
BEHIND_A_POSTCODE = re.compile(r"\d{4}\s?[A-Za-z]{2}(?![A-Za-z])\s+(\D.*)$")
PIECES = re.compile(r"[\n\r\t,;|]")
COUNTRIES = frozenset({"nederland", "the netherlands", "netherlands", "holland", "nl"})

LONGEST_TOWN = 60
"""Letters; what is longer is a story."""

SHORT_TOWN = 3
"""Letters of a town such as Ede; it is only looked for as it is written."""

WORDS_TOO = frozenset(
    {
        "best",
        "dalen",
        "goes",
        "hank",
        "haren",
        "hoorn",
        "horst",
        "kampen",
        "made",
        "rijen",
        "velden",
    }
)
"""Towns whose names are words too; they are only looked for with their capital."""

OTHER_NAMES = (("'s-Hertogenbosch", "Den Bosch"), ("'s-Gravenhage", "Den Haag"))
"""Towns with two names."""


def numbers_told(text: str) -> Iterator[int]:
    """Yield the numbers in a text that can be those of houses."""
    yield from (int(each) for each in CALLED.findall(text))
    lives: bool | None = None
    for found in BEHIND_A_WORD.finditer(text):
        if COUNTS.match(text, found.end()):
            continue
        number = int(found[2])
        if found[1].lower() not in ON or number <= LARGEST_SCORE:
            lives = LIVING.search(text) is not None if lives is None else lives
            if not lives:
                continue
        yield number


def towns_of(text: str) -> tuple[str, ...]:
    """Return the town of an address: behind its postcode, else alone at its end; by each name."""
    pieces = [each.strip() for each in PIECES.split(text)]
    named = [each for each in pieces if each and each.lower() not in COUNTRIES]
    found = [town[1].strip() for each in named if (town := BEHIND_A_POSTCODE.search(each))]
    if not found and len(named) > 1 and not any(each.isdigit() for each in named[-1]):
        found = [named[-1]]
    towns = [each for each in found if len(each) <= LONGEST_TOWN]
    return tuple(dict.fromkeys(name for each in towns for name in _names(each)))


def is_only_a_name(town: str) -> bool:
    """Tell whether a town is only looked for as it is written, for other words are like it."""
    return len(town) <= SHORT_TOWN or town.lower() in WORDS_TOO


def _names(town: str) -> tuple[str, ...]:
    plain = town.replace("\u2019", "'")
    return next((pair for pair in OTHER_NAMES if plain in pair), (town,))
