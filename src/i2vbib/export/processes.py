"""A function of many parts, worked out by several processes at once.

Processes are forked, so all that a part is made of is there without being sent; what the function gives comes back
through a pipe, as :mod:`marshal` writes it.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from typing import Any, Final, NoReturn, TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")

_MOST: Final = 8
"""Processes; more of them would wait for the one that puts their results together."""

_SIZE: Final = 8  # bytes of a number that says how many follow


def usable_processes() -> int:
    """Give how many processes can work at once: one where forking is not possible or not known to be safe.

    That is on other systems than Linux, and in a program of several threads, whose locks a new process would inherit.
    """
    if sys.platform != "linux":
        return 1
    try:
        threads = len(os.listdir("/proc/self/task"))
    except OSError:
        return 1
    return min(len(os.sched_getaffinity(0)), _MOST) if threads == 1 else 1


def map_in_processes(function: Callable[[Part], Result], parts: Sequence[Part], processes: int) -> Generator[Result]:
    """Give what the function gives for each part, in order: texts, numbers, tuples, lists and dictionaries.

    Each process takes every so many-th part; a single one is this one. What one could not do, for whatever reason, is
    done here, so that an exception comes up as if there were no others; so are the parts of one that cannot be had.
    """
    if processes == 1:
        yield from map(function, parts)
        return
    workers: list[_Worker] = []
    try:
        with suppress(OSError):  # the system may refuse another process
            for first in range(processes):
                workers.append(_Worker(function, parts[first::processes]))  # noqa: PERF401  each is ended, come what may
        for place, part in enumerate(parts):
            turn = place % processes
            result = workers[turn].result() if turn < len(workers) else None
            yield function(part) if result is None else marshal.loads(result)  # noqa: S302  this program wrote it
    finally:
        for worker in workers:
            worker.end()


class _Worker:
    """A process that works on its parts, one after the other."""

    def __init__(self, function: Callable[[Part], Any], parts: Sequence[Part]) -> None:
        reading, writing = os.pipe()
        try:
            self._id = os.fork()
        except OSError:
            os.close(reading)
            os.close(writing)
            raise
        if not self._id:
            os.close(reading)  # or it would wait for a reader for ever, were the first process gone
            _work(function, parts, writing)
        os.close(writing)
        self._results = os.fdopen(reading, "rb")

    def result(self) -> bytes | None:
        """Give the next part's result, or nothing where the process has ended before it was whole."""
        size = int.from_bytes(self._results.read(_SIZE), "big")
        result = self._results.read(size)
        return result if result and len(result) == size else None

    def end(self) -> None:
        """End the process, whatever it is at."""
        from signal import SIGKILL  # a short export has no other process

        self._results.close()
        with suppress(ProcessLookupError, ChildProcessError):  # where SIGCHLD is ignored, the system has buried it
            os.kill(self._id, SIGKILL)
            os.waitpid(self._id, 0)


def _work(function: Callable[[Part], Any], parts: Sequence[Part], writing: int) -> NoReturn:
    try:
        with os.fdopen(writing, "wb") as results:
            for part in parts:
                result = marshal.dumps(function(part))
                results.write(len(result).to_bytes(_SIZE, "big") + result)
                results.flush()
    finally:
        os._exit(0)  # without a word: the first process comes to the same part, and tells what is wrong with it
