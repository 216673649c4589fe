"""The tab *Goed genoeg*: per child and round, each voice on a card, then side by side."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.file import look_up, name_of
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import children, display_name
from mpg_desktop.domain.records import Person
from mpg_desktop.domain.voice_records import Need, Rating, Round, Voice
from mpg_desktop.domain.voices import new_voice, rounds_of, voice_name, voices_of
from mpg_desktop.ui.conditions.beside import Beside, safety_card
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.conditions.needs import Needs
from mpg_desktop.ui.conditions.turned import Turned
from mpg_desktop.ui.conditions.voice_card import VoiceCard
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.fields.pills import Chip
from mpg_desktop.ui.jump import Goal
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import button, label_of, shown
from mpg_desktop.ui.tokens import SIZES

BESIDE, NEEDS = "beside", "needs"
"""What stands beside the voices; ids of records hold a hyphen, these do not."""


class ConditionsPage(QWidget):
    """A `Tab` of `desk_page` for the fourteen conditions of a good development."""

    def __init__(self, conditions: Conditions, around: Surroundings) -> None:
        super().__init__()
        self._conditions = conditions
        self._around = around
        self._session: Session | None = None
        self._child = self._round = self._view = ""
        self._built: tuple[str, ...] = ()
        self.shown: QWidget | None = None
        self.turned: Turned | None = None
        theme = around.theme
        self.children_ = Choices(theme, self.tr("Over wie gaat het?"))
        self.rounds = Choices(theme, self.tr("Welke ronde?"))
        self.views = Choices(theme, self.tr("Wat wilt u zien?"))
        self.new_round = button(self.tr("Nieuwe ronde"), theme=theme, icon="plus")
        self.add_voice = button(self.tr("Iemand laten spreken"), theme=theme, icon="user-plus")
        self.turn = button(self.tr("Draai de laptop"), theme=theme, icon="refresh")
        self.safety_first = Chip(theme, self.tr("Veiligheid eerst"))
        self.empty = label_of("", "help")
        self._making = QTimer(self)
        self._making.setSingleShot(True)
        self._making.setInterval(0)
        self._making.timeout.connect(self._show)
        self._lay_out()
        self.children_.chosen.connect(self._choose_child)
        self.rounds.chosen.connect(self._choose_round)
        self.views.chosen.connect(self.choose)
        self.new_round.clicked.connect(self._begin_round)
        self.add_voice.clicked.connect(self.offer_people)
        self.turn.clicked.connect(self.turn_laptop)
        self.safety_first.toggled.connect(self._show)

    # ---- what a tab can do ---------------------------------------------------------------

    def widget(self) -> QWidget:
        """Return what is shown."""
        return self

    def show_session(self, session: Session) -> None:
        """Show a family; showing changes nothing in it."""
        self.leave()
        self._session = session
        session.changed.connect(self._changed)
        self._show()

    def keep_drafts(self, session: Session) -> None:
        """Nothing to do: half-typed lines are in the session with every key."""

    def reveal(self, record: str, field: str) -> bool:
        """Show the voice, round or rating that a record is; False when it is not on this tab."""
        del field
        if self._session is None:
            return False
        found = self._session.case.records.get(RecordId(record))
        if isinstance(found, Rating):
            found = look_up(self._session.case, Voice, found.voice)
        view = found.id if isinstance(found, Voice) else NEEDS
        if isinstance(found, Voice | Need):
            found = look_up(self._session.case, Round, found.round)
        if not isinstance(found, Round):
            return False
        self._child, self._round, self._view = found.child, found.id, view
        self._show()
        return True

    def goals(self) -> Sequence[Goal]:
        """Return the children about whom a round can be gone through."""
        title = self._conditions.title
        return [Goal(name, title, self._goer(word)) for word, name in self._children()]

    def leave(self) -> None:
        """Let go of the family: it was closed."""
        if self.turned is not None:
            self.turned.close()
        if self._session is not None:
            self._session.changed.disconnect(self._changed)
        self._making.stop()
        self._session = None
        self._child = self._round = self._view = ""
        self._put_away()

    # ---- choosing ------------------------------------------------------------------------

    def choose(self, view: str) -> None:
        """Show a voice by its id, or what stands beside the voices."""
        self._view = view
        self._show()

    def _goer(self, child: str) -> Callable[[], None]:
        return lambda: self._choose_child(child)

    def _choose_child(self, child: str) -> None:
        self._child, self._round, self._view = child, "", ""
        self._show()

    def _choose_round(self, round_id: str) -> None:
        self._round, self._view = round_id, ""
        self._show()

    def _begin_round(self) -> None:
        if self._session is None or not self._child:
            return
        made = Round(
            id=self._around.fresh_id(),
            child=RecordId(self._child),
            alternative="",
            day=self._around.today(),
        )
        self._round, self._view = made.id, ""
        self._session.put(made, step=Step(ADDED))

    def offer_people(self) -> QMenu | None:
        """Offer everybody who does not speak in this round yet."""
        if self._session is None or not self._round:
            return None
        case = self._session.case
        speaking = {each.who for each in voices_of(case, RecordId(self._round))}
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for person in case.all(Person):
            if person.id not in speaking:
                action = menu.addAction(display_name(person))
                action.triggered.connect(lambda _on=False, who=person.id: self.let_speak(who))
        menu.popup(self.add_voice.mapToGlobal(self.add_voice.rect().bottomLeft()))
        return menu

    def let_speak(self, who: RecordId) -> None:
        """Give somebody a card of his own in this round."""
        if self._session is not None and self._round:
            made = new_voice(
                self._session.case, self._around.fresh_id(), RecordId(self._round), who
            )
            self._view = made.id
            self._session.put(made, step=Step(ADDED))

    def turn_laptop(self) -> None:
        """Show the card of this voice over the whole screen, without anything else."""
        voice = self._voice()
        if self._session is None or voice is None:
            return
        card = VoiceCard(self._around, self._conditions, self._session, voice, self._order())
        self.turned = Turned(self.window(), card)
        self.turned.finished.connect(self._turned_back)
        self.turned.begin()

    def _turned_back(self) -> None:
        self.turned = None
        if self._session is not None:
            self._built = ()
            self._show()

    # ---- showing -------------------------------------------------------------------------

    def _changed(self, records: frozenset[RecordId]) -> None:
        del records
        # Not at once: a card that put something must come to rest first.
        self._making.start()

    def _children(self) -> tuple[tuple[str, str], ...]:
        """Return who can be spoken of: the children, and whoever a round was about before."""
        if self._session is None:
            return ()
        case = self._session.case
        found = {
            each.id: display_name(each)
            for each in children(case, self._around.law, self._around.today())
        }
        for each in case.all(Round):
            found.setdefault(each.child, name_of(case, each.child) or self.tr("Niet meer bekend"))
        return tuple(found.items())

    def _show(self) -> None:
        if self._session is None:
            return
        case = self._session.case
        offered = self._children()
        if self._child not in dict(offered):
            with_rounds = [word for word, _ in offered if rounds_of(case, RecordId(word))]
            self._child = next(iter(with_rounds or dict(offered)), "")
        rounds = rounds_of(case, RecordId(self._child))
        if self._round not in {each.id for each in rounds}:
            self._round = rounds[-1].id if rounds else ""
        voices = voices_of(case, RecordId(self._round))
        somebody = self.tr("Iemand")
        views: list[tuple[str, str]] = [
            (str(each.id), voice_name(case, each) or somebody) for each in voices
        ]
        if self._round:
            views += [(BESIDE, self.tr("Naast elkaar")), (NEEDS, self.tr("Wat is er nodig?"))]
        if self._view not in dict(views):
            self._view = views[0][0] if views else ""
        self.children_.offer(offered, self._child)
        self.rounds.offer(tuple((each.id, self.round_name(each)) for each in rounds), self._round)
        self.views.offer(tuple(views), self._view)
        shown(self.children_, bool(offered))
        for each in (self.rounds, self.views, self.add_voice, self.safety_first):
            shown(each, bool(rounds))
        shown(self.new_round, bool(offered))
        shown(self.turn, self._voice() is not None)
        self.empty.setText(self._advice(bool(offered), bool(rounds)))
        shown(self.empty, bool(self.empty.text()))
        self._show_view()

    def round_name(self, each: Round) -> str:
        """Return what a round is called: its day, and what was special about it."""
        day = long_day(each.day) if each.day else self.tr("Zonder datum")
        more = each.alternative or each.occasion
        return f"{day} ({more})" if more else day

    def _advice(self, has_children: bool, has_rounds: bool) -> str:  # noqa: FBT001 - two facts of one sentence
        if not has_children:
            return self.tr("Vul eerst bij Intake in wie de kinderen zijn.")
        if not has_rounds:
            return self.tr("Begin een nieuwe ronde. Laat daarna ieder apart spreken.")
        return ""

    def _voice(self) -> Voice | None:
        return look_up(self._session.case, Voice, RecordId(self._view)) if self._session else None

    def _order(self) -> str:
        orders = self._conditions.orders
        return orders[0].id if orders and self.safety_first.isChecked() else ""

    def _show_view(self) -> None:
        """Bring what is shown up to date; make it anew only when it is something else."""
        key = (self._round, self._view, self._order())
        if isinstance(self.shown, VoiceCard | Needs) and key == self._built:
            self.shown.refresh()
            return
        self._put_away()
        made = self._make()
        if made is not None:
            self._built = key
            self.shown = made
            self._view_column.addWidget(made)

    def _make(self) -> QWidget | None:
        about = look_up(self._session.case, Round, RecordId(self._round)) if self._session else None
        if self._session is None or about is None:
            return None
        voice = self._voice()
        if voice is not None:
            return VoiceCard(self._around, self._conditions, self._session, voice, self._order())
        if self._view == NEEDS:
            return Needs(self._around, self._conditions, self._session, about)
        return self._beside(self._session, about) if self._view == BESIDE else None

    def _beside(self, session: Session, about: Round) -> QWidget:
        made = Beside(self._around, self._conditions, session.case, about.id, self._order())
        pointer = safety_card(self._around, self._conditions, session.case, about.id)
        column = made.layout()
        if pointer is not None and isinstance(column, QVBoxLayout):
            column.insertWidget(0, pointer)
        rounds = rounds_of(session.case, about.child)
        place = rounds.index(about)
        earlier = look_up(session.case, Round, about.beside) or (
            rounds[place - 1] if place else None
        )
        if earlier is not None:
            made.compare(earlier.id, about.id, (self.round_name(earlier), self.round_name(about)))
        return made

    def _put_away(self) -> None:
        self._built = ()
        if self.shown is not None:
            self.shown.hide()
            self.shown.deleteLater()
            self.shown = None

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(SIZES.wide, SIZES.card, SIZES.wide, SIZES.page)
        column.setSpacing(SIZES.room)
        column.addWidget(label_of(self._conditions.help, "help"))
        column.addWidget(self.empty)
        for each in (self.children_, self.rounds, self.views):
            column.addWidget(each)
        row = QHBoxLayout()
        for part in (self.add_voice, self.turn, self.safety_first):
            row.addWidget(part)
        row.addStretch()
        row.addWidget(self.new_round)
        column.addLayout(row)
        self._view_column = QVBoxLayout()
        column.addLayout(self._view_column)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
