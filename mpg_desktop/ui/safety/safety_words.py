"""Puts the records of the safety plan in a few lines each."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from mpg_desktop.domain.file import look_up, name_of
from mpg_desktop.domain.findings import Statement
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Person
from mpg_desktop.domain.safety import Practised
from mpg_desktop.domain.safety_records import (
    MeldcodeStep,
    PracticeRun,
    SafetyAgreement,
    SafetyCondition,
    SafetyGoal,
    SafetyPerson,
    Weighing,
    Worry,
)
from mpg_desktop.domain.statements import short_of
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.pages.record_lines import BETWEEN
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.safety.rows import Told

ARROW = " → "
"""Between a signal and what is done then."""


def said(words: str, **values: str) -> str:
    """Return a sentence with its values, or nothing while one of the values is empty."""
    return words.format(**values) if all(values.values()) else ""


def tell(*parts: str) -> tuple[str, ...]:
    """Return one line of these parts, without the empty ones; no line when all are."""
    found = [part for part in parts if part]
    return (BETWEEN.join(found),) if found else ()


def each_of(*lines: str) -> tuple[str, ...]:
    """Return the lines that say something."""
    return tuple(line for line in lines if line)


class SafetyWords(QObject):
    """Says what stands in a record of the family that lies open."""

    def __init__(self, sheet: Sheet, parent: QObject) -> None:
        super().__init__(parent)
        self._sheet = sheet

    def worry(self, record: RecordId) -> Told:
        """Return what happened, who worries about whom, and what it did to the child."""
        worry = look_up(self._sheet.case, Worry, record)
        if worry is None:
            return Told("")
        by = self.name(worry.by) or worry.by_words
        about = self.names(worry.about)
        ended = long_day(worry.ended_on) if worry.ended_on else ""
        return Told(
            worry.text,
            (
                *tell(
                    said(self.tr("Zorg van {name}"), name=by),
                    said(self.tr("Over {names}"), names=about),
                    long_day(worry.day) if worry.day else "",
                    said(self.tr("Voorbij sinds {day}"), day=ended),
                ),
                *each_of(
                    said(self.tr("Wat het met het kind deed: {text}"), text=worry.effect),
                    said(self.tr("Als er niets verandert: {text}"), text=worry.otherwise),
                    said(self.tr("Wat het moeilijker maakt: {text}"), text=worry.complicates),
                    said(self.tr("Anders gezien: {text}"), text=worry.disagrees),
                ),
            ),
        )

    def goal(self, record: RecordId) -> Told:
        """Return what the parents will do, what the child notices, and for how long."""
        goal = look_up(self._sheet.case, SafetyGoal, record)
        if goal is None:
            return Told("")
        reached = long_day(goal.reached_on) if goal.reached_on else ""
        hint = "" if goal.noticed else self.tr("Wat gaat het kind merken?")
        return Told(
            goal.text,
            (
                *each_of(said(self.tr("Het kind merkt: {text}"), text=goal.noticed)),
                *tell(
                    said(self.tr("Zo lang: {text}"), text=goal.lasts),
                    said(self.tr("Bereikt op {day}"), day=reached),
                ),
            ),
            each_of(hint),
        )

    def condition(self, record: RecordId) -> Told:
        """Return what must be so at the least, and who set that."""
        found = look_up(self._sheet.case, SafetyCondition, record)
        if found is None:
            return Told("")
        by = self.name(found.set_by) or found.set_by_words
        until = long_day(found.until) if found.until else ""
        hint = "" if by else self.tr("Wie stelt deze voorwaarde?")
        return Told(
            found.text,
            (
                *tell(
                    said(self.tr("Gesteld door {name}"), name=by),
                    long_day(found.day) if found.day else "",
                    said(self.tr("tot {day}"), day=until),
                ),
                *self._consequences(found.if_kept, found.if_not_kept),
            ),
            each_of(hint),
        )

    def agreement(self, record: RecordId) -> Told:
        """Return at which signal who does what, by when and for which days."""
        found = look_up(self._sheet.case, SafetyAgreement, record)
        if found is None:
            return Told("")
        text = ARROW.join(part for part in (found.signal, found.what) if part)
        statement = look_up(self._sheet.case, Statement, found.statement)
        worked = found.worked_before or (short_of(statement) if statement else "")
        until = long_day(found.until) if found.until else ""
        return Told(
            text,
            (
                *tell(
                    said(self.tr("Wie: {names}"), names=self.names(found.who)),
                    found.by_when,
                    self.word("safety_agreement", "occasion", found.occasion),
                    self.word("safety_agreement", "phase", found.phase),
                    said(self.tr("tot {day}"), day=until),
                ),
                *each_of(said(self.tr("Dit ging al eens goed: {text}"), text=worked)),
                *self._consequences(found.if_kept, found.if_not_kept),
            ),
            () if found.who else (self.tr("Nog niemand doet dit. Kies wie het doet."),),
        )

    def practised(self, found: Practised) -> str:
        """Return when an agreement was tried out last, by whom, and how that went."""
        again = long_day(found.next_on) if found.next_on else ""
        onward = said(self.tr("Weer oefenen op {day}."), day=again)
        if found.last is None:
            return " ".join(each_of(self.tr("Nooit geoefend."), onward))
        return " ".join(each_of(self.run(found.last), onward))

    def run(self, run: PracticeRun) -> str:
        """Return one time that an agreement was tried out, as sentences."""
        day = long_day(run.day) if run.day else self.tr("een dag die niet is opgeschreven")
        who = self.names(run.who)
        words = self.tr("Geoefend op {day} door {who}.") if who else self.tr("Geoefend op {day}.")
        worked = ""
        if run.worked is not None:
            yes, no = self.tr("Het lukte."), self.tr("Het lukte niet.")
            worked = yes if run.worked is YesNo.YES else no
        return " ".join(each_of(words.format(day=day, who=who), worked, run.outcome))

    def member(self, record: RecordId) -> Told:
        """Return who is in the network, for what, with which number, and what that person knows."""
        found = look_up(self._sheet.case, SafetyPerson, record)
        if found is None:
            return Told("")
        tasks = [self.word("safety_person", "tasks", task) for task in found.tasks]
        agreed = long_day(found.agreed_on) if found.agreed_on else ""
        hint = "" if agreed else self.tr("Zei deze persoon ja? Schrijf de dag erbij.")
        return Told(
            self.name(found.who) or self.tr("Iemand"),
            (
                *tell(*tasks),
                *tell(self.phone(found.who), said(self.tr("Zei ja op {day}"), day=agreed)),
                *each_of(
                    found.how,
                    said(self.tr("Weet, en mag weten: {text}"), text=found.told),
                ),
            ),
            each_of(hint, "" if tasks else self.tr("Kies wat deze persoon doet.")),
        )

    def step(self, record: RecordId) -> Told:
        """Return one entry in the log of the meldcode."""
        found = look_up(self._sheet.case, MeldcodeStep, record)
        if found is None:
            return Told("")
        return Told(found.outcome or self.tr("Nog niets opgeschreven"), self._when_with(found))

    def weighing(self, record: RecordId) -> Told:
        """Return one answer to a weighing question."""
        found = look_up(self._sheet.case, Weighing, record)
        if found is None:
            return Told("")
        return Told(found.answer or self.tr("Nog niets opgeschreven"), self._when_with(found))

    def name(self, who: RecordId | None) -> str:
        """Return what somebody is called."""
        return name_of(self._sheet.case, who)

    def names(self, who: Iterable[RecordId]) -> str:
        """Return what several are called."""
        return ", ".join(name for each in who if (name := self.name(each)))

    def phone(self, who: RecordId) -> str:
        """Return the number of somebody, and whether calling it is safe."""
        person = look_up(self._sheet.case, Person, who)
        if person is None or not person.phone:
            return ""
        number = self.tr("Telefoon: {number}").format(number=person.phone)
        unsafe = self.tr("niet veilig om te bellen")
        return f"{number} ({unsafe})" if person.phone_is_safe is YesNo.NO else number

    def word(self, kind: str, field: str, value: str | None) -> str:
        """Return the label of an option of a field; nothing for None."""
        words = self._sheet.catalogue.records[kind].field(field)
        option = None if value is None else words.option(str(value))
        return "" if option is None else option.label

    def _when_with(self, found: MeldcodeStep | Weighing) -> tuple[str, ...]:
        day = long_day(found.day) if found.day else ""
        return tell(day, said(self.tr("Met {name}"), name=found.with_whom))

    def _consequences(self, kept: str, not_kept: str) -> tuple[str, ...]:
        return each_of(
            said(self.tr("Als het lukt: {text}"), text=kept),
            said(self.tr("Als het niet lukt: {text}"), text=not_kept),
        )
