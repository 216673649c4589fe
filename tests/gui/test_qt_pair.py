"""Shows that this pair of Python and PySide6 counts its references to None rightly."""

import sys

from PySide6.QtCore import QObject

CALLS = 10_000
SLACK = 500  # other code of the process comes and goes meanwhile


def test_a_call_without_a_result_loses_no_reference_to_none() -> None:
    """PySide6 6.12.0 on CPython 3.11 loses one per call, and the process dies of it in the end.

    From 3.12 on None is immortal: the count stands still and the pair is safe.
    """
    # These keep a broken pair from taking the last reference while it is being found out.
    reserve = [None] * (10 * CALLS)
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("gezin")
    lost = before - sys.getrefcount(None)
    assert len(reserve) == 10 * CALLS
    assert abs(lost) < SLACK, f"{lost} references to None lost in {CALLS} calls"
