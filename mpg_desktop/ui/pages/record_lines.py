"""What one line of a list says about a record: whom or what it is, and the little beside it."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLocale

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
)
from mpg_desktop.ui.days import day_words, long_day
from mpg_desktop.ui.pages.record_names import RecordNames, one_line

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


class RecordLines(RecordNames):
    """Puts records in words, as a family has them now."""

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
        first, *rest = self.first_texts(record)
        return RecordLine(first, _joined(*rest[:1]))

    def _person(self, person: Person) -> RecordLine:
        known = any((person.birth_date, person.due_date, person.died_on)) or (
            person.age_stated is not None
        )
        age = self.age(person) if known else ""
        role = person.role_words or self.word(person, "role")
        circle = "" if role or person.circle is Circle.FAMILY else self.word(person, "circle")
        gone = ""
        if person.left_on is not None:
            gone = QCoreApplication.translate("RecordLines", "hoort er niet meer bij")
        name = self.name(person.id)
        warning = ""
        if person.interpreter_is_child is YesNo.YES:
            warning = QCoreApplication.translate("RecordLines", "een kind tolkte")
        return RecordLine(name, _joined(age, role, circle, gone), warning, initials_of(name))

    def _address(self, address: Address) -> RecordLine:
        lines = one_line(address.lines)
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
        title = f"{self.name(tie.one)} {self.word(tie, 'bond')} {self.name(tie.other)}"
        return RecordLine(title, _span(tie.since, tie.until))

    def _support(self, tie: Support) -> RecordLine:
        sentence = QCoreApplication.translate("RecordLines", "{one} en {other}")
        title = sentence.format(one=self.name(tie.one), other=self.name(tie.other))
        return RecordLine(title, _joined(self.word(tie, "strength"), tie.gives))

    def _custody(self, custody: Custody) -> RecordLine:
        extent = self.word(custody, "extent")
        if not extent:
            extent = QCoreApplication.translate("RecordLines", "gezag nog niet bekend")
        title = f"{self.name(custody.child)}: {self.name(custody.holder)}"
        checked = ""
        if custody.checked_on is not None:
            words = QCoreApplication.translate("RecordLines", "nagekeken op {day}")
            checked = words.format(day=long_day(custody.checked_on))
        about = _joined(
            extent, self.word(custody, "source"), checked, _span(custody.since, custody.until)
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
        way = self.word(consent, "way")
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
        return RecordLine(title, self.word(plan, "answer"))

    def _check(self, check: ChildCheck) -> RecordLine:
        title = QCoreApplication.translate("RecordLines", "Kindcheck zonder datum")
        if check.done_on is not None:
            title = long_day(check.done_on)
        return RecordLine(title, _joined(check.occasion, one_line(check.outcome)))

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
        about = _joined(self.name(attachment.about), one_line(attachment.notes), size)
        return RecordLine(self.name(attachment.id), about)


def _joined(*parts: str) -> str:
    return BETWEEN.join(part for part in parts if part)


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
