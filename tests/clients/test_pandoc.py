"""pandoc reads all three of its formats as we wrote them, and formats references from each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from readers import Item, csl_style, differences, ended, fold, works

READS = {"bibtex": "bibtex", "biblatex": "biblatex", "csl-json": "csljson"}

MISC = ("article", "dataset", "software", "webpage", "post-weblog", "speech")
TYPES = {
    "bibtex": dict.fromkeys(MISC, ""),  # BibTeX has only @misc for these, and pandoc gives that no type
    "biblatex": {"article": "webpage", "post-weblog": "webpage", "speech": ""},
    "csl-json": {},
}
"""pandoc's types where they are not ours."""


def read(folder: Path, name: str, format_name: str) -> list[Item]:
    path = works(name).write(folder, format_name)
    result = ended("pandoc", "--from", READS[format_name], "--to", "csljson", path, folder=folder)
    assert (result.returncode, result.stderr) == (0, "")
    items: list[Item] = json.loads(result.stdout)
    return items


@pytest.mark.parametrize("format_name", READS)
@pytest.mark.parametrize("name", ["shipped", "rich"])
def test_every_entry_is_read_as_it_is(tmp_path: Path, name: str, format_name: str) -> None:
    assert differences(works(name), read(tmp_path, name, format_name), TYPES[format_name]) == []


@pytest.mark.parametrize("format_name", READS)
def test_hostile_texts_stay_in_their_fields(tmp_path: Path, format_name: str) -> None:
    assert [item["id"] for item in read(tmp_path, "hostile", format_name)] == works("hostile").keys


@pytest.mark.parametrize("style", ["ieee", "apa"])
@pytest.mark.parametrize("format_name", READS)
def test_references_in_a_style_name_every_title(tmp_path: Path, format_name: str, style: str) -> None:
    path = works("shipped").write(tmp_path, format_name)
    result = ended(
        "pandoc", "--citeproc", "--fail-if-warnings", "--csl", csl_style(style), "--bibliography", path,
        "--from", "markdown", "--to", "plain", "--wrap", "none",
        folder=tmp_path, stdin="---\nnocite: '@*'\n---\n",
    )  # fmt: skip
    assert (result.returncode, result.stderr) == (0, "")
    references = fold(result.stdout)
    assert len(result.stdout.split("\n\n")) == len(works("shipped").keys)
    assert [title for title in works("shipped").titles if title not in references] == []
