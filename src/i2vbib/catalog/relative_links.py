"""Links of a list to papers that lie beside it, made whole where the list's own address is known."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urljoin

from msgspec.structs import replace

from i2vbib.catalog.link_kinds import is_file
from i2vbib.facts.github import repository_file
from i2vbib.model.entry import Catalog, Entry

_VIEW: Final = re.compile(r"(?:\.{0,2}/)+(?:blob|raw|tree)/(?P<rest>.+)")
"""``../blob/main/papers/gfs.pdf``: from a repository's page, not from a file of it."""


def with_whole_links(catalog: Catalog, source: str) -> Catalog:
    """Give a catalog whose links to files beside the list are addresses; ``source`` is the list's own.

    A source that is no https address leaves all as it is: the links stay as they are written.
    """
    if not source.startswith("https://"):
        return catalog
    entries = tuple(_whole(entry, source) for entry in catalog.entries)
    survey = _whole(catalog.survey, source) if catalog.survey else None
    return replace(catalog, entries=entries, survey=survey)


def _whole(entry: Entry, source: str) -> Entry:
    if not any(map(is_file, (entry.link, *entry.links))):
        return entry
    link, *links = (whole_link(href, source) if is_file(href) else href for href in (entry.link, *entry.links))
    return replace(entry, link=link, links=tuple(links))


def whole_link(href: str, source: str) -> str:
    """Give the address of a file that a list links as seen from itself.

    >>> whole_link("./papers/gfs.pdf", "https://github.com/a/kites")
    'https://github.com/a/kites/blob/HEAD/papers/gfs.pdf'
    """
    shown = repository_file(source)
    if shown is None:
        return urljoin(source, href)
    if view := _VIEW.fullmatch(href):
        ref, _, path = view["rest"].partition("/")
        return shown._replace(ref=ref).root + path
    return urljoin(shown.root + ("" if href.startswith("/") else shown.path), href.lstrip("/"))
