"""``i2vbib enrich``: politely, completely, and never wrongly; over real HTTP against a server on this machine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import Run
from i2vbib import Library
from libraries import identifiers_found, truth, wrong_values
from server.faults import FAULTS, Fault
from server.reply import Reply
from server.services import FakeServices


def outcome(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    return found


def test_from_a_bare_list_every_identifier_is_found_none_is_wrong_and_few_are_asked(
    run: Run, bare: Path, services: FakeServices, shipped: Library
) -> None:
    unknown_dois = sum(not record.text("DOI") for record in Library.open(bare).records)
    ended = run("enrich", "--json")
    assert ended.status == 0, ended.err
    assert wrong_values(bare, shipped) == []
    arxiv_found, arxiv_known, dois_found, dois_known = identifiers_found(bare, shipped)
    assert arxiv_found == arxiv_known
    assert dois_found >= dois_known
    assert len(services.requests("arxiv")) <= 12
    assert len(services.requests("crossref")) <= unknown_dois + 6
    assert outcome(ended.text)["requests"] == {
        "arxiv": len(services.requests("arxiv")),
        "crossref": len(services.requests("crossref")),
        "doi.org": 0,
        "datacite": 0,
    }


def test_a_second_run_sends_nothing(run: Run, bare: Path, services: FakeServices) -> None:
    run("enrich")
    sent = len(services.seen)
    before = (bare / "records.json").read_bytes()
    assert run("enrich").status == 0
    assert len(services.seen) == sent
    assert (bare / "records.json").read_bytes() == before
    run("enrich", "--refresh", "--key", "var_xclip_2022")
    assert len(services.seen) > sent


USUAL_FAULTS = ("429", "cut", "html")


@pytest.mark.parametrize(
    "fault", [fault if fault in USUAL_FAULTS else pytest.param(fault, marks=pytest.mark.thorough) for fault in FAULTS]
)
def test_a_fault_at_every_third_request_ends_well_and_a_clean_run_completes(
    run: Run, bare: Path, services: FakeServices, shipped: Library, fault: Fault
) -> None:
    sections = [word for slug in ("stvg", "tvg", "var") for word in ("--section", slug)]
    services.break_every(3, fault)
    ended = run("enrich", *sections)
    assert ended.status in {0, 3}
    assert "Traceback" not in ended.err
    assert wrong_values(bare, shipped) == []
    services.mend()
    assert run("enrich", *sections).status == 0
    assert wrong_values(bare, shipped) == []
    missing = [
        key
        for key, (arxiv, doi) in truth(shipped).items()
        for record in [Library.open(bare).record(key)]
        if record.entry.sections[0] in sections
        and ((arxiv and not record.text("arxiv")) or (doi and not record.text("DOI")))
    ]
    assert missing == []


def test_one_service_down_the_other_goes_on(run: Run, bare: Path, services: FakeServices, shipped: Library) -> None:
    services.break_every(1, "504-html", "arxiv")
    ended = run("enrich", "--json")
    assert ended.status == 3
    assert "arXiv could not be reached" in ended.err.splitlines()[-1]
    assert "questions are left" in ended.err.splitlines()[-1]
    assert "arxiv" in outcome(ended.text)["unreachable"]
    assert len(services.requests("arxiv")) < 10
    assert identifiers_found(bare, shipped)[2] > 30


def test_a_service_that_asks_for_a_day_is_left_alone_and_the_others_go_on(
    run: Run, bare: Path, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("I2VBIB_WAIT_SCALE", "1")  # or its asking for a day would be waited for within this test
    services.break_next("arxiv", *[Reply(429, "text/html", b"", {"Retry-After": "86400"})] * 50)
    ended = run("enrich", "--key", "var_dist_2023", "--key", "vtr_xclip_2022")
    assert ended.status == 3
    assert len(services.requests("arxiv")) == 1
    assert services.requests("crossref")
    last = ended.err.splitlines()[-1]
    assert "arXiv could not be reached (HTTP 429, and it asks to wait 86400 s): try again later" in last
    assert bare.exists()


def test_the_limits_are_kept(run: Run, bare: Path, services: FakeServices, monkeypatch: pytest.MonkeyPatch) -> None:
    scale = 0.05
    monkeypatch.setenv("I2VBIB_WAIT_SCALE", str(scale))
    services.limits = {"x-rate-limit-limit": "10", "x-rate-limit-interval": "1s", "x-concurrency-limit": "2"}
    assert run("enrich", "--section", "var").status == 0
    assert bare.is_dir()
    assert services.most_at_once("arxiv") == 1
    assert services.smallest_gap("arxiv") >= 3 * scale
    assert services.most_at_once("crossref") <= 2
    assert services.most_within("crossref", 1.0 * scale) <= 10


def test_a_dry_run_says_what_would_be_asked_and_asks_nothing(run: Run, services: FakeServices) -> None:
    ended = run("enrich", "--dry-run", "--key", "var_xclip_2022", "--key", "vtr_clipping_2023")
    assert ended.status == 0
    assert "arxiv id\tvar_xclip_2022\t2208.02816\n" in ended.text
    assert "would ask about 2 entries" in ended.err
    assert services.seen == []


def test_a_dry_run_after_a_run_has_nothing_left_to_ask(run: Run, own: Path, services: FakeServices) -> None:
    assert own.is_dir()
    assert run("enrich", "--key", "var_xclip_2022").status == 0
    sent = len(services.seen)
    ended = run("enrich", "--dry-run", "--key", "var_xclip_2022")
    assert (ended.status, ended.text, len(services.seen)) == (0, "", sent)
    assert ended.err == "would ask about 1 entries: nothing, all is answered\n"
    assert "1 request" in run("enrich", "--dry-run", "--refresh", "--key", "var_xclip_2022").err


def test_only_the_asked_service_is_asked(run: Run, own: Path, services: FakeServices) -> None:
    assert run("enrich", "--source", "crossref", "--key", "var_bike_2023").status == 0
    assert services.requests("arxiv") == []
    assert len(services.requests("crossref")) == 1
    assert own.is_dir()


def test_the_contact_is_told(run: Run, own: Path, services: FakeServices, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("I2VBIB_MAILTO", "someone@example.org")
    assert run("enrich", "--key", "var_bike_2023").status == 0
    assert own.is_dir()
    assert all("someone@example.org" in one.headers["user-agent"] for one in services.seen)
    assert services.requests("crossref")[0].parameters["mailto"] == "someone@example.org"
