"""Half-typed texts outlive a lock and a crash."""

from datetime import UTC, datetime
from pathlib import Path

from mpg_desktop.domain.ids import CaseId
from mpg_desktop.store.drafts import Draft
from tests.opened_store import opened

FAMILY, OTHER = CaseId("f" * 32), CaseId("e" * 32)


def test_a_draft_stands_where_it_stood_with_its_cursor(tmp_path: Path) -> None:
    with opened(tmp_path / "cases.db") as store:
        store.drafts.keep(Draft(FAMILY, "anna", "notes", "eerst"))
        store.drafts.keep(
            Draft(FAMILY, "anna", "notes", "half getyp\0t 👩‍👧 שלום", 7), Draft(OTHER, "", "q", "x")
        )
    with opened(tmp_path / "cases.db") as store:
        (draft,) = store.drafts.all(FAMILY)
        assert (draft.record, draft.field) == ("anna", "notes")
        assert (draft.text, draft.cursor) == ("half getyp\0t 👩‍👧 שלום", 7)
        assert draft.at == datetime(2026, 11, 23, 9, 0, 2, tzinfo=UTC)
        assert len(store.drafts.all()) == 2


def test_a_draft_is_forgotten_when_it_became_an_answer(tmp_path: Path) -> None:
    with opened(tmp_path / "cases.db") as store:
        store.drafts.keep(Draft(FAMILY, "anna", "notes", "x"), Draft(FAMILY, "anna", "name", "y"))
        store.drafts.forget(FAMILY, [("anna", "notes"), ("nobody", "notes")])
        assert [draft.field for draft in store.drafts.all(FAMILY)] == ["name"]


def test_a_killed_program_keeps_its_drafts(tmp_path: Path) -> None:
    with opened(tmp_path / "cases.db") as store:
        store.drafts.keep(Draft(FAMILY, "anna", "notes", "x"))
        # What the disk holds at this moment is what is left after a kill.
        for suffix in ("", "-wal"):
            content = (tmp_path / f"cases.db{suffix}").read_bytes()
            (tmp_path / f"killed.db{suffix}").write_bytes(content)
    with opened(tmp_path / "killed.db") as store:
        assert [draft.text for draft in store.drafts.all(FAMILY)] == ["x"]
