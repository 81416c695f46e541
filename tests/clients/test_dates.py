"""Dates in words, from one dialect to the other: Biber and BibTeX set them without a warning."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from conftest import Run
from typesetting import typeset

BOOK: Final = "author={Roe, Jo}, title={Weirs}, publisher={Fen Press}"
BIBTEX: Final = [
    "year={in press}", "year={forthcoming}", "year={2021, accepted}", "year={1850--1853}", "year={c. 1920}",
    "year={[1923] 1999}", "year={2001a}", "year={1990s}", "year={2001--}", "year={until 2001}", "year={1920?}",
    "year={2001}, month={Spring}", 'year={2001}, month=mar # "--" # apr', "year={May 12--14, 2001}", "year={n.d.}", "year={2001-}",
    "year={2001}, month=may, day={3--5}", "year={Winter 2001--Spring 2002}", "year={[May 1923] 1999}",
]  # fmt: skip
BIBLATEX: Final = [
    "pubstate={inpress}", "date={1850/1853}", "date={1850~}", "date={1850?}", "date={199X}", "date={2001/}",
    "date={/2001}", "date={2001-21}", "date={2001-03/2001-04}", "date={1999}, origdate={1923}",
    "date={2020}, pubstate={forthcoming}", "date={2001-12-30/2002-01-02}",
    "date={2001-21/2001-22}", "date={2001-24/2002-21}", "date={1999}, origdate={1923-05}", "origdate={1923}, pubstate={inpress}",
]  # fmt: skip


def entries(kind: str, dates: list[str]) -> str:
    return "\n".join(f"@{kind}{{k{place}, {BOOK}, {date}}}" for place, date in enumerate(dates))


def test_biber_takes_every_date_that_bibtex_had_in_words(run: Run, folder: Path) -> None:
    (folder / "a.bib").write_text(entries("book", BIBTEX))
    assert run("init", "a.bib").status == 0
    assert run("export", "-f", "biblatex", "-o", "works.bib").status == 0
    preamble = r"\documentclass{article}\usepackage[T1]{fontenc}\usepackage{lmodern}\usepackage{biblatex}"
    body = r"\printbibliography"
    result = typeset(folder, rf"{preamble}\addbibresource{{works.bib}}", body, program="biber")
    assert (result.statuses, result.complaints) == ([0, 0, 0, 0], [])
    assert len(result.keys) == len(BIBTEX)


@pytest.mark.parametrize("style", ["plain", "alpha"])
def test_bibtex_takes_every_date_that_biblatex_had(run: Run, folder: Path, style: str) -> None:
    (folder / "a.bib").write_text(entries("book", BIBLATEX))
    assert run("init", "a.bib").status == 0
    assert run("export", "-o", "works.bib").status == 0
    references = rf"\bibliographystyle{{{style}}}\bibliography{{works}}"
    result = typeset(folder, r"\documentclass{article}", references, program="bibtex")
    assert (result.statuses, result.complaints) == ([0, 0, 0, 0], [])
    assert len(result.keys) == len(BIBLATEX)
