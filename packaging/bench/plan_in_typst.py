"""The family plan as a template of typst, which reads its words from a JSON file beside it."""

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from bench.plan_told import PlanTold

TEMPLATE = Path(__file__).with_name("plan.typ")
STANDARDS = ["a-2a", "ua-1"]
"""Archivable with tags, and accessible: the same two that our own paper keeps."""


def typst_engine(resources: Path, folder: Path) -> Callable[[PlanTold], bytes]:
    """Return what makes a plan with one warm compiler of typst. Raises ImportError without it."""
    typst: Any = import_module("typst")
    for path in (resources / "icons").glob("*.svg"):
        (folder / path.name).write_bytes(path.read_bytes())
    source, data = folder / "plan.typ", folder / "plan.json"
    source.write_bytes(TEMPLATE.read_bytes())
    fonts = [str(resources / "fonts" / "paper")]
    compilers: list[Any] = []

    def make(plan: PlanTold) -> bytes:
        data.write_text(json.dumps(plan.as_data()), encoding="utf-8")
        if not compilers:
            compilers.append(typst.Compiler(source, root=folder, font_paths=fonts))
        return bytes(compilers[0].compile(format="pdf", pdf_standards=STANDARDS))

    return make
