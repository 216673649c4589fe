"""Where on the tab *Goed genoeg* a record or a half-typed line stands."""

from msgspec import Struct
from msgspec.structs import replace

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.voice_records import Need, Rating, Round, Voice
from mpg_desktop.domain.voices import rounds_of
from mpg_desktop.domain.way_back import BESIDE
from mpg_desktop.ui.conditions.needs import NEED

NEEDS, ABOUT = "needs", "about"
"""With `BESIDE` what stands beside the voices; ids of records hold a hyphen, these do not."""


class Whereabouts(Struct, frozen=True):
    """The child, the round and the view; `row` is the condition or the need in that view."""

    child: str
    round: str
    view: str
    row: str = ""


def whereabouts(case: Case, record: str, field: str) -> Whereabouts | None:
    """Return where something stands, or None when it is not on this tab."""
    if field.startswith(NEED):
        return Whereabouts(record, "", NEEDS)
    found = case.records.get(RecordId(record))
    match found:
        case Round():
            there: Whereabouts | None = Whereabouts(found.child, found.id, ABOUT)
        case Need():
            there = _of_need(case, found)
        case Voice():
            there = _of_voice(case, found, "")
        case Rating():
            there = _of_rating(case, found, field)
        case None:
            there = _of_no_rating(case, record)
        case _:
            there = None
    return there


def _of_no_rating(case: Case, record: str) -> Whereabouts | None:
    """Return where a line was typed for a rating that is not there yet."""
    voice = next((each for each in case.all(Voice) if record.startswith(f"{each.id}-")), None)
    if voice is None:
        return None
    condition = record.removeprefix(f"{voice.id}-").replace("-", "_")
    return _of_voice(case, voice, condition)


def _of_rating(case: Case, rating: Rating, field: str) -> Whereabouts | None:
    """Return the card on which something is rated, or where it differs from other voices."""
    voice = look_up(case, Voice, rating.voice)
    found = _of_voice(case, voice, rating.condition) if voice is not None else None
    return replace(found, view=BESIDE) if found is not None and field == BESIDE else found


def _of_voice(case: Case, voice: Voice, condition: str) -> Whereabouts | None:
    about = look_up(case, Round, voice.round)
    return Whereabouts(about.child, about.id, voice.id, condition) if about is not None else None


def _of_need(case: Case, need: Need) -> Whereabouts | None:
    """Return the round in which a need came up, else the last one about the child."""
    latest = next(iter(rounds_of(case, need.child)[-1:]), None)
    about = look_up(case, Round, need.round) or latest
    return Whereabouts(need.child, about.id, NEEDS, need.id) if about is not None else None
