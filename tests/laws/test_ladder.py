"""The laws of the backup ladder, for any row of backups, any clock and any order."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.store.ladder import KEEP_ALL, KEEP_DAILY, KEEP_WEEKLY, Rung, surplus, witnessed

NOW = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
DAY = timedelta(days=1)
DESTROYED = timedelta(days=76)

ages = st.timedeltas(min_value=timedelta(0), max_value=120 * DAY)
wild_ages = st.timedeltas(min_value=-400 * DAY, max_value=400 * DAY)


@st.composite
def honest_rows(draw: st.DrawFn) -> list[Rung]:
    """Backups made while the clock was right: later ones carry later moments."""
    made = sorted(NOW - age for age in draw(st.lists(ages, max_size=60)))
    return [
        Rung(number, moment, damaged=draw(st.booleans()) and draw(st.booleans()))
        for number, moment in enumerate(made)
    ]


@st.composite
def wild_rows(draw: st.DrawFn) -> list[Rung]:
    """Backups made while the clock jumped about, some damaged, some kept by a restore."""
    return [
        Rung(number, NOW - age, draw(st.booleans()), draw(st.none() | wild_ages.map(NOW.__sub__)))
        for number, age in enumerate(draw(st.lists(wild_ages, max_size=40)))
    ]


def left(rungs: list[Rung], now: datetime = NOW) -> list[Rung]:
    gone = surplus(rungs, now)
    return [rung for rung in rungs if rung.number not in gone]


@given(wild_rows())
def test_the_newest_good_backup_always_stays(rungs: list[Rung]) -> None:
    good = [rung.number for rung in rungs if not rung.damaged]
    assert not good or max(good) not in surplus(rungs, NOW)


@given(wild_rows())
def test_without_a_good_backup_nothing_goes(rungs: list[Rung]) -> None:
    damaged = [Rung(rung.number, rung.made, damaged=True) for rung in rungs]
    assert surplus(damaged, NOW) == frozenset()


@given(honest_rows())
def test_all_of_two_days_stay(rungs: list[Rung]) -> None:
    gone = surplus(rungs, NOW)
    assert all(NOW - rung.made >= KEEP_ALL for rung in rungs if rung.number in gone)


@given(honest_rows())
def test_every_day_and_every_week_keep_their_newest_good_one(rungs: list[Rung]) -> None:
    stay = {rung.number for rung in left(rungs)}
    good = [rung for rung in rungs if not rung.damaged and NOW - rung.made < KEEP_WEEKLY]
    daily = {rung.made.date(): rung.number for rung in good if NOW - rung.made < KEEP_DAILY}
    old = [rung for rung in good if NOW - rung.made >= KEEP_DAILY]
    weekly = {rung.made.isocalendar()[:2]: rung.number for rung in old}
    assert {*daily.values(), *weekly.values()} <= stay


@given(honest_rows())
def test_after_two_days_one_a_day_and_one_a_week_is_all_there_is(rungs: list[Rung]) -> None:
    if all(rung.damaged for rung in rungs):
        return
    older = [rung for rung in left(rungs) if NOW - rung.made >= KEEP_ALL]
    days = [rung.made.date() for rung in older if NOW - rung.made < KEEP_DAILY]
    newest = max(rung.number for rung in rungs if not rung.damaged)
    weeks = [
        rung.made.isocalendar()[:2]
        for rung in older
        if NOW - rung.made >= KEEP_DAILY and rung.number != newest
    ]
    assert len(days) == len(set(days))
    assert len(weeks) == len(set(weeks)) <= 9


@given(honest_rows())
def test_what_was_destroyed_is_gone_within_76_days(rungs: list[Rung]) -> None:
    good = [rung.number for rung in rungs if not rung.damaged]
    for rung in left(rungs):
        assert NOW - rung.made < DESTROYED or not good or rung.number == max(good)


@given(wild_rows())
def test_a_second_look_removes_nothing_more(rungs: list[Rung]) -> None:
    assert surplus(left(rungs), NOW) == frozenset()


@given(honest_rows(), st.timedeltas(min_value=timedelta(0), max_value=500 * DAY))
def test_a_clock_that_was_moved_back_removes_nothing_extra(
    rungs: list[Rung], back: timedelta
) -> None:
    assert surplus(rungs, NOW - back) <= surplus(rungs, NOW)


@given(honest_rows(), st.timedeltas(min_value=timedelta(0), max_value=500 * DAY))
def test_a_backup_made_with_the_clock_moved_back_pushes_out_no_day_or_week(
    rungs: list[Rung], back: timedelta
) -> None:
    wrong = Rung(len(rungs), NOW - back)
    gone = surplus([*rungs, wrong], NOW - back)
    same_shelf = {
        rung.number for rung in rungs if rung.made.isocalendar()[:2] == wrong.made.isocalendar()[:2]
    }
    newest = {max((rung.number for rung in rungs if not rung.damaged), default=-1)}
    right = Rung(wrong.number, NOW)
    assert gone - same_shelf - newest <= surplus([*rungs, right], NOW)
    assert wrong.number not in gone


@given(wild_rows())
def test_a_backup_kept_by_a_restore_stays_for_ten_weeks(rungs: list[Rung]) -> None:
    gone = surplus(rungs, NOW)
    for rung in rungs:
        if rung.kept_since is not None and timedelta(0) <= NOW - rung.kept_since < KEEP_WEEKLY:
            assert rung.number not in gone


def test_a_backup_dated_in_the_future_is_proved_old_by_an_old_one_made_after_it() -> None:
    future = Rung(1, NOW + 1000 * DAY)
    assert surplus([future, Rung(2, NOW - 69 * DAY), Rung(3, NOW)], NOW) == frozenset()
    assert surplus([future, Rung(2, NOW - 71 * DAY), Rung(3, NOW)], NOW) == {1, 2}


@given(st.lists(st.integers(min_value=1, max_value=50), min_size=1, max_size=60))
def test_in_daily_use_every_week_of_the_last_ten_has_a_backup(hours: list[int]) -> None:
    moment, rungs = NOW, [Rung(0, NOW)]
    for number, pause in enumerate(hours, start=1):
        moment += timedelta(hours=pause)
        rungs = left([*rungs, Rung(number, moment)], moment)
    weeks = {rung.made.isocalendar()[:2] for rung in rungs}
    step, worked = NOW, {NOW.isocalendar()[:2]}
    for pause in hours:
        step += timedelta(hours=pause)
        worked.add(step.isocalendar()[:2])
    recent = {week for week in worked if moment - _end_of(week) < 62 * DAY}
    assert recent <= weeks


@given(honest_rows(), st.timedeltas(min_value=13 * 7 * DAY, max_value=9000 * DAY))
def test_a_clock_that_is_far_ahead_lets_nothing_go_on_its_first_day(
    rungs: list[Rung], ahead: timedelta
) -> None:
    kept = left(rungs)
    later = NOW + ahead
    wrong = [*kept, Rung(len(rungs), later), Rung(len(rungs) + 1, later + timedelta(hours=6))]
    moment = witnessed(wrong, later + timedelta(hours=7))
    good = [rung.made for rung in kept if not rung.damaged]
    assert moment == max(good, default=later + timedelta(hours=7))
    assert not good or len(surplus(wrong, moment) & {rung.number for rung in kept}) <= 1


@given(honest_rows(), st.timedeltas(min_value=timedelta(0), max_value=9000 * DAY))
def test_on_the_second_day_the_clock_is_believed(rungs: list[Rung], ahead: timedelta) -> None:
    first, second = NOW + ahead, NOW + ahead + DAY
    row = [*rungs, Rung(len(rungs), first), Rung(len(rungs) + 1, second)]
    assert witnessed(row, second) == second


def _end_of(week: tuple[int, int]) -> datetime:
    sunday = datetime.fromisocalendar(week[0], week[1], 7)
    return sunday.replace(hour=23, minute=59, tzinfo=UTC)
