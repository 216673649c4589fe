"""Finds the system libraries that Qt needs on Linux and installs them where it may."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LOCK_TIMEOUT_SECONDS = 300  # another apt may be at work, as on a machine that has just started


class SetupError(Exception):
    """Something that the person at the terminal has to do first; the text says what."""


@dataclass(frozen=True)
class Part:
    """A shared library, a program or a file, and the package that brings it.

    The package has one name on Debian and another on Fedora.
    """

    name: str
    debian: str
    fedora: str


# Qt asks for these as soon as it draws, even without a screen.
OFFSCREEN = (
    Part("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Part("libEGL.so.1", "libegl1", "libglvnd-egl"),
    Part("libGL.so.1", "libgl1", "libglvnd-glx"),
    Part("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    Part("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Part("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    # lrelease and lupdate, which make the translations, ask for this one.
    Part("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs"),
)
# Without one of these Qt's xcb part ends the program, and blames xcb-cursor whichever it was.
SCREEN = (
    Part("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Part("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Part("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Part("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    Part("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Part("libcups.so.2", "libcups2", "cups-libs"),
)
WAYLAND = (
    Part("libwayland-client.so.0", "libwayland-client0", "libwayland-client"),
    Part("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor"),
)
# The tests talk to a message bus of their own.
TESTS = (Part("dbus-daemon", "dbus-daemon", "dbus-daemon"),)
# veraPDF judges every document that is printed. Without it its tests are skipped, and say so.
VALIDATOR = (
    Part("javac", "default-jdk-headless", "java-latest-openjdk-devel"),
    Part("/usr/share/java/jaxb-runtime.jar", "libjaxb-java", "jaxb-runtime"),
)
# Witnesses from outside: who else reads a PDF, what was written where, how Unicode says it runs.
# Without one of them its test is skipped, and says so.
WITNESSES = (
    Part("pdftotext", "poppler-utils", "poppler-utils"),
    Part("strace", "strace", "strace"),
    Part("/usr/share/unicode/BidiCharacterTest.txt", "unicode-data", "unicode-ucd"),
)
# Only Debian splits these off from Python.
VENV = Part("ensurepip", f"python3.{sys.version_info.minor}-venv", "python3")


def has_screen(environment: Mapping[str, str]) -> bool:
    """Say whether a window can be shown; Windows and macOS always have a screen."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def wanted(
    environment: Mapping[str, str], *, window: bool, tests: bool = False
) -> tuple[Part, ...]:
    """List what this start needs: a window the screen's libraries, tests some programs."""
    if not sys.platform.startswith("linux"):
        return ()
    screen = SCREEN if window and environment.get("DISPLAY") else ()
    wayland = WAYLAND if window and environment.get("WAYLAND_DISPLAY") else ()
    return OFFSCREEN + screen + wayland + (TESTS if tests else ())


def missing(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Return the parts that this machine's loader, its PATH or its disk lacks."""

    def absent(part: Part) -> bool:
        if part.name.startswith("/"):
            return not Path(part.name).exists()
        if ".so" not in part.name:
            return shutil.which(part.name) is None
        try:
            ctypes.CDLL(part.name)
        except OSError:
            return True
        return False

    return tuple(part for part in parts if absent(part))


def line_to_paste(parts: Iterable[Part]) -> str:
    """Return the one line that installs these, in the words of this machine's package tool."""
    parts = tuple(parts)
    if shutil.which("apt-get"):
        names = " ".join(dict.fromkeys(part.debian for part in parts))
        line = f"apt-get update && apt-get install -y --no-install-recommends {names}"
        if shutil.which("sudo"):
            return "sudo " + line.replace("&& ", "&& sudo ")
        return f"su -c '{line}'"
    names = " ".join(dict.fromkeys(part.fedora for part in parts))
    return f"sudo dnf install -y {names}"


def _as_root() -> list[str] | None:
    """Return what to put before a command so that root runs it, or None when that cannot be."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    # -n never asks for a password: it works at once or not at all.
    allowed = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False)
    return [sudo, "-n"] if allowed.returncode == 0 else None


def install(parts: Iterable[Part]) -> None:
    """Install the packages of these parts with apt.

    Raises SetupError with the line to paste when this is not ours to do or did not work.
    """
    parts = tuple(parts)
    if not parts:
        return
    line = line_to_paste(parts)
    apt = shutil.which("apt-get")
    prefix = _as_root() if apt else None
    if apt is None or prefix is None:
        message = f"System packages are missing. Paste this line, then start again:\n{line}"
        raise SetupError(message)
    names = list(dict.fromkeys(part.debian for part in parts))
    print("Installing system packages:", *names, flush=True)
    command = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", apt, "-qq"]
    command += ["-o", f"DPkg::Lock::Timeout={LOCK_TIMEOUT_SECONDS}", "-o", "Dpkg::Use-Pty=0"]
    steps = (["update"], ["install", "-y", "--no-install-recommends", *names])
    for step in steps:
        done = subprocess.run(
            command + step, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        # A stale list is no reason to stop: the installation itself decides.
        if done.returncode and step is steps[-1]:
            message = f"{done.stdout}{done.stderr}\napt could not install them. Try:\n{line}"
            raise SetupError(message)


def install_if_allowed(parts: Iterable[Part], without: str) -> None:
    """Install packages that can be done without; say what goes missing where that cannot be."""
    try:
        install(parts)
    except SetupError as problem:
        print(without, problem, sep="\n", flush=True)
