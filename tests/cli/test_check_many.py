"""What many entries share: one finding with the first few of them, all on request."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import Run

HEAD = "# Papers\n\n## Section One\n\n| Year | Venue | Name | Title | Code |\n|---|---|---|---|---|\n"
MANY = 25
"""More entries than a rule is shown one by one for."""


@pytest.fixture
def large(run: Run, folder: Path) -> Path:
    """Make a library of many entries, none of them enriched: an unknown venue, a plain link and no link each."""
    rows = [
        f"| 2024 | Nowhere | N{number} | [N{number}: A Paper](http://proceedings.neurips.cc/paper/{number}) | - |"
        for number in range(MANY)
    ]
    (folder / "list.md").write_text(HEAD + "\n".join(rows) + "\n")
    assert run("init", "list.md").status == 0
    return folder / "data"


@pytest.mark.usefixtures("large")
def test_what_many_entries_share_is_said_once_with_the_first_few(run: Run) -> None:
    lines = run("check").text.splitlines()
    start = lines.index("V01 note, 25 times: the table of venues has no “Nowhere”: it is written as it stands")
    assert lines[start + 1 : start + 3] == ["  section_n0_2024, line 7", "  section_n1_2024, line 8"]
    assert lines[start + 6] == "  and 20 more: see --all"
    start = next(place for place, line in enumerate(lines) if line.startswith("L03 warning, 25 times"))
    assert lines[start + 1].startswith("  section_n0_2024, line 7: ")
    assert len(lines) < 2 * MANY


@pytest.mark.usefixtures("large")
def test_missing_authors_of_a_library_never_enriched_are_one_line(run: Run) -> None:
    found_all = json.loads(run("check", "--format", "json").text)["findings"]
    (found,) = [one for one in found_all if one["code"] == "M01"]
    assert (found["key"], found["message"]) == (
        "",
        "no authors are known of 25 entries: the library was never enriched",
    )


@pytest.mark.usefixtures("large")
def test_each_rule_is_counted_at_the_end(run: Run) -> None:
    whole = run("check").text.splitlines()
    summary = run("check", "--summary").text.splitlines()
    assert whole[-len(summary) :] == summary
    assert " 1  M01 warning: missing-authors" in summary
    assert "25  V01 note: unknown-venue" in summary
    assert summary[-1] == "25 entries checked: 0 errors, 26 warnings, 50 notes"
    data = json.loads(run("check", "--summary", "--format", "json").text)
    assert (data["rules"]["V01"], data["counts"]["entries"]) == (25, 25)


@pytest.mark.usefixtures("large")
def test_all_shows_every_finding(run: Run) -> None:
    text = run("check", "--all").text
    assert text.count("V01 note: the table of venues has no") == MANY
    assert "more: see --all" not in text


@pytest.mark.usefixtures("large")
def test_annotations_do_not_flood_either(run: Run) -> None:
    lines = run("check", "--format", "github").text.splitlines()
    assert len([line for line in lines if "V01" in line]) == 1
    assert any("25 times, first the table of venues has no" in line for line in lines)
    assert len(run("check", "--format", "github", "--all").text.splitlines()) > 2 * MANY
