"""What is wrong with a file that somebody brings along; sentences in phrases/exchange.toml."""

from typing import ClassVar


class ForeignFileError(Exception):
    """A file from outside that is not taken in; nothing was changed.

    `phrase` is the key of the sentence and `values` fills its gaps, with names of fields at most:
    never with what the file says.
    """

    phrase: ClassVar[str]

    def __init__(self, **values: object) -> None:
        super().__init__(type(self).__name__)
        self.values = values


class TooLargeFileError(ForeignFileError):
    """The file is larger, or holds more records, than a family of ours can have."""

    phrase = "exchange.errors.too_large"


class NotOurFileError(ForeignFileError):
    """The file is no case file at all."""

    phrase = "exchange.errors.not_ours"


class NewerFileError(ForeignFileError):
    """The file was made by a newer version of the program."""

    phrase = "exchange.errors.newer"


class MisshapenFileError(ForeignFileError):
    """Something in the file is not as it should be; `place` says where."""

    phrase = "exchange.errors.misshapen"


class WrongIdError(ForeignFileError):
    """Two records have one id, or an id does not fit its record."""

    phrase = "exchange.errors.wrong_id"
