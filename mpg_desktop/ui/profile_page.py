"""The tab *Gezinsprofiel*: seven domains, what hangs together, and the worker's own side."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.findings import DomainView, Reply, Statement
from mpg_desktop.domain.framework import Framework
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.profile import Overview, Profile, overview
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.jump import Goal
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.profile.dimensions import Dimensions
from mpg_desktop.ui.profile.domain_card import DomainCard
from mpg_desktop.ui.profile.whole import Changes, Together, Whole
from mpg_desktop.ui.profile.worker_side import WorkerSide
from mpg_desktop.ui.tokens import SIZES

WHOLE, TOGETHER, CHANGES, WORKER = "-whole", "-together", "-changes", "-worker"
FRAMEWORK = "-framework"
"""What stands beside the domains; no domain is called so."""


class ProfilePage(QWidget):
    """A `Tab` of `desk_page` for the profile of a family."""

    def __init__(self, profile: Profile, framework: Framework, around: Surroundings) -> None:
        super().__init__()
        self._profile = profile
        self._framework = framework
        self._around = around
        self._session: Session | None = None
        self._view = self._built = ""
        self.shown: QWidget | None = None
        self.views = Choices(around.theme, self.tr("Wat wilt u zien?"))
        self.views.chosen.connect(self.choose)
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.setInterval(0)
        self._following.timeout.connect(self._show)
        self._lay_out()

    def widget(self) -> QWidget:
        """Return what is shown."""
        return self

    def show_session(self, session: Session) -> None:
        """Show a family; showing changes nothing in it."""
        self.leave()
        self._session = session
        session.changed.connect(self._changed)
        self.choose(WHOLE)

    def keep_drafts(self, session: Session) -> None:
        """Nothing to do: half-typed lines are in the session with every key."""

    def reveal(self, record: str, field: str) -> bool:
        """Show the domain of a statement or an answer to it; False when it is not on this tab."""
        del field
        if self._session is None:
            return False
        found = self._session.case.records.get(RecordId(record))
        if isinstance(found, Reply):
            found = look_up(self._session.case, Statement, found.to)
        if not isinstance(found, Statement | DomainView):
            return False
        self.choose(found.domain if self._profile.domain(found.domain) else WHOLE)
        return True

    def goals(self) -> Sequence[Goal]:
        """Return the domains that one can jump to."""
        title = self._profile.title
        return [Goal(words, title, self._goer(view)) for view, words in self._offered()]

    def leave(self) -> None:
        """Let go of the family: it was closed."""
        if self._session is not None:
            self._session.changed.disconnect(self._changed)
        self._following.stop()
        self._session = None
        self._put_away()

    def choose(self, view: str) -> None:
        """Show a domain by its word, or one of the views of the whole."""
        self._view = view
        self._show()

    def _goer(self, view: str) -> Callable[[], None]:
        return lambda: self.choose(view)

    def _offered(self) -> tuple[tuple[str, str], ...]:
        return (
            (WHOLE, self.tr("Overzicht")),
            *((each.id, each.label) for each in self._profile.domains),
            (TOGETHER, self.tr("Wat hangt samen?")),
            (CHANGES, self.tr("Wat is er veranderd?")),
            (FRAMEWORK, self.tr("Raamwerk")),
            (WORKER, self.tr("Alleen voor u")),
        )

    def _changed(self, records: frozenset[RecordId]) -> None:
        del records
        # Not at once: a line that put something must come to rest first.
        self._following.start()

    def _show(self) -> None:
        if self._session is None:
            return
        self.views.offer(self._offered(), self._view)
        found = overview(self._session.case, self._profile, self._around.today())
        if self._view == self._built and isinstance(self.shown, DomainCard):
            sheets = {each.domain.id: each for each in found.sheets}
            self.shown.show_sheet(sheets[self._view])
        elif self._view == self._built and isinstance(self.shown, WorkerSide):
            self.shown.show_overview(found)
        else:
            self._put_away()
            self.shown, self._built = self._make(self._session, found), self._view
            self._view_column.addWidget(self.shown)

    def _make(self, session: Session, found: Overview) -> QWidget:
        if self._view == TOGETHER:
            return Together(self._around, session, self._profile, found)
        if self._view == CHANGES:
            return Changes(self._around, session, self._profile)
        if self._view == FRAMEWORK:
            return Dimensions(self._around, session, self._framework)
        if self._view == WORKER:
            return WorkerSide(self._around, session, self._profile, found)
        sheet = next((each for each in found.sheets if each.domain.id == self._view), None)
        if sheet is not None:
            return DomainCard(self._around, session, self._profile, self._framework, sheet)
        whole = Whole(self._around, session, self._profile, found)
        whole.asked.connect(self.choose)
        return whole

    def _put_away(self) -> None:
        self._built = ""
        if self.shown is not None:
            self.shown.hide()
            self.shown.deleteLater()
            self.shown = None

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(SIZES.wide, SIZES.card, SIZES.wide, SIZES.page)
        column.setSpacing(SIZES.room)
        column.addWidget(self.views)
        self._view_column = QVBoxLayout()
        column.addLayout(self._view_column)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
