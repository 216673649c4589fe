"""Shows where a vault goes, and which folders are told to be copied to the internet."""

from pathlib import Path

import pytest

from mpg_desktop.store.places import default_folder, watched_by


def test_a_vault_goes_where_programs_keep_private_data() -> None:
    folder = default_folder()
    assert folder.parts[-2:] == ("Gezinsmap", "kluis")
    assert folder.is_absolute()
    assert watched_by(folder) is None


@pytest.mark.parametrize(
    ("place", "service"),
    [
        ("OneDrive/Gezinsmap", "OneDrive"),
        ("OneDrive - Gemeente Utrecht/werk/kluis", "OneDrive"),
        ("Dropbox/kluis", "Dropbox"),
        ("dropbox", "Dropbox"),
        ("Google Drive/kluis", "Google Drive"),
        ("GoogleDrive-iemand@voorbeeld.nl/kluis", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/kluis", "iCloud"),
        ("iCloudDrive/kluis", "iCloud"),
        ("Nextcloud/kluis", "Nextcloud"),
        ("Documenten/kluis", None),
        ("Dropboxen/kluis", None),
    ],
)
def test_folders_of_known_services_are_told_by_their_name(
    tmp_path: Path, place: str, service: str | None
) -> None:
    assert watched_by(tmp_path / place) == service


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".dropbox", "Dropbox"),
        (".sync_0a1b2c.db", "Nextcloud"),
        (".stfolder", "Syncthing"),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
        (".tmp.drivedownload", "Google Drive"),
        ("notes.txt", None),
    ],
)
def test_folders_of_known_services_are_told_by_their_marks(
    tmp_path: Path, mark: str, service: str | None
) -> None:
    (tmp_path / mark).touch()
    assert watched_by(tmp_path / "werk" / "kluis") == service
