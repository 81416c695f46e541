"""Keys of a bibliography stay word for word; what no file or library can hold, or stands twice, is told with its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import Run
from libraries import fields, shown


def test_keys_are_found_as_they_are_and_but_for_case(run: Run, thesis: Path) -> None:
    assert shown(run, "he2016:resnet") == shown(run, "He2016:ResNet")
    (thesis / "paper.aux").write_text("\\citation{O'Neil99,müller2020}\n")
    assert list(fields(run("export", "--aux", "paper.aux").text)) == ["müller2020", "O'Neil99"]
    assert run("keys", "rename", "knuth84", "Knuth:1984").status == 0
    assert shown(run, "knuth84") == shown(run, "Knuth:1984")
    assert run("sync").text == ""


@pytest.mark.parametrize(
    ("bib", "said"),
    [
        ("@misc{a, title={One}}\n@misc{a, title={Two}}", "bibliography.bib:2: a is the key of line 1, too: kept here as ab"),
        ("@misc{Net, title={One}}\n@misc{net, title={Two}}", "bibliography.bib:2: the keys Net and net differ in case only"),
        ("@misc{a b, title={One}}", "bibliography.bib:1: no BibTeX file can hold the key 'a b' (' ' is in it)"),
        ("@misc{a, doi={10.1000/x1}}\n@book{b, doi={10.1000/X1}}", "bibliography.bib:2: b has the DOI 10.1000/X1, and so has a"),
        ("@misc{a, title={One}}\n@misc{b, title={Two", "bibliography.bib:2: no whole entry"),
        ("@misc{a, title={One} year=2000}", "bibliography.bib:1: left out what stands behind a value: year=2000"),
        ("@misc{, title={One}}\n@misc{a, title={Two}}\n@misc{title={Three}}", "bibliography.bib:1: 2 entries have no key: each gets one"),
        ("@misc{a, title=foo}", "bibliography.bib:1: no @string defines foo"),
        ("@misc{a, title={One},\n%  year = {1999},\n note={x}}", "bibliography.bib:1: a: left out what stands behind %: % year"),
        ("@misc{a, title={One},\n% the `{note` was, once\n note={5\\% {%} x}}", "bibliography.bib:2: left out what stands behind %: the `{note` was, once"),
        ('@misc{a, title={One}, % O {sic\n url="x%20y"}\n@misc{b, title={Two}}', "bibliography.bib:1: left out what stands behind %: O {sic"),
        ("@misc{a, crossref={z}, title={One}}", "bibliography.bib:1: a inherits from z, which is no other entry"),
    ],
)  # fmt: skip
def test_what_is_the_matter_is_told_with_its_line(run: Run, folder: Path, bib: str, said: str) -> None:
    (folder / "bibliography.bib").write_text(bib)
    ended = run("init", "bibliography.bib")
    assert ended.status == 0
    assert said in ended.err


def test_what_stands_between_comments_is_kept(run: Run, folder: Path) -> None:
    bib = '@misc{a, title={One}, % O {sic\n url="https://x.org/a%20b",\n % {\n note={5\\% {%} x}}\n% {\n@misc{b, title={Two}}'
    (folder / "bibliography.bib").write_text(bib)
    assert run("init", "bibliography.bib").status == 0
    written = run("export").text
    assert "title = {One},\n  url = {https://x.org/a%20b},\n  note = {5\\% {%} x},\n}" in written
    assert "title = {Two}" in written


def test_a_key_that_bibtex_cannot_hold_is_told_and_stays_in_the_library(run: Run, folder: Path) -> None:
    items = [
        {"id": "Lee, 2020", "type": "book", "title": "One"},
        {"id": "http://zotero.org/items/A1", "type": "book", "title": "Two"},
    ]
    (folder / "items.json").write_text(json.dumps(items))
    assert "items.json:1: no BibTeX file can hold the key 'Lee, 2020'" in run("init", "items.json").err
    ended = run("export")
    assert list(fields(ended.text)) == ["Lee__2020", "http://zotero.org/items/A1"]
    assert "'Lee, 2020' as Lee__2020" in ended.err
    assert [item["id"] for item in json.loads(run("export", "-f", "csl-json").text)] == [item["id"] for item in items]
    assert shown(run, "Lee, 2020")["title"] == "One"
    assert run("sync", "items.json").text == ""


@pytest.mark.parametrize(
    "key", ["a b", "a,b", "50%", "a=b", 'say "x"', "a~b", "a#1", "a\\b", "a|b", "a`b", "_a_*b*", "<i>"]
)
def test_a_key_that_is_odd_stays_word_for_word(run: Run, folder: Path, key: str) -> None:
    (folder / "items.json").write_text(json.dumps([{"id": key, "type": "book", "title": "One"}]))
    assert run("init", "items.json").status == 0
    for _ in range(2):
        assert run("list").text == f"{key}\t\t\tOne\n"
        assert run("sync", "items.json").text == ""
        catalog = folder / "data" / "catalog.md"
        catalog.write_text(catalog.read_text() + "\n")
        assert run("sync").status == 0


def test_keys_and_titles_that_hold_identifiers_stay_as_they_are_written(run: Run, folder: Path) -> None:
    keys = ["10.1145/3290605.3300233", "arXiv:2101.00001", "https://doi.org/10.1000/x", "doi:10.1000/y", "www.x.org"]
    entries = [
        f"@misc{{{key}, title={{On 10.1000/z and arXiv:2101.00002, {place}}}}}" for place, key in enumerate(keys)
    ]
    (folder / "a.bib").write_text("\n".join(entries))
    assert run("init", "a.bib").status == 0
    before, catalog = run("list").text, folder / "data" / "catalog.md"
    assert [line.split("\t")[0] for line in before.splitlines()] == keys
    catalog.write_text(catalog.read_text() + "\n")
    assert run("sync").text == ""
    assert run("list").text == before


@pytest.mark.parametrize("key", ["a{b}", "a}\n@misc{b", "a\u200bb", "a\u202eb"])
def test_for_a_key_that_no_library_can_hold_another_is_given(run: Run, folder: Path, key: str) -> None:
    (folder / "items.json").write_text(json.dumps([{"id": key, "type": "book", "title": "One Kite"}]))
    assert "no library can hold the key" in run("init", "items.json").err
    assert len(run("list").text.splitlines()) == 1
    assert run("sync", "items.json").text == ""
