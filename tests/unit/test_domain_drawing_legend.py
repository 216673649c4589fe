"""The legend of a genogram: every line that stands in it is explained, and no other."""

from datetime import date

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.drawing_legend import genogram_legend
from mpg_desktop.domain.genogram import FAMILY_FACE, WORKER_FACE, Face, genogram
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.kin import kin_of
from mpg_desktop.domain.picture import Line
from mpg_desktop.domain.records import AnyRecord, Bond, Kinship, Person, Role
from mpg_desktop.domain.samples import Sample

DAY = date(2015, 3, 1)
FACES = pytest.mark.parametrize("face", [WORKER_FACE, FAMILY_FACE], ids=["worker", "family"])


def child(name: str, born: date, bond: Bond) -> list[AnyRecord]:
    """Return a child of Ann, and by what bond."""
    mother, key = RecordId("ann"), RecordId(name)
    return [
        Person(id=key, name=name, role=Role.CHILD, birth_date=born),
        Kinship(id=RecordId(f"ann-{name}"), one=mother, other=key, bond=bond),
    ]


def drawn(face: Face, *children: list[AnyRecord]) -> tuple[dict[str, Sample], set[Line]]:
    """Return the legend of Ann with her children, and the lines in the drawing itself."""
    ann = Person(id=RecordId("ann"), name="ann", role=Role.PARENT)
    kin = kin_of(Case.of(CaseId("c"), [ann, *(record for each in children for record in each)]))
    legend = {key: sample for sample, key in genogram_legend(kin, face)}
    return legend, {each.line for each in genogram(kin, {}, face).strokes}


@FACES
@pytest.mark.parametrize(
    ("bond", "line"),
    [(Bond.ADOPTIVE_PARENT, Line.DASHED), (Bond.FOSTER_PARENT, Line.DOTTED)],
)
def test_the_line_to_an_adopted_or_a_foster_child_is_explained_as_it_is_drawn(
    face: Face, bond: Bond, line: Line
) -> None:
    legend, lines = drawn(face, child("kim", DAY, Bond.PARENT), child("kai", DAY, bond))
    explained = {key for key in legend if key.startswith("paper.drawings.line_")}
    assert explained == {f"paper.drawings.line_{bond}"}
    (stroke,) = legend[f"paper.drawings.line_{bond}"].strokes
    assert stroke.line is line
    assert line in lines


@FACES
def test_twins_are_explained_by_two_lines_from_one_point(face: Face) -> None:
    legend, _ = drawn(face, child("kim", DAY, Bond.PARENT), child("kai", DAY, Bond.PARENT))
    one, other = legend["paper.drawings.line_twins"].strokes
    assert one.points[0] == other.points[0]
    assert one.points[1].x < one.points[0].x < other.points[1].x
    assert one.points[1].y == other.points[1].y > one.points[0].y


@FACES
def test_children_of_two_births_have_no_line_to_explain(face: Face) -> None:
    later = date(2017, 3, 1)
    legend, _ = drawn(face, child("kim", DAY, Bond.PARENT), child("kai", later, Bond.PARENT))
    assert not {key for key in legend if key.startswith("paper.drawings.line_")}


def test_an_age_is_explained_where_one_is_known() -> None:
    told, _ = drawn(FAMILY_FACE, child("kim", DAY, Bond.PARENT))
    untold, _ = drawn(FAMILY_FACE)
    assert set(told) == {"paper.drawings.symbol_person"}
    assert set(untold) == {"paper.drawings.symbol_anybody"}
