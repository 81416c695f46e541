"""A bibliography checked and completed without a library, over real HTTP against a server on this machine."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections import Counter
from pathlib import Path

import bibtexparser
import pytest

from conftest import Run, Serve
from i2vbib import Library, Record
from i2vbib.text.richtext import plain
from server.corpus import Paper
from server.services import FakeServices

DEAD, RECENT = (f".i2vbib.2147483646.{end}.tmp" for end in ("abcd1234", "abcd1235"))
BIBLIOGRAPHIES = Path(__file__).parents[1] / "bibliographies"


def paper_of(record: Record) -> Paper:
    """Give a record's paper as the services would have it."""
    issued = record.issued
    assert issued
    return Paper(
        title=plain(record.text("title")),
        authors=tuple(name.literal or f"{name.given} {name.family}" for name in record.names()),
        year=issued.year,
        arxiv=record.text("arxiv"),
        doi=record.text("DOI"),
        venue=record.text("container-title"),
        kind="journal-article" if record.text("type") == "article-journal" else "proceedings-article",
        published=f"{issued.year}-01-20T17:59:46Z",
    )


@pytest.fixture
def services(shipped: Library, serve: Serve) -> FakeServices:
    return serve([paper_of(record) for record in shipped.records], decoys=True)


def thirds(records: list[Record]) -> tuple[str, dict[str, str]]:
    """Give the papers as a ``.bib``, and for each key what is the matter with it.

    By turns it is the preprint alone, another paper's DOI, and a bare title with its first author.
    """
    entries, faults = [], {}
    with_doi = [record for record in records if record.text("DOI")]
    for number, record in enumerate(records):
        title, year = plain(record.text("title")), record.issued.year if record.issued else 0
        author = " and ".join(
            f"{name.family}, {name.given}" if name.family else f"{{{name.literal}}}" for name in record.names()
        )
        fault = ("preprint", "wrong", "incomplete")[number % 3]
        if fault == "preprint" and record.text("arxiv"):
            rest = f"journal = {{arXiv preprint arXiv:{record.text('arxiv')}}}"
        elif fault == "wrong" and record.text("DOI"):
            other = next(one for one in with_doi[(number + 37) % len(with_doi) :] if one.key != record.key)
            rest = f"booktitle = {{Proceedings}}, doi = {{{other.text('DOI')}}}"
        else:
            fault, author, rest = "incomplete", author.partition(" and ")[0], "note = {read it}"
        kind = "inproceedings" if fault == "wrong" else "article" if fault == "preprint" else "misc"
        entries.append(
            f"@{kind}{{Key:{number},\n title = {{{title}}},\n author = {{{author}}},\n year = {year},\n {rest}\n}}\n"
        )
        faults[f"Key:{number}"] = fault
    return "\n".join(entries), faults


def fields(text: str) -> dict[str, dict[str, str]]:
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    return {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}


def test_a_third_each_of_preprints_wrong_dois_and_bare_titles(
    run: Run, folder: Path, services: FakeServices, shipped: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    records = list(shipped.records)
    text, faults = thirds(records)
    (folder / "refs.bib").write_text(text)
    ended = run("complete", "refs.bib", "-o", "new.bib")
    assert ended.status == 0, ended.err
    before, after = fields(text), fields((folder / "new.bib").read_text())
    assert list(after) == list(before)
    found: Counter[str] = Counter()
    wrong = 0
    for number, record in enumerate(records):
        entry = after[f"Key:{number}"]
        doi, arxiv = entry.get("doi", "").lower(), entry.get("eprint", "")
        added = [doi] * (doi != before[f"Key:{number}"].get("doi", "").lower()) + [arxiv]
        right = {record.text("DOI").lower(), record.text("arxiv"), ""}
        found[faults[f"Key:{number}"]] += any(added)
        wrong += not right.issuperset(added)
    with capsys.disabled():
        counts = Counter(faults.values())
        told = ", ".join(f"{fault} {found[fault]} of {counts[fault]}" for fault in counts)
        print(f"\nidentifiers found: {told}; wrong {wrong}; {len(services.seen)} requests")  # noqa: T201
    assert wrong == 0
    assert found["incomplete"] > 0.9 * counts["incomplete"]
    asked = len(services.seen)
    findings = json.loads(run("check", "refs.bib", "--format", "json", "--all").text)["findings"]
    assert len(services.seen) == asked, "the second run asks again"
    since = {finding["key"] for finding in findings if finding["code"] == "V04"}
    with_publication = {
        f"Key:{number}"
        for number, record in enumerate(records)
        if faults[f"Key:{number}"] == "preprint" and record.text("DOI")
    }
    assert since == with_publication
    codes = {finding["key"]: finding["code"] for finding in findings if finding["code"] in {"I01", "I03"}}
    assert codes.keys() == {key for key, fault in faults.items() if fault == "wrong"}
    assert list(codes.values()).count("I01") > 0.7 * len(codes), "titles that share words are left for a person"


def test_a_file_is_checked_alone_with_its_own_lines(run: Run, folder: Path) -> None:
    (folder / "refs.bib").write_text(
        "\n@misc{Net, title={One}, year=2001}\n\n@misc{net, title={One Two}}\n@misc{a, title={T"
    )
    ended = run("check", "refs.bib", "--offline", "--format", "github")
    assert ended.status == 1
    assert "::error file=refs.bib,line=5,title=R01 unreadable-row::no whole entry" in ended.text
    assert (
        "::warning file=refs.bib,line=4,title=R03 doubtful-entry::the keys Net and net differ in case only"
        in ended.text
    )
    assert "file=refs.bib,line=4,title=M03 missing-year::net: " in ended.text
    assert list(folder.iterdir()) == [folder / "refs.bib"]


def test_the_folders_of_runs_that_were_killed_are_cleared_away(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    names = (f".i2vbib.{os.getpid()}.abcd1234.tmp", "i2vbib-2147483646-examples", RECENT, DEAD)
    living, foreign, recent, dead = (tmp_path / name for name in names)
    for path in (living, foreign, recent, dead):
        (path / "data").mkdir(parents=True)
        if path != recent:
            os.utime(path, (0, 0))
    (folder / "refs.bib").write_text("@misc{a, title={One}, year=2001}\n")
    assert run("check", "refs.bib", "--offline").status == 0
    assert set(tmp_path.glob("*i2vbib*")) == {living, foreign, recent}


def test_the_advice_of_a_file_alone_speaks_of_no_library(run: Run, folder: Path) -> None:
    (folder / "refs.bib").write_text(
        "@misc{Net, title={One}, author={Doe, J.}, year=2001}\n@misc{net, title={ONE TWO THREE FOUR}}\n@misc{, title={X}}"
        "@misc{a, doi={10.1000/x}, year=2002}\n@misc{b, doi={10.1000/x}, year=2003}\n@misc{a, title={T"
    )
    found = json.loads(run("check", "refs.bib", "--offline", "--format", "json").text)["findings"]
    assert {"M01", "M02", "M03", "L05", "A03", "R01", "R03", "K03", "S04"} <= {finding["code"] for finding in found}
    for finding in found:
        assert not re.search(r"overrides|catalog|sync|enrich|the list|the row|version control", finding["mend"]), (
            finding
        )


def test_a_book_of_editors_lacks_no_authors(run: Run, folder: Path) -> None:
    (folder / "refs.bib").write_text("@book{ed, editor={Lund, Per}, title={Kites}, publisher={P}, year=2001}")
    assert "M01" not in run("check", "refs.bib", "--offline").text


def test_the_report_of_a_file_is_markdown(run: Run, folder: Path, services: FakeServices, shipped: Library) -> None:
    record = shipped.record("var_xclip_2022")
    (folder / "refs.bib").write_text(f"@misc{{xclip, title={{{record.text('title')}}}, doi={{{record.text('DOI')}}}}}")
    ended = run("check", "refs.bib", "--format", "markdown")
    assert ended.status == 0
    assert ended.text.startswith("# Check of refs.bib\n")
    assert "| 2 | verified |" in ended.text
    assert services.seen


def test_identifiers_become_a_bibliography(run: Run, folder: Path, services: FakeServices, shipped: Library) -> None:
    record = shipped.record("var_xclip_2022")
    (folder / "dois.txt").write_text(f"https://doi.org/{record.text('DOI')}\n")
    assert run("complete", "dois.txt", "-o", "refs.bib").status == 0
    (written,) = fields((folder / "refs.bib").read_text()).values()
    assert written["doi"].lower() == record.text("DOI").lower()
    assert written["title"].replace("{", "").replace("}", "") == record.text("title")
    assert services.seen


@pytest.mark.parametrize(("name", "text"), [("a.bib", "nothing"), ("a.json", "[]"), ("a.ris", "x"), ("a.json", "{")])
def test_a_file_without_an_entry_is_told_in_one_line(run: Run, folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text)
    ended = run("check", name)
    assert ended.status == 1
    assert ended.err.count("\n") == 1
    assert "no entry found" in ended.err


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.bib", "@misc{a, title={Kites}, date={2021-02-31}}", "2021-2-31"),
        ("a.bib", "@misc{a, title={Kites}, year=2021, month=13}", "2021-13"),
        ("a.bib", "@misc{a, title={Kites}, year=2021, month=jun, day=31}", "2021-6-31"),
        ("a.ris", "TY  - JOUR\nID  - a\nTI  - Kites\nPY  - 2021/13/04\nER  - \n", "2021-13-4"),
        ("a.json", '[{"id": "a", "type": "book", "title": "Kites", "issued": {"date-parts": [[2021, 4, 31]]}}]', "2021-4-31"),
        ("a.bib", "@misc{a, title={Kites}, date={2021-02-28}}", ""),
        ("a.bib", "@misc{a, title={Kites}, year={2019-20}}", ""),
        ("a.bib", "@misc{a, title={Kites}, date={2020-21}}", ""),
        ("a.bib", "@misc{a, title={Kites}, date={2019-05-12/2020-01-31}}", ""),
        ("a.ris", "TY  - JOUR\nID  - a\nTI  - Kites\nPY  - 2021///\nER  - \n", ""),
        ("a.json", '[{"id": "a", "type": "book", "title": "Kites", "issued": {"raw": "12 May 2021"}}]', ""),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("services")
def test_a_date_of_a_file_that_no_calendar_has_is_named(
    run: Run, folder: Path, name: str, text: str, told: str
) -> None:
    (folder / name).write_text(text, "utf-8")
    found = [line.strip() for line in run("check", name).text.splitlines() if "no calendar has" in line]
    assert found == ([f"Y03 note: the file dates it {told}, which no calendar has"] if told else [])
