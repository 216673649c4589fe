"""Which backups may go: all of two days stay, then one a day, then one a week, ten weeks at most.

Ten weeks, because a family that must be destroyed may not live on in a backup (practice rule 7).
"""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

from msgspec import Struct

KEEP_ALL = timedelta(days=2)
KEEP_DAILY = timedelta(days=16)
KEEP_WEEKLY = timedelta(weeks=10)


A_NIGHT = timedelta(hours=12)


class Rung(Struct, frozen=True):
    """What the ladder needs to know about one backup.

    `number` counts backups in the order in which they were really made, whatever the clock said.
    `kept_since` is the moment from which a restore wants to keep this backup.
    """

    number: int
    made: datetime
    damaged: bool = False
    kept_since: datetime | None = None


def witnessed(rungs: Collection[Rung], now: datetime) -> datetime:
    """Return how late it is for sure: `now`, unless the clock alone says that ten weeks passed.

    A clock that was set years ahead by mistake would let all backups go at once but the newest.
    So after ten weeks without one it is as late as it was at the last; the day after the clock is
    believed, because then there is a backup that says the same.
    """
    before = [rung.made for rung in rungs if not rung.damaged and now - rung.made >= A_NIGHT]
    last = max(before, default=now)
    return now if now - last < KEEP_WEEKLY else last


def surplus(rungs: Collection[Rung], now: datetime) -> frozenset[int]:
    """Return the numbers of the backups that may be removed at `now` (an aware moment).

    The newest good backup is never among them, nor one that is dated in the future because the
    clock was moved back, nor one that a restore keeps, nor anything while no backup is good.
    """
    good = sorted((rung for rung in rungs if not rung.damaged), key=lambda rung: rung.number)
    if not good:
        return frozenset()
    newest = good[-1]
    best = {_shelf(rung, now): rung.number for rung in good}

    def may_go(rung: Rung) -> bool:
        if rung is newest:
            return False
        if rung.kept_since is not None and not _outlived(rung.kept_since, rung, rungs, now):
            return False
        if _outlived(rung.made, rung, rungs, now):
            return True
        if now - rung.made < KEEP_ALL:
            return False
        return rung.damaged or best[_shelf(rung, now)] != rung.number

    return frozenset(rung.number for rung in rungs if may_go(rung))


def _shelf(rung: Rung, now: datetime) -> tuple[int, ...]:
    """Return the day or the week of which only the newest backup stays."""
    made = rung.made.astimezone(UTC)
    if now - made < KEEP_DAILY:
        return (made.year, made.month, made.day)
    week = made.isocalendar()
    return (week.year, week.week)


def _outlived(moment: datetime, rung: Rung, rungs: Collection[Rung], now: datetime) -> bool:
    """Whether ten weeks passed since `moment`.

    A moment in the future was written by a wrong clock. It is proved old by a later backup that
    is itself old; without proof it counts as young.
    """
    if moment <= now:
        return now - moment >= KEEP_WEEKLY
    later = (other.made for other in rungs if other.number > rung.number)
    return any(now - made >= KEEP_WEEKLY for made in later)
