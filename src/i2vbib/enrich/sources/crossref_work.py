"""A work as Crossref registers it, cleaned, and what it claims of a publication.

The fields are those of Crossref's REST API (its ``api_format``); any may be missing, empty or of another kind than
is usual, and none of that may raise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from i2vbib.enrich.sources.crossref_kinds import csl_type, split_containers
from i2vbib.enrich.sources.crossref_names import read_names
from i2vbib.model.record import Claim, Date, Provenance, Value
from i2vbib.text.markup import clean_title, plain_text
from i2vbib.text.names import Name

SELECT: Final = (
    "DOI", "type", "prefix", "title", "subtitle", "original-title", "author", "editor", "issued", "published",
    "published-print", "published-online", "posted", "approved", "container-title", "event", "volume", "issue",
    "page", "article-number", "publisher", "publisher-location", "ISBN", "ISSN", "relation", "update-to",
    "updated-by",
)  # fmt: skip
"""What is asked for: all of these are in the list with which Crossref answers an unknown ``select`` (HTTP 400)."""

_DATES: Final = ("issued", "published", "published-print", "published-online", "posted", "approved")
"""Where the day of publication stands, the best first; the day of registration (``created``) is no such day."""

_NOTICES: Final = (
    ("retraction", "retracted"), ("removal", "removed"), ("withdrawal", "withdrawn"),
    ("partial_retraction", "partially retracted"), ("expression_of_concern", "expression of concern: {}"),
    ("correction", "corrected: {}"), ("corrigendum", "corrected: {}"), ("erratum", "corrected: {}"),
)  # fmt: skip
"""Crossref's types of updates, the gravest first, and the status that they give a work; ``{}`` is the notice."""

_FLAG: Final = re.compile(r"(?i)\s*\[?(retracted|withdrawn)(?:\s+(?:article|paper|chapter))?\s*(?:\]\s*:?|:)\s*")
_EARLIEST, _LATEST = 1400, 2200


@dataclass(frozen=True, slots=True)
class Work:
    """A work on Crossref; ``type`` is Crossref's own, ``doi`` as Crossref writes it, in lower case.

    ``title`` is without ``subtitle``; both may hold markup (:mod:`i2vbib.text.richtext`). ``updates`` are the works
    that this one is a notice about (an erratum, a retraction), ``relations`` all others, each as kind and DOI.
    ``status`` says what has befallen the work; ``asked`` is the day (ISO) on which Crossref said all this.
    """

    doi: str
    type: str = ""
    title: str = ""
    subtitle: str = ""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    issued: Date | None = None
    container: str = ""
    series: str = ""
    event: str = ""
    event_place: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    number: str = ""
    publisher: str = ""
    publisher_place: str = ""
    isbn: str = ""
    issn: str = ""
    prefix: str = ""
    relations: tuple[tuple[str, str], ...] = ()
    updates: tuple[tuple[str, str], ...] = ()
    status: str = ""
    asked: str = field(default="", compare=False)

    @property
    def whole_title(self) -> str:
        """The title and the subtitle, unless that stands in it already."""
        return join_subtitle(self.title, self.subtitle)


def work_claim(work: Work, url: str, date: str) -> Claim:
    """Give what Crossref says of a work, as read at an address on a day (ISO)."""
    kind = csl_type(work.type, work.container, work.event)
    values: dict[str, Value | None] = {
        "type": kind,
        "title": work.whole_title,
        "author": work.authors,
        "editor": work.editors if kind in {"book", "chapter"} else (),
        "issued": work.issued,
        "container-title": work.container,
        "collection-title": work.series,
        "event-title": work.event,
        "event-place": work.event_place,
        "volume": work.volume,
        "issue": work.issue,
        "page": work.page,
        "number": work.number,
        "publisher": work.publisher,
        "publisher-place": work.publisher_place,
        "DOI": work.doi,
        "ISBN": work.isbn,
        "ISSN": work.issn,
        "status": work.status,
    }
    return Claim(Provenance("crossref", url, date), {name: value for name, value in values.items() if value})


def read_work(item: Mapping[str, Any], asked: str = "") -> Work:
    """Give the work that an item of Crossref's answer describes."""
    title, flag = _title(item)
    container, series = split_containers([plain_text(name) for name in _texts(item, "container-title")])
    number = _line(item, "article-number")
    page = _page(_line(item, "page"))
    event = item.get("event")
    event = event if isinstance(event, Mapping) else {}
    doi = _line(item, "DOI").lower()
    updates, updated_by = _updates(item, "update-to"), _updates(item, "updated-by")
    befallen = [*updated_by, *(update for update in updates if update[1] == doi)]
    return Work(
        doi=doi,
        type=_line(item, "type"),
        title=title,
        subtitle=_first(item, "subtitle"),
        authors=read_names(item.get("author")),
        editors=read_names(item.get("editor")),
        issued=next(filter(None, (_date(item.get(name)) for name in _DATES)), None),
        container=container,
        series=series,
        event=re.sub(r"(?i)^proceedings of (?:the )?", "", _line(event, "name")),
        event_place=_line(event, "location").rstrip(" ,:;"),
        volume=_line(item, "volume"),
        issue=_line(item, "issue"),
        page="" if page == number else page,
        number=number,
        publisher=_line(item, "publisher").rstrip(" ,:;"),
        publisher_place=_line(item, "publisher-location").rstrip(" ,:;"),
        isbn=_code(item, "ISBN", r"(?:97[89])?\d{9}[\dX]"),
        issn=_code(item, "ISSN", r"\d{4}-\d{3}[\dX]"),
        prefix=_line(item, "prefix") or doi.partition("/")[0],
        relations=_relations(item),
        updates=tuple(update for update in updates if update[1] != doi),
        status=_status(befallen) or flag,
        asked=asked,
    )


def join_subtitle(title: str, subtitle: str) -> str:
    """Give a title with its subtitle after a colon; after a question or before a bracket there is none."""
    if not subtitle or subtitle.casefold() in title.casefold():
        return title
    parted = not title or title[-1] in "?!:…—–" or subtitle[0] in "(["
    return f"{title}{' ' if parted else ': '}{subtitle}".strip()


def _title(item: Mapping[str, Any]) -> tuple[str, str]:
    """Give the first title that is not blank, and the status that stands before it (``RETRACTED:``)."""
    title = _first(item, "title") or _first(item, "original-title")
    flag = _FLAG.match(title)
    return (title[flag.end() :], flag[1].lower()) if flag else (title, "")


def _first(item: Mapping[str, Any], name: str) -> str:
    return next(filter(None, map(clean_title, _texts(item, name))), "")


def _texts(item: Mapping[str, Any], name: str) -> list[str]:
    values = item.get(name)
    values = values if isinstance(values, list) else [values]
    return [value for value in values if isinstance(value, str)]


def _line(item: Mapping[str, Any], name: str) -> str:
    return plain_text("".join(_texts(item, name)[:1]))


def _code(item: Mapping[str, Any], name: str, pattern: str) -> str:
    """Give the first ISBN or ISSN; some stand in an address."""
    codes = (code.replace("-", "") if name == "ISBN" else code for code in _texts(item, name))
    return next((found[0] for code in codes if (found := re.search(pattern, code.upper()))), "")


def _date(value: Any) -> Date | None:
    """Read ``{"date-parts": [[2022, 10, 23]]}``; what cannot be a month or a day is left out."""
    try:
        parts = [int(part) for part in value["date-parts"][0] if part is not None]
    except (TypeError, KeyError, IndexError, ValueError):
        return None
    if not parts or not _EARLIEST <= parts[0] <= _LATEST:
        return None
    known = [parts[0]]
    for part, most in zip(parts[1:3], (12, 31), strict=False):
        if not 1 <= part <= most:
            break
        known.append(part)
    return Date(*known)


def _page(text: str) -> str:
    """Give ``155-160``, or one page; ``no-no`` and ``n/a`` are none, ``_1`` tells articles on one page apart."""
    text = re.sub(r"\s*[-\u2010-\u2015\u2212]+\s*", "-", text).strip(" -")
    text = re.sub(r"_\d+$", "", text)
    if not any(map(str.isdigit, text)):
        return text if re.fullmatch(r"[ivxlcdm]+(?:-[ivxlcdm]+)?", text) else ""
    first, _, last = text.partition("-")
    return first if first == last else text


def _updates(item: Mapping[str, Any], name: str) -> list[tuple[str, str]]:
    updates = item.get(name)
    updates = updates if isinstance(updates, list) else []
    return [(_line(one, "type"), _line(one, "DOI").lower()) for one in updates if isinstance(one, Mapping)]


def _relations(item: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    relations = item.get("relation")
    if not isinstance(relations, Mapping):
        return ()
    return tuple(
        (kind, _line(other, "id").lower())
        for kind, others in relations.items()
        for other in (others if isinstance(others, list) else [others])
        if isinstance(other, Mapping) and other.get("id-type") == "doi"
    )


def _status(updates: list[tuple[str, str]]) -> str:
    for kind, status in _NOTICES:
        for update, doi in updates:
            if update == kind:
                return status.format(doi)
    return ""
