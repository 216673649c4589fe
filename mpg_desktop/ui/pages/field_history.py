"""The earlier texts of one field, each with the moment it was written; any can be put back."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Option
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Answer, kind_of
from mpg_desktop.ui.days import day_words, long_day
from mpg_desktop.ui.pages.binding import PUT_BACK, Place
from mpg_desktop.ui.pages.panel import Panel
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, label_of, rule
from mpg_desktop.ui.tokens import SIZES

if TYPE_CHECKING:
    from mpg_desktop.store.journal import FieldVersion

SHOWN = 50
"""The latest this many are shown; more at a time nobody reads."""

LONGEST = 400
"""Letters of a text that are shown; what is put back is whole."""


TYPING = timedelta(minutes=1)
"""Within this time a text that only grew longer was being typed, and is no text of its own."""


class FieldHistory(Panel):
    """What a field held before, the latest first."""

    def __init__(self, sheet: Sheet, place: Place) -> None:
        super().__init__(sheet.theme)
        self.set_heading(self.tr("Eerdere teksten"))
        self._sheet = sheet
        self._place = place
        self.buttons: list[QPushButton] = []
        self._state = label_of(self.tr("Even zoeken…"), "help")
        self.column.addWidget(self._state)
        # What was typed a moment ago belongs to it as well: it is saved first.
        sheet.session.save_now()
        self._job = sheet.around.enclosures.earlier(
            sheet.case.id, place.record, place.field, self._show
        )
        self.destroyed.connect(self._job.forget)

    def texts(self) -> list[str]:
        """Return the texts that can be put back, as they are shown."""
        return [str(each.property("text_shown")) for each in self.buttons]

    def _show(self, versions: "Sequence[FieldVersion]") -> None:
        earlier = [
            version
            for version, following in pairwise(versions)
            if version.after not in (None, "", []) and not _typed_on(version, following)
        ]
        if earlier:
            self._state.hide()
        else:
            self._state.setText(self.tr("Er zijn geen eerdere teksten."))
        for version in reversed(earlier[-SHOWN:]):
            self.column.addWidget(rule())
            self.column.addWidget(self._line(version))
        self._sheet.in_sight_wanted.emit(self)

    def _line(self, version: "FieldVersion") -> QWidget:
        text = self._words(version.after)
        short = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
        back = button(self.tr("Terugzetten"), "link")
        moment = self._moment(version.at)
        back.setAccessibleName(
            self.tr("Terugzetten: {text}, van {moment}").format(text=short, moment=moment)
        )
        back.setProperty("text_shown", text)
        back.clicked.connect(lambda: self._put_back(version.after))
        self.buttons.append(back)
        line = QWidget()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label_of(moment, "small"))
        texts.addWidget(label_of(short))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        row.addLayout(texts, 1)
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _moment(self, at: datetime) -> str:
        here = at.astimezone()
        day = day_words(here.date(), self._sheet.around.today())
        return self.tr("{day} om {time}").format(day=day, time=f"{here:%H:%M}")

    def _put_back(self, value: object) -> None:
        self._sheet.session.seal()
        self._sheet.binding.put(self._place, value, Step(PUT_BACK))
        self.closed.emit()

    def _words(self, value: object) -> str:
        """Return an earlier value as it would be read: labels for choices, days in full."""
        if isinstance(value, list | tuple):
            return ", ".join(self._word(str(each)) for each in value)
        return self._word(str(value))

    def _word(self, text: str) -> str:
        for option in self._options():
            if option.id == text:
                return option.label
        if text in self._sheet.case.records:
            return self._sheet.lines().name(RecordId(text)) or text
        try:
            return long_day(date.fromisoformat(text))
        except ValueError:
            return text

    def _options(self) -> Sequence[Option]:
        record = self._sheet.binding.record(self._place.record)
        catalogue = self._sheet.catalogue
        if isinstance(record, Answer):
            question = catalogue.question(record.question)
            return question.options if question is not None else ()
        if record is None:
            return ()
        try:
            return catalogue.records[kind_of(record)].field(self._place.field).options
        except KeyError:
            return ()


def _typed_on(version: "FieldVersion", following: "FieldVersion") -> bool:
    """Return whether a text is only the beginning of the one that came right after it."""
    text, later = version.after, following.after
    grew = isinstance(text, str) and isinstance(later, str) and later.startswith(text)
    return grew and following.at - version.at < TYPING
