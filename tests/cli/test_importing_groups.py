"""What ties a bibliography's entries together: parents that they inherit from, and groups."""

from __future__ import annotations

from pathlib import Path

import bibtexparser
import pytest

from conftest import Run

PROCEEDINGS = (
    "@proceedings{kites01, title={Proceedings of Kites}, publisher={Sail Press}, year={2001}, groups={Whole}}\n"
)
LIFT = "@inproceedings{lift, title={On Lift}, author={Ito, Ken}, crossref={Kites01}, groups={Parts}}\n"
DRAG = "@inproceedings{drag, title={On Drag}, author={Ito, Ken}, crossref={kites01}, publisher={}, groups={Parts}}\n"
LOST = "i2vbib: no crossref is written to an entry that does not follow; what is inherited is: {}\n"


def fields(text: str) -> dict[str, dict[str, str]]:
    return {
        entry.key: {field.key: field.value for field in entry.fields}
        for entry in bibtexparser.parse_string(text).entries
    }


def made_of(run: Run, folder: Path, text: str) -> None:
    (folder / "refs.bib").write_text(text)
    assert run("init", "refs.bib").status == 0


@pytest.mark.parametrize(
    ("text", "form", "chosen", "kept", "told"),
    [
        (LIFT + DRAG + PROCEEDINGS, "bibtex", (), ["lift", "drag"], ""),
        (LIFT + DRAG + PROCEEDINGS, "biblatex", (), ["lift", "drag"], ""),
        (LIFT + DRAG + PROCEEDINGS, "bibtex", ("--key", "lift"), [], LOST.format("lift")),
        (LIFT + DRAG + PROCEEDINGS, "biblatex", ("--section", "parts"), [], LOST.format("drag, lift")),
        (PROCEEDINGS + LIFT + DRAG, "bibtex", (), [], LOST.format("drag, lift")),
        (PROCEEDINGS + LIFT + DRAG, "biblatex", (), ["lift", "drag"], ""),
        (LIFT + DRAG + PROCEEDINGS, "ris", ("--key", "lift"), [], ""),
        (LIFT + DRAG, "bibtex", ("--key", "lift"), ["lift"], ""),  # the parent is in another file
    ],
)
def test_a_parent_is_named_only_where_it_is_found(
    run: Run, folder: Path, text: str, form: str, chosen: tuple[str, ...], kept: list[str], told: str
) -> None:
    made_of(run, folder, text)
    ended = run("export", "-f", form, *chosen)
    assert ended.err == told
    written = fields(ended.text)
    assert [key for key in written if "crossref" in written[key]] == kept
    if form != "ris" and PROCEEDINGS in text:
        assert written["lift"]["booktitle"] == "Proceedings of Kites"
        assert written["lift"]["publisher"] == "Sail Press"


def test_an_empty_field_goes_on_to_say_that_it_is_not_inherited(run: Run, folder: Path) -> None:
    made_of(run, folder, LIFT + DRAG + PROCEEDINGS)
    assert fields(run("export").text)["drag"]["publisher"] == ""
    assert "publisher" not in fields(run("export", "--key", "drag").text)["drag"], "nothing is left to shield it from"


def test_a_file_alone_is_told_of_parents_that_stand_before(run: Run, folder: Path) -> None:
    (folder / "refs.bib").write_text(PROCEEDINGS + LIFT)
    ended = run("complete", "refs.bib", "-o", "new.bib")
    assert LOST.format("lift") in ended.err
    assert "crossref" not in fields((folder / "new.bib").read_text())["lift"]


@pytest.mark.parametrize(
    ("named", "tree", "titles"),
    [
        ("Kites, with Tails", r"1 StaticGroup:Kites, with Tails\;0\;1\;\;\;\;;", ["Kites, with Tails"]),
        ("Ropes, L' art, de voler, Sails", r"1 StaticGroup:L' art, de voler\;0\;;", ["L' art, de voler", "Ropes", "Sails"]),
        ("A, B, C", "1 StaticGroup:A, B\\;0\\;;\n1 StaticGroup:A\\;0\\;;\n1 StaticGroup:C\\;0\\;;", ["A, B", "C"]),
        ("Kuhn's things; Ropes", r"1 StaticGroup:Kuhn's things\;0\;;", ["Kuhn's things", "Ropes"]),
    ],
)  # fmt: skip
def test_a_group_with_a_comma_in_its_title_is_one(
    run: Run, folder: Path, named: str, tree: str, titles: list[str]
) -> None:
    comment = f"@comment{{jabref-meta: grouping:\n0 AllEntriesGroup:;\n{tree}\n}}"
    made_of(run, folder, f"@misc{{a, title={{On Kites}}, groups={{{named}}}}}\n{comment}\n")
    assert [line.split("\t")[2] for line in run("sections").text.splitlines()] == titles


def test_groups_stand_in_the_order_of_their_tree(run: Run, folder: Path) -> None:
    groups = ("1 StaticGroup:Sails", "2 StaticGroup:Of Silk", "2 StaticGroup:Of Hemp", "1 StaticGroup:Ropes")
    tree = "\n".join(f"{group}\\;0\\;;" for group in groups)
    made_of(
        run,
        folder,
        "@misc{a, title={On A}, groups={Ropes, Of Hemp}}\n@misc{b, title={On B}, groups={Of Hemp, Of Silk}}\n"
        f"@misc{{c, title={{On C}}, groups={{Sails, Of Silk}}}}\n@comment{{jabref-meta: grouping:\n{tree}\n}}\n",
    )
    titles = ["Sails", "Of Silk", "Of Hemp", "Ropes"]
    assert [line.split("\t")[2] for line in run("sections").text.splitlines()] == titles
    first = run("export").out
    (folder / "again.bib").write_bytes(first)
    assert run("--data", "again", "init", "again.bib").status == 0
    assert run("--data", "again", "export").out == first


@pytest.mark.parametrize("new", ["He2016:ResNet", "müller2020", "O'Neil99", "knuth-84+a/b"])
def test_any_key_that_bibtex_holds_may_be_given_in_an_imported_library(run: Run, folder: Path, new: str) -> None:
    made_of(run, folder, "@misc{knuth84, title={On Kites}}\n")
    assert run("keys", "rename", "knuth84", new).err == f"knuth84 is now {new}; knuth84 stays an alias\n"
    assert list(fields(run("export").text)) == [new]


@pytest.mark.parametrize("new", ["two words", "a,b", "a{b", "50%", "a#b", "", "a~b"])
def test_no_key_that_bibtex_cannot_hold_is_given(run: Run, folder: Path, new: str) -> None:
    made_of(run, folder, "@misc{knuth84, title={On Kites}}\n")
    ended = run("keys", "rename", "knuth84", new)
    assert ended.status == 2
    assert "is no citation key: use no blank" in ended.err
