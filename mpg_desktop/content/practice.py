"""The practice family: complete and invented, and always as if it came to us last month."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.errors import ContentError, Mistake
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.ids import RecordId, new_case_id
from mpg_desktop.domain.law import years_after
from mpg_desktop.domain.plan_versions import content_of, digest, plan_records, versions
from mpg_desktop.domain.records import Answer, AnyRecord, Person
from mpg_desktop.domain.wire import MisreadError, from_fields

FILE = "practice_family.json"

_DAY = re.compile(r"today(?: ([+-]\d+) years)?(?: ([+-]\d+) days)?( workday)?")
_SATURDAY = 5

BEGINS = ("since", "day")
"""The fields that say from when on something was part of the plan."""

ENDS = ("done_on", "ended_on", "reached_on")
"""The fields that say when something of the plan was done or over."""


def practice_family(resources: Path, today: date, now_ms: int) -> Case:
    """Return the practice family as it stands today, marked as practice.

    Its records always have the same ids; the case itself gets a fresh one made at `now_ms`
    (milliseconds since 1970), so that a vault can hold it more than once. Raises `ContentError`.
    """
    catalogue = load_catalogue(resources)
    text = _text(resources / FILE)
    records = [_record(fields, today, text) for fields in _fields(text)]
    called = {each.id: each.called or each.name for each in records if isinstance(each, Person)}
    worded = sorted(
        (_worded(each, catalogue, called) for each in records), key=lambda each: each.id
    )
    return _with_locks(Case.of(new_case_id(now_ms), worded, practice=True))


def day_from(text: str, today: date) -> date | None:
    """Return the day that a text such as `today -9 years -140 days workday` means, else None.

    `workday` moves a day in the weekend further away from today, so that what was stays past.
    """
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    years, days = int(found[1] or 0), int(found[2] or 0)
    day = years_after(today, years) + timedelta(days=days)
    step = timedelta(days=-1 if day < today else 1)
    while found[3] and day.weekday() >= _SATURDAY:
        day += step
    return day


class _Text(Struct, frozen=True):
    """The text of the file, to find the line of a mistake."""

    file: str
    text: str

    def mistake(self, kind: Mistake, line: int, word: str, expected: str = "") -> ContentError:
        return ContentError(kind, self.file, line, word, expected)

    def line_of(self, record_id: str) -> int:
        """Return the line on which a record's id stands; the first line when it is not there."""
        place = self.text.find(json.dumps(record_id))
        return self.text.count("\n", 0, max(place, 0)) + 1


def _text(path: Path) -> _Text:
    try:
        return _Text(path.name, path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        kind = Mistake.NOT_FOUND if isinstance(error, OSError) else Mistake.NOT_TEXT
        raise ContentError(kind, path.name, 0, path.name) from error


def _fields(text: _Text) -> list[dict[str, Any]]:
    """Return the records as the file has them."""
    try:
        top = json.loads(text.text)
    except json.JSONDecodeError as error:
        word = text.text[error.pos : error.pos + 20].split("\n")[0] or "}"
        raise text.mistake(Mistake.SYNTAX, error.lineno, word, error.msg) from error
    records = top.get("records") if isinstance(top, dict) else None
    if not isinstance(records, list) or not all(isinstance(each, dict) for each in records):
        raise text.mistake(Mistake.WRONG_TYPE, 1, "records", "a list of records")
    return records


def _record(fields: dict[str, Any], today: date, text: _Text) -> AnyRecord:
    shifted = {key: _shifted(value, today) for key, value in fields.items()}
    try:
        return from_fields(shifted)
    except MisreadError as error:
        word = str(fields.get("id"))
        raise text.mistake(Mistake.MISREAD, text.line_of(word), word, str(error)) from error


def _with_locks(case: Case) -> Case:
    """Return a case in which each adopted version of the plan holds what the plan said that day.

    The file tells only when a version was adopted, because its days count from today. What came
    later is left out, and what ended later had not ended yet.
    """
    adopted = [(each, each.adopted_on) for each in versions(case) if each.adopted_on is not None]
    said = [(each, content_of(_plan_on(case, day))) for each, day in adopted]
    locked = [
        msgspec.structs.replace(each, content=content, sha256=digest(content))
        for each, content in said
    ]
    return case.put(*locked)


def _plan_on(case: Case, day: date) -> Case:
    """Return a case in which the plan is as it was on a day."""
    for record in plan_records(case):
        if isinstance(record, Answer):  # its day is what was answered
            continue
        begun = next((held for each in BEGINS if (held := getattr(record, each, None))), None)
        if begun is not None and begun > day:
            case = case.drop(record.id)
            continue
        later = [each for each in ENDS if (end := getattr(record, each, None)) and end > day]
        undone = dict.fromkeys([*later, "reached"] if "ended_on" in later else later)
        if undone:
            case = case.put(msgspec.structs.replace(record, **undone))
    return case


def _shifted(value: object, today: date) -> object:
    day = day_from(value, today) if isinstance(value, str) else None
    return value if day is None else day.isoformat()


def _worded(record: AnyRecord, catalogue: Catalogue, called: dict[RecordId, str]) -> AnyRecord:
    """Give an answer the question as it is asked now."""
    if not isinstance(record, Answer):
        return record
    name = called.get(record.about, "") if record.about else ""
    return msgspec.structs.replace(record, wording=catalogue.wording(record, name))
