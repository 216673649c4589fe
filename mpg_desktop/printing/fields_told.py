"""Tells the fields of records: a row for each where many are alike, or label by label."""

from collections.abc import Sequence

from mpg_desktop.printing.reading import Line
from mpg_desktop.printing.stack import Stack
from mpg_desktop.printing.story import Story

AROUND, SHORT, LONGEST = 5, 16, 30
"""Letters: room beside the longest word of a column; a text that stays on one line, such as a day;
and the most by which the width of a column is judged."""

ROOM = 88
"""Letters that stand beside each other on a page, over all columns."""

TOGETHER, AT_THE_END = 5, 3
"""Lines of a record that is never parted; and of a longer one those that go on together, so that no
line stands on a page without anything that tells of whom it is."""

Lines = Sequence[Line]
"""The fields of a record: each label with its words."""


def tell_lines(story: Story, lines: Lines) -> None:
    """Add a record label by label; its last lines stay together."""
    apart = 0 if len(lines) <= TOGETHER else len(lines) - AT_THE_END
    for line in lines[:apart]:
        story.pair(line.label, line.words)
    end = story.inside()
    for line in lines[apart:]:
        end.pair(line.label, line.words)
    if end.blocks:
        stack = Stack(end.blocks)
        stack.whole = True
        story.blocks.append(stack)


def tell_rows(story: Story, heads: Sequence[str], records: Sequence[Lines]) -> None:
    """Add a table with a row for each record; `heads` are the labels, in their order."""
    known = [{line.label: line.words for line in lines} for lines in records]
    rows = [[each.get(head, "") for head in heads] for each in known]
    columns = [[head, *(each.get(head, "") for each in known)] for head in heads]
    wide = _shared([_longest_word(each) for each in columns], [_wide(each) for each in columns])
    story.table(heads, rows, [each / sum(wide) for each in wide])


def _shared(least: Sequence[int], wished: Sequence[int]) -> list[float]:
    """Return how wide columns are: none narrower than its longest word because others wish more."""
    spare, asked = ROOM - sum(least), sum(wished) - sum(least)
    part = spare / asked if 0 < spare < asked else 1.0
    return [low + (wish - low) * part for low, wish in zip(least, wished, strict=True)]


def _longest_word(texts: Sequence[str]) -> int:
    return max(len(word) for text in texts for word in text.split() or [""]) + AROUND


def _wide(texts: Sequence[str]) -> int:
    """Return how many letters a column asks for: its longest word is never broken."""
    longest = max(map(len, texts[1:]), default=0)
    whole = longest + AROUND if longest <= SHORT else min(longest, LONGEST)
    return max(_longest_word(texts), whole)
