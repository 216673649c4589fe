"""What this program is, what it builds on, and a short handbook."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mpg_desktop import __version__
from mpg_desktop.ui.entrance import Emblem
from mpg_desktop.ui.parts import button, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES
from mpg_desktop.ui.within_screen import resize_within


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
        self._area = area = QScrollArea()
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
        resize_within(self, min(theme.px(620), 1000), min(theme.px(560), 760))
        area.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the first or the last line; Qt scrolls by line and page only."""
        bar = self._area.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

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
                "Met dank aan de makers van Qt en PySide6 (LGPL), SQLCipher (BSD), Hunspell (MPL), "
                "het woordenboek van OpenTaal (BSD), Inter, Noto en Andika (OFL) en Tabler Icons "
                "(MIT)."
            ),
        )
        self.column.addStretch()


class Handbook(_Sheet):
    """Says in short what one has to know to begin."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, self.tr("Handboek"), "book")
        self._danger_and_beginning()
        self._tabs()
        self._plan()
        self._safety()
        self._writing()
        self._paper()
        self._keys()
        self._going_away()
        self._copies()
        self.column.addStretch()

    def _danger_and_beginning(self) -> None:
        self.say(
            self.tr("Gevaar"),
            self.tr(
                "Is er gevaar? Bel 112. Overleggen kan met Veilig Thuis: 0800-2000, dag en nacht."
            ),
        )
        self.say(
            self.tr("Beginnen"),
            self.tr("Maak een gezin met Ctrl+N. Eén naam en één zin zijn genoeg."),
            self.tr("U hoeft niets te bewaren: binnen twee tellen staat alles op uw computer."),
            self.tr("Niets is verplicht. Wat u niet weet, laat u leeg."),
            self.tr("Oefen met familie De Boer. Die is verzonnen, en overal staat OEFENING bij."),
        )
        self.say(
            self.tr("Leeg is niet hetzelfde als nee"),
            self.tr(
                "Bij elke vraag zegt het menu met de puntjes (Ctrl+.) waarom er niets staat: nog "
                "niet gevraagd, niet van toepassing, of iemand wil het niet zeggen."
            ),
            self.tr("In dat menu houdt u een antwoord ook geheim voor iemand."),
        )

    def _tabs(self) -> None:
        self.say(
            self.tr("Wat doet u waar?"),
            self.tr("Intake: wie erbij horen, wat er goed gaat en wat er speelt."),
            self.tr("Gezinsprofiel: zeven gebieden, met wat goed gaat eerst."),
            self.tr("Goed genoeg: wat een kind nodig heeft. Iedereen geeft een eigen antwoord."),
            self.tr("Gezinsplan: wat het gezin wil, en wie wat doet."),
            self.tr("Veiligheidsplan: wat iedereen doet als het spannend wordt."),
            self.tr("Het programma geeft nooit een oordeel en telt niets bij elkaar op."),
        )

    def _plan(self) -> None:
        self.say(
            self.tr("Gezinsplan"),
            self.tr("Schrijf een doel in de woorden van het gezin. Zet erbij van wie ze zijn."),
            self.tr("Elke stap heeft een naam en een dag. Kleine stappen lukken het vaakst."),
            self.tr(
                "Praatte iedereen mee over het plan? Zet het dan vast. Daarna verandert het niet "
                "meer, en komt er een nieuwe versie."
            ),
        )
        self.say(
            self.tr("Samen kijken hoe het gaat"),
            self.tr("Spreek meteen een dag af. Zes weken is gewoon."),
            self.tr("Het programma zet klaar waarover u moet praten. U leidt het gesprek."),
            self.tr("Om de beurt geeft iedereen een cijfer, zonder dat van een ander te zien."),
            self.tr("Aan het eind is er een nieuw plan, en een nieuwe dag."),
        )

    def _safety(self) -> None:
        self.say(
            self.tr("Veiligheidsplan"),
            self.tr("Schrijf een zorg op als een feit: wie zag wat, en op welke dag?"),
            self.tr("Een afspraak zegt: bij welk teken doet wie wat? Oefen dat samen."),
            self.tr("In de drie huizen tekent en vertelt het kind. Het kind kiest wie het ziet."),
            self.tr("De meldcode en een persoonlijk plan komen nooit op papier voor het gezin."),
        )

    def _writing(self) -> None:
        self.say(
            self.tr("Gewone woorden"),
            self.tr("Onder uw eigen teksten staan soms tips, ook over spelling. F7 opent ze."),
            self.tr("U kiest zelf: er verandert nooit iets vanzelf."),
            self.tr("Woorden van het gezin blijven precies zoals ze zijn. Zet ze tussen “ en ”."),
        )

    def _paper(self) -> None:
        self.say(
            self.tr("Papier"),
            self.tr("Ctrl+P maakt papier. Kies eerst voor wie het is."),
            self.tr("Wat die lezer niet mag weten, staat er niet in. U ziet wat en waarom."),
            self.tr(
                "U kiest ook de taal van de vaste woorden. Wat iemand schreef, blijft zo staan."
            ),
            self.tr("Kijk het altijd zelf nog een keer na. U beslist."),
            self.tr("Elk exemplaar krijgt een nummer. Zo weet u later wie wat kreeg."),
            self.tr("Alles voor vanavond maakt in één keer alles voor iedereen die u kiest."),
            self.tr(
                "Wat is er uitgegeven? Daar schrijft u op wat u gaf of terugnam. U ziet er ook "
                "welk papier achterloopt."
            ),
            self.tr(
                "Een PDF die u bewaart, is niet versleuteld. De printer bewaart soms een kopie."
            ),
        )

    def _keys(self) -> None:
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

    def _going_away(self) -> None:
        self.say(
            self.tr("Even weg"),
            self.tr("F12 dekt het scherm meteen af. F12 haalt de afdekking weer weg."),
            self.tr("Ctrl+L doet de map op slot. Na vijf minuten stilte gebeurt dat vanzelf."),
            self.tr("Een half getypte tekst staat er na het openen nog, met de cursor erbij."),
        )

    def _copies(self) -> None:
        self.say(
            self.tr("Reservekopieën"),
            self.tr("Het programma maakt zelf kopieën, en kijkt na of ze heel zijn."),
            self.tr("Bij Instellingen kiest u een tweede plek, zoals een stick."),
            self.tr(
                "Is er iets kwijt? Kies Bestand, Reservekopie terugzetten. U kunt dat eerst "
                "oefenen: dan verandert er niets."
            ),
            self.tr("U typt de wachtzin van toen. De herstelsleutel op papier mag ook."),
            self.tr("De map van nu blijft nog tien weken staan, onder een andere naam."),
        )
        self.say(
            self.tr("Wachtzin en herstelblad"),
            self.tr("Zonder wachtzin en zonder herstelblad kan niemand meer bij de gezinnen."),
            self.tr("Bewaar het herstelblad op een andere plek dan uw laptop."),
        )
