"""How the time that something takes grows with its input: a ratio, which says the same on a slow machine."""

from __future__ import annotations

import time
from collections.abc import Callable

TIMES = 8
"""How much longer the longer input is: quadratic time would be 64 times the shorter one's."""


def assert_linear(work: Callable[[int], object], size: int) -> None:
    """Do the work for an input of a size and of eight times that; it may take four times what is due, for noise."""

    def seconds(of_size: int) -> float:
        start = time.process_time()
        work(of_size)
        return time.process_time() - start

    work(size // 5)  # what is made at the first call is made now
    short, long = seconds(size), seconds(TIMES * size)
    assert long < TIMES * 4 * max(short, 0.01)
