"""What enrich makes of answers: published versions, other papers, retractions, likely ones that a person settles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import Run
from i2vbib import Library
from server.corpus import Paper
from server.services import FakeServices


def test_what_is_better_is_kept_and_differences_are_named(run: Run, own: Path, services: FakeServices) -> None:
    right = Library.open(own).record("var_bike_2023")
    services.papers = (
        Paper(
            title="BIDIRECTIONAL CROSS-MODAL KNOWLEDGE EXPLORATION FOR VIDEO RECOGNITION WITH PRE-TRAINED "
            "VISION-LANGUAGE MODELS",
            authors=tuple(f"{name.given[0]}. {name.family}" for name in right.names()),
            year=2024,
            doi=right.text("DOI"),
            crossref={"page": "1-10"},
        ),
    )
    ended = run("enrich", "--source", "crossref", "--key", "var_bike_2023")
    assert ended.status == 0
    record = Library.open(own).record("var_bike_2023")
    assert record.text("title") == right.text("title")
    assert record.names() == right.names()
    assert record.issued
    assert record.issued.year == 2023
    assert record.text("page") == "1-10"
    assert record.provenance["page"].source == "crossref"
    assert "  differs: page is '1-10' (crossref), curated says '6620-6630'" in ended.err


LIST = """# Papers

## Nets (NET)

| Year | Venue | Name | Title |
|---|---|---|---|
| 2023 | CVPR | Alpha | [Alpha: A Net for Seeing Many Things](https://example.org/alpha) |
| 2024 | arXiv | Beta | [Beta: A Preprint on Hearing Things](https://arxiv.org/abs/2401.00002) |
| 2023 | CVPR | Gamma | [Gamma: A Net with a Wrong Link](https://arxiv.org/abs/2301.00003) |
| 2022 | CVPR | Delta | [Delta: A Retracted Net of Nets](https://doi.org/10.1109/delta.4) |
"""


@pytest.fixture
def small(run: Run, folder: Path) -> Path:
    (folder / "small.md").write_text(LIST)
    assert run("init", "small.md").status == 0
    return folder / "data"


def test_a_preprint_that_was_published_is_upgraded_and_keeps_its_key_and_eprint(
    run: Run, small: Path, services: FakeServices
) -> None:
    title, authors = "Beta: A Preprint on Hearing Things", ("Bea Betz", "Carl Cox")
    services.decoys = False
    services.papers = (
        Paper(title, authors, 2024, arxiv="2401.00002"),
        Paper(title, authors, 2025, doi="10.1109/beta.2", venue="2025 IEEE/CVF Conference (ICCV)"),
    )
    ended = run("enrich", "--json")
    assert json.loads(ended.text)["upgraded"] == ["net_beta_2024"]
    assert "  published since\n" in ended.err
    record = Library.open(small).record("net_beta_2024")
    assert (record.text("type"), record.text("DOI"), record.text("arxiv")) == (
        "paper-conference",
        "10.1109/beta.2",
        "2401.00002",
    )


def test_an_identifier_of_another_paper_is_not_taken(run: Run, small: Path, services: FakeServices) -> None:
    services.papers = (Paper("On the Cohomology of Sheaves", ("Emmy Noether",), arxiv="2301.00003"),)
    ended = run("enrich", "--json")
    record = Library.open(small).record("net_gamma_2023")
    assert record.names() == ()
    assert record.text("title") == "Gamma: A Net with a Wrong Link"
    told = json.loads(ended.text)
    wrong = [one["identifier"] for one in told["verdicts"] if one["state"] == "another paper"]
    assert (wrong, told["undecided"]) == (["arxiv:2301.00003"], [])


def test_a_retraction_is_recorded_and_shown(run: Run, small: Path, services: FakeServices) -> None:
    title = "Delta: A Retracted Net of Nets"
    updates = [
        {"DOI": "10.1109/delta.5", "type": "correction", "source": "publisher"},
        {"DOI": "10.1109/delta.6", "type": "retraction", "source": "retraction-watch"},
    ]
    services.papers = (
        Paper(f"RETRACTED: {title}", year=2022, doi="10.1109/delta.4", crossref={"updated-by": updates}),
    )
    ended = run("enrich")
    assert "net_delta_2022\n" in ended.err
    assert "  retracted\n" in ended.err
    assert "status             retracted" in run("show", "net_delta_2022").text
    assert Library.open(small).record("net_delta_2022").text("title") == title


def test_what_is_likely_is_listed_and_a_person_settles_it(run: Run, small: Path, services: FakeServices) -> None:
    title = "Alpha: A Net for Seeing Many Things"
    services.papers = (Paper(title, ("Al Alphonse",), 2026, doi="10.1016/alpha.1", kind="journal-article", venue="J"),)
    undecided = json.loads(run("enrich", "--json").text)["undecided"]
    assert [(one["key"], one["identifier"]) for one in undecided] == [("net_alpha_2023", "10.1016/alpha.1")]
    assert Library.open(small).record("net_alpha_2023").names() == ()
    ended = run("enrich", "--accept", "net_alpha_2023=10.1016/alpha.1")
    assert (ended.status, ended.err) == (0, f"net_alpha_2023: {title} (10.1016/alpha.1)\n")
    record = Library.open(small).record("net_alpha_2023")
    assert (record.text("DOI"), record.names()[0].family) == ("10.1016/alpha.1", "Alphonse")
    run("enrich")
    assert Library.open(small).record("net_alpha_2023").text("DOI") == "10.1016/alpha.1"


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("net_alpha_2023", "is not of the form KEY=DOI"),
        ("net_alfa_2023=10.1/x", "did you mean net_alpha_2023"),
        ("net_alpha_2023=10.1016/nothing", "'10.1016/nothing' is unknown"),
        ("net_alpha_2023=2301.99999", "'2301.99999' is unknown"),
    ],
)
@pytest.mark.usefixtures("small", "services")
def test_an_accept_that_cannot_be(run: Run, argument: str, message: str) -> None:
    ended = run("enrich", "--accept", argument)
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert message in ended.err


def test_an_empty_doi_in_the_overrides_means_there_is_none(run: Run, small: Path, services: FakeServices) -> None:
    (small / "overrides.toml").write_text('[net_alpha_2023]\nDOI = ""\n')
    run("enrich", "--source", "crossref", "--key", "net_alpha_2023")
    assert services.requests("crossref") == []


def test_an_address_that_is_none_is_named(run: Run, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("I2VBIB_ARXIV_URL", "not an address")
    ended = run("enrich")
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert "I2VBIB_ARXIV_URL" in ended.err
    assert small.is_dir()
