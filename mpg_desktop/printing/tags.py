"""The structure of a document for people who hear it: headings, paragraphs, lists, tables.

The tree is made together with the story, in reading order; drawing only tells which marks on which
page belong to which tag (ISO 32000-1, 14.7; PDF/UA-1, ISO 14289-1).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one page that belongs to a tag; both numbers begin at 0."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Tag:
    """One element of the structure: its kind, what it holds, and what it says instead of a picture.

    `attributes` is written as it stands, for tables (`/O /Table /Scope /Column`) and lists.
    """

    kind: str
    parent: "Tag | None" = None
    alt: str = ""
    attributes: str = ""
    inside: "list[Tag | Mark]" = field(default_factory=list)

    def add(self, kind: str, *, alt: str = "", attributes: str = "") -> "Tag":
        """Return a new tag inside this one, behind what is there."""
        tag = Tag(kind, self, alt, attributes)
        self.inside.append(tag)
        return tag


def boxed(tag: Tag, box: tuple[float, float, float, float]) -> None:
    """Say where on its page a figure stands: left, bottom, right and top, in points."""
    numbers = " ".join(f"{each:.2f}" for each in box)
    tag.attributes = f"/O /Layout /Placement /Block /BBox [{numbers}]"


class Structure:
    """The tags of one document, and the marks that its pages carry."""

    def __init__(self) -> None:
        self.root = Tag("Document")
        self._marks: dict[int, list[Tag]] = {}

    @contextmanager
    def marked(self, canvas: Canvas, tag: Tag) -> Iterator[None]:
        """Let everything drawn inside belong to a tag."""
        page = canvas.getPageNumber() - 1
        marks = self._marks.setdefault(page, [])
        tag.inside.append(Mark(page, len(marks)))
        canvas._code.append(f"/{tag.kind} <</MCID {len(marks)}>> BDC")  # noqa: SLF001 - no door
        marks.append(tag)
        yield
        canvas._code.append("EMC")  # noqa: SLF001 - reportlab has no door to marked content

    def marks_of(self, page: int) -> list[Tag]:
        """Return the tag of each mark on a page, in the order of their numbers."""
        return self._marks.get(page, [])
