"""What this program is, what it builds on, and a short handbook."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mpg_desktop import __version__
from mpg_desktop.ui.entrance import Emblem
from mpg_desktop.ui.parts import button, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class _Sheet(QDialog):
    """A page of text that scrolls, with a button to close it."""

    def __init__(self, theme: Theme, parent: QWidget, title: str, icon: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = QWidget()
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(SIZES.page, SIZES.page, SIZES.page, SIZES.page)
        self.column.setSpacing(SIZES.gap)
        top = QHBoxLayout()
        top.setSpacing(SIZES.room)
        top.addWidget(Emblem(theme, icon))
        top.addWidget(label_of(title, "title"), 1)
        self.column.addLayout(top)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(title)
        area.setWidget(page)
        close = button(self.tr("Sluiten"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.gap)
        foot.addStretch()
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area, 1)
        whole.addLayout(foot)
        self.resize(min(theme.px(620), 1000), min(theme.px(560), 760))
        close.setFocus()

    def say(self, heading: str, *sentences: str) -> None:
        """Add a part with a heading."""
        if heading:
            self.column.addSpacing(SIZES.tight)
            self.column.addWidget(label_of(heading, "heading"))
        for sentence in sentences:
            text = label_of(sentence)
            text.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.column.addWidget(text)


class About(_Sheet):
    """Names the guideline and the professional bodies behind it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, self.tr("Over Gezinsmap"), "heart-handshake")
        self.say(
            "",
            self.tr("Versie {version}").format(version=__version__),
            self.tr(
                "Eén plan per gezin, gemaakt aan de keukentafel. Het programma werkt zonder "
                "internet, en alles staat versleuteld op deze computer."
            ),
        )
        self.say(
            self.tr("Waar de vragen vandaan komen"),
            self.tr(
                "Richtlijn Gezinnen met meervoudige en complexe problemen voor jeugdhulp en "
                "jeugdbescherming. Gebruikt is de herziene uitgave van 2020, met de latere tekst "
                "van de website. Kijk op richtlijnenjeugdhulp.nl voor de nieuwste tekst."
            ),
            self.tr(
                "De richtlijn is van de drie beroepsverenigingen: BPSW (sociaal werk), NIP "
                "(psychologen) en NVO (pedagogen en onderwijskundigen)."
            ),
            self.tr(
                "Dit programma is niet van deze verenigingen en is niet door hen goedgekeurd. "
                "Regels uit de wet staan er met hun bron bij: controleer de geldende tekst."
            ),
        )
        self.say(
            self.tr("Licentie"),
            self.tr("Gezinsmap is vrije software onder de EUPL 1.2."),
            self.tr(
                "Met dank aan de makers van Qt en PySide6 (LGPL), SQLCipher (BSD), Inter, Noto en "
                "Andika (OFL) en Tabler Icons (MIT)."
            ),
        )
        self.column.addStretch()


class Handbook(_Sheet):
    """Says in short what one has to know to begin."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, self.tr("Handboek"), "book")
        self.say(
            self.tr("Beginnen"),
            self.tr("Maak een gezin met Ctrl+N. Eén naam en één zin zijn genoeg."),
            self.tr("U hoeft niets te bewaren: binnen twee tellen staat alles op uw computer."),
            self.tr("Niets is verplicht. Wat u niet weet, laat u leeg."),
        )
        self.say(
            self.tr("Leeg is niet hetzelfde als nee"),
            self.tr(
                "Bij elke vraag zegt het menu met de puntjes (Ctrl+.) waarom er niets staat: nog "
                "niet gevraagd, niet van toepassing, of iemand wil het niet zeggen."
            ),
        )
        self.say(
            self.tr("Vergist?"),
            self.tr(
                "Ctrl+Z maakt elke stap ongedaan, ook in een tekst. Ctrl+Shift+Z doet hem weer."
            ),
            self.tr(
                "Via hetzelfde menu ziet u de eerdere teksten van een vraag. U kunt een oude tekst "
                "terugzetten."
            ),
        )
        self.say(
            self.tr("Snel met het toetsenbord"),
            self.tr("Ctrl+K brengt u naar elk gezin, elke vraag en elke opdracht."),
            self.tr("Ctrl+F zoekt in alle teksten van alle gezinnen."),
            self.tr("Ctrl+1 tot en met Ctrl+5 kiest een tabblad."),
            self.tr("Pijltjes kiezen binnen een rij. Delete maakt een keuze leeg."),
        )
        self.say(
            self.tr("Even weg"),
            self.tr("F12 dekt het scherm meteen af. F12 haalt de afdekking weer weg."),
            self.tr("Ctrl+L doet de map op slot. Na vijf minuten stilte gebeurt dat vanzelf."),
            self.tr("Een half getypte tekst staat er na het openen nog, met de cursor erbij."),
        )
        self.say(
            self.tr("Gevaar"),
            self.tr(
                "Is er gevaar? Bel 112. Overleggen kan met Veilig Thuis: 0800-2000, dag en nacht."
            ),
        )
        self.column.addStretch()
