"""What the services said of each identifier: kept, shown, checked, held back from exports, and settled by a person."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import Run, Serve
from i2vbib import Library
from server.corpus import Paper
from server.services import FakeServices

LIST = """# Papers

## Nets (NET)

| Year | Venue | Name | Title |
|---|---|---|---|
| 2023 | CVPR | Alpha | [Alpha: A Net for Seeing Many Things](https://doi.org/10.1109/alpha.1) |
| 2021 | CVPR | Beta | [Beta: Invented Nets for Slow Kilns](https://doi.org/10.1109/sheaves.2) |
| 2023 | arXiv | Gamma | [Gamma: Hearing Birds in Dense Fog](https://arxiv.org/abs/2301.00003) |
| 2022 | CVPR | Delta | [Delta: A Net That Nobody Registered](https://doi.org/10.1109/nothing.4) |
| 2023 | arXiv | Epsilon | [Epsilon: A Preprint That Is None](https://arxiv.org/abs/2301.99999) |
| 2022 | Zenodo | Zeta | [Zeta: A Data Set of Kites](https://doi.org/10.5281/zenodo.6) |
| 2022 | JSAI | Eta | [Eta: Learning to Fold Paper Cranes](https://doi.org/10.11517/eta.7) |
| 2024 | arXiv | Theta | [Theta: Counting Clouds by Night](https://doi.org/10.48550/arXiv.2401.00008) |
"""
PAPERS = (
    Paper("Alpha: A Net for Seeing Many Things", year=2023, doi="10.1109/alpha.1"),
    Paper("On the Cohomology of Coherent Sheaves", ("Emmy Noether",), 2021, doi="10.1109/sheaves.2"),
    Paper("Optimal Transport over Finite Graphs", ("Leonid Kant",), arxiv="2301.00003"),
    Paper("Zeta: A Data Set of Kites", ("Zoe Zorn",), 2022, doi="10.5281/zenodo.6", agency="DataCite"),
    Paper("Theta: Counting Clouds by Night", ("Theo Thorn",), arxiv="2401.00008"),
)
STATES = {
    "net_alpha_2023": ("doi:10.1109/alpha.1", "verified", "crossref"),
    "net_beta_2021": ("doi:10.1109/sheaves.2", "another paper", "crossref"),
    "net_gamma_2023": ("arxiv:2301.00003", "another paper", "arxiv"),
    "net_delta_2022": ("doi:10.1109/nothing.4", "unknown", "doi.org"),
    "net_epsilon_2023": ("arxiv:2301.99999", "unknown", "arxiv"),
    "net_zeta_2022": ("doi:10.5281/zenodo.6", "verified", "datacite"),
    "net_eta_2022": ("doi:10.11517/eta.7", "exists", "doi.org"),
    "net_theta_2024": ("arxiv:2401.00008", "verified", "arxiv"),
}
WRONG = {key: name for key, (name, state, _) in STATES.items() if state in {"another paper", "unknown"}}


@pytest.fixture
def services(serve: Serve) -> FakeServices:
    running = serve(PAPERS)
    running.agencies = {"10.11517/eta.7": "JaLC"}
    return running


@pytest.fixture
def enriched(run: Run, folder: Path, services: FakeServices) -> Path:
    """Give a library of one entry for each verdict, asked about once."""
    assert services.address
    (folder / "small.md").write_text(LIST)
    assert run("init", "small.md").status == 0
    assert run("enrich").status == 0
    return folder / "data"


def verdicts(library: Path) -> dict[str, tuple[str, str, str]]:
    return {
        record.key: (one.identifier, one.state, one.service)
        for record in Library.open(library).records
        for one in record.verdicts
    }


def findings(run: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("check", "--format", "json").text)["findings"]
    return found


def test_each_identifier_has_its_verdict(enriched: Path) -> None:
    assert verdicts(enriched) == STATES


def test_few_requests_settle_them_and_a_second_run_sends_none_and_still_knows(
    run: Run, enriched: Path, services: FakeServices
) -> None:
    assert len(services.requests("datacite")) == 1
    assert [one.path for one in services.requests("doi")] == [
        "/doi/doiRA/10.1109/nothing.4,10.5281/zenodo.6,10.11517/eta.7",
        "/doi/api/handles/10.1109/nothing.4",
    ]
    sent, before = len(services.seen), (enriched / "records.json").read_bytes()
    ended = run("enrich")
    assert (ended.status, len(services.seen)) == (0, sent)
    assert (enriched / "records.json").read_bytes() == before
    for name in WRONG.values():
        assert name.partition(":")[2] in ended.err


def test_it_is_told_by_enrich(run: Run, enriched: Path) -> None:
    assert enriched.is_dir()
    ended = run("enrich", "--json")
    told = {one["key"]: (one["identifier"], one["state"], one["service"]) for one in json.loads(ended.text)["verdicts"]}
    assert told == STATES
    assert "On the Cohomology of Coherent Sheaves" in ended.err


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_it_is_an_error_of_check_in_every_format(run: Run, enriched: Path, form: str) -> None:
    assert enriched.is_dir()
    ended = run("check", "--format", form)
    assert ended.status == 1
    for key, name in WRONG.items():
        assert key in ended.text
        assert name.partition(":")[2] in ended.text
    assert "“On the Cohomology of Coherent Sheaves” (Crossref), not “Beta: Invented Nets for Slow Kilns”" in (
        ended.text.replace("\\u201c", "“").replace("\\u201d", "”")
    )


def test_only_what_is_wrong_is_an_error(run: Run, enriched: Path) -> None:
    assert enriched.is_dir()
    assert {one["key"] for one in findings(run) if one["level"] == "error"} == set(WRONG)


def test_it_is_shown(run: Run, enriched: Path) -> None:
    assert enriched.is_dir()
    shown = run("show", "net_beta_2021").text
    assert "doi:10.1109/sheaves.2 another paper: “On the Cohomology of Coherent Sheaves”  [crossref 20" in shown
    assert "doi:10.11517/eta.7 exists, registered with JaLC" in run("show", "net_eta_2022").text
    data = json.loads(run("show", "net_beta_2021", "--json").text)
    assert [one["state"] for one in data["verdicts"]] == ["another paper"]


@pytest.mark.parametrize("state", ["verified", "exists", "another paper", "unknown", "undecided", "retracted"])
def test_the_list_is_sifted_by_verdict(run: Run, enriched: Path, state: str) -> None:
    assert enriched.is_dir()
    listed = [line.split("\t")[0] for line in run("list", "--verdict", state).text.splitlines()]
    assert listed == [key for key, (_, one, _) in STATES.items() if one == state]


@pytest.mark.parametrize("form", ["bibtex", "biblatex", "csl-json", "ris"])
def test_no_export_writes_what_is_another_papers_or_no_ones(run: Run, enriched: Path, form: str) -> None:
    assert enriched.is_dir()
    ended = run("export", "--format", form)
    kept = run("export", "--format", form, "--keep-doubtful")
    assert (ended.status, kept.status) == (0, 0)
    for key, name in WRONG.items():
        assert key in ended.text
        assert name.partition(":")[2] not in ended.text.lower()
        assert name.partition(":")[2] in kept.text.lower()
        assert name.partition(":")[2] in ended.err
    assert "10.11517/eta.7" in ended.text
    assert ended.err.count("\n") == 1
    assert kept.err == ""


def test_an_identifier_with_an_error_joins_no_papers(run: Run, folder: Path, enriched: Path) -> None:
    sheaves = "| 2021 | AMS | | [On the Cohomology of Coherent Sheaves](https://doi.org/10.1109/sheaves.2) |\n"
    mended = LIST.replace("https://doi.org/10.1109/sheaves.2", "https://example.org/beta") + sheaves
    (folder / "small.md").write_text(mended)
    assert run("sync", "small.md").status == 0
    records = {record.key: record for record in Library.open(enriched).records}
    assert records["net_beta_2021"].entry.title == "Beta: Invented Nets for Slow Kilns"
    assert records["net_beta_2021"].verdicts == ()
    [other] = [record for record in records.values() if record.entry.title.startswith("On the")]
    assert other.key != "net_beta_2021"
    assert not [one for one in findings(run) if one["key"] == "net_beta_2021" and one["level"] == "error"]


@pytest.mark.parametrize(
    "correction",
    ['DOI = "10.1109/alpha.2"', 'DOI = ""', 'DOI = "10.1109/sheaves.2"', 'verified = ["10.1109/SHEAVES.2"]'],
)
def test_a_person_settles_it(run: Run, enriched: Path, correction: str) -> None:
    (enriched / "overrides.toml").write_text(f"[net_beta_2021]\n{correction}\n")
    assert not [one for one in findings(run) if one["key"] == "net_beta_2021" and one["level"] == "error"]
    written = run("export", "--key", "net_beta_2021").text
    assert ("10.1109/sheaves.2" in written) == ("sheaves" in correction.lower())
    assert ("10.1109/alpha.2" in written) == ("alpha" in correction)


def test_what_a_person_accepts_is_verified_for_good(run: Run, enriched: Path) -> None:
    assert run("enrich", "--accept", "net_beta_2021=10.1109/sheaves.2").status == 0
    assert verdicts(enriched)["net_beta_2021"] == ("doi:10.1109/sheaves.2", "verified", "override")
    run("enrich", "--refresh")
    assert verdicts(enriched)["net_beta_2021"] == ("doi:10.1109/sheaves.2", "verified", "override")
    assert Library.open(enriched).record("net_beta_2021").names()[0].family == "Noether"


def test_a_day_changes_only_when_the_verdict_does(run: Run, enriched: Path, services: FakeServices) -> None:
    records = enriched / "records.json"
    records.write_text(records.read_text().replace('"state": "another paper"', '"state": "another paper" '))
    data = json.loads(records.read_text())
    for parts in data["records"].values():
        for one in parts["verdicts"]:
            one["date"] = "2020-02-02"
    records.write_text(json.dumps(data))
    services.papers = tuple(paper for paper in PAPERS if paper.doi != "10.1109/sheaves.2")
    assert run("enrich", "--refresh").status == 0
    days = {record.key: one.date for record in Library.open(enriched).records for one in record.verdicts}
    assert days.pop("net_beta_2021") != "2020-02-02"
    assert set(days.values()) == {"2020-02-02"}
    assert verdicts(enriched)["net_beta_2021"][1] == "unknown"


def test_a_doi_that_doi_org_could_not_settle_has_no_verdict(run: Run, folder: Path, services: FakeServices) -> None:
    services.break_every(1, "504-html", "doi")
    (folder / "small.md").write_text(LIST)
    assert run("init", "small.md").status == 0
    assert run("enrich").status == 3
    assert {key for key in STATES if key not in verdicts(folder / "data")} == {
        "net_delta_2022",
        "net_zeta_2022",
        "net_eta_2022",
    }


def test_what_datacite_says_is_taken(enriched: Path) -> None:
    record = Library.open(enriched).record("net_zeta_2022")
    assert [name.family for name in record.names()] == ["Zorn"]
    assert record.provenance["author"].source == "datacite"


def test_the_right_doi_is_searched_for_where_the_lists_is_wrong(run: Run, folder: Path, services: FakeServices) -> None:
    right = Paper("Beta: Invented Nets for Slow Kilns", ("Bea Betz",), 2021, doi="10.1109/beta.9")
    services.papers = (*PAPERS, right)
    (folder / "small.md").write_text(LIST)
    assert run("init", "small.md").status == 0
    assert run("enrich").status == 0
    record = Library.open(folder / "data").record("net_beta_2021")
    assert record.text("DOI") == "10.1109/beta.9"
    assert {one.identifier: one.state for one in record.verdicts} == {
        "doi:10.1109/sheaves.2": "another paper",
        "doi:10.1109/beta.9": "verified",
    }
    written = run("export", "--key", "net_beta_2021").text
    assert "10.1109/beta.9" in written
    assert "sheaves" not in written


NAMES = """# Systems

## Systems (SYS)

- [KiteOS](https://doi.org/10.1145/kites.1) 2021
- [Kiln](https://doi.org/10.1145/birds.2) 2021
- [Обучение без учителя для полета змеев](https://doi.org/10.1145/kites.3) 2021
- [Die Vermessung der Drachen mit Netzen](https://doi.org/10.1145/kites.4) 2021
- [Kites and Their Strings Considered Harmful](https://doi.org/10.1145/kites.5) 2021
"""


def test_a_bare_name_or_another_language_is_no_error(run: Run, folder: Path, services: FakeServices) -> None:
    services.papers = (
        Paper("An Operating System for Aerial Things", ("Ada Berg",), 2021, doi="10.1145/kites.1"),
        Paper("Tracking of Birds in Open Fields", ("Ada Berg",), 2011, doi="10.1145/birds.2"),
        Paper("Unsupervised Learning for the Flight of Kites", ("Ada Berg",), 2021, doi="10.1145/kites.3"),
        Paper("Measuring the Shape of a Kite by Networks", ("Ada Berg",), 2021, doi="10.1145/kites.4"),
        Paper("Folding of Long Threads by Rule", ("Ada Berg",), 2021, doi="10.1145/kites.5"),
    )
    (folder / "small.md").write_text(NAMES)
    assert run("init", "small.md").status == 0
    run("enrich")
    told = {one.identifier: one.state for record in Library.open(folder / "data").records for one in record.verdicts}
    assert told == {
        "doi:10.1145/kites.1": "undecided",
        "doi:10.1145/birds.2": "another paper",
        "doi:10.1145/kites.3": "undecided",
        "doi:10.1145/kites.4": "undecided",
        "doi:10.1145/kites.5": "another paper",
    }


def test_what_was_learnt_while_a_key_was_renamed_stands_under_the_new_key(
    run: Run, folder: Path, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "small.md").write_text(LIST)
    assert run("init", "small.md").status == 0
    answer = services.answer

    def renamed_first(*arguments: Any) -> Any:
        monkeypatch.setattr(services, "answer", answer)
        from i2vbib.library.key_register import rename_key

        rename_key(Library.open(folder / "data"), "net_alpha_2023", "net_renamed_2023")
        return answer(*arguments)

    monkeypatch.setattr(services, "answer", renamed_first)
    assert run("enrich").status == 0
    record = Library.open(folder / "data").record("net_alpha_2023")
    assert (record.key, [one.state for one in record.verdicts]) == ("net_renamed_2023", ["verified"])
    assert record.names()
