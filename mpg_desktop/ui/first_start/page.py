"""The first start as a whole: one page after the other, and the buttons below."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from mpg_desktop.store.passphrases import Judgement
from mpg_desktop.ui.entrance import Emblem, Entrance
from mpg_desktop.ui.first_start.passphrase import PassphraseStep
from mpg_desktop.ui.first_start.place import PlaceStep, WatchedBy
from mpg_desktop.ui.first_start.practice import PracticeStep
from mpg_desktop.ui.first_start.promise import PromiseStep
from mpg_desktop.ui.first_start.sheet import SheetStep
from mpg_desktop.ui.first_start.step import Step, message
from mpg_desktop.ui.first_start.typed_back import TypedBackStep
from mpg_desktop.ui.parts import button, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class FirstStart(Entrance):
    """Leads from nothing to an open vault.

    `create_wanted` carries a folder and a passphrase; answer with `created` or `refuse`. `sheet` is
    the page of the recovery sheet, which asks for printing and saving. `finished` tells at the end
    whether the practice family is wanted. `open_wanted` carries the folder of a vault that stands
    there already.
    """

    create_wanted = Signal(object, str)
    finished = Signal(bool)
    open_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        usual: Path,
        watched_by: WatchedBy,
        propose: Callable[[], str],
        judge: Callable[[str], Judgement],
    ) -> None:
        super().__init__(theme, 640)
        self._place = PlaceStep(theme, usual, watched_by)
        self.passphrase = PassphraseStep(theme, propose, judge)
        self.sheet = SheetStep(theme)
        self.typed = TypedBackStep(theme)
        self._practice = PracticeStep(theme)
        self._steps: list[Step] = [
            self._place,
            PromiseStep(theme),
            self.passphrase,
            self.sheet,
            self.typed,
            self._practice,
        ]
        self._at = 0
        self._made = False
        self._lay_out()
        self._connect()
        self._show()

    def trouble(self) -> str:
        """Return what is said about a vault that could not be made; empty when all is well."""
        return self._trouble_text.text() if self._trouble.isVisible() else ""

    def focus_line(self) -> None:
        """Put the cursor where something can be done."""
        self.onward.setFocus()
        self._steps[self._at].enter()

    def created(self, groups: tuple[str, ...]) -> None:
        """Go on: the vault is made, and this is its recovery key in groups."""
        self._made = True
        self.passphrase.forget()
        self.typed.expect(groups)
        self._wait(waiting=False)
        self._go(self._at + 1)

    def refuse(self, sentence: str) -> None:
        """Say why the vault could not be made."""
        self._wait(waiting=False)
        self._trouble_text.setText(sentence)
        self._trouble.show()

    def _lay_out(self) -> None:
        self._emblem = Emblem(self._theme, self._steps[0].icon)
        self._count = label_of("", "small")
        self._title = label_of("", "title")
        top = QHBoxLayout()
        top.setSpacing(SIZES.room)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._count)
        texts.addWidget(self._title)
        top.addWidget(self._emblem)
        top.addLayout(texts, 1)
        self.column.addLayout(top)
        for step in self._steps:
            self.column.addWidget(step)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Uw map wordt gemaakt"))
        self._trouble, self._trouble_text, _ = message(self._theme, "danger", "alert-circle")
        self.column.addWidget(self._bar)
        self.column.addWidget(self._trouble)
        self._back = button(self.tr("Terug"), theme=self._theme, icon="arrow-left")
        self.onward = button("", "primary")
        self.onward.setDefault(True)
        row = QHBoxLayout()
        row.setContentsMargins(0, SIZES.tight, 0, 0)
        row.addWidget(self._back)
        row.addStretch()
        row.addWidget(self.onward)
        self.column.addLayout(row)

    def _connect(self) -> None:
        for step in self._steps:
            step.changed.connect(self._weigh)
            step.done.connect(self.go_on)
        self._place.open_wanted.connect(self.open_wanted.emit)
        self._back.clicked.connect(lambda: self._go(self._at - 1))
        self.onward.clicked.connect(self.go_on)

    def _show(self) -> None:
        for place, step in enumerate(self._steps):
            step.setVisible(place == self._at)
        step = self._steps[self._at]
        self._emblem.show_icon(step.icon)
        self._count.setText(
            self.tr("Stap {number} van {all}").format(number=self._at + 1, all=len(self._steps))
        )
        self._title.setText(step.title())
        self.onward.setText(step.onward())
        # Once the vault is made there is no way back to before it was there.
        first = self._steps.index(self.sheet) if self._made else 0
        self._back.setVisible(self._at > first)
        self._wait(waiting=False)

    def _wait(self, *, waiting: bool) -> None:
        self._bar.setVisible(waiting)
        self._trouble.setVisible(False)
        self._steps[self._at].setEnabled(not waiting)
        self._back.setEnabled(not waiting)
        self.onward.setEnabled(not waiting)
        if not waiting:
            self._weigh()

    def _weigh(self) -> None:
        self.onward.setEnabled(self._steps[self._at].is_ready() and not self._bar.isVisible())

    def _go(self, place: int) -> None:
        self._at = place
        self._show()
        self.focus_line()

    def go_on(self) -> None:
        """Do what the button does that leads on."""
        step = self._steps[self._at]
        if not step.is_ready():
            return
        if step is self.passphrase:
            self._wait(waiting=True)
            self.create_wanted.emit(self._place.folder, self.passphrase.passphrase)
        elif step is self._practice:
            self.typed.forget()
            self.finished.emit(self._practice.wanted)
        else:
            self._go(self._at + 1)
