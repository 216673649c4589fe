"""The two numbers that are always at hand where safety is spoken of."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from mpg_desktop.ui.parts import frame_of, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


def help_at_hand(theme: Theme) -> QFrame:
    """Return a band with 112 and Veilig Thuis."""
    band = frame_of("danger")
    row = QHBoxLayout(band)
    row.setContentsMargins(SIZES.room, SIZES.tight, SIZES.room, SIZES.tight)
    row.setSpacing(SIZES.gap)
    mark = QLabel()
    theme.dress(mark, "phone", "danger")
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    words = QCoreApplication.translate(
        "HelpAtHand",
        "Is er gevaar? Bel 112. Wilt u overleggen? Bel Veilig Thuis: 0800-2000. "
        "Dat is gratis en kan dag en nacht.",
    )
    row.addWidget(label_of(words), 1)
    return band
