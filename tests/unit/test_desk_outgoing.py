"""A document goes out whole or not at all: to a file, and to a printer that takes it as it is."""

import os
import sys
from pathlib import Path

import pytest

from mpg_desktop.desk import outgoing
from mpg_desktop.desk.outgoing import (
    NoPrinterError,
    PrintJob,
    UnwrittenPaperError,
    pdf_printing,
    print_as_it_is,
    write_paper,
)

PDF = b"%PDF-1.7 proef"
posix = pytest.mark.skipif(os.name != "posix", reason="a shell script stands for the printer")


def test_a_document_is_written_whole_for_its_owner_alone(tmp_path: Path) -> None:
    target = tmp_path / "Intake voor school.pdf"
    write_paper(target, PDF)
    write_paper(target, PDF * 2)
    assert target.read_bytes() == PDF * 2
    assert [each.name for each in tmp_path.iterdir()] == [target.name]
    assert os.name != "posix" or target.stat().st_mode & 0o077 == 0


def test_a_folder_that_is_not_there_or_no_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    for target in (tmp_path / "weg" / "a.pdf", tmp_path / "bestand" / "a.pdf"):
        with pytest.raises(UnwrittenPaperError) as raised:
            write_paper(target, PDF)
        assert raised.value.values == {"file": "a.pdf"}


def printer(folder: Path, body: str) -> str:
    """Return a program that stands for `lp`: it keeps what it is given."""
    program = folder / "lp"
    program.write_text(f'#!/bin/sh\necho "$@" > "{folder}/told"\n{body}\n', encoding="utf-8")
    program.chmod(0o755)
    return str(program)


@posix
def test_a_printer_gets_the_very_document_and_what_was_chosen(tmp_path: Path) -> None:
    program = printer(tmp_path, f'cat > "{tmp_path}/got"')
    job = PrintJob("HP-gang", 2, "two-sided-long-edge", "letter", (1, 3))
    print_as_it_is(program, job, PDF)
    assert (tmp_path / "got").read_bytes() == PDF
    told = (tmp_path / "told").read_text(encoding="utf-8").strip()
    assert told == (
        "-s -d HP-gang -n 2 -t Gezinsmap -o sides=two-sided-long-edge -o media=letter -P 1-3 -"
    )
    print_as_it_is(program, PrintJob("HP-gang"), PDF)
    told = (tmp_path / "told").read_text(encoding="utf-8").strip()
    assert told == "-s -d HP-gang -n 1 -t Gezinsmap -o sides=one-sided -o media=a4 -"


@posix
def test_a_printer_that_refuses_or_is_gone_is_said(tmp_path: Path) -> None:
    refusing = printer(tmp_path, "cat > /dev/null; exit 1")
    for program in (refusing, str(tmp_path / "weg")):
        with pytest.raises(NoPrinterError) as raised:
            print_as_it_is(program, PrintJob("HP-gang"), PDF)
        assert raised.value.values == {"printer": "HP-gang"}


@posix
def test_a_printer_that_never_answers_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outgoing, "PATIENCE", 0.2)
    with pytest.raises(NoPrinterError):
        print_as_it_is(printer(tmp_path, "exec sleep 5"), PrintJob("HP-gang"), PDF)


def test_a_document_goes_as_it_is_where_the_system_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert pdf_printing() is None
    if os.name == "posix":
        assert pdf_printing() is None
        assert printer(tmp_path, "") == pdf_printing()
    monkeypatch.setattr(sys, "platform", "win32")
    assert pdf_printing() is None
