"""What one can do with a round: begin another, let somebody speak, take a voice or it away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import display_name
from mpg_desktop.domain.records import Person
from mpg_desktop.domain.voice_records import Round, Voice
from mpg_desktop.domain.voices import (
    new_voice,
    rounds_of,
    voice_name,
    voices_of,
    without_round,
    without_voice,
)
from mpg_desktop.ui.conditions.round_names import round_names
from mpg_desktop.ui.fields.pills import Chip
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.pages.taking_away import take_away
from mpg_desktop.ui.parts import Tool, button, shown


class RoundTools(QWidget):
    """A row of buttons. `began` names a round that was made, `spoke` a voice that was."""

    began = Signal(str)
    spoke = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._sheet: Sheet | None = None
        self._child = self._round = self._view = ""
        theme = around.theme
        self.add_voice = button(self.tr("Iemand laten spreken"), theme=theme, icon="user-plus")
        self.turn = button(self.tr("Draai de laptop"), theme=theme, icon="refresh")
        self.safety_first = Chip(theme, self.tr("Veiligheid eerst"))
        self.new_round = button(self.tr("Nieuwe ronde"), theme=theme, icon="plus")
        self.more = Tool()
        self.more.setAccessibleName(self.tr("Meer over deze ronde"))
        self.more.setToolTip(self.tr("Meer over deze ronde"))
        theme.dress(self.more, "dots")
        flow = Flow(self)
        for part in (self.add_voice, self.turn, self.safety_first, self.new_round, self.more):
            flow.addWidget(part)
        self.new_round.clicked.connect(self._begin_round)
        self.add_voice.clicked.connect(self.offer_people)
        self.more.clicked.connect(self.open_menu)

    def take(self, sheet: Sheet, child: str, round_id: str, view: str) -> None:
        """Offer what can be done with this round of a child, where this view of it is shown."""
        self._sheet, self._child, self._round, self._view = sheet, child, round_id, view
        for each in (self.add_voice, self.safety_first, self.more):
            shown(each, bool(round_id))
        shown(self.new_round, bool(child))
        shown(self.turn, self._voice() is not None)

    def let_go(self) -> None:
        """Let go of the family: it was closed."""
        self._sheet = None
        self._child = self._round = self._view = ""

    def offer_people(self) -> QMenu | None:
        """Offer everybody who does not speak in this round yet."""
        if self._sheet is None or not self._round:
            return None
        case = self._sheet.case
        speaking = {each.who for each in voices_of(case, RecordId(self._round))}
        menu = self._menu()
        for person in case.all(Person):
            if person.id not in speaking:
                action = menu.addAction(display_name(person).replace("&", "&&"))
                action.triggered.connect(lambda _on=False, who=person.id: self.let_speak(who))
        menu.popup(self.add_voice.mapToGlobal(self.add_voice.rect().bottomLeft()))
        return menu

    def let_speak(self, who: RecordId) -> None:
        """Give somebody a card of his own in this round."""
        if self._sheet is None or not self._round:
            return
        made = new_voice(self._sheet.case, self._around.fresh_id(), RecordId(self._round), who)
        self._sheet.session.put(made, step=Step(ADDED))
        self.spoke.emit(made.id)

    def open_menu(self) -> QMenu:
        """Offer to take this voice or this round away."""
        menu = self._menu()
        voice = self._voice()
        if voice is not None:
            words = self.tr("Wat {name} zei weghalen").format(name=self._name(voice))
            menu.addAction(words.replace("&", "&&")).triggered.connect(
                lambda _on=False: self._drop_voice(voice)
            )
        menu.addAction(self.tr("Deze ronde weghalen")).triggered.connect(
            lambda _on=False: self._drop_round()
        )
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        return menu

    # ---- inside --------------------------------------------------------------------------

    def _begin_round(self) -> None:
        if self._sheet is None or not self._child:
            return
        made = Round(
            id=self._around.fresh_id(),
            child=RecordId(self._child),
            alternative="",
            day=self._around.today(),
        )
        self._sheet.session.put(made, step=Step(ADDED))
        self.began.emit(made.id)

    def _drop_voice(self, voice: Voice) -> None:
        if self._sheet is not None:
            case = self._sheet.case
            gone = case.differs(without_voice(case, voice.id)) - {voice.id}
            title = self.tr("Wat {name} zei").format(name=self._name(voice))
            take_away(self._around, self._sheet.session, title, voice.id, *sorted(gone))

    def _drop_round(self) -> None:
        if self._sheet is not None:
            case, round_id = self._sheet.case, RecordId(self._round)
            gone = case.differs(without_round(case, round_id)) - {round_id}
            name = round_names(rounds_of(case, RecordId(self._child)))[round_id]
            title = self.tr("De ronde van {day}").format(day=name)
            take_away(self._around, self._sheet.session, title, round_id, *sorted(gone))

    def _name(self, voice: Voice) -> str:
        known = voice_name(self._sheet.case, voice) if self._sheet is not None else ""
        return known or self.tr("Iemand")

    def _voice(self) -> Voice | None:
        return look_up(self._sheet.case, Voice, RecordId(self._view)) if self._sheet else None

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
