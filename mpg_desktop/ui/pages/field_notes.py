"""Notes about what was filled in, kept in step with the family without holding up the typing."""

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.answer_checks import answer_notes
from mpg_desktop.domain.checks import notes_about
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.ui.pages.surroundings import Surroundings

AFTER_MS = 80
"""From a change to the notes about it: typing goes first."""


class Place(Struct, frozen=True):
    """A field of a record; the record need not be there yet."""

    record: RecordId
    field: str


NONE: Mapping[str, str] = MappingProxyType({})


class FieldNotes(QObject):
    """The sentence that each place deserves; `changed` names the places where it is another one.

    A record is looked at when its notes are first asked for: a family has hundreds, and shows few.
    """

    changed = Signal(frozenset)

    def __init__(self, around: Surroundings, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._session = session
        self._said: dict[RecordId, Mapping[str, str]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.read_again)
        session.changed.connect(self._wait)

    def at(self, place: Place) -> str:
        """Return the note about a place, or ''."""
        return self._of(place.record).get(place.field, "")

    def about(self, record: RecordId) -> str:
        """Return the first note about a record, or ''."""
        return next(iter(self._of(record).values()), "")

    def _wait(self, _records: frozenset[RecordId]) -> None:
        self._timer.start()

    def _of(self, record: RecordId) -> Mapping[str, str]:
        """Return the sentences about a record by the field at which they stand."""
        if record not in self._said:
            self._said[record] = self._read(record)
        return self._said[record]

    def _read(self, about: RecordId) -> Mapping[str, str]:
        around, case, today = self._around, self._session.case, self._around.today()
        record = case.records.get(about)
        if record is None:
            return NONE
        told: defaultdict[str, list[str]] = defaultdict(list)
        of_answers = answer_notes(case, record, around.catalogue, around.law, today)
        for note in (*notes_about(case, record, around.law, today), *of_answers):
            told[note.field].append(around.say(note.phrase, **note.values))
        return {field: " ".join(sentences) for field, sentences in told.items()}

    def read_again(self) -> None:
        """Look at all of it now, without waiting until somebody stops typing."""
        self._timer.stop()
        before, self._said = self._said, {}
        differing = {
            Place(record, field)
            for record, then in before.items()
            for field in then.keys() | self._of(record).keys()
            if then.get(field) != self._of(record).get(field)
        }
        if differing:
            self.changed.emit(frozenset(differing))
