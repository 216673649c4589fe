"""A picture for paper: kept a JPEG where it can be, nothing beside it, and no file breaks it."""

import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from mpg_desktop.printing.photos import (
    DCT,
    FLATE,
    LONGEST,
    NoPhoto,
    Photo,
    bare_jpeg,
    photo_of,
)
from tests.photographed import BESIDE, drawing, from_a_camera, written


def photo(content: bytes) -> Photo:
    found = photo_of(content)
    assert isinstance(found, Photo)
    return found


def seen(made: Photo) -> Image.Image:
    """Return a photo as a reader of PDF shows it."""
    if made.packing == DCT:
        return Image.open(BytesIO(made.pixels)).convert("RGB")
    size, mode = (made.wide, made.high), "L" if made.grey else "RGB"
    return Image.frombytes(mode, size, zlib.decompress(made.pixels)).convert("RGB")


def is_like(one: Image.Image, other: Image.Image) -> bool:
    difference = [
        abs(a - b)
        for a, b in zip(
            one.resize((8, 8)).convert("RGB").tobytes(),
            other.resize((8, 8)).convert("RGB").tobytes(),
            strict=True,
        )
    ]
    return sum(difference) / len(difference) < 6


@pytest.mark.parametrize("mode", ["L", "RGB"])
@pytest.mark.parametrize("progressive", [False, True])
def test_a_jpeg_stays_the_jpeg_that_it_was(mode: str, progressive: bool) -> None:  # noqa: FBT001 - drawn
    content = from_a_camera(drawing(mode=mode), 6, progressive=progressive)
    made = photo(content)
    assert made.packing == DCT
    assert made.grey is (mode == "L")
    assert made.turned == 6
    assert made.is_on_its_side
    assert made.shape == 300 / 400
    assert len(made.pixels) < len(content)
    before = Image.open(BytesIO(content)).convert("RGB").tobytes()
    assert seen(made).tobytes() == before  # dot for dot: it was not packed anew


@pytest.mark.parametrize("size", [(400, 300), (2400, 1800)])
def test_nothing_that_stood_beside_a_picture_comes_along(size: tuple[int, int]) -> None:
    content = from_a_camera(drawing(*size))
    assert content.count(BESIDE.encode()) == 3
    assert BESIDE.encode() not in photo(content).pixels


def test_an_odd_orientation_is_upright() -> None:
    assert photo(from_a_camera(drawing(), 9)).turned == 1


def test_a_large_photo_is_made_smaller_and_stands_upright() -> None:
    made = photo(from_a_camera(drawing(2400, 1800), 6))
    assert max(made.wide, made.high) <= LONGEST
    assert made.high > made.wide
    assert made.turned == 1
    assert made.packing == DCT
    assert is_like(seen(made), drawing(2400, 1800).rotate(-90, expand=True))


@pytest.mark.parametrize("kind", ["PNG", "GIF", "BMP", "TIFF"])
def test_a_drawing_keeps_every_dot(kind: str) -> None:
    made = photo(written(drawing(), kind))
    assert made.packing == FLATE
    assert is_like(seen(made), drawing())


def test_a_photo_of_another_kind_becomes_a_jpeg() -> None:
    made = photo(written(drawing(), "WEBP"))
    assert made.packing == DCT
    assert is_like(seen(made), drawing())


@pytest.mark.parametrize("mode", ["RGBA", "LA", "PA"])
def test_what_one_can_look_through_is_white(mode: str) -> None:
    clear = Image.new("RGBA", (40, 30), (200, 0, 0, 0)).convert(mode)
    kind = "TIFF" if mode == "PA" else "PNG"
    whole = clear if mode != "PA" else Image.new("RGBA", (40, 30), (200, 0, 0, 0))
    assert seen(photo(written(whole, kind))).getpixel((5, 5)) == (255, 255, 255)


def test_one_colour_that_is_clear_is_white() -> None:
    image = drawing()
    content = written(image, "PNG", transparency=image.getpixel((10, 200)))
    assert seen(photo(content)).getpixel((10, 200)) == (255, 255, 255)


def test_sixteen_bits_and_one_bit_are_grey() -> None:
    deep = Image.new("I;16", (20, 20), 0x8000)
    assert seen(photo(written(deep, "PNG"))).getpixel((3, 3)) == (128, 128, 128)
    assert photo(written(drawing(mode="1"), "PNG")).grey
    assert photo(written(Image.new("F", (20, 20), 90.0), "TIFF")).grey


def test_the_colours_of_a_press_become_those_of_a_screen() -> None:
    made = photo(written(drawing(mode="CMYK"), "JPEG"))
    assert not made.grey
    assert is_like(seen(made), drawing(mode="CMYK").convert("RGB"))


def test_a_jpeg_that_a_pdf_need_not_know_is_packed_anew() -> None:
    content = written(drawing(), "JPEG")
    at = content.index(b"\xff\xc0")
    assert bare_jpeg(content[:at] + b"\xff\xc9" + content[at + 2 :]) is None
    assert bare_jpeg(content[: len(content) // 2]) is None
    assert bare_jpeg(b"") is None
    filled = content[:at] + b"\xff\xff" + content[at:]
    assert bare_jpeg(filled) == bare_jpeg(content)
    lossless = photo(filled)
    assert lossless.packing == DCT


def test_a_jpeg_without_its_end_is_packed_anew() -> None:
    """Pillow forgives a missing end mark; a reader of PDF may not."""
    content = written(drawing(), "JPEG")
    assert content.endswith(b"\xff\xd9")
    found = photo_of(content[:-2])
    if isinstance(found, Photo):
        assert found.pixels.endswith(b"\xff\xd9")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP"])
def test_half_a_file_is_no_photo(kind: str) -> None:
    content = written(drawing(), kind)
    assert photo_of(content[: len(content) // 2]) is NoPhoto.UNREADABLE


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\xff\xd8\xff\xe0", b"\x00" * 400])
def test_what_is_no_picture_is_no_photo(content: bytes) -> None:
    assert photo_of(content) is NoPhoto.UNREADABLE


@pytest.mark.parametrize("side", [8_000, 10_000, 30_000])
def test_a_huge_picture_is_not_taken_apart(side: int) -> None:
    """Few bytes can ask for gigabytes of memory (a decompression bomb)."""
    flat = Image.new("1", (side, side))
    assert photo_of(written(flat, "PNG")) is NoPhoto.TOO_LARGE


@given(st.sampled_from(["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP"]), st.data())
def test_no_broken_file_breaks_the_paper(kind: str, data: st.DataObject) -> None:
    content = bytearray(written(drawing(60, 40), kind))
    for _ in range(data.draw(st.integers(1, 12))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    found = photo_of(bytes(content[: data.draw(st.integers(0, len(content)))]))
    assert isinstance(found, Photo | NoPhoto)


@pytest.mark.parametrize("turned", range(1, 9))
def test_every_orientation_is_known(turned: int) -> None:
    content = from_a_camera(drawing(), turned)
    upright = ImageOps.exif_transpose(Image.open(BytesIO(content)))
    assert photo(content).shape == upright.width / upright.height
