"""Work spread over processes: the same results in the same order, whatever becomes of a process."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from i2vbib.export.processes import map_in_processes, usable_processes

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux alone")

PARTS = range(50)


@pytest.mark.parametrize("processes", [1, 2, 3, 7])
@pytest.mark.parametrize(
    "function",
    [
        lambda part: part * 1_000_003,
        lambda part: "é\ud800" * part,
        lambda part: "x" * 200_000 + str(part),  # more than a pipe holds
        lambda part: ([("a", part)], {"n": [part, None]}, b"", ""),
    ],
)
def test_results_come_in_order(function: Callable[[int], Any], processes: int) -> None:
    assert list(map_in_processes(function, PARTS, processes)) == list(map(function, PARTS))


def test_each_process_takes_its_share() -> None:
    ids = list(map_in_processes(lambda _: os.getpid(), PARTS, 2))
    assert ids == [ids[0], ids[1]] * 25
    assert len({*ids, os.getpid()}) == 3


def test_an_exception_comes_up_at_its_place() -> None:
    def function(part: int) -> int:
        if part == 31:
            raise ValueError("the thirty-second part is damaged")
        return part

    done: list[int] = []
    with pytest.raises(ValueError, match="thirty-second"):
        done.extend(map_in_processes(function, PARTS, 3))
    assert done == list(range(31))


def test_what_a_process_leaves_undone_is_done_here() -> None:
    here = os.getpid()

    def function(part: int) -> int:
        if part == 20 and os.getpid() != here:
            os._exit(9)
        return part * part

    assert list(map_in_processes(function, PARTS, 2)) == [part * part for part in PARTS]


@pytest.mark.parametrize("had", range(3))
def test_what_a_process_would_do_that_cannot_be_had_is_done_here(monkeypatch: pytest.MonkeyPatch, had: int) -> None:
    fork, opened = os.fork, len(list(Path("/proc/self/fd").iterdir()))
    forks: list[int] = []

    def refused() -> int:
        if len(forks) == had:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        forks.append(0)
        return fork()

    monkeypatch.setattr(os, "fork", refused)
    done = list(map_in_processes(lambda part: (part, os.getpid()), PARTS, 3))
    assert [part for part, _ in done] == list(PARTS)
    assert len({process for _, process in done}) == had + 1
    assert len(list(Path("/proc/self/fd").iterdir())) == opened


def test_no_process_is_left_when_the_results_are_not_wanted_any_more() -> None:
    ids = map_in_processes(lambda _: (os.getpid(), "x" * 100_000), range(1000), 3)
    working = [next(ids)[0] for _ in range(3)]
    ids.close()
    for process in working:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_no_process_is_left_when_the_first_one_is_killed() -> None:
    program = (
        "import os; from i2vbib.export.processes import map_in_processes\n"
        "for process, _ in map_in_processes(lambda part: (os.getpid(), 'x' * 200_000), range(10_000), 3):\n"
        "    print(process, flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        working = [int(first.stdout.readline()) for _ in range(3)]
        first.kill()
    assert all(has_ended(process) for process in working)


def has_ended(process: int) -> bool:
    """Say whether a process ends within ten seconds."""
    for _ in range(1000):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.01)
    return False


def test_a_program_whose_children_are_nobodys_ends_well() -> None:
    """Whoever started it may have SIGCHLD ignored; then the system itself buries what has ended."""
    program = (
        "import signal; signal.signal(signal.SIGCHLD, signal.SIG_IGN)\n"
        "from i2vbib.export.processes import map_in_processes\n"
        "print(list(map_in_processes(lambda part: part, range(5), 2)))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout, done.stderr) == ("[0, 1, 2, 3, 4]\n", "")


def test_a_program_of_one_thread_may_use_every_processor_that_it_has() -> None:
    program = "from i2vbib.export.processes import usable_processes; print(usable_processes())"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert int(done.stdout) == min(len(os.sched_getaffinity(0)), 8)


def test_beside_another_thread_there_is_one_process() -> None:
    waiting = threading.Event()
    thread = threading.Thread(target=waiting.wait)
    thread.start()
    try:
        assert usable_processes() == 1
    finally:
        waiting.set()
        thread.join()
