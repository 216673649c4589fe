"""What a record is called on screen, how old somebody is, and where somebody lives."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import Kind
from mpg_desktop.domain.housemates import lives_there
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import age_on, display_name, is_unborn
from mpg_desktop.domain.records import (
    Address,
    AnyRecord,
    Attachment,
    Organisation,
    Person,
    Residence,
    kind_of,
)
from mpg_desktop.domain.safety_records import PersonalPlan
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.pages.surroundings import Surroundings


class RecordNames:
    """Names records, as a family has them now."""

    def __init__(self, around: Surroundings, case: Case) -> None:
        self._around = around
        self._case = case

    def name(self, record_id: RecordId | None) -> str:
        """Return what a record is called, or else says first; '' for None."""
        record = self._case.records.get(record_id) if record_id is not None else None
        if record_id is not None and record is None:
            return QCoreApplication.translate("RecordNames", "(weg)")
        if isinstance(record, Person):
            return display_name(record) or self._nameless(record)
        if isinstance(record, Organisation | Attachment):
            return record.name or QCoreApplication.translate("RecordNames", "zonder naam")
        if isinstance(record, Address):
            return (
                record.label
                or one_line(record.lines)
                or QCoreApplication.translate("RecordNames", "zonder naam")
            )
        return "" if record is None else self.first_texts(record)[0]

    def _nameless(self, person: Person) -> str:
        """Return what somebody without a name is, with a number where there are more of them."""
        what = self._without_name(person)
        same = [
            each.id
            for each in self._case.all(Person)
            if not display_name(each) and self._without_name(each) == what
        ]
        return what if len(same) == 1 else f"{what} {same.index(person.id) + 1}"

    def _without_name(self, person: Person) -> str:
        if is_unborn(person):
            return QCoreApplication.translate("RecordNames", "ongeboren kind")
        unnamed = QCoreApplication.translate("RecordNames", "persoon zonder naam")
        return self.word(person, "role") or unnamed

    def age(self, person: Person) -> str:
        """Return how old somebody is today, in words."""
        age = age_on(person, self._around.today())
        values = {
            name: long_day(value) if isinstance(value, date) else value
            for name, value in age.values.items()
        }
        return self._around.say(age.phrase, **values)

    def homes(self, person: Person) -> str:
        """Return where somebody lives today, and which days or weeks."""
        today = self._around.today()
        found = [
            f"{self.name(each.address)} ({each.days})" if each.days else self.name(each.address)
            for each in self._case.all(Residence)
            if each.person == person.id and lives_there(each, today)
        ]
        return "; ".join(found)

    def first_texts(self, record: AnyRecord) -> list[str]:
        """Return what a record says first, one line each; what it is, where it says nothing."""
        words = self._around.catalogue.records[kind_of(record)]
        if isinstance(record, PersonalPlan):  # not a word of it stands outside of its own page
            return [words.label]
        texts = [
            one_line(getattr(record, field.name))
            for field in words.fields
            if field.kind in (Kind.LINE, Kind.TEXT)
        ]
        return [text for text in texts if text] or [words.label]

    def word(self, record: AnyRecord, field: str) -> str:
        """Return the label of the option that stands in a field."""
        value = getattr(record, field)
        words = self._around.catalogue.records[kind_of(record)].field(field)
        option = None if value is None else words.option(str(value))
        return "" if option is None else option.label


def one_line(text: str) -> str:
    """Return a text of several lines in one."""
    return ", ".join(line.strip() for line in text.splitlines() if line.strip())
