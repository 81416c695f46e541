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
        [f"[Rope](https://arxiv.org/abs/2402.00001)\n\n## {one}\n\n### 2026\n\n#### Week\n\n- [Sail {number}](https://arxiv.org/abs/2402.0001{number})" for number, one in enumerate(["Tea", "Ink", "Wool"])],
        ["Titre : Le sel des lacs\n  - Lien : https://doi.org/10.1000/l.1", "Titre : Le sel des lacs gelés\n  - Lien : https://doi.org/10.1000/l.1"],
        ["[حفظ القمح](https://a.example.org/1.pdf) 2015", "[حظ امح](https://a.example.org/2.pdf) 2015"],
        ["शीर्षक: रेत के टीलों की गति\n  - लिंक: https://doi.org/10.1000/r.1", "शीर्षक: रेत के टीलों की मति\n  - लिंक: https://doi.org/10.1000/r.2"],
    ],
    ids=["one identifier", "one link", "one title", "no identifier", "other scripts", "one heading twice", "one heading, two above",
         "fields with one identifier", "Arabic letters that vowel signs stand beside", "titles but for one letter"],
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
        ("Название: Форма дюн\n  - Авторы: Иванов И. И.\n  - Ссылка: https://doi.org/10.1000/a.1", "Название: Форма дюн\n  - Авторы: Иванов И. И.\n  - Ссылка: https://doi.org/10.1000/a.2"),
    ],
    ids=["link", "link and case", "link, other script", "title", "title and link", "title, other script", "link in a field"],
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


NEW_TITLES = [
    ("[Rope and Sail](https://doi.org/10.1000/a.1)", "[Cordage under Canvas](https://doi.org/10.1000/a.1)"),
    ("[Rope and Sail](https://a.example.org/1.pdf) [code](https://github.com/a/rope)", "[Cordage under Canvas](https://b.example.org/2.pdf) [code](https://github.com/a/rope)"),
    ("[Rope and Sail](https://a.example.org/1.pdf) 2020", "[Cordage under Canvas](https://b.example.org/2.pdf) 2020"),
    ("[A Short History of Rope](https://a.example.org/1.pdf)", "[A Shorter History of Ropes at Sea](https://b.example.org/2.pdf)"),
    ("[绳索与船帆的历史](https://a.example.org/1.pdf)", "[绳索与船帆的简史研究](https://b.example.org/2.pdf)"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), NEW_TITLES, ids=["DOI", "code", "place", "words", "other script"])
def test_what_may_be_one_paper_under_a_new_title_is_named_and_can_be_told(
    run: Run, folder: Path, before: str, after: str
) -> None:
    (folder / "list.md").write_text(rows(*FILLERS[:2], before, *FILLERS[2:]))
    assert run("init", "list.md").status == 0
    (old,) = Library.open(folder / "data").registry.keys() - {
        f"alpha_paper{word}_2019" for word in ("tea", "ink", "wool", "clay", "salt")
    }
    (folder / "list.md").write_text(rows(*FILLERS[:2], after, *FILLERS[2:]))
    ended = run("sync", "list.md")
    (new,) = [line.split("\t")[1] for line in ended.text.splitlines() if line.startswith("added")]
    (advice,) = [line for line in ended.err.splitlines() if "has gone and" in line]
    assert advice.startswith(f"{old} has gone and {new} has come: ")
    told = advice.split("'")[1].split()
    assert run(*told[1:]).status == 0
    library = Library.open(folder / "data")
    assert library.record(old).aliases == (new,)
    assert library.resolve(new) == old
    assert len(library.registry) == len(library.records) == len(FILLERS) + 1
    assert run("sync", "list.md").err.endswith(" entries, 0 changes\n")


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("page.html", "<html><body><a href='https://arxiv.org/abs/1901.00001'>Bridges of Moss</a></body></html>", "HTML"),
        ("list.md", "\n<!DOCTYPE HTML>\n<ul><li><a href='https://arxiv.org/abs/1901.00001'>Moss</a></ul>", "HTML"),
        ("refs.tex", "\\begin{thebibliography}{9} \\bibitem{a} A. Lee, Bridges, arXiv:1901.00001.", "LaTeX"),
        ("paper.tex", "\\documentclass{article} \\href{https://arxiv.org/abs/1901.00001}{Bridges of Moss}", "LaTeX"),
        ("found.nbib", "PMID- 20000001\nTI  - Bridges of Moss\nAID - 10.5555/moss.1 [doi]\n", "PubMed"),
        ("found.ciw", "FN Clarivate Analytics Web of Science\nPT J\nTI Moss\nDI 10.5555/moss.1\nER\n", "Web of Science"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_refused_with_what_is_read(run: Run, folder: Path, name: str, text: str, what: str) -> None:
    (folder / name).write_text(text)
    ended = run("init", name)
    assert (ended.status, ended.err.count("\n")) == (1, 1)
    assert what in ended.err
    assert "give a Markdown list, a BibTeX" in ended.err
    assert not (folder / "data").exists()


def test_two_strangers_are_no_pair(run: Run, folder: Path) -> None:
    before, after = "[Rope and Sail](https://a.example.org/1.pdf) 2019", "[Tides](https://b.example.org/2.pdf) 2021"
    (folder / "list.md").write_text(rows(before, *FILLERS))
    assert run("init", "list.md").status == 0
    (folder / "list.md").write_text(rows(*FILLERS, after))
    assert "has gone" not in run("sync", "list.md").err


def test_two_entries_that_are_found_to_be_one_keep_both_keys(run: Run, folder: Path) -> None:
    head = "# L\n\n## Alpha\n\n| Year | Name | Title |\n|-|-|-|\n"
    one = "| 2024 | X | [Rope and Sail](https://arxiv.org/abs/2401.00001) |\n"
    other = "| 2024 | Y | [Rope and Sail](https://openreview.net/forum?id=rope) |\n"
    (folder / "list.md").write_text(head + one + other)
    assert run("init", "list.md").status == 0
    register = folder / "data" / "citation-keys.json"
    known = json.loads(register.read_text())
    known["alpha_y_2024"]["identifiers"].append("arxiv:2401.00001")  # as enrich writes it down
    register.write_text(json.dumps(known))
    (folder / "list.md").write_text(head + one)
    ended = run("sync", "--force", "list.md")
    assert ended.text == "joined\talpha_y_2024\talpha_y_2024 -> alpha_x_2024\n"
    assert Library.open(folder / "data").record("alpha_y_2024").key == "alpha_x_2024"
    assert run("sync", "list.md").err == "1 entry, 0 changes\n"
