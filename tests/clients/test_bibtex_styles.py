"""BibTeX and pdfLaTeX set the whole list in the styles that papers use, without a word of complaint."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import Run
from i2vbib import Record
from readers import works
from typesetting import Typeset, typeset

ARTICLE = r"\documentclass{article}"
IEEE = r"\documentclass[conference]{IEEEtran}"
T1 = r"\usepackage[T1]{fontenc}\usepackage{lmodern}"
URL = r"\usepackage{url}"
NATBIB = r"\usepackage{natbib}"
HYPERREF = r"\usepackage{hyperref}"
APACITE = r"\usepackage{apacite}"
LNCS = r"\documentclass{llncs}"
ELSEVIER = r"\documentclass{elsarticle}"
ACMART = r"\documentclass[sigconf,nonacm]{acmart}\title{Works}"

PAPERS = {
    "plain": ("plain", ARTICLE, T1, URL),
    "plain-in-the-old-font-encoding": ("plain", ARTICLE, URL),
    "alpha": ("alpha", ARTICLE, T1, URL),
    "unsrt": ("unsrt", ARTICLE, T1, URL),
    "abbrv": ("abbrv", ARTICLE, T1, URL),
    "IEEEtran": ("IEEEtran", IEEE, T1, URL),
    "plainnat": ("plainnat", ARTICLE, T1, NATBIB, URL),
    "plainnat-with-hyperref": ("plainnat", ARTICLE, T1, NATBIB, HYPERREF),
    "apacite": ("apacite", ARTICLE, T1, APACITE, URL),
    "splncs04": ("splncs04", LNCS, T1, URL),
    # With url alone the style makes \path print a DOI as it stands, and an underscore stops LaTeX.
    "elsarticle-num": ("elsarticle-num", ELSEVIER, T1, HYPERREF),
    "ACM": ("ACM-Reference-Format", ARTICLE, T1, NATBIB, URL),
    "acmart": ("ACM-Reference-Format", ACMART),
}
"""A style, and the preamble of a paper that uses it; TeX Live 2022 has no acl_natbib, which ACL gives its authors."""

NOT_KNOWN = {
    "empty publisher": ("publisher",),
    "empty address": ("publisher-place",),
    "No address": ("publisher-place",),
    "empty pages": ("page",),
    "page numbers missing in both pages and numpages fields": ("page",),
    "no number and no volume": ("issue", "volume"),
}
"""What some styles miss, and the variables that the record then lacks: a fact, not a fault of the file."""

DEMANDING = ("apacite", "elsarticle-num", "ACM", "acmart")
"""The papers whose style warns of a field that nobody knows."""

NO_FONTS = re.compile(r"Class acmart Warning: You do not have the .* package installed\. .*")
"""The class falls back on other fonts where its own are not installed, which changes nothing in the references."""


def set_in(folder: Path, paper: str, name: str, encoding: str = "ascii") -> Typeset:
    works(name).write(folder, "bibtex", encoding)
    style, *preamble = PAPERS[paper]
    references = rf"\bibliographystyle{{{style}}}\bibliography{{works}}"
    return typeset(folder, "\n".join(preamble), references, program="bibtex")


@pytest.mark.parametrize("name", ["shipped", "rich"])
@pytest.mark.parametrize("paper", [paper for paper in PAPERS if paper not in DEMANDING])
def test_every_entry_is_set_without_a_warning(tmp_path: Path, paper: str, name: str) -> None:
    result = set_in(tmp_path, paper, name)
    assert (result.statuses, result.complaints) == ([0, 0, 0, 0], [])
    assert sorted(result.keys) == sorted(works(name).keys)


def is_not_known(record: Record, warning: str) -> bool:
    variables = NOT_KNOWN.get(warning, ())
    return variables != () and not any(record.text(variable) for variable in variables)


@pytest.mark.parametrize("name", ["shipped", "rich"])
@pytest.mark.parametrize("paper", DEMANDING)
def test_a_demanding_style_misses_nothing_that_the_records_know(tmp_path: Path, paper: str, name: str) -> None:
    result = set_in(tmp_path, paper, name)
    assert result.statuses == [0, 0, 0, 0]
    assert sorted(result.keys) == sorted(works(name).keys)
    records = {record.key: record for record in works(name).records}
    for complaint in result.complaints:
        if NO_FONTS.fullmatch(complaint):
            continue
        found = re.fullmatch(r"Warning--(.*) in (\w+)", complaint)
        assert found, complaint
        assert is_not_known(records[found[2]], found[1]), complaint


def test_the_shipped_list_is_set_from_utf8_too(tmp_path: Path) -> None:
    result = set_in(tmp_path, "plain", "shipped", encoding="utf-8")
    assert (result.statuses, result.complaints) == ([0, 0, 0, 0], [])


@pytest.mark.parametrize("paper", ["plain", "IEEEtran"])
def test_hostile_texts_stay_in_their_fields(tmp_path: Path, paper: str) -> None:
    result = set_in(tmp_path, paper, "hostile")
    assert (result.statuses, result.complaints) == ([0, 0, 0, 0], [])
    assert sorted(result.keys) == sorted(works("hostile").keys)


@pytest.mark.parametrize("chosen", [(), ("--key", "lift", "--key", "drag")])
def test_entries_that_inherit_are_set_wherever_their_parent_is(run: Run, folder: Path, chosen: tuple[str, ...]) -> None:
    child = "@inproceedings{{{0}, title={{On {0}}}, author={{Ito, Ken}}, crossref={{kites01}}}}\n"
    parent = "@proceedings{kites01, title={Proceedings of Kites}, editor={Roe, Ann}, year={2001}}\n"
    (folder / "refs.bib").write_text(child.format("lift") + parent + child.format("drag"))
    assert run("init", "refs.bib").status == 0
    (folder / "works.bib").write_bytes(run("export", *chosen).out)
    style = r"\bibliographystyle{plain}\bibliography{works}"
    result = typeset(folder, "".join(PAPERS["plain"][1:]), style, program="bibtex")
    assert (result.statuses, result.complaints) == ([0, 0, 0, 0], [])
    assert {"lift", "drag"} <= set(result.keys)
