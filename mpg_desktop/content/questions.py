"""Reads the questions of one form."""

from msgspec.structs import replace

from mpg_desktop.content.errors import Mistake
from mpg_desktop.content.options import check_condition, read_condition, read_options
from mpg_desktop.content.toml_source import Table
from mpg_desktop.content.wording import Wording
from mpg_desktop.domain.catalogue import (
    About,
    Condition,
    Group,
    Kind,
    Option,
    Question,
    RecordWords,
    Who,
)
from mpg_desktop.domain.protection import Protection

NAME = "name"
"""What may be filled in in a question about somebody: `{name}`."""

OWN_WORDS = (Protection.OWN_WORDS, Protection.CHILD_CONFIDENCE)
"""Classes of answers that are somebody's own words, whatever else is said of the question."""


class QuestionReader:
    """Reads questions for one form, whose groups and records are known."""

    def __init__(
        self,
        form: str,
        groups: tuple[Group, ...],
        records: dict[str, RecordWords],
        yes_no: tuple[Option, ...],
        wording: Wording,
    ) -> None:
        self._form = form
        self._groups = [each.id for each in groups]
        self._records = records
        self._yes_no = yes_no
        self._wording = wording

    def read_all(self, questions: Table) -> tuple[Question, ...]:
        """Return the questions below `[questions]`. Raises `ContentError`."""
        tables = dict(questions.every_table())
        found = {key: self._read(key, table) for key, table in tables.items()}
        choices = {key: each.options for key, each in found.items() if each.options}
        for key, question in found.items():
            if question.shown_when is not None:
                check_condition(tables[key], question.shown_when, choices)
            if question.after:
                days = [name for name, each in found.items() if each.kind is Kind.DATE]
                self._one_of(tables[key], "after", days)
        return tuple(self._with_whole_names(each) for each in found.values())

    def _read(self, key: str, table: Table) -> Question:
        kind = table.one_of("kind", Kind)
        about = table.one_of("about", About, About.FAMILY)
        fills = "" if about is About.FAMILY else NAME
        protection = self._protection(table, kind)
        question = Question(
            id=f"{self._form}.{key}",
            kind=kind,
            group=self._one_of(table, "group", self._groups),
            label=self._wording.text(table, "label", fills=fills),
            help=self._wording.text(table, "help", "", fills=fills),
            purpose=self._wording.text(table, "purpose", ""),
            about=about,
            protection=protection,
            light=table.flag("light", default=False),
            options=self._options(table, kind),
            at_least=table.whole("at_least") if table.has("at_least") else None,
            at_most=table.whole("at_most") if table.has("at_most") else None,
            record=self._record(table, kind),
            shown_when=read_condition(table),
            retired=table.flag("retired", default=False),
            source=table.text("source", ""),
            unverified=table.flag("unverified", default=False),
            own_words=table.flag("own_words", default=protection in OWN_WORDS),
            before_birth=table.flag("before_birth", default=False),
            past=table.flag("past", default=False),
            after=table.text("after", ""),
            who=table.one_of("who", Who, Who.ANYBODY),
        )
        table.finish()
        return question

    def _options(self, table: Table, kind: Kind) -> tuple[Option, ...]:
        if kind is Kind.YES_NO:
            return self._yes_no
        if kind not in (Kind.CHOICE, Kind.CHOICES):
            return ()
        options = read_options(table, self._wording)
        if not options:
            raise table.mistake(Mistake.MISSING_KEY, "options")
        return options

    @staticmethod
    def _protection(table: Table, kind: Kind) -> Protection:
        """Whoever adds a question says who may read its answer; a list of records has its own."""
        if kind is Kind.RECORDS:
            return Protection.WORKER_ONLY
        return table.one_of("protection", Protection)

    def _record(self, table: Table, kind: Kind) -> str:
        return self._one_of(table, "record", list(self._records)) if kind is Kind.RECORDS else ""

    @staticmethod
    def _one_of(table: Table, key: str, words: list[str]) -> str:
        word = table.text(key)
        if word not in words:
            raise table.mistake(Mistake.WRONG_VALUE, key, word=word, expected=", ".join(words))
        return word

    def _with_whole_names(self, question: Question) -> Question:
        """Let a question name the whole ids of those that it depends on, or comes after."""
        when = question.shown_when
        return replace(
            question,
            shown_when=None if when is None else Condition(f"{self._form}.{when.of}", when.values),
            after=f"{self._form}.{question.after}" if question.after else "",
        )
