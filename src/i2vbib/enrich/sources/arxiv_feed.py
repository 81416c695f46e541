"""arXiv's feed, fetched with our own manners and read strictly, as the results of the ``arxiv`` package.

The package's own client knows no time-out, asks again what is refused, and mends a broken feed silently: a cut one,
or a page of HTML, would look like "no such papers". Both forms of the feed, until 2025 and since, are read.
"""

from __future__ import annotations

from datetime import datetime, timezone
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.etree import ElementTree as ET

import arxiv  # type: ignore[import-untyped] # it ships no types

from i2vbib.errors import NotAnAnswerError, RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from i2vbib.enrich.sources.http import Answer
    from i2vbib.enrich.sources.service import Service

_ATOM: Final = "{http://www.w3.org/2005/Atom}"
_ARXIV: Final = "{http://arxiv.org/schemas/atom}"
_OPENSEARCH: Final = "{http://a9.com/-/spec/opensearch/1.1/}"
_ERRORS: Final = "/api/errors"
_LONGEST_NUMBER: Final = 9


class Page(NamedTuple):
    """The results on a page, and how many there are in all."""

    results: tuple[arxiv.Result, ...]
    total: int


class PoliteClient(arxiv.Client):  # type: ignore[misc] # the package ships no types
    """A client of the ``arxiv`` package that asks through :class:`Service`."""

    def __init__(self, service: Service, page_size: int) -> None:
        super().__init__(page_size=page_size)
        self.total = 0
        """How many papers the last search found, as arXiv counts them."""
        self._service = service

    def results(self, search: arxiv.Search, offset: int = 0) -> Iterator[arxiv.Result]:
        """Give the papers of a search, page by page; raises as :meth:`Service.ask` does."""
        return islice(self._found(search, offset), search.max_results - offset)

    def _found(self, search: arxiv.Search, offset: int) -> Iterator[arxiv.Result]:
        start, self.total = offset, offset + 1
        while start < self.total:
            page = self._page(search, start, follows=start > offset)
            start, self.total = start + len(page.results), page.total
            yield from page.results

    def _page(self, search: arxiv.Search, start: int, *, follows: bool) -> Page:
        parameters = {
            "search_query": search.query,
            "id_list": ",".join(search.id_list),
            "sortBy": search.sort_by.value,
            "sortOrder": search.sort_order.value,
            "start": str(start),
            "max_results": str(self.page_size),
        }
        return self._service.ask("", parameters, lambda answer: read_page(answer, follows=follows))


def read_page(answer: Answer, *, follows: bool = False) -> Page:
    """Read a feed; raises :class:`NotAnAnswerError` where it is none, or not whole.

    A page that ``follows`` another is only asked for where there is more, and so is never empty. A feed that holds
    arXiv's error entry is a :class:`RefusedError`, whatever its status (User's Manual, section 3.4; since 2026 it is
    HTTP 400).
    """
    answer.require_type("xml")
    if b"<!DOCTYPE" in answer.body:
        raise NotAnAnswerError("a page and no feed")
    try:
        feed = ET.fromstring(answer.body)  # noqa: S314 - without a document type there are no entities to expand
    except (ET.ParseError, LookupError, ValueError) as error:  # the others for an encoding that is none
        raise NotAnAnswerError(f"a feed that is not whole ({error})") from error
    if feed.tag != f"{_ATOM}feed":
        raise NotAnAnswerError("XML that is no feed")
    results = tuple(_result(entry) for entry in feed.findall(f"{_ATOM}entry"))
    total, start = (_number(feed, name) for name in ("totalResults", "startIndex"))
    if not results and (follows or total > start):
        raise NotAnAnswerError("an empty page")
    return Page(results, total)


def _result(entry: ET.Element) -> arxiv.Result:
    identifier = entry.findtext(f"{_ATOM}id", "")
    if _ERRORS in identifier:
        raise RefusedError("arXiv refuses a question", 400, entry.findtext(f"{_ATOM}summary", ""))
    if not identifier:
        raise NotAnAnswerError("a feed with an entry that is not whole")
    category = entry.find(f"{_ARXIV}primary_category")
    return arxiv.Result(
        entry_id=identifier,
        updated=_moment(entry, "updated"),
        published=_moment(entry, "published"),
        title=entry.findtext(f"{_ATOM}title", ""),
        authors=[
            arxiv.Result.Author(author.findtext(f"{_ATOM}name", "")) for author in entry.findall(f"{_ATOM}author")
        ],
        summary=entry.findtext(f"{_ATOM}summary", ""),
        comment=entry.findtext(f"{_ARXIV}comment"),
        journal_ref=entry.findtext(f"{_ARXIV}journal_ref"),
        doi=entry.findtext(f"{_ARXIV}doi"),
        primary_category="" if category is None else category.get("term", ""),
    )


def _moment(entry: ET.Element, name: str) -> datetime:
    """Read a time as the package gives it, in UTC."""
    try:
        moment = datetime.fromisoformat(entry.findtext(f"{_ATOM}{name}", "").strip().replace("Z", "+00:00"))
    except ValueError as error:
        raise NotAnAnswerError("a feed with an entry that is not whole") from error
    return moment.replace(tzinfo=moment.tzinfo or timezone.utc).astimezone(timezone.utc)


def _number(feed: ET.Element, name: str) -> int:
    text = feed.findtext(f"{_OPENSEARCH}{name}", "").strip()
    if not text.isdecimal() or len(text) > _LONGEST_NUMBER:
        raise NotAnAnswerError("a feed that does not say how much it holds")
    return int(text)
