"""Searches a PDF as a thief would: every byte of it unpacked, and its text read in two ways."""

import io
import re
import shutil
import subprocess
import zlib

import pypdf
import pypdfium2

HEXADECIMAL = re.compile(rb"<FEFF([0-9A-F]*)>")
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def squeezed(text: str) -> str:
    """Return the letters and digits of a text, whatever stood between them."""
    return "".join(each for each in text.lower() if each.isalnum())


def everything_in(pdf: bytes) -> str:
    """Return all that can be read anywhere in a PDF: on its pages, behind them and around them."""
    parts = [unpacked(pdf), *pages_by_pypdf(pdf), *pages_by_pdfium(pdf)]
    if shutil.which("pdftotext"):
        parts.append(text_by_poppler(pdf))
    return squeezed("\n".join(parts))


def unpacked(pdf: bytes) -> str:
    """Return the bytes of a PDF with every stream unpacked and every text string decoded."""
    found = [pdf]
    for stream in STREAM.findall(pdf):
        try:
            # Also without its last byte, where that looks like the end of a line.
            found.append(zlib.decompressobj().decompress(stream))
        except zlib.error:
            found.append(stream)
    whole = b"\n".join(found)
    texts = [bytes.fromhex(each.decode()) for each in HEXADECIMAL.findall(whole)]
    decoded = "\n".join(each.decode("utf-16-be", "replace") for each in texts)
    return f"{whole.decode('latin-1')}\n{decoded}"


def pages_by_pypdf(pdf: bytes) -> list[str]:
    """Return the text of the pages, the properties and the outline, as pypdf reads them."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    around = [str(dict(reader.metadata or {})), str(reader.outline), str(reader.attachments)]
    return [page.extract_text() for page in reader.pages] + around


def pages_by_pdfium(pdf: bytes) -> list[str]:
    """Return the text of the pages and the properties, as the engine of Chrome reads them."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [document[index].get_textpage() for index in range(len(document))]
        around = [str(document.get_metadata_dict()), *(str(each) for each in document.get_toc())]
        return [page.get_text_range() for page in pages] + around
    finally:
        document.close()


def text_by_poppler(pdf: bytes) -> str:
    """Return the text as poppler reads it, where it is installed."""
    command = ["pdftotext", "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
