"""Versions of a list, one after the other: which of its papers are which, and what stays as it was."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import SHARED, Run
from i2vbib import Library
from i2vbib.facts.identifiers import identifiers_of

CASES = SHARED / "cases" / "sync"


def cases() -> Iterator[Any]:
    """Give the shared cases; a user's clone has none beside it."""
    if (CASES / "index.json").is_file():
        for case in json.loads((CASES / "index.json").read_text())["cases"]:
            texts = [(CASES / version).read_text() for version in case["versions"]]
            yield pytest.param(case, texts, id=case["name"])
    elif os.environ.get("CI") == "true":
        raise FileNotFoundError(CASES)


def taken(run: Run, folder: Path, texts: list[str]) -> list[tuple[str, bytes]]:
    """Take one version after the other; give what ``list`` and the file of keys hold after each."""
    states = []
    for number, text in enumerate(texts):
        (folder / "list.md").write_text(text)
        ended = run("sync", "list.md") if number else run("init", "list.md")
        assert ended.status == 0, ended.err
        states.append((run("list").text, (folder / "data" / "citation-keys.json").read_bytes()))
    return states


def keys_of(state: tuple[str, bytes], wanted: str) -> list[str]:
    """Give the keys of the living entries of a title, or of ``TITLE @ IDENTIFIER``."""
    title, _, identifier = wanted.partition(" @ ")
    return [
        key
        for key, issued in json.loads(state[1]).items()
        if issued["title"] == title
        and not issued.get("retired")
        and (not identifier or identifier.lower() in identifiers_of(issued.get("link", "")))
    ]


@pytest.mark.parametrize(("case", "texts"), list(cases()))
def test_a_newer_version(run: Run, folder: Path, case: dict[str, Any], texts: list[str]) -> None:
    first, *_, last = taken(run, folder, texts)
    if case.get("nothing_changes"):
        assert last == first
    for before, after in case.get("same", ()):
        assert len(keys_of(first, before)) == 1
        assert keys_of(first, before) == keys_of(last, after)
    for title in case.get("new", ()):
        (key,) = keys_of(last, title)
        assert key not in json.loads(first[1])
    if "count" in case:
        assert len(last[0].splitlines()) == case["count"]


def rows(*lines: str) -> str:
    return "# L\n\n## Alpha\n\n" + "\n".join(f"- {line}" for line in lines) + "\n"


FILLERS = [f"[A Paper on {word}](https://arxiv.org/abs/1901.0000{place}) 2019" for place, word in enumerate("Tea Ink Wool Clay Salt".split())]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        ["[Rope](https://arxiv.org/abs/2401.00001)", "[Ropes](https://arxiv.org/abs/2401.00001v2)", "[Ropy](https://arxiv.org/pdf/2401.00001)"],
        ["[Weights of Rope](https://a.example.org/1.pdf)", "[Weight of Rope](https://a.example.org/1.pdf)"],
        ["[Same](https://doi.org/10.1000/a.1) 2011", "[Same](https://doi.org/10.1000/a.2) 2011", "[Same](https://doi.org/10.1000/a.3) 2011"],
        ["**Same Old Title of Ours**, ICML 2011", "**Same Old Title of Ours**, KDD 2014 [pdf](https://a.example.org/1.pdf)"],
        ["[绳索的重量](https://a.example.org/1.pdf)", "[绳索的颜色](https://a.example.org/1.pdf)", "[Вес верёвки](https://a.example.org/1.pdf)"],
        ["[Rope](https://arxiv.org/abs/2401.00001)\n\n## Beta\n\n- [Rope, Twice](https://arxiv.org/abs/2401.00001)\n\n## Beta\n\n- [Rope, Thrice](https://arxiv.org/abs/2401.00002)"],
    ],
    ids=["one identifier", "one link", "one title", "no identifier", "other scripts", "one heading twice"],
)  # fmt: skip
def test_the_very_same_list_changes_nothing(run: Run, folder: Path, lines: list[str]) -> None:
    first, again = taken(run, folder, [rows(*lines, *FILLERS)] * 2)
    assert again == first
    assert run("sync").err.endswith(" entries, 0 changes\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[Rope and Sail](https://doi.org/10.1000/a.1)", "[Rope and Sail](https://doi.org/10.1000/a.2)"),
        ("[Rope and Sail](https://arxiv.org/abs/2401.00001) 2024", "[Rope and sail](https://arxiv.org/abs/2401.00002) 2024"),
        ("[绳索的重量](https://doi.org/10.1000/a.1)", "[绳索的重量](https://doi.org/10.1000/a.2)"),
        ("[Rope and Sail](https://doi.org/10.1000/a.1)", "[Ropes and Sails](https://doi.org/10.1000/a.1)"),
        ("[Rope and Sail of the Old](https://a.example.org/1.pdf)", "[Rope and Sails of the Old](https://b.example.org/2.pdf)"),
        ("[Вес верёвки и паруса](https://a.example.org/1.pdf)", "[Вес верёвки и парусов](https://a.example.org/1.pdf)"),
    ],
    ids=["link", "link and case", "link, other script", "title", "title and link", "title, other script"],
)  # fmt: skip
def test_a_corrected_row_keeps_its_key(run: Run, folder: Path, before: str, after: str) -> None:
    taken(run, folder, [rows(*FILLERS, before), rows(after, *FILLERS)])
    library = Library.open(folder / "data")
    assert len(library.records) == len(library.registry) == len(FILLERS) + 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[Editorial](https://doi.org/10.1000/a.1) 2011", "[Editorial](https://doi.org/10.1000/a.2) 2013"),
        ("[Notes on Rope](https://doi.org/10.1000/a.1)", "[Notes on Rope](https://doi.org/10.1000/a.2)\n\n## Beta\n\n- [Notes on Rope](https://doi.org/10.1000/a.1)"),
        ("[绳索的重量](https://a.example.org/1.pdf)", "[高山植物的花期](https://b.example.org/1.pdf)"),
    ],
    ids=["another year", "the old row has moved", "other script"],
)  # fmt: skip
def test_another_paper_gets_a_key_of_its_own(run: Run, folder: Path, before: str, after: str) -> None:
    taken(run, folder, [rows(*FILLERS, before), rows(*FILLERS, after)])
    assert len(Library.open(folder / "data").registry) == len(FILLERS) + 2
