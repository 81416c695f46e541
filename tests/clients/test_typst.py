"""Typst sets every entry of the BibLaTeX and of the Hayagriva file in its own styles."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typst
from msgspec.structs import replace

from conftest import Run
from i2vbib.export import export
from i2vbib.text.richtext import plain
from readers import ended, fold, works

FORMATS = ["biblatex", "hayagriva"]
STYLES = [
    "apa", "association-for-computing-machinery", "chicago-author-date", "ieee", "mla", "nature",
    "springer-lecture-notes-in-computer-science",
]  # fmt: skip


def set_in(folder: Path, name: str, format_name: str, style: str) -> bytes:
    """Give the PDF of a document that cites every key; Typst says nothing of it."""
    path = works(name).write(folder, format_name)
    citations = " ".join(f"@{key}" for key in works(name).keys)
    bibliography = f'#bibliography("{path.name}", style: "{style}", full: true)'
    page = "#set page(width: 90cm, height: auto)"  # so that no reference is broken into lines
    (folder / "paper.typ").write_text(f"{page}\n{citations}\n\n{bibliography}\n", "utf-8")
    document, warnings = typst.compile_with_warnings(folder / "paper.typ", ignore_system_fonts=True)
    assert isinstance(document, bytes)
    assert warnings == []
    return document


@pytest.mark.parametrize("style", ["ieee", "apa"])
@pytest.mark.parametrize("name", ["rich", "hostile"])
@pytest.mark.parametrize("format_name", FORMATS)
def test_a_document_that_cites_every_key_compiles(tmp_path: Path, format_name: str, name: str, style: str) -> None:
    assert set_in(tmp_path, name, format_name, style).startswith(b"%PDF")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("format_name", FORMATS)
def test_references_name_every_title_and_say_where_a_preprint_is(tmp_path: Path, format_name: str, style: str) -> None:
    (tmp_path / "paper.pdf").write_bytes(set_in(tmp_path, "shipped", format_name, style))
    printed = ended("pdftotext", "-layout", "paper.pdf", "-", folder=tmp_path).stdout
    text = fold(re.sub(r"-?\s+", " ", printed))
    titles = [fold(re.sub(r"-?\s+", " ", plain(item["title"]))) for item in works("shipped").items.values()]
    assert [title for title in titles if title not in text] == []
    if format_name == "hayagriva":  # Typst prints no eprint of BibLaTeX
        preprints = [item["number"] for item in works("shipped").items.values() if item["type"] == "article"]
        assert [number for number in preprints if number.removeprefix("arXiv:") not in text] == []


def test_a_capital_at_the_beginning_keeps_the_blank_after_it(tmp_path: Path) -> None:
    """Typst 0.15 drops it where a style writes titles with capitals and only the first word is in braces."""
    record = replace(works("rich").records[4], key="k", aliases=())
    (tmp_path / "k.yaml").write_text(export("hayagriva", [record]), "utf-8")
    (tmp_path / "paper.typ").write_text('#bibliography("k.yaml", style: "mla", full: true)', "utf-8")
    (tmp_path / "paper.pdf").write_bytes(typst.compile(tmp_path / "paper.typ", ignore_system_fonts=True))
    assert "IEEE Transactions" in ended("pdftotext", "paper.pdf", "-", folder=tmp_path).stdout


def test_the_day_of_a_visit_is_printed(run: Run, folder: Path) -> None:
    (folder / "a.bib").write_text("@misc{a, title={Weirs}, year={2009}, url={https://x.org/}, urldate={2010-01-02}}")
    assert run("init", "a.bib").status == 0
    assert run("export", "-f", "hayagriva", "-o", "k.yaml").status == 0
    (folder / "paper.typ").write_text('#bibliography("k.yaml", style: "harvard-cite-them-right", full: true)', "utf-8")
    (folder / "paper.pdf").write_bytes(typst.compile(folder / "paper.typ", ignore_system_fonts=True))
    assert "January 2, 2010" in ended("pdftotext", "-layout", "paper.pdf", "-", folder=folder).stdout
