"""The words in which the menu and the line of a statement speak."""

from PySide6.QtCore import QObject

from mpg_desktop.domain.findings import Basis, Period, ReplySort, Severity, Statement, Tie
from mpg_desktop.domain.record import YesNo
from mpg_desktop.ui.days import long_day


class StatementWords(QObject):
    """How kinds, weights and times are called; each list in the order in which it is offered."""

    def bases(self) -> tuple[tuple[Basis, str], ...]:
        """Return how something can be known."""
        return (
            (Basis.SEEN, self.tr("Gezien")),
            (Basis.SAID, self.tr("Gezegd")),
            (Basis.JUDGEMENT, self.tr("Oordeel")),
        )

    def severities(self) -> tuple[tuple[Severity, str], ...]:
        """Return how heavy something can weigh."""
        return (
            (Severity.LIGHT, self.tr("licht")),
            (Severity.MODERATE, self.tr("matig")),
            (Severity.SEVERE, self.tr("ernstig")),
        )

    def periods(self) -> tuple[tuple[Period, str], ...]:
        """Return how long something can last."""
        return (
            (Period.UNDER_HALF_YEAR, self.tr("korter dan een half jaar")),
            (Period.HALF_TO_ONE_YEAR, self.tr("een half jaar tot een jaar")),
            (Period.ONE_TO_TWO_YEARS, self.tr("een tot twee jaar")),
            (Period.OVER_TWO_YEARS, self.tr("langer dan twee jaar")),
        )

    def ties(self) -> tuple[tuple[Tie, str], ...]:
        """Return what one statement can do to another."""
        return (
            (Tie.GOES_WITH, self.tr("Hangt samen met")),
            (Tie.KEEPS_UP, self.tr("Houdt in stand")),
            (Tie.HELPS_AGAINST, self.tr("Helpt tegen")),
            (Tie.SHOWS, self.tr("Laat zien dat")),
        )

    def replies(self) -> tuple[tuple[ReplySort, str], ...]:
        """Return what can be answered."""
        return (
            (ReplySort.CORRECTION, self.tr("Verbetering van")),
            (ReplySort.VIEW, self.tr("Zienswijze van")),
        )

    def asks_reply(self, sort: ReplySort, name: str) -> str:
        """Return how a line asks for an answer of somebody, or of nobody in particular."""
        if sort is ReplySort.CORRECTION:
            said = self.tr("Verbetering van {name} (Enter)") if name else ""
            return said.format(name=name) or self.tr("Verbetering (Enter)")
        said = self.tr("Zienswijze van {name} (Enter)") if name else ""
        return said.format(name=name) or self.tr("Zienswijze (Enter)")

    def weight(self, statement: Statement) -> str:
        """Return how heavy a statement weighs and how long it lasts, as far as somebody said so."""
        words = [dict(self.severities())[statement.severity]] if statement.severity else []
        if statement.since is not None:
            words.append(self.tr("sinds {day}").format(day=long_day(statement.since)))
        elif statement.period is not None:
            words.append(dict(self.periods())[statement.period])
        if statement.long_lasting is YesNo.YES:
            words.append(self.tr("langdurig"))
        return ", ".join(words)
