"""What one line of a list says about a record: whom or what it is, and the little beside it."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLocale

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import Kind
from mpg_desktop.domain.housemates import lives_there
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import age_on, display_name, is_unborn
from mpg_desktop.domain.records import (
    Address,
    AnyRecord,
    Appointment,
    Attachment,
    ChildCheck,
    Circle,
    Consent,
    Custody,
    FamilyGroupPlan,
    HelpEpisode,
    Kinship,
    Organisation,
    Person,
    Residence,
    Support,
    YesNo,
    kind_of,
)
from mpg_desktop.domain.safety_records import PersonalPlan
from mpg_desktop.ui.days import day_words, long_day
from mpg_desktop.ui.pages.surroundings import Surroundings

BETWEEN = "  ·  "

ICONS: Mapping[str, str] = MappingProxyType(
    {
        "person": "user",
        "address": "map-pin",
        "residence": "home",
        "organisation": "building",
        "kinship": "sitemap",
        "support": "heart-handshake",
        "custody": "gavel",
        "consent": "checklist",
        "help_episode": "history",
        "family_group_plan": "clipboard-text",
        "child_check": "shield-check",
        "appointment": "calendar",
        "attachment": "paperclip",
    }
)
"""The symbol of each kind of record that stands in a list."""


class RecordLine(Struct, frozen=True):
    """Two short texts, a warning if there is one, and the letters of a name for people."""

    title: str
    about: str = ""
    warning: str = ""
    initials: str = ""


class RecordLines:
    """Puts records in words, as a family has them now."""

    def __init__(self, around: Surroundings, case: Case) -> None:
        self._around = around
        self._case = case

    def line(self, record: AnyRecord) -> RecordLine:
        """Return the line of a record."""
        says: dict[type, Callable[..., RecordLine]] = {
            Person: self._person,
            Address: self._address,
            Residence: self._residence,
            Organisation: self._organisation,
            Kinship: self._kinship,
            Support: self._support,
            Custody: self._custody,
            Consent: self._consent,
            HelpEpisode: self._help,
            FamilyGroupPlan: self._plan,
            ChildCheck: self._check,
            Appointment: self._appointment,
            Attachment: self._attachment,
        }
        says_it = says.get(type(record))
        return self._plain(record) if says_it is None else says_it(record)

    def _plain(self, record: AnyRecord) -> RecordLine:
        """Return the line of a kind that needs no words of its own: its first texts."""
        words = self._around.catalogue.records[kind_of(record)]
        if isinstance(record, PersonalPlan):  # not a word of it stands outside of its own page
            return RecordLine(words.label)
        texts = [
            _one_line(getattr(record, field.name))
            for field in words.fields
            if field.kind in (Kind.LINE, Kind.TEXT)
        ]
        said = [text for text in texts if text]
        return RecordLine(said[0] if said else words.label, _joined(*said[1:2]))

    def name(self, record_id: RecordId | None) -> str:
        """Return what a record is called, or else says first; '' for None."""
        record = self._case.records.get(record_id) if record_id is not None else None
        if record_id is not None and record is None:
            return QCoreApplication.translate("RecordLines", "(weg)")
        if isinstance(record, Person):
            return display_name(record) or self._nameless(record)
        if isinstance(record, Organisation | Attachment):
            return record.name or QCoreApplication.translate("RecordLines", "zonder naam")
        if isinstance(record, Address):
            return (
                record.label
                or _one_line(record.lines)
                or (QCoreApplication.translate("RecordLines", "zonder naam"))
            )
        return "" if record is None else self._plain(record).title

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
            return QCoreApplication.translate("RecordLines", "ongeboren kind")
        unnamed = QCoreApplication.translate("RecordLines", "persoon zonder naam")
        return self._word(person, "role") or unnamed

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

    def _person(self, person: Person) -> RecordLine:
        known = any((person.birth_date, person.due_date, person.died_on)) or (
            person.age_stated is not None
        )
        age = self.age(person) if known else ""
        role = person.role_words or self._word(person, "role")
        circle = "" if role or person.circle is Circle.FAMILY else self._word(person, "circle")
        gone = ""
        if person.left_on is not None:
            gone = QCoreApplication.translate("RecordLines", "hoort er niet meer bij")
        name = self.name(person.id)
        warning = ""
        if person.interpreter_is_child is YesNo.YES:
            warning = QCoreApplication.translate("RecordLines", "een kind tolkte")
        return RecordLine(name, _joined(age, role, circle, gone), warning, initials_of(name))

    def _address(self, address: Address) -> RecordLine:
        lines = _one_line(address.lines)
        about = _joined(lines if address.label else "", address.tenure)
        return RecordLine(self.name(address.id), about)

    def _residence(self, residence: Residence) -> RecordLine:
        title = f"{self.name(residence.person)}: {self.name(residence.address)}"
        return RecordLine(title, _joined(residence.days, _span(residence.since, residence.until)))

    def _organisation(self, organisation: Organisation) -> RecordLine:
        about = _joined(
            organisation.part,
            organisation.contact,
            organisation.phone.replace(" ", "\u00a0"),
            _span(organisation.since, organisation.until),
        )
        return RecordLine(self.name(organisation.id), about)

    def _kinship(self, tie: Kinship) -> RecordLine:
        title = f"{self.name(tie.one)} {self._word(tie, 'bond')} {self.name(tie.other)}"
        return RecordLine(title, _span(tie.since, tie.until))

    def _support(self, tie: Support) -> RecordLine:
        sentence = QCoreApplication.translate("RecordLines", "{one} en {other}")
        title = sentence.format(one=self.name(tie.one), other=self.name(tie.other))
        return RecordLine(title, _joined(self._word(tie, "strength"), tie.gives))

    def _custody(self, custody: Custody) -> RecordLine:
        extent = self._word(custody, "extent")
        if not extent:
            extent = QCoreApplication.translate("RecordLines", "gezag nog niet bekend")
        title = f"{self.name(custody.child)}: {self.name(custody.holder)}"
        checked = ""
        if custody.checked_on is not None:
            words = QCoreApplication.translate("RecordLines", "nagekeken op {day}")
            checked = words.format(day=long_day(custody.checked_on))
        about = _joined(
            extent, self._word(custody, "source"), checked, _span(custody.since, custody.until)
        )
        return RecordLine(title, about)

    def _consent(self, consent: Consent) -> RecordLine:
        untitled = QCoreApplication.translate("RecordLines", "toestemming")
        whom = self.name(consent.to_whom) or consent.to_whom_words
        arrow = QCoreApplication.translate("RecordLines", "aan {whom}").format(whom=whom)
        until = ""
        if consent.withdrawn_on is not None:
            words = QCoreApplication.translate("RecordLines", "ingetrokken op {day}")
            until = words.format(day=long_day(consent.withdrawn_on))
        elif consent.until is not None:
            words = QCoreApplication.translate("RecordLines", "geldt tot {day}")
            until = words.format(day=long_day(consent.until))
        way = self._word(consent, "way")
        about = _joined(self.name(consent.person), arrow if whom else "", way, until)
        return RecordLine(consent.purpose or untitled, about)

    def _help(self, episode: HelpEpisode) -> RecordLine:
        untitled = QCoreApplication.translate("RecordLines", "hulp")
        about = _joined(episode.by_whom, _span(episode.since, episode.until))
        return RecordLine(episode.what or untitled, about)

    def _plan(self, plan: FamilyGroupPlan) -> RecordLine:
        title = QCoreApplication.translate("RecordLines", "Nog niet aangeboden")
        if plan.offered_on is not None:
            words = QCoreApplication.translate("RecordLines", "Aangeboden op {day}")
            title = words.format(day=long_day(plan.offered_on))
        return RecordLine(title, self._word(plan, "answer"))

    def _check(self, check: ChildCheck) -> RecordLine:
        title = QCoreApplication.translate("RecordLines", "Kindcheck zonder datum")
        if check.done_on is not None:
            title = long_day(check.done_on)
        return RecordLine(title, _joined(check.occasion, _one_line(check.outcome)))

    def _appointment(self, appointment: Appointment) -> RecordLine:
        title = QCoreApplication.translate("RecordLines", "Afspraak zonder dag")
        if appointment.day is not None:
            title = day_words(appointment.day, self._around.today())
        if appointment.at is not None:
            words = QCoreApplication.translate("RecordLines", "{day}, {time} uur")
            title = words.format(day=title, time=f"{appointment.at:%H:%M}")
        been = ""
        if appointment.day is not None and appointment.day < self._around.today():
            been = QCoreApplication.translate("RecordLines", "geweest")
        about = _joined(been, appointment.purpose, appointment.with_whom, appointment.place)
        return RecordLine(_capital(title), about)

    def _attachment(self, attachment: Attachment) -> RecordLine:
        # As the limit counts: of a file that was taken in nobody reads that it is too large.
        size = QLocale().formattedDataSize(
            attachment.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
        )
        about = _joined(self.name(attachment.about), _one_line(attachment.notes), size)
        return RecordLine(self.name(attachment.id), about)

    def _word(self, record: AnyRecord, field: str) -> str:
        """Return the label of the option that stands in a field."""
        value = getattr(record, field)
        words = self._around.catalogue.records[kind_of(record)].field(field)
        option = None if value is None else words.option(str(value))
        return "" if option is None else option.label


def _joined(*parts: str) -> str:
    return BETWEEN.join(part for part in parts if part)


def _one_line(text: str) -> str:
    return ", ".join(line.strip() for line in text.splitlines() if line.strip())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def initials_of(name: str) -> str:
    """Return the letters that stand for a name in a disc, on every page the same."""
    words = [word for word in name.split() if word[:1].isalpha()]
    letters = [words[0][:1], words[-1][:1]] if len(words) > 1 else [name.strip()[:2]]
    return "".join(letters).upper() if len(words) > 1 else letters[0].capitalize()


def _span(since: date | None, until: date | None) -> str:
    if since is not None and until is not None:
        words = QCoreApplication.translate("RecordLines", "{since} tot {until}")
        return words.format(since=long_day(since), until=long_day(until))
    if since is not None:
        words = QCoreApplication.translate("RecordLines", "vanaf {day}")
        return words.format(day=long_day(since))
    if until is not None:
        return QCoreApplication.translate("RecordLines", "tot {day}").format(day=long_day(until))
    return ""
