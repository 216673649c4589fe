"""What makes a PDF last and speak: PDF/A-2a (3a with a file in it) and PDF/UA-1, in one place.

Sources: ISO 19005-2 (PDF/A-2), ISO 19005-3 (PDF/A-3), ISO 14289-1 (PDF/UA-1), ISO 32000-1 (PDF
1.7). Written so that the same document made at the same moment gives the same bytes.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFInfo,
    PDFName,
    PDFPage,
    PDFString,
    PDFZCompress,
)

from mpg_desktop.printing.colour_profile import NAME, srgb_profile
from mpg_desktop.printing.enclosure import Enclosure, enclose
from mpg_desktop.printing.objects import ArchiveStream, RawObject, reference, register, text_string
from mpg_desktop.printing.tags import Structure, Tag

PROGRAM = "Gezinsmap"

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{program}</pdf:Producer>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class About:
    """What a document says of itself: never a family name, for it stands outside the page.

    `enclosed` is the file that the organisation's own copy carries.
    """

    title: str
    language: str
    made_at: datetime
    enclosed: Enclosure | None = None


class ArchiveInfo(PDFInfo):  # type: ignore[misc]  # reportlab ships no types
    """The information dictionary, with exactly what the XMP metadata says too."""

    def __init__(self, about: About) -> None:
        super().__init__()
        self.about = about

    def format(self, document: PDFDocument) -> bytes:
        """Return the dictionary as it stands in the file."""
        moment = self.about.made_at.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
        entries = {
            "Title": RawObject(text_string(self.about.title)),
            "Producer": PDFString(PROGRAM),
            "Creator": PDFString(PROGRAM),
            "CreationDate": PDFString(moment),
            "ModDate": PDFString(moment),
        }
        content: bytes = PDFDictionary(
            {key: value.format(document).decode("latin-1") for key, value in entries.items()}
        ).format(document)
        return content


def finish(document: PDFDocument, about: About, structure: Structure) -> None:
    """Turn a drawn document into an archive copy with tags; call it just before it is saved."""
    document.info = ArchiveInfo(about)
    document.setCompression(1)
    catalog = document.Catalog
    catalog.__NoDefault__ = [*type(catalog).__NoDefault__, "OutputIntents"]
    catalog.Lang = PDFString(about.language)
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
    catalog.OutputIntents = PDFArray([_output_intent(document)])
    catalog.Metadata = _metadata(about)
    catalog.StructTreeRoot = _structure(document, structure)
    if about.enclosed is not None:
        enclose(document, about.enclosed, about.made_at)


def archive_page(page: PDFPage, index: int) -> None:
    """Prepare one page: its content in a stream fit for an archive, its marks findable."""
    page.__NoDefault__ = [*type(page).__NoDefault__, "StructParents", "Tabs"]
    page.StructParents = index
    page.Tabs = PDFName("S")
    page.Contents = ArchiveStream(content=page.stream, filters=[PDFZCompress])


def _output_intent(document: PDFDocument) -> PDFDictionary:
    profile = ArchiveStream(content=srgb_profile(), filters=[PDFZCompress])
    profile.dictionary["N"] = 3
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(NAME.decode()),
            "Info": PDFString(NAME.decode()),
            "DestOutputProfile": document.Reference(profile),
        }
    )


def _metadata(about: About) -> ArchiveStream:
    text = XMP.format(
        title=escape(about.title),
        language=escape(about.language),
        program=PROGRAM,
        part=2 if about.enclosed is None else 3,
        moment=about.made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00"),
    )
    stream = ArchiveStream(content=text.encode(), filters=[])
    stream.dictionary["Type"] = PDFName("Metadata")
    stream.dictionary["Subtype"] = PDFName("XML")
    return stream


def _structure(document: PDFDocument, structure: Structure) -> RawObject:
    root = RawObject()
    root_reference = register(document, root)
    references: dict[int, str] = {}
    _write_tag(document, structure.root, root_reference, references)
    pages = range(document.pageCounter - 1)
    rows = " ".join(
        f"{page} [{' '.join(references[id(tag)] for tag in structure.marks_of(page))}]"
        for page in pages
    )
    parents = register(document, RawObject(f"<</Nums [{rows}]>>"))
    root.text = (
        f"<</Type /StructTreeRoot /K {references[id(structure.root)]} /ParentTree {parents}"
        f" /ParentTreeNextKey {len(pages)}>>"
    )
    return root


def _write_tag(document: PDFDocument, tag: Tag, parent: str, references: dict[int, str]) -> str:
    """Write a tag and all inside it; note and return the reference to it."""
    element = RawObject()
    own = references[id(tag)] = register(document, element)
    inside = [
        _write_tag(document, each, own, references)
        if isinstance(each, Tag)
        else f"<</Type /MCR /Pg {reference(document, f'Page{each.page + 1}')} /MCID {each.number}>>"
        for each in tag.inside
    ]
    alt = f" /Alt {text_string(tag.alt)}" if tag.alt else ""
    attributes = f" /A <<{tag.attributes}>>" if tag.attributes else ""
    element.text = (
        f"<</Type /StructElem /S /{tag.kind} /P {parent} /K [{' '.join(inside)}]{alt}{attributes}>>"
    )
    return own
