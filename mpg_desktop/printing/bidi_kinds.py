"""Whether what has no direction of its own (digits, marks, brackets, signs) runs left or right.

These are the rules W1 to N2 of the Unicode Bidirectional Algorithm, for one run of one level.
"""

from itertools import groupby
from unicodedata import bidirectional, normalize

from mpg_desktop.printing.brackets import CLOSING, OPENING

MAX_BRACKETS = 63

INITIATORS = frozenset({"LRI", "RLI", "FSI"})
ISOLATES = INITIATORS | {"PDI"}
NEUTRAL = frozenset({"B", "S", "WS", "ON"}) | ISOLATES
STRONG = frozenset({"L", "R", "AL"})


def resolved_kinds(
    sequence: list[int],
    text: str,
    classes: list[str],
    levels: list[int],
    outer: tuple[int, int],
) -> list[str]:
    """Return L, R, EN or AN for each character of a sequence (rules W1 to N2)."""
    level = levels[sequence[0]]
    start, end = ("R" if max(level, each) % 2 else "L" for each in outer)
    kinds = [classes[index] for index in sequence]
    originals = [bidirectional(text[index]) for index in sequence]
    _weak(kinds, start)
    embedding = "R" if level % 2 else "L"
    _brackets([text[index] for index in sequence], kinds, originals, embedding, start)
    _neutral(kinds, embedding, start, end)
    return kinds


def _weak(kinds: list[str], start: str) -> None:
    """Resolve numbers, marks and separators (rules W1 to W7)."""
    _marks_and_numbers(kinds, start)
    for index in range(1, len(kinds) - 1):
        one, kind, other = kinds[index - 1 : index + 2]
        if one == other and (
            (kind == "ES" and one == "EN") or (kind == "CS" and one in {"EN", "AN"})
        ):
            kinds[index] = one
    for kind, run in groupby(list(enumerate(kinds)), key=lambda pair: pair[1]):
        indexes = [index for index, _ in run]
        around = kinds[max(0, indexes[0] - 1) : indexes[0]] + kinds[indexes[-1] + 1 :][:1]
        if kind == "ET" and "EN" in around:
            kinds[indexes[0] : indexes[-1] + 1] = ["EN"] * len(indexes)
    strong = start
    for index, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind in {"ES", "ET", "CS"}:
            kinds[index] = "ON"
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"


def _marks_and_numbers(kinds: list[str], start: str) -> None:
    previous, strong = start, start
    for index, original in enumerate(kinds):
        kind = original
        if kind == "NSM":
            kind = "ON" if previous in ISOLATES else previous
        previous = kind
        if kind in STRONG:
            strong = kind
        kinds[index] = "AN" if kind == "EN" and strong == "AL" else kind
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]


def _brackets(
    characters: list[str], kinds: list[str], originals: list[str], embedding: str, start: str
) -> None:
    """Give both brackets of a pair the direction of what they hold (rule N0)."""
    for opening, closing in _pairs(characters, kinds):
        inside = {_strong(kind) for kind in kinds[opening + 1 : closing]} - {""}
        if not inside:
            continue
        direction = embedding
        if embedding not in inside:
            context = next(
                (_strong(kind) for kind in kinds[:opening][::-1] if _strong(kind)), start
            )
            direction = context if context != embedding else embedding
        for at in (opening, closing):
            kinds[at] = direction
            follower = at + 1
            while follower < len(kinds) and originals[follower] == "NSM":
                kinds[follower] = direction
                follower += 1


def _pairs(characters: list[str], kinds: list[str]) -> list[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    pairs = []
    for index, (character, kind) in enumerate(zip(characters, kinds, strict=True)):
        bracket = normalize("NFC", character)
        if kind != "ON":
            continue
        if bracket in OPENING:
            if len(waiting) == MAX_BRACKETS:
                break
            waiting.append((OPENING[bracket], index))
        elif bracket in CLOSING:
            at = next(
                (n for n in range(len(waiting) - 1, -1, -1) if waiting[n][0] == bracket), None
            )
            if at is not None:
                pairs.append((waiting[at][1], index))
                del waiting[at:]
    return sorted(pairs)


def _strong(kind: str) -> str:
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(kind, "")


def _neutral(kinds: list[str], embedding: str, start: str, end: str) -> None:
    """Give neutral characters the direction of what is on both sides of them (rules N1, N2)."""
    for neutral, run in groupby(list(enumerate(kinds)), key=lambda pair: pair[1] in NEUTRAL):
        if not neutral:
            continue
        indexes = [index for index, _ in run]
        before = _strong(kinds[indexes[0] - 1]) if indexes[0] else start
        after = _strong(kinds[indexes[-1] + 1]) if indexes[-1] + 1 < len(kinds) else end
        direction = before if before == after else embedding
        kinds[indexes[0] : indexes[-1] + 1] = [direction] * len(indexes)
