"""Where somebody stood on a page of a family when it was locked; kept encrypted meanwhile."""

from collections.abc import Mapping

import msgspec
from PySide6.QtWidgets import QWidget

from mpg_desktop.desk.draft import Draft
from mpg_desktop.desk.session import Session
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.foothold import Foothold, foothold_in, regain
from mpg_desktop.ui.pages.binding import Place
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.tab_order import stops


class Stood(msgspec.Struct, frozen=True):
    """The view that was shown, the part of it with the cursor, and the control in that.

    `record` and `field` name the line or field in which it was, or the last one above it, which
    brings an editor back that was open; `inside` says what of these holds the control.
    """

    view: tuple[str, ...] = ()
    part: str = ""
    record: str = ""
    field: str = ""
    inside: str = ""
    control: Foothold | None = None

    def keep(self, session: Session, owner: str) -> None:
        """Keep it under the name of a page."""
        session.keep_draft(Draft(owner, "", msgspec.json.encode(self).decode()))

    @classmethod
    def taken(cls, session: Session, owner: str) -> "Stood | None":
        """Return what a page kept, once; what another version of the program left is forgotten."""
        kept = next((each for each in session.drafts if each.record == owner), None)
        if kept is None:
            return None
        session.drop_draft(owner, "")
        try:
            return msgspec.json.decode(kept.text, type=cls)
        except msgspec.MsgspecError:
            return None

    @classmethod
    def on(cls, sheet: Sheet, parts: Mapping[str, QWidget], view: tuple[str, ...] = ()) -> "Stood":
        """Return where the cursor is, in parts of a page by their names."""
        for name, part in parts.items():
            if (control := foothold_in(part)) is not None:
                field = _nearest(sheet, part)
                if field is None:
                    return cls(view, name, control=control)
                place, found = field
                for inside, whole in sheet.around_field(found).items():
                    if (nearer := foothold_in(whole)) is not None:
                        return cls(view, name, place.record, place.field, inside, nearer)
                return cls(view, name, place.record, place.field, control=control)
        return cls(view)

    @property
    def place(self) -> Place:
        """The field or line, as the binding of a page names it."""
        return Place(RecordId(self.record), self.field)

    def regain(self, sheet: Sheet, part: QWidget, field: Field | None = None) -> bool:
        """Let the keys arrive there again, now that the page stands; False when it is not there."""
        if field is not None and self.inside:
            sheet.open_again(self.place, field, self.inside)
            whole = sheet.around_field(field).get(self.inside)
            return whole is not None and regain(whole, self.control)
        return regain(part, self.control)


def _nearest(sheet: Sheet, part: QWidget) -> tuple[Place, Field] | None:
    """Return the field in which the cursor is, or else the last one above it in a part."""
    focused = part.window().focusWidget()
    owners = {
        control: (place, field)
        for place, field in sheet.binding.bound()
        for control in field.controls
    }
    found = list(stops(part, seen=True))
    above = found[: found.index(focused) + 1] if focused in found else []
    return next((owners[stop] for stop in reversed(above) if stop in owners), None)
