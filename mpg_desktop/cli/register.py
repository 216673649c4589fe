"""Show what left the program of a family: its copies, and which of them are behind."""

from collections.abc import Callable
from typing import Any

from mpg_desktop.cli import vault_key
from mpg_desktop.cli.command import Command, Errand, Word
from mpg_desktop.cli.exit_codes import ExitCode
from mpg_desktop.cli.families import JSON, rulebook
from mpg_desktop.desk import office
from mpg_desktop.desk.paper_languages import PaperLanguages
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.domain.paper_register import changed_since, copies_out


def copies(errand: Errand) -> ExitCode:
    """Write one line for each copy, the newest first, and under it what was corrected since."""
    with vault_key.opened(errand) as vault:
        family = office.find_family(vault, errand.arguments.need("family"))
        case = vault.families.load(family.id)
    catalogue = rulebook(errand).catalogue
    told = [(each, _since(errand, case, each, catalogue)) for each in copies_out(case)]
    if errand.arguments.flag("json"):
        errand.terminal.write_json([_as_json(each, since) for each, since in told])
        return ExitCode.OK
    if not told:
        errand.terminal.say("cli.copies.none")
    languages = PaperLanguages(errand.places.resources, errand.terminal.phrases.language)
    for each, since in told:
        errand.terminal.write(_line(errand, each, languages.called))
        for sentence in since:
            errand.terminal.write(f"   {sentence}")
    return ExitCode.OK


def _since(errand: Errand, case: Case, paper: PaperCopy, catalogue: Catalogue) -> list[str]:
    """Return what a copy that is still with somebody says that was corrected since."""
    if paper.taken_back_on is not None:
        return []
    since = changed_since(case, paper, catalogue)
    return [errand.terminal.text(each.phrase, **each.values) for each in since]


def _line(errand: Errand, paper: PaperCopy, called: Callable[[str], str]) -> str:
    text = errand.terminal.text
    kind = text(f"paper.readers.{paper.reader}")
    at = f"{paper.at:%H.%M}" if paper.at is not None else ""
    parts = [
        str(paper.number),
        text(f"paper.titles.{paper.document}"),
        f"{paper.who_words} ({kind})" if paper.who_words else kind,
        f"{paper.day} {at}".strip(),
        text(f"register.way.{paper.way}") if paper.way is not None else "",
        called(paper.language),
    ]
    if paper.handed_over_on is not None:
        parts.append(text("cli.copies.given", day=paper.handed_over_on))
    if paper.taken_back_on is not None:
        parts.append(text("cli.copies.taken_back", day=paper.taken_back_on))
    return "  ".join(part for part in parts if part)


def _as_json(paper: PaperCopy, since: list[str]) -> dict[str, Any]:
    days = {
        name: day.isoformat() if (day := getattr(paper, name)) is not None else None
        for name in ("day", "handed_over_on", "taken_back_on")
    }
    return {
        "copy": paper.number,
        "document": paper.document,
        "reader": paper.reader,
        "who": paper.who_words,
        "version": paper.version,
        "language": paper.language,
        "at": f"{paper.at:%H:%M}" if paper.at is not None else None,
        "way": paper.way,
        **days,
        "withheld": len(paper.withheld),
        "decisions": len(paper.decisions),
        "since": since,
    }


COMMANDS = (
    Command("copies", copies, (Word("family", "family"),), (*vault_key.VAULT_OPTIONS, JSON)),
)
