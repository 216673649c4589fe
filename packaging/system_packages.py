"""Finds the system libraries that Qt needs on Linux and installs them where it may."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LOCK_TIMEOUT_SECONDS = 300  # another apt may be at work, as on a machine that has just started


class SetupError(Exception):
    """Something that the person at the terminal has to do first; the text says what."""


@dataclass(frozen=True)
class Library:
    """A shared library and the package that brings it on Debian and on Fedora."""

    soname: str
    debian: str
    fedora: str


# Qt asks for these as soon as it draws, even without a screen.
OFFSCREEN = (
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libEGL.so.1", "libegl1", "libglvnd-egl"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
)
# Without one of these Qt's xcb part ends the program, and blames xcb-cursor whichever it was.
SCREEN = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Library("libcups.so.2", "libcups2", "cups-libs"),
)
WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0", "libwayland-client"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor"),
)
# Only Debian splits these off from Python.
VENV = Library("ensurepip", f"python3.{sys.version_info.minor}-venv", "python3")


def has_screen(environment: Mapping[str, str]) -> bool:
    """Say whether a window can be shown; Windows and macOS always have a screen."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def wanted(environment: Mapping[str, str], *, window: bool) -> tuple[Library, ...]:
    """List the libraries that this start needs: with a window also those of the screen."""
    if not sys.platform.startswith("linux"):
        return ()
    screen = SCREEN if window and environment.get("DISPLAY") else ()
    wayland = WAYLAND if window and environment.get("WAYLAND_DISPLAY") else ()
    return OFFSCREEN + screen + wayland


def missing(libraries: Iterable[Library]) -> tuple[Library, ...]:
    """Return the libraries that the loader of this machine does not find."""

    def absent(library: Library) -> bool:
        try:
            ctypes.CDLL(library.soname)
        except OSError:
            return True
        return False

    return tuple(library for library in libraries if absent(library))


def line_to_paste(libraries: Iterable[Library]) -> str:
    """Return the one line that installs these, in the words of this machine's package tool."""
    libraries = tuple(libraries)
    if shutil.which("apt-get"):
        names = " ".join(dict.fromkeys(library.debian for library in libraries))
        line = f"apt-get update && apt-get install -y --no-install-recommends {names}"
        if shutil.which("sudo"):
            return "sudo " + line.replace("&& ", "&& sudo ")
        return f"su -c '{line}'"
    names = " ".join(dict.fromkeys(library.fedora for library in libraries))
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


def install(libraries: Iterable[Library]) -> None:
    """Install the packages of these libraries with apt.

    Raises SetupError with the line to paste when this is not ours to do or did not work.
    """
    libraries = tuple(libraries)
    if not libraries:
        return
    line = line_to_paste(libraries)
    apt = shutil.which("apt-get")
    prefix = _as_root() if apt else None
    if apt is None or prefix is None:
        message = f"System packages are missing. Paste this line, then start again:\n{line}"
        raise SetupError(message)
    names = list(dict.fromkeys(library.debian for library in libraries))
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
