"""The structure of a document for people who hear it: headings, paragraphs, lists, tables.

The tree is made together with the story, in reading order; drawing only tells which marks on which
page belong to which tag (ISO 32000-1, 14.7; PDF/UA-1, ISO 14289-1).
"""

from dataclasses import dataclass, field


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


class Structure:
    """The tags of one document, and the marks that its pages carry."""

    def __init__(self) -> None:
        self.root = Tag("Document")
        self._marks: dict[int, list[Tag]] = {}

    def opening(self, page: int, tag: Tag) -> str:
        """Return the operator after which all that is drawn on a page belongs to a tag."""
        marks = self._marks.setdefault(page, [])
        number = len(marks)
        tag.inside.append(Mark(page, number))
        marks.append(tag)
        return f"/{tag.kind} <</MCID {number}>> BDC"

    def marks_of(self, page: int) -> list[Tag]:
        """Return the tag of each mark on a page, in the order of their numbers."""
        return self._marks.get(page, [])
