"""The life of the plan: talked through, adopted and locked, signed, replaced by the next one."""

from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mpg_desktop.domain.clocks import due
from mpg_desktop.domain.evaluations import next_day
from mpg_desktop.domain.findings import SnapshotReason
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Discussion, PlanVersion
from mpg_desktop.domain.plan_versions import adopt, begin, draft, in_force, is_changed, versions
from mpg_desktop.domain.profile import Profile
from mpg_desktop.domain.snapshots import new_snapshot, take_snapshot
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.due_lines import DueLines
from mpg_desktop.ui.pages.pairs import Pairs
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.view import View
from mpg_desktop.ui.parts import button, card, label_of, shown
from mpg_desktop.ui.plan.rows import RowList
from mpg_desktop.ui.plan.version_row import VersionRow
from mpg_desktop.ui.tokens import SIZES

ADOPTED = "form.steps.adopted"


class Adopting(View):
    """Where the plan stands, and its versions with who signed them. `compare` asks what changed."""

    compare = Signal()

    def __init__(self, sheet: Sheet, profile: Profile) -> None:
        super().__init__()
        self._sheet = sheet
        self._profile = profile
        self.state = label_of("")
        self.changes = button(self.tr("Bekijk wat er anders is"), "link")
        self.changes.clicked.connect(self.compare.emit)
        self.hints = label_of("", "help")
        self.due = DueLines(sheet, self)
        self.next_on = DateField(
            sheet.theme,
            self.tr("Volgende evaluatie"),
            self.tr("Zes weken is een voorstel. Het gezin beslist."),
            today=sheet.around.today,
        )
        self.next_on.without_menu()
        self.talk = button(self.tr("We hebben het besproken"), theme=sheet.theme, icon="messages")
        self.talk.clicked.connect(self.discuss)
        self.adopt = button(
            self.tr("Plan vaststellen"), "primary", theme=sheet.theme, icon="signature"
        )
        self.adopt.clicked.connect(self.adopt_plan)
        self.versions = RowList(sheet, VersionRow)
        self._lay_out()
        self._propose()
        self.refresh()

    def refresh(self) -> None:
        """Show where the plan stands now."""
        case = self._sheet.case
        now, next_ = in_force(case), draft(case)
        changed = is_changed(case)
        self.state.setText(self._standing(now, next_, changed=changed))
        open_to_adopt = now is None or changed or next_ is not None
        for part in (self.next_on, self.talk, self.adopt):
            shown(part, open_to_adopt)
        shown(self.changes, now is not None and changed)
        note = self._sheet.binding.notes.about(RecordId(next_.id)) if next_ is not None else ""
        self._show_due({each.id for each in (now, next_) if each is not None})
        self.hints.setText(note)
        shown(self.hints, bool(note))
        self.versions.show_records(list(reversed(versions(case))))

    def reveal(self, record: RecordId, field: str) -> QWidget | None:
        """Go to a version, a signature, a discussion or a view; None when it is not here."""
        rows = [each for each in self.versions.rows.values() if isinstance(each, VersionRow)]
        found = (each.reveal_part(record, field) for each in rows)
        return next((each for each in found if each is not None), None)

    def discuss(self) -> None:
        """Write down that the plan was talked through today; with whom is chosen after it."""
        version = self._draft()
        made = Discussion(
            id=self._sheet.around.fresh_id(),
            version=RecordId(version.id),
            day=self._sheet.around.today(),
        )
        self._sheet.session.put(version, made, step=Step(ADDED))
        self.refresh()
        row = self.versions.rows[RecordId(version.id)]
        if isinstance(row, VersionRow):
            row.talks.rows[RecordId(made.id)].edit(field="who")

    def adopt_plan(self) -> None:
        """Adopt the plan as it is now: from here on this version never changes."""
        around, case = self._sheet.around, self._sheet.case
        today = around.today()
        version = replace(self._draft(), evaluate_on=self._next_day())
        # The profile as it stood goes along, so that later days can be laid beside it.
        kept = new_snapshot(around.fresh_id(), today, SnapshotReason.PLAN, RecordId(version.id))
        profile = take_snapshot(case, self._profile, kept)
        # No undo takes back that people agreed on it.
        self._sheet.session.put_for_good(*adopt(case, version, today), *profile, step=Step(ADOPTED))
        self._sheet.around.tell(
            self.tr("Versie {number} is vastgesteld.").format(number=version.number)
        )

    def _show_due(self, versions_: set[RecordId]) -> None:
        """Say what the plan asks by which day, and which rule asks it."""
        around = self._sheet.around
        found = due(self._sheet.case, around.law, around.today())
        self.due.show_due([each for each in found if each.about in versions_])

    def _draft(self) -> PlanVersion:
        case, around = self._sheet.case, self._sheet.around
        return draft(case) or begin(case, around.fresh_id(), around.today())

    def _next_day(self) -> date:
        chosen = self.next_on.value()
        around = self._sheet.around
        return chosen if isinstance(chosen, date) else next_day(around.law, around.today())

    def _propose(self) -> None:
        around = self._sheet.around
        kept = draft(self._sheet.case)
        day = kept.evaluate_on if kept is not None else None
        self.next_on.show_value(day or next_day(around.law, around.today()))

    def _standing(
        self, now: PlanVersion | None, next_: PlanVersion | None, *, changed: bool
    ) -> str:
        if now is None or now.adopted_on is None:
            return self.tr("Er is nog geen plan vastgesteld. Alles is nog een concept.")
        day = long_day(now.adopted_on)
        words = self.tr("Versie {number} geldt sinds {day}.").format(number=now.number, day=day)
        if changed or next_ is not None:
            number = next_.number if next_ is not None else now.number + 1
            more = self.tr("Daarna is er iets veranderd. Dat wordt versie {number}.")
            return f"{words} {more.format(number=number)}"
        nothing = self.tr("Er is daarna niets veranderd.")
        return f"{words} {nothing}"

    def _lay_out(self) -> None:
        words = self._sheet.catalogue.records["plan_version"]
        frame, inside = card(self.tr("Zo staat het plan"), words.help)
        inside.addWidget(self.state)
        inside.addWidget(self.changes)
        inside.addWidget(self.hints)
        inside.addWidget(self.due)
        pairs = Pairs(scale=self._sheet.theme.text_size / 100)
        pairs.add(self.next_on, half=True)
        inside.addLayout(pairs)
        row = QHBoxLayout()
        row.setSpacing(SIZES.tight)
        row.addWidget(self.talk)
        row.addWidget(self.adopt)
        row.addStretch()
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.room)
        column.addWidget(frame)
        other, below = card(words.plural)
        below.setSpacing(SIZES.wide)
        below.addWidget(self.versions)
        column.addWidget(other)
