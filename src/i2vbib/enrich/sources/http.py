"""The only module that speaks to the network: one request, whole or not at all, and the text of single files."""

from __future__ import annotations

import json
import re
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from ipaddress import ip_address
from math import isfinite
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

from i2vbib._version import __version__
from i2vbib.errors import I2vbibError, LibraryError, NotAnAnswerError, UsageError
from i2vbib.library.encodings import decode_text
from i2vbib.text.surrogates import may_have_surrogates, without_surrogates
from i2vbib.text.terminal import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import requests

TIMEOUTS: Final = (10.0, 60.0)
"""Seconds to wait for a connection, and for the next bytes of an answer."""

LARGEST: Final = 64 * 2**20
"""Bytes that a list or an answer may have."""

LONGEST: Final = 60.0
"""Seconds that a whole answer may take, redirects and headers counted: a limit on silence alone is none."""

SILENT: Final = 5.0
"""Seconds without an answer after which one is told what is waited for."""

OK: Final = 200
_REDIRECTS: Final = 5
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_CHUNK: Final = 2**16
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})
_LONGEST_NUMBER: Final = 18
_SHOWN: Final = 100


@dataclass(frozen=True, slots=True)
class Answer:
    """What a service sent, and from which address in the end; header names are in lower case."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    def require_type(self, word: str) -> None:
        """Raise :class:`NotAnAnswerError` where the content type is stated and does not hold a word."""
        stated = self.headers.get("content-type", "")
        if stated and word not in stated.lower():
            raise NotAnAnswerError(f"an answer of type {stated.split(';')[0]}")

    def json(self) -> Any:
        """Give the body as JSON; raises :class:`NotAnAnswerError` where it is none.

        A number that none can reckon with (``1e400``, ``Infinity``, 5,000 digits) is ``None``, and half a pair of
        surrogates is nothing: one broken value costs no more than itself.
        """
        self.require_type("json")
        try:
            data = json.loads(self.body, parse_float=_finite, parse_int=_short, parse_constant=lambda _text: None)
            return without_surrogates(data) if may_have_surrogates(self.body) else data
        except (ValueError, RecursionError) as error:
            raise NotAnAnswerError("JSON that is not whole") from error


def _finite(text: str) -> float | None:
    number = float(text)
    return number if isfinite(number) else None


def _short(text: str) -> int | None:
    return int(text) if len(text) <= _LONGEST_NUMBER else None


def user_agent(mailto: str) -> str:
    """Give the name under which we ask, with whom to write to; raises :class:`UsageError` for no mail address."""
    if not mailto:
        return f"i2vbib/{__version__}"
    if not (mailto.isascii() and re.fullmatch(r"[^\s@<>()]+@[^\s@<>()]+", mailto)):
        raise UsageError(f"{mailto!r} is no mail address: write one such as name@example.org")
    return f"i2vbib/{__version__} (mailto:{mailto})"


def fetch_text(address: str) -> str:
    """Give the text of a file on the web, its line ends made alike; plain http is for this machine only.

    Raises :class:`LibraryError` where it cannot be had, is larger than :data:`LARGEST`, or is no text.
    """
    session = new_session(user_agent(""))
    try:
        _require_safe(address)
        with telling(lambda: _tell(address)):
            answer = get(session, address, {}, TIMEOUTS)
        _require_safe(answer.url)
    except NotAnAnswerError as error:
        raise LibraryError(f"cannot read {address} ({error}): check the address and the connection") from error
    finally:
        session.close()
    if answer.status != OK:
        raise LibraryError(f"cannot read {address} (HTTP {answer.status}): check the address")
    if answer.body.lstrip()[:15].lower().startswith((b"<!doctype html", b"<html")):
        raise LibraryError(f"{address} is a web page, not Markdown: give the address of the raw file")
    return decode_text(answer.body, address)


def _require_safe(address: str) -> None:
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise LibraryError(f"cannot read {address} ({error}): check the address") from error
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        raise LibraryError(f"cannot read {address}: use an https address")


def _is_inward(host: str | None) -> bool:
    """Whether a host is this machine, or one of its own network."""
    if not host or host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return not ip_address(host).is_global
    except ValueError:
        return False


@contextmanager
def telling(tell: Callable[[], None]) -> Iterator[None]:
    """Have something told where a block takes longer than :data:`SILENT`."""
    timer = threading.Timer(SILENT, tell)
    timer.daemon = True
    with suppress(RuntimeError):  # without another thread nothing is told
        timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _tell(address: str) -> None:
    import logging

    words = "i2vbib: waiting for %s, for up to %d seconds (Ctrl-C ends this)"
    logging.getLogger("i2vbib").warning(words, safe(address), LONGEST)


def start_thread(work: Callable[[], None]) -> None:
    """Have work done in a thread of its own, which ends with the program; raises :class:`I2vbibError` without one."""
    try:
        threading.Thread(target=work, daemon=True).start()
    except RuntimeError as error:
        raise I2vbibError(f"{error}: end other programs, or allow this one more threads") from error


def new_session(name: str) -> requests.Session:
    """Give a session that asks under a name."""
    import requests

    session = requests.Session()
    session.headers["User-Agent"] = name
    session.max_redirects = _REDIRECTS
    return session


def get(
    session: requests.Session, address: str, parameters: Mapping[str, str], timeouts: tuple[float, float]
) -> Answer:
    """Send one request and follow its redirects; raises :class:`NotAnAnswerError` where nothing whole comes.

    That it takes no longer than :data:`LONGEST` is kept by the clock: a server that drips is left to a thread of its
    own, and the session with it.
    """
    answers: SimpleQueue[Answer | Exception] = SimpleQueue()

    def work() -> None:
        try:
            answers.put(_followed(session, address, parameters, timeouts))
        except Exception as error:  # noqa: BLE001 - handed to the thread that waits for it
            answers.put(error)

    start_thread(work)
    try:
        answer = answers.get(timeout=LONGEST)
    except Empty:
        raise NotAnAnswerError(f"no whole answer in {LONGEST:.0f} s", 0, is_slow=True) from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _followed(
    session: requests.Session, address: str, parameters: Mapping[str, str], timeouts: tuple[float, float]
) -> Answer:
    import requests
    import urllib3

    try:
        for _ in range(_REDIRECTS + 1):
            with session.get(
                address, params=parameters, timeout=timeouts, stream=True, allow_redirects=False
            ) as response:
                target = response.headers.get("location", "") if response.status_code in _MOVED else ""
                if not target:
                    headers = {name.lower(): value for name, value in response.headers.items()}
                    return Answer(response.url, response.status_code, headers, _read(response))
                address, parameters = _redirected(response.url, target), {}
    except requests.Timeout as error:
        raise NotAnAnswerError("no answer in time", 0, is_slow=isinstance(error, requests.ReadTimeout)) from error
    except (requests.RequestException, urllib3.exceptions.HTTPError, UnicodeError) as error:
        raise NotAnAnswerError(f"the connection failed: {type(error).__name__}", 0) from error
    except ValueError as error:  # requests reads the address of a redirect that it is not to follow, too
        raise NotAnAnswerError(f"a redirect to what is no address ({error})", 0) from error
    raise NotAnAnswerError(f"more than {_REDIRECTS} redirects", 0)


def _redirected(address: str, target: str) -> str:
    """Give where a redirect leads; never from the network to this machine or its network, nor out of encryption."""
    try:
        there = urljoin(address, target)
        here, parts = urlsplit(address), urlsplit(there)
        is_inward = _is_inward(parts.hostname) and not _is_inward(here.hostname)
    except ValueError as error:
        raise NotAnAnswerError(f"a redirect to {target[:_SHOWN]!r}, which is no address", 0) from error
    if parts.scheme not in {"http", "https"} or is_inward or (here.scheme == "https" and parts.scheme == "http"):
        raise NotAnAnswerError(f"a redirect to {target[:_SHOWN]!r}, which is not followed", 0)
    return there


def _read(response: requests.Response) -> bytes:
    """Read a body to its end, but no more of it and no longer than is sensible."""
    body = bytearray()
    deadline = time.monotonic() + LONGEST
    for chunk in response.iter_content(_CHUNK):
        body += chunk
        if len(body) > LARGEST:
            raise NotAnAnswerError(f"more than {LARGEST // 2**20} MiB")
        if time.monotonic() > deadline:
            raise NotAnAnswerError("no answer in time", 0, is_slow=True)
    return bytes(body)
