"""A bibliography written again with what was missing: in its own order, and nothing in it that was not asked for."""

from __future__ import annotations

import json
from pathlib import Path

import bibtexparser
import pytest

from conftest import Run, Serve
from server.corpus import Paper
from server.services import FakeServices

FOG = "Hearing Birds in Dense Fog"
BIB = f"""@article{{gill22,
  title = {{{FOG}}},
  author = {{Gill, Gus and Ito, Ken and others}},
  journal = {{arXiv preprint arXiv:2201.00003}},
  year = {{2022}},
  keywords = {{fog}},
}}

@inproceedings{{betz21,
  title = {{Nets for Slow Kilns}},
  author = {{Betz, Bea}},
  booktitle = {{CVPR}},
  year = {{2021}},
  doi = {{10.1109/nobody.1}},
  keywords = {{kilns}},
}}

@misc{{gill20,
  title = {{More Birds in Fog}},
  author = {{Gill, Gus}},
  year = {{2020}},
  keywords = {{fog}},
}}
"""
AUTHORS = ("Gus Gill", "Ken Ito", "Ann Roe")
PAPERS = (
    Paper(FOG, AUTHORS, 2022, arxiv="2201.00003"),
    Paper(FOG, AUTHORS, 2023, doi="10.1109/fog.3", venue="2023 IEEE/CVF Conference on Fog (FOG)"),
)
CLASS = {"eprint": "2201.00003", "archiveprefix": "arXiv", "primaryclass": "cs.CV"}


@pytest.fixture(autouse=True)
def services(serve: Serve) -> FakeServices:
    return serve(PAPERS)


@pytest.fixture
def refs(folder: Path) -> Path:
    (folder / "refs.bib").write_text(BIB)
    return folder


def fields(text: str) -> dict[str, dict[str, str]]:
    library = bibtexparser.parse_string(text)
    return {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}


@pytest.mark.usefixtures("refs")
def test_entries_keep_their_order_and_groups_are_none_where_there_were_none(run: Run) -> None:
    text = run("complete", "refs.bib").text
    assert list(fields(text)) == list(fields(BIB))
    assert "jabref" not in text


def test_groups_stay_where_there_were_some(run: Run, refs: Path) -> None:
    tree = "@comment{jabref-meta: groupstree:\n0 AllEntriesGroup:;\n1 ExplicitGroup:Kites\\;0\\;gill20\\;;\n}\n"
    (refs / "refs.bib").write_text(BIB + tree)
    assert "1 ExplicitGroup:Kites\\;0\\;gill20\\;;" in run("complete", "refs.bib").text


@pytest.mark.usefixtures("refs")
def test_a_class_is_written_with_the_eprint_that_it_is_of(run: Run) -> None:
    entry = fields(run("complete", "refs.bib").text)["gill22"]
    assert entry["journal"] == "arXiv preprint arXiv:2201.00003"
    assert {name: entry.get(name) for name in CLASS} == CLASS


@pytest.mark.usefixtures("refs")
def test_a_preprint_becomes_what_it_was_published_as_and_keeps_its_id(run: Run) -> None:
    ended = run("complete", "refs.bib", "--take", "crossref")
    entry = fields(ended.text)["gill22"]
    assert entry["doi"] == "10.1109/fog.3"
    assert "journal" not in entry
    assert {name: entry.get(name) for name in CLASS} == CLASS
    assert "  published since\n" in ended.err


@pytest.mark.usefixtures("refs")
def test_what_is_left_out_and_to_settle_is_told_of_the_file(run: Run) -> None:
    told = run("complete", "refs.bib", "-o", "new.bib").err
    assert "another paper's or nobody's: doi:10.1109/nobody.1 of betz21; 'i2vbib check refs.bib' says more\n" in told
    assert "correct what is wrong in refs.bib: 'i2vbib check refs.bib' says how\n" in told
    assert "1 identifier wrong" in told
    assert "overrides.toml" not in told
    assert "enrich" not in told


@pytest.mark.usefixtures("refs")
def test_what_is_found_and_not_written_is_not_told(run: Run) -> None:
    ended = run("complete", "refs.bib")
    assert "abstract" not in ended.err
    assert "URL" not in ended.err
    assert "found: 1 arxiv-class\n" in ended.err
    assert "abstract" not in ended.text


def test_what_is_taken_stands_where_the_owner_had_it_and_names_are_told_whole(run: Run, folder: Path) -> None:
    (folder / "fog.bib").write_text(f"""@article{{gill23,
  file = {{gill.pdf}},
  author = {{Gill, G. and Ito, K. and Roe, A.}},
  title = {{{FOG}}},
  journal = {{Fog Letters}},
  year = {{2023}},
  doi = {{10.1109/fog.3}},
}}
""")
    ended = run("complete", "fog.bib", "--take", "crossref")
    assert (
        "changed: author from 'Gill, G.; Ito, K.; Roe, A.' to 'Gill, Gus; Ito, Ken; Roe, Ann' (crossref)" in ended.err
    )
    names = list(fields(ended.text)["gill23"])
    assert names[:3] == ["file", "author", "title"]


@pytest.mark.usefixtures("refs")
def test_authors_that_are_cut_short_contradict_no_one(run: Run) -> None:
    found = json.loads(run("check", "refs.bib", "--format", "json").text)["findings"]
    assert [finding["code"] for finding in found if finding["key"] == "gill22"] == ["V04"]


def test_what_two_services_say_otherwise_is_told_once(run: Run, refs: Path) -> None:
    (refs / "refs.bib").write_text(BIB.replace(" and Ito, Ken and others", ""))
    said = [line for line in run("check", "refs.bib").text.splitlines() if "S01 note: author" in line]
    assert said == ["  S01 note: author: imported has Gill, arxiv and crossref have Gill, Ito, Roe"]
    told = run("complete", "refs.bib").err
    assert "  differs: author is 'Gill' (imported), arxiv and crossref say 'Gill, Ito, Roe'\n" in told


@pytest.mark.usefixtures("refs")
def test_where_it_was_published_is_told_with_the_year_once_and_the_doi(run: Run) -> None:
    assert (
        "since published in 2023 IEEE/CVF Conference on Fog (FOG) (doi:10.1109/fog.3)\n"
        in run("check", "refs.bib").text
    )


@pytest.mark.usefixtures("refs")
def test_what_was_taken_is_not_told_again_of_the_row(run: Run) -> None:
    assert run("init", "refs.bib").status == 0
    assert run("enrich", "--take", "crossref").status == 0
    found = json.loads(run("check", "--format", "json").text)["findings"]
    assert not {"V04", "T01", "T02"} & {finding["code"] for finding in found if finding["key"] == "gill22"}


def test_what_could_not_be_read_is_to_be_corrected_in_the_bibliography(run: Run, refs: Path) -> None:
    (refs / "refs.bib").write_text(f"{BIB}@misc{{broken, title={{A")
    assert run("init", "refs.bib").status == 0
    (finding,) = (one for one in json.loads(run("check", "--format", "json").text)["findings"] if one["code"] == "R01")
    assert finding["mend"] == "correct it in the bibliography, and take that with 'i2vbib sync FILE'"
    assert "\n- no whole entry: " in run("check", "--format", "markdown").text


def test_a_field_that_no_row_shows_is_told_by_a_sync(run: Run, refs: Path) -> None:
    assert run("init", "refs.bib").status == 0
    (refs / "refs.bib").write_text(BIB.replace("  keywords = {fog},\n}\n\n@inp", "  note = {read},\n}\n\n@inp"))
    assert run("sync", "refs.bib").text == "fields\tgill22\tkeywords, note\n"
    assert run("sync", "refs.bib").text == ""


def test_an_arxiv_id_joins_the_note_that_its_owner_wrote(run: Run, folder: Path) -> None:
    item = {"id": "gill23", "type": "paper-conference", "title": FOG, "author": [{"family": "Gill", "given": "Gus"}],
            "container-title": "FOG", "DOI": "10.1109/fog.3", "note": "read twice", "issued": {"date-parts": [[2023]]}}  # fmt: skip
    (folder / "refs.json").write_text(json.dumps([item]))
    (written,) = json.loads(run("complete", "refs.json", "-o", "-").text)
    assert written["note"] == "read twice\narXiv:2201.00003"
    (folder / "refs.json").write_text(json.dumps([written]))
    assert json.loads(run("complete", "refs.json", "-o", "-").text)[0]["note"] == written["note"]


def test_names_that_go_on_go_on_in_every_format(run: Run, refs: Path) -> None:
    assert refs.is_dir()
    assert run("init", "refs.bib").status == 0
    assert json.loads(run("export", "-f", "csl-json", "--key", "gill22").text)[0]["author"] == [
        {"family": "Gill", "given": "Gus"}, {"family": "Ito", "given": "Ken"}, {"literal": "others"},
    ]  # fmt: skip
    assert "author = {Gill, Gus and Ito, Ken and others},\n" in run("export", "-f", "biblatex").text
