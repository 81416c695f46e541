"""An imported bibliography stands: ``enrich`` fills what is missing, tells what differs, and takes what is asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import Run, Serve
from i2vbib import Library
from server.corpus import Paper
from server.services import FakeServices

BIB = """@inproceedings{Beta2021,
  title = {Beta: Nets for Slow Kilns},
  author = {Betz, B.},
  booktitle = {CVPR},
  year = {2021},
  pages = {1--9},
  doi = {10.1109/beta.2},
}

@misc{Gamma2022,
  title = {Gamma: Hearing Birds in Dense Fog},
  author = {Gill, Gus},
  year = {2022},
  eprint = {2201.00003},
  archiveprefix = {arXiv},
}
"""
PAPERS = (
    Paper("Beta: Nets for Slow Kilns", ("Bea Betz",), 2021, doi="10.1109/beta.2", crossref={"page": "11-19"}),
    Paper("Gamma: Hearing Birds in Dense Fog", ("Gus Gill",), 2022, arxiv="2201.00003"),
    Paper("Gamma: Hearing Birds in Dense Fog", ("Gus Gill",), 2023, doi="10.1109/gamma.3"),
)


@pytest.fixture
def services(serve: Serve) -> FakeServices:
    return serve(PAPERS)


@pytest.fixture
def imported(run: Run, folder: Path, services: FakeServices) -> Path:
    assert services.address
    (folder / "refs.bib").write_text(BIB)
    assert run("init", "refs.bib").status == 0
    return folder / "data"


def test_what_would_change_is_shown_and_nothing_is_written(run: Run, imported: Path) -> None:
    before = (imported / "records.json").read_bytes()
    ended = run("enrich", "--dry-run", "--diff")
    assert ended.status == 0
    assert (imported / "records.json").read_bytes() == before
    assert "Beta2021\n" in ended.text
    assert "+ publisher: IEEE  [crossref]\n" in ended.text
    assert "page" not in ended.text


def test_diff_is_of_a_dry_run_alone(run: Run, imported: Path) -> None:
    assert imported.is_dir()
    assert run("enrich", "--diff").status == 2


def test_requests_and_time_are_told(run: Run, imported: Path) -> None:
    assert imported.is_dir()
    err = run("enrich", "--dry-run").err
    assert "arXiv: at most 2 requests, about 6 s\n" in err
    assert "Crossref: at most 2 requests, about 1 s\n" in err


def test_the_owners_values_stand_and_what_differs_is_told(run: Run, imported: Path) -> None:
    ended = run("enrich")
    record = Library.open(imported).record("Beta2021")
    assert (record.text("page"), record.names()[0].given) == ("1-9", "B.")
    assert record.text("publisher") == "IEEE"
    assert "differs: page is '1-9' (imported), crossref says '11-19'" in ended.err
    preprint = Library.open(imported).record("Gamma2022")
    assert (preprint.text("type"), preprint.text("container-title"), preprint.text("DOI")) == ("article", "", "")


def test_a_services_values_are_adopted_for_good(run: Run, imported: Path) -> None:
    run("enrich")
    assert run("enrich", "--take", "crossref").status == 0
    for _ in range(2):
        record = Library.open(imported).record("Beta2021")
        assert (record.text("page"), record.names()[0].given) == ("11-19", "Bea")
        published = Library.open(imported).record("Gamma2022")
        assert (published.text("type"), published.text("DOI"), published.text("arxiv")) == (
            "paper-conference",
            "10.1109/gamma.3",
            "2201.00003",
        )
        assert run("enrich", "--refresh").status == 0
    adopted = json.loads((imported / "records.json").read_text())["records"]["Beta2021"]["claims"]
    assert [one["source"] for one in adopted if one.get("adopted")] == ["crossref"]
