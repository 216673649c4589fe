"""The help, the languages, and what happens when all goes wrong."""

import io
import json
from pathlib import Path

import msgspec
import pytest

from mpg_desktop.cli.exit_codes import ExitCode
from mpg_desktop.cli.main import run
from mpg_desktop.cli.terminal import Streams
from mpg_desktop.desk.places import usual_places
from mpg_desktop.store.secret_memory import Passphrase
from tests.unit.cli.typed import DOOR, WORDS, say


@pytest.mark.parametrize("typed", [(), ("help",), ("--help",), ("-h",)])
def test_the_help_names_every_command_and_every_ending(typed: tuple[str, ...]) -> None:
    said = say(*typed)
    assert (said.code, said.err) == (0, "")
    for word in ("demo", "restore", "schema", "130", "--language", "Voorbeelden"):
        assert word in said.out
    assert max(map(len, said.out.splitlines())) <= 80


def test_the_help_of_a_command_without_words() -> None:
    assert "Dit typt u erbij" not in say("help", "list").out


@pytest.mark.parametrize("typed", [("help", "export"), ("export", "--help"), ("export", "-h")])
def test_the_help_of_a_command_has_all_its_options(typed: tuple[str, ...]) -> None:
    said = say(*typed)
    assert said.code == 0
    for word in ("--reader LEZER", "school", "GEZIN [BESTAND]", "--vault PLEK", "Voorbeelden"):
        assert word in said.out


def test_the_help_speaks_english(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Show your families." in say("--help", language="en").out
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    for spoken, words in (("en_GB.UTF-8", "Exit codes"), ("C.UTF-8", "Dit typt u erbij")):
        monkeypatch.setenv("LANG", spoken)
        out = io.StringIO()
        run(["help"] if spoken != "C.UTF-8" else ["help", "show"], Streams(out, out, out), DOOR)
        assert words in out.getvalue()
    out = io.StringIO()
    run(["--language=en", "help"], Streams(out, out, out), DOOR)
    assert "Exit codes" in out.getvalue()


@pytest.mark.parametrize("language", ["fr", ""])
def test_a_language_that_is_not_spoken_becomes_dutch(language: str) -> None:
    assert "Zo typt u het" in say("help", language=language).out


def test_the_version_is_told() -> None:
    assert say("--version").out.startswith("mpg-desktop ")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("lst", "Er is geen opdracht ‘lst’. Bedoelt u list?"),
        ("qqqqq", "Er is geen opdracht ‘qqqqq’."),
        ("--qqqqq", "De optie --qqqqq bestaat hier niet."),
    ],
)
def test_a_command_that_is_none(typed: str, sentence: str) -> None:
    said = say(typed)
    assert said.code == ExitCode.USAGE
    assert said.err == f"mpg-desktop: {sentence}\nUitleg: mpg-desktop --help\n"


def test_an_error_for_a_script_is_json(tmp_path: Path) -> None:
    said = say("list", "--vault", str(tmp_path / "x"), "--passphrase-stdin", "--json")
    told = json.loads(said.err)
    assert told["error"] == "vault.errors.no_vault"
    assert told["exit_code"] == said.code == ExitCode.NOT_FOUND


@pytest.mark.parametrize("as_json", [False, True])
def test_where_no_sentence_can_be_read_the_file_is_named(tmp_path: Path, *, as_json: bool) -> None:
    phrases = tmp_path / "phrases"
    phrases.mkdir()
    (phrases / "cli.toml").write_bytes(b'[help]\nabout = "\xff"\n')
    places = msgspec.structs.replace(usual_places(), resources=tmp_path)
    out, err = io.StringIO(), io.StringIO()
    typed = ["help", *(["--json"] if as_json else [])]
    assert run(typed, Streams(out, err, err), DOOR, places) == ExitCode.FINDINGS
    sentence = "phrases/cli.toml, line 2: '0xff' is not UTF-8 text"
    assert out.getvalue() == ""
    if as_json:
        said = json.loads(err.getvalue())
        assert said == {"error": "content.errors.not_text", "message": sentence, "exit_code": 1}
    else:
        assert err.getvalue() == f"mpg-desktop: {sentence}\n"


def test_a_bug_ends_in_a_report_without_answers(vault: Path) -> None:
    with DOOR.unlock(vault, Passphrase(WORDS)) as opened:
        opened.database.whole.execute("UPDATE family SET made_at = 'Kanarie'")
    said = say("list", "--passphrase-stdin")
    assert said.code == ExitCode.BUG
    assert "Kanarie" not in said.err + said.out
    (report,) = usual_places().logs.glob("crash-*.txt")
    assert str(report) in said.err
    assert "Kanarie" not in report.read_text("utf-8")
    assert "cli/families.py" in report.read_text("utf-8")
