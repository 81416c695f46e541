"""A bibliography becomes a library: its keys and fields as they are, its sections, and nothing lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT, Run
from growth import assert_linear
from i2vbib.catalog.dispatch import read_bibliography
from libraries import fields, shown

BIBLIOGRAPHIES = Path(__file__).parents[1] / "bibliographies"
KEYS = ["He2016:ResNet", "knuth84", "knuth86", "müller2020", "O'Neil99", "scholar2017", "kites20"]


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


@pytest.mark.parametrize("name", ["survey.bib", "survey.biblatex.bib", "survey.json", "survey.ris"])
def test_the_programs_own_exports_come_back_byte_for_byte(run: Run, name: str) -> None:
    format_name = {"survey.bib": "bibtex", "survey.biblatex.bib": "biblatex", "survey.json": "csl-json"}.get(
        name, "ris"
    )
    assert run("init", ROOT / "out" / name).status == 0
    assert run("export", "-f", format_name).out == (ROOT / "out" / name).read_bytes()


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


def test_a_comment_before_a_field_takes_it_not_away(run: Run, folder: Path) -> None:
    (folder / "a.bib").write_text(
        "@misc{a, title={One}, % the first\n  % and only\n  note+an={1=x}, % last\n  year = 1999}"
    )
    assert run("init", "a.bib").status == 0
    assert {"note+an": "1=x", "year": "1999"}.items() <= fields(run("export").text)["a"].items()


def test_comments_between_entries_are_named_but_for_those_of_programs(run: Run, folder: Path) -> None:
    (folder / "a.bib").write_text(
        "% This file was created with JabRef\n% Foundations\n@misc{a, title={Kites}, year=1999}\nOld ones\n"
        "@misc{b, title={Boats}, year=2000}\n@comment{jabref-meta: databaseType:bibtex;}\n"
    )
    assert "what stands between entries is not kept: 2 comments, the first 'Foundations'" in run("init", "a.bib").err


def test_a_key_with_a_percent_sign_is_no_comment(run: Run, folder: Path) -> None:
    (folder / "a.bib").write_text(
        "@misc{lee%2019,\n title={Kites}, year=1999}\n@misc{DBLP:conf/a%2Fb,\n title={Boats}, year=2000}\n@misc{c, title={x\n"
    )
    made = run("init", "a.bib")
    assert "key 'lee%2019'" in made.err
    assert len(run("list").text.splitlines()) == 2


def test_a_macro_keeps_its_blanks_between_what_is_joined(run: Run, folder: Path) -> None:
    (folder / "a.bib").write_text(
        '@string{kc = " Kite  Conference "}\n@inproceedings{a, booktitle="Proc. 5th" # kc # "II"}'
    )
    assert run("init", "a.bib").status == 0
    assert fields(run("export").text)["a"]["booktitle"] == "Proc. 5th Kite Conference II"


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
