"""Shows that the way to the list of families reads nothing that only later work needs."""

import subprocess
import sys

from mpg_desktop.app import BEHIND_THE_DOOR
from mpg_desktop.ui.family_tabs import PAGES
from mpg_desktop.ui.threshold import ASIDE, THE_REST

LATER = (
    "email",
    "importlib.metadata",
    "logging.handlers",
    "mpg_desktop.cli",
    "mpg_desktop.content.catalogue",
    "mpg_desktop.desk.paper_desk",
    "mpg_desktop.desk.prints",
    "mpg_desktop.desk.rulebook",
    "mpg_desktop.domain.catalogue",
    "mpg_desktop.domain.law",
    "mpg_desktop.domain.records",
    "mpg_desktop.exchange",
    "mpg_desktop.printing",
    "mpg_desktop.store.backups",
    "mpg_desktop.store.journal",
    "mpg_desktop.store.search",
    "mpg_desktop.ui.about",
    "mpg_desktop.ui.conditions_page",
    "mpg_desktop.ui.first_start",
    "mpg_desktop.ui.form_page",
    "mpg_desktop.ui.pages",
    "mpg_desktop.ui.papers.paper_room",
    "mpg_desktop.ui.profile_page",
    "pypdfium2",
    "PySide6.QtPrintSupport",
    "reportlab",
    "socket",
    "sqlite_utils",
    "subprocess",
    "tomllib",
    "uharfbuzz",
)
"""What is read ahead, or when somebody asks for it; each takes its part of a second."""

READ = """
import sys
from importlib import import_module
for module in {modules!r}:
    import_module(module)
print(*sys.modules)
"""


WORDS = ("mpg_desktop.desk.words", "mpg_desktop.desk.rulebook")
"""What is read aside before the pages are: the questions, phrases and rules."""

AT_ONCE = 9
"""How many modules may come along with one that is read while the window is looked at."""

STEPS = """
import sys
from importlib import import_module
for module in {before!r}:
    import_module(module)
for module in {modules!r}:
    there = len(sys.modules)
    import_module(module)
    print(module, len(sys.modules) - there)
"""


def read_by(*modules: str) -> set[str]:
    """Return the names of all modules that come along with these."""
    told = subprocess.run(
        [sys.executable, "-c", READ.format(modules=modules)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    read = set(told.stdout.split())
    assert set(modules) <= read
    return read


def test_only_what_the_list_of_families_needs_is_read() -> None:
    read = read_by(*ASIDE, *THE_REST, *BEHIND_THE_DOOR, "mpg_desktop.store.vault")
    assert read & set(LATER) == set()


FIRST = ("mpg_desktop.__main__", "mpg_desktop.desk.heap", "mpg_desktop.desk.one_openssl")


def test_nothing_is_hashed_before_the_second_openssl_is_left_out() -> None:
    assert read_by(*FIRST) & {"hashlib"} == set()


def test_no_type_of_qt_is_made_on_another_thread() -> None:
    on_other_threads = (
        "mpg_desktop.store.vault",
        "mpg_desktop.desk.draft",
        "mpg_desktop.desk.rulebook",
        "mpg_desktop.desk.office",
        "mpg_desktop.content.plain_words",
        "mpg_desktop.content.words",
    )
    read = read_by(*ASIDE, *on_other_threads)
    assert {name for name in read if name.startswith("PySide6")} == set()


def test_the_window_is_not_deaf_while_the_pages_of_a_family_are_read() -> None:
    """A family's pages are read one step at a time: in between the window hears the keys."""
    before = (*ASIDE, *THE_REST, *BEHIND_THE_DOOR, "mpg_desktop.store.vault")
    told = subprocess.run(
        [sys.executable, "-c", STEPS.format(before=(*before, *WORDS), modules=PAGES)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    steps = [line.split() for line in told.stdout.splitlines()]
    assert [module for module, _ in steps] == list(PAGES)
    assert [step for step in steps if int(step[1]) > AT_ONCE] == []
