"""Says who may not see an answer or a whole record, and why."""

from PySide6.QtWidgets import QHBoxLayout

from mpg_desktop.domain.catalogue import Option
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Organisation, Person, Secret
from mpg_desktop.ui.fields.choice import ChipsField, SegmentsField
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.pages.binding import Place
from mpg_desktop.ui.pages.panel import Panel
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button
from mpg_desktop.ui.tokens import SIZES

EVERYONE, SOME = "everyone", "some"


class SecretPanel(Panel):
    """For whom something is secret: for everyone but the worker, or for some; kept at once.

    Whoever says why something is secret means it to be so: before anybody was chosen, it is for
    everyone.
    """

    def __init__(self, sheet: Sheet, place: Place) -> None:
        super().__init__(sheet.theme)
        self.set_heading(
            self.tr("Voor wie is dit geheim?"),
            self.tr("Wie het niet mag zien, krijgt het nooit op papier of in een bestand."),
        )
        self._sheet = sheet
        self._place = place
        theme = sheet.theme
        self.who = SegmentsField(
            theme,
            self.tr("Niemand mag het zien, of sommigen niet"),
            (
                Option(EVERYONE, self.tr("Alleen ik mag het zien")),
                Option(SOME, self.tr("Deze mensen niet")),
            ),
        )
        self.people = ChipsField(theme, self.tr("Wie mag dit niet zien?"), self._known())
        self.reason = LineField(
            theme, self.tr("Waarom?"), self.tr("Dit helpt een collega die het later leest.")
        )
        self.open_up = button(self.tr("Niet meer geheim"), "quiet", theme=theme, icon="lock-open")
        self.ready = button(self.tr("Klaar"))
        for field in (self.who, self.people, self.reason):
            field.without_menu()
            self.column.addWidget(field)
        row = QHBoxLayout()
        row.setSpacing(SIZES.tight)
        row.addWidget(self.ready)
        row.addWidget(self.open_up)
        row.addStretch()
        self.column.addLayout(row)
        self._show()
        self.who.edited.connect(lambda _value: self._keep())
        self.people.edited.connect(lambda _value: self._keep())
        self.reason.edited.connect(lambda _value: self._keep())
        self.open_up.clicked.connect(self._open_up)
        self.ready.clicked.connect(self.closed.emit)

    def begin(self) -> None:
        """Go to the first question."""
        self.who.setFocus()

    def _known(self) -> list[Option]:
        lines = self._sheet.lines()
        return [
            Option(each.id, lines.name(each.id))
            for each in self._sheet.case
            if isinstance(each, Person | Organisation)
        ]

    def _show(self) -> None:
        secret = self._sheet.binding.secret(self._place)
        self.who.show_value(None if secret is None else SOME if secret.hidden_from else EVERYONE)
        self.people.show_value(() if secret is None else secret.hidden_from)
        self.reason.show_value("" if secret is None else secret.reason)
        self.people.setVisible(self.who.value() == SOME)
        self.open_up.setVisible(secret is not None)

    def _keep(self) -> None:
        if self.who.value() is None:
            if not self.reason.value().strip():
                self._show()  # to take an answer away does not open anything up
                return
            self.who.show_value(EVERYONE)
        chosen = tuple(RecordId(each) for each in self.people.value())
        some = self.who.value() == SOME
        self.people.setVisible(some)
        # Nobody chosen yet: until then it is kept from everyone, which harms nobody.
        secret = Secret(self._place.field, chosen if some else (), self.reason.value())
        self._sheet.binding.put_secret(self._place, secret)
        self.open_up.setVisible(True)

    def _open_up(self) -> None:
        self._sheet.binding.put_secret(self._place, None)
        self.closed.emit()
