"""The recovery sheet: the one paper with which a vault opens when its passphrase is lost."""

from datetime import datetime

from mpg_desktop.printing.archive import About
from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import Sheet, make_pdf, one_line
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, BODY, INK, LINE, SOFT_INK, TINT, Say
from mpg_desktop.printing.tags import Tag
from mpg_desktop.printing.words import Look

COLUMNS = 2
ROW_HEIGHT = 46.0
LETTERS = Look(23, INK, bold=True)
NUMBER = Look(11, SOFT_INK)
SPACING = 5.0
LABEL_WIDTH = 150.0
STEPS = ("open", "choose", "type", "renew")
CARE = ("apart", "private", "lost")


class KeyGroups(Block):
    """The groups of the key, numbered, in large spaced letters that cannot be mistaken."""

    def __init__(self, groups: tuple[str, ...], shaper: Shaper, parent: Tag) -> None:
        self.groups = groups
        self.shaper = shaper
        self.tags = [parent.add("P") for _ in groups]

    def wrap(self, width: float, height: float) -> float:
        """Take the whole width; `height` is what is left of the page."""
        del height
        self.width = width
        self.height = -(-len(self.groups) // COLUMNS) * ROW_HEIGHT + 20
        return self.height

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the box and, row by row, each group behind its number."""
        with artifact(canvas):
            canvas.setFillColor(TINT)
            canvas.setStrokeColor(ACCENT)
            canvas.setLineWidth(1.6)
            canvas.roundRect(x, y, self.width, self.height, 10, stroke=1, fill=1)
        for index, (group, tag) in enumerate(zip(self.groups, self.tags, strict=True)):
            left = x + 26 + (index % COLUMNS) * self.width / COLUMNS
            base = y + self.height - 41 - (index // COLUMNS) * ROW_HEIGHT
            number = one_line(f"{index + 1}\u00a0", NUMBER, self.shaper, "nl")
            letters = one_line(group, LETTERS, self.shaper, "nl")
            with canvas.tagged(tag):
                at = (left + 12 - number.width, base + 1)
                canvas.draw_text(number, at, NUMBER.size, NUMBER.colour)
                canvas.draw_text(
                    letters, (left + 28, base), LETTERS.size, LETTERS.colour, spacing=SPACING
                )


class WritingLine(Block):
    """A label with a line behind it to write on."""

    def __init__(self, label: str, story: Story) -> None:
        self.label = story.loose(label, BODY, story.structure.root.add("P"))

    def wrap(self, width: float, height: float) -> float:
        """Take the whole width; `height` is what is left of the page."""
        self.label.wrap(LABEL_WIDTH, height)
        self.width, self.height = width, max(27.0, self.label.height)
        return self.height

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the label and the line."""
        self.label.draw(canvas, x, y + 2)
        with artifact(canvas):
            canvas.setStrokeColor(LINE)
            canvas.setLineWidth(1)
            canvas.line(x + LABEL_WIDTH, y + 4, x + self.width, y + 4)


def recovery_sheet(
    groups: tuple[str, ...], vault_mark: str, made_at: datetime, *, say: Say, shaper: Shaper
) -> bytes:
    """Return the sheet as PDF: the key in groups, how to use it and how to keep it.

    `vault_mark` tells this vault from another without saying whose it is. Practice rules,
    "Encryption floor": losing the passphrase is a data breach too.
    """
    language = say("paper.page.language")
    title = say("paper.recovery.title")
    story = Story(shaper, language)
    story.blocks.append(Masthead(story, "key", title, ""))
    story.words(say("paper.recovery.what"))
    story.space(12)
    story.blocks.append(KeyGroups(groups, shaper, story.structure.root))
    story.space(6)
    story.heading(say("paper.recovery.use"), 2)
    story.items((say(f"paper.recovery.use_{step}") for step in STEPS), numbered=True)
    story.heading(say("paper.recovery.care"), 2)
    story.items(say(f"paper.recovery.care_{line}") for line in CARE)
    story.space(18)
    for line in ("owner", "place"):
        story.blocks.append(WritingLine(say(f"paper.recovery.{line}"), story))
    month = say(f"paper.months.m{made_at.month}")
    day = say("paper.page.day", day=made_at.day, month=month, year=made_at.year)
    foot = say("paper.recovery.foot", day=day, mark=vault_mark)
    return make_pdf(Sheet(About(title, language, made_at), (foot,)), story, say)
