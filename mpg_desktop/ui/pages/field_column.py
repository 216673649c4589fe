"""A column of bound fields, in which a field is shown when it is worth asking."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from mpg_desktop.domain.catalogue import About, Question, RecordWords
from mpg_desktop.domain.catalogue import Field as FieldWords
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.records import Why
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.flowing import Flowing
from mpg_desktop.ui.pages.binding import Place
from mpg_desktop.ui.pages.field_maker import HELD, NARROW, field_of_question, field_of_record
from mpg_desktop.ui.pages.link_field import LinkField, LinksField
from mpg_desktop.ui.pages.pairs import Pairs
from mpg_desktop.ui.pages.sheet import Sheet


class When(Struct, frozen=True):
    """Another place, and the values there that make a field worth asking."""

    place: Place
    values: tuple[str, ...]


class Entry(Struct, frozen=True):
    """One field of a column: where it belongs, how it is made, and when it is shown.

    `own_words` are what somebody said: nobody is advised on them.
    """

    place: Place
    make: Callable[[], Field]
    half: bool = False
    when: When | None = None
    own_words: bool = False


class FieldColumn(Flowing, QWidget):
    """Fields from above to below; short ones two beside each other."""

    def __init__(self, sheet: Sheet, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._entries = tuple(entries)
        self._fields: dict[Place, Field] = {}
        layout = Pairs(self, scale=sheet.theme.text_size / 100)
        for entry in entries:
            made = entry.make()
            self._fields[entry.place] = made
            if isinstance(made, LinkField | LinksField):
                sheet.links.add(made, entry.place)
            layout.add(made, half=entry.half, wide=isinstance(made, LineField))
            sheet.binding.bind(made, entry.place)
            if not entry.own_words:
                sheet.advise(made, entry.place)
        for entry in entries:
            if entry.when is not None:
                self._ask_if_it_matters(entry)
        sheet.session.changed.connect(self._changed)

    def field_at(self, place: Place) -> Field | None:
        """Return the field of a place, whether it is shown or not."""
        return self._fields.get(place)

    def reveal(self, place: Place) -> Field | None:
        """Show the field of a place even when it is not worth asking; None when it is elsewhere."""
        field = self._fields.get(place)
        if field is not None:
            field.setVisible(True)
        return field

    def first(self) -> Field | None:
        """Return the first field that is shown."""
        return next((each for each in self._fields.values() if not each.isHidden()), None)

    def _changed(self, records: frozenset[RecordId]) -> None:
        for entry in self._entries:
            if entry.when is None:
                continue
            if entry.when.place.record in records:
                self._ask_if_it_matters(entry)
            elif entry.place.record in records and is_filled(self._sheet, entry.place):
                # From elsewhere. When it was emptied it stays: somebody may be typing in it.
                self._fields[entry.place].setVisible(True)

    def _ask_if_it_matters(self, entry: Entry) -> None:
        self._fields[entry.place].setVisible(is_worth_asking(self._sheet, entry))


def is_filled(sheet: Sheet, place: Place) -> bool:
    """Return whether a place says something, or why it says nothing."""
    held = sheet.binding.value(place) not in ("", (), None)
    return held or sheet.binding.why(place) is not None


def is_answered(sheet: Sheet, place: Place) -> bool:
    """Return whether a place is filled in, and not only marked as not asked yet."""
    return is_filled(sheet, place) and sheet.binding.why(place) is not Why.NOT_ASKED


def is_worth_asking(sheet: Sheet, entry: Entry) -> bool:
    """Return whether a field is to be shown: its condition holds, or it was filled in."""
    if entry.when is None or is_filled(sheet, entry.place):
        return True
    value = sheet.binding.value(entry.when.place)
    said = value if isinstance(value, tuple) else (value,)
    return bool({str(each) for each in said if each is not None} & set(entry.when.values))


def entry_of_question(
    sheet: Sheet, question: Question, about: RecordId | None = None, name: str = ""
) -> Entry:
    """Return the entry of a question that is answered, about the family or about a person."""
    record = answer_id(question.id, about or "")
    label = question.label_for(name)
    begins = {"kind": "answer", "question": question.id, "wording": label}
    sheet.binding.begun.add(record, begins if about is None else {**begins, "about": about})
    when = question.shown_when
    of = None if when is None else answer_id(when.of, _same_about(sheet, when.of, about))
    return Entry(
        Place(record, HELD[question.kind]),
        lambda: field_of_question(
            sheet.around, question, label, question.help.replace("{name}", name)
        ),
        half=question.kind in NARROW,
        when=None if when is None or of is None else When(Place(of, "choices"), when.values),
        own_words=question.own_words,
    )


def entries_of_record(
    sheet: Sheet, words: RecordWords, record: RecordId, fields: Sequence[FieldWords]
) -> list[Entry]:
    """Return the entries of some fields of a record."""

    def entry(field: FieldWords) -> Entry:
        when = field.shown_when
        return Entry(
            Place(record, field.name),
            lambda: field_of_record(sheet.around, field),
            half=field.kind in NARROW,
            when=None if when is None else When(Place(record, when.of), when.values),
            own_words=field.own_words,
        )

    return [entry(field) for field in fields if field in words.fields]


def _same_about(sheet: Sheet, question: str, about: RecordId | None) -> str:
    asked = sheet.catalogue.question(question)
    return about or "" if asked is not None and asked.about is not About.FAMILY else ""
