"""Turns the forms in `resources/forms` into the catalogue of questions and labels.

A mistake in a form stops the start and names file, line and word (`ContentError`).
"""

from pathlib import Path
from types import MappingProxyType

from mpg_desktop.content.phrases import DUTCH
from mpg_desktop.content.questions import QuestionReader
from mpg_desktop.content.record_words import read_record_words
from mpg_desktop.content.toml_source import Table, read_toml
from mpg_desktop.content.wording import Wording
from mpg_desktop.domain.catalogue import Catalogue, Form, Group, Option, RecordWords
from mpg_desktop.domain.records import Why, YesNo

SHARED = "records"
"""The form file that holds no questions but the words that all forms share."""


def load_catalogue(resources: Path, language: str = DUTCH) -> Catalogue:
    """Read all forms in a language. Raises `ContentError` for the first mistake found."""
    return read_catalogue(resources, Wording.load(resources, language))


def read_catalogue(resources: Path, wording: Wording) -> Catalogue:
    """Read all forms with a wording that was opened before; see `load_catalogue`."""
    folder = resources / "forms"
    shared = read_toml(folder / f"{SHARED}.toml")
    blanks, yes_no = _shared_words(shared, wording)
    records = {
        kind: read_record_words(kind, table, wording, yes_no)
        for kind, table in shared.table("records").every_table()
    }
    shared.finish()
    forms = [
        _read_form(path, wording, records, yes_no)
        for path in sorted(folder.glob("*.toml"))
        if path.stem != SHARED
    ]
    by_id = {form.id: form for _, form in sorted(forms, key=lambda each: each[0])}
    return Catalogue(
        forms=MappingProxyType(by_id),
        records=MappingProxyType(records),
        blanks=MappingProxyType(blanks),
        yes_no=yes_no,
    )


def _shared_words(top: Table, wording: Wording) -> tuple[dict[Why, str], tuple[Option, ...]]:
    """Read what the kinds of blank, and yes and no, are called."""
    blank, yes_no = top.table("blank"), top.table("yes_no")
    blanks = {why: wording.text(blank, why) for why in Why}
    options = tuple(Option(word.value, wording.text(yes_no, word)) for word in YesNo)
    blank.finish()
    yes_no.finish()
    return blanks, options


def _read_form(
    path: Path, wording: Wording, records: dict[str, RecordWords], yes_no: tuple[Option, ...]
) -> tuple[int, Form]:
    """Read one file; return its place among the tabs, and the form."""
    top = read_toml(path)
    head = top.table("form")
    place = head.whole("place")
    groups = tuple(
        _read_group(key, table, wording) for key, table in top.table("groups").every_table()
    )
    reader = QuestionReader(path.stem, groups, records, yes_no, wording)
    form = Form(
        id=path.stem,
        title=wording.text(head, "title"),
        groups=groups,
        questions=reader.read_all(top.table("questions")),
        help=wording.text(head, "help", ""),
        source=head.text("source", ""),
    )
    head.finish()
    top.finish()
    return place, form


def _read_group(key: str, table: Table, wording: Wording) -> Group:
    group = Group(
        id=key,
        label=wording.text(table, "label"),
        help=wording.text(table, "help", ""),
        urgent=table.flag("urgent", default=False),
    )
    table.finish()
    return group
