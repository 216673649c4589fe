"""What is put on paper, asked for by the window and by the terminal alike."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

Say = Callable[..., str]
"""Says a sentence by its key."""


def recovery_paper(
    groups: tuple[str, ...], mark: str, moment: datetime, *, say: Say, resources: Path
) -> bytes:
    """Return the recovery sheet as PDF; `mark` tells this vault from another."""
    from mpg_desktop.printing.recovery_sheet import recovery_sheet
    from mpg_desktop.printing.shaping import Shaper
    from mpg_desktop.printing.typefaces import Typefaces

    shaper = Shaper(Typefaces.load(resources))
    return recovery_sheet(groups, mark, moment, say=say, shaper=shaper)
