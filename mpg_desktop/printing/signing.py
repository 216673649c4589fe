"""Lines to sign on, with the name of each person below; they never stand alone on a page."""

from collections.abc import Sequence
from dataclasses import replace

from mpg_desktop.printing.block import Block, Space
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.stack import Beside, Column, Fastened, Stack
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, INK, LEGEND
from mpg_desktop.printing.words import Look, Words

COLUMNS, LARGE_COLUMNS = 4, 2
"""How many sign beside each other, and how many in large print."""

GAP = 18.0
ROOM = 34.0
"""Points above a line: room for a signature."""

TOGETHER = Look(12.5, ACCENT, bold=True, before=8, leading=1.44)


class Signature(Block):
    """One line to sign on, and whose it is."""

    def __init__(self, name: Words) -> None:
        self.name = name

    def wrap(self, width: float, height: float) -> float:
        """Return the room for a signature and the name below it."""
        self.width = width
        self.height = ROOM + 4 + self.name.wrap(width, height)
        return self.height

    def narrowest(self) -> float:
        """Return what the name needs."""
        return self.name.narrowest()

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the line and the name."""
        top = y + self.height
        with artifact(canvas):
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(1)
            canvas.line(x, top - ROOM, x + self.width, top - ROOM)
        self.name.draw(canvas, x, top - ROOM - 4 - self.name.height)


def sign(
    story: Story, title: str, names: Sequence[str], *, kind: str = "H2", least: float = 0.0
) -> None:
    """Add a line to sign on for everyone, fastened to the end of what was told before.

    Without names there is nothing to sign, and nothing is added. No letter is smaller than `least`
    points.
    """
    if not names:
        return
    inside = story.inside()
    inside.words(title, replace(TOGETHER, size=max(TOGETHER.size, least)), kind)
    look = Look(max(LEGEND.size, least), INK, centred=True)
    signatures = [
        Signature(story.loose(name, look, story.structure.root.add("P"))) for name in names
    ]
    many = min(COLUMNS, len(signatures))
    if story.large:
        many = min(many, LARGE_COLUMNS)
    share = 1 / max(many, 2)
    first, *others = [
        Beside(
            [Column(share, each) for each in signatures[start : start + many]],
            gap=GAP,
            mirrored=story.mirrored,
        )
        for start in range(0, len(signatures), many)
    ]
    tail = Stack([*inside.blocks, first])
    if story.blocks and not isinstance(story.blocks[-1], Space):
        story.blocks[-1] = Fastened(story.blocks[-1], tail)
    else:
        story.blocks.append(tail)
    story.blocks += others
