"""Shows how the program takes memory of the system: from one place, and seldom (glibc)."""

import platform
import subprocess
import sys

import pytest

from mpg_desktop.desk.heap import settle_heap

THREADS = """
import ctypes, sys, threading
from mpg_desktop.desk.heap import settle_heap
if sys.argv[1] == "one":
    settle_heap()
take = ctypes.CDLL(None).malloc
together = threading.Barrier(4)
def work():
    together.wait()  # nobody ends before the others began
    take(1000)
    together.wait()
threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(open("/proc/self/maps").read())
"""

LEAST_OF_AN_ARENA = 60 << 20
"""Bytes that glibc sets apart for an arena, and gives nobody: most of 64 MiB."""


def arenas(how: str) -> int:
    """Return how many places beside the main one a process with four threads has."""
    told = subprocess.run(
        [sys.executable, "-c", THREADS, how], capture_output=True, text=True, check=True, timeout=60
    )
    parts = [line.split() for line in told.stdout.splitlines()]
    spans = [part[0].split("-") for part in parts if part and part[1] == "---p" and len(part) == 5]
    return sum(int(end, 16) - int(start, 16) > LEAST_OF_AN_ARENA for start, end in spans)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="about glibc")
def test_threads_get_no_places_of_their_own() -> None:
    assert arenas("many") > 0
    assert arenas("one") == 0


GROWTH = """
import ctypes, sys
from mpg_desktop.desk.heap import settle_heap
libc = ctypes.CDLL(None)
libc.malloc.restype = libc.sbrk.restype = ctypes.c_void_p
if sys.argv[1] == "settled":
    settle_heap()
tops = set()
for _ in range(160):
    libc.malloc(100_000)  # 16 MB together, each too small for a place of its own
    tops.add(libc.sbrk(0))
print(len(tops))
"""


def requests(how: str) -> int:
    """Return how often the system was asked for more while 16 MB were taken."""
    told = subprocess.run(
        [sys.executable, "-c", GROWTH, how], capture_output=True, text=True, check=True, timeout=60
    )
    return int(told.stdout)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="about glibc")
def test_the_system_is_asked_once_for_what_a_start_takes() -> None:
    assert requests("usual") > 50
    assert requests("settled") <= 2


def test_asking_twice_or_without_glibc_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    settle_heap()
    settle_heap()
    monkeypatch.setattr("ctypes.CDLL", lambda _name: object())  # a library without `mallopt`
    settle_heap()
