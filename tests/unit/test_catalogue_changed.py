"""Whatever happens to a form file: it is read, or refused with the place of the mistake."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.errors import ContentError

RESOURCES = Path(__file__).parents[2] / "resources"

MOST_LINES = max(path.read_bytes().count(b"\n") for path in (RESOURCES / "forms").glob("*.toml"))


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("resources")
    shutil.copytree(RESOURCES / "forms", folder / "forms")
    return folder


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(["intake.toml", "records.toml"]), st.data())
def test_a_form_changed_anywhere_is_read_or_refused_with_its_place(
    copied: Path, name: str, data: st.DataObject
) -> None:
    """Whatever is typed into a real form: it loads, or the one error names file, line and word."""
    whole = (RESOURCES / "forms" / name).read_bytes()
    start = data.draw(st.integers(0, len(whole)), label="from")
    gone = data.draw(st.integers(0, 12), label="left out")
    typed = data.draw(
        st.one_of(
            st.binary(max_size=4),
            st.sampled_from([b"[", b"]", b'"', b"'''", b'"""', b"=", b"{", b"}", b"#", b"\n"]),
            st.text("abc_.=\"'[]{}#\\ \n", max_size=6).map(str.encode),
        ),
        label="typed",
    )
    changed = whole[:start] + typed + whole[start + gone :]
    (copied / "forms" / name).write_bytes(changed)
    error = refusal(copied)
    (copied / "forms" / name).write_bytes(whole)
    if error is not None:
        assert error.file in {"forms/intake.toml", "forms/records.toml"}
        assert 1 <= error.line <= max(changed.count(b"\n"), MOST_LINES) + 1
        assert error.word


def refusal(resources: Path) -> ContentError | None:
    """Load the forms and return the mistake that was found, if any; anything else comes out."""
    try:
        load_catalogue(resources)
    except ContentError as error:
        return error
    return None


def test_the_real_forms_load() -> None:
    catalogue = load_catalogue(RESOURCES)
    intake = catalogue.forms["intake"]
    assert len(intake.groups) == 13
    assert intake.groups[0].id == "safety"
    assert {"intake.family", "intake.people"} <= {each.id for each in intake.light}
