"""Runs that are cut short, anywhere: what they leave is whole, keeps every key, and the next run goes on from it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT, Run

LIST = """# Kites

## Flying (FLY)

- [Kites Are Slow](https://arxiv.org/abs/2501.00001)
- [Kites Are Quick](https://arxiv.org/abs/2501.00002)
"""

KILLED = """
import os, signal, sys
calls = 0
def count(event, arguments):
    global calls
    if event in {"os.rename", "os.remove", "os.mkdir", "tempfile.mkstemp"} or (event == "open" and arguments[1] == "wb"):
        calls += 1
        if calls == int(sys.argv[1]):
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
from i2vbib.cli import main
main(sys.argv[2:])
"""


def killed(at: int, *arguments: str) -> int:
    """Run a command that is killed before it touches the disk for the n-th time; give its status."""
    command = [sys.executable, "-c", KILLED, str(at), *arguments]
    return subprocess.run(command, capture_output=True, check=False).returncode


def keys(folder: Path) -> set[str]:
    path = folder / "citation-keys.json"
    return set(json.loads(path.read_text("utf-8"))) if path.exists() else set()


def left_over(folder: Path) -> list[str]:
    return [str(path) for path in folder.rglob("*.tmp")]


@pytest.mark.thorough
def test_init_goes_on_wherever_it_was_cut_short(folder: Path, run: Run) -> None:
    (folder / "list.md").write_text(LIST, "utf-8")
    at, data, found = 0, folder / "data", set()
    while True:
        at += 1
        shutil.rmtree(data, ignore_errors=True)
        if killed(at, "init", "list.md") == 0:
            break
        known = keys(data)
        again = run("init", "list.md")
        if again.status == 2:  # killed after the last file was there
            assert (data / "catalog.md").exists()
        else:
            assert (again.status, "2 entries in 1 section" in again.err) == (0, True)
            assert left_over(data) == []
        assert known <= keys(data) == {"fly_kitesslow_2025", "fly_kitesquick_2025"}
        found.add(frozenset(known))
    assert at > 8
    assert len(found) > 1, "some runs were killed before the keys were written, and some after"


def test_before_its_list_is_there_a_library_is_none(folder: Path, run: Run) -> None:
    (folder / "list.md").write_text(LIST, "utf-8")
    run("init", "list.md")
    (folder / "data" / "catalog.md").unlink()
    listed = run("--data", "data", "list")
    assert (listed.status, listed.text, listed.err.count("\n")) == (1, "", 1)
    assert "no whole library" in listed.err
    assert "init' with the list again" in listed.err


@pytest.mark.thorough
@pytest.mark.parametrize(
    "command", [["sync", "list.md"], ["keys", "rename", "var_dist_2023", "var_dist"], ["build"]], ids=" ".join
)
def test_a_command_goes_on_wherever_it_was_cut_short(own: Path, folder: Path, run: Run, command: list[str]) -> None:
    (folder / "list.md").write_text((ROOT / "data" / "catalog.md").read_text("utf-8") + "\n" + LIST, "utf-8")
    before, at = keys(own), 0
    while True:
        at += 1
        shutil.rmtree(own)
        shutil.rmtree("out", ignore_errors=True)
        shutil.copytree(ROOT / "data", own, ignore=shutil.ignore_patterns(".*"))
        if killed(at, *command) == 0:
            break
        for name in ("records.json", "citation-keys.json"):
            json.loads((own / name).read_text("utf-8"))
        assert before <= keys(own) | {"var_dist_2023"}
        done = keys(own) >= {"var_dist"} and command[0] == "keys"
        again = run(*(["sync", "data/catalog.md"] if done else command))
        assert (again.status, left_over(folder)) == (0, [])
    assert at > 5


def test_a_temporary_file_of_a_living_run_stays(own: Path, run: Run) -> None:
    living = own / f".catalog.md.{os.getpid()}.abcd1234.tmp"
    foreign = own / ".mine.tmp"
    dead = own / ".catalog.md.2147483646.abcd1234.tmp"
    for path in (living, foreign, dead):
        path.write_text("x")
    assert run("sync", "data/catalog.md").status == 0
    assert (living.exists(), foreign.exists(), dead.exists()) == (True, True, False)


@pytest.mark.parametrize(("name", "text"), [("library.toml", 'title = "Mine"\n'), ("overrides.toml", "# mine\n")])
def test_init_keeps_what_a_person_wrote(folder: Path, run: Run, name: str, text: str) -> None:
    (folder / "data").mkdir()
    (folder / "data" / name).write_text(text, "utf-8")
    assert run("init", "-", stdin=LIST.encode()).status == 0
    assert (folder / "data" / name).read_text("utf-8") == text
    if name == "library.toml":
        assert json.loads((folder / "data" / "records.json").read_text("utf-8"))["catalog"]["title"] == "Mine"


def test_init_writes_through_no_link_that_leads_nowhere(folder: Path, run: Run) -> None:
    (folder / "data").mkdir()
    (folder / "data" / "overrides.toml").symlink_to(folder / "elsewhere.toml")
    started = run("init", "-", stdin=LIST.encode())
    assert (started.status, started.err.count("\n")) == (1, 1)
    assert not (folder / "elsewhere.toml").exists()


def test_of_two_that_begin_at_once_one_does_and_the_other_says_so(folder: Path) -> None:
    (folder / "list.md").write_text(LIST, "utf-8")
    command = [sys.executable, "-m", "i2vbib", "init", "list.md"]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    ends = [(process.communicate(timeout=60)[1], process.returncode) for process in both]
    told = {status: text for text, status in ends}
    assert sorted(told) == [0, 2]
    assert "already holds a library" in told[2]


def test_who_waits_for_the_lock_says_so(own: Path, folder: Path) -> None:
    hold = (
        "import sys\nfrom i2vbib.library.lock import locked\n"
        f"with locked({str(own)!r}):\n    print('held', flush=True)\n    sys.stdin.read()\n"
    )
    with subprocess.Popen([sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        holder.stdout.readline()
        rename = [sys.executable, "-m", "i2vbib", "keys", "rename", "var_dist_2023", "var_dist"]
        with subprocess.Popen(rename, stderr=subprocess.PIPE, text=True, cwd=folder) as waiting:
            assert waiting.stderr is not None
            told = waiting.stderr.readline()
            assert "another i2vbib is writing to" in told
            assert "Ctrl-C ends this" in told
            holder.stdin.close()
            assert waiting.wait(60) == 0
