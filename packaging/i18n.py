"""Keeps translations/*.ts complete and equal to the code, and makes the .qm files from them.

    python packaging/i18n.py check | update | build      (the Python of .venv)

Dutch is the language of the code. mpg_nl.ts holds its plurals only; every other file is whole.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

SOURCE_LANGUAGE = "nl"
PLACEHOLDER = re.compile(r"%n|%L?\d+|\{\w*\}")


@dataclass(frozen=True)
class Message:
    """One text of the code and what a .ts file says for it."""

    context: str
    source: str
    comment: str
    is_plural: bool
    texts: tuple[str, ...]
    is_finished: bool

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """What makes the text one of a kind."""
        return self.context, self.source, self.comment, self.is_plural


def sources(code: Path) -> list[Path]:
    """List the modules that may hold texts."""
    return sorted(code.rglob("*.py"))


def translations(root: Path) -> list[Path]:
    """List the .ts files, one per language."""
    return sorted(Path(root, "translations").glob("mpg_*.ts"))


def programs() -> Path:
    """Return the folder of Qt's tools: beside the Python that runs this."""
    return Path(sys.executable).parent


def messages(path: Path) -> list[Message]:
    """Read the messages of a .ts file."""
    root = ET.parse(path).getroot()  # noqa: S314 - our own file, not a stranger's
    found = []
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else translation.findall("numerusform")
            whole = "" if translation is None else translation.text or ""
            found.append(
                Message(
                    context=context.findtext("name", ""),
                    source=message.findtext("source", ""),
                    comment=message.findtext("comment", ""),
                    is_plural=message.get("numerus") == "yes",
                    texts=tuple(form.text or "" for form in forms) or (whole,),
                    is_finished=translation is not None and translation.get("type") is None,
                )
            )
    return found


def extract(code: Path, into: Path, programs: Path) -> None:
    """Bring one .ts file up to date with the code by Qt's own lupdate.

    Raises RuntimeError with its words when lupdate fails or warns.
    """
    language = into.stem.removeprefix("mpg_")
    command: list[str | Path] = [programs / "pyside6-lupdate", *sources(code)]
    command += ["-no-obsolete", "-locations", "none", "-source-language", SOURCE_LANGUAGE]
    command += ["-target-language", language, "-ts", into]
    if language == SOURCE_LANGUAGE:
        command.insert(1, "-pluralonly")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or done.stderr.strip():
        raise RuntimeError(done.stdout + done.stderr)


def literal_texts(code: Path) -> tuple[set[str], list[str]]:
    """Return every text that the code hands to Qt's translation, and the calls that are wrong.

    lupdate reads text, not meaning: an f-string, a variable or an alias it takes wrongly.
    """
    texts: set[str] = set()
    problems = []
    for path in sources(code):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            where = f"{path.relative_to(code.parent)}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.Assign) and _is_qt(node.value):
                problems.append(f"{where}: lupdate does not know an alias: {ast.unparse(node)}")
            if not isinstance(node, ast.Call):
                continue
            position = {"tr": 0, "translate": 1}.get(getattr(node.func, "attr", ""))
            if position is None or (position == 1 and not _is_qt(node.func)):
                continue
            text = node.args[position] if len(node.args) > position else None
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                texts.add(text.value)
            else:
                problems.append(
                    f"{where}: only a plain text can be translated: {ast.unparse(node)}"
                )
    return texts, problems


def _is_qt(function: ast.expr) -> bool:
    """Say whether x.translate is Qt's and not that of str."""
    return ast.unparse(function).endswith("QCoreApplication.translate")


def faults(message: Message) -> list[str]:
    """Say what is wrong with one translation."""
    if not message.is_finished or not all(message.texts):
        return ["not translated"]
    wanted = sorted(PLACEHOLDER.findall(message.source))
    # The singular may say "one" where the plural says "%n"; it is the first of the forms.
    for index, text in enumerate(message.texts):
        has = sorted(PLACEHOLDER.findall(text))
        without_count = [name for name in wanted if name != "%n"]
        if has != wanted and not (message.is_plural and index == 0 and has == without_count):
            return [f"holds {has} where the source holds {wanted}"]
    return []


def check(root: Path, programs: Path) -> list[str]:
    """Compare the code, lupdate's view of it and each .ts file; return what differs."""
    code = root / "mpg_desktop"
    texts, problems = literal_texts(code)
    for path in translations(root):
        present = {message.key: message for message in messages(path)}
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder, path.name)
            shutil.copy(path, fresh)
            extract(code, fresh, programs)
            wanted = {message.key for message in messages(fresh)}
        name = path.name
        problems += [f"{name}: lacks {key}" for key in sorted(wanted - present.keys())]
        problems += [
            f"{name}: no longer in the code {key}" for key in sorted(present.keys() - wanted)
        ]
        for key, message in present.items():
            problems += [f"{name}: {key}: {fault}" for fault in faults(message)]
        if path.stem != f"mpg_{SOURCE_LANGUAGE}":
            seen = {message.source for message in present.values()}
            problems += [f"{name}: lupdate does not see {text!r}" for text in sorted(texts - seen)]
    return problems


def build(root: Path, programs: Path) -> None:
    """Make each .qm file that is missing or older than its .ts file."""
    for path in translations(root):
        made = path.with_suffix(".qm")
        if made.exists() and made.stat().st_mtime_ns >= path.stat().st_mtime_ns:
            continue
        command: list[str | Path] = [programs / "pyside6-lrelease", "-silent", path, "-qm", made]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


def main(arguments: list[str]) -> int:
    """Carry out one command and return its exit code."""
    root = Path(__file__).resolve().parents[1]
    tools = programs()
    if arguments == ["update"]:
        for path in translations(root):
            extract(root / "mpg_desktop", path, tools)
    elif arguments == ["build"]:
        build(root, tools)
    elif arguments == ["check"]:
        problems = check(root, tools)
        print("\n".join(problems))
        return 1 if problems else 0
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
