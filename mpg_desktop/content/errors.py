"""What goes wrong when a file of words is read, always with its file, its line and the word."""

from enum import StrEnum

LONGEST_WORD = 40
"""How many characters of a mistaken word are shown."""


class Mistake(StrEnum):
    """What is wrong in a file; its value ends the phrase key `content.errors.…`."""

    NOT_FOUND = "not_found"
    NOT_TEXT = "not_text"
    SYNTAX = "syntax"
    UNKNOWN_KEY = "unknown_key"
    MISSING_KEY = "missing_key"
    WRONG_TYPE = "wrong_type"
    WRONG_VALUE = "wrong_value"
    EMPTY = "empty"
    DUPLICATE = "duplicate"
    PLACEHOLDER = "placeholder"
    MISREAD = "misread"


_ENGLISH = {
    Mistake.NOT_FOUND: "the file {word} cannot be read",
    Mistake.NOT_TEXT: "{word} is not UTF-8 text",
    Mistake.SYNTAX: "this is no TOML at {word}: {expected}",
    Mistake.UNKNOWN_KEY: "the key {word} is not known here; expected {expected}",
    Mistake.MISSING_KEY: "the key {word} is missing",
    Mistake.WRONG_TYPE: "{word} must be {expected}",
    Mistake.WRONG_VALUE: "{word} is not possible here; expected {expected}",
    Mistake.EMPTY: "{word} is empty",
    Mistake.DUPLICATE: "{word} stands here twice; the first is on line {expected}",
    Mistake.PLACEHOLDER: "the placeholder {word} is not possible here; expected {expected}",
    Mistake.MISREAD: "the record {word} is not right: {expected}",
}
"""For a developer, and for the one case in which the Dutch phrases themselves cannot be read."""


class ContentError(ValueError):
    """A mistake in a file of words; it stops the start.

    `phrase` and `values` give the Dutch sentence (resources/phrases/content.toml); `str()` says
    the same in English, because the file with the Dutch sentence may be the broken one.
    """

    def __init__(
        self, mistake: Mistake, file: str, line: int, word: str, expected: str = ""
    ) -> None:
        self.mistake = mistake
        self.file = file
        self.line = line
        self.word = word[:LONGEST_WORD] or '""'
        self.expected = expected
        reason = _ENGLISH[mistake].format(word=repr(self.word), expected=expected)
        super().__init__(f"{file}, line {line}: {reason}")

    @property
    def phrase(self) -> str:
        """The key of the Dutch sentence."""
        return f"content.errors.{self.mistake}"

    @property
    def values(self) -> dict[str, str | int]:
        """What the sentence names."""
        return {
            "file": self.file,
            "line": self.line,
            "word": self.word,
            "expected": self.expected,
        }


class UnknownPhraseError(LookupError):
    """A phrase was asked for that no file has: a mistake in the program, not of a person."""


class PhraseValueError(ValueError):
    """A phrase was said without a value that its sentence needs: a mistake in the program."""
