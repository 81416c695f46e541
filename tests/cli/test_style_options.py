"""Entries that give a BibTeX style its options are no works: BibTeX has them again, nothing else has."""

from __future__ import annotations

import json
from pathlib import Path

import bibtexparser
import pytest

from conftest import Run

OPTIONS = {
    "IEEEtranBSTCTL": "@IEEEtranBSTCTL{IEEEexample:BSTcontrol,\n  CTLuse_forced_etal = {yes},\n  CTLmax_names_forced_etal = {3}\n}\n",
    "REVTeX": '@CONTROL{REVTEX41Control}\n@CONTROL{apsrev41Control,author="08",editor="1",pages="0",title="0",year="1"}\n',
    "achemso": "@Control{achemso-control,\n  ctrl-article-title = {no},\n  ctrl-chapter-title = {no}\n}\n",
}
WORK = "@article{roe, author={Roe, Jo}, title={Weirs}, journal={Fens}, year={2001}}\n"


@pytest.fixture(params=list(OPTIONS))
def options(request: pytest.FixtureRequest, run: Run, folder: Path) -> str:
    text = OPTIONS[request.param]
    (folder / "refs.bib").write_text(text + WORK)
    assert run("init", "refs.bib").status == 0
    return text


def keys_of(text: str) -> list[str]:
    return [entry.key for entry in bibtexparser.parse_string(text).entries]


def test_bibtex_has_them_again(run: Run, options: str) -> None:
    written = bibtexparser.parse_string(run("export").text).entries
    for entry in bibtexparser.parse_string(options).entries:
        (same,) = [one for one in written if one.key == entry.key]
        assert same.entry_type.lower() == entry.entry_type.lower()
        fields = {field.key.lower(): field.value for field in same.fields}
        assert {field.key.lower(): field.value for field in entry.fields}.items() <= fields.items()


@pytest.mark.parametrize("form", ["biblatex", "csl-json", "ris", "zotero-rdf", "hayagriva"])
def test_other_formats_have_works_alone_and_say_so(run: Run, options: str, form: str) -> None:
    ended = run("export", "-f", form)
    keys = keys_of(options)
    assert not any(key in ended.text for key in keys)
    assert "Weirs" in ended.text
    assert ended.err == f"i2vbib: options of a BibTeX style, no works, so not in this format: {', '.join(keys)}\n"
    if form == "csl-json":
        assert [item["id"] for item in json.loads(ended.text)] == ["roe"]


def test_neither_the_page_nor_the_feed_shows_them(run: Run, folder: Path, options: str) -> None:
    assert run("build").status == 0
    for name in ("index.html", "feed.xml", "survey.json"):
        text = (folder / "out" / name).read_text()
        assert "Weirs" in text
        assert not any(key in text for key in keys_of(options))


def test_a_file_of_nothing_else_gives_empty_exports(run: Run, folder: Path) -> None:
    (folder / "refs.bib").write_text(OPTIONS["achemso"])
    assert run("init", "refs.bib").status == 0
    assert run("export", "-f", "csl-json").text == "[]\n"
    assert run("export", "-f", "ris").text == ""
    assert run("build").status == 0


def test_biblatex_keeps_what_its_owner_wrote_there(run: Run, folder: Path) -> None:
    (folder / "refs.bib").write_text(
        OPTIONS["IEEEtranBSTCTL"] + "@article{roe, title={W}, journaltitle={F}, date={2001}}"
    )
    assert run("init", "refs.bib").status == 0
    assert keys_of(run("export", "-f", "biblatex").text) == ["IEEEexample:BSTcontrol", "roe"]
    assert "@ieeetranbstctl" in run("export").text.lower()
