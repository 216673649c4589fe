"""Takes records away without asking, and offers to put them back as they were."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.fields import shape_of
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import AnyRecord, kind_of
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.surroundings import Surroundings

DROPPED = "form.steps.dropped"


def take_away(around: Surroundings, session: Session, title: str, *ids: RecordId) -> None:
    """Remove records as one step, say so, and offer to undo it; `title` names the first of them."""
    kept = [session.case.records[each] for each in ids]
    session.drop(*ids, step=Step(DROPPED))
    words = QCoreApplication.translate("TakingAway", "{name} is weggehaald.")
    if len(ids) > 1:
        words = QCoreApplication.translate(
            "TakingAway", "{name} is weggehaald, met wat erbij hoorde ({count})."
        )
    around.tell(
        words.format(name=title, count=len(ids) - 1),
        QCoreApplication.translate("TakingAway", "Ongedaan maken"),
        lambda: session.put(*kept, step=Step(ADDED)),
    )


def tell_begun_is_gone(around: Surroundings, title: str, put_back: Callable[[], object]) -> None:
    """Say that a record was removed that was only begun, and offer to put it back."""
    around.tell(
        QCoreApplication.translate("TakingAway", "{name} is weggehaald.").format(name=title),
        QCoreApplication.translate("TakingAway", "Ongedaan maken"),
        put_back,
    )


def leaning_on(record: RecordId, records: Iterable[AnyRecord]) -> list[RecordId]:
    """Return the records that say nothing any more without this one: ties, custody, answers."""
    found = []
    for each in records:
        shapes = shape_of(type(each))
        needs = any(
            shape.refers and shape.needed and getattr(each, shape.name) == record
            for shape in shapes
        )
        if needs or (kind_of(each) == "answer" and getattr(each, "about", None) == record):
            found.append(each.id)
    return found
