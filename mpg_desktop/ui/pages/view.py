"""One of the views of a page: it follows the family, and finds its own records."""

from PySide6.QtWidgets import QWidget

from mpg_desktop.domain.ids import RecordId


class View(QWidget):
    """What stands on a page until another view is chosen."""

    def refresh(self) -> None:
        """Show the family as it stands now, without being made anew; what is being typed stays."""
        raise NotImplementedError

    def reveal(self, record: RecordId, field: str) -> QWidget | None:
        """Open what holds a record, and return where the cursor is to go; None when not here."""
        raise NotImplementedError
