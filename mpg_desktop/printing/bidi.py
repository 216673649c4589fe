"""The Unicode Bidirectional Algorithm (UAX #9): in which direction each character of a text runs.

Needed because a name in Arabic inside a Dutch sentence, and a phone number inside that name, have
to stand on paper in the order in which people read them. Character classes come from Python's
`unicodedata`; the steps here and in `bidi_kinds` carry the names of the standard's rules.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from unicodedata import bidirectional

from mpg_desktop.printing.bidi_kinds import INITIATORS, ISOLATES, STRONG, resolved_kinds

MAX_DEPTH = 125

EMBEDDINGS = {"LRE": (0, ""), "RLE": (1, ""), "LRO": (0, "L"), "RLO": (1, "R")}
REMOVED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})


@dataclass(frozen=True, slots=True)
class Directions:
    """The direction of a paragraph (0 left to right, 1 right to left) and the level per character.

    Odd levels run right to left. `removed` marks invisible formatting characters (rule X9).
    """

    base: int
    levels: tuple[int, ...]
    removed: tuple[bool, ...]


def directions(text: str, base: int | None = None, *, otherwise: int = 0) -> Directions:
    """Resolve one paragraph; `base` is its direction, None lets the first strong letter decide.

    Where no letter does, it runs `otherwise`.
    """
    classes = [bidirectional(character) or "L" for character in text]
    matches = _matching(classes)
    start = base
    if start is None:
        start = _first_strong(classes, matches, 0, len(classes), otherwise)
    explicit, resolved = _explicit(classes, start, matches)
    levels = list(explicit)
    removed = tuple(kind in REMOVED for kind in classes)
    for sequence in _sequences(classes, explicit, removed, matches):
        before, after = _outer_levels(sequence, classes, explicit, start)
        kinds = resolved_kinds(sequence, text, resolved, explicit, (before, after))
        for index, kind in zip(sequence, kinds, strict=True):
            levels[index] += _implicit(kind, odd=explicit[index] % 2 == 1)
    _reset_ends(classes, levels, start)
    return Directions(start, tuple(levels), removed)


def visual_order(levels: Sequence[int]) -> tuple[int, ...]:
    """Return the indexes of one line from left to right, as they stand on paper (rule L2)."""
    order = list(range(len(levels)))
    lowest_odd = min((level for level in levels if level % 2), default=0)
    for level in range(max(levels, default=0), max(lowest_odd, 1) - 1, -1):
        turned: list[int] = []
        for inside, run in groupby(order, key=lambda index: levels[index] >= level):
            turned += list(run)[:: -1 if inside else 1]
        order = turned
    return tuple(order)


def _matching(classes: Sequence[str]) -> dict[int, int]:
    """Return the index of the PDI of every isolate initiator that has one (BD9)."""
    matches: dict[int, int] = {}
    waiting: list[int] = []
    for index, kind in enumerate(classes):
        if kind in INITIATORS:
            waiting.append(index)
        elif kind == "PDI" and waiting:
            matches[waiting.pop()] = index
        elif kind == "B":
            waiting.clear()
    return matches


def _first_strong(
    classes: Sequence[str], matches: dict[int, int], start: int, end: int, otherwise: int = 0
) -> int:
    """Return 1 when the first strong letter runs right to left, else 0 (rules P2 and P3)."""
    index = start
    while index < end:
        kind = classes[index]
        if kind in STRONG:
            return int(kind != "L")
        if kind == "B":
            return otherwise
        index = matches.get(index, end) if kind in INITIATORS else index
        index += 1
    return otherwise


@dataclass(frozen=True, slots=True)
class _Status:
    level: int
    override: str = ""
    isolate: bool = False


class _Embedding:
    """The stack of rules X1 to X8, walked through once from left to right."""

    def __init__(self, base: int) -> None:
        self.stack = [_Status(base)]
        self.lost_isolates = self.lost_embeddings = self.valid_isolates = 0

    @property
    def top(self) -> _Status:
        return self.stack[-1]

    def next_level(self, odd: int) -> int:
        level = self.top.level + 1
        return level if level % 2 == odd else level + 1

    def embed(self, odd: int, override: str) -> None:
        level = self.next_level(odd)
        if level <= MAX_DEPTH and not self.lost_isolates and not self.lost_embeddings:
            self.stack.append(_Status(level, override))
        elif not self.lost_isolates:
            self.lost_embeddings += 1

    def isolate(self, odd: int) -> None:
        level = self.next_level(odd)
        if level <= MAX_DEPTH and not self.lost_isolates and not self.lost_embeddings:
            self.valid_isolates += 1
            self.stack.append(_Status(level, isolate=True))
        else:
            self.lost_isolates += 1

    def end_isolate(self) -> None:
        if self.lost_isolates:
            self.lost_isolates -= 1
        elif self.valid_isolates:
            self.lost_embeddings = 0
            while not self.top.isolate:
                self.stack.pop()
            self.stack.pop()
            self.valid_isolates -= 1

    def end_embedding(self) -> None:
        if self.lost_isolates:
            return
        if self.lost_embeddings:
            self.lost_embeddings -= 1
        elif not self.top.isolate and len(self.stack) > 1:
            self.stack.pop()


def _explicit(
    classes: Sequence[str], base: int, matches: dict[int, int]
) -> tuple[list[int], list[str]]:
    """Return the level and the class of each character after rules X1 to X8."""
    walk = _Embedding(base)
    levels, resolved = [base] * len(classes), list(classes)
    for index, kind in enumerate(classes):
        if kind == "PDI":
            walk.end_isolate()
        elif kind == "PDF":
            walk.end_embedding()
        if kind == "B":
            levels[index] = base
            walk = _Embedding(base)
            continue
        levels[index] = walk.top.level
        if walk.top.override and kind not in REMOVED:
            resolved[index] = walk.top.override
        if kind in EMBEDDINGS:
            walk.embed(*EMBEDDINGS[kind])
        elif kind in INITIATORS:
            odd = {"LRI": 0, "RLI": 1}.get(kind)
            end = matches.get(index, len(classes))
            walk.isolate(_first_strong(classes, matches, index + 1, end) if odd is None else odd)
    return levels, resolved


def _sequences(
    classes: Sequence[str],
    levels: Sequence[int],
    removed: Sequence[bool],
    matches: dict[int, int],
) -> Iterator[list[int]]:
    """Yield the isolating run sequences: runs of one level, joined across isolates (BD13)."""
    kept = [index for index in range(len(classes)) if not removed[index]]
    runs = [list(run) for _, run in groupby(kept, key=lambda index: levels[index])]
    begins = {run[0]: run for run in runs}
    continued = {matches[run[-1]] for run in runs if run[-1] in matches}
    for run in runs:
        if run[0] in continued:
            continue
        sequence = list(run)
        while sequence[-1] in matches:
            sequence += begins[matches[sequence[-1]]]
        yield sequence


def _implicit(kind: str, *, odd: bool) -> int:
    """Return how much deeper a character lies than its embedding (rules I1 and I2)."""
    return int(kind != "R") if odd else {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)


def _outer_levels(
    sequence: list[int], classes: list[str], levels: list[int], base: int
) -> tuple[int, int]:
    """Return the levels before and after a sequence, removed characters left out (rule X10)."""
    first, last = sequence[0] - 1, sequence[-1] + 1
    while first >= 0 and classes[first] in REMOVED:
        first -= 1
    before = levels[first] if first >= 0 else base
    if classes[sequence[-1]] in INITIATORS:
        return before, base
    while last < len(classes) and classes[last] in REMOVED:
        last += 1
    return before, levels[last] if last < len(classes) else base


def _reset_ends(classes: Sequence[str], levels: list[int], base: int) -> None:
    """Lay separators, and the white space before them and at the end, along the text (L1)."""
    trailing = True
    for index in range(len(classes) - 1, -1, -1):
        kind = classes[index]
        if kind in {"B", "S"}:
            trailing = True
        elif kind not in REMOVED and kind != "WS" and kind not in ISOLATES:
            trailing = False
        if trailing:
            levels[index] = base
