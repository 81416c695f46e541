"""doi.org: ``/doiRA/a,b,c`` and ``/api/handles/DOI``, as both were recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import unquote

from server.corpus import Paper
from server.reply import Reply, json_reply

LONGEST_PATH = 11_000
NOT_FOUND = b"<!DOCTYPE html><html><body><h1>DOI Not Found</h1></body></html>"


def answer(path: str, papers: Sequence[Paper], agencies: Mapping[str, str]) -> Reply:
    """Answer a request; papers of the corpus are Crossref's or ``agency``'s, ``agencies`` names further DOIs."""
    if len(path) > LONGEST_PATH:
        return Reply(414, "text/html", b"<html><body>414 Request-URI Too Large</body></html>")
    known = {paper.doi.lower(): paper.agency for paper in papers if paper.doi}
    known |= {doi.lower(): agency for doi, agency in agencies.items()}
    if path.startswith("/doiRA/"):
        return json_reply(200, [_agency(doi, known) for doi in unquote(path.removeprefix("/doiRA/")).split(",")])
    if path.startswith("/api/handles/"):
        doi = unquote(path.removeprefix("/api/handles/"))
        if doi.lower() not in known:
            return json_reply(404, {"responseCode": 100, "handle": doi})
        value = {"index": 1, "type": "URL", "data": {"format": "string", "value": "https://example.org/"}}
        return json_reply(200, {"responseCode": 1, "handle": doi, "values": [value]})
    return Reply(404, "text/html", NOT_FOUND)


def _agency(doi: str, known: Mapping[str, str]) -> dict[str, str]:
    if not doi.startswith("10."):
        return {"DOI": doi, "status": "Invalid DOI"}
    agency = known.get(doi.lower())
    return {"DOI": doi, "RA": agency} if agency else {"DOI": doi, "status": "DOI does not exist"}
