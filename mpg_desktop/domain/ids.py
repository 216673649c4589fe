"""Stable names for families and records, in the order in which they were made."""

import secrets
from typing import NewType

CaseId = NewType("CaseId", str)
RecordId = NewType("RecordId", str)

FAMILY_RECORD = RecordId("family")
"""The id of the one `Family` record that every case has."""


def new_case_id(now_ms: int) -> CaseId:
    """Return a fresh id for a family; `now_ms` (ms since 1970) makes ids sort by age."""
    return CaseId(_fresh(now_ms))


def new_record_id(now_ms: int) -> RecordId:
    """Return a fresh id for a record; `now_ms` (ms since 1970) makes ids sort by age."""
    return RecordId(_fresh(now_ms))


def answer_id(question: str, about: str = "") -> RecordId:
    """Return the one id that the answer to `question` (about one person, if named) always has."""
    return RecordId(f"answer:{question}:{about}" if about else f"answer:{question}")


def _fresh(now_ms: int) -> str:
    return f"{now_ms:012x}{secrets.token_hex(10)}"
