"""A work as Crossref registers it, cleaned, and what it claims of a publication.

The fields are those of Crossref's REST API (its ``api_format``); any may be missing, empty or of another kind than
is usual, and none of that may raise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from i2vbib.enrich.sources.crossref_dates import impossible_issued, read_issued
from i2vbib.enrich.sources.crossref_kinds import csl_type, preprint_server, split_containers
from i2vbib.enrich.sources.crossref_names import read_contributors
from i2vbib.enrich.sources.crossref_pages import read_page_range, told_apart
from i2vbib.model.record import Claim, Date, Provenance, Value
from i2vbib.text.markup import title_from_markup, without_markup
from i2vbib.text.names import Name
from i2vbib.text.richtext import plain

SELECT: Final = (
    "DOI", "type", "title", "subtitle", "original-title", "author", "editor", "issued", "published",
    "published-print", "published-online", "posted", "approved", "container-title", "event", "volume", "issue",
    "page", "article-number", "publisher", "publisher-location", "ISBN", "ISSN", "update-to", "updated-by", "resource",
)  # fmt: skip
"""What is asked for: all of these are in the list with which Crossref answers an unknown ``select`` (HTTP 400)."""

_NOTICES: Final = (
    ("retraction", "retracted"), ("removal", "removed"), ("withdrawal", "withdrawn"),
    ("partial_retraction", "partially retracted"), ("expression_of_concern", "expression of concern: {}"),
    ("correction", "corrected: {}"), ("corrigendum", "corrected: {}"), ("erratum", "corrected: {}"),
)  # fmt: skip
"""Crossref's types of updates, the gravest first, and the status that they give a work; ``{}`` is the notice."""
_NEWER: Final = frozenset({"new_version", "new_edition"})
"""Types of updates that are the work once more; the others are words about it."""

INSTITUTION: Final = "institution"
"""Who is behind a thesis or a preprint; Crossref has it in a work's own answer and in no list of some fields."""

_FATE: Final = (
    r"(?P<{}>retracted|withdrawn|removed|(?:temporary|permanent) removal)(?:\s+(?:article|paper|chapter))?\s*"
)
_FLAG: Final = re.compile(
    rf"(?i)^\s*[\[(*]*\s*(?:this article has been\s+)?{_FATE.format('before')}(?:[\])*]+\s*[:—–-]?|[:—–])\s*"
    rf"|\s?(?:[\[(*]{{1,3}}|[—–-]\s)\s?{_FATE.format('behind')}[\])*]*\s*$"
)
"""What stands before or behind the title of a work that was retracted."""
_NONE: Final = frozenset({"", "null", "none", "nan", "undefined", "n/a", "na", "not available", "tba", "tbd"})
"""A program's words for nothing."""
_NO_TITLE: Final = _NONE | {
    "untitled", "no title", "no title available", "title not available", "title unavailable", "title pending",
}  # fmt: skip
_NO_NUMBER: Final = _NONE | {"nil", "no", "unknown"}
_FLAGGED: Final = {"retracted": "retraction", "withdrawn": "withdrawal", "removed": "removal"}
"""The type of update that each stands for; any removal is one."""


@dataclass(frozen=True, slots=True)
class Work:
    """A work on Crossref; ``type`` is Crossref's own, ``doi`` as Crossref writes it, in lower case.

    ``title`` is without ``subtitle``; both may hold markup (:mod:`i2vbib.text.richtext`). ``is_notice`` where it is
    about another work (an erratum, a retraction), often under that work's title. ``status`` says what has befallen the
    work, ``remark`` what of its values cannot be; ``asked`` is the day (ISO) on which Crossref said all this.
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
    is_notice: bool = False
    status: str = ""
    remark: str = ""
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
    known = {name: value for name, value in values.items() if value}
    return Claim(Provenance("crossref", url, date), known, remark=work.remark)


def read_work(item: Mapping[str, Any], asked: str = "") -> Work:
    """Give the work that an item of Crossref's answer describes."""
    title, flagged = _title(item)
    kind = _line(item, "type")
    container, series = split_containers(kind, [without_markup(name) for name in _texts(item, "container-title")])
    volume, issue, number = (_number(item, name) for name in ("volume", "issue", "article-number"))
    page = read_page_range(_line(item, "page"))
    page, number = told_apart(page, number, is_early=kind == "journal-article" and not volume and not issue)
    event = item.get("event")
    event = event if isinstance(event, Mapping) else {}
    doi = _line(item, "DOI").lower()
    updates, updated_by = _updates(item, "update-to"), _updates(item, "updated-by")
    befallen = [*flagged, *updated_by, *(update for update in updates if update[1] == doi)]
    return Work(
        doi=doi,
        type=kind,
        title=title,
        subtitle=_first(item, "subtitle"),
        authors=read_contributors(item.get("author")),
        editors=read_contributors(item.get("editor")),
        issued=read_issued(item),
        container=container,
        series=series,
        event=re.sub(r"(?i)^proceedings of (?:the )?", "", _line(event, "name")),
        event_place=_line(event, "location").rstrip(" ,:;"),
        volume=volume,
        issue=issue,
        page=page,
        number=number,
        publisher=_publisher(item),
        publisher_place=_line(item, "publisher-location").rstrip(" ,:;"),
        isbn=_code(item, "ISBN", r"(?:97[89])?\d{9}[\dX]"),
        issn=_code(item, "ISSN", r"\d{4}-\d{3}[\dX]"),
        is_notice=any(about != doi and kind not in _NEWER for kind, about in updates),
        status=_status(befallen),
        remark=impossible_issued(item),
        asked=asked,
    )


def join_subtitle(title: str, subtitle: str) -> str:
    """Give a title with its subtitle after a colon; after a question or before a bracket there is none."""
    if not subtitle or subtitle.casefold() in title.casefold():
        return title
    parted = not title or title[-1] in "?!:…—–" or subtitle[0] in "(["
    return f"{title}{' ' if parted else ': '}{subtitle}".strip()


def _title(item: Mapping[str, Any]) -> tuple[str, list[tuple[str, str]]]:
    """Give the first title that is not blank, and as an update what stands before it (``RETRACTED:``)."""
    title = _first(item, "title") or _first(item, "original-title")
    flag = _FLAG.search(title)
    if not flag or not (bare := title.replace(flag[0], "", 1).strip()):
        return title, []
    word = (flag["before"] or flag["behind"]).lower()
    return bare, [(_FLAGGED.get(word, "removal"), "")]


def _first(item: Mapping[str, Any], name: str) -> str:
    titles = map(title_from_markup, _texts(item, name))
    return next((title for title in titles if _words(plain(title)) not in _NO_TITLE), "")


def _texts(item: Mapping[str, Any], name: str) -> list[str]:
    values = item.get(name)
    values = values if isinstance(values, list) else [values]
    return [value for value in values if isinstance(value, str)]


def _line(item: Mapping[str, Any], name: str) -> str:
    return without_markup("".join(_texts(item, name)[:1]))


def _number(item: Mapping[str, Any], name: str) -> str:
    """Give a number, unless it is a program's word for none."""
    number = _line(item, name)
    return "" if _words(number) in _NO_NUMBER else number


def _words(text: str) -> str:
    return " ".join(re.findall(r"[\w/]+", text)).lower()


def _code(item: Mapping[str, Any], name: str, pattern: str) -> str:
    """Give the first ISBN or ISSN; some stand in an address."""
    codes = (code.replace("-", "") if name == "ISBN" else code for code in _texts(item, name))
    return next((found[0] for code in codes if (found := re.search(pattern, code.upper()))), "")


def _publisher(item: Mapping[str, Any]) -> str:
    """Give the publisher; of a preprint its server, of a thesis its school, and not the company behind them."""
    if _line(item, "type") in {"posted-content", "dissertation"}:
        institutions = item.get(INSTITUTION)
        first = institutions[0] if isinstance(institutions, list) and institutions else {}
        if isinstance(first, Mapping) and (name := _line(first, "name")):
            return name
        if server := preprint_server(_landing_page(item)):
            return server
    return _line(item, "publisher").rstrip(" ,:;")


def lacks_institution(item: Mapping[str, Any]) -> bool:
    """Say whether a work that a list gave may have an institution in an answer of its own."""
    kind = item.get("type")
    return kind == "dissertation" or (kind == "posted-content" and not preprint_server(_landing_page(item)))


def _landing_page(item: Mapping[str, Any]) -> str:
    resource = item.get("resource")
    primary = resource.get("primary") if isinstance(resource, Mapping) else None
    return _line(primary, "URL") if isinstance(primary, Mapping) else ""


def _updates(item: Mapping[str, Any], name: str) -> list[tuple[str, str]]:
    updates = item.get(name)
    updates = updates if isinstance(updates, list) else []
    return [(_kind(_line(one, "type")), _line(one, "DOI").lower()) for one in updates if isinstance(one, Mapping)]


def _kind(update: str) -> str:
    return re.sub(r"[\s-]+", "_", update.lower())


def _status(updates: list[tuple[str, str]]) -> str:
    for kind, status in _NOTICES:
        for update, doi in updates:
            if update == kind:
                return status.format(doi)
    return ""
