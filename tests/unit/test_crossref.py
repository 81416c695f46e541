"""Crossref's works by DOI and by reference, over real HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import Serve
from i2vbib.enrich.sources.answers import Answers
from i2vbib.enrich.sources.crossref import DOIS_AT_ONCE, LONGEST_FILTER, LONGEST_TEXT, Crossref
from i2vbib.enrich.sources.crossref_work import SELECT
from i2vbib.errors import UnreachableError
from server import FAULTS, FakeServices, Fault, Paper
from server.corpus import FORGER
from server.crossref_api import SELECTS
from server.reply import Reply

PAPERS = [Paper(f"Paper {word} on Learning", doi=f"10.1109/CVPR.{word}") for word in "Alpha Beta Gamma Delta".split()]


@pytest.fixture
def services(serve: Serve) -> FakeServices:
    return serve(PAPERS)


@pytest.fixture
def answers(tmp_path: Path) -> Iterator[Answers]:
    with Answers(tmp_path / "answers") as kept:
        yield kept


@pytest.fixture
def crossref(services: FakeServices, answers: Answers) -> Iterator[Crossref]:
    assert services.address
    with Crossref(answers) as one:
        yield one


def papers(count: int, doi: str = "10.1109/cvpr.{}") -> list[Paper]:
    return [Paper(f"Paper {number}", doi=doi.format(number)) for number in range(count)]


def test_works_are_matched_by_doi_and_never_by_place(services: FakeServices, crossref: Crossref) -> None:
    services.papers = tuple(papers(250))
    found = dict(crossref.by_dois(paper.doi for paper in services.papers))
    assert {doi: work.title for doi, work in found.items() if work} == {
        paper.doi: paper.title for paper in services.papers
    }
    assert crossref.requests_sent == 3
    rows = sorted(int(one.parameters["rows"]) for one in services.requests("crossref"))
    assert rows == [50, DOIS_AT_ONCE, DOIS_AT_ONCE]


def test_case_says_nothing_in_a_doi(services: FakeServices, crossref: Crossref) -> None:
    found = dict(crossref.by_dois(["10.1109/CVPR.ALPHA", "10.1109/cvpr.alpha", " 10.1109/cvpr.beta "]))
    assert [work.doi for work in found.values() if work] == [
        "10.1109/cvpr.alpha",
        "10.1109/cvpr.alpha",
        "10.1109/cvpr.beta",
    ]
    assert [one.parameters["filter"] for one in services.requests("crossref")] == [
        "doi:10.1109/cvpr.alpha,doi:10.1109/cvpr.beta"
    ]


def test_a_doi_that_crossref_has_not_is_answered_with_none(services: FakeServices, crossref: Crossref) -> None:
    found = dict(crossref.by_dois(["10.1109/cvpr.alpha", "10.5281/zenodo.1"]))
    assert found["10.1109/cvpr.alpha"] is not None
    assert found["10.5281/zenodo.1"] is None
    assert list(crossref.by_dois(["10.5281/zenodo.1"])) == [("10.5281/zenodo.1", None)]  # kept as well
    assert len(services.requests("crossref")) == 1


@pytest.mark.parametrize(
    "doi", ["", "10.48550/arXiv.2304.08408", "abc", "10.1/x", "https://doi.org/10.1109/x", "10.1109/a b"]
)
def test_what_is_not_crossrefs_is_not_asked_for(services: FakeServices, crossref: Crossref, doi: str) -> None:
    assert list(crossref.by_dois([doi])) == [(doi, None)]
    assert services.requests("crossref") == []


@pytest.mark.parametrize(
    "doi",
    [
        "10.1016/s0140-6736(97)11096-0",
        "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
        "10.1000/with#hash&and=query?x",
        "10.1000/with%20percent+plus",
        "10.1000/ümlaut",
        "10.1000/with,comma",
        "10.1000/a,doi:10.1109/cvpr.alpha",
    ],
)
def test_an_odd_doi_is_asked_for_as_it_is(services: FakeServices, crossref: Crossref, doi: str) -> None:
    services.papers = (*PAPERS, Paper("An Odd One", doi=doi))
    found = dict(crossref.by_dois(["10.1109/cvpr.beta", doi, "10.1109/cvpr.gamma"]))
    assert [work.title for work in found.values() if work is not None].count("An Odd One") == 1
    assert all(found.values())


def test_an_unknown_doi_with_a_comma_is_none(crossref: Crossref) -> None:
    assert list(crossref.by_dois(["10.1000/no,body"])) == [("10.1000/no,body", None)]


def test_a_doi_that_spoils_every_filter_is_asked_for_alone(
    services: FakeServices, crossref: Crossref, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.crossref_api.SPOILING", "10.1109/cvpr.7")
    services.papers = tuple(papers(20))
    found = dict(crossref.by_dois([*(paper.doi for paper in services.papers), "10.1109/cvpr.99"]))
    assert [doi for doi, work in found.items() if work is None] == ["10.1109/cvpr.99"]


def test_a_refused_search_does_not_mean_that_there_is_nothing(
    services: FakeServices, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch, Crossref(answers) as crossref:
        patch.setattr("server.crossref_api.SELECTS", SELECTS - {"title"})
        with pytest.raises(UnreachableError, match="HTTP 400"):
            crossref.search("Paper Alpha")
    with Crossref(answers) as crossref:
        assert crossref.search("Paper Alpha")[0].title == "Paper Alpha on Learning"
    assert len(services.requests("crossref")) == 2


def test_filters_stay_short_enough(services: FakeServices, crossref: Crossref) -> None:
    services.papers = tuple(papers(100, "10.1002/(SICI)1097-4571<693::AID-ASI4>3.0.CO;2-{}"))
    assert all(work for _, work in crossref.by_dois(paper.doi for paper in services.papers))
    assert 1 < crossref.requests_sent < 6
    assert all(len(one.parameters["filter"]) <= LONGEST_FILTER for one in services.requests("crossref"))


def test_a_batch_that_is_too_long_after_all_is_halved(
    services: FakeServices, crossref: Crossref, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.crossref_api.LONGEST_QUERY", 1200)
    services.papers = tuple(papers(80))
    assert all(work for _, work in crossref.by_dois(paper.doi for paper in services.papers))


def test_only_known_fields_are_asked_for(services: FakeServices, crossref: Crossref) -> None:
    crossref.search("Paper Alpha")
    assert set(services.requests("crossref")[0].parameters["select"].split(",")) == set(SELECT) <= SELECTS


@pytest.mark.parametrize("mailto", ["", "ada@example.org"])
def test_who_to_write_to_is_said_twice(services: FakeServices, answers: Answers, mailto: str) -> None:
    services.papers = (*PAPERS, Paper("A Comma", doi="10.1000/a,b"))
    with Crossref(answers, mailto=mailto) as crossref:
        crossref.search("Paper Alpha")
        list(crossref.by_dois(["10.1109/cvpr.alpha", "10.1000/a,b"]))
    requests = services.requests("crossref")
    assert {one.parameters.get("mailto", "") for one in requests} == {mailto}
    assert all(("mailto:" in one.headers["user-agent"]) == bool(mailto) for one in requests)


def test_a_search_gives_all_that_crossref_ranks_first(services: FakeServices, crossref: Crossref) -> None:
    services.decoys = True
    found = crossref.search("Paper Gamma on Learning Lovelace CVPR 2023")
    assert len(found) == 5
    assert found[-1].title == "Paper Gamma on Learning"
    assert found[-1].doi == "10.1109/cvpr.gamma"
    assert len({(work.type, work.title) for work in found}) == 5


def test_decoys_of_every_kind_are_among_the_hits(services: FakeServices, crossref: Crossref) -> None:
    services.decoys = True
    services.papers = tuple(papers(40))
    found = [work for _, works in crossref.searches(paper.title for paper in services.papers) for work in works]
    assert {"component", "peer-review", "posted-content", "journal-article"} <= {work.type for work in found}
    assert any(work.doi.startswith(f"{FORGER}/") for work in found)
    assert any("(Supplementary Material)" in work.title for work in found)
    assert any(work.title.startswith("Comment on:") for work in found)


def test_references_are_asked_for_one_by_one_and_several_at_once(services: FakeServices, crossref: Crossref) -> None:
    services.slow_seconds = 0.05
    services.break_every(1, "slow")
    texts = [paper.title for paper in PAPERS] * 3 + [f"Nothing {number}" for number in range(10)]
    found = dict(crossref.searches(texts))
    assert [found[paper.title][0].title for paper in PAPERS] == [paper.title for paper in PAPERS]
    assert crossref.requests_sent == 14
    assert 1 < services.most_at_once("crossref") <= 3


def test_what_was_answered_is_not_asked_again(services: FakeServices, answers: Answers) -> None:
    with Crossref(answers) as first:
        before = (
            dict(first.by_dois(["10.1109/cvpr.alpha"])),
            first.search("Paper  Beta"),
            first.search("nothing"),
        )
    services.papers = ()
    with Crossref(answers) as second:
        after = (
            dict(second.by_dois(["10.1109/cvpr.alpha"])),
            second.search("Paper Beta"),
            second.search("nothing"),
        )
        assert second.requests_sent == 0
    assert before == after
    assert after[1][0].asked


def test_a_reference_without_a_word_is_not_asked_for(services: FakeServices, crossref: Crossref) -> None:
    assert dict(crossref.searches(["", " \n "])) == {"": (), " \n ": ()}
    assert services.requests("crossref") == []


def test_a_long_reference_is_cut(services: FakeServices, crossref: Crossref) -> None:
    crossref.search("Paper Alpha " * 1000)
    assert len(services.requests("crossref")[0].parameters["query.bibliographic"]) <= LONGEST_TEXT


@pytest.mark.parametrize("fault", FAULTS)
def test_no_fault_is_taken_for_an_answer(services: FakeServices, crossref: Crossref, fault: Fault) -> None:
    services.break_every(3, fault)
    found = dict(crossref.by_dois(paper.doi for paper in PAPERS))
    assert [work.title for work in found.values() if work] == [paper.title for paper in PAPERS]
    hits = dict(crossref.searches(paper.title for paper in PAPERS))
    assert {text: works[0].title for text, works in hits.items()} == {text: text for text in hits}
    assert len(hits) == len(PAPERS)


def test_what_stays_without_answer_is_told_and_asked_by_the_next_run(services: FakeServices, answers: Answers) -> None:
    texts = [paper.title for paper in PAPERS]
    with Crossref(answers) as crossref:
        first = list(crossref.searches(texts[:2]))
        services.break_every(1, "504-html")
        found: list[tuple[str, object]] = []
        with pytest.raises(
            UnreachableError, match=r"^Crossref could not .* \(HTTP 504\).*; 2 of 2 questions are left$"
        ):
            found.extend(crossref.searches(texts))
    assert sorted(text for text, _ in found) == sorted(text for text, _ in first)
    services.mend()
    with Crossref(answers) as crossref:
        assert len(dict(crossref.searches(texts))) == 4
        assert crossref.requests_sent == 2


def test_a_single_search_that_fails_is_unreachable(services: FakeServices, crossref: Crossref) -> None:
    services.break_every(1, "reset")
    with pytest.raises(UnreachableError):
        crossref.search("Paper Alpha")


def test_a_service_that_shuts_us_out_is_unreachable(services: FakeServices, crossref: Crossref) -> None:
    services.break_next("crossref", Reply(403, "text/html", b"<html>Forbidden</html>"))
    with pytest.raises(UnreachableError, match="HTTP 403"):
        list(crossref.by_dois(["10.1109/cvpr.alpha"]))
    assert len(services.requests("crossref")) == 1


def test_who_stops_early_leaves_the_rest_unasked(services: FakeServices, crossref: Crossref) -> None:
    services.limits["x-concurrency-limit"] = "1"
    for _ in crossref.searches(f"Reference {number}" for number in range(100)):
        break
    assert len(services.requests("crossref")) < 10
