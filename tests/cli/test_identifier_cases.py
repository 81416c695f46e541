"""Identifiers that are wrong, and papers that were withdrawn: more of the kinds that test_answer_cases has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import Run, Serve
from server.corpus import Paper
from server.services import FakeServices

LIST = "# Papers\n\n## Alpha\n\n- [{title}]({link}) {year}\n"


@pytest.fixture
def services(serve: Serve) -> FakeServices:
    return serve()


def found_by_check(run: Run, folder: Path, text: str) -> list[dict[str, Any]]:
    (folder / "list.md").write_text(text)
    assert run("init", "list.md").status == 0
    assert run("enrich").status == 0
    findings: list[dict[str, Any]] = json.loads(run("check", "--format", "json").text)["findings"]
    return findings


def said_of(findings: list[dict[str, Any]], identifier: str) -> bool:
    return any(one["level"] == "error" and identifier in one["message"] for one in findings)


TITLE = "Weaving Baskets by Gradient Descent"


@pytest.mark.parametrize(
    ("link", "identifier"),
    [
        ("https://doi.org/10.1145/9999999.1", "10.1145/9999999.1"),
        ("https://dl.acm.org/doi/10.1145/9999999.1", "10.1145/9999999.1"),
        ("https://doi.org/10.48550/arXiv.2304.00998", "2304.00998"),
        ("https://arxiv.org/abs/hep-th/9901999v2", "hep-th/9901999"),
    ],
)
def test_an_identifier_that_nobody_has_is_named(
    run: Run, folder: Path, services: FakeServices, link: str, identifier: str
) -> None:
    assert services.address
    assert said_of(found_by_check(run, folder, LIST.format(title=TITLE, link=link, year=2023)), identifier)


@pytest.mark.parametrize(
    ("paper", "link", "identifier"),
    [
        (
            Paper("Folding of Long Threads by Rule", ("Ann Smith",), 2023, doi="10.1145/7.1"),
            "https://doi.org/10.1145/7.1",
            "10.1145/7.1",
        ),
        (
            Paper("On the Ice of Small Moons", ("Ann Smith",), 2011, doi="10.5281/zenodo.7", agency="DataCite"),
            "https://zenodo.org/doi/10.5281/zenodo.7",
            "10.5281/zenodo.7",
        ),
        (
            Paper("Tides of a Shallow Lake", ("Li Wu", "Mo Lee"), arxiv="2304.00777"),
            "https://arxiv.org/pdf/2304.00777v3",
            "2304.00777",
        ),
    ],
    ids=["Crossref's, of the same year", "DataCite's", "arXiv's"],
)
def test_another_paper_at_the_identifier_is_named(
    run: Run, folder: Path, services: FakeServices, paper: Paper, link: str, identifier: str
) -> None:
    services.papers = (paper,)
    findings = found_by_check(run, folder, LIST.format(title=TITLE, link=link, year=2023))
    assert said_of(findings, identifier)
    assert any(paper.title in one["message"] and TITLE in one["message"] for one in findings)


@pytest.mark.parametrize(
    ("comment", "summary", "is_told"),
    [
        ("Withdrawn due to a sign error in Eq. (3)", "We weave.", True),
        ("This manuscript was withdrawn by its submitter", "We weave.", True),
        ("", "We have decided to withdraw this paper, since Lemma 4 fails.", True),
        ("Extended version of a talk on withdrawn banknotes", "We weave.", False),
    ],
)
def test_a_withdrawal_is_told_beside_the_verdict(
    run: Run, folder: Path, services: FakeServices, comment: str, summary: str, *, is_told: bool
) -> None:
    services.papers = (Paper(TITLE, ("Ann Smith",), arxiv="2304.00555", comment=comment, summary=summary),)
    findings = found_by_check(run, folder, LIST.format(title=TITLE, link="https://arxiv.org/abs/2304.00555", year=2023))
    assert any(one["name"] == "retracted" for one in findings) == is_told
    listed = run("list", "--verdict", "retracted").text
    assert bool(listed) == is_told
    assert (", withdrawn" in run("show", run("list").text.split("\t")[0]).text) == is_told
