"""Biber and biblatex set the whole list; Biber's data model finds nothing wrong with the BibLaTeX."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from readers import works
from typesetting import Typeset, typeset

T1 = r"\documentclass{article}\usepackage[T1]{fontenc}\usepackage{lmodern}"
BIBLATEX = rf"{T1}\usepackage{{biblatex}}"
VIETNAMESE = rf"{T1}\usepackage[bibencoding=utf8,texencoding=ascii]{{biblatex}}"
"""Biber then writes for LaTeX in TeX commands what pdfLaTeX does not know in UTF-8."""

STYLES = ("alphabetic", "authoryear", "ieee", "apa", "chem-acs", "nature")
"""Of societies and fields, beside biblatex's own numeric."""

VALIDATE = ("--validate-datamodel",)
NEW_ISBN = re.compile(r"WARN - ISBN '(979\d{10})' in entry '\w+' is invalid")
BAD_NUMBER = re.compile(
    "WARN - ISBN '.*' in entry 'hostile_|WARN - Range field 'pages' |Biber reported the following issues$"
)
"""All that is wrong with hostile texts: they are no numbers. biblatex repeats what Biber says of pages."""


def set_in(folder: Path, name: str, format_name: str, preamble: str, options: tuple[str, ...]) -> Typeset:
    path = works(name).write(folder, format_name)
    preamble = rf"{preamble}\addbibresource{{{path.name}}}"
    return typeset(folder, preamble, r"\printbibliography", program="biber", options=options)


def is_true_isbn(complaint: str) -> bool:
    """Say whether Biber only complains of an ISBN range younger than its table (ACM's 979-8-4007)."""
    found = NEW_ISBN.search(complaint)
    return found is not None and sum(int(digit) * (1, 3)[i % 2] for i, digit in enumerate(found[1])) % 10 == 0


@pytest.mark.parametrize(
    ("name", "format_name", "preamble", "options"),
    [
        ("shipped", "biblatex", BIBLATEX, VALIDATE),
        ("shipped", "bibtex", BIBLATEX, ()),  # the data model is BibLaTeX's: it has no archiveprefix
        ("rich", "biblatex", VIETNAMESE, VALIDATE),
    ],
    ids=["shipped-biblatex", "shipped-bibtex", "rich-biblatex"],
)
def test_every_entry_is_set_without_a_warning(
    tmp_path: Path, name: str, format_name: str, preamble: str, options: tuple[str, ...]
) -> None:
    result = set_in(tmp_path, name, format_name, preamble, options)
    complaints = [complaint for complaint in result.complaints if not is_true_isbn(complaint)]
    assert (result.statuses, complaints) == ([0, 0, 0, 0], [])
    assert sorted(result.keys) == sorted(works(name).keys)


@pytest.mark.parametrize("style", STYLES)
def test_every_entry_is_set_in_the_style(tmp_path: Path, style: str) -> None:
    result = set_in(tmp_path, "shipped", "biblatex", rf"{T1}\usepackage[style={style}]{{biblatex}}", ())
    complaints = [complaint for complaint in result.complaints if not is_true_isbn(complaint)]
    assert (result.statuses, complaints) == ([0, 0, 0, 0], [])
    assert set(result.keys) == set(works("shipped").keys)  # APA sorts them twice: for citations and for the list


def test_an_alias_may_be_cited(tmp_path: Path) -> None:
    works("rich").write(tmp_path, "biblatex")
    preamble = rf"{VIETNAMESE}\addbibresource{{works.biblatex.bib}}"
    result = typeset(tmp_path, preamble, r"\cite{ovvis_ovdvis_2023}\printbibliography", program="biber")
    assert (result.statuses, result.complaints) == ([0, 0, 0, 0], [])


def test_hostile_texts_stay_in_their_fields(tmp_path: Path) -> None:
    result = set_in(tmp_path, "hostile", "biblatex", VIETNAMESE, ())
    assert result.statuses == [0, 0, 0, 0]
    assert [complaint for complaint in result.complaints if not BAD_NUMBER.search(complaint)] == []
    assert sorted(result.keys) == sorted(works("hostile").keys)
