"""One version of the plan: how far it has come, who signed, what people say of it, and its text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.findings import Reply, ReplySort
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Discussion, PlanVersion, Signature
from mpg_desktop.domain.plan_versions import (
    State,
    is_sound,
    state_of,
)
from mpg_desktop.ui.days import day_words, long_day
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.fold import Fold
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, label_of, shown
from mpg_desktop.ui.plan.givers import Givers
from mpg_desktop.ui.plan.rows import BETWEEN, PlanRow, RowList
from mpg_desktop.ui.plan.signature_row import SignatureRow
from mpg_desktop.ui.plan.whole_version import WholeVersion
from mpg_desktop.ui.tokens import SIZES

VIEW = "plan.view"
"""The name of the line under a version on which somebody's own view is typed."""

FINGERPRINT = 16
"""How many figures of the SHA-256 are shown; all of them stand in the file."""


class DiscussionRow(PlanRow):
    """When and with whom a version was talked through, and what they said."""

    def refresh(self) -> None:
        """Say the discussion as it is now."""
        talk = look_up(self.sheet.case, Discussion, self.record)
        if talk is None:
            return
        day = long_day(talk.day) if talk.day else self.tr("zonder dag")
        names = self.names(talk.who)
        text = self.tr("Besproken op {day}").format(day=day)
        small = [self.tr("Met {names}").format(names=names)] if names else []
        self.show_lines(text, [*small, *([talk.words] if talk.words else [])], self.hints())

    def menu(self) -> QMenu:
        """Offer with whom it was talked through."""
        menu = super().menu()
        more = QMenu(menu)
        self.offer_people(more, self.tr("Met wie?"), "who")
        menu.insertActions(menu.actions()[0], more.actions())
        return menu


class ViewRow(PlanRow):
    """What one person says of the plan: always shown with it."""

    def refresh(self) -> None:
        """Say the view as it is now."""
        reply = look_up(self.sheet.case, Reply, self.record)
        if reply is None:
            return
        name = self.names((reply.by,) if reply.by else ()) or reply.by_words
        told = [name or self.tr("Iemand")]
        if reply.day is not None:
            told.append(day_words(reply.day, self.sheet.around.today()))
        self.show_lines(reply.text, [BETWEEN.join(told)], self.hints())


class VersionRow(PlanRow):
    """A version with all that belongs to it."""

    def __init__(self, sheet: Sheet, record: RecordId) -> None:
        super().__init__(sheet, record)
        self.talks = RowList(sheet, DiscussionRow)
        self.signatures = RowList(sheet, SignatureRow)
        self.views = RowList(sheet, ViewRow)
        self.signers = button(self.tr("Iemand laten tekenen"), theme=sheet.theme, icon="signature")
        self.signers.clicked.connect(self.offer_signers)
        self.speakers = Givers(sheet, self.tr("Wie wil iets zeggen over dit plan? (zienswijze)"))
        self.speakers.chosen.connect(self._show_line)
        self.view_line = OneLine(
            sheet.session,
            (record, VIEW),
            self.tr("Zienswijze"),
            self.tr("Typ de zienswijze en druk op Enter."),
        )
        self.view_line.setProperty("part", "quiet")
        self.view_line.entered.connect(self._add_view)
        self._signed = label_of(sheet.catalogue.records["signature"].plural, "label")
        self._said = label_of(self.tr("Zienswijzen"), "label")
        self.whole = Fold(sheet.theme, self.tr("Lees deze versie"), self._whole)
        parts: tuple[QWidget, ...] = (
            *(self.talks, self._signed, self.signatures, self.signers),
            *(self._said, self.views, self.speakers, self.view_line, self.whole),
        )
        for part in parts:
            self.column.addWidget(part)
        self.column.setAlignment(self.signers, Qt.AlignmentFlag.AlignLeading)
        self.column.setSpacing(SIZES.gap)

    def refresh(self) -> None:
        """Say the version as it is now."""
        version = look_up(self.sheet.case, PlanVersion, self.record)
        if version is None:
            return
        case = self.sheet.case
        state = state_of(case, version)
        words = self.tr("Versie {number}  ·  {state}")
        title = words.format(number=version.number, state=self.state_words()[state])
        self.show_lines(title, self._days(version), self.hints(), part="heading")
        mine = self.record
        self.talks.show_records([each for each in case.all(Discussion) if each.version == mine])
        signed = [each for each in case.all(Signature) if each.version == mine]
        self.signatures.show_records(signed)
        self.views.show_records([each for each in case.all(Reply) if each.to == mine])
        self.speakers.refresh()
        self.view_line.setAccessibleName(
            self.tr("Zienswijze van {name}").format(name=self.speakers.name(self.speakers.current))
        )
        live = state is not State.REPLACED
        shown(self._signed, live or bool(signed))
        shown(self.signers, live)
        shown(self.speakers, live)
        shown(self.view_line, live and bool(self.speakers.current))
        shown(self._said, live or bool(self.views.rows))
        shown(self.whole, bool(version.content))

    def state_words(self) -> dict[State, str]:
        """Return how far a version has come, in a word each."""
        return {
            State.DRAFT: self.tr("concept"),
            State.DISCUSSED: self.tr("besproken"),
            State.ADOPTED: self.tr("vastgesteld"),
            State.REPLACED: self.tr("vervangen"),
        }

    def menu(self) -> QMenu:
        """Offer nothing that would change what was adopted."""
        version = look_up(self.sheet.case, PlanVersion, self.record)
        if version is None or version.adopted_on is None:
            return super().menu()
        menu = QMenu(self)
        menu.addAction(self.tr("Een vastgesteld plan verandert niet meer.")).setEnabled(False)
        return menu

    def offer_signers(self) -> QMenu:
        """Offer everybody who can sign; a second time leads to the same signature."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for who, name in self.speakers.offered():
            menu.addAction(name).triggered.connect(lambda _on=False, who=who: self.sign(who))
        menu.popup(self.signers.mapToGlobal(self.signers.rect().bottomLeft()))
        return menu

    def sign(self, who: str) -> None:
        """Let somebody sign this version; nobody else's field stays open."""
        kept = next(
            (
                each
                for each in self.sheet.case.all(Signature)
                if (each.version, each.who) == (self.record, who)
            ),
            None,
        )
        made = kept or Signature(
            id=self.sheet.around.fresh_id(),
            version=self.record,
            who=RecordId(who),
            day=self.sheet.around.today(),
        )
        if kept is None:
            self.sheet.session.put(made, step=Step(ADDED))
            self.refresh()
        for record, row in self.signatures.rows.items():
            if isinstance(row, SignatureRow):
                row.sign() if record == made.id else row.close_signing()

    def reveal_part(self, record: RecordId, field: str) -> QWidget | None:
        """Open a field of the version or of what belongs to it; None when it is elsewhere."""
        if field == VIEW and record == self.record:
            return self.view_line
        if record == self.record:
            return self.more
        for rows in (self.talks, self.signatures, self.views):
            if record in rows.rows:
                return rows.rows[record].reveal(field)
        return None

    def _show_line(self, who: str) -> None:
        del who
        self.refresh()

    def _add_view(self, text: str) -> None:
        made = Reply(
            id=self.sheet.around.fresh_id(),
            to=self.record,
            sort=ReplySort.VIEW,
            text=text,
            by=RecordId(self.speakers.current) if self.speakers.current else None,
            day=self.sheet.around.today(),
        )
        self.sheet.session.put(made, step=Step(ADDED))

    def _days(self, version: PlanVersion) -> list[str]:
        told = []
        for day, words in (
            (version.begun_on, self.tr("begonnen op {day}")),
            (version.adopted_on, self.tr("vastgesteld op {day}")),
            (version.replaced_on, self.tr("vervangen op {day}")),
            (version.evaluate_on, self.tr("evaluatie op {day}")),
        ):
            if day is not None:
                told.append(words.format(day=long_day(day)))
        lines = [BETWEEN.join(told)] if told else []
        if version.adopted_on is not None:
            words = self.tr("Let op: deze versie is beschadigd. Controlegetal {sum}")
            if is_sound(version):
                words = self.tr("Ongewijzigd sinds het vaststellen. Controlegetal {sum}")
            lines.append(words.format(sum=f"{version.sha256[:FINGERPRINT]}…"))
        return lines

    def _whole(self) -> QWidget:
        """Return all that a locked version says, as it was adopted."""
        return WholeVersion(self.sheet, self.record)
