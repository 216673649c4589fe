"""Reads the texts of forms in the language of the reader, and keeps the list of all of them."""

from pathlib import Path

from msgspec import Struct, field

from mpg_desktop.content.errors import Mistake
from mpg_desktop.content.phrases import DUTCH, check_placeholders, placeholders
from mpg_desktop.content.toml_source import Table, read_toml


class Wording(Struct):
    """Gives each text of a form: as it stands there, or from the file of another language.

    A text at `[questions.x] label` of `forms/intake.toml` stands in a language file at
    `[forms.intake.questions.x] label`. `asked` gathers the key of every text that was read. What a
    `partial` language has no words for stays Dutch.
    """

    translations: Table | None = None
    partial: bool = False
    asked: dict[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls, resources: Path, language: str) -> "Wording":
        """Open the file of a language; Dutch needs none. Raises `ContentError`."""
        if language == DUTCH:
            return cls()
        return cls(read_toml(resources / "languages" / f"{language}.toml")).of_forms()

    def of_forms(self) -> "Wording":
        """Return the texts of the forms, of a language file that was opened as a whole."""
        whole = self.translations
        return Wording(whole.table("forms") if whole is not None else None)

    def text(self, table: Table, key: str, default: str | None = None, *, fills: str = "") -> str:
        """Return the text at a key; where `fills` names a placeholder it may hold that one."""
        text = table.text(key, default)
        if not table.has(key):
            return text
        _only(text, fills, table, key)
        self.asked[self._key(table, key)] = text
        there = self._there(table)
        if there is None or (self.partial and key not in there.values):
            return text
        translated = there.text(key)
        _only(translated, fills, there, key)
        return translated

    def texts(self, table: Table, key: str) -> tuple[str, ...]:
        """Return the list of texts at a key; none when it is not there."""
        texts = table.texts(key, ())
        if texts:
            self.asked[self._key(table, key)] = " ".join(texts)
        there = self._there(table)
        if there is None or (self.partial and key not in there.values):
            return texts
        return there.texts(key) if texts else texts

    def _there(self, table: Table) -> Table | None:
        """Return the table of the translation that answers to a table of a form."""
        if self.translations is None:
            return None
        there = self.translations
        for step in (_stem(table), *table.path):
            if step not in there.values:
                if self.partial:
                    return None
                raise there.mistake(Mistake.MISSING_KEY, str(step))
            there = there.table(str(step))
        return there

    @staticmethod
    def _key(table: Table, key: str) -> str:
        return ".".join([_stem(table), *map(str, table.path), key])


def _stem(table: Table) -> str:
    return table.file.name.rpartition("/")[2].removesuffix(".toml")


def _only(text: str, fills: str, table: Table, key: str) -> None:
    """Refuse every placeholder but the one named in `fills`."""
    check_placeholders(table, key)
    for name in placeholders(text) - {fills}:
        expected = f"{{{fills}}}" if fills else "-"
        raise table.mistake(Mistake.PLACEHOLDER, key, word=name, expected=expected)
