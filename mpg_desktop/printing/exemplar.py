"""One printed copy of a document: its number, its day, its paper, and what stands around it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.printing.archive import About
from mpg_desktop.printing.enclosure import Enclosure
from mpg_desktop.printing.page import Sheet
from mpg_desktop.printing.photos import NoPhoto, Photo
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.style import A4_SIZE, LETTER_SIZE

DATA_FILE = "gezinsmap.json"
JSON = "application/json"


class Paper(StrEnum):
    """The size of the paper."""

    A4 = "a4"
    LETTER = "letter"


SIZES = {Paper.A4: A4_SIZE, Paper.LETTER: LETTER_SIZE}
"""Width and height in points."""


@dataclass(frozen=True, slots=True)
class Exemplar:
    """What tells one copy on paper from another.

    `number` is the copy's number in the register, None for a copy that is only looked at. A
    `draft` says so on every page. `data` (JSON) goes along inside the organisation's own copy. A
    `neutral` title does not say what the paper is about. `leave_out` are the parts that
    somebody chose to leave out of one page. `before` is the copy that this reader has at home,
    where a document tells what changed since. `photos` are the attachments of the copy that are
    printed, by their id.
    """

    made_at: datetime
    number: int | None = None
    draft: bool = False
    paper: Paper = Paper.A4
    data: bytes | None = None
    neutral: bool = False
    leave_out: frozenset[str] = frozenset()
    before: Copy | None = None
    photos: Mapping[RecordId, Photo | NoPhoto] = field(default_factory=dict)


def surroundings(
    copy: Copy, exemplar: Exemplar, reading: Reading, title: str, edition: str = ""
) -> Sheet:
    """Return what stands around every page: stamps, and whose copy of which day this is.

    `title` is what the file's properties say, so it never holds a name (practice rule 19).
    `edition` says which version of the plan it shows, where it shows one.
    """
    say = reading.say
    stamps = []
    if copy.practice:
        stamps.append(say("paper.page.practice"))
    if exemplar.draft:
        stamps.append(say("paper.page.draft"))
    kind = say(f"paper.readers.{copy.recipient.kind}")
    name = reading.name(copy.recipient.who)
    reader = say("paper.page.reader_by_name", name=name, kind=kind) if name else kind
    parts = [title, *filter(None, (edition,)), reading.day(copy.occasion.day)]
    if exemplar.number is not None:
        parts.append(say("paper.page.copy_number", number=exemplar.number))
    foot: tuple[str, ...] = (" · ".join(parts),)
    if not exemplar.neutral:
        foot = (say("paper.page.confidential", reader=reader), *foot)
    enclosed = None
    if exemplar.data is not None:
        enclosed = Enclosure(DATA_FILE, JSON, say("paper.page.data"), exemplar.data)
    about = About(title, say("paper.page.language"), exemplar.made_at, enclosed)
    return Sheet(about, foot, tuple(stamps), SIZES[exemplar.paper])
