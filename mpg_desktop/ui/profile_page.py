"""The tab *Gezinsprofiel*: seven domains, what hangs together, and the worker's own side."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.findings import (
    DefinitionCriterion,
    DomainView,
    Link,
    Reply,
    Side,
    Snapshot,
    SnapshotLine,
    Statement,
)
from mpg_desktop.domain.framework import Framework
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.profile import Overview, Profile, overview
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.pages.viewed_page import ViewedPage
from mpg_desktop.ui.profile.changes import Changes
from mpg_desktop.ui.profile.dimensions import Dimensions
from mpg_desktop.ui.profile.domain_card import DomainCard
from mpg_desktop.ui.profile.domain_pill import DomainPill
from mpg_desktop.ui.profile.profile_map import (
    CHANGES,
    DOMAIN,
    FRAMEWORK,
    TOGETHER,
    WHOLE,
    WORKER,
    offered,
    parts,
    wholes,
)
from mpg_desktop.ui.profile.together import Together
from mpg_desktop.ui.profile.whole import Whole
from mpg_desktop.ui.profile.words import ProfileWords
from mpg_desktop.ui.profile.worker_side import WorkerSide

ELSEWHERE: Mapping[type[AnyRecord], str] = {
    DefinitionCriterion: WORKER,
    Snapshot: CHANGES,
    SnapshotLine: CHANGES,
    Link: TOGETHER,
}
"""The view on which records stand that are about no domain alone."""


class ProfilePage(ViewedPage):
    """A `Tab` for the profile of a family."""

    def __init__(self, profile: Profile, framework: Framework, around: Surroundings) -> None:
        super().__init__(around, "profile", offered(profile))
        self._words = ProfileWords(profile, framework)
        self.domains = Choices(around.theme, self.tr("Of: één gebied"), self._pill)
        self.domains.chosen.connect(self.choose)
        self.column.addWidget(self.views)
        self.column.addWidget(self.domains)

    def reveal(self, record: str, field: str) -> bool:
        """Show a statement, an answer to it, or a half-typed line; False when not on this tab."""
        if self.sheet is None:
            return False
        if record.startswith(DOMAIN):
            self.choose(record.removeprefix(DOMAIN))
            if isinstance(self.shown, DomainCard) and field in set(Side):
                self.go_to(self.shown.lines[Side(field)])
            return True
        case = self.sheet.case
        found = case.records.get(RecordId(record))
        if isinstance(found, Reply):
            found, field = look_up(case, Statement, found.to), ""
        elsewhere = next((view for kind, view in ELSEWHERE.items() if isinstance(found, kind)), "")
        if elsewhere:
            self.choose(elsewhere)
            return True
        if not isinstance(found, Statement | DomainView):
            return False
        self.choose(found.domain if self._words.profile.domain(found.domain) else WHOLE)
        if isinstance(self.shown, DomainCard | Whole):
            line = self.shown.statement(found.id)
            if line is not None:
                line.go_to(field)
        return True

    def follow(self) -> None:
        """Show the family as it stands now; what is being typed stays."""
        if self.sheet is None:
            return
        found = overview(self.sheet.case, self._words.profile, self.around.today())
        self.views.offer(wholes(), self.view)
        self.domains.offer(parts(self._words.profile), self.view)
        for each in found.sheets:
            pill = self.domains.buttons[each.domain.id]
            if isinstance(pill, DomainPill):
                pill.show_state(each.state, self._words.profile.state_label(each.state))
        if self.is_shown(self.view) and self._shows_anew(found):
            return
        self.show_one(self._make(self.sheet, found), self.view)

    def _shows_anew(self, found: Overview) -> bool:
        """Let what stands there show the family as it is now; False when it must be made anew."""
        if isinstance(self.shown, DomainCard):
            sheets = {each.domain.id: each for each in found.sheets}
            self.shown.show_sheet(sheets[self.view])
        elif isinstance(self.shown, WorkerSide | Together | Whole):
            self.shown.show_overview(found)
        elif isinstance(self.shown, Changes):
            self.shown.show_changes()
        else:
            return False
        return True

    def _make(self, sheet: Sheet, found: Overview) -> QWidget:
        words = self._words
        part = next((each for each in found.sheets if each.domain.id == self.view), None)
        if part is not None:
            return DomainCard(sheet, words, part)
        if self.view == TOGETHER:
            return Together(sheet, words, found)
        if self.view == CHANGES:
            return Changes(sheet, words)
        if self.view == FRAMEWORK:
            return Dimensions(self.around, sheet.session, words.framework)
        if self.view == WORKER:
            return WorkerSide(sheet, words.profile, found)
        whole = Whole(sheet, words, found)
        whole.asked.connect(self.choose)
        return whole

    def _pill(self, _word: str, label: str) -> DomainPill:
        return DomainPill(self.around.theme, label)
