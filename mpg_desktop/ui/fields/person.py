"""A field that points to somebody who was entered before."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from mpg_desktop.domain.catalogue import Option
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.ui.fields.combo import ComboField
from mpg_desktop.ui.theme import Theme

_NEW = "\0new"


class PersonField(ComboField):
    """Somebody of the family, the network or an organisation; the last line adds somebody."""

    new_wanted = Signal()

    def __init__(
        self, theme: Theme, label: str, people: Sequence[Option], help_text: str = ""
    ) -> None:
        super().__init__(theme, label, (), help_text)
        self.set_people(people)

    def set_people(self, people: Sequence[Option]) -> None:
        """Offer these people; who was chosen stays chosen."""
        self.set_options([*people, Option(_NEW, self.tr("Iemand toevoegen…"))])

    def value(self) -> RecordId | None:
        """Return the id of the person, or None while nobody is chosen."""
        key = super().value()
        return None if key is None or key == _NEW else RecordId(key)

    def _tell(self, place: int) -> None:
        if self.combo.itemData(place) == _NEW:
            self.combo.setCurrentIndex(self._last)
            self.new_wanted.emit()
            return
        super()._tell(place)
