"""A library that somebody else made, or that is damaged: nothing leaves its folder, nothing ends in a traceback."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import Run
from libraries import files_of

Data = dict[str, Any]


def rewrite(path: Path, change: Callable[[Data], object]) -> None:
    data = json.loads(path.read_text("utf-8"))
    change(data)
    path.write_text(json.dumps(data, ensure_ascii=True, indent=1) + "\n", "utf-8")


def slug(text: str) -> Callable[[Data], object]:
    return lambda data: data["catalog"]["sections"][0].update(slug=text)


def key(text: str) -> Callable[[Data], object]:
    return lambda data: data["records"].update({text: data["records"].pop("var_dist_2023")})


def claim(**parts: Any) -> Callable[[Data], object]:
    return lambda data: data["records"]["var_dist_2023"]["claims"][0].update(parts)


RECORDS = {
    "a slug out of the folder": (slug("../../escaped"), "'../../escaped' is no section's slug"),
    "a slug in a roundabout way": (slug("a/../../../escaped"), "is no section's slug"),
    "a slug from the root": (slug("/escaped-root"), "is no section's slug"),
    "a slug of another system": (slug("..\\escaped"), "is no section's slug"),
    "no slug": (slug(""), "'' is no section's slug"),
    "a slug that is a list": (lambda data: data["catalog"]["sections"][0].update(slug=["x"]), "$.catalog.sections[0]"),
    "a key that opens an entry": (key("a}\n@misc{b"), "is no citation key"),
    "a key with a field": (key("a,b = {c}"), "'a,b = {c}' is no citation key"),
    "a key that nobody sees": (key("a\u202eb"), "is no citation key"),
    "an alias that opens an entry": (
        lambda data: data["records"]["var_dist_2023"].update(aliases=["x},"]),
        "'x},' is no citation key",
    ),
    "half a surrogate pair": (claim(values={"title": "A \ud800 Title"}), "hex escape"),
    "a date that is none": (claim(date="yesterday"), "'yesterday' is no day"),
    "a year of 5,000 digits": (lambda data: data["records"]["var_dist_2023"]["entry"].update(year=10**4000), "no year"),
    "a date of 5,000 digits": (claim(values={"issued": [10**4000]}), "no date"),
    "a title that is a number": (claim(values={"title": 3}), "Expected `str | array`, got `int`"),
    "a variable that is none": (claim(values={"titel": "A Title"}), "'titel'"),
    "authors that are text": (claim(values={"author": "Ada"}), "'author' cannot be"),
    "a name of numbers": (claim(values={"author": [{"family": 3, "given": 4}]}), "var_dist_2023"),
    "a name that is a number": (claim(values={"author": [3]}), "'author' cannot be (3,)"),
    "a name of a list": (claim(values={"author": [{"literal": ["Ada"]}]}), "var_dist_2023"),
    "a source of hearsay": (claim(source="hearsay"), "'hearsay'"),
    "a day that no calendar has": (claim(date="2025-02-31"), "'2025-02-31' is no day"),
    "a survey that is none": (lambda data: data["catalog"].update(survey="nobody"), "'nobody' is the key of no record"),
    "a line of nobody's": (
        lambda data: data["catalog"].update(repeated=[{"text": "x", "key": "nobody"}]),
        "'nobody' is the key of no record",
    ),
    "sections that are text": (lambda data: data["catalog"].update(sections="all"), "records.json"),
}


@pytest.mark.parametrize(("change", "told"), RECORDS.values(), ids=RECORDS.keys())
@pytest.mark.parametrize("command", [["list"], ["build", "-o", "out/deep/er"], ["enrich", "--dry-run"]], ids=" ".join)
def test_a_record_that_cannot_be_is_named(
    run: Run, own: Path, change: Callable[[Data], object], told: str, command: list[str]
) -> None:
    rewrite(own / "records.json", change)
    before, around = files_of(own), {path.name for path in own.parent.iterdir()} | {"out"}
    ended = run(*command)
    assert (ended.status, ended.text, ended.err.count("\n")) == (1, "", 1)
    assert "records.json is damaged" in ended.err
    assert told in ended.err
    assert files_of(own) == before
    assert {path.name for path in own.parent.iterdir()} <= around


@pytest.mark.parametrize(
    ("issued", "shown", "told"),
    [
        ([2021, 2, 31], [2021, 2], "2021-2-31"),
        ([2021, 13, 4], [2021], "2021-13-4"),
        ([2021, 0, 4], [2021], "2021-0-4"),
        ([2021, 2, 28], [2021, 2, 28], ""),
    ],
)
@pytest.mark.parametrize("remark", ["", "Read on the page."])
@pytest.mark.parametrize("source", ["crossref", "curated"])
def test_a_date_of_the_records_that_no_calendar_has_is_named(
    run: Run, own: Path, issued: list[int], shown: list[int], told: str, remark: str, source: str
) -> None:
    only = {"source": source, "values": {"title": "Kites", "issued": issued}, "remark": remark}
    rewrite(own / "records.json", lambda data: data["records"]["var_dist_2023"].update(claims=[only]))
    assert json.loads(run("show", "var_dist_2023", "--json").text)["fields"]["issued"]["value"] == shown
    found = [line for line in run("check", "--all").text.splitlines() if "which no calendar has" in line]
    assert [f"records.json dates it {told}, which" in line for line in found] == [True] * bool(told)
    assert run("keys", "rename", "var_dist_2023", "x").status == 0  # which writes the records anew
    assert ("which no calendar has" in run("check", "--all").text) == bool(told)


@pytest.mark.parametrize("text", ["a},", "", "a\u200bb", "a\nb", "{x}"])
def test_a_key_of_the_register_that_is_none_is_named(run: Run, own: Path, text: str) -> None:
    rewrite(own / "citation-keys.json", lambda keys: keys.update({text: {"title": "A Title"}}))
    ended = run("keys")
    assert (ended.status, ended.text, ended.err.count("\n")) == (1, "", 1)
    assert "citation-keys.json is damaged" in ended.err


@pytest.mark.parametrize(
    "parts",
    [{"title": 3}, {"title": "\ud800"}, {"aliases": "abc"}, {"aliases": [3]}, {"identifiers": "arxiv"}, {"day": 3}, {"retired": "no"}],
    ids=str,
)  # fmt: skip
def test_a_key_whose_paper_is_of_another_form_is_named(run: Run, own: Path, parts: Data) -> None:
    rewrite(own / "citation-keys.json", lambda keys: keys["var_dist_2023"].update(parts))
    before = files_of(own)
    for command in (["keys"], ["sync", "data/catalog.md"], ["keys", "rename", "var_dist_2023", "x"]):
        ended = run(*command)
        assert (ended.status, ended.text, ended.err.count("\n")) == (1, "", 1)
        assert "citation-keys.json is damaged" in ended.err
    assert files_of(own) == before


@pytest.mark.parametrize(
    "text", ["He2016:ResNet", "müller2020", "O'Neil99", "DBLP:conf/cvpr/HeZRS16", "a+b.c-d", "Lee, 2020"]
)
def test_a_key_as_its_owner_wrote_it_is_one(run: Run, own: Path, text: str) -> None:
    rewrite(own / "citation-keys.json", lambda keys: keys.update({text: {"title": "A Title", "retired": True}}))
    assert text in run("keys").text


SETTINGS = {
    "an integer of 5,000 digits": ("overrides.toml", f"[var_dist_2023]\nvolume = {'9' * 5000}\n"),
    "2,000 tables in one another": ("library.toml", "a = " + "{a=" * 2000 + "1" + "}" * 2000),
    "100,000 arrays in one another": ("library.toml", "a = " + "[" * 100_000),
    "a number for a text": ("overrides.toml", "[var_dist_2023]\ntitle = 3.5\n"),
    "a number for a name": ("overrides.toml", "[var_dist_2023]\nauthor = [3]\n"),
    "a number for a family": ("overrides.toml", "[var_dist_2023]\nauthor = [{family = 3}]\n"),
    "a hexadecimal number of 5,000 digits": ("overrides.toml", f"[var_dist_2023]\nsee = 0x{'f' * 5000}\n"),
    "a day of 20 digits": ("overrides.toml", f"[var_dist_2023]\nissued = '2021-03-{'9' * 20}'\n"),
    "a date of 5,000 digits": ("overrides.toml", f"[var_dist_2023]\nissued = '{'9' * 5000}'\n"),
    "a key of 3,000 dots": ("overrides.toml", "[var_dist_2023]\n" + "a." * 3000 + "b = 1\n"),
    "NUL": ("library.toml", 'title = "a\x00b"\n'),
}


@pytest.mark.parametrize(("name", "text"), SETTINGS.values(), ids=SETTINGS.keys())
def test_settings_that_cannot_be_read_are_named(run: Run, own: Path, name: str, text: str) -> None:
    (own / name).write_text(text, "utf-8")
    before = files_of(own)
    ended = run("list")
    assert (ended.status, ended.text, ended.err.count("\n")) == (1, "", 1)
    assert f"data/{name}" in ended.err
    assert len(ended.err) < 1000
    assert files_of(own) == before


@pytest.mark.parametrize("source", ["/dev/zero", "a\\u0000b", "https://[::1", "nowhere.md"])
def test_a_source_that_cannot_be_read_is_named(run: Run, own: Path, source: str) -> None:
    (own / "library.toml").write_text(f'source = "{source}"\n', "utf-8")
    run("sync", "data/catalog.md")
    ended = run("sync")
    assert (ended.status, ended.text, ended.err.count("\n")) == (1, "", 1)
    assert "cannot read" in ended.err


TITLE = "Kites \x9b31m \u2067 \x9d0;x ##[error]x \u200b of All"


@pytest.mark.parametrize(
    "command", [["list"], ["check"], ["check", "--format", "github"], ["check", "--format", "json"], ["keys"], ["sync"]]
)
def test_a_title_commands_neither_a_terminal_nor_a_runner(run: Run, folder: Path, command: list[str]) -> None:
    text = f"# List\n\n## Nets (NET)\n\n- [{TITLE}](https://arxiv.org/abs/2101.00001)\n- [::error::Kites](https://example.org/k)\n"
    run("init", "-", stdin=text.encode())
    if command == ["sync"]:
        (folder / "data" / "catalog.md").write_text(text.replace("Kites", "Kites and Winds"), "utf-8")
    ended = run(*command)
    for shown in (ended.text, ended.err):
        assert not any(character in shown for character in "\x1b\x9b\x9d\u2067\u200b")
        assert "##[" not in shown
        assert not [
            line for line in shown.splitlines() if line.startswith("::") and "--format" not in " ".join(command)
        ]
    assert TITLE in (folder / "data" / "catalog.md").read_text("utf-8") or command == ["sync"]


@pytest.mark.parametrize("name", [b"list-\xff.md", b"list-\x1b[31m.md", b"a\x7fb.md", b'a"b\\c.md'])
def test_a_list_of_an_odd_name_is_kept_by_it_or_refused(run: Run, folder: Path, name: bytes) -> None:
    Path(os.fsdecode(name)).write_text("# L\n\n## Nets (NET)\n\n- [Kites](https://arxiv.org/abs/2101.00001)\n")
    ended = run("init", os.fsdecode(name))
    assert "\x1b" not in ended.err
    if ended.status == 0:
        assert run("list").status == 0
        assert run("sync").err.endswith("1 entries, 0 changes\n") or run("sync").status == 0
    else:
        assert (ended.status, ended.err.count("\n")) == (1, 1)
        assert not (folder / "data" / "library.toml").exists()


@pytest.mark.parametrize("line_ends", ["\r", "\r\n", "mixed"])
def test_line_ends_of_any_system_are_no_edit(run: Run, line_ends: str) -> None:
    text = "# L\n\n## Nets (NET)\n\n- [Kites](https://arxiv.org/abs/2101.00001)\n"
    mixed = text.replace("\n", "\r\n", 2).replace(")\n", ")\r")
    run("init", "-", stdin=(mixed if line_ends == "mixed" else text.replace("\n", line_ends)).encode())
    assert run("list").err == ""


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize("depth", [3000])
def test_a_document_of_many_files_is_read_to_its_end(run: Run, folder: Path, depth: int) -> None:
    for number in range(depth):
        (folder / f"a{number}.aux").write_text(f"\\@input{{a{number + 1}.aux}}\n")
    (folder / f"a{depth}.aux").write_text("\\citation{var_dist_2023}\n\\@input{a0.aux}\n")
    assert run("export", "--aux", "a0.aux").text.count("{var_dist_2023,") == 1


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize("name", ["x" * 5000, "a\x00b", "no/such"])
def test_a_file_that_a_document_cannot_include_is_named(run: Run, folder: Path, name: str) -> None:
    (folder / "a.aux").write_text(f"\\@input{{{name}}}\n")
    ended = run("export", "--aux", "a.aux")
    assert (ended.status, ended.text, ended.err.count("\n")) == (2, "", 1)
    assert "a.aux includes" in ended.err
