"""How the time that something takes grows with its input: a ratio, which says the same on a slow machine."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

TIMES = 8
"""How much longer the longer input is: quadratic time would be 64 times the shorter one's."""


def assert_linear(work: Callable[[int], object], size: int) -> None:
    """Do the work for an input of a size and of eight times that, which may take four times what is due.

    On a busy machine one measurement in hundreds says more than that; what is quadratic fails all three.
    The garbage collector rests, as it does in the program: its time grows with what all the tests before have left.
    """

    def seconds(of_size: int) -> float:
        gc.disable()
        start = time.process_time()
        try:
            work(of_size)
            return time.process_time() - start
        finally:
            gc.enable()

    work(size // 5)  # what is made at the first call is made now
    ratios = (seconds(TIMES * size) / max(seconds(size), 0.01) for _ in range(3))
    assert any(ratio < TIMES * 4 for ratio in ratios)
