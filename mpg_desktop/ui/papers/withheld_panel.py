"""What does not stand in this copy, and why: gathered, calm, and open to another decision."""

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Option
from mpg_desktop.domain.copies import Copy, Decision, Ground
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.domain.protection import HangingRule, WithdrawalRule
from mpg_desktop.domain.safety_records import PersonalPlan
from mpg_desktop.domain.withheld import LeftOutGroup, field_label, grouped, title_of
from mpg_desktop.ui.fields.combo import ComboField
from mpg_desktop.ui.pages.fold import Fold
from mpg_desktop.ui.papers.decide import Decide
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
from mpg_desktop.ui.papers.fitting_choice import FittingChoice
from mpg_desktop.ui.papers.half_done import About, Half
from mpg_desktop.ui.papers.item_to_decide import ItemToDecide
from mpg_desktop.ui.parts import button, frame_of, label_of
from mpg_desktop.ui.tokens import SIZES

if TYPE_CHECKING:
    from mpg_desktop.printing.fridge_sheet import Choice

WIDTH = 340
"""Pixels at 100 % text."""


class WithheldPanel(QScrollArea):
    """`decided` brings a decision, `taken_back` one that no longer holds.

    `left_out` brings what is left out of a sheet of one page, so that the rest fits. `typed` brings
    all decisions that are being typed, the last one last.
    """

    decided = Signal(object)
    taken_back = Signal(object)
    left_out = Signal(object)
    typed = Signal(object)

    def __init__(self, around: DeskOfPapers) -> None:
        super().__init__()
        self._around = around
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows scroll; a decision ends here
        self.setAccessibleName(self.tr("Dit staat niet in dit exemplaar"))
        self.folds: list[Fold] = []
        self.more: Fold | None = None
        self._open: set[tuple[str, str]] = set()
        self._halves: dict[About, Half] = {}
        self._resumed: Decide | None = None

    def show_copy(
        self,
        copy: Copy,
        decisions: Iterable[Decision],
        missing: tuple[str, ...],
        choice: "Choice | None",
        halves: Iterable[Half] = (),
    ) -> None:
        """Show what a copy lacks, what the worker decided, and which characters cannot be set.

        `choice` is what fits on a sheet of one page, and what does not; `halves` are decisions that
        were being typed.
        """
        self._halves, self._resumed = {each.about: each for each in halves}, None
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(SIZES.room, SIZES.room, SIZES.room, SIZES.room)
        self._column.setSpacing(SIZES.gap)
        self._column.addWidget(label_of(self.tr("Dit staat niet in dit exemplaar"), "heading"))
        self.folds = []
        if choice is not None and choice.pieces:
            fitting = FittingChoice(self._around, choice)
            fitting.chosen.connect(self.left_out.emit)
            self._column.addWidget(fitting)
        if missing:
            self._tell_missing(missing)
        for decision in decisions:
            self._tell_decision(decision)
        groups = grouped(copy.withheld)
        self._tell_count(copy, groups)
        self._tell_left_out(groups)
        self._tell_allowed(copy)
        self._offer_more(copy)
        self._column.addStretch()
        self.setWidget(holder)

    def go_on(self) -> None:
        """Let keys arrive where a decision was being typed."""
        if self._resumed is not None:
            self._resumed.reason.setFocus()
            self.ensureWidgetVisible(self._resumed)

    # ---- parts -------------------------------------------------------------------------------

    def _tell_missing(self, missing: tuple[str, ...]) -> None:
        frame = frame_of("caution")
        column = QVBoxLayout(frame)
        column.setContentsMargins(SIZES.gap, SIZES.gap, SIZES.gap, SIZES.gap)
        told = ", ".join(f"{each} (U+{ord(each):04X})" for each in missing)
        words = self.tr(
            "Deze tekens kan het programma niet drukken: {signs}. Op papier staat hun nummer. "
            "Verander de tekst, of laat het zo."
        )
        column.addWidget(label_of(words.format(signs=told)))
        self._column.addWidget(frame)

    def _tell_count(self, copy: Copy, groups: tuple[LeftOutGroup, ...]) -> None:
        if self._around.rules.recipients.reader(copy.recipient.kind).complete:
            words = self.tr("Deze lezer krijgt alles.")
        elif not groups:
            words = self.tr("Er is niets weggelaten.")
        else:
            words = self.tr("Deze lezer krijgt dit niet. Klik op een regel voor het waarom.")
        self._column.addWidget(label_of(words, "help"))

    def _tell_left_out(self, groups: tuple[LeftOutGroup, ...]) -> None:
        """Tell what is left out, on which ground, behind a line for each sort."""
        for ground, same in groupby(groups, key=lambda each: each.ground):
            words = self._around.say(f"withheld.ground.{ground}")
            self._column.addWidget(label_of(words, "label"))
            folds = QVBoxLayout()
            folds.setSpacing(0)
            self._column.addLayout(folds)
            for group in same:
                self._add_group(group, folds)

    def _tell_decision(self, decision: Decision) -> None:
        frame = frame_of("panel")
        column = QVBoxLayout(frame)
        column.setContentsMargins(SIZES.gap, SIZES.gap, SIZES.gap, SIZES.gap)
        column.setSpacing(SIZES.hair)
        words = (
            self.tr("U laat toch zien: {what}") if decision.opens else self.tr("U laat weg: {what}")
        )
        column.addWidget(
            label_of(words.format(what=self._called(decision.record, decision.field)), "label")
        )
        column.addWidget(
            label_of(self.tr("Waarom: {reason}").format(reason=decision.reason), "help")
        )
        back = button(self.tr("Toch niet"), "link", theme=self._around.theme, icon="arrow-back-up")
        back.clicked.connect(lambda: self.taken_back.emit(decision))
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(frame)

    def _add_group(self, group: LeftOutGroup, folds: QVBoxLayout) -> None:
        texts = self._around.rules.recipients.protections[group.protection]
        words = f"{texts.name} ({len(group.items)})"
        fold = Fold(self._around.theme, words, lambda: self._group_body(group))
        key = (group.ground.value, group.protection.value)
        fold.set_open(key in self._open or self._is_half_of(group))
        fold.toggled.connect(lambda on: self._remember(key, is_open=on))
        self.folds.append(fold)
        folds.addWidget(fold)

    def _is_half_of(self, group: LeftOutGroup) -> bool:
        return any((True, each.record, each.field) in self._halves for each in group.items)

    def _add_item(self, line: ItemToDecide, column: QVBoxLayout) -> None:
        line.decided.connect(self.decided.emit)
        line.typed.connect(self._typed)
        column.addWidget(line)
        if (half := self._halves.get(line.about)) is not None:
            self._note_resumed(half, line.resume(half))

    def _note_resumed(self, half: Half, decide: Decide) -> None:
        """Remember where the keys arrive again: where was typed last."""
        if half.about == list(self._halves)[-1]:
            self._resumed = decide

    @Slot(object)
    def _typed(self, half: Half) -> None:
        self._halves.pop(half.about, None)
        if not half.is_empty:
            self._halves[half.about] = half
        self.typed.emit(tuple(self._halves.values()))

    def half(self, about: About) -> Half | None:
        """Return what was typed so far of a decision."""
        return self._halves.get(about)

    def _remember(self, key: tuple[str, str], *, is_open: bool) -> None:
        (self._open.add if is_open else self._open.discard)(key)

    def _group_body(self, group: LeftOutGroup) -> QWidget:
        say = self._around.say
        rules = self._around.rules.recipients
        by_ground: dict[Ground, HangingRule | WithdrawalRule] = {
            Ground.HOUSEMATE: rules.hanging,
            Ground.WITHDRAWN: rules.withdrawal,
        }
        texts = by_ground.get(group.ground, rules.protections[group.protection])
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SIZES.gap, 0, 0, 0)
        column.setSpacing(SIZES.hair)
        column.addWidget(label_of(texts.why, "help"))
        column.addWidget(label_of(say("rights.source.check", source=texts.source.text), "small"))
        for item in group.items:
            words = self._called(item.record, item.field)
            self._add_item(ItemToDecide(self._around, words, item, opens=True), column)
        return body

    def _tell_allowed(self, copy: Copy) -> None:
        """Tell which numbers stand here though the general rule says no, and why."""
        if copy.allowed:
            self._column.addWidget(label_of(self.tr("Dit staat er wel in"), "heading"))
        for why, same in groupby(copy.allowed, key=lambda each: (each.why, each.source)):
            self._column.addWidget(label_of(why[0], "help"))
            told = self._around.say("rights.source.check", source=why[1].text)
            self._column.addWidget(label_of(told, "small"))
            for each in same:
                words = self._called(each.record, each.field)
                line = ItemToDecide(self._around, words, each, opens=False)
                self._add_item(line, self._column)

    def _called(self, record_id: RecordId, field: str) -> str:
        case, catalogue = self._around.case, self._around.rules.catalogue
        record = case.records.get(record_id)
        if record is None:
            return self.tr("iets wat er niet meer is")
        title = title_of(case, catalogue, record)
        label = field_label(catalogue, record, field) if field else ""
        return f"{title} · {label}" if label else title

    def _offer_more(self, copy: Copy) -> None:
        if not copy.records:
            return
        named = [
            Option(each.id, title_of(copy, self._around.rules.catalogue, each))
            for each in copy
            if not isinstance(each, PersonalPlan | PaperCopy)
        ]
        words = self.tr("Nog iets weglaten")
        self.more = Fold(self._around.theme, words, lambda: self._leave_out(named))
        self._column.addWidget(self.more)
        if self._leaving() is not None:
            self.more.set_open(True)

    def _leaving(self) -> Half | None:
        """Return the last thing of which it was being typed why it is left out as a whole."""
        whole = (each for each in reversed(self._halves.values()) if not each.opens)
        return next((each for each in whole if not each.field), None)

    def _leave_out(self, named: list[Option]) -> "LeaveOut":
        made = LeaveOut(self, self._around, named)
        made.decide.typed.connect(self._typed)
        if (half := self._leaving()) is not None:
            self._note_resumed(half, made.resume(half))
        return made


class LeaveOut(QWidget):
    """Leaves out something that this reader would get."""

    def __init__(self, panel: WithheldPanel, around: DeskOfPapers, named: list[Option]) -> None:
        super().__init__()
        self._panel = panel
        self.what = ComboField(around.theme, self.tr("Wat laat u weg?"), named)
        self.what.without_menu()
        source = around.say("rights.source.check", source=around.say("readers.entitled.source"))
        self.decide = Decide(
            around.theme,
            opens=False,
            today=lambda: around.papers.clock().date(),
            source=source,
        )
        self.decide.hide()
        self.what.edited.connect(self._ask)
        self.decide.decided.connect(panel.decided.emit)
        self.decide.cancelled.connect(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.tight)
        column.addWidget(self.what)
        column.addWidget(self.decide)

    def resume(self, half: Half) -> Decide:
        """Go on with what was being typed about a whole thing to leave out."""
        self.what.show_value(half.record)
        self.decide.resume(half)
        self.decide.show()
        return self.decide

    def _ask(self, record: object) -> None:
        self.decide.setVisible(record is not None)
        if record is None:
            return
        half = self._panel.half((False, RecordId(str(record)), ""))
        if half is None:
            self.decide.ask(RecordId(str(record)), "")
        else:
            self.decide.fill(half)

    def _stop(self) -> None:
        self.what.show_value(None)
        self.decide.hide()
        self.what.setFocus()
