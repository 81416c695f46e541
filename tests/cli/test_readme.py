"""README.md tells the truth: its code runs as it stands there, and it knows every command and no other."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import click
import pytest

from conftest import ROOT, SHIPPED, require_program
from i2vbib import Library
from i2vbib.cli import COMMANDS, cli
from server.corpus import paper_of
from server.services import FakeServices

README: Final = (ROOT / "README.md").read_text("utf-8")
BLOCKS: Final[list[tuple[str, str]]] = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
SET_UP, TESTS, *EXAMPLES = [code for language, code in BLOCKS if language == "sh"]
LATEX: Final = [code for code in EXAMPLES if code.startswith("pdflatex")]
BIN: Final = Path(sys.executable).parent

TABLE: Final = README.partition("\n| command | does |\n")[2].partition("\n\n")[0]


def shell(code: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a block of the README as a person does who has activated the virtual environment."""
    path = os.pathsep.join((str(BIN), os.environ["PATH"]))
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", code],
        cwd=folder, env=os.environ | {"PATH": path} | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_no_block_is_of_a_kind_that_is_not_run_here() -> None:
    assert {language for language, _ in BLOCKS} == {"sh", "latex", "python"}
    assert len(LATEX) == 1


def test_the_first_line_sets_up_and_writes_the_bibliography(folder: Path) -> None:
    assert SET_UP.count("\n") == TESTS.count("\n") == 1
    *_, main_job = SET_UP.split(" && ")
    (folder / ".venv").mkdir()
    (folder / ".venv" / "bin").symlink_to(BIN)
    ended = shell(main_job, folder)
    assert (ended.returncode, ended.stderr) == (0, SHIPPED)
    assert (folder / "survey.bib").read_bytes() == (ROOT / "out" / "survey.bib").read_bytes()


def test_the_paper_compiles_with_what_it_cites(folder: Path) -> None:
    for program in ("pdflatex", "bibtex"):
        require_program(program)
    (paper,) = [code for language, code in BLOCKS if language == "latex"]
    (folder / "paper.tex").write_text(paper, "utf-8")
    ended = shell(LATEX[0], folder)
    assert (ended.returncode, SHIPPED in ended.stderr) == (0, True)  # TeX tells there of fonts that it makes first
    log = (folder / "paper.log").read_text("utf-8", errors="replace")
    assert re.findall(r"^.*(?:Warning|undefined).*$", log, re.MULTILINE) == []
    assert "Warning--" not in (folder / "paper.blg").read_text("utf-8")
    cited = re.findall(r"@\w+\{(\w+),", (folder / "survey.bib").read_text("utf-8"))
    assert sorted(cited) == sorted(re.search(r"\\cite\{(.*)\}", paper)[1].split(", "))  # type: ignore[index]
    assert (folder / "paper.pdf").stat().st_size > 0


def test_every_other_example_runs_in_order(folder: Path, shipped: Library) -> None:
    shutil.copyfile(ROOT / "data" / "catalog.md", folder / "README.md")
    shutil.copyfile(ROOT / "out" / "sections" / "general.bib", folder / "refs.bib")
    known = [paper_of(record) for record in (*shipped.records, shipped.survey) if record]
    with FakeServices(known).running() as services:
        for code in EXAMPLES:
            if code not in LATEX:
                ended = shell(code, folder, **services.environment(wait_scale=0))
                assert ended.returncode == 0, f"{code}\n{ended.stdout}\n{ended.stderr}"
        assert services.seen
    made = {path.name for path in folder.iterdir()}
    assert made == {"README.md", "data", "mine", "out", "papers.bib", "refs.bib", "survey.rdf", "completed.bib"}
    assert len(Library.open(folder / "data").records) == 96


def test_what_it_links_is_there() -> None:
    linked = [target for target in re.findall(r"\]\(([^)]+)\)", README) if not target.startswith("https://")]
    assert "docs/page.png" in linked
    assert [target for target in linked if not (ROOT / target).exists()] == []


@pytest.mark.usefixtures("own")
def test_the_python_example_runs(folder: Path) -> None:
    (code,) = [code for language, code in BLOCKS if language == "python"]
    ended = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert set(re.findall(r"@\w+\{(\w+?)_", ended.stdout)) == {"var"}


def options(command: click.Command) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts if isinstance(parameter, click.Option)}


def command(*names: str) -> click.Command:
    """Give a command by its name; the group ``keys`` has commands of its own."""
    found: click.Command = cli
    for name in names:
        context = click.Context(found)
        below = found.get_command(context, name) if isinstance(found, click.Group) else None
        if below is None:
            break
        found = below
    return found


def test_the_table_has_every_command() -> None:
    named = re.findall(r"`i2vbib (\w+)", TABLE)
    assert tuple(dict.fromkeys(named)) == COMMANDS


def example_lines() -> list[str]:
    """Give every command line of ours that the README shows, in its text, its table and its examples."""
    in_blocks = [line for code in (SET_UP, *EXAMPLES) for line in re.findall(r"i2vbib [a-z].*", code)]
    in_text = [line.replace("\\|", "|") for line in re.findall(r"`i2vbib ([a-z][^`]*)`", README)]
    return sorted({line.removeprefix("i2vbib ") for line in in_blocks} | set(in_text))


@pytest.mark.parametrize("line", example_lines())
def test_every_option_that_the_readme_shows_is_there(line: str) -> None:
    known = options(command(*line.split())) | options(cli)
    shown = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", line.partition(">")[0]))
    assert shown <= known


def test_every_option_that_chooses_entries_is_in_the_readme() -> None:
    (paragraph,) = re.findall(r"^Entries are chosen with .*?\n\n", README, re.MULTILINE | re.DOTALL)
    shown = set(re.findall(r"`(--[a-z-]+)", paragraph)) - {"--data"}
    assert shown == {option for option in options(command("list")) if option.startswith("--")} - {
        "--strict",
        "--verdict",
    }
