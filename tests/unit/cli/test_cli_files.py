"""A file that a command writes is there whole, or not at all."""

from pathlib import Path

import pytest

from mpg_desktop.cli.files import UnwritableFileError, write_new

CONTENT = b"een hele kopie van een gezin " * 400


@pytest.mark.parametrize("before", [None, b"de kopie van vorige week"])
def test_a_full_disk_leaves_no_half_of_a_file(tmp_path: Path, before: bytes | None) -> None:
    resource = pytest.importorskip("resource", reason="Windows limits no process so")
    path = tmp_path / "kopie.json"
    if before is not None:
        path.write_bytes(before)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(UnwritableFileError):
            write_new(path, CONTENT, force=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (path.read_bytes() if path.exists() else None) == before
    assert list(tmp_path.iterdir()) == ([path] if before is not None else [])


def test_a_folder_takes_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileError):
        write_new(tmp_path, CONTENT, force=True)
