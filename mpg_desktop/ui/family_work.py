"""The open family: shown, named in its header, undone and redone, and found from anywhere."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from mpg_desktop.desk.desk import State
from mpg_desktop.ui.cabinet import Cabinet
from mpg_desktop.ui.calendar_errand import CalendarErrand
from mpg_desktop.ui.days import day_words, long_day
from mpg_desktop.ui.desk_page import DeskPage
from mpg_desktop.ui.leftovers import Leftovers
from mpg_desktop.ui.menus import Do, Menus
from mpg_desktop.ui.supplies import Supplies

if TYPE_CHECKING:
    from mpg_desktop.desk.notices import Notice
    from mpg_desktop.desk.session import Session
    from mpg_desktop.domain.history import Step
    from mpg_desktop.domain.records import AnyRecord, Person
    from mpg_desktop.store.backups import Made, Status
    from mpg_desktop.ui.jump import Goal, Jump

MOST_NAMES = 8


class FamilyWork(QObject):
    """Keeps header, menus and list in step with the family that lies open."""

    def __init__(self, supplies: Supplies, page: DeskPage, menus: Menus) -> None:
        super().__init__(page)
        self._supplies = supplies
        self._desk = supplies.desk
        self._page = page
        self._menus = menus
        self._session: Session | None = None
        self.cabinet = Cabinet(page.theme, supplies, page.side, page.snack)
        self.cabinet.hit_opened.connect(page.tabs.reveal)
        self.cabinet.listed.connect(self._offer)
        self._desk.backups.made.connect(self._show_backup)
        self._desk.settled.connect(self._look_at_backups)
        self._desk.noticed.connect(self._tell_notice)
        self.leftovers = Leftovers(supplies, page)
        self.calendar = CalendarErrand(supplies, page.snack, page)

    def begin(self) -> None:
        """Show the list; the family that lay open before follows by itself."""
        self.cabinet.refresh()
        self._page.show_session(None)
        self._page.side.focus_search()

    def show(self, session: "Session") -> None:
        """Show a family."""
        self._session = session
        session.changed.connect(self._changed)
        session.saved.connect(self._saved)
        session.failed.connect(self._not_saved)
        # First what stands above: each line that comes into a page in sight is laid out at once.
        self._page.header.show_saved(None)
        self._name()
        self._page.show_session(session)
        self.leftovers.look(session)
        self._offer()
        self._page.side.choose(session.case.id)
        self.cabinet.arrived()
        self._turn_again(session)

    def put_away(self) -> None:
        """Show the empty desk, or make way for the family that is on its way."""
        self._session = None
        self._page.left.hide()
        self._page.snack.put_family_away()
        if self._desk.has_family:
            self._page.make_way()
        else:
            self._page.show_session(None)
        self._offer()

    def doers(self) -> dict[Do, Callable[[], object]]:
        """Return what can be done with families."""
        found: dict[Do, Callable[[], object]] = {
            Do.NEW: self.cabinet.new,
            Do.SEARCH: self._page.side.focus_search,
            Do.JUMP: self.jump,
            Do.SHOW_MINE: self._page.side.mine_wanted.emit,
            Do.SHOW_ARCHIVE: self._page.side.archive_wanted.emit,
            Do.SHOW_BIN: self._page.side.bin_wanted.emit,
            Do.BACKUP: self._back_up,
        }
        session = self._session
        if session is not None:
            family = session.case.id
            found |= {
                Do.SAVE: session.save_now,
                Do.UNDO: session.undo,
                Do.REDO: session.redo,
                Do.ARCHIVE: lambda: self.cabinet.archive(family),
                Do.UNARCHIVE: lambda: self.cabinet.unarchive(family),
                Do.BIN: lambda: self.cabinet.bin(family),
                Do.UNBIN: lambda: self.cabinet.unbin(family),
                Do.WIPE: lambda: self.cabinet.wipe(family),
                Do.CLOSE: self._desk.close_family,
                Do.CALENDAR: lambda: self.calendar.ask_where(session.case),
            }
        return found

    def jump(self) -> "Jump":
        """Open the list that goes anywhere, and return it."""
        from mpg_desktop.ui.jump import Jump

        there = (each for each in self._page.window().findChildren(Jump) if each.isVisible())
        dialog = next(there, None) or Jump(self._page.theme, self._goals(), self._page.window())
        dialog.show()
        return dialog

    # ---- inside --------------------------------------------------------------------------

    def _goals(self) -> "list[Goal]":
        from mpg_desktop.ui.jump import Goal

        family, order = self.tr("gezin"), self.tr("opdracht")
        goals = [
            Goal(line.label, family, lambda case=line.id: self.cabinet.open(case))  # type: ignore[misc] # the default binds the family
            for line in self.cabinet.lines()
            if line.label
        ]
        goals += self._page.tabs.goals()
        goals += [
            Goal(entry.words, f"{order} {entry.key}".strip(), self._menus.action(entry.do).trigger)
            for entry in self._menus.entries()
        ]
        return goals

    def _turn_again(self, session: "Session") -> None:
        """Turn the laptop for whoever sat there when it was locked, before anything is seen."""
        from mpg_desktop.ui.turned_for import turned_before

        if (what := turned_before(session)) is not None:
            self._page.tabs.reveal(what.record, what.field)

    def _changed(self, _records: frozenset[str]) -> None:
        self._page.header.show_saving()
        self._name()
        self._offer()

    def _saved(self, at: datetime | None) -> None:
        if self._session is not None and self._session.is_saved:
            self._page.header.show_saved(at)
        self.cabinet.refresh()

    def _not_saved(self, error: Exception) -> None:
        self._page.header.show_trouble(self._supplies.sentence(error))

    def _name(self) -> None:
        from mpg_desktop.domain.people import display_name
        from mpg_desktop.domain.records import Circle, Person

        session = self._session
        if session is None:
            return
        case = session.case
        people = [each for each in case.all(Person) if each.circle is Circle.FAMILY]
        called = [each for each in people if display_name(each)]
        names = ", ".join(self._with_age(each) for each in called[:MOST_NAMES])
        if (more := len(called) - MOST_NAMES) > 0:
            names = self.tr("{names} en nog {count}").format(names=names, count=more)
        parts = [names]
        parts.append(case.family.reference)
        if case.family.since is not None:
            parts.append(self.tr("sinds {day}").format(day=long_day(case.family.since)))
        about = "  ·  ".join(part for part in parts if part)
        self._page.header.show_family(case.family.name, about, practice=case.practice)

    def _with_age(self, person: "Person") -> str:
        from mpg_desktop.domain.people import age_on, display_name

        age = age_on(person, self._supplies.today())
        if age.at_least is None or not age.alive:
            return display_name(person)
        # A no-break space: an age does not stand alone on the next line.
        return f"{display_name(person)}\u00a0({age.at_least})"

    def _offer(self) -> None:
        if self._desk.state is not State.OPEN:
            return  # what the lock still had to save tells of it when the menus are locked
        session = self._session
        line = None if session is None else self.cabinet.line(session.case.id)
        self._menus.show_family(
            is_open=session is not None,
            archived=line is not None and line.archived_at is not None,
            binned=line is not None and line.binned_at is not None,
        )
        if session is None:
            self._menus.name_steps("", "")
        else:
            undoes = self._words(session, session.undoes, session.undo_touches)
            redoes = self._words(session, session.redoes, session.redo_touches)
            self._menus.name_steps(undoes, redoes)

    def _words(
        self, session: "Session", step: "Step | None", touched: "Sequence[AnyRecord]"
    ) -> str:
        if step is None:
            return ""
        from mpg_desktop.ui.step_words import step_words

        return step_words(self._supplies, session.case, step, touched)

    def _back_up(self) -> None:
        from mpg_desktop.store.shelf import Reason

        snack = self._page.snack
        job = self._desk.backups.make(
            Reason.ASKED, self._backed_up, self._desk.failed.emit, snack.progress
        )
        if job is not None:
            sentence = self.tr("De reservekopie wordt gemaakt…")
            snack.work(sentence, self.tr("Stoppen"), job.cancel)

    def _backed_up(self, made: "Made") -> None:
        self._page.snack.say(self.tr("De reservekopie is gemaakt en nagekeken."))
        self._show_backup(made)

    def _show_backup(self, made: "Made") -> None:
        self._tell_backup(made.backup.made, made.contents.families)

    @Slot()
    def _look_at_backups(self) -> None:
        def show(status: "Status") -> None:
            if status.last is not None:
                self._tell_backup(status.last.checked_at, status.last.contents.families)

        self._desk.ask(lambda vault, _: vault.backups.status(), show)

    @Slot(object)
    def _tell_notice(self, notice: "Notice") -> None:
        from mpg_desktop.desk.notices import WATCHED

        bar, supplies = self._page.notices, self._supplies
        bar.tell(supplies.say(notice.phrase, **notice.values))
        if notice.phrase == WATCHED and not supplies.beginning.watched_by(supplies.usual_folder):
            bar.offer_safe_place()

    def _tell_backup(self, at: datetime, families: int) -> None:
        moment = at.astimezone()
        day = day_words(moment.date(), self._supplies.today())
        self._page.side.foot.show_backup(f"{day} {moment:%H:%M}", families)
