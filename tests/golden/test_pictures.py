"""Pages as they look: compared with pictures that were looked at, and by eyes without colours.

`GEZINSMAP_GOLDEN=write` keeps new pictures, to be looked at before they are committed. Of the
worksheets each kind of page is kept once: boxes to tick, tables, lines per person, the rest of a
page.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from mpg_desktop.content.conditions import load_conditions
from mpg_desktop.desk.prints import Document, Order, Press
from mpg_desktop.domain.findings import DomainState
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.printing.band import CALM, STOP, WORRIED, Tone
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.leaves import leaves_of
from mpg_desktop.printing.signs import STATES, level_mark, state_mark
from mpg_desktop.printing.style import AMBER, GREEN, RED, SOFT_INK
from tests.golden.drawn import drawn
from tests.golden.small_family import small_family
from tests.gui.colour_vision import EYES, Matrix
from tests.validator.practice_papers import MOMENT, RESOURCES, press

pytestmark = pytest.mark.untraced

KEPT = Path(__file__).parent / "pages"
SCALE = 0.8
"""Pixels for a point: enough to see where everything stands, too few for letters."""

LARGEST = 60_000
"""Bytes of a picture that is kept."""

SOFT = 2.5
"""Pixels over which a difference is spread: letters may be drawn a little otherwise."""

DIFFERENT = 26
"""Steps of grey (of 255) by which a page that looks the same may differ anywhere, spread so."""

SEEN_WELL = 170
"""A grey (of 255) that is darker stands out from white paper."""

APART = 0.15
"""The part of the ink of two signs that is not in the same places, at the least."""

WRITING = os.environ.get("GEZINSMAP_GOLDEN") == "write"
WORKSHEETS = {
    "ticks": "Wat maakt het thuis al veilig?",
    "tables": "Familiebanden",
    "people": "Wat is er afgesproken over het contact",
    "rest": "Is er vandaag genoeg eten",
}
"""A kind of page of the worksheets, and words that stand on the first page of that kind."""

PICTURED = [each for each in Document if each is not Document.WORKSHEETS]
Draw = Callable[[ArchiveCanvas, float, float, float], None]


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def page_of(pdf: bytes, scale: float = SCALE, page: int = 0) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    picture: Image.Image = document[page].render(scale=scale).to_pil().convert("RGB")
    document.close()
    return picture


def looks_as_kept(found: Image.Image, name: str) -> bool:
    """Tell whether a page looks as its picture; keep the picture anew where that is asked for."""
    path = KEPT / f"{name}.png"
    if WRITING:
        KEPT.mkdir(exist_ok=True)
        found.quantize(48).save(path, optimize=True)
    assert path.stat().st_size <= LARGEST
    kept = Image.open(path).convert("RGB")
    return found.size == kept.size and differ(found, kept) <= DIFFERENT


def differ(one: Image.Image, other: Image.Image) -> int:
    """Return the largest difference of grey between two pictures, spread over a few pixels."""
    spread = [each.convert("L").filter(ImageFilter.GaussianBlur(SOFT)) for each in (one, other)]
    extremes = ImageChops.difference(*spread).getextrema()
    return int(extremes[1])  # type: ignore[arg-type]  # one band has one pair


@pytest.mark.parametrize("document", PICTURED)
def test_a_page_looks_as_it_did(printer: Press, document: Document) -> None:
    order = Order(document, Recipient(RecipientKind.WORKER), MOMENT, 12, draft=True)
    assert looks_as_kept(page_of(printer.print(small_family(), order).content), str(document))


@pytest.fixture(scope="module")
def sheets(printer: Press) -> bytes:
    order = Order(Document.WORKSHEETS, Recipient(RecipientKind.WORKER), MOMENT, 12)
    return printer.print(small_family(), order).content


@pytest.mark.parametrize("kind", WORKSHEETS)
def test_each_kind_of_worksheet_looks_as_it_did(sheets: bytes, kind: str) -> None:
    texts = [each.text for each in leaves_of(sheets)]
    page = next(index for index, text in enumerate(texts) if WORKSHEETS[kind] in text)
    assert looks_as_kept(page_of(sheets, page=page), f"worksheets-{kind}")


def test_a_page_that_looks_otherwise_is_found(printer: Press) -> None:
    order = Order(Document.PROFILE, Recipient(RecipientKind.WORKER), MOMENT, 12, draft=True)
    kept = Image.open(KEPT / "profile.png").convert("RGB")
    assert differ(page_of(printer.print(small_family(), order).content), kept) <= DIFFERENT
    for changed in (
        small_family().drop(RecordId("t1")),
        small_family().drop(RecordId("family")),
    ):
        assert differ(page_of(printer.print(changed, order).content), kept) > DIFFERENT


def seen(draw: Draw, matrix: Matrix) -> Image.Image:
    """Return a sign as somebody with other eyes sees it, on white."""
    picture = page_of(drawn(lambda canvas: draw(canvas, 10, 10, 40)), 2.0)
    rows = [part for row in matrix for part in (*row, 0.0)]
    # A little less exact than mixing light before its gamma, and far quicker; shapes are the same.
    return picture.convert("RGB", rows)


def ink(picture: Image.Image) -> Image.Image:
    """Return in white where a picture has ink that is seen well on its white ground."""
    return picture.convert("L").point(lambda value: 255 if value < SEEN_WELL else 0)


def apart(one: Image.Image, other: Image.Image) -> float:
    """Return which part of the ink of two signs stands in one of them alone: their shape only."""
    shapes = ink(one), ink(other)
    together = ImageStat.Stat(ImageChops.lighter(*shapes)).sum[0]
    return float(ImageStat.Stat(ImageChops.difference(*shapes)).sum[0] / max(1.0, together))


def signed(tone: Tone) -> Draw:
    def draw(canvas: ArchiveCanvas, x: float, y: float, size: float) -> None:
        tone.sign(canvas, x + size, y + size, size * 0.7)

    return draw


SIGNS: dict[str, list[Draw]] = {
    "states": [state_mark(each) for each in STATES],
    "levels": [
        level_mark(each.mark, colour)
        for each, colour in zip(
            load_conditions(RESOURCES).levels,
            (SOFT_INK, RED, AMBER, GREEN, GREEN, SOFT_INK),
            strict=True,
        )
    ],
    "bands": [signed(tone) for tone in (CALM, WORRIED, STOP)],
}
"""Signs that have to be told apart from each other, whatever colours somebody sees."""


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("group", SIGNS)
def test_signs_are_told_apart_by_every_eye_and_in_grey(group: str, eyes: str) -> None:
    pictures = [seen(draw, EYES[eyes]) for draw in SIGNS[group]]
    for index, one in enumerate(pictures):
        for other in pictures[index + 1 :]:
            assert apart(one, other) >= APART


def test_two_signs_that_differ_in_colour_alone_are_not_told_apart_in_grey() -> None:
    green, red = level_mark("full", GREEN), level_mark("full", RED)
    grey = EYES["grey"]
    assert apart(seen(green, grey), seen(red, grey)) < APART


def test_every_state_has_a_sign_of_its_own() -> None:
    assert STATES.keys() == {*DomainState, None}
    assert len({each.outline for each in STATES.values()}) == len(STATES)


def test_there_is_a_picture_of_every_document() -> None:
    kept = {path.stem for path in KEPT.glob("*.png")}
    assert kept == {*PICTURED, *(f"worksheets-{each}" for each in WORKSHEETS)}
