"""A real stick is pulled while somebody writes, and comes back as another device (Linux, root)."""

import fcntl
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import new_case_id
from mpg_desktop.domain.records import Family
from mpg_desktop.store.check import Parts, check
from mpg_desktop.store.errors import PermissionLostError, VaultError
from tests.vaults import made, unlocked

FAMILY = new_case_id(1)
MEGABYTE = 1 << 20
SHUT_DOWN = 0x8004587D
"""Tells ext4 that its device is gone: from then on every read and write fails."""
AT_ONCE = 2


def named(name: str) -> Case:
    """Return the family as it is called."""
    return Case(FAMILY).put(Family(name=name))


class Stick:
    """A file system in a file, put in and pulled out."""

    def __init__(self, image: Path, place: Path) -> None:
        self.place = place
        self._image = image

    def put_in(self) -> bool:
        """Mount it, as a device of its own; say whether this system can."""
        return _done("mount", "-o", "loop", str(self._image), str(self.place))

    def break_down(self) -> None:
        """Let the device fail while it stands in its place."""
        place = os.open(self.place, os.O_RDONLY)
        try:
            fcntl.ioctl(place, SHUT_DOWN, struct.pack("I", AT_ONCE))
        finally:
            os.close(place)

    def pull(self) -> None:
        """Take it out, whoever still has files open on it; what is put in next is its twin."""
        assert _done("umount", "-l", str(self.place))
        twin = self._image.with_name(f"{self._image.name}-")
        shutil.copyfile(self._image, twin)
        self._image = twin


def _done(*command: str) -> bool:
    return subprocess.run([*command], check=False, capture_output=True).returncode == 0


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Stick]:
    image, place = tmp_path / "stick", tmp_path / "media"
    place.mkdir()
    if not sys.platform.startswith("linux") or os.geteuid() != 0 or not shutil.which("mkfs.ext4"):
        pytest.skip("only root on Linux can put in a stick; test_store_presence.py needs no root")
    with image.open("wb") as file:
        file.truncate(16 * MEGABYTE)
    found = Stick(image, place)
    if not _done("mkfs.ext4", "-q", str(image)) or not found.put_in():
        pytest.skip("this system lets nobody mount a file, not even root")
    yield found
    _done("umount", str(place))


@pytest.mark.parametrize("breaks_first", [True, False])
@pytest.mark.parametrize("closes_at_once", [True, False])
def test_nothing_is_lost_of_what_was_confirmed_and_it_goes_on(
    stick: Stick, *, breaks_first: bool, closes_at_once: bool
) -> None:
    folder = stick.place / "kluis"
    vault, _ = made(folder)
    vault.families.save(None, named("bevestigd"), "test.step")
    if breaks_first:
        stick.break_down()
        with pytest.raises(PermissionLostError):
            vault.families.save(named("bevestigd"), named("daarna"), "test.step")
    stick.pull()
    with pytest.raises(VaultError):  # gone, or after failing reads: as if a page were damaged
        vault.families.save(named("bevestigd"), named("daarna"), "test.step")
    assert stick.put_in()
    last = named("bevestigd")
    if not closes_at_once:
        vault.reach_again()
        last = named("daarna")
        vault.families.save(named("bevestigd"), last, "test.step")
    vault.close()
    with unlocked(folder) as again:
        assert again.families.load(FAMILY) == last
        parts = Parts(
            again.database, again.families, again.journal, again.attachments, again.access_log
        )
        assert check(parts).wrong == ()
