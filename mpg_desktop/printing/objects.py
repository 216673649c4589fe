"""Building blocks of a PDF that reportlab writes differently from what an archive asks."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFObject, PDFStream


class ArchiveStream(PDFStream):  # type: ignore[misc]  # reportlab ships no types
    """A stream whose end stands on a line of its own (PDF/A-2, 6.1.7.1)."""

    def format(self, document: PDFDocument) -> bytes:
        """Return the stream as it stands in the file."""
        text: bytes = super().format(document)
        return text.removesuffix(b"endstream\n") + b"\nendstream\n"


def text_string(text: str) -> str:
    """Return a text as a hexadecimal string of a PDF, in any script (ISO 32000-1, 7.9.2.2)."""
    return "<FEFF" + text.encode("utf-16-be").hex().upper() + ">"


def dictionary(**entries: Any) -> PDFDictionary:  # noqa: ANN401 - a PDF holds values of any type
    """Return a PDF dictionary; names are given without their slash."""
    return PDFDictionary(entries)


class RawObject(PDFObject):  # type: ignore[misc]  # reportlab ships no types
    """An object of a PDF written as it is; far quicker than reportlab's general dictionaries."""

    __RefOnly__ = 1

    def __init__(self, text: str = "") -> None:
        self.text = text

    def format(self, document: PDFDocument) -> bytes:
        """Return the object as it stands in the file."""
        del document
        return self.text.encode("latin-1")


def register(document: PDFDocument, thing: PDFObject) -> str:
    """Add an object to a document and return the reference to it, such as `12 0 R`."""
    name = document.Reference(thing).name
    return reference(document, name)


def reference(document: PDFDocument, name: str) -> str:
    """Return the reference to an object by the name that reportlab gave it."""
    number, version = document.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"
