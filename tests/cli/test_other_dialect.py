"""What an entry of one dialect keeps in the other, where both have the field and nothing else says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Run
from libraries import fields

BOTH = {
    "titleaddon": "A Report of Reports",
    "booksubtitle": "The Second Part",
    "language": "danish",
    "annotation": "read",
}
ARCHIVES = {"eprint": "4HIWAAAAYAAJ", "eprinttype": "googlebooks"}


@pytest.mark.parametrize(
    ("entry", "form", "kept"),
    [
        ("@incollection{a, title={Weirs}, booktitle={Fens}, date={2001}, %s}", "bibtex", BOTH),
        ("@incollection{a, title={Weirs}, booktitle={Fens}, year={2001}, %s}", "biblatex", BOTH),
        ("@book{a, title={Weirs}, date={2001}, location={Ry}, %s}", "bibtex", ARCHIVES),
        ("@book{a, title={Weirs}, date={2001}, location={Ry}, %s}", "bibtex", {"eprint": "vhygt", "eprinttype": "PsyArXiv"}),
    ],
)  # fmt: skip
def test_a_field_that_both_dialects_have_stays(
    run: Run, folder: Path, entry: str, form: str, kept: dict[str, str]
) -> None:
    (folder / "a.bib").write_text(entry % ", ".join(f"{name} = {{{text}}}" for name, text in kept.items()))
    assert run("init", "a.bib").status == 0
    assert kept.items() <= fields(run("export", "-f", form).text)["a"].items()


@pytest.mark.parametrize("form", ["bibtex", "biblatex"])
def test_an_arxiv_id_is_written_as_the_dialect_has_it(run: Run, folder: Path, form: str) -> None:
    written = {
        "bibtex": "@online{a, title={Weirs}, date={2021}, eprint={2101.00001}, eprinttype={arxiv}, eprintclass={cs.CV}}",
        "biblatex": "@misc{a, title={Weirs}, year={2021}, eprint={2101.00001}, archiveprefix={arXiv}, primaryclass={cs.CV}}",
    }
    (folder / "a.bib").write_text(written[form])
    assert run("init", "a.bib").status == 0
    entry = fields(run("export", "-f", form).text)["a"]
    expected = {"bibtex": {"archiveprefix", "primaryclass"}, "biblatex": {"eprintclass"}}
    assert expected[form] <= entry.keys()
    assert not ({"archiveprefix", "primaryclass", "eprintclass"} - expected[form]) & entry.keys()
