"""A bibliography becomes a library: its keys and fields as they are, its sections, and nothing lost."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bibtexparser
import pytest

from conftest import ROOT, Run
from growth import assert_linear
from i2vbib.catalog.dispatch import read_bibliography

BIBLIOGRAPHIES = Path(__file__).parents[1] / "bibliographies"
KEYS = ["He2016:ResNet", "knuth84", "knuth86", "müller2020", "O'Neil99", "scholar2017", "kites20"]


@pytest.fixture
def thesis(run: Run, folder: Path) -> Path:
    shutil.copy(BIBLIOGRAPHIES / "thesis.bib", folder)
    assert run("init", "thesis.bib").status == 0
    return folder


def fields(text: str) -> dict[str, dict[str, str]]:
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    return {
        entry.key: {"": entry.entry_type} | {field.key: field.value for field in entry.fields}
        for entry in library.entries
    }


def shown(run: Run, key: str) -> dict[str, Any]:
    return {name: field["value"] for name, field in json.loads(run("show", key, "--json").text)["fields"].items()}


def test_keys_stay_as_they_are_written_and_an_entry_without_one_gets_one(run: Run, thesis: Path) -> None:
    keys = [line.split("\t")[0] for line in run("list").text.splitlines()]
    assert keys == [*KEYS, "papers_key_1999"]
    assert "`He2016:ResNet`" in (thesis / "data" / "catalog.md").read_text()


@pytest.mark.usefixtures("thesis")
def test_what_is_written_in_tex_is_read(run: Run) -> None:
    residual = shown(run, "He2016:ResNet")
    assert residual["title"] == "Deep Residual Études for $O(n^2)$ Images"
    assert residual["container-title"] == "IEEE Transactions on Nets"
    assert residual["issued"] == [2016, 6]
    assert residual["page"] == "770-778"
    assert residual["DOI"] == "10.1109/cvpr.2016.90"
    assert [name.get("family") for name in residual["author"]] == ["He", "Zhang", None]
    assert residual["author"][-1] == {"literal": "others"}
    assert shown(run, "knuth84")["author"] == [
        {"family": "Knuth", "given": "Donald E."}, {"literal": "Addison and Wesley Authors"},
    ]  # fmt: skip


def test_letters_that_stand_by_their_numbers_in_a_plain_title_are_read(run: Run, folder: Path) -> None:
    (folder / "refs.bib").write_text("@misc{a, title = {[U+4E2D][U+6587]}, year = 2020}\n", "utf-8")
    assert run("init", "refs.bib").status == 0
    assert shown(run, "a")["title"] == "中文"


@pytest.mark.usefixtures("thesis")
def test_what_is_inherited_is_the_childs(run: Run) -> None:
    child = shown(run, "müller2020")
    assert child["container-title"] == "Proc. of the Kite Conference"
    assert (child["publisher"], child["issued"]) == ("ACM", [2020])
    assert child["author"][1] == {"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"}


@pytest.mark.usefixtures("thesis")
def test_arxiv_papers_are_preprints_whoever_wrote_the_entry(run: Run) -> None:
    for key, arxiv in (("O'Neil99", "2101.00001"), ("scholar2017", "1706.03762")):
        record = shown(run, key)
        assert (record["type"], record["arxiv"]) == ("article", arxiv)
        assert "container-title" not in record


@pytest.mark.usefixtures("thesis")
def test_every_field_comes_out_again_as_it_was(run: Run) -> None:
    written = fields(run("export", "--encoding", "utf-8").text)
    assert set(KEYS) < set(written)
    assert written["He2016:ResNet"] == {
        "": "article", "author": "He, Kaiming and Zhang, Xiangyu and others",
        "title": r"Deep {R}esidual {\'E}tudes for $O(n^2)$ Images", "journal": "{IEEE} Transactions on Nets", "year": "2016",
        "month": "jun", "pages": "770--778", "doi": "https://doi.org/10.1109/cvpr.2016.90",
        "file": ":home/ann/papers/He2016.pdf:PDF", "langid": "english",
    }  # fmt: skip
    assert written["knuth84"]["annotation"] == "lent to Bob"
    assert written["müller2020"]["author"] == r"M{\"u}ller, Jörg and van den Berg, Jan"
    assert written["scholar2017"][""] == "article"


@pytest.mark.usefixtures("thesis")
def test_seven_bits_are_the_default(run: Run) -> None:
    text = run("export").text
    assert text.replace("müller2020", "").isascii()
    assert r"M{\"u}ller, J{\"o}rg" in text


def test_reading_the_list_again_changes_nothing_and_keeps_editions_apart(run: Run, thesis: Path) -> None:
    before = run("export").out
    catalog = thesis / "data" / "catalog.md"
    catalog.write_text(catalog.read_text() + "\n")
    ended = run("sync")
    assert (ended.status, ended.text) == (0, "")
    assert run("export").out == before


def test_an_edited_row_beats_the_bibliography(run: Run, thesis: Path) -> None:
    catalog = thesis / "data" / "catalog.md"
    catalog.write_text(catalog.read_text().replace("Kites at Scale", "Kites at Any Scale"))
    assert "retitled\tO'Neil99\t" in run("sync").text
    assert shown(run, "O'Neil99")["title"] == "Kites at Any Scale"
    assert fields(run("export").text)["O'Neil99"]["title"] == "Kites at Any Scale"
    assert fields(run("export").text)["O'Neil99"]["eprint"] == "2101.00001v2"


def test_a_newer_bibliography_is_followed_and_edits_stay(run: Run, thesis: Path) -> None:
    catalog = thesis / "data" / "catalog.md"
    catalog.write_text(catalog.read_text().replace("Kites at Scale", "Kites at Any Scale"))
    assert run("sync").status == 0
    newer = (
        (thesis / "thesis.bib")
        .read_text()
        .replace("year = {1986}", "year = {1987}")
        .replace("@book{knuth84,", "@book{knuth84b,")
    )
    (thesis / "thesis.bib").write_text(newer + "\n@misc{new, title = {Something New}, year = 2024}\n")
    changed = run("sync", "thesis.bib")
    assert changed.status == 0
    assert {line.split("\t")[0] for line in changed.text.splitlines()} == {"added", "removed", "re-dated"}
    assert shown(run, "knuth86")["issued"] == [1987]
    assert shown(run, "O'Neil99")["title"] == "Kites at Any Scale"
    assert run("sync", "thesis.bib").text == ""


def test_the_file_that_the_library_came_from_is_looked_at_again(run: Run, thesis: Path) -> None:
    (thesis / "thesis.bib").write_text((thesis / "thesis.bib").read_text().replace("year = {1986}", "year = {1987}"))
    assert run("sync").text == "re-dated\tknuth86\t1986 -> 1987\n"
    assert run("sync").text == ""


def test_what_is_private_is_told(run: Run, folder: Path) -> None:
    shutil.copy(BIBLIOGRAPHIES / "thesis.bib", folder)
    assert "private (file, annotation)" in run("init", "thesis.bib").err


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
        ("@misc{a, crossref={z}, title={One}}", "bibliography.bib:1: a inherits from z, which is no other entry"),
    ],
)  # fmt: skip
def test_what_is_the_matter_is_told_with_its_line(run: Run, folder: Path, bib: str, said: str) -> None:
    (folder / "bibliography.bib").write_text(bib)
    ended = run("init", "bibliography.bib")
    assert ended.status == 0
    assert said in ended.err


@pytest.mark.parametrize("name", ["survey.bib", "survey.biblatex.bib", "survey.json", "survey.ris"])
def test_the_programs_own_exports_come_back_byte_for_byte(run: Run, name: str) -> None:
    format_name = {"survey.bib": "bibtex", "survey.biblatex.bib": "biblatex", "survey.json": "csl-json"}.get(
        name, "ris"
    )
    assert run("init", ROOT / "out" / name).status == 0
    assert run("export", "-f", format_name).out == (ROOT / "out" / name).read_bytes()


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


def test_what_is_told_is_not_said_to_be_passed_over(run: Run, folder: Path) -> None:
    (folder / "a.bib").write_text("@misc{a, title={One}}\n@misc{a, title={Two}}\n@misc{b, title={Three\n")
    last = run("init", "a.bib").err.splitlines()[2]
    assert (
        last
        == "a.bib: 1 line is doubtful, 1 line looks like a paper and was passed over: 'i2vbib check a.bib' names each"
    )


def test_what_was_told_is_not_told_again_at_every_sync(run: Run, folder: Path) -> None:
    bibliography = folder / "a.bib"
    bibliography.write_text("@misc{a, title={One}, file={x.pdf}}\n@misc{a, title={Two}}\n@misc{b, title={Three\n")
    assert "private" in run("init", "a.bib").err
    assert run("sync", "a.bib").err == "2 entries, 0 changes\n"
    bibliography.write_text(bibliography.read_text().replace("@misc{b", "@misc{, title={New}}\n@misc{b"))
    assert [line.partition(": ")[0] for line in run("sync", "a.bib").err.splitlines()] == [
        "a.bib:3", "a.bib", "3 entries, 1 change",
    ]  # fmt: skip


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


def test_sections_of_keywords_are_the_same_when_they_are_read_again(run: Run, folder: Path) -> None:
    words = ["sails; kites", "kites", "ropes", "kites; ropes", "sails", "ropes; sails", "kites", "ropes"]
    entries = [f"@misc{{k{place}, title={{T{place}}}, keywords={{{word}}}}}" for place, word in enumerate(words)]
    (folder / "a.bib").write_text("\n".join(entries))
    assert run("init", "a.bib").status == 0
    assert [line.split("\t")[0] for line in run("sections").text.splitlines()] == ["kites", "ropes", "sails"]
    first = run("export").out
    (folder / "b.bib").write_bytes(first)
    assert run("--data", "again", "init", "b.bib").status == 0
    assert run("--data", "again", "export").out == first


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.ris", "TY  - JOUR\nKW  - one\nER  - \nTY  - JOUR\nKW  - two\nER  - \n"),
        ("a.bib", "@misc{, note={x}}\n@misc{, title={Same}}\n@misc{, title={Same}}\n@misc{k, title={T}, date={0000-21}}"),
        ("a.bib", "@misc{a, title={Ends in a backslash\\}}\n@misc{b, title={Deep {{Judgment}}\\}}\n@misc{c, title={C}}"),
        ("a.ris", "TY  - JOUR\nAU  - Ito, K.\nAU  - Roe, J.\ngoes on\nTI  - One\n two\nN1  - a\nN1  - b\nc\nER  - \n"),
        ("a.json", '[{"id": "b", "type": "book"}, {"id": "a", "title": "T"}, {"title": "T"}, {"name": "no work", "version": 2}]'),
    ],
)  # fmt: skip
def test_the_same_file_again_changes_nothing(run: Run, folder: Path, name: str, text: str) -> None:
    form = {"ris": "ris", "bib": "bibtex", "json": "csl-json"}[name.rpartition(".")[2]]
    (folder / name).write_text(text)
    assert run("init", name).status == 0
    before = {path.name: path.read_bytes() for path in (folder / "data").iterdir()}
    assert run("sync", name).text == ""
    assert {path.name: path.read_bytes() for path in (folder / "data").iterdir()} == before
    first = run("export", "-f", form)
    (folder / f"again{Path(name).suffix}").write_bytes(first.out)
    assert run("--data", "again", "init", f"again{Path(name).suffix}").status == 0
    assert run("--data", "again", "export", "-f", form).out == first.out


def test_what_databases_keep_where_zotero_looks_stays(run: Run, folder: Path) -> None:
    owned = "TY  - JOUR\r\nTI  - Kites\r\nM2  - Ito, Ken: Kite Laboratory, Kyoto\r\nER  - \r\n"
    (folder / "a.ris").write_text(owned)
    assert run("init", "a.ris").status == 0
    first = run("export", "-f", "ris")
    assert [line[6:] for line in first.text.splitlines() if line.startswith("M2")] == [
        "Ito, Ken: Kite Laboratory, Kyoto", "Citation Key: papers_kites_nd",
    ]  # fmt: skip
    (folder / "b.ris").write_bytes(first.out)
    assert run("--data", "again", "init", "b.ris").status == 0
    assert run("--data", "again", "export", "-f", "ris").out == first.out


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


def test_a_macro_keeps_its_blanks_between_what_is_joined(run: Run, folder: Path) -> None:
    (folder / "a.bib").write_text(
        '@string{kc = " Kite  Conference "}\n@inproceedings{a, booktitle="Proc. 5th" # kc # "II"}'
    )
    assert run("init", "a.bib").status == 0
    assert fields(run("export").text)["a"]["booktitle"] == "Proc. 5th Kite Conference II"


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


def test_what_is_private_is_not_among_the_files_that_others_read(run: Run, thesis: Path) -> None:
    assert run("build").status == 0
    for file in (thesis / "out").rglob("*.*"):
        assert "home/ann" not in file.read_text()
        assert "lent to Bob" not in file.read_text()
    assert "langid = {english}" in (thesis / "out" / "survey.bib").read_text()


@pytest.mark.parametrize(
    "text",
    [
        lambda count: (
            "@comment{jabref-meta: groupstree:\n" + "1 ExplicitGroup:a\\;0\\;" * count + "}@misc{a, title={x}}"
        ),
        lambda count: "".join(f"@misc{{a, title={{x{number}}}}}\n" for number in range(count)),
        lambda count: "@misc{a, author={" + "{a} " * (5 * count) + "}}",
        lambda count: "@misc{a, title={x\n" * count,
    ],
)
def test_odd_files_take_linear_time(text: Callable[[int], str]) -> None:
    assert_linear(lambda count: read_bibliography(text(count), "x.bib", {}), 1_000)
