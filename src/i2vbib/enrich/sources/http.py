"""The only module that speaks to the network: one request, whole or not at all, and the text of single files."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from i2vbib._version import __version__
from i2vbib.errors import LibraryError, NotAnAnswerError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import requests

TIMEOUTS: Final = (10.0, 60.0)
"""Seconds to wait for a connection, and for the next bytes of an answer."""

LARGEST: Final = 64 * 2**20
"""Bytes that a list or an answer may have."""

LONGEST: Final = 300.0
"""Seconds that a whole answer may take."""

OK: Final = 200
_REDIRECTS: Final = 5
_CHUNK: Final = 2**16
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


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
    try:
        return answer.body.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise LibraryError(f"{address} is not UTF-8 (byte {error.start + 1}): give another address") from error


def _require_safe(address: str) -> None:
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise LibraryError(f"cannot read {address} ({error}): check the address") from error
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        raise LibraryError(f"cannot read {address}: use an https address")


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
    """Send one request and follow its redirects; raises :class:`NotAnAnswerError` where nothing whole comes."""
    import requests
    import urllib3

    try:
        with session.get(address, params=parameters, timeout=timeouts, stream=True) as response:
            headers = {name.lower(): value for name, value in response.headers.items()}
            return Answer(response.url, response.status_code, headers, _read(response))
    except requests.Timeout as error:
        raise NotAnAnswerError("no answer in time", 0) from error
    except (requests.RequestException, urllib3.exceptions.HTTPError, UnicodeError) as error:
        raise NotAnAnswerError(f"the connection failed: {type(error).__name__}", 0) from error


def _read(response: requests.Response) -> bytes:
    """Read a body to its end, but no more of it and no longer than is sensible."""
    body = bytearray()
    deadline = time.monotonic() + LONGEST
    for chunk in response.iter_content(_CHUNK):
        body += chunk
        if len(body) > LARGEST:
            raise NotAnAnswerError(f"more than {LARGEST // 2**20} MiB")
        if time.monotonic() > deadline:
            raise NotAnAnswerError("no answer in time", 0)
    return bytes(body)
