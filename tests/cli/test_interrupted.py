"""Runs that are cut short, anywhere: what they leave is whole, keeps every key, and the next run goes on from it."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from conftest import Run, Serve
from server.corpus import Paper
from server.services import FakeServices

LIST = """# Kites

## Flying (FLY)

- [Kites Are Slow](https://arxiv.org/abs/2501.00001)
- [Kites Are Quick](https://arxiv.org/abs/2501.00002)
"""

PAPERS = (
    Paper("Kites Are Slow", ("Ada Berg",), 2025, arxiv="2501.00001"),
    Paper("Kites Are Quick", ("Ada Berg", "Bo Dahl"), 2025, arxiv="2501.00002", doi="10.1145/kites.2"),
)

FORKS = """
import importlib, json, os, pkgutil, signal, sys
import filelock, filecmp, i2vbib
for module in pkgutil.walk_packages(i2vbib.__path__, "i2vbib."):
    importlib.import_module(module.name)
from i2vbib.cli import main
TOUCHES = {"os.rename", "os.remove", "os.mkdir", "os.chmod", "os.truncate", "sqlite3.connect", "socket.connect"}
def work(at, arguments):
    calls = 0
    def count(event, found):
        nonlocal calls
        if event in TOUCHES or (event == "open" and found[2] & (os.O_WRONLY | os.O_RDWR)):
            calls += 1
            if calls == at:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(count)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    try:
        main(arguments)
    except SystemExit as ended:
        os._exit(ended.code or 0)
    finally:
        os._exit(70)
for line in sys.stdin:
    child = os.fork()
    if not child:
        work(*json.loads(line))
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""

Killed = Callable[..., int]


@pytest.fixture
def services(serve: Serve) -> FakeServices:
    return serve(PAPERS)


@pytest.fixture
def killed(folder: Path, services: FakeServices) -> Iterator[Killed]:
    """Give what runs a command that is killed before it touches disk or net for the n-th time; it gives the status.

    Each is a fork of one process that has all its modules already: so hundreds of kills take seconds.
    """
    assert services.address
    with subprocess.Popen(
        [sys.executable, "-c", FORKS], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=folder
    ) as process:
        asks, tells = process.stdin, process.stdout
        assert asks is not None
        assert tells is not None

        def run_killed(at: int, *arguments: str) -> int:
            asks.write(json.dumps([at, arguments]) + "\n")
            asks.flush()
            return int(tells.readline())

        yield run_killed
        asks.close()


def keys(folder: Path) -> set[str]:
    path = folder / "citation-keys.json"
    return set(json.loads(path.read_text("utf-8"))) if path.exists() else set()


def contents(*folders: Path) -> dict[str, bytes]:
    """Give what all files hold; a lock holds nothing."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"]
    return {str(path): path.read_bytes() for path in files}


def state(folder: Path) -> frozenset[tuple[str, bytes]]:
    """Give what the next run finds, all by which temporary files' names differ left out: it need not be tried twice."""
    return frozenset((re.sub(r"\.\d+\.\w{8}\.tmp$", ".tmp", name), data) for name, data in contents(folder).items())


@pytest.mark.thorough
def test_init_goes_on_wherever_it_was_cut_short(folder: Path, run: Run, killed: Killed) -> None:
    (folder / "list.md").write_text(LIST, "utf-8")
    data = folder / "data"
    found: set[frozenset[tuple[str, bytes]]] = set()
    assert killed(0, "init", "list.md") == 0
    whole = contents(data)
    for at in count(1):
        shutil.rmtree(data, ignore_errors=True)
        status = killed(at, "init", "list.md")
        if status == 0:
            break
        assert status == -signal.SIGKILL
        if (left := state(data)) in found:
            continue
        found.add(left)
        again = run("init", "list.md")
        assert again.status in {0, 2}, "2: it was killed after the last file was there"
        assert contents(data) == whole
    assert at > 20
    assert {len(left) for left in found} >= {0, 1, 2, 3, 4, 5}, "some runs were killed before each file was written"


def test_before_its_list_is_there_a_library_is_none(folder: Path, run: Run) -> None:
    (folder / "list.md").write_text(LIST, "utf-8")
    run("init", "list.md")
    (folder / "data" / "catalog.md").unlink()
    listed = run("--data", "data", "list")
    assert (listed.status, listed.text, listed.err.count("\n")) == (1, "", 1)
    assert "no whole library" in listed.err
    assert "init' with the list again" in listed.err


def test_records_without_keys_and_list_are_to_be_restored(folder: Path, run: Run) -> None:
    assert run("init", "-", stdin=LIST.encode()).status == 0
    for name in ("catalog.md", "citation-keys.json"):
        (folder / "data" / name).unlink()
    listed = run("--data", "data", "list")
    assert (listed.status, listed.err.count("\n")) == (1, 1)
    assert "lacks catalog.md and citation-keys.json: restore them" in listed.err


OTHERS = "- [Kites Are Many](https://arxiv.org/abs/2501.00003)\n\n## Landing (LAND)\n\n- [Kites Are Few](https://example.org/few)\n"


@pytest.mark.thorough
@pytest.mark.parametrize(
    "command",
    [
        ["sync", "more.md"],
        ["keys", "rename", "fly_kitesslow_2025", "slow"],
        ["build"],
        ["enrich"],
        ["enrich", "--accept", "fly_kitesquick_2025=10.1145/kites.2"],
        ["export", "-o", "kites.bib"],
        ["page", "-o", "out/index.html"],
    ],
    ids=" ".join,
)
def test_a_command_goes_on_wherever_it_was_cut_short(
    folder: Path, run: Run, killed: Killed, tmp_path: Path, command: list[str]
) -> None:
    (folder / "more.md").write_text(LIST + OTHERS, "utf-8")
    assert run("init", "-", stdin=LIST.encode()).status == 0
    before, known = contents(folder), keys(folder / "data")
    assert killed(0, *command) == 0
    whole = contents(folder)
    assert whole != before
    found: set[frozenset[tuple[str, bytes]]] = set()
    for at in count(1):
        put_back(folder, before)
        shutil.rmtree(tmp_path / "cache", ignore_errors=True)
        status = killed(at, *command)
        if status == 0:
            break
        assert status == -signal.SIGKILL
        if (left := state(folder)) in found:
            continue
        found.add(left)
        assert known - {"fly_kitesslow_2025"} <= keys(folder / "data")
        again = run(*command)
        assert again.status == 0 or (command[0] == "keys" and "slow" in keys(folder / "data"))
        assert contents(folder) == whole
    assert at > len(found) > 1


def put_back(folder: Path, files: dict[str, bytes]) -> None:
    for path in contents(folder).keys() - files.keys():
        Path(path).unlink()
    for path, data in files.items():
        Path(path).write_bytes(data)


@pytest.mark.parametrize("command", [["keys", "rename", "fly_kitesquick_2025", "quick"], ["sync"], ["enrich"]])
def test_a_key_that_was_half_renamed_is_renamed_by_the_next_writer(
    folder: Path, run: Run, services: FakeServices, command: list[str]
) -> None:
    assert services.address
    assert run("init", "-", stdin=LIST.encode()).status == 0
    records = folder / "data" / "records.json"
    before = records.read_bytes()
    assert run("keys", "rename", "fly_kitesslow_2025", "slow").status == 0
    records.write_bytes(before)  # as if killed between the two files
    ended = run(*command)
    assert (ended.status, "left the list" in ended.err) == (0, False)
    assert run("list").text.startswith("slow\t")
    assert "slow" in run("show", "fly_kitesslow_2025").text.splitlines()[0]


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
