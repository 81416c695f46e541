"""``i2vbib enrich``: politely, completely, and never wrongly; over real HTTP against a server on this machine."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT, Run, Serve
from i2vbib import Library
from server.corpus import Paper, paper_of
from server.faults import FAULTS, Fault
from server.reply import Reply
from server.services import FakeServices


@pytest.fixture(scope="session")
def corpus(shipped: Library) -> list[Paper]:
    return [paper_of(record) for record in shipped.records]


@pytest.fixture
def services(corpus: list[Paper], serve: Serve) -> FakeServices:
    return serve(corpus, decoys=True)


@pytest.fixture
def bare(run: Run, folder: Path) -> Path:
    """Give a library that knows only what the list says."""
    (folder / "list.md").write_bytes((ROOT / "data" / "catalog.md").read_bytes())
    assert run("init", "list.md").status == 0
    return folder / "data"


def truth(shipped: Library) -> dict[str, tuple[str, str]]:
    return {record.key: (record.text("arxiv"), record.text("DOI").lower()) for record in shipped.records}


def wrong_values(library: Path, shipped: Library) -> list[str]:
    """Give the keys whose identifiers are not those of their papers; missing ones are not wrong."""
    right = truth(shipped)
    return [
        record.key
        for record in Library.open(library).records
        for found, known in zip((record.text("arxiv"), record.text("DOI").lower()), right[record.key], strict=True)
        if found and known and found != known
    ]


def identifiers_found(library: Path, shipped: Library) -> tuple[int, int, int, int]:
    """Give how many arXiv ids were found and are known, and how many DOIs."""
    right = truth(shipped)
    records = Library.open(library).records
    return (
        sum(bool(record.text("arxiv")) for record in records),
        sum(bool(arxiv) for arxiv, _ in right.values()),
        sum(bool(record.text("DOI")) for record in records),
        sum(bool(doi) for _, doi in right.values()),
    )


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


@pytest.mark.thorough
def test_killed_at_any_moment_nothing_is_lost(bare: Path, services: FakeServices, shipped: Library) -> None:
    command = [sys.executable, "-m", "i2vbib", "--data", str(bare), "enrich"]
    dice = random.Random(7)  # noqa: S311  the moments of the test, no secret
    for _ in range(10):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ))
        time.sleep(dice.uniform(0.3, 1.2))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert len(Library.open(bare).records) == 96
        assert wrong_values(bare, shipped) == []
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    arxiv_found, arxiv_known, *_ = identifiers_found(bare, shipped)
    assert arxiv_found == arxiv_known
    at_work = 10 * int(services.limits["x-concurrency-limit"])  # what the kills can have met without its answer
    assert len({json.dumps(dict(one.parameters)) for one in services.seen}) >= len(services.seen) - at_work


# What started the tests may have signals ignored, and so have its children: a shell's background job has Ctrl-C, a
# daemon more. A terminal's have none.
STOPPABLE = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
for number in (signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, signal.SIG_DFL)
import i2vbib.__main__
i2vbib.__main__.main()
"""


def interrupted(services: FakeServices, number: signal.Signals, program: str, *arguments: str, **options: Any) -> Any:
    """Give the process of a command that got a signal while Crossref answered, slowly."""
    services.break_every(1, "slow", "crossref")
    services.slow_seconds = 0.2
    process = subprocess.Popen([sys.executable, "-c", program, *arguments], **options)
    while not services.requests("crossref") and process.poll() is None:
        time.sleep(0.05)
    process.send_signal(number)
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize(("name", "status"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_signal_ends_cleanly_and_keeps_what_was_learnt(
    bare: Path, services: FakeServices, name: str, status: int
) -> None:
    arguments = ("--data", str(bare), "enrich")
    process = interrupted(services, signal.Signals[name], STOPPABLE, *arguments, stderr=subprocess.PIPE, text=True)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err.splitlines()[-1]) == (status, "i2vbib: stopped")
    assert sum(bool(record.text("arxiv-class")) for record in Library.open(bare).records) > 50


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such terminal")
def test_a_terminal_that_goes_ends_the_command_as_a_signal_does(bare: Path, services: FakeServices) -> None:
    main, terminal = os.openpty()
    arguments = ("--data", str(bare), "enrich")
    started = dict.fromkeys(("stdin", "stdout", "stderr"), terminal)
    process = interrupted(services, signal.SIGCONT, STOPPABLE, *arguments, start_new_session=True, **started)
    os.close(main)
    os.close(terminal)
    process.send_signal(signal.SIGHUP)
    assert process.wait(60) == 129
    assert sum(bool(record.text("arxiv-class")) for record in Library.open(bare).records) > 50


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGHUP"])
def test_a_signal_that_is_ignored_stays_so(bare: Path, services: FakeServices, name: str) -> None:
    program = STOPPABLE.replace("import i2vbib", f"signal.signal(signal.{name}, signal.SIG_IGN)\nimport i2vbib", 1)
    arguments = ("--data", str(bare), "enrich", "--section", "stvg")
    process = interrupted(services, signal.Signals[name], program, *arguments, stderr=subprocess.PIPE, text=True)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 0, err


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
    assert outcome(ended.text)["upgraded"] == ["net_beta_2024"]
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
    told = outcome(ended.text)
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
    undecided = outcome(run("enrich", "--json").text)["undecided"]
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
