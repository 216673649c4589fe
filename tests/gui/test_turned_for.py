"""For whom a laptop is turned is remembered over a lock, and not over a day."""

from collections.abc import Callable
from datetime import UTC, datetime

from mpg_desktop.desk.draft import Draft
from mpg_desktop.ui.turned_for import KEPT, TurnedFor, forget, remember, turned_before
from tests.laid_open import LaidOpen

LayOpen = Callable[..., LaidOpen]
BACK = TurnedFor("evaluation", "sem", handed_back=True)


def test_it_is_remembered_once_with_all_that_belongs_to_it(lay_open: LayOpen) -> None:
    session = lay_open().session
    assert turned_before(session) is None
    for what in (TurnedFor("voice"), BACK):
        remember(session, what)
        assert turned_before(session) == what
        assert turned_before(session) is None, "it was asked for already"


def test_a_laptop_that_was_turned_back_stays_so(lay_open: LayOpen) -> None:
    session = lay_open().session
    remember(session, BACK)
    forget(session)
    assert turned_before(session) is None


def test_what_another_day_left_is_over(lay_open: LayOpen) -> None:
    session = lay_open().session
    text = '["voice", "turned|"]'
    session.keep_draft(Draft(KEPT, "", text, left_at=datetime(2026, 11, 1, tzinfo=UTC)))
    assert turned_before(session) is None
    assert not any(each.record == KEPT for each in session.drafts)


def test_other_fields_turn_nothing() -> None:
    assert TurnedFor.at("voice", "evidence") is None
    assert TurnedFor.at("voice", "") is None
