"""The Assessment Framework: the same statements seen from twenty sides, nothing typed twice.

All words are data (`resources/framework.toml`).
"""

import msgspec
from msgspec import Struct

from mpg_desktop.domain.file import File
from mpg_desktop.domain.findings import Statement
from mpg_desktop.domain.law import Source
from mpg_desktop.domain.statements import Reading, read_all


class Dimension(Struct, frozen=True):
    """One of the twenty dimensions; `unverified`: not read in the source itself."""

    id: str
    side: str
    label: str
    help: str
    source: Source
    unverified: bool = False


class Framework(Struct, frozen=True):
    """The three sides of the triangle, by word and label, and their dimensions in order."""

    title: str
    help: str
    source: Source
    sides: tuple[tuple[str, str], ...]
    dimensions: tuple[Dimension, ...]

    def of_side(self, side: str) -> tuple[Dimension, ...]:
        """Return the dimensions of one side."""
        return tuple(each for each in self.dimensions if each.side == side)


class FrameworkSheet(Struct, frozen=True):
    """The statements by dimension, empty ones included; `loose` hang at none (that is known)."""

    entries: tuple[tuple[Dimension, tuple[Reading, ...]], ...]
    loose: tuple[Reading, ...]


def framework_sheet(file: File, framework: Framework) -> FrameworkSheet:
    """Return all statements of a case or a copy as the framework sees them."""
    statements = file.all(Statement)
    known = {each.id for each in framework.dimensions}
    return FrameworkSheet(
        tuple(
            (each, read_all(file, (one for one in statements if each.id in one.dimensions)))
            for each in framework.dimensions
        ),
        read_all(file, (each for each in statements if known.isdisjoint(each.dimensions))),
    )


def hung_at(statement: Statement, dimension: str) -> Statement:
    """Return a statement that hangs at one more dimension, or, when it did, at one less."""
    there = dimension in statement.dimensions
    rest = tuple(each for each in statement.dimensions if each != dimension)
    dimensions = rest if there else (*statement.dimensions, dimension)
    return msgspec.structs.replace(statement, dimensions=dimensions)
