"""What every test gets: a drawing surface in memory and a home of its own."""

import gc
import os
import signal
import sys
import threading
from collections.abc import Generator, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from hypothesis import HealthCheck, settings

# Before Qt is loaded: no test opens a window on a developer's screen.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# A busy machine is no fault of the code: laws are about what is true, never about how quick it is.
settings.register_profile(
    "patient", parent=settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("patient")


TESTS = Path(__file__).parent
ROOMS = ("e2e", "golden", "laws", "gui", "house", "unit")
"""The folders of tests; first those of which one file takes long, so that workers end together."""

MEASURED = ("domain", "content", "store", "desk")
"""The rooms of the program of which every line is shown by a test (pyproject.toml)."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests in the order of their rooms."""
    items.sort(key=lambda item: ROOMS.index(item.path.relative_to(TESTS).parts[0]))


def pytest_collection_finish() -> None:
    """Read all that is measured while the tracer looks: a test without it may be the first."""
    if sys.gettrace() is None:
        return
    for room in MEASURED:
        for module in iter_modules([str(TESTS.parent / "mpg_desktop" / room)]):
            import_module(f"mpg_desktop.{room}.{module.name}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Take the tracer away from a test that is about pages and from its set-up; give it back.

    What pytest-cov offers for this does nothing in a worker of xdist: two tracers lie there, and
    when one stops the other goes on.
    """
    if item.get_closest_marker("untraced") is None:
        return (yield)
    here, in_threads = sys.gettrace(), threading.gettrace()
    sys.settrace(None)
    threading.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(here)
        threading.settrace(in_threads)


# Whoever starts the tests in the background lets them, and all that they start, ignore Ctrl+C.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="module", autouse=True)
def lasting() -> None:
    """Let what outlasts a file, such as all tests, not be gone through again after each test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the repository."""
    return Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Return what the application of the tests is started with: the style of the program."""
    from mpg_desktop.ui.threshold import STYLE

    return ["gezinsmap", "-style", STYLE]


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep every test, and every program that it starts, out of the real home."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("DATA", "CONFIG", "CACHE", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        run = home / "run"
        run.mkdir(mode=0o700)  # Qt warns about any other
        patch.setenv("XDG_RUNTIME_DIR", str(run))
        patch.setenv("HOME", str(home))
        patch.setenv("USERPROFILE", str(home))
        patch.setenv("APPDATA", str(home / "roaming"))
        patch.setenv("LOCALAPPDATA", str(home / "local"))
        yield
