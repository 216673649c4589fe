"""The whole house put together: makes everything, hands it in, and starts the window."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mpg_desktop.desk.alarm import Alarm
from mpg_desktop.desk.backup_rounds import BackupRounds
from mpg_desktop.desk.crash import CrashReports, FatalErrors, TopHandler
from mpg_desktop.desk.desk import Desk
from mpg_desktop.desk.door import Door, now
from mpg_desktop.desk.errors import BugError
from mpg_desktop.desk.idle_lock import IdleLock
from mpg_desktop.desk.log import Event, Log
from mpg_desktop.desk.places import Places, usual_places
from mpg_desktop.desk.settings import Settings, SettingsFile
from mpg_desktop.desk.spelling import Spelling, speller_command
from mpg_desktop.desk.tasks import Worker
from mpg_desktop.desk.words import Words
from mpg_desktop.desk.writing_aid import WritingAid
from mpg_desktop.domain.ids import CaseId
from mpg_desktop.ui.reading import Reading
from mpg_desktop.ui.supplies import Beginning, Supplies
from mpg_desktop.ui.threshold import Glance, Threshold
from mpg_desktop.ui.touches import Touches

if TYPE_CHECKING:
    from mpg_desktop.desk.interrupts import Interrupts
    from mpg_desktop.desk.paper_desk import PaperDesk
    from mpg_desktop.store.passphrases import Judgement
    from mpg_desktop.store.vault import Vault
    from mpg_desktop.ui.tab import TabOffer


BEHIND_THE_DOOR = tuple(
    f"mpg_desktop.ui.{module}" for module in ("tabs", "desk_page", "family_work", "papers.visit")
)
"""What the unlocked window is made of; it is read while somebody types and the key is derived."""

FILLING_MS = 300
"""From an early passphrase to reading: Linux fills the memory for its key until then, and lets
nobody else have any, which the window would wait for."""

READ_AHEAD_MS = 400
"""From the first page to reading what only a family needs: an early passphrase goes first."""


def start(threshold: Threshold, door: Door | None = None) -> int:
    """Put the house behind its threshold, and return how it ended; `door` is for tests."""
    application = threshold.app
    places = usual_places()
    read = SettingsFile(places.settings).read()
    house = House(application, places, read.settings, door or Door(), threshold)
    if read.damaged:
        house.log.note(Event.SETTINGS_DAMAGED)
    try:
        house.window.begin()
        QTimer.singleShot(FILLING_MS if house.worker.is_busy else 0, house.get_ready)
        QTimer.singleShot(READ_AHEAD_MS, house.read_ahead)
        return application.exec()
    finally:
        house.close()


class House:
    """Everything that lives as long as the program runs."""

    def __init__(
        self,
        application: QApplication,
        places: Places,
        settings: Settings,
        door: Door,
        threshold: Threshold | None = None,
        *,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._today = today
        self._application = application
        self._places = places
        self._settings_file = SettingsFile(places.settings)
        self.log = Log(places.logs)
        self.words = Words(places.resources, settings.language, today)
        self._alarm = Alarm(CrashReports(places.logs))
        self._top = TopHandler(self._alarm.ring)
        self._fatal = FatalErrors(places.logs)
        self.worker = Worker("vault", self._alarm.ring)
        self._second_worker = Worker("backups", self._alarm.ring)
        self._reader = Worker("reading ahead", self._alarm.ring)
        self._door = door
        rounds = BackupRounds(self._second_worker, now)
        rounds.second = Path(settings.second_backup) if settings.second_backup else None
        self.desk = Desk(door, self.worker, rounds, self.words.next_due)
        self._alarm.guard(self.desk)
        self._idle = IdleLock(settings.idle_minutes)
        self._touches = Touches()
        self._touches.felt.connect(self._idle.touch)
        self._third_worker = Worker("spelling", self._alarm.ring)
        self._spelling = Spelling(
            speller_command(places.resources / "spelling"),
            self._third_worker,
            is_on=settings.spelling,
        )
        self._aid = WritingAid(
            self.words.plain, self.worker, self.stop, self._spelling, is_on=settings.tips
        )
        self._threshold = threshold or Threshold(
            application, places.resources, Glance.at(places.settings)
        )
        self._theme = self._threshold.theme
        self.window = self._threshold.window
        self.window.equip(self._supplies(settings), self._tabs)
        self._readings: list[Reading] = []
        self._interrupts: Interrupts | None = None
        self._connect()

    def _supplies(self, settings: Settings) -> Supplies:
        return Supplies(
            desk=self.desk,
            idle=self._idle,
            say=self._say,
            usual_folder=self._places.vault,
            settings=settings,
            keep=self._keep,
            beginning=Beginning(
                watched_by=_watched_by,
                propose=self._propose,
                judge=self._judge,
                sheet=self._sheet,
                practice=self._practice,
            ),
            catalogue=lambda: self.words.rulebook.catalogue,
            law=lambda: self.words.rulebook.law,
            today=self._today,
            papers=self._paper_desk,
            spelling=self._spelling,
        )

    def _tabs(self) -> "Sequence[TabOffer]":
        from mpg_desktop.desk.enclosures import Enclosures
        from mpg_desktop.ui.family_tabs import family_tabs
        from mpg_desktop.ui.pages.surroundings import Surroundings

        rules, say = self.words.rulebook, self._say
        around = Surroundings(
            self._theme,
            rules.catalogue,
            rules.law,
            say,
            Enclosures(self.desk),
            self._tell,
            today=self._today,
            aid=self._aid,
            go_to=self._go_to,
        )
        return family_tabs(rules, around)

    def _tell(
        self, sentence: str, undo: str = "", does: Callable[[], object] | None = None
    ) -> None:
        if self.window.desk_page is not None:
            self.window.desk_page.snack.say(sentence, undo, does, of_family=True)

    def _go_to(self, record: str, field: str) -> None:
        if self.window.desk_page is not None:
            self.window.desk_page.tabs.reveal(record, field)

    def _connect(self) -> None:
        self._alarm.rang.connect(self._stumbled)
        self.desk.settled.connect(self._settled)
        self.desk.locked.connect(lambda: self._note(Event.LOCKED))
        self.desk.locked.connect(self._spelling.close)
        self._spelling.learned.connect(self._keep_word)
        self._spelling.forgotten.connect(self._drop_word)
        self.desk.opened.connect(
            lambda session: session.failed.connect(lambda _error: self._note(Event.SAVE_FAILED))
        )
        self.desk.backups.made.connect(lambda _made: self._note(Event.BACKED_UP))
        self.desk.backups.failed.connect(self._backup_failed)

    def get_ready(self) -> None:
        """Read and make what is behind the door, while somebody types and the key is derived."""
        self._reader.do(lambda _progress: self._door.get_ready(), _ignore, _ignore)
        self._readings.append(Reading(BEHIND_THE_DOOR, self.window.prepare, _ignore))

    def _settled(self) -> None:
        self._note(Event.UNLOCKED)
        self.desk.ask(lambda vault, _progress: vault.own_words.all(), self._spelling.know)

    def read_ahead(self) -> None:
        """Read all words and the pages of a family before they are asked for."""
        self._reader.do(lambda _progress: self.words.read(), self.begun, self.stop)

    def begun(self, _rules: object) -> None:
        """Do what can wait until the first page is shown."""
        from PySide6.QtDBus import QDBusConnection

        from mpg_desktop.desk.interrupts import Interrupts
        from mpg_desktop.desk.sleep_delay import SleepDelay
        from mpg_desktop.desk.system_events import SystemEvents
        from mpg_desktop.ui.family_tabs import PAGES

        self._note(Event.STARTED)
        self._interrupts = Interrupts()
        self._interrupts.asked.connect(self.window.close)
        self._readings.append(Reading(PAGES, self.window.prepare_family, _ignore))
        self._events = SystemEvents()
        self._events.leaving.connect(self.desk.lock)
        self._events.listen(int(self.window.winId()))
        if sys.platform.startswith("linux"):
            self._sleep = SleepDelay(QDBusConnection.systemBus())
            self.desk.unlocked.connect(self._sleep.hold)
            self.desk.locked.connect(self._sleep.release)

    def stop(self, error: Exception) -> None:
        """Stop the start: a file of words has a mistake, and this says where."""
        from mpg_desktop.content.errors import ContentError

        try:
            sentence = self.words.phrases.say(error.phrase, **error.values)  # type: ignore[attr-defined]  # a known error
        except ContentError:
            sentence = str(error)  # in English: the Dutch sentence is what cannot be read
        _refuse(sentence)
        self._application.exit(1)

    def _say(self, key: str, **values: object) -> str:
        """Say a sentence of a file; a file that is wrong stops the program, as at its start."""
        from mpg_desktop.content.errors import ContentError

        try:
            phrases = self.words.phrases
        except ContentError as error:
            self.stop(error)
            return ""
        return phrases.say(key, **values)

    def _keep_word(self, word: str) -> None:
        self.desk.ask(lambda vault, _progress: vault.own_words.add(word), _ignore)

    def _drop_word(self, word: str) -> None:
        self.desk.ask(lambda vault, _progress: vault.own_words.drop(word), _ignore)

    def _stumbled(self, _report: object) -> None:
        self._note(Event.BUG)
        self.desk.failed.emit(BugError())

    def _backup_failed(self, error: Exception) -> None:
        self._note(Event.BACKUP_FAILED)
        self.desk.failed.emit(error)

    def _note(self, event: Event) -> None:
        # On the worker: the window never waits for a disk, not even for its log.
        self.worker.do(lambda _progress: self.log.note(event), _ignore, _ignore)

    def _keep(self, settings: Settings) -> None:
        self.desk.backups.second = Path(settings.second_backup) if settings.second_backup else None
        self._idle.minutes = settings.idle_minutes
        self._aid.is_on = settings.tips
        self._spelling.is_on = settings.spelling
        self.worker.do(
            lambda _progress: self._settings_file.write(settings), _ignore, self.desk.failed.emit
        )

    def _propose(self) -> str:
        from mpg_desktop.store.passphrases import propose

        return propose(self.words.for_passphrases)

    def _judge(self, text: str) -> "Judgement":
        from mpg_desktop.store.passphrases import judge

        return judge(text, words=self.words.for_passphrases, known=self.words.known_passphrases)

    def _sheet(self, groups: tuple[str, ...], mark: str, _day: date) -> bytes:
        from mpg_desktop.desk.prints import recovery_paper

        say, resources = self._say, self._places.resources
        return recovery_paper(groups, mark, now(), say=say, resources=resources)

    def _paper_desk(self) -> "PaperDesk":
        return self.paper_desk

    @cached_property
    def paper_desk(self) -> "PaperDesk":
        """What makes the paper of the family that lies open."""
        from mpg_desktop.desk.paper_desk import PaperDesk

        say, resources = self._say, self._places.resources
        return PaperDesk(self.desk, lambda: self.words.rulebook, say=say, resources=resources)

    def _practice(self, vault: "Vault") -> CaseId:
        from mpg_desktop.desk.office import practice_family

        rules, resources = self.words.rulebook, self._places.resources
        return practice_family(vault, rules, resources, now()).id

    def close(self) -> None:
        """End everything in the order in which nothing gets lost."""
        for each in self._readings:
            each.stop()
        self.desk.abandon()
        self._note(Event.ENDED)
        self.worker.close()
        self._second_worker.close()
        self._reader.close()
        self._spelling.close()
        self._third_worker.close()
        self._touches.stop()
        if self._interrupts is not None:
            self._interrupts.stop()
        self._top.remove()
        self._fatal.close()


def _refuse(sentence: str) -> None:
    """Say why there will be no window: on the terminal, and in a box where there is a screen."""
    print(sentence, file=sys.stderr)  # noqa: T201 - whoever changed the file looks there
    if QApplication.platformName() != "offscreen":  # pragma: no cover - tests have no screen
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.critical(None, QApplication.applicationName(), sentence)


def _watched_by(folder: Path) -> str | None:
    from mpg_desktop.store.places import watched_by

    return watched_by(folder)


def _ignore(_outcome: object) -> None:
    """Nobody waits for this."""
