"""Once the window is locked, no key of the vault is left in the whole process (Linux)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.test_store_memory import found_in, secrets_of
from tests.vaults import made

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads the memory of a process")

WORDS = "zeventien zilveren zwanen zwemmen"
TYPED = {"passphrase", "passphrase as a string", "passphrase as a narrow string"}
"""What the keyboard, Qt and the window may keep copies of: not promised, and not ours."""

# The real window on a vault: unlocked, a family made, opened, changed, searched, backed up; locked.
WINDOW = """
import os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from mpg_desktop.app import House
from mpg_desktop.desk import office
from mpg_desktop.desk.door import Door, now
from mpg_desktop.desk.places import usual_places
from mpg_desktop.desk.settings import Settings
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.records import Family
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.shelf import Reason
from tests.vaults import CHEAP

application = QApplication(["gezinsmap", "-style", "Fusion"])
places = usual_places()
settings = Settings(vault=sys.argv[1])
house = House(application, places, settings, Door(device="laptop", cost=CHEAP))
desk = house.desk

def settle():
    for _ in range(3):
        house.worker.finish()
        desk.backups.finish()
        application.processEvents()

def wait(word):
    os.write(1, word)
    os.read(0, 1)

def made(vault, _progress):
    return office.new_family(vault, house.words.rulebook, [Family(name="Fam. Jansen")], now())

house.window.begin()
typed = bytearray(int(sys.argv[2]))
os.readv(0, [typed])
desk.unlock(Path(sys.argv[1]), Passphrase.from_bytes(typed))
settle()
desk.ask(made, lambda case: desk.open(case.id))
settle()
desk.session.put(Family(name="Fam. de Vries"), step=Step("desk.steps.new_family"))
desk.session.flush()
desk.ask(lambda vault, _: vault.search.find("vries"), lambda _hits: None)
desk.backups.make(Reason.ASKED, lambda _made: None, lambda _error: None)
settle()
wait(b"worked\\n")
desk.lock()
settle()
wait(b"locked\\n")
"""


def test_a_locked_window_holds_no_key(tmp_path: Path, root: Path) -> None:
    folder = tmp_path / "kluis"
    made(folder, WORDS)[0].close()
    secrets = secrets_of(folder, WORDS)
    keys = {name: key for name, key in secrets.items() if name not in TYPED}
    environment = {**os.environ, "PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(folder), str(len(WORDS))],
        env=environment,
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
    ) as window:
        assert window.stdin is not None
        assert window.stdout is not None
        try:
            window.stdin.write(WORDS.encode())
            assert window.stdout.readline() == b"worked\n"
            # The search bites: while the vault is open, these are there.
            assert {"vault key", "file key"} <= found_in(window.pid, keys)
            window.stdin.write(b".")
            assert window.stdout.readline() == b"locked\n"
            assert found_in(window.pid, keys) == set()
        finally:
            window.kill()
