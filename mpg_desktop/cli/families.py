"""Make, list and show families."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mpg_desktop.cli import vault_key
from mpg_desktop.cli.command import Command, Errand, Option, Word
from mpg_desktop.cli.exit_codes import ExitCode
from mpg_desktop.cli.files import write_new
from mpg_desktop.cli.terminal import Terminal
from mpg_desktop.desk import office
from mpg_desktop.desk.rulebook import Rulebook, load_rulebook

if TYPE_CHECKING:
    from mpg_desktop.domain.case import Case
    from mpg_desktop.domain.catalogue import Catalogue
    from mpg_desktop.domain.records import AnyRecord
    from mpg_desktop.store.families import FamilyLine
    from mpg_desktop.store.recovery_key import RecoveryKey
    from mpg_desktop.store.vault import Vault


def rulebook(errand: Errand) -> Rulebook:
    """Return all words and rules, in the language of this errand."""
    return load_rulebook(errand.places.resources, errand.terminal.phrases.language)


def new(errand: Errand) -> ExitCode:
    """Make a family, and the vault before it when there is none yet."""
    from mpg_desktop.domain.records import Family

    rules = rulebook(errand)
    family = Family(
        name=errand.arguments.need("name"),
        reference=errand.arguments.text("reference") or "",
        first_sentence=errand.arguments.text("sentence") or "",
    )
    folder = vault_key.vault_folder(errand)
    answer: dict[str, Any] = {"vault": str(folder)}
    if _is_free(folder):
        vault, recovery = vault_key.make(errand, folder, vault_key.new_passphrase(errand))
        with vault:
            answer["recovery_key"] = recovery.text()
            _hand_over(errand, vault, recovery, folder)
            case = office.new_family(vault, rules, [family], errand.door.clock())
    else:
        with vault_key.opened(errand) as vault:
            case = office.new_family(vault, rules, [family], errand.door.clock())
    if errand.arguments.flag("json"):
        errand.terminal.write_json({**answer, "id": case.id, "name": family.name})
    else:
        errand.terminal.say("cli.new.made", name=family.name, id=office.short_id(case.id))
    return ExitCode.OK


def _is_free(folder: Path) -> bool:
    """Whether a vault is to be made here: there is nothing yet, so nothing can be mistaken."""
    return not folder.exists() or not any(folder.iterdir())


def _hand_over(errand: Errand, vault: "Vault", recovery: "RecoveryKey", folder: Path) -> None:
    """Give the recovery key to the person: on the screen, and on paper when asked."""
    if not errand.arguments.flag("json"):
        errand.terminal.say("cli.new.vault_made", folder=folder)
        errand.terminal.say("cli.new.recovery", groups=recovery.text())
        errand.terminal.say("cli.new.keep")
    sheet = errand.arguments.path("sheet")
    if sheet is not None:
        write_new(sheet, recovery_sheet(errand, vault, recovery))
        errand.terminal.remark("cli.new.sheet", file=sheet)
    recovery.wipe()


def recovery_sheet(errand: Errand, vault: "Vault", recovery: "RecoveryKey") -> bytes:
    """Return the recovery sheet as PDF."""
    from mpg_desktop.desk.prints import recovery_paper

    return recovery_paper(
        recovery.groups(),
        office.mark_of(vault),
        errand.door.clock(),
        say=errand.terminal.text,
        resources=errand.places.resources,
    )


def list_families(errand: Errand) -> ExitCode:
    """Show the families of the vault, one on a line."""
    arguments = errand.arguments
    with vault_key.opened(errand) as vault:
        lines = vault.families.list(
            practice=arguments.flag("practice"),
            archived=arguments.flag("archived"),
            binned=arguments.flag("binned"),
        )
    if arguments.flag("json"):
        errand.terminal.write_json([_as_json(line) for line in lines])
    elif not lines:
        errand.terminal.say("cli.list.none")
    else:
        for row in _aligned([_cells(line) for line in lines]):
            errand.terminal.write(row)
    return ExitCode.OK


def _as_json(line: "FamilyLine") -> dict[str, object]:
    fields: dict[str, object] = {}
    for name in line.__struct_fields__:
        value = getattr(line, name)
        fields[name] = value.isoformat() if isinstance(value, date | datetime) else value
    return fields


def _cells(line: "FamilyLine") -> tuple[str, ...]:
    due = line.next_due.isoformat() if line.next_due else ""
    return office.short_id(line.id), line.label, line.reference, due


def _aligned(rows: list[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def show(errand: Errand) -> ExitCode:
    """Show everything about one family, for the worker's own eyes."""
    from mpg_desktop.domain.protection import Recipient, RecipientKind
    from mpg_desktop.exchange.case_file import write_case_file
    from mpg_desktop.store.access_log import Action

    rules = rulebook(errand)
    with vault_key.opened(errand) as vault:
        family = office.find_family(vault, errand.arguments.need("family")).id
        case = vault.families.load(family)
        vault.access_log.append(Action.OPEN, family)
    if errand.arguments.flag("json"):
        worker = Recipient(RecipientKind.WORKER)
        copy = office.copy_for(case, rules, worker, errand.door.clock())
        print(write_case_file(copy).decode(), end="", file=errand.terminal.streams.out)
    else:
        for line in _described(case, rules.catalogue, errand.terminal):
            errand.terminal.write(line)
    return ExitCode.OK


def _described(case: "Case", catalogue: "Catalogue", terminal: Terminal) -> Iterator[str]:
    from mpg_desktop.domain.people import display_name
    from mpg_desktop.domain.records import Answer, Person

    if case.practice:
        yield terminal.title(terminal.text("cli.show.practice"))
    names = {person.id: display_name(person) for person in case.all(Person)}
    for record in case:
        if isinstance(record, Answer):
            about = names.get(record.about, "") if record.about else ""
            yield terminal.title(catalogue.wording(record, about))
            told = catalogue.reading(record, names)
            whys = [catalogue.blanks[each.why] for each in record.blank]
            yield from (f"  {text}" for text in told or whys)
        else:
            yield from _fields(record, catalogue, names, terminal)


def _fields(
    record: "AnyRecord", catalogue: "Catalogue", names: dict[Any, str], terminal: Terminal
) -> Iterator[str]:
    from mpg_desktop.domain.records import kind_of

    words = catalogue.records[kind_of(record)]
    yield terminal.title(words.label)
    for field in words.fields:
        value = getattr(record, field.name)
        why = record.why_blank(field.name)
        if why is not None:
            yield f"  {field.label}: {catalogue.blanks[why]}"
        elif value not in (None, "", ()):
            chosen = value if isinstance(value, tuple) else (value,)
            shown = [_shown(each, field.option(str(each)), names) for each in chosen]
            yield f"  {field.label}: {', '.join(shown)}"


def _shown(value: object, option: Any, names: dict[Any, str]) -> str:  # noqa: ANN401 - any option
    return option.label if option is not None else names.get(value, str(value))


JSON = Option("json")

COMMANDS = (
    Command(
        "new",
        new,
        (Word("name", "name"),),
        (
            Option("reference", "text"),
            Option("sentence", "text"),
            *vault_key.VAULT_OPTIONS,
            Option("generate"),
            Option("sheet", "file"),
            JSON,
        ),
    ),
    Command(
        "list",
        list_families,
        options=(
            Option("archived"),
            Option("binned"),
            Option("practice"),
            *vault_key.VAULT_OPTIONS,
            JSON,
        ),
    ),
    Command("show", show, (Word("family", "family"),), (*vault_key.VAULT_OPTIONS, JSON)),
)
