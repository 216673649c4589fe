"""Photos and colours in the houses of a child on paper: seen, told to who listens, archivable."""

from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from msgspec.structs import replace
from PIL import Image

from mpg_desktop.desk.photos import Opens
from mpg_desktop.desk.prints import Document, Order, Press
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.crayons import CRAYONS
from mpg_desktop.domain.house_records import House, HouseOf, Stroke
from mpg_desktop.domain.houses import house_picture, strokes_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import Attachment
from mpg_desktop.printing.photos import NoPhoto, bare_jpeg
from tests.golden.planned_family import planned_family
from tests.golden.test_drawings_and_sheets import pages
from tests.golden.test_family_plan import alternatives_deep
from tests.photographed import BESIDE, drawing, from_a_camera, spelled, written
from tests.validator import verapdf
from tests.validator.practice_papers import MOMENT, press

WORKER = Recipient(RecipientKind.WORKER)
PHOTO = RecordId("photo")
RED = (192, 32, 32)


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def with_photo(*, drawn: bool) -> Case:
    """Return the practice family with a photo in its first house, with or without a drawing."""
    case = planned_family()
    (good,) = [each for each in case.all(House) if each.of is HouseOf.GOOD_THINGS]
    case = case.put(replace(good, photo=PHOTO), Attachment(id=PHOTO, blob="blob", name="foto.jpg"))
    for stroke in () if drawn else strokes_of(case, good.id):
        case = case.drop(stroke.id)
    return case


def made(printer: Press, case: Case, opens: Opens | None, document: Document) -> bytes:
    return printer.print(case, Order(document, WORKER, MOMENT, 12), opens=opens).content


def giver(content: bytes) -> Opens:
    """Return what opens every attachment as one and the same file."""
    return lambda _blob: content


def first_page(pdf: bytes) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    picture: Image.Image = document[0].render(scale=1.0).to_pil().convert("RGB")
    document.close()
    return picture


def places_of(picture: Image.Image, colour: tuple[int, int, int]) -> list[tuple[int, int]]:
    """Return where a colour is, or one that a JPEG made of it."""
    pixels = picture.tobytes()
    return [
        (at // 3 % picture.width, at // 3 // picture.width)
        for at in range(0, len(pixels), 3)
        if all(abs(pixels[at + part] - colour[part]) < 12 for part in range(3))
    ]


@pytest.mark.parametrize("turned", range(1, 9))
def test_a_photo_stands_upright_however_the_camera_was_held(printer: Press, turned: int) -> None:
    """The file is turned the other way round first, so the page must always look the same."""
    ways = Image.Transpose
    undone = {
        2: ways.FLIP_LEFT_RIGHT,
        3: ways.ROTATE_180,
        4: ways.FLIP_TOP_BOTTOM,
        5: ways.TRANSPOSE,
        6: ways.ROTATE_90,
        7: ways.TRANSVERSE,
        8: ways.ROTATE_270,
    }
    upright = drawing()
    kept = upright.transpose(undone[turned]) if turned in undone else upright
    content = from_a_camera(kept, turned, quality=95)
    page = first_page(made(printer, with_photo(drawn=False), lambda _: content, Document.HOUSES))
    red, blue = places_of(page, RED), places_of(page, (32, 64, 192))
    assert len(red) > 8_000
    assert min(y for _, y in blue) < min(y for _, y in red)  # the blue bar is above
    left, right = min(x for x, _ in blue), max(x for x, _ in blue)
    assert max(x for x, _ in red) < (left + right) / 2 + 4  # the red half is on the left


def test_a_photo_takes_the_place_of_a_drawing_that_is_not_there(printer: Press) -> None:
    content = from_a_camera(drawing())
    for drawn, named in ((False, ["Foto"]), (True, ["Foto", "Tekening"])):
        pdf = made(printer, with_photo(drawn=drawn), lambda _: content, Document.HOUSES)
        told = [each for each in alternatives_deep(pdf) if "Huis van de goede dingen" in each]
        assert sorted(each.split(maxsplit=1)[0] for each in told) == named
        assert "Er is een foto" not in "".join(pages(pdf))


def four_houses(said: str, photo: str) -> Case:
    """Return the practice family of which each house has these words, and a photo or none."""
    case = with_photo(drawn=True)
    given = PHOTO if photo else None
    return case.put(*(replace(each, words=said, photo=given) for each in case.all(House)))


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("photo", ["", "lying", "upright"])
def test_the_houses_of_a_child_stand_on_one_page(printer: Press, paper: str, photo: str) -> None:
    size = (300, 400) if photo == "upright" else (400, 300)
    content = from_a_camera(drawing(*size))
    case = four_houses("Dit is mijn huis.", photo)
    order = Order(Document.HOUSES, WORKER, MOMENT, 12, paper=paper)
    pdf = printer.print(case, order, opens=lambda _: content).content
    (page,) = pages(pdf)
    assert page.count("Dit is mijn huis.") == 4
    assert len(alternatives_deep(pdf)) == (8 if photo else 4)


def test_houses_of_which_much_was_said_go_on_to_the_next_page(printer: Press) -> None:
    pdf = made(printer, four_houses("Daar woont een hond. " * 40, ""), None, Document.HOUSES)
    assert len(pages(pdf)) > 1
    assert "".join(pages(pdf)).count("Daar") == 160


def test_a_jpeg_goes_on_paper_as_it_is_and_nothing_beside_it(printer: Press) -> None:
    content = from_a_camera(drawing())
    pdf = made(printer, with_photo(drawn=False), lambda _: content, Document.HOUSES)
    (image,) = [each for page in pypdf.PdfReader(BytesIO(pdf)).pages for each in page.images]
    assert image.image is not None
    assert (image.image.format, image.image.size) == ("JPEG", (400, 300))
    is_packed_once = bare_jpeg(content) in pdf  # type: ignore[operator]  # it is a JPEG
    assert is_packed_once
    assert b"/SMask" not in pdf
    is_beside = BESIDE.encode() in pdf
    assert not is_beside


@pytest.mark.parametrize("document", [Document.HOUSES, Document.CHILD_PLAN])
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (NoPhoto.MISSING, "niet meer in de kluis"),
        (b"no picture", "Het bestand is stuk"),
        (written(Image.new("1", (9000, 9000)), "PNG"), "te groot om af te drukken"),
    ],
)
def test_what_cannot_be_printed_is_said(
    printer: Press, content: bytes | NoPhoto, said: str, document: Document
) -> None:
    pdf = made(printer, with_photo(drawn=True), lambda _: content, document)
    assert said in " ".join(" ".join(pages(pdf)).split())


def test_a_house_of_another_day_brings_no_photo(printer: Press) -> None:
    case = with_photo(drawn=False)
    (good,) = [each for each in case.all(House) if each.photo == PHOTO]
    newer = replace(good, id=RecordId("newer"), photo=None, day=MOMENT.date())
    opened: list[str] = []

    def opens(blob: str) -> bytes:
        opened.append(blob)
        return b""

    made(printer, case.put(newer), opens, Document.HOUSES)
    assert opened == []


def test_strokes_keep_colour_and_width(printer: Press) -> None:
    house = House(id=RecordId("h"), child=RecordId("c"), of=HouseOf.DREAMS)
    strokes = [
        Stroke(
            id=RecordId(f"s{at}"),
            house=house.id,
            colour=word,
            width=8.0 + at,
            points=(200.0, 100.0 + 60 * at, 800.0, 100.0 + 60 * at),
        )
        for at, word in enumerate(CRAYONS)
    ]
    picture = house_picture(Case.of(planned_family().id, [house, *strokes]), house)
    drawn = picture.strokes[-len(strokes) :]
    assert [each.hue for each in drawn] == list(CRAYONS.values())
    assert [each.width for each in drawn] == [(8.0 + at) / 100 for at in range(len(strokes))]
    case = planned_family()
    good = next(each for each in case.all(House) if each.of is HouseOf.GOOD_THINGS)
    page = first_page(
        made(
            printer,
            case.put(*(replace(each, house=good.id, width=22.0) for each in strokes)),
            None,
            Document.HOUSES,
        )
    )
    for word, hue in CRAYONS.items():
        wanted = tuple(int(hue[at : at + 2], 16) for at in (1, 3, 5))
        assert len(places_of(page, wanted)) > 100, word  # type: ignore[arg-type]  # three numbers


@pytest.mark.skipif(
    verapdf.missing() != "", reason=f"veraPDF cannot run here: it needs {verapdf.missing()}"
)
@pytest.mark.timeout(300)
def test_paper_with_photos_is_archivable_and_can_be_heard(printer: Press, tmp_path: Path) -> None:
    content = {
        "jpeg": from_a_camera(drawing(), 6),
        "grey": from_a_camera(drawing(mode="L")),
        "large": from_a_camera(drawing(2400, 1800)),
        "clear": written(drawing(mode="RGBA"), "PNG"),
        "drawn": spelled(BESIDE),
        "press": written(drawing(mode="CMYK"), "JPEG"),
    }
    papers = {
        f"{name} {document}": made(printer, with_photo(drawn=True), giver(kept), document)
        for name, kept in content.items()
        for document in (Document.HOUSES, Document.CHILD_PLAN)
    }
    unsaid = papers["jpeg houses"].replace(b"/Alt <FEFF0046", b"/Alx <FEFF0046")
    found = verapdf.validate({**papers, "unsaid": unsaid}, tmp_path)
    broken = {key: each.broken for key, each in found.items() if each.broken}
    assert {name for name, _ in broken} == {"unsaid"}, broken
