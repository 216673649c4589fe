"""How families and their records are numbered in the file, so that a family's records lie together.

A real family has a number above zero, a practice family one below. The entry of a record is the
number of its family times 2³², and on from there, away from zero. So one stretch of entries is one
family, and everything above zero is real.
"""

SPAN = 1 << 32


def entries_of(family: int) -> tuple[int, int]:
    """Return the lowest and the highest entry that the records of a family can have."""
    start = family * SPAN
    return (start, start + SPAN - 1) if family > 0 else (start - SPAN + 1, start)


def entry_after(family: int, last: int | None) -> int:
    """Return the entry of a new record of a family; `last` is that of the one before, if any."""
    step = 1 if family > 0 else -1
    return (family * SPAN if last is None else last) + step


def family_after(last: int | None, *, practice: bool) -> int:
    """Return the number of a new family; `last` is that of the one before of its kind, if any."""
    return (last or 0) + (-1 if practice else 1)
