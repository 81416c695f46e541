"""A large library is read and written by several processes: nothing about the result tells."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from i2vbib import Library
from i2vbib.errors import LibraryError
from i2vbib.export import FORMATS
from i2vbib.library import storage

Data = dict[str, Any]
COPIES = 20
"""Of the shipped library's records: enough of them for several processes."""


def export(data: Path, *options: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "i2vbib", "--data", str(data), "export", *options]
    return subprocess.run(command, capture_output=True, check=False)


def rewrite(data: Path, change: Callable[[Data], object]) -> None:
    records = data / "records.json"
    text = json.loads(records.read_text("utf-8"))
    change(text)
    records.write_text(json.dumps(text, ensure_ascii=False, indent=1) + "\n", "utf-8")


def multiply(data: Data) -> None:
    """Let every record stand there many times, under as many keys."""
    records = data["records"]
    survey = data["catalog"]["survey"]
    copies = {
        f"{key}{n or ''}": parts for n in range(COPIES) for key, parts in records.items() if not n or key != survey
    }
    data["records"] = copies
    data["catalog"]["entries"] = len(copies)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("model") / "data"
    shutil.copytree(ROOT / "data", folder, ignore=shutil.ignore_patterns(".*"))
    rewrite(folder, multiply)
    return folder


@pytest.fixture
def large(model: Path, tmp_path: Path) -> Path:
    return shutil.copytree(model, tmp_path / "large")


def alone(data: Path, *options: str) -> bytes:
    """Give what one process writes that may make no other."""
    program = (
        "import os; os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}); os.fork = None; "
        f"from i2vbib.cli import main; main({['--data', str(data), 'export', *options]!r})"
    )
    return subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout


@pytest.mark.skipif(sys.platform != "linux", reason="a process is kept on one processor on Linux")
@pytest.mark.parametrize("format_name", FORMATS)
def test_it_is_written_as_by_one_process(large: Path, format_name: str) -> None:
    options = ("--format", format_name, "--with", "code,abstract")
    written = export(large, *options)
    assert (written.returncode, written.stderr) == (0, b"")
    assert written.stdout == alone(large, *options)
    assert written.stdout.count(b"Expanding") == COPIES * export(ROOT / "data", *options).stdout.count(b"Expanding") > 0


@pytest.mark.thorough
@pytest.mark.parametrize("options", [("--section", "vtr"), ("--with-survey",), ("--year", "2023-", "--format", "ris")])
def test_what_is_chosen_of_it_is_written_as_by_one_process(large: Path, options: tuple[str, ...]) -> None:
    assert export(large, *options).stdout == alone(large, *options)


def test_a_file_says_how_many_entries_it_has(large: Path, tmp_path: Path) -> None:
    written = export(large, "-o", str(tmp_path / "survey.bib"))
    assert written.stderr.decode() == f"{96 * COPIES} entries written to {tmp_path / 'survey.bib'}\n"
    assert (tmp_path / "survey.bib").read_bytes() == export(large).stdout


def test_overrides_count(large: Path) -> None:
    (large / "overrides.toml").write_text('[var_dist_2023]\ntitle = "Another Title"\nsee = "https://example.org"\n')
    assert b"title = {Another Title}" in export(large).stdout
    (large / "overrides.toml").write_text("[var_dist_2023]\ntitel = 3\n")
    written = export(large)
    assert (written.returncode, written.stdout) == (1, b"")
    assert b"'titel' of 'var_dist_2023' is unknown" in written.stderr


def entries(data: Path) -> int:
    return export(data).stdout.count(b"\n@")


@pytest.mark.thorough
def test_records_that_do_not_say_how_many_they_are_are_all_of_them(large: Path) -> None:
    before = entries(large)
    rewrite(large, lambda data: data["catalog"].pop("entries"))
    assert entries(large) == before


def retire(data: Data) -> None:
    del data["records"]["vtr_xclip_2022"]["entry"]
    data["catalog"]["entries"] -= 1


@pytest.mark.thorough
def test_what_has_left_the_list_is_left_out(large: Path) -> None:
    rewrite(large, retire)
    assert b"{vtr_xclip_2022," not in export(large).stdout


def damage(key: str) -> Callable[[Data], object]:
    return lambda data: data["records"][key]["claims"][0].update(source="hearsay")


def wrong_form(data: Data) -> None:
    data["records"]["general_internvideo2_2024"] = 3


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(damage("ovmot_ovtrack_2023"), marks=pytest.mark.thorough),
        damage("var_dist_2023"),
        pytest.param(wrong_form, marks=pytest.mark.thorough),
        pytest.param(lambda data: data["records"].pop("vtr_xclip_2022"), marks=pytest.mark.thorough),
        pytest.param(lambda data: data.pop("catalog"), marks=pytest.mark.thorough),
    ],
)
def test_damage_is_told_before_anything_is_written(large: Path, change: Callable[[Data], object]) -> None:
    rewrite(large, change)
    written = export(large)
    assert (written.returncode, written.stdout) == (1, b"")
    assert written.stderr.count(b"\n") == 1
    assert b"records.json is damaged" in written.stderr


@pytest.mark.thorough
def test_a_cut_file_is_damaged(large: Path) -> None:
    records = large / "records.json"
    records.write_bytes(records.read_bytes()[:-300_000])
    written = export(large)
    assert (written.returncode, written.stdout) == (1, b"")
    assert b"records.json is damaged" in written.stderr


@pytest.mark.thorough
def test_a_record_that_stands_there_twice_is_written_once(large: Path) -> None:
    records = large / "records.json"
    text = records.read_text("utf-8")
    first = text.index('\n  "ovmot_ovtrack_2023": {')
    twice = text[first : text.index("\n  },\n", first) + len("\n  },")]
    records.write_text(text[:first] + twice + text[first:].replace("\n }\n}\n", f",{twice[:-1]}\n }}\n}}\n"), "utf-8")
    assert export(large).stdout.count(b"{ovmot_ovtrack_2023,") == 1


@pytest.mark.thorough
def test_records_laid_out_by_another_program_are_read(large: Path) -> None:
    records, before = large / "records.json", export(large).stdout
    records.write_text(json.dumps(json.loads(records.read_text("utf-8")), indent=2), "utf-8")
    assert export(large).stdout == before


@pytest.mark.thorough
def test_a_catalog_that_has_changed_since_is_read_again(large: Path) -> None:
    catalog = large / "catalog.md"
    catalog.write_text(catalog.read_text("utf-8") + "\n## New\n\n- [A New Paper](https://arxiv.org/abs/2501.00001)\n")
    written = export(large)
    assert b"has changed since it was last read" in written.stderr
    assert b"A New Paper" in written.stdout


def test_the_reader_that_goes_away_ends_it(large: Path) -> None:
    command = [sys.executable, "-m", "i2vbib", "--data", str(large), "export"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_library_that_is_not_kept_in_memory_is_the_same(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = "".join(Library.open(large).export("bibtex"))
    monkeypatch.setattr(storage, "MAPPED", 1)
    mapped = Library.open(large)
    (large / "records.json").unlink()
    assert "".join(mapped.export("bibtex")) == kept
    assert list(mapped.records) == list(mapped.records)


def test_damage_is_told_of_what_is_not_kept_in_memory(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "MAPPED", 1)
    rewrite(large, wrong_form)
    with pytest.raises(LibraryError, match=r"records\.json is damaged"):
        Library.open(large)


def doubt(data: Data) -> None:
    """Let the first identifier of every record of one paper, of all batches, be another paper's."""
    verdict = {"state": "another paper", "service": "arxiv", "date": "2026-11-01"}
    for key, parts in data["records"].items():
        if key.startswith("var_dist_2023"):
            parts["verdicts"] = [verdict | {"identifier": "arxiv:2309.07911"}]


@pytest.mark.parametrize(
    "options",
    [
        (),
        pytest.param(("--format", "ris", "-o", "/dev/null"), marks=pytest.mark.thorough),
        pytest.param(("--max-authors", "2"), marks=pytest.mark.thorough),
    ],
)
def test_what_no_process_writes_is_told_by_the_first(large: Path, options: tuple[str, ...]) -> None:
    assert export(large).stdout.count(b"2309.07911") >= COPIES
    rewrite(large, doubt)
    written = export(large, *options)
    assert written.returncode == 0
    assert b"2309.07911" not in written.stdout
    told = next(line for line in written.stderr.decode().splitlines() if "not written" in line)
    assert "arxiv:2309.07911 of var_dist_2023; arxiv:2309.07911 of var_dist_20231;" in told
    assert f"and {COPIES - 5} more" in told
    assert b"2309.07911" in export(large, "--keep-doubtful").stdout
