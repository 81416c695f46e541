"""The loopback services answer as the real ones were seen to, so that the other tests mean something."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import requests

from server import FAULTS, FakeServices, Fault, Paper
from server.corpus import FORGER

PAPERS = [Paper(f"Learning {number}", arxiv=f"2301.{number:05d}", doi=f"10.1109/X.{number}") for number in range(1, 31)]
HALF_A_SECOND = 0.5


@pytest.fixture(scope="module")
def running() -> Iterator[FakeServices]:
    with FakeServices(PAPERS).running() as services:
        yield services


@pytest.fixture
def services(running: FakeServices) -> FakeServices:
    running.mend()
    running.seen.clear()
    running.decoys, running.style = False, "2026"
    return running


def arxiv(services: FakeServices, **parameters: str) -> requests.Response:
    return requests.get(f"{services.address}/arxiv/api/query", parameters, timeout=HALF_A_SECOND)


def crossref(services: FakeServices, path: str = "/works", **parameters: str) -> requests.Response:
    named = {name.replace("_", "."): value for name, value in parameters.items()}
    return requests.get(f"{services.address}/crossref{path}", named, timeout=HALF_A_SECOND)


def found(response: requests.Response) -> list[str]:
    return re.findall(r"abs/(.+?)v\d", response.text)


def test_arxiv_gives_ten_papers_unless_it_is_told_otherwise(services: FakeServices) -> None:
    ids = ",".join(paper.arxiv for paper in PAPERS)
    assert len(found(arxiv(services, id_list=ids))) == 10
    assert len(found(arxiv(services, id_list=ids, max_results="100"))) == 30


def test_arxiv_gives_papers_in_an_order_of_its_own_and_in_pages(services: FakeServices) -> None:
    ids = [paper.arxiv for paper in PAPERS]
    pages = [found(arxiv(services, id_list=",".join(ids), start=str(start), max_results="12")) for start in (0, 12, 24)]
    assert [len(page) for page in pages] == [12, 12, 6]
    given = [identifier for page in pages for identifier in page]
    assert given != ids
    assert sorted(given) == ids


def test_arxiv_leaves_out_what_it_has_not(services: FakeServices) -> None:
    response = arxiv(services, id_list="2301.00001,2301.99999")
    assert (response.status_code, found(response)) == (200, ["2301.00001"])


@pytest.mark.parametrize("style", ["2026", "classic"])
def test_arxiv_refuses_a_whole_list_for_one_malformed_id(services: FakeServices, style: str) -> None:
    services.style = style  # type: ignore[assignment] # the two words of Style
    response = arxiv(services, id_list="2301.00001,abc")
    assert response.status_code == 400
    assert "incorrect id format for abc" in response.text


def test_arxiv_finds_phrases_in_titles(services: FakeServices) -> None:
    assert found(arxiv(services, search_query='ti:"Learning 7" OR ti:"learning 8"')) == [
        "2301.00007",
        "2301.00008",
    ]
    assert found(arxiv(services, search_query='(ti:"Learning" AND ti:"7")')) == ["2301.00007"]
    services.decoys = True
    assert len(found(arxiv(services, search_query='ti:"Learning 7"'))) == 4


def test_crossref_finds_dois_in_lower_case_and_leaves_out_what_it_has_not(services: FakeServices) -> None:
    response = crossref(services, filter="doi:10.1109/x.2,doi:10.1109/X.1,doi:10.5281/none", select="DOI,title")
    message = response.json()["message"]
    assert message["total-results"] == 2
    assert {item["DOI"] for item in message["items"]} == {"10.1109/x.1", "10.1109/x.2"}
    assert set(message["items"][0]) == {"DOI", "title"}
    assert response.headers["x-rate-limit-interval"] == "1s"


@pytest.mark.parametrize(
    ("parameters", "kind"),
    [
        ({"rows": "1001"}, "integer-not-valid"),
        ({"rows": "things"}, "integer-not-valid"),
        ({"select": "DOI,subtype"}, "select-not-available"),
        ({"filter": "has-assertion:true"}, "filter-not-available"),
        ({"sort": "score"}, "parameter-not-allowed"),
    ],
)
def test_crossref_refuses_what_it_does_not_know(services: FakeServices, parameters: dict[str, str], kind: str) -> None:
    response = crossref(services, **parameters)
    assert response.status_code == 400
    assert response.json()["message"][0]["type"] == kind


def test_crossref_gives_single_works_and_takes_no_parameter_there(services: FakeServices) -> None:
    assert crossref(services, "/works/10.1109%2FX.1").json()["message"]["title"] == ["Learning 1"]
    assert crossref(services, "/works/10.1109/x.1", mailto="a@b.org").status_code == 200
    assert crossref(services, "/works/10.1109/x.1", rows="1").status_code == 400
    assert crossref(services, "/works/10.1109/none").status_code == 404
    assert crossref(services, query_bibliographic="x" * 7000).status_code == 414


def test_crossref_ranks_decoys_before_the_paper(services: FakeServices) -> None:
    services.decoys = True
    items = crossref(services, query_bibliographic="Learning 7", rows="8").json()["message"]["items"]
    assert [item["DOI"] for item in items].index("10.1109/x.7") == 4
    kinds = {item["type"] for item in items}
    assert {"component", "peer-review", "posted-content", "journal-article"} <= kinds
    assert any(item["prefix"] == FORGER and item["title"] == ["Learning 7"] for item in items)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_strikes_every_third_request(services: FakeServices, fault: Fault) -> None:
    whole = arxiv(services, id_list="2301.00001").content
    services.seen.clear()
    services.break_every(3, fault, "arxiv")

    def is_whole() -> bool:
        try:
            response = arxiv(services, id_list="2301.00001")
        except requests.RequestException:
            return False
        return response.status_code == 200 and response.content == whole

    outcomes = [is_whole() for _ in range(6)]
    ends_well = fault in {"slow", "redirect", "wrong-type"}
    assert outcomes == [True, True, ends_well, True, True, ends_well]
    assert [one.fault for one in services.requests("arxiv")] == [None, None, fault, None, None, fault]


def test_requests_are_written_down(services: FakeServices) -> None:
    for _ in range(3):
        arxiv(services, id_list="2301.00001")
    assert [one.parameters["id_list"] for one in services.requests("arxiv")] == ["2301.00001"] * 3
    assert services.requests("crossref") == []
    assert services.most_at_once("arxiv") == 1
    assert services.most_within("arxiv", 100.0) == 3
    assert services.smallest_gap("arxiv") > 0
