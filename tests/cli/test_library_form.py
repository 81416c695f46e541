"""The form of a library on disk: older ones open as they are, a newer reader waits for ``sync``, keys have a day."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import Run
from i2vbib import Library

Data = dict[str, Any]


def rewrite(path: Path, change: Callable[[Data], object]) -> None:
    data = json.loads(path.read_text("utf-8"))
    change(data)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")


def to_first_form(folder: Path) -> None:
    """Make the library what version 0.1.0 wrote, whose marks have its number for a seed."""
    mark, length = zlib.crc32(b"0.1.0"), 0
    for name in ("catalog.md", "library.toml"):
        text = b"\0" + (folder / name).read_bytes()
        mark, length = zlib.crc32(text, mark), length + len(text)

    def change(data: Data) -> None:
        del data["version"], data["catalog"]["reader"]
        data["catalog"]["fingerprint"] = f"{length}-{mark:08x}"

    rewrite(folder / "records.json", change)
    rewrite(folder / "citation-keys.json", lambda keys: [issued.pop("day") for issued in keys.values()])


def test_a_library_of_the_first_form_opens_as_it_is_and_is_rewritten_at_the_next_write(own: Path, run: Run) -> None:
    newest = (own / "records.json").read_bytes()
    written, listed = run("export").out, run("list").out
    to_first_form(own)
    before = {path.name: path.read_bytes() for path in own.iterdir()}
    assert (run("export").out, run("list").out, run("list").err) == (written, listed, "")
    assert {path.name: path.read_bytes() for path in own.iterdir()} == before
    run("sync", "data/catalog.md")
    assert (own / "records.json").read_bytes() == newest
    assert (own / "citation-keys.json").read_bytes() == before["citation-keys.json"], "no day is made up for old keys"


def test_a_form_from_the_future_is_named(own: Path, run: Run) -> None:
    rewrite(own / "records.json", lambda data: data.update(version=3))
    refused = run("list")
    assert (refused.status, refused.out) == (1, b"")
    assert "records.json was written by a newer i2vbib" in refused.err


def older_reader(data: Data) -> None:
    """Let the list have been read by an older reader, which knew one venue less."""
    data["catalog"]["reader"] = 1
    del data["records"]["var_dist_2023"]["entry"]["venue"]


@pytest.mark.parametrize("command", [["list"], ["show", "var_dist_2023"], ["export"], ["check"], ["keys"]])
def test_a_newer_reader_reads_no_unchanged_list_again(
    own: Path, run: Run, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    rewrite(own / "records.json", older_reader)
    before = (own / "records.json").read_bytes()
    if command != ["check"]:  # which looks at the list's own lines
        monkeypatch.setattr("i2vbib.catalog.read_catalog", None)
    ended = run(*command)
    assert "has changed since" not in ended.err
    assert (own / "records.json").read_bytes() == before


def test_a_newer_reader_takes_effect_at_the_next_sync_which_says_what_it_changes(own: Path, run: Run) -> None:
    newest = (own / "records.json").read_bytes()
    rewrite(own / "records.json", older_reader)
    assert Library.open(own).record("var_dist_2023").entry.venue == ""
    assert run("sync", "data/catalog.md", "--dry-run").text == "venue\tvar_dist_2023\tICCV\n"
    assert run("sync", "data/catalog.md").text == "venue\tvar_dist_2023\tICCV\n"
    assert (own / "records.json").read_bytes() == newest
    assert run("sync", "data/catalog.md").text == ""


def days(folder: Path) -> dict[str, str]:
    keys = json.loads((folder / "citation-keys.json").read_text("utf-8"))
    return {key: issued.get("day", "") for key, issued in keys.items()}


NEW_ROW = "\n## New (NEW)\n\n- [Kites Are Slow](https://arxiv.org/abs/2501.00001)\n"


@pytest.mark.parametrize("command", [["sync"], ["list"]], ids=str)
def test_a_new_key_keeps_the_day_it_was_issued(
    own: Path, run: Run, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    assert set(days(own).values()) == {"2026-11-22"}
    catalog = own / "catalog.md"
    catalog.write_text(catalog.read_text("utf-8") + NEW_ROW, "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    run(*command)
    issued = days(own)
    assert issued["new_kitesslow_2025"] == "2027-01-15"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    catalog.write_text(catalog.read_text("utf-8").replace("Slow", "Quick"), "utf-8")
    run("sync")
    assert days(own) == issued


def test_a_first_list_has_the_keys_of_its_day(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    run("init", "-", stdin=NEW_ROW.encode())
    assert set(days(folder / "data").values()) == {"1970-01-01"}


@pytest.mark.parametrize("seconds", ["99999999999999", "9" * 24, "9" * 5000, "²", "1e9", "soon"])
def test_a_day_that_is_none_is_named(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch, seconds: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    started = run("init", "-", stdin=NEW_ROW.encode())
    assert (started.status, started.text, started.err.count("\n")) == (2, "", 1)
    assert "SOURCE_DATE_EPOCH is" in started.err
    assert not (folder / "data").exists()


def test_without_a_given_day_it_is_today(folder: Path, run: Run) -> None:
    run("init", "-", stdin=NEW_ROW.encode())
    (day,) = set(days(folder / "data").values())
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", day)
