"""The recovery sheet: the one paper with which a vault opens when its passphrase is lost."""

from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.platypus import Flowable, Paragraph, Spacer

from mpg_desktop.printing.fonts import BOLD, REGULAR, register_fonts
from mpg_desktop.printing.page import Sheet, make_pdf
from mpg_desktop.printing.style import (
    ACCENT,
    BODY,
    HEADING,
    INK,
    LINE,
    LISTED,
    SOFT_INK,
    TINT,
    TITLE,
    Say,
)

COLUMNS = 2
ROW_HEIGHT = 46.0
STEPS = ("open", "choose", "type", "renew")
CARE = ("apart", "private", "lost")


class KeyGroups(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """The groups of the key, numbered, in large spaced letters that cannot be mistaken."""

    def __init__(self, groups: tuple[str, ...]) -> None:
        super().__init__()
        self.groups = groups
        self.rows = -(-len(groups) // COLUMNS)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take the whole width; `height` is what is left of the page."""
        del height
        self.width = width
        self.height = self.rows * ROW_HEIGHT + 20
        return self.width, self.height

    def draw(self) -> None:
        """Draw the box and, row by row, each group behind its number."""
        canvas = self.canv
        canvas.setFillColor(TINT)
        canvas.setStrokeColor(ACCENT)
        canvas.setLineWidth(1.6)
        canvas.roundRect(0, 0, self.width, self.height, 10, stroke=1, fill=1)
        column = self.width / COLUMNS
        for index, group in enumerate(self.groups):
            x = 26 + (index % COLUMNS) * column
            y = self.height - 10 - (index // COLUMNS) * ROW_HEIGHT - 31
            canvas.setFillColor(SOFT_INK)
            canvas.setFont(REGULAR, 11)
            canvas.drawRightString(x + 10, y + 1, str(index + 1))
            canvas.setFillColor(INK)
            text = canvas.beginText(x + 28, y)
            text.setFont(BOLD, 23)
            text.setCharSpace(5)
            text.textOut(group)
            canvas.drawText(text)


class WritingLine(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """A label with a line behind it to write on."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.label = label

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take the whole width; `height` is what is left of the page."""
        del height
        self.width, self.height = width, 27.0
        return self.width, self.height

    def draw(self) -> None:
        """Draw the label and the line."""
        canvas = self.canv
        canvas.setFillColor(INK)
        canvas.setFont(REGULAR, 12)
        canvas.drawString(0, 5, self.label)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(1)
        canvas.line(150, 2, self.width, 2)


def recovery_sheet(
    groups: tuple[str, ...], vault_mark: str, made_on: date, *, say: Say, resources: Path
) -> bytes:
    """Return the sheet as PDF: the key in groups, how to use it and how to keep it.

    `vault_mark` tells this vault from another without saying whose it is. Practice rules,
    "Encryption floor": losing the passphrase is a data breach too.
    """
    register_fonts(resources)
    story: list[Flowable] = [
        Paragraph(escape(say("paper.recovery.title")), TITLE),
        Spacer(0, 14),
        Paragraph(escape(say("paper.recovery.what")), BODY),
        Spacer(0, 16),
        KeyGroups(groups),
        Spacer(0, 22),
        *_list(say, "use", STEPS, numbered=True),
        Spacer(0, 14),
        *_list(say, "care", CARE, numbered=False),
        Spacer(0, 20),
        WritingLine(say("paper.recovery.owner")),
        WritingLine(say("paper.recovery.place")),
    ]
    day = say(
        "paper.page.day",
        day=made_on.day,
        month=say(f"paper.months.m{made_on.month}"),
        year=made_on.year,
    )
    foot = say("paper.recovery.foot", day=day, mark=vault_mark)
    return make_pdf(Sheet(title=say("paper.recovery.title"), foot=foot), story, say)


def _list(say: Say, name: str, lines: tuple[str, ...], *, numbered: bool) -> list[Flowable]:
    story: list[Flowable] = [
        Paragraph(escape(say(f"paper.recovery.{name}")), HEADING),
        Spacer(0, 5),
    ]
    for index, line in enumerate(lines, start=1):
        mark = f"{index}." if numbered else "•"
        text = escape(say(f"paper.recovery.{name}_{line}"))
        story += [Paragraph(text, LISTED, bulletText=mark), Spacer(0, 3)]
    return story
