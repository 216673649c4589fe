"""Show how a case file is built, for who writes another program."""

import json

from mpg_desktop.cli.command import Command, Errand, Option, Word
from mpg_desktop.cli.exit_codes import ExitCode
from mpg_desktop.cli.files import write_new
from mpg_desktop.exchange.case_file import case_file_schema


def schema(errand: Errand) -> ExitCode:
    """Write the JSON Schema of a case file."""
    out = errand.arguments.path("out")
    if out is None:
        errand.terminal.write_json(case_file_schema())
    else:
        text = json.dumps(case_file_schema(), indent=2)
        write_new(out, f"{text}\n".encode(), force=errand.arguments.flag("force"))
    return ExitCode.OK


COMMANDS = (Command("schema", schema, (Word("out", "file", required=False),), (Option("force"),)),)
