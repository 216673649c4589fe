"""Shows an organisation's key pair in its two files."""

from pathlib import Path

import pytest

from mpg_desktop.store import organisation_key
from mpg_desktop.store.errors import NoOrganisationKeyError, PermissionLostError
from mpg_desktop.store.organisation_key import OrganisationKey


@pytest.fixture
def pair(tmp_path: Path) -> tuple[OrganisationKey, Path, Path]:
    """Return a key pair and its two files, the private one first."""
    key = OrganisationKey.fresh()
    private, public = tmp_path / "private.key", tmp_path / "public.key"
    key.save(private, public)
    return key, private, public


def test_both_halves_are_read_as_they_were_written(
    pair: tuple[OrganisationKey, Path, Path],
) -> None:
    key, private, public = pair
    assert OrganisationKey.load(private).secret == key.secret
    assert organisation_key.load_public(public) == key.public
    assert len(public.read_text("ascii").splitlines()) == 1


def test_the_halves_are_not_taken_for_each_other(
    pair: tuple[OrganisationKey, Path, Path],
) -> None:
    _, private, public = pair
    with pytest.raises(NoOrganisationKeyError):
        OrganisationKey.load(public)
    with pytest.raises(NoOrganisationKeyError):
        organisation_key.load_public(private)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"gezinsmap-organisation-public-key-1",
        b"gezinsmap-organisation-public-key-1 %%%%",
        b"gezinsmap-organisation-public-key-1 c2hvcnQ=",
        b"gezinsmap-organisation-public-key-2 " + b"A" * 43 + b"=",
        b"\xff" * 5000,
    ],
)
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "public.key"
    path.write_bytes(content)
    with pytest.raises(NoOrganisationKeyError):
        organisation_key.load_public(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoOrganisationKeyError):
        organisation_key.load_public(tmp_path / "nothing")
    with pytest.raises(PermissionLostError):
        organisation_key.load_public(tmp_path)


def test_it_can_be_forgotten_and_does_not_show_itself() -> None:
    key = OrganisationKey.fresh()
    assert bytes(key.secret).hex() not in repr(key)
    key.wipe()
    assert key.secret == bytearray(32)
