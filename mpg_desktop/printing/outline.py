"""The contents that a viewer shows beside a document: its headings, each with its place.

It holds no word that does not stand on the page, so it is of the same copy (ISO 32000-1, 12.3.3).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDocument

from mpg_desktop.printing.objects import RawObject, reference, register, text_string


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading: its level (1 to 3), its words, its page (from 0) and its top in points."""

    level: int
    text: str
    page: int
    top: float


@dataclass(slots=True, eq=False)
class _Entry:
    heading: Heading
    inside: "list[_Entry]" = field(default_factory=list)


class Outline(RawObject):
    """The root of the contents, in the place of reportlab's own."""

    ready = 1

    def prepare(self, document: PDFDocument, canvas: Any) -> None:  # noqa: ANN401 - reportlab's own
        """Do nothing: reportlab asks its own outline to get ready here."""


def add_outline(document: PDFDocument, headings: Sequence[Heading]) -> None:
    """Give a drawn document its contents; a document without headings gets none."""
    if not headings:
        return
    root = Outline()
    own = register(document, root)
    first, last = _write(document, _nested(headings), own)
    root.text = f"<</Type /Outlines /First {first} /Last {last} /Count {len(headings)}>>"
    document.Outlines = document.outline = document.Catalog.Outlines = root


def _nested(headings: Sequence[Heading]) -> list[_Entry]:
    """Return the headings with those of a deeper level inside the one before."""
    top: list[_Entry] = []
    above: list[_Entry] = []
    for heading in headings:
        entry = _Entry(heading)
        while above and above[-1].heading.level >= heading.level:
            above.pop()
        (above[-1].inside if above else top).append(entry)
        above.append(entry)
    return top


def _write(document: PDFDocument, entries: list[_Entry], parent: str) -> tuple[str, str]:
    """Write entries beside each other, with all inside them; return the first and the last."""
    objects = [RawObject() for _ in entries]
    names = [register(document, each) for each in objects]
    for place, (entry, each) in enumerate(zip(entries, objects, strict=True)):
        heading = entry.heading
        page = reference(document, f"Page{heading.page + 1}")
        parts = [
            f"/Title {text_string(heading.text)} /Parent {parent}",
            f"/Dest [{page} /XYZ 0 {heading.top:.2f} 0]",
        ]
        if place:
            parts.append(f"/Prev {names[place - 1]}")
        if place + 1 < len(names):
            parts.append(f"/Next {names[place + 1]}")
        if entry.inside:
            first, last = _write(document, entry.inside, names[place])
            parts.append(f"/First {first} /Last {last} /Count {_count(entry)}")
        each.text = f"<<{' '.join(parts)}>>"
    return names[0], names[-1]


def _count(entry: _Entry) -> int:
    return sum(1 + _count(each) for each in entry.inside)
