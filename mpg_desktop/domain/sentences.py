"""Cuts Dutch text in words and sentences, and leaves out what stands between quotation marks."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from unicodedata import normalize

from msgspec import Struct

from mpg_desktop.domain.plain_words import PlainRules

_LETTER = "(?:[^\\W_]|[\u0300-\u036f])"
_TOKEN = re.compile(
    r"\d+(?:[.,:/]\d+)+"  # 20.00, 1,5, 12/3
    r"|(?<![^\W_])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?"  # i.v.m. and i.v.m
    rf"|{_LETTER}+(?:['’]{_LETTER}+)*"
)
_END = re.compile(r"[.!?…:;]+[\"”’»')\]]*(?:\s|$)|[\n\r\u2028\u2029]")
_NEW_LINE = re.compile(r"[\n\r\u2028\u2029]")
_PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")
_BESIDE = re.compile(r"[ \t\u00a0\u202f-]+")
_PAIRS = {"“": "”“", "”": "”", "„": "”“", "«": "»", "»": "«", '"': '"'}
_MARK = re.compile("[“”„«»\"‘']")
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w\w|\w[’',.!?])")
_SINGLE_END = re.compile(r"(?<=[^\s])[’'](?!\w)")
_NUMBERING = 2
"""A number of at most so many figures at the start of a line numbers that line."""


class Token(Struct, frozen=True):
    """One word: where it stands, how it reads, and what stands between it and the one before.

    `key` is the word in small letters, composed; `beside` tells that only spaces or a hyphen lie
    between, `hyphened` that a hyphen alone does.
    """

    start: int
    end: int
    text: str
    key: str
    gap: str
    ends_before: bool

    @property
    def beside(self) -> bool:
        """Whether only spaces or a hyphen lie between this word and the one before."""
        return _BESIDE.fullmatch(self.gap) is not None

    @property
    def hyphened(self) -> bool:
        """Whether this is the second part of a word such as *ex-partner*."""
        return self.gap == "-"


def quoted(text: str) -> list[tuple[int, int]]:
    """Return where somebody else's words stand: between quotation marks, marks included.

    A mark that is not closed yet counts to the end of its line: whoever types is still quoting.
    """
    found: list[tuple[int, int]] = []
    for line in _PARAGRAPH.finditer(text):
        found += _quoted_in(line.group(), line.start())
    return found


def _quoted_in(line: str, at: int) -> Iterator[tuple[int, int]]:
    place, has_single_end = 0, True
    while (found := _MARK.search(line, place)) is not None:
        mark, place = found.group(), found.start()
        if mark in _PAIRS:
            ends = [end for each in _PAIRS[mark] if (end := line.find(each, place + 1)) >= 0]
            after = min(ends) + 1 if ends else len(line)
        elif has_single_end and _SINGLE.match(line, place):
            # An apostrophe looks the same: without a mark that closes, it is one.
            closing = _SINGLE_END.search(line, place + 1)
            has_single_end = closing is not None
            after = place if closing is None else closing.end()
        else:
            after = place
        if after > place:
            yield at + place, at + after
        place = max(after, place + 1)


def tokens(text: str, rules: PlainRules) -> list[Token]:
    """Return the words of a text in their order, without those between quotation marks."""
    own = quoted(text)
    starts = [start for start, _ in own]
    found: list[Token] = []
    before = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        at = bisect_right(starts, start) - 1
        if at >= 0 and start < own[at][1]:
            continue
        key = _key(match.group())
        if text[end : end + 1] == "." and f"{key}." in rules.dotted:
            end, key = end + 1, f"{key}."
        gap = text[before:start]
        ends = _is_end(found, gap, text[start], rules) if found else False
        found.append(Token(start, end, text[start:end], key, gap, ends))
        before = end
    return found


def _key(text: str) -> str:
    """Return a word as it is looked up: composed, in small letters, *i.v.m* with its last dot."""
    key = normalize("NFC", text).lower()
    letters = "." in key and not key.endswith(".") and not key[0].isdigit()
    return f"{key}." if letters else key


def _is_end(found: list[Token], gap: str, following: str, rules: PlainRules) -> bool:
    """Return whether a sentence ends in the gap after the last word."""
    last = found[-1]
    if last.key in rules.closing and following.isupper():
        return True
    if _END.search(gap) is None:
        return False
    if _NEW_LINE.search(gap) or not gap.startswith("."):
        return True
    opens = len(found) == 1 or _NEW_LINE.search(last.gap) is not None
    is_number = opens and last.key.isdigit() and len(last.key) <= _NUMBERING
    is_initial = len(last.text) == 1 and last.text.isupper()
    return not (is_number or is_initial)


def sentences(words: list[Token]) -> Iterator[list[Token]]:
    """Return the words of each sentence; a line of its own is a sentence too."""
    run: list[Token] = []
    for word in words:
        if run and word.ends_before:
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def count(sentence: list[Token]) -> int:
    """Return how many words a reader counts: *ex-partner* is one."""
    return sum(not word.hyphened for word in sentence)
