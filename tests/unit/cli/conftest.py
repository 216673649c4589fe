"""A home of its own for every command that a test gives, and a vault in it."""

from pathlib import Path

import pytest

from mpg_desktop.desk.places import usual_places
from tests.unit.cli.typed import say


@pytest.fixture(autouse=True)
def places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Give every test a home of its own."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def vault() -> Path:
    """Return the usual vault, with one family in it."""
    said = say("new", "Fam. Jansen", "--reference", "2026-17", "--passphrase-stdin")
    assert (said.code, said.err) == (0, "")
    return usual_places().vault
