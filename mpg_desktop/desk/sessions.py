"""Makes the session of a family that was read, of one that is nobody's where that can be."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mpg_desktop.desk.draft import Draft
    from mpg_desktop.desk.session import Keeper, Session
    from mpg_desktop.desk.tasks import Worker
    from mpg_desktop.domain.case import Case


class Sessions:
    """What a page was laid out with beforehand is the next family that is opened."""

    def __init__(self, keeper: "Keeper", worker: "Worker") -> None:
        self._keeper = keeper
        self._worker = worker
        self._nobodys: Session | None = None

    def of_nobody(self) -> "Session":
        """Return a family that is nobody's and on no disk, to lay out before there is a real one.

        The next family that is opened takes its place, unless texts were left half typed in that.
        """
        from mpg_desktop.desk.session import Session
        from mpg_desktop.domain.case import Case
        from mpg_desktop.domain.ids import new_case_id
        from mpg_desktop.domain.records import Family

        nobody = Case.of(new_case_id(0), [Family()])
        self._nobodys = Session.of_nobody(nobody, self._keeper, self._worker)
        return self._nobodys

    def of(self, case: "Case", drafts: "Sequence[Draft]") -> "Session":
        """Return the session of a family that was read.

        A field looks for its half-typed text when it is made: such a family gets fields of its own.
        """
        from mpg_desktop.desk.session import Session

        nobodys, self._nobodys = self._nobodys, None
        if nobodys is None or any(each.is_text for each in drafts):
            return Session(case, drafts, self._keeper, self._worker)
        nobodys.become(case, drafts)
        return nobodys

    def forget(self) -> None:
        """Let go of what is nobody's: the page that was laid out with it goes."""
        self._nobodys = None
