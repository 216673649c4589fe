"""Makes a picture file fit for paper: small enough, upright, in plain colours, and nothing around.

What a camera writes beside a picture (where it was taken, a second picture, a film) never comes
along: only the picture itself goes on paper. A JPEG stays the JPEG that it was where it can; it is
read whole first, so that no half picture leaves. Colours are taken as sRGB, and there is no
transparency (PDF/A-2, 6.2.4.3 and 6.2.10).
"""

import re
import zlib
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO

from PIL import Image, ImageOps

LONGEST = 1600
"""Pixels of the longest side on paper: 300 to the inch at the largest that a photo is printed."""

MOST_PIXELS = 50_000_000
"""Pixels of the largest picture that is taken apart, so that memory stays small."""

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
WITH_LOSS = frozenset({"JPEG", "MPO", "WEBP"})
"""Formats of photos: made smaller they stay JPEG; drawings of the others keep every dot."""

QUALITY = 88
"""How good a JPEG is that has to be written anew, of 100."""

DCT, FLATE = "DCTDecode", "FlateDecode"

_ORIENTATION = 0x0112
_ON_ITS_SIDE = range(5, 9)
"""The orientations of EXIF at which width and height change places."""

_MARK, _SCAN, _END, _COMMENT, _ADOBE = 0xFF, 0xDA, 0xD9, 0xFE, 0xEE
_OF_APPLICATIONS = range(0xE0, 0xF0)
_UNKNOWN_FRAMES = frozenset({0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)})
"""Markers of the kinds of JPEG that a PDF need not hold: neither baseline nor progressive."""

_NEXT = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""A marker behind packed pixels; in them a 255 is followed by 0, or begins the next stretch."""


class NoPhoto(StrEnum):
    """Why a picture cannot be printed; the value ends the phrase key `paper.photo.…`."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as it stands in a PDF: its packed pixels, and how it is turned when it is shown.

    `wide` and `high` are in pixels as they are packed; `turned` is the orientation of EXIF, 1 to
    8 (CIPA DC-008, 4.6.5). `grey` has one number for each pixel, else there are three.
    """

    wide: int
    high: int
    grey: bool
    packing: str
    pixels: bytes
    turned: int = 1

    @property
    def is_on_its_side(self) -> bool:
        """Whether width and height change places when it is shown."""
        return self.turned in _ON_ITS_SIDE

    @property
    def shape(self) -> float:
        """How wide it is for its height, as it is shown."""
        return self.high / self.wide if self.is_on_its_side else self.wide / self.high


def photo_of(content: bytes) -> Photo | NoPhoto:
    """Return a picture for paper, or why there is none."""
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                return NoPhoto.TOO_LARGE
            return _photo(image, content)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return NoPhoto.TOO_LARGE
    except Exception:  # noqa: BLE001 - Pillow promises nothing about what a broken file raises
        return NoPhoto.UNREADABLE


def _photo(image: Image.Image, content: bytes) -> Photo:
    is_photo = image.format in WITH_LOSS
    if image.format in {"JPEG", "MPO"}:
        if max(image.size) <= LONGEST and image.mode in {"L", "RGB"}:
            image.load()
            pixels = bare_jpeg(content)
            if pixels is not None:
                return _as_it_is(image, pixels)
        image.draft(None, (LONGEST, LONGEST))
    plain = _plain(ImageOps.exif_transpose(image))
    plain.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    return _packed(plain, with_loss=is_photo)


def _as_it_is(image: Image.Image, pixels: bytes) -> Photo:
    turned = image.getexif().get(_ORIENTATION, 1)
    turned = turned if turned in range(1, 9) else 1
    return Photo(*image.size, image.mode == "L", DCT, pixels, turned)


def _plain(image: Image.Image) -> Image.Image:
    """Return a picture in grey or in colours, with white wherever one could look through it."""
    if image.mode in {"L", "RGB"} and "transparency" not in image.info:
        return image
    if image.mode.startswith("I"):  # sixteen bits for each dot, of which eight are kept
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"1", "F"}:
        return image.convert("L")
    if image.has_transparency_data:
        whole = image.convert("RGBA")
        white = Image.new("RGBA", whole.size, "white")
        return Image.alpha_composite(white, whole).convert("RGB")
    return image.convert("RGB")


def _packed(image: Image.Image, *, with_loss: bool) -> Photo:
    grey = image.mode == "L"
    if not with_loss:
        return Photo(*image.size, grey, FLATE, zlib.compress(image.tobytes(), 6))
    written = BytesIO()
    image.info.clear()  # Pillow would write some of it into the file
    image.save(written, "JPEG", quality=QUALITY)
    return Photo(*image.size, grey, DCT, bare_jpeg(written.getvalue()) or written.getvalue())


def bare_jpeg(content: bytes) -> bytes | None:
    """Return a JPEG without all that is not the picture; None for a kind that PDF does not know.

    Of what applications write (APPn) only Adobe's mark stays, which tells what the colours mean.
    Whatever follows the end of the picture stays behind too (ISO/IEC 10918-1, annex B).
    """
    kept, at = [b"\xff\xd8"], 2
    while at + 4 <= len(content) and content[at] == _MARK:
        marker = content[at + 1]
        if marker == _MARK:  # it may be written more than once
            at += 1
            continue
        if marker in _UNKNOWN_FRAMES:
            return None
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4])
        is_around = marker == _COMMENT or (marker in _OF_APPLICATIONS and marker != _ADOBE)
        if not is_around:
            kept.append(content[at:end])
        at = end
        if marker != _SCAN:
            continue
        found = _NEXT.search(content, at)
        if found is None:
            return None
        kept.append(content[at : found.start()])
        at = found.start()
        if content[at + 1] == _END:
            return b"".join([*kept, b"\xff\xd9"])
    return None
