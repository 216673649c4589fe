"""What tests of paper share: a family that lies open, with something to fear or without."""

from pathlib import Path

import pytest

from tests.gui.conftest import Office, Opens
from tests.gui.paper_hands import HIDDEN, case_of, office_with


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return a window in which a family without anything to fear lies open."""
    return office_with(opens, tmp_path / "kluis", case_of())


@pytest.fixture
def careful(opens: Opens, tmp_path: Path) -> Office:
    """Return a window in which a family with a hidden address lies open."""
    return office_with(opens, tmp_path / "kluis", case_of(*HIDDEN))
