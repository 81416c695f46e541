"""A service on the web, asked politely and patiently.

It is asked through a gate (:mod:`i2vbib.enrich.sources.gates`), with time-outs and under our own name. What is no
answer is asked again after a growing wait: HTTP 429 and 5xx, a cut connection, silence, and a 200 that holds something
else than was asked for. What the service refuses (other 4xx) is never asked again.
"""

from __future__ import annotations

import os
import random
import re
import threading
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from i2vbib.enrich.sources import http
from i2vbib.errors import NotAnAnswerError, RefusedError, UnreachableError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import requests

    from i2vbib.enrich.sources.gates import Gate
    from i2vbib.enrich.sources.http import Answer

T = TypeVar("T")

_SPREAD: Final = random.Random()  # noqa: S311 - no secret: it parts clients that failed together
"""Its own: the state of a program that draws numbers itself stays as it is, whatever threads of ours wait."""

ATTEMPTS: Final = 5
"""How often a question is asked before it is left unanswered."""

FAULTS_IN_A_ROW: Final = 7
"""After so many a service is not asked again in this run; more than one question's attempts, for one question may
be what the service cannot bear."""

SLOW: Final = 4
"""As how many faults one counts that took all the time that an answer may take."""

LONGEST_ASKED: Final = 31_536_000.0
"""Seconds, a year: as which any longer wait is read that a service asks for."""

_THROTTLED, _REFUSED, _FAILED = 429, 400, 500


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait before asking again: at first (then twice as long each time), after a 429, and at most."""

    first: float
    throttled: float
    longest: float


class Service:
    """One service: where it is, the gate before it, and how it has answered so far. Threads may share it."""

    def __init__(
        self,
        name: str,
        address: str,
        gate: Gate,
        patience: Patience,
        *,
        mailto: str = "",
        timeouts: tuple[float, float] = http.TIMEOUTS,
    ) -> None:
        self.name = name
        self.address = address
        self.requests_sent = 0
        self.is_dry = False
        """Whether requests are only counted: answers that are kept are all that is given."""
        self._gate = gate
        self._patience = patience
        self._user_agent = http.user_agent(mailto)
        self._timeouts = timeouts
        self._faults = 0
        self._why = ""
        self._last_fault = 0.0
        self._last_word = -http.SILENT
        self.tell: Callable[[str], None] = lambda _line: None
        """Told in a line that the service does not answer and will be asked again, or that it is still waited for."""
        self._lock = threading.Lock()
        self._own = threading.local()
        self._sessions: list[requests.Session] = []

    @property
    def is_given_up(self) -> bool:
        """Whether the service failed so often in a row that it is not asked again."""
        return self._faults >= FAULTS_IN_A_ROW

    @property
    def at_once(self) -> int:
        """How many requests the service allows at once."""
        return self._gate.at_once

    def ask(self, path: str, parameters: Mapping[str, str], parse: Callable[[Answer], T]) -> T:
        """Give what ``parse`` makes of the answer; it raises :class:`NotAnAnswerError` where it is none.

        Raises :class:`RefusedError` where the service refuses the question, :class:`UnreachableError` where it
        gives no answer or is given up.
        """
        for attempt in range(ATTEMPTS):
            if self.is_given_up:
                break
            with http.telling(self._tell_of_silence), self._turn():
                if self.is_given_up:
                    break
                started = time.monotonic()
                try:
                    answer = parse(self._accepted(self._get(path, parameters)))
                except NotAnAnswerError as fault:
                    self._count_fault(started, fault)
                    if not self.is_given_up:
                        self._close_gate(fault, attempt)
                except RefusedError:
                    self._forget_faults()
                    raise
                else:
                    self._forget_faults()
                    return answer
        raise self._unreachable()

    def close(self) -> None:
        """Close all connections."""
        with self._lock:
            for session in self._sessions:
                session.close()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Pass the gate; where it lets nobody through, the service is not asked again in this run."""
        with ExitStack() as stack:
            try:
                stack.enter_context(self._gate.passing())
            except UnreachableError as error:
                self._why, self._faults = str(error), FAULTS_IN_A_ROW
                raise self._unreachable() from error
            yield

    def _unreachable(self) -> UnreachableError:
        return UnreachableError(f"{self.name} could not be reached ({self._why}): try again later")

    def _tell_of_silence(self) -> None:
        """Say that the service is waited for, unless it, or a line on it, was heard of lately."""
        with self._lock:
            silent = time.monotonic() - self._last_word >= http.SILENT
            if silent:
                self._last_word = time.monotonic()
        if silent:
            self.tell(f"waiting for {self.name}, for up to {http.LONGEST:.0f} s a request (Ctrl-C ends this)")

    def _close_gate(self, fault: NotAnAnswerError, attempt: int) -> None:
        wait = self._wait(fault, attempt)
        if not attempt:
            self.tell(f"{self.name} does not answer ({fault}): asking again in {wait:.0f} s")
        self._gate.close_for(wait)

    def _get(self, path: str, parameters: Mapping[str, str]) -> Answer:
        with self._lock:
            self.requests_sent += 1
        try:
            return http.get(self._session(), self.address + path, parameters, self._timeouts)
        except NotAnAnswerError as fault:
            if fault.is_slow:
                self._own.session = None  # its connection may still be waiting
            raise

    def _accepted(self, answer: Answer) -> Answer:
        self._gate.learn(answer.headers)
        if answer.status == _THROTTLED or answer.status >= _FAILED:
            asked_to_wait = retry_after(answer.headers.get("retry-after", ""), time.time())
            raise NotAnAnswerError(f"HTTP {answer.status}", answer.status, asked_to_wait)
        if answer.status >= _REFUSED:
            detail = answer.body.decode(errors="replace")
            raise RefusedError(f"{self.name} refuses a question (HTTP {answer.status})", answer.status, detail)
        if answer.status != http.OK:
            raise NotAnAnswerError(f"HTTP {answer.status}", answer.status)
        return answer

    def _count_fault(self, started: float, fault: NotAnAnswerError) -> None:
        """Count a fault; those of requests that were under way together are one.

        A service that asks to be left alone for longer than we wait is not asked again.
        """
        with self._lock:
            self._why = str(fault)
            if fault.retry_after > self._patience.longest:
                self._why += f", and it asks to wait {fault.retry_after:.0f} s"
                self._faults = FAULTS_IN_A_ROW
            elif started >= self._last_fault:
                self._faults += SLOW if fault.is_slow else 1
                self._last_fault = time.monotonic()

    def _forget_faults(self) -> None:
        """Count anew, for the service has answered; one that was given up stays so, whatever was still under way."""
        with self._lock:
            self._last_word = time.monotonic()
            if not self.is_given_up:
                self._faults = 0

    def _wait(self, fault: NotAnAnswerError, attempt: int) -> float:
        """Give the seconds to wait: what the service asks for, but not less than our own least."""
        patience = self._patience
        spread = _SPREAD.uniform(0.75, 1.25)
        least: float = patience.first * 2**attempt * spread
        if fault.status == _THROTTLED:
            least = max(least, patience.throttled)
        return min(max(least, fault.retry_after), patience.longest)

    def _session(self) -> requests.Session:
        """Give this thread's session: a session is not safe to share, but keeps its connection open."""
        session: requests.Session | None = getattr(self._own, "session", None)
        if session is None:
            session = self._own.session = http.new_session(self._user_agent)
            with self._lock:
                self._sessions.append(session)
        return session


def service_address(variable: str, default: str) -> str:
    """Give a service's address: the environment's, or the default; raises :class:`UsageError` where it is none."""
    address = os.environ.get(variable) or default
    if not re.match(r"https?://[^\s/]", address):
        raise UsageError(f"{variable} is {address!r}: set it to an address that begins with https://, or unset it")
    return address.rstrip("/")


def retry_after(text: str, now: float) -> float:
    """Read ``Retry-After`` (RFC 9110, section 10.2.3) in seconds; ``now`` (Unix time) serves a date."""
    from email.utils import parsedate_to_datetime

    if text.strip().isdecimal():
        return min(float(text), LONGEST_ASKED)
    try:
        return min(max(0.0, parsedate_to_datetime(text).timestamp() - now), LONGEST_ASKED)
    except (ValueError, TypeError, OverflowError):
        return 0.0
