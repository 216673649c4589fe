"""Take a family in from a file, or hand a copy of one out."""

from mpg_desktop.cli import vault_key
from mpg_desktop.cli.command import Command, Errand, Option, Word
from mpg_desktop.cli.exit_codes import ExitCode
from mpg_desktop.cli.families import JSON, rulebook
from mpg_desktop.cli.files import read_whole, write_new
from mpg_desktop.desk import office
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.exchange.case_file import LARGEST, read_case_file, write_case_file


def import_family(errand: Errand) -> ExitCode:
    """Take in a family, whole or not at all; the file is judged before the vault is opened."""
    path = errand.arguments.path("file")
    arrived = read_case_file(read_whole(path, LARGEST) if path else b"")
    rules = rulebook(errand)
    with vault_key.opened(errand) as vault:
        case = office.take_in(vault, rules, arrived, errand.door.clock())
    name, left = case.family.name, arrived.attachments_left
    if errand.arguments.flag("json"):
        errand.terminal.write_json({"id": case.id, "name": name, "attachments_left": left})
        return ExitCode.OK
    errand.terminal.say("cli.import.made", name=name, id=office.short_id(case.id))
    if left:
        errand.terminal.say("cli.import.attachments_left", count=left)
    return ExitCode.OK


def export_family(errand: Errand) -> ExitCode:
    """Write a copy for one reader to a file, or to the screen."""
    arguments, moment = errand.arguments, errand.door.clock()
    rules = rulebook(errand)
    kind = RecipientKind(arguments.text("reader") or RecipientKind.OWN_FILE)
    with vault_key.opened(errand) as vault:
        line = office.find_family(vault, arguments.need("family"))
        case = vault.families.load(line.id)
        reader = office.reader_of(case, rules, kind, arguments.text("who"), moment)
        copy = office.copy_for(case, rules, reader, moment)
        content, out = write_case_file(copy), arguments.path("out")
        if out is not None:
            write_new(out, content, force=arguments.flag("force"))
        office.hand_out(vault, copy)
    if out is None:
        print(content.decode(), end="", file=errand.terminal.streams.out)
    else:
        errand.terminal.say("cli.export.made", file=out)
    if copy.withheld:
        errand.terminal.remark("cli.export.withheld", count=len(copy.withheld))
    return ExitCode.OK


COMMANDS = (
    Command("import", import_family, (Word("file", "file"),), (*vault_key.VAULT_OPTIONS, JSON)),
    Command(
        "export",
        export_family,
        (Word("family", "family"), Word("out", "file", required=False)),
        (
            Option("reader", "reader", tuple(kind.value for kind in RecipientKind)),
            Option("who", "name"),
            Option("force"),
            *vault_key.VAULT_OPTIONS,
        ),
    ),
)
