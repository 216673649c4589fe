"""Where a line of text may end.

Lines are never hyphenated: whoever reads with difficulty reads whole words.
"""

import re

WORDS = re.compile("[^ ]+(?: +·(?= |$))* *| +")
"""Words with the spaces behind them, where no other place to break is; a dot that parts two of
them goes with the one before it, so that no line begins with it."""

DOT_BEHIND = re.compile("(?<=[^ ] )· *$")
"""The dot behind a word, which is left out where a line has room for the word alone."""

OTHER_BREAKS = re.compile("[\\t\u1361\u200b\u2010/-]")
"""What makes a text that has to be looked through for places to break."""

BREAK = re.compile(
    r"(?<=[ \t\u1361\u200b])(?=[^ \t\u200b])(?!·(?: |$))|(?<=[^\W\d][-\u2010/])(?=[^\W\d])"
)
"""Where a line may end: after a space (but not before a dot that parts two words), and after a
hyphen or slash between letters."""
