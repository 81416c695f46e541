"""The feed of additions (Atom, RFC 4287): each new key on the day it was issued."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote, urljoin
from uuid import NAMESPACE_URL, uuid5

from i2vbib.export.fields import line
from i2vbib.model.private import public
from i2vbib.page.folded_words import in_order, venue
from i2vbib.page.linked_files import FEED, PAGE
from i2vbib.page.template import render
from i2vbib.text.richtext import plain

if TYPE_CHECKING:
    from i2vbib.library.folder import LibraryFolder
    from i2vbib.model.record import Record

LARGEST: Final = 1000
"""Additions that a feed tells of: readers fetch it whole, again and again."""
_NO_DAY: Final = "1970-01-01"
"""When nothing was ever issued: the format wants a day, and there is no clock here."""


class Addition(NamedTuple):
    """One entry of the feed; ``id`` is an IRI that stays the same whatever is corrected."""

    id: str
    title: str
    address: str
    day: str
    authors: list[str]
    sections: list[str]
    summary: str


def feed(library: LibraryFolder) -> str:
    """Give ``feed.xml``: the keys of which it is known when they were issued, the newest first."""
    settings = library.settings
    identity = settings.page_id or settings.page
    additions = [_addition(library, record, day) for record, day in _dated(library)]
    return render(
        "feed.xml",
        title=line(plain(settings.title or library.snapshot.title)) or "Papers",
        id=identity or _urn(library.settings.source or library.snapshot.title),
        address=settings.page,
        feed_address=urljoin(settings.page, FEED),
        updated=additions[0].day if additions else _NO_DAY,
        additions=additions,
    )


def _dated(library: LibraryFolder) -> list[tuple[Record, str]]:
    issued = library.registry
    works = (record for record in library.records if record.key in issued and not record.is_setting)
    dated = [(record, issued[record.key].day) for record in works]
    dated = sorted((pair for pair in dated if pair[1]), key=lambda pair: pair[1], reverse=True)
    return [(public(record), day) for record, day in dated[:LARGEST]]


def _addition(library: LibraryFolder, record: Record, day: str) -> Addition:
    settings = library.settings
    identity = settings.page_id or settings.page
    titles = {section.slug: line(plain(section.title)) for section in library.sections}
    place = " ".join(part for part in (venue(record), str(record.entry.year or "")) if part)
    return Addition(
        id=f"{identity}#{quote(record.key)}"
        if identity
        else _urn(f"{settings.source or library.snapshot.title}#{record.key}"),
        title=line(plain(record.text("title"))) or record.key,
        address=f"{settings.page or PAGE}#{quote(record.key)}",
        day=day,
        authors=[name for name in map(in_order, record.names()) if name],
        sections=[titles.get(slug, slug) for slug in record.entry.sections],
        summary=". ".join(part for part in (place, record.key) if part),
    )


def _urn(name: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"
