"""Print documents of a family for one reader, as PDF, with a line in the register for each."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mpg_desktop.cli import vault_key
from mpg_desktop.cli.command import Command, Errand, Misuse, Option, UsageError, Word
from mpg_desktop.cli.exit_codes import CliError, ExitCode
from mpg_desktop.cli.families import JSON, rulebook
from mpg_desktop.cli.files import write_new
from mpg_desktop.desk import office, prints
from mpg_desktop.desk.photos import opener_of
from mpg_desktop.desk.rulebook import Rulebook
from mpg_desktop.domain.file import name_of
from mpg_desktop.domain.paper_records import PaperWay
from mpg_desktop.domain.paper_register import LEFT, NOT_LEFT, next_number
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.readers import recipient_for
from mpg_desktop.printing.leaves import leaves_of

if TYPE_CHECKING:
    from mpg_desktop.domain.case import Case
    from mpg_desktop.printing.fridge_sheet import Choice
    from mpg_desktop.store.vault import Vault

PAPERS = ("a4", "letter")
ENDING = ".pdf"


def print_family(errand: Errand) -> ExitCode:
    """Write one document, or all that a reader gets, to a file or a folder."""
    arguments, moment = errand.arguments, errand.door.clock()
    rules = rulebook(errand)
    press = prints.Press(rules, say=errand.terminal.text, resources=errand.places.resources)
    _check_language(errand, press)
    made: list[dict[str, Any]] = []
    with vault_key.opened(errand) as vault:
        line = office.find_family(vault, arguments.need("family"))
        case = vault.families.load(line.id)
        reader = _reader(errand, case, rules)
        for document in _documents(errand, reader):
            order = prints.Order(
                document,
                reader,
                moment,
                next_number(case),
                arguments.flag("draft"),
                arguments.text("paper") or PAPERS[0],
                arguments.flag("neutral"),
                frozenset(filter(None, (arguments.text("leave_out") or "").split(","))),
                errand.language or press.languages.proposed(case, reader),
            )
            paper = press.print(case, order, opens=opener_of(vault))
            if paper.nothing and not _is_wanted(errand, document):
                continue
            file = _place(errand, paper.name, reader)
            with _registered(vault, case, order, paper, rules) as case:
                write_new(file, paper.content, force=arguments.flag("force"))
            about = {"document": document, "reader": reader.kind, "copy": order.number}
            told = {"withheld": len(paper.copy.withheld), "language": paper.language}
            letters = {"large_print": paper.large_print and not paper.is_full}
            made.append({"file": str(file), **about, **told, **letters})
            _tell_language(errand, press, order, paper)
            if paper.choice is not None:
                made[-1]["pieces"] = _pieces(paper.choice)
    _tell(errand, made)
    return ExitCode.OK


def _is_wanted(errand: Errand, document: prints.Document) -> bool:
    """Say that a document has nothing for this reader; made when asked for by name."""
    asked = errand.arguments.text("document") is not None
    title = errand.terminal.text(f"paper.titles.{document}")
    errand.terminal.remark("cli.print.empty" if asked else "cli.print.skipped", title=title)
    return asked


def _check_language(errand: Errand, press: prints.Press) -> None:
    """Refuse a language in which no paper can be set."""
    offered = [each.code for each in press.languages.offered]
    if errand.language and errand.language not in offered:
        values = {"option": "--language", "value": errand.language, "choices": ", ".join(offered)}
        raise UsageError(Misuse.CHOICE, **values)


def _tell_language(
    errand: Errand, press: prints.Press, order: prints.Order, paper: prints.Print
) -> None:
    """Say that a language has no words for a document, or that nobody read its words over yet."""
    languages, terminal = press.languages, errand.terminal
    if paper.language != order.language:
        title = terminal.text(f"paper.titles.{order.document}")
        called = languages.called(order.language)
        terminal.remark("register.language.not_covered", title=title, language=called)
    elif not languages.of(paper.language).checked:
        called = languages.called(paper.language)
        terminal.remark("register.language.not_checked", language=called)


@contextmanager
def _registered(
    vault: "Vault", case: "Case", order: prints.Order, paper: prints.Print, rules: Rulebook
) -> "Iterator[Case]":
    """Keep in the family's file that a copy leaves, before it does; give the file.

    When it does not leave after all it is struck, else it stands in the access log too.
    """
    line = prints.line_of(
        paper,
        order,
        PaperWay.SAVED,
        printed="\n".join(each.text for each in leaves_of(paper.content)),
        called=name_of(case, order.reader.who),
    )
    after = case.put(line)
    due = rules.next_due(after, order.moment.date())
    vault.families.save(case, after, LEFT, next_due=due)
    try:
        yield after
    except CliError:
        vault.families.save(after, case, NOT_LEFT, next_due=due)
        raise
    prints.register(vault, order, case.id)


def _reader(errand: Errand, case: "Case", rules: Rulebook) -> Recipient:
    """Return the reader that is meant; somebody's own kind of reader when only a name is given."""
    moment, who = errand.door.clock(), errand.arguments.text("who")
    kind = errand.arguments.text("reader")
    asked = RecipientKind(kind or RecipientKind.WORKER)
    reader = office.reader_of(case, rules, asked, who, moment)
    if kind is None and reader.who is not None:
        return recipient_for(case, reader.who, rules.law, moment.astimezone().date())
    return reader


def _documents(errand: Errand, reader: Recipient) -> tuple[prints.Document, ...]:
    asked = errand.arguments.text("document")
    return (prints.Document(asked),) if asked else prints.documents_for(reader.kind)


def _place(errand: Errand, name: str, reader: Recipient) -> Path:
    """Return where a document goes: the file that was named, else its own name in the folder."""
    out = errand.arguments.path("out") or Path()
    if out.suffix.lower() == ENDING and errand.arguments.text("document"):
        return out
    words = errand.terminal.text(f"paper.readers.{reader.kind}")
    return out / errand.terminal.text(name, reader=words)


def _pieces(choice: "Choice") -> list[dict[str, Any]]:
    """Return what can be left out of the sheet for the fridge, and what is left out of it now."""
    return [
        {"key": each.key, "words": each.words, "left_out": each.key in choice.left_out}
        for each in choice.pieces
    ]


def _tell(errand: Errand, made: list[dict[str, Any]]) -> None:
    if errand.arguments.flag("json"):
        errand.terminal.write_json(made)
        return
    for each in made:
        errand.terminal.say("cli.print.made", file=each["file"], number=each["copy"])
        for piece in each.get("pieces", ()):
            if piece["left_out"]:
                errand.terminal.say("cli.print.left_out", words=piece["words"], part=piece["key"])
    if any(each["large_print"] for each in made):
        errand.terminal.remark("cli.print.large")
    withheld = max((each["withheld"] for each in made), default=0)
    if withheld:
        errand.terminal.remark("cli.export.withheld", count=withheld)


COMMANDS = (
    Command(
        "print",
        print_family,
        (Word("family", "family"),),
        (
            Option("document", "document", tuple(each.value for each in prints.Document)),
            Option("reader", "reader", tuple(kind.value for kind in RecipientKind)),
            Option("who", "name"),
            Option("out", "place"),
            Option("paper", "paper", PAPERS),
            Option("draft"),
            Option("neutral"),
            Option("leave_out", "pieces"),
            Option("force"),
            *vault_key.VAULT_OPTIONS,
            JSON,
        ),
    ),
)
