"""Pictures for tests: files as cameras and drawing programs write them, sound and broken."""

from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

BESIDE = "kanarie000404vogel"
"""What stands in a file beside its picture, as a camera notes where it was."""

ORIENTATION, DESCRIPTION = 0x0112, 0x010E


def drawing(wide: int = 400, high: int = 300, mode: str = "RGB") -> Image.Image:
    """Return a house on paper; its left half is red, so that a turned one is found."""
    image = Image.new("RGB", (wide, high), "white")
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, wide // 2, high), fill="#C02020")
    pen.rectangle((0, 0, wide, high // 8), fill="#2040C0")
    return image.convert(mode)


def written(image: Image.Image, kind: str, **options: Any) -> bytes:  # noqa: ANN401 - Pillow's own
    """Return a picture as a file of a kind."""
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def from_a_camera(image: Image.Image, turned: int = 1, **options: Any) -> bytes:  # noqa: ANN401 - the same
    """Return a JPEG with all that a camera writes beside it, and a film behind its end."""
    exif = Image.Exif()
    exif[ORIENTATION] = turned
    exif[DESCRIPTION] = BESIDE
    content = written(image, "JPEG", exif=exif, comment=BESIDE.encode(), **options)
    return content + b"ftypmp42" + BESIDE.encode()


def spelled(words: str) -> bytes:
    """Return a picture whose very pixels spell words: found in a PDF if it is printed."""
    row = (words.encode("ascii") * 90)[: 3 * 90]
    return written(Image.frombytes("RGB", (90, 90), row * 90), "PNG")
