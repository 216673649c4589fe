"""Shows that the README, CI and dev.py agree, and that dev.py says what a machine lacks."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import system_packages
from system_packages import Part

TEST_COMMAND = "python3 packaging/dev.py test"
RUN_COMMAND = "python3 packaging/dev.py run"
ABSENT = Part("libwaar-is-die.so.9", "libwaar-is-die9", "waar-is-die-libs")
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux libraries")


def test_ci_runs_the_test_command_of_the_readme(root: Path) -> None:
    script = root / ".ci" / "run"
    readme = (root / "README.md").read_text(encoding="utf-8")
    commands = [line.strip() for line in script.read_text(encoding="utf-8").splitlines()]
    assert f"exec {TEST_COMMAND}" in commands
    assert "set -euo pipefail" in commands
    for command in (TEST_COMMAND, RUN_COMMAND):
        assert re.search(rf"(?m)^\s*{re.escape(command)}\b", readme)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no executable bit")
def test_ci_can_start_its_script(root: Path) -> None:
    assert os.access(root / ".ci" / "run", os.X_OK)


def test_an_old_python_can_read_what_it_is_told(root: Path) -> None:
    script = (root / "packaging" / "dev.py").read_text(encoding="utf-8")
    ast.parse(script, feature_version=(3, 8))


def test_dev_explains_itself(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, root / "packaging" / "dev.py", "--help"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert {"run", "test", "check", "lock"} <= set(done.stdout.split())


def test_dev_needs_the_standard_library_only(root: Path) -> None:
    """It has to start before anything is installed."""
    scripts = [path.stem for path in Path(root, "packaging").glob("*.py")]
    probe = f"import {', '.join(scripts)}"
    environment = {**os.environ, "PYTHONPATH": str(root / "packaging")}
    command = [sys.executable, "-S", "-W", "error", "-c", probe]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("variables", "window"),
    [({}, False), ({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "wayland-0"}, True)],
)
@on_linux
def test_a_window_needs_a_screen(variables: dict[str, str], *, window: bool) -> None:
    assert system_packages.has_screen(variables) is window


@on_linux
def test_only_a_window_needs_the_libraries_of_the_screen() -> None:
    both = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
    drawn = system_packages.wanted(both, window=False)
    shown = system_packages.wanted(both, window=True)
    assert drawn == system_packages.OFFSCREEN
    assert set(shown) == {
        *system_packages.OFFSCREEN,
        *system_packages.SCREEN,
        *system_packages.WAYLAND,
    }


@on_linux
def test_it_finds_what_the_loader_does_not_find() -> None:
    there = Part("libc.so.6", "libc6", "glibc")
    assert system_packages.missing((there, ABSENT)) == (ABSENT,)


@on_linux
def test_a_person_without_rights_gets_one_line_to_paste(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    apt = tmp_path / "apt-get"
    apt.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(system_packages.SetupError) as stopped:
        system_packages.install((ABSENT, ABSENT))
    *_, line = str(stopped.value).splitlines()
    assert line.count("apt-get install") == 1
    assert line.count("libwaar-is-die9") == 1


@on_linux
def test_fedora_gets_its_own_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    line = system_packages.line_to_paste((ABSENT,))
    assert line == "sudo dnf install -y waar-is-die-libs"


@on_linux
def test_what_can_be_done_without_is_said_and_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = Part(str(tmp_path / "waar-is-die.jar"), "waar-is-die-java", "waar-is-die")
    assert system_packages.missing((file,)) == (file,)
    monkeypatch.setenv("PATH", str(tmp_path))
    system_packages.install_if_allowed((file,), "Zonder dit gaat het ook.")
    said = capsys.readouterr().out
    assert said.startswith("Zonder dit gaat het ook.")
    assert "waar-is-die" in said.splitlines()[-1]
    Path(file.name).touch()
    assert system_packages.missing((file,)) == ()
