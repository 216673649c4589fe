"""Make a practice vault with everything that can be printed, to look around in."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mpg_desktop.cli import vault_key
from mpg_desktop.cli.command import Command, Errand, Option
from mpg_desktop.cli.exit_codes import CliError, ExitCode
from mpg_desktop.cli.families import JSON, recovery_sheet, rulebook
from mpg_desktop.cli.files import write_new
from mpg_desktop.desk import office
from mpg_desktop.desk.rulebook import Rulebook

if TYPE_CHECKING:
    from mpg_desktop.domain.case import Case


class NotEmptyError(CliError):
    """There is something already where the practice was to come."""

    phrase = "cli.demo.not_empty"


def demo(errand: Errand) -> ExitCode:
    """Make the practice family in a vault of its own, and print what can be printed."""
    from mpg_desktop.content.words import passphrase_words
    from mpg_desktop.store.passphrases import propose
    from mpg_desktop.store.secret_memory import Passphrase

    terminal, rules = errand.terminal, rulebook(errand)
    folder = _free_folder(errand)
    drawn = propose(passphrase_words(errand.places.resources))
    place = folder / terminal.text("cli.demo.vault_name")
    vault, recovery = vault_key.make(errand, place, Passphrase(drawn))
    with vault:
        case = office.practice_family(vault, rules, errand.places.resources, errand.door.clock())
        papers = {terminal.text("cli.demo.sheet_name"): recovery_sheet(errand, vault, recovery)}
        papers.update(_family_papers(errand, case, rules))
    recovery.wipe()
    for name, content in papers.items():
        write_new(folder / name, content)
    if errand.arguments.flag("json"):
        answer: dict[str, Any] = {"folder": str(folder), "vault": str(place), "id": case.id}
        terminal.write_json({**answer, "passphrase": drawn, "files": list(papers)})
        return ExitCode.OK
    for name in papers:
        terminal.say("cli.demo.file", name=name)
    terminal.say("cli.demo.made", folder=folder)
    terminal.say("cli.demo.passphrase", passphrase=drawn)
    terminal.say("cli.demo.open_it", folder=place)
    return ExitCode.OK


def _family_papers(errand: Errand, case: "Case", rules: Rulebook) -> Iterator[tuple[str, bytes]]:
    """Yield every document of the family for readers who get different copies of it."""
    from mpg_desktop.desk.paper_readers import readers_of
    from mpg_desktop.desk.prints import Press

    terminal, moment = errand.terminal, errand.door.clock()
    press = Press(rules, say=terminal.text, resources=errand.places.resources)
    for reader in readers_of(case, rules.law, moment.astimezone().date()):
        words = terminal.text(f"paper.readers.{reader.kind}")
        for paper in press.everything(case, reader, moment, language=errand.language):
            yield terminal.text(paper.name, reader=words), paper.content


def _free_folder(errand: Errand) -> Path:
    """Return the place that was asked for, if it is empty, or a fresh one among the documents."""
    asked = errand.arguments.path("folder")
    if asked is not None:
        if asked.exists() and any(asked.iterdir()):
            raise NotEmptyError(folder=str(asked))
        return asked.absolute()
    name = errand.terminal.text("cli.demo.folder_name")
    moment = errand.door.clock().astimezone()
    return errand.places.documents / f"{name} {moment:%Y-%m-%d %H.%M.%S}"


COMMANDS = (Command("demo", demo, options=(Option("folder", "folder"), JSON)),)
