"""Notes about what was filled in, kept in step with the family without holding up the typing."""

from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.answer_checks import answer_notes
from mpg_desktop.domain.checks import notes
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.ui.pages.surroundings import Surroundings

AFTER_MS = 80
"""From a change to the notes about it: typing goes first."""


class Place(Struct, frozen=True):
    """A field of a record; the record need not be there yet."""

    record: RecordId
    field: str


class FieldNotes(QObject):
    """The sentence that each place deserves; `changed` names the places where it is another one."""

    changed = Signal(frozenset)

    def __init__(self, around: Surroundings, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._session = session
        self._said: Mapping[Place, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self._read_again)
        self._read()
        session.changed.connect(self._wait)

    def at(self, place: Place) -> str:
        """Return the note about a place, or ''."""
        return self._said.get(place, "")

    def about(self, record: RecordId) -> str:
        """Return the first note about a record, or ''."""
        return next((text for place, text in self._said.items() if place.record == record), "")

    def _wait(self, _records: frozenset[RecordId]) -> None:
        self._timer.start()

    def _read(self) -> None:
        around, case, today = self._around, self._session.case, self._around.today()
        found: dict[Place, str] = {}
        about_answers = answer_notes(case, around.catalogue, around.law, today)
        for note in (*notes(case, around.law, today), *about_answers):
            sentence = around.say(note.phrase, **note.values)
            place = Place(note.record, note.field)
            found[place] = f"{found[place]} {sentence}" if place in found else sentence
        self._said = found

    def _read_again(self) -> None:
        before = self._said
        self._read()
        places = before.keys() | self._said.keys()
        differing = frozenset(at for at in places if before.get(at) != self._said.get(at))
        if differing:
            self.changed.emit(differing)
