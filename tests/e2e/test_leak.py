"""Nothing that was typed, and no key, is found in any file that the program writes.

Texts of which there is only one go through everything that the program can do, in a child process
whose home and temporary folders are watched. Afterwards every file there is searched, in all the
encodings in which a text could have ended up, file names and compressed parts included.
"""

import base64
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

FLOW = Path(__file__).with_name("flow_with_canaries.py")
STRACE = shutil.which("strace")

CANARIES = {
    "name": "Kanariefamilie Überzwaluw",
    "sentence": "Eerstezinkanarie waarin Sam zegt dat het goed gaat",
    "reference": "KAN-REF-7741-QX",
    "typed": "Getypkanarie over thuis en school, elke letter opnieuw",
    "long": "Antwoordkanarie met een verhaal. " * 400,
    "undone": "Teruggedraaikanarie Wolkenveld",
    "draft": "Kladkanarie 31-2",
    "attachment": "Bijlagekanarie",
    "file name": "Bestandsnaamkanarie.png",
    "crash": "Valpartijkanarie",
    "killed": "Afgebrokenkanarie half in de schrijflijst",
}
PASSPHRASE = "kano-vlinder-drempel-zolder-molen-takkenbos"  # noqa: S105 - looked for, kept nowhere
NEW_PASSPHRASE = "regenton-schommel-merel-klinker-puzzel-dakgoot"  # noqa: S105 - the same


def spellings(text: str) -> Iterator[bytes]:
    """Yield every way in which a text could stand in a file."""
    for form in {text, text.lower(), text.upper()}:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "latin-1"):
            yield form.encode(encoding, "ignore")
        yield json.dumps(form).strip('"').encode()
    raw = text.encode()
    yield from (raw.hex().encode(), raw.hex().upper().encode())
    for start in range(3):
        # The middle of its base64, whatever stands before it.
        coded = base64.b64encode(b"\0" * start + raw)
        yield coded[4:-4]
        yield coded[4:-4].replace(b"+", b"-").replace(b"/", b"_")


def needles(texts: dict[str, str]) -> dict[bytes, str]:
    """Return what to look for; long enough that chance does not produce it."""
    found = {}
    for name, text in texts.items():
        for spelled in spellings(text[:40]):
            if len(spelled) >= 10:
                found[spelled] = name
    return found


def key_needles(keys: list[str]) -> dict[bytes, str]:
    """Return the spellings of secret keys, as text and as raw bytes."""
    found = needles({f"secret {number}": key for number, key in enumerate(keys)})
    for number, key in enumerate(keys):
        if re.fullmatch("[0-9a-f]{64}", key):
            found[bytes.fromhex(key)] = f"raw secret {number}"
        else:
            found[key.replace("-", "").encode()] = f"secret {number} in one piece"
    return found


def opened_up(content: bytes, path: Path) -> Iterator[bytes]:
    """Yield a file's bytes, and all that unpacks from them."""
    yield content
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            yield from (archive.read(name) for name in archive.namelist())
    for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08", content):
        window = 47  # zlib or gzip, whichever it is
        try:
            yield zlib.decompressobj(window).decompress(content[found.start() :], 1 << 22)
        except zlib.error:
            continue


def leaks(folder: Path, wanted: dict[bytes, str]) -> set[tuple[str, str]]:
    """Return which text was found in which file."""
    found = set()
    for path in folder.rglob("*"):
        place = path.relative_to(folder).as_posix()
        names = place.encode()
        found |= {(place, what) for needle, what in wanted.items() if needle in names}
        if path.is_file():
            for content in opened_up(path.read_bytes(), path):
                found |= {(place, what) for needle, what in wanted.items() if needle in content}
    return found


@dataclass
class Watched:
    """A home of its own, and what ran in it."""

    root: Path
    keys: list[str] = field(default_factory=list)

    @property
    def home(self) -> Path:
        """The folder in which every file is searched."""
        return self.root / "home"

    def run(self, *, killed: bool = False, tracer: tuple[str, ...] = ()) -> "Watched":
        """Do everything there, and remember the keys that must not be found."""
        outside = self.root / "outside"
        folders = {"HOME": "", "TMPDIR": "tmp", "XDG_RUNTIME_DIR": "run"}
        for name in ("DATA", "CONFIG", "CACHE", "STATE"):
            folders[f"XDG_{name}_HOME"] = name.lower()
        for name in folders.values():
            (self.home / name).mkdir(mode=0o700, parents=True, exist_ok=True)
        outside.mkdir()
        orders = {
            "canaries": CANARIES,
            "passphrase": PASSPHRASE,
            "new_passphrase": NEW_PASSPHRASE,
            "outside": str(outside),
            "killed": killed,
        }
        environment = {
            **os.environ,
            **{name: str(self.home / folder) for name, folder in folders.items()},
            "PYTHONPATH": str(FLOW.parents[2]),
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
        }
        child = subprocess.run(
            [*tracer, sys.executable, str(FLOW)],
            input=json.dumps(orders),
            capture_output=True,
            text=True,
            check=False,
            env=environment,
            cwd=self.home,
        )
        assert child.stdout, child.stderr
        said = child.stderr.encode()
        assert {what for needle, what in needles(CANARIES).items() if needle in said} == set()
        if not tracer:
            assert (child.returncode == 0) is not killed, child.stderr
        self.keys = json.loads(child.stdout)
        return self

    @property
    def wanted(self) -> dict[bytes, str]:
        """All that must not be found."""
        secrets = {"passphrase": PASSPHRASE, "new passphrase": NEW_PASSPHRASE}
        return {**needles({**CANARIES, **secrets}), **key_needles(self.keys)}


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    return Watched(tmp_path_factory.mktemp("watched")).run()


def test_nothing_typed_and_no_key_is_in_any_file(watched: Watched) -> None:
    files = [path for path in watched.home.rglob("*") if path.is_file()]
    names = {path.name for path in files}
    assert {"cases.db", "vault.json", "gezinsmap.log"} <= names, "it really wrote there"
    assert any(name.startswith("crash-") for name in names)
    assert any(name.endswith(".vaultbak") for name in names)
    assert len(watched.keys) >= 6
    assert leaks(watched.home, watched.wanted) == set()


def test_the_crash_reports_say_where(watched: Watched) -> None:
    reports = [path.read_text("utf-8") for path in watched.home.rglob("crash-*.txt")]
    assert all("builtins.ValueError" in report for report in reports)
    assert any("desk/tasks.py:" in report for report in reports), "on the worker"
    assert any(".py:" not in report for report in reports), "on a thread without a line of ours"


def test_nothing_is_found_after_a_kill_in_the_middle_of_the_work(tmp_path: Path) -> None:
    killed = Watched(tmp_path).run(killed=True)
    assert list(killed.home.rglob("cases.db-wal")), "the kill left a file half-way"
    assert leaks(killed.home, killed.wanted) == set()


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("a.txt", CANARIES["sentence"].encode()),
        ("b.bin", b"\0" * 7 + CANARIES["typed"].encode("utf-16-le")),
        ("c.bin", CANARIES["name"].encode("latin-1")),
        ("d.json", json.dumps(CANARIES["name"]).encode()),
        ("e.b64", base64.b64encode(b"xx" + CANARIES["draft"].encode() + b"yy")),
        ("f.z", b"head" + zlib.compress(b"." * 99 + CANARIES["killed"].encode())),
        ("g.txt", CANARIES["undone"].upper().encode()),
        ("h.hex", CANARIES["reference"].encode().hex().encode()),
        (f"{CANARIES['reference']}.pdf", b""),
        ("i.txt", PASSPHRASE.encode()),
    ],
)
def test_the_search_finds_what_is_planted(
    watched: Watched, tmp_path: Path, file: str, content: bytes
) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / file).write_bytes(content)
    assert {place for place, _what in leaks(tmp_path, watched.wanted)} == {f"deep/{file}"}


def test_the_search_looks_into_archives_and_for_raw_keys(watched: Watched, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inside", CANARIES["long"])
    hexed = [key for key in watched.keys if re.fullmatch("[0-9a-f]{64}", key)]
    (tmp_path / "key.bin").write_bytes(b"....." + bytes.fromhex(hexed[0]))
    (tmp_path / "recovery.txt").write_text(watched.keys[0].replace("-", ""))
    found = {place for place, _what in leaks(tmp_path, watched.wanted)}
    assert found == {"a.zip", "key.bin", "recovery.txt"}


WRITING = re.compile(r'(?:openat|open|creat)\([^"]*"([^"]+)", [^)]*O_(?:WRONLY|RDWR|CREAT)')
NOT_FILES = ("/dev/", "/proc/", "/sys/", "/memfd:")


@pytest.mark.skipif(STRACE is None, reason="no strace on this machine")
@pytest.mark.timeout(300)
def test_nothing_is_written_anywhere_else(tmp_path: Path) -> None:
    assert STRACE is not None
    trace = tmp_path / "trace"
    tracer = (STRACE, "-f", "-qq", "-e", "trace=open,openat,creat", "-o", str(trace))
    traced = Watched(tmp_path / "watched").run(tracer=tracer)
    lines = [
        line for line in trace.read_text("utf-8", "replace").splitlines() if " = -1" not in line
    ]
    written = {found[1] for line in lines if (found := WRITING.search(line))}
    ours = (str(traced.root), *NOT_FILES)
    assert any(path.endswith("cases.db") for path in written), "the trace sees our writes"
    assert {path for path in written if path.startswith("/") and not path.startswith(ours)} == set()
