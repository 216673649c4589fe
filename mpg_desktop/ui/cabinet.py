"""Families on the left: listed, found, made, opened, put in the archive and in the bin."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mpg_desktop.domain.ids import CaseId, new_case_id
from mpg_desktop.ui.side import Side
from mpg_desktop.ui.snack_bar import SnackBar
from mpg_desktop.ui.supplies import Supplies
from mpg_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from mpg_desktop.desk.tasks import Progress
    from mpg_desktop.store.families import FamilyLine, WipeGround
    from mpg_desktop.store.search import Hit
    from mpg_desktop.store.vault import Vault
    from mpg_desktop.ui.wipe import Wipe

NEW_FAMILY = "desk.steps.new_family"
HITS = 50


class Cabinet(QObject):
    """Does what the column on the left asks for. `hit_opened` names a record and a field."""

    hit_opened = Signal(str, str)
    listed = Signal()

    def __init__(self, theme: Theme, supplies: Supplies, side: Side, snack: SnackBar) -> None:
        super().__init__(side)
        self._theme = theme
        self._supplies = supplies
        self._desk = supplies.desk
        self._side = side
        self._snack = snack
        self._shows = self._show_mine
        self._lines: dict[CaseId, FamilyLine] = {}
        self._searches = 0
        self._goal: tuple[str, str] | None = None
        side.opened.connect(lambda family: self.open(CaseId(family)))
        side.found.connect(self._open_hit)
        side.searched.connect(self._search)
        side.new_wanted.connect(self.new)
        side.archive_wanted.connect(lambda: self._turn_to(self._show_archive))
        side.bin_wanted.connect(lambda: self._turn_to(self._show_bin))
        side.mine_wanted.connect(lambda: self._turn_to(self._show_mine))

    def line(self, family: CaseId) -> "FamilyLine | None":
        """Return what the list knows of a family."""
        return self._lines.get(family)

    def lines(self) -> "list[FamilyLine]":
        """Return the families that are listed."""
        return list(self._lines.values())

    def refresh(self) -> None:
        """Read the list again."""
        self._shows()

    def open(self, family: CaseId) -> None:
        """Lay a family open, unless it lies open already."""
        session = self._desk.session
        if session is None or session.case.id != family:
            self._desk.open(family)

    def arrived(self) -> None:
        """Go to where a search led, now that its family lies open."""
        if self._goal is not None:
            goal, self._goal = self._goal, None
            self.hit_opened.emit(*goal)

    def new(self) -> None:
        """Make a family and lay it open: a name can follow."""
        from time import time_ns

        from mpg_desktop.domain.case import Case
        from mpg_desktop.domain.records import Family

        family = new_case_id(time_ns() // 1_000_000)
        case = Case.of(family, [Family(since=self._supplies.today())])

        def made(_at: object) -> None:
            self._turn_to(self._show_mine)
            self._goal = ("family", "name")
            self._desk.open(family)

        self._desk.ask(lambda vault, _: vault.families.save(None, case, NEW_FAMILY), made)

    # ---- archive and bin -----------------------------------------------------------------

    def archive(self, family: CaseId) -> None:
        """End a family's time in the list."""
        self._move(
            family,
            lambda vault: vault.families.archive(family),
            self.tr("{name} staat in het archief."),
            lambda: self.unarchive(family),
        )

    def unarchive(self, family: CaseId) -> None:
        """Take a family back out of the archive."""
        self._move(
            family,
            lambda vault: vault.families.unarchive(family),
            self.tr("{name} staat weer bij uw gezinnen."),
        )

    def bin(self, family: CaseId) -> None:
        """Lay a family in the bin."""
        self._move(
            family,
            lambda vault: vault.families.bin(family),
            self.tr("{name} ligt in de prullenbak. Niets is gewist."),
            lambda: self.unbin(family),
        )

    def unbin(self, family: CaseId) -> None:
        """Take a family back out of the bin."""
        self._move(
            family,
            lambda vault: vault.families.unbin(family),
            self.tr("{name} staat weer bij uw gezinnen."),
        )

    def wipe(self, family: CaseId) -> "Wipe":
        """Ask whether a family in the bin is to be wiped for good; return what asks."""
        from mpg_desktop.ui.wipe import Wipe

        line = self._lines.get(family)
        name = line.label if line is not None and line.label else self.tr("Gezin zonder naam")

        def go(ground: "WipeGround") -> None:
            self._desk.close_family()
            self._desk.ask(
                lambda vault, _: vault.families.wipe(family, ground), lambda _line: self._wiped()
            )

        dialog = Wipe(self._theme, name, go, self._side.window())
        dialog.open()
        return dialog

    def _wiped(self) -> None:
        self._snack.say(self.tr("Alles over dit gezin is gewist."))
        self.refresh()

    def _move(
        self,
        family: CaseId,
        does: "Callable[[Vault], object]",
        sentence: str,
        undo: Callable[[], object] | None = None,
    ) -> None:
        line = self._lines.get(family)
        name = line.label if line is not None and line.label else self.tr("Het gezin")

        def moved(_nothing: object) -> None:
            session = self._desk.session
            if undo is not None and session is not None and session.case.id == family:
                self._desk.close_family()
            self._snack.say(sentence.format(name=name), self.tr("Ongedaan maken"), undo)
            self.refresh()

        def work(vault: "Vault", _progress: "Progress") -> object:
            return does(vault)

        self._desk.ask(work, moved)

    # ---- lists and search ----------------------------------------------------------------

    def _turn_to(self, shows: Callable[[], None]) -> None:
        self._shows = shows
        self._side.search.clear()
        self.refresh()

    def _show_mine(self) -> None:
        def show(found: "tuple[Sequence[FamilyLine], Sequence[FamilyLine]]") -> None:
            self._take(*found)
            self._side.show_mine(*found, self._due_words)
            self._mark()

        self._desk.ask(_mine, show)

    def _show_archive(self) -> None:
        def show(found: "Sequence[FamilyLine]") -> None:
            self._take(found)
            self._side.show_archive(found)
            self._mark()

        self._desk.ask(lambda vault, _: _both(vault, archived=True), show)

    def _show_bin(self) -> None:
        def show(found: "Sequence[FamilyLine]") -> None:
            self._take(found)
            self._side.show_bin(found)
            self._mark()

        self._desk.ask(lambda vault, _: _both(vault, binned=True), show)

    def _due_words(self, line: "FamilyLine") -> str:
        return self._supplies.say(line.due, **line.asks) if line.due else ""

    def _take(self, *lists: "Sequence[FamilyLine]") -> None:
        self._lines = {line.id: line for lines in lists for line in lines}
        self.listed.emit()

    def _mark(self) -> None:
        session = self._desk.session
        self._side.choose(None if session is None else session.case.id)

    def _search(self, text: str) -> None:
        self._searches += 1
        number, practice = self._searches, self._is_practising()

        def show(hits: "tuple[Hit, ...]") -> None:
            if number == self._searches and self._side.search.text():
                self._side.show_hits(hits)

        self._desk.ask(
            lambda vault, _: vault.search.find(text, practice=practice, limit=HITS), show
        )

    def _is_practising(self) -> bool:
        session = self._desk.session
        if session is not None:
            return session.case.practice
        return all(line.practice for line in self._lines.values())

    def _open_hit(self, family: str, record: str, field: str) -> None:
        session = self._desk.session
        if session is not None and session.case.id == family:
            self.hit_opened.emit(record, field)
        else:
            self._goal = (record, field)
            self._desk.open(CaseId(family))


def _mine(
    vault: "Vault", _progress: "Progress"
) -> "tuple[Sequence[FamilyLine], Sequence[FamilyLine]]":
    return vault.families.list(), vault.families.list(practice=True)


def _both(vault: "Vault", *, archived: bool = False, binned: bool = False) -> "list[FamilyLine]":
    families = vault.families
    return [
        *families.list(archived=archived, binned=binned),
        *families.list(practice=True, archived=archived, binned=binned),
    ]
