"""One printed copy of a document: its number, its day, its paper, and what stands around it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from textwrap import wrap

from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.printing.archive import About
from mpg_desktop.printing.enclosure import Enclosure
from mpg_desktop.printing.large_print import ENLARGED, LARGE_MARGIN
from mpg_desktop.printing.page import Sheet, resized
from mpg_desktop.printing.photos import NoPhoto, Photo
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import A4_SIZE, LETTER_SIZE, Say

DATA_FILE = "gezinsmap.json"
JSON = "application/json"


class Paper(StrEnum):
    """The size of the paper."""

    A4 = "a4"
    LETTER = "letter"


FOOT_LETTERS = 64
"""Letters of a line of the footer in large print, which goes on below itself."""

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
    printed, by their id. A copy in `large_print` is for somebody who needs that.
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
    large_print: bool = False

    def story(self, shaper: Shaper, say: Say) -> Story:
        """Return the story of this copy, of which nothing is told yet."""
        return Story(shaper, say("paper.page.language"), large=self.large_print)


def _folded(text: str) -> list[str]:
    """Return a line of the footer as lines that fit beside the number of the page."""
    return wrap(text, FOOT_LETTERS, break_long_words=False, break_on_hyphens=False)


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
    sheet = Sheet(about, foot, tuple(stamps), SIZES[exemplar.paper])
    if not exemplar.large_print:
        return sheet
    folded = tuple(line for each in foot for line in _folded(each))
    return resized(replace(sheet, foot=folded, margin=LARGE_MARGIN), ENLARGED)
