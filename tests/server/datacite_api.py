"""DataCite's REST API: ``/dois?ids=a,b`` and ``/dois/DOI``, as they were recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import unquote

from server.corpus import Paper
from server.reply import Reply, json_reply

TYPE = "application/vnd.api+json; charset=utf-8"
DEFAULT_SIZE, MOST = 25, 1000
ABSENT = {"errors": [{"status": "404", "title": "The resource you are looking for doesn't exist."}]}


def answer(path: str, parameters: Mapping[str, str], papers: Sequence[Paper]) -> Reply:
    """Answer a request; a list leaves out what it does not know, and holds 25 records unless more are asked for."""
    if path.startswith("/dois/"):
        doi = unquote(path.removeprefix("/dois/"))
        found = [paper for paper in papers if paper.agency == "DataCite" and paper.doi.lower() == doi.lower()]
        return _reply(200, {"data": _data(found[0])}) if found else _reply(404, ABSENT)
    if path != "/dois" or "ids" not in parameters:
        return _reply(404, ABSENT)
    size = min(MOST, int(parameters.get("page[size]", DEFAULT_SIZE)))
    wanted = parameters["ids"].lower().split(",")
    found = [paper for paper in papers if paper.doi and paper.doi.lower() in wanted]  # other agencies' copies too
    page = [_data(paper, parameters.get("fields[dois]", "")) for paper in sorted(found, key=lambda one: one.doi)][:size]
    return _reply(200, {"data": page, "meta": {"total": len(found), "totalPages": 1, "page": 1}})


def _reply(status: int, data: Any) -> Reply:
    reply = json_reply(status, data)
    return Reply(status, TYPE, reply.body)


def _data(paper: Paper, fields: str = "") -> dict[str, Any]:
    attributes: dict[str, Any] = {
        "doi": paper.doi.lower(),
        "titles": [{"title": paper.title}],
        "creators": [_creator(name) for name in paper.authors],
        "contributors": [],
        "publisher": "Zenodo",
        "container": {},
        "publicationYear": paper.year,
        "dates": [{"date": f"{paper.year}-06-01", "dateType": "Issued"}],
        "types": {"resourceTypeGeneral": "ConferencePaper", "citeproc": "", "bibtex": "inproceedings"},
        "relatedItems": [],
        "url": "https://example.org/",
        "state": "findable",
        **paper.datacite,
    }
    wanted = set(fields.split(",")) if fields else set(attributes)
    return {
        "id": paper.doi.lower(),
        "type": "dois",
        "attributes": {name: value for name, value in attributes.items() if name in wanted},
    }


def _creator(name: str) -> dict[str, Any]:
    given, _, family = name.rpartition(" ")
    return {"name": f"{family}, {given}", "nameType": "Personal", "givenName": given, "familyName": family}
