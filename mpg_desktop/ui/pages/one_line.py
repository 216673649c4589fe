"""A line that takes one thing and Enter; half of it is kept when the vault locks."""

from PySide6.QtCore import Signal

from mpg_desktop.desk.draft import Draft
from mpg_desktop.desk.session import Session
from mpg_desktop.ui.fields.line import PlainLine


class OneLine(PlainLine):
    """Asks for one line; `entered` brings it when Enter is pressed, and the line is empty again.

    `place` names the line in this family, so that what was half typed comes back.
    """

    entered = Signal(str)

    def __init__(self, session: Session, place: tuple[str, str], name: str, hint: str = "") -> None:
        super().__init__()
        self._session = session
        self._record, self._field = place
        self.setAccessibleName(name)
        self.setPlaceholderText(hint or name)
        kept = next((each for each in session.drafts if each.place == place), None)
        if kept is not None:
            self.setText(kept.text)
            self.setCursorPosition(kept.cursor)
        self.textEdited.connect(self._keep)
        self.returnPressed.connect(self._enter)

    @property
    def place(self) -> tuple[str, str]:
        """The name of the line in this family."""
        return self._record, self._field

    def _keep(self, text: str) -> None:
        if text:
            self._session.keep_draft(Draft(self._record, self._field, text, self.cursorPosition()))
        else:
            self._session.drop_draft(self._record, self._field)

    def _enter(self) -> None:
        text = self.text().strip()
        if text:
            self.clear()
            self._session.drop_draft(self._record, self._field)
            self.entered.emit(text)
