"""The tab *Goed genoeg*: per child and round, each voice on a card, then side by side."""

from PySide6.QtWidgets import QWidget

from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.voice_records import Round, Voice
from mpg_desktop.domain.voices import rounds_of, safety_pointers, voice_name, voices_of
from mpg_desktop.domain.way_back import BESIDE
from mpg_desktop.ui.conditions.beside import Beside
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.conditions.condition_row import EVIDENCE
from mpg_desktop.ui.conditions.goal_offer import GOAL
from mpg_desktop.ui.conditions.needs import Needs
from mpg_desktop.ui.conditions.round_card import RoundCard
from mpg_desktop.ui.conditions.round_names import child_names, round_names
from mpg_desktop.ui.conditions.round_tools import RoundTools
from mpg_desktop.ui.conditions.safety_note import SafetyNote
from mpg_desktop.ui.conditions.turned import Turned
from mpg_desktop.ui.conditions.voice_card import VoiceCard
from mpg_desktop.ui.conditions.whereabouts import ABOUT, NEEDS, whereabouts
from mpg_desktop.ui.pages.family_page import FamilyPage
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import label_of, shown, told_apart
from mpg_desktop.ui.profile.words import ProfileWords
from mpg_desktop.ui.turned_for import TurnedFor


class ConditionsPage(FamilyPage):
    """A `Tab` for the fourteen conditions of a good development."""

    def __init__(self, conditions: Conditions, words: ProfileWords, around: Surroundings) -> None:
        super().__init__(around, "conditions")
        self._conditions = conditions
        self._words = words
        self._child = self._round = self._view = ""
        self.turned: Turned[VoiceCard] | None = None
        theme = around.theme
        self.children_ = Choices(theme, self.tr("Over wie gaat het?"))
        self.rounds = Choices(theme, self.tr("Welke ronde?"))
        self.views = Choices(theme, self.tr("Wat wilt u zien?"))
        self.tools = RoundTools(around)
        self.empty = label_of("", "help")
        self.safety = SafetyNote(around)
        self._lay_out()
        self.children_.chosen.connect(self._choose_child)
        self.rounds.chosen.connect(self._choose_round)
        self.views.chosen.connect(self.choose)
        self.tools.began.connect(self._choose_round)
        self.tools.spoke.connect(self._let_begin)
        self.tools.turn.clicked.connect(self.turn_laptop)
        self.tools.safety_first.toggled.connect(self.follow)

    # ---- what a tab can do ---------------------------------------------------------------

    def place(self) -> tuple[str, ...]:
        """Return the child, the round and the view."""
        return self._child, self._round, self._view

    def go_back(self, place: tuple[str, ...]) -> None:
        """Show a child, a round and a view again; what is gone gives way to what is there."""
        self._child, self._round, self._view, *_ = (*place, "", "", "")
        self.follow()

    def reveal(self, record: str, field: str) -> bool:
        """Show a voice, round, rating, need or half-typed line; False when not on this tab."""
        if self.sheet is None:
            return False
        found = whereabouts(self.sheet.case, record, field)
        if found is None:
            return False
        self._child, self._round, self._view = found.child, found.round, found.view
        self.follow()
        if (what := TurnedFor.at(record, field)) is not None:
            self.turn_laptop(handed_back=what.handed_back)
        elif isinstance(self.shown, Needs) and (need := self.shown.row(RecordId(found.row))):
            self.go_to(need.more)
        elif isinstance(self.shown, VoiceCard) and (row := self.shown.row(found.row)):
            if field == GOAL and row.goal is not None:
                row.goal.make()
            else:
                self.go_to(row.evidence if field == EVIDENCE else row.now)
        elif isinstance(self.shown, Beside) and (offer := self.shown.offer(found.row)):
            self.go_to(offer.button)
        return True

    def visit(self, view: str) -> None:
        """Go to a child, or to a condition on the card of a voice, by word."""
        if self._conditions.condition(view) is None:
            self._choose_child(view)
        elif self._voice() is None:
            self.choose(next(iter(dict(self._views())), ""))
        row = self.shown.row(view) if isinstance(self.shown, VoiceCard) else None
        if row is None:
            self.enter()
        else:
            self.go_to(row.now)

    def leave(self) -> None:
        """Let go of the family: it was closed."""
        if self.turned is not None:
            self.turned.let_go()
        self.tools.let_go()
        super().leave()
        self._child = self._round = self._view = ""

    # ---- choosing ------------------------------------------------------------------------

    def choose(self, view: str) -> None:
        """Show a voice by its id, or what stands beside the voices."""
        self._view = view
        self.follow()

    def _choose_child(self, child: str) -> None:
        self._child, self._round, self._view = child, "", ""
        self.follow()

    def _choose_round(self, round_id: str) -> None:
        self._round, self._view = round_id, ""
        self.follow()

    def _let_begin(self, voice: str) -> None:
        """Go to the first question on the card of somebody who speaks from now on."""
        self.choose(voice)
        if isinstance(self.shown, VoiceCard):
            self.shown.begin()

    def turn_laptop(self, *, handed_back: bool = False) -> None:
        """Show the card of this voice over the whole screen, without anything else."""
        voice = self._voice()
        if self.sheet is None or voice is None:
            return
        card = VoiceCard(self.sheet, self._conditions, voice, self._order())
        what = TurnedFor(voice.id, handed_back=handed_back)
        self.turned = Turned(self.sheet, self.window(), card, card.begin, what)
        self.turned.finished.connect(self._turned_back)
        self.turned.begin()

    def _turned_back(self) -> None:
        self.turned = None
        if self.sheet is not None:
            self.put_away()
            self.follow()

    # ---- showing -------------------------------------------------------------------------

    def follow(self) -> None:
        """Show the family as it stands now; what is being typed stays."""
        if self.sheet is None:
            return
        case = self.sheet.case
        offered = self._children()
        if self._child not in dict(offered):
            with_rounds = [word for word, _ in offered if rounds_of(case, RecordId(word))]
            self._child = next(iter(with_rounds or dict(offered)), "")
        rounds = rounds_of(case, RecordId(self._child))
        if self._round not in {each.id for each in rounds}:
            self._round = rounds[-1].id if rounds else ""
        views = self._views()
        if self._view not in dict(views):
            self._view = views[0][0] if views else ""
        self.children_.offer(offered, self._child)
        self.rounds.offer(tuple(round_names(rounds).items()), self._round)
        self.views.offer(views, self._view)
        shown(self.children_, bool(offered))
        for each in (self.rounds, self.views):
            shown(each, bool(rounds))
        self.tools.take(self.sheet, self._child, self._round, self._view)
        self.empty.setText(self._advice(bool(offered), bool(rounds)))
        shown(self.empty, bool(self.empty.text()))
        self._point_to_safety(self.sheet)
        self._show_view(self.sheet)

    def _point_to_safety(self, sheet: Sheet) -> None:
        """Point to safety; on the card of one voice only for what that voice says."""
        voice = self._voice()
        found = safety_pointers(sheet.case, self._conditions, RecordId(self._round))
        mine = [each for each in found if voice is None or each.voice.id == voice.id]
        self.safety.show_pointers(mine)

    def _children(self) -> tuple[tuple[str, str], ...]:
        """Return who can be spoken of: the children, and whoever a round was about before."""
        if self.sheet is None:
            return ()
        return child_names(self.sheet.case, self.around.law, self.around.today())

    def _views(self) -> tuple[tuple[str, str], ...]:
        """Return the voices of the round, and what stands beside them."""
        if self.sheet is None or not self._round:
            return ()
        voices = voices_of(self.sheet.case, RecordId(self._round))
        return (
            *told_apart([(str(each.id), self._name(each)) for each in voices]),
            (BESIDE, self.tr("Naast elkaar")),
            (NEEDS, self.tr("Wat is er nodig?")),
            (ABOUT, self.tr("Uw oordeel")),
        )

    def _advice(self, has_children: bool, has_rounds: bool) -> str:  # noqa: FBT001 - two facts of one sentence
        if not has_children:
            return self.tr("Vul eerst bij Intake in wie de kinderen zijn.")
        if not has_rounds:
            return self.tr("Begin een nieuwe ronde. Laat daarna ieder apart spreken.")
        return ""

    def _name(self, voice: Voice) -> str:
        known = voice_name(self.sheet.case, voice) if self.sheet is not None else ""
        return known or self.tr("Iemand")

    def _voice(self) -> Voice | None:
        return look_up(self.sheet.case, Voice, RecordId(self._view)) if self.sheet else None

    def _order(self) -> str:
        orders = self._conditions.orders
        return orders[0].id if orders and self.tools.safety_first.isChecked() else ""

    def _show_view(self, sheet: Sheet) -> None:
        """Bring what is shown up to date; make it anew only when it is something else."""
        key = (self._round, self._view, self._order())
        if self.is_shown(*key) and isinstance(self.shown, VoiceCard | Needs | RoundCard):
            self.shown.refresh()
            return
        if self.is_shown(*key) and isinstance(self.shown, Beside) and self.shown.refresh():
            return
        about = look_up(sheet.case, Round, RecordId(self._round))
        made = self._make(sheet, about) if about is not None else None
        if made is None:
            self.put_away()
        else:
            self.show_one(made, *key)

    def _make(self, sheet: Sheet, about: Round) -> QWidget | None:
        voice = self._voice()
        if voice is not None:
            return VoiceCard(sheet, self._conditions, voice, self._order(), self._words)
        if self._view == NEEDS:
            return Needs(sheet, self._conditions, about)
        if self._view == ABOUT:
            return RoundCard(sheet, self._conditions, about)
        return Beside(sheet, self._conditions, about, self._order())

    def _lay_out(self) -> None:
        self.column.addWidget(label_of(self._conditions.help, "help"))
        self.column.addWidget(self.empty)
        for each in (self.children_, self.rounds, self.views):
            self.column.addWidget(each)
        self.column.addWidget(self.tools)
        self.column.addWidget(self.safety)
