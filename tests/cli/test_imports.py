"""``export`` starts fast: it imports nothing that it does not need."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

NEVER = {
    "arxiv",
    "asyncio",
    "citeproc",
    "email",
    "filelock",
    "http",
    "jinja2",
    "lxml",
    "markdown_it",
    "markupsafe",
    "platformdirs",
    "rapidfuzz",
    "requests",
    "rich",
    "sqlite3",
    "ssl",
    "urllib3",
}
"""What belongs to other commands."""

BIBTEX = {"bibtexparser", "pylatexenc"}
OTHERS = {"bibtex": {"rispy"}, "biblatex": {"rispy"}, "csl-json": {"rispy", *BIBTEX}, "ris": BIBTEX}
"""What belongs to other formats."""

ROOMS = {"_version", "api", "cli", "errors", "export", "facts", "library", "model", "text"}
"""What an export of a list is made in."""
TABLES = {"bibtex_fields", "identifier_forms", "sources", "transfer_types"}
"""The tables that every export may read; another one is large, or folds names by the thousand."""
TABLES_OF = {"biblatex": {"venues"}}


def imported(folder: Path, *arguments: str) -> set[str]:
    """Give the packages that a command imports."""
    return imported_by(folder, "-m", "i2vbib", *arguments)


def imported_by(folder: Path, *arguments: str) -> set[str]:
    """Give the packages that a Python process imports."""
    return {module.partition(".")[0] for module in modules_imported_by(folder, *arguments)}


def modules_imported_by(folder: Path, *arguments: str) -> set[str]:
    """Give the modules that a Python process imports, by their whole names."""
    command = [sys.executable, "-X", "importtime", *arguments]
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return set(re.findall(r"^import time:.*\|\s+(\S+)", ended.stderr, re.MULTILINE))


@pytest.mark.parametrize("format_name", OTHERS)
def test_export_imports_only_what_its_format_needs(folder: Path, format_name: str) -> None:
    packages = imported(folder, "export", "--format", format_name)
    assert {"click", "i2vbib"} <= packages
    assert packages & (NEVER | OTHERS[format_name]) == set()


@pytest.mark.parametrize("format_name", OTHERS)
def test_export_of_a_list_does_without_what_reads_one(folder: Path, format_name: str) -> None:
    modules = modules_imported_by(folder, "-m", "i2vbib", "export", "--format", format_name)
    assert "i2vbib.export.batches" in modules
    assert (
        modules & {"i2vbib.catalog", "i2vbib.text.tex_reader", "i2vbib.export.owned", "i2vbib.facts.ris_tags"} == set()
    )
    assert modules & {"i2vbib.export.processes", "mmap"} == set()  # which large libraries need


@pytest.mark.parametrize("format_name", OTHERS)
def test_export_of_a_list_reads_no_table_that_it_does_not_need(folder: Path, format_name: str) -> None:
    modules = modules_imported_by(folder, "-m", "i2vbib", "export", "--format", format_name)
    parts = [name.split(".") for name in modules if name.startswith("i2vbib.")]
    assert {"api", "export"} <= {room for _, room, *_ in parts} <= ROOMS
    assert {part[2] for part in parts if part[1:2] == ["facts"] and part[2:]} <= TABLES | TABLES_OF.get(
        format_name, set()
    )


@pytest.mark.parametrize("format_name", ["bibtex", "biblatex"])
def test_export_does_without_modules_that_its_libraries_do_without(folder: Path, format_name: str) -> None:
    floor = imported_by(folder, "-c", "import click, bibtexparser, runpy")
    assert "click" in floor
    assert {"ipaddress", "pathlib", "signal", "tempfile"} & (
        imported(folder, "export", "--format", format_name) - floor
    ) == set()


@pytest.mark.parametrize("command", ["list", "sections", "keys"])
def test_looking_at_a_library_imports_no_writer_and_no_service(folder: Path, command: str) -> None:
    assert imported(folder, command) & (NEVER | BIBTEX | {"rispy"}) == set()


def test_help_opens_no_library(folder: Path) -> None:
    packages = imported(folder, "--help")
    assert packages & (NEVER | BIBTEX | {"rispy", "tomllib", "tomli"}) == set()
