"""``list``, ``sections``, ``show``, ``keys``, ``--version`` and ``--help``; which library is read."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Run
from i2vbib import Library, __version__
from i2vbib.cli import COMMANDS


def test_list(run: Run) -> None:
    lines = run("list", "--section", "general").text.splitlines()
    assert len(lines) == 6
    key, year, venue, title = lines[0].split("\t")
    assert (key, year, venue) == ("general_fitclip_2022", "2022", "BMVC")
    assert title.lower().startswith("fitclip: refining")


def test_sections_are_in_the_lists_order_with_their_counts_and_groups(run: Run) -> None:
    rows = [line.split("\t") for line in run("sections").text.splitlines()]
    counts = {row[0]: int(row[1]) for row in rows}
    assert list(counts.items()) == [
        ("ovmot", 9),
        ("stvg", 8),
        ("tvg", 16),
        ("ovvis", 6),
        ("vtr", 14),
        ("var", 15),
        ("videoqa", 12),
        ("captioning", 10),
        ("general", 6),
    ]
    assert [row[3] for row in rows] == ["Fine-grained Understanding"] * 4 + ["Coarse-grained Understanding"] * 4 + [""]


def test_show_tells_where_each_field_came_from(run: Run) -> None:
    fields = json.loads(run("show", "var_xclip_2022", "--json").text)["fields"]
    assert fields["title"]["value"] == "Expanding Language-Image Pretrained Models for General Video Recognition"
    for field in fields.values():
        assert field["source"] in {"override", "crossref", "arxiv", "curated", "catalog"}
        assert field["source"] == "catalog" or (field["url"].startswith("https://") and field["date"])
    text = run("show", "var_xclip_2022").text
    for name in fields:
        assert any(line.startswith(f"{name} ") and line.endswith("]") for line in text.splitlines())


def test_show_of_an_unknown_key_names_the_nearest(run: Run) -> None:
    ended = run("show", "xclip")
    assert ended.status == 2
    assert "xclip_2022" in ended.err


def test_keys_lists_every_key(run: Run, shipped: Library) -> None:
    keys = [line.split("\t")[0] for line in run("keys").text.splitlines()]
    assert keys == sorted(shipped.snapshot.papers)
    assert len(keys) == 97


def test_a_renamed_key_keeps_its_old_name_as_an_alias(run: Run, own: Path) -> None:
    assert run("keys", "rename", "var_dist_2023", "var_disentangling").status == 0
    assert run("list", "--key", "var_dist_2023").text.startswith("var_disentangling\t")
    assert "ids = {var_dist_2023}" in run("export", "-f", "biblatex", "--key", "var_disentangling").text
    assert run("keys", "rename", "var_evl_2022", "var_dist_2023").status == 2
    register = json.loads((own / "citation-keys.json").read_text())
    assert register["var_disentangling"]["aliases"] == ["var_dist_2023"]


def test_which_file_has_changed_is_told(run: Run, own: Path) -> None:
    def told() -> str:
        found = re.search(
            r"i2vbib: data/(\S+) has changed since it was last read: run 'i2vbib sync'", run("sections").err
        )
        return found[1] if found else ""

    catalog, settings = own / "catalog.md", own / "library.toml"
    assert told() == ""
    settings.write_text('title = "Mine"\n', "utf-8")
    assert told() == "library.toml"
    (own.parent / "newer.md").write_text(catalog.read_text("utf-8") + "\n", "utf-8")
    assert run("sync", "newer.md").status == 0, "no edit of the list can be lost"
    catalog.write_text(catalog.read_text("utf-8") + "\n", "utf-8")
    assert told() == "catalog.md"
    assert run("sync").status == 0
    settings.write_text('title = "Yours"\n', "utf-8")
    assert told() == "library.toml"
    assert run("sync").status == 0
    assert told() == ""


@pytest.mark.usefixtures("folder")
def test_what_the_list_shows_twice_is_told_under_a_renamed_key_too(run: Run) -> None:
    row = "- [Kites Are Slow](https://arxiv.org/abs/2501.00001)\n"
    assert run("init", "-", stdin=f"# Kites\n\n## Flying (FLY)\n\n{row}{row}".encode()).status == 0
    assert run("keys", "rename", "fly_kitesslow_2025", "slow").status == 0
    assert "R02" in run("check").text


def test_version(run: Run) -> None:
    assert run("--version").text == f"i2vbib {__version__}\n"


def test_help_is_everywhere_and_has_an_example(run: Run) -> None:
    for arguments in ([], *([name] for name in COMMANDS), ["keys", "rename"]):
        ended = run(*arguments, "--help")
        assert ended.status == 0
        assert "Example" in ended.text
        assert "i2vbib" in ended.text.partition("Example")[2]


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    ended = run()
    assert ended.status == 2
    assert "Usage: i2vbib" in ended.err


LIST = "# Papers\n\n## Nets (NET)\n\n- [A Net of Nets for Nets](https://arxiv.org/abs/2101.00001)\n"


def test_the_library_is_the_named_one_then_the_environments_then_the_local_then_the_shipped(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("list").text.count("\n") == 96
    for name in ("data", "other", "third"):
        assert run("--data", name, "init", "-", stdin=LIST.replace("Net of", name).encode()).status == 0
    assert "A data Nets" in run("list").text
    monkeypatch.setenv("I2VBIB_DATA", str(folder / "other"))
    assert "A other Nets" in run("list").text
    assert "A third Nets" in run("--data", "third", "list").text


def test_a_folder_without_a_catalog_is_an_error_that_says_what_to_do(run: Run) -> None:
    ended = run("--data", "nowhere", "list")
    assert ended.status == 1
    assert ended.err == "i2vbib: nowhere holds no catalog.md: make a library there with 'i2vbib --data nowhere init'\n"


def test_the_shipped_library_is_read_only(run: Run) -> None:
    for command in (["keys", "rename", "var_dist_2023", "x"], ["sync"], ["enrich"]):
        ended = run(*command)
        assert ended.status == 1
        assert "i2vbib init" in ended.err


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    command = [sys.executable, "-m", "i2vbib", "export"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.read(10) == b"@inproceed"
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_full_stdout_is_one_clear_error() -> None:
    command = [sys.executable, "-m", "i2vbib", "export"]
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr == "i2vbib: cannot write the output: No space left on device\n"
