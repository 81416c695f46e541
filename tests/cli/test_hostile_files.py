"""Files, links and pipes of a library or a build that would take what is not theirs, or keep a command waiting."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Run
from libraries import files_of

OWN_FILES = ["catalog.md", "records.json", "citation-keys.json", "overrides.toml", "library.toml", ".i2vbib.lock"]


@pytest.mark.parametrize("name", OWN_FILES)
@pytest.mark.parametrize("command", [["export"], ["page"], ["complete", "refs.bib"]], ids=" ".join)
def test_a_file_of_the_library_is_no_output(run: Run, own: Path, name: str, command: list[str]) -> None:
    (own.parent / "refs.bib").write_text("@misc{kites, title = {Kites}}\n")
    before = files_of(own)
    (own.parent / "link").symlink_to(own / name)
    os.link(own / name, own.parent / "twin") if (own / name).exists() else (own.parent / "twin").symlink_to(own / name)
    for output in (f"data/{name}", f"data/../data/{name}", "link", "twin"):
        ended = run(*command, "-o", output)
        assert (ended.status, ended.text, ended.err.count("\n")) == (2, "", 1)
        assert "is a file of the library" in ended.err
    assert files_of(own) == before


@pytest.mark.parametrize("command", [["export"], ["page"], ["complete", "refs.bib"]], ids=" ".join)
def test_a_file_of_another_library_is_no_output_either(run: Run, own: Path, command: list[str]) -> None:
    other = own.rename(own.parent / "other")
    (own.parent / "refs.bib").write_text("@misc{kites, title = {Kites}}\n")
    before = files_of(other)
    for name in OWN_FILES:
        ended = run(*command, "-o", f"other/{name}")
        assert (ended.status, ended.text, "is a file of the library" in ended.err) == (2, "", True)
    assert files_of(other) == before


@pytest.mark.parametrize("link", ["survey.bib", "index.html", "sections/var.ris"])
def test_a_build_writes_into_no_file_of_the_library(run: Run, own: Path, link: str) -> None:
    (own / "sections").mkdir()
    (own / link).symlink_to(own / "records.json")
    before = {name: (own / name).read_bytes() for name in OWN_FILES[:5]}
    ended = run("build", "-o", "data")
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert f"data/{link} is a file of the library" in ended.err
    assert {name: (own / name).read_bytes() for name in OWN_FILES[:5]} == before
    assert not (own / "survey.ris").exists()


@pytest.mark.usefixtures("own")
def test_a_file_beside_them_may_be_one(run: Run) -> None:
    assert run("export", "-o", "data/survey.bib").status == 0
    assert run("export", "-o", "/dev/null").status == 0


@pytest.mark.parametrize("name", OWN_FILES[:5])
def test_a_link_that_leads_out_of_the_library_is_refused(run: Run, own: Path, name: str) -> None:
    outside = own.parent / "outside"
    (own / name).rename(outside)
    (own / name).symlink_to(outside)
    before = outside.read_bytes()
    for command in (["list"], ["sync", "data/catalog.md"], ["keys", "rename", "var_dist_2023", "x"]):
        ended = run("--data", "data", *command)
        assert (ended.status, ended.err.count("\n")) == (1, 1)
        assert f"data/{name} is a link that leads out of data" in ended.err
    assert outside.read_bytes() == before


@pytest.mark.parametrize("name", ["survey.bib", "sections", "sections/var.bib"])
def test_a_link_that_leads_out_of_what_is_built_is_refused(run: Run, own: Path, name: str) -> None:
    run("build")
    outside = own.parent / "outside"
    (own.parent / "out" / name).rename(outside)
    (own.parent / "out" / name).symlink_to(outside)
    (own / "overrides.toml").write_text('[var_dist_2023]\ntitle = "Another"\nsee = "https://example.org"\n')
    before = sorted((path.name, path.read_bytes()) for path in [outside, *outside.glob("*")] if path.is_file())
    ended = run("build")
    assert (ended.status, ended.err.count("\n")) == (1, 1)
    assert "is a link that leads out of out" in ended.err
    assert sorted((path.name, path.read_bytes()) for path in [outside, *outside.glob("*")] if path.is_file()) == before


@pytest.mark.parametrize("name", OWN_FILES[:5])
@pytest.mark.parametrize("command", [["list"], ["sync"], ["enrich", "--dry-run"], ["export"]], ids=" ".join)
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(own: Path, name: str, command: list[str]) -> None:
    (own / name).unlink()
    os.mkfifo(own / name)
    ended = subprocess.run(
        [sys.executable, "-m", "i2vbib", "--data", "data", *command],
        check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, cwd=own.parent,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (1, "", 1)
    assert f"data/{name} is no file, but a pipe or a device" in ended.stderr


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize("name", ["survey.bib", "sections/var.ris", "feed.xml"])
def test_a_build_waits_for_no_pipe(run: Run, folder: Path, name: str) -> None:
    assert run("build").status == 0
    (folder / "out" / name).unlink()
    os.mkfifo(folder / "out" / name)
    ended = subprocess.run(
        [sys.executable, "-m", "i2vbib", "build"],
        check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, cwd=folder,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr.count("\n")) == (1, 1)
    assert f"out/{name} is no file, but a pipe or a device" in ended.stderr
