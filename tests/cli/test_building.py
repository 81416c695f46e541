"""``init`` and ``build``: libraries begin, and their files follow them."""

from __future__ import annotations

import filecmp
import re
import shlex
from pathlib import Path

import pytest

from conftest import ROOT, Run
from i2vbib import Library
from i2vbib.export import FORMATS


def test_init_copies_the_shipped_library(run: Run, folder: Path) -> None:
    ended = run("init")
    assert ended.status == 0
    assert "96 entries in 9 sections" in ended.err
    assert "i2vbib enrich" in ended.err
    names = ["catalog.md", "records.json", "citation-keys.json", "overrides.toml", "library.toml"]
    assert filecmp.cmpfiles(folder / "data", ROOT / "data", names, shallow=False) == (names, [], [])


def test_the_commands_that_are_named_can_be_pasted_whatever_the_folder_is_called(run: Run, folder: Path) -> None:
    (folder / "Bob's lists").mkdir()
    missing = run("--data", "Bob's lists", "list").err
    (init,) = re.findall(r"'(i2vbib --data .+ init)'", missing)
    assert shlex.split(init) == ["i2vbib", "--data", "Bob's lists", "init"]
    started = run(*shlex.split(init)[1:])
    following = re.findall(r"'(i2vbib --data .+? \w+)' (?:asks|says|writes)", started.err)
    assert [shlex.split(command)[2:] for command in following] == [
        ["Bob's lists", word] for word in ("enrich", "check", "export")
    ]
    assert run(*shlex.split(following[-1])[1:]).out == run("export").out


def test_init_does_not_touch_a_library(run: Run, own: Path) -> None:
    before = {path.name: path.read_bytes() for path in own.iterdir()}
    ended = run("init")
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert {path.name: path.read_bytes() for path in own.iterdir()} == before


def test_init_remembers_a_file_as_seen_from_the_library(run: Run, folder: Path) -> None:
    (folder / "README.md").write_bytes((ROOT / "data" / "catalog.md").read_bytes())
    assert run("--data", "papers/lib", "init", "README.md").status == 0
    assert 'source = "../../README.md"' in (folder / "papers/lib/library.toml").read_text()
    assert run("--data", "papers/lib", "sync").err.endswith("96 entries, 0 changes\n")


def test_the_shipped_records_are_what_the_shipped_list_gives(shipped: Library) -> None:
    taken = shipped.take((ROOT / "data" / "catalog.md").read_text(encoding="utf-8"))
    assert taken.snapshot == shipped.snapshot
    assert taken.registry == shipped.registry


def test_out_is_what_data_gives(run: Run) -> None:
    ended = run("--data", ROOT / "data", "build", "--check", "-o", ROOT / "out")
    assert (ended.status, ended.err) == (0, f"{ROOT / 'out'} is up to date\n")


def test_build_writes_every_format_whole_and_by_section(run: Run, own: Path, folder: Path) -> None:
    assert run("build").status == 0
    names = {str(path.relative_to(folder / "out")) for path in (folder / "out").rglob("*") if path.is_file()}
    slugs = [line.split("\t")[0] for line in run("sections").text.splitlines()]
    whole = {f"survey{form.suffix}" for form in FORMATS.values()}
    assert names == whole | {"index.html", "feed.xml"} | {
        f"sections/{slug}{suffix}" for slug in slugs for suffix in (".bib", ".json", ".ris")
    }
    assert (folder / "out/survey.bib").read_bytes() == run("export").out
    assert (folder / "out/sections/tvg.ris").read_bytes() == run("export", "-f", "ris", "--section", "tvg").out
    assert (folder / "out/index.html").read_bytes() == run("page").out
    assert run("build").err == "0 files of out changed\n"
    assert own.is_dir()


@pytest.mark.usefixtures("own")
def test_build_check_names_what_is_out_of_date_and_changes_nothing(run: Run, folder: Path) -> None:
    run("build")
    stale = folder / "out/sections/tvg.bib"
    stale.write_text("old")
    ended = run("build", "--check")
    assert (ended.status, ended.out) == (1, b"")
    assert ended.err == "i2vbib: out is out of date (sections/tvg.bib): run 'i2vbib build'\n"
    assert stale.read_text() == "old"
    run("build")
    assert run("build", "--check").status == 0


@pytest.mark.usefixtures("own")
def test_a_file_of_no_section_is_named_and_left_alone(run: Run, folder: Path) -> None:
    run("build")
    mine = folder / "out/sections/mine.bib"
    mine.write_text("mine")
    assert "belongs to no section" in run("build").err
    assert mine.read_text() == "mine"
