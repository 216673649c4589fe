"""A file inside a PDF: the data of the organisation's own copy travels with its page (PDF/A-3).

Only that copy carries one; every other reader gets a page and nothing behind it (practice rules,
"PDF/A-3 with data only for the organisation's own copy"). Source: ISO 19005-3, 6.8 and annex E.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import md5

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFString, PDFZCompress

from mpg_desktop.printing.objects import ArchiveStream, RawObject, register, text_string


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file to enclose: its name without any name of a family, what it is, and what it says."""

    name: str
    media_type: str
    says: str
    content: bytes


def enclose(document: PDFDocument, enclosure: Enclosure, made_at: datetime) -> None:
    """Put a file in a document, as the data from which the whole document was made."""
    moment = made_at.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
    stream = ArchiveStream(content=enclosure.content, filters=[PDFZCompress])
    # It tells a damaged file and proves nothing, so it need not be safe (ISO 32000-1, 7.11.4).
    checksum = md5(enclosure.content, usedforsecurity=False).hexdigest()
    stream.dictionary["Type"] = RawObject("/EmbeddedFile")
    stream.dictionary["Subtype"] = RawObject("/" + enclosure.media_type.replace("/", "#2F"))
    stream.dictionary["Params"] = RawObject(
        f"<</Size {len(enclosure.content)} /ModDate ({moment}) /CheckSum <{checksum}>>>"
    )
    file = register(document, stream)
    name = PDFString(enclosure.name).format(document).decode("latin-1")
    specification = register(
        document,
        RawObject(
            f"<</Type /Filespec /F {name} /UF {text_string(enclosure.name)}"
            f" /Desc {text_string(enclosure.says)} /AFRelationship /Data"
            f" /EF <</F {file} /UF {file}>>>>"
        ),
    )
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "AF", "Names"]
    catalog.AF = RawObject(f"[{specification}]")
    catalog.Names = RawObject(f"<</EmbeddedFiles <</Names [{name} {specification}]>>>>")
