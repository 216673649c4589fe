"""A field that points to another record: somebody, an organisation, an address, an attachment."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from mpg_desktop.domain.catalogue import Option, Who
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.ui.fields.choice import ChipsField
from mpg_desktop.ui.fields.combo import ComboField
from mpg_desktop.ui.pages.surroundings import Surroundings

_NEW = "\0new:"
MADE_HERE = frozenset({"person", "organisation", "address"})
"""Kinds that can be made with a name alone."""


class LinkField(ComboField):
    """One record of those that are there; the last lines make a new one.

    `new_wanted` carries the kind of record that is to be made.
    """

    new_wanted = Signal(str)

    def __init__(
        self, around: Surroundings, label: str, kinds: Sequence[str], help_text: str = ""
    ) -> None:
        super().__init__(around.theme, label, (), help_text)
        self.kinds = tuple(kinds)
        self.who = Who.ANYBODY
        self._news = [
            Option(_NEW + kind, f"{around.catalogue.records[kind].add}…")
            for kind in kinds
            if kind in MADE_HERE
        ]
        self.offer(())

    def offer(self, records: Sequence[Option]) -> None:
        """Offer these records; which one was chosen stays chosen."""
        self.set_options([*records, *self._news])

    def value(self) -> RecordId | None:
        """Return the id of the record, or None while none is chosen."""
        key = super().value()
        return None if key is None or key.startswith(_NEW) else RecordId(key)

    def show_value(self, value: object) -> None:
        """Show a record; one that is gone is said to be gone."""
        if value is not None and self.combo.findData(str(value)) < 0:
            self.combo.insertItem(1, self.tr("(weg)"), str(value))
        super().show_value(value)

    def _tell(self, place: int) -> None:
        key = str(self.combo.itemData(place) or "")
        if key.startswith(_NEW):
            self.combo.setCurrentIndex(self._last)
            self.new_wanted.emit(key.removeprefix(_NEW))
            return
        super()._tell(place)


class LinksField(ChipsField):
    """Any of the records that are there; one that is gone stays in sight while it is chosen."""

    def __init__(
        self, around: Surroundings, label: str, kinds: Sequence[str], help_text: str = ""
    ) -> None:
        super().__init__(around.theme, label, (), help_text)
        self.kinds = tuple(kinds)
        self.who = Who.ANYBODY
        self._offered: tuple[Option, ...] = ()

    def offer(self, records: Sequence[Option]) -> None:
        """Offer these records; which ones were chosen stay chosen."""
        if tuple(records) == self._offered:
            return
        self._offered = tuple(records)
        chosen = self.value()
        self.clear()
        for option in records:
            self.adopt(self.add(option))
        self.show_value(chosen)

    def value(self) -> tuple[RecordId, ...]:
        """Return the ids of the records that were chosen."""
        return tuple(RecordId(each) for each in super().value())

    def show_value(self, value: object) -> None:
        """Show records; one that is gone is said to be gone."""
        known = set(self.keys)
        for each in value if isinstance(value, tuple | list) else ():
            if str(each) not in known:
                self.adopt(self.add(Option(str(each), self.tr("(weg)"))))
        super().show_value(value)
