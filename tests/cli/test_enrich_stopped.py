"""A run of enrich that is killed, or stopped by a signal, keeps what it has learnt."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from i2vbib import Library
from libraries import identifiers_found, wrong_values
from server.services import FakeServices


@pytest.mark.thorough
def test_killed_at_any_moment_nothing_is_lost(bare: Path, services: FakeServices, shipped: Library) -> None:
    command = [sys.executable, "-m", "i2vbib", "--data", str(bare), "enrich"]
    dice = random.Random(7)  # noqa: S311  the moments of the test, no secret
    for _ in range(10):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ))
        time.sleep(dice.uniform(0.3, 1.2))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert len(Library.open(bare).records) == 96
        assert wrong_values(bare, shipped) == []
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    arxiv_found, arxiv_known, *_ = identifiers_found(bare, shipped)
    assert arxiv_found == arxiv_known
    at_work = 10 * int(services.limits["x-concurrency-limit"])  # what the kills can have met without its answer
    assert len({json.dumps(dict(one.parameters)) for one in services.seen}) >= len(services.seen) - at_work


# What started the tests may have signals ignored, and so have its children: a shell's background job has Ctrl-C, a
# daemon more. A terminal's have none.
STOPPABLE = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
for number in (signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, signal.SIG_DFL)
import i2vbib.__main__
i2vbib.__main__.main()
"""


def interrupted(services: FakeServices, number: signal.Signals, program: str, *arguments: str, **options: Any) -> Any:
    """Give the process of a command that got a signal while Crossref answered, slowly."""
    services.break_every(1, "slow", "crossref")
    services.slow_seconds = 0.2
    process = subprocess.Popen([sys.executable, "-c", program, *arguments], **options)
    while not services.requests("crossref") and process.poll() is None:
        time.sleep(0.05)
    process.send_signal(number)
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize(("name", "status"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_signal_ends_cleanly_and_keeps_what_was_learnt(
    bare: Path, services: FakeServices, name: str, status: int
) -> None:
    arguments = ("--data", str(bare), "enrich")
    process = interrupted(services, signal.Signals[name], STOPPABLE, *arguments, stderr=subprocess.PIPE, text=True)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err.splitlines()[-1]) == (status, "i2vbib: stopped")
    assert sum(bool(record.text("arxiv-class")) for record in Library.open(bare).records) > 50


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such terminal")
def test_a_terminal_that_goes_ends_the_command_as_a_signal_does(bare: Path, services: FakeServices) -> None:
    main, terminal = os.openpty()
    arguments = ("--data", str(bare), "enrich")
    started = dict.fromkeys(("stdin", "stdout", "stderr"), terminal)
    process = interrupted(services, signal.SIGCONT, STOPPABLE, *arguments, start_new_session=True, **started)
    os.close(main)
    os.close(terminal)
    process.send_signal(signal.SIGHUP)
    assert process.wait(60) == 129
    assert sum(bool(record.text("arxiv-class")) for record in Library.open(bare).records) > 50


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGHUP"])
def test_a_signal_that_is_ignored_stays_so(bare: Path, services: FakeServices, name: str) -> None:
    program = STOPPABLE.replace("import i2vbib", f"signal.signal(signal.{name}, signal.SIG_IGN)\nimport i2vbib", 1)
    arguments = ("--data", str(bare), "enrich", "--section", "stvg")
    process = interrupted(services, signal.Signals[name], program, *arguments, stderr=subprocess.PIPE, text=True)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
