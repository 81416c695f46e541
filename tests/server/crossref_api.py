"""Crossref's REST API: ``/works`` by DOI and by bibliographic query, ``/works/{doi}``, and what it refuses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import unquote

from server.corpus import Paper, crossref_decoys, indexed, words
from server.reply import Reply, json_reply

MOST_ROWS = 1000
LONGEST_QUERY = 6000
REAL_RANK = 4
"""Where the paper that was meant stands among the hits, behind its decoys."""

SELECTS = frozenset(
    "abstract URL resource member posted score created degree update-policy short-title license ISSN issued "
    "update-to container-title issue prefix approved indexed article-number clinical-trial-number accepted "
    "author group-title DOI is-referenced-by-count updated-by event chair standards-body original-title funder "
    "translator published archive published-print alternative-id subject subtitle published-online "
    "publisher-location content-domain reference title link type publisher volume references-count ISBN issn-type "
    "assertion deposited page relation contributor content-created short-container-title editor".split()
)
"""What the service lists in its answer to an unknown select (HTTP 400), read in October 2026."""

SPOILING = "10.5555/spoilt"
"""A DOI for which a whole filter is refused."""

_PARAMETERS = frozenset({"filter", "query.bibliographic", "rows", "select", "mailto"})


def answer(
    path: str, query: str, parameters: Mapping[str, str], papers: Sequence[Paper], *, decoys: bool, empty: bool
) -> Reply:
    """Answer a request; ``empty`` gives a page without the works that it says were found."""
    if len(query) > LONGEST_QUERY:
        return Reply(414, "text/html", b"<html><body>414 Request-URI Too Large</body></html>")
    if path.startswith("/works/"):
        return _one(unquote(path.removeprefix("/works/")), parameters, papers)
    refusal = _refusal(parameters)
    if path != "/works" or refusal:
        return refusal or Reply(404, "text/plain", b"Resource not found.")
    rows = int(parameters.get("rows", 20))
    if "filter" in parameters:
        found = _by_doi(parameters["filter"], papers)
    else:
        found = _search(parameters.get("query.bibliographic", ""), papers, rows, decoys=decoys)
    items = [] if empty else [_selected(paper.item(), parameters.get("select", "")) for paper in found[:rows]]
    return json_reply(200, _list(items, max(1, len(found)) if empty else len(found), rows))


def _list(items: list[dict[str, Any]], total: int, rows: int) -> dict[str, Any]:
    message = {
        "facets": {},
        "total-results": total,
        "items": items,
        "items-per-page": rows,
        "query": {"start-index": 0, "search-terms": None},
    }
    return {"status": "ok", "message-type": "work-list", "message-version": "1.0.0", "message": message}


def _one(doi: str, parameters: Mapping[str, str], papers: Sequence[Paper]) -> Reply:
    for name in parameters:
        if name != "mailto":
            return _refused("parameter-not-allowed", name, f"This route does not support {name}")
    for paper in papers:
        if paper.doi.lower() == doi.lower():
            item = paper.item()
            return json_reply(
                200, {"status": "ok", "message-type": "work", "message-version": "1.0.0", "message": item}
            )
    return Reply(404, "text/plain", b"Resource not found.")


def _by_doi(filters: str, papers: Sequence[Paper]) -> list[Paper]:
    """Give those that are known, in an order of its own; the others are silently absent."""
    wanted = {part.removeprefix("doi:").lower() for part in filters.split(",")}
    return sorted((paper for paper in papers if paper.doi.lower() in wanted), key=lambda paper: paper.doi[::-1])


def _search(text: str, papers: Sequence[Paper], rows: int, *, decoys: bool) -> list[Paper]:
    asked = set(words(text))
    ranked = sorted(papers, key=lambda paper: -len(asked & indexed(paper.title, paper.authors)))
    if not ranked or not decoys:
        return [paper for paper in ranked if paper.doi]
    meant = ranked[0]
    hits = crossref_decoys(meant)
    if meant.doi:
        hits.insert(min(REAL_RANK, rows - 1), meant)
    return hits + [paper for paper in ranked[1:] if paper.doi]


def _selected(item: dict[str, Any], select: str) -> dict[str, Any]:
    wanted = set(select.split(",")) if select else set(item)
    return {name: value for name, value in item.items() if name in wanted}


def _refusal(parameters: Mapping[str, str]) -> Reply | None:
    for name in parameters:
        if name not in _PARAMETERS:
            return _refused("parameter-not-allowed", name, f"This route does not support {name}")
    rows = parameters.get("rows", "20")
    if not rows.isdecimal() or int(rows) > MOST_ROWS:
        message = f"Integer specified as {rows} but must be a positive integer less than or equal to 1000. "
        return _refused("integer-not-valid", rows, message)
    for name in filter(None, parameters.get("select", "").split(",")):
        if name not in SELECTS:
            message = f"Select '{name}' specified but there is no such select for this route."
            return _refused("select-not-available", name, message)
    for part in filter(None, parameters.get("filter", "").split(",")):
        if not part.startswith("doi:10.") or part == f"doi:{SPOILING}":
            return _refused("filter-not-available", part, f"Filter '{part}' specified but there is no such filter.")
    return None


def _refused(kind: str, value: str, message: str) -> Reply:
    problem = {"type": kind, "value": value, "message": message}
    return json_reply(400, {"status": "failed", "message-type": "validation-failure", "message": [problem]})
