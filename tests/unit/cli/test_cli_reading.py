"""What is typed is read strictly, and what is wrong with it is said in a sentence."""

import io
import os
from pathlib import Path

import pytest

from mpg_desktop.cli.command import Arguments, Command, Errand, Misuse, Option, UsageError, Word
from mpg_desktop.cli.exit_codes import BY_ERROR, CliError, ExitCode, code_of
from mpg_desktop.cli.files import (
    FileExistsAlreadyError,
    NoFileError,
    UnreadableFileError,
    UnwritableFileError,
    read_whole,
    write_new,
)
from mpg_desktop.cli.main import GROUPS, MODULES, find
from mpg_desktop.cli.terminal import BEGIN_BOLD, Streams, Terminal, harmless
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.desk.errors import DeskError
from mpg_desktop.store import errors

RESOURCES = Path(__file__).parents[3] / "resources"


def nothing(_errand: Errand) -> ExitCode:
    return ExitCode.OK


COMMAND = Command(
    "try",
    nothing,
    (Word("file", "file"), Word("out", "file", required=False)),
    (Option("vault", "folder"), Option("json"), Option("reader", "reader", ("child", "school"))),
)


@pytest.mark.parametrize(
    "typed",
    [
        ["in", "uit", "--vault", "hier", "--json"],
        ["--vault", "hier", "in", "--json", "uit"],
        ["--vault=hier", "--json", "in", "uit"],
        ["in", "--json", "uit", "--vault", "hier"],
    ],
)
def test_options_stand_anywhere(typed: list[str]) -> None:
    read = COMMAND.read(typed)
    assert (read.need("file"), read.text("out")) == ("in", "uit")
    assert (read.text("vault"), read.flag("json")) == ("hier", True)


def test_what_is_not_typed_is_none() -> None:
    read = COMMAND.read(["in"])
    assert (read.text("out"), read.path("vault"), read.flag("json")) == (None, None, False)
    assert read.text("no such option") is None


def test_a_path_may_begin_at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert COMMAND.read(["~/in"]).path("file") == tmp_path / "in"


@pytest.mark.parametrize(
    ("typed", "misuse", "values"),
    [
        ([], Misuse.MISSING, {"word": "file"}),
        (["in", "uit", "meer"], Misuse.TOO_MANY, {"word": "meer"}),
        (["in", "--vualt", "x"], Misuse.UNKNOWN_NEAR, {"option": "--vualt", "near": "--vault"}),
        (["in", "--zzz=1"], Misuse.UNKNOWN, {"option": "--zzz"}),
        (["in", "--vault"], Misuse.VALUE, {"option": "--vault"}),
        (["in", "--json=yes"], Misuse.VALUE, {"option": "--json"}),
        (["in", "--rea", "child"], Misuse.UNKNOWN_NEAR, {"option": "--rea", "near": "--reader"}),
        (
            ["in", "--reader", "king"],
            Misuse.CHOICE,
            {"option": "--reader", "value": "king", "choices": "child, school"},
        ),
    ],
)
def test_misuse_is_named(typed: list[str], misuse: Misuse, values: dict[str, object]) -> None:
    with pytest.raises(UsageError) as caught:
        COMMAND.read(typed)
    assert (caught.value.misuse, caught.value.values) == (misuse, values)
    assert code_of(caught.value) is ExitCode.USAGE


def test_a_choice_that_exists_is_taken() -> None:
    assert COMMAND.read(["in", "--reader", "child"]).text("reader") == "child"


def test_a_needed_word_that_is_not_there_is_misuse() -> None:
    with pytest.raises(UsageError):
        Arguments({"file": None}).need("file")


@pytest.mark.parametrize("misuse", Misuse)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_misuse_and_every_ending_has_its_sentence(misuse: Misuse, language: str) -> None:
    phrases = load_phrases(RESOURCES, language)
    assert UsageError(misuse).phrase in phrases
    assert all(f"cli.exit.{code.name.lower()}" in phrases for code in ExitCode)


def test_endings_never_change() -> None:
    assert {code.name: code.value for code in ExitCode} == {
        "OK": 0,
        "FINDINGS": 1,
        "USAGE": 2,
        "WRONG_SECRET": 3,
        "IN_USE": 4,
        "DAMAGED": 5,
        "NOT_FOUND": 6,
        "DISK": 7,
        "NEWER": 8,
        "FILE_REFUSED": 9,
        "BUG": 70,
        "INTERRUPTED": 130,
        "BROKEN_PIPE": 141,
        "TERMINATED": 143,
    }


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.WrongPassphraseError(), ExitCode.WRONG_SECRET),
        (errors.VaultInUseError("x", None), ExitCode.IN_USE),
        (errors.DamagedPageError(), ExitCode.DAMAGED),
        (errors.NoVaultError(), ExitCode.NOT_FOUND),
        (errors.NoRoomForBackupError(2, 1), ExitCode.DISK),
        (errors.NewerVaultError(), ExitCode.NEWER),
        (errors.WeakPassphraseError(), ExitCode.FINDINGS),
        (DeskError(), ExitCode.FINDINGS),
        (CliError(), ExitCode.FINDINGS),
    ],
)
def test_each_error_ends_in_its_own_way(error: Exception, code: ExitCode) -> None:
    assert code_of(error) is code


def test_no_error_has_two_endings() -> None:
    kinds = [kind for each, _code in BY_ERROR for kind in each]
    assert len(kinds) == len(set(kinds))


def test_every_command_stands_in_the_help_and_has_all_its_texts() -> None:
    assert sorted(MODULES) == sorted(name for names in GROUPS.values() for name in names)
    phrases = load_phrases(RESOURCES)
    for name in MODULES:
        command = find(name)
        assert command.name == name
        keys = [f"cli.{name}.{part}" for part in ("summary", "about", "example_1")]
        keys += [f"cli.words.{word.name}" for word in command.words]
        values = {each.value for each in command.words} | {each.value for each in command.options}
        keys += [f"cli.values.{value}" for value in values if value]
        keys += [f"cli.options.{option.name}" for option in command.options]
        assert [key for key in keys if key not in phrases] == []


def test_no_command_takes_a_passphrase_as_an_option() -> None:
    for name in MODULES:
        flags = {option.flag for option in find(name).options}
        assert not flags & {"--passphrase", "--password", "--wachtzin", "--key"}


# ---- the terminal ---------------------------------------------------------------------------


class Screen(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def terminal_on(out: io.StringIO, err: io.StringIO | None = None) -> Terminal:
    return Terminal(Streams(out, err or io.StringIO(), io.StringIO()), load_phrases(RESOURCES))


def test_what_would_steer_a_terminal_is_made_harmless() -> None:
    out = io.StringIO()
    terminal_on(out).write("Fam. \x1b[2J\x07\x9b31mJansen\r\n\tzoë שָׁלוֹם 👨‍👩‍👧\ud800")
    said = out.getvalue()
    assert not set(said) & {"\x1b", "\x07", "\x9b", "\r", "\ud800"}
    assert "Jansen\ufffd\n\tzoë שָׁלוֹם 👨‍👩‍👧" in said
    assert harmless("gewoon") == "gewoon"


def test_titles_are_bold_on_a_screen_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert BEGIN_BOLD in terminal_on(Screen()).title("Titel")
    assert terminal_on(io.StringIO()).title("Titel") == "Titel"
    monkeypatch.setenv("NO_COLOR", "1")
    assert terminal_on(Screen()).title("Titel") == "Titel"


def test_progress_is_for_a_screen_and_makes_way_for_words() -> None:
    out, err = io.StringIO(), Screen()
    terminal = terminal_on(out, err)
    terminal.progress(0.5)
    terminal.progress(1.0)
    terminal.write("klaar")
    assert err.getvalue() == "\r 50 %\r100 %\r      \r"
    quiet = io.StringIO()
    terminal_on(out, quiet).progress(0.5)
    assert quiet.getvalue() == ""


def test_columns_fit_in_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    lines = terminal_on(io.StringIO()).columns([("kort", "woord " * 20), ("langer", "")])
    assert max(map(len, lines)) <= 40
    assert len(lines) > 4
    assert lines[-1] == "  langer"
    assert terminal_on(io.StringIO()).columns([]) == []


def test_json_survives_every_encoding() -> None:
    out = io.StringIO()
    terminal_on(out).write_json({"name": "Één 👪"})
    assert out.getvalue().isascii()


# ---- files ----------------------------------------------------------------------------------


def test_a_file_is_written_once_and_for_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "copy.json"
    write_new(path, b"one")
    assert os.name != "posix" or path.stat().st_mode & 0o077 == 0
    with pytest.raises(FileExistsAlreadyError):
        write_new(path, b"two")
    assert path.read_bytes() == b"one"
    write_new(path, b"2", force=True)
    assert path.read_bytes() == b"2"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UnwritableFileError) as caught:
        write_new(tmp_path / "file" / "copy.json", b"")
    assert caught.value.values == {"file": str(tmp_path / "file" / "copy.json")}
    assert code_of(caught.value) is ExitCode.DISK


def test_reading_stops_beyond_the_largest(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"0123456789")
    assert read_whole(tmp_path / "file", 20) == b"0123456789"
    assert read_whole(tmp_path / "file", 3) == b"0123"
    with pytest.raises(NoFileError):
        read_whole(tmp_path / "nowhere", 3)
    with pytest.raises(UnreadableFileError):
        read_whole(tmp_path, 3)
