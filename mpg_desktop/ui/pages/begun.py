"""Records that are on their way: begun on a page, and not in the family yet.

What such a record lacks still is no mistake: until it has it, what was filled in is a draft.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

from mpg_desktop.desk.draft import Draft
from mpg_desktop.desk.session import Session
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import kind_of

SKETCH = "new:"
"""How the draft of a record begins that lacks what it needs; its kind and id follow."""


class Begun:
    """What is filled in of each, by the names of its fields; `kind` and `id` are among them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._fields: dict[RecordId, dict[str, Any]] = {}

    def add(self, record: RecordId, fields: Mapping[str, Any]) -> None:
        """Say what a record begins with when its first field is filled in; `kind` is among it."""
        self._fields.setdefault(record, {**fields, "id": record})

    def fields(self, record: RecordId) -> Mapping[str, Any]:
        """Return what a record began with, and what was filled in before it had all it needs."""
        return self._fields.get(record, {})

    def sketches(self, kind: str) -> list[RecordId]:
        """Return records of a kind that an earlier sitting began and that still lack something."""
        found = []
        for draft in self._session.drafts:
            if draft.record.startswith(f"{SKETCH}{kind}:"):
                record = RecordId(draft.record.rpartition(":")[2])
                self._fields.setdefault(record, json.loads(draft.text))
                found.append(record)
        return [each for each in found if not self._is_there(each)]

    def kind(self, record: RecordId) -> str:
        """Return of which kind a record is, be it only begun; '' when nobody knows it."""
        if (kept := self._session.case.records.get(record)) is not None:
            return kind_of(kept)
        if record in self._fields:
            return str(self._fields[record]["kind"])
        # One of before a lock, of which no list was shown since.
        names = (each.record for each in self._session.drafts if each.record.endswith(f":{record}"))
        return next((each.split(":")[1] for each in names if each.startswith(SKETCH)), "")

    def has(self, record: RecordId) -> bool:
        """Return whether a record is on its way."""
        return record in self._fields and not self._is_there(record)

    def is_half_done(self, record: RecordId) -> bool:
        """Return whether something was filled in of a record that still lacks what it needs."""
        return self.has(record) and bool(self._fields[record].keys() - {"kind", "id"})

    def keep(self, record: RecordId, fields: dict[str, Any]) -> None:
        """Keep what was filled in of a record that still lacks what it needs."""
        self._fields[record] = fields
        self._session.keep_draft(Draft(_sketch_name(record, fields), "", json.dumps(fields)))

    def arrive(self, record: RecordId, fields: Mapping[str, Any]) -> None:
        """Drop the draft of a record that is whole now."""
        self._session.drop_draft(_sketch_name(record, fields), "")

    def forget(self, record: RecordId) -> Callable[[], None] | None:
        """Throw away a record that was only begun, with what is half typed in it.

        Returns what puts it back, or None when there was nothing in it yet.
        """
        fields = self._fields.pop(record)
        half = self._half_typed(record)
        for each in half:
            self._session.drop_draft(each.record, each.field)
        self._session.drop_draft(_sketch_name(record, fields), "")
        if not half and not fields.keys() - {"kind", "id"}:
            return None

        def put_back() -> None:
            self.keep(record, fields)
            for each in half:
                self._session.keep_draft(each)

        return put_back

    def hold(self, record: RecordId) -> None:
        """Keep a record of which nothing is filled in yet as long as something is half typed in it.

        To be called when that began or ended.
        """
        fields = self._fields.get(record, {})
        if not self.has(record) or fields["kind"] == "answer":
            return  # a question stands on its page whatever happens
        if self._half_typed(record):
            self.keep(record, dict(fields))
        elif not self.is_half_done(record):
            self._session.drop_draft(_sketch_name(record, fields), "")

    def _half_typed(self, record: RecordId) -> list[Draft]:
        return [each for each in self._session.drafts if each.record == record]

    def _is_there(self, record: RecordId) -> bool:
        return record in self._session.case.records


def _sketch_name(record: RecordId, fields: Mapping[str, Any]) -> str:
    return f"{SKETCH}{fields['kind']}:{record}"
