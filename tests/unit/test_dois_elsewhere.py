"""doi.org and DataCite over real HTTP: batches, what breaks a batch, faults, and what was answered before."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Serve
from i2vbib.enrich.sources.answers import Answers
from i2vbib.enrich.sources.client import SourceClient, client_of
from i2vbib.enrich.sources.datacite_record import record_claim
from i2vbib.errors import UnreachableError
from i2vbib.facts.sources import SERVICES, Kind
from server import FAULTS, FakeServices, Fault, Paper

COMMA = "10.5281/a,b"
PAPERS = [
    *(Paper(f"Data {number}", doi=f"10.5281/zenodo.{number}", agency="DataCite") for number in range(120)),
    Paper("Comma", doi=COMMA, agency="DataCite"),
    Paper("Crossref's", doi="10.1109/x.1"),
]
KINDS: dict[str, Kind] = {"doi.org": "agency", "datacite": "registered"}


@pytest.fixture
def services(serve: Serve) -> FakeServices:
    return serve(PAPERS)


def ask(folder: Path, name: str, *dois: str) -> dict[str, str | None]:
    """Give each DOI with the agency or the title that a service has for it."""
    with Answers(folder / "answers") as answers, client_of(SERVICES[name], answers, "") as client:
        return {doi: _told(client, found) for doi, found in client.ask(KINDS[name], dois)}


def _told(client: SourceClient, found: tuple[object, ...]) -> str | None:
    from i2vbib.enrich.sources.client import Candidate

    assert client.requests_sent >= 0
    for one in found:
        assert isinstance(one, Candidate)
        return str(one.claim.values.get("title", one.kind))
    return None


@pytest.mark.parametrize(
    ("day", "told"), [("2021-02-31", "2021-2-31"), ("2021-13", "2021-13"), ("2021-02-28", ""), ("2021", "")]
)
def test_a_day_that_no_calendar_has_is_told(day: str, told: str) -> None:
    claim = record_claim({"dates": [{"date": day, "dateType": "Issued"}]}, "https://example.org", "2026-11-01")
    assert claim.remark == (f"DataCite dates it {told}, which no calendar has" if told else "")


def test_agencies_are_asked_for_in_batches(services: FakeServices, tmp_path: Path) -> None:
    dois = [paper.doi for paper in PAPERS if paper.doi != COMMA]
    assert ask(tmp_path, "doi.org", *dois) == {paper.doi: paper.agency for paper in PAPERS if paper.doi != COMMA}
    assert len(services.requests("doi")) == 3
    assert ask(tmp_path, "doi.org", *dois)[dois[0]] == "DataCite"
    assert len(services.requests("doi")) == 3


def test_what_the_list_of_agencies_lacks_is_settled_by_the_handle_system(
    services: FakeServices, tmp_path: Path
) -> None:
    assert ask(tmp_path, "doi.org", "10.5281/nothing", "10.5281/zenodo.1") == {
        "10.5281/nothing": None,
        "10.5281/zenodo.1": "DataCite",
    }
    assert [one.path for one in services.requests("doi")][1:] == ["/doi/api/handles/10.5281/nothing"]


def test_a_doi_with_a_comma_stands_alone(services: FakeServices, tmp_path: Path) -> None:
    assert ask(tmp_path, "doi.org", COMMA, "10.5281/c,d", "10.5281/zenodo.1") == {
        COMMA: "",
        "10.5281/c,d": None,
        "10.5281/zenodo.1": "DataCite",
    }
    assert ask(tmp_path, "datacite", COMMA, "10.5281/zenodo.1") == {COMMA: "Comma", "10.5281/zenodo.1": "Data 1"}
    assert len(services.requests("datacite")) == 2


def test_records_are_asked_for_in_batches_and_matched_by_doi(services: FakeServices, tmp_path: Path) -> None:
    dois = [paper.doi.upper() for paper in PAPERS[:120]]
    found = ask(tmp_path, "datacite", *dois, "10.5281/nothing")
    assert found == {**{paper.doi.upper(): paper.title for paper in PAPERS[:120]}, "10.5281/nothing": None}
    assert len(services.requests("datacite")) == 3


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault != "empty"])
def test_no_fault_is_taken_for_an_answer(services: FakeServices, tmp_path: Path, name: str, fault: Fault) -> None:
    services.break_next("doi" if name == "doi.org" else "datacite", fault, fault)
    expected = "DataCite" if name == "doi.org" else "Data 1"
    assert ask(tmp_path, name, "10.5281/zenodo.1") == {"10.5281/zenodo.1": expected}


@pytest.mark.parametrize("name", KINDS)
def test_an_outage_makes_no_doi_unknown(services: FakeServices, tmp_path: Path, name: str) -> None:
    services.break_every(1, "504-html", "doi", "datacite")
    with pytest.raises(UnreachableError, match="1 of 1 questions are left"):
        ask(tmp_path, name, "10.5281/zenodo.1")
    services.mend()
    assert ask(tmp_path, name, "10.5281/zenodo.1") != {"10.5281/zenodo.1": None}
