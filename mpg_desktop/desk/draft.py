"""A half-typed text, as the desk hands it on; without Qt, because the worker makes them too."""

import dataclasses
from dataclasses import dataclass
from datetime import datetime

OF_NEW = "+"
"""What stands, in the name of a place, between a field and the kind of record that is made there:
its text is the name of somebody new."""


NO_TEXTS = ("cursor:", "tips:")
"""How the places of drafts begin that hold no text: where a cursor stood, and whether tips came."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A half-typed text that is not (or not yet) an answer, and where the cursor stood in it.

    `record` and `field` are whatever names the page gave the place (the record need not exist
    yet), and `cursor` counts as the page counts: all come back unchanged. `left_at` tells when an
    earlier sitting left it; None for what is of this one.
    """

    record: str
    field: str
    text: str
    cursor: int = 0
    left_at: datetime | None = dataclasses.field(default=None, compare=False)

    @property
    def is_text(self) -> bool:
        """Whether somebody typed it."""
        return not self.record.startswith(NO_TEXTS)

    @property
    def place(self) -> "Place":
        """Where it was typed."""
        return self.record, self.field


Place = tuple[str, str]
"""A record and a field, both as the page calls them."""
