"""On a terminal, ``list``, ``sections`` and ``show`` are laid out for a person; in a pipe, for a program."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

import pytest

from conftest import ROOT, Run


def on_terminal(folder: Path, *arguments: str, columns: int = 80, library: Path = ROOT / "data") -> list[str]:
    """Give the lines that a command shows on a terminal of so many columns."""
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    process, handle = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.environ |= {"COLUMNS": str(columns), "TERM": "dumb", "I2VBIB_DATA": str(library)}
        os.execv(sys.executable, [sys.executable, "-m", "i2vbib", *arguments])  # noqa: S606  our own program
    shown = b""
    try:
        while piece := os.read(handle, 1 << 16):
            shown += piece
    except OSError:  # the other end is closed
        pass
    os.close(handle)
    assert os.waitpid(process, 0)[1] == 0
    return re.sub(r"\x1b\[[0-9;]*m", "", shown.decode()).replace("\r\n", "\n").splitlines()


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork.*:DeprecationWarning")
@pytest.mark.parametrize("columns", [80, 120])
def test_the_list_is_a_table_that_fits_the_terminal(run: Run, folder: Path, columns: int) -> None:
    shown = on_terminal(folder, "list", "--section", "var", columns=columns)
    assert shown[0].split() == ["Key", "Year", "Venue", "Title"]
    assert max(map(len, shown)) <= columns
    words = " ".join(shown).split()
    for row in run("list", "--section", "var").text.splitlines():
        key, year, venue, title = row.split("\t")
        assert {key, year, *venue.split(), *title.split()} <= set(words)


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork.*:DeprecationWarning")
def test_sections_are_a_table_too(folder: Path) -> None:
    shown = on_terminal(folder, "sections")
    assert shown[0].split() == ["Slug", "Entries", "Title", "Group"]
    assert any(line.split()[:2] == ["tvg", "16"] for line in shown)


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork.*:DeprecationWarning")
def test_an_entry_is_readable_in_80_columns_and_names_each_place_once(run: Run, folder: Path) -> None:
    shown = on_terminal(folder, "show", "var_xclip_2022")
    end = shown.index("")
    assert all(len(line) <= 80 or " " not in line.strip() for line in shown[:end])
    places = [line for line in shown[end + 1 :] if line]
    assert [re.match(r"\[(\d+)\] \w", line)[1] for line in places] == [str(n + 1) for n in range(len(places))]  # type: ignore[index]
    told = {place for _, place in re.findall(r"(\S)  \[(.*)\]$", run("show", "var_xclip_2022").text, re.MULTILINE)}
    assert {line.partition("] ")[2] for line in places} == told


HOSTILE = "Kites \x1b]0;x\x07 \x9b31m \u202e\u2067 ##[error]x"
MARKS = re.compile("[\x07\x9b\u202e\u2067]|\x1b\\]|##\\[")
"""What no command may show: of a terminal's own sequences only colours are taken away before."""


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork.*:DeprecationWarning")
@pytest.mark.parametrize("name", ["a.json", "a.md"])
@pytest.mark.parametrize(
    "command", ["list", "sections", "keys", "check", "show k", "export -f csl-json", "export -f ris", "cite k", "sync --dry-run"]
)  # fmt: skip
def test_what_a_terminal_obeys_is_shown_as_an_escape(run: Run, folder: Path, name: str, command: str) -> None:
    work = {"id": "k", "type": "book", "title": HOSTILE, "author": [{"literal": HOSTILE}], "keyword": HOSTILE}
    row = f"# {HOSTILE}\n\n## {HOSTILE}\n\n- [{HOSTILE}](https://arxiv.org/abs/2501.00001) `k`\n"
    (folder / name).write_text(json.dumps([work]) if name == "a.json" else row, "utf-8")
    assert run("init", name).status == 0
    key = run("list").text.partition("\t")[0]
    assert run("keys", "rename", key, "k").status in {0, 2}, "2: it is called so already"
    (folder / "data" / "overrides.toml").write_text(f'[k]\npublisher = {json.dumps(HOSTILE)}\nremark = "##[error]"\n')
    shown = "\n".join(on_terminal(folder, *command.split(), library=folder / "data"))
    assert shown
    assert not MARKS.search(shown)


@pytest.mark.parametrize("command", [("list",), ("sections",)])
def test_in_a_pipe_the_columns_are_parted_by_tabs(run: Run, command: tuple[str, ...]) -> None:
    lines = run(*command).text.splitlines()
    assert {line.count("\t") for line in lines} == {3}


def test_list_shows_what_the_link_tells_where_the_row_says_nothing(run: Run, folder: Path) -> None:
    rows = (
        "- [Black Tea](https://aclanthology.org/2022.acl-long.26/)",
        "- [Green Tea](https://arxiv.org/abs/2105.04001)",
        "- [White Tea](https://example.org/tea.pdf)",
    )
    (folder / "list.md").write_text("# Tea\n\n" + "\n".join(rows))
    assert run("init", "list.md").status == 0
    shown = [line.split("\t")[1:3] for line in run("list").text.splitlines()]
    assert shown == [["2022", "ACL"], ["2021", "arXiv"], ["", ""]]
