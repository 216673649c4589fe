"""What the desk does by itself: backups beside the work, and notices about the vault."""

from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from mpg_desktop.desk.desk import State
from mpg_desktop.desk.notices import WATCHED, Notice, notices_of
from mpg_desktop.desk.tasks import Progress
from mpg_desktop.store.shelf import Reason
from mpg_desktop.store.vault import Vault
from tests.gui.desk_house import House


def test_backups_come_by_themselves_every_four_hours(house: House) -> None:
    made: list[object] = []
    house.desk.backups.made.connect(made.append)
    house.make()
    assert len(made) == 1, "a new vault has none yet"
    house.clock.ahead = timedelta(hours=3, minutes=55)
    house.desk.backups.look()
    house.settle()
    assert len(made) == 1
    house.clock.ahead = timedelta(hours=4, minutes=5)
    house.desk.backups.look()
    house.desk.backups.look()
    house.settle()
    assert len(made) == 2
    house.desk.lock()
    house.settle()
    house.desk.backups.look()
    assert not house.second_worker.is_busy


def test_a_clock_that_was_moved_back_does_not_stop_the_backups(house: House) -> None:
    made: list[object] = []
    house.clock.ahead = timedelta(days=1000)
    house.make()
    house.desk.backups.made.connect(made.append)
    house.clock.ahead = timedelta()
    house.desk.backups.look()
    house.settle()
    assert len(made) == 1


def test_a_backup_on_request_shows_progress(house: House) -> None:
    house.make()
    done: list[object] = []
    parts: list[tuple[int, int]] = []
    house.desk.backups.make(
        Reason.ASKED, done.append, done.append, lambda *part: parts.append(part)
    )
    house.settle()
    (made,) = done
    assert not isinstance(made, Exception)
    assert parts[-1] == (1000, 1000)
    house.desk.backups.make(Reason.ASKED, done.append, done.append)
    house.settle()
    assert len(done) == 2


def test_locking_stops_a_backup_half_way(house: House) -> None:
    house.make()
    done: list[object] = []
    house.desk.backups.make(Reason.ASKED, done.append, done.append)
    house.desk.lock()
    house.settle()
    assert house.state() is State.LOCKED
    assert done == [], "nobody waits for it any more"
    assert not list((house.folder / "backups").glob("*.part"))


def test_stopping_before_the_first_backup(house: House) -> None:
    house.desk.backups.stop(lambda: house.said.append("stopped"))
    house.settle()
    assert house.said == ["stopped"]


def noticed(house: House) -> list[str]:
    """Open the vault, and return what there is to know about it."""
    said: list[str] = []
    house.desk.noticed.connect(lambda notice: said.append(notice.phrase.rpartition(".")[2]))
    house.unlock()
    house.desk.finish()
    return said


def test_a_vault_in_order_is_no_news(house: House) -> None:
    house.make()
    house.desk.finish()
    assert noticed(house) == []


def test_what_one_should_know_about_a_vault_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    house = House(tmp_path / "Dropbox" / "kluis")
    at_first: list[str] = []
    house.desk.noticed.connect(lambda notice: at_first.append(notice.phrase))
    house.make()
    house.desk.finish()
    assert at_first == [WATCHED]
    note = '{"user":"x","host":"y","pid":1,"since":"2026-11-23T12:00:00Z"}'
    (house.folder / "vault.lock.json").write_text(note, "utf-8")
    (house.folder / "vault.json").write_text("damaged", "utf-8")
    house.clock.ahead = -timedelta(hours=1)
    told = ["was_left_open", "header_repaired", "clock_moved_back"]
    assert noticed(house) == told, "what was said before in this sitting is not said again"
    house.close()


def test_lost_saves_are_the_gravest(house: House) -> None:
    house.make()
    house.new_family("Fam. Jansen")
    seen: list[tuple[Notice, ...]] = []

    def look(vault: Vault, _progress: Progress) -> tuple[Notice, ...]:
        vault.lost_saves, vault.was_left_open = 1, True
        return notices_of(vault)

    house.desk.ask(look, seen.append)
    house.settle()
    assert [notice.phrase for notice in seen[0]] == ["vault.notices.lost_saves"]
