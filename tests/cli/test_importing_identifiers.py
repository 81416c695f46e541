"""A column of identifiers becomes a library, and an item's identifiers are found where it has them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import Run


def test_identifiers_one_a_line(run: Run) -> None:
    lines = b"10.1145/3664647.3681530\nhttps://arxiv.org/abs/2304.08408v2\n\n# later\narXiv:1706.03762\nP19-1001\n5S0y3OhfRs\n"
    assert run("init", "-", stdin=lines).err.startswith("data: 5 entries")
    identifiers = [
        json.loads(run("show", line.split("\t")[0], "--json").text)["fields"] for line in run("list").text.splitlines()
    ]
    assert [list(found) for found in identifiers] == [
        ["DOI"], ["arxiv", "URL"], ["arxiv"], ["DOI", "anthology", "URL"], ["openreview", "URL"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("column", "passed_over"),
    [
        ("DOI\n10.1000/one\n10.1000/two\n", []),
        ('"doi"\n"10.1000/one",\n"10.1000/two",\n', []),
        ("<https://doi.org/10.1000/one>;\n'10.1000/two'\n", []),
        ("10.1000/one\nnot known\n10.1000/two\n", [2]),
        ("n/a\nhttp://dx.doi.org/10.1000/one.\ndoi:10.1000/two\n", [1]),
        ("[1] doi: 10.1000/one\n[2] doi: 10.1000/two\n", []),
        ("10.1000/one;10.1000/two\n", []),
        ("doi:10.1000/one, https://doi.org/10.1000/two\n", []),
    ],
)
def test_a_column_of_dois_is_read_as_people_copy_it(run: Run, column: str, passed_over: list[int]) -> None:
    ended = run("init", "-", stdin=column.encode())
    keys = [line.split("\t")[0] for line in run("list").text.splitlines()]
    dois = [json.loads(run("show", key, "--json").text)["fields"]["DOI"]["value"] for key in keys]
    assert dois == ["10.1000/one", "10.1000/two"]
    assert "one." not in run("export").text
    assert [f"{number}: no identifier" in ended.err for number in passed_over] == [True] * len(passed_over)
    assert ended.err.count("no identifier") == len(passed_over)


def test_addresses_that_lead_to_papers_are_kept_without_a_doi(run: Run) -> None:
    paper = "https://openaccess.thecvf.com/content/CVPR2021/html/Lund_Kites_CVPR_2021_paper.html"
    ended = run("init", "-", stdin=f"{paper}\narXiv 2101.00001\nPMID: 25371902\n".encode())
    assert "passed over" not in ended.err
    items = json.loads(run("export", "-f", "csl-json").text)
    assert [item["URL"] for item in items] == [
        paper, "https://arxiv.org/abs/2101.00001", "https://pubmed.ncbi.nlm.nih.gov/25371902/",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("note", "written"),
    [({}, "arXiv:1901.00001"), ({"note": "Read it."}, "Read it.\narXiv:1901.00001"),
     ({"note": "arXiv:1901.00001 [cs]"}, "arXiv:1901.00001 [cs]")],
)  # fmt: skip
def test_an_item_that_only_links_to_arxiv_has_the_id_in_its_note(
    run: Run, folder: Path, note: dict[str, str], written: str
) -> None:
    item = {"id": "a", "type": "article-journal", "title": "Kites", "URL": "https://arxiv.org/abs/1901.00001"}
    for library in ("first", "second"):  # what is read again stays
        (folder / "papers.json").write_text(json.dumps([item | note]))
        assert run("--data", library, "init", "papers.json").status == 0
        [again] = json.loads(run("--data", library, "export", "-f", "csl-json").out)
        assert (again["note"], again["URL"]) == (written, item["URL"])
        note = {"note": again["note"]}


@pytest.mark.parametrize(
    "text",
    ["10.1000/one\n10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o\n", "10.1000/a_b*c*d&amp;e|f\n"],
)
def test_a_row_without_a_title_stays_without_one(run: Run, folder: Path, text: str) -> None:
    assert run("init", "-", stdin=text.encode()).status == 0
    before, catalog = run("export").out, folder / "data" / "catalog.md"
    assert "title = " not in before.decode()
    catalog.write_text(catalog.read_text() + "\n")
    assert run("sync").text == ""
    assert run("export").out == before
