"""arXiv's feed, fetched with our own manners and checked before the ``arxiv`` package reads it.

That package mends a broken feed silently: a cut one, or a page of HTML, would look like "no such papers".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from i2vbib.errors import NotAnAnswerError, RefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from i2vbib.enrich.sources.http import Answer
    from i2vbib.enrich.sources.service import Service

_ATOM: Final = "{http://www.w3.org/2005/Atom}"
_OPENSEARCH: Final = "{http://a9.com/-/spec/opensearch/1.1/}"
_ERRORS: Final = "/api/errors"


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the ``arxiv`` package takes it from its session, and how many papers were found in all."""

    content: bytes
    total: int
    status_code: int = 200


class PolitePages:
    """Stands for the session of the ``arxiv`` package."""

    def __init__(self, service: Service) -> None:
        self.total = 0
        self._service = service

    def get(self, query: str, headers: Mapping[str, str]) -> Page:  # noqa: ARG002 - the user agent is our own
        """Give the checked page for a query (``?id_list=…``); raises as :meth:`Service.ask` does."""
        follows = "&start=0&" not in query
        page = self._service.ask(query, {}, lambda answer: read_page(answer, follows=follows))
        self.total = page.total
        return page


def read_page(answer: Answer, *, follows: bool = False) -> Page:
    """Check a feed; raises :class:`NotAnAnswerError` where it is none, or not whole.

    A page that ``follows`` another is only asked for where there is more, and so is never empty. The package skips
    an entry without id or dates; here that is a fault. A feed that holds arXiv's error entry is a
    :class:`RefusedError`, whatever its status (User's Manual, section 3.4; since 2026 it is HTTP 400).
    """
    answer.require_type("xml")
    if b"<!DOCTYPE" in answer.body:
        raise NotAnAnswerError("a page and no feed")
    try:
        feed = ET.fromstring(answer.body)  # noqa: S314 - without a document type there are no entities to expand
    except ET.ParseError as error:
        raise NotAnAnswerError(f"a feed that is not whole ({error})") from error
    if feed.tag != f"{_ATOM}feed":
        raise NotAnAnswerError("XML that is no feed")
    entries = feed.findall(f"{_ATOM}entry")
    for entry in entries:
        _check_entry(entry)
    total, start = (_number(feed, name) for name in ("totalResults", "startIndex"))
    if not entries and (follows or total > start):
        raise NotAnAnswerError("an empty page")
    return Page(answer.body, total)


def _check_entry(entry: ET.Element) -> None:
    identifier = entry.findtext(f"{_ATOM}id", "")
    if _ERRORS in identifier:
        raise RefusedError("arXiv refuses a question", 400, entry.findtext(f"{_ATOM}summary", ""))
    try:
        for name in ("published", "updated"):
            datetime.fromisoformat(entry.findtext(f"{_ATOM}{name}", "").strip().replace("Z", "+00:00"))
    except ValueError as error:
        raise NotAnAnswerError("a feed with an entry that is not whole") from error
    if not identifier:
        raise NotAnAnswerError("a feed with an entry that is not whole")


def _number(feed: ET.Element, name: str) -> int:
    text = feed.findtext(f"{_OPENSEARCH}{name}", "").strip()
    if not text.isdecimal():
        raise NotAnAnswerError("a feed that does not say how much it holds")
    return int(text)
