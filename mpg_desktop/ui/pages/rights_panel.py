"""Per child: who consents to help and who may read the file, now and after the next birthday."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mpg_desktop.domain.access import Rights, Ruling, rights_ahead, rights_on
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import children
from mpg_desktop.domain.records import Custody, Person
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.pages.entry_frame import EntryFrame
from mpg_desktop.ui.pages.record_lines import BETWEEN
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import label_of, rule, shown
from mpg_desktop.ui.tokens import SIZES

CONCERNED = (Person, Custody)

ABOUT_CUSTODY = "rights.custody."
"""How the phrases begin that say what is not sure about custody."""

NO_CUSTODY = f"{ABOUT_CUSTODY}unknown"


class RightsOfChild(EntryFrame):
    """One child: a line that unfolds what holds now and what will hold."""

    def __init__(self, sheet: Sheet, child: RecordId, parent: QWidget) -> None:
        super().__init__(sheet.theme, parent)
        self._sheet = sheet
        self._child = child
        self._texts: list[str] = []
        self.row.toggled.connect(self._turn)
        self._body: QWidget | None = None
        self.refresh()

    def refresh(self) -> None:
        """Work out anew what holds."""
        person = self._sheet.case.records.get(self._child)
        if not isinstance(person, Person):
            return
        around, lines = self._sheet.around, self._sheet.lines()
        today = around.today()
        now = rights_on(self._sheet.case, person, around.law, today)
        line = lines.line(person)
        ahead = rights_ahead(self._sheet.case, person, around.law, today)
        doubts = [each for each in now.consent.cautions if each.startswith(ABOUT_CUSTODY)]
        warning = around.say(doubts[0]) if doubts else ""
        short = self._in_short(lines.age(person), now, ahead)
        self.row.show_texts(line.title, short, warning=warning)
        self.row.show_sign(line.initials, "user")
        texts = self._said(self.tr("Nu"), now)
        if ahead is not None:
            words = self.tr("Vanaf {day}") if ahead.exact else self.tr("Op zijn vroegst {day}")
            if ahead.day <= today:  # only an age was said, some time ago
                words = self.tr("Misschien al nu")
            texts += ["", *self._said(words.format(day=long_day(ahead.day)), ahead)]
        if texts != self._texts:
            self._texts = texts
            if self._body is not None:
                self._rebuild()

    def texts(self) -> list[str]:
        """Return what is said about this child."""
        return [text for text in self._texts if text]

    def _in_short(self, age: str, now: Rights, ahead: Rights | None) -> str:
        """Return whose consent counts, and from which day that of others."""
        short = [age]
        who = now.consent.who
        if who:
            short.append(self.tr("toestemming: {names}").format(names=self._names(who)))
        # Where nobody knows who has custody, a later day would be half the truth.
        known = NO_CUSTODY not in now.consent.cautions
        if known and ahead is not None and ahead.exact and ahead.consent.who not in ((), who):
            names = self._names(ahead.consent.who)
            words = self.tr("vanaf {day}: {names}")
            short.append(words.format(day=long_day(ahead.day), names=names))
        return BETWEEN.join(short)

    def _names(self, who: Sequence[RecordId]) -> str:
        lines = self._sheet.lines()
        return ", ".join(lines.name(each) for each in who)

    def _said(self, heading: str, rights: Rights) -> list[str]:
        consent, access = rights.consent, rights.access
        texts = [f"#{heading}"]
        texts += ["+" + self.tr("Toestemming"), *self._ruled(consent)]
        texts += ["+" + self.tr("Dossier lezen"), *self._ruled(access)]
        return texts

    def _ruled(self, ruling: Ruling) -> list[str]:
        around = self._sheet.around
        texts = [around.say(ruling.phrase)]
        if ruling.who:
            names = self._names(ruling.who)
            texts.append(self.tr("Dat is: {names}.").format(names=names))
        if ruling.on_condition:
            names = self._names(ruling.on_condition)
            texts.append(self.tr("Onder die voorwaarde ook: {names}.").format(names=names))
        texts += [f"!{around.say(caution)}" for caution in ruling.cautions]
        if ruling.rule is not None:
            texts.append("~" + around.say("rights.source.check", source=ruling.rule.source.text))
        return texts

    def _turn(self, is_open: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        if is_open and self._body is None:
            self._rebuild()
        if self._body is not None:
            self._body.setVisible(is_open)

    def _rebuild(self) -> None:
        if self._body is not None:
            self._body.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(SIZES.room, SIZES.tight, SIZES.room, SIZES.room)
        column.setSpacing(SIZES.hair)
        for text in self._texts:
            if text[:1] in ("", "+", "#"):
                column.addSpacing(SIZES.tight if text else SIZES.gap)
            column.addWidget(self._line(text))
        self._column.addWidget(self._body)
        self._body.setVisible(self.row.isChecked())

    def _line(self, text: str) -> QWidget:
        parts = {"#": "heading", "+": "label", "~": "small", "!": "warning"}
        if not text:
            return rule()
        label: QLabel = label_of(text[1:] if text[0] in parts else text, parts.get(text[0], ""))
        return label


class RightsOfChildren(QWidget):
    """All children of the family, each with what holds."""

    def __init__(self, sheet: Sheet, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.entries: dict[RecordId, RightsOfChild] = {}
        self._none = label_of(self.tr("Vul eerst de kinderen in bij Mensen."), "help")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.tight)
        heading = self.tr("Wie geeft toestemming, en wie mag het dossier zien?")
        self._column.addWidget(label_of(heading, "label"))
        help_text = self.tr("Het programma rekent dit uit. U beslist zelf en schrijft dat op.")
        self._column.addWidget(label_of(help_text, "help"))
        self._column.addWidget(self._none)
        self._arrange()
        sheet.session.changed.connect(self._changed)

    def _changed(self, records: frozenset[RecordId]) -> None:
        case = self._sheet.case
        touched = [case.records.get(each) for each in records]
        if any(each is None or isinstance(each, CONCERNED) for each in touched):
            self._arrange()

    def _arrange(self) -> None:
        around = self._sheet.around
        young = [each.id for each in children(self._sheet.case, around.law, around.today())]
        for gone in self.entries.keys() - set(young):
            entry = self.entries.pop(gone)
            entry.hide()
            entry.deleteLater()
        for child in sorted(young):
            if child in self.entries:
                self.entries[child].refresh()
            else:
                self.entries[child] = RightsOfChild(self._sheet, child, self)
                self._column.addWidget(self.entries[child])
        shown(self._none, not self.entries)
