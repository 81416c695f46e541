"""How often a service may be asked: each request passes a gate, which opens when the service's rule allows.

All waits here are multiplied by ``$I2VBIB_WAIT_SCALE``, for tests and for mirrors of one's own.
"""

from __future__ import annotations

import os
import re
import threading
import time
from collections import deque
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from i2vbib.enrich.sources import http
from i2vbib.enrich.sources.answers import cache_folder
from i2vbib.errors import UnreachableError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from contextlib import AbstractContextManager

WAIT_SCALE: Final = "I2VBIB_WAIT_SCALE"
_HIGHEST_SCALE: Final = 1000.0  # above it a wait is longer than a system can count
_LONGEST: Final = 600.0  # a gate that claims to stay shut for longer has a wrong clock behind it, or a wrong limit
_POLL: Final = 0.02
_LONGEST_COUNT: Final = 9


def scaled(seconds: float) -> float:
    """Give how long a wait of so many seconds is here; raises :class:`UsageError` where the scale is no number."""
    text = os.environ.get(WAIT_SCALE, "1")
    try:
        scale = float(text)
    except ValueError:
        scale = -1.0
    if not 0.0 <= scale <= _HIGHEST_SCALE:
        raise UsageError(f"{WAIT_SCALE} is {text!r}: set it to a number such as 1 or 0.01, or unset it")
    return seconds * scale


def _longest() -> float:
    """Give the longest wait that a gate of all processes may have, whatever the scale of the one that shut it."""
    return max(_LONGEST, scaled(_LONGEST))


class Gate(Protocol):
    """What holds requests back until the service's rule allows them."""

    @property
    def at_once(self) -> int:
        """How many requests may be under way at once."""

    def passing(self) -> AbstractContextManager[None]:
        """Wait for one's turn, and hold it while the request is under way."""

    def close_for(self, seconds: float) -> None:
        """Let no request pass for so long; called while passing."""

    def learn(self, headers: Mapping[str, str]) -> None:
        """Take over the limits that an answer states."""


class SharedGate:
    """One request at a time and a gap after each, for all processes of a user: arXiv's terms of use.

    The time at which the gate opens again is the modification time of a file, beside the file that is locked while
    a request is under way.
    """

    def __init__(self, name: str, gap: float) -> None:
        folder = cache_folder()
        self._lock_path: Final[Path] = folder / f"{name}.lock"
        self._opening: Final[Path] = folder / f"{name}.opening"
        self._gap = gap
        self._closed_until = 0.0

    @property
    def at_once(self) -> int:
        """How many requests may be under way at once: one."""
        return 1

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Wait for one's turn, and hold it while the request is under way.

        Raises :class:`UnreachableError` where it does not come, as when a process that holds it is stopped.
        """
        last = time.monotonic() + http.LONGEST + _longest()
        while True:
            with self._locked(last):
                wait = self._wait()
                if wait <= 0:
                    self._open_at(time.time() + scaled(2 * self._gap))  # should this process be killed meanwhile
                    self._closed_until = 0.0
                    try:
                        yield
                    finally:
                        self._open_at(max(self._closed_until, time.time() + scaled(self._gap)))
                    return
            time.sleep(wait)

    def _locked(self, last: float) -> AbstractContextManager[object]:
        """Take the lock that all processes share; ``last`` is the moment (monotonic) up to which it is waited for."""
        from filelock import FileLock, Timeout

        left = last - time.monotonic()
        try:
            if left > 0:
                return FileLock(self._lock_path).acquire(timeout=left, poll_interval=_POLL)
        except Timeout:
            pass
        raise UnreachableError(f"another i2vbib keeps {self._lock_path}")

    def close_for(self, seconds: float) -> None:
        """Let no request of any process pass for so long; called while passing."""
        self._closed_until = time.time() + scaled(seconds)

    def learn(self, headers: Mapping[str, str]) -> None:
        """Learn nothing: arXiv's answers state no limits."""

    def _open_at(self, moment: float) -> None:
        self._opening.touch()
        os.utime(self._opening, (moment, moment))

    def _wait(self) -> float:
        """Give how long the gate stays shut, by one look at the clock."""
        try:
            wait = self._opening.stat().st_mtime - time.time()
        except OSError:
            return 0.0
        return wait if wait < _longest() else 0.0


class Limits(NamedTuple):
    """At most ``number`` requests in ``interval`` seconds and ``at_once`` under way."""

    number: int = 1
    interval: float = 1.0
    at_once: int = 1


class LimitGate:
    """Crossref's way: every answer states the limits of its pool; until one has, there is one request a second.

    A request counts from the moment it is sent until an interval after its answer came, since it may have reached
    the service at any time between. Of several pools' limits the narrowest hold, for which pool a request will be
    counted in is known only afterwards.
    """

    def __init__(self) -> None:
        self._pools: dict[str, Limits] = {}
        self._limits = Limits()
        self._under_way = 0
        self._answered: deque[float] = deque()
        self._opens_at = 0.0
        self._changed = threading.Condition()

    @property
    def at_once(self) -> int:
        """How many requests may be under way at once."""
        return self._limits.at_once

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Wait for one's turn, and hold it while the request is under way."""
        with self._changed:
            while (wait := self._wait()) != 0.0:
                if wait is not None and wait > scaled(_LONGEST):
                    raise UnreachableError(f"the service allows no request for {wait:.0f} s")
                self._changed.wait(wait)
            self._under_way += 1
        try:
            yield
        finally:
            with self._changed:
                self._under_way -= 1
                self._answered.append(time.monotonic())
                self._changed.notify_all()

    def close_for(self, seconds: float) -> None:
        """Let no request pass for so long."""
        with self._changed:
            self._opens_at = max(self._opens_at, time.monotonic() + scaled(seconds))

    def learn(self, headers: Mapping[str, str]) -> None:
        """Take over the limits that an answer's headers state, if they do."""
        count, interval = headers.get("x-rate-limit-limit", ""), _seconds(headers.get("x-rate-limit-interval", ""))
        if not _is_count(count) or not interval:
            return
        at_once = headers.get("x-concurrency-limit", "")
        stated = Limits(max(1, int(count)), interval, max(1, int(at_once)) if _is_count(at_once) else 1)
        with self._changed:
            self._pools[headers.get("x-api-pool", "")] = stated
            slowest = min(self._pools.values(), key=lambda limits: limits.number / limits.interval)
            self._limits = slowest._replace(at_once=min(limits.at_once for limits in self._pools.values()))
            self._changed.notify_all()

    def _wait(self) -> float | None:
        """Give how long one's turn is away: 0 where it is now, ``None`` where another request must be answered first.

        The clock is read once. Of two readings the first may find the gate shut and the second nothing that shuts
        it, and who then waits for another request's answer waits for ever.
        """
        now = time.monotonic()
        while self._answered and self._answered[0] <= now - scaled(self._limits.interval):
            self._answered.popleft()
        if now < self._opens_at:
            return self._opens_at - now
        if self._under_way >= self._limits.at_once:
            return None
        if self._under_way + len(self._answered) < self._limits.number:
            return 0.0
        return self._answered[0] + scaled(self._limits.interval) - now if self._answered else None


def _is_count(text: str) -> bool:
    return text.isdecimal() and len(text) <= _LONGEST_COUNT


_UNITS: Final = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}


def _seconds(text: str) -> float:
    """Read ``1s``; 0 where it is no interval."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(ms|s|m|h)?", text.strip())
    return float(found[1]) * _UNITS[found[2] or "s"] if found else 0.0
