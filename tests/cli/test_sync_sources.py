"""Where a newer list comes from: another list, standard input, a pipe, the place that the library came from."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path

from conftest import Run


def test_edits_are_not_overwritten_by_another_list(run: Run, own: Path, folder: Path) -> None:
    catalog = own / "catalog.md"
    (folder / "other.md").write_text(catalog.read_text())
    catalog.write_text(catalog.read_text().replace("| STAN |", "| STAN2 |"))
    ended = run("sync", "other.md")
    assert ended.status == 2
    assert "has edits: take them first" in ended.err
    assert "STAN2" in catalog.read_text()


def test_the_list_may_come_on_standard_input(run: Run, own: Path) -> None:
    text = (own / "catalog.md").read_text().replace("| STAN |", "| STAN2 |")
    assert run("sync", "-", stdin=text.encode()).text == "renamed\tgeneral_stan_2023\tSTAN -> STAN2\n"
    assert (own / "catalog.md").read_text() == text


def test_edits_are_not_lost_to_the_place_that_the_list_came_from(run: Run, own: Path) -> None:
    source, catalog = own.parent / "README.md", own / "catalog.md"
    shutil.copy(catalog, source)
    shutil.rmtree(own)
    run("init", "README.md")
    edited = catalog.read_text("utf-8").replace("Open-Vocabulary Multiple", "Open Vocabulary Multiple")
    catalog.write_text(edited, "utf-8")
    assert run("sync").text.count("\n") > 0
    again = run("sync")
    assert (again.status, again.text, catalog.read_text("utf-8")) == (0, "", edited)
    source.write_text(
        "".join(line for line in source.read_text("utf-8").splitlines(keepends=True) if "| OVTrack+ |" not in line),
        "utf-8",
    )
    refused = run("sync")
    assert (refused.status, refused.err.count("\n"), catalog.read_text("utf-8")) == (2, 1, edited)
    assert "../README.md has changed, and so has data/catalog.md" in refused.err
    assert run("sync", "README.md").status == 0
    assert catalog.read_bytes() == source.read_bytes()
    source.write_text(edited, "utf-8")
    assert run("sync").status == 0
    assert catalog.read_bytes() == source.read_bytes()


def test_a_pipe_is_no_place_to_come_back_to(run: Run, own: Path) -> None:
    pipe = own.parent / "pipe"
    os.mkfifo(pipe)
    text = (own / "catalog.md").read_bytes()
    writer = threading.Thread(target=pipe.write_bytes, args=(text,))
    writer.start()
    assert run("--data", "new", "init", "pipe").status == 0
    writer.join()
    assert 'source = ""' in (own.parent / "new" / "library.toml").read_text("utf-8")
