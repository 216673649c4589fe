"""Examine a vault, show its access log, back it up, put a backup back."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mpg_desktop.cli import vault_key
from mpg_desktop.cli.command import Command, Errand, Option, Word
from mpg_desktop.cli.exit_codes import ExitCode
from mpg_desktop.cli.families import JSON
from mpg_desktop.cli.files import write_new
from mpg_desktop.desk import office


def check(errand: Errand) -> ExitCode:
    """Examine everything, and tell all that is wrong."""
    with vault_key.opened(errand) as vault:
        findings = office.examine(vault, _steps(errand))
    counts = {
        "families": findings.families,
        "records": findings.records,
        "attachments": findings.attachments,
        "log_lines": findings.log_lines,
    }
    said = [
        (finding.phrase, errand.terminal.text(finding.phrase, **finding.values))
        for finding in findings.wrong
    ]
    if errand.arguments.flag("json"):
        wrong = [{"finding": phrase, "message": message} for phrase, message in said]
        errand.terminal.write_json({"sound": findings.is_sound, **counts, "wrong": wrong})
    else:
        for _phrase, message in said:
            errand.terminal.write(message)
        if findings.is_sound:
            errand.terminal.say("cli.check.sound")
        errand.terminal.say("cli.check.counts", **counts)
    return ExitCode.OK if findings.is_sound else ExitCode.FINDINGS


def access_log(errand: Errand) -> ExitCode:
    """Write who did what and when as CSV, to a file or to the screen; that is a line of it too."""
    from mpg_desktop.store.access_log import Action

    out, text = errand.arguments.path("out"), io.StringIO(newline="")
    with vault_key.opened(errand) as vault:
        vault.access_log.append(Action.EXPORT, object="access_log")
        lines = vault.access_log.export_csv(text)
    if out is None:
        print(text.getvalue(), end="", file=errand.terminal.streams.out)
    else:
        write_new(out, text.getvalue().encode(), force=errand.arguments.flag("force"))
        errand.terminal.say("cli.log.made", count=lines, file=out)
    return ExitCode.OK


def backup(errand: Errand) -> ExitCode:
    """Make a backup and prove it."""
    from mpg_desktop.store.shelf import Reason

    second = errand.arguments.path("second")
    with vault_key.opened(errand) as vault:
        made = vault.backups.make(Reason.ASKED, second=second, progress=errand.terminal.progress)
    failed, terminal = made.second_failed, errand.terminal
    held = {"families": made.contents.families, "records": made.contents.records}
    if errand.arguments.flag("json"):
        answer: dict[str, Any] = {"file": str(made.backup.path), **held}
        answer["second"] = str(made.second.path) if made.second else None
        answer["second_failed"] = failed.phrase if failed else None
        terminal.write_json(answer)
    else:
        terminal.say("cli.backup.made", file=made.backup.path)
        terminal.say("cli.backup.counts", **held)
        if made.second:
            terminal.say("cli.backup.second", file=made.second.path)
    if failed:
        terminal.complain("cli.backup.second_failed")
        terminal.complain(failed.phrase, **failed.values)
        return ExitCode.FINDINGS
    return ExitCode.OK


def restore(errand: Errand) -> ExitCode:
    """Put a backup back, or prove in a corner that it could be done."""
    from mpg_desktop.store.restore import rehearse
    from mpg_desktop.store.restore import restore as put_back

    folder, archive = vault_key.vault_folder(errand), _archive(errand)
    secret = vault_key.secret(errand)
    replaced: Path | None = None
    rehearsed = errand.arguments.flag("rehearse")
    try:
        if rehearsed:
            note = rehearse(archive, secret, folder, progress=errand.terminal.progress)
        else:
            restored = put_back(
                archive,
                folder,
                secret,
                clock=errand.door.clock,
                device=errand.door.name,
                progress=errand.terminal.progress,
            )
            note, replaced = restored.note, restored.replaced
    finally:
        secret.wipe()
    held = {"families": note.contents.families, "records": note.contents.records}
    terminal, moment = errand.terminal, note.made.astimezone()
    if errand.arguments.flag("json"):
        answer = {"rehearsed": rehearsed, "vault": str(folder), "made": note.made.isoformat()}
        terminal.write_json({**answer, **held, "replaced": str(replaced) if replaced else None})
        return ExitCode.OK
    if rehearsed:
        terminal.say("cli.restore.rehearsed")
    else:
        terminal.say("cli.restore.made", folder=folder)
    terminal.say("cli.restore.counts", moment=f"{moment:%d-%m-%Y %H:%M}", **held)
    if replaced:
        terminal.say("cli.restore.replaced", folder=replaced)
    return ExitCode.OK


def new_key(errand: Errand) -> ExitCode:
    """Encrypt the whole vault anew with a fresh key, and make a backup of it."""
    from mpg_desktop.store.shelf import Reason

    folder = vault_key.vault_folder(errand)
    secret = vault_key.secret(errand)
    try:
        with errand.door.unlock(folder, secret) as vault:
            vault.backups.make(Reason.ASKED, progress=errand.terminal.progress)
            vault.rotate_key(secret)
            made = vault.backups.make(Reason.ASKED, progress=errand.terminal.progress)
    finally:
        secret.wipe()
    if errand.arguments.flag("json"):
        errand.terminal.write_json({"vault": str(folder), "backup": str(made.backup.path)})
    else:
        errand.terminal.say("cli.rekey.made")
        errand.terminal.say("cli.rekey.older")
    return ExitCode.OK


def _archive(errand: Errand) -> Path:
    """Return the backup that is meant: a file, or the name of one among the vault's backups."""
    typed = Path(errand.arguments.need("backup")).expanduser()
    beside = vault_key.vault_folder(errand) / "backups" / typed.name
    return beside if not typed.exists() and beside.exists() else typed


def _steps(errand: Errand) -> Callable[[int, int], object]:
    return lambda done, total: errand.terminal.progress(done / total)


COMMANDS = (
    Command("check", check, options=(*vault_key.VAULT_OPTIONS, JSON)),
    Command(
        "log",
        access_log,
        (Word("out", "file", required=False),),
        (Option("force"), *vault_key.VAULT_OPTIONS),
    ),
    Command("backup", backup, options=(Option("second", "folder"), *vault_key.VAULT_OPTIONS, JSON)),
    Command(
        "restore",
        restore,
        (Word("backup", "file"),),
        (Option("rehearse"), *vault_key.VAULT_OPTIONS, JSON),
    ),
    Command("rekey", new_key, options=(*vault_key.VAULT_OPTIONS, JSON)),
)
