"""What is left out of a sheet of one page: the program proposes, the worker chooses."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Option
from mpg_desktop.ui.fields.choice import ChipsField
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
from mpg_desktop.ui.parts import frame_of, label_of
from mpg_desktop.ui.tokens import SIZES

if TYPE_CHECKING:
    from mpg_desktop.printing.fridge_sheet import Choice


class FittingChoice(QWidget):
    """`chosen` brings the keys of what is left out now."""

    chosen = Signal(object)

    def __init__(self, around: DeskOfPapers, choice: "Choice") -> None:
        super().__init__()
        self.pieces = ChipsField(
            around.theme,
            self.tr("Wat laat u weg van dit blad?"),
            [Option(each.key, each.words) for each in choice.pieces],
            self.tr("Kies niets, dan staat alles erop wat past."),
        )
        self.pieces.without_menu()
        self.pieces.show_value(tuple(choice.left_out))
        self.pieces.edited.connect(lambda keys: self.chosen.emit(frozenset(keys)))
        frame = frame_of("caution" if choice.proposed else "panel")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(SIZES.gap, SIZES.gap, SIZES.gap, SIZES.gap)
        inside.setSpacing(SIZES.tight)
        if choice.proposed:
            words = self.tr(
                "Niet alles past op één blad. Wat een vinkje heeft, is weggelaten. Kies zelf."
            )
            inside.addWidget(label_of(words))
        inside.addWidget(self.pieces)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
