"""Every document that can be printed has its title, a name for its file, and readers."""

import pytest

from mpg_desktop.desk.prints import Document, documents_for
from mpg_desktop.domain.protection import RecipientKind
from tests.rules import PHRASES


@pytest.mark.parametrize("document", Document)
def test_a_document_has_its_words_and_its_readers(document: Document) -> None:
    assert f"paper.titles.{document}" in PHRASES
    assert f"paper.files.{document}" in PHRASES
    batched = any(document in documents_for(kind) for kind in RecipientKind)
    assert batched is (document is not Document.PERSONAL_PLAN)  # asked for by name alone
