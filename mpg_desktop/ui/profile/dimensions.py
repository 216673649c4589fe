"""The same statements as the twenty dimensions of the assessment framework see them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.framework import Framework, framework_sheet
from mpg_desktop.ui.pages.spoken import reading_words
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import card, label_of
from mpg_desktop.ui.tokens import SIZES


class Dimensions(QWidget):
    """A card per side of the triangle; statements are hung here from their own menu."""

    def __init__(self, around: Surroundings, session: Session, framework: Framework) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.room)
        column.addWidget(label_of(framework.help, "help"))
        words = self.tr("Zelfde regels, anders geordend. U typt niets dubbel.")
        column.addWidget(label_of(words, "help"))
        hung = {each.id: found for each, found in framework_sheet(session.case, framework).entries}
        for side, heading in framework.sides:
            frame, inside = card(heading)
            for dimension in framework.of_side(side):
                part = QVBoxLayout()
                part.setSpacing(SIZES.tight)
                part.addWidget(label_of(dimension.label, "label"))
                for reading in hung[dimension.id]:
                    text, *rest = reading_words(around, reading)
                    told = QVBoxLayout()
                    told.setSpacing(2)
                    told.addWidget(label_of(text))
                    for each in rest:
                        told.addWidget(label_of(each, "small"))
                    part.addLayout(told)
                if not hung[dimension.id]:
                    part.addWidget(label_of(self.tr("Nog niets bekend."), "small"))
                inside.addLayout(part)
            column.addWidget(frame)
